import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def freeze_writers(apps, schema_editor):
    """Name the writers of every revision as the rows of today do: who filed it, and the accounts of those credited."""
    revision, writer, reporter = (
        apps.get_model(*name)
        for name in [("articles", "Revision"), ("articles", "RevisionWriter"), ("people", "Reporter")]
    )
    accounts = dict(reporter.objects.filter(user__isnull=False).values_list("pk", "user"))
    rows = []
    for pk, by, content in revision.objects.values_list("pk", "by", "content").iterator(chunk_size=500):
        credited = {accounts.get(line["reporter"]) for line in content["credits"] if line["role"] != "editor"}
        rows += [writer(revision_id=pk, user_id=user) for user in sorted({by, *credited} - {None})]
    writer.objects.bulk_create(rows, batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0007_no_lock_number'),
        ('people', '0003_strokes_and_standings_of_old_rows'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='RevisionWriter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.revision', verbose_name='revision')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='writer')),
            ],
            options={
                'verbose_name': 'writer of a revision',
                'verbose_name_plural': 'writers of revisions',
                'default_permissions': [],
            },
        ),
        migrations.AddConstraint(
            model_name='revisionwriter',
            constraint=models.UniqueConstraint(models.F('revision'), models.F('user'), name='revision_writer_once'),
        ),
        migrations.AddField(
            model_name='revision',
            name='writers',
            field=models.ManyToManyField(related_name='+', through='articles.RevisionWriter', to=settings.AUTH_USER_MODEL, verbose_name='writers'),
        ),
        migrations.RunPython(freeze_writers, migrations.RunPython.noop),
    ]
