# Reminders: mails, the calendar feed, their page, what is due.

reminders-mail-subject = Telemachus: your day
reminders-mail-head = { $count ->
    [one] One thing is due. It stands on Today:
   *[other] { $count } things are due. They stand on Today:
}
reminders-mail-line = { $what }{ $when-code ->
    [late] , late
   *[due] {""}
}
reminders-mail-done = Done:
reminders-mail-later = Later:
reminders-mail-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
reminders-mail-foot = This mail says nothing of what is in it, on purpose. When it comes, and whether:
reminders-mail-test-subject = Telemachus: a mail to try
reminders-mail-test = This mail shows that reminders can reach you here.

due-word-session = A session
due-word-turn = Your turn in a circle
due-word-rhythm = Somebody you have not been in touch with
due-word-intention = Something you meant to do
due-word-assignment = An assignment
due-word-milestone = A milestone
due-word-goal = A goal
due-word-letter = A letter without an answer
due-word-decision = A decision to look back on
due-word-rehearsal = A hard conversation
due-word-other = Something with a day

feed-name = Telemachus
feed-session = Session
feed-due = Due

today-due-too = Also due
due-title = Due
due-when = { $days ->
    [-1] Due yesterday
    [0] Due today
    [1] Due tomorrow
   *[other] Due { $date }
}
due-done = It is done
due-reached = It is reached
due-settle = It needs no reminder any more
due-or = Or
due-or-later = Or later
due-over = Nothing is open here any more
due-over-why = It was done, removed, or given another life since this reminder went out.

reminders-title = Reminders
reminders-next = The next mail goes { $date } at { $time }, where something is due.
reminders-no-mail = What is due always stands on Today. With a mail account below it also comes to you.
reminders-no-digest = No mail is sent. What is due always stands on Today.
reminders-pulse = { $minutes ->
    [0] Looked after { $seconds } seconds ago.
    [one] Looked after a minute ago.
   *[other] Looked after { $minutes } minutes ago. It should be every half minute; a machine that sleeps does not look.
}
reminders-pulse-none = Not looked after yet since the program started.
reminders-times = When
reminders-digest = Mail of the day at
    .hint = Empty for none. A day without anything due has no mail.
reminders-quiet_from = Quiet from
    .hint = Between these nothing is sent.
reminders-quiet_until = Quiet until
    .hint = {""}
reminders-zone = Time zone
    .hint = As the clock on your wall, e.g. Europe/Berlin.
reminders-save = Save the times
reminders-mail = By mail
reminders-mail-how = Through a mail account of yours. Mails say how many things are due and lead here; what you wrote never stands in them.
reminders-security = The way to the server
    .hint = Your mail provider says which. Without encryption only a server on this machine is sent anything.
reminders-security-tls = TLS
reminders-security-starttls = STARTTLS
reminders-security-none = None, on this machine
reminders-server = Server
    .hint = Such as mail.example.org.
reminders-port = Port
    .hint = Empty for the usual one.
reminders-user = User
    .hint = {""}
reminders-password = Password
    .hint = Kept sealed. Empty keeps the one that is there.
reminders-from = From
    .hint = {""}
reminders-to = To
    .hint = Empty for the same address.
reminders-mail-save = Keep this account
reminders-mail-forget = Forget the account
reminders-test = Send a mail to try it
reminders-test-good = The server took it and said:
reminders-test-ill = It was not sent. What was said:
reminders-feed = In your calendar
reminders-feed-how = An address that a calendar program subscribes to. It shows when a session or a due day is, under the names “Session” and “Due”, and nothing else. Whoever knows the address sees it.
reminders-feed-address = Copy it now; it is shown this once and cannot be looked up.
reminders-feed-since = There is an address since { $date }, { $time }.
reminders-feed-make = Make an address
reminders-feed-renew = Make a new address; the old one ends
reminders-feed-end = End the address
reminders-due = Due now
reminders-due-none = Nothing is due.
reminders-due-today = To Today
reminders-log = What went out
reminders-log-none = Nothing has been sent.
reminders-log-when = { $date }, { $time }
reminders-log-digest = Mail of { $date }
reminders-log-test = A mail to try the account
reminders-log-line = { $what }: { $state-code ->
    [sending] under way
    [waiting] to be tried again at { $again }, after { $tries ->
        [one] one try
       *[other] { $tries } tries
    }
    [sent] the server took it{ $things ->
        [0] {""}
        [one] , one thing
       *[other] , { $things } things
    }
    [nothing] nothing was due, so none was sent
    [failed] the server refused it
    [unsure] it may have arrived; it is not sent again
   *[given_up] given up after { $tries ->
        [one] one try
       *[other] { $tries } tries
    }
}.

told-reminders-set = The times are set.
told-mail-set = The account is kept. Try it.
told-mail-forgotten = The account is forgotten. Nothing is sent any more.
told-feed-ended = The address has ended.
told-due-done = That is settled.
told-due-later = It comes back on its day.

health-reminders = Reminders
settings-reminders = Reminders
settings-reminders-text = What is due by mail and in your calendar, and what went out.

cli-reminders-digest = The mail of the day goes at { $time }, { $zone }, where something is due.
cli-reminders-no-digest = There is no mail of the day.
cli-reminders-quiet = Nothing is sent from { $from } until { $until }.
cli-reminders-mail = Mails go to { $to }.
cli-reminders-no-mail = No mail account is set; the page “Reminders” in the settings takes one.
cli-reminders-feed = The calendar feed has its address since { $since }.
cli-reminders-no-feed = There is no calendar feed.
cli-reminders-due = { $count ->
    [0] Nothing is due.
    [one] One thing is due.
   *[other] { $count } things are due.
}
cli-reminders-taken = The server took it and said: { $said }
cli-reminders-refused = It was not sent. What was said: { $said }
cli-reminders-feed-ended = The address has ended.
cli-reminders-feed-made = Put this behind the address that your browser shows for Telemachus. It is shown this once.

cli-practice-brought = What you wrote down: { $new } new, { $changed } changed, { $unchanged } as it was, { $newer } newer here and kept.
cli-practice-would = What you wrote down would come in: { $new } new, { $changed } changed, { $unchanged } as it is, { $newer } newer here and kept.
cli-practice-undo = “telemachus undo --change { $id }” takes that back.
cli-change-undone = That is taken back.
