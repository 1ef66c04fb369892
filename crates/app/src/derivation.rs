//! From a world to rows: what follows from the ledger, ready to replace what followed before.

use crate::error::AppError;
use crate::office::Office;
use formats::derived::{self, Derived, DerivedWorld, Joined};
use intake::world::{Certainty, ContactTie, Merge, NonPersonKind, Question, ResolvedPerson, World as Resolved};
use model::finding::Message;
use model::ledger::IdentityKey;
use model::network::AlterTie;
use seal::KeyedHash;
use std::collections::HashSet;
use store::derived::{DerivedPerson, DerivedState, DerivedTie};
use store::others::Other;
use store::people::Shown;

/// Rows of everything that follows from a world, and what is kept of the world as a whole.
pub(crate) fn derive(
    office: &Office,
    resolved: &Resolved,
    tombstones: &HashSet<KeyedHash>,
) -> Result<(DerivedState, DerivedWorld), AppError> {
    let is_forgotten = |key: &IdentityKey| tombstones.contains(&office.fingerprinter.tombstone(key));
    let mut places: Vec<Option<usize>> = Vec::with_capacity(resolved.people.len());
    let mut state = DerivedState::default();
    for (index, person) in resolved.people.iter().enumerate() {
        if person.keys.iter().any(is_forgotten) {
            places.push(None);
            continue;
        }
        places.push(Some(state.people.len()));
        let stated: Vec<AlterTie> =
            resolved.ties.iter().filter(|tie| tie.a == index).filter_map(|tie| tie.stated.clone()).collect();
        state.people.push(person_row(office, person, stated)?);
    }
    state.ties = resolved.ties.iter().filter_map(|tie| tie_row(tie, &places)).collect();
    for other in &resolved.others {
        let reason = say(office, &other.reason);
        state.others.extend(other.keys.iter().map(|key| Other {
            key: key.as_str().to_owned(),
            name: Some(other.name.clone()),
            kind: kind_code(other.kind).to_owned(),
            reason: reason.clone(),
        }));
    }
    Ok((state, derived_world(office, resolved)))
}

fn person_row(office: &Office, person: &ResolvedPerson, stated: Vec<AlterTie>) -> Result<DerivedPerson, AppError> {
    let anchor =
        person.keys.first().map_or_else(|| person.person.id.as_str().to_owned(), |key| key.as_str().to_owned());
    let derived = Derived {
        person: person.person.clone(),
        tally: person.tally.to_integers(),
        cards: person.cards.clone(),
        merges: person.merges.iter().map(|merge| joined_by_merge(office, merge)).collect(),
        ties: stated,
    };
    let sealed = office.seal(&office.derived_context(&anchor), &derived::write(&derived))?;
    let at = |seconds: Option<i64>| seconds.and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0));
    Ok(DerivedPerson {
        anchor,
        code: person.person.id.as_str().to_owned(),
        shown: Shown {
            name: person.name.clone(),
            organisation: person.person.organisation.clone(),
            place: person.person.location.clone(),
        },
        first_at: at(person.tally.span.map(|(first, _)| first)),
        last_at: at(person.tally.span.map(|(_, last)| last)),
        interactions: person.tally.total().contacts(),
        keys: person.keys.iter().map(|key| key.as_str().to_owned()).collect(),
        tally: sealed.into_bytes(),
    })
}

fn tie_row(tie: &ContactTie, places: &[Option<usize>]) -> Option<DerivedTie> {
    let (a, b) = (places[tie.a]?, places[tie.b]?);
    Some(DerivedTie { a, b, occasions: tie.occasions, last_on: Some(tie.last) })
}

fn derived_world(office: &Office, resolved: &Resolved) -> DerivedWorld {
    DerivedWorld {
        profile: resolved.profile.clone(),
        owner: resolved.owner.keys.iter().map(|key| key.as_str().to_owned()).collect(),
        proposals: proposals(office, resolved),
        questions: resolved.questions.iter().map(|question| joined_by_question(office, question)).collect(),
    }
}

/// Traces that may be the owner's and wait for a word, each with a reason.
pub(crate) fn proposals(office: &Office, resolved: &Resolved) -> Vec<(String, String)> {
    let first = |reasons: &[Message]| reasons.first().map(|reason| say(office, reason)).unwrap_or_default();
    let open = resolved.owner.proposals.iter().filter(|proposal| !proposal.certain);
    open.map(|proposal| (proposal.key.as_str().to_owned(), first(&proposal.reasons))).collect()
}

fn joined_by_merge(office: &Office, merge: &Merge) -> Joined {
    let probability = match merge.certainty {
        Certainty::Decided | Certainty::Stated => 1.0,
        Certainty::Inferred(probability) => probability,
    };
    Joined {
        a: merge.a.as_str().to_owned(),
        b: merge.b.as_str().to_owned(),
        probability,
        reasons: merge.reasons.iter().map(|reason| say(office, reason)).collect(),
        interactions: 0,
    }
}

fn joined_by_question(office: &Office, question: &Question) -> Joined {
    Joined {
        a: question.a.as_str().to_owned(),
        b: question.b.as_str().to_owned(),
        probability: question.probability,
        reasons: question.reasons.iter().map(|reason| say(office, reason)).collect(),
        interactions: question.interactions,
    }
}

pub(crate) fn say(office: &Office, message: &Message) -> String {
    words::say(office.language, message, &|id| id.to_string())
}

fn kind_code(kind: NonPersonKind) -> &'static str {
    match kind {
        NonPersonKind::List => "list",
        NonPersonKind::Robot => "robot",
        NonPersonKind::Room => "room",
        NonPersonKind::Group => "group",
        NonPersonKind::Organisation => "organisation",
    }
}
