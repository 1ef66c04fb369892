//! What is made of a world and kept as long as that world is the present one: pages draw and sort much that stays the same
//! from one request to the next.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Most things that are kept of one world (ours: the looks that somebody goes to and fro between, some hundred KB each).
pub const THINGS_MAX: usize = 48;

/// Things by type and name. It goes with the world that it stands beside, so nothing in it is ever out of date.
#[derive(Default)]
pub struct Memory {
    things: Mutex<HashMap<(TypeId, String), Arc<dyn Any + Send + Sync>>>,
}

impl Memory {
    /// The thing of this name, made where it is not kept. Two who ask at once may both make it; one of the two is kept.
    ///
    /// `name` says everything that the thing depends on beside the world.
    pub fn once<T: Any + Send + Sync>(&self, name: &str, make: impl FnOnce() -> T) -> Arc<T> {
        if let Some(kept) = self.recall(name) {
            return kept;
        }
        let made = Arc::new(make());
        let mut things = self.things.lock().unwrap_or_else(PoisonError::into_inner);
        if things.len() >= THINGS_MAX {
            // Whoever looks at so many does not come back to one of them soon.
            things.clear();
        }
        things.insert((TypeId::of::<T>(), name.to_owned()), made.clone());
        made
    }

    /// The thing of this name, where it is kept.
    pub fn recall<T: Any + Send + Sync>(&self, name: &str) -> Option<Arc<T>> {
        let things = self.things.lock().unwrap_or_else(PoisonError::into_inner);
        let found = things.get(&(TypeId::of::<T>(), name.to_owned()))?.clone();
        drop(things);
        found.downcast().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_made_once() {
        let memory = Memory::default();
        let first = memory.once("a", || "made".to_owned());
        assert!(Arc::ptr_eq(&first, &memory.once("a", || "made again".to_owned())));
        assert_eq!(*memory.once("b", || "another".to_owned()), "another");
        assert_eq!(*memory.once("a", || 7_u8), 7, "things of two types may have one name");
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let memory = Memory::default();
        for number in 0..THINGS_MAX * 3 {
            memory.once(&number.to_string(), || number);
        }
        assert!(memory.things.lock().unwrap().len() <= THINGS_MAX);
    }
}
