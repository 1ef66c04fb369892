# Bringing people in: the place for files, the preview, the report, all imports.

imports-title = Imports
imports-lead = What you brought, the latest first. Each can be taken back as a whole; what you said about people stays.
imports-new-title = Bring my people
imports-new-lead = Any mix of files, as many as you like. What each one is shows from what is in it, and nothing is kept before you have seen what it brings.
imports-drop = Drop your files or a folder here, or choose them
imports-choose = Choose your files
imports-folder = Or a whole folder, with everything in it:
imports-folder-failed = That folder could not be read. Choose its files instead.
imports-too-many = These are more than { $files } files. Take fewer, or put them into a zip: it is read like a folder.
imports-chosen = Chosen files
imports-limits = Up to { $size } GB and { $files } files at once. For more, the command “telemachus import” reads files where they lie.
imports-send = Look into them
imports-send-note = The next page shows what they would bring.
imports-sending = On their way …
imports-sending-done = They are here. Reading …
imports-sending-failed = The files did not arrive. Try once more.
imports-no-file = Choose one file at least.
imports-one-at-a-time = Another import is not finished yet. Finish it or drop it, then bring these.
imports-open = An import is under way and waits for you.
imports-open-go = Go to it

imports-is-read = What is read
imports-is-read-1 = Names, addresses, employers and birthdays from address books
imports-is-read-2 = From mail: who wrote to whom, and when
imports-is-read-3 = From calendars: who met whom, and when
imports-is-not-read = What is not
imports-is-not-read-1 = What was written. Neither text nor subject of a message is ever kept
imports-is-not-read-2 = Attachments, pictures, descriptions of meetings
imports-is-not-read-3 = Drafts, junk, newsletters; programs and lists are not people

imports-from = Where such files come from
imports-from-linkedin =
    .title = LinkedIn
    .how = Settings, Data privacy, Get a copy of your data. A link comes by mail, sometimes two of them; bring the zip as it is. It says who your contacts are and when you wrote, but not which of them know one another, and few addresses.
imports-from-google =
    .title = Gmail and Google contacts
    .how = At Google Takeout choose Contacts, Calendar and Mail, and bring the zip as it is. Contacts alone go faster: in Google contacts, Export, as Google CSV or vCard.
imports-from-contacts =
    .title = An address book
    .how = Nearly every program exports vCard (.vcf). On a Mac, in Contacts: select all, File, Export, Export vCard. In Outlook on the web: People, Manage, Export contacts, which gives a CSV.
imports-from-calendar =
    .title = A calendar
    .how = Export it as iCalendar (.ics). Meetings with others say more about who works with whom than any list.
imports-from-mail =
    .title = Mail
    .how = A mailbox as mbox: in Thunderbird each folder is such a file; in Apple Mail, Mailbox, Export Mailbox. Single messages (.eml) work, too. Bring sent mail along, for it tells who you are.
imports-from-own =
    .title = Telemachus
    .how = What Telemachus exported comes back without loss: a network file (people and ties), a practice file (goals, relationships, sessions, all that you wrote down), or the zip with everything. You find them under Settings, “Take it along”.

imports-gigabytes = { $size } GB
imports-megabytes = { $size } MB
imports-kilobytes = { $size } kB

imports-reading =
    .title = Reading your files
    .text = One moment …
imports-deciding =
    .title = Working out who is who
    .text = Several addresses may be one person, and some are nobody at all.
imports-keeping =
    .title = Keeping it
    .text = One moment …
imports-progress = How much has been read
imports-read-so-far = { $done } of { $total }
imports-stop = Stop
imports-stopped =
    .title = Nothing was kept
    .text = The import is dropped, with all that was read of it. Your files are where they were.
imports-failed =
    .title = That did not work
    .text = Nothing was kept. This is what stood in the way:
imports-again = Bring other files

imports-preview-kick = Nothing is kept yet
imports-headline = { $count ->
    [0] Nobody new in these files
    [one] One new person
   *[other] { $count } new people
}
imports-preview-lead = { $known ->
    [0] Look through it, then keep it or not.
    [one] One whom you know already stays.
   *[other] { $known } whom you know already stay.
}{ $others ->
    [0] {""}
    [one] {" "}One list, program or room is set aside, since it is no person.
   *[other] {" "}{ $others } lists, programs and rooms are set aside, since they are no people.
}{ $refused ->
    [0] {""}
    [one] {" "}One file could not be read.
   *[other] {" "}{ $refused } files could not be read.
}
imports-mine-legend = Which addresses are yours?
imports-mine = Taken as yours: { $addresses }.
imports-mine-none = It does not show from the files which address is yours. Without it, mail cannot tell who is close to you.
imports-mine-other = Another address of yours
imports-mine-first = An address of yours
imports-no-address = “{ $text }” is not a mail address; one looks like me@example.com.
imports-look = Show it with these
imports-keep = Keep it
imports-discard = Do not keep it
imports-keep-note = You can take it back at any time.
imports-tabs = What the files hold
imports-tab-files = Files ({ $count })
imports-tab-people = New people ({ $count })
imports-tab-doubles = Perhaps the same ({ $count })
imports-tab-left-out = Left out ({ $count })
imports-no-people = Everybody in these files is known already.
imports-no-doubles = No two of them look like one person.
imports-doubles-note = Nobody is made one without being asked. You decide on these afterwards.
imports-no-left-out = Everything was read.
imports-seen = { $count ->
    [0] {""}
    [one] seen once
   *[other] seen { $count } times
}
imports-pages = Further rows
imports-page-before = Before
imports-page-after = More

