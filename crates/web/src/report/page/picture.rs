//! The picture in both shapes, with a legend of the signs that occur in it.

use super::telling::{Telling, count};
use crate::report::{LegendEntry, PictureView};
use model::finding::Value;
use model::kind::{Benefit, Sphere};
use picture::legend::{self, Sign};
use picture::network::{Frame, NetworkPicture, draw};
use picture::words::Words;

pub(crate) fn view(telling: &Telling<'_>) -> PictureView {
    let mut picture = titled(telling, Frame::Wide);
    picture.list_address = Some("#people".to_owned());
    let wide = draw(&picture).svg.into();
    picture.frame = Frame::Narrow;
    PictureView {
        legend: legend(telling, &picture),
        caption: caption(telling, &picture),
        wide,
        narrow: draw(&picture).svg.into(),
    }
}

/// Everybody, with title and description.
pub(crate) fn titled(telling: &Telling<'_>, frame: Frame) -> NetworkPicture {
    let mut picture = NetworkPicture::of(telling.network, &telling.said.analysis, frame, words(telling));
    picture.title = telling.say("report-picture-title", &[("people", count(picture.people.len()))]);
    picture.description = telling.text("report-picture-description");
    picture
}

/// How many people, and how to read it.
pub(crate) fn caption(telling: &Telling<'_>, picture: &NetworkPicture) -> String {
    let sized = picture.people.iter().filter(|person| !person.strong.is_empty()).count();
    telling.say("report-picture-caption", &[("people", count(picture.people.len())), ("sized", count(sized))])
}

/// The words of the catalogue, for the picture and for the table beside it.
pub(crate) fn words(telling: &Telling<'_>) -> Words {
    let scale = |family: &str| {
        ["1", "2", "3", "4", "5", "unknown"].map(|level| telling.text(&format!("report-{family}-{level}")))
    };
    // The picture puts in the count itself; it leaves the place for it as it stands.
    let counted = |id: &'static str| telling.say(id, &[("count", Value::Text("{count}".to_owned()))]);
    let mut spheres = std::array::from_fn(|_| telling.text("report-sphere-unknown"));
    for &sphere in Sphere::ALL {
        spheres[sphere as usize] = telling.text(&format!("sphere-{}.title", sphere.code()));
    }
    let mut benefits = std::array::from_fn(|_| String::new());
    for &benefit in Benefit::ALL {
        benefits[benefit.index()] = telling.text(&format!("benefit-{}.title", benefit.code()));
    }
    Words {
        you: telling.text("report-picture-you"),
        spheres,
        closeness: scale("closeness"),
        energy: scale("energy"),
        estimated: telling.text("report-estimated"),
        core: telling.text("report-core"),
        roles: ["1", "2", "3", "4"].map(|role| telling.text(&format!("report-role-{role}"))),
        benefits,
        unnamed: counted("report-picture-unnamed"),
        voice: counted("report-picture-voice"),
    }
}

/// The signs that occur in a picture, each with its meaning.
pub(crate) fn signs(telling: &Telling<'_>, picture: &NetworkPicture) -> Vec<(Sign, String)> {
    let with_energy = |energy: Option<i8>| {
        let people = picture.people.iter().filter(|person| person.folded.is_none());
        people.into_iter().any(|person| person.energy.map(|energy| energy.get()) == energy)
    };
    let is_estimated = picture.people.iter().any(|person| person.closeness.is_some_and(|known| known.is_estimated()));
    let is_voiced = picture.voices.iter().any(|group| group.len() > 1);
    let is_folded = picture.people.iter().any(|person| person.folded.is_some());
    let signs = [
        (Sign::LiftMuch, "report-energy-5", with_energy(Some(2))),
        (Sign::Lift, "report-energy-4", with_energy(Some(1))),
        (Sign::Even, "report-energy-3", with_energy(Some(0))),
        (Sign::Drain, "report-energy-2", with_energy(Some(-1))),
        (Sign::DrainMuch, "report-energy-1", with_energy(Some(-2))),
        (Sign::EnergyUnknown, "report-energy-unknown", with_energy(None)),
        (Sign::Estimated, "report-sign-estimated", is_estimated),
        (Sign::Voice, "report-sign-voice", is_voiced),
        (Sign::Folded, "report-sign-folded", is_folded),
    ];
    let shown = signs.into_iter().filter(|(_, _, occurs)| *occurs);
    shown.map(|(sign, meaning, _)| (sign, telling.text(meaning))).collect()
}

/// The legend of a picture.
pub(crate) fn legend(telling: &Telling<'_>, picture: &NetworkPicture) -> Vec<LegendEntry> {
    let entry = |(sign, meaning)| LegendEntry { sign: legend::draw(sign).into(), meaning };
    signs(telling, picture).into_iter().map(entry).collect()
}
