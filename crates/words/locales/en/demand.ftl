# Who has too much of me: network.too_much_of_me.

network-too-much-of-me-title = { $gathers-code ->
    [function] { $count } people want much of you, { $gathers_count } of them in { $gathers_at }
    [level] { $count } people want much of you, { $gathers_count } of them at level { $gathers_at }
    [location] { $count } people want much of you, { $gathers_count } of them in { $gathers_at }
   *[nowhere] { $count } people want much of you, from all sides
}
network-too-much-of-me-why = { demand-causes }

demand-causes = { $main_cause-code ->
    [unknown] Whether a procedure or a habit sends them to you is not known yet; that decides what helps.
   *[other] { $structural ->
        [0] No procedure requires you
        [one] A procedure requires you for one of them
       *[other] A procedure requires you for { $structural } of them
    }, { $habit ->
        [0] none comes out of habit
        [one] one comes out of habit
       *[other] { $habit } come out of habit
    }{ $cause_unknown ->
        [0] .
        [one] ; for one the cause is not known.
       *[other] ; for { $cause_unknown } the cause is not known.
    }
}
