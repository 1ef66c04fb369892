# What the command line says. Results and messages; each id is used in crates/telemachus.

cli-basis-empty = Bring your people with `telemachus import FILE…`, or add them one by one with `telemachus people add`.
cli-basis-marked = { $people } people, { $core } of them in the core, as you marked them.
cli-basis-closeness = { $people } people. Nobody is marked as core, so the { $core } you called close or very close stand for it.
cli-basis-estimated = { $people } people, { $core } of them in a core that is estimated from your mail and meetings. Confirm it with `telemachus people edit ID core=true`; until then its size is not judged.

cli-heading-counsel = What matters most
cli-heading-also = Also
cli-nothing-heavy = Nothing pressing stands out. Keep your network in good repair.
cli-heading-benefits = The six benefits
cli-heading-structure = Where your core sits
cli-heading-figures = In figures
cli-heading-traps = Six traps
cli-heading-change = What would change
cli-heading-differs = What is different

cli-benefit-unknown = known for { $known } of { $core }
cli-benefit-hole = nobody gives it strongly
cli-benefit-sole = { $name } alone
cli-benefit-surplus = { $strong } strong, { $share } of all that is strong
cli-benefit-fits = { $strong } strong

cli-dimension-unknown = not known for anybody
cli-dimension-spread = { $kinds ->
    [one] all { $known }: { $value }
   *[other] { $count } of { $known }: { $value }; evenness { $iqv } (0 all alike, 1 evenly spread)
}
cli-dimension-known = (known for { $known } of { $core })

cli-figure-size = size
cli-figure-size-said = { $core } in the core ({ $verdict }); 12 to 18 are typical
cli-figure-voices = voices
cli-figure-voices-said = { $voices } independent of { $advisers }
cli-figure-effective = reach
cli-figure-effective-said = effective size { $size }, efficiency { $efficiency } (1: nobody repeats another)
cli-figure-constraint = constraint
cli-figure-constraint-said = { $constraint } (low is free), hierarchy { $hierarchy }
cli-figure-energy = energy
cli-figure-energy-said = { $energizers } lift you, { $drainers } drain you, of { $known } rated; balance { $sum }, at worst { $weighted }
cli-figure-energy-unknown = nobody is rated yet
cli-figure-demand = demand on you
cli-figure-demand-said = { $high ->
    [0] nobody is said to use much of you
    [one] one person uses much of you
   *[other] { $high } people use much of you
}
cli-figure-undefined = not defined here; closeness is missing


cli-file-refused = `{ $file }` was refused as a whole and nothing was changed.
cli-page-written = The page is in `{ $file }`; open it in a browser.
cli-case-held = { $lines ->
    [one] One expectation of { $case } holds.
   *[other] All { $lines } expectations of { $case } hold.
}

cli-import-heading-dry = What would come in (nothing is kept)
cli-import-heading-kept = Import { $number }
cli-import-source = { $name }: { $kept ->
    [one] one item
   *[other] { $kept } items
} kept, { $known } known already, { $skipped } left out
cli-import-source-linked = { $name }: unchanged since it was last read; { $known ->
    [one] its one item counts for this import, too
   *[other] its { $known } items count for this import, too
}
cli-import-people = People: { $new } new, { $known } known already, { $total } in all.
cli-import-others = Lists, robots and rooms set aside: { $count }.
cli-import-core = Proposed core: { $count ->
    [one] one person
   *[other] { $count } people
}, an estimate for you to confirm.
cli-import-owner = Taken as yours: { $addresses }.
cli-import-owner-proposed = Perhaps yours, too: { $addresses }. Say so with `--me ADDRESS`.
cli-import-questions = { $count ->
    [one] One pair may be the same person. Decide with `telemachus questions`.
   *[other] { $count } pairs may be the same person. Decide with `telemachus questions`.
}
cli-import-skip = { $count } left out: { $reason } ({ $places })
cli-import-skip-more = … and { $count } more; `--json` lists them all
cli-import-ask-owner = Is { $address } yours? [Y/n]
cli-import-ask-keep = Keep this? [Y/n]
cli-import-discarded = Nothing was kept.
cli-import-undo-hint = hint: `telemachus undo` takes this import back; `telemachus analyze` shows what it means.
cli-import-not-a-source = { $name }: { $reason }
cli-counterpart-known = In { $place }: { $names }
cli-counterpart-none = In { $place } you know nobody yet; `telemachus results help` takes a `--role`.
cli-undone-staying = What you wrote down came along with it and has changed since, so it stays.
cli-undone = Import { $number } is taken back; { $people ->
    [one] one person is
   *[other] { $people } people are
} left.
cli-import-line = { $date }: { $names }; { $new ->
    [one] one new person
   *[other] { $new } new people
}{ $undone-code ->
    [unknown] {""}
   *[known] , taken back on { $undone }
}
cli-imports-none = Nothing was imported yet.

