//! The values of the page, ready to be printed.

/// Everything on the page.
pub(super) struct MatchPage {
    pub(super) title: String,
    pub(super) kicker: String,
    pub(super) headline: String,
    pub(super) proof: String,
    pub(super) notes: Vec<String>,
    pub(super) charts: Vec<Chart>,
    pub(super) sections: Vec<Section>,
}

/// Bars with a title and what they say.
pub(super) struct Chart {
    pub(super) title: String,
    pub(super) said: String,
    /// Names the picture for who does not see it.
    pub(super) label: String,
    pub(super) width: usize,
    pub(super) bars: Vec<Bar>,
}

/// One bar, in units of the picture.
pub(super) struct Bar {
    pub(super) x: usize,
    pub(super) middle: usize,
    pub(super) y: usize,
    pub(super) height: usize,
    pub(super) width: usize,
    pub(super) above: usize,
    pub(super) count: String,
    pub(super) label: String,
    pub(super) title: String,
}

/// A table with a title.
pub(super) struct Section {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) said: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// Says how many rows are not shown; empty where all are.
    pub(super) more: String,
    /// What the rows look like as a line, where they are one.
    pub(super) curve: Option<Curve>,
}

/// A row with a cell for each column, each with the name of its column beside it where the table is too wide for a screen.
pub(super) struct Cell<'a> {
    pub(super) column: &'a str,
    pub(super) text: &'a str,
}

impl Section {
    /// The cells of each row.
    pub(super) fn cells(&self) -> impl Iterator<Item = Vec<Cell<'_>>> {
        self.rows.iter().map(|row| self.columns.iter().zip(row).map(|(column, text)| Cell { column, text }).collect())
    }
}

/// Points joined by a line, in units of the picture.
pub(super) struct Curve {
    /// Names the picture for who does not see it.
    pub(super) label: String,
    pub(super) line: String,
    pub(super) dots: Vec<Dot>,
    /// What is counted upwards and to the right.
    pub(super) up: String,
    pub(super) right: String,
    /// The ends of both axes: lowest and highest.
    pub(super) up_ends: (String, String),
    pub(super) right_ends: (String, String),
}

/// One point.
pub(super) struct Dot {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) title: String,
}
