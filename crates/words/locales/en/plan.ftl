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

# Five questions
plan-questions-headline = { $thoughts ->
    [0] Five questions to yourself
   *[other] { $answered ->
        [5] All five answered
       *[other] { $answered } of five answered
    }, { $grown ->
        [0] and nothing has come of it yet
        [one] one thought put to work
       *[other] { $grown } of { $thoughts } thoughts put to work
    }
}
plan-question-want = What do you want to be and do?
    .about = In your business and beyond it: a role, a craft, a cause. What would you regret not having tried?
plan-question-well = What do you do well that helps?
    .about = What others thank you for, what comes easily, what you are asked to do.
plan-question-badly = What do you not do well that blocks?
    .about = What you put off, what others do for you, what you were told twice.
plan-question-tomorrow = What changes from tomorrow?
    .about = Something small enough to begin. One habit, one call, one hour a week.
plan-question-help = Where do you need help most, and from whom?
    .about = A name as a thought of its own becomes somebody to approach.
plan-thought = A thought
plan-thought-add = Write it down
plan-grow-goal = Make it a goal
plan-grow-strength = A strength of mine
plan-grow-weakness = A weakness of mine
plan-grow-challenge = A challenge
plan-grow-candidate = A name to approach
plan-grow-intention = I will do this
plan-grown-goal = became a goal
plan-grown-strength = stands in your profile
plan-grown-weakness = stands in your profile
plan-grown-challenge = became a challenge
plan-grown-candidate = a name to approach
plan-grown-intention = Today brings it back

# Challenges
plan-challenges-headline = { $open ->
    [0] Nothing written down that stands in your way
    [one] One challenge in front of you{ $alone ->
        [0] , and you are not alone with it
       *[other] , and nobody beside you yet
    }
   *[other] { $open } challenges in front of you{ $alone ->
        [0] , each with somebody beside you
        [one] , one with nobody beside you
       *[other] , { $alone } with nobody beside you
    }
}
plan-challenges-none = Which challenges stand in front of you, and why? Do you have the people to meet them? Write the first one down; a sentence will do.
plan-challenges-closed = Behind you
plan-challenge-new = Another challenge
plan-challenge-text = What stands in front of you?
plan-challenge-why = Why is it there?
plan-challenge-because = Because
plan-challenge-add = Write it down
plan-challenge-keep = Keep
plan-challenge-meet = It is met
plan-challenge-goal = Make it a goal

# Working style
plan-style-personality = Personality type
    .hint = Four letters such as INTJ, or a few words of your own.
plan-style-channels = Channels that suit you
plan-style-times = Times of day that suit you
plan-style-likes = What works well with you
plan-style-hates = Pet hates
plan-style-feedback = How you like to be told the truth
plan-style-note = Anything else that somebody new should know
plan-style-keep = Keep
plan-style-me = Me
plan-channel-in_person = in person
plan-channel-video = video
plan-channel-phone = phone
plan-channel-writing = in writing
plan-time-early = before work
plan-time-morning = morning
plan-time-lunch = over lunch
plan-time-afternoon = afternoon
plan-time-evening = evening
plan-card = How I work
plan-card-none = Here stands your card once you have said something about yourself: one page to print and hand over.
plan-card-type = Type
plan-card-channels = Reach me by
plan-card-times = Best time
plan-card-likes = Works well
plan-card-hates = Please avoid
plan-card-feedback = Feedback
plan-card-strengths = Ask me about
plan-card-note = And
plan-card-print = Print the card
plan-card-hint = Only the card is printed, on one page.

# Target role
plan-role-none = Which role do you want next?
plan-role-headline = { $needs ->
    [0] What does it take?
   *[other] { $gaps ->
        [0] You have all of what it takes
        [one] One thing is missing: { $heaviest }
       *[other] { $gaps } of { $needs } things are missing, above all: { $heaviest }
    }
}
plan-role-said = By weight you have { $share } of what it takes.
plan-role-held = held now by
plan-role-title = The role
plan-role-holder = Who holds it now?
    .hint = A name of your people, or anybody else.
plan-role-why = What draws you to it?
plan-role-add = Aim for it
plan-role-keep = Keep
plan-role-change = Change the role
plan-role-another = Another role
plan-role-gaps = Still missing
plan-role-bring = What you bring, and how to tell it
plan-need-new = What does it take?
    .about = What does whoever holds it know, what have they done?
plan-need-text = It takes
plan-need-weight = How much does it matter?
plan-weight-1 = a little
plan-weight-2 = much
plan-weight-3 = everything
plan-need-have = How much of it do you have?
plan-have-nothing = nothing yet
plan-have-partly = some of it
plan-have-fully = all of it
plan-need-evidence = What have you done that counts there?
plan-need-telling = How do you tell it?
plan-need-tell = To tell:
plan-need-add = Add
plan-need-keep = Keep
plan-need-goal = Make it a goal

# Strengths on show
plan-strengths-headline = { $strengths ->
    [0] What are you good at?
   *[other] { $unseen ->
        [0] Each of your strengths can be seen somewhere
        [one] Nobody gets to see { $names }
       *[other] { $unseen } of { $strengths } strengths are out of sight
    }
}
plan-strengths-none = No strength is written down yet
    .why = What you are good at stands in your profile. The second of the five questions helps you find it.
    .do = What do you do well?
    .profile = Your profile
