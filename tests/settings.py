"""The settings of the tests: the product's own made quick, whatever a developer's environment and `.env` say."""

import os
import re
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / ".env.example"
for name in re.findall(r"(?m)^#?([A-Z_]+)=", EXAMPLE.read_text("utf-8")):
    os.environ.pop(name, None)
os.environ |= {"ENV_FILE": "", "SECRET_KEY": "only-for-tests"}
if "TESTS_DATABASE_URL" in os.environ:  # from tests/cluster.py
    os.environ |= {"DATABASE_URL": os.environ["TESTS_DATABASE_URL"], "DATABASE_POOL": "false"}

from newsroom.settings import *  # noqa: E402, F403  after the variables that it reads

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A database that is thrown away need not reach the disk.
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA synchronous=OFF;"  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A picture stored outside a test's own folder is an error.
MEDIA_ROOT = os.devnull + "/media"
