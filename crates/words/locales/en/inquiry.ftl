# Counsel on what somebody found out about themselves, and on their plan: challenge, strength, role, goals and milestones.

challenge-alone-title = { $matter-code ->
    [challenge] Nobody stands beside you in “{ $text }”
    [result] Nobody is named for “{ $text }”
   *[goal] You go alone after “{ $text }”
}
challenge-alone-why = { $matter-code ->
    [challenge] A challenge is met with people. { $reason-code ->
        *[known] You wrote why it is there: “{ $reason }”. Who has met the same?
       [unknown] Who has met the same, or knows the way around it? A role will do while the name is still to be found.
    }
   *[other] It takes somebody with the expertise, the means or the influence. A role will do while the name is still to be found.
}

strength-unseen-title = { $unseen ->
    [one] Nobody gets to see that you are good at { $names }
   *[other] { $unseen } of your { $strengths } strengths are out of sight: { $names }
}
strength-unseen-why = In the middle of a career doors open through what others have seen you do. An assignment or a duty outside work puts a strength on show.

role-mismatch-title = “{ $to }” rewards something else than what brought you there
role-mismatch-why = { $succeeded_by-code ->
    *[known] What carried you was “{ $succeeded_by }”{ $rewards-code ->
        *[known] ; now it is “{ $rewards }”
       [unknown] {" "}
    }.
   [unknown] You said so yourself.
} Nobody is named who tells you the truth about it, and from inside it is hard to see.

find-no-mentor-title = No one walks with you toward “{ $goal }”
find-no-mentor-why = { $built_on ->
    [0] A goal gets easier with somebody who has been there.
   *[other] It builds on { $strengths }, which makes it a good one to offer a mentor: you bring something along.
}

relationship-too-many-goals-title = { $with-code ->
    *[known] { $goals } goals at once with { $with }
   [unknown] { $goals } goals at once in one relationship
}
relationship-too-many-goals-why = Four or five are what one mentor can carry. The others can wait, or find somebody of their own.

relationship-milestone-late-title = “{ $milestone }” was meant for { $due }
relationship-milestone-late-why = It is { $days_late ->
    [one] a day
   *[other] { $days_late } days
} past, on the way to “{ $goal }”. Is it done, does it need another day, or is it no longer the right step?

relationship-checkpoint-due-title = { $matter-code ->
    [milestone] What did you gain from “{ $milestone }”?
   *[relationship] { $with-code ->
        *[known] Time to look with { $with } at where you are
       [unknown] Time to look together at where you are
    }
}
relationship-checkpoint-due-why = { $matter-code ->
    [milestone] The milestone is closed. Two sentences now tell whether the next steps toward “{ $goal }” still make sense.
   *[relationship] { $closed } milestones are behind you { $since-code ->
        *[known] since you last looked on { $since }
       [unknown] and you have not yet looked back together
    }: do the goals still fit, and does the match?
}

seasoned-closed-title = { $latest-code ->
    *[known] You last learned from somebody unlikely on { $latest }
   [unknown] Nothing here shows you learning from somebody unlikely
}
seasoned-closed-why = Long experience closes the world without our noticing. A junior, a beginner, somebody of another field sees what we have stopped seeing, and often teaches fastest.

seasoned-journal-title = { $latest-code ->
    [unknown] What does mentoring teach you?
   *[known] What has mentoring taught you since { $latest }?
}
seasoned-journal-why = You mentor { $mentored ->
    [one] somebody
   *[other] { $mentored } people
}, and nothing is written down for { $days_since } days. Their questions make you say why you do what you do; a line each is worth keeping.

step-name-helper = Name somebody who can help
step-see-who-helps = See who in your network could
step-show-strength = Find a place where it shows
step-name-honest-voice = Name somebody who tells you the truth
step-sort-habits = Sort what to stop, start and keep
step-rehearse = Rehearse the conversations that the new role asks for
step-find-for-goal = Find out which kind of mentor fits
step-give-goal-relationship = Give it to one of your mentors
step-choose-goals = Choose what to work on now
step-close-milestone = Close it, or move it
step-reflect = Write two sentences
step-reassess = Look at the goals
step-ask-the-unlikely = Ask a junior an open question
step-write-journal = Write down one question and what it taught you
step-learn-outside = Plan a class outside your field

evidence-matter = about
evidence-text = what
evidence-reason = why it is there
evidence-helpers = who can help
evidence-unseen = out of sight
evidence-strengths = strengths
evidence-from = the old role
evidence-to = the new role
evidence-succeeded_by = what carried you
evidence-rewards = what it rewards
evidence-honest = who tells you the truth
evidence-goal = goal
evidence-goals = goals
evidence-built_on = strengths that it builds on
evidence-weaknesses = weaknesses that it works on
evidence-relationships = relationships that serve it
evidence-with = with
evidence-milestone = milestone
evidence-due = meant for
evidence-closed_on = closed on
evidence-reached = milestones reached
evidence-latest = last learned on
evidence-mentored = people you mentor
evidence-days_since = days since then

word-challenge = a challenge
word-result = a result
word-goal = a goal
word-milestone = a milestone
word-relationship = a relationship

rules-alone = Challenges with nobody beside you
    .text = What stands in front of you, the results you want within a year, and your goals: each asks for somebody with the expertise, the means or the influence. A role is enough while the name is still to be found; a relationship that serves a goal counts as somebody.
    .source = The practice asks for this first of all.
rules-goals = Goals and who walks with you
    .text = A goal that no relationship serves asks for one; in the middle of a career those that build on your strengths come first. One relationship carries four or five goals; with more than { $goals_max } counsel asks you to choose.
    .source = The practice states both.
rules-steps = Milestones
    .text = Counsel speaks the day after a milestone was meant to be reached, and when one is closed without two sentences on what it gave. After { $reassess_milestones-words } milestones it is time to look at the goals and the match together.
    .source = The practice asks to stop at each milestone; the number is ours.
rules-show = Strengths and new roles
    .text = In the middle of a career a strength has to be seen: each needs an assignment or an outside duty. And where you say that a new role rewards something else than what carried you there, somebody has to tell you the truth about it.
    .source = The practice asks for both.
rules-open = Learning from the unlikely
    .text = Somebody seasoned who for a year has learned from nobody more junior, behind them or of another field hears of it. A reverse mentor counts, and so does a class outside the own field. And whoever mentors others and for { $journal_days } days has written down nothing that it taught them is asked for a line.
    .source = The thoughts are the practice's; year and days are ours.
