"""One file of settings, read from environment variables and `.env`; a bad value stops the start with its name."""

import os
import sqlite3
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()
# Another file, or none at all for the tests, by ENV_FILE; variables that are set already win over the file.
ENV_FILE = Path(os.environ.get("ENV_FILE", BASE_DIR / ".env"))
if ENV_FILE.is_file():
    env.read_env(ENV_FILE)


def setting(cast, name, default=environ.Env.NOTSET):
    try:
        return getattr(env, cast)(name, default=default)
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(f"{name}: {error}") from error


def flag(name, default=False):
    """Read a yes or no; raise ImproperlyConfigured naming it when it is neither (environ takes anything for no)."""
    value = setting("str", name, str(default)).strip().lower()
    if value not in ("true", "on", "yes", "1", "false", "off", "no", "0", ""):
        raise ImproperlyConfigured(f"{name}: say true or false")
    return value in ("true", "on", "yes", "1")


# --- The start is refused rather than made insecure -----------------------------------------------------------------

PRODUCTION = flag("PRODUCTION")
DEBUG = flag("DEBUG")
SECRET_KEY = setting("str", "SECRET_KEY")
if not SECRET_KEY or (PRODUCTION and (len(SECRET_KEY) < 40 or SECRET_KEY.startswith(("change-me", "django-insecure")))):
    raise ImproperlyConfigured("SECRET_KEY: set a long random value (python3 run.py writes one into .env)")
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG: must be off in production")

ALLOWED_HOSTS = setting("list", "ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
if PRODUCTION and (not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS):
    raise ImproperlyConfigured("ALLOWED_HOSTS: name the site's own hosts")
CSRF_TRUSTED_ORIGINS = setting("list", "CSRF_TRUSTED_ORIGINS", [])

# --- The house ------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "newsroom.apps.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_prose_editor",
    "js_asset",
    "taggit",
    "people",
    "articles",
]

MIDDLEWARE = [
    "newsroom.headers.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["newsroom.oneline"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.public.context.paper",
            ],
        },
    }
]

# --- The database ---------------------------------------------------------------------------------------------------


def sqlite_options():
    # Versions 3.7.0 to 3.51.2 can corrupt a database when several connections write and checkpoint at once.
    journal = "WAL" if sqlite3.sqlite_version_info >= (3, 51, 3) else "DELETE"
    return {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": f"PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL;",
    }


DATABASES = {"default": setting("db_url", "DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
ENGINE = DATABASES["default"].get("ENGINE", "")
if ENGINE.endswith("sqlite3"):
    DATABASES["default"].setdefault("OPTIONS", {}).update(sqlite_options())
    DATABASES["default"]["CONN_MAX_AGE"] = None
elif ENGINE.endswith("postgresql"):
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = flag("DATABASE_POOL", True)
else:
    raise ImproperlyConfigured("DATABASE_URL: only sqlite and postgresql are supported")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- People, words, time --------------------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"
# Where a login leads that names no page of ours.
LOGIN_REDIRECT_URL = "admin:index"
LANGUAGE_CODE = setting("str", "INTERFACE_LANGUAGE", "zh-hans")
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
if LANGUAGE_CODE not in dict(LANGUAGES):
    raise ImproperlyConfigured("INTERFACE_LANGUAGE: zh-hans or en")
LOCALE_PATHS = [BASE_DIR / "newsroom" / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_TAGS_FROM_STRING = "articles.text.topics.split_topics"
TAGGIT_STRING_FROM_TAGS = "articles.text.topics.join_topics"

PAPER = {
    "name": setting("str", "PAPER_NAME", "云汀日报"),
    "publisher": setting("str", "PAPER_PUBLISHER", ""),
    "slogan": setting("str", "PAPER_SLOGAN", ""),
    "since": setting("int", "PAPER_SINCE", 2000),
    "licence": setting("str", "PAPER_LICENCE", ""),
    "icp": setting("str", "PAPER_ICP", ""),
    "police": setting("str", "PAPER_POLICE", ""),
    "phone": setting("str", "PAPER_PHONE", ""),
}

SAMPLE_PASSWORD = setting("str", "SAMPLE_PASSWORD", "")

# --- Files ----------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Pictures are never served from here by path: a public picture goes through the rule of visibility.
MEDIA_ROOT = Path(setting("str", "MEDIA_ROOT", str(VAR_DIR / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsroom.static.HashedFiles"},
}
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000

# --- Safety ---------------------------------------------------------------------------------------------------------

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = PRODUCTION and flag("SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = setting("int", "HSTS_SECONDS", 31536000) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
if flag("TRUSTED_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
