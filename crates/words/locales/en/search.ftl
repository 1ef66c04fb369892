# Finding and approaching people: find.no_near_peer, find.hesitating, find.overlap, find.reply_due; kinds, circumstances, reasons
# of a fit.

find-no-near-peer-title = Nobody you rely on is just a few years ahead of you
find-no-near-peer-why = Of { $advisers ->
    [one] the one person
   *[other] { $advisers } people
} you turn to, none is { $line_from-words } to { $line_to-words } years ahead. Masters forget how it is to begin; somebody who took the next step lately remembers each stone.

find-hesitating-title = { $person } has been an idea for { $days } days
find-hesitating-why = You noted the name on { $since }. Something holds the ask back; named, it usually has an answer, and a small first ask is easier than the one you imagine.

find-overlap-title = { $person } and { $other } cover the same ground
find-overlap-why = Both help you with “{ $area }”. Mentors serve you best when their areas are distinct; each then knows why you come.

find-reply-due-title = { $person } has not answered yet
find-reply-due-why = You wrote on { $sent_on } and meant to ask again on { $follow_up_on }. Most letters are not refused, they sink; two friendly lines bring them up again.

step-find-near-peer = Look for a near-peer
step-name-hesitation = Say what holds you back with { $person }
step-prepare-ask = Prepare a small first ask to { $person }
step-tell-areas-apart = Say what { $person } is for
step-ask-again = Write two friendly lines to { $person }
step-note-answer = Note what { $person } answered

word-years_ahead = who is a few years ahead of you

# Kinds of relations, as names and in a sentence.
find-kind-mentor =
    .a = a mentor
    .about = Guidance over some time from somebody whose experience fits the goal, wherever they sit.
find-kind-sponsor =
    .a = a sponsor
    .about = Somebody senior who stakes their name on you and speaks for you where you are not.
find-kind-co_mentor =
    .a = a co-mentor
    .about = An equal: each has something to learn and something to teach. Specific, often short, over when both can do it.
find-kind-remote =
    .a = a remote mentor
    .about = Somebody outside your organisation, near or far: fresh, objective, and with nothing to gain from pleasing you.
find-kind-invisible =
    .a = an invisible mentor
    .about = Somebody living or dead whose work moves you, and from whom you learn by example, without contact.
find-kind-reverse =
    .a = a reverse mentor
    .about = Somebody more junior teaches you what they know better.
find-kind-near_peer =
    .a = a near-peer
    .about = One to five years ahead of you, and still remembering how it was.
find-kind-peer_circle =
    .a = a circle of peers
    .about = Equals who advise or speak for one another.
find-kind-group =
    .a = a mentor for several of you
    .about = Several with one need and one mentor: about six of you multiply what each has tried.
find-kind-flash =
    .a = one talk
    .about = One question, one conversation, and thanks.

# What may be so about a need: the statement, and why it speaks for a kind.
find-circumstance-specific_skill = I need one skill that I can name
    .why = you need a skill that you can name
find-circumstance-can_teach = I have something to teach in return
    .why = you have something to teach in return
find-circumstance-fresh_view = I want a fresh view
    .why = you want a view that is not used to how you do things
find-circumstance-sources_exhausted = I have asked the people close by, and they have nothing more
    .why = the sources close by are exhausted
find-circumstance-nobody_inside = Nobody in my organisation has done it
    .why = nobody inside has done it
find-circumstance-flattered = People around me tell me what I like to hear
    .why = people outside need not flatter you
find-circumstance-by_example = I can learn it by example; contact is not needed
    .why = you can learn it by example, and contact is not needed
find-circumstance-none_to_be_had = I looked for an equal and for an outsider, and found neither
    .why = neither a co-mentor nor a remote mentor was to be had
find-circumstance-one_question = It is one question
    .why = it is one question, and one talk answers it
find-circumstance-advocacy = I need somebody who speaks for me where I am not
    .why = you need somebody who speaks for you, and only a sponsor does that
find-circumstance-recent_path = I want to know the next stretch of the way as it is today
    .why = whoever walked it lately remembers it
find-circumstance-peers_with_need = Several of us have the same need
    .why = several of you have the same need, and one mentor can serve all
find-circumstance-junior_knows = Somebody more junior knows it
    .why = somebody more junior knows it

# Parts of a fit: name, and reason.
find-aspect-their_strength = What they know
find-aspect-my_strength = What you could give
find-aspect-seniority = How far ahead
find-aspect-reach = Reach
find-aspect-values = What they care about
find-aspect-distance = Where they stand
find-aspect-difference = Unlike you
find-aspect-tie = How close you are
find-aspect-energy = Energy
find-aspect-load = Room for you

find-fit-their-strength = { $how-code ->
    [area] Good at “{ $text }”, which is what you look for
    [weakness] Good at “{ $text }”, which you are not
    [none] What you noted of their strengths does not fit
    [no_area] You have not said which skill or area it is about
   *[unknown] Their strengths are not known
}
find-fit-my-strength = { $how-code ->
    [weakness] They could use help with “{ $text }”, and you can give it
    [interest] They care about “{ $text }”, and you have something to bring
    [none] Nothing you are good at fits what they lack
    [no_strengths] You have not said what you are good at
   *[unknown] What they could use help with is not known
}
find-fit-seniority = { $how-code ->
    [years] { $years ->
        [one] One year ahead of you
       *[other] { $years } years ahead of you
    }
    [above] { $levels ->
        [one] One level above you
       *[other] { $levels } levels above you
    }
    [equal] On your own level
    [below] { $levels ->
        [one] One level below you
       *[other] { $levels } levels below you
    }
    [boss] Your boss
    [far_above] Above your boss
    [report] Reports to you
   *[unknown] How far ahead of you they are is not known
}
find-fit-reach = { $how-code ->
    [both] Holds power by position and by respect
    [formal] Holds power by position
    [informal] Is listened to, whatever the title
    [none] Moves little beyond their own work
   *[unknown] How far their word reaches is not known
}
find-fit-values = { $how-code ->
    [shared] Cares about “{ $text }”, as you do
    [none] Nothing they care about, as you noted it, meets what you do
   *[unknown] What they care about is not known
}
find-fit-distance = { $how-code ->
    [outside] Outside your organisation
    [other_unit] In another unit: { $unit }
    [same_unit] In your own unit
    [unknown_unit] In your organisation; which unit is not known
   *[unknown] Where they work is not known
}
find-fit-difference = { $how-code ->
    [unlike] Unlike you in { $unlike } of { $all } known things: function, place, temper, risk
    [alike] Like you in all that is known: function, place, temper, risk
   *[unknown] How alike you are is not known
}
find-fit-tie = { $how-code ->
    [known] Closeness { $closeness } of 5
   *[unknown] How close you are is not known
}
find-fit-energy = { $how-code ->
    [lifts] Leaves you with more energy
    [even] Neither lifts nor drains you
    [drains] Drains you
   *[unknown] How they leave you is not known
}
find-fit-load = { $how-code ->
    [load] { $load ->
        [0] Has room
        [1] Has some room
        [2] Is fairly full
       *[3] Is full
    }
    [load_and_running] Load { $load } of 3, and already in { $running ->
        [one] one relationship
       *[other] { $running } relationships
    } with you
    [running] Already in { $running ->
        [one] one relationship
       *[other] { $running } relationships
    } with you
   *[unknown] How full they are is not known
}
