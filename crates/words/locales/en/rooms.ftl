# Relationships: their words, the agenda of a session, the guide of the first sessions.

kind-mentor = Mentor
kind-sponsor = Sponsor
kind-co_mentor = Co-mentor
kind-remote = Remote mentor
kind-invisible = Invisible mentor
kind-reverse = Reverse mentor
kind-near_peer = Near peer
kind-peer_circle = Peer circle
kind-group = Group
kind-flash = One talk

# The same where I am the one who gives.
kind-given-mentor = You mentor them
kind-given-sponsor = You sponsor them
kind-given-remote = You mentor them from outside
kind-given-invisible = You are their example
kind-given-reverse = You mentor them, though junior
kind-given-near_peer = You are their near peer
kind-given-group = A group that you mentor
kind-given-flash = One talk, you advise

kind-mentor-about = Gives guidance, and may sit anywhere.
kind-sponsor-about = Senior, and stakes their name on you.
kind-co_mentor-about = Each of you teaches the other something.
kind-remote-about = Outside your organisation: a fresh view, often at a distance.
kind-invisible-about = Teaches by example; they never have to know.
kind-reverse-about = More junior than you, and ahead of you in something.
kind-near_peer-about = Only a few years ahead of you, so the way is fresh in mind.
kind-peer_circle-about = Several peers who advise or promote one another.
kind-group-about = One mentor and about six who learn.
kind-flash-about = One question, one talk.

stage-considering = Considering
stage-approached = Approached
stage-getting_acquainted = Getting acquainted
stage-active = Active
stage-winding_down = Winding down
stage-alumni = Alumni
stage-ended_early = Ended early

channel-in_person = In person
channel-video = By video
channel-phone = By phone
channel-writing = In writing

gives-career = Help with the career
gives-personal = Personal support

time-early = Before work
time-morning = In the morning
time-lunch = Over lunch
time-afternoon = In the afternoon
time-evening = After work

side-me = I do
side-other = They do

exchange-sent = I wrote
exchange-received = They answered
exchange-comment = I commented on their work

verdict-good = It works
verdict-mixed = In part
verdict-poor = It does not

taken-yes = I followed it
taken-partly = In part
taken-no = I did not

ending-goals_reached = What it was for is reached
ending-diminishing_returns = It gave less and less
ending-end_date = The agreed end came
ending-no_fit = It did not fit
ending-circumstances = Life came between

agenda-part-news = News
agenda-part-assignments = Assignments
agenda-part-matter = One matter
agenda-part-unplanned = Unplanned

agenda-news = News since last time
agenda-news-milestone = Reached: { $text }
agenda-news-goal = A goal is reached: { $text }
agenda-news-advice = What came of your advice: { $text }
agenda-assignment-done = Done, to show: { $text }
agenda-assignment-open = To review: { $text }
agenda-assignment-ask = Ask for an assignment until next time
agenda-matter-milestone = Next milestone: { $text }
agenda-matter-late = A milestone that is late: { $text }
agenda-matter-goal = What moves this goal: { $text }
agenda-matter-goals = Agree on what this is for: one to three goals
agenda-matter-wind-down = What this led to, and how we stay in touch
agenda-unplanned = Room for what comes up

acquaint-why-paired = Ask why we were paired
acquaint-why-paired-about = Whoever paired you had something in mind. Knowing it saves the first weeks.
acquaint-covenant = A covenant of confidence, and what either of us is worried about
acquaint-covenant-about = First of all, so that both can be candid about bosses, fears and mistakes.
acquaint-covenant-sign = Both say yes to the covenant
acquaint-background = Background and values of both
acquaint-background-about = The long way here, and what matters to each of you.
acquaint-working-style = How each of us works best
acquaint-working-style-about = Channels, times of day, what annoys you; a personality type is a shortcut.
acquaint-situations = Recent difficult situations, one of each
acquaint-situations-about = Real cases say more about what to work on than any list of wishes.
acquaint-areas = Three to five areas to work on
acquaint-areas-about = Drawn out of the situations; they become goals.
acquaint-charter = The charter: how often, who arranges it, until when
acquaint-charter-about = A pair that never settles this stands still.

move-first-session = The first session was held

covenant-usual-promise = What we say to each other stays between us. This holds both ways, for what is said aloud and for what is written down, also after this ends.
covenant-usual-limits = It ends where somebody is in danger, where the law makes us speak, or where one of us allows the other to tell a certain thing to a certain person.

ending-script-early = { $kind-code ->
    [no_fit] { $name }, thank you for the time that you have given me. I have thought about what I need now, and I believe that it lies in another direction than what you and I do best together. I would rather say so early than use your hours badly. It is nobody’s fault. May I come back to you if a question of your kind comes up?
   *[circumstances] { $name }, thank you for the time that you have given me. Things have changed on my side, and I cannot do my part of this as it deserves. I would rather stop here, well, than let it fade. May I write when that changes?
}
ending-script-well = { $kind-code ->
    [goals_reached] { $name }, when we began I had something in mind, and it is reached. I think that we can close this, and I would like to do it properly: to tell you what it led to, and to thank you. May I name you as a reference? And may I write now and then to say how it goes?
    [end_date] { $name }, the end that we agreed on has come. I would like to use our last meeting to tell you what these months led to, and to thank you. May I name you as a reference? And may I write now and then to say how it goes?
   *[diminishing_returns] { $name }, you have given me most of what I came for, and I notice that I bring less to our meetings than before. I think that it is time to end while it is good. I would like to tell you what it led to, and to thank you. May I name you as a reference, and write now and then?
}
ending-thanks = Dear { $name },
    { $state-code ->
        [led] thank you. What came of our talks: { $led }
        [reached] thank you. With your help this is reached: { $goals }.
       *[nothing] thank you for your time and your candour.
    } I will remember how you asked before you answered. If there is ever something that I can do for you, please tell me; I would be glad of it.

invitation-title = A talk
