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
due-word-rhythm = Somebody you have not been in touch with
due-word-intention = Something you meant to do
due-word-assignment = An assignment
due-word-milestone = A milestone
due-word-goal = A goal
due-word-other = Something with a day

feed-name = Telemachus
feed-session = Session
feed-due = Due
