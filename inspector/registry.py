"""Discover the parts that are added as one file each: readers, checks and writers.

A part is a module attribute with an `id` equal to the module's name. There is no list to edit:
whatever lies in the package is found, and a wrong or missing id fails at once.
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
        if (part_id := getattr(part, "id", None)) != module_info.name:
            raise ValueError(f"{module.__name__}.{attribute} has the id {part_id!r}")
        found[module_info.name] = part
    return found
