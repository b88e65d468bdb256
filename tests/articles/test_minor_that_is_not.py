"""Twenty changes that are minor and twenty that are not, as they come up on a desk. `pytest -rP` prints what was found."""

import pytest

from articles.telling import weighty_changes
from articles.values import blank

# Each: what readers saw, what the newsroom typed. Nothing here is another fact.
HARMLESS = [
    ("The goverment will subsidise night buses, the transport ministry said.",
     "The government will subsidise night buses, the transport ministry said."),
    ("Residents of Mapo were told to stay indoor until the smoke cleared.",
     "Residents of Mapo were told to stay indoors until the smoke cleared."),
    ("The reservoir which supplies Gangneung is a third full.",
     "The reservoir, which supplies Gangneung, is a third full."),
    ("Three ferries were cancelled and 12 delayed.", "Three ferries were canceled and twelve delayed."),
    ("The island has 1,204 voters; turnout was 61 percent.", "The island has 1204 voters; turnout was 61%."),
    ("“We were lucky,” said Han So-yeon, who keeps the lighthouse.",
     "\"We were lucky,\" said Han So-yeon, who keeps the lighthouse."),
    ("On Friday, the court in Busan heard the owner of the yard.",
     "The court in Busan heard the owner of the yard on Friday."),
    ("The fair opens April 8 at 10 a.m. in Suncheon.", "The fair opens on 8 April at 10:00 am in Suncheon."),
    ("the ferry left late. The harbor master gave no reason.", "The ferry left late. The harbor master gave no reason."),
    ("A 45-year-old diver was pulled from the water off Jeju.",
     "A diver, 45 years old, was pulled from the water off Jeju."),
    ("Police said that that the the driver had slept.", "Police said that the driver had slept."),
    ("The well known tailor Bae Chang-sik is retiring.", "The well-known tailor Bae Chang-sik is retiring."),
    ("The line cost $3 million to lay.", "The line cost 3 million dollars to lay."),
    ("Coaches from Daegu and Gwangju watched the trial.", "Coaches from Gwangju and Daegu watched the trial."),
    ("It isn't clear who paid for the cranes.", "It is not clear who paid for the cranes."),
    ("The U.N. agency opened its office in Songdo in 2013.", "The UN agency opened its office in Songdo in 2013."),
    ("Twenty-one villages lost power. Repairs took all night.",
     "Twenty one villages lost power.\n\nRepairs took the whole night."),
    ("“The bell is older than the temple,” the abbot said, “and louder.”",
     "“The bell is older than the temple, and louder,” the abbot said."),
    ("Between 3 and 5 percent of the clams survived.", "Between 3 percent and 5 percent of the clams survived."),
    ("Assembly Passes Bill On Plain Korean In Leases", "Assembly passes bill on plain Korean in leases"),
]
# Each of these changes a name, a figure, a date or what somebody said.
WEIGHTY = [
    ("Kim Dong-hyun will lead the inquiry.", "Kim Dong-hyuk will lead the inquiry."),
    ("Paik said the bridge was safe.", "Park said the bridge was safe."),
    ("Samsung Electronics cut its forecast.", "LG Electronics cut its forecast."),
    ("The runner from Chuncheon finished first.", "The runner from Wonju finished first."),
    ("Ulsan Whales beat Gimhae Foghorns in extra time.", "Gimhae Foghorns beat Ulsan Whales in extra time."),
    ("The novel, by Ms. Jegal, sold out.", "The novel, by Mr. Jegal, sold out."),
    ("A third ship was held at Incheon.", "A third ship was held at Incheon by the Coast Guard."),
    ("The fire killed two people and hurt nine.", "The fire killed three people and hurt nine."),
    ("The bank wrote off 3.4 billion won.", "The bank wrote off 3.4 million won."),
    ("The fine is 50,000 won a day.", "The fine is 50,000 dollars a day."),
    ("Rents rose from 3 to 5 percent.", "Rents rose from 5 to 3 percent."),
    ("Support fell 4 percent.", "Support fell 4 percentage points."),
    ("He had served 12 years when the law changed.", "He had served when the law changed."),
    ("The trial begins on May 11.", "The trial begins on May 12."),
    ("The strike was called off on Tuesday.", "The strike was called off on Thursday."),
    ("The ferry sank in 1993.", "The ferry sank in 1994."),
    ("Polls close at 6 p.m.", "Polls close at 8 p.m."),
    ("“We will rebuild it here,” the mayor said.", "“We might rebuild it here,” the mayor said."),
    ("The minister said he would resign if the vote was lost.", "The minister said “he would resign if the vote was lost.”"),
    ("The driver was found guilty of neglect.", "The driver was found not guilty of neglect."),
]


def found_in(old: str, new: str, field: str = "body") -> list:
    """What tells when one text takes the place of the other."""
    texts = ({field: "".join(f"<p>{line}</p>" for line in text.split("\n\n")) if field == "body" else text}
             for text in (old, new))
    old, new = (blank() | text for text in texts)
    return weighty_changes(old, new)


def test_twenty_minor_changes_and_twenty_that_are_not():
    alarms = [(old, new, found) for old, new in HARMLESS if (found := found_in(old, new))]
    hits = [(old, new, found) for old, new in WEIGHTY if (found := found_in(old, new))]
    for _old, new, found in hits:
        print(f"found  {', '.join(f'{kind} {was!r} > {now!r}' for kind, was, now in found)}\n       {new}")
    print(f"{len(hits)} of {len(WEIGHTY)} found, {len(alarms)} false alarms in {len(HARMLESS)}", *alarms, sep="\n")
    assert [pair for pair in WEIGHTY if not found_in(*pair)] == []
    assert alarms == []


@pytest.mark.parametrize("field", ["headline", "kicker", "standfirst", "dateline"])
def test_every_line_counts(field):
    assert found_in("Kim wins in 2019", "Kim wins in 2018", field) == [("figure", "2019", "2018")]
    assert found_in("Kim wins, at last", "Kim wins at last", field) == []


def test_the_story_itself_teaches_which_words_are_names():
    body = "<p>The vote was won by Prowse in the end.</p>"
    old, new = (blank() | {"headline": headline, "body": body} for headline in ("Prowse said sorry", "Lawrence said sorry"))
    assert weighty_changes(old, new) == [("name", "Prowse", "Lawrence")]


def test_a_byline_a_caption_and_a_quotation_in_a_block_count_too():
    row = {"photo": 1, "caption": "Oh Se-jin on Monday.", "credit": "Yonhap", "alt": ""}
    signed = {"bylines": [{"author": 1, "printed_as": ""}], "photos": [row]}
    old = blank() | signed | {"body": "<blockquote><p>It was never safe here.</p></blockquote><p>Links.</p>"}
    for change, kind in [
        ({"bylines": [{"author": 2, "printed_as": ""}]}, "byline"),
        ({"photos": [row | {"caption": "Oh Se-jin on Sunday."}]}, "date"),
        ({"photos": [row | {"credit": "Newsis"}]}, "name"),
        ({"body": "<blockquote><p>It was hardly safe here.</p></blockquote><p>Links.</p>"}, "negation"),
        ({"body": "<blockquote><p>It was never clean here.</p></blockquote><p>Links.</p>"}, "quotation"),
    ]:
        assert kind in {found.kind for found in weighty_changes(old, old | change)}, change
    harmless = {"body": '<blockquote><p>It was <b>never</b> safe here.</p></blockquote><p><a href="/x/">Links.</a></p>'}
    assert weighty_changes(old, old | harmless | {"photos": [row | {"alt": "A man"}], "section": 3}) == []
