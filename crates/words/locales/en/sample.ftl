# The sample life: in it, and out of it.

sample-label = Sample
sample-banner = You are looking around in the life of Nora, who is invented. Try anything; your own is not touched.
sample-leave = Leave
sample-leave-long = Leave the sample
sample-remove = Leave and remove the sample
sample-outside-title = Your own people do not belong in here
sample-outside-text = You are in the sample life. Leave it first; it stays as it is, and you bring your people into a place of your own.

told-sample-entered = Welcome to Nora’s life.
told-sample-removed = The sample is removed.
