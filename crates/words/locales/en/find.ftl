# The pages that find help: the chooser, and the people who fit.

find-title = Find help
find-parts = Finding and approaching people
find-headline-first = What do you need help with?
find-headline = { $count ->
    [one] One need, and who could help with it
   *[other] { $count } needs, and who could help with each
}
find-lead = Say what you need, and what is so about it. You get the kind of relation that fits, with its reasons, and the people of your own network who could be it.
find-needs = What you look for
find-need-said = { $area } · { $ways ->
    [0] nobody noted yet
    [one] one name
   *[other] { $ways } names
}
find-need-said-plain = { $ways ->
    [0] nobody noted yet
    [one] one name
   *[other] { $ways } names
}
find-need-change = Change
find-need-remove = Remove
find-say = Say what you need
find-say-anew = Say it anew
find-text = What do you need help with?
    .example = Ask for what the work is worth
find-circumstances = What is so about it?
    .hint = Tick what holds. Where nothing does, a mentor fits.
find-area = The skill or area, in a word or two
find-offer = What you could teach or give in return
find-goal = The goal that it serves
find-goal-none = None of them
find-choose = Choose and see who
find-leave = Leave it as it is
find-look = Where else to look
    .why = The right person may be nobody you know yet. A name is enough to begin.

find-look-predecessor = Whoever held your job before you
    .about = They know what it asks, and owe nobody a good face about it.
find-look-affinity_group = Affinity and young-leader groups
    .about = People like you a step further, gathered to help one another.
find-look-alumni = Alumni
    .about = The same school or firm is reason enough for a first letter.
find-look-association = Professional associations
    .about = Whoever sits on a committee has already said that they like to help.
find-look-outside_program = Programs outside
    .about = Where your employer has none, a chamber, a city or a foundation may.
find-look-introduction = A friend of a friend
    .about = Who knows whom you want to know, with the letter written.

find-kinds = Kinds that fit
find-kind-why = Because { $reasons }.
find-kind-why-plain = Nothing special was said, and then somebody with experience and patience is the right start.
find-kind-chosen = You chose this one yourself.
find-kind-is-chosen = chosen
find-kind-choose = Choose this one
find-kind-other = Another kind
find-candidates-headline = { $count ->
    [one] One person could be { $kind }
   *[other] { $count } people could be { $kind }
}
find-candidates-none = Nobody of your people fits so far
find-candidates-area = Looked for: { $area }, and whatever else you are not good at.
find-people = Who could it be
    .why = The number is the fit, of 100: the middle between what is certain and what is possible. What is not known counts neither for nor against. Open a name to see each part.
find-span = between { $low } and { $high }
find-points = { $points } of { $worth }
find-points-unknown = open, of { $worth }
find-parts-of-fit = Parts of the fit
find-part = What is looked at
find-part-reason = Why
find-part-points = Points
find-unknown = { $count ->
    [one] One of { $all } parts is not known.
   *[other] { $count } of { $all } parts are not known.
}
find-tell-more = Tell more
find-via = { $via } can introduce you
find-overlaps = { $person } helps you with this already; the areas of mentors should be distinct.
find-way-open = Go on with it
find-way-note = Note as an idea
find-see-person = See the person
find-nobody = Too little is known to name somebody
    .why = Strengths, levels and what people care about decide who fits. A few minutes of telling bring names.
    .do = Tell more about your people
find-invisible = An invisible mentor need not know you
    .why = Choose somebody whose work moves you, name why, and learn from what they left or do.
    .do = Name an invisible mentor

told-need = Written down; this is who could help.
told-need-changed = Said anew.
told-need-kind = Chosen.
told-need-removed = Removed.
