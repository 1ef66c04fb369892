//! Groups of traces that are one person, with pairs that never may be.

use std::collections::BTreeSet;

/// Union-find with vetoes: joining is refused where a veto stands between any two members.
#[derive(Debug, Clone)]
pub(crate) struct Union {
    parent: Vec<u32>,
    size: Vec<u32>,
    vetoes: Vec<BTreeSet<u32>>,
}

impl Union {
    pub(crate) fn new(count: usize) -> Self {
        Self { parent: (0..count as u32).collect(), size: vec![1; count], vetoes: vec![BTreeSet::new(); count] }
    }

    /// The one that stands for the group of `item`.
    pub(crate) fn root(&mut self, item: u32) -> u32 {
        let mut root = item;
        while self.parent[root as usize] != root {
            let above = self.parent[root as usize];
            self.parent[root as usize] = self.parent[above as usize];
            root = self.parent[root as usize];
        }
        root
    }

    pub(crate) fn are_one(&mut self, a: u32, b: u32) -> bool {
        self.root(a) == self.root(b)
    }

    pub(crate) fn may_join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        !self.vetoes[a as usize].contains(&b)
    }

    /// Makes two groups one; `false` where a veto forbids it.
    pub(crate) fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        if self.vetoes[a as usize].contains(&b) {
            return false;
        }
        let (large, small) = if self.size[a as usize] >= self.size[b as usize] { (a, b) } else { (b, a) };
        self.parent[small as usize] = large;
        self.size[large as usize] += self.size[small as usize];
        for enemy in std::mem::take(&mut self.vetoes[small as usize]) {
            self.vetoes[enemy as usize].remove(&small);
            self.vetoes[enemy as usize].insert(large);
            self.vetoes[large as usize].insert(enemy);
        }
        true
    }

    /// Forbids that two groups ever become one; `false` where they already are.
    pub(crate) fn forbid(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return false;
        }
        self.vetoes[a as usize].insert(b);
        self.vetoes[b as usize].insert(a);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_veto_holds_for_everybody_who_joins_later() {
        let mut union = Union::new(5);
        assert!(union.forbid(0, 1));
        assert!(union.join(1, 2) && union.join(2, 3));
        assert!(!union.join(3, 0) && union.join(0, 4) && !union.join(4, 3));
        assert!(!union.forbid(1, 3) && union.are_one(1, 3) && !union.may_join(4, 2));
    }
}
