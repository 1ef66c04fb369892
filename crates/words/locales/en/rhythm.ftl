# Ties that go quiet: network.going_cold.

network-going-cold-title = You and { $person } have been out of touch for { $days } days; about { NUMBER($usual_gap_days, maximumFractionDigits: 0) } is usual
network-going-cold-why = You were last in touch on { $last }. Ties cool without anybody wanting it, and a short note is usually enough. { basis-note }
