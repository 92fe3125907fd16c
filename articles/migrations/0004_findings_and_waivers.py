"""What proofing keeps: waivers and their end, settings of rules, sightings; two rights, given to the groups that stand."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


# A desk that is already furnished gets the new rights here; a new one gets them with its groups.
EDITORS, HEADS = ["责任编辑", "部门主任", "总编辑"], ["部门主任", "总编辑"]
READERS = ["记者", *EDITORS, "图片编辑", "审计"]
GIVEN = [
    ("articles", "waiver", "waive_must", "may waive findings that block a story", EDITORS),
    ("articles", "rulesetting", "turn_rules", "may turn rules of proofing down", HEADS),
    ("articles", "houseword", "view_houseword", "Can view wording of the house list", READERS),
    ("articles", "houseword", "add_houseword", "Can add wording of the house list", HEADS),
    ("articles", "houseword", "change_houseword", "Can change wording of the house list", HEADS),
    ("people", "rosterchange", "view_rosterchange", "Can view change of the roster", READERS),
]


def give_rights(apps, schema_editor):
    """Give the rights to the groups of the default desk that exist."""
    group, permission, content = (
        apps.get_model(*name) for name in [("auth", "Group"), ("auth", "Permission"), ("contenttypes", "ContentType")]
    )
    for app, model, codename, label, names in GIVEN:
        for held_by in group.objects.filter(name__in=names):
            kind, _made = content.objects.get_or_create(app_label=app, model=model)
            right, _made = permission.objects.get_or_create(
                content_type=kind, codename=codename, defaults={"name": label}
            )
            held_by.permissions.add(right)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0003_house_list'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='RuleSetting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=60, verbose_name='rule')),
                ('level', models.CharField(choices=[('must', 'must be settled'), ('should', 'should be settled'), ('hint', 'hint'), ('off', 'off')], max_length=10, verbose_name='level')),
                ('reason', models.CharField(max_length=200, verbose_name='reason')),
                ('at', models.DateTimeField(verbose_name='at')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rule_settings', to=settings.AUTH_USER_MODEL, verbose_name='by')),
            ],
            options={
                'verbose_name': 'setting of a rule',
                'verbose_name_plural': 'settings of rules',
                'ordering': ['-at', '-id'],
                'permissions': [('turn_rules', 'may turn rules of proofing down')],
                'default_permissions': ['view'],
            },
        ),
        migrations.CreateModel(
            name='Waiver',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=60, verbose_name='rule')),
                ('severity', models.CharField(max_length=10, verbose_name='severity')),
                ('field', models.CharField(max_length=20, verbose_name='part of the story')),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='words')),
                ('before', models.CharField(blank=True, max_length=20, verbose_name='words before')),
                ('after', models.CharField(blank=True, max_length=20, verbose_name='words after')),
                ('key', models.CharField(max_length=64, verbose_name='key')),
                ('reason', models.CharField(max_length=200, verbose_name='reason')),
                ('at', models.DateTimeField(verbose_name='at')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waivers', to='articles.article', verbose_name='story')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waivers', to=settings.AUTH_USER_MODEL, verbose_name='by')),
            ],
            options={
                'verbose_name': 'waiver',
                'verbose_name_plural': 'waivers',
                'ordering': ['-at', '-id'],
                'permissions': [('waive_must', 'may waive findings that block a story')],
                'default_permissions': ['view'],
            },
        ),
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='at')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='withdrawals', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('waiver', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='withdrawal', to='articles.waiver', verbose_name='waiver')),
            ],
            options={
                'verbose_name': 'withdrawal of a waiver',
                'verbose_name_plural': 'withdrawals of waivers',
                'ordering': ['-at', '-id'],
                'default_permissions': ['view'],
            },
        ),
        migrations.CreateModel(
            name='Sighting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=60, verbose_name='rule')),
                ('field', models.CharField(max_length=20, verbose_name='part of the story')),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='words')),
                ('key', models.CharField(max_length=64, verbose_name='key')),
                ('outcome', models.CharField(choices=[('standing', 'standing'), ('mended', 'mended'), ('lapsed', 'no longer found')], default='standing', max_length=10, verbose_name='outcome')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sightings', to='articles.article', verbose_name='story')),
            ],
            options={
                'verbose_name': 'finding',
                'verbose_name_plural': 'findings',
                'ordering': ['article', 'id'],
                'default_permissions': [],
                'indexes': [models.Index(fields=['code', 'outcome'], name='sighting_tally')],
                'constraints': [models.UniqueConstraint(models.F('article'), models.F('key'), name='sighting_once')],
            },
        ),
        migrations.AddIndex(
            model_name='waiver',
            index=models.Index(fields=['article', 'key'], name='waiver_key'),
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
