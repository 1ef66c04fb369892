//! The pairing of the largest weight, by growing trees, shrinking odd cycles, and moving gains and prices.
//!
//! Letters of the papers: `gain` is 2u, `price` is 2z; the slack of an edge is `gain + gain - 2 * weight`, outside of groups.
//!
//! # Source
//! J. Edmonds, Maximum matching and a polyhedron with 0,1-vertices (1965); Z. Galil, Efficient algorithms for finding maximum
//! matching in graphs (1986), for stages, labels and the four kinds of steps. Steps are found by a pass over all edges.

use super::{Edge, PairDuals};
use crate::problem::NOBODY;

/// What a tree says of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    None,
    /// At even distance from somebody free.
    Even,
    /// At odd distance.
    Odd,
}

/// People and odd groups of them. A node below `people` is a person.
pub(super) struct Blossoms<'a> {
    people: usize,
    edges: &'a [Edge],
    /// Edges of each person: the other one and twice the weight.
    of: Vec<Vec<(u32, i64)>>,
    mate: Vec<u32>,
    gain: Vec<i64>,
    price: Vec<i64>,
    /// The outermost group of each person.
    top: Vec<usize>,
    parent: Vec<usize>,
    base: Vec<u32>,
    /// The members of a group around its cycle, the one of the base first.
    members: Vec<Vec<usize>>,
    /// The edge from each member to the next.
    links: Vec<Vec<(u32, u32)>>,
    unused: Vec<usize>,
    label: Vec<Label>,
    /// The edge by which a node got its label: from, to.
    came: Vec<Option<(u32, u32)>>,
    queue: Vec<u32>,
    crumb: Vec<bool>,
}

/// No group.
const NO_GROUP: usize = usize::MAX;

impl<'a> Blossoms<'a> {
    pub(super) fn new(people: usize, edges: &'a [Edge]) -> Self {
        let most = edges.iter().map(|edge| edge.weight).max().unwrap_or(0).max(0);
        let mut of = vec![Vec::new(); people];
        for edge in edges {
            of[edge.a as usize].push((edge.b, 2 * edge.weight));
            of[edge.b as usize].push((edge.a, 2 * edge.weight));
        }
        let nodes = 2 * people;
        Self {
            people,
            edges,
            of,
            mate: vec![NOBODY; people],
            gain: vec![most; people],
            price: vec![0; nodes],
            top: (0..people).collect(),
            parent: vec![NO_GROUP; nodes],
            base: (0..nodes as u32).map(|node| if (node as usize) < people { node } else { NOBODY }).collect(),
            members: vec![Vec::new(); nodes],
            links: vec![Vec::new(); nodes],
            unused: (people..nodes).rev().collect(),
            label: vec![Label::None; nodes],
            came: vec![None; nodes],
            queue: Vec::new(),
            crumb: vec![false; nodes],
        }
    }

    /// The partner of each person, and the proof.
    pub(super) fn solve(mut self) -> (Vec<Option<u32>>, PairDuals) {
        // Each stage matches two more, or shows that no more weight is possible.
        while self.stage() {
            for group in self.people..2 * self.people {
                let is_spent = self.is_top_group(group) && self.label[group] == Label::Even && self.price[group] == 0;
                if is_spent {
                    self.expand(group, Expand::EndOfStage);
                }
            }
        }
        let groups =
            (self.people..2 * self.people).filter(|&group| self.base[group] != NOBODY && self.price[group] > 0);
        let groups = groups.map(|group| (self.leaves(group), self.price[group])).collect();
        let partners = self.mate.iter().map(|&mate| (mate != NOBODY).then_some(mate)).collect();
        (partners, PairDuals { gains: self.gain, groups, bonus: 0 })
    }

    fn is_top_group(&self, group: usize) -> bool {
        self.base[group] != NOBODY && self.parent[group] == NO_GROUP
    }

    /// Grows trees from everybody free until one more pair is found; false where that would not raise the weight.
    fn stage(&mut self) -> bool {
        self.label.fill(Label::None);
        self.came.fill(None);
        self.queue.clear();
        for person in 0..self.people {
            if self.mate[person] == NOBODY && self.label[self.top[person]] == Label::None {
                self.set_label(person as u32, Label::Even, None);
            }
        }
        loop {
            if self.grow() {
                return true;
            }
            if !self.step() {
                return false;
            }
        }
    }

