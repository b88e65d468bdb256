from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def copy_focal_points(apps, schema_editor):
    """Tell each public row where the focal point of its photo is."""
    Photo, Picture = apps.get_model("photos", "Photo"), apps.get_model("photos", "Picture")
    of_photo = Photo.objects.filter(pk=OuterRef("pk"))
    Picture.objects.update(
        focal_x=Subquery(of_photo.values("focal_x")), focal_y=Subquery(of_photo.values("focal_y"))
    )


class Migration(migrations.Migration):

    dependencies = [
        ("photos", "0002_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="picture",
            name="focal_x",
            field=models.PositiveSmallIntegerField(default=50, help_text="of the point to keep in view, % from the left"),
        ),
        migrations.AddField(
            model_name="picture",
            name="focal_y",
            field=models.PositiveSmallIntegerField(default=50, help_text="of the point to keep in view, % from the top"),
        ),
        migrations.RunPython(copy_focal_points, migrations.RunPython.noop),
    ]