plan-shown-new = Put one on show
plan-shown-strength = Strength
plan-shown-at = Where?
plan-shown-assignment = At work
plan-shown-outside = Outside work
plan-shown-text = The assignment or activity
    .hint = A project, an office in a club, a talk.
plan-shown-by = Who sees it there?
    .hint = A name, or a word such as “the board”.
plan-shown-add = Write it down
plan-shown-none = nothing yet
plan-shown-seen = seen by

# Change of role
plan-transition-none = Are you changing roles?
plan-transition-headline = { $fit-code ->
    [different] { $honest ->
        [0] “{ $to }” rewards something else, and nobody tells you the truth about it
        [one] “{ $to }” rewards something else, and somebody tells you the truth about it
       *[other] “{ $to }” rewards something else, and { $honest } people tell you the truth about it
    }
    [partly] Part of what carried you still counts as “{ $to }”
    [same] What carried you is what “{ $to }” rewards
   *[unknown] Is what carried you what “{ $to }” rewards?
}
plan-transition-from = The old role
plan-transition-to = The new role
plan-transition-begins = Since when, or from when?
plan-transition-since = since { $date }
plan-transition-succeeded = What made you succeed
    .hint = One on each line, such as “the best reports of the house”.
plan-transition-rewards = What the new role rewards
    .hint = One on each line, such as “that others write good reports”.
plan-transition-open = Not written down yet.
plan-transition-fit = How do the two compare?
plan-fit-same = the same
plan-fit-partly = in part
plan-fit-different = something else
plan-fit-open = against
plan-transition-add = Begin
plan-transition-keep = Keep
plan-transition-change = Change what stands here
plan-transition-another = Another change of role
plan-transition-settle = I have settled in
plan-transition-settled = settled in
plan-habits = Habits
plan-habit-stop = Stop
    .about = What served the old role and stands in the way now.
plan-habit-start = Start
    .about = What the new role asks for and nobody made you do so far.
plan-habit-keep = Keep
    .about = What is right in both.
plan-habit-add = Add a habit
plan-habit-way = What to do with it?
plan-habit-text = The habit
plan-habit-settle = It holds
plan-habit-unsettle = Not yet after all
plan-habit-settled = holds since { $date }
plan-honest = Who tells you the truth
plan-honest-none = From inside it is hard to see. Name somebody who watches you in the new role and says what they see.
plan-honest-who = Who?
plan-honest-on = On what?
plan-honest-add = Add
plan-to-find = to be found

# Decisions
plan-decisions-headline = { $open ->
    [0] { $taken ->
        [0] Is there a hard choice in front of you?
       *[other] No decision is open
    }
    [one] One decision is open
   *[other] { $open } decisions are open
}
plan-decisions-none = Write down one question and the roads you can take. Then ask several people who see it differently, and put their answers side by side.
plan-decisions-open = To be decided
plan-decisions-taken = Decided
plan-decision-new = Put a question
plan-decision-question = The question
    .hint = A question with more than one good answer.
plan-decision-background = What should they know about it?
plan-decision-ask = Put it
plan-decision-keep = Keep
plan-decision-change = Change the question
plan-decision-said = { $roads ->
    [0] No road yet
    [one] One road
   *[other] { $roads } roads
}, { $voices ->
    [0] nobody asked yet
    [one] one voice
   *[other] { $voices } voices
}
plan-decision-chosen = You chose: { $road }
plan-decision-differ = { $heard ->
    [0] { $voices ->
        [0] Nobody is asked yet. Choose people who see things differently from you.
       *[other] Nobody has named a road yet.
    }
    [one] One voice so far. A second that differs is worth more than one that agrees.
   *[other] { $named ->
        [1] All { $heard } would take the same road. Who would see it differently?
       *[other] { $heard } voices, { $named } roads: they differ.
    }
}
plan-chosen-on = chosen on { $date }
plan-look-back-on = look back on { $date }
plan-looked-back-on = looked back on { $date }
plan-said-on = said on { $date }
plan-voices = What they say
plan-voices-none = Nobody yet. Three are a good number: one who knows you, one who knows the matter, one who sees things differently.
plan-voice-add = Add a voice
plan-voice-who = Who?
    .hint = A name of your people, or anybody else.
plan-voice-road = The road they would take
plan-voice-no-road = none of them, or not said yet
plan-voice-none = None of these roads
plan-voice-why = Why, in your own words
plan-voice-said = When did they say it?
    .hint = Leave everything open while they are still to be asked.
plan-voice-keep = Keep
plan-voice-to-ask = Still to be asked.
plan-voice-hear = Write down what they say
plan-roads = The roads
plan-roads-none = Which roads are there? Two at least, and do nothing is often one.
plan-road-add = Add a road
plan-road-text = The road
plan-road-note = What you think of it
plan-road-voices = { $voices ->
    [0] nobody would take it
   *[other] { $names }
}
plan-choose-road = Which road do you take?
plan-choose-why = Why?
plan-choose-back = When will you look back?
plan-choose-again = Choose another road
plan-choice = What you chose
plan-choice-tag = your choice
plan-back-title = How it turned out
plan-back-now = Look back now
plan-back-again = Look back again
plan-back-outcome = How does it look now?
    .hint = What came of it, and whether you would choose the same.
plan-back-keep = Keep

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
