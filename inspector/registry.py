"""Discover the parts that are added as one file each: readers, checks and writers.

A part is a module attribute whose `id` is the module's name, with hyphens for its underscores.
There is no list to edit: whatever lies in the package is found, and a wrong or missing id fails at
once.
"""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def discover(package: ModuleType, attribute: str, kind: type[T]) -> dict[str, T]:
    """Import every module of `package` and return its parts by id, in order of module name.

    Raises:
        TypeError: if a module lacks `attribute`, or it is not a `kind`.
        ValueError: if a part's id is not its module's name.
    """
    found: dict[str, T] = {}
    for module_info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{package.__name__}.{module_info.name}")
        part = getattr(module, attribute, None)
        if not isinstance(part, kind):
            raise TypeError(f"{module.__name__} has no {attribute} of type {kind.__name__}")
        part_id = str(getattr(part, "id", None))
        if part_id != module_info.name.replace("_", "-"):
            raise ValueError(f"{module.__name__}.{attribute} has the id {part_id!r}")
        found[part_id] = part
    return found
