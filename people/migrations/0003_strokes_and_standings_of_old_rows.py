"""Fill in what older rows could not have: the strokes of surnames, and the standing that a title prints."""

from django.db import migrations

from articles.text.surnames import surname_strokes


def fill_in(apps, schema_editor):
    Official, Appointment = (apps.get_model("people", name) for name in ("Official", "Appointment"))
    for official in Official.objects.all():
        official.surname_strokes = surname_strokes(official.name)
        official.save(update_fields=["surname_strokes"])
    Appointment.objects.filter(title__startswith="代").exclude(title__startswith="代表").update(standing="acting")
    Appointment.objects.filter(title__startswith="原").update(standing="former")


class Migration(migrations.Migration):
    dependencies = [("people", "0002_standings_spellings_and_record")]
    operations = [migrations.RunPython(fill_in, migrations.RunPython.noop)]
