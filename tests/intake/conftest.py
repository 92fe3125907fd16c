"""Sources are kept in a folder of their own for each test."""

import pytest


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    """Keep what is handed in out of the tree."""
    settings.MEDIA_ROOT = tmp_path / "media"
