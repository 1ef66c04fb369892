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
    [0] Nobody is like that. Take a filter away to see more people.
    [one] One person.
   *[other] { $people } people. The core first, then by closeness.
}
network-table-knows = Knows
network-table-pages = Pages of the table
network-table-before = Before
network-table-after = Next
network-table-page = { $page } of { $pages }
