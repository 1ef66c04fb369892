# Giving back: findings, then pages.

practice-giving = Giving back

give-unbalanced-title = { $person } gives you more than you give back
give-unbalanced-why = In half a year { $took ->
    [one] one thing
   *[other] { $took } things
} came from them and { $gave ->
    [0] nothing is written down that went back
    [one] one went back
   *[other] { $gave } went back
}. Nobody counts, and everybody notices. What fits what they care about need not be large.

give-thanks-due-title = { $person } has waited { $days_past } days for thanks
give-thanks-due-why = It is for “{ $for }”, on { $on }{ $others ->
    [0] { "" }
    [one] , and one thing more
   *[other] , and { $others } things more
}. Two lines that say what it led to are worth more than a present.

give-unknown-interests-title = You do not know yet what { $person } cares about
give-unknown-interests-why = A mentor or sponsor must get something out of it, too. Whoever knows what they follow can bring the right article, person or idea at the right moment.

give-reference-title = You have not asked { $person } whether you may name them
give-reference-why = It ended well on { $ended_on }. Asking whether you may name them as a reference is easiest while it is fresh, and it tells them that it mattered.

pockets-empty-title = Nobody in { $needed } owes you one
pockets-empty-why = “{ $result }” needs { $person }, and so far you have given nothing to anybody { $need-code ->
    [function] of that function
   *[location] at that place
} that is still open. Favours cannot be called in where none were done; something small, done early, is enough.

step-do-a-favour = Write down what you do for somebody there
step-give-something = See what would fit { $person }
step-thank = Thank { $person }
step-find-interests = Write down what { $person } cares about
step-ask-reference = Ask { $person } to be a reference

evidence-took = they gave
evidence-gave = you gave
evidence-line_times = line, times
evidence-over_days = over days
evidence-for = for
evidence-on = on
evidence-others = more
evidence-result = result
evidence-needed = needed
evidence-need = by
evidence-ended_on = ended

# Pages

nav-giving = Giving
giving-overview = Give and take
giving-lead = A mentor must want to go on. What keeps them is what comes back: news of what their advice led to, something that fits what they care about, what you see from where you stand, thanks and credit.
giving-none-yet = What goes the other way
giving-headline = { $late ->
    [0] In two years you gave { $gave } times and received { $took } times
    [one] One thank-you has waited for more than two weeks
   *[other] { $late } thank-yous have waited for more than two weeks
}
giving-empty = Here stands what went to and fro
    .why = Write down what somebody gave you, or what you gave: an article, an introduction, being the test case for an idea. From a few lines on, the balance with each person becomes a picture, and thanks no longer slip.
giving-learn = What is worth giving
giving-thanks = Thanks and outcomes due
giving-thanks-none = Nobody waits for thanks.
giving-due = { $of-code ->
    [thanks_advocacy] They spoke for you on { $on }
    [thanks_milestone] You reached it with their help on { $on }
   *[thanks_favour] They gave it on { $on }
}, { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}
giving-thanked = I thanked them
giving-untold = You know what came of it, and they do not yet.
giving-told = I told them
giving-balance = The balance with each
giving-key-gave = you gave
giving-key-took = they gave
giving-key-months = two years, this month last
giving-gave = { $count } given
giving-took = { $count } received
giving-balance-others = { $count ->
    [one] And one person more, with less to and fro.
   *[other] And { $count } people more, with less to and fro.
}
giving-ideas = Ideas
giving-ideas-go = Ideas
giving-ideas-for = What would fit { $person }
giving-ideas-none = No idea comes out of what is written down. What they care about would help.
giving-idea = { $idea-code ->
    [tell_outcome] Tell them what came of it: { $what }
    [use] { $what }
    [introduce] Introduce { $what } to them
    [teach] Show them what you know of { $what }
    [insight] Tell them how it looks from where you stand
    [look_for] Look for something on { $what }
   *[lunch] Invite them to lunch
}
giving-idea-why = { $idea-code ->
    [tell_outcome] { $about }
    [use] It fits what they care about: { $about }.
    [introduce] Both care about { $about }, and as far as you know they have not met.
    [teach] They say they are not good at it, and you are.
    [insight] The higher somebody sits, the less of it reaches them.
    [look_for] They care about it, and nothing is on your radar yet.
   *[lunch] Nothing went to them in half a year; it is the very least.
}
giving-idea-go = Write it down
word-tell_outcome = what came of it
word-use = something that fits
word-introduce = an introduction
word-teach = a lesson
word-insight = how it looks from here
word-look_for = something to look for
word-lunch = lunch
word-thanks_advocacy = a word spoken for you
word-thanks_milestone = a milestone
word-thanks_favour = a favour
word-fresh = fresh
word-soon = soon
word-silent = silent
word-agreed = agreed
word-usual = usual
word-old = old
word-new = new
word-returned = returned
word-open = open

