//! What an address means: which spellings are one address, whose domain it is, and who cannot be a person.

use model::ledger::IdentityKey;

/// Prefix of a party's address that is a LinkedIn profile.
pub(crate) const LINKEDIN: &str = "linkedin:";
/// Longest address that is believed (RFC 5321: 64 + 1 + 255, rounded up).
const ADDRESS_BYTES_MAX: usize = 340;

/// Providers where anybody can have an address, by the label before the public suffix. Ours, from common knowledge.
const FREE_PROVIDERS: &[&str] = &[
    "126",
    "163",
    "aol",
    "att",
    "bluewin",
    "btinternet",
    "comcast",
    "duck",
    "fastmail",
    "free",
    "freenet",
    "gmail",
    "gmx",
    "googlemail",
    "hey",
    "hotmail",
    "hushmail",
    "icloud",
    "inbox",
    "interia",
    "laposte",
    "libero",
    "live",
    "mac",
    "mail",
    "mailbox",
    "me",
    "msn",
    "naver",
    "orange",
    "outlook",
    "pm",
    "posteo",
    "proton",
    "protonmail",
    "qq",
    "rediffmail",
    "rocketmail",
    "runbox",
    "seznam",
    "sky",
    "t-online",
    "tuta",
    "tutanota",
    "verizon",
    "wanadoo",
    "web",
    "wp",
    "yahoo",
    "yandex",
    "ymail",
    "zoho",
];
/// Second-level labels under which organisations register (`acme.co.uk`), for suffixes the public list does not know.
const SECOND_LEVEL: &[&str] = &["ac", "co", "com", "edu", "gov", "net", "or", "org"];
/// Local parts of programs. Compared without separators, whole or as a beginning followed by more.
const ROBOT_LOCALS: &[&str] = &[
    "autoreply",
    "bounce",
    "bounces",
    "calendarnotification",
    "donotreply",
    "mailerdaemon",
    "noreply",
    "nepasrepondre",
    "notification",
    "notifications",
    "postmaster",
    "unsubscribe",
    "newsletter",
    "newsletters",
];
/// Local parts of desks rather than people.
const DESK_LOCALS: &[&str] = &[
    "accounts",
    "admin",
    "alerts",
    "billing",
    "careers",
    "contact",
    "enquiries",
    "feedback",
    "hello",
    "help",
    "helpdesk",
    "hr",
    "info",
    "invoices",
    "jobs",
    "kontakt",
    "mail",
    "marketing",
    "news",
    "office",
    "orders",
    "press",
    "reception",
    "sales",
    "security",
    "service",
    "support",
    "team",
    "webmaster",
    "welcome",
];

/// An address as sources write it, made plain: lower case, without `mailto:`, brackets and white space.
///
/// `None` where it is not an address: nothing before or after the last `@`, or absurdly long.
pub(crate) fn tidy(raw: &str) -> Option<String> {
    let plain: String =
        raw.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>().to_lowercase();
    let plain = plain.trim_matches(|c| matches!(c, '<' | '>' | '"' | '\'' | ',' | ';'));
    if let Some(slug) = plain.strip_prefix(LINKEDIN) {
        let slug = slug.trim_end_matches('/');
        return (!slug.is_empty()).then(|| format!("{LINKEDIN}{slug}"));
    }
    let plain = plain.strip_prefix("mailto:").unwrap_or(plain).trim_end_matches('.');
    let (local, domain) = plain.rsplit_once('@')?;
    let fits = !local.is_empty() && !domain.is_empty() && plain.len() <= ADDRESS_BYTES_MAX;
    fits.then(|| plain.to_owned())
}

/// The one spelling of a tidy address that stands for all of them: `+tag` cut, dots cut for Gmail alone.
pub(crate) fn canonical(tidy: &str) -> String {
    let Some((local, domain)) = tidy.rsplit_once('@') else {
        return tidy.to_owned();
    };
    let local = match local.split_once('+') {
        Some((before, _)) if !before.is_empty() => before,
        _ => local,
    };
    match domain {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", local.replace('.', "")),
        _ => format!("{local}@{domain}"),
    }
}

