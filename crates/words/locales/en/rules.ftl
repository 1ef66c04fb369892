# How counsel is made: each family of rules in a few sentences. Figures come by name from the table of lines.

learn-rules = How counsel is made
learn-rules-lead = Counsel is made by a few dozen plain rules. Each looks at your network, compares a number with a line, and speaks when the line is crossed. It shows the number, says why it matters, and where to begin.
learn-rules-honest = No rule speaks on a guess: what is known for too few people counts as unknown, never as zero. Some lines are stated by the practice of developmental networks; others we drew ourselves, and they can be argued with. What you answer is remembered: what is done rests, what is put off comes back on its day, what is not so stays away.
learn-rules-standing = { $count ->
    [one] One stands now
   *[other] { $count } stand now
}

rules-voices = Voices
    .text = People in one unit who rely on one another tell you the same thing, however many they are; they count as one voice. Counsel speaks when voices are at most { $voices_share } of your core and at least { $voices_loss-words } fewer than its people, and when more than { $insular } of it sit in one unit. Likeness is judged from { $likeness_known-words } known people on.
    .source = The practice states the share of one unit and tells of 24 advisers who were 5 voices; the line for voices is ours.
rules-size = Size
    .text = The people you rely on are your core. Those who do well and are well have { $core_min } to { $core_max } of them; fewer is thin, more is spread thin. Size never weighs more than structure: sixteen of the right people are better than sixty.
    .source = The practice states the range.
rules-energy = Energy
    .text = You say who leaves you with more energy and who takes it. One draining contact can undo several good ones, by up to { $drain_max } to one in one study; so the balance is shown as a range. Counsel speaks lightly when it is negative at worst, and heavily when it is negative even one to one. Fewer than { $energizers-words } people who energize you are few.
    .source = The ceiling is the practice's; the lines are ours.
rules-power = Power
    .text = Formal power comes with a title, informal power from being listened to. A core of which more than { $top_heavy } hold titles sees from above only; one without anybody of informal power learns late how things get done.
    .source = The practice asks for both kinds; the line is ours.
rules-unknown = What is not known
    .text = Where a rule would need to know something of more people, it says so and nothing else. All of that stands together in one piece of counsel, which leads to the few questions that would tell most. A rule speaks from { $known } known on.
    .source = The line is ours.
rules-drained = People who drain you
    .text = Somebody whose company costs you energy, and with whom you have { $contacts } contacts a month or more, in your core or outside it. There are four ways: reshape the role you have with them, give it less time, speak about how it goes, or see it in another light. You choose one and a day to look back; on that day counsel asks what came of it.
    .source = The practice names the four ways; the line is ours.
rules-demand = Too much of you
    .text = When { $demand } people or more want much of you, the work goes through you and waits there. Counsel says where they gather, whether procedure or habit brings them, and who could stand in for you.
    .source = The thought is the practice's, the line ours.
rules-surplus = Too much of one thing
    .text = When more than { $surplus } of all that is given to you strongly is one benefit, from { $surplus_people-words } people or more, time spent there could fill a gap elsewhere.
    .source = The thought is the practice's, the line ours.
rules-holes = The six benefits
    .text = Information, influence, development, support, purpose, balance: a network that carries you gives all six. A benefit that nobody gives strongly is a hole; one that a single person gives hangs by a thread.
    .source = The practice names the six; that one provider is few is our view.
rules-balance = Depending on one person, or one side
    .text = One person strong in { $dependence-words } benefits or more, or with above { $dependence_share } of all that is strong, is a lot to lose. The same holds for a network that serves performance only, or well-being only: below { $lopsided } one half is too light. And when balance, purpose and support all come from work, they go when the work goes.
    .source = The two halves are the practice's; the lines are ours.
rules-reach = Reach
    .text = People of one function, one place, one level, one house have the same horizon. Counsel speaks when a core of { $likeness_known-words } known people or more hardly varies in one of these, and when nobody in it is from outside your organisation.
    .source = The practice asks for variety and for outsiders; how much variety is little is our line.
rules-more = Who could give more
    .text = Somebody close who gives you energy, and whom you use for one thing only, may have just what is missing elsewhere: by a strength, by where they sit, by how far they have come. It costs a question.
    .source = The practice advises it; which people fit is our reading.
rules-cold = Going cold
    .text = Ties have a rhythm of their own. Counsel speaks when somebody in your core has been silent for { $gaps } times their usual gap, and for { $cold_days } days at least. A line of two sentences is mostly enough.
    .source = The lines are ours.
rules-structure = Wrong structure
    .text = The formalist lives by the chart: { $formalist } of the ties at work follow it, and nobody has informal power. The overloaded are a bottleneck: { $overloaded } people or more want much of them. Somewhat below these lines counsel speaks of near, and lightly.
    .source = The practice describes the traps; the lines are ours.
rules-relations = Wrong relationships
    .text = The disconnected expert stays with what is known: nobody challenges them, and { $expert } of those who inform them share their function. The biased hear themselves: more than { $biased } sit in one unit or one function. If you say that those you turn to mostly see the world as you do, that counts as near.
    .source = The share of one unit is the practice's; the other lines are ours.
rules-behaviour = Wrong behaviour
    .text = The superficial collect: of { $superficial_people } people or more fewer than { $superficial } are close. The chameleon becomes whoever is in the room; no number shows that, so it rests on your own answers alone.
    .source = The practice describes the traps; the lines are ours.
rules-introduction = Introductions
    .text = Somebody whom you want to know better is often one person away. Counsel speaks when a person close to you knows them well and could bring you together; the question to ask stands ready, and you make it your own.
    .source = The practice advises it; who is close enough to ask is our reading.
rules-juniors = Those who come after you
    .text = From the middle of a career on, nobody below your own level means nobody who tells you how your decisions look from below, and nobody who asks the questions that beginners ask.
    .source = The practice advises it.