giving-ledger = Ledger
giving-ledger-none = Nothing stands in the ledger yet
giving-ledger-headline = { $gave } given, { $took } received
giving-ledger-lead = What each gave, and what came of it. It is not for counting; it is for not forgetting.
giving-line-new = Write down what was given
giving-direction = Which way it went
giving-direction-done = I gave it
giving-direction-received = They gave it
giving-what = What it was
giving-what-missing = What was it? A few words are enough.
giving-kind = Kind
giving-outcome = What came of it (may come later)
giving-outcome-add = Say what came of it
giving-outcome-missing = What came of it?
giving-lines = What went to and fro
giving-lines-all = Everybody
giving-lines-next = Earlier ones
giving-line-when = { $date }{ $thanked-code ->
    [unknown] { "" }
   *[known] , thanked { $thanked }
}{ $told-code ->
    [unknown] { "" }
   *[known] , told what came of it { $told }
}{ $returned-code ->
    [returned] , returned
   *[open] { "" }
}
giving-pockets = Who owes you one, by function and place
favour-kind-article = Article
favour-kind-idea = Idea
favour-kind-introduction = Introduction
favour-kind-recruit = Recruit referred
favour-kind-insight = Insight from below
favour-kind-test_case = Test case
favour-kind-program = Help with their program
favour-kind-reverse_lesson = Reverse lesson
favour-kind-thanks = Thanks
favour-kind-credit = Credit in public
favour-kind-lunch = Lunch
favour-kind-other = Something else

giving-radar = Radar
giving-radar-none = What do they care about?
giving-radar-headline = { $count ->
    [0] Nothing that fits is waiting to be used
    [one] One thing that fits is waiting to be used
   *[other] { $count } things that fit are waiting to be used
}
giving-radar-lead = Whoever knows what people follow finds the right article, person or idea by the way. Keep it here until the moment is right.
giving-radar-unknown = Nothing is written down of what they care about. One word is a beginning; with commas between them, more.
giving-care = What do they care about?
giving-interests = What they care about
giving-interests-missing = Write at least one word.
giving-radar-new = Put something on the radar
giving-radar-who = What they care about
giving-about = What they care about
giving-about-missing = What do they follow, build or worry about?
giving-item = Something that fits (may come later)
giving-item-none = nothing found yet
giving-item-found = Something fits
giving-item-missing = What did you find?
giving-used = Used today

giving-journal = Journal
giving-journal-none = What teaching teaches you
giving-journal-headline = { $count ->
    [one] One question made you think
   *[other] { $count } questions made you think
}, { $rules ->
    [0] none became a rule of thumb yet
    [one] one became a rule of thumb
   *[other] { $rules } became rules of thumb
}
giving-journal-lead = Whoever teaches has to say why they do what they do. Questions of beginners are gold: write down those that made you think, and the rule of thumb that you had to spell out.
giving-journal-empty = Nothing is written down yet. The next question that makes you pause belongs here.
giving-journal-new = A question that made you think
giving-question = The question
giving-question-missing = What did they ask?
giving-rule = The rule of thumb you had to spell out
giving-change = What you do differently since
giving-asked-by = Who asked (may be left open)

told-line = Written down.
told-outcome-told = Noted: they know what came of it.
told-radar = On the radar.
told-radar-used = Noted as used.
told-journal = Written down.
