# Letters that ask, remind and thank; made the user's own before they go.

letter-open = Dear { $to },
letter-why = { $why }
letter-prompt-why = [Why you write to them and nobody else: what of their work you know, in two sentences.]
letter-area = { $kind-code ->
    [sponsor] What I work on is { $area }, and I would like to do it well enough that somebody would put their name to it.
    [co_mentor] What I would like to learn is { $area }.
    [reverse] What I would like to understand is { $area }, and you know it better than I do.
   *[other] What I am trying to get better at is { $area }.
}
letter-ask = My ask is small: { $ask }
letter-prompt-ask = [A small first ask, for input and not for a job: one question, twenty minutes, a look at one page.]
letter-gain = What I could bring in return: { $gain }
letter-offer = In return I could help you with { $offer }.
letter-prompt-offer = [What you could teach them in return.]
letter-common = We both know { $common }.
letter-free = If now is not a good time, a one-line no is perfectly fine, and I will not take it amiss.
letter-reminder = I wrote to you on { $sent_on } and know how letters sink. My question is as small as it was, and a one-line no would help me, too. Would twenty minutes in the next weeks be possible?
letter-thanks = Thank you for saying yes. It meant a lot that you would have given me your time. I have found what I needed close to where I stand, so I will not take yours now. What you wrote encouraged me, and I hope I may come back to you one day with a question worth it.
letter-close = With warm regards

letter-subject = { $kind-code ->
    [sponsor] Your view on something I am building
    [co_mentor] Shall we teach each other?
    [flash] One question, twenty minutes
    [reverse] Would you teach me something?
    [group] Several of us, and one question to you
   *[other] A question to you
}
letter-subject-reminder = My question, once more
letter-subject-thanks = Thank you for your yes
