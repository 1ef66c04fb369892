# The analysis as a page in one file (`telemachus analyze --html`). Each id is used in crates/web/src/report/page.

# Above everything
report-title = { $name-code ->
    [unknown] Your network, { $date }
   *[known] The network of { $name }, { $date }
}
report-kicker = { $name-code ->
    [unknown] Your network · { $date }
   *[known] { $name }, { $date }
}
report-subtitle = { $people ->
    [0] Nobody stands in it yet. Begin with the five people you would miss first, or bring your address book, calendar or mail.
    [one] One person, { $core ->
        [0] not yet in your core.
       *[other] in your core.
    }
   *[other] { $people } people, { $core ->
        [0] none of them in your core yet.
        [one] one of them in your core.
       *[other] { $core } of them in your core.
    }
}
report-subtitle-estimated = { $core ->
    [0] Closeness, where you gave none, is estimated from your mail and calendar.
   *[other] { basis-estimated }
} { $estimated ->
    [0] {""}
    [one] For one person an estimate stands in for your own word.
   *[other] For { $estimated } people an estimate stands in for your own word.
}
report-sentences = { $first } { $next }
report-colophon = Made by Telemachus on your own machine; nothing on this page was sent anywhere. It says what you think of people, so hand it on with care.

# Fixed words of the page
report-skip = Go to the findings
report-findings = What it says
report-findings-more = Also worth knowing
report-next = Next
report-benefits = What they give you
report-benefits-note = Among the people you rely on. A full mark is somebody who gives it strongly, an open one somebody who gives some of it.
report-dimensions = Where they sit
report-dimensions-note = The people you rely on, by where they stand; the darkest part is the largest.
report-dimensions-note-line = The people you rely on, by where they stand; the darkest part is the largest. The upright mark under Unit is the line above which a core is insular.
report-measures = The figures
report-traps = Six traps
report-voices = Voices
report-unknown = What is not known
report-unknown-empty = What will stand here
report-people = Everybody
report-column-name = Name
report-column-sphere = Sphere
report-column-unit = Unit
report-column-closeness = Closeness
report-column-energy = Energy
report-column-benefits = Strong in
report-column-roles = Role
report-show = Show in the picture
report-show-all = Show everybody again

# The picture
report-picture-title = Your network: { $people ->
    [one] one person
   *[other] { $people } people
}
report-picture-description = You are in the middle. Nearer is closer, a sector is a sphere of life, size is how much somebody gives you, colour and sign are energy. The table lists everybody.
report-picture-caption = { $people ->
    [0] The rings wait for names: the nearer, the closer.
    [one] One person. Nearer is closer.
   *[other] { $people } people. Nearer is closer{ $sized ->
        [0] {""}
       *[other] , larger gives you more
    }.
}
report-picture-you = you
report-picture-unnamed = { $count } more here without a name; the table lists everybody
report-picture-voice = { $count } people who speak with one voice
report-sphere-unknown = Sphere not known
report-closeness-1 = acquaintance
report-closeness-2 = known
report-closeness-3 = familiar
report-closeness-4 = close
report-closeness-5 = very close
report-closeness-unknown = closeness not known
report-energy-1 = drains a lot
report-energy-2 = drains
report-energy-3 = neither
report-energy-4 = energizes
report-energy-5 = energizes a lot
report-energy-unknown = energy not known
report-closeness-said = { $word } ({ $level })
report-closeness-estimated = { $word } ({ $level }, { report-estimated })
report-estimated = estimated
report-core = core
report-role-1 = mentor
report-role-2 = sponsor
report-role-3 = board
report-role-4 = protégé
report-sign-estimated = closeness estimated
report-sign-voice = one voice
report-sign-folded = so many, one voice

