//! iCalendar: events with their recurrences.
