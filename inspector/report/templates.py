"""Fill the templates of reports. Everything that is put in is escaped."""

import re

from inspector.assets import resource

# Neither HTML nor XML can hold these, however they are written.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def render(name: str, **values: object) -> str:
    """Return the template `name` of `resources/templates` filled with values."""
    import jinja2  # noqa: PLC0415 - a window that opens does not wait for it

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    return environment.get_template(name).render(**values)


def _printable(value: object) -> object:
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else value
