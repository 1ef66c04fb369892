# The personal board: what counsel says of it, and its steps.

board-friends-only-title = { $because-code ->
    [friends] Your board holds friends only
   *[close] Everybody on your board is very close to you
}
board-friends-only-why = { $people ->
    [one] One person sits
   *[other] { $people } people sit
} at { $board }, and { $because-code ->
    [friends] every one is a friend or family
   *[close] every one stands as close to you as can be
}. Friends carry you; to grow you also need somebody who would not spare you.

board-same-type-title = { $because-code ->
    [temper] Your board is of one temper, and it is yours
   *[risk] Your board has one appetite for risk
}
board-same-type-why = { $because-code ->
    [temper] All { $known } whose type you know share at least { $line_letters-words } of four letters with you, so they will see what you see.
   *[risk] All { $known } of whom you know it { $risk-code ->
        [averse] avoid risk
        [seeking] look for risk
       *[neutral] take risk as it comes
    }, so a bold plan and a careful one meet the same answer.
} One person of another kind at the table is enough to hear the other side.

board-tied-fate-title = Your whole board hangs on one boss
board-tied-fate-why = { $people ->
    [one] The one person
   *[other] All { $people }
} at { $board } stand in one line of command. When a boss goes, everybody below is busy with themselves; a board is meant for just that day.

board-no-insider-title = Nobody on your board knows { $organisation } from inside
board-no-insider-why = { $people ->
    [one] The one person at { $board } gives
   *[other] The { $people } people at { $board } give
} you the view from outside. Somebody who works there, or once did, can tell you what is possible in that house and what never was.

board-overlap-title = { $people ->
    [2] Two seats on your board are for { $specialty }
   *[other] { $people } seats on your board are for { $specialty }
}
board-overlap-why = { $names } sit for the same. If each knows another side of it, say which; if not, one chair is free for what nobody brings yet.

board-alone-title = Your board is { $person } alone
board-alone-why = One adviser has one set of blind spots, and one day is busy or gone. Three or four who differ cost no more of your time than one whom you ask for everything.

board-cold-title = { $person } has not heard from you for { $days ->
    [one] a day
   *[other] { $days } days
}
board-cold-why = They sit on your board for { $specialty }, and the two of you meant to be in touch every { $line_days } days. Two lines on what came of their last word are enough.

step-board-seat-others = See who would not spare you
step-board-seat-opposite = See who thinks another way
step-board-seat-outside-line = See who stands outside that line
step-board-seat-insider = See who knows the house
step-board-tell-apart = Say what each of them is there for
step-board-seat-second = See who could sit down second
step-board-get-in-touch = Be in touch with { $person }

evidence-board = board
evidence-risk = appetite for risk
evidence-line_letters = line in letters
evidence-specialty = seat for

word-friends = friends or family
word-close = as close as can be
word-temper = temper
word-risk = appetite for risk
word-averse = avoids risk
word-neutral = takes risk as it comes
word-seeking = looks for risk

# The page.

board-headline-none = Several heads around one table, and it is yours
board-headline = { $taken ->
    [0] A table is set, and nobody sits at it yet
    [one] One person sits at your table
   *[other] { $taken } sit at your table
}{ $missing ->
    [0] {""}
    [one] , and one thing is missing
   *[other] , and { $missing } things are missing
}
board-lead = People who each know more, do it better, or see it differently. They need not meet, nor know of the seat. You keep in touch, and you give something back.
board-lead-occasion = Called together for one occasion: { $occasion }. When it is over, dissolve it with thanks.
board-dissolved = Dissolved on { $date }.
board-picture = The table of { $board }
board-me = Me
board-about = { $taken ->
    [one] One person
   *[other] { $taken } people
}{ $empty ->
    [0] {""}
    [one] , one empty chair
   *[other] , { $empty } empty chairs
}
board-more = and { $count } more below
board-legend = A ring fills with the days since you were last in touch and is full when a word is due. A dashed chair is waiting for somebody.
board-silence = { $days-code ->
    [unknown] Never in touch so far; every { $rhythm } days is meant
   *[known] { $days ->
        [0] In touch today
       *[other] { $days } of { $rhythm } days
    }
}
board-empty-chair = Empty chair
board-line = { $dissolved-code ->
    [known] Dissolved on { $dissolved }
   *[unknown] { $chairs ->
        [0] No chairs yet
        [one] One chair
       *[other] { $chairs } chairs
    }
}{ $occasion-code ->
    [known] {" · "}{ $occasion }
   *[unknown] {""}
}

