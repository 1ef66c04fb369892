# Pages of mentors and of relationships.

nav-mentors = Mentors
mentors-headline = { $running ->
    [0] Nobody is at work with you at present
    [one] One relationship is under way
   *[other] { $running } relationships are under way
}{ $soon ->
    [0] {""}
    [one] , one has its next session set
   *[other] , { $soon } have their next session set
}
mentors-empty = Several people, each for something
mentors-empty-lead = Nobody grows on one mentor. Here stand those whom you learn from, from the first thought to old friends, each with a room: goals, charter, sessions, what they advised and what came of it. Begin with one.
mentors-begin = Begin a relationship
mentors-chooser = Which kind do I need?
mentors-outreach = Letters under way
mentors-ahead = Ahead
mentors-ahead-none = Whom you think of asking, and whom you have asked.
mentors-getting_acquainted = Getting acquainted
mentors-getting_acquainted-none = The first two or three sessions.
mentors-active = At work
mentors-active-none = Sessions, assignments, steps toward goals.
mentors-winding_down = Winding down
mentors-winding_down-none = What is brought to a good end.
mentors-alumni = Alumni
mentors-alumni-none = It ended well; you stay in touch.
mentors-given = Whom you mentor or sponsor
mentors-ended = Ended early
mentors-next = next on { $date }
mentors-last = last on { $date }
mentors-since = since { $date }
mentors-counsel = { $count ->
    [one] one thing to see to
   *[other] { $count } things to see to
}

role-protege = I learn
role-giver = I give

ask-open = Open
ask-who = With whom
    .hint = One of your people. An author, a circle or a group may go by any name.
ask-add_person = New to your people
ask-add_person-yes = Add { $name } to my people
ask-kind = What kind
ask-role = On which side are you
ask-stage = Where it stands
ask-subject = What it is about
    .hint = A skill, a subject, an area; a few words.
ask-learn = What you want to learn
    .hint = It becomes the first goal. It may stay empty.
ask-teach = What you can teach in return
    .hint = For a co-mentor or a circle: it becomes their goal.
ask-plan = The plan, in one sentence
    .hint = E.g. “By next autumn I run pricing on my own, with two talks a month.” Agendas follow from it.
ask-channel = How you meet
ask-in_writing = Letters
ask-in_writing-yes = Letters alone: exchanges count as sessions
ask-paired_by = Who brought you together
    .hint = Where it was somebody else’s idea.
ask-name = What to call it
ask-gives = What it gives
ask-boundaries = Boundaries
    .hint = One on each line. A mentor is no parent and no intimate; either of you can point at these.
ask-day-unreadable = This is no day; one looks like 2026-11-02.
ask-number-unreadable = This is no whole number.
ask-time-unreadable = This is no time; one looks like 09:30.
ask-why = Why you were paired
    .hint = As they said when you asked.
ask-topics = Three to five areas to work on
    .hint = One on each line.
ask-cadence = Days between sessions
    .hint = 14 is every other week, 30 once a month.
ask-scheduler = Who arranges them
    .hint = Structure is the work of the one who learns.
ask-first_channel = The channel that they prefer
    .hint = Their preference wins; their time is the scarcer one.
ask-channels = Others that are fine
ask-place = Where, or the address of the call
ask-time = Time of day
ask-minutes = Minutes
ask-end = When it ends
    .hint = As long as it is needed, and no longer. It can be moved.
ask-reassess = When you both look again
    .hint = One day on each line, like 2027-03-01.
ask-reassess-late = { $day } is after the end on { $end }. Choose a day up to the end, or a later end.
ask-promise = What stays between you
ask-limits = Where it ends
ask-day = Day
ask-time_of = Time
ask-zone = Time zone
ask-exchange = What went
ask-notes = Notes
    .hint = What both may see.
ask-private_notes = Notes for yourself
    .hint = Nobody else ever sees these.
ask-value = What it was worth to you
    .hint = From 1, little, to 5, very much. Only you see it.
ask-value_other = What it was worth to them, as they said
ask-assignment = What you will do until next time
    .hint = If nothing came, ask for something small.
ask-due = By
ask-restated = In your own words
    .hint = What you heard, so that they could say: yes, that is what I meant.
ask-confirmed = They confirmed it on
ask-taken = What you did with it
ask-action = How
ask-outcome = What came of it
ask-reported = You told them on
ask-verdict = Does it work?
ask-verdict-missing = Choose one of the three.
ask-note = Why, and what is to change
ask-on = On
ask-led_to = What it led to
    .hint = It goes into the note of thanks.
ask-thanked = Thanks
ask-thanked-yes = I have thanked them
ask-rhythm = Days between signs of life from now on
    .hint = Empty for none. Old mentors make loyal friends.
ask-next_need = What you need next

