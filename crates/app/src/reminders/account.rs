//! The account that reminders go out through. The password is sealed, and no page ever shows it.

use super::deliveries::{self, DeliveryKind};
use super::letter;
use crate::error::AppError;
use crate::office::Office;
use courier::{Account, NotSent, Secret, Security};
use formats::reminders::{AccountRecord, read_account, write_account};
use model::permission::Action;
use std::sync::Arc;
use store::mail_accounts;

/// The account, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAccount {
    /// The server.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the way there is kept secret.
    pub security: Security,
    /// Who signs in, where the server asks; then a password is kept as well.
    pub user: Option<String>,
    /// From whom mails come.
    pub from: String,
    /// To whom they go.
    pub to: String,
}

/// What somebody typed about the account.
pub struct MailChange<'a> {
    /// The server.
    pub server: &'a str,
    /// Its port; empty for the usual one.
    pub port: &'a str,
    /// How the way there is kept secret, as a word.
    pub security: &'a str,
    /// Who signs in; empty where the server does not ask.
    pub user: &'a str,
    /// The password; empty to keep the one that is there, which only the same user at the same server can.
    pub password: &'a str,
    /// From whom mails come.
    pub from: &'a str,
    /// To whom they go; empty for the same address.
    pub to: &'a str,
}

/// The account, where one is set.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn account(office: &Office) -> Result<Option<MailAccount>, AppError> {
    let Some((_, record)) = kept(office).await? else { return Ok(None) };
    Ok(Some(MailAccount {
        security: record.security.parse().unwrap_or(Security::Implicit),
        server: record.server,
        port: record.port,
        user: record.user,
        from: record.from,
        to: record.to,
    }))
}

/// Keeps the account.
///
/// # Errors
/// The field that is wrong (`server`, `port`, `security`, `user`, `password`, `from`, `to`) with what is allowed, in the inner
/// result; or the data cannot be written.
pub async fn set_account(
    office: &Office,
    change: &MailChange<'_>,
) -> Result<Result<(), (&'static str, String)>, AppError> {
    office.permit(Action::Write)?;
    let present = kept(office).await?;
    let revision = present.as_ref().map_or(0, |(revision, _)| *revision);
    let record = match checked(change, present.map(|(_, record)| record)) {
        Ok(record) => record,
        Err(fault) => return Ok(Err(fault)),
    };
    let desk = office.desk();
    let body =
        Arc::new(desk.seal(&mail_accounts::context(desk.world, revision + 1), write_account(&record).as_bytes())?);
    office
        .write(move |tx| {
            let (desk, body) = (desk.clone(), body.clone());
            Box::pin(async move {
                mail_accounts::put(tx, desk.world, revision, &body).await?;
                desk.note_aside(tx, "set_mail_account", None).await
            })
        })
        .await?;
    Ok(Ok(()))
}

/// Forgets the account; from then on nothing leaves the machine.
///
/// # Errors
/// The data cannot be written.
pub async fn forget_account(office: &Office) -> Result<(), AppError> {
    office.permit(Action::Write)?;
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                mail_accounts::delete(tx, desk.world).await?;
                desk.note_aside(tx, "forget_mail_account", None).await
            })
        })
        .await
}

/// Sends one mail to try the account; gives what the server said, good or bad. It stands in the log.
///
/// # Errors
/// No account is set, or the data cannot be read or written.
pub async fn send_test(office: &Office) -> Result<Result<String, NotSent>, AppError> {
    let account = ready(office).await?;
    let account = account.ok_or_else(|| AppError::Wrong("no mail account is set; set one first".to_owned()))?;
    let begun = deliveries::begin_test(office).await?;
    let letter = letter::test(office, &begun);
    let sent = courier::send(&account, &letter).await;
    deliveries::end(office, &begun, DeliveryKind::Test, &sent).await?;
    Ok(sent)
}

/// The account, ready to be used.
pub(super) async fn ready(office: &Office) -> Result<Option<Account>, AppError> {
    let Some((_, record)) = kept(office).await? else { return Ok(None) };
    let account = made(&record).map_err(|(_, fault)| AppError::Wrong(fault))?;
    Ok(Some(account))
}

async fn kept(office: &Office) -> Result<Option<(u32, AccountRecord)>, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let Some(row) = mail_accounts::get(&mut office.reader().await?, world).await? else { return Ok(None) };
    let bytes = desk.open_sealed(&mail_accounts::context(world, row.revision), &row.body)?;
    let record = read_account(&bytes).ok_or(AppError::Unreadable("the mail account"))?;
    Ok(Some((row.revision, record)))
}

fn checked(change: &MailChange<'_>, present: Option<AccountRecord>) -> Result<AccountRecord, (&'static str, String)> {
    let security: Security = change.security.parse().map_err(|error| ("security", format!("{error}")))?;
    let port = match change.port.trim() {
        "" => security.port(),
        text => text.parse().map_err(|_| ("port", format!("port `{text}` is not a whole number from 1 to 65535")))?,
    };
    let (server, user) = (change.server.trim().to_owned(), change.user.trim().to_owned());
    let from = change.from.trim().to_owned();
    let to = if change.to.trim().is_empty() { from.clone() } else { change.to.trim().to_owned() };
    let is_same = |there: &AccountRecord| there.server == server && there.user.as_deref() == Some(user.as_str());
    let password = match (user.is_empty(), change.password) {
        (true, "") => None,
        (true, _) => return Err(("user", "a password needs a user; give one, or leave both empty".to_owned())),
        // Another server must not be shown the password of this one.
        (false, "") => match present.filter(is_same).and_then(|there| there.password) {
            Some(password) => Some(password),
            None => return Err(("password", "give the password of this user at this server".to_owned())),
        },
        (false, password) => Some(password.to_owned()),
    };
    let user = Some(user).filter(|user| !user.is_empty());
    let record = AccountRecord { server, port, security: security.code().to_owned(), user, password, from, to };
    made(&record)?;
    Ok(record)
}

fn made(record: &AccountRecord) -> Result<Account, (&'static str, String)> {
    use courier::UnfitAccount;
    let security: Security = record.security.parse().map_err(|error| ("security", format!("{error}")))?;
    let secret = |password: &String| Secret::new(password.clone());
    let sign_in = record.user.clone().zip(record.password.as_ref().map(secret));
    let account = Account::new((&record.server, record.port, security), sign_in, (&record.from, &record.to));
    account.map_err(|unfit| {
        let field = match &unfit {
            UnfitAccount::Server(_) => "server",
            UnfitAccount::Port(_) => "port",
            UnfitAccount::OpenWay(_) => "security",
            UnfitAccount::Address { what, .. } => what,
            UnfitAccount::HalfSignIn => "user",
        };
        (field, unfit.to_string())
    })
}
