"""Words by which the names of people are told from other capitalised words in English text. Plain data."""

_TITLES = """
    Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady President Chairman Chairwoman Chair Chancellor Minister
    Senator Sen Representative Rep Congressman Congresswoman Governor Gov Mayor Judge Justice Attorney General
    Secretary Commissioner Director Inspector Sergeant Sgt Captain Lieutenant Colonel Admiral Officer Agent Detective
    Chief Deputy Assistant Acting Ambassador Premier King Queen Prince Princess Coach Reverend Rev Father Sister Pope
    Administrator Leader Prime Special Former Speaker Treasurer Marshal Sheriff Hon Honourable Honorable Brigadier
    Major Private Corporal Dean Rector
"""
_BEFORE = """
    The A An In On At But And When While As For If It He She They We I By From With After Before Since To Of Later Then Now
    Today Yesterday Also Only Even Both Though Although However Meanwhile Earlier Because Until
"""
_NEVER = """
    Department Office Court State States Government House Senate Congress Act Law Bill Committee Commission Council
    Board Bureau Agency Authority Service Services Center Centre Institute University College School Hospital Bank
    Company Corporation Group Association Foundation Union Party League Club Team Force Forces Army Navy Police
    District County City Town Street Road Avenue River Lake Island Islands Bay Beach Park Mountain Valley North South
    East West Northern Southern Eastern Western Central Division Section Unit Program Programme Project Plan Fund
    Award Awards Prize Day Week Month Year Report Review Strategy Policy National International Federal Public Human
    Civil Criminal American British Australian Korean Japanese Chinese Indian European United New Old Great World War
    Games Cup Championship Festival Conference Summit Forum Treaty Agreement Justice Health Energy Defense Defence
    Education Security Trade Tax Internal Revenue Social Media Digital Web Data Technology Information Network January
    February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Airport Station Church Cathedral Museum Library Theatre Theater Hotel Memorial Line Bridge
    Environment Environmental Indigenous Aboriginal Native Departments Ministers
"""
_SURNAMES = """
    Kim Lee Yi Rhee Park Pak Choi Choe Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Rim Han Oh Seo Suh Shin
    Sin Kwon Gwon Hwang Ahn An Song Yoo Yu Ryu Hong Jeon Chun Ko Go Koh Moon Mun Yang Son Sohn Bae Paik Baek Back Heo
    Hur Huh Nam Sim Shim Noh Roh No Ha Kwak Gwak Sung Seong Cha Joo Chu Ju Woo Koo Ku Gu Min Ryoo Na Ra Jin Chin Ji Um
    Eom Won Chae Cheon Bang Kong Hyun Ham Byun Byeon Yeom Yum Seok Suk Sun Pyo Myung Ki Wang Ban
"""

TITLES = frozenset(_TITLES.split())  # before a name
BEFORE = frozenset(_BEFORE.split())  # at the beginning of a sentence, and no part of the name after it
NO_NAME = frozenset(_NEVER.split()) | TITLES  # no part of a person's name
SURNAMES = frozenset(_SURNAMES.split())  # Korean ones, which stand first