room-leave = Leave it as it is
room-keep = Keep
room-date = { $date }
room-kick = { $kind } · { $stage } since { $since }{ $role-code ->
    [giver] {" · you give"}
   *[protege] {""}
}
room-person = Their page
room-about = What it is about
room-plan-missing = Say in one sentence what you two are up to
room-next = Next session
room-next-none = Nothing is set.
room-letters = Letters
room-letters-none = Nothing has to be set: write when you have something, note it here.
room-letters-past = Exchanges
room-note-letter = Note a letter
room-plan-session = Plan a session
room-note-session = Note one that was held
room-agenda-go = Look over the agenda that the plan suggests
room-unsaid = was it held?
room-guide = The first sessions
room-guide-lead = For getting to know each other, before any work on goals.
room-guide-held = held
guide-session = Session { $number }
room-goals = Goals
room-goals-none = None yet. One to three in your own words are enough to begin.
room-goal-add = Add a goal
room-goal-text = What you want to reach
room-goal-measure = How one would see it
room-goal-theirs = It is theirs: what I teach
room-theirs = theirs
room-reached = Reached:
room-by = By
goal-by = by { $date }
goal-steps = { $reached } of { $all } milestones
room-assignments = Assignments
room-assignments-none = Nothing to do until next time. If none came, ask for one.
room-assignment-add = Note an assignment
room-assignment-text = What
room-done = Done
room-evidence = What shows it
room-result = What came of it
room-closed = Closed
room-reopen = Open again
assignment-closed = { $state-code ->
    [dropped] let go on { $date }
   *[done] done on { $date }
}
room-advice = Advice
room-advice-none = What they say that you want to keep.
room-advice-add = Note advice
room-advice-said = What they said
room-earlier = Earlier ones
advice-title = Advice
advice-lead = { $name } said so on { $date }. Restate it, do something with it, and tell them what came of it.
advice-state = { $date } · { $state-code ->
    [reported] they know what came of it
    [outcome] something came of it; tell them
    [taken] you have done something with it
    [restated] in your own words
   *[said] not in your own words yet
}
room-sessions = Sessions
room-stage = The way so far
room-move = Another step
room-move-to = To
room-move-why = Why
room-move-go = Take the step
room-end = End it
room-ending = How it ended
room-gives-none = Say whether it helps your career, or you
room-boundaries-none = Write down what is out of bounds
room-remove = Remove this relationship

