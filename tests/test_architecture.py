"""Imports run downwards only, and some libraries are imported in one place."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Lowest first; a module may import from its own layer only inside the same package or module.
LAYERS = [
    ["core.errors", "core.recent"],
    ["core.models"],
    ["core.settings", "core.screenplay", "core.prompts", "core.providers", "core.store"],
    ["core.calls", "core.costs", "core.library", "core.jobs"],
    ["core.studio"],
    ["core.stages"],
    ["core.pipeline"],
    ["core.__main__", "core.breakdown"],
    ["pages.ui"],
    ["pages.stages", "pages.manage", "pages.main"],
    ["app"],
]
ONLY_IN = {
    "duckdb": "core/store/database.py",
    "litellm": "core/providers/litellm.py",
    "st_aggrid": "pages/ui/components/asset_table.py",
}
LONGEST_FILE = 320


def sources() -> list[Path]:
    return [ROOT / "app.py", *(ROOT / "core").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def layer_of(module: str) -> tuple[int, str] | None:
    """The layer's height and the package in it, or None for what has no layer."""
    for height, packages in enumerate(LAYERS):
        for package in packages:
            if module == package or module.startswith(package + "."):
                return height, package
    return None


def imports_of(path: Path) -> list[str]:
    """Everything imported anywhere in the file, `from core import x` as `core.x`."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level < 2, f"{path.name} imports from above its package"
            if node.level:
                continue
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


@pytest.mark.parametrize("path", sources(), ids=module_of)
def test_nobody_imports_upwards_or_sideways(path):
    module = module_of(path)
    own = layer_of(module)
    for name in imports_of(path):
        other = layer_of(name)
        if not own or not other:
            continue
        same_package = own[1] == other[1]
        assert other[0] < own[0] or same_package, f"{module} imports {name}"


def test_every_module_has_a_layer():
    packages = {"core", "pages", "core.cli"}
    assert [
        module for p in sources() if not layer_of(module := module_of(p)) and module not in packages
    ] == []


def test_core_knows_nothing_of_streamlit():
    guilty = [
        module_of(path)
        for path in (ROOT / "core").rglob("*.py")
        if any(name.split(".")[0] in ("streamlit", "pages") for name in imports_of(path))
    ]
    assert guilty == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_with_one_border_is_imported_there_only(library):
    users = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if any(name.split(".")[0] == library for name in imports_of(path))
    ]
    assert users == [ONLY_IN[library]]


def test_sql_is_written_in_the_store_only():
    verbs = ("select ", "insert into ", "update ", "delete from ")
    guilty = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources()
        if "store" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(verbs)
        and (" from " in node.value or " set " in node.value or " values" in node.value)
    ]
    assert guilty == []


def test_files_stay_short_enough_to_read_at_one_sitting():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_every_module_says_what_it_is_for():
    silent = [
        module_of(path)
        for path in sources()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []
