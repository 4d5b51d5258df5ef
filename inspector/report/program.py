"""What a report says of the program that made it."""

from inspector.language.model import PipelineInfo


def program_words() -> str:
    """Return the name of the program with its version, which a bare checkout does not know."""
    # A window that opens needs none of it, and does not wait for it.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return f"Inspector {version('inspector')}"
    except PackageNotFoundError:
        return "Inspector"


def pipeline_words(pipeline: PipelineInfo) -> str:
    """Return the name and version of the language pipeline."""
    return f"{pipeline.name} {pipeline.version}".strip()
