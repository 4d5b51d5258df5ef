"""Errors an editor can act on.

Every subclass has one `code`, which crosses the process boundary, and its text is one sentence
that says what is wrong and what to do.
"""


class InspectorError(Exception):
    """Something that the program cannot do, said in a sentence for the editor."""

    code = "error"

    @property
    def sentence(self) -> str:
        """Return the sentence, which may be a phrase that the window translates."""
        return self.args[0] if self.args else ""


class UnreadableFileError(InspectorError):
    """The file is missing, empty, broken or not what its name says."""

    code = "unreadable"


class UnsupportedFormatError(InspectorError):
    """No reader takes this kind of file."""

    code = "unsupported"


class PasswordNeededError(InspectorError):
    """The file is encrypted and the password is missing or wrong."""

    code = "password"


class PipelineError(InspectorError):
    """The spaCy pipeline is missing or broken."""

    code = "pipeline"


class InvalidDateError(InspectorError):
    """A date given by hand is not a date."""

    code = "date"


class WriteError(InspectorError):
    """A report could not be written."""

    code = "write"


class StoreError(InspectorError):
    """The editor's decisions cannot be read or kept."""

    code = "store"


class NoScreenError(InspectorError):
    """No window can be shown here."""

    code = "screen"


class CancelledError(InspectorError):
    """The editor stopped the job."""

    code = "cancelled"


class CrashedError(InspectorError):
    """A child process died or ran past its limit while it worked on a file."""

    code = "crashed"
