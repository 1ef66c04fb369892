# Starting with a few names.

names-title = Start with five names
names-step-one = Three minutes · the first half
names-step-two = The second half
names-lead = Read each question and write down who comes to mind first. One name may stand twice, and a line may stay empty.
names-ask-advice = Whom did you last ask for advice when something mattered?
    .short = You asked them for advice.
names-ask-help = Who lent a hand with something you could not have done alone?
    .short = They helped with something hard.
names-ask-voice = Who would say a good word for you in a room where you are not?
    .short = They would say a good word for you.
names-ask-well = Whose company leaves you in better shape than before?
    .short = They leave you in better shape.
names-ask-drain = Who costs you strength, and yet you deal with them again and again?
    .short = They cost you strength.
names-ask-more = Somebody else
names-more = Others come to mind
names-next = Next
names-next-note = Nothing is kept yet.
names-nobody = Write down one name at least.
names-too-long = “{ $name } …” is longer than a name may be, which is 120 letters.

names-about-title = { $count ->
    [one] One person, and how it is between you
   *[other] { $count } people, and how it is between you
}
names-about-lead = The first answer is usually right. Leave out what you do not know; nobody but you sees any of it.
names-known = You have somebody of this name already. What you say here is kept with them.
names-known-go = See who that is
names-closeness = How close are you?
names-energy = How do you feel after you have been together?
names-benefits = What do they give you?
names-benefits-hint = Tick what you get a good deal of; what you leave, once one is ticked, counts as little.
names-keep = Show me the picture
names-keep-note = They become the first of your core. You can take it back.

told-names-added = They are in your network.
told-names-present = You had them already. What you said is kept with them.
told-names-both = They are in your network. Whom you had already was not added again; what you said is kept with them.
