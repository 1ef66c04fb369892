# The plan: goals and milestones, and what one finds out about oneself.

nav-plan = Plan
plan-tabs = Pages of the plan
plan-overview = Overview
plan-questions = Five questions
    .lead = Ten minutes with yourself. Write as it comes, a thought at a time; then one click turns a thought into a goal, a strength, a name.
plan-challenges = Challenges
    .lead = What stands in front of you, why it is there, and who could stand beside you. A challenge with nobody beside it is a gap in your network.
plan-role = Target role
    .lead = Name a role you want and look at whoever holds it now: what do they know, what have they done? Held against what you have, it shows what is missing, and what you already bring.
plan-strengths = Strengths on show
    .lead = A strength that nobody sees opens no doors. Each needs an assignment at work or a duty outside where others watch you use it.
plan-transition = Change of role
    .lead = A new role rewards other things than the one that earned it. Write down both, then sort your habits and find somebody who tells you the truth.
plan-decisions = Decisions
    .lead = Put one hard choice to several people you trust. Where their answers differ is where you learn most; a year on, look how it turned out.
plan-style = Working style
    .lead = How you work best, on one page. Hand it to a new mentor before the first talk and ask for theirs.
plan-back = The plan

plan-missing = Write a few words.
plan-choose = Choose one.
plan-who-missing = Write a name, or a role such as “a former boss”.
plan-who-hint = A name of your people, or a role while the name is still to be found.
plan-one-a-line = One on each line.
plan-remove = Remove
plan-change = Change
plan-late = late
plan-day = { $date }
plan-due-on = by { $date }
plan-reached-on = reached on { $date }
plan-dropped-on = let go on { $date }
plan-done-on = done on { $date }
plan-met-on = met on { $date }
plan-late-since = was meant for { $date }, { $days ->
    [one] a day ago
   *[other] { $days } days ago
}
plan-relationship-unnamed = somebody without a name

# The overview
plan-headline = { $goals ->
    [0] No goal is under way
    [one] One goal under way{ $late ->
        [0] { $alone ->
            [0] , and somebody walks with you
           *[other] , so far on your own
        }
       *[other] , and a milestone is late
    }
   *[other] { $goals } goals under way{ $late ->
        [0] { $alone ->
            [0] , each with somebody beside you
            [one] , one of them with nobody beside you
           *[other] , { $alone } of them with nobody beside you
        }
        [one] , one of them with a late milestone
       *[other] , { $late } of them with a late milestone
    }
}
plan-lead = Nothing is due in the next three months. Milestones make progress visible: what would be the first?
plan-lead-next = Next: { $what }, { $when }.
plan-empty = Where do you want to go?
    .why = A plan begins with what you want and ends with people who help you get there. Five short questions are the easiest way in; their answers become your first goals.
    .questions = Begin with five questions
plan-timeline = The plan in time
plan-timeline-said = { $lanes ->
    [one] One line
   *[other] { $lanes } lines
} of goals and relationships, { $ahead ->
    [0] nothing ahead
    [one] one day ahead
   *[other] { $ahead } days ahead
}.
plan-today = today
plan-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
plan-as-table = The same as a table
plan-col-day = Day
plan-col-lane = Goal or relationship
plan-col-what = What
plan-mark = { $what } ({ $sign })
plan-mark-goal = The goal
plan-mark-held = Session
plan-mark-planned = Session
plan-mark-look-back = Reassessment
plan-mark-end = End of the time you agreed
plan-sign-milestone = milestone ahead
plan-sign-reached = reached
plan-sign-late = late
plan-sign-held = session held
plan-sign-planned = session ahead
plan-sign-look-back = time to look back
plan-sign-end = to be reached, or end
plan-goals = Goals
plan-goals-none = None under way here.
plan-goals-closed = Reached or let go
plan-all-goals = All goals
plan-only = Goals with { $name }
plan-goals-count = { $goals ->
    [0] no goal yet
    [one] one goal
   *[other] { $goals } goals
}
plan-with = with
plan-builds-on = builds on
plan-next = What is next
plan-next-reflect = Look back on “{ $milestone }”
plan-next-goal = the goal itself
plan-next-session = Session with { $who }
plan-next-look-back = Look back on a decision
plan-relationships = One sentence each
    .about = The overall plan of each relationship. Agendas follow from it.
plan-relationship-no-plan = No plan in one sentence yet.

# A goal
plan-goal-new = Set a goal
    .lead = In your own words, with a measure and a day. Four or five are enough for one mentor; the others can wait.
plan-goal-text = The goal
    .hint = What do you want to be able to do, be or have done?
plan-goal-measure = How will you see that it is reached?
    .hint = Something that others could see, too.
plan-goal-due = By when?
plan-goal-strengths = It builds on
plan-goal-weaknesses = It works on
plan-goal-relationships = Who walks with you
    .hint = Four or five goals are what one relationship carries.
