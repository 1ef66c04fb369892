//! Statements, each with its name, so that a test can prepare every one of them on both databases.

/// One statement. `$1`, `$2`, … are its parameters on both databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// Where it stands, e.g. `people::PAGE`.
    pub name: &'static str,
    /// Its text.
    pub sql: &'static str,
}

/// Declares the statements of a module, and `STATEMENTS`, the list of them.
macro_rules! statements {
    ($module:literal; $($(#[$doc:meta])* $name:ident = $sql:literal;)+) => {
        $(
            $(#[$doc])*
            const $name: $crate::statement::Statement =
                $crate::statement::Statement { name: concat!($module, "::", stringify!($name)), sql: $sql };
        )+
        pub(crate) const STATEMENTS: &[$crate::statement::Statement] = &[$($name),+];
    };
}
pub(crate) use statements;

/// Every statement of the store, by module.
pub fn all() -> impl Iterator<Item = Statement> {
    [
        crate::identity::STATEMENTS,
        crate::batches::STATEMENTS,
        crate::sources::STATEMENTS,
        crate::segments::STATEMENTS,
        crate::people::STATEMENTS,
        crate::derived::STATEMENTS,
        crate::ties::STATEMENTS,
        crate::others::STATEMENTS,
        crate::tallies::STATEMENTS,
        crate::decisions::STATEMENTS,
        crate::tombstones::STATEMENTS,
        crate::profiles::STATEMENTS,
        crate::snapshots::STATEMENTS,
        crate::undo::STATEMENTS,
        crate::audit::STATEMENTS,
        crate::settings::STATEMENTS,
        crate::write_key::STATEMENTS,
        crate::entries::STATEMENTS,
        crate::sign_ins::STATEMENTS,
        crate::mail_accounts::STATEMENTS,
        crate::deliveries::STATEMENTS,
        crate::copy::STATEMENTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
