//! A stable pairing of equals, or the proof that none exists.
//!
//! # Source
//! R. W. Irving, An efficient algorithm for the "stable roommates" problem (1985), for incomplete lists as in D. Gusfield and
//! R. W. Irving, The Stable Marriage Problem (1989), 4.5: who ends the first phase without a list has nobody in every stable pairing.

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Roommates {
    /// The partner of each person.
    Stable(Vec<Option<u32>>),
    /// No stable pairing exists; these people always have two who would rather have each other.
    NoneExists(Vec<u32>),
}

/// The lists that are left: who each person may still be with, the most wanted first.
struct Table {
    lists: Vec<Vec<u32>>,
    /// The place of `b` in the wishes of `a`, for each entry of the lists as given.
    rank: Vec<rustc_hash::FxHashMap<u32, u32>>,
    first: Vec<usize>,
    last: Vec<usize>,
}

/// A stable pairing. `wishes` lists for each person whom they accept, the most wanted first; only pairs that list each other count.
///
/// O(entries of the lists) but for lookups.
#[must_use]
pub fn stable(wishes: &[Vec<u32>]) -> Roommates {
    let mut table = Table::new(wishes);
    table.first_phase();
    let has_somebody: Vec<bool> = (0..wishes.len()).map(|person| table.best(person).is_some()).collect();
    let mut turned = Vec::new();
    loop {
        // Whoever had somebody after the first phase has somebody in every stable pairing.
        if (0..wishes.len()).any(|person| has_somebody[person] && table.best(person).is_none()) {
            turned.sort_unstable();
            turned.dedup();
            return Roommates::NoneExists(turned);
        }
        let Some(start) = (0..wishes.len()).find(|&person| table.count(person) > 1) else {
            let partners = (0..wishes.len()).map(|person| table.best(person)).collect();
            return Roommates::Stable(partners);
        };
        turned = table.turn(start as u32).unwrap_or_default();
    }
}

impl Table {
    fn new(wishes: &[Vec<u32>]) -> Self {
        let all: Vec<rustc_hash::FxHashMap<u32, u32>> =
            wishes.iter().map(|list| list.iter().zip(0..).map(|(&other, place)| (other, place)).collect()).collect();
        let mutual = |person: usize, other: u32| {
            other as usize != person && all.get(other as usize).is_some_and(|list| list.contains_key(&(person as u32)))
        };
        let lists: Vec<Vec<u32>> = wishes
            .iter()
            .enumerate()
            .map(|(person, list)| list.iter().copied().filter(|&other| mutual(person, other)).collect())
            .collect();
        let rank = lists
            .iter()
            .map(|list: &Vec<u32>| list.iter().zip(0..).map(|(&other, place)| (other, place)).collect())
            .collect();
        let last = lists.iter().map(Vec::len).collect();
        Self { first: vec![0; wishes.len()], last, lists, rank }
    }

    /// Whether the two may still be together: both hold the other between their first and their last.
    fn is_left(&self, person: usize, other: u32) -> bool {
        let own = self.rank[person][&other] as usize;
        let theirs = self.rank[other as usize][&(person as u32)] as usize;
        let of = other as usize;
        (self.first[person]..self.last[person]).contains(&own) && (self.first[of]..self.last[of]).contains(&theirs)
    }

    /// Moves the ends of a list to entries that are left.
    fn tidy(&mut self, person: usize) {
        while self.first[person] < self.last[person] && !self.is_left(person, self.lists[person][self.first[person]]) {
            self.first[person] += 1;
        }
        while self.first[person] < self.last[person] && !self.is_left(person, self.lists[person][self.last[person] - 1])
        {
            self.last[person] -= 1;
        }
    }

    fn best(&mut self, person: usize) -> Option<u32> {
        self.tidy(person);
        (self.first[person] < self.last[person]).then(|| self.lists[person][self.first[person]])
    }

    fn second(&self, person: usize) -> Option<u32> {
        let rest = &self.lists[person][self.first[person] + 1..self.last[person]];
        rest.iter().copied().find(|&other| self.is_left(person, other))
    }

    fn worst(&mut self, person: usize) -> Option<u32> {
        self.tidy(person);
        (self.first[person] < self.last[person]).then(|| self.lists[person][self.last[person] - 1])
    }

    /// How many are left, but no more than two are counted.
    fn count(&mut self, person: usize) -> usize {
        match self.best(person) {
            None => 0,
            Some(_) => 1 + usize::from(self.second(person).is_some()),
        }
    }

    /// Everybody asks; who is asked keeps the best and is rid of all worse ones.
    fn first_phase(&mut self) {
        let mut holds: Vec<Option<u32>> = vec![None; self.lists.len()];
        for start in 0..self.lists.len() as u32 {
            let mut asking = Some(start);
            while let Some(person) = asking {
                let Some(asked) = self.best(person as usize) else { break };
                let place = self.rank[asked as usize][&person] as usize;
                asking = holds[asked as usize].replace(person);
                self.last[asked as usize] = place + 1;
                if asking == Some(person) {
                    break;
                }
            }
        }
    }

    /// Takes one cycle of second choices out, and gives the people of it.
    fn turn(&mut self, start: u32) -> Option<Vec<u32>> {
        let mut way = vec![start];
        let cycle = loop {
            let person = *way.last()? as usize;
            let second = self.second(person)?;
            let next = self.worst(second as usize)?;
            match way.iter().position(|&seen| seen == next) {
                Some(place) => break way.split_off(place),
                None => way.push(next),
            }
        };
        // Each one's second choice now holds them, and is rid of everybody worse.
        let asked: Vec<(u32, u32)> =
            cycle.iter().filter_map(|&person| Some((person, self.second(person as usize)?))).collect();
        for &(person, second) in &asked {
            self.last[second as usize] = self.rank[second as usize][&person] as usize + 1;
        }
        Some(asked.iter().flat_map(|&(person, second)| [person, second]).collect())
    }
}
