"""First texts of the standing pages. Each says what this software really does, and what the newsroom must add."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

NOTE = _("For the editor:")  # begins what is not meant for readers; the admin says as long as it stands anywhere


class Page(NamedTuple):
    """A standing page as it is first laid out."""

    slug: str
    title: str
    body: str
    language: str = "en"


PRIVACY = _(
    "<p>You can read every page of this newspaper without an account. Our public pages set no cookies, load nothing "
    "from other companies, and carry no advertising trackers.</p>"
    "<h2>What we count</h2>"
    "<p>When a story has been on your screen for a few seconds, your browser tells our server that it was read. We add one "
    "to a number for that story and hour. So that a page loaded again does not count again, our server remembers for an "
    "hour, in its memory alone, a mark that leads back to nobody. We do not store who you are, where you are, or what "
    "else you read.</p>"
    "<p>If you choose dark pages or larger type, your own browser remembers it. We do not learn of it.</p>"
    "<h2>When you write to us</h2>"
    "<p>We keep letters and messages for as long as we need them to answer you and to put right what was wrong. We "
    "print a reader’s name only with that reader’s consent. We protect our sources, and tell nobody who they are.</p>"
    "<h2>Your rights</h2>"
    "<p>You may ask what we hold about you, have it corrected, or have it deleted. The address and the telephone number "
    "at the foot of every page reach us.</p>"
    "<p><strong>For the editor:</strong> please add who is responsible for personal data here, and what your servers "
    "keep in their logs and for how long.</p>"
)
COPYRIGHT = _(
    "<p>The stories, photographs and drawings on these pages belong to this newspaper or to those named beside them.</p>"
    "<h2>What you may do without asking</h2>"
    "<p>You are welcome to link to any page, to share its address, to print a story for yourself or your class, and to "
    "quote a few lines, naming the newspaper and the author.</p>"
    "<h2>What you should ask for first</h2>"
    "<p>To reprint or translate a whole story, to use a picture, or to put our work into a collection of any kind, "
    "please write to the newsroom and say which story, where and for how long. We answer everyone.</p>"
    "<p>Stories and pictures of news agencies are theirs; please ask the agency that is named. If you find your own "
    "work here without your consent, tell us, and we will take it down while we look into it.</p>"
)
OMBUDSMAN = _(
    "<p>The ombudsman listens to readers who feel that a story has wronged them, looks into what happened, and tells "
    "the newsroom what should be put right. Anybody may write; it costs nothing.</p>"
    "<h2>How to complain</h2>"
    "<p>If a story about you is wrong, you may ask for a correction. If you see things differently, you may ask that "
    "your reply is printed. If you were accused of a crime in our pages and later acquitted, you may ask for a "
    "follow-up. Please write, and give your name, your address and telephone number, the story, the passage, what is "
    "wrong with it, and the words you ask for.</p>"
    "<h2>Until when, and what then</h2>"
    "<p>The Press Arbitration Act gives you three months from the day you learned of the story, and no more than six "
    "months from the day it appeared. We answer within three days of receiving your letter. If you are not content "
    "with our answer, you may turn to the Press Arbitration Commission.</p>"
    "<p><strong>For the editor:</strong> please add the ombudsman’s name, standing, e-mail and postal address, and "
    "once a year a report of what was done.</p>"
)
CORRECTIONS = _(
    "<p>When we get something wrong, we say so. A correction stands at the top of the story it belongs to, with the "
    "time at which we made it, and in our list of <a href=\"/corrections/\">corrections</a>. It is never "
    "edited or removed.</p>"
    "<p>A correction says what is right and, where readers may have been misled, what we had said. A slip of spelling "
    "that misleads nobody is put right without a notice.</p>"
    "<p>A story that has been changed shows the time of the change beside the time it first appeared. If we take a "
    "story back, its address tells you that we did, and why. We do not take down a story because it has become "
    "inconvenient for somebody.</p>"
    "<p>If you have found a mistake, please tell the newsroom: which story, which words, and how you know. The "
    "<a href=\"/about/contact/\">contact page</a> says how to reach us.</p>"
)
STANDARDS = _(
    "<p>We report what we have found out, say how we know it, and ask those we write about for their side before we "
    "print ours.</p>"
    "<h2>Sources</h2>"
    "<p>We name our sources. Where somebody would come to harm by being named, we say why the name is missing, and an "
    "editor knows who it is. We do not pay for news.</p>"
    "<h2>News, opinion and advertisements</h2>"
    "<p>Opinion, analysis and columns carry a label. What somebody has paid for is marked as an advertisement wherever "
    "it stands, and neither advertisers nor owners see a story before it appears.</p>"
    "<h2>Pictures</h2>"
    "<p>A news picture shows what the photographer saw. We do not add, move or remove anything. Drawings and composed "
    "pictures say that they are.</p>"
    "<h2>Conflicts of interest</h2>"
    "<p>Our journalists do not write about what they own, whom they are related to, or who has given them a present. "
    "Where a reader might wonder, the story says what there is to know.</p>"
)
ACCESSIBILITY = _(
    "<p>We want everybody to be able to read this newspaper. Its pages are made to the Web Content Accessibility "
    "Guidelines 2.2, level AA.</p>"
    "<ul><li>Every page can be read and used by keyboard alone, and with a screen reader.</li>"
    "<li>Pictures have a description. Words in another language are marked as such.</li>"
    "<li>Pages may be enlarged to four times their size without scrolling sideways.</li>"
    "<li>Nothing moves, plays or opens by itself.</li>"
    "<li>Colors follow your system, light or dark, and nothing is told by color alone.</li>"
    "<li>Stories can be read without scripts, and without style sheets.</li></ul>"
    "<p>If something does not work for you, please tell us which page it is and what you use to read it. The "
    "<a href=\"/about/contact/\">contact page</a> says how to reach us. If a story is of no use to you in the form "
    "it has, we will gladly send it in another one.</p>"
)
CONTACT = _(
    "<p>The address and the telephone number of the newsroom are at the foot of every page.</p>"
    "<p>If you have seen something that others should know, please write: what happened, where, when, and how we can "
    "reach you. You may ask us not to use your name.</p>"
    "<p>Letters to the editor need your name and the town you live in. We shorten them where we must, never so that "
    "they say something else. If a story is wrong, the <a href=\"/about/corrections-policy/\">corrections policy</a> "
    "says what we do about it; if a story has wronged you, please turn to our "
    "<a href=\"/about/ombudsman/\">ombudsman</a>.</p>"
    "<p><strong>For the editor:</strong> please add e-mail addresses for news tips, letters, subscriptions and "
    "corrections.</p>"
)
ABOUT = _(
    "<p>This is an independent newspaper. The company that publishes it, the publisher and the editor are named at the "
    "foot of every page. The editor alone decides what is printed.</p>"
    "<p>How we work is written down in our <a href=\"/about/editorial-standards/\">editorial standards</a>, and what we "
    "do about our mistakes in the <a href=\"/about/corrections-policy/\">corrections policy</a>. Every author has a "
    "page with all of his or her stories; the name over a story leads there.</p>"
    "<p><strong>For the editor:</strong> please add who owns the paper, what it lives on, and what it is for.</p>"
)
SUBSCRIBE = _(
    "<p>Everything on these pages may be read without paying and without an account.</p>"
    "<p>To begin a subscription to what we print, to change the address it goes to, or to end it, please call or write "
    "to the newsroom; the telephone number and the address are at the foot of every page. Please have your name and "
    "your present address at hand.</p>"
    "<p><strong>For the editor:</strong> please add what can be subscribed to, what it costs, and how one ends it. If "
    "there is nothing yet, delete this page.</p>"
)

PAGES = (
    Page("privacy-statement", _("Privacy statement"), PRIVACY),
    Page("copyright-policy", _("Copyright policy"), COPYRIGHT),
    Page("ombudsman", _("Ombudsman"), OMBUDSMAN),
    Page("corrections-policy", _("Corrections policy"), CORRECTIONS),
    Page("editorial-standards", _("Editorial standards"), STANDARDS),
    Page("accessibility", _("Accessibility"), ACCESSIBILITY),
    Page("contact", _("Contact"), CONTACT),
    Page("about-us", _("About us"), ABOUT),
    Page("subscribe", _("Subscribe"), SUBSCRIBE),
)
