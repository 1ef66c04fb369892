//! Sponsors and giving back: what is written down, what is refused, and that each change can be taken back.

mod desk;

use app::entries::EntryId;
use app::error::AppError;
use app::giving::{self, NewLine};
use app::office::Office;
use app::relationships::{self, Begin, With};
use app::sponsors::prospects;
use app::sponsors::{self, NewNews};
use app::{mentoring, undo};
use desk::{add, day, id, places};
use model::giving::{FavourKind, Journal};
use model::kind::Direction;
use model::mentoring::Mentoring;
use model::mentoring::sponsorship::HeardBy;
use model::relationship::{RelationshipKind, RelationshipStage, Role};
use model::sponsor::{AskKind, NewsKind, Prospect, SponsorFacts};

async fn seen(office: &Office) -> Mentoring {
    mentoring::load(office).await.unwrap()
}

fn wrong<T: std::fmt::Debug>(result: Result<T, AppError>) -> String {
    match result {
        Err(AppError::Wrong(what)) => what,
        other => panic!("{other:?}"),
    }
}

async fn sponsor(office: &Office, who: &str) -> EntryId {
    sponsors::begin(office, id(who), Role::Protege, office.today()).await.unwrap().id
}

fn news(office: &Office, text: &str) -> NewNews {
    let (on, promised, told_on) = (office.today(), None, None);
    NewNews { kind: NewsKind::Critical, text: text.to_owned(), on, promised, told_on }
}

#[tokio::test]
async fn a_sponsor_begins_once_and_whoever_was_thought_of_becomes_one() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "ben", "Ben Example").await;
        let thought = Begin::new(RelationshipKind::Sponsor, With::Person(id("ben")));
        let thought = relationships::begin(&office, &thought).await.unwrap().id;
        assert_eq!(seen(&office).await.sponsors().count(), 0);
        let kept = sponsors::begin(&office, id("ben"), Role::Protege, office.today()).await.unwrap();
        assert_eq!(kept.id, thought);
        sponsor(&office, "ada").await;
        assert_eq!(seen(&office).await.sponsors().count(), 2);
        let again = sponsors::begin(&office, id("ada"), Role::Protege, office.today()).await;
        assert_eq!(wrong(again), "this is written down already");
        sponsors::begin(&office, id("ada"), Role::Giver, office.today()).await.unwrap();
        assert_eq!(seen(&office).await.backed().count(), 1);
        let tomorrow = office.today().succ_opt().unwrap();
        let early = sponsors::begin(&office, id("ben"), Role::Giver, tomorrow).await;
        assert_eq!(wrong(early), "`2026-01-02` is still to come; a sponsor was there today or before");
    }
}

#[tokio::test]
async fn the_silence_ends_with_news_and_comes_back_with_undo() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let room = sponsor(&office, "ada").await;
        let owed = sponsors::note_news(&office, room, &news(&office, "The audit")).await.unwrap();
        let later = office.at(day(40));
        let silence = |all: &Mentoring| all.silence(all.rooms.relationship(room).unwrap(), None, later.today());
        assert_eq!(silence(&seen(&later).await).days, 40);
        let told = sponsors::tell_news(&later, owed.id, later.today()).await.unwrap();
        let heard = silence(&seen(&later).await);
        assert_eq!((heard.days, heard.by, heard.earlier.len()), (0, HeardBy::News, 1));
        undo::undo(&later, told.undo).await.unwrap();
        assert_eq!(silence(&seen(&later).await).days, 40);
        sponsors::end(&later, room, "she left").await.unwrap();
        let all = seen(&later.at(day(90))).await;
        assert_eq!(all.rooms.stage(room), RelationshipStage::EndedEarly);
        assert_eq!(silence(&all).days, 40, "the days stand still once it is over");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_what_is_allowed() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "ben", "Ben Example").await;
        let (ada, ben) = (sponsor(&office, "ada").await, sponsor(&office, "ben").await);
        let facts = SponsorFacts { rhythm_days: Some(0), ..SponsorFacts::default() };
        assert_eq!(
            wrong(sponsors::settle(&office, ada, &facts).await),
            "a rhythm of `0` days is not between 1 and 365"
        );
        let stake = sponsors::stake(&office, ben, "his word", office.today()).await.unwrap().id;
        let work = sponsors::promise_work(&office, ada, "The plan", Some(stake), office.today()).await;
        assert_eq!(wrong(work), "somebody else staked this; choose what this sponsor staked");
        let empty_news = sponsors::note_news(&office, ada, &news(&office, "  ")).await;
        assert_eq!(wrong(empty_news), "the news is empty; a few words are enough");
        let nothing = sponsors::check_expectations(&office, ada, Vec::new(), None).await;
        assert_eq!(wrong(nothing), "nothing was judged; one expectation is enough");
        let mentor = Begin::new(RelationshipKind::Mentor, With::Person(id("ada")));
        let mentor = relationships::begin(&office, &mentor).await.unwrap().id;
        let stake = sponsors::stake(&office, mentor, "time", office.today()).await;
        assert_eq!(wrong(stake), "this is a relationship of kind `mentor`; choose one of kind `sponsor`");
    }
}

