# What somebody means to do with people: network.drain_review, find.introduction.

network-drain-review-title = { $way-code ->
    [reshape] You meant to depend on { $person } less; is it so?
    [less_time] You meant to give { $person } less time; did you?
    [change_behaviour] You meant to talk with { $person }; what changed?
   *[reframe] You meant to take { $person } differently; do you?
}
network-drain-review-why = You wanted to look back on { $look_back_on }{ $days_past ->
    [one] , which was yesterday
   *[other] , { $days_past } days ago
}. A minute is enough to see what became of it, and whether another of the four ways fits better.

find-introduction-title = { $via } can introduce you to { $person }
find-introduction-why = You want to know { $person } better, { $via } is close to you, and the two of them { $tie ->
    [3] rely on each other
   *[other] know each other well
}. A short letter is all it takes, and it can be written for you.

step-look-back = Say what became of it with { $person }
step-rate-again = Say how { $person } leaves you now
step-ask-introduction = Ask { $via } to introduce you to { $person }
