"""Response headers that keep pages to themselves: the content security policy, on every response."""

import base64
import hashlib

from django_prose_editor.widgets import importmap

PUBLIC = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


def security_headers(get_response):
    def middleware(request):
        response = get_response(request)
        policy = desk_policy() if request.path.startswith("/admin/") else PUBLIC
        response.headers.setdefault("Content-Security-Policy", policy)
        return response

    return middleware


def desk_policy():
    return f"{PUBLIC}; script-src 'self' {importmap_hash()}; img-src 'self' blob: data:"


def importmap_hash():
    html = str(importmap)
    body = html[html.index(">") + 1 : html.rindex("</script>")]
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
