//! Starting with a few names.

use crate::visitor::Visitor;
use axum::http::StatusCode;
use model::kind::Benefit;

#[tokio::test]
async fn a_few_names_become_a_first_core_that_can_be_taken_back() {
    let visitor = Visitor::new().await;
    visitor.get("/names").await.says("Whom did you last ask for advice");
    let names = [("name-0", "Maja  Falk"), ("name-1", "Jonas Beck"), ("name-3", "maja falk"), ("name-5", "Li Wei")];
    // It answers at once: names, and which question they answer, stand in no address.
    let about = visitor.post("/names/about", &names).await;
    assert_eq!(about.status, StatusCode::OK);
    about
        .says("3 people, and how it is between you")
        .says("You asked them for advice.")
        .says("They leave you in better");
    about.says("name=\"name-2\" value=\"Li Wei\"").says("name=\"closeness-2\"").says("name=\"benefit-0\"");
    assert!(visitor.office.seen().await.expect("a world").loaded.people.is_empty(), "nothing is kept yet");

    let answers = [
        ("name-0", "Maja Falk"),
        ("closeness-0", "5"),
        ("energy-0", "-1"),
        ("benefit-0", "information"),
        ("benefit-0", "balance"),
        ("name-1", "Jonas Beck"),
        ("name-2", "Li Wei"),
        ("closeness-2", ""),
    ];
    let added = visitor.post("/names", &answers).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert!(added.location().starts_with("/network?told=names-added&undo="), "{}", added.location());
    let seen = visitor.office.seen().await.expect("a world");
    let person = |name: &str| &seen.loaded.people.iter().find(|it| it.person.name == name).expect(name).person;
    let maja = person("Maja Falk");
    assert_eq!(
        (maja.core, maja.closeness.map(|it| it.get()), maja.energy.map(|it| it.get())),
        (Some(true), Some(5), Some(-1))
    );
    assert!(maja.benefits.is_strong(Benefit::Information) && maja.benefits.is_strong(Benefit::Balance));
    assert_eq!(maja.benefits.get(Benefit::Support).map(|mark| mark.get()), Some(1));
    let li = person("Li Wei");
    assert_eq!((li.id.as_str(), li.closeness, li.energy, li.benefits.is_unknown()), ("li-wei", None, None, true));

    let undo = added.location().rsplit_once("undo=").expect("an undo").1;
    visitor.submit("/undo", &[("undo", undo), ("back", "/")]).await;
    assert!(visitor.office.seen().await.expect("a world").loaded.people.is_empty());
}

#[tokio::test]
async fn sending_the_same_again_adds_nobody() {
    let visitor = Visitor::new().await;
    let form = [("name-0", "Maja Falk"), ("closeness-0", "5"), ("name-1", "Jonas Beck"), ("name-2", "Jonas Beck")];
    visitor.submit("/names", &form).await.says("They are in your network");
    visitor.submit("/names", &form).await.says("You had them already");
    let ids = async || {
        let seen = visitor.office.seen().await.expect("a world");
        seen.loaded.people.iter().map(|it| it.person.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids().await, ["jonas-beck", "maja-falk"]);
}

#[tokio::test]
async fn what_is_said_of_somebody_who_is_here_is_kept_with_them() {
    let visitor = Visitor::new().await;
    visitor.post("/names", &[("name-0", "Maja Falk")]).await;
    let about = visitor.post("/names/about", &[("name-0", "maja falk")]).await;
    about.says("You have somebody of this name already");
    let both = [("name-0", "maja falk"), ("energy-0", "2"), ("name-1", "Li Wei")];
    let told = visitor.post("/names", &both).await;
    assert!(told.location().starts_with("/network?told=names-both&undo="), "{}", told.location());
    let energies = async || {
        let seen = visitor.office.seen().await.expect("a world");
        let energy = |it: &app::loaded::Member| (it.person.name.clone(), it.person.energy.map(|it| it.get()));
        seen.loaded.people.iter().map(energy).collect::<Vec<_>>()
    };
    assert_eq!(energies().await, [("Li Wei".to_owned(), None), ("Maja Falk".to_owned(), Some(2))]);
    let undo = told.location().rsplit_once("undo=").expect("an undo").1;
    visitor.submit("/undo", &[("undo", undo), ("back", "/")]).await;
    assert_eq!(energies().await, [("Maja Falk".to_owned(), None)]);
}

#[tokio::test]
async fn what_cannot_be_meant_is_said_beside_what_was_typed() {
    let visitor = Visitor::new().await;
    let nobody = visitor.post("/names/about", &[("name-0", "  ")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    nobody.says("Write down one name at least").says("aria-invalid=\"true\"");
    let long = "x".repeat(121);
    let page = visitor.post("/names/about", &[("name-1", &long)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says(&long);
    for answer in [("closeness-0", "6"), ("energy-0", "many"), ("benefit-0", "nope")] {
        let page = visitor.post("/names", &[("name-0", "Maja"), answer]).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{answer:?}");
    }
    assert!(visitor.office.seen().await.expect("a world").loaded.people.is_empty());
}
