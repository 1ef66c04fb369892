# A whole organisation (`telemachus org analyze`), on the command line and as a page. Each id is used in crates/telemachus, crates/app
# or crates/web/src/organisation.

# Progress
org-part-read = reading the files
org-part-constraint = finding structural holes
org-part-betweenness = following shortest paths
org-part-pagerank = walking along ties
org-part-core = finding what would fall apart
org-part-community = finding communities
org-part-units = looking at units
org-part-write = writing

# On the terminal
org-file-written = `{ $file }` is written.
org-file-refused = `{ $file }` was refused as a whole.
org-opening = { $people ->
    [0] Nobody stands in the file of people.
    [one] One person and { $ties } ties.
   *[other] { $people } people and { $ties } ties{ $kind-code ->
        [unknown] {""}
       *[known] {" "}of kind { $kind }
    }. Structural holes are by the whole-network model.
}
org-dropped = { $self_ties ->
    [0] {""}
    [one] One tie of somebody to themselves was left out.
   *[other] { $self_ties } ties of people to themselves were left out.
} { $zero ->
    [0] {""}
    [one] One tie of weight 0 was left out.
   *[other] { $zero } ties of weight 0 were left out.
} { $repeated ->
    [0] {""}
    [one] One tie was given again and added up.
   *[other] { $repeated } ties were given again and added up.
}
org-ignored = Columns that mean nothing here: { $columns }.
org-heading-whole = The whole
org-heading-roles = Who is what
org-heading-units = Units
org-label-reach = reach
org-label-cuts = hanging by one
org-label-communities = communities
org-label-holes = half of them
org-label-paths = shortest paths
org-label-energy = energy
org-label-drain = drain
org-said-reach = { $count ->
    [0] nobody
    [one] everybody can reach everybody
   *[other] { $largest } people can reach one another, in the largest of { $count } parts; { $isolates ->
        [0] nobody stands alone
        [one] one person has no tie at all
       *[other] { $isolates } people have no tie at all
    }
}
org-said-cuts = { $count ->
    [0] nobody's leaving would cut anybody off
    [one] one person's leaving would cut others off, { $most } at most
   *[other] { $count } people; the leaving of one of them would cut off up to { $most }
}
org-said-communities = { $count ->
    [one] one
   *[other] { $count }
}, modularity { $modularity } (0 no more than chance)
org-said-holes = have at least { $degree } ties; the median constraint is { $constraint }, the median effective size { $effective }
org-said-holes-none = nobody has a tie
org-said-paths-exact = followed from everybody, exact
org-said-paths-sample = estimated from { $sources } people{ $error-code ->
    [unknown] {""}
   *[known] ; the values of brokers and bottlenecks are right to about { $error }
}
org-said-energy = { $named ->
    [one] one person is
   *[other] { $named } people are
} named as giving it, { $enough ->
    [0] nobody
    [one] one
   *[other] { $enough }
} by { $line } others or more
org-said-drain = { $named ->
    [one] one person is
   *[other] { $named } people are
} named as taking it, { $enough ->
    [0] nobody
    [one] one
   *[other] { $enough }
} by { $line } others or more
org-role-isolate = Isolates
org-role-bottleneck = Bottlenecks
org-role-broker = Brokers
org-role-connector = Connectors
org-role-peripheral = At the edge
org-role-member = Everybody else
org-role-line = { $count }: { $meaning }
org-meaning-isolate = no tie at all
org-meaning-bottleneck = { $cut_off } or more would be cut off without them, or they are in the top { $share } both by ties and by shortest paths
org-meaning-broker = in the top { $share } by shortest paths, and no more constrained than the median ({ $constraint })
org-meaning-connector = in the top { $share } by ties: more than { $degree }
org-meaning-peripheral = { $degree ->
    [one] one tie
   *[other] at most { $degree } ties, a quarter of the median
}
org-meaning-member = none of these
org-said-units = By `{ $attribute }`: { $count ->
    [one] one value
   *[other] { $count } values
}, { $silos ->
    [0] none of them closed
    [one] one of them closed (nine of ten ties stay inside)
   *[other] { $silos } of them closed (nine of ten ties stay inside)
}. Of groups of five and more, the most closed stand first.
org-unit-line = { $size } people, { $share } of their ties inside; { $external } to others, held by { $doors ->
    [0] nobody
    [one] one person alone
   *[other] { $doors } people
}
org-introduction-none = There is no way from `{ $from }` to `{ $to }`.
org-introduction-first = { $id }
org-introduction-step = → { $id } (strength { $strength })