# The findings: the numbers behind them, briefly
report-finding-first = What weighs most
report-findings-folded = { $count ->
    [one] One more like these
   *[other] { $count } more like these
}
report-findings-folded-who = { $names }
report-no-findings = Nothing pressing stands out. Keep your network in good repair.
report-evidence-pair = { $label } { $value }
report-evidence-more = { $list } · { $next }
report-evidence-thin = { $core } in the core · line { $line }
report-evidence-wide = { $core } in the core · line { $line }
report-evidence-hole = 0 of { $known } strong
report-evidence-sole = 1 of { $known } strong
report-evidence-surplus = { $share } of the strong marks · line { $line }
report-evidence-redundant = { $voices } of { $advisers } independent · line { $line }
report-evidence-insular = { $count } of { $known }, { $share } · line { $line }
report-evidence-sameness = { $count } of { $known } · variety { $iqv } · line { $line }
report-evidence-dependence = { $by-code ->
    [benefits] { $strong } of 6 benefits · line { $line_benefits }
   *[marks] { $share } of the strong marks · line { $line }
}
report-evidence-lopsided = { $share } of the strong marks · line { $line }
report-evidence-drained = energy { $energy } · { $contacts_per_month } contacts a month · line { $line }
report-evidence-energy = { $energizers } energize, { $drainers } drain · balance { $sum } down to { $weighted }
report-evidence-energizers = { $energizers } of { $known } energize · line { $line }
report-evidence-power = { $count } of { $known }, { $share } · line { $line }
report-evidence-informal = 0 of { $known } with informal power
report-evidence-work = { $outside_work } of { $core } outside work
report-evidence-juniors = 0 of { $known } below level { $my_level }
report-evidence-outsiders = 0 of { $known } from outside
report-evidence-capitalise = closeness { $closeness } of 5 · energy +{ $energy }
report-evidence-demand = { $count } people · line { $line }
report-evidence-cold = { $gaps } times the usual gap · line { $line }
report-evidence-formalist = { $count } of { $known } follow the chart, { $share } · line { $line }
report-evidence-expert = { $challengers ->
    [0] nobody challenges you
    [one] one challenges you
   *[other] { $challengers } challenge you
} · { $same_function } of { $informants } share your function
report-evidence-biased = { $count } of { $known }, { $share } · line { $line }
report-evidence-superficial = { $close } of { $known } close, { $share } · line { $line }

# The benefits
report-benefit-unknown = not known yet
report-benefit-hole = nobody strong
report-benefit-sole = one person only
report-benefit-fits = { $strong } strong
report-benefit-who = { $name }
report-benefit-known = said of { $known } of { $core }
report-benefit-none-known = said of nobody so far
report-benefit-some = { $some ->
    [0] {""}
    [one] one gives a little
   *[other] { $some } give a little
}
report-benefit-some-more = { $some ->
    [0] {""}
    [one] one more gives a little
   *[other] { $some } more give a little
}
report-benefit-share = { $share } of all strong marks
report-benefit-aloud = { $name }: { $said }

# Where they sit
report-part = { $count } of { $known }
report-level = level { $value }
report-level-own = level { $value }, your own
report-alike-none = no two alike
report-dimension-aloud = { $name }: { $figure }, { $value }
report-kinds = { $dimension-code ->
    [sphere] { $kinds ->
        [one] one sphere
       *[other] { $kinds } spheres
    }
    [organisation] { $kinds ->
        [one] one organisation
       *[other] { $kinds } organisations
    }
    [unit] { $kinds ->
        [one] one unit
       *[other] { $kinds } units
    }
    [function] { $kinds ->
        [one] one function
       *[other] { $kinds } functions
    }
    [location] { $kinds ->
        [one] one place
       *[other] { $kinds } places
    }
    [level] { $kinds ->
        [one] one level
       *[other] { $kinds } levels
    }
   *[relation] { $kinds ->
        [one] one relation
       *[other] { $kinds } relations
    }
}{ $missing ->
    [0] {""}
   *[other] ; not known for { $missing }
}
report-dimension-sphere = Sphere of life
report-dimension-organisation = Organisation
report-dimension-unit = Unit
report-dimension-function = Function
report-dimension-location = Place
report-dimension-level = Level
report-dimension-relation = Relation

