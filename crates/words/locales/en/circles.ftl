# Circles and groups: their pages, the agenda of a meeting, the command.

agenda-circle-came = What came of what we said for one another
agenda-circle-became = What became of the last matter
agenda-circle-tried = What each of us tried since last time
agenda-turn = { $purpose-code ->
    [advocacy] { $who }’s turn: their work
    [class] { $who }’s turn: a case to practise on
   *[advice] { $who }’s turn: one matter
}
agenda-turn-with = { $who }’s turn: { $text }
agenda-turn-mine = { $purpose-code ->
    [advocacy] My turn: my work
    [class] My turn: a case to practise on
   *[advice] My turn: one matter
}
agenda-turn-mine-with = My turn: { $text }
agenda-circle-speak = Who meets whom until next time, and what to say of whom
agenda-circle-ask = Questions first, advice after
agenda-circle-skill = Practise: { $skill }
agenda-circle-which-skill = Agree on the one skill that this is about

mentors-circles = Circles and groups

circle-you = You
circle-purpose-advice = Advice
circle-purpose-advocacy = Speaking for one another
circle-purpose-class = One skill
circle_purpose-advice-about = One brings a matter, the others ask and advise.
circle_purpose-advocacy-about = Each learns the others’ work in order to speak for it where they are not.
circle_purpose-class-about = One mentor and about six who learn the same thing.
circle-lead-advice = One brings a matter, the others ask first and advise after. Next time it is somebody else’s.
circle-lead-advocacy = You learn one another’s work and speak for it where the others are not. Different bosses are the point.
circle-lead-class = One mentor, about six who learn, one skill. What one has tried, all have seen.

circle-head-nobody = Nobody is in it yet
circle-head-nobody-why = A circle begins with a first name. Three or four are enough to meet next month.
circle-empty-why = Who belongs to it, what each is working on, what to say of whom and to whom: it will stand here. Turns then go round by themselves, and each agenda begins with whose it is.
circle-head-no-rota = { $count ->
    [one] One besides you, and no turns set yet
   *[other] { $count } besides you, and no turns set yet
}
circle-head-mine = Your turn on { $date }
circle-head-other = { $who }’s turn on { $date }
circle-head-nobodys = Next on { $date }
circle-picture-name = { $count } of you
circle-picture = { $name }: who sits where
circle-picture-more = and { $count } more
circle-turn-said = turn on { $date }
circle-mentor-said = the mentor
circle-me = Me

circle-boss-shared = { $names } both report to { $boss }. What one of them cannot say there, the other cannot either; somebody under another boss would add a voice.
circle-boss-shared-many = { $count } of you report to { $boss }: { $names }. Somebody under another boss would add a voice.
circle-boss-different = Everybody here reports to somebody else: { $count } rooms in which you can be spoken for.
circle-boss-unknown = { $count ->
    [one] Of one member it is not written down to whom they report.
   *[other] Of { $count } members it is not written down to whom they report.
} Different bosses are the point.
circle-crowded = { $count } learn here; about { $line-words } is what one mentor can follow. Think of a second group.
circle-small = { $count ->
    [one] One learns here
   *[other] { $count } learn here
}; about { $line-words } multiply what each of you has tried.
circle-no-skill = No skill is named yet. A class stands on one.

circle-rota = Whose turn it is
circle-rota-none = Turns go round, so that nobody has to ask for theirs. Say how often you meet and who begins; the days follow by themselves, and each agenda begins with whose turn it is.
circle-rota-set = Set the turns
circle-rota-change = Change the turns
circle-rota-few = Turns need two at least.
circle-brings = Brings the matter
circle-brings-advocacy = Whose work
circle-brings-class = Brings a case
circle-hosts = Hosts
circle-next = next
circle-not = You do not meet
circle-away = Away: { $names }
circle-swapped = exchanged
circle-turn-change = Change
circle-turn-who = Who
circle-do-away = Is away
circle-do-swap = Takes this turn
circle-do-skip = We do not meet
circle-do-plan = As the turns go
circle-plan-session = Plan this meeting
circle-planned = planned
circle-before = Turns so far

circle-members = Who is in it
circle-say-title = What to say of whom
circle-member-add = Add somebody
circle-member-work = Work
circle-member-to = To
circle-member-wants = Wants
circle-member-boss = reports to { $boss }
circle-member-note = Note for yourself
circle-member-edit = Change
circle-member-nothing-say = Ask them what you may say of them, and to whom.
circle-member-nothing-mine = Tell the others what they may say of you, and to whom.
circle-member-nothing-class = Ask them what they want to be able to do.
circle-role-mentor = mentor
circle-spoke-add = I spoke for them
circle-spoken = { $count ->
    [0] Nobody has spoken for them yet.
    [one] Spoken for once, last on { $date }.
   *[other] Spoken for { $count } times, last on { $date }.
}
circle-spoken-mine = { $count ->
    [0] Nobody has told you yet that they spoke for you.
    [one] Spoken for once, last on { $date }.
   *[other] Spoken for { $count } times, last on { $date }.
}
circle-sheet = What to say of the others, on one page

circle-log = Said for one another
circle-log-none = Note what you said for somebody, to whom, and later what came of it. It is what a circle like this is for, and it is easily forgotten.
circle-log-of = { $by } for { $of }
circle-log-of-me = { $by } for you
circle-log-add = Note what was said
circle-log-ask = What came of it?
circle-log-to = to { $to }
circle-earlier = Earlier

circle-gone = Who has left
circle-gone-met = { $count ->
    [one] One left because the goal was met. That is what it was for.
   *[other] { $count } left because the goal was met. That is what it was for.
}
circle-left = { $because-code ->
    [goal_met] Goal met
    [moved_on] Moved on
    [no_time] No time for it
   *[no_fit] Did not fit
}, { $date }
circle-left-success = success
circle-return = They are back

