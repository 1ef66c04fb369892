# The pages that work on the network: de-layer, diversify, capitalise, the relationship map, pockets.

deeper-title = Work on your network
deeper-parts = Parts of this page
deeper-back = Back
deeper-hidden = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
deeper-level = level { $level }
deeper-person-page = Their page
deeper-who = Who
deeper-who-missing = Name somebody of your people.
deeper-who-several = Several people are called “{ $who }”; type the whole name, or an address.
deeper-who-nobody = Nobody among your people is called “{ $who }”.
deeper-day-unreadable = Choose a day, for example 2026-11-02.
deeper-day-past = This day is past; choose today or a day to come.
deeper-later-month = Ask me again in a month

deeper-de-layer = De-layer
    .about = Less of what drains you, fewer who want too much
deeper-diversify = Diversify
    .about = Who could fill what is missing, and three results for the year
deeper-capitalise = Capitalise
    .about = More from the ties that you have, and more into them
deeper-map = Relationship map
    .about = Whom you need now and next, and who can introduce you
deeper-pockets = Pockets
    .about = Who owes you one, and where nobody does

# What somebody means to do
deeper-mean-title = What do you mean to do?
deeper-mean-with = What do you mean to do about { $person }?
deeper-mean-lead = Say it in your own words and choose a day. Today brings it back then.
deeper-mean-text = What you mean to do
deeper-mean-person = With whom
deeper-mean-due = By this day
deeper-mean-keep = Put it on my list
deeper-mean-missing = Say in a few words what you mean to do.
told-meant = It is on your list; Today brings it back.

# De-layer
deeper-de-layer-lead = A draining tie can outweigh several good ones, so a small change here is felt. Choose one of four ways, and a day on which you look back.
deeper-tab-drainers = What drains you
deeper-tab-demand = Who has too much of you
deeper-tab-crowded = Where it is crowded
deeper-drainers-headline = { $count ->
    [0] Nobody drains you, as far as you have said
    [one] One tie costs you more than it gives
   *[other] { $count } ties cost you more than they give
}
deeper-drainers-none = Nobody is on this list
    .why = Whoever leaves you with less energy will stand here, with four ways of dealing with it. Say how people leave you, one after another; it takes a few keys each.
    .do = Say how people leave you
deeper-drains-much = drains you much
deeper-drains = drains you
deeper-drains-not = does not drain you
deeper-drains-met = { $energy }, about { $contacts ->
    [one] once a month
   *[other] { $contacts } times a month
}
deeper-way-which = Which way?
deeper-way-reshape = Reshape your role
    .about = Change who does what, so that you depend on each other less.
deeper-way-less_time = Give it less time
    .about = Meet less often, for shorter, or with others in the room.
deeper-way-change_behaviour = Work to change the behaviour
    .about = Say what it does to you, with one example, and ask for one thing.
deeper-way-reframe = Change your reaction
    .about = Take it as being about them, and do not carry it home.
deeper-way-text = { $way-code ->
    [reshape] Reshape my role, to depend on { $person } less
    [less_time] Give { $person } less time
    [change_behaviour] Talk with { $person } about what drains me
   *[reframe] Take what { $person } does differently
}
deeper-way-note = How, in your words (it may stay empty)
deeper-way-due = Look back on
deeper-way-keep = Choose this way
deeper-way-missing = Choose one of the four ways.
deeper-way-chosen = a way is chosen
deeper-way-another = Choose another way, too
deeper-look-back-on = You look back on { $date }.
deeper-outcome = What came of it?
deeper-outcome-keep = Look back
deeper-looked-back = looked back on { $date }
deeper-dropped = let go
deeper-past = What became of it
deeper-habit = Pulls you into bad habits.
deeper-habit-of = Pulls you into a bad habit: { $habit }.
deeper-habit-remove = Not any more
deeper-habits = Who pulls you into bad habits
    .why = Some company is pleasant and still costs you: late nights, gossip, put-off work. Name them, and the same four ways are open.
deeper-habit-which = Which habit (it may stay empty)
deeper-habit-keep = Add to the list
told-habit = Added; choose one of the four ways.
told-habit-removed = Taken off the list.

deeper-demand-headline = { $count ->
    [0] Nobody has too much of you, as far as you have said
    [one] One person uses much of you
   *[other] { $count } people use much of you
}
deeper-demand-all = All
deeper-demand-narrow = Narrow by cause, function, level or place
deeper-demand-none = Nobody is on this list
    .why = Whoever uses much of your time will stand here, with why that is and who could stand in for you. Say how much of you people use.
    .do = Say how much of you they use
deeper-demand-relief = What would relieve you
deeper-stand-ins = These know your trade, have room, and do not need much of you themselves:
deeper-stand-ins-none = Nobody is known yet who shares your trade and has room for more. Say how full your colleagues are, and they will be named here.
deeper-demand-structural = Find one procedure that could do without me, and propose it
deeper-demand-habit = Be as helpful as before, but answer the next day
deeper-demand-stand-in = Ask { $person } to stand in for me
deeper-demand-who = Who they are
deeper-demand-much = uses very much of you
deeper-demand-some = uses much of you
deeper-cause-structural = By procedure
    .why = a procedure requires you
deeper-cause-habit = By habit
    .why = it is only habit
deeper-cause-unknown = Unknown
    .why = why is not known

deeper-crowded-headline = Where you have more people than you need
deeper-crowded-none = No category is crowded
    .why = Where more than half of your core share a unit, a function, a level or a place, they stand here. Thinning one makes room for voices that you do not hear.
    .do = See the network whole
deeper-crowd = { $count } of { $known } share one { $dimension }: { $value }
deeper-crowd-order = Whom you would miss least comes first: who drains you, then who gives you least.
deeper-crowd-mean = See them half as often, and give the time to somebody elsewhere
deeper-surplus = { $count } people give you { $benefit }, more than enough
deeper-surplus-go = See what else they could give
