# Settings: look, me, who may enter, data, what it is made of.

settings-look = Look
settings-look-system = As this machine is set
settings-look-light = Light
settings-look-dark = Dark
settings-look-set = Set
settings-me = About you
settings-me-nothing = Nothing is known of you yet.
settings-me-why = Where you stand decides what counts as near, senior or like you.
settings-me-edit = Say who you are
settings-enter = Who may enter
settings-enter-how = Only browsers that came by a link, which works once. “telemachus link” makes another.
settings-browser = { $name } on { $system }
settings-browser-unknown = A browser that does not say what it is
settings-browser-this = this one
settings-browser-since = Since { $since }, seen { $days ->
    [0] today
    [1] yesterday
   *[other] on { $seen }
}
settings-sign-out = Sign out
settings-end = Send away
settings-end-others = Send all others away

settings-data = Your data
settings-folder = Folder
settings-elsewhere = This folder holds the key; the data themselves lie in the database that DATABASE_URL names.
settings-key = Key
settings-open = Who can read it
settings-open-text = Whoever can read this folder can open everything in it, since the key lies beside the data. Telemachus makes it for your account on this machine alone. An encrypted disk keeps a thief out; a passphrase of its own there is not yet.
settings-sealed = What is sealed
settings-sealed-text = What you say about people and yourself, and what was seen of your mail and meetings, opens only with the key. Names, addresses, organisations, places and dates stand in the clear.
settings-out = What leaves it
settings-out-text = Nothing by itself: no statistics, no updates. Mails of reminders leave it where you set an account, through that server alone. What was written in messages was never kept in the first place.
settings-health = Look whether everything is whole

settings-take = Take it along
settings-backup = Backup
settings-backup-text = Everything, in one file. What is sealed stays sealed, so keep a copy of the key as well, somewhere else. “telemachus restore” brings it back.
settings-export-network = Network file (JSON)
settings-export-network-text = People, ties and what you said, to be read by other programs and to come back without loss. Nothing in it is sealed.
settings-export-practice = What you wrote down (JSON)
settings-export-practice-text = Goals, relationships, sessions, intentions and all else, to come back without loss. Nothing in it is sealed.
settings-export-all = Everything in open formats (zip)
settings-export-all-text = The network, what you wrote down, the address book and the table in one file, to come back by “telemachus import”.
settings-export-csv = Table (CSV)
settings-export-csv-text = Your people for a spreadsheet.
settings-export-vcf = Address book (vCard)
settings-export-vcf-text = Your people for a phone or a mail program.

settings-bring = Bring in
settings-imports = What you brought so far
settings-sample-text = The life of Nora, who is invented, to look around and try things in. It lies beside yours and never touches it.
settings-sample-enter = Look around
settings-sample-remove = Remove the sample
settings-about = Telemachus
settings-version = Version { $version }
settings-about-text = In the Odyssey, Telemachus does not wait to be rescued: he sails out and takes counsel from several wise people in turn.

profile-title = About you
profile-lead = All of it may stay empty. It decides what counts as near, senior or like you, and you alone see it.
profile-name = Name
    .hint = {""}
profile-organisation = Organisation
    .hint = {""}
profile-unit = Unit or department
    .hint = {""}
profile-function = What you do
    .hint = One word, such as sales or research.
profile-location = Where you work
    .hint = {""}
profile-level = Level
    .hint = How senior you are, as a number; use the same scale for your people.
profile-personality = Personality
    .hint = A type such as ENFP, or your own words.
profile-strengths = What you are good at
    .hint = Separated by commas.
profile-weaknesses = What you are not good at
    .hint = Separated by commas.
profile-stage = Where you are in your career
profile-stage-early = Early
profile-stage-middle = In the middle
profile-stage-seasoned = Seasoned
profile-risk = Risk
profile-risk-averse = I avoid it
profile-risk-neutral = As it comes
profile-risk-seeking = I look for it
profile-unsaid = Not said
profile-save = Keep it
profile-level-fault = “{ $typed }” is not a whole number from { $min } to { $max }.
profile-too-long = This is longer than { $max } letters.

health-well = Everything is whole
health-ill = Something is not as it should be
health-lead = Looked at just now: the database, every sealed text, and whether all of it opens.
health-check-well = well:
health-check-ill = not well:
health-schema = The shape of the database
health-settings = Its settings
health-damage = Damage
health-references = References that lead nowhere
health-statements = Questions that it does not answer
health-sealed = Sealed texts
health-opened = Opened and read

licences-title = Licences
licences-own = Telemachus may be used, changed and passed on under the MIT licence or the Apache licence 2.0, whichever you like better.
licences-pieces = What you see
licences-libraries = What it is built from
licences-libraries-text = Each of these may be passed on with it, under MIT, Apache 2.0, BSD, ISC, Zlib, MPL 2.0, Unicode or CDLA terms.

told-look-changed = Set.
told-signed-out = That browser is sent away.
told-signed-out-others = All others are sent away.
told-profile-saved = Kept.