    /// Follows edges without slack; true where a way between two free people was found and taken.
    fn grow(&mut self) -> bool {
        while let Some(person) = self.queue.pop() {
            for place in 0..self.of[person as usize].len() {
                let (other, weight) = self.of[person as usize][place];
                let (own, theirs) = (self.top[person as usize], self.top[other as usize]);
                if own == theirs || self.gain[person as usize] + self.gain[other as usize] > weight {
                    continue;
                }
                match self.label[theirs] {
                    Label::None => self.set_label(other, Label::Odd, Some((person, other))),
                    Label::Odd => {}
                    Label::Even => match self.meeting(person, other) {
                        Some(base) => self.shrink(base, person, other),
                        None => {
                            self.augment(person, other);
                            return true;
                        }
                    },
                }
            }
        }
        false
    }

    fn set_label(&mut self, person: u32, label: Label, came: Option<(u32, u32)>) {
        let node = self.top[person as usize];
        self.label[node] = label;
        self.came[node] = came;
        match label {
            Label::Even => {
                let leaves = self.leaves(node);
                self.queue.extend(leaves);
            }
            Label::Odd => {
                let base = self.base[node];
                let mate = self.mate[base as usize];
                self.set_label(mate, Label::Even, Some((base, mate)));
            }
            Label::None => {}
        }
    }

