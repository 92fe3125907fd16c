"""Public addresses of people: pinyin, each once."""

from articles.text.addresses import address_from


def new_slug(model, name):
    """Return an address for `name` that no row of `model` has: pinyin, then pinyin-2, pinyin-3…"""
    base = address_from(name, limit=70)
    taken = set(model.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number = 1
    slug = base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