cli-people-none = There is nobody to list.
cli-people-more = … and { $count } more; `--limit` shows them
cli-person-added = { $name } is added as `{ $id }`.
cli-person-edited = { $name }: kept.
cli-person-merged = { $name } is one person now. `telemachus people split` takes it back.
cli-person-split = { $name } stands alone now.
cli-people-tagged = { $count ->
    [0] They had the tag `{ $word }` already.
    [one] One person is tagged `{ $word }`.
   *[other] { $count } people are tagged `{ $word }`.
}
cli-people-untagged = { $count ->
    [0] Nobody of them had the tag `{ $word }`.
    [one] The tag `{ $word }` is off one person.
   *[other] The tag `{ $word }` is off { $count } people.
}
cli-people-core-hint = hint: ○ is proposed; `telemachus people core --confirm` keeps it, `--without WHO` leaves somebody out.
cli-people-core-confirmed = { $count ->
    [one] One person is your core now.
   *[other] { $count } people are your core now.
}
cli-person-forgotten = { $name } is forgotten, and stays so when you import again.

cli-questions-none = No questions are open.
cli-question = Are { $a } ({ $trace_a }) and { $b } ({ $trace_b }) one person? Likely to { $probability }; { $interactions ->
    [0] nothing hangs on it yet
    [one] one interaction hangs on it
   *[other] { $interactions } interactions hang on it
}.
cli-questions-hint = hint: answer with `telemachus questions NUMBER same` or `telemachus questions NUMBER different`.
cli-questions-answered-same = They are one person.
cli-questions-answered-different = They are two people.

cli-meant = { $text } (by { $date })
cli-today-nothing = Nothing needs you today.
cli-today-hint = hint: answer with `telemachus counsel done RULE SUBJECT`, `later … --until DAY` or `not-so …`.
cli-counsel-done = Noted as done.
cli-counsel-later = It comes back on that day.
cli-counsel-not-so = It stays away.
cli-intentions-none = Nothing is on your list.
cli-intentions-hint = hint: close one with `telemachus intentions done NUMBER --outcome TEXT`.
cli-result-added = It is on your list. `telemachus results help` names who can help.
cli-helper-added = They are named for it.

cli-learn-check-hint = hint: answer all seven at once: `telemachus learn check goals=start sponsor=time …`; each answer is explained.

cli-intention-added = It is on your list.
cli-intention-done = Done.

cli-snapshot-kept = Snapshot { $number } is kept.
cli-snapshot-none = No snapshot is kept yet.
cli-compare-same = Nothing has moved.

cli-backup-written = Everything is in `{ $file }`. Without your `device.key` nobody can read what you wrote; keep a copy of that file, too: `{ $key }`.
cli-restored = `{ $file }` is put back.
cli-doctor-well = Everything is whole.

cli-heading-gone = Counsel that would fall away
cli-heading-come = Counsel that would come
cli-value = { $value }

cli-size-thin = thin
cli-size-fits = as it should be
cli-size-wide = wide
cli-size-unknown = not judged while it is estimated

cli-me-edited = Kept; this is how you are now.
cli-person-said = (your word)
cli-person-estimates = Estimated, because
cli-person-traces = Traces
cli-person-merge = { $a } and { $b } are one: { $reasons }
cli-person-ties = Tied to
cli-person-tie = { $name }: { $strength ->
    [1] they know each other
    [2] they work together
   *[other] they rely on each other
}{ $occasions-code ->
    [unknown] {""}
   *[other] , seen together { $occasions } times
}
cli-snapshot-line = { $number }  { $date }  { $reason }{ $label-code ->
    [unknown] {""}
   *[known] {"  "}{ $label }
}
cli-doctor-ill = Something is not whole; see above. A backup and `telemachus restore` may help.

# Finding and approaching people
cli-need-added = Written down; { $kind } fits. `telemachus find who` lists who it could be.
cli-need-kind = Now { $kind } is looked for.
cli-needs-none = No need is written down; say one by `telemachus find add`.
cli-needs-hint = `telemachus find who NUMBER` lists who fits.
cli-way-stands = It stands at: { $stage }.
cli-ways-none = No name is noted; note one by `telemachus outreach note`.
cli-letter-written = Kept. `telemachus letters eml` gives it to your mail program; nothing is sent from here.
cli-letter-sent = Noted. On the day to ask again, `telemachus today` says so.
cli-letters-none = No letter so far; `telemachus letters write` drafts one.
# Sponsors and giving back
cli-written-down = Written down.
cli-sponsors-none = Nobody sponsors you yet. `telemachus sponsors win WHO` writes down whom you want to win, `telemachus sponsors begin WHO` who does already.
cli-sponsors-line = { $name }: { $quiet-code ->
    [silent] { $days } days without a word, { $rhythm } are agreed or usual
   *[fresh] heard from you { $days } days ago, every { $rhythm } are agreed or usual
}{ $owed ->
    [0] { "" }
    [one] ; one piece of news owed
   *[other] ; { $owed } pieces of news owed
}
cli-sponsors-prospect = To be won: { $name }
cli-sponsors-backed = You sponsor { $name }
cli-sponsors-stake = Staked: { $what }
cli-giving-none = Nothing stands in the ledger. `telemachus giving add WHO WHAT` writes down what you gave.
cli-giving-line = { $name }: { $gave } given, { $took } received
cli-giving-due = { $name } waits for thanks for { $days } days: { $what }
cli-giving-hint = `telemachus giving list --json` shows the ids for `telemachus giving thank ID`.
