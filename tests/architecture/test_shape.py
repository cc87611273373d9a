"""The shape of the house: what the contracts of .importlinter can't show."""

import ast

from tests.architecture.source import PACKAGE, Source, sources, stages

DRAWERS = {"utils", "helpers", "common", "misc", "base", "manager"}
OF_ALL_STAGES = {"BrandRow", "BrandEntry", "Tenanted"}
"""The abstract rows that every brand's table is made from."""


def test_no_file_is_a_drawer() -> None:
    assert [source.name for source in sources() if source.path.stem in DRAWERS] == []


def test_an_action_file_has_a_public_function_of_its_own_name() -> None:
    actions = [source for source in sources("*/actions/*.py") if source.path.stem != "__init__"]
    missing = [source.name for source in actions if source.path.stem not in _names(source)]
    assert missing == []


def test_every_action_takes_the_time_or_needs_none() -> None:
    """`now` is an argument, keyword-only, never a default: a year can be replayed in minutes."""
    defaulted = [
        f"{source.name}.{function.name}"
        for source in sources("*/actions/*.py")
        for function in source.functions()
        if "now" in _defaulted(function)
    ]
    assert defaulted == []


def test_models_are_imported_by_their_own_stage_only() -> None:
    foreign = [
        f"{source.name} takes {name} from {module}"
        for source in sources()
        for module, name in source.imports()
        if _is_foreign(source, module, name)
    ]
    assert foreign == []


def test_queries_give_values_and_never_something_lazy() -> None:
    """A lazy value read while a template renders, after the scope's end, sees nothing."""
    lazy = [
        f"{source.name}.{function.name}"
        for source in [*sources("*/queries.py"), *sources("*/queries/*.py")]
        for function in source.functions()
        if function.returns is None or any(word in ast.unparse(function.returns) for word in ("QuerySet", "Manager"))
    ]
    assert lazy == []


def test_dataclasses_of_queries_are_frozen() -> None:
    thawed = [
        f"{source.name}.{node.name}"
        for source in [*sources("*/queries.py"), *sources("*/queries/*.py")]
        for node in source.tree.body
        if isinstance(node, ast.ClassDef) and "@dataclass" in source.text and not _is_frozen(node)
    ]
    assert thawed == []


def test_every_stage_has_what_a_stage_has() -> None:
    lacking = [
        f"{stage}/{part}"
        for stage in stages()
        for part in ("apps.py", "migrations/__init__.py")
        if not (PACKAGE / stage / part).exists()
    ]
    assert lacking == []


def test_no_network_is_named_outside_its_folder_and_the_registry() -> None:
    networks = {path.parent.name for path in PACKAGE.glob("connectors/networks/*/__init__.py")}
    named = [
        f"{source.name}:{node.lineno} {node.value}"
        for source in sources()
        if not source.name.startswith(("connectors.", "words."))
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and node.value in networks
    ]
    assert named == []


def _names(source: Source) -> set[str]:
    return {node.name for node in source.tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def _defaulted(function: ast.FunctionDef) -> set[str]:
    keywords = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return {argument.arg for argument, default in keywords if default is not None}


def _is_foreign(source: Source, module: str, name: str) -> bool:
    parts = module.split(".")
    if parts[0] != "binome" or "models" not in parts[2:3] or parts[1] == source.folder:
        return False
    return name not in OF_ALL_STAGES and parts[-1] != "ids"


def _is_frozen(node: ast.ClassDef) -> bool:
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    dataclasses = [text for text in decorators if text.startswith("dataclass")]
    return all("frozen=True" in text for text in dataclasses)
