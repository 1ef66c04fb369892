# Sponsors: findings, then pages.

practice-sponsors = Sponsors

sponsor-silent-title = { $person } has not heard from you for { $days } days
sponsor-silent-why = { $heard_by-code ->
    [heard_news] Your last news reached them
    [heard_session] You last met
    [heard_ask] You last asked them something
    [heard_contact] You were last in touch
   *[heard_start] Nothing has reached them since it began
} on { $heard_on }, and they count on every { $line_days } days. { $broken ->
    [0] { "" }
    [one] News that you promised them is still untold.
   *[other] { $broken } pieces of news that you promised them are still untold.
} { $earlier ->
    [0] { "" }
    [one] It is the second silence, and trust that was lost once goes faster.
   *[other] There were { $earlier } silences before, and trust that was lost goes faster each time.
} Sponsors rarely end it by saying so; they stop hearing, and stop speaking.

sponsor-late-work-title = “{ $work }” is { $days_late ->
    [one] a day
   *[other] { $days_late } days
} late, and { $person } staked something on it
sponsor-late-work-why = It was to be done by { $due_on }{ $stake-code ->
    [unknown] { "" }
   *[other] , and what they staked is this: { $stake }
}. On work that somebody vouched for a day late weighs like two; a word before they hear it elsewhere keeps their trust.

sponsor-none-title = Nobody sponsors you
sponsor-none-why = A mentor gives guidance; a sponsor stakes their name on you, opens doors and speaks when you are not in the room. { $stage-code ->
    [early] There is time, and it begins with work that somebody senior sees.
    [middle] In the middle of a career, where many compete for few posts, this is what most are missing.
    [seasoned] At your stage few moves happen without somebody who speaks for you.
   *[other] It begins with work that somebody senior sees.
} { $prospects ->
    [0] { "" }
    [one] You have somebody in mind already.
   *[other] You have { $prospects } people in mind already.
}

sponsor-one-title = { $person } is your only sponsor
sponsor-one-why = People change posts, and what hangs on one voice falls silent with it. A second sponsor from another part of the house makes you safer, and is easier to win while the first speaks well of you.

sponsor-unasked-title = You have asked no sponsor for anything in { $days_past } days
sponsor-unasked-why = { $asked_on-code ->
    [unknown] You have not asked for feedback, guidance or harder work yet.
   *[other] The last time was on { $asked_on }.
} Those who ask for input and for harder work are seen as hungry for it; those who wait are thought content.

sponsor-unknown-vision-title = You have not written down what { $person } wants to leave behind
sponsor-unknown-vision-why = A sponsor backs those who carry their own work further. Knowing what they want to achieve tells you which of your work matters to them, and which news does.

sponsor-from-mentor-title = { $person } could become your sponsor
sponsor-from-mentor-why = They stand { $levels_above } levels above you and have influence, you reached { $goals_reached ->
    [one] a goal
   *[other] { $goals_reached } goals
} together, and the match is good. A mentor who has seen you deliver is the shortest way to a sponsor.

sponsor-refresh-title = Nobody new has sponsored you since { $since }
sponsor-refresh-why = { $sponsors ->
    [one] Your only sponsor came
   *[other] The newest of your { $sponsors } sponsors came
} more than a year ago. Sponsors move, retire and fall out of favour; a new one is won best while things go well.

sponsor-pay-forward-title = You sponsor nobody yet
sponsor-pay-forward-why = Bringing others on is the best proof that you can lead, and it is remembered. { $stage-code ->
    [early] Early is not too early: a good word for somebody’s work costs nothing.
    [middle] You have chips to play by now: an introduction, a seat in a project, a word in the right room.
    [seasoned] What you leave behind is mostly the people whom you brought on.
   *[other] An introduction, a seat in a project or a word in the right room is enough to begin.
}

step-write-news = Write down the news for { $person }
step-tell-news = Tell { $person } the { $owed ->
    [one] news
   *[other] { $owed } pieces of news
} that you owe
step-deliver = Finish it, or agree on another day
step-win-sponsor = Name somebody who could sponsor you
step-win-another = Name the next one to win
step-win-mentor = Prepare to win { $person } as a sponsor
step-ask-sponsor = Ask for feedback, guidance or harder work
step-ask-vision = Write down what { $person } wants to achieve
step-sponsor-somebody = Name somebody whom you could speak for

