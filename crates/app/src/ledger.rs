//! The live ledger and the decisions, loaded for deciding anew who is who.

use crate::error::AppError;
use crate::office::Office;
use intake::ledger::Ledger;
use model::ledger::Decision;
use model::permission::World;
use seal::KeyedHash;
use std::collections::HashSet;
use store::decisions::{self, DecisionRow};
use store::ids::SegmentId;
use store::segments::{self, Live, SegmentRef};
use store::{Reader, tombstones};

/// Everything that the world follows from.
pub(crate) struct Basis {
    /// The observations of the live segments.
    pub(crate) ledger: Ledger,
    /// Ids of those segments, in order.
    pub(crate) live: Vec<SegmentId>,
    /// The decisions that stand.
    pub(crate) decisions: Vec<DecisionRow>,
    /// Keyed hashes of people whom the user deleted.
    pub(crate) tombstones: HashSet<KeyedHash>,
}

impl Basis {
    /// Loads it: what is live now, or would be without a batch.
    pub(crate) async fn load(office: &Office, world: World, live: Live) -> Result<Self, AppError> {
        let mut reader = office.reader().await?;
        let live = segment_ids(&mut reader, world, live).await?;
        let mut ledger = Ledger::new();
        for &segment in &live {
            let sealed = segments::body(&mut reader, world, segment).await?;
            let bytes = office.open_sealed(&segments::context(world, segment), &sealed)?;
            ledger.add(&formats::segment::read(&bytes)?);
        }
        let decisions = standing_decisions(&mut reader, world).await?;
        let tombstones = all_tombstones(&mut reader, world).await?;
        Ok(Self { ledger, live, decisions, tombstones })
    }

    /// The decisions alone, in the order in which they were made.
    pub(crate) fn decided(&self) -> Vec<Decision> {
        self.decisions.iter().map(|row| row.decision.clone()).collect()
    }
}

/// Ids of segments, in order.
pub(crate) async fn segment_ids(reader: &mut Reader, world: World, live: Live) -> Result<Vec<SegmentId>, AppError> {
    let rows = all_rows!(|page| segments::live(reader, world, live, page), |row: &SegmentRef| row.id);
    Ok(rows.into_iter().map(|row| row.id).collect())
}

async fn standing_decisions(reader: &mut Reader, world: World) -> Result<Vec<DecisionRow>, AppError> {
    Ok(all_rows!(|page| decisions::page(reader, world, page), |row: &DecisionRow| row.id))
}

async fn all_tombstones(reader: &mut Reader, world: World) -> Result<HashSet<KeyedHash>, AppError> {
    let rows = all_rows!(|page| tombstones::page(reader, world, page), |hash: &KeyedHash| *hash);
    Ok(rows.into_iter().collect())
}