    /// The people in a node.
    fn leaves(&self, node: usize) -> Vec<u32> {
        let mut leaves = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if node < self.people {
                leaves.push(node as u32);
            } else {
                open.extend(&self.members[node]);
            }
        }
        leaves
    }

    /// Where the ways back from two people meet, if they are in one tree.
    fn meeting(&mut self, a: u32, b: u32) -> Option<u32> {
        let mut crumbs = Vec::new();
        let (mut one, mut other) = (Some(a), Some(b));
        let mut base = None;
        while let Some(person) = one {
            let node = self.top[person as usize];
            if self.crumb[node] {
                base = Some(self.base[node]);
                break;
            }
            self.crumb[node] = true;
            crumbs.push(node);
            // Two steps back: over the odd node to the even one before it.
            one = self.came[node].and_then(|(odd, _)| self.came[self.top[odd as usize]]).map(|(even, _)| even);
            if other.is_some() {
                std::mem::swap(&mut one, &mut other);
            }
        }
        for node in crumbs {
            self.crumb[node] = false;
        }
        base
    }

    /// Makes a group of the odd cycle that the edge between two people closes.
    fn shrink(&mut self, base: u32, a: u32, b: u32) {
        let root = self.top[base as usize];
        // There are fewer groups than people, since each has at least three members.
        let Some(group) = self.unused.pop() else { return };
        let (mut members, mut links) = (Vec::new(), Vec::new());
        let mut at = self.top[a as usize];
        while at != root {
            self.parent[at] = group;
            members.push(at);
            let Some(came) = self.came[at] else { break };
            links.push(came);
            at = self.top[came.0 as usize];
        }
        members.push(root);
        members.reverse();
        links.reverse();
        links.push((a, b));
        let mut at = self.top[b as usize];
        while at != root {
            self.parent[at] = group;
            members.push(at);
            let Some((from, to)) = self.came[at] else { break };
            links.push((to, from));
            at = self.top[from as usize];
        }
        self.parent[root] = group;
        self.parent[group] = NO_GROUP;
        self.base[group] = base;
        self.label[group] = Label::Even;
        self.came[group] = self.came[root];
        self.price[group] = 0;
        for &member in &members {
            let was_odd = self.label[member] == Label::Odd;
            for person in self.leaves(member) {
                self.top[person as usize] = group;
                if was_odd {
                    self.queue.push(person);
                }
            }
        }
        self.members[group] = members;
        self.links[group] = links;
    }

    /// Takes a group apart.
    fn expand(&mut self, group: usize, when: Expand) {
        let members = std::mem::take(&mut self.members[group]);
        let links = std::mem::take(&mut self.links[group]);
        for &member in &members {
            self.parent[member] = NO_GROUP;
            self.label[member] = Label::None;
            if member >= self.people && when == Expand::EndOfStage && self.price[member] == 0 {
                self.expand(member, when);
            } else {
                for person in self.leaves(member) {
                    self.top[person as usize] = member;
                }
            }
        }
        if when == Expand::Odd {
            self.relabel(group, &members, &links);
        }
        self.label[group] = Label::None;
        self.came[group] = None;
        self.base[group] = NOBODY;
        self.unused.push(group);
    }

    /// Labels the even way around an expanded odd group, from where the tree enters to its base.
    fn relabel(&mut self, group: usize, members: &[usize], links: &[(u32, u32)]) {
        let Some((mut from, mut to)) = self.came[group] else { return };
        let entry = self.top[to as usize];
        let count = members.len() as isize;
        let Some(place) = members.iter().position(|&member| member == entry) else { return };
        let (mut place, step) = if place % 2 == 1 { (place as isize - count, 1) } else { (place as isize, -1) };
        let link = |place: isize| {
            let at = |place: isize| links[place.rem_euclid(count) as usize];
            if step == 1 { at(place) } else { (at(place - 1).1, at(place - 1).0) }
        };
        while place != 0 {
            self.set_label(to, Label::Odd, Some((from, to)));
            place += step;
            (from, to) = link(place);
            place += step;
        }
        // The base stays odd, and its partner outside is even already.
        let node = members[0];
        self.label[node] = Label::Odd;
        self.came[node] = Some((from, to));
    }

    /// Moves gains and prices until something new is possible; false where the free have nothing left to gain.
    fn step(&mut self) -> bool {
        let even = |blossoms: &Self, person: usize| blossoms.label[blossoms.top[person]] == Label::Even;
        let free = (0..self.people).filter(|&person| even(self, person)).map(|person| self.gain[person]).min();
        let Some(mut by) = free else { return false };
        let mut is_end = true;
        for edge in self.edges {
            let (a, b) = (edge.a as usize, edge.b as usize);
            if self.top[a] == self.top[b] {
                continue;
            }
            let slack = self.gain[a] + self.gain[b] - 2 * edge.weight;
            let needed = match (self.label[self.top[a]], self.label[self.top[b]]) {
                (Label::Even, Label::Even) => slack / 2,
                (Label::Even, Label::None) | (Label::None, Label::Even) => slack,
                _ => continue,
            };
            if needed < by {
                (by, is_end) = (needed, false);
            }
        }
        let mut spent = None;
        for group in self.people..2 * self.people {
            if self.is_top_group(group) && self.label[group] == Label::Odd && self.price[group] / 2 < by {
                (by, is_end, spent) = (self.price[group] / 2, false, Some(group));
            }
        }
        self.shift(by);
        if is_end {
            return false;
        }
        if let Some(group) = spent {
            self.expand(group, Expand::Odd);
        }
        // Whatever became possible is found by looking at every even person again.
        self.queue.clear();
        for person in 0..self.people {
            if even(self, person) {
                self.queue.push(person as u32);
            }
        }
        true
    }

    fn shift(&mut self, by: i64) {
        for person in 0..self.people {
            match self.label[self.top[person]] {
                Label::Even => self.gain[person] -= by,
                Label::Odd => self.gain[person] += by,
                Label::None => {}
            }
        }
        for group in self.people..2 * self.people {
            if self.is_top_group(group) {
                match self.label[group] {
                    Label::Even => self.price[group] += 2 * by,
                    Label::Odd => self.price[group] -= 2 * by,
                    Label::None => {}
                }
            }
        }
    }

    /// Turns the pairs around along the two ways back from an edge to free people.
    fn augment(&mut self, a: u32, b: u32) {
        for (start, other) in [(a, b), (b, a)] {
            let (mut person, mut partner) = (start, other);
            loop {
                let node = self.top[person as usize];
                if node >= self.people {
                    self.turn(node, person);
                }
                self.mate[person as usize] = partner;
                let Some((odd, _)) = self.came[node] else { break };
                let odd_node = self.top[odd as usize];
                let Some((even, entered)) = self.came[odd_node] else { break };
                if odd_node >= self.people {
                    self.turn(odd_node, entered);
                }
                self.mate[entered as usize] = even;
                (person, partner) = (even, entered);
            }
        }
    }

    /// Turns the pairs inside a group around, so that this person becomes its base.
    fn turn(&mut self, group: usize, person: u32) {
        let mut member = person as usize;
        while self.parent[member] != group {
            member = self.parent[member];
        }
        if member >= self.people {
            self.turn(member, person);
        }
        let count = self.members[group].len() as isize;
        let Some(first) = self.members[group].iter().position(|&other| other == member) else { return };
        let (mut place, step) = if first % 2 == 1 { (first as isize - count, 1) } else { (first as isize, -1) };
        while place != 0 {
            place += step;
            let at = |place: isize| place.rem_euclid(count) as usize;
            let (a, b) = if step == 1 {
                self.links[group][at(place)]
            } else {
                let (b, a) = self.links[group][at(place - 1)];
                (a, b)
            };
            let one = self.members[group][at(place)];
            if one >= self.people {
                self.turn(one, a);
            }
            place += step;
            let other = self.members[group][at(place)];
            if other >= self.people {
                self.turn(other, b);
            }
            self.mate[a as usize] = b;
            self.mate[b as usize] = a;
        }
        self.members[group].rotate_left(first);
        self.links[group].rotate_left(first);
        self.base[group] = person;
    }
}

/// When a group is taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expand {
    /// At the end of a stage, with every part whose price is zero.
    EndOfStage,
    /// In a stage, being at odd distance: its parts get labels.
    Odd,
}
