//! Which table it is: told by its columns, and by its file name only where columns cannot tell.

use super::table::{Columns, column_name};

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Connections,
    Messages,
    Invitations,
    Recommendations,
    EndorsementsReceived,
    EndorsementsGiven,
    Profile,
    OwnAddresses,
    ImportedContacts,
    Google,
    Outlook,
    /// Another list of people.
    Other,
    /// A part of an export that tells nothing about ties.
    NotUsed,
}

/// First column of a person's given name, in the languages in which the exports are known.
pub(super) const GIVEN: [&str; 7] =
    ["first name", "given name", "firstname", "vorname", "prénom", "nombre", "voornaam"];
/// The same for family names.
pub(super) const FAMILY: [&str; 9] =
    ["last name", "family name", "lastname", "surname", "nachname", "nom", "nom de famille", "apellidos", "achternaam"];
/// The same for whole names.
pub(super) const NAME: [&str; 9] = [
    "name",
    "full name",
    "fullname",
    "display name",
    "anzeigename",
    "nom complet",
    "nombre completo",
    "contact name",
    "vollständiger name",
];
/// Columns that make a list with names a list of people.
pub(super) const WORK: [&str; 17] = [
    "company",
    "organization",
    "organisation",
    "organization name",
    "organization 1 - name",
    "employer",
    "firma",
    "unternehmen",
    "société",
    "job title",
    "position",
    "phone",
    "mobile",
    "mobile phone",
    "telefon",
    "birthday",
    "geburtstag",
];
/// Columns of the three known exports that Outlook writes, beside names and addresses.
const OUTLOOK: [&str; 8] = [
    "e-mail 2 address",
    "e-mail type",
    "business phone",
    "e-mail display name",
    "e-mail 2: adresse",
    "e-mail-typ",
    "telefon geschäftlich",
    "mobile phone",
];
/// Parts of LinkedIn's export that are not used, by file name.
const NOT_USED_FILES: [&str; 46] = [
    "skills",
    "languages",
    "positions",
    "education",
    "events",
    "company follows",
    "learning",
    "certifications",
    "courses",
    "projects",
    "honors",
    "patents",
    "publications",
    "organizations",
    "volunteering",
    "test scores",
    "member follows",
    "hashtag follows",
    "reactions",
    "shares",
    "comments",
    "votes",
    "instantreposts",
    "searchqueries",
    "search queries",
    "logins",
    "security challenges",
    "receipts",
    "receipts v2",
    "registration",
    "phonenumbers",
    "phone numbers",
    "whatsapp phone numbers",
    "ads clicked",
    "ad targeting",
    "inferences about you",
    "saved jobs",
    "savedjobalerts",
    "job applications",
    "job seeker preferences",
    "job applicant saved answers",
    "guide messages",
    "learning role play messages",
    "learning coach messages",
    "profile summary",
    "causes you care about",
];
/// The same by columns; each line has all of them.
const NOT_USED_COLUMNS: [&[&str]; 7] = [
    &["company name", "title", "started on"],
    &["school name", "degree name"],
    &["name", "proficiency"],
    &["event name", "event time"],
    &["organization", "followed on"],
    &["content title", "content type"],
    &["date", "sharelink"],
];

/// The kind of a table with this header; `None` where the row is no header that is known.
pub(super) fn kind(header: &[String], file: &str) -> Option<Kind> {
    let columns = Columns::new(header);
    let has = |name: &str| columns.has(name);
    let has_all = |names: &[&str]| names.iter().all(|name| columns.has(name));
    let has_any = |names: &[&str]| columns.find(names).is_some();
    let file = file_name(file);
    if NOT_USED_FILES.contains(&file.as_str()) && header.iter().any(|name| !name.is_empty()) && !has("connected on") {
        return Some(Kind::NotUsed);
    }
    let table = [
        (has_any(&["connected on", "verbunden am"]) && has_any(&GIVEN), Kind::Connections),
        (has_all(&["conversation id", "from", "date"]), Kind::Messages),
        (has_all(&["from", "to", "sent at", "direction"]), Kind::Invitations),
        (has_all(&["first name", "last name", "job title", "text", "creation date"]), Kind::Recommendations),
        (has_all(&["endorsement date", "endorser first name"]), Kind::EndorsementsReceived),
        (has_all(&["endorsement date", "endorsee first name"]), Kind::EndorsementsGiven),
        (has_all(&["first name", "last name", "headline"]) && has_any(&["industry", "summary"]), Kind::Profile),
        (has_all(&["email address", "confirmed", "primary"]), Kind::OwnAddresses),
        (has_all(&["firstname", "lastname", "emails"]), Kind::ImportedContacts),
        (NOT_USED_COLUMNS.iter().any(|names| has_all(names)), Kind::NotUsed),
        (has_any(&["e-mail 1 - value", "organization 1 - name", "phone 1 - value"]), Kind::Google),
        (has_all(&["first name", "last name"]) && has_any(&["organization name", "file as"]), Kind::Google),
        (has_any(&["e-mail address", "e-mail-adresse"]) && has_any(&OUTLOOK), Kind::Outlook),
        (is_people(&columns), Kind::Other),
    ];
    table.into_iter().find(|(fits, _)| *fits).map(|(_, kind)| kind)
}

/// Whether a header speaks of people: it has addresses; or both names; or a name and something of their work.
fn is_people(columns: &Columns) -> bool {
    let named = columns.find(&NAME).is_some();
    let both = columns.find(&GIVEN).is_some() && columns.find(&FAMILY).is_some();
    !columns.all(is_address_column).is_empty() || both || named && columns.find(&WORK).is_some()
}

/// Whether a column of this name holds mail addresses.
pub(super) fn is_address_column(name: &str) -> bool {
    let starts = ["e-mail", "email", "e mail", "mail", "courriel", "correo"];
    let about = ["type", "typ", "label", "name", "list", "status", "date", "opt"];
    let says_mail =
        starts.iter().any(|start| name.starts_with(start)) || name.ends_with(" email") || name.ends_with("e-mail");
    says_mail && !about.iter().any(|word| name.ends_with(word)) && !name.starts_with("mailing")
}

/// The name of a file as it is compared: no folder, no ending, no numbers, lower case.
pub(super) fn file_name(path: &str) -> String {
    let file = path.rsplit(['/', '\\', ':']).next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let lower = column_name(stem);
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !word.chars().all(|character| character.is_ascii_digit())).collect();
    words.join(" ")
}