circle-for = What it is for
circle-for-change = Change
circle-able = The goal:
circle-able-none = Say what somebody can do who needs it no more; then leaving is a success that all can see.
circle-shared-agenda = Next agenda
circle-shared-agenda-none = No meeting is planned.

ask-circle_purpose = What is it for
ask-skill = The one skill
    .hint = For a class. E.g. “to persuade a room”.
ask-able = What somebody can do who needs it no more
    .hint = E.g. “brings a proposal through the committee alone”. Whoever can has met the goal, and may leave.
ask-member = Who
    .hint = One of your people, or any name.
ask-called = What to call them
ask-member_role = What they are here
member_role-member = One of the round
member_role-mentor = The mentor
ask-work = What their work is
    .hint = As they would want it told: what they do, what it led to.
ask-work_mine = What your work is
    .hint = As you would want it told: what you do, what it led to.
ask-say = What to say of them
    .hint = One or two sentences that somebody else can say.
ask-say_mine = What to say of you
    .hint = One or two sentences that somebody else can say.
ask-say_to = To whom
    .hint = Who should hear it, and where you might meet them.
ask-boss = Whom they report to
ask-boss_mine = Whom you report to
ask-unit = Where they work
ask-unit_mine = Where you work
ask-wants = What they want from it
ask-wants_mine = What you want from it
ask-since = In it since
    .hint = Empty if from the first. Whoever joins once turns go round comes last.
ask-kept_note = Note for yourself
    .hint = Nobody else ever sees it.
ask-because = Why
because-goal_met = The goal is met
because-moved_on = They moved on
because-no_time = They have no time for it
because-no_fit = It did not fit
ask-left_on = On
ask-left_note = What came of it
ask-starts_on = The first day
    .hint = It keeps its weekday: a second Thursday stays one.
ask-how_often = How often
rhythm-weekly = Every week
rhythm-fortnightly = Every other week
rhythm-monthly = Once a month
rhythm-every_other_month = Every other month
rhythm-quarterly = Every quarter
ask-duties = What goes round
duty-brings = Who brings the matter
duty-hosts = Who hosts
ask-turn_order = Who begins
    .hint = One name on each line. Whoever is not named comes after.
ask-spoke_for = For whom
ask-spoke_by = Who spoke
ask-spoken_words = What was said
ask-spoken_to = To whom
ask-spoken_at = Where
ask-spoken_on = On
ask-came_of = What came of it
    .hint = It may stay empty; come back to it later.

circle-for-title = What it is for
circle-for-lead = It decides what each agenda begins with, and what stands of everybody here.
circle-for-go = Keep
circle-join-title = Add somebody
circle-join-lead = A name is enough; the rest can wait until you meet.
circle-join-go = Add
circle-member-title = { $name }
circle-member-lead = What the others may know, and what you keep for yourself.
circle-member-go = Keep
circle-member-leave = They leave
circle-member-remove = Remove; they were never in it
circle-leave-title = { $name } leaves
circle-leave-lead = A goal that is met is the best reason to leave, and stands here as what it is: a success.
circle-leave-go = Note it
circle-turns-title = Whose turn it is
circle-turns-lead = Each has a turn before anybody has a second. Who is away has the next one; a day without a meeting costs nobody theirs.
circle-turns-go = Set the turns
circle-spoke-title = What was said for somebody
circle-spoke-lead = To whom, where, in your words. What came of it can wait.
circle-spoke-go = Keep
circle-spoke-remove = Remove it
circle-sheet-title = What to say of the others
circle-sheet-lead = For { $name }. Nothing that you keep for yourself stands here.
circle-sheet-mine = For you.
circle-sheet-for = For somebody else in the circle:
circle-sheet-print = Your browser prints this page as one sheet.
circle-note-title = A note for yourself
circle-note-lead = What you know of { $name } and keep for yourself. Nobody else ever sees it.
circle-note-go = Keep

room-circle = The circle
room-circle-open = Members, turns, what to say of whom
room-circle-class = Members, turns, the skill
room-circle-count = { $count ->
    [0] Nobody is in it yet.
    [one] You and one other.
   *[other] You and { $count } others.
}
room-circle-next = { $mine-code ->
    [mine] Your turn on { $date }.
   *[other] { $who }’s turn on { $date }.
}
room-note = For yourself
room-note-none = Keep a note about them
room-note-edit = Change the note

session-turn = { $mine-code ->
    [mine] Your turn
   *[theirs] { $who }’s turn
}
session-hosts = { $mine-code ->
    [mine] You host
   *[theirs] { $who } hosts
}

told-circle-kept = Kept.
told-circle-joined = They are in it.
told-circle-left = Noted.
told-circle-goal-met = The goal is met. Noted as a success.
told-circle-returned = They are in it again.
told-circle-removed = Removed.
told-circle-turns = The turns are set.
told-circle-turn = The turn is changed.
told-circle-spoke = Noted.
told-circle-note = The note is kept.

cli-circle = { $name }: { $purpose }
cli-circle-member = { $name }{ $about-code ->
    [unknown] {""}
   *[known] : { $about }
}
cli-circle-turn = { $date }: { $state-code ->
    [skipped] no meeting
   *[held] { $brings-code ->
        [unknown] –
       *[known] { $brings }
    }
}{ $hosts-code ->
    [unknown] {""}
   *[known] ; host: { $hosts }
}
cli-circle-say = { $name }: { $say-code ->
    [unknown] ask what you may say of them
   *[known] { $say }
}{ $to-code ->
    [unknown] {""}
   *[known] {" "}(to: { $to })
}
