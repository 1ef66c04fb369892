# Counsel on relationships and advice.

relationship-no-goals-title = { $stage-code ->
    [active] You work with { $with } toward no goal yet
   *[before] No goal is drafted yet for { $with }
}
relationship-no-goals-why = { $stage-code ->
    [active] A pair without goals talks well and stands still. One to three in your own words are enough, with a measure and a date each.
   *[before] Say what you want from it at the start and not after a few meetings; a draft is enough, and they may change it.
}

relationship-no-charter-title = You and { $with } have not settled how you work together
relationship-no-charter-why = { $sessions ->
    [0] After { $days } days
    [one] After { $days } days and one session
   *[other] After { $days } days and { $sessions } sessions
} still open: { $missing }. Pairs that never settle this stand still for half a year before they notice.

relationship-no-covenant-title = { $covenant-code ->
    [unsigned] The covenant with { $with } waits for a yes
   *[none] You and { $with } have no covenant of confidence
}
relationship-no-covenant-why = { $sessions ->
    [one] One session is behind you.
   *[other] { $sessions } sessions are behind you.
} An explicit promise frees both to be candid about bosses, fears and mistakes; it is made first, and takes a minute.

relationship-no-end-date-title = There is no end in sight with { $with }
relationship-no-end-date-why = It lasts as long as it is needed and no longer. A date to end, or to look again, makes each hour count, and makes it easy to stop as friends.

relationship-no-next-session-title = Nothing is set with { $with }
relationship-no-next-session-why = { $last-code ->
    [unknown] You have not met since work began { $days } days ago
   *[known] You met last on { $last }, { $days } days ago
}, and nothing stands in the calendar for the next { $line_days } days. Keeping the rhythm is your part; { $cadence } days are usual for you two.

relationship-no-agenda-title = { $days ->
    [0] You meet { $with } today, without an agenda
    [1] You meet { $with } tomorrow, without an agenda
   *[other] You meet { $with } in { $days } days, without an agenda
}
relationship-no-agenda-why = One page from the plan is enough: news, what you did, the one matter that moves a goal, and room. It is drafted for you.

relationship-no-assignment-title = Two sessions with { $with } brought nothing to do
relationship-no-assignment-why = What happens between the sessions is where you grow. If none come by themselves, ask for one.

relationship-match-check-title = { $occasion-code ->
    [poor] You said that it does not work with { $with }
    [reassessment] It is time to look again: does it work with { $with }?
   *[third] Does it work with { $with }?
}
relationship-match-check-why = { $occasion-code ->
    [poor] That was { $days } days ago, and nothing followed. Ending early and kindly is better for both than going on; the words for it are prepared.
    [reassessment] You agreed to look on that day. Five minutes, alone first, then together.
   *[third] Three sessions tell. If it fits, say so; if not, it is easier to end now than in half a year.
}

relationship-hasty-title = You and { $with } began to work before you knew each other
relationship-hasty-why = { $sessions ->
    [0] No session
    [one] One session
   *[other] { $sessions } sessions
} for getting acquainted; at a distance it takes { $line-words }, since nothing is picked up in passing. It is not too late to spend one on background, working styles and recent cases.

relationship-wind-down-title = { $because-code ->
    [goals_reached] What you wanted with { $with } is reached
    [end_date] The agreed end with { $with } has passed
   *[diminishing_returns] Your sessions with { $with } give less each time
}
relationship-wind-down-why = { $because-code ->
    [goals_reached] That is success. Thank them, say what it led to, ask whether you may name them, and stay in touch lightly.
    [end_date] It was to end on { $ends_on }. End it well, or agree on another stretch; drifting serves nobody.
   *[diminishing_returns] Your own ratings fell { $falls } times running. Move on before returns diminish: thank, say what it led to, stay in touch lightly.
}

relationship-wrong-channel-title = You meet { $with } in another way than they prefer
relationship-wrong-channel-why = On { $on } it is { $channel }; what they prefer is { $preferred }. Their time is the scarcer one, so their preference wins.

relationship-collecting-title = { $mentors } mentors have not seen you in { $line_days } days
relationship-collecting-why = More than { $line-words } at once that nobody tends are a collection, not help. Keep those whom you need now; end the others with thanks.

advice-not-restated-title = Say { $with }’s advice in your own words
advice-not-restated-why = “{ $text }” is { $days } days old. Restating it, and having it confirmed, shows what you really heard.

advice-no-outcome-title = { $with } does not know what came of their advice
advice-no-outcome-why = The best thanks is to use advice and tell what came of it. You took this up { $days } days ago: “{ $text }”

step-draft-goals = Draft the goals
step-write-charter = Write the charter together
step-ask-why-paired = Ask first why you were paired
step-write-covenant = Agree on a covenant
step-set-end = Set an end, or a day to look again
step-change-channel = Change how you meet
step-plan-session = Plan the next session
step-say-held = Say what became of the last one
step-write-agenda = Look over the agenda
step-ask-assignment = Ask for an assignment
step-get-acquainted = Plan a session to get acquainted
step-check-match = Check the match
step-end-kindly = End it early and kindly
step-wind-down = Bring it to a good end
step-see-mentors = See them side by side
step-restate-advice = Say it in your own words
step-report-advice = Tell them what came of it

practice-starting = Starting and keeping it going

rules-agreed = What both agree on
    .text = A goal before work begins, drafted before the first session; a covenant once the first session is held; after { $charter_days } days or { $charter_sessions-words } sessions of work a charter that says how often, who arranges it and about what; an end or a day to look again from the first day of work; and their channel, not yours.
    .source = The practice asks for all of them; the lines for the charter are ours.
rules-meeting = Meeting
    .text = Something stands in the calendar within twice the rhythm; an agenda is there { $agenda_hours } hours before; two working sessions in a row do not pass without an assignment; and at a distance the first { $distance_sessions-words } sessions are for getting acquainted. Letters alone, one talk, an example from afar and sponsors are never asked for meetings.
    .source = The thoughts are the practice's; the lines are ours.
rules-course = Going on, or ending well
    .text = After { $match_sessions-words } sessions, and on each day agreed for it, you say whether the match works; a poor one is brought up again after { $poor_days } days. When all goals are reached, the end has passed, or your ratings fell { $falling-words } times running, it is time to end well. More than { $collecting-words } mentors unseen for { $collecting_days } days are a collection.
    .source = The practice asks to move on before returns diminish and not to collect mentors; the lines are ours.
rules-advice = Advice
    .text = What was said more than { $restate_days } days ago is to be said in your own words; what you took up is to be reported back within { $outcome_days } days.
    .source = The thought is the practice's, the lines ours.

word-active = at work
word-before = before the first session
word-unsigned = not agreed to by both
word-charter_cadence = how often
word-charter_scheduler = who arranges it
word-charter_topics = about what
word-in_person = in person
word-video = by video
word-phone = by phone
word-writing = in writing
word-poor = a poor check
word-reassessment = a day to look again
word-third = the third session
word-goals_reached = all goals reached
word-end_date = the end has passed
word-diminishing_returns = ratings fall
