# Outreach: the way from a name to a yes.

outreach-title = Letters
outreach-headline-first = From a name to a yes
outreach-headline-ideas = { $ideas ->
    [one] One name, and no letter sent yet
   *[other] { $ideas } names, and no letter sent yet
}
outreach-headline = { $sent ->
    [one] One letter sent, { $answered ->
        [0] not answered yet
       *[other] and answered
    }
   *[other] { $sent } letters sent, { $answered ->
        [0] none answered yet
       *[other] { $answered } answered
    }
}
outreach-lead = Read before you write, and write to each person as if they were the only one. Nothing is sent from here: a letter opens in your own mail program, and you say when it went.
outreach-rate = Of { $sent ->
    [one] one letter sent
   *[other] { $sent } letters sent
}, { $answered ->
    [0] none was answered so far
    [one] one was answered
   *[other] { $answered } were answered
}, and { $yes ->
    [0] nobody said yes yet
    [one] one person said yes
   *[other] { $yes } people said yes
}.
outreach-funnel = How far they come
    .why = Few answers often mean that letters sound alike; few names that the circle is small.
outreach-empty = Here stand the people you may ask
    .why = Each name goes its way: read up on, written to, sent, answered. Counsel reminds you of letters that sank, and of names that stay ideas.
    .do = Say what you need
outreach-as = How they are shown
outreach-as-columns = Columns
outreach-as-list = List
outreach-over = Said no, or let go
outreach-waits = What waits
outreach-since = since { $day }
outreach-day = { $day }
outreach-due-reply = ask again on { $day }
outreach-due-ask = first ask on { $day }

outreach-stage-idea = Idea
    .about = A name, and what you would like them to be.
outreach-stage-researched = Read up on
    .about = You know why them, and have a small first ask.
outreach-stage-written = Written
    .about = A letter waits for you to send it.
outreach-stage-sent = Sent
    .about = You wait, until the day to ask again.
outreach-stage-answered = Answered
    .about = They wrote back, or said later.
outreach-stage-yes = Yes
    .about = A relationship can begin.
outreach-stage-later = Later
outreach-stage-no = No

outreach-add = Note a name
    .why = One of your people, or somebody you do not know yet.
outreach-who = Who
outreach-kind = What they could be
outreach-need = The need
outreach-need-none = None of them
outreach-address = Mail address, where you do not know them yet
outreach-place = Where the name comes from
outreach-place-mine = I know them
outreach-note = Note it
outreach-stage = Stage

outreach-prepare = Before you write
    .why = Read what they wrote and did. A letter that could go to anybody is answered by nobody.
outreach-background = Background
    .hint = Where they come from, what they did.
outreach-interests = What they care about
    .hint = What they follow, fight for, smile about.
outreach-why-them = Why them
    .hint = As you would tell them: it goes into the letter as it stands.
outreach-for-them = What is in it for them
    .hint = A view from below, a skill, a test case for their idea, a person they should know.
outreach-first-ask = A small first ask
    .hint = For input, not for a job: one question, twenty minutes, a look at one page.
outreach-prepare-keep = Keep
outreach-fit = What speaks for them
outreach-common = People in common
outreach-common-none = Nobody you know of is tied to them.

outreach-holds = What holds you back
    .why = A name that stays an idea mostly has a reason. Most reasons have an answer.
outreach-holds-which = What is it?
outreach-holds-look_weak = I might look weak
    .answer = Asking well is read as strength: it says that you know what you are after. Ask for their view on something you have begun, not for rescue.
outreach-holds-burden = I would be a burden
    .answer = Make the ask so small that a yes costs twenty minutes, and say that a one-line no is fine. Most people are pleased to be asked for what they are good at.
outreach-holds-speak_of_boss = I would have to speak of my boss, or of what is confidential
    .answer = Begin with the covenant: both promise first that what is said stays between you, with its limits. Until then speak of the situation and not of the person.
outreach-holds-too_important = They are too important for me
    .answer = Senior people hear little of what you see every day. Bring a view from below or a question nobody else asks, and ask for one talk.
outreach-holds-refusal = They might say no
    .answer = Then you know, and ask the next. A no to twenty minutes is about their week, seldom about you.
outreach-holds-nothing_to_give = I have nothing to give
    .answer = You have news from where they are not, a skill they lack, and what will come of their advice. Promise to tell them; few do.
outreach-holds-no_words = I do not know how to begin
    .answer = Fill in why them and one small ask above; the draft of the letter is then half written.
outreach-own-answer = What you would tell a friend who said this
outreach-small-ask = A smaller first ask
outreach-ask-on = The day for it
outreach-holds-keep = Set the day

outreach-letters = Letters
outreach-letters-none = No letter yet. What stands under “before you write” goes into the draft; you make it your own.
outreach-letter = Letter
outreach-subject = Subject
outreach-letter-ask = the ask
outreach-letter-reminder = a reminder
outreach-letter-thanks = thanks
outreach-letter-waiting = sent on { $sent }, to ask again on { $due }
outreach-letter-sent = sent on { $sent }
outreach-letter-answered = sent on { $sent }, answered on { $answered }
outreach-letter-prompts = Something in brackets still waits to be filled in, or taken out.
outreach-letter-keep = Keep the letter
outreach-letter-remove = Remove this letter
outreach-write-ask = Write the letter
outreach-write-reminder = Two friendly lines
outreach-write-thanks = Write a thank-you
outreach-write-own = A draft. Change every word that is not yours.
outreach-mail = Open in your mail program
outreach-eml = As a file
outreach-mail-to = It goes to
outreach-mail-nobody = The address is not known; fill it in in your mail program.
outreach-mail-nothing-sent = Nothing is sent from here.
outreach-sent-on = It went out on
outreach-follow-up = Ask again on
outreach-sent-keep = It is sent
outreach-reword = Word it anew
outreach-reword-keep = Keep
outreach-leave = Leave it

outreach-answer = What did they answer?
outreach-on = On
outreach-reason = In their words, or why
outreach-answer-keep = Note the answer
outreach-yes = They said yes
    .why = Begin the relationship: first sessions, charter and covenant follow from there.
outreach-take-up = Begin the relationship
outreach-begun = The relationship has begun.
    .do = Go there
outreach-not-chosen = Somebody else was chosen for this need. A yes deserves thanks, and you may come back to them one day.
outreach-thanked = You thanked them; the door stays open.
outreach-moves = The way so far
outreach-move = Move it by hand
outreach-move-keep = Move
outreach-remove = Remove this name

told-outreach = Noted.
told-outreach-prepared = Kept.
told-outreach-held = The day is set; counsel waits until then.
told-outreach-answered = Noted.
told-outreach-moved = Moved.
told-outreach-taken-up = The relationship has begun.
told-outreach-removed = Removed.
told-letter = Kept; open it in your mail program when it is yours.
told-letter-reworded = Kept.
told-letter-sent = Noted. On the day to ask again, Today says so.
told-letter-removed = Removed.
