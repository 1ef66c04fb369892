# Names of things. The plain form stands inside a sentence; `.title` stands alone; `.about` says what it is; `.verb` is what
# somebody does who gives it.

benefit-information = information and expertise
    .title = Information
    .about = Who tells you what you need to know
    .verb = keep you informed
benefit-influence = political support
    .title = Influence
    .about = Who opens doors and speaks for you
    .verb = speak up for you
benefit-development = challenge and honest feedback
    .title = Development
    .about = Who challenges you and tells you the truth
    .verb = challenge you and tell you the truth
benefit-support = personal support
    .title = Support
    .about = Who is there on a bad day
    .verb = give you personal support
benefit-purpose = a sense of purpose
    .title = Purpose
    .about = Who shows you that it is worth while
    .verb = show you what your work is good for
benefit-balance = balance of work and life
    .title = Balance
    .about = Who keeps you well in body, mind and spirit
    .verb = help you balance work and life

sphere-team = your team
    .title = Team
sphere-unit = your unit
    .title = Unit
sphere-company = your organisation
    .title = Organisation
sphere-outside = your profession
    .title = Profession
sphere-personal = your private life
    .title = Personal

relation-boss = boss
relation-skip_boss = boss's boss
relation-peer = peer
relation-report = report
relation-client = client
relation-supplier = supplier
relation-colleague = colleague
relation-friend = friend
relation-family = family
relation-other = other

stage-early = early
stage-middle = middle
stage-seasoned = seasoned

demand-cause-structural = a procedure requires you
demand-cause-habit = habit

power-formal = formal power
power-informal = informal power
power-both = formal and informal power
power-none = no power

energy-drains = drains
energy-neutral = neither
energy-energizes = energizes

verdict-hole = nobody strong
    .about = Nobody gives it strongly
verdict-sole = one person
    .about = One person alone gives it strongly
verdict-surplus = more than enough
    .about = It holds most of the strong marks
verdict-fits = well supplied
    .about = Several people give it
verdict-unknown = not known
    .about = It is known for fewer than half of the core

size-thin = { $core ->
    [0] Nobody is in your core yet
    [one] One person is in your core; effective ones have { $line_min } to { $line_max }
   *[other] { $core } people are in your core; effective ones have { $line_min } to { $line_max }
}
size-fits = { $core } people are in your core, as in effective ones
size-wide = { $core } people are in your core; effective ones have { $line_min } to { $line_max }
size-unknown = { $core ->
    [one] One person seems to be in your core, by your mail and calendar; mark it yourself to be sure
   *[other] { $core } people seem to be in your core, by your mail and calendar; mark them yourself to be sure
}

basis-marked = The core is what you marked.
basis-closeness = Nobody is marked as core, so those close to you stand for it.
basis-estimated = The core is estimated from your mail and calendar.

voices-sentence = { $advisers ->
    [0] There is nobody to listen to yet
   *[other] You hear { $advisers ->
        [one] one adviser
       *[other] { $advisers } advisers
    } and { $voices ->
        [one] one voice
       *[other] { $voices } voices
    }
}
energy-sentence = { $energizers ->
    [0] Nobody leaves you with energy
    [one] One person leaves you with energy
   *[other] { $energizers } people leave you with energy
}, { $drainers ->
    [0] nobody drains you
    [one] one drains you
   *[other] { $drainers } drain you
}

headline-nobody = Your network begins with five names
headline-voices = You hear { $advisers-words } people and { $voices ->
    [one] one voice
   *[other] { $voices-words } voices
}
headline-well = { $core ->
    [one] One person carries you, and nothing pressing stands in the way
   *[other] A core of { $core-words } people carries you well
}
headline-learning = { $people ->
    [one] One person, and much still to be learned about your tie
   *[other] { $people } people, and more to be learned about who carries you
}
