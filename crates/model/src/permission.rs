//! Permissions are values: [`check`] makes the only [`Permitted`] there is, and whatever reveals or changes a subject asks for one.

use uuid::Uuid;

/// A workspace: the tenant whose data a row is. An individual is their own workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkspaceId(pub Uuid);

/// A member: an account in a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(pub Uuid);

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Where.
    pub workspace: WorkspaceId,
    /// As whom.
    pub member: MemberId,
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See.
    Read,
    /// Change.
    Write,
}

/// One member's world: their people, ties, imports and snapshots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct World {
    /// The workspace it lies in.
    pub workspace: WorkspaceId,
    /// Whose it is.
    pub owner: MemberId,
}

/// Proof that the actor may do the action to the subject.
#[derive(Debug, Clone, Copy)]
pub struct Permitted<T> {
    subject: T,
    action: Action,
}

impl<T> Permitted<T> {
    /// What it is a permission for.
    pub fn subject(&self) -> &T {
        &self.subject
    }

    /// What it permits.
    pub fn action(&self) -> Action {
        self.action
    }
}

/// The actor may not do this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this belongs to somebody else")]
pub struct Refused;

/// Whether the actor may do this to a world: only its owner may, reading and writing alike.
///
/// # Errors
/// [`Refused`] where the world is another's or lies in another workspace.
pub fn check(actor: &Actor, action: Action, world: World) -> Result<Permitted<World>, Refused> {
    if actor.workspace == world.workspace && actor.member == world.owner {
        Ok(Permitted { subject: world, action })
    } else {
        Err(Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_may() {
        let (here, there) = (WorkspaceId(Uuid::from_u128(1)), WorkspaceId(Uuid::from_u128(2)));
        let (me, other) = (MemberId(Uuid::from_u128(3)), MemberId(Uuid::from_u128(4)));
        let actor = Actor { workspace: here, member: me };
        assert!(check(&actor, Action::Write, World { workspace: here, owner: me }).is_ok());
        assert!(check(&actor, Action::Read, World { workspace: here, owner: other }).is_err());
        assert!(check(&actor, Action::Read, World { workspace: there, owner: me }).is_err());
    }
}
