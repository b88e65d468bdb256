"""Who may do what: the one table. `manage.py apply_roles` writes it to the database as Django groups.

Desk roles act inside their desks (`User.desks`), which the verbs check; no desks means all sections.
"""

WRITE = {"articles.view_article", "articles.add_article", "articles.write_article", "photos.view_photo", "photos.add_photo"}
LOOK_UP = {"articles.view_author", "articles.view_agency", "articles.view_tag", "articles.add_tag", "sections.view_section"}
REPORTER = WRITE | LOOK_UP
COPY_EDITOR = REPORTER | {
    "articles.edit_article", "articles.approve_article", "articles.change_article", "photos.change_photo",
    "articles.change_tag",
}
SECTION_EDITOR = COPY_EDITOR | {
    "articles.publish_article", "articles.add_author", "articles.change_author", "articles.add_agency",
    "articles.change_agency", "fronts.arrange_front",
}
CHIEF = {"articles.reinstate_article", "articles.join_names", "articles.close_history", "articles.expunge_article"}
PICTURES = {"photos.view_photo", "photos.add_photo", "photos.change_photo", "photos.kill_photo"}
MASTHEAD = {
    "masthead.view_masthead", "masthead.change_masthead",
    "masthead.view_standingpage", "masthead.add_standingpage", "masthead.change_standingpage",
    "masthead.view_areaeditor", "masthead.add_areaeditor", "masthead.change_areaeditor", "masthead.delete_areaeditor",
    "masthead.view_sistersite", "masthead.add_sistersite", "masthead.change_sistersite", "masthead.delete_sistersite",
}
PROMOS = {"masthead.view_promo", "masthead.add_promo", "masthead.change_promo", "photos.view_photo"}
FRONTS = {"fronts.arrange_home", "fronts.arrange_front", "fronts.tell_breaking"}
SHELVES = {"sections.view_section", "sections.add_section", "sections.change_section"}
PEOPLE = {"staff.view_user", "staff.add_user", "staff.change_user"}

ROLES: dict[str, set[str]] = {
    "reporter": REPORTER,
    "photographer": {"articles.view_article", "photos.view_photo", "photos.add_photo"},
    "copy editor": COPY_EDITOR,
    "section editor": SECTION_EDITOR,
    "photo editor": {"articles.view_article"} | LOOK_UP | PICTURES,
    "front editor": {"articles.view_article"} | LOOK_UP | PROMOS | FRONTS,
    "managing editor": SECTION_EDITOR | CHIEF | PICTURES | MASTHEAD | PROMOS | FRONTS | SHELVES | PEOPLE
    | {"transfer.view_importrun"},  # all that an operator may: only so may one look after an operator's account
    "operator": PEOPLE | SHELVES | MASTHEAD | {"articles.view_article", "transfer.view_importrun"},
}

MACHINES = {"importer": "The importer", "wire": "The wire desk", "clock": "The clock"}


def machine_email(key: str) -> str:
    """The address under which a machine stands in the staff list; `.invalid` can never receive mail (RFC 2606)."""
    return f"{key}@newsroom.invalid"


def apply() -> None:
    """Make the groups and the machines' users as the table says. Safe to run again."""
    from django.contrib.auth.models import Group, Permission  # the table above must load before the apps are ready

    from newsroom.staff.models import User

    known = {
        f"{app}.{codename}": pk
        for pk, app, codename in Permission.objects.values_list("pk", "content_type__app_label", "codename")
    }
    for role, permissions in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        # A room that was taken out of the house takes its permissions along.
        group.permissions.set(known[permission] for permission in permissions if permission in known)
    for key, name in MACHINES.items():
        if not User.objects.filter(email=machine_email(key)).exists():
            User.objects.create_user(machine_email(key), name=name, machine=True, is_staff=False)


def machine(key: str):
    """The user under whose name a machine (`importer`, `wire`, `clock`) acts; made where it is missing."""
    from newsroom.staff.models import User  # as above

    found = User.objects.filter(email=machine_email(key)).first()
    return found or User.objects.create_user(machine_email(key), name=MACHINES[key], machine=True, is_staff=False)
