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
deeper-who-several = Several people are called “{ $who }”: { $names }. Write whom you mean as it stands here, or an address.
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
deeper-demand-lead = Some ask because a procedure sends them to you, some only because they always did. Find out which, and who else could answer.
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
deeper-crowded-lead = Many people alike cost time and tell you the same. A few less in one place make room for somebody elsewhere.
deeper-crowded-none = No category is crowded
    .why = Where more than half of your core share a unit, a function, a level or a place, they stand here. Thinning one makes room for voices that you do not hear.
    .do = See the network whole
deeper-crowd = { $count } of { $known } share one { $dimension }: { $value }
deeper-crowd-order = Whom you would miss least comes first: who drains you, then who gives you least.
deeper-crowd-mean = See them half as often, and give the time to somebody elsewhere
deeper-surplus = { $count } people give you { $benefit }, more than enough
deeper-surplus-go = See what else they could give

# Diversify
deeper-diversify-lead = Six things a network gives. For each: who could give it to you, the people who leave you with energy first, and why they come to mind.
deeper-holes-headline = { $count ->
    [0] Each of the six benefits has somebody
    [one] One of the six benefits has nobody
   *[other] { $count } of the six benefits have nobody
}
deeper-unknown-headline = { $count ->
    [one] One of the six benefits is not known yet
    [6] What your people give you is not known yet
   *[other] { $count } of the six benefits are not known yet
}
deeper-fill-headline = Who could give you { $benefit }
deeper-worksheet = The six benefits and who could fill them
deeper-benefit-strong = { $count ->
    [0] Nobody gives it strongly
    [one] { $people } alone gives it strongly
   *[other] { $people } give it strongly
}
deeper-benefit-unknown = Not known for most of your core yet
deeper-fill-ask = Ask for { $benefit }
deeper-fill-nobody = Nobody comes to mind yet. Say more about your people (strengths, what they are to you), or ask others for names.
deeper-ask = Ask
deeper-why-energizes = energizes you
deeper-why-little = gives you a little of it
deeper-why-strength = good at { $strength }
deeper-why-power = holds power
deeper-why-position = { $position }
deeper-why-via = { $person } can bring you together
deeper-why-known = you know them already
deeper-wider-ask = Have a coffee, and ask what they see that I do not
deeper-wider-unlike = { $count ->
    [0] People of another { $dimension } than most of your core
   *[other] People of another { $dimension } than most of your core, whom you know already
}
deeper-wider-informal = People who are listened to without a title
deeper-wider-outside = People outside your organisation
deeper-wider-below = People below your level
deeper-wider-energizes = People beyond your core who leave you with energy
deeper-wider-none = You know nobody like that yet, as far as it has been said. Ask others for names, below.
deeper-to-questions = Ask one of them an open question, and keep what came of it
deeper-names = Ask others for names
    .why = The people who energize you know others like them. One question to each brings more than any list: whom should I know?
deeper-names-ask = Ask whom I should know, for two names
deeper-names-ask-for = Ask for two names of people who could give me { $benefit }
deeper-results = Three results for the next year
    .why = What must have happened a year from now? Beside each, put the people who can help by what they know, what they have, or whom they can move; by role, while the name is still to be found.
deeper-result-new = A result, as if it had happened
deeper-result-add = Write it down
deeper-result-text = The result
deeper-result-change = Word it anew
deeper-result-keep = Keep
deeper-remove = Remove
deeper-helpers-none = Nobody stands beside it yet.
deeper-counterparts = It names a place: who is there?
deeper-counterpart = a counterpart in { $place }
deeper-counterpart-none = you know nobody there yet
deeper-helper-who = Who can help
deeper-helper-or-role = or in which role
deeper-helper-by = By
deeper-helper-add = Add
deeper-helper-role = name to be found
deeper-helper-gone = somebody who is not there any more
deeper-helper-missing = Name somebody, or say in which role they would be.
deeper-helper-mean = Put it on my list
deeper-helper-ask = Ask for help with: { $result }
deeper-helper-find = Find { $role }, for: { $result }
deeper-help-expertise = what they know
deeper-help-resources = what they have
deeper-help-influence = whom they can move
told-result = Written down.
told-result-changed = Worded anew.
told-result-removed = Removed.
told-helper = Added.
told-helper-removed = Removed.

