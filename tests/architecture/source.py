"""The product's own source, read as text and as syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "binome"


@dataclass(frozen=True)
class Source:
    """One file; `name` is its dotted path below binome, such as "planning.actions.hand_over_brief"."""

    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def name(self) -> str:
        return ".".join(self.path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")

    @property
    def folder(self) -> str:
        return self.name.split(".")[0]

    def functions(self) -> list[ast.FunctionDef]:
        """The public functions at the top of the file."""
        found = [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]
        return [node for node in found if not node.name.startswith("_")]

    def imports(self) -> Iterator[tuple[str, str]]:
        """(module, name) for each `from module import name`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from ((node.module, alias.name) for alias in node.names)


def sources(pattern: str = "**/*.py") -> list[Source]:
    """Files of the product below binome, migrations left out."""
    return [Source(path) for path in sorted(PACKAGE.glob(pattern)) if "migrations" not in path.parts]


def stages() -> list[str]:
    """The folders that have models."""
    return sorted(path.parent.name for path in PACKAGE.glob("*/models"))
