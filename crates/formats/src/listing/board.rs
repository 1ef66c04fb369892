//! Boards and the gauge as JSON.

use super::text;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// A chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatLine {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub specialty: String,
    /// Who sits there, by name; nobody on an empty chair.
    pub who: Option<String>,
    /// Their id, where they are one of my people.
    pub person: Option<String>,
    /// Days since the last contact, where it is known.
    pub silent_days: Option<i64>,
    /// Days between contacts.
    pub rhythm_days: i64,
    /// Whether they are silent beyond it.
    pub is_cold: bool,
    /// Who led me there, by name.
    pub led_by: Option<String>,
}

/// A board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardLine {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whose it is: `me` or `other`.
    pub owner: &'static str,
    /// What for; a standing board has none.
    pub occasion: Option<String>,
    /// When it was dissolved.
    pub dissolved_on: Option<NaiveDate>,
    /// Its chairs.
    pub seats: Vec<SeatLine>,
    /// What is missing, in words.
    pub missing: Vec<String>,
    /// Who led to whom, each chain from its beginning, by name.
    pub chains: Vec<Vec<String>>,
}

/// All boards.
#[must_use]
pub fn boards(boards: &[BoardLine]) -> String {
    let seat = |seat: &SeatLine| {
        json!({
            "id": seat.id, "specialty": seat.specialty, "who": seat.who, "person": seat.person,
            "silent_days": seat.silent_days, "rhythm_days": seat.rhythm_days, "cold": seat.is_cold, "led_by": seat.led_by,
        })
    };
    let board = |board: &BoardLine| {
        json!({
            "id": board.id, "name": board.name, "owner": board.owner, "occasion": board.occasion,
            "dissolved_on": board.dissolved_on.map(|day| day.to_string()),
            "seats": board.seats.iter().map(seat).collect::<Vec<Value>>(), "missing": board.missing,
            "chains": board.chains,
        })
    };
    text(&json!({"boards": boards.iter().map(board).collect::<Vec<Value>>()}))
}

/// What the gauge counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GaugeLine {
    /// Goals of my own, and of these reached.
    pub goals: (usize, usize),
    /// Sessions held, and their minutes.
    pub sessions: (usize, u64),
    /// Points of value an hour, over rated sessions.
    pub value_per_hour: Option<f64>,
    /// Advice given, followed, with an outcome, reported back.
    pub advice: [usize; 4],
    /// What became of counsel, by rule: its id, pieces met, acted on, left away, put off.
    pub counsel: Vec<(String, [usize; 4])>,
}

/// The gauge.
#[must_use]
pub fn gauge(all: &GaugeLine) -> String {
    let rule = |(rule, [met, acted, dismissed, later]): &(String, [usize; 4])| json!({"rule": rule, "met": met, "acted": acted, "dismissed": dismissed, "put_off": later});
    let [given, taken, outcomes, reported] = all.advice;
    text(&json!({
        "goals": all.goals.0, "goals_reached": all.goals.1, "sessions": all.sessions.0, "minutes": all.sessions.1,
        "value_per_hour": all.value_per_hour,
        "advice": {"given": given, "taken": taken, "outcomes": outcomes, "reported": reported},
        "counsel": all.counsel.iter().map(rule).collect::<Vec<Value>>(),
    }))
}
