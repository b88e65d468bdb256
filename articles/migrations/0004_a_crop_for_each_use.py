from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0003_join_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="articlephoto",
            name="crop",
            field=models.CharField(blank=True, help_text="the part shown, x,y,w,h in percent; empty = all", max_length=20),
        ),
    ]
