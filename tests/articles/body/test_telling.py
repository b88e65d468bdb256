"""What counts as another fact and what is only written another way, in small. The forty of the desk stand one floor up."""

import pytest

from articles.body.telling.compare import changes

SAME = [
    ("The goverment said on Tuesday it would widen the road.", "The government said on Tuesday it would widen the road."),
    ("Goverment officials met.", "Government officials met."),
    ("The bridge, which opened in 2019 was closed.", "The bridge, which opened in 2019, was closed."),
    ("About three million people live there.", "About 3 million people live there."),
    ("Sales fell 5 percent to 1,000 units.", "Sales fell 5% to 1000 units."),
    ("“We will win,” Kim said.", "\"We will win,\" Kim said."),
    ("On Tuesday, Mayor Oh Se-hoon said the plan was ready.", "Mayor Oh Se-hoon said the plan was ready on Tuesday."),
    ("The meeting is on April 8 at 3 p.m.", "The meeting is on 8 April at 3:00 pm."),
    ("The 45-year-old driver isn't hurt.", "The driver, 45 years old, is not hurt."),
    ("Kim Min-ji and Lee Soo-ah spoke.", "Lee Soo-ah and Kim Min-ji spoke."),
    ("the Mayor of Seoul said", "the mayor of Seoul said"),
    ("Police said the the fire began at noon.", "Police said the fire began at 12:00."),
    ("Well known actor Song Kang-ho came.", "Well-known actor Song Kang-ho came."),
    ("It cost $3 million.", "It cost 3 million dollars."),
    ("Twenty-one people were hurt, he said. Work begins.", "Twenty-one people were hurt, he said.\nConstruction begins."),
    ("“We will win,” he said, “and soon.”", "“We will win, and soon,” he said."),
    ("He works for the U.N. in Geneva.", "He works for the UN in Geneva."),
    ("The film “Parasite” won.", "The film Parasite won."),
    ("Between 3 and 5 percent of voters", "Between 3 percent and 5 percent of voters"),
    ("City To Build Second Footbridge Over Stream", "City to build second footbridge over the stream"),
    ("Residnets said they were suprised.", "Residents said they were surprised."),
    ("Officials say the dam will hold.", "Authorities say the dam will hold."),
    ("The company, founded in 1969, makes ships.", "Founded in 1969, the company makes ships."),
    ("He said it was a big mistake.", "He said it was a grave mistake."),
    ("Commuters waited for an hour.", "Passengers waited for an hour."),
    ("Reporting by Kim Min-ji in Busan", "Reporting by Kim Min-ji in Busan."),
    ("Shares of Hyundai Motor rose 2.5% on Monday.", "Shares of Hyundai Motor rose 2.5 percent Monday."),
    ("The No. 2 party said no.", "The No 2 party said no."),
    ("Kim’s sister, who's 30, did not vote.", "Kim's sister, who is 30, did not vote."),
    ("In the first half of the year, exports fell.", "Exports fell in the first half of the year."),
    ("There were about 500 of them .", "There were about 500 of them."),
    ("The adress is 12 Sejong-daero.", "The address is 12 Sejong-daero."),
    ("South Korea's economy grew 1.2 per cent in Q3.", "South Korea's economy grew 1.2 percent in Q3."),
    ("They met one of the owners.", "They met an owner."),
    ("The trial of Yoon Suk-hwan starts next week; it will be long.",
     "The trial of Yoon Suk-hwan starts next week. It will be long."),
    ("Kids' meals cost more.", "Children's meals cost more."),
    ("‘We’ll go,’ she said.", "“We’ll go,” she said."),
    ("the 1990s saw growth", "the 1990's saw growth"),
    ("It has 3,000-strong staff and US$2 billion in sales.", "It has 3000-strong staff and $2 billion in sales."),
    ("A storm hits. Fallen trees block road.", "A storm hits. Fallen trees blocked the road."),
    ("It will open Tuesday, April 8, 2025.", "It will open on Tuesday, 8 April 2025."),
    ("It rained Wednesday.", "It rained Wed."),
    ("Thousands marched; thousands more watched.", "Thousands marched and thousands more watched."),
    ("Seoulites flock to parks.", "Seoulites flocked to parks."),
    ("Daejeon\nThe city said so", "Daejeon. The city said so"),
    ("Rivers were high. Bridges closed.", "Bridges closed; rivers were high."),
    ("He denied it. Nobody was hurt.", "He denied it. No one was hurt."),
    ("Mr. Kim and Ms. Lee arrived.", "Kim and Lee arrived."),
    ("The prime minister, Han Duck-soo, left.", "Prime Minister Han Duck-soo left."),
]
OTHER = [
    ("Kim said the plan was ready.", "Lee said the plan was ready."),
    ("Park officials beat Kim Min-ji.", "Park officials beat Kim Min-jee."),
    ("Kim Jae-won beat Lee Soo-ah.", "Lee Soo-ah beat Kim Jae-won."),
    ("rose from 3 to 5 percent", "rose from 5 to 3 percent"),
    ("It cost 3 million won.", "It cost 3 billion won."),
    ("It cost 3 million won.", "It cost 3 million dollars."),
    ("rose 5 percent", "rose 5 percentage points"),
    ("on Tuesday", "on Wednesday"),
    ("April 8", "April 9"),
    ("in 2019", "in 2018"),
    ("on April 8", "on May 8"),
    ("“We will win,” Kim said.", "“We may win,” Kim said."),
    ("He was found guilty.", "He was found not guilty."),
    ("He was not seen.", "He was seen."),
    ("The act was lawful.", "The act was unlawful."),
    ("Rogers said so.", "Sanders said so."),
    ("Samsung Electronics cut jobs.", "LG Electronics cut jobs."),
    ("at 3 p.m.", "at 4 p.m."),
    ("two people died", "three people died"),
    ("The second bridge", "The third bridge"),
    ("He said the plan would fail completely and be forgotten soon.",
     "He said “the plan would fail completely and be forgotten soon.”"),
    ("Jung of Daegu said", "Jung of Daejeon said"),
    ("yesterday", "today"),
    ("last year", "next year"),
    ("Mr. Kim said", "Ms. Kim said"),
    ("Lawmakers passed the act 180-97.", "Lawmakers passed the act 180-79."),
    ("Chung Mong-joon, chairman", "Chung Mong-gyu, chairman"),
    ("temperatures of 5 degrees Celsius", "temperatures of 5 degrees Fahrenheit"),
    ("She is 34.", "She is 43."),
    ("The talks last three days.", "The talks last three weeks."),
    ("He fell ill in March.", "He fell ill in May."),
    ("“I never said that,” he said.", "“I said that,” he said."),
    ("Daegu lost to Pohang.", "Pohang lost to Daegu."),
    ("The plan needs no approval.", "The plan needs approval."),
    ("Seoul City Hall said", "Busan City Hall said"),
    ("About half of voters", "About a third of voters"),
    ("hundreds of people", "thousands of people"),
    ("The suit seeks 1.5 million won.", "The suit seeks 15 million won."),
    ("on Jan. 3", "on Jan. 13"),
    ("In 1950, the war began.", "In 1951, the war began."),
    ("'No deal,' says minister", "'New deal,' says minister"),
    ("Jeju Air flight 2216", "Jeju Air flight 2261"),
    ("The North fired missiles.", "The South fired missiles."),
    ("The Japanese envoy left.", "The Chinese envoy left."),
    ("Hwang In-beom scored twice.", "Hwang In-beom scored once."),
    ("김민지 said in Seoul that it is over for good now.", "김민재 said in Seoul that it is over for good now."),
]


@pytest.mark.parametrize("pair", SAME)
def test_the_same_said_another_way(pair):
    assert changes(*pair) == [] == changes(*reversed(pair))


@pytest.mark.parametrize("pair", OTHER)
def test_another_fact_also_the_other_way_round(pair):
    assert changes(*pair) and changes(*reversed(pair))


def test_a_name_that_only_moved_to_another_sentence_is_the_same():
    assert changes("Kim came. He met Lee.\nOh left.", "Oh left.\nKim came. He met Lee.") == []


def test_what_changed_is_named_as_it_stood():
    assert changes("It cost $3 million on April 8.", "It cost $4 million on Apr. 9.") == [
        ("figure", "$3 million", "$4 million"), ("date", "April 8", "Apr 9"),
    ]
