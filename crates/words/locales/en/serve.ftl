# The program in the browser.

cli-sign-ins-none = No browser may enter. `telemachus link` makes a link that lets one in.
cli-sign-in = { $browser }: since { $since }, seen on { $seen }
cli-sign-in-nameless = a browser that does not say what it is

cli-serve-ready = Telemachus is ready at { $url } (the link works once, for ten minutes; Ctrl-C ends Telemachus)
cli-serve-again = Telemachus is running already; come in at { $url } (the link works once, for ten minutes)
cli-serve-beyond = Telemachus listens at { $address } for browsers on other machines. The link is the only way in; nothing is shown to a browser that has not come by it. HTTPS must stand before it, or browsers do not stay signed in.
cli-demo-folder = An invented life, in `{ $folder }`; it is gone when Telemachus ends.
