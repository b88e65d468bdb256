"""Stories that were here before: in their state since they were last changed, and filed unless they are drafts."""

from django.db import migrations
from django.db.models import F, OuterRef, Subquery


def remember(apps, schema_editor):
    Article, Plan = apps.get_model("articles", "Article"), apps.get_model("articles", "Plan")
    Article.objects.update(since=F("changed"))
    changed = Article.objects.filter(pk=OuterRef("pk")).values("changed")
    Plan.objects.exclude(article__state="draft").update(filed=Subquery(changed))


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_workflow_in_the_open")]
    operations = [migrations.RunPython(remember, migrations.RunPython.noop)]
