//! The page of the network, filled.

use super::panel::{self, Panel};
use super::{Chip, Crowd, Focus, Look, Piece, crowd_chips, drawing, standing};
use crate::failure::Failure;
use crate::frame::{self, Place};
use crate::icons::{Icon, icon};
use crate::report::page::telling::Telling;
use crate::report::page::{
    benefits, findings, fixed_words, measures, picture as report_picture, structure, subtitle, traps, unknown, voices,
};
use crate::report::{
    BenefitView, DimensionView, Drawn, Emphasis, FindingView, LegendEntry, MeasureView, TrapView, VoicesView, Words,
    lead_count,
};
use crate::routes::is_page;
use crate::visit::{Answer, Asked, Visit};
use app::seen::Counselled;
use askama::Template;
use formats::analysis::SaidAnalysis;
use model::kind::Benefit;
use picture::network::{Frame, NetworkPicture, draw};
use std::sync::Arc;

/// The picture as the page shows it.
pub(super) struct PictureView {
    /// For a column of a wide screen.
    pub(super) wide: Drawn,
    /// For a phone.
    pub(super) narrow: Drawn,
    pub(super) legend: Vec<LegendEntry>,
    /// How to read it.
    pub(super) caption: String,
    /// Who stands out, in a sentence; empty where nobody does.
    pub(super) shown: String,
}

/// A column of the strip, whose name shows who gives the benefit.
struct Column {
    view: BenefitView,
    address: String,
    is_here: bool,
}

/// What stands below the picture, as the parts of the page in one file want it.
struct Below {
    dimensions: Vec<DimensionView>,
    measures: Vec<MeasureView>,
    voices: VoicesView,
    traps: Vec<TrapView>,
    unknown: Vec<String>,
}

/// All of the page but what stands around it; the same as long as the world is.
struct Shown {
    subtitle: String,
    crowds: Vec<Chip>,
    picture: PictureView,
    panel: Option<Panel>,
    lead: Vec<Piece>,
    more: Vec<Piece>,
    columns: Vec<Column>,
    view: Below,
    words: Words,
}

#[derive(Template)]
#[template(path = "pages/network/show.html")]
struct NetworkPage<'s> {
    frame: frame::Frame,
    headline: &'s str,
    subtitle: &'s str,
    crowds: &'s [Chip],
    picture: &'s PictureView,
    panel: Option<&'s Panel>,
    lead: &'s [Piece],
    more: &'s [Piece],
    columns: &'s [Column],
    view: &'s Below,
    words: &'s Words,
    /// Shows everybody again.
    rest: String,
    /// What follows the name of a file to save.
    saved: String,
}

#[derive(Template)]
#[template(path = "pages/network/empty.html")]
struct EmptyPage {
    frame: frame::Frame,
    headline: String,
    promises: Vec<(Icon, String)>,
}

pub(super) async fn show(visit: Visit, look: Look) -> Answer {
    let counselled = visit.office.counselled().await?;
    let said = counselled.memory.once("standing", || standing(&counselled));
    let network = &counselled.seen.network;
    if visit.asked == Asked::Part || network.people().is_empty() {
        let telling = Telling::new(network, &said, visit.t.language());
        let panel = panel::of(&telling, &counselled, &look)?;
        match panel.as_ref() {
            Some(panel) if visit.asked == Asked::Part => return visit.page(&panel::Part { frame: visit.t, panel }),
            _ if network.people().is_empty() => return empty(&visit, &telling).await,
            _ => {}
        }
    }
    let shown = recalled(&visit, &counselled, said, &look).await?;
    let frame = visit.frame(Place::Network, visit.t.text("nav-network")).await?;
    visit.page(&filled(frame, &counselled, &shown, &look))
}

/// What is shown of a look, made once for each world. A large network takes a moment to draw, in which nobody else should have
/// to wait.
async fn recalled(
    visit: &Visit,
    counselled: &Arc<Counselled>,
    said: Arc<SaidAnalysis>,
    look: &Look,
) -> Result<Arc<Shown>, Failure> {
    let name = look.address();
    if let Some(shown) = counselled.memory.recall(&name) {
        return Ok(shown);
    }
    let (counselled, look, t) = (counselled.clone(), look.clone(), visit.t);
    let make = move || {
        let telling = Telling::new(&counselled.seen.network, &said, t.language());
        let panel = panel::of(&telling, &counselled, &look)?;
        Ok(counselled.memory.once(&name, || made(&telling, t, &look, panel)))
    };
    tokio::task::spawn_blocking(make).await.map_err(|error| Failure::Inside(error.into()))?
}

async fn empty(visit: &Visit, telling: &Telling<'_>) -> Answer {
    let frame = visit.frame(Place::Network, visit.t.text("nav-network")).await?;
    let icons = ["network", "list-checks", "gauge", "megaphone"].map(icon);
    let promises = icons.into_iter().zip(unknown::promises(telling)).collect();
    visit.page(&EmptyPage { frame, headline: telling.said.headline.clone(), promises })
}

