"""The words a scene heading tells time by, and the time of day they say."""

import re
from typing import Literal

TRAILING_GROUPS = re.compile(r"(?:\s*(?:[-–—]\s*)?(?:\([^()]*\)|\[[^\[\]]*\]))+\s*$")
"""`(FLASHBACK) [1973]` at the end of a heading."""

_OF_DAY = {
    "day": "DAY DAYTIME MORNING NOON MIDDAY AFTERNOON JOUR TAG DIA DÍA GIORNO ДЕНЬ",
    "night": "NIGHT NIGHTTIME MIDNIGHT TONIGHT NUIT NACHT NOCHE NOTTE НОЧЬ",
    "dawn": "DAWN PREDAWN SUNRISE DAYBREAK SUNUP",
    "dusk": "DUSK SUNSET TWILIGHT EVENING SUNDOWN GLOAMING",
}
_TIMES = {word: time for time, words in _OF_DAY.items() for word in words.split()}
_RELATIVE = """LATER CONTINUOUS CONTINUING CONTINUED CONT CONT'D SAME SIMULTANEOUS MOMENTS EARLIER
AFTER BEFORE PRESENT PRESENT-DAY FLASHBACK FLASHFORWARD DREAM MONTAGE AM PM A.M P.M O'CLOCK HOUR
SPRING SUMMER AUTUMN FALL WINTER MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY TOMORROW
YESTERDAY"""
_AROUND = """EARLY LATE MID PRE POST THE A AN NEXT FOLLOWING THAT THIS TIME FEW SEVERAL SECONDS
MINUTES HOURS DAYS WEEKS MONTHS YEARS SECOND MINUTE WEEK MONTH YEAR ONE TWO THREE FOUR FIVE SIX
SEVEN EIGHT NINE TEN MOMENT MAGIC GOLDEN OF FOR TO AND OR ALMOST NEAR BACK JUST SEQUENCE FIRST LAST
ANOTHER MANY ON IN"""
_TELLING = {*_TIMES, *_RELATIVE.split()}
_FILLING = {*_AROUND.split()}
_YEAR = re.compile(r"(?:1\d|2[01])\d\d'?S?")
_CLOCK = re.compile(r"\d{1,2}[:.]?\d{0,2}(?:[AP]\.?M)?|\d{1,3}(?:ST|ND|RD|TH)?")
_WORD = re.compile(r"[^\s/,\-–—]+(?:-DAY\b)?|/")


def is_time(segment: str) -> bool:
    """Whether a heading's segment is a time: `DAY`, `MOMENTS LATER`, `NIGHT (1973)`, `3 AM`,
    `DAY / DRIVING`."""
    told = False
    for word in _words(TRAILING_GROUPS.sub("", segment)):
        if told and word == "/":
            return True
        if word in _TELLING or _YEAR.fullmatch(word):
            told = True
        elif word not in _FILLING and not _CLOCK.fullmatch(word):
            return False
    return told


def normalised(time_of_day: str) -> Literal["day", "night", "dawn", "dusk", ""]:
    """What `DAY (FLASHBACK)` or `MAGIC HOUR` comes to; empty where it does not say."""
    words = _words(time_of_day)
    if {"MAGIC", "GOLDEN"} & set(words):
        return "dusk"
    return next((_TIMES[word] for word in words if word in _TIMES), "")


def _words(text: str) -> list[str]:
    return [word.strip(".?!*()[]") for word in _WORD.findall(text.upper().replace("’", "'"))]
