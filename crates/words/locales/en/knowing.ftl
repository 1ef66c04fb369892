# Knowing oneself: questions, challenges, style, roles, strengths, decisions.

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
        [one] One thing is missing: “{ $heaviest }”
       *[other] { $gaps } of { $needs } things are missing, above all “{ $heaviest }”
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
        [one] Nobody gets to see “{ $names }”
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
