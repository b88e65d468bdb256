"""The words by which English newspaper copy is read: numbers, units, dates, and what is no name though it is capitalised."""



def _words(text: str) -> list[str]:
    """The words of a text, which is easier to read and to mend than a list of strings."""
    return text.split()


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = {word: n for n, word in enumerate(_words(f"{_UNITS} eighteen nineteen"))}
TENS = {word: n * 10 for n, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "bn": 10**9,
    "mn": 10**6, "tn": 10**12, "score": 20,
}
VAGUE = {"hundreds", "thousands", "millions", "billions", "trillions", "dozens", "scores"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
ORDINALS = {word: n for n, word in enumerate(
    f"{_ORDINALS} fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1
)} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
PARTS = {"half", "twice", "double", "triple", "quadruple", "thrice"}

# Each line: how a unit is kept, then the ways in which it is written after a figure.
_MEASURES = """
percent % pct percentage
dollar dollars usd
won krw
euro euros eur
yen jpy
yuan cny
pound pounds gbp
km kilometer kilometers kilometre kilometres kms
m meter meters metre metres
cm centimeter centimeters centimetre centimetres
mm millimeter millimeters millimetre millimetres
mile miles
foot feet ft
inch inches
kg kilogram kilograms kilo kilos
g gram grams
ton tons tonne tonnes
liter liters litre litres
hectare hectares
acre acres
pyeong
celsius
fahrenheit
degree degrees
second seconds sec
minute minutes min mins
hour hours hr hrs
day days
week weeks
month months
year years yr yrs
decade decades
century centuries
mph
kph km/h
watt watts
kilowatt kilowatts kw
megawatt megawatts mw
gigawatt gigawatts gw
megabyte megabytes mb
gigabyte gigabytes gb
terabyte terabytes tb
point points
basis
times
"""
MEASURES = {word: line.split()[0] for line in _MEASURES.strip().splitlines() for word in line.split()}
SIGNS = {"$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won", "%": "percent"}

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {word: n for n, word in enumerate(_MONTHS.split(), 1)}
SHORT_MONTHS = {word[:3]: n for word, n in MONTHS.items()} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {word: word for word in _DAYS.split()}
SHORT_WEEKDAYS = {word[:3]: word for word in WEEKDAYS} | {"tues": "tuesday", "thurs": "thursday", "thur": "thursday"}
RELATIVE = {"yesterday", "tomorrow", "tonight"}
NEARBY = {"last", "next", "previous", "following", "coming", "past"}
PERIODS = {"week", "month", "year", "weekend", "spring", "summer", "autumn", "fall", "winter", "quarter"} | set(WEEKDAYS)

NEGATIONS = {"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "nowhere"}
NEGATING = ("un", "non", "dis", "il", "im", "ir", "in")  # before a word they turn it round

# A dot after these ends no sentence.
SHORTENED = {
    "mr", "mrs", "ms", "dr", "prof", "gov", "sen", "rep", "gen", "lt", "col", "sgt", "capt", "st", "jr", "sr", "co", "corp",
    "inc", "ltd", "no", "vs", "rev", "hon", "pres", "dept", *SHORT_MONTHS, *SHORT_WEEKDAYS,
}
HONORIFICS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "dr": "doctor", "prof": "professor"}
SAME_NAME = {
    ("united", "states"): "us", ("united", "nations"): "un", ("united", "kingdom"): "uk", ("european", "union"): "eu",
}

# Family names that begin sentences in a Korean paper; those that are common English words are left out.
FAMILY = set(_words("""
kim lee park choi jung jeong chung kang cho yoon yun jang chang lim rim im han shin seo suh kwon kwak hwang ahn song
ryu yoo
yu hong jeon jun ko koh moon yang bae baek paik heo hur nam shim sim noh roh ha sung seong cha joo ju woo koo ku min
na jin
ji eom chae chun cheon byun byeon oh yi rhee pyo ma ki gil do seok kook pyeon chu dokgo hwangbo jegal maeng yeo bing
"""))

# Never a name by themselves, wherever they stand.
LITTLE = set(_words("""
the a an in on at of for to from by with and or but so as if it its he she they we i you his her their our my your
this that
these those there here when while where who what which how why is are was were be been being has have had do does did
will
would can could should may might must shall not no yes also then than thus still even only just more most many much
some any
each every all both few other another such same own after before since until during over under about into out up down
off
near amid among against between through because although though however meanwhile moreover instead once unless whether
nor
mr mrs ms dr prof miss sir dame per via am pm let s t re ve ll d etc
"""))

# Words that often begin a sentence or a headline and name nobody.
ORDINARY = LITTLE | set(_words("""
government ministry minister president mayor governor lawmaker lawmakers assembly parliament party parties court
courts judge
judges police officer officers official officials prosecutor prosecutors investigator investigators firefighter
firefighters
rescuer rescuers resident residents neighbor neighbors citizen citizens people person man men woman women child
children kid kids
parent parents student students pupil pupils teacher teachers school schools university college hospital hospitals
doctor
doctors nurse nurses patient patients worker workers union unions company companies firm firms bank banks store stores
shop
shops market markets price prices share shares stock stocks investor investors analyst analysts expert experts critic
critics
observer observers economist economists researcher researchers scientist scientists voter voters candidate candidates
city
cities town towns village villages country countries nation nations state states district ward county province region
capital
road roads street streets bridge bridges station stations train trains bus buses ferry plane planes car cars driver
drivers
passenger passengers traffic weather rain snow wind heat cold storm typhoon flood floods fire fires accident crash death
deaths injury injuries victim victims family families home homes house houses building buildings room rooms door doors
water
power energy gas oil food rice fish farm farms farmer farmers fishermen factory factories plant plants work works job
jobs
wage wages pay tax taxes budget money cost costs cash loan loans debt trade export exports import imports sale sales
growth
team teams player players coach coaches fan fans game games match matches season league goal goals club clubs film films
movie movies song songs music album show shows actor actress singer singers writer writers artist artists book books
author
reader readers editor editors reporter reporters newspaper news story stories photo photos report reports study studies
survey poll polls data figure figures number numbers total average half result results plan plans project projects
program
law laws bill bills rule rules talk talks meeting meetings summit deal deals agreement vote votes election elections
campaign
war peace troops soldier soldiers army navy military border nuclear missile missiles test tests launch attack attacks
tourist tourists visitor visitors guest guests museum park gallery festival event events ceremony holiday holidays
morning
afternoon evening night day days week weeks month months year years time times today now later earlier recently finally
overall nearly almost around roughly according asked given based despite like unlike besides following including
regarding
first second third last next early late new old young big small large long short high low good bad great local national
foreign domestic public private global world international top former current two three four five six seven eight nine
ten
eleven twelve twenty thirty one hundreds thousands millions dozens several part parts most construction spending demand
supply trial hearing ruling verdict sentence appeal arrest inquiry probe search rescue repair repairs cleanup opening
closing
well protester protesters protestor protestors organizer organizers shareholder shareholders customer customers
consumer consumers
commuter commuters traveler travelers volunteer volunteers supporter supporters opponent opponents leader leaders member
members user users broker brokers banker bankers producer producers maker makers employer employers owner owners manager
managers rival rivals fisherman sailors sailor pilot pilots engineer engineers architect architects lawyer lawyers
diver divers
self co vice chief head deputy senior acting grand general prime foreign finance defense education health labor justice
"""))
SAYING = {
    "said", "says", "told", "tells", "added", "adds", "asked", "asks", "wrote", "writes", "argued", "denied", "declined",
    "won", "wins", "scored", "who", "is", "was", "has", "had", "will",
}
ENDINGS = (
    "ment", "ments", "tion", "tions", "sion", "sions", "ness", "ity", "ities", "ing", "ings", "ly", "ers", "ors", "als",
    "ists", "ents", "ants", "ance", "ence", "ship", "ships", "ism", "able", "ible", "ful", "less", "ous", "ive", "ives",
)
