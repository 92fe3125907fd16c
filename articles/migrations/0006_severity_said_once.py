from django.db import migrations, models

WEIGHTS = [("must", "must be settled"), ("should", "should be settled"), ("hint", "hint")]
LEVELS = [*WEIGHTS, ("off", "off")]


class Migration(migrations.Migration):
    """One scale for rules, their settings, the house list and waivers: other labels and order, the same values."""

    dependencies = [("articles", "0005_readable_log")]

    operations = [
        migrations.AlterField(
            "houseword", "level", models.CharField("level", max_length=10, choices=WEIGHTS, default="should")
        ),
        migrations.AlterField("rulesetting", "level", models.CharField("level", max_length=10, choices=LEVELS)),
        migrations.AlterField("waiver", "severity", models.CharField("severity", max_length=10, choices=WEIGHTS)),
    ]
