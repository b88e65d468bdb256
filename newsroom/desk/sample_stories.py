"""The words of the sample newsroom's unfinished day: nobody but its staff reads them. All invented.

`at`: hours ago at which it was begun; `due`: hours from now; `way`: (login, verb, hours ago, note) after it was begun.
"""

TRANSPORT, SOCIAL, POLITICS = "business/transport", "national/social-affairs", "national/politics"
STORIES = [
    {
        "key": "night-bus", "by": "section-editor", "at": 5, "section": SOCIAL, "assignee": "reporter", "due": -0.6,
        "words": 600, "headline": "Who rides the 3 a.m. bus",
        "notes": "Ride N13 end to end on a weekday. Who gets on, and where to? No drunks, we have had drunks.",
    },
    {
        "key": "pool-water", "by": "copy-editor", "at": 4, "section": SOCIAL, "assignee": "reporter", "due": 1.4,
        "words": 450, "headline": "Han River pools: what the water test says", "picture": "needed",
        "notes": "The city publishes at two. Numbers first, then one swimmer.",
    },
    {
        "key": "tunnel-bill", "by": "section-editor", "at": 3, "section": TRANSPORT, "due": 5, "words": 700,
        "headline": "The third Namsan tunnel, and who pays for it",
        "notes": "Needs somebody who reads budgets for pleasure.",
    },
    {
        "key": "league-of-four", "by": "sports-editor", "at": 3, "section": "sports/baseball",
        "assignee": "sports-editor", "due": 3, "words": 500,
        "headline": "A league of four: women’s baseball begins its second summer",
        "notes": "Talk to the groundskeeper in Iksan.",
    },
    {
        "key": "umbrella-library", "by": "reporter", "at": 2, "section": SOCIAL, "assignee": "reporter", "due": 2.5,
        "words": 180, "headline": "Subway lends 10,000 umbrellas and, for the first time, gets most of them back",
        "body": (
            "<p>The subway has lent 10,000 umbrellas since the rains began, and 9,116 have come home, the operator "
            "said. In the first summer of the scheme it was 212.</p><p>Nothing was changed but the color. The old "
            "ones were a handsome navy. The new ones are the pink of a stomach medicine, and say on the inside, "
            "where only the borrower can read it, “Somebody is waiting for this.”</p>"
        ),
    },
    {
        "key": "lost-bell", "by": "reporter", "at": 3, "section": "life-style/travel", "due": -1.5, "words": 160,
        "assignee": "reporter", "headline": "A temple in Hadong asks hikers to return the sound of its bell",
        "standfirst": "Phones have recorded it so often that the monks no longer hear who is ringing.",
        "body": (
            "<p>A temple above Hadong has asked visitors not to play recordings of its bell within earshot of it. "
            "Hikers do so at the gate, the abbot said, to hear whether theirs is the same.</p><p>It is not. The "
            "bell is struck by hand at 4:30, and no two mornings agree. “They carry away a Tuesday,” said the "
            "Venerable Beopsu, 71, “and bring it back to us on a Sunday.”</p><p>A sign has been put up. It shows a "
            "phone asleep.</p>"
        ),
        "way": [
            ("reporter", "submit", 1.6, ""),
        ],
    },
    {
        "key": "parking-poems", "by": "reporter", "at": 6, "section": POLITICS, "words": 150,
        "headline": "District office answers parking complaints in verse, and complaints fall",
        "body": (
            "<p>A district office in Gwangju that answered parking complaints in rhyme for a month has had fewer of "
            "them, it said.</p><p>The civil servant who wrote the verses asked not to be named, as he hopes for a "
            "promotion.</p>"
        ),
        "way": [
            ("reporter", "submit", 3, ""),
            ("copy-editor", "send_back", 0.5, (
                "Lovely. But fewer than what? We need the number before and after, and one complainer who is not "
                "charmed."
            )),
        ],
    },
    {
        "key": "deposit-ring", "by": "reporter", "at": 9, "section": "business/money", "legal": "needed",
        "assignee": "section-editor",
        "headline": "Tenants of 31 villas find that they rent from the same man, who owns none of them",
        "body": (
            "<p>Tenants of 31 villas in western Seoul have found that their contracts name the same landlord, and "
            "the land register somebody else, according to papers that 12 of them showed The Seoul "
            "Meridian.</p><p>They met in a chat room about boilers. “We were comparing plumbers,” one said. “He had "
            "sent us all the same plumber.”</p>"
        ),
        "way": [
            ("reporter", "submit", 4, ""),
            ("copy-editor", "approve", 2, ""),
        ],
    },
    {
        "key": "keeper-retires", "by": "sports-editor", "at": 7, "section": "sports/soccer", "hold": "needed",
        "headline": "The keeper who stood still will stand still once more, and then retire",
        "body": (
            "<p>The goalkeeper whose decision not to move took Ferrymen to the semifinals will retire after the "
            "final, win or lose, his club said.</p><p>He had meant to tell his mother first. She heard it from the "
            "bus driver.</p>"
        ),
        "notes": "Hold until the club has told the team.",
        "way": [
            ("sports-editor", "submit", 3, ""),
            ("sports-editor", "approve", 1, ""),
        ],
    },
    {
        "key": "ice-ledger", "by": "reporter", "at": 8, "section": "business/retail", "words": 150,
        "headline": "The last ice seller of Majang keeps his ledger in pencil, for the melting",
        "standfirst": "Forty kilos at dawn are 37 by the time they reach the eel stall. Both sides round down.",
        "body": (
            "<p>Geum Tae-su sells ice by the weight it will have when it arrives. He has done so at Majang market "
            "for 46 years, and he writes it in pencil.</p><p>“Forty leaves my shop,” Geum, 70, said. “Thirty-seven "
            "gets to the eels. In August, 36.” He bills for the eels’ end of the street. A customer who comes to "
            "fetch it pays for the walk.</p><p>The market’s freezers were renewed in spring, and there is less and "
            "less to sell. He is not sorry. “It was always going that way,” he said.</p>"
        ),
        "way": [
            ("reporter", "submit", 5, ""),
            ("section-editor", "approve", 4, ""),
        ],
        "opens": 3,
    },
]
# Somebody has gone on writing this story of the paper, and readers have not seen it yet.
CHANGED = {"guid": "demo:market-court", "add": "<p>The court sat again on Monday. The cow is better.</p>"}
