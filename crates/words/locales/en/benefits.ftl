# What people give: network.hole, .sole_provider, .surplus, .dependence, .lopsided, .capitalise.

network-hole-title = { nobody-among } { $benefit-code ->
    [information] is a strong source of information and expertise
    [influence] lends you strong political support
    [development] really challenges you and tells you honestly how you are doing
    [support] gives you strong personal support
    [purpose] gives you a strong sense of purpose
   *[balance] really helps you balance work and life
}
network-hole-why = { $benefit-code ->
    [information] Without it you hear of things late and learn them alone.
    [influence] Without it good work waits for somebody to open the door.
    [development] Without it nobody says what holds you back.
    [support] Without it the bad days are yours alone.
    [purpose] Without it work loses its meaning just when it gets hard.
   *[balance] Without it nothing calls you away from work in time.
} { $a_little ->
    [0] {""}
    [one] One person gives a little of it already.
   *[other] { $a_little } people give a little of it already.
} { basis-note }

nobody-among = { $known ->
    [one] Nobody in your core
   *[other] Nobody among { $known } advisers
}

network-sole-provider-title = { $person } is your only strong source of { $benefit }
network-sole-provider-why = When one person is away, or tired of being asked, there is nobody else. { basis-note }

network-surplus-title = { $strong } of { $marks } strong marks are for { $benefit }
network-surplus-why = More of the same adds little; some of these people could give you something else. { basis-note }

network-dependence-title = { $by-code ->
    [benefits] { $strong ->
        [6] You rely on { $person } for all six benefits
       *[other] You rely on { $person } for { $strong-words } of the six benefits
    }
   *[marks] { $person } gives { $strong } of the { $marks } strong marks in your core
}
network-dependence-why = If this one tie weakens, much goes at once, and it is a lot to ask of one person. { basis-note }

network-lopsided-title = { $strong ->
    [0] None of { $marks } strong marks is for { $half }
    [one] Only one of { $marks } strong marks is for { $half }
   *[other] Only { $strong } of { $marks } strong marks are for { $half }
}
network-lopsided-why = { $half-code ->
    [performance] People are good to you, but few help you do better work.
   *[satisfaction] You are well placed to perform; what makes it worth while is thin.
} { basis-note }

network-capitalise-title = { $person } gives you only { $uses }, and could also { $fits-verb }
network-capitalise-why = You are close, they leave you with energy, and { $because-code ->
    [strength] they are good at { $what }.
   *[position] { $what }.
} { basis-note }