fn filled<'s>(frame: frame::Frame, counselled: &'s Counselled, shown: &'s Shown, look: &Look) -> NetworkPage<'s> {
    NetworkPage {
        frame,
        headline: &counselled.said.headline,
        subtitle: &shown.subtitle,
        crowds: &shown.crowds,
        picture: &shown.picture,
        panel: shown.panel.as_ref(),
        lead: &shown.lead,
        more: &shown.more,
        columns: &shown.columns,
        view: &shown.view,
        words: &shown.words,
        rest: look.with(Focus::Nobody).address(),
        saved: saved(look),
    }
}

fn made(telling: &Telling<'_>, t: frame::Texts, look: &Look, panel: Option<Panel>) -> Shown {
    let views = findings::views(telling);
    let lead = lead_count(&views);
    let picture = picture(telling, look, &views);
    let mut pieces: Vec<Piece> =
        views.into_iter().enumerate().map(|(place, view)| piece(view, place + 1, look)).collect();
    let more = pieces.split_off(lead);
    Shown {
        subtitle: subtitle(telling),
        crowds: crowd_chips(t, Some(look)),
        picture,
        panel,
        lead: pieces,
        more,
        columns: columns(telling, look),
        view: Below {
            dimensions: structure::views(telling),
            measures: measures::views(telling),
            voices: voices::view(telling),
            traps: traps::views(telling),
            unknown: unknown::lines(telling),
        },
        words: fixed_words(telling, false),
    }
}

/// The look after the question mark of a file to save.
fn saved(look: &Look) -> String {
    let query = look.query();
    let crowd = (look.crowd != Crowd::Everyone).then(|| format!("crowd={}", look.crowd.code()));
    let parts: Vec<String> = crowd.into_iter().chain((!query.is_empty()).then_some(query)).collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

fn piece(view: FindingView, number: usize, look: &Look) -> Piece {
    let leads = |doorway: &str| is_page(doorway).then(|| doorway.to_owned());
    let focus = Focus::Finding(number);
    Piece {
        is_shown: look.focus == focus,
        show: (!view.people.is_empty()).then(|| Look { crowd: Crowd::Everyone, focus }.address()),
        steps: view.next.iter().map(|step| (step.text.clone(), leads(&step.doorway))).collect(),
        view,
    }
}

fn columns(telling: &Telling<'_>, look: &Look) -> Vec<Column> {
    let column = |view: BenefitView| {
        let focus = view.code.parse::<Benefit>().map_or(Focus::Nobody, Focus::Benefit);
        let is_here = look.focus == focus;
        let focus = if is_here { Focus::Nobody } else { focus };
        Column { address: look.with(focus).address(), is_here, view }
    };
    benefits::views(telling).into_iter().map(column).collect()
}

/// The picture of a look in both shapes.
fn picture(telling: &Telling<'_>, look: &Look, views: &[FindingView]) -> PictureView {
    let finding = finding_of(look, views);
    let found = finding.map(|view| view.people.as_slice()).unwrap_or_default();
    let mut picture = drawing::picture(telling, look, found, Frame::Column);
    let wide = draw(&picture).svg.into();
    picture.frame = Frame::Narrow;
    PictureView {
        wide,
        legend: report_picture::legend(telling, &picture),
        caption: caption(telling, look, &picture),
        shown: shown(telling, look, finding),
        narrow: draw(&picture).svg.into(),
    }
}

/// What is to be drawn of a look.
pub(super) fn picture_of(telling: &Telling<'_>, look: &Look, frame: Frame) -> NetworkPicture {
    let views = if matches!(look.focus, Focus::Finding(_)) { findings::views(telling) } else { Vec::new() };
    let found = finding_of(look, &views).map(|view| view.people.as_slice()).unwrap_or_default();
    drawing::picture(telling, look, found, frame)
}

fn finding_of<'v>(look: &Look, views: &'v [FindingView]) -> Option<&'v FindingView> {
    match look.focus {
        Focus::Finding(number) => views.get(number.checked_sub(1)?),
        _ => None,
    }
}

fn caption(telling: &Telling<'_>, look: &Look, picture: &NetworkPicture) -> String {
    match look.crowd {
        Crowd::Everyone => report_picture::caption(telling, picture),
        Crowd::Core => telling.text("network-caption-core"),
        Crowd::Voices if telling.has_voices() => telling.text("network-caption-voices"),
        Crowd::Voices => telling.text("report-voices-unknown"),
    }
}

fn shown(telling: &Telling<'_>, look: &Look, finding: Option<&FindingView>) -> String {
    match (&look.focus, finding) {
        (Focus::Benefit(benefit), _) => {
            telling.say("network-shown-benefit", &[("benefit", model::finding::Value::Benefit(*benefit))])
        }
        (Focus::Finding(_), Some(view)) => telling.aloud("network-shown-finding", &[("title", &view.title)]),
        _ => String::new(),
    }
}

impl Piece {
    fn class(&self) -> &'static str {
        if self.view.emphasis == Emphasis::Strong { "strong" } else { "quiet" }
    }
}
