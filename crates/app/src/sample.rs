//! The sample: the life of an invented person, to look around in before one brings anything of one's own.
//!
//! Nora Lindqvist leads products at a maker of medical instruments. She has some ninety people, two years of mail and
//! meetings, and has looked after her network for a year. The sample lies in a workspace of its own beside the user's, marked
//! as such, and nothing in it ever touches theirs. What happened to her (`life`) is told up to the evening before the day on
//! which somebody asks, from tables (`people`, `occasions`) and chance that is the same every time (`clockwork`); it is
//! written by the ordinary ways (`fill`), so that everything in it is as real as what people import.
//!
//! Start reading at [`Office::sample`].

mod boards;
mod clockwork;
mod fill;
mod giving;
mod imports;
mod life;
mod occasions;
mod past;
mod people;
mod plan;
mod practice;
mod rehearsals;
mod rooms;
mod search;
mod sponsors;

use crate::error::AppError;
use crate::office::{MARK, Office};
use model::permission::{Action, World};
use store::identity::{self, WorkspaceKind};
use store::settings;

impl Office {
    /// The sample, filled where it is not. Where it was filled on an earlier day and nobody has changed anything in it, it is
    /// told anew up to today.
    ///
    /// What comes back has its own memory of what was seen, so a server keeps it and takes [`Office::at`] for each request.
    /// It shares the data with this office: [`Office::close`] ends both.
    ///
    /// # Errors
    /// The data cannot be written.
    pub async fn sample(&self) -> Result<Office, AppError> {
        self.permit(Action::Write)?;
        let mut sample = self.sample_world().await?;
        if sample.is_stale().await? {
            self.discard_sample().await?;
            sample = self.sample_world().await?;
        }
        fill::fill(&sample).await?;
        Ok(sample)
    }

    /// The sample as it is, where there is one; nothing is written. [`Office::sample`] fills it.
    ///
    /// # Errors
    /// The data cannot be read.
    pub async fn filled_sample(&self) -> Result<Option<Office>, AppError> {
        self.permit(Action::Read)?;
        let world = identity::find_local(&mut self.reader().await?, WorkspaceKind::Sample).await?;
        Ok(world.map(|world| self.in_world(world)))
    }

    /// Whether this is the sample itself, as in a demonstration.
    ///
    /// # Errors
    /// The data cannot be read.
    pub async fn is_sample(&self) -> Result<bool, AppError> {
        let own = *self.permit(Action::Read)?.subject();
        Ok(identity::find_local(&mut self.reader().await?, WorkspaceKind::Sample).await? == Some(own))
    }

    /// Whether there is a sample.
    ///
    /// # Errors
    /// The data cannot be read.
    pub async fn has_sample(&self) -> Result<bool, AppError> {
        self.permit(Action::Read)?;
        let world = identity::find_local(&mut self.reader().await?, WorkspaceKind::Sample).await?;
        Ok(world.is_some())
    }

    /// Deletes the sample with everything in it; the user's own workspace stays as it is. Without a sample nothing happens.
    ///
    /// # Errors
    /// The data cannot be written.
    pub async fn discard_sample(&self) -> Result<(), AppError> {
        self.permit(Action::Write)?;
        self.write(|tx| Box::pin(async move { Ok(identity::delete_sample(tx).await?) })).await
    }

    async fn sample_world(&self) -> Result<Office, AppError> {
        let world: World = identity::local(&self.db, WorkspaceKind::Sample, self.now()).await?;
        Ok(self.in_world(world))
    }

    /// Whether this sample was filled on another day and is still as it was then.
    async fn is_stale(&self) -> Result<bool, AppError> {
        let world = *self.permit(Action::Read)?.subject();
        let mut reader = self.reader().await?;
        let Some(filled) = settings::get(&mut reader, world, fill::FILLED).await? else { return Ok(false) };
        let mark = settings::get(&mut reader, world, MARK).await?.unwrap_or_default();
        let (day, mark_then) = filled.split_once(' ').unwrap_or_default();
        Ok(day != self.today().to_string() && mark_then == mark)
    }
}
