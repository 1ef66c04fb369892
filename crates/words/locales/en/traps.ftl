# The six traps: their findings, their names, what they are.

trap-formalist-title = { $level-code ->
    [clear] You live by the chart: { $count } of { $known } ties at work follow it, and nobody holds informal power
   *[near] You are near to living by the chart: { $count } of { $known } ties at work follow it, and nobody holds informal power
}
trap-formalist-why = The chart says who decides; how things get done, and who hears of them first, it does not say. { basis-note }

trap-overloaded-title = { $level-code ->
    [clear] You have become a bottleneck: { $count } people want much of you
   *[near] You are near to becoming a bottleneck: { $count } people want much of you
}
trap-overloaded-why = Whoever waits for you goes slower, and so do you; { $line } people are more than one person can serve well.

trap-disconnected-expert-title = { $level-code ->
    [clear] You stay with what you know: nobody challenges you, and { $same_function } of { $informants } who inform you share your function
   *[near] { $challengers ->
        [0] Nobody in your core really challenges you
       *[other] Only one person in your core really challenges you
    }
}
trap-disconnected-expert-why = Expertise goes stale quietly; somebody has to say what you do not want to hear. { basis-note }

trap-biased-title = { $by-code ->
    [values] The people you turn to mostly see the world as you do
   *[numbers] { $level-code ->
        [clear] You mostly hear people like one another: { $count } of { $known } { biased-place }
       *[near] You are near to hearing only people like one another: { $count } of { $known } { biased-place }
    }
}
trap-biased-why = People who are alike agree quickly, and you take their agreement for the truth. { basis-note }

biased-place = { $dimension-code ->
    [unit] sit in { $value }
    [function] work in { $value }
   *[location] are in { $value }
}

trap-superficial-title = { $level-code ->
    [clear] You know { $people } people and are close to { $close ->
        [0] none of them
        [one] one of them
       *[other] only { $close } of them
    }
   *[near] You know { $people } people and are close to { $close } of them
}
trap-superficial-why = A name in a list opens no door; people help those whom they know. { $estimated ->
    [0] {""}
    [one] For one of them closeness is estimated.
   *[other] For { $estimated } of them closeness is estimated.
}

trap-chameleon-title = { $level-code ->
    [clear] By your own answer you mostly become whoever is in the room
   *[near] By your own answer you sometimes become whoever is in the room
}
trap-chameleon-why = People cannot rely on somebody whom they cannot make out.

trap-formalist = Formalist
    .about = Lives by the chart
    .group = Wrong structure
trap-overloaded = Overloaded
    .about = A bottleneck for others
    .group = Wrong structure
trap-disconnected_expert = Disconnected expert
    .about = Stays with what is known and safe
    .group = Wrong relationships
trap-biased = Biased
    .about = Hears the same voices again
    .group = Wrong relationships
trap-superficial = Superficial
    .about = Collects contacts
    .group = Wrong behaviour
trap-chameleon = Chameleon
    .about = Becomes whoever is in the room
    .group = Wrong behaviour

level-none = clear of it
    .about = Nothing points to it
level-near = near
    .about = Near the line; worth a look
level-clear = caught
    .about = Over the line
level-unknown = not known
    .about = Too little is known to say