imports-kind-mbox =
    .title = Mailbox
    .about = Who wrote to whom and when. What was written is not kept.
imports-kind-mail =
    .title = Messages
    .about = Who wrote to whom and when. What was written is not kept.
imports-kind-vcard =
    .title = Address book
    .about = Names, addresses, employers, birthdays, who belongs to whom. Notes and photos are not read.
imports-kind-calendar =
    .title = Calendar
    .about = Who met whom and when. Titles and descriptions of meetings are not kept.
imports-kind-csv =
    .title = Table
    .about = People, and when you were in touch. The text of messages is not kept.
imports-kind-network =
    .title = Network file
    .about = Everything in it.
imports-kind-hand =
    .title = By hand
    .about = {""}
imports-kind-unknown =
    .title = Not read
    .about = {""}
imports-counts = { $kept ->
    [0] Nothing new
    [one] One new entry
   *[other] { $kept } new entries
}{ $known ->
    [0] {""}
   *[other] , { $known } known already
}{ $skipped ->
    [0] {""}
   *[other] , { $skipped } left out
}
imports-counts-unchanged = { $known ->
    [one] Unchanged since it was last read: its one entry is known
   *[other] Unchanged since it was last read: its { $known } entries are known
}
imports-refused = Could not be read:
imports-skip = { $count } left out: { $reason }
imports-column-file = File
imports-column-place = Where
imports-column-reason = Why

imports-report-kick = Import { $number }, { $date }
imports-report-headline = { $count ->
    [0] Nobody new
    [one] One new person came
   *[other] { $count } new people came
}
imports-report-lead = { $total ->
    [one] You have one person now.
   *[other] You have { $total } people now{ $known ->
        [0] {""}
       *[other] , { $known } of them from before
    }.
}{ $others ->
    [0] {""}
    [one] {" "}One list, program or room is set aside.
   *[other] {" "}{ $others } lists, programs and rooms are set aside.
}
imports-undone-headline = This import is taken back
imports-undone-lead = It was taken back on { $date }. { $count ->
    [0] It had brought nobody new.
    [one] It had brought one new person.
   *[other] It had brought { $count } new people.
} What you said about people stayed.
imports-step-core = { $count ->
    [one] Confirm your core: one person is proposed
   *[other] Confirm your core: { $count } people are proposed
}
imports-step-questions = { $count ->
    [one] One pair may be the same person
   *[other] { $count } pairs may be the same person
}
imports-step-network = See your network
imports-step-more = Bring more files
imports-files-title = File by file
imports-left-out-title = { $count ->
    [one] One row was left out
   *[other] { $count } rows were left out
}
imports-undo-title = Take it back
imports-undo-text = Everybody goes whom only this import brought. Whom another import or you yourself hold stays, and so does what you said about people.
imports-undo = Take this import back
imports-undo-short = Take back
imports-undone-on = taken back on { $date }
imports-date = { $date }
imports-files = { $names }
imports-by-hand = By hand: { $names }
imports-brought = { $count ->
    [0] nobody new
    [one] one new person
   *[other] { $count } new people
}
imports-empty-title = Nothing was brought yet
imports-empty-text = Here stands every set of files that you bring, with what it brought and a way to take it back.

imports-kind-practice = Practice file
imports-written-headline = { $count ->
    [0] Nothing new in what you wrote down
    [one] One thing that you wrote down comes back
   *[other] { $count } things that you wrote down come back
}
imports-written-lead = Each thing is known by its id. Of two versions the one that was changed last stays, so bringing a file in twice changes nothing.
imports-written-brings = { $new ->
    [0] Nothing is new
    [one] One thing is new
   *[other] { $new } things are new
}{ $changed ->
    [0] {""}
    [one] , one replaces an older version
   *[other] , { $changed } replace older versions
}{ $unchanged ->
    [0] {""}
    [one] , one is here just so
   *[other] , { $unchanged } are here just so
}{ $newer ->
    [0] {""}
    [one] , of one your version here is newer and stays
   *[other] , of { $newer } your versions here are newer and stay
}.
imports-written-refused = { $faults ->
    [one] Something in this file cannot be read, so nothing of it comes in. It stands at this place:
   *[other] This file cannot be read as it stands, so nothing of it comes in. Each place, and what is allowed there:
}
imports-written-back = Choose another file
imports-written-what = What
imports-written-new = New
imports-written-changed = Changed
imports-written-unchanged = Just so
imports-written-newer = Newer here
entry-family-counsel = What you mean to do, and what you did with counsel
entry-family-network = Your network: tags, results, the map
entry-family-inquiry = What you found out about yourself
entry-family-plan = Goals and milestones
entry-family-search = Needs, letters, those you learn from at a distance
entry-family-rooms = Relationships and all that stands in them
entry-family-sponsors = Sponsors
entry-family-boards = Boards and their chairs
entry-family-giving = Giving: favours, interests, journal
told-import-written = Kept. What you wrote down is back.
told-import-kept = Kept.
told-import-undone = The import is taken back.
