"""Korean family names as they are spelled in Latin letters: one name, many spellings (the Revised Romanization beside
what people chose for themselves). Whoever asks for one spelling finds the others, too, after it."""

SPELLINGS = (
    ("lee", "yi", "rhee", "ri", "rhie"), ("kim", "gim"), ("park", "pak", "bak"), ("choi", "choe"),
    ("jung", "jeong", "chung"),
    ("kang", "gang"), ("cho", "jo"), ("yoon", "yun"), ("jang", "chang"), ("lim", "im", "rim"), ("han", "hahn"),
    ("oh", "o"), ("seo", "suh"), ("shin", "sin"), ("kwon", "gwon"), ("hwang", "whang"), ("ahn", "an"), ("song", "soong"),
    ("ryu", "yoo", "yu", "you", "ryoo"), ("hong", "hung"), ("jeon", "jun", "chun"), ("ko", "koh", "go"), ("moon", "mun"),
    ("son", "sohn"), ("bae", "pae"), ("baek", "paik", "paek"), ("heo", "hur", "huh"), ("nam", "nahm"), ("shim", "sim"),
    ("noh", "roh", "no"), ("ha", "hah"), ("kwak", "gwak"), ("sung", "seong"), ("cha", "tcha"), ("joo", "ju", "chu"),
    ("woo", "wu", "u"), ("koo", "gu", "ku"), ("min", "mihn"), ("na", "ra"), ("eom", "um", "uhm"), ("bang", "pang"),
    ("byun", "byeon", "pyon"), ("chae", "chai"), ("cheon", "chon"), ("gong", "kong"), ("hyun", "hyeon"), ("do", "doh"),
    ("ma", "mah"), ("ok", "ock"), ("pyo", "pio"), ("seok", "suk"), ("sul", "seol"), ("yeo", "yo"), ("yeom", "yum"),
)
WORDS = {"o", "no", "go", "do", "im", "an", "you", "sin", "son", "u", "ok", "song", "hung", "jun", "min", "na", "ha", "sung",
         "ma", "um", "yo", "park", "moon", "gang", "bang", "gong", "chai", "how", "long", "ko", "suk", "chon", "rim", "pak"}
OTHERS = {
    spelled: tuple(other for other in row if other != spelled and other not in WORDS)
    for row in SPELLINGS for spelled in row
}


def other_spellings(word: str) -> tuple[str, ...]:
    """How else a name might be spelled, without those that are everyday English words; nothing for any other word."""
    return OTHERS.get(word.casefold(), ())
