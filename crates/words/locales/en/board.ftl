# The personal board: what counsel says of it, and its steps.

board-friends-only-title = { $because ->
    [friends] Your board holds friends only
   *[close] Everybody on your board is very close to you
}
board-friends-only-why = { $people ->
    [one] One person sits
   *[other] { $people } people sit
} at { $board }, and { $because ->
    [friends] every one is a friend or family
   *[close] every one stands as close to you as can be
}. Friends carry you; to grow you also need somebody who would not spare you.

board-same-type-title = { $because ->
    [temper] Your board is of one temper, and it is yours
   *[risk] Your board has one appetite for risk
}
board-same-type-why = { $because ->
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
