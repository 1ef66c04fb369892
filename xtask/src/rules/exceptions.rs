//! What may break a house rule, and why. An exception without a reason is none, and one that nothing needs is a fault.

use super::Fault;

/// One allowed breach.
#[derive(Debug, Clone, Copy)]
pub struct Exception {
    /// Name of the rule.
    pub rule: &'static str,
    /// The file.
    pub path: &'static str,
    /// The function, word or crate, as the fault names it.
    pub subject: &'static str,
    /// Why it is better this way.
    pub reason: &'static str,
}

/// The one list.
pub const EXCEPTIONS: &[Exception] = &[Exception {
    rule: "banned-everywhere",
    path: "crates/store/src/pg.rs",
    subject: "time::sleep",
    reason: "the growing pause between two tries of a transaction that lost a race: there is no event to wait for",
}];

/// Whether the list allows this fault.
#[must_use]
pub fn covers(fault: &Fault) -> bool {
    EXCEPTIONS.iter().any(|exception| matches(exception, fault))
}

/// The exceptions that allow none of `found`, as faults.
#[must_use]
pub fn unused(found: &[Fault]) -> Vec<Fault> {
    unused_of(EXCEPTIONS, found)
}

fn unused_of(exceptions: &[Exception], found: &[Fault]) -> Vec<Fault> {
    let unused = exceptions.iter().filter(|exception| !found.iter().any(|fault| matches(exception, fault)));
    unused
        .map(|exception| Fault {
            rule: "exceptions-needed",
            ..Fault::new(
                exception.path,
                1,
                exception.subject,
                format!("the exception `{}` from `{}` is needed no more", exception.subject, exception.rule),
            )
        })
        .collect()
}

fn matches(exception: &Exception, fault: &Fault) -> bool {
    exception.rule == fault.rule && exception.path == fault.path && exception.subject == fault.subject
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: [Exception; 1] =
        [Exception { rule: "r", path: "a.rs", subject: "f", reason: "an example of an exception" }];

    #[test]
    fn an_exception_covers_its_fault_alone() {
        let fault = Fault { rule: "r", ..Fault::new("a.rs", 3, "f", String::new()) };
        assert!(unused_of(&LIST, std::slice::from_ref(&fault)).is_empty());
        assert_eq!(unused_of(&LIST, &[Fault { subject: "g".to_owned(), ..fault }]).len(), 1);
    }

    #[test]
    fn every_exception_has_a_reason() {
        assert!(EXCEPTIONS.iter().all(|exception| exception.reason.split_whitespace().count() >= 4));
    }
}