word-heard_start = the beginning
word-heard_contact = contact
word-heard_ask = something you asked
word-heard_session = a session
word-heard_news = news

evidence-heard_on = heard from you last
evidence-heard_by = by
evidence-owed = news owed
evidence-broken = promised and untold
evidence-earlier = silences before
evidence-work = work
evidence-stake = staked
evidence-due_on = due
evidence-days_late = days late
evidence-weighed_days = counted double
evidence-sponsors = sponsors
evidence-prospects = to be won
evidence-asked_on = asked last
evidence-levels_above = levels above you
evidence-goals_reached = goals reached together
evidence-sponsored = you sponsor

# Pages

nav-sponsors = Sponsors
sponsors-lead = A mentor gives guidance. A sponsor stakes their name on you, opens doors, and speaks when you are not in the room. What they need in return is to hear from you, and work that keeps their word.
sponsors-none = Nobody stakes their name on you yet
sponsors-headline = { $count ->
    [one] One person stakes their name on you
   *[other] { $count } people stake their names on you
}
sponsors-empty = Here stands who speaks for you
    .why = For each sponsor: how long since they heard from you, the news you owe them, the work they vouched for, and who spoke for you when. It begins with somebody senior who has seen your work.
sponsors-learn = What a sponsor is
sponsors-who = Who stakes something on you
sponsors-owed = { $count ->
    [one] One piece of news owed
   *[other] { $count } pieces of news owed
}
sponsors-late = { $count ->
    [one] One piece of work is late
   *[other] { $count } pieces of work are late
}
sponsors-silence = { $quiet-code ->
    [silent] { $days } days without a word; { $agreed-code ->
        [agreed] you agreed on { $rhythm }
       *[usual] { $rhythm } is usual
    }
    [soon] { $left ->
        [0] News is due today
        [one] News is due by tomorrow
       *[other] News is due within { $left } days
    }
   *[fresh] { $days ->
        [0] They heard from you today
        [one] They heard from you yesterday
       *[other] They heard from you { $days } days ago
    }
}
sponsors-heard = { $by-code ->
    [heard_news] Last: news on { $on }
    [heard_session] Last: a session on { $on }
    [heard_ask] Last: something you asked on { $on }
    [heard_contact] Last: in touch on { $on }
   *[heard_start] Nothing since it began on { $on }
}
sponsors-pool = { $count ->
    [one] One sponsor, since { $since }. { $age-code ->
        [old] Sponsors move on; a second, newer one makes you safer.
       *[new] A second one from another part of the house makes you safer.
    }
   *[other] { $count } sponsors, the newest since { $since }. { $age-code ->
        [old] It is time for somebody new while things go well.
       *[new] { "" }
    }
}
sponsors-begin = Somebody sponsors you already
    .about = Write down who, and since when.
sponsors-begin-since = Since
sponsors-keep = Keep
sponsors-day = Day
sponsors-since-day = Since
sponsors-since = Since { $since }
sponsors-person = Their page
sponsors-room = The relationship
sponsors-over = This is over. What happened stays here.
sponsors-gap = Silence before: { $days } days, from { $from } to { $to }

sponsors-news = News you owe
sponsors-news-none = You owe nothing at present. Three kinds of news should reach them from you first: critical developments, talk that is off their radar, and what you hear in circles that they do not move in.
sponsors-news-kind = What kind of news
sponsors-news-what = The news, in a few words
sponsors-news-promised = Promised by (may be left open)
sponsors-news-owe = I owe it
sponsors-news-told = I told them today
sponsors-news-past = What you told them
sponsors-news-missing = A few words are enough: what should they hear from you?
sponsors-tell = Told today
news-kind-critical = Critical
news-kind-off_radar = Off their radar
news-kind-other_circles = From other circles
news-owed = Known since { $on }{ $promised-code ->
    [unknown] { "" }
   *[known] , promised by { $promised }
}
news-told = Told on { $told }

