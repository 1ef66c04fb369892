# The program in the browser.

cli-serve-ready = Telemachus is ready at { $url } (the link works once, for ten minutes; Ctrl-C ends Telemachus)
cli-serve-again = Telemachus is running already; come in at { $url } (the link works once, for ten minutes)
cli-serve-beyond = Telemachus listens at { $address } for browsers on other machines. The link is the only way in; nothing is shown to a browser that has not come by it. HTTPS must stand before it, or browsers do not stay signed in.
cli-demo-folder = An invented life, in `{ $folder }`; it is gone when Telemachus ends.