#[tokio::test]
async fn removing_a_sponsor_takes_everything_and_one_undo_brings_it_back() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let room = sponsor(&office, "ada").await;
        sponsors::note_news(&office, room, &news(&office, "The audit")).await.unwrap();
        sponsors::settle(&office, room, &SponsorFacts { rhythm_days: Some(9), ..SponsorFacts::default() })
            .await
            .unwrap();
        let before = seen(&office).await;
        let removed = relationships::remove(&office, room).await.unwrap();
        assert_eq!(seen(&office).await.sponsorship, Mentoring::default().sponsorship);
        undo::undo(&office, removed).await.unwrap();
        assert_eq!(seen(&office).await, before);
    }
}

#[tokio::test]
async fn a_prospect_is_one_entry_and_asks_belong_to_it() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let sees = Prospect { sees: Some("the talk".to_owned()), ..Prospect::new() };
        let first = prospects::consider(&office, id("ada"), &sees).await.unwrap().id;
        prospects::let_go(&office, first).await.unwrap();
        assert_eq!(seen(&office).await.prospects().count(), 0);
        assert_eq!(prospects::consider(&office, id("ada"), &sees).await.unwrap().id, first);
        sponsors::note_ask(&office, first, (AskKind::Feedback, "How was it?"), office.today(), None).await.unwrap();
        assert_eq!(seen(&office).await.sponsorship.last_asked(), Some(office.today()));
        sponsor(&office, "ada").await;
        assert_eq!(seen(&office).await.prospects().count(), 0, "won");
    }
}

#[tokio::test]
async fn the_ledger_keeps_thanks_and_outcomes() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let (person, on) = (id("ada"), office.today());
        let line = NewLine {
            person,
            what: "an introduction".to_owned(),
            direction: Direction::Received,
            on,
            kind: FavourKind::Introduction,
            outcome: None,
        };
        let kept = giving::enter(&office, &line).await.unwrap();
        let given = giving::enter(&office, &NewLine { direction: Direction::Done, ..line.clone() }).await.unwrap();
        assert_eq!(seen(&office).await.thanks_due(on).len(), 1);
        let refused = giving::thank(&office, given.id, on).await;
        assert_eq!(wrong(refused), "you gave this; thanks are due for what you received");
        giving::note_outcome(&office, kept.id, "they signed").await.unwrap();
        assert_eq!(seen(&office).await.outcomes_due().len(), 1);
        giving::tell_outcome(&office, kept.id, on).await.unwrap();
        let all = seen(&office).await;
        assert!(all.outcomes_due().is_empty() && all.thanks_due(on).is_empty(), "telling thanks as well");
        let balance = &all.giving.balances(on, 24)[0];
        assert_eq!((balance.gave_sum(), balance.took_sum(), balance.gave.len()), (1, 1, 24));
        let question = Journal { on, question: " ".to_owned(), rule_of_thumb: None, change: None };
        assert_eq!(
            wrong(giving::learn(&office, None, &question).await),
            "the question is empty; a few words are enough"
        );
    }
}
