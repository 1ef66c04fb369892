# What is said about a program's matching.

match-part-read = reading
match-part-solve = finding the best
match-files-refused = Nothing was matched. Mend these places and run it again.
match-written = Written to `{ $file }`.
match-no-duals = `--duals` goes with `score` and `coverage` only.

match-matched = { $matched } of { $mentees } matched with { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}, total score { $total }.
match-matched-seats = { $pairs ->
    [one] One seat filled
   *[other] { $pairs } seats filled
} for { $matched } of { $mentees } people with { $mentors } mentors, total score { $total }.
match-proof-optimal = Proven: no assignment has a larger total.
match-proof-coverage = Proven: nobody more can be matched, and no assignment that matches as many has a larger total.
match-proof-coverage-seats = Proven: no more seats can be filled, and no assignment that fills as many has a larger total.
match-proof-gap = Nothing can be better than { $bound }; this is { $gap } below.
match-proof-stable = Proven: no mentee and mentor would both rather have each other.
match-proof-fair = No assignment is fairer: as many as possible are matched, and the lowest scores are as rare as they can be.
match-proof-fair-seats = No assignment is fairer: as many seats as possible are filled, and the lowest scores are as rare as they can be.
match-proof-fair-groups = The fairest that was found. With the same groups open nothing is fairer; whether other groups had better open was not tried to the end.
match-proof-fair-band = Fair by bands of { $band } points; inside a band the larger total was taken.
match-profile-lowest = The lowest score is { $score }, for { $pairs ->
    [one] one pair
   *[other] { $pairs } pairs
}.
match-kept = { $before ->
    [one] { $kept } of the one pair of before stays as it was.
   *[other] { $kept } of { $before } pairs stay as they were.
}
match-gone = { $gone ->
    [one] One pair of before names somebody who is not here any more.
   *[other] { $gone } pairs of before name somebody who is not here any more.
}
match-unmatched = { $count } without a mentor:
match-unmatched-no_candidate = { $count ->
    [one] one has no candidate
   *[other] { $count } have no candidate
}
match-unmatched-outbid = { $count ->
    [one] one was outbid everywhere
   *[other] { $count } were outbid everywhere
}
match-unmatched-too_few_places = { $count ->
    [one] one competes with others for too few places
   *[other] { $count } compete with others for too few places
}
match-unmatched-groups_closed = { $count ->
    [one] one listed only groups that did not open
   *[other] { $count } listed only groups that did not open
}
match-unmatched-no_places = { $count ->
    [one] one listed only mentors without places
   *[other] { $count } listed only mentors without places
}
match-place = One more place with { $mentor } would add { $matched ->
    [0] { $score } points
    [one] one match ({ $score } points)
   *[other] { $matched } matches ({ $score } points)
}.

match-verdict-good = Every limit holds: { $matched ->
    [one] one pair
   *[other] { $matched } pairs
}, total score { $total }.
match-verdict-unchecked = Whether another assignment is better was not checked; the prices that `--duals` writes and reads prove it.
match-verdict-bad = It does not hold:
match-verdict-bound = The prices prove that no total is above { $bound }.
match-verdict-bound-coverage = The prices prove that no more than { $matched } can be matched, and that no total with as many is above { $total }.
match-verdict-fair = No change makes a low score rarer.
match-verdict-fair-band = Nothing is fairer by bands of { $band } points.
match-verdict-fair-groups = This holds with the groups open and closed as they are; whether other groups had better open was not checked.
match-verdict-blocking = { $count ->
    [one] One pair would rather have each other.
   *[other] { $count } pairs would both rather have each other.
}

match-closed = { $count ->
    [one] One group stays closed: nobody is with it.
   *[other] { $count } groups stay closed: nobody is with them.
}
match-lottery = Equal wishes were told apart by the lottery with seed { $seed }.
match-explain-why = { $mentee } is with { $mentor }: score { $score }, choice { $rank } of { $of }; for { $mentor }, choice { $mentorrank } of { $mentorof }.
match-explain-pinned = { $mentee } is with { $mentor } because the pair is pinned.
match-explain-parts = The score: { $parts }.
match-explain-already = { $mentee } is with { $mentor } already: score { $score }.
match-explain-nobody = { $mentee } has nobody.
match-explain-equal = { $mentee } with { $mentor } (score { $score }) would be equally good.
match-explain-loss = { $mentee } with { $mentor } (score { $score }) would cost { $matched ->
    [0] { $loss } points
    [one] one match and { $loss } points
   *[other] { $matched } matches and { $loss } points
}.
match-explain-same = { $mentee } with { $mentor } (score { $score }) would change neither how many are matched nor the total.
match-explain-points = { $mentee } with { $mentor } (score { $score }) would add { $loss } points to the total.
match-explain-match = { $mentee } with { $mentor } (score { $score }) would add { $matched ->
    [one] one match
   *[other] { $matched } matches
}.
match-explain-gain = { $mentee } with { $mentor } (score { $score }) would add { $matched ->
    [one] one match and { $loss } points
   *[other] { $matched } matches and { $loss } points
}.
match-explain-match-for-points = { $mentee } with { $mentor } (score { $score }) would add { $matched ->
    [one] one match
   *[other] { $matched } matches
} and cost { $loss } points.
match-explain-points-for-match = { $mentee } with { $mentor } (score { $score }) would cost { $matched ->
    [one] one match
   *[other] { $matched } matches
} and add { $loss } points.
match-explain-mentee-refuses = { $mentee } would rather stay with whom they have.
match-explain-mentor-refuses = { $mentor } would rather have { $who }.
match-explain-unfair = There would be { $more } more at score { $score }.
match-explain-cannot = { $mentee } with { $mentor } cannot be: { $what }.
match-move = { $mentee } goes from { $from } to { $to }
match-move-in = { $mentee } comes to { $to }
match-move-out = { $mentee } has nobody then
match-move-lost = { $mentee } no longer has { $from }