plan-goal-relationship = { $name }{ $goals ->
    [0] {""}
    [one] {" · one goal"}
   *[other] {" · "}{ $goals } goals
}
plan-goal-crowded = { $names } would carry more than { $line } of your goals at once. Choose what can wait, or keep it all the same below.
plan-goal-anyway = More than five?
plan-goal-anyway-yes = Keep it all the same
plan-goal-theirs = Whose goal is it?
plan-goal-theirs-yes = Theirs: I teach them
plan-goal-theirs-tag = theirs
plan-goal-keep = Keep the goal
plan-goal-change = Change the goal
plan-goal-remove = Remove the goal
plan-goal-reach = Reached
plan-goal-drop = Let it go
plan-goal-reopen = Open it again
plan-goal-progress = { $steps ->
    [0] No milestone yet
    [one] { $reached ->
        [0] One milestone ahead
       *[other] Its one milestone is reached
    }
   *[other] { $reached } of { $steps } milestones reached
}
plan-fact-when = When
plan-fact-measure = You will see it by
plan-fact-strengths = Builds on
plan-fact-weaknesses = Works on
plan-fact-with = With
plan-fact-with-none = nobody yet
plan-milestones = Milestones
plan-milestones-none = None yet. Break the goal into steps that one can see: a draft, a talk, a first client. Then ask your mentor to pick them apart.
plan-milestone-add = Add a milestone
plan-milestone-text = The milestone
plan-milestone-measure = How will you see that it is done?
plan-milestone-due = By when?
plan-milestone-comment = What your mentor says of it
plan-milestone-keep = Keep
plan-milestone-reach = Reached
plan-milestone-drop = Let it go
plan-milestone-reopen = Open again
plan-seen-by = You will see it by:
plan-mentor-said = Your mentor:
plan-reflect = A moment to look back
    .why = before the next step.
plan-reflect-again = Word it anew
plan-reflect-gained = What did you gain?
plan-reflect-next = The next milestones
plan-reflect-note = What is to change, or anything else
plan-reflect-keep = Keep the reflection
plan-next-right = still make sense
plan-next-change = are to be changed
plan-help = Who can help
plan-helpers-none = Nobody is named yet.
plan-helper-add = Name somebody
plan-helper-who = Who?
plan-helper-by = By what?
plan-matches = Good at what you work on
plan-energizes = gives you energy
plan-find = Find somebody for this goal

plan-items = Other ways
    .about = Classes, reading, talks, professional groups: a mentor is not the only way to a goal.
plan-item-add = Add another way
plan-item-kind = What is it?
plan-item-class = Class
plan-item-reading = Reading
plan-item-webcast = Webcast
plan-item-group = Professional group
plan-item-text = Which?
plan-item-source = Where is it to be had?
plan-item-due = By when?
plan-item-outside = Where does it lie?
plan-item-outside-yes = Outside my own field
plan-item-outside-tag = outside your field
plan-item-done = Done
plan-item-gained = What did it give you?

# What was done
told-goal = The goal stands. What is its first milestone?
told-goal-changed = Changed.
told-goal-open = Open again.
told-goal-reached = Reached. Tell whoever helped what came of it.
told-goal-dropped = Let go.
told-goal-removed = The goal is removed.
told-milestone = The milestone stands.
told-milestone-changed = Changed.
told-milestone-open = Open again.
told-milestone-closed = Closed. A moment to look back?
told-milestone-removed = Removed.
told-checkpoint = The reflection is kept.
told-item = It is part of the plan.
told-item-open = Open again.
told-item-closed = Done.
told-item-removed = Removed.
told-thought = Written down.
told-thought-removed = Removed.
told-grown-goal = It is a goal now.
told-grown-strength = It stands in your profile.
told-grown-weakness = It stands in your profile.
told-grown-challenge = It is a challenge now. Who can help?
told-grown-candidate = Noted as a name to approach. What would you ask?
told-grown-intention = Today brings it back in a week.
told-challenge = Written down. Who can help?
told-challenge-changed = Changed.
told-challenge-open = Open again.
told-challenge-closed = It is behind you.
told-challenge-removed = Removed.
told-style = Your card is ready.
told-role = The role stands. What does it take?
told-role-changed = Changed.
told-role-removed = Removed.
told-role-need = Added.
told-role-need-changed = Changed.
told-role-need-removed = Removed.
told-shown = Written down.
told-shown-removed = Removed.
told-transition = Written down. Which habits served the old role?
told-transition-changed = Changed.
told-transition-removed = Removed.
told-self-habit = Added.
told-self-habit-removed = Removed.
told-habit-settled = Noted.
told-honest = Added. Ask them what they see.
told-honest-removed = Removed.
told-decision = The question stands. Which roads are there?
told-decision-changed = Changed.
told-decision-removed = Removed.
told-road = Added.
told-road-removed = Removed.
told-voice = Added.
told-voice-heard = Written down.
told-voice-removed = Removed.
told-choice = Chosen. Tell them which road you take, and why.
told-looked-back = Kept.

# The command line
cli-plan-none = Nothing is written down yet.
cli-plan-kept = Kept.
cli-plan-line = { $text }{ $date-code ->
    [unknown] {""}
   *[known] , by { $date }
}
