//! Several threads, one result: pieces of work are done side by side and put together in their order.
//!
//! What a piece is depends on the graph alone, never on the number of threads, and floating-point sums are taken where the
//! pieces are put together. So the result is the same to the last bit for any number of threads.

use super::Stopped;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Whose turn it is to be put together, and how.
struct Turn<C> {
    next: usize,
    is_stopped: bool,
    take: C,
}

/// Does the jobs `0..jobs` on so many threads; `take` gets their results one by one in order.
///
/// `begin` makes what one thread keeps between its jobs; a job's result may not depend on it.
///
/// # Errors
/// [`Stopped`] as soon as `take` breaks.
pub(super) fn in_order<S, R: Send>(
    threads: NonZeroUsize,
    jobs: usize,
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> R + Sync,
    mut take: impl FnMut(usize, R) -> ControlFlow<()> + Send,
) -> Result<(), Stopped> {
    let threads = threads.get().min(jobs);
    if threads <= 1 {
        let mut kept = begin();
        let done = (0..jobs).try_for_each(|job| take(job, work(&mut kept, job)));
        return if done.is_break() { Err(Stopped) } else { Ok(()) };
    }
    let next_job = AtomicUsize::new(0);
    let turn = Mutex::new(Turn { next: 0, is_stopped: false, take });
    let moved = Condvar::new();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut lookout = Lookout { turn: &turn, moved: &moved, is_done: false };
                let mut kept = begin();
                loop {
                    let job = next_job.fetch_add(1, Ordering::Relaxed);
                    if job >= jobs {
                        break;
                    }
                    let result = work(&mut kept, job);
                    let mut mine = lock(&turn);
                    while mine.next != job && !mine.is_stopped {
                        mine = moved.wait(mine).unwrap_or_else(PoisonError::into_inner);
                    }
                    if mine.is_stopped {
                        break;
                    }
                    mine.is_stopped = (mine.take)(job, result).is_break();
                    mine.next += 1;
                    moved.notify_all();
                }
                lookout.is_done = true;
            });
        }
    });
    if lock(&turn).is_stopped { Err(Stopped) } else { Ok(()) }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Stops the other threads where this one panics: they would wait for its turn for ever.
struct Lookout<'t, C> {
    turn: &'t Mutex<Turn<C>>,
    moved: &'t Condvar,
    is_done: bool,
}

impl<C> Drop for Lookout<'_, C> {
    fn drop(&mut self) {
        if !self.is_done {
            lock(self.turn).is_stopped = true;
            self.moved.notify_all();
        }
    }
}

/// Cuts `0..weights.len()` into runs whose weights add up to about `piece`; each run is a job.
pub(super) fn pieces(weights: impl Iterator<Item = u64>, piece: u64) -> Vec<std::ops::Range<usize>> {
    let mut runs = Vec::new();
    let (mut start, mut sum, mut end) = (0, 0, 0);
    for weight in weights {
        sum += weight;
        end += 1;
        if sum >= piece {
            runs.push(start..end);
            (start, sum) = (end, 0);
        }
    }
    if start < end {
        runs.push(start..end);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(threads: usize) -> Vec<usize> {
        let mut taken = Vec::new();
        let threads = NonZeroUsize::new(threads).unwrap();
        let take = |job, square: usize| {
            taken.push(job + square);
            ControlFlow::Continue(())
        };
        in_order(threads, 100, || 0, |_, job| job * job, take).unwrap();
        taken
    }

    #[test]
    fn results_come_in_order_whatever_the_threads() {
        assert_eq!(gathered(1), gathered(7));
        assert_eq!(gathered(3)[..4], [0, 2, 6, 12]);
    }

    #[test]
    fn all_threads_stop_when_told() {
        for threads in [1, 4] {
            let stop = |job, ()| if job == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
            let threads = NonZeroUsize::new(threads).unwrap();
            assert_eq!(in_order(threads, 1_000, || (), |(), _| (), stop), Err(Stopped));
        }
    }

    #[test]
    fn runs_cover_everything_once() {
        assert_eq!(pieces([1, 5, 1, 1, 9].into_iter(), 6), [0..2, 2..5]);
        assert_eq!(pieces([0, 0].into_iter(), 6).first(), Some(&(0..2)));
        assert!(pieces(std::iter::empty(), 6).is_empty());
    }
}