session-when = { $day-code ->
    [monday] Mon
    [tuesday] Tue
    [wednesday] Wed
    [thursday] Thu
    [friday] Fri
    [saturday] Sat
   *[sunday] Sun
} { $date }, { $time }
session-day = { $date }
session-far = { $state-code ->
    [past] { $days ->
        [one] yesterday
       *[other] { $days } days ago
    }
   *[ahead] { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
}
session-zone = { $time } in { $zone }
session-with = A session with { $name }
session-title = Plan a session
session-go = Plan it
session-lead = A day and a time; all else is as agreed.
held-title = Note what was held
held-go = Keep
session-invite = Invitation for calendars
session-invite-agenda = With the agenda in it
session-agenda = Agenda
session-suggested = Drawn from your plan. Change what you like, then keep it.
session-point = Another point
session-part = What it is for
session-agenda-take = Take this agenda
session-agenda-keep = Keep the agenda
session-agenda-empty = A line left empty is dropped.
session-mail-go = Send it with your mail program
session-mail = Our talk, { $when }
session-sent = Sent on { $date }
session-sent-go = It is sent
session-held = What became of it
session-held-go = It was held
session-held-again = Keep
session-gave = To do from it:
session-move = Move it
session-move-go = Move it
session-cancel = Call it off
session-is-cancelled = called off
session-cancel-file = Cancellation for calendars
session-remove = Remove it

begin-title = Begin a relationship
begin-lead = With whom, and what kind: that is enough. All else can wait for the room.
begin-go = Begin
begin-more = Say more now, or later in the room
about-title = What it is about
about-go = Keep
charter-title = Charter
charter-lead = What you both agree on, so that neither has to guess.
charter-go = Keep and read
charter-ask-why = Somebody paired you. Before anything else, ask them why; then ask { $name } what they were told.
charter-usual = This is what such a relation mostly looks like. Change it, send it, talk it over.
charter-draft = Nobody has accepted this version yet; it is written anew.
charter-next = The present version is accepted. What you change becomes version { $version }, with the differences shown.
charter-with = What you and { $name } agree on
charter-agreed = Version { $version }, accepted on { $date }
charter-open = Version { $version }, not accepted yet
charter-none = Not written yet.
charter-begin = Write it together
charter-read = Read and print
charter-edit = Change
charter-before = Before:
charter-nothing = nothing
charter-changed = { $count ->
    [0] Nothing differs from the version before.
    [one] One thing differs from the version before.
   *[other] { $count } things differ from the version before.
}
charter-on = On
charter-accept = Both have accepted it
charter-print = Your browser prints this page as one sheet.
charter-versions = Earlier versions
charter-why-paired = Why we were paired
charter-topics = Areas
charter-cadence = How often
charter-minutes = How long
charter-scheduler = Who arranges it
charter-channels = How
charter-place = Where
charter-time = When
charter-boundaries = Boundaries
charter-reassess = We look again
charter-end = It ends
charter-days = { $count ->
    [7] every week
    [14] every other week
    [30] once a month
    [one] every day
   *[other] every { $count } days
}
charter-minutes-long = { $count } minutes

covenant-title = Covenant of confidence
covenant-lead = An explicit promise, given by both, before anything else. It frees you to be candid about bosses, fears and mistakes.
covenant-go = Keep and read
covenant-read = Read it
covenant-begin = Agree on it
covenant-none = No promise yet.
covenant-stands = Both have given their word.
covenant-waits = It waits for a yes.
covenant-since = Both gave their word, on { $since }.
covenant-me = You
covenant-given = { $who }: word given on { $date }
covenant-withdrawn = { $who }: taken back on { $date }
covenant-missing = { $who }: no word yet
covenant-sign = Both give their word
covenant-edit = Word it anew
covenant-take-back = Take it back
covenant-take-back-go = Take the word back
covenant-then = From that day on nothing is told in confidence, and the covenant has to be given anew. What was said before stays between you. { $name } should hear it from you first.
covenant-alone = While the other side has no account here, this page records what you both agreed on and when. Notes are sealed in either case.

check-title = Does it work?
check-lead = Five minutes, alone first. If it fits, say why; if not, it is kinder to say so now.
check-go = Keep
check-said = { $verdict }, on { $date }
check-do = Look again
check-begin = Take a look
check-follow = Something followed

ending-well-title = Bring it to a good end
ending-well-lead = Thank them, say what it led to, ask whether you may name them, and stay in touch lightly.
ending-well-go = End it
ending-early-title = End it early, and kindly
ending-early-lead = Nobody is to blame. Say it soon and in person where you can.
ending-early-go = End it
ending-goals = { $count ->
    [one] One goal is still open; it stays in your plan.
   *[other] { $count } goals are still open; they stay in your plan.
}
ending-why = Why it ends
ending-script = What to say
ending-thanks-title = A note of thanks
ending-led = It led to: { $text }
ending-need = What you need next: { $text }
ending-look = Look who could help
ending-thanked = Thanked on { $date }
ending-asked = Asked on { $date } whether you may name them
ending-granted = You may name them as a reference
ending-denied = Not to be named as a reference
ending-next = Next sign of life by { $date }
ending-do-thanked = I have thanked them
ending-do-asked = I asked whether I may name them
ending-do-granted = I may
ending-do-denied = I may not
ending-do-touched = We were in touch

today-sessions = Next sessions
today-assignments = To do for your sessions
today-agenda-missing = Look over the agenda

told-relationship = It has begun.
told-relationship-removed = Removed, with everything in it.
told-room-kept = Kept.
told-room-goal = The goal is set.
told-moved = The step is noted.
told-session = The session is planned.
told-session-moved = Moved. Send the invitation again, so that calendars follow.
told-session-cancelled = Called off. The cancellation for calendars is below.
told-session-held = Noted.
told-session-removed = Removed.
told-agenda = The agenda is kept.
told-agenda-sent = Noted as sent.
told-assignment = Noted.
told-assignment-done = Done.
told-assignment-dropped = Let go.
told-assignment-open = It is open again.
told-advice = Noted. Now say it in your own words.
told-advice-kept = Kept.
told-charter = The charter is kept.
told-charter-agreed = Accepted by both.
told-covenant = The covenant is worded.
told-covenant-signed = Both have given their word.
told-covenant-withdrawn = The word is taken back.
told-check = Noted.
told-check-followed = Noted.
told-ended = It has ended.
told-ending-noted = Noted.
told-zone = Days and times follow this zone from now on.

cli-relationships-none = There is no relationship yet. `telemachus relationships begin KIND --with WHO` begins one.
cli-relationship = { $name }: { $kind }, { $stage } since { $since }
cli-room-goal = Goal: { $text }
cli-room-next = Next session: { $date }, { $time }
cli-room-assignment = To do: { $text }
cli-sessions-none = Nothing is set.
cli-session = { $date }, { $time }: { $name }{ $standing-code ->
    [cancelled] {" (called off)"}
   *[other] {""}
}
cli-agenda-none = There is no agenda yet. `--suggested` takes the one that your plan suggests.
cli-assignments-none = Nothing is to be done.
cli-advice-none = No advice is noted yet.

settings-zone = Time
settings-zone-text = Days, sessions and invitations follow it. Empty, it is the one that this machine is set to.
