"""What the storage of static files does to scripts: modules find each other under hashed names."""

import re
import shutil

import pytest
from django.core.files.storage import FileSystemStorage

from newsroom import settings
from newsroom.static import HashedFiles
from tests.architecture.source import ROOT

pytestmark = pytest.mark.sqlite_only
IMPORT = re.compile(r'^import .* from "\./(.+)";$', re.MULTILINE)


@pytest.fixture(scope="module")
def hashed(tmp_path_factory):
    """The names of the desk's scripts under the names that they are served by."""
    folder = tmp_path_factory.mktemp("static")
    shutil.copytree(ROOT / "static" / "js", folder / "js")
    storage = HashedFiles(location=folder, base_url="/static/")
    source = FileSystemStorage(folder)
    scripts = {f"js/{path.name}": (source, f"js/{path.name}") for path in (ROOT / "static" / "js").iterdir()}
    assert [error for *_names, error in storage.post_process(scripts) if isinstance(error, Exception)] == []
    return folder, {name: storage.hashed_files[storage.hash_key(name)] for name in scripts}


def test_a_script_imports_modules_by_their_hashed_names(hashed):
    folder, names = hashed
    imported = {
        f"js/{name}" for served in names.values() for name in IMPORT.findall((folder / served).read_text("utf-8"))
    }
    assert len(imported) > 5
    assert imported <= set(names.values())


def test_the_desk_uses_this_storage():
    assert settings.STORAGES["staticfiles"]["BACKEND"] == "newsroom.static.HashedFiles"