# The page
org-page-title = The organisation, { $date }
org-page-kicker = The organisation · { $date }
org-page-subtitle = { $people ->
    [0] The file of people is empty.
    [one] One person and { $ties } ties.
   *[other] { $people } people and { $ties } ties between them{ $kind-code ->
        [unknown] {""}
       *[known] , of kind { $kind }
    }.
}
org-page-skip = Go to the findings
org-page-findings = What stands out
org-page-no-findings = Nothing stands out.
org-page-next = Next
org-page-column-unit = Name
org-page-column-people = People
org-page-column-inside = Ties that stay inside
org-page-column-outside = Ties to others
org-page-column-doors = People who hold them
org-page-column-nearest = Most with
org-page-units = By { $attribute }
org-page-roles = Who is what
org-page-figures = The figures
org-page-named = By name, as agreed
org-page-protection = Nobody is singled out
org-page-count = { $count }
org-page-few = fewer than { $line }
org-page-share = { $share-code ->
    [unknown] no ties
   *[known] { $share }
}
org-page-closed = closed
org-page-sentence = { $text }.
org-page-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
org-page-colophon = Made by Telemachus on your own machine from two files; nothing on this page was sent anywhere. Structural holes are by the whole-network model.
org-units-rest = { $more ->
    [0] {""}
    [one] One more is in `units.csv`.
   *[other] { $more } more are in `units.csv`.
} { $small ->
    [0] {""}
    [one] One with fewer than { $line } people is not shown.
   *[other] { $small } with fewer than { $line } people are not shown.
}
org-protection = This page shows people as counts. A group of fewer than { $size } people is not shown by itself, and fewer than { $count } people in a role are not counted out. { $agreed ->
    [0] Nobody is named; who agrees can say so in the column `consent` of the file of people.
    [one] One person agreed to be named.
   *[other] { $agreed } people agreed to be named.
} The files beside it (`nodes.csv`) have everybody by id: hand them on with more care than this page.
org-protection-open = Everybody in the file agreed to be named, so small groups and exact counts are shown, and people stand here by name. Hand it on with care.

# The picture
org-picture-title = The organisation by { $attribute }
org-picture-description = Each disc is a group, as large as it has people. A line between two is all ties between them, as wide as they are many. The table below lists them.
org-sign-open = a group, as large as its people
org-sign-closed = closed: nine of ten ties stay inside
org-sign-flow = ties between two
org-caption-all = { $drawn } groups, each with the widest lines to others.
org-caption-largest = The { $drawn } largest of { $units }, with { $share } of all people; each with its widest lines to others that are shown.
org-flow-said = { $a } and { $b }: { $ties ->
    [one] one tie
   *[other] { $ties } ties
}
org-unit-note = { $size ->
    [one] one person
   *[other] { $size } people
}
org-unit-said = { $name }: { $size ->
    [one] one person
   *[other] { $size } people
}, { $share-code ->
    [unknown] no ties
   *[known] { $share } of their ties inside
}

# What stands out
org-headline-empty = Nobody stands here yet
org-headline-whole = It hangs together: { $share } of all people can reach one another
org-found-silos =
    .title = { $count ->
        [one] One of { $units } groups keeps to itself
       *[other] { $count } of { $units } groups keep to themselves
    }
    .evidence = { $names }: nine of ten ties stay inside, or more.
    .why = What one group learns, the others pay to learn again.
    .next1 = Give two people of each a task that needs somebody from another group.
    .next2 = Begin with groups that already have a few ties to one another.
