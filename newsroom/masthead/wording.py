"""First texts of the standing pages. Each says what this software really does, and what the newsroom must add."""

from django.utils.translation import gettext_lazy as _

PRIVACY = _(
    "<p>You can read every page of this newspaper without an account. Our public pages set no cookies, load nothing "
    "from other companies, and carry no advertising trackers.</p>"
    "<p>When you open a story, your browser tells our server that this story was read. We add one to a number for that "
    "story and hour. We do not store who you are, where you are, or what else you read.</p>"
    "<p><strong>For the editor:</strong> please add who is responsible for personal data here, what your servers keep "
    "in their logs and for how long, and how readers can reach you about it.</p>"
)
COPYRIGHT = _(
    "<p>The stories, photographs and drawings on these pages belong to this newspaper or to those named beside them. "
    "You are welcome to link to any page and to quote a few lines, naming the newspaper.</p>"
    "<p>To print, translate or publish more than that, please ask us first.</p>"
    "<p><strong>For the editor:</strong> please add whom to ask, and any licence under which you share your work.</p>"
)
OMBUDSMAN = _(
    "<p>The ombudsman listens to readers who feel that a story has wronged them, looks into what happened, and tells "
    "the newsroom what should be put right.</p>"
    "<p>If a story about you is wrong, you may ask for a correction or a reply. Please give your name, how we can "
    "reach you, the story, the passage, and what would be right. We answer within three days.</p>"
    "<p><strong>For the editor:</strong> please add the ombudsman’s name, standing and address, and a yearly report of "
    "what was done.</p>"
)
CORRECTIONS = _(
    "<p>When we get something wrong, we say so. A correction stands at the top of the story it belongs to, with the "
    "time at which we made it, and in our list of <a href=\"/corrections/\">corrections</a>. It is never "
    "edited or removed.</p>"
    "<p>A story that has been changed shows the time of the change beside the time it first appeared. If we take a "
    "story back, its address tells you that we did, and why.</p>"
    "<p><strong>For the editor:</strong> please add where readers can report a mistake.</p>"
)
CONTACT = _(
    "<p>The address and the telephone number of the newsroom are at the foot of every page.</p>"
    "<p><strong>For the editor:</strong> please add e-mail addresses for news tips, letters, subscriptions and "
    "corrections.</p>"
)

PAGES = (
    ("privacy-statement", _("Privacy statement"), PRIVACY),
    ("copyright-policy", _("Copyright policy"), COPYRIGHT),
    ("ombudsman", _("Ombudsman"), OMBUDSMAN),
    ("corrections-policy", _("Corrections policy"), CORRECTIONS),
    ("contact", _("Contact"), CONTACT),
)
