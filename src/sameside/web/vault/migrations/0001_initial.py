from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.CreateModel(
            name="OwnerKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=16)),
                ("owner", models.CharField(max_length=64)),
                ("version", models.PositiveIntegerField(default=1)),
                ("lock", models.CharField(blank=True, db_index=True, max_length=16)),
                ("wrapped", models.BinaryField(null=True)),
                ("made_on", models.DateField(auto_now_add=True)),
                ("destroyed_on", models.DateField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "owner", "version"), name="one_key_a_version")
                ],
            },
        ),
    ]
