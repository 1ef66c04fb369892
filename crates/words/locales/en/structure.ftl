# Where people sit and how many voices they are: network.redundant, network.insular, network.sameness.

network-redundant-title = { $voices ->
    [one] { $advisers } advisers speak with one voice
   *[other] { $advisers } advisers speak with { $voices } voices
}
network-redundant-why = People of one unit who rely on one another tell you the same things; the largest such group has { $largest_group } of them. { basis-note }

network-insular-title = { advisers-part } sit in { $unit }
network-insular-why = What they know you mostly know already, and what happens elsewhere reaches you late; above { $line } in one unit is insular. { basis-note }

network-sameness-title = { $dimension-code ->
    [function] { advisers-part } work in { $value }
    [location] { advisers-part } are in { $value }
    [organisation] { advisers-part } belong to { $value }
   *[level] { $whose-code ->
        [mine] { advisers-part } are at your own level
       *[theirs] { advisers-part } are at level { $value }
    }
}
network-sameness-why = { $dimension-code ->
    [function] Other trades ask other questions, and you seldom hear them.
    [location] What looks obvious from here looks different elsewhere, and you seldom hear it.
    [organisation] Other houses have solved what yours is stuck on, and you seldom hear it.
   *[level] Every level sees something else: those above open doors, those below see what you miss.
} { basis-note }

# "19 of 24 advisers", with who is counted.
advisers-part = { $scope-code ->
    [all] All { $known } advisers
    [all_known] All { $known } advisers whose { $dimension } is known
    [of_known] { $count } of the { $known } advisers whose { $dimension } is known
   *[of_core] { $count } of { $known } advisers
}

# Said with whatever speaks of the core, where the core is not the reader's own word.
basis-note = { $basis-code ->
    [estimated] This takes the core from your mail and calendar; mark it yourself to be sure.
   *[other] {""}
}
