# Hard conversations: prepared, played through, held (R14).

rehearsals = Hard conversations
rehearsals-headline = { $ahead ->
    [0] { $held ->
        [0] Which conversation do you keep putting off?
       *[other] No hard conversation ahead
    }
    [1] { $date-code ->
        [unknown] One hard conversation ahead
       *[known] { $days ->
            [0] One hard conversation, today
            [1] One hard conversation, tomorrow
           *[other] One hard conversation ahead, on { $date }
        }
    }
   *[other] { $date-code ->
        [unknown] { $ahead } hard conversations ahead
       *[known] { $days ->
            [0] { $ahead } hard conversations ahead, one today
            [1] { $ahead } hard conversations ahead, one tomorrow
           *[other] { $ahead } hard conversations ahead, the next on { $date }
        }
    }
}
rehearsals-lead = What was said aloud once, to somebody who answers back, is half as hard. Know what you want, write down your first sentence, and think of what they may say.
rehearsals-none = Here will stand each conversation that is hard to have, with what you want of it, how you begin, what they may say and what you reply. Play it through with somebody you trust, have it, and write down what you learned.
rehearsals-ahead = Ahead
rehearsals-held = Held
rehearsals-new = Prepare one
rehearsals-of-room = Hard conversations
rehearsals-of-room-none = A hard conversation ahead, with anybody? Prepare it here, play it through together.
rehearsals-of-change-none = A new role brings conversations that the old one did not: saying no to a former equal, telling somebody that their work is not there yet.
rehearsals-begin = Prepare a hard conversation
rehearsals-begin-about = Rehearse a hard conversation about it

rehearsal-with = with { $name }
rehearsal-held-on = held on { $date }
rehearsal-planned = { $days ->
    [-1] was planned for yesterday
    [0] today
    [1] tomorrow
   *[other] { $date }
}
rehearsal-ready = { $open ->
    [0] { $runs ->
        [0] Prepared, not played through yet
        [one] Prepared, and played through once
        [2] Prepared, and played through twice
       *[other] Prepared, and played through { $runs } times
    }
    [4] Nothing is prepared yet
   *[other] Still open: { $parts }{ $runs ->
        [0] {""}
        [one] ; played through once
        [2] ; played through twice
       *[other] ; played through { $runs } times
    }
}
rehearsal-part-aim = what you want
rehearsal-part-opening = how you begin
rehearsal-part-answers = what they may say
rehearsal-part-soften = what to soften

rehearsal-subject = What it is about
    .hint = As you would tell a friend: “that the reports come late”
rehearsal-with-whom = With whom
rehearsal-planned-for = Planned for
rehearsal-mentor = Prepared with
rehearsal-alone = Alone
rehearsal-about = It would help with
rehearsal-about-nothing = Nothing that is written down
rehearsal-prepare = Prepare it
rehearsal-keep = Keep
rehearsal-change = What it is about, with whom, when
rehearsal-remove = Remove
rehearsal-prepared-with = Prepared with
rehearsal-for = For
rehearsal-card = Card to take along

rehearsal-aim = What I want of it
rehearsal-aim-ask = What shall be true when it is over?
rehearsal-aim-hint = One thing that you could see. It is what you come back to when you lose the thread.
rehearsal-opening = How I begin
rehearsal-opening-ask = Your first sentences, word for word
rehearsal-opening-hint = What it is about, and that you want to solve it with them.
rehearsal-answers = If they say … I reply
rehearsal-answers-hint = The likeliest first. The one you fear belongs here, too.
rehearsal-they-say = They may say
rehearsal-i-reply = I reply
rehearsal-no-reply = No reply yet
rehearsal-soften = Say it more softly
rehearsal-soften-ask = What to say less sharply, or not at all
rehearsal-soften-hint = One on each line: “always”, “everybody thinks so”.
rehearsal-script-keep = Keep what I say
rehearsal-script-change = Change what I say
rehearsal-script-none = Write down what you will say

rehearsal-runs = Played through
rehearsal-runs-none = Say it aloud once, best to somebody who plays the other side and does not spare you.
rehearsal-run-add = Note a rehearsal
rehearsal-run-who = Who played the other side
    .hint = Nobody where you said it alone.
rehearsal-run-changed = What you changed after it
rehearsal-run-keep = Keep
rehearsal-run-with = { $date }, with { $name }
rehearsal-run-alone = { $date }, alone
rehearsal-run-nothing = Nothing changed
rehearsal-on = On which day

rehearsal-conversation = The conversation
rehearsal-happened = What happened
rehearsal-happened-ask = What happened
rehearsal-learned = What I learned
rehearsal-learned-ask = What you learned for the next one
rehearsal-hold = Say how it went
rehearsal-hold-again = Change how it went
rehearsal-hold-later = Once you had it, write down how it went: that is where the next one gets easier.
rehearsal-hold-keep = Keep

rehearsal-of-stumble = What happens if I stumble
rehearsal-of-stumble-go = Rehearse asking it
rehearsal-of-advice-go = Rehearse the conversation that it asks for

told-rehearsal = It stands. What do you want of it, and how do you begin?
told-rehearsal-changed = Changed.
told-rehearsal-script = Kept. Say it aloud once.
told-rehearsal-run = Noted.
told-rehearsal-run-removed = Removed.
told-rehearsal-held = Kept.
told-rehearsal-removed = Removed.

cli-rehearsal = { $subject }, with { $name }{ $held-code ->
    [unknown] { $planned-code ->
        [unknown] {""}
       *[known] , planned for { $planned }
    }
   *[known] , held on { $held }
}
cli-rehearsal-runs = { $runs ->
    [one] once
    [2] twice
   *[other] { $runs } times
}
