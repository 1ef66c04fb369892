# Words of closed lists, as they stand inside a sentence.

# Dimensions and facts
word-sphere = sphere of life
word-organisation = organisation
word-unit = unit
word-function = function
word-location = location
word-level = level
word-relation = relation
word-core = who is in your core
word-closeness = closeness
word-benefits = what people give you
word-energy = energy
word-power = power
word-demand = who wants much of you
word-contacts_per_month = how often you are in touch
word-last_contact = when you were last in touch
word-my_level = your own level
word-my_stage = your career stage
word-my_organisation = your organisation
word-questionnaire = how you are with people
word-none = none

# Halves of the benefits
word-performance = what helps you perform: information, influence and development
word-satisfaction = what keeps you well: support, purpose and balance

# Why somebody could give more
word-strength = by a strength
word-position = by position
word-elsewhere = they see things from elsewhere
word-senior = they are senior to you
word-ahead = they are ahead of you on the same road
word-junior = they see your work from below
word-beside = they stand beside you
word-served = they have what you do to thank you for
word-personal = they know you outside work

# Four ways with somebody who drains you
word-reshape = reshape your role
word-less_time = give it less time
word-change_behaviour = work to change the behaviour
word-reframe = change your reaction

# Which way a favour went
word-done = you did it
word-received = they did it

# Causes of demand
word-structural = a procedure
word-habit = habit
word-both = procedure and habit alike
word-unknown = not known

# Answers
word-rarely = rarely
word-sometimes = sometimes
word-mostly = mostly

# What the core rests on
word-marked = your marks
word-estimated = estimates

# Verdicts of a measure
word-thin = too few
word-fits = as many as fit
word-wide = more than can be kept up
word-hole = nobody gives it
word-sole = one person gives it
word-surplus = more than enough give it

# States and scopes that only choose a wording
word-nobody = nobody
word-no_core = no core
word-some = some
word-far = far above
word-above = above
word-at_worst = at worst
word-certain = for certain
word-nowhere = nowhere in particular
word-all = all
word-of_core = of the core
word-of_known = of those known
word-all_known = all of those known
word-mine = the same as mine
word-theirs = theirs
word-marks = strong marks
word-numbers = the numbers
word-values = the questionnaire
word-about_me = about me
word-about_people = about people