board-teach = Managers come and go, and one adviser has one set of blind spots. A board of your own is a handful of people, each with a chair for what they bring.
board-teach-more = Seat people who know more than you, do something better, or see it differently; not friends alone.
board-teach-differ = One of another temper, one with another appetite for risk, one who knows your employer from inside, and one outside your boss's line.
board-teach-free = They need not meet, and need not know. A word every few months, and something in return, is all a seat asks.

board-chairs = The chairs
board-no-chairs = No chair stands here yet. Begin with the one person whose word you already trust, and say what for.
board-is-group = group
board-contact = We were in touch today
board-could-sit = Could sit here
board-nobody-fits = None of your people fits, as far as you have said what they are good at.
board-look-further = Look further
board-seat-them = Offer the chair
board-somebody-else = Somebody else
board-chair-change = Change this chair
board-leader = Who led you to them: one of your people, or a group
board-get-up = They got up from this chair
board-chair-remove = Take the chair away
board-chair-set = Set a chair
    .why = for somebody you have in mind, or empty, for somebody still to be found
board-specialty = What the chair is for
board-who = Who sits there
board-who-hint = One of your people; leave it out for an empty chair
board-group = Or a group, by name
board-rhythm = In touch every … days
board-edges = Over you they have this
board-edge-knows_more = They know more
board-edge-better_at = They do it better
board-edge-sees_differently = They see it differently
board-why = More of that, in your words
board-relationship = Came from
board-relationship-none = no relationship
board-chair-keep = Keep
board-specialty-missing = Say what the chair is for; a few words are enough.
board-rhythm-unreadable = A number of days from 1 to 730.

board-missing = What is missing
board-missing-nothing = Nothing that can be told from what you have said of yourself and of those at the table.
board-missing-weakness = Nobody is good at { $what }
    .why = You named it as something you are not good at. A strength of theirs is worth more there than a year of your effort.
board-missing-left = The chair for { $what } is gone
    .why = Whoever sat there got up, and nobody brings it now.
board-missing-need = { $what }
board-put-chair = Put out an empty chair
board-need-opposite_temper = An opposite temper
    .why = Somebody of your own kind sees what you see. One who works the other way round sees the rest.
board-need-other_risk = Another appetite for risk
    .why = The bold need one who counts the cost, the careful one who would leap.
board-need-insider = Somebody who knows your employer from inside
    .why = A colleague of today or of earlier days knows what is possible in that house.
board-need-outside_line = Somebody outside your boss's line
    .why = If all of them depend on one boss, they fall silent on the same day.
board-need-recruiter = A recruiter
    .why = Knows what people like you are asked for, and what they are paid, before you need it.
board-need-academic = Somebody of a university
    .why = Knows what is coming, and has no stake in what your house does about it.
board-need-consultant = A consultant
    .why = Has seen how twenty other houses do what yours does.

board-why-strength = good at { $what }
board-why-function = { $what }
board-why-temper = { $theirs } to your { $mine }
board-why-risk = { $risk }
board-why-insider = knows your employer from inside
board-why-outside-line = outside your boss's line
board-why-alumni = an old mentor of yours
board-why-mentor = a mentor of yours
board-why-i-help = you can help with { $what }
board-why-energizes = leaves you with energy
board-why-close = close to you

