# How many people: network.thin and network.wide.

network-thin-title = { $state-code ->
    [nobody] Your network is still empty
    [no_core] Nobody is marked yet as one of the people you really rely on
   *[some] { $core ->
        [one] Your core is one person; effective ones have { $line } to { $line_max }
       *[other] Your core is { $core } people; effective ones have { $line } to { $line_max }
    }
}
network-thin-why = { $state-code ->
    [nobody] Five names are enough for a first picture.
    [no_core] Nearly everything here speaks of the people you rely on, so it begins with who they are.
   *[some] Who they are counts for more than how many, but so few leave you with few places to turn.
}

network-wide-title = { $state-code ->
    [far] Your core is { $core } people, far beyond the { $line_min } to { $line } of effective ones
   *[above] Your core is { $core } people, more than the { $line_min } to { $line } of effective ones
}
network-wide-why = So many ties are hard to keep close; who they are counts for more than how many.
