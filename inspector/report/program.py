"""What a report says of the program that made it."""

from importlib.metadata import PackageNotFoundError, version

from inspector.language.model import PipelineInfo


def program_words() -> str:
    """Return the name of the program with its version, which a bare checkout does not know."""
    try:
        return f"Inspector {version('inspector')}"
    except PackageNotFoundError:
        return "Inspector"


def pipeline_words(pipeline: PipelineInfo) -> str:
    """Return the name and version of the language pipeline."""
    return f"{pipeline.name} {pipeline.version}".strip()
