# What to do next, each as an imperative.

step-start-names = Start with five names
step-start-import = Bring your address book, calendar or mail
step-mark-core = Mark the people you really rely on
step-enrich = Spend a few minutes on the facts that are missing
step-answer-traps = Answer the short questions about how you are with people
step-bring-closer = See who in your wider network could come closer
step-let-go = Choose whom to see less, or to let rest
step-thin-category = See whom to ask less often in { $value }
step-fill-benefit = See who could { $benefit-verb }
step-ask-for-more = Ask { $people } for more of it
step-second-provider = Find a second source of { $benefit }
step-tend-tie = Look after your tie with { $person }
step-use-for-more = See what else { $people } could give you
step-see-voices = See who speaks with one voice
step-what-if = Try what one more person from elsewhere would change
step-widen-dimension = { $dimension-code ->
    [unit] Look for people in other units
    [function] Look for people in other functions
    [location] Look for people in other places
    [organisation] Look for people in other organisations
    [level] Look for people at other levels
   *[none] Look for people unlike those you have
}
step-three-results = Write down three results for the year and who could help, wherever they sit
step-spread-benefits = Spread what you need over more people
step-drain-reshape = Reshape your role, so that you depend on { $person } less
step-drain-less-time = Give { $person } less time
step-drain-change-behaviour = Talk with { $person } about what drains you
step-drain-reframe = Change how you take what { $person } does
step-see-drainers = Choose one of four ways with whoever drains you most
step-find-energizers = See who could bring more energy
step-more-time-with = Spend more time with { $people }
step-find-informal-power = Find out who is listened to without a title
step-find-beyond-chart = Look for people who get things done beyond the chart
step-find-outside-work = Take up something outside work that brings you among people
step-stand-ins = Ask { $people } to stand in for you
step-change-procedure = See which procedures could do without you
step-change-habit = Be helpful, but less at once, where it is only habit
step-see-demand = See who has too much of you, and why
step-ask-about = Ask { $person } to { $fits-verb }
step-invite-juniors = Invite two juniors to lunch, with open questions
step-find-outsiders = Look for people outside your organisation
step-say-hello = Write { $person } a short note
step-find-challenge = Find somebody who will challenge you
step-go-deeper = Choose a few people to know better
step-keep-one-self = Note what you stand for in every room
