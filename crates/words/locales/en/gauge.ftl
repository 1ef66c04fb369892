# Whether it works: the gauge, and the review to print.

gauge-headline = { $goals ->
    [0] { $sessions ->
        [0] { $met ->
            [0] No goal, no session and no counsel to measure yet
            [one] { $acted ->
                [0] One piece of counsel so far, and you have not acted on it
               *[other] One piece of counsel so far, and you acted on it
            }
           *[other] { $acted ->
                [0] { $met } pieces of counsel so far, and you have acted on none
                [one] Of { $met } pieces of counsel you acted on one
               *[other] Of { $met } pieces of counsel you acted on { $acted }
            }
        }
        [one] One session held, and no goal to measure it by
       *[other] { $sessions } sessions held, and no goal to measure them by
    }
   *[other] { $reached ->
        [0] No goal is reached yet, of { $goals }
        [one] One goal is reached, of { $goals }
       *[other] { $reached } goals are reached, of { $goals }
    }{ $sessions ->
        [0] {""}
        [one] , with one session held
       *[other] , with { $sessions } sessions held
    }
}
gauge-lead = Numbers for your own eyes. They say where your time went and what came of it; what it was worth, you said yourself.
gauge-empty = Nothing to measure yet
    .why = Goals with milestones, sessions that you rate, and advice whose outcome you write down fill this page by themselves.
gauge-number = { $number }
gauge-number-sessions = sessions held
gauge-number-hours = hours in them
gauge-number-value = points of value an hour, over { $of ->
    [one] one rated session
   *[other] { $of } rated sessions
}
gauge-number-advice = pieces of advice followed, of { $of }
gauge-number-counsel = pieces of counsel acted on, of { $of }
gauge-goals = Goals
gauge-goal = { $state-code ->
    [reached] Reached
    [dropped] Let go
    [late] Past its day, { $due }
   *[active] { $due-code ->
        [unknown] No day is set
       *[known] By { $due }
    }
}{ $milestones ->
    [0] ; no milestones
    [one] ; { $reached } of one milestone
   *[other] ; { $reached } of { $milestones } milestones
}
gauge-worth-title = What an hour is worth
    .why = Your ratings of the sessions, per hour that they took. A short talk that helps stands above a long one that helps as much.
gauge-worth = { $value-code ->
    [unknown] not rated
   *[known] { $value } an hour
}
gauge-worth-detail = { $kind }, { $sessions ->
    [0] no sessions
    [one] one session in { $hours } h
   *[other] { $sessions } sessions in { $hours } h
}{ $goals ->
    [0] {""}
    [one] , { $reached ->
        [0] its goal open
       *[other] its goal reached
    }
   *[other] , { $reached } of { $goals } goals reached
}{ $given ->
    [0] {""}
    [one] , { $taken ->
        [0] one piece of advice not followed yet
       *[other] one piece of advice followed
    }
   *[other] , { $taken } of { $given } pieces of advice followed
}
gauge-advice = What became of advice
    .why = Advice works when it is understood, tried, looked at, and told to whoever gave it.
gauge-advice-given = Given
gauge-advice-restated = In your own words
gauge-advice-taken = Followed, at least in part
gauge-advice-outcome = With an outcome
gauge-advice-reported = Told to whoever gave it
gauge-of = { $count } of { $of }
gauge-what = What
gauge-picture = Bar
gauge-said = Number
gauge-stretch = This quarter and the one before
gauge-stretch-before = before
gauge-stretch-now = the last 91 days
gauge-stretch-sessions = Sessions
gauge-stretch-hours = Hours
gauge-stretch-value = Value, 1 to 5
gauge-stretch-milestones = Milestones
gauge-stretch-assignments = Assignments
gauge-stretch-advice = Advice tried
gauge-network = The network, then and now
gauge-network-title = Network
gauge-network-more = Other days
gauge-counsel = What you did with counsel
gauge-counsel-said = Of { $met ->
    [one] one piece
   *[other] { $met } pieces
} of counsel that you answered or that stand today, you acted on { $acted }.
gauge-counsel-detail = { $dismissed } left away, { $later } put off
gauge-counsel-more = How counsel is made, rule by rule

gauge-review = Review to print
gauge-review-title = A year of learning
gauge-review-span = after { $from }, until { $to }
gauge-review-no-goals = No goal of this year is shown.
gauge-review-state = { $state-code ->
    [reached] Reached{ $day-code ->
        [known] {" on "}{ $day }
       *[unknown] {""}
    }
    [dropped] Let go{ $day-code ->
        [known] {" on "}{ $day }
       *[unknown] {""}
    }
   *[active] Under way{ $day-code ->
        [known] , by { $day }
       *[unknown] {""}
    }
}
gauge-review-milestone = { $text } ({ $date })
gauge-review-work = How I worked at it
gauge-review-hours = { $sessions ->
    [0] No sessions with mentors in this year.
    [one] One session with a mentor, { $hours } hours.
   *[other] { $sessions } sessions with mentors, { $hours } hours.
}
gauge-review-kind = { $count } × { $kind }
gauge-review-kinds = Learning from: { $kinds }.
gauge-review-done = { $milestones ->
    [one] One milestone reached
   *[other] { $milestones } milestones reached
}, { $assignments ->
    [one] one assignment done
   *[other] { $assignments } assignments done
}.
gauge-review-advice = Of { $given ->
    [one] one piece
   *[other] { $given } pieces
} of advice, { $taken } tried and { $reported } reported back.
gauge-review-network = { $core ->
    [0] { $people } people known.
    [one] One person to rely on.
   *[other] { $core } people to rely on, who are { $voices ->
        [one] one independent voice
       *[other] { $voices } independent voices
    }.
}
gauge-review-before = Before you print
gauge-review-kept = These never stand on the page, whatever you choose:
gauge-review-leave = Leave out, as well
gauge-review-apply = Show it so
gauge-review-print = Print it with your browser (Ctrl-P); this part is not printed.
gauge-part-names = who your mentors and sponsors are
gauge-part-advice_text = what was advised, and what came of it
gauge-part-session_notes = agendas and notes of sessions
gauge-part-ratings = ratings of sessions and of people
gauge-part-their_goals = what others want to learn from you
gauge-part-reflections = comments on drafts, and what you wrote at a milestone
gauge-part-board = who sits on your board

word-reached = reached
word-dropped = let go
word-late = late

counsel-family-board = About your board

cli-gauge-goals = Goals: { $reached } of { $goals } reached
cli-gauge-sessions = Sessions: { $sessions } held, { $hours } hours, { $value-code ->
    [unknown] not rated
   *[known] { $value } points of value an hour
}
cli-gauge-advice = Advice: { $taken } of { $given } followed, { $reported } reported back
cli-gauge-counsel = Counsel: acted on { $acted } of { $met }
