# What stands around every page: navigation, search, keys, the door, errors, what was done last.

nav-label = Pages
nav-today = Today
nav-network = Network
nav-people = People
nav-learn = Learn
nav-more = More
nav-search = Search
nav-settings = Settings

frame-skip = Skip to the page
frame-undo = Undo
frame-close = Close

jump-title = Search and jump
jump-hint = A person, a page, something to do
jump-none = Nobody and nothing is called that. A part of a name or of an organisation is enough.

keys-title = Keys
keys-everywhere = Everywhere
keys-jump = Search and jump
keys-help = Show these keys
keys-today = Go to Today
keys-network = Go to the network
keys-people = Go to the people
keys-learn = Go to Learn
keys-settings = Go to the settings
keys-undo = Take back what was done last
keys-escape = Close what is open

enter-title = Come in
enter-text = This link signs this browser in. It works once, and for ten minutes.
enter-button = Open Telemachus
enter-why = There is no password: whoever can run the program on this machine can make a link, and nobody else can look in.

told-undone = Taken back.

error-home = Back to Today
error-missing =
    .title = Nothing lives here
    .text = The address may be old, or somebody you forgot was there.
error-method =
    .title = That does not work this way
    .text = The address is right, but it was called in a way it does not know. Go back and use the button on the page.
error-signed-out =
    .title = This browser is not signed in
    .text = Run this command on the machine where Telemachus runs, and open the link that it prints.
error-spent-link =
    .title = This link does not work any more
    .text = A link works once, and for ten minutes. Run this command to get a new one.
error-host =
    .title = This is not the address of Telemachus
    .text = The request asked for another name than the one Telemachus answers to. Open it under the address that it printed when it started.
error-origin =
    .title = That came from another page
    .text = The change was asked for by a page that does not belong to Telemachus, so nothing was changed. If it was you, go back, load the page anew and try again.
error-sample =
    .title = The sample is gone
    .text = This was meant for the sample life, which is no longer there. Nothing was changed. Go on with your own, or open the sample anew.
error-unreadable =
    .title = That form could not be read
    .text = Nothing was changed. Go back, load the page anew and try again.
error-large =
    .title = That is too much at once
    .text = Nothing was changed. Send less at a time; whole archives come in by the page for your files.
error-wrong =
    .title = That did not work
    .text = Nothing was changed. This is what stands in the way:
error-inside =
    .title = Something went wrong here, not with you
    .text = Nothing half was kept. The log of the program says more under this number:
