# What is not known yet: network.unknown.

network-unknown-title = { $state-code ->
    [questionnaire] How you are with people is still an open question
    [about_me] Not known about you yet: { $missing }
   *[about_people] Not known well enough yet: { $missing }
}
network-unknown-why = { $state-code ->
    [questionnaire] One of the six traps shows in no number; only you can say.
    [about_me] Some counsel depends on where you stand yourself, and nothing unknown is taken for zero.
   *[about_people] Nothing unknown is taken for zero, so some counsel stays silent; up to { $people } people wait for a mark, the closest ones first.
}
