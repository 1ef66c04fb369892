# Learn: its contents, the literacy check, the questionnaire of the six traps.

learn-lead = What good mentoring is made of, in short pieces. Each ends where you can put it to work.
learn-ask = Ask yourself
learn-guides = Guides
learn-doorways = Put it to work
learn-to-contents = Learn

# Doorways: what a link into the product promises
learn-go-today = See what counsel says today
learn-go-counsel = See all counsel on your network
learn-go-network = See your network whole
learn-go-voices = See who speaks with one voice
learn-go-people = Look through your people
learn-go-core = See the people you rely on
learn-go-cold = See who is going cold
learn-go-drains = See whose company costs you energy
learn-go-energizes = See whose company gives you energy
learn-go-development = See who challenges you and tells you the truth
learn-go-sponsors = Your sponsors, and those to be won
learn-go-giving = What went to and fro, and what is due
learn-go-influence = See whose word counts for you
learn-go-balance = See who keeps work and life in balance
learn-go-enrich = Say more about the people who matter
learn-go-diversify = Find who could fill a gap
learn-go-results = Put three results beside the people who could help
learn-go-delayer = Choose a way with what drains you
learn-go-demand = See who has too much of you
learn-go-capitalise = See who could give you more
learn-go-what-if = Try what one more person would change
learn-go-traps = Look at the six traps
learn-go-check = Take the literacy check
learn-go-how = See how counsel is made

# The literacy check
learn-check = Do you know good mentoring when you see it?
learn-check-short = The literacy check
learn-check-about = Seven questions, three minutes. Each answer is explained, and you can come back as often as you like.
learn-check-lead = Seven questions. Choose what comes nearest to your view; a guess is fine, since every answer is explained afterwards.
learn-check-done = See how you did
learn-check-open = Choose one of the four; a guess is fine.
learn-check-again = Take it again
learn-check-last = Last time, on { $date }: { $right } of { $count }
learn-check-score = { $right } of { $count }
learn-check-meaning = { $right ->
    [0] A good moment to begin: much of what people believe of mentoring is the wrong way round.
    [1] A good moment to begin: much of what people believe of mentoring is the wrong way round.
    [2] Some of it you know. What surprised you is worth reading twice.
    [3] Some of it you know. What surprised you is worth reading twice.
    [4] You know most of it. The rest may save you a detour.
    [5] You know most of it. The rest may save you a detour.
    [6] Nearly all. One thing is left to look at.
   *[7] All of it. Now it is a matter of doing.
}
learn-check-taken = Taken on { $date }
learn-check-right = Right
learn-check-wrong = Not quite
learn-check-yours = You chose
learn-check-key = The practice says
learn-check-history = The times you took it
learn-check-history-about = One mark for each question, in their order; full where you were right.
learn-check-missed = missed: { $names }
learn-check-missed-none = nothing missed
learn-check-remove = Remove
told-learn-check-removed = Removed from the list.

literacy-goals = When do you say what you want from a mentoring relationship?
    .short = goals
    .acquainted = After a few meetings, once you know each other
    .start = At the start; it is among the first things to talk about
    .asked = When your mentor asks for it
    .loose = Better not at all; goals make it stiff
    .why = Said at the start, what you want tells both of you whether this is the right person, and what to do with the first hour. Pairs that leave it open tend to meet pleasantly and stand still.
literacy-sponsor = What does a sponsor add that a mentor need not?
    .short = sponsor
    .wisdom = Wiser advice, from higher up
    .time = More of their time
    .craft = A thorough schooling in the craft
    .stake = Their own name, put behind you where it is decided
    .why = A mentor may sit anywhere and gives guidance. A sponsor is senior and stakes something: they speak for you in rooms where you are not, give you visible work, and answer for it. Many people have mentors and wonder why nothing moves.
literacy-board = Who belongs on a personal board?
    .short = board
    .mixed = People who know, do or see what you do not, wherever they are
    .friends = The friends who know you best
    .superiors = Your present boss and the ones before
    .committee = Whoever agrees to come together twice a year
    .why = A board is there for your blind spots. Its members need not meet, nor even know of their seat; what counts is that their strengths meet your weak sides, and that some of them are unlike you. Friends alone will not make you grow.
literacy-co_mentor = When does co-mentoring fit?
    .short = co-mentoring
    .fallback = When no proper mentor can be found
    .ahead = When one of the two is well ahead on the same road
    .both = When two equals each have something the other wants to learn
    .company = When two people enjoy each other's company
    .why = Co-mentors teach and learn on the same footing: I know this, you know that. It is often about one thing and often short, and when both can do it, it has done its work and may end.
