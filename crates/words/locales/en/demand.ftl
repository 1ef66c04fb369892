# Who has too much of me: network.too_much_of_me.

network-too-much-of-me-title = { $gathers-code ->
    [function] { $count } people want much of you, { gathered-part } in { $gathers_at }
    [level] { $count } people want much of you, { gathered-part } at level { $gathers_at }
    [location] { $count } people want much of you, { gathered-part } in { $gathers_at }
   *[nowhere] { $count } people want much of you, from all sides
}
network-too-much-of-me-why = { $main_cause-code ->
    [unknown] Whether a procedure or a habit sends them to you is not known yet; that decides what helps.
   *[other] { $structural ->
        [0] None comes because a procedure requires it
        [one] One comes because a procedure requires it
       *[other] { $structural } come because a procedure requires it
    }, { $habit ->
        [0] none out of habit
       *[other] { $habit } out of habit
    }{ $cause_unknown ->
        [0] .
       *[other] ; for { $cause_unknown } the cause is not known.
    }
}

gathered-part = { $scope-code ->
    [all] all of them
   *[some] { $gathers_count } of them
}