# The figures
report-measure-core = Core
report-measure-core-said = { $core ->
    [one] one person
   *[other] { $core } people
}
report-measure-core-meaning = { $verdict-code ->
    [thin] Effective cores have { $line_min } to { $line_max }.
    [wide] Effective cores have { $line_min } to { $line_max }.
    [fits] As in effective cores, which have { $line_min } to { $line_max }.
   *[unknown] Only estimated, so its size is not judged. Effective cores have { $line_min } to { $line_max }.
}
report-measure-voices = Voices
report-measure-voices-meaning = So many of those you rely on tell you things that the others do not.
report-measure-effective = Effective size
report-measure-effective-said = { $size } of { $advisers }
report-measure-effective-meaning = Burt’s count of those who do not repeat one another.
report-measure-constraint = Constraint
report-measure-constraint-meaning = How far your people close in on you; the lower, the freer you are.
report-measure-undefined = Not defined here, because closeness is missing.
report-measure-no-ties = Shows once it is known who of them know one another.
report-measure-left-out = { $left_out ->
    [0] {""}
    [one] One person is left out, because closeness is missing.
   *[other] { $left_out } people are left out, because closeness is missing.
}
report-measure-energy = Energy
report-measure-energy-said = { $energizers } energize, { $drainers } drain
report-measure-energy-meaning = { $drainers ->
    [0] Said of { $known } of { $people } people.
   *[other] Said of { $known } of { $people } people. A drain counts one to seven times, so your balance lies between { $sum } and { $weighted }.
}
report-measure-energy-unknown = Say how people leave you, and this can be weighed.
report-measure-demand = Demand on you
report-measure-demand-said = { $high ->
    [0] nobody
    [one] one person
   *[other] { $high } people
}
report-measure-demand-meaning = { $high ->
    [0] Nobody of { $known } uses much of you.
    [one] Uses much of you; { $line } would make you a bottleneck.
   *[other] Use much of you; { $line } would make you a bottleneck.
}
report-measure-demand-unknown = Say who uses much of you, and this can be seen.

# The traps, each with its evidence in a sentence
report-trap-away = clear of it
report-trap-near = near the line
report-trap-over = over the line
report-trap-unknown = not known
report-trap-missing = Too little is known: { $missing }.
report-trap-own-answer = No number shows this one; only you can say.
report-trap-formalist = { $count } of { $known } ties at work follow the chart{ $informal ->
    [0] , and nobody holds informal power. The line is { $line }.
    [one] ; one person holds informal power.
   *[other] ; { $informal } people hold informal power.
}
report-trap-overloaded = { $count ->
    [0] Nobody wants much of you. The line is { $line } people.
    [one] One person wants much of you. The line is { $line }.
   *[other] { $count } people want much of you. The line is { $line }.
}
report-trap-expert = { $challengers ->
    [0] Nobody challenges you strongly
    [one] One person challenges you strongly
   *[other] { $challengers } people challenge you strongly
}{ $function-code ->
    [unknown] .
   *[known] ; { $same_function } of { $informants } who inform you share your function.
}
report-trap-biased = { $count } of { $known } { $dimension-code ->
    [unit] sit in { $value }
    [function] work in { $value }
   *[location] are in { $value }
}, { $share }. The line is { $line }.
report-trap-biased-values = By your own answer, those you turn to mostly share your values.
report-trap-superficial = { $people ->
    [one] One person; the line begins at { $line_people }.
   *[other] { $close } of { $people } people are close. The trap begins under { $line }, from { $line_people } people on.
}
report-trap-chameleon = By your own answer you { $answer } become whoever is in the room.

# The voices
report-voices-unknown = Who speaks with one voice shows once it is known which unit people belong to and who relies on whom.
report-voices-none = There is nobody yet to listen to.
report-voices-summary = { voices-sentence }.
report-voice-title = { $unit-code ->
    [unknown] { $count } people, one voice
   *[known] { $count } people in { $unit }
}
report-voice-names = { $names }
report-voice-rest = { $unlisted ->
    [0] {""}
    [one] And one smaller group.
   *[other] And { $unlisted-words } smaller groups.
} { $groups ->
    [0] { $rest ->
        [one] They speak for themselves.
       *[other] Each of them speaks for themselves.
    }
   *[other] { $rest ->
        [0] {""}
        [one] And one who speaks for themselves.
       *[other] And { $rest-words } who each speak for themselves.
    }
}