# Capitalise
deeper-capitalise-lead = Most people are asked for one thing only. Somebody close could give a second; somebody nearly close waits for a little more of you.
deeper-unused-headline = { $count ->
    [0] Nobody is known yet who could give you more
    [one] One person could give you more than you ask for
   *[other] { $count } people could give you more than you ask for
}
deeper-near-headline = { $count ->
    [0] Nobody stands just short of close
    [one] One tie is nearly close
   *[other] { $count } ties are nearly close
}
deeper-unused = Used for one thing, good for another
deeper-unused-for = Who could also give you { $benefit }
deeper-unused-from = Used for { $benefit } alone, good for more
deeper-unused-why = gives you { $uses }; could give { $fits }: { $because }
deeper-unused-none = Nobody comes to mind. The more is known of what people give you and what they are good at, the more can be said here.
    .do = Say more about them
deeper-near = Ties that would give more if you put in more
    .about = One step short of close, and they do not drain you. An hour more a month goes further here than with a stranger.
deeper-near-none = Nobody has been rated just short of close (3 of 5).
deeper-near-ask = Meet once more a month
deeper-near-why = one step short of close
deeper-near-why-energizes = energizes you, one step short of close
deeper-balance-title = Giving and taking
deeper-balance = { $known ->
    [0] Nothing is known yet of what you give. Say it on people's pages, and the balance shows here.
   *[other] Of { $known } ties where both sides are known, { $even ->
        [one] one is even
       *[other] { $even } are even
    }, { $i_owe } give you more, and { $they_owe } get more from you.
}
deeper-i-owe = They give you much, and get little
deeper-they-owe = You give them much
deeper-owe-ask = Do something for them, unasked
deeper-owe-why = gives you much; you give little
deeper-owe-why-energizes = energizes you and gives you much; you give little
deeper-to-pockets = Who owes you one, favour by favour
deeper-questions = Open questions to juniors
    .why = Whoever sees your work from below sees what you cannot. Ask openly, listen, and keep what came of it; Today brings the question back on its day.
deeper-question-first = What should we stop doing?
deeper-question-one = What makes your work harder than it needs to be?
deeper-question-two = What do people here say that nobody says to me?
deeper-question-three = If this were yours, what would you change first?
deeper-question-open = to be asked by { $date }
deeper-question-asked = looked back on { $date }
deeper-question-came = What came of it?
deeper-question-keep = Keep it
deeper-questions-none = Nothing asked yet. What you ask, and what came of it, stands here.

# The relationship map
deeper-map-lead = Everybody whom the job you have needs, and everybody who could help with the next one. Who is missing here is worth an introduction.
deeper-map-headline = { $people ->
    [0] Whom do you need, now and next?
   *[other] { $better ->
        [0] { $people ->
            [one] One person on your map
           *[other] { $people } people on your map
        }
        [one] One person is worth knowing better
       *[other] { $better } people are worth knowing better
    }
}
deeper-mark-now = The job you have
    .about = You need them to do it well
    .short = needed now
deeper-mark-next = The next one
    .about = They could help you get there
    .short = could help next
deeper-mark-better = To know better
    .about = Worth an hour and an introduction
    .short = to know better
deeper-mark-missing = Tick at least one: the job you have, the next one, or to know better.
deeper-mark-nobody = Nobody yet.
deeper-me = You
deeper-introductions = Who can introduce you
    .why = The best way to each of them, by how close you are to the first and how closely the others are tied. The letter is a draft: say it your way.
