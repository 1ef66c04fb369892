//! The picture as a file to keep.

use super::{Crowd, Look, page, standing};
use crate::failure::Failure;
use crate::fields::{Fields, Query};
use crate::picture_file;
use crate::report::page::picture::signs;
use crate::report::page::telling::{Telling, count};
use crate::visit::{Answer, Visit, download};
use model::finding::Value;
use picture::network::{Frame, draw};
use picture::sheet::Sheet;

/// `GET /network/picture.svg`
pub(crate) async fn svg(visit: Visit, Query(fields): Query) -> Answer {
    let sheet = sheet(&visit, &fields).await?;
    Ok(download(&name(&visit, "svg"), "image/svg+xml", picture_file::svg(&sheet).into_bytes()))
}

/// `GET /network/picture.png`
pub(crate) async fn png(visit: Visit, Query(fields): Query) -> Answer {
    let sheet = sheet(&visit, &fields).await?;
    // Pixels take tenths of a second, in which nobody else should have to wait.
    let drawn = tokio::task::spawn_blocking(move || picture_file::png(&sheet)).await;
    let bytes = drawn.map_err(|error| Failure::Inside(error.into()))?;
    Ok(download(&name(&visit, "png"), "image/png", bytes.map_err(|error| Failure::Inside(error.into()))?))
}

fn name(visit: &Visit, kind: &str) -> String {
    format!("network-{}.{kind}", visit.today())
}

async fn sheet(visit: &Visit, fields: &Fields) -> Result<Sheet, Failure> {
    let crowd = Crowd::ALL.into_iter().find(|crowd| fields.get("crowd") == Some(crowd.code()));
    let look = Look::read(crowd.unwrap_or(Crowd::Everyone), fields);
    let counselled = visit.office.counselled().await?;
    let said = standing(&counselled);
    let telling = Telling::new(&counselled.seen.network, &said, visit.t.language());
    if telling.network.people().is_empty() {
        return Err(Failure::NoSuchPage);
    }
    let mut picture = page::picture_of(&telling, &look, Frame::Wide);
    picture.list_address = None;
    for person in &mut picture.people {
        person.address = None;
    }
    let drawing = draw(&picture);
    let detail = [("people", count(picture.people.len())), ("date", Value::Date(visit.today()))];
    Ok(Sheet {
        headline: telling.said.headline.clone(),
        detail: telling.say("network-sheet-detail", &detail),
        legend: signs(&telling, &picture),
        size: (drawing.area.right, drawing.area.bottom),
        drawing: drawing.svg,
    })
}
