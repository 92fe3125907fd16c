"""Response headers that keep pages to themselves: the content security policy, on every response."""

import base64
import hashlib

from django_prose_editor.widgets import importmap

PUBLIC = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


def security_headers(get_response):
    """Middleware that stamps the policy on a response unless its view has set one."""

    def middleware(request):
        response = get_response(request)
        policy = desk_policy() if request.path.startswith("/admin/") else PUBLIC
        response.headers.setdefault("Content-Security-Policy", policy)
        return response

    return middleware


def desk_policy():
    """Return the admin's policy: the public one, and the editor's import map named by its hash."""
    return f"{PUBLIC}; script-src 'self' {importmap_hash()}; img-src 'self' blob: data:"


def importmap_hash():
    """Return the CSP source of the import map that the body editor's media renders inline."""
    html = str(importmap)
    body = html[html.index(">") + 1 : html.rindex("</script>")]
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
