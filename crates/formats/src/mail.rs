//! Mail: mbox, Maildir and single messages, headers only.
