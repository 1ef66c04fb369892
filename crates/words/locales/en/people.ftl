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
