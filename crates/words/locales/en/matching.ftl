# What is said about a program's matching.

match-files-refused = Nothing was matched. Mend these places and run it again.
match-written = Written to `{ $file }`.
match-no-duals = `--duals` goes with `score` and `coverage` only.

match-matched = { $matched } of { $mentees } matched with { $mentors } mentors, total score { $total }.
match-proof-optimal = Proven: no assignment has a larger total.
match-proof-coverage = Proven: nobody more can be matched, and no assignment that matches as many has a larger total.
match-proof-gap = Nothing can be better than { $bound }; this is { $gap } below.
match-proof-stable = Proven: no mentee and mentor would both rather have each other.
match-proof-fair = No assignment is fairer: as many as possible are matched, and the lowest scores are as rare as they can be.
match-proof-fair-band = Fair by bands of { $band } points; inside a band the larger total was taken.
match-profile-lowest = The lowest score is { $score }, for { $pairs ->
    [one] one pair
   *[other] { $pairs } pairs
}.
match-kept = { $kept } of { $before } pairs stay as they were.
match-gone = { $gone } pairs of before name somebody who is not here any more.
match-unmatched = { $count } without a mentor:
match-unmatched-no_candidate = { $count } have no candidate
match-unmatched-outbid = { $count } were outbid everywhere
match-unmatched-too_few_places = { $count } compete with others for too few places
match-unmatched-groups_closed = { $count } listed only groups that did not open
match-place = One more place with { $mentor } would add { $matched ->
    [0] { $score } points
    [one] one match ({ $score } points)
   *[other] { $matched } matches ({ $score } points)
}.

match-verdict-good = Everything holds: { $matched } pairs, total score { $total }.
match-verdict-bad = It does not hold:
match-verdict-bound = The prices prove that no total is above { $bound }.
match-verdict-blocking = { $count } pairs would both rather have each other.