board-alike = How alike they are
board-alike-temper = { $mine-code ->
    [unknown] Your own four-letter type is not known, so nobody can be told to be your opposite.
   *[known] { $known ->
        [0] Nobody's temper is known; yours is { $mine }.
       *[other] Of { $people ->
            [one] one person
           *[other] { $people } people
        }, the temper of { $known } is known; { $alike ->
            [0] none is
            [one] one is
           *[other] { $alike } are
        } like yours ({ $mine }), { $opposite ->
            [0] nobody is opposite.
           *[other] { $names } { $opposite ->
                [one] is
               *[other] are
            } opposite.
        }
    }
}
board-alike-risk = { $known ->
    [0] Nobody's appetite for risk is known.
   *[other] The appetite for risk is known of { $known } of { $people }{ $one-code ->
        [averse] , and every one avoids it.
        [neutral] , and every one takes it as it comes.
        [seeking] , and every one looks for it.
       *[other] , and they differ.
    }
}
board-alike-overlap = { $names } sit for the same: { $specialty }.

board-meetings = Your weaknesses, their strengths, and back
board-meetings-none = Nothing is said yet of what you are good at and what not.
board-say-of-me = Say it
board-mine = Yours
board-way = Which is
board-theirs = Meets at the table
board-weakness = a weakness
board-strength = a strength
board-meets = { $person } ({ $what })
board-meets-nobody = nobody at the table
board-meets-none = nobody at the table needs it, as far as is known

board-chain = Who led you to whom
    .why = In a transition one leads to the next. Whoever stands first is owed a line on where it went.
board-alumni = Old mentors
    .why = You parted well. Old mentors know you, and make loyal members.
board-alumni-subject = an old mentor's view
board-former = Who sat here once
board-former-line = { $who }, for { $specialty }, until { $until }
board-since = since { $date }
board-last = last in touch { $date }
board-from = from a relationship: { $kind }
board-led = led to by { $who }

board-kind-mentor = mentor
board-kind-sponsor = sponsor
board-kind-co_mentor = co-mentor
board-kind-remote = remote mentor
board-kind-invisible = invisible mentor
board-kind-reverse = reverse mentor
board-kind-near_peer = near peer
board-kind-peer_circle = circle of peers
board-kind-group = group
board-kind-flash = one talk

board-settings = This board
    .why = name, occasion, dissolve
board-name = What to call it
board-occasion = For one occasion, if it is
board-led-to = What it led to, in a sentence
board-dissolve = Dissolve it
board-remove = Remove this board and what stands on it
board-others = Other boards
board-call = Call a board together
    .why = One in general is enough for most. A second, for a new post or a hard year, is dissolved when that is over.
board-call-go = Call it together
board-sat-on = Boards that you sit on
    .why = Whoever relies on your word, said or unsaid. Knowing it is half of being good at it.
board-sit-who = Whose
board-brings = What you bring
board-sit = Add
board-leave = Leave

nav-board = Board
nav-gauge = Gauge
told-board-called = The table is set. Now the chairs.
told-board-named = Kept.
told-board-dissolved = Dissolved. What it led to is worth a line of thanks.
told-board-removed = Removed.
told-board-sat-on = Written down.
told-board-chair-empty = An empty chair stands ready.
told-board-chair-taken = The chair is taken.
told-board-chair = Kept.
told-board-chair-removed = The chair is gone.
told-board-got-up = They got up; what is missing now stands below.
told-board-lead = Written down.
told-board-contact = Written down: in touch today.

cli-board-none = There is no board yet. Call one together: `telemachus board begin NAME`.
cli-board-head = { $name }{ $dissolved-code ->
    [known] , dissolved on { $dissolved }
   *[unknown] {""}
}{ $owner ->
    [other] , on which you sit
   *[me] {""}
}
cli-board-seat = { $specialty }: { $who-code ->
    [unknown] empty chair
   *[known] { $who }, { $days-code ->
        [unknown] never in touch
       *[known] { $days } of { $rhythm } days
    }
}
cli-board-missing = Missing: { $missing }
