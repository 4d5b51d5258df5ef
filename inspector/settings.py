"""What the editor has chosen: one frozen record, kept as TOML."""

from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

import platformdirs

from inspector.errors import WriteError
from inspector.phrases import phrases

phrase = phrases(__name__)


def _told(title: str, help_text: str) -> dict[str, str]:
    return {"title": title, "help": help_text}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every field has its title and help in its metadata; Preferences is made from them."""

    theme: str = field(
        default="system",
        metadata=_told(
            phrase("Appearance"),
            phrase("Light, dark or with high contrast, or as the system has it."),
        ),
    )
    language: str = field(
        default="",
        metadata=_told(
            phrase("Language of the window"),
            phrase("Counts from the next start. Reports are in English, as the articles are."),
        ),
    )
    window_size: int = field(
        default=100,
        metadata=_told(
            phrase("Size of menus and lists"),
            phrase("In per cent of what the system has. The article has its own."),
        ),
    )
    text_font: str = field(
        default="",
        metadata=_told(
            phrase("Font of the article"), phrase("Empty: a serif face that is on this computer.")
        ),
    )
    text_size: int = field(
        default=12,
        metadata=_told(phrase("Text size"), phrase("The size of the article's text, in points.")),
    )
    dark_pages: bool = field(
        default=False,
        metadata=_told(
            phrase("Dark pages"),
            phrase("Show the paper of PDF files dark. Pictures stay as they are."),
        ),
    )
    reopens: bool = field(
        default=True,
        metadata=_told(
            phrase("Reopen documents"),
            phrase("Begin with the documents that were open when you left."),
        ),
    )
    initials: str = field(
        default="",
        metadata=_told(
            phrase("Initials"), phrase("They sign your decisions and notes, in reports as well.")
        ),
    )
    export_format: str = field(
        default="html",
        metadata=_told(phrase("Report format"), phrase("The format that Export begins with.")),
    )
    export_without: tuple[str, ...] = field(
        default=(),
        metadata=_told(
            phrase("Left out of reports"),
            phrase("What Export and Print leave out. Export › What goes in changes it."),
        ),
    )
    checks_off: tuple[str, ...] = field(
        default=(),
        metadata=_told(
            phrase("Checks"),
            phrase(
                "What is not ticked is not checked, in no document. A check can also be switched"
                " off for one document, in the list of its findings."
            ),
        ),
    )
    checks_on: tuple[str, ...] = field(
        default=(),
        metadata=_told(
            phrase("Further checks"),
            phrase(
                "These are off unless you tick them, because they are not yet right often enough."
            ),
        ),
    )
    pipeline: str = field(
        default="",
        metadata=_told(
            phrase("Language pipeline"),
            phrase(
                "The name or the folder of a spaCy pipeline. Empty: the one that ships with"
                " Inspector."
            ),
        ),
    )
    keys: tuple[str, ...] = field(
        default=(),
        metadata=_told(
            phrase("Keyboard"),
            phrase("Keys that you have changed. Help › Keyboard shortcuts changes them."),
        ),
    )
    recent: tuple[str, ...] = field(
        default=(),
        metadata=_told(phrase("Recent files"), phrase("The files opened last, the newest first.")),
    )

    def with_recent(self, path: str) -> "Settings":
        """Return settings in which `path` is the file opened last, of 20 at most."""
        return replace(self, recent=(path, *(p for p in self.recent if p != path))[:20])

    def runs(self, check: str, *, by_default: bool) -> bool:
        """Tell whether a check is on; `by_default` says whether it is unless somebody chooses."""
        return check not in self.checks_off if by_default else check in self.checks_on

    def with_check(self, check: str, *, on: bool, by_default: bool) -> "Settings":
        """Return settings in which a check is switched on or off."""
        before = self.checks_off if by_default else self.checks_on
        rest = tuple(each for each in before if each != check)
        chosen = rest if on is by_default else (*rest, check)
        return replace(self, checks_off=chosen) if by_default else replace(self, checks_on=chosen)


def settings_path() -> Path:
    """Return where the settings are kept."""
    return Path(platformdirs.user_config_dir("inspector", appauthor=False)) / "settings.toml"


def load(path: Path) -> Settings:
    """Read settings; a missing or broken file, or a wrong field, falls back to the defaults."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return Settings()
    # Only where there are any: the first page waits for the settings.
    import tomllib  # noqa: PLC0415

    try:
        stored = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return Settings()
    known: dict[str, object] = {}
    for entry in fields(Settings):
        value = stored.get(entry.name)
        if isinstance(value, list):
            value = tuple(str(item) for item in value)
        if type(value) is type(entry.default):
            known[entry.name] = value
    return replace(Settings(), **known)  # type: ignore[arg-type]  # each is checked just above


def save(settings: Settings, path: Path) -> None:
    """Write settings by way of a temporary file.

    Raises:
        WriteError: if the folder cannot be written.
    """
    import tomli_w  # noqa: PLC0415 - nothing is saved at the start

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(tomli_w.dumps(asdict(settings)), "utf-8")
        part.replace(path)
    except OSError as error:
        raise WriteError(
            phrase(
                "The settings could not be saved in {folder}: {error}.",
                folder=path.parent,
                error=error,
            )
        ) from error
