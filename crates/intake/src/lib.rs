//! Records in; people, merges, ties and estimates out.
//!
//! What a reader finds ([`model::record::Record`]) goes through a [`collect::Collector`] into segments; the segments of all
//! live batches make a [`ledger::Ledger`]; a ledger and the user's decisions make a [`world::World`] ([`resolve::resolve`]); the
//! tallies of its people make estimates ([`estimate::estimate`]). All of it is a pure function of the *set* of observations:
//! importing twice, in another order or in overlapping pieces ends alike, and undoing a batch is leaving its segments out.
//! This crate knows no file, no clock, no database and no sentence.
//!
//! Start reading at [`resolve`]. Who is who is in `identity` (with `candidates`, `evidence`, `weigh`, `linkage`,
//! `profile_match`), the owner in `owner`, what is no person in `census`, counting in `happenings`.
//!
//! # Messages
//!
//! What the crate has to say, it says as message ids with typed values; `words` holds the sentences. All of them, with the
//! English text:
//!
//! | id | values | English |
//! | --- | --- | --- |
//! | `intake-owner-export` | | Your own export names it. |
//! | `intake-owner-sent` | `count` | {count} messages in your sent mail come from it. |
//! | `intake-owner-delivered` | `count` | {count} messages were delivered to it. |
//! | `intake-owner-everywhere` | `count`, `share` | It is in {count} messages and meetings, {share} of those not yet explained by another address of yours. |
//! | `intake-owner-name` | | It carries your name; perhaps an old address of yours. |
//! | `intake-owner-organizer` | `count` | {count} meetings in your calendar were called from it. |
//! | `intake-other-room` | | A room or a thing that can be booked. |
//! | `intake-other-group` | | Several people under one address. |
//! | `intake-other-organisation` | | Your address book has it as an organisation. |
//! | `intake-other-list` | `count` | A mailing list: {count} messages came through it, none from it. |
//! | `intake-other-robot-address` | | Its address is that of a program. |
//! | `intake-other-robot-mass` | `count` | It sends to many at once ({count} messages), and you do not write back. |
//! | `intake-other-robot-unanswered` | `count` | {count} messages without a name and without an answer. |
//! | `intake-other-desk` | `local` | “{local}@” is a desk rather than a person. |
//! | `intake-other-decided` | | You said that this is not a person. |
//! | `intake-reason-decided` | | You said so. |
//! | `intake-reason-card` | | One card lists both. |
//! | `intake-reason-file` | | Your network file lists both. |
//! | `intake-reason-turns` | `count` | In {count} conversations one took the other's place. |
//! | `intake-reason-name-equal` | | The same name. |
//! | `intake-reason-name-nickname` | | The same family name, and a short form of the first name. |
//! | `intake-reason-name-similar` | | Nearly the same name. |
//! | `intake-reason-name-partial` | | The names fit, as far as they are written out. |
//! | `intake-reason-neighbours` | `count`, `of` | Seen among the same people: {count} of {of}. |
//! | `intake-reason-phone` | | The same telephone number. |
//! | `intake-reason-employer` | | The same employer. |
//! | `intake-reason-local` | | The same beginning of the address. |
//! | `intake-against-local` | | One address is made of another name. |
//! | `intake-against-domain` | | Two addresses at one employer. |
//! | `intake-against-employers` | | Different employers. |
//! | `intake-against-namesakes` | | More than one person here has this name. |
//! | `intake-against-profiles` | | Two LinkedIn profiles. |
//! | `intake-against-birthdays` | | Two birthdays. |
//! | `intake-against-together` | `count` | {count} messages went to both. |
//! | `intake-strength-mail` | `sent`, `received`, `months` | You wrote {sent} times and heard back {received} times, over {months} months. |
//! | `intake-strength-met` | `count`, `alone` | You met {count} times, {alone} of them just the two of you. |
//! | `intake-strength-in-person` | | You meet more than you write. |
//! | `intake-strength-replies-fast` | `hours` | They usually answer within about {hours} hours. |
//! | `intake-strength-replies-slow` | `hours` | They usually take about {hours} hours to answer. |
//! | `intake-strength-mostly-me` | | Mostly you write. |
//! | `intake-strength-mostly-them` | | Mostly they write. |
//! | `intake-strength-gestures` | `mine`, `theirs` | LinkedIn: {mine} from you, {theirs} from them (invitations, recommendations, endorsements). |
//! | `intake-strength-silent` | `months` | Nothing for {months} months. |
//! | `intake-strength-few` | `count` | Only {count} traces, so this is a guess. |
//!
//! `count`, `sent`, `received`, `months`, `hours`, `alone`, `of`, `mine` and `theirs` are counts, `share` a share, `local` a text.

mod address;
mod atom;
mod called;
mod candidates;
mod census;
pub mod collect;
mod core_proposal;
pub mod estimate;
mod evidence;
mod happenings;
mod identity;
pub mod ledger;
mod linkage;
mod name;
mod nickname;
mod owner;
mod portrait;
mod profile_match;
pub mod resolve;
mod scene;
mod score;
mod slots;
pub mod tally;
mod trace;
mod union;
mod weigh;
pub mod world;
