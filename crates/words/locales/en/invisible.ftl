# Invisible mentors.

invisible-title = Invisible mentors
invisible-headline-first = Whose work moves you?
invisible-headline = { $count ->
    [one] One person teaches you by example
   *[other] { $count } people teach you by example
}
invisible-lead = Somebody living or dead whose craft, drive or integrity moves you. You need not meet: the why names what to build in yourself, and what they left or do is there to study.
invisible-add = Name somebody
invisible-name = Who
invisible-why = Why they move you
    .hint = One moment is enough: what did they do that you would like to have done?
invisible-values = The values behind it
    .hint = One on each line. They name what to build in yourself.
    .none = Not named yet. What is it in them that you would like to have in you?
invisible-works = Works to study
    .hint = Books, talks, buildings, matches, letters: one on each line.
    .none = None yet. One work, studied closely, is enough to begin.
invisible-keep = Learn from them
invisible-lessons = Lessons
invisible-lessons-said = { $count ->
    [0] No lesson so far
    [one] { $tried ->
        [0] One lesson, not tried yet
       *[other] One lesson, tried
    }
   *[other] { $count } lessons, { $tried ->
        [0] none tried yet
       *[other] { $tried } tried
    }
}
invisible-lesson = What you take from them
invisible-work = From which work
invisible-lesson-keep = Write it down
invisible-lesson-remove = Remove this lesson
invisible-tried = I tried it
invisible-tried-again = Say it anew
invisible-tried-on = Tried on { $day }.
invisible-outcome = What came of it
invisible-tried-keep = Keep
invisible-change = Change what is said of them
invisible-change-keep = Keep
invisible-remove = Let them go

told-invisible = You learn from them now.
told-invisible-changed = Changed.
told-invisible-removed = Let go.
told-lesson = Written down.
told-lesson-tried = Noted what came of it.
told-lesson-removed = Removed.
