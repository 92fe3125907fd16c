"""A form says which revision it was made from: the number that every filing raised is needed no more."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_severity_said_once"),
    ]

    operations = [migrations.RemoveField(model_name="article", name="lock_number")]
