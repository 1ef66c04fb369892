# The pages of people: the list, one person, and the ways of saying more about them.

people-title = { $count ->
    [one] One person
   *[other] { $count } people
}
people-enrich-go = Say who they are
people-new-go = Add somebody
people-core-waits = { $count ->
    [one] One person is proposed for your core
   *[other] { $count } people are proposed for your core
}
people-questions-wait = { $count ->
    [one] One pair may be the same person
   *[other] { $count } pairs may be the same person
}
people-find = A name, an organisation, an address
people-find-go = Find
people-views = Which people
people-view = { $view ->
    [core] Core · { $count }
    [others] Beyond the core · { $count }
    [cold] Going cold · { $count }
   *[other] Everybody · { $count }
}
people-picks = Narrow down and sort
people-pick-sphere = Sphere
people-pick-benefit = Gives strongly
people-pick-energy = Energy
people-pick-lacks = Not said yet
people-pick-tag = Tag
people-pick-order = Sorted by
people-any-sphere = any
people-any-benefit = anything
people-any-energy = any
people-any-lacks = no matter
people-any-tag = any
people-energy-energizes = energizes
people-energy-neutral = neither
people-energy-drains = drains
people-lacks-any = anything
people-lacks-closeness = closeness
people-lacks-energy = energy
people-lacks-benefits = benefits
people-order-closeness = closeness, the core first
people-order-name = name
people-order-contact = latest contact
people-order-silence = longest silence
people-found = { $count ->
    [0] Nobody of { $all }
    [one] One of { $all }
   *[other] { $count } of { $all }
}
people-all-found = all { $count } found
people-page = Page { $page } of { $pages }
people-pages = Pages of the list
people-page-before = Before
people-page-after = Next
people-none-found = Nobody fits all of that
people-none-found-why = A part of a name, of an organisation or of an address is enough. Fewer conditions find more people.
people-show-all = Show everybody
people-several = chosen:
people-tag-word = A word, such as book club
people-tag-put = Tag
people-tag-take = Untag
people-mark-core = In my core
people-mark-not-core = Not in my core
people-forget = Forget
people-tick-all = Choose everybody on this page
people-column-name = Name
people-column-closeness = Closeness
people-column-energy = Energy
people-column-gives = Gives
people-column-sphere = Sphere
people-column-last = Last contact
people-core = core
people-core-proposed = core?
people-estimated = estimated
people-unknown = not known
people-cold = going cold
people-ago = { $unit ->
    [days] { $count ->
        [0] today
        [one] yesterday
       *[other] { $count } days ago
    }
    [months] { $count } months ago
    [years] { $count } years ago
   *[other] { $date }
}
people-date = { $date }
people-nobody = Your people will stand here
people-nobody-why = Everybody you work with, learn from and rely on, with how close you are, what they give you and how they leave you. It begins with one name.
people-nobody-doors = Or bring an address book, a calendar or mail

told-nobody-chosen = Nobody was chosen, so nothing was changed.
told-no-word = A tag needs a word.
told-nothing-to-do = That was so already.
told-tagged = Tagged.
told-untagged = The tag is off.
told-in-core = They are in your core.
told-out-of-core = They are not in your core.
told-forgotten = Forgotten, and they stay so when you import again.

people-beside = Beside this person
people-position = { $place } of { $all }
people-person-before = Before:
people-person-after = Next:
people-proposed = proposed
people-tag-new = Tag
people-history = Between you
people-history-said = { $received ->
    [0] No message
    [one] One message
   *[other] { $received } messages
} from them, { $sent ->
    [0] none
    [one] one
   *[other] { $sent }
} from you{ $met ->
    [0] {""}
    [one] , and one meeting
   *[other] , and { $met } meetings
}{ $alone ->
    [0] {""}
    [one] , one of them just the two of you
   *[other] , { $alone } of them just the two of you
}, since { $since }.
people-history-from = from them
people-history-to = from you
people-history-met = meetings
people-history-table = The same as a table
people-history-month = Month
people-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
people-month-said = { $month }: { $received } from them, { $sent } from you, { $met ->
    [0] no meeting
    [one] one meeting
   *[other] { $met } meetings
}
people-part-tie = Your tie
people-part-about = About them
people-edit = Edit
people-keep = Keep
people-leave = Leave as it was
people-counsel = Counsel
people-reach = How to reach them
people-reach-mail = Mail
people-reach-phone = Phone
people-reach-profile = Profile
people-ties = Whom they know
people-ties-more = and { $count } more
people-tie = { $strength ->
    [1] know each other
    [2] work together
   *[other] rely on each other
}{ $occasions-code ->
    [unknown] {""}
   *[known] , seen together { $occasions } times
}
people-reasons = What the estimate rests on
people-known-by = Known by
people-split = Take the ticked out, as somebody else
people-merged-why = Why these are one person
people-merged-because = { $a } and { $b }: { $reasons }
people-merge-go = This is the same person as …
people-forget-one = Forget this person

people-note-estimated = estimated
people-note-source = from your files
people-not-said = not said
people-field-name = Name
people-field-closeness = Closeness
people-field-energy = How they leave you
people-field-core = Core
people-field-relation = What they are to you
people-field-i_give = What you give them
people-field-demand = How much of you they use
people-field-demand_cause = Why they use so much
people-field-load = How full they are themselves
people-field-power = Power
people-field-sphere = Sphere
people-field-organisation = Organisation
people-field-unit = Unit
people-field-function = What they do
people-field-location = Where
people-field-level = Seniority
people-field-years_ahead = Years ahead of you
people-field-emails = Mail
people-field-last_contact = Last contact
people-field-contacts_per_month = Contacts a month
people-field-strengths = Strengths
people-field-weaknesses = Weaknesses
people-field-interests = Cares about
people-field-personality = Personality
people-field-risk = Risk
people-hint-energy = After a typical hour with them
people-hint-level = A number on one scale for you and all of them; higher is more senior
people-hint-emails = Several with commas between
people-hint-strengths = Several with commas between
people-hint-weaknesses = Several with commas between
people-hint-interests = Several with commas between
people-value-core-true = one of those you rely on
people-value-core-false = not in it
people-mark-0 = nothing
people-mark-1 = some
people-mark-2 = much
people-mark-3 = very much
people-much-0 = nothing
people-much-1 = a little
people-much-2 = much
people-much-3 = very much
people-risk-averse = avoids it
people-risk-neutral = takes it as it comes
people-risk-seeking = looks for it

told-kept = Kept.
told-no-trace-chosen = Tick what belongs to somebody else.
told-split = They are two people now.
told-merged = They are one person now.
