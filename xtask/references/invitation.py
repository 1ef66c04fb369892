"""Two readers of calendars that know nothing of how an invitation was written: `icalendar` and `vobject`.

Reads files of calendars from stdin, one after the other, each ended by a line `END:VCALENDAR`. Prints one line for each file
and reader, in that order:
    READER|METHOD|UID|SEQUENCE|STATUS|SUMMARY|LOCATION|start in UTC|end in UTC|offset of the start|organizer|attendee
An address is given with the name that stands beside it; what is missing is empty. A reader that cannot be imported is left out, and says so on stderr.
"""

import datetime
import sys

try:
    import icalendar
except ImportError:
    icalendar = None
try:
    import vobject
except ImportError:
    vobject = None


def in_utc(moment):
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    [event] = calendar.walk("VEVENT")
    start, end = event["DTSTART"].dt, event["DTEND"].dt

    def address(name):
        one = event.get(name)
        return f"{one.params.get('CN', '')} <{one}>" if one else ""

    return [
        calendar["METHOD"], event["UID"], event["SEQUENCE"], event["STATUS"], event["SUMMARY"], event.get("LOCATION", ""),
        in_utc(start), in_utc(end), start.utcoffset(), address("ORGANIZER"), address("ATTENDEE"),
    ]


def by_vobject(text):
    calendar = vobject.readOne(text)
    event = calendar.vevent
    start, end = event.dtstart.value, event.dtend.value

    def address(name):
        one = event.contents.get(name)
        return f"{one[0].params.get('CN', [''])[0]} <{one[0].value}>" if one else ""

    place = event.contents.get("location")
    return [
        calendar.method.value, event.uid.value, event.sequence.value, event.status.value, event.summary.value,
        place[0].value if place else "", in_utc(start), in_utc(end), start.utcoffset(), address("organizer"), address("attendee"),
    ]


READERS = [("icalendar", icalendar, by_icalendar), ("vobject", vobject, by_vobject)]
END = "END:VCALENDAR\r\n"


def main():
    for name, library, _ in READERS:
        if library is None:
            print(f"{name} is not installed", file=sys.stderr)
    text = sys.stdin.buffer.read().decode("utf-8")
    for file in text.split(END)[:-1]:
        for name, library, read in READERS:
            if library is not None:
                print(name, *read(file + END), sep="|")


main()