/// The part of a domain that somebody registered: `mail.acme.co.uk` gives `acme.co.uk`.
/// The identity key of what somebody types for a trace: an address, or a key as it is shown (`linkedin:SLUG`, `tel:…`).
#[must_use]
pub fn identity_key(typed: &str) -> IdentityKey {
    let typed = typed.trim();
    let is_key = ["mail:", "card:", "linkedin:", "tel:", "file:", "name:"].iter().any(|kind| typed.starts_with(kind));
    match tidy(typed) {
        Some(address) if !is_key => IdentityKey::mail(&canonical(&address)),
        _ => IdentityKey::new(typed),
    }
}

pub(crate) fn registrable(domain: &str) -> &str {
    let found = psl::domain_str(domain).unwrap_or(domain);
    let head = found.split('.').next().unwrap_or(found);
    if !SECOND_LEVEL.contains(&head) || found.len() >= domain.len() {
        return found;
    }
    // `acme.co.example`: the public list does not know the suffix, and `co` alone belongs to nobody.
    let before = &domain[..domain.len() - found.len() - 1];
    let start = before.rfind('.').map_or(0, |dot| dot + 1);
    &domain[start..]
}

/// The name that a domain goes by: `mail.acme.co.uk` gives `acme`.
pub(crate) fn house(domain: &str) -> &str {
    registrable(domain).split('.').next().unwrap_or(domain)
}

/// Whether anybody can have an address of this domain.
pub(crate) fn is_free(domain: &str) -> bool {
    FREE_PROVIDERS.contains(&house(domain))
}

/// Whether the local part is a program's.
pub(crate) fn is_robot_local(local: &str) -> bool {
    let plain: String = local.chars().filter(|c| c.is_alphanumeric()).collect();
    ROBOT_LOCALS.iter().any(|known| plain == *known || (plain.starts_with(known) && known.len() >= 7))
        || local.split(['-', '_', '.', '+']).any(|part| part == "noreply" || part == "donotreply")
        || local.contains("no-reply")
        || local.contains("do-not-reply")
}

/// Whether the local part is a desk's: somebody answers, but not always the same one.
pub(crate) fn is_desk_local(local: &str) -> bool {
    DESK_LOCALS.contains(&local)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address_meet() {
        for (raw, expected) in [
            ("Ada@Example.COM", Some("ada@example.com")),
            ("<mailto:ADA+lists@example.com>", Some("ada@example.com")),
            ("a.da.b+x@gmail.com", Some("adab@gmail.com")),
            ("adab@googlemail.com", Some("adab@gmail.com")),
            ("a.da@example.com", Some("a.da@example.com")),
            ("ada@machine.  example", Some("ada@machine.example")),
            ("+x@example.com", Some("+x@example.com")),
            ("linkedin:Ada-B/", Some("linkedin:ada-b")),
            ("root", None),
            ("@example.com", None),
            ("ada@", None),
        ] {
            assert_eq!(tidy(raw).map(|tidy| canonical(&tidy)).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn a_domain_has_an_owner() {
        assert_eq!(registrable("mail.acme.co.uk"), "acme.co.uk");
        assert_eq!(registrable("acme.co.example"), "acme.co.example");
        assert_eq!(registrable("deep.acme.example"), "acme.example");
        assert_eq!(registrable("localhost"), "localhost");
        assert_eq!(house("mail.acme.co.uk"), "acme");
        assert!(is_free("yahoo.co.uk") && is_free("gmx.example") && !is_free("acme.example"));
    }

    #[test]
    fn programs_and_desks_are_known_by_their_names() {
        for local in ["noreply", "no-reply", "do_not_reply", "mailer-daemon", "bounces-123", "calendar-notification"] {
            assert!(is_robot_local(local), "{local}");
        }
        for local in ["ada", "norah.reply", "newsome", "bouncy"] {
            assert!(!is_robot_local(local), "{local}");
        }
        assert!(is_desk_local("info") && !is_desk_local("ada"));
    }
}
