"""Mend the log of the desk: stories wrote their changes in a form that the history page cannot read."""

import json

from django.db import migrations


def mend_log(apps, schema_editor):
    """Say of each such entry that the revision it names was added, the form that the log has for it."""
    entries = apps.get_model("admin", "LogEntry").objects.filter(change_message__startswith='[{"changed": {"name": ')
    for entry in entries.filter(content_type__app_label="articles", content_type__model="article").iterator():
        [part] = json.loads(entry.change_message)
        if "fields" not in part["changed"]:
            entry.change_message = json.dumps([{"added": {"name": "revision", "object": part["changed"]["name"]}}])
            entry.save(update_fields=["change_message"])


class Migration(migrations.Migration):
    dependencies = [
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("articles", "0004_findings_and_waivers"),
    ]

    # The program before this one reads the mended entries too.
    operations = [migrations.RunPython(mend_log, migrations.RunPython.noop)]