literacy-reverse = In reverse mentoring, who learns from whom?
    .short = reverse mentoring
    .junior = A junior person from a senior one, with more candour than usual
    .senior = A senior person from a junior one
    .peers = Two peers from each other, in turns
    .nobody = Neither, really; it is a sign of goodwill
    .why = The senior person asks and the junior one teaches: a tool, a market, how things look from below. It takes some pride to put aside. The junior one gains, too, since nothing shows what you know like having to explain it.
literacy-network = What improves a network most?
    .short = network
    .many = Knowing more people
    .alike = Knowing people who think as you do
    .top = Knowing people in high places
    .spread = Knowing the right few in different groups, levels and places
    .why = Those who do well and are well have a core of some 12 to 18 people, and it is spread: across units, levels, functions and places, inside and outside. Fifty who all sit in one department tell you one thing fifty times.
literacy-lasting = How long should a mentoring relationship last?
    .short = how long
    .needed = As long as it is needed, and no longer
    .year = A year; less is not serious
    .life = For life; loyalty asks for it
    .mentor = Until the mentor ends it
    .why = Some last an hour, some for decades. What you came for decides; when it is reached, to part with thanks is success, and a mentor left in time often stays a friend or becomes a sponsor.

# The six traps
learn-traps = Six ways of networking badly
learn-traps-short = The six traps
learn-traps-about = Fourteen statements, two minutes, beside what your network's own numbers say.
learn-traps-lead = Most people are in one of them at some time. On the left stands what your network's numbers show, on the right what you say yourself. Where the two differ is often the most interesting place.
learn-traps-answered = Answered on { $date }
learn-traps-go = Answer fourteen statements
learn-traps-go-again = Answer them anew
learn-traps-numbers = Your numbers
learn-traps-answers = Your answers
learn-traps-no-number = No number shows this one; only you can say.
learn-traps-no-place = Too little is known of where your core sits.
learn-traps-open = Not answered yet.
learn-traps-own = { $often-code ->
    [rarely] hardly ever
    [sometimes] now and then
   *[mostly] most of the time
}
learn-traps-own-rarely = None of the statements is quite you.
learn-traps-both = Numbers and answers say the same.
learn-traps-numbers-more = The numbers show more of it than you do.
learn-traps-answers-more = You see more of it than the numbers do; they know only what they were told.
learn-traps-statements = How are you with people?
learn-traps-statements-about = How often is each of these so? Answer quickly and for yourself; nobody else reads it. What does not apply may stay open.
learn-traps-keep = Keep the answers
learn-traps-none = Answer one statement at least.
told-learn-traps-kept = Kept. What follows from it stands on this page and in your counsel.

often-rarely = Hardly ever
often-sometimes = Now and then
often-mostly = Most of the time

statement-chart_first = When something has to be done, I go to whoever the chart says is responsible.
statement-chart_news = I hear of a decision when it is announced.
statement-waits_for_me = Work waits until I have had a look at it.
statement-same_questions = People bring me questions that others could answer as well.
statement-known_ground = I choose work that I know I can do well.
statement-unchallenged = Months pass without anybody telling me I am wrong.
statement-same_view = The people I turn to see the world as I do.
statement-no_surprise = I can guess what my advisers will say.
statement-collect = I meet people, keep their names, and that is where it ends.
statement-surface = My conversations stay on the surface.
statement-when_needed = I get in touch when I need something.
statement-opinion = My opinions bend to whoever is in the room.
statement-interests = I take up an interest because somebody important has it.
statement-two_persons = Two people who know me from different places would describe two different persons.

trap-formalist-way = Ask who gets things done where you work, whatever their title, and spend an hour with one of them.
trap-overloaded-way = Name one or two people who can answer in your place, and say so to those who ask. Help, but less at once.
trap-disconnected_expert-way = Take your next plan to somebody whose judgement you are a little afraid of, and ask what is wrong with it.
trap-biased-way = Before the next decision, ask one person who will see it differently because of where they sit.
trap-superficial-way = Choose five of the many and see each of them for an hour. Ask more than you tell.
trap-chameleon-way = Write down three things you hold true in any company, and say one of them in the next meeting where it costs you something. People rely on those whom they can make out.

# Guides
learn-guide-place = Guide { $number } of { $count } · { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
learn-figures = Figures
learn-before = Before
learn-after = Next
