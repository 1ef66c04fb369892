# Who leaves me with more and who with less: network.drained, .energy_low, .few_energizers.

network-drained-title = Time with { $person } drains you, about { $contacts_per_month ->
    [one] once a month
   *[other] { $contacts_per_month } times a month
}
network-drained-why = A draining contact can weigh as much as { $factor_min } to { $factor_max } energizing ones, so a small change here is felt. There are four ways; choose one.

network-energy-low-title = { $state-code ->
    [at_worst] { $drainers ->
        [one] At worst, the one person who drains you outweighs { energizers-part }
       *[other] At worst, the { $drainers } people who drain you outweigh { energizers-part }
    }
   *[certain] { $energizers ->
        [0] { $drainers ->
            [one] One person drains you, and nobody leaves you with energy
           *[other] { $drainers } people drain you, and nobody leaves you with energy
        }
       *[other] { $drainers ->
            [one] The one person who drains you outweighs { energizers-part }
           *[other] The { $drainers } people who drain you outweigh { energizers-part }
        }
    }
}
network-energy-low-why = A draining contact weighs { $factor_min } to { $factor_max } times an energizing one: between the two your balance lies from { $sum } down to { $weighted }.

energizers-part = { $energizers ->
    [one] the one who energizes you
   *[other] the { $energizers } who energize you
}

network-few-energizers-title = { $energizers ->
    [0] Nobody among { $known } advisers leaves you with energy
    [one] Only one of { $known } advisers leaves you with energy
   *[other] Only { $energizers } of { $known } advisers leave you with energy
}
network-few-energizers-why = Energizing people see openings, keep promises and draw others in; with { $line-words } of them work begins to feel lighter. { basis-note }
