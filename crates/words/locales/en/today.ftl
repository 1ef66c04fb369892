# Today, and what the user does with counsel.

today-date = { $day-code ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}, { $date }
today-counsel = Counsel
today-nothing = Nothing needs you today
today-nothing-more = Your network is as you left it. What you put off comes back on its day.
today-more = { $count ->
    [one] One more piece of counsel
   *[other] { $count } more pieces of counsel
}
today-done = Done
today-later = Later
today-later-tomorrow = Tomorrow
today-later-week = Next week
today-later-month = Next month
today-until = On this day
today-not-so = Not so
today-reason = Why not? For yourself; it may stay empty.
today-dismiss = Leave it away
today-questions = { $count ->
    [one] One question waits: are two of your people one and the same?
   *[other] { $count } questions wait: are two of your people one and the same?
}
today-meant = What you meant to do
today-due = { $days ->
    [-1] yesterday
    [0] today
    [1] tomorrow
   *[other] { $date }
}
today-outcome = What came of it? A few words, or nothing.
today-drop = Let it go
today-cold = Going cold
today-cold-detail = { $days } days of silence; about { NUMBER($usual_gap_days, maximumFractionDigits: 0) } is usual
today-wrote = I wrote

told-counsel-done = Noted as done.
told-counsel-snoozed = It comes back on that day.
told-counsel-dismissed = It stays away.
told-intention-done = Done.
told-intention-dropped = Let go.
told-intention-moved = Moved.

counsel-title = All counsel
counsel-lead = { $count ->
    [0] Nothing stands. What you put off comes back on its day.
    [one] One thing stands.
   *[other] { $count } things stand, the weightiest first.
}
counsel-hidden = { $count ->
    [one] One lighter one follows when these are done.
   *[other] { $count } lighter ones follow when these are done.
}
counsel-given = What you did with counsel
counsel-given-none = Nothing yet. What you do, put off or leave away stands here, and can be taken back.
counsel-used = Of { $count ->
    [one] one piece
   *[other] { $count } pieces
} of counsel that you answered, you acted on { $acted }.
counsel-deed-done = done
counsel-deed-snoozed = put off until { $date }
counsel-deed-dismissed = left away
counsel-on = on { $date }
counsel-take-back = Take back
counsel-family-network = About your network
counsel-family-trap = About a trap
counsel-family-find = About somebody to get to know
told-counsel-removed = Taken back; it stands again.
