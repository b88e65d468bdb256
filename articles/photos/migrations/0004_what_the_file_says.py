from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def copy_widths(apps, schema_editor):
    """Tell each public row how wide its original is."""
    photo = apps.get_model("photos", "Photo").objects.filter(pk=OuterRef("pk"))
    apps.get_model("photos", "Picture").objects.update(original_width=Subquery(photo.values("width")))


def words(label, length=200, help_text=""):
    return models.CharField(blank=True, help_text=help_text, max_length=length, verbose_name=label)


def text(label, help_text=""):
    return models.TextField(blank=True, help_text=help_text, verbose_name=label)


AI_SOURCES = [("", "a camera or a hand"), ("made", "made with AI"), ("edited", "edited with AI")]
FIELDS = {
    "creator": words("photographer", help_text="Several: divided by “;”."),
    "source": words("source", help_text="Whose picture it was originally."),
    "copyright": words("copyright", 500),
    "taken": models.DateTimeField(blank=True, db_index=True, null=True, verbose_name="taken"),
    "place": words("city"),
    "country": words("country"),
    "keywords": text("keywords", "Divided by commas."),
    "people": text("people shown", "Several: divided by “;”."),
    "instructions": text("instructions", "What the sender asks of those who use it."),
    "job": words("job number"),
    "ai_source": models.CharField(blank=True, choices=AI_SOURCES, max_length=6, verbose_name="AI"),
    "web_statement": words("rights on the web", 500, "A web address."),
    "more": models.JSONField(default=dict, editable=False, help_text="what else the file says, by name; see metadata"),
    "raw": models.JSONField(default=dict, editable=False, help_text="bytes as they came, base64, where we had to guess"),
}


class Migration(migrations.Migration):

    dependencies = [
        ("photos", "0003_picture_focal_point"),
    ]

    operations = [
        *(migrations.AddField(model_name="photo", name=name, field=field) for name, field in FIELDS.items()),
        migrations.AddField(
            model_name="picture",
            name="ai",
            field=models.BooleanField(default=False, help_text="made or edited with AI; readers are told"),
        ),
        migrations.AddField(
            model_name="picture",
            name="original_width",
            field=models.PositiveIntegerField(default=0, help_text="in pixels; a story's crop is cut from the original"),
        ),
        migrations.RunPython(copy_widths, migrations.RunPython.noop),
    ]