sponsors-work = What you deliver
sponsors-work-none = No work is open. Write down what you promised, by when, and what they staked on it: a day late weighs double where somebody vouched for you.
sponsors-work-new = Add work
sponsors-work-what = What you will deliver
sponsors-work-due = By
sponsors-work-stake = What they staked on it
sponsors-work-nothing = Nothing
sponsors-work-finish = Done
sponsors-work-evidence = What shows it (a report, a figure, a letter)
sponsors-work-move = Another day
sponsors-work-past = What you delivered
sponsors-work-missing = What will you deliver?
work-due = Due { $on }{ $late ->
    [0] { "" }
    [one] , a day late
   *[other] , { $late } days late
}
work-done = Done { $on }{ $late ->
    [0] , in time
    [one] , a day late
   *[other] , { $late } days late
}
work-stake = Staked on it: { $stake }

sponsors-stakes = What they staked
sponsors-stakes-none = Their word before the board, a post, a budget: what would they lose if it went wrong?
sponsors-stake-new = Add a stake
sponsors-stake-what = What they staked
sponsors-stake-missing = What did they put at risk for you?
sponsors-settled = What is settled
sponsors-vision = What they want to leave behind
sponsors-vision-ask = What they want to achieve or leave behind
sponsors-not-written = Not written down yet. It tells you which of your work matters to them.
sponsors-asked = What they asked of you
sponsors-asked-ask = What they asked of you
sponsors-rhythm = Days after which they want to hear from you ({ $days } where nothing is agreed)
sponsors-rhythm-unreadable = A number of days is wanted, like 30.
sponsors-stumble = If you stumble
sponsors-stumble-open = Not talked through yet: how far will they defend you, and what would end it? It is easier to ask before it matters.
sponsors-defence = If you stumble, they will defend you
defence-once = Once
defence-always = Always
sponsors-ends-it = It would end by:
sponsors-ends-ask = What would end it
sponsors-talked-on = Talked through on
sponsors-talked = Talked through on { $date }
sponsors-settle = Write it down

sponsors-advocacy = Who spoke for you
sponsors-advocacy-none = Opportunities, introductions, defence, promotions: who spoke, and when. Thanks can only go where it is known.
sponsors-advocacy-new = Somebody spoke for you
sponsors-advocacy-kind = What it was
sponsors-advocacy-what = What they did
sponsors-advocacy-who = Who spoke, if it was somebody else
sponsors-advocacy-missing = What did they do? A few words are enough.
advocacy-kind-opportunity = Opportunity
advocacy-kind-introduction = Introduction
advocacy-kind-defence = Defence
advocacy-kind-promotion = Promotion
advocacy-when = { $on }{ $by-code ->
    [unknown] { "" }
   *[known] , by { $by }
}

sponsors-asking = What you asked for
sponsors-asks = Asked
sponsors-asks-none = Nothing yet. Ask for input rather than for a job: feedback, guidance, harder work.
sponsors-ask-new = You asked for something
sponsors-ask-kind = What for
sponsors-ask-what = What you asked
sponsors-ask-missing = What did you ask? A few words are enough.
sponsors-answer = Write down the answer
sponsors-answer-what = What they said
sponsors-answer-missing = What did they say?
ask-kind-feedback = Feedback
ask-kind-guidance = Guidance
ask-kind-harder_work = Harder work
stretches = Stretch work
stretches-none = Work that is larger than what you have done, asked for or offered. Whoever begins with yes is offered more.
stretch-new = It came up
stretch-whose = Whose idea it was
stretch-first-word = If it was offered, you began with
stretch-what = The work
stretch-missing = What was the work?
stretch-outcome = Say what came of it
stretch-outcome-what = What came of it
stretch-outcome-missing = What came of it?
stretch-origin-asked_for = I asked for it
stretch-origin-offered = They offered it
first-word-yes = Yes
    .told = began with yes
first-word-condition = A condition
    .told = began with a condition
first-word-no = No
    .told = began with no

expectations = What each side expects
    .about = Three lists from surveys, each with the share of those asked who named it. They come from different questions to different people, so each is read by itself.
expectations-on = Last looked at on { $date }
expectations-note = What is to change
expectations-keep = Keep how we do
expectations-score = { $share } of this list is met{ $weakest-code ->
    [unknown] { "" }
   *[known] ; most is missing in { $weakest }
}
expecting-of_sponsor = What you expect of them
    .about = What people want from a sponsor.
    .short = they
expecting-of_protege = What you owe, as protégés see it
    .about = What protégés name as their own first duties.
    .short = you, as protégés see it
expecting-of_prospects = What they look for, as sponsors see it
    .about = What those look for who might become sponsors.
    .short = you, as sponsors see it
