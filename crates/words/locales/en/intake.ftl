# Why intake thinks so: who is who, what is no person, who the owner is, how strong a tie is.

intake-reason-decided = you said so
intake-reason-card = one card lists both
intake-reason-file = a network file says so
intake-reason-name-equal = both have the same name
intake-reason-name-nickname = one name is short for the other
intake-reason-name-similar = the names are nearly alike
intake-reason-name-partial = one name is a part of the other
intake-reason-turns = { $count ->
    [one] in one conversation one took the place of the other
   *[other] in { $count } conversations one took the place of the other
}
intake-reason-neighbours = { $count } of the { $of } people seen beside them are the same
intake-reason-phone = both have the same phone number
intake-reason-employer = both belong to the same employer
intake-reason-local = both addresses begin alike
intake-against-local = only one of the addresses fits the name
intake-against-domain = they would have two addresses at one employer
intake-against-employers = they belong to different employers
intake-against-namesakes = others have the same name, too
intake-against-profiles = each has a profile of their own
intake-against-birthdays = their birthdays differ
intake-against-together = { $count ->
    [one] both were addressed in one message
   *[other] both were addressed in one message, { $count } times
}

intake-other-decided = you said so
intake-other-room = calendars book it as a room or a thing
intake-other-group = several people share it
intake-other-organisation = its card names an organisation and no person
intake-other-list = { $count ->
    [one] one message came through it as a list
   *[other] { $count } messages came through it as a list
}
intake-other-robot-address = its address is one that programs use
intake-other-robot-mass = { $count ->
    [one] it wrote once, to many at once
   *[other] it wrote { $count } times, to many at once, and never got an answer
}
intake-other-robot-unanswered = { $count ->
    [one] it wrote once without a name and never got an answer
   *[other] it wrote { $count } times without a name and never got an answer
}
intake-other-desk = `{ $local }` is a desk that several people sit at

intake-owner-export = an export of your own data names it
intake-owner-sent = { $count ->
    [one] it wrote one message in a folder of sent mail
   *[other] it wrote { $count } messages in folders of sent mail
}
intake-owner-delivered = { $count ->
    [one] one message was delivered to it
   *[other] { $count } messages were delivered to it
}
intake-owner-everywhere = it takes part in { $share } of the messages and meetings that no other address of yours explains
intake-owner-name = it bears your name
intake-owner-organizer = { $count ->
    [one] it called one meeting
   *[other] it called { $count } meetings
}

intake-strength-mail = you wrote { $sent } and they wrote { $received } in { $months ->
    [one] one month
   *[other] { $months } months
}
intake-strength-met = you met { $count ->
    [one] once
   *[other] { $count } times
}{ $alone ->
    [0] {""}
    [one] , one of them just the two of you
   *[other] , { $alone } of them just the two of you
}
intake-strength-in-person = you see one another more than you write
intake-strength-replies-fast = they usually answer within { $hours ->
    [one] an hour
   *[other] { $hours } hours
}
intake-strength-replies-slow = they usually take { $hours ->
    [one] an hour
   *[other] { $hours } hours
} to answer
intake-strength-mostly-me = it is mostly you who writes
intake-strength-mostly-them = it is mostly they who write
intake-strength-gestures = { $mine } sign{ $mine ->
    [one] {""}
   *[other] s
} of regard from you, { $theirs } from them
intake-strength-silent = silent for { $months ->
    [one] a month
   *[other] { $months } months
}
intake-strength-few = { $count ->
    [one] only one trace
   *[other] only { $count } traces
}, so this is a guess
