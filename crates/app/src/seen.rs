//! What was seen of the world, kept until it changes: pages ask often, and the world changes seldom.
//!
//! Every change of the world changes its mark in the same transaction. Whoever looks reads the mark, one row, and gets what
//! was seen before where it is the same. Only the newest state is kept. Where nothing but entries has changed, people and ties
//! are those of before.

use crate::analysis::{Beside, Present, analyze_beside};
use crate::deeper;
use crate::entries::Entry;
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::memory::Memory;
use crate::mentoring;
use crate::office::{MARK, Office, people_mark};
use crate::questionnaire;
use crate::responses;
use crate::tags::Tags;
use chrono::{DateTime, NaiveDate, Utc};
use counsel::answers::TrapAnswers;
use formats::analysis::{SaidAnalysis, SaidFinding};
use model::finding::Finding;
use model::network::Network;
use model::permission::Action;
use model::questionnaire::Answers;
use model::response::Response;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::settings;
use words::Language;

/// A world as it is, loaded.
pub struct Seen {
    /// People, ties and what is known of them.
    pub loaded: Arc<Loaded>,
    /// The network of them.
    pub network: Arc<Network>,
    /// The words that the user put on them.
    pub tags: Tags,
    /// The newest answers to the questionnaire of the traps.
    pub answers: Option<Answers>,
    /// What the user said beside the network, those answers among it.
    pub beside: Beside,
    /// What the user did with counsel, in the order in which it was done.
    pub responses: Vec<Entry<Response>>,
    /// What it was seen by.
    pub sight: Sight,
}

/// What two looks must have in common to see the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The mark of the world, another one after every change; none before the first.
    pub mark: Option<String>,
    /// The day: estimates grow old.
    pub today: NaiveDate,
    /// The language of the reasons.
    pub language: Language,
}

impl Sight {
    /// Whether the same people and ties are seen; entries may differ.
    fn has_people_of(&self, other: &Sight) -> bool {
        let people = |sight: &Sight| sight.mark.as_deref().map(people_mark).map(str::to_owned);
        (self.today, self.language) == (other.today, other.language) && people(self) == people(other)
    }
}

/// A world with its measures and the counsel on it, said.
pub struct Counselled {
    /// The world.
    pub seen: Arc<Seen>,
    /// Measures, counsel and the sentences of both.
    pub said: SaidAnalysis,
    /// The findings that stand after that, by their place in `said.counsel`, weightiest first.
    pub standing: Vec<usize>,
    /// Those of them that today shows. Every page counts them, so they are chosen once.
    today: Vec<usize>,
    /// From when until when it holds: a session that begins, ends or comes near lets counsel say something else.
    calm: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// What pages made of all this.
    pub memory: Memory,
}

impl Counselled {
    /// The findings that today shows.
    pub fn today(&self) -> impl Iterator<Item = &SaidFinding> {
        self.today.iter().map(|place| &self.said.counsel[*place])
    }

    /// Whether counsel says the same at this moment, the world and the day being the same.
    fn holds_at(&self, now: DateTime<Utc>) -> bool {
        let (from, until) = self.calm;
        from.is_none_or(|from| from <= now) && until.is_none_or(|until| now < until)
    }

    /// All findings that stand.
    pub fn standing(&self) -> impl Iterator<Item = &SaidFinding> {
        self.standing.iter().map(|place| &self.said.counsel[*place])
    }
}

/// The newest of what was seen, for all copies of an office.
#[derive(Default)]
pub(crate) struct Cache {
    newest: Mutex<Option<Arc<Seen>>>,
    counselled: Mutex<Option<Arc<Counselled>>>,
    /// Held by the one who loads, so that others wait for it instead of loading, too.
    loading: tokio::sync::Mutex<()>,
    /// Held by the one who counsels.
    counselling: tokio::sync::Mutex<()>,
}

