# The program in the browser.

cli-serve-ready = Telemachus is ready at { $url } (the link works once, for ten minutes; Ctrl-C ends Telemachus)
cli-serve-again = Telemachus is running already; come in at { $url } (the link works once, for ten minutes)
cli-serve-beyond = Telemachus listens beyond this machine, at { $address }. The link below is the only way in: nothing is shown to a browser that has not come by it. Put HTTPS before it; browsers refuse to stay signed in without.