org-found-doors =
    .title = { $count ->
        [one] One group reaches the rest through one or two people
       *[other] { $count } groups reach the rest through one or two people each
    }
    .evidence = { $names }.
    .why = When these are away or leave, the group is alone.
    .next1 = Let another person come along to what they do with others.
org-found-bottlenecks =
    .title = { $count ->
        [one] Too much hangs on one person
        [2] Too much hangs on few people
       *[other] Too much hangs on { $people } people
    }
    .evidence = { $cut_off ->
        [0] They are among those with the most ties and the most shortest paths at once.
       *[other] Without one of them, up to { $cut_off } people would be cut off.
    } { $units-code ->
        [unknown] {""}
       *[known] They are most frequent in { $units }.
    }
    .why = They are asked too often, answer late, and cannot be replaced.
    .next1 = Give each of them a deputy whom others know.
    .next2 = Take away what others could decide or look up themselves.
org-found-parts =
    .title = It falls into { $count } parts
    .evidence = The largest has { $share } of all people; between the parts there is not a single tie.
    .why = Nothing that happens in one part can be heard in another.
    .next1 = Introduce two people from each part who work on the same question.
org-found-brokers =
    .title = { $count ->
        [one] One person bridges the others
        [2] Few people bridge the others
       *[other] { $people } people bridge the others
    }
    .evidence = { $of-code ->
        [unknown] { $share } of all going-between goes through them.
       *[known] They are { $of } of all people, and { $share } of all going-between goes through them.
    } { $units-code ->
        [unknown] {""}
       *[known] They are most frequent in { $units }.
    }
    .why = Through them the groups hear of one another; they are worth more than the chart shows.
    .next1 = Ask them first when something has to cross borders.
    .next2 = See that this work is seen and counted.
org-found-isolates =
    .title = { $count ->
        [0] Some stand at the edge
        [one] Somebody has no tie at all
        [2] A few people have no tie at all
       *[other] { $people } people have no tie at all
    }
    .evidence = { $count ->
        [0] { $edge } people have very few ties.
       *[other] Besides them, { $edge } people have very few ties.
    } { $units-code ->
        [unknown] {""}
       *[known] Without any tie are most in { $units }.
    }
    .why = Some are new, some chose it, some are forgotten; and some are missing in the file.
    .next1 = Ask first whether the file knows their ties.
    .next2 = Give those who are new a peer who knows many.
org-found-energy =
    .title = { $count ->
        [0] Hardly anybody is named as giving energy
        [one] Energy comes from one person
        [2] Energy comes from few people
       *[other] Energy comes from { $people } people
    }
    .evidence = So many are named by { $line } others or more as leaving them with more energy; { $unnamed } of all people are named by nobody.
    .why = People bring their ideas to those who give them energy, and give them their best.
    .next1 = Put what is new into their hands, and ask them what they do.

# The figures
org-figure-number = { $number-code ->
    [unknown] not defined
   *[known] { $number }
}
org-figure-reach = Reach
org-figure-reach-said = { $largest } of { $people }
org-figure-reach-meaning = So many can reach one another over any number of ties.
org-figure-degree = Ties of one
org-figure-degree-said = { $median-code ->
    [unknown] not defined
   *[known] { $median }
}
org-figure-degree-meaning = Half of all people have as many or more.
org-figure-ei = E-I index
org-figure-ei-meaning = From −1, all ties inside groups, to 1, all between them.
org-figure-constraint = Constraint
org-figure-constraint-meaning = The median. Low is free to bring together who is apart; high is held by contacts who know one another.
org-figure-effective = Effective size
org-figure-effective-meaning = The median. So many contacts that do not repeat one another.
org-figure-communities = Communities
org-figure-communities-said = { $count }, modularity { $modularity }
org-figure-communities-meaning = Groups that are more with one another than chance would have it, whatever the chart says; 0 is no more than chance.
org-figure-core = Inmost core
org-figure-core-said = { $core }
org-figure-core-meaning = Some people form a group in which each has this many ties to others of it.
