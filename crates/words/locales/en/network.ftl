# The pages of the network: the picture, what if, over time.

network-kick = Your network
network-views = Ways to look at it
network-crowd-everyone = Everyone
network-crowd-core = Core
network-crowd-voices = Voices
network-table = Table
network-show-all = Show everybody again
network-caption-core = The people you rely on. Nearer is closer.
network-caption-voices = Whoever speaks with one voice is one mark here, with their number in it.
network-shown-benefit = Those who { $benefit-verb }.
network-shown-finding = Those meant by “{ $title }”.
network-voice-mark = one voice
network-zoom-in = Come nearer
network-zoom-out = Go farther off
network-zoom-all = Show the whole picture
network-begin = Begin with your people
network-date = { $date }
network-rhythm = { $contacts ->
    [one] once a month
   *[other] { $contacts } times a month
}

# Beside the picture: a person or a voice
network-panel-closeness = Closeness
network-panel-energy = Energy
network-panel-strong = Gives strongly
network-panel-some = Gives some
network-panel-last = Last in touch
network-panel-rhythm = Rhythm
network-panel-core = Core
network-panel-in-core = one of those you rely on
network-panel-knows = Knows
network-panel-voice = They speak with one voice
network-panel-more = { $count ->
    [0] {""}
    [one] and one more
   *[other] and { $count } more
}
network-panel-page = Open their page
network-panel-leaves = What if they left
network-panel-closer = What if you were closer
network-panel-everyone = Show everyone

# The table
network-table-title = Everybody, as a table
network-table-picture = Picture
network-table-filters = Who stands in the table
network-table-said = { $people ->
    [0] { $filters ->
        [0] Nobody stands here yet.
       *[other] Nobody is like that. Take a filter away to see more people.
    }
    [one] One person.
   *[other] { $people } people. The core first, then by closeness.
}
network-table-knows = Knows
network-table-pages = Pages of the table
network-table-before = Before
network-table-after = Next
network-table-page = { $page } of { $pages }

# The picture as a file
network-save-svg = SVG
network-save-png = PNG
network-sheet-detail = { $people ->
    [one] One person
   *[other] { $people } people
}, { $date }

# What if
network-what-if = What if
network-what-if-link = What if…
network-what-if-headline = { $edits ->
    [0] What if your network were different?
    [one] What if one thing were different?
   *[other] What if { $edits-words } things were different?
}
network-what-if-lead = Try it on a copy. Nothing is written until you keep it, and what you keep can be taken back.
network-what-if-tried = What you try
network-what-if-more = What else to try
network-what-if-remove = Take this away
network-what-if-keep = Keep it
network-what-if-discard = Forget it
network-what-if-leave = Somebody leaves
network-what-if-change = A tie grows, or changes
network-what-if-join = Somebody joins
network-what-if-who = Who
network-what-if-who-hint = A name, or a part of it that only one person has.
network-what-if-name = Name
network-what-if-unit = Unit
network-what-if-organisation = Organisation
network-what-if-sphere = Where they stand in your life
network-what-if-closeness = How close you would be
network-what-if-energy = How they would leave you
network-what-if-strong = What they would strongly give you
network-what-if-core = One of those you rely on
network-what-if-knows = Somebody they know
network-what-if-optional = may stay empty
network-what-if-open = not said
network-what-if-try = Try it
network-what-if-before = Now
network-what-if-after = Then
network-what-if-pictures = Before and after
network-what-if-figures = What would move
network-what-if-same = None of the figures would move.
network-figure = Figure
network-turn = Change
network-turn-better = better
network-turn-worse = worse
network-turn-other = different
network-edit-leaves = { $name } leaves
network-edit-joins = { $name } joins{ $place-code ->
    [unknown] {""}
   *[known] , from { $place }
}
network-edit-changes = { $name }: { $facts }
network-edit-knows = { $a } and { $b } know each other
network-edit-parts = { $a } and { $b } know each other no longer
network-fact-core = one of those you rely on
network-fact-not-core = no longer one of those you rely on
network-fact-strong = strong in { $benefit }
network-fact-weak = not strong in { $benefit }
network-fault-who = Say who is meant.
network-fault-full = A trial holds { $count } changes, and this one has as many. Keep it, or take a change out first.
network-fault-nobody = Nobody is called that.
network-fault-nothing = Say what would be different: closeness, energy, what they give, or the core.
network-fault-name = Somebody who joins needs a name.
told-network-trial = Kept. Your network is as you tried it.

# Over time
network-over-time = Over time
network-over-time-headline = { $moved ->
    [0] { $snapshots ->
        [0] How your network moves
       *[other] None of the figures moved
    }
    [one] One figure moved
   *[other] { $moved-words } figures moved
}
network-over-time-lead = A snapshot is kept each month, before every import, and when you ask for one.
network-over-time-empty = Here two states of your network will stand side by side: who came, who left, which figures moved.
network-over-time-empty-why = A network changes too slowly to notice. The first snapshot is what the next months are measured by.
network-over-time-choose = Two states to compare
network-over-time-from = From
network-over-time-to = To
network-over-time-now = now
network-over-time-compare = Compare
network-over-time-take = Take a snapshot
network-over-time-label = What to call it
network-over-time-people = People
network-over-time-figures = What moved
network-over-time-same = None of the figures moved between these two.
network-over-time-list = Snapshots
network-over-time-nobody = The same people stand in both, as close as before.
network-snapshot-monthly = kept by the month
network-snapshot-import = kept before an import
network-snapshot-demand = kept by you
network-moved-figures = { $moved ->
    [0] None of the figures moved.
    [one] One figure moved{ $better ->
        [0] {""}
       *[other] , for the better
    }.
   *[other] { $moved } figures moved{ $better ->
        [0] {""}
        [one] , one of them for the better
       *[other] , { $better } of them for the better
    }.
}
network-moved-gone = { $count ->
    [0] {""}
    [one] This is no longer said: { $titles }.
   *[other] These are no longer said: { $titles }{ and-more }.
}
network-moved-come = { $count ->
    [0] {""}
    [one] This is new: { $titles }.
   *[other] These are new: { $titles }{ and-more }.
}
network-people-came = Came
network-people-left = Left
network-people-in = Into the core
network-people-out = Out of the core
network-people-closer = Closer
network-people-farther = Farther
network-people-lighter = Give more energy
network-people-heavier = Take more energy
network-names = { $names }
told-network-snapshot = The snapshot is kept.

# Keys
keys-network-table = Picture or table
keys-network-next = Go from one person to the next, once one is chosen
keys-network-open = Show somebody beside the picture
keys-network-zoom = Come nearer, go farther off, see all