deeper-way-strength = { $between ->
    [one] one person between you
   *[other] { $between } people between you
}, { $how-code ->
    [strong] a strong way
    [fair] a fair way
   *[thin] a thin way
}
deeper-way-none = nobody close to you is known to know them
deeper-working-on = What they are working on
deeper-offer = What you could offer
deeper-letter-mail = Open in my mail program
deeper-letter-subject = Would you introduce me to { $person }?
deeper-letter-open = Dear { $to },
deeper-letter-ask = You know { $person }, whom I would like to get to know better. Would you introduce us? Two lines are enough.
deeper-letter-through = You know { $through }, who knows { $person }. I would like to get to know { $person } better. Would you ask { $through } on my behalf?
deeper-letter-self = We have met, and I would like to know your work better. Would you have half an hour for me in the next weeks?
deeper-letter-working = What draws me: { $working }.
deeper-letter-offer = What I could bring: { $offer }.
deeper-letter-free = If you would rather not, say so freely; nothing changes between us.
deeper-letter-close = With thanks,
deeper-introduction-ask = Ask to be introduced to { $person }
deeper-introduction-self = Write and ask for half an hour
deeper-map-add = Put somebody on the map
    .why = Think of the job you have: who decides, who delivers, who could block it? Then of the one you want: who holds it, who fills it, who has left it?
deeper-map-why = Why they are on the map
deeper-map-keep = Put on the map
deeper-map-everyone = Everyone on the map
deeper-map-remove = Take off the map
told-map = On the map.
told-map-removed = Taken off the map.

# Pockets
deeper-pockets-lead = Favours done are what you can draw on when it matters, across functions and places. Where nobody owes you one, do one first.
deeper-pockets-headline = { $owed ->
    [0] Nobody owes you one, as far as it is written down
    [one] One favour is owed to you
   *[other] { $owed } favours are owed to you
}{ $owed ->
    [0] {""}
   *[other] { $pockets ->
        [0] {""}
        [one] { $empty ->
            [0] {""}
           *[other] , and the one pocket in which you know people is empty
        }
       *[other] { $empty ->
            [0] , and no pocket in which you know people is empty
            [one] ; of { $pockets } pockets in which you know people, one is empty
           *[other] ; of { $pockets } pockets in which you know people, { $empty } are empty
        }
    }
}
deeper-pockets-none = The table needs to know where people are
    .why = With the function and the place of your people, it shows where you have done favours and where nobody owes you one.
    .do = Say more about your people
deeper-pockets-table = Favours owed to you, by place and function
deeper-pockets-corner = Place
deeper-pocket-known = { $count ->
    [0] nobody known
    [one] 1 known
   *[other] { $count } known
}
deeper-pockets-elsewhere = { $count ->
    [one] One more favour, of somebody whose place or function is not in the table.
   *[other] { $count } more favours, of people whose place or function is not in the table.
}
deeper-pocket-empty = Nobody in { $function }, { $place }, owes you one
deeper-pocket-empty-why = It is the empty pocket in which you know most people. A small thing, done unasked, is a beginning.
deeper-pocket-mean = Do them a favour, unasked
deeper-favour-add = Write down a favour
deeper-favour-direction = Who did it
deeper-favour-done = I did it
deeper-favour-received = They did it
deeper-favour-what = What it was
deeper-favour-day = When
deeper-favour-keep = Write it down
deeper-favour-missing = Say in a few words what it was.
deeper-favour-on = { $direction-code ->
    [done] you did it
   *[other] they did it
} on { $date }
deeper-favour-return = Returned
deeper-day-to-come = A favour was done today or before.
deeper-favours-owed = Who owes you one
deeper-favours-owed-none = Nothing is written down yet. What you did for somebody stands here until it is returned.
deeper-favours-owing = Whom you owe one
deeper-favours-owing-none = Nothing is written down yet. What somebody did for you stands here until you return it.
deeper-favours-returned = Returned
told-favour = Written down.
told-favour-returned = Noted as returned.
told-favour-removed = Removed.
