"""The report as a web page: one file that needs nothing else."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import lxml.html
import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Anchor
from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.report.model import Job
from inspector.report.program import program_words
from inspector.report.writers.html import WRITER


def _page(found: Analysis) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(WRITER.write(Job(found)).decode())


def _article(page: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    for note in page.xpath("//sup[@class='n'] | //div[@class='page']"):
        note.drop_tree()
    return page.find(".//article")


def _section(page: lxml.html.HtmlElement, heading: str) -> str:
    return page.xpath(f"//h2[@id='{heading}']/..")[0].text_content()


def test_the_report_is_as_it_was(analysis: Analysis, golden: Callable[[str, bytes], None]) -> None:
    made = WRITER.write(Job(analysis)).replace(program_words().encode(), b"Inspector")
    # Its colours are the themes', which have their own reasons to change.
    golden("report.html", re.sub(rb"<style>.*</style>", b"<style></style>", made, flags=re.DOTALL))


@pytest.mark.parametrize("which", ["analysis", "empty", "hostile", "many"])
def test_nothing_is_fetched_and_nothing_runs(which: str, request: pytest.FixtureRequest) -> None:
    page = _page(request.getfixturevalue(which))
    assert not page.xpath("//script | //link | //img | //iframe | //object | //embed | //form")
    attributes = [name for element in page.iter() for name in element.attrib]
    assert not [name for name in attributes if name.startswith("on") or name == "src"]
    links = [element.get("href") for element in page.iter() if element.get("href")]
    assert all(link.startswith("#") for link in links)
    style = page.findtext(".//style")
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("which", ["analysis", "empty", "hostile", "many"])
def test_every_id_is_its_own_and_every_link_leads_to_one(
    which: str, request: pytest.FixtureRequest
) -> None:
    page = _page(request.getfixturevalue(which))
    ids = Counter(page.xpath("//@id"))
    assert not [name for name, times in ids.items() if times > 1]
    assert {link.removeprefix("#") for link in page.xpath("//@href")} <= set(ids)


@pytest.mark.parametrize("which", ["analysis", "many"])
def test_the_article_is_the_text_of_the_document(
    which: str, request: pytest.FixtureRequest
) -> None:
    found = request.getfixturevalue(which)
    blocks = _article(_page(found)).getchildren()
    assert [block.text_content() for block in blocks] == [
        block.span.of(found.document.text) for block in found.document.blocks
    ]


def test_what_no_page_can_hold_is_shown_as_a_sign(hostile: Analysis) -> None:
    text = _article(_page(hostile)).text_content()
    assert "<b>\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}&" in text
    assert "<script>" in text


def test_every_claim_is_in_the_table_and_linked_both_ways(analysis: Analysis) -> None:
    page = _page(analysis)
    for number, claim in enumerate(analysis.claims, 1):
        row = page.get_element_by_id(f"claim-{number}")
        assert claim.text in row.text_content()
        assert row.xpath(f".//a[@href='#m-{claim.id}']")
        mark = page.get_element_by_id(f"m-{claim.id}")
        assert mark.text_content() == claim.text
        assert mark.getnext().xpath(f".//a[@href='#claim-{number}']")


def test_what_needs_a_decision_comes_with_sentence_working_and_what_would_fit(
    analysis: Analysis,
) -> None:
    words = _section(_page(analysis), "decisions")
    finding = analysis.findings[1]
    for part in (finding.message, finding.working, finding.suggestion, "KELMAR, Feb 5"):
        assert part in words
    assert analysis.findings[0].working not in words
    assert analysis.findings[0].working in _section(_page(analysis), "holds")


def test_the_head_says_what_was_read_and_how(analysis: Analysis) -> None:
    head = _page(analysis).find(".//header").text_content()
    for part in ("valley.txt", "0" * 64, "7 figures", "1 wrong", "en_inspector 0.1.0"):
        assert part in head
    assert "Wed 5 Feb 2025 (set by the editor)" in head


def test_nothing_found_and_nothing_known_is_said(empty: Analysis) -> None:
    page = _page(empty)
    words = page.text_content()
    assert "not known, so that nothing relative" in words
    assert "No figures were found" in words
    assert "No names were found" in words
    assert "Nothing. The checks found no figure" in words
    assert "DRAFT CHECK" in words


def test_figures_that_the_chart_leaves_out_are_named(analysis: Analysis) -> None:
    words = _section(_page(analysis), "charts")
    assert "Not on a chart" in words
    assert "400 prisoners" in words


def test_a_date_from_the_dateline_says_so(analysis: Analysis) -> None:
    found = replace(analysis, anchor=Anchor(analysis.anchor.date, "dateline"))
    assert "(from the dateline)" in _page(found).text_content()


def test_marks_that_cross_are_cut_and_keep_the_text_whole(analysis: Analysis) -> None:
    text = analysis.document.text
    start = text.index("square km (116")
    crossing = Mention(Span(start, start + len("square km (116 sq")), "ORG", 0)
    page = _page(replace(analysis, mentions=(*analysis.mentions, crossing)))
    number = len(analysis.mentions) + 1
    assert page.get_element_by_id(f"m-n{number}").text_content() == "square km"
    blocks = _article(page).getchildren()
    assert blocks[1].text_content() == analysis.document.blocks[1].span.of(text)


def test_an_issue_is_a_line_around_the_figure(analysis: Analysis) -> None:
    issue = _page(analysis).get_element_by_id("m-i2")
    assert issue.get("class") == "issue wrong"
    assert issue.get("title").endswith("420 square miles would fit.")
    assert issue.find("mark").get("class") == "figure"


def test_each_new_page_of_a_paged_document_is_announced(pdf_job: Callable[..., Job]) -> None:
    page = lxml.html.document_fromstring(WRITER.write(pdf_job()).decode())
    assert [note.text for note in page.find_class("page")] == ["Page 1"]
    assert "page 1" in page.get_element_by_id("claim-1").text_content()


def test_colours_are_those_of_the_themes_in_light_and_dark(analysis: Analysis) -> None:
    style = _page(analysis).findtext(".//style")
    assert re.search(r"prefers-color-scheme: dark", style)
    assert "@media print" in style
    assert not re.search(r"&(lt|gt|amp|#)", style)


def test_a_figure_from_a_picture_says_so_in_the_table_and_on_its_card(recognised: Analysis) -> None:
    page = _page(recognised)
    (said,) = page.xpath("//table[@class='claims']//small[starts-with(text(), 'OCR')]")
    assert said.text == "OCR, 62% sure"
    assert said.getparent().text == "300 square km"
    (mark,) = page.xpath("//mark[contains(@title, 'OCR')]")
    assert mark.get("id") == "m-c1"
    assert "Read from a picture: OCR, 62% sure" in mark.get("title")
