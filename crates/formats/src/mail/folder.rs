//! What the name of a mail folder or of a label says about the messages in it.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// What is known of messages from where they were kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailHint {
    /// Nothing.
    #[default]
    Any,
    /// A folder of sent mail: the sender is the owner.
    Sent,
    /// Drafts: they were never sent.
    Draft,
    /// Junk: nobody the owner knows.
    Junk,
}

impl MailHint {
    /// What the name of a folder or file says, without its ending: `Sent.mbox`, `.Sent Items`, `INBOX.Sent`, `Gesendet`.
    ///
    /// `path` may have several parts, divided by `/`; the last one that says something counts.
    #[must_use]
    pub fn of_path(path: &str) -> Self {
        path.rsplit('/').map(Self::of_folder).find(|hint| *hint != Self::Any).unwrap_or_default()
    }

    fn of_folder(name: &str) -> Self {
        let name = name.strip_suffix(".gz").unwrap_or(name);
        let name =
            [".mbox", ".mbx", ".mbs", ".sbd"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        let whole = Self::of_label(name);
        if whole != Self::Any {
            return whole;
        }
        // Maildir++ writes the folder below another one as `.INBOX.Sent`.
        name.rsplit_once('.').map_or(Self::Any, |(_, last)| Self::of_label(last))
    }

    /// What one label or folder name says, in the languages that mail programs are made in.
    #[must_use]
    pub fn of_label(label: &str) -> Self {
        let label = label.trim().trim_matches(['[', ']', '"']);
        let composed: Cow<'_, str> =
            if label.is_ascii() { label.into() } else { label.nfc().collect::<String>().to_lowercase().into() };
        let is_one_of = |words: &[&str]| words.iter().any(|word| composed.eq_ignore_ascii_case(word));
        if is_one_of(SENT) {
            Self::Sent
        } else if is_one_of(DRAFTS) {
            Self::Draft
        } else if is_one_of(JUNK) {
            Self::Junk
        } else {
            Self::Any
        }
    }

    /// What the value of `X-Gmail-Labels` says, decoded: labels divided by commas.
    #[must_use]
    pub(crate) fn of_labels(labels: &str) -> Self {
        let hints = || labels.split(',').map(Self::of_label);
        // A message can be both sent and something else (to oneself): sent is the one that must not be lost.
        [Self::Junk, Self::Draft, Self::Sent]
            .into_iter()
            .find(|hint| hints().any(|seen| seen == *hint))
            .unwrap_or_default()
    }
}

const SENT: &[&str] = &[
    "sent",
    "sent mail",
    "sent-mail",
    "sent items",
    "sent messages",
    "sent objects",
    "sentbox",
    "outbox-sent",
    "gesendet",
    "gesendete objekte",
    "gesendete elemente",
    "gesendete nachrichten",
    "envoyés",
    "messages envoyés",
    "éléments envoyés",
    "objets envoyés",
    "courrier envoyé",
    "enviados",
    "enviado",
    "correo enviado",
    "elementos enviados",
    "mensajes enviados",
    "e-mails enviados",
    "itens enviados",
    "mensagens enviadas",
    "correio enviado",
    "inviati",
    "inviata",
    "posta inviata",
    "messaggi inviati",
    "verzonden",
    "verzonden items",
    "verzonden berichten",
    "skickat",
    "skickade",
    "skickade objekt",
    "sendt",
    "sendte",
    "sendt post",
    "sendte elementer",
    "lähetetyt",
    "wysłane",
    "elementy wysłane",
    "odeslaná pošta",
    "odeslané",
    "odoslané",
    "odoslaná pošta",
    "elküldött elemek",
    "elküldött",
    "trimise",
    "gönderilmiş postalar",
    "gönderilmiş öğeler",
    "gönderilenler",
    "отправленные",
    "надіслані",
    "изпратени",
    "απεσταλμένα",
    "送信済み",
    "送信済みメール",
    "送信済みアイテム",
    "已发送",
    "已发送邮件",
    "已发邮件",
    "已傳送",
    "寄件備份",
    "보낸편지함",
    "보낸 편지함",
    "דואר יוצא",
    "נשלח",
    "البريد المرسل",
];

const DRAFTS: &[&str] = &[
    "draft",
    "drafts",
    "entwurf",
    "entwürfe",
    "brouillon",
    "brouillons",
    "borrador",
    "borradores",
    "rascunhos",
    "bozze",
    "concepten",
    "utkast",
    "udkast",
    "kladder",
    "luonnokset",
    "wersje robocze",
    "szkice",
    "koncepty",
    "rozepsané",
    "piszkozatok",
    "taslaklar",
    "черновики",
    "чернетки",
    "πρόχειρα",
    "下書き",
    "草稿",
    "임시보관함",
    "טיוטות",
];

const JUNK: &[&str] = &[
    "spam",
    "junk",
    "junk mail",
    "junk e-mail",
    "junk email",
    "bulk mail",
    "spamverdacht",
    "junk-e-mail",
    "indésirables",
    "courrier indésirable",
    "correo no deseado",
    "no deseado",
    "posta indesiderata",
    "lixo eletrônico",
    "lixo eletrónico",
    "ongewenste e-mail",
    "skräppost",
    "søppelpost",
    "uønsket mail",
    "roskaposti",
    "wiadomości-śmieci",
    "nevyžádaná pošta",
    "levélszemét",
    "gereksiz",
    "спам",
    "迷惑メール",
    "垃圾邮件",
    "垃圾郵件",
    "스팸함",
];

#[cfg(test)]
mod tests {
    use super::MailHint;

    #[test]
    fn folders_say_what_is_in_them() {
        for (path, expected) in [
            ("Takeout/Mail/Gesendet.mbox", MailHint::Sent),
            ("Takeout/Mail/All mail Including Spam and Trash.mbox", MailHint::Any),
            ("Mail/.Sent Items/cur", MailHint::Sent),
            ("Maildir/.INBOX.Sent/cur", MailHint::Sent),
            ("Sent Messages.mbox/mbox", MailHint::Sent),
            ("ENVOYÉS", MailHint::Sent),
            ("Envoye\u{301}s.mbox", MailHint::Sent),
            ("Drafts", MailHint::Draft),
            ("Spam.mbox.gz", MailHint::Junk),
            ("Sentinel.mbox", MailHint::Any),
        ] {
            assert_eq!(MailHint::of_path(path), expected, "{path}");
        }
    }

    #[test]
    fn labels_are_divided_by_commas() {
        assert_eq!(MailHint::of_labels("Inbox,Opened"), MailHint::Any);
        assert_eq!(MailHint::of_labels("Wichtig, Gesendet"), MailHint::Sent);
        assert_eq!(MailHint::of_labels("Entwürfe"), MailHint::Draft);
    }
}
