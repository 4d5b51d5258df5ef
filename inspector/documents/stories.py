"""Join what a page has parted: paragraphs that run on over columns, pages and other stories."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from inspector.documents.blocks import ends_firmly, is_list_item
from inspector.documents.jumps import Jump, jump
from inspector.documents.paragraphs import OTHER_SIZE, Paragraph, rounded

# A paragraph with type so much larger than the text's heads another story.
_HEADLINE = 1.7
_MOST_BETWEEN = 12
# How many paragraphs after the line that says from where a story comes it may go on, and how many
# pages away; more would keep the beginning of a long document waiting.
_SOON = 4
_PAGES = 6


def continued(found: Iterable[Paragraph], body: Callable[[], float]) -> Iterator[Paragraph]:
    """Join paragraphs that run on over the end of a column or a page.

    `body` returns the size of the text, as far as it is known.

    What stands between the two parts, such as a picture's caption, follows them; on an earlier page
    than the second part it comes before them.
    """
    last: Paragraph | None = None
    between: list[Paragraph] = []
    for paragraph in found:
        if last is None:
            last = paragraph
        elif _goes_on(last, paragraph) and _may_be_passed(between, last, paragraph):
            page = paragraph.lines[0][0]
            yield from (aside for aside in between if aside.lines[0][0] < page)
            between = [aside for aside in between if aside.lines[0][0] == page]
            last = replace(
                last,
                lines=last.lines + paragraph.lines,
                text=f"{last.text} {paragraph.text}",
                is_open=paragraph.is_open,
            )
            if between:
                yield last
                yield from between
                last, between = None, []
        elif len(between) < _MOST_BETWEEN and last.is_open and _is_aside(paragraph, last, body()):
            between.append(paragraph)
        else:
            yield last
            yield from between
            last, between = paragraph, []
    if last is not None:
        yield last
    yield from between


def _is_aside(paragraph: Paragraph, last: Paragraph, body: float) -> bool:
    """Tell whether the text may run on behind a paragraph: a caption, a table, a pull quote."""
    if rounded(last.size) != body:
        return False
    is_other = abs(last.size - paragraph.size) > OTHER_SIZE * last.size
    return paragraph.is_table or is_other or jump(paragraph.text) is not None


def _may_be_passed(between: Sequence[Paragraph], last: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph's two parts may have this between them."""
    if not between:
        return True
    here = last.lines[-1][0]
    on_page = all(aside.lines[0][0] == here for aside in between)
    follows = on_page or paragraph.lines[0][0] == here + 1
    jumps = [jump(aside.text) for aside in between]
    sizes = [aside.size for aside, leads in zip(between, jumps, strict=True) if not leads]
    is_headed = any(size > _HEADLINE * last.size for size in sizes)
    if not on_page or paragraph.lines[0][0] != here:
        # A story that goes on elsewhere begins there below a line that says so.
        ways = [leads.comes_from for leads in jumps if leads]
        follows = follows and ways in ([], [True], [False, True])
    return follows and not is_headed


def _goes_on(last: Paragraph, paragraph: Paragraph) -> bool:
    if not paragraph.begins or not _are_alike(last, paragraph):
        return False
    if last.lines[-1] == paragraph.lines[0]:
        return False
    return last.is_open or (not ends_firmly(last.text) and paragraph.text[0].islower())


def _are_alike(last: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether two paragraphs may be parts of one by their type."""
    if last.is_table or paragraph.is_table or last.bold != paragraph.bold:
        return False
    if abs(last.size - paragraph.size) > OTHER_SIZE * last.size or is_list_item(paragraph.text):
        return False
    return jump(last.text) is None and jump(paragraph.text) is None


def rejoined(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Join paragraphs that are parted where a story jumps to a later page.

    The line that says where it goes on stands behind the first part, and one that says from where
    it comes before the second, whatever is between the two.
    """
    source = iter(found)
    waiting: deque[Paragraph] = deque()
    while waiting or _fill(waiting, source):
        paragraph = waiting.popleft()
        if not ends_firmly(paragraph.text) and (waiting or _fill(waiting, source)):
            here = paragraph.lines[-1][0]
            leads = jump(waiting[0].text) if waiting[0].lines[0][0] == here else None
            if leads and not leads.comes_from:
                while waiting[-1].lines[0][0] < here + _PAGES and _fill(waiting, source):
                    pass
                place = _other_part(paragraph, leads, waiting)
                if place is not None:
                    other = waiting[place]
                    del waiting[place]
                    text = f"{paragraph.text} {other.text}"
                    paragraph = replace(paragraph, carried=other.lines, text=text)
        yield paragraph


def _fill(waiting: deque[Paragraph], source: Iterator[Paragraph]) -> bool:
    """Let one more paragraph wait, and tell whether there was one."""
    more = next(source, None)
    if more is not None:
        waiting.append(more)
    return more is not None


def _other_part(paragraph: Paragraph, leads: Jump, later: Sequence[Paragraph]) -> int | None:
    """Return the place in `later` at which a paragraph goes on; None if there is none."""
    here = paragraph.lines[-1][0]
    likely: list[int] = []
    for place, one in enumerate(later):
        page = one.lines[0][0]
        comes = jump(one.text) if page > here else None
        fits = leads.leads_to(comes, page - here) if comes else False
        if fits is False:
            continue
        for after in range(place + 1, min(place + 1 + _SOON, len(later))):
            other = later[after]
            may_go_on = other.begins or other.text[0].islower()
            if other.lines[0][0] == page and may_go_on and _are_alike(paragraph, other):
                if fits:
                    return after
                likely.append(after)
                break
    return likely[0] if len(likely) == 1 else None
