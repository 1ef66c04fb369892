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
people-tag-too-long = A tag has at most 40 letters. Several are parted by commas.
told-tag-too-long = A tag has at most 40 letters; several are parted by commas. Nothing was changed.
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
people-reach-none = No address is known.
people-fault-name-long = A name has at most { $most } letters.
people-fault-mail = “{ $value }” is no mail address. Several are parted by commas.
people-fault-contact-ahead = This day is still to come. Choose today or an earlier one.
people-reach-done = We were in touch today
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

people-questions = The same person?
people-question-title = Are these two one person?
people-question = { $a } and { $b }
people-question-likely = Likely to { $share }.
people-question-hangs = { $count ->
    [0] Nothing hangs on it yet.
    [one] One message or meeting hangs on it.
   *[other] { $count } messages and meetings hang on it.
}
people-question-same = One person
people-question-different = Two people
people-question-later = Later
people-questions-others = Waiting, too
people-questions-none = No pair is open
people-questions-none-why = When two entries look like one person and nothing is certain, you are asked here. Nobody is made one by an equal name alone.
people-last-seen = Last contact { $ago }.

people-core-title = Your core
people-core-lead = { $count ->
    [one] One person seems
   *[other] { $count } people seem
} to be those you really rely on. Effective cores have { $line_min } to { $line_max }. Untick whoever does not belong, and confirm the rest at once.
people-core-proposed-title = Proposed, by your mail, your calendar and your word
people-core-said = In it already, as you said
people-core-near = Perhaps they, too
people-core-confirm = These are my core
people-core-undo = One step, and one Undo takes it back.
people-core-none = Nobody is proposed yet
people-core-none-why = Say how close you are to a few people, or bring your mail and calendar; then those you rely on can be proposed here.

people-enrich-title = Say who they are
people-enrich-progress = { $known } of { $all } who matter most are fully known
people-enrich-guess = It looks like { $closeness }. That is an estimate; your word counts.
people-enrich-more = Everything about them
people-enrich-next = Keep, and the next
people-enrich-skip = Skip
people-enrich-back = Back
people-enrich-done = Those who matter most are known
people-enrich-done-why = What follows from it stands on Today and in your network.
people-enrich-round = Everybody was asked about once
people-enrich-aside = { $count ->
    [one] One person was put aside.
   *[other] { $count } people were put aside.
} What is not known is never taken for zero, so nothing is wrong with leaving it open.
people-enrich-again = Ask about them again
people-enrich-today = What follows from it
people-enrich-network = See your network
people-ask-all = Everything
people-ask-closeness = Closeness
people-ask-energy = Energy
people-ask-benefits = What they give
people-ask-how-close = How close are you?
people-ask-how-energy = How does an hour with them leave you?
people-ask-gives = What do they give you?
people-ask-gives-keys = A letter says much; once more says more, then some, then nothing.
people-ask-rest = The others: nothing

told-kept-apart = They stay two people.
told-core-confirmed = This is your core now.
told-added = Added.

people-new-title = Somebody new
people-new-lead = A name is enough. Whatever else you know makes the picture truer.
people-new-no-name = a name is needed
people-new-namesakes = You have somebody called so, or with this address:
people-new-another = This is another person
people-leave-list = Back to the list
people-merge-title = Who else is { $name }?
people-merge-lead = Everything known of both becomes one; of what you said twice, the word about the one who stays counts. It can be undone, and split later.
people-merge-none = Nobody has a similar name. Search for them.
people-merge-same = The same person
people-merge-back = Back

people-gives = What they give you
people-known-from = From { $ways }.
people-way-mail = mail
people-way-meetings = meetings
people-way-linkedin-messages = messages on LinkedIn
people-way-linkedin = LinkedIn
people-way-card = an address book
people-way-file = a network file
people-trace-mail = mail
people-trace-card = address book
people-trace-linkedin = LinkedIn
people-trace-tel = phone
people-trace-file = network file
people-trace-name = name

keys-of-people = People
keys-people-walk = The next and the one before, in the list and from page to page
keys-people-open = Open who is marked
keys-people-choose = Choose who is marked
keys-people-edit = In the list: say who they are. On a page: edit the tie
keys-people-new = Add somebody
keys-people-back = Back to the list
keys-of-enriching = Saying who they are
keys-enrich-closeness = How close you are, from acquaintance to very close
keys-enrich-energy = How an hour with them leaves you, from drained to full
keys-enrich-benefits = What they give: information, influence, development, support, purpose, balance
keys-enrich-rest = The benefits left open: nothing
keys-enrich-keep = Keep, and the next
keys-enrich-skip = Skip, and back

people-between = What runs between you
people-between-line = { $kind }, { $stage }
people-between-sponsor = News, stakes and work
