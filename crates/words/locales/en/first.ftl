# The first page while nobody is here: three doors.

first-title = Get the mentoring you need
first-lead = It begins with seeing who carries you. Go through any of these doors; the others stay open.

first-sample-title = Look around
first-sample-text = Walk through the life of Nora, who is invented: ninety people, two years of mail and meetings, and what they say about her network.
first-sample-note = It lies beside yours, and goes with one click.
first-bring-title = Bring my people
first-bring-text = Drop in your address book, calendar, mail or LinkedIn archive. You see what each would bring before anything is kept.
first-bring-note = A minute or two. Every import can be taken back.
first-names-title = Start with five names
first-names-text = Five questions, five people, a few clicks for each. Enough for a first picture, and for something to do.
first-names-note = Three minutes, no files.

first-promise-label = What happens with your data
first-promise-does = Telemachus keeps who you know, and when you were in touch, in one folder on this machine. What you say about people is sealed there.
first-promise-never = Nothing ever leaves this machine unless you send it, and what was written in your messages is never kept.
first-promise-more = Where it lies and who can read it
