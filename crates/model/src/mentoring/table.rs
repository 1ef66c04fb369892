//! Personal boards and their seats (B).

use crate::board::{Board, BoardOwner, Lead, Seat};
use crate::entry::{EntryId, Noted};

/// Personal boards and their seats (B).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Boards, mine and those that I sit on.
    pub boards: Vec<Noted<Board>>,
    /// Seats of my boards; each belongs to one.
    pub seats: Vec<Noted<Seat>>,
    /// Who led me to whom; each belongs to a seat.
    pub leads: Vec<Noted<Lead>>,
}

impl Table {
    /// My boards that are not dissolved.
    pub fn mine(&self) -> impl Iterator<Item = &Noted<Board>> {
        self.boards.iter().filter(|board| board.value.is_mine())
    }

    /// The boards of others on which I sit.
    pub fn sat_on(&self) -> impl Iterator<Item = &Noted<Board>> {
        let sits = |board: &&Noted<Board>| board.value.owner == BoardOwner::Other && board.value.dissolved_on.is_none();
        self.boards.iter().filter(sits)
    }

    /// The board with this id.
    #[must_use]
    pub fn board(&self, id: EntryId) -> Option<&Noted<Board>> {
        self.boards.iter().find(|board| board.id == id)
    }

    /// The chairs of a board as it stands, empty ones included; of a dissolved one, as it stood.
    pub fn chairs(&self, board: EntryId) -> impl Iterator<Item = &Noted<Seat>> {
        super::of(&self.seats, board).filter(|seat| seat.value.until.is_none())
    }

    /// The seats of a board from which somebody got up.
    pub fn former(&self, board: EntryId) -> impl Iterator<Item = &Noted<Seat>> {
        super::of(&self.seats, board).filter(|seat| seat.value.until.is_some())
    }

    /// Who led me to whoever sits there: the newest word on it.
    #[must_use]
    pub fn lead(&self, seat: EntryId) -> Option<&Noted<Lead>> {
        super::of(&self.leads, seat).last()
    }
}
