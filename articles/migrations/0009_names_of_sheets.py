"""A stored sheet names its rows as the code does: stories, questions, and the kind of a part."""

from django.db import migrations

ROWS = {"columns": "stories", "asked": "questions"}


def rename(sheet, rows, kind):
    """Return a sheet's values under other names."""
    values = {rows.get(name, name): value for name, value in sheet.items()}
    values["parts"] = [{kind.get(name, name): value for name, value in part.items()} for part in values["parts"]]
    return values


def rename_all(apps, rows, kind):
    """Rename the values of every page, a page at a time: a sheet is as long as its page."""
    pages = apps.get_model("articles", "RawPage").objects.only("pk", "sheet")
    for page in pages.iterator(chunk_size=20):
        page.sheet = rename(page.sheet, rows, kind)
        page.save(update_fields=["sheet"])


def forwards(apps, _editor):
    """Say stories, questions and kind."""
    rename_all(apps, ROWS, {"role": "kind"})


def backwards(apps, _editor):
    """Say columns, asked and role; which paragraph a part was printed in was not known then."""
    rename_all(apps, {new: old for old, new in ROWS.items()}, {"kind": "role"})
    pages = apps.get_model("articles", "RawPage").objects.only("pk", "sheet")
    for page in pages.iterator(chunk_size=20):
        for part in page.sheet["parts"]:
            part.pop("paragraph", None)
        page.save(update_fields=["sheet"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_writers_of_revisions")]

    operations = [migrations.RunPython(forwards, backwards, elidable=True)]