expectation-weight = { $share }
expectation-honest_feedback = Honest feedback on gaps in skill
    .inside = honest feedback
expectation-leader = How to look and act as a leader
    .inside = how to look and act as a leader
expectation-visibility = Being seen
    .inside = being seen
expectation-goals = Help with setting goals
    .inside = help with goals
expectation-defended = Being defended
    .inside = being defended
expectation-trust = Trust
    .inside = trust
expectation-loyalty = Loyalty
    .inside = loyalty
expectation-self_direction = Running yourself
    .inside = running yourself
expectation-more_than_asked = More than was asked
    .inside = giving more than was asked
expectation-what_they_lack = Skills and a view that they lack
    .inside = skills and a view that they lack
met-not_yet = Not yet
met-partly = Partly
met-well = Well

sponsors-prospects = Those to be won
    .about = A sponsor is earned: by work that they see, by asking for more of it, by saying yes first, and by bringing what they lack.
prospect-new = Name somebody to win
    .about = Somebody senior with reach, who has seen you work or could.
prospect-why = Why them
prospect-why-hint = Asked why they chose their sponsor, { $values } said shared values and { $strengths } that their strengths were valued.
chosen-for-values = We share values
chosen-for-strengths = They value my strengths
chosen-for-style = Our styles complete each other
prospect-sees = What they see of your work, and where
prospect-bring = What you could bring: business, news, something built
prospect-completes = How your style completes theirs
prospect-page = One page for a first talk: where you come from, where you are going
prospect-won = They sponsor me now
prospect-let-go = Let it go
prospect-has-nothing = Nothing is prepared yet
prospect-has-sees = what they see
prospect-has-bring = what you bring
prospect-has-completes = how your styles fit
prospect-has-page = the page

sponsors-backed = Whom you sponsor
sponsors-backed-none = Nobody yet. Bringing others on is the best proof that you can lead, and it need not wait for a title.
sponsors-backed-alike = { $known ->
    [one] { $alike ->
        [0] The one whom you judged does not resemble you.
       *[other] The one whom you judged resembles you.
    }
   *[other] { $alike ->
        [0] None of the { $known } whom you judged resembles you.
        [one] One of the { $known } whom you judged resembles you.
       *[other] { $alike } of the { $known } whom you judged resemble you. Those who are different bring what you lack.
    }
}
sponsors-backed-did = { $count ->
    [0] nothing noted yet
    [one] you spoke once
    [2] you spoke twice
   *[other] you spoke { $count } times
}
sponsors-backed-why-not-said = why is not written down yet
sponsors-back = Sponsor somebody
    .about = Whom would you speak for?
sponsors-backed-lead = You stake your name on them. Why, whether you chose your own likeness, and what you did: worth a look once in a while.
sponsors-backed-why = Why you back them
sponsors-backed-lacking = What they have that you lack
sponsors-backed-likeness = Do they resemble you?
    .hint = It is easy to back one’s own younger self, and it leaves the blind spots where they were.
sponsors-did = What you did for them
sponsors-did-none = An opportunity, an introduction, a word in the right room: nothing is noted yet.
sponsors-did-new = You spoke for them
backed-for-performance = They perform
backed-for-hunger = They are hungry for it
backed-for-what_i_lack = They have what I lack
likeness-alike = Yes
likeness-different = No

form-day-to-come = This day is still to come. Choose today or a day before.
form-day-unreadable = Choose a day.

told-sponsor = Written down.
told-sponsor-settled = Kept.
told-sponsor-stake = Written down.
told-sponsor-news = Written down.
told-sponsor-told = Noted: they heard it from you.
told-sponsor-work = Written down.
told-sponsor-work-done = Done, and on record.
told-sponsor-work-moved = Moved to the new day.
told-sponsor-advocacy = Written down.
told-sponsor-asked = Written down.
told-sponsor-removed = Removed.
told-expectations = Kept, as of today.
told-prospect = Kept.
told-prospect-let-go = Let go.
told-stretch = Written down.
told-thanked = Noted: you thanked them.

today-news = News owed to sponsors
today-news-detail = { $news }{ $others ->
    [0] { "" }
    [one] , and one piece more
   *[other] , and { $others } more
}{ $promised-code ->
    [unknown] { "" }
   *[known] , promised by { $promised }
}
today-thanks = Thanks owed
