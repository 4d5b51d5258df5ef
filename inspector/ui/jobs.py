"""The jobs that the children are working on, and how far they are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from inspector.ui.translation import translator
from inspector.worker.letters import Child, Progressed

tr = translator(__name__)


class Purpose(StrEnum):
    """What a job is for."""

    OPEN = "open"
    RENDER = "render"
    USE = "use"
    ANALYSE = "analyse"
    EXPORT = "export"
    PREVIEW = "preview"
    PRINT = "print"

    @property
    def child(self) -> Child:
        """Return the child that does jobs of this purpose."""
        return Child.PAGES if self in {Purpose.OPEN, Purpose.RENDER} else Child.LANGUAGE


@dataclass(frozen=True, slots=True)
class Job:
    """A request that is under way; `key` is the tab it is for, `page` the page it draws."""

    number: int
    purpose: Purpose
    key: int = 0
    page: int = 0


class Jobs:
    """Number the jobs and remember the open ones, so that a late answer can be told from a due one.

    The reports on their progress are kept in the order in which they came.
    """

    def __init__(self) -> None:
        self._open: dict[int, Job] = {}
        self._reports: dict[int, Progressed] = {}
        self._sentences: dict[int, str] = {}
        self._last = 0

    def start(self, purpose: Purpose, key: int = 0, page: int = 0, sentence: str = "") -> int:
        """Open a job and return its number; `sentence` is shown while it lasts."""
        self._last += 1
        self._open[self._last] = Job(self._last, purpose, key, page)
        if sentence:
            self._sentences[self._last] = sentence
            self._reports[self._last] = Progressed(self._last, 0, 0, sentence)
        return self._last

    def open(self, number: int) -> Job | None:
        """Return the job if nobody has ended it."""
        return self._open.get(number)

    def end(self, number: int) -> None:
        """Forget a job."""
        self._open.pop(number, None)
        self._reports.pop(number, None)
        self._sentences.pop(number, None)

    def lose(self, numbers: Iterable[int]) -> list[Job]:
        """Forget jobs that died with their child, and return them."""
        lost = [job for number in numbers if (job := self._open.get(number)) is not None]
        for job in lost:
            self.end(job.number)
        return lost

    def of(self, *purposes: Purpose, key: int | None = None) -> tuple[Job, ...]:
        """Return the open jobs of these purposes, for one tab or for all."""
        return tuple(
            job for job in self._open.values() if job.purpose in purposes and key in {None, job.key}
        )

    def report(self, news: Progressed) -> None:
        """Keep how far a child is, in the words with which its job was started."""
        self._reports.pop(news.job, None)
        words, job = self._sentences.get(news.job, news.sentence), self._open.get(news.job)
        if job and job.purpose is Purpose.OPEN and news.total > 1:
            page = tr(
                "page {page} of {total}", page=min(news.done + 1, news.total), total=news.total
            )
            words = f"{words} · {page}"
        self._reports[news.job] = replace(news, sentence=words)

    @property
    def progress(self) -> Progressed | None:
        """Return the latest report on an open job; None where nothing lasting is under way."""
        return next(reversed(self._reports.values()), None)