match-objective-score = largest total score
match-objective-coverage = most people matched, then largest total score
match-objective-coverage-seats = most seats filled, then largest total score
match-objective-stable = stable: nobody would both rather change
match-objective-fair = fair: the lowest scores as rare as can be

match-page-title = A matching: { $matched } of { $mentees }
match-page-kicker = Review of a matching · { $objective }
match-page-headline = { $matched } of { $mentees } have a mentor
match-nobody = Nobody is matched.
match-scores = How well they fit
match-scores-said = Matches by score. The mean is { $mean }, the lowest { $lowest }.
match-bar-score = score { $range }: { $pairs ->
    [one] one match
   *[other] { $pairs } matches
}
match-ranks = Whose choice was met
match-ranks-said = Matches by the rank of the mentee's choice. { $first } of { $matched } have nobody they would fit better with.
match-bar-rank = choice { $rank }: { $pairs ->
    [one] one match
   *[other] { $pairs } matches
}
match-rows-more = { $more } more are in the CSV file.
match-waiting = Who waits
match-waiting-nobody = Everybody has a mentor.
match-waiting-said = { $count ->
    [one] One has no mentor, for these reasons.
   *[other] { $count } have no mentor. Each with the nearest reasons.
}
match-why-no-candidate = Nobody is among their candidates.
match-why-forbidden = Every candidate is forbidden ({ $forbidden }).
match-why-too-few = { $mentees ->
    [one] One person has
   *[other] { $mentees } people have
} only { $mentors ->
    [one] this one mentor, who has
   *[other] these { $mentors } mentors, who have
} { $places ->
    [one] one place
   *[other] { $places } places
}.
match-why-no-places = { $count ->
    [one] { $mentors } has no places.
   *[other] { $mentors } have no places.
}
match-why-closed = Only groups that did not open: { $groups }.
match-why-outbid = { $mentor } is with { $who }.
match-why-no-place = { $mentor } has no place.
match-others = { $count ->
    [one] one other
   *[other] { $count } others
}
match-unmet = Far down the list
match-unmet-said = { $count ->
    [one] One is with somebody from the second half of their list.
   *[other] { $count } are with somebody from the second half of their list.
}
match-choice = { $rank } of { $of }
match-pressed = Where places are short
match-pressed-said = Mentors who are full: { $full } of { $mentors }; who have nobody: { $idle }. One more place would add what stands on the right.
match-places = { $held } of { $capacity }
match-place-worth = { $matched ->
    [0] { $score } points
    [one] one match, { $score } points
   *[other] { $matched } matches, { $score } points
}
match-parity = How groups fare
match-parity-said = Means with 95 % intervals. { $suppressed ->
    [0] Every group is shown.
    [one] One group of fewer than five is not shown.
   *[other] { $suppressed } groups of fewer than five are not shown.
}
match-price = The price of parity
match-price-said = What it would cost to bring the two groups that are farthest apart nearer, by letting the scores of the better-off one count less. The gap is between mean scores over all their people, who is unmatched counting 0.
match-price-curve = The price of parity: the total score that is left at each gap between the two groups.
match-price-point = Gap { $gap }, total score { $total } (discount { $discount } %)
match-all = Every match
match-column-parts = Made of
match-column-mentee = Mentee
match-column-mentor = Mentor
match-column-why = Why
match-column-score = Score
match-column-choice = Choice
match-column-mentor-choice = For the mentor
match-column-note = Note
match-column-places = Places taken
match-column-first = Best fit of
match-column-listed = Candidates
match-column-worth = One more place adds
match-column-group = Group
match-column-matched = Matched
match-column-unmatched = Unmatched, %
match-column-mean-score = Mean score
match-column-mean-rank = Mean choice
match-column-discount = Discount
match-column-gap = Gap
match-column-total = Total score
match-note-pinned = pinned
match-note-kept = as before

match-candidates-objective = `--objective` of `match candidates` is `score` or `coverage`.
match-made = { $candidates ->
    [one] One candidate
   *[other] { $candidates } candidates
} for { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} with { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}; { $looked ->
    [one] one pair was
   *[other] { $looked } pairs were
} looked at.
match-made-removed = Left out: { $line } in one reporting line, { $language } without a common language, { $hours } with too few hours in common, { $seniority } too near in seniority, { $avoided } who must not be together.
match-made-proven = Proven: of all pairs outside the lists none can improve the optimum ({ $matched } matched, total score { $total }). { $added ->
    [one] One was
   *[other] { $added } were
} added for it.
match-made-unproven = Pairs outside the lists may still improve the optimum; longer lists (`--per-mentee`) bring it nearer.

match-needs-files = `--mentors` and `--candidates` are needed.
match-parts-needs = `--parts` goes with `--explain` or `--html`.
match-not-with-pairs = `--explain`, `--parts`, `--groups` and `--html` speak of mentees and mentors, and with `--pairs` everybody is both. `--pairs` goes with `--objective` `score`, `coverage` or `stable`, `--pins`, `--ties`, `--out`, `--duals` and `--json`.
match-pairs-not-fair = `--pairs` goes with `score`, `coverage` and `stable`; `fair` is worked out for mentees and mentors only.
match-pairs = { $pairs ->
    [one] One pair
   *[other] { $pairs } pairs
} among { $people } people, total score { $total }; { $alone ->
    [one] one has nobody.
   *[other] { $alone } have nobody.
}
match-pairs-most = Proven: nobody more can be paired, and no pairing of as many has a larger total.
match-pairs-stable = Proven: no two would rather have each other.
match-pairs-none = No stable pairing exists: among { $who } there are always two who would rather have each other.
