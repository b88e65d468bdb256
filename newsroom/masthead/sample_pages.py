"""The standing pages of the pretend paper, as its editors would have written them. All names are invented."""

import re

from newsroom.masthead.wording import Page

_WRAP = re.compile(r"\n(?!<(?:p|h2|ul|li)>)")  # where a line is broken here for this file's sake alone

PRIVACY = """
<p>You can read every page of The Seoul Meridian without an account. Our public pages set no cookies, load nothing from
other companies, and carry no advertising trackers. The advertisements we print are words and pictures like any other;
they do not watch you.</p>
<h2>What we count</h2>
<p>When a story has been on your screen for a few seconds, your browser tells our server that it was read. We add one to a
number for that story and that hour. So that a page loaded again does not count again, our server remembers for an hour,
in its memory alone, a mark that leads back to nobody. We do not store who you are, where you are, or what else you
read. If you choose dark pages or larger type, your own browser remembers it; we do not learn of it.</p>
<p>Our servers keep a technical log, in which the address of your connection stands, for seven days. We look at it only
to find out why something broke or who is trying to break it.</p>
<h2>When you write to us</h2>
<p>We keep letters for as long as it takes to answer them and, where a mistake was put right, for five years with the
record of that mistake. Subscribers’ names and addresses are kept until one year after a subscription ends, because the
tax office asks for it. We sell nothing of this to anybody.</p>
<h2>Your rights</h2>
<p>You may ask what we hold about you, have it corrected, or have it deleted. Eun Ga-ram, who is responsible for
personal data here, answers within ten days: <a href="mailto:privacy@example.com">privacy@example.com</a>.</p>
"""
COPYRIGHT = """
<p>The stories, photographs and drawings on these pages belong to The Seoul Meridian or to those named beside them.</p>
<h2>What you may do without asking</h2>
<p>You are welcome to link to any page, to share its address, to print a story for yourself, your class or your reading
circle, and to quote a few lines, naming the paper and the author. Teachers may copy a whole story for one course.</p>
<h2>What you should ask for first</h2>
<p>To reprint or translate a whole story, to use a picture or a drawing, or to put our work into a book, an archive or
a collection for machines, please write to <a href="mailto:rights@example.com">rights@example.com</a>. Say which story,
where it would stand and for how long. Ok Bo-bae at the rights desk answers everyone, most of them within two days, and
charges schools, libraries and charities nothing.</p>
<p>Stories and pictures that carry the name of Narae News or Hanbada Press are theirs. Please ask the agency.</p>
<h2>If you find your own work here</h2>
<p>If something of yours stands on our pages without your consent, tell us. We take it down while we look into it, and
if you are right we pay what we would have paid, and say so.</p>
"""
OMBUDSMAN = """
<p>Seomun Da-on is the ombudsman of The Seoul Meridian. A judge of the Daejeon family court until she retired, she is
not a member of the newsroom, cannot be dismissed by the editor, and serves one term of three years, which ends in
2027. She listens to readers who feel that a story has wronged them, looks into what happened, and tells the newsroom
what should be put right. What she says is printed.</p>
<h2>How to complain</h2>
<p>Please write, in English or Korean, to <a href="mailto:ombudsman@example.com">ombudsman@example.com</a> or to The
Ombudsman, The Seoul Meridian, 27 Saetgang-ro 5-gil, Yeongdeungpo-gu, Seoul 00000. It costs nothing. You may ask for:</p>
<ul><li>a correction, where what we said about you is wrong;</li>
<li>a reply, where you see things differently and wish readers to know it;</li>
<li>a follow-up, where we reported that you were accused of a crime and you were later acquitted.</li></ul>
<p>Give your name, address and telephone number, the story and the passage, what is wrong with it, and the words you ask
for. Anybody may write about accuracy or fairness, also if the story is not about them.</p>
<h2>Until when, and what then</h2>
<p>The Press Arbitration Act gives you three months from the day you learned of the story, and no more than six months
from the day it appeared. We answer within three days of receiving your letter. If you are not content with the answer,
you may turn to the Press Arbitration Commission, or to a court; you do not need our leave for either.</p>
<h2>What was done last year</h2>
<p>Readers wrote 64 times. In 23 cases the newsroom corrected a story, in 6 it printed a reply, and in 2 it took a
picture down. In 30 the ombudsman found nothing to put right, and told the reader why. Three cases are open.</p>
"""
CORRECTIONS = """
<p>We print some eighty stories a day, and some of them are wrong. When we find out, we say so, on the story itself and
where everybody can see it.</p>
<h2>What you will see</h2>
<p>A correction stands at the top of the story it belongs to, with the time at which we made it, and in our list of
<a href="/corrections/">corrections</a>. It says what is right and, where readers may have been misled, what we had
said. It is never edited and never removed. A slip of spelling that misleads nobody is put right without a notice.</p>
<p>A story that has grown since it first appeared shows the time of the change beside the time of its publication. If we
take a story back, its address stays, and tells you that we did, and why.</p>
<h2>What we do not do</h2>
<p>We do not take down a story because it has become inconvenient, for the people in it or for us. Where an old report
does somebody harm out of proportion, the ombudsman may ask that a follow-up is added or a name is shortened.</p>
<h2>Tell us</h2>
<p>If you have found a mistake, please write to <a href="mailto:corrections@example.com">corrections@example.com</a>:
which story, which words, and how you know. Orla Penhallick, the copy chief, reads every letter on the day it comes. If
the mistake is about you, the <a href="/about/ombudsman/">ombudsman</a> can help you as well.</p>
"""
STANDARDS = """
<p>These are the rules we work by. Every new colleague signs them on the first day, and readers may hold us to them.</p>
<h2>Finding out</h2>
<p>We report what we have found out and say how we know it. A claim that could hurt somebody needs two sources who do
not depend on each other. Whoever is criticized is asked before the story appears, and given time to answer: an hour is
not time.</p>
<h2>Sources</h2>
<p>We name our sources. Where somebody would come to harm by being named, we say why the name is missing, and an editor
knows who it is. We do not pay for news, and we do not show a story to the people in it, though we gladly check their
quotations with them.</p>
<h2>News, opinion and advertisements</h2>
<p>Editorials, columns and analysis carry a label. Whatever somebody has paid for is marked as an advertisement wherever
it stands. Advertisers and owners do not see a story before it appears, and cannot stop one.</p>
<h2>Pictures</h2>
<p>A news photograph shows what the photographer saw; nothing is added, moved or removed. Drawings and composed pictures
say that they are, and stand in no place where a reader would take them for news.</p>
<h2>Our own interests</h2>
<p>Nobody here writes about a firm they hold shares in, a relative, or somebody who has given them a present. Journeys
are paid by the paper. Where a reader might wonder, the story says what there is to know.</p>
"""
ACCESSIBILITY = """
<p>We want everybody to be able to read this newspaper, whatever they read it with. Its pages are made to the Web
Content Accessibility Guidelines 2.2, level AA, and we look at them again before every change.</p>
<h2>What you can rely on</h2>
<ul><li>Every page can be read and used by keyboard alone, and with a screen reader. The first key press offers the way
past the menu.</li>
<li>Pictures have a description apart from their caption. Korean words are marked as Korean, so that they are read out
as such.</li>
<li>Pages may be enlarged to four times their size without scrolling sideways.</li>
<li>Nothing moves, plays or opens by itself.</li>
<li>Colors follow your system, light or dark, and nothing is told by color alone.</li>
<li>Stories can be read without scripts, and without style sheets.</li></ul>
<h2>What is not good enough yet</h2>
<p>Some of our older charts are pictures whose description gives the result but not every figure. The films on our video
channel have English subtitles, and only half of them Korean ones.</p>
<h2>Tell us</h2>
<p>If something does not work for you, please write to <a href="mailto:access@example.com">access@example.com</a> or
call the newsroom: which page it is, and what you read it with. We answer within three working days. If a story is of no
use to you in the form it has, we will gladly send it in another one, also in large print by post.</p>
"""
CONTACT = """
<p>There is always somebody at the newsroom, except on the mornings of the two great holidays. The telephone number and
the address are at the foot of every page; the bus stop Saetgang Bridge is two minutes away, and the door downstairs
is open from 9 to 6.</p>
<h2>Whom to write to</h2>
<ul><li>News: <a href="mailto:news@example.com">news@example.com</a>. Please say what happened, where, when, and how we
can reach you. You may ask us not to use your name.</li>
<li>Letters to the editor: <a href="mailto:letters@example.com">letters@example.com</a>. We need your name and the town
you live in. We shorten letters where we must, never so that they say something else.</li>
<li>Mistakes: <a href="mailto:corrections@example.com">corrections@example.com</a>; the
<a href="/about/corrections-policy/">corrections policy</a> says what happens then.</li>
<li>Complaints about a story that concerns you: the <a href="/about/ombudsman/">ombudsman</a>.</li>
<li>Subscriptions and delivery: <a href="mailto:readers@example.com">readers@example.com</a>.</li>
<li>Advertisements: <a href="mailto:sales@example.com">sales@example.com</a>. The newsroom has no say in what they cost,
and the sales desk has none in what we write.</li></ul>
<h2>Something that nobody must know you told us</h2>
<p>Do not write from your office, and do not use your employer’s telephone. A letter without a sender reaches Eom
Bi-chan at the address at the foot of this page; she opens her post herself. We protect those who trust us, in court if
need be.</p>
"""
ABOUT = """
<p>The Seoul Meridian is a daily newspaper in English about Seoul, Korea and what happens elsewhere that matters here.
It first appeared in April 2015, with eleven people in two rooms over a bicycle shop. There are 74 of us now. The
bicycle shop is still below us.</p>
<h2>What it is for</h2>
<p>Some of our readers were born here and read English by choice; some have come to stay, some for a year, and some read
us from afar. We write for all of them as for neighbors: we explain what needs explaining, once, and then get on with
the story.</p>
<h2>Who owns it</h2>
<p>Meridian Newspaper Co., Ltd. belongs to those who work for it (61 percent), to 2,340 readers who bought a share each
(27 percent), and to Moon Tae-jun, its publisher (12 percent). Nobody else holds a share, and no share may be sold to a
company that we report on.</p>
<h2>What it lives on</h2>
<p>Of every 100 won we take in, 58 come from subscriptions to the printed paper, 24 from advertisements, 11 from English
courses and the podcast, and 7 from readers who simply send something. We take no money from governments or parties.</p>
<h2>Who decides</h2>
<p>The editor, Bong Ji-sol, alone decides what is printed. She is elected by the newsroom for four years. How we work is
written down in our <a href="/about/editorial-standards/">editorial standards</a>, what we do about our mistakes in the
<a href="/about/corrections-policy/">corrections policy</a>.</p>
"""
SUBSCRIBE = """
<p>Everything on these pages may be read without paying and without an account. If you like what you read, there are
four ways to have more of it.</p>
<h2>The morning letter</h2>
<p>The five stories of the day, chosen and introduced by an editor, on weekdays at 7:00. It is free. For now, please ask
for it by e-mail to <a href="mailto:letter@example.com">letter@example.com</a>; a reply to any letter ends it.</p>
<h2>The printed paper</h2>
<p>Six mornings a week, by 5:30 in Seoul, Incheon and Suwon and with the first train elsewhere. The first month is free;
after that it is 22,000 won a month. On Saturdays the Weekender comes with it. Going away? Tell us two days before, and
a library near you gets your copy.</p>
<h2>A school or an office</h2>
<p>From ten copies on, each costs half. Teachers get the English Cafe worksheets for the week along with them.</p>
<h2>A share in the paper</h2>
<p>One share costs 100,000 won, one reader may hold one, and it gives one vote and, so far, no dividend.</p>
<h2>How to begin, and how to end</h2>
<p>Write to <a href="mailto:readers@example.com">readers@example.com</a> or call the number at the foot of this page.
Any subscription ends on the day you say so, and what you have paid ahead comes back to you. We do not ask why.</p>
"""
KOREAN = """
<p>더 서울 메리디언은 서울과 한국, 그리고 이곳에 의미 있는 세계의 소식을 영어로 전하는 일간 신문입니다. 모든 기사는
회원 가입이나 결제 없이 읽으실 수 있습니다.</p>
<h2>한국어로 도와드립니다</h2>
<p>기사는 영어로 쓰지만 독자 여러분과는 한국어로도 이야기합니다. 전화와 편지, 전자우편 모두 한국어로 보내셔도 됩니다.
제보는 <a href="mailto:news@example.com">news@example.com</a>, 구독과 배달 문의는
<a href="mailto:readers@example.com">readers@example.com</a>으로 보내 주십시오. 주소와 전화번호는 모든 페이지 아래쪽에
있습니다.</p>
<h2>정정보도와 반론보도를 청구하시려면</h2>
<p>보도 내용이 사실과 다르면 정정보도를, 다른 입장을 알리고 싶으시면 반론보도를, 범죄 혐의로 보도된 뒤 무죄가
확정되었다면 추후보도를 청구하실 수 있습니다. 보도를 안 날부터 3개월, 보도된 날부터 6개월 안에 이름, 주소, 전화번호,
해당 기사와 대목, 고쳐야 할 이유, 원하시는 문구를 적어 고충처리인 서문다온 앞으로 보내 주십시오
(<a href="mailto:ombudsman@example.com">ombudsman@example.com</a>, 서울특별시 영등포구 샛강로5길 27, 우편번호 00000).
청구를 받은 날부터 3일 안에 답을 드립니다. 답이 만족스럽지 않으시면 언론중재위원회에 조정을 신청하실 수 있습니다.</p>
<h2>영어 공부에 쓰시려면</h2>
<p>English Cafe에서는 그 주의 기사에 나온 표현을 쉬운 영어로 풀어 드립니다. 수업에 쓰실 기사는 한 강좌에 한해 허락
없이 복사하셔도 됩니다. 그 밖의 전재와 번역은 먼저 <a href="mailto:rights@example.com">rights@example.com</a>으로
물어봐 주십시오.</p>
<h2>개인정보와 청소년 보호</h2>
<p>공개된 페이지에서는 쿠키를 쓰지 않으며 독자를 추적하지 않습니다. 개인정보 담당은 은가람, 청소년 보호 책임자는
배수민입니다. 유해하다고 생각되는 내용을 보시면 언제든지 알려 주십시오.</p>
"""


def _page(slug: str, title: str, body: str, language: str = "en") -> Page:
    """A page whose paragraphs stand on a line each, as an editor wants to find them."""
    return Page(slug, title, _WRAP.sub(" ", body.strip()), language)


PAGES = (
    _page("privacy-statement", "Privacy statement", PRIVACY),
    _page("copyright-policy", "Copyright policy", COPYRIGHT),
    _page("ombudsman", "Ombudsman", OMBUDSMAN),
    _page("corrections-policy", "Corrections policy", CORRECTIONS),
    _page("editorial-standards", "Editorial standards", STANDARDS),
    _page("accessibility", "Accessibility", ACCESSIBILITY),
    _page("contact", "Contact the newsroom", CONTACT),
    _page("about-us", "About us", ABOUT),
    _page("subscribe", "Subscribe", SUBSCRIBE),
    _page("korean", "한국어 안내", KOREAN, "ko"),
)