impl Office {
    /// The world as it is: loaded once for each change of it, day and language.
    ///
    /// Estimates are those of the first look of the day.
    ///
    /// # Errors
    /// The data cannot be read or opened.
    pub async fn seen(&self) -> Result<Arc<Seen>, AppError> {
        if let Some(seen) = self.seen_before().await? {
            return Ok(seen);
        }
        let _loading = self.cache.loading.lock().await;
        // Whoever held it before may have loaded just this.
        if let Some(seen) = self.seen_before().await? {
            return Ok(seen);
        }
        let world = *self.permit(Action::Read)?.subject();
        let mut reader = self.reader().await?;
        let sight = self.sight(settings::get(&mut reader, world, MARK).await?);
        let before = held(&self.cache.newest).clone().filter(|seen| seen.sight.has_people_of(&sight));
        let (loaded, network) = match before {
            Some(seen) => (seen.loaded.clone(), seen.network.clone()),
            None => {
                let loaded = Loaded::load_with(self, &mut reader).await?;
                let network = loaded.network()?;
                (Arc::new(loaded), Arc::new(network))
            }
        };
        let tags = Tags::load_with(self, &mut reader).await?;
        let answers = questionnaire::newest_with(self, &mut reader).await?;
        let beside = Beside {
            trap_answers: answers.as_ref().map(TrapAnswers::from),
            plans: deeper::plans_with(self, &mut reader).await?,
            mentoring: Some(mentoring::load_with(self, &mut reader).await?),
        };
        let responses = responses::all_with(self, &mut reader).await?;
        drop(reader);
        let seen = Arc::new(Seen { loaded, network, tags, answers, beside, responses, sight });
        *held(&self.cache.newest) = Some(seen.clone());
        Ok(seen)
    }

    /// The world with its measures and the counsel on it, made once for each change of it, day and language, and anew when a
    /// session comes near, begins or ends.
    ///
    /// # Errors
    /// The data cannot be read or opened.
    pub async fn counselled(&self) -> Result<Arc<Counselled>, AppError> {
        let seen = self.seen().await?;
        if let Some(counselled) = self.counselled_before(&seen) {
            return Ok(counselled);
        }
        let _counselling = self.cache.counselling.lock().await;
        if let Some(counselled) = self.counselled_before(&seen) {
            return Ok(counselled);
        }
        let (today, language, by) = (seen.sight.today, seen.sight.language, seen.clone());
        let present = Present { today, now: self.now() };
        // Some ten milliseconds of work for a large network, in which nobody else should have to wait.
        let analyze = move || analyze_beside(&by.network, &by.beside, present, language);
        let said = tokio::task::spawn_blocking(analyze).await;
        let said = said.map_err(|_| AppError::Unreadable("the network"))?;
        let answers: Vec<Response> = seen.responses.iter().map(|entry| entry.value.clone()).collect();
        let findings: Vec<Finding> = said.counsel.iter().map(|said| said.finding.clone()).collect();
        let standing = counsel::standing::standing(&findings, &answers, today);
        let shown = counsel::standing::today(&findings, &standing);
        let memory = Memory::default();
        let calm = seen.beside.mentoring.as_ref().map_or((None, None), |all| counsel::calm(&all.rooms, present.now));
        let counselled = Arc::new(Counselled { seen, said, standing, today: shown, calm, memory });
        *held(&self.cache.counselled) = Some(counselled.clone());
        Ok(counselled)
    }

    /// What was seen last, where nothing has changed since.
    async fn seen_before(&self) -> Result<Option<Arc<Seen>>, AppError> {
        let world = *self.permit(Action::Read)?.subject();
        let newest = held(&self.cache.newest).clone();
        let Some(newest) = newest else { return Ok(None) };
        let mark = settings::get(&mut self.reader().await?, world, MARK).await?;
        Ok((newest.sight == self.sight(mark)).then_some(newest))
    }

    fn counselled_before(&self, seen: &Arc<Seen>) -> Option<Arc<Counselled>> {
        held(&self.cache.counselled).clone().filter(|one| Arc::ptr_eq(&one.seen, seen) && one.holds_at(self.now()))
    }

    fn sight(&self, mark: Option<String>) -> Sight {
        Sight { mark, today: self.today(), language: self.language }
    }
}

/// What a mutex holds. Nobody panics while holding one; if somebody did, what is in it would still be whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