# What is not known, each in a sentence
report-lack-core = { $count ->
    [one] One person counts as core by an estimate alone. Mark them yourself, and the size of your core can be judged.
   *[other] For { $count } people who is core is only estimated. Mark them yourself, and the size of your core can be judged.
}
report-lack-closeness = { $count ->
    [one] How close you are is not known for one person; they stand at the rim of the picture.
   *[other] How close you are is not known for { $count } people; they stand at the rim of the picture.
}
report-lack-benefits = { $count ->
    [one] What one person gives you is not said. Until it is, no hole can be seen there.
   *[other] What { $count } people give you is not said. Until it is, no hole can be seen there.
}
report-lack-energy = { $count ->
    [one] How one person leaves you is not said.
   *[other] How { $count } people leave you is not said; a single drain can outweigh several who lift you.
}
report-lack-power = { $count ->
    [one] Whether one person holds power is not said.
   *[other] Whether they hold power is not said for { $count } people.
}
report-lack-demand = { $count ->
    [one] How much of you one person uses is not said.
   *[other] How much of you they use is not said for { $count } people.
}
report-lack-level = { $count ->
    [one] Seniority is not known for one person.
   *[other] Seniority is not known for { $count } people.
}
report-lack-unit = { $count ->
    [one] The unit is not known for one person of your core.
   *[other] The unit is not known for { $count } people of your core, so the largest share could be larger.
}
report-lack-function = { $count ->
    [one] What one person of your core does is not known.
   *[other] What they do is not known for { $count } people of your core.
}
report-lack-location = { $count ->
    [one] Where one person of your core works is not known.
   *[other] Where they work is not known for { $count } people of your core.
}
report-lack-organisation = { $count ->
    [one] The organisation is not known for one person of your core.
   *[other] The organisation is not known for { $count } people of your core.
}
report-lack-contacts-per-month = { $count ->
    [one] How often you are in touch is not known for one person.
   *[other] How often you are in touch is not known for { $count } people, so nobody can tell when such a tie goes cold.
}
report-lack-last-contact = { $count ->
    [one] When you were last in touch is not known for one person.
   *[other] When you were last in touch is not known for { $count } people.
}
report-lack-years-ahead = { $count ->
    [one] It is not known how far ahead of you one person is.
   *[other] How far ahead of you they are is not known for { $count } people you turn to.
}
report-lack-my-level = Your own level is not said, so nobody can be called senior or junior to you.
report-lack-my-stage = Your career stage is not said; some counsel depends on it.
report-lack-my-organisation = Your own organisation is not said, so nobody can be called an outsider.
report-lack-questionnaire = The questions about how you are with people are open; one of the six traps shows in them alone.

# An empty network
report-empty-picture = The picture: you in the middle, your people around you, the close ones near.
report-empty-findings = What stands out in it, why it matters, and what to do first.
report-empty-benefits = The six benefits that people give one another, and where nobody gives them to you.
report-empty-voices = How many of those you listen to really speak for themselves.

# Before and after
report-change = What would change
report-change-chart = Before and after
report-change-before = now
report-change-after = then
report-change-said = { $figures } { $gone } { $come }
report-change-value = { $value }
report-change-figures = { $moved ->
    [0] None of the figures would move.
    [one] One figure would move{ $better ->
        [0] {""}
       *[other] , for the better
    }.
   *[other] { $moved } figures would move{ $better ->
        [0] {""}
        [one] , one of them for the better
       *[other] , { $better } of them for the better
    }.
}
report-change-gone = { $count ->
    [0] {""}
    [one] This would no longer be said: { $titles }.
   *[other] These would no longer be said: { $titles }{ and-more }.
}
report-change-come = { $count ->
    [0] {""}
    [one] This would be new: { $titles }.
   *[other] These would be new: { $titles }{ and-more }.
}
and-more = { $more ->
    [0] {""}
    [one] , and one more
   *[other] , and { $more } more
}
report-change-titles = { $list }; { $next }
report-change-core = Core
report-change-voices = Voices
report-change-effective = Effective size
report-change-constraint = Constraint
report-change-unit = Largest unit
report-change-energizers = Energize you
report-change-drainers = Drain you
report-change-demand = Use much of you
