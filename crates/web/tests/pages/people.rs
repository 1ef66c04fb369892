//! The pages of people: the list, one person, enriching, the core, adding, merging.

use crate::visitor::{Page, Visitor};
use app::people;
use axum::http::StatusCode;

async fn add(visitor: &Visitor, id: &str, name: &str, fields: &[&str]) {
    let json = format!(r#"{{"id": "{id}", "name": "{name}", "emails": ["{id}@example.com"]}}"#);
    people::add(&visitor.office, &json).await.expect("somebody new");
    let fields: Vec<String> = fields.iter().map(|&field| field.to_owned()).collect();
    if !fields.is_empty() {
        people::edit(&visitor.office, id, &fields).await.expect("an edit");
    }
}

/// Three people: Ada close and in the core, Ben draining, and Cleo of whom nothing is known.
async fn three() -> Visitor {
    let visitor = Visitor::new().await;
    let ada = ["closeness=5", "core=true", "sphere=team", "benefits.information=3", "contacts_per_month=4"];
    add(&visitor, "ada", "Ada Example", &[&ada[..], &["last_contact=2026-07-01"]].concat()).await;
    add(&visitor, "ben", "Ben Sample", &["closeness=3", "energy=-1", "organisation=Halden"]).await;
    add(&visitor, "cleo", "Cleo Test", &[]).await;
    visitor
}

/// Names of the list, in their order.
fn names(page: &Page) -> Vec<&str> {
    let rows = page.text.split("<th scope=\"row\"><a href=\"").skip(1);
    rows.filter_map(|row| row.split_once('>')?.1.split('<').next()).collect()
}

/// What takes the last change back, as the page offers it.
async fn undo(visitor: &Visitor, page: &Page) -> Page {
    let rest = page.text.split("name=\"undo\" value=\"").nth(1).expect("an undo");
    let id = rest.split('"').next().unwrap_or_default();
    visitor.submit("/undo", &[("undo", id), ("back", "/people")]).await
}

#[tokio::test]
async fn nobody_yet_is_said_and_leads_on() {
    let visitor = Visitor::new().await;
    visitor.get("/people").await.says("Your people will stand here").says("href=\"/people/new\"");
    visitor.get("/people/enrich").await.says("Your people will stand here");
    visitor.get("/people/core").await.says("Nobody is proposed yet");
    visitor.get("/people/questions").await.says("No pair is open");
}

#[tokio::test]
async fn the_list_finds_filters_and_sorts() {
    let visitor = three().await;
    let list = async |query: &str| {
        let page = visitor.get(&format!("/people?{query}")).await;
        names(&page).into_iter().map(str::to_owned).collect::<Vec<_>>().join(", ")
    };
    let found = [
        ("", "Ada Example, Ben Sample, Cleo Test"),
        ("find=HALDEN", "Ben Sample"),
        ("find=cleo%40example", "Cleo Test"),
        ("view=core", "Ada Example"),
        ("view=others", "Ben Sample, Cleo Test"),
        ("view=cold", "Ada Example"),
        ("sphere=team", "Ada Example"),
        ("benefit=information", "Ada Example"),
        ("energy=drains", "Ben Sample"),
        ("lacks=closeness", "Cleo Test"),
        ("lacks=energy", "Ada Example, Cleo Test"),
        ("order=name&find=example", "Ada Example, Ben Sample, Cleo Test"),
        ("order=nonsense&sphere=moon&page=99", "Ada Example, Ben Sample, Cleo Test"),
        ("find=nobody", ""),
    ];
    for (query, expected) in found {
        assert_eq!(list(query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn typing_swaps_the_list_and_keeps_the_address_in_step() {
    let visitor = three().await;
    let part = visitor.part("/people?find=ben&view=&sphere=&order=closeness").await;
    part.says("Ben Sample").is_silent_on("Ada Example").is_silent_on("<html");
    assert_eq!(part.headers.get("hx-replace-url").expect("an address"), "/people?find=ben");
}

#[tokio::test]
async fn tags_are_put_on_several_and_taken_off_by_undo() {
    let visitor = three().await;
    let both = [("id", "ada"), ("id", "cleo"), ("word", " chess  club "), ("list", "order=name"), ("do", "put")];
    let page = visitor.submit("/people/tags", &both).await;
    assert_eq!(page.says("Tagged").text.matches(">chess club</span>").count(), 2);
    assert_eq!(names(&visitor.get("/people?tag=chess+club").await), ["Ada Example", "Cleo Test"]);
    visitor.submit("/people/tags", &both).await.says("That was so already");
    let off = visitor.submit("/people/tags", &[("id", "ada"), ("word", "chess club"), ("do", "take")]).await;
    assert_eq!(names(&visitor.get("/people?tag=chess+club").await), ["Cleo Test"]);
    undo(&visitor, &off).await;
    assert_eq!(names(&visitor.get("/people?tag=chess+club").await), ["Ada Example", "Cleo Test"]);
    undo(&visitor, &page).await;
    visitor.get("/people").await.is_silent_on("chess club");
    visitor.submit("/people/tags", &[("id", "ada"), ("word", ""), ("do", "put")]).await.says("needs a word");
    visitor.submit("/people/tags", &[("word", "x"), ("do", "put")]).await.says("Nobody was chosen");
    let long = "x".repeat(41);
    let refused = visitor.post("/people/tags", &[("id", "ada"), ("word", &long), ("do", "put")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("A tag has at most 40 letters").says(&format!("value=\"{long}\"")).says("value=\"ada\" checked");
    refused.is_silent_on("value=\"ben\" checked");
    let own = [("id", "ada"), ("back", "/people/ada"), ("word", &long), ("do", "put")];
    visitor.submit("/people/tags", &own).await.says("Nothing was changed");
}

#[tokio::test]
async fn several_are_marked_and_forgotten_at_once() {
    let visitor = three().await;
    let all = [("all", "yes"), ("list", "view=others"), ("core", "true")];
    let page = visitor.submit("/people/marks", &all).await;
    assert_eq!(names(&visitor.get("/people?view=core").await).len(), 3);
    undo(&visitor, &page).await;
    assert_eq!(names(&visitor.get("/people?view=core").await), ["Ada Example"]);
    let page = visitor.submit("/people/forgetting", &[("id", "ben"), ("id", "ada")]).await;
    assert_eq!(names(&page), ["Cleo Test"]);
    assert_eq!(names(&undo(&visitor, &page).await), ["Ada Example", "Ben Sample", "Cleo Test"]);
}

#[tokio::test]
async fn a_person_is_shown_with_what_is_said_of_them() {
    let visitor = three().await;
    let page = visitor.get("/people/ada").await;
    page.says("<h1>Ada Example</h1>").says("very close").says("1 Jul 2026").says("mailto:ada@example.com").says("Team");
    page.is_silent_on("name=\"closeness\"");
}

#[tokio::test]
async fn an_edit_keeps_what_changed_and_nothing_else() {
    let visitor = three().await;
    let form = visitor.get("/people/ben?edit=tie").await;
    form.says("name=\"closeness\" value=\"3\" checked");
    let fields = [("part", "tie"), ("closeness", "4"), ("energy", "-1"), ("benefits.support", "2"), ("power", "")];
    let page = visitor.submit("/people/ben", &fields).await;
    page.says("Kept").says("close");
    let seen = visitor.office.seen().await.expect("a world");
    let ben = seen.loaded.member(&model::person::PersonId::new("ben")).expect("Ben");
    let mut said: Vec<&str> = ben.said.iter().map(formats::edits::field_name).collect();
    said.sort_unstable();
    assert_eq!(said, ["closeness", "energy", "organisation", "support"]);
    assert_eq!(ben.person.closeness.map(|closeness| closeness.get()), Some(4));
    undo(&visitor, &page).await;
    visitor.get("/people/ben").await.says("familiar");
    let nothing = visitor.post("/people/ben", &[("part", "tie"), ("closeness", "3")]).await;
    assert_eq!(nothing.location(), "/people/ben?told=nothing-to-do");
}

#[tokio::test]
async fn faults_stand_beside_their_fields_and_keep_what_was_typed() {
    let visitor = three().await;
    let fields = [("part", "about"), ("name", ""), ("level", "high"), ("unit", "Sales")];
    let page = visitor.post("/people/ben", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("value=\"high\"").says("value=\"Sales\"").says("id=\"field-level-fault\"");
    assert_eq!(page.text.matches(" autofocus").count(), 1);
    visitor.get("/people/ben").await.is_silent_on("Sales");
    assert_eq!(visitor.post("/people/ben", &[("part", "all")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(visitor.get("/people/nobody").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_neighbours_are_those_of_the_list_one_came_from() {
    let visitor = three().await;
    let page = visitor.get("/people?order=name&view=others").await;
    page.says("/people/ben?from=view%3Dothers%26order%3Dname");
    let page = visitor.get("/people/ben?from=view%3Dothers%26order%3Dname").await;
    page.says("1 of 2").says("title=\"Cleo Test\"").is_silent_on("title=\"Ada Example\"");
}

#[tokio::test]
async fn enriching_goes_from_one_to_the_next() {
    let visitor = three().await;
    let page = visitor.get("/people/enrich").await;
    page.says("<h1>Ada Example</h1>").says("0 of 3");
    let answers = [("id", "ada"), ("ask", ""), ("closeness", "5"), ("energy", "2"), ("rest", "none")];
    let page = visitor.submit("/people/enrich", &answers).await;
    page.says("1 of 3").is_silent_on("<h1>Ada Example</h1>");
    let seen = visitor.office.seen().await.expect("a world");
    let ada = &seen.loaded.member(&model::person::PersonId::new("ada")).expect("Ada").person;
    let gives: Vec<Option<u8>> =
        model::kind::Benefit::ALL.iter().map(|&it| ada.benefits.get(it).map(|mark| mark.get())).collect();
    assert_eq!(gives, [Some(3), Some(0), Some(0), Some(0), Some(0), Some(0)]);
    visitor.get("/people/enrich?aside=ada&aside=ben&aside=cleo").await.says("2 people were put aside");
    visitor.get("/people/enrich?ask=closeness").await.says("<h1>Cleo Test</h1>").is_silent_on("name=\"energy\"");
    let nothing = visitor.post("/people/enrich", &[("id", "cleo"), ("ask", "energy")]).await;
    assert_eq!(nothing.location(), "/people/enrich?ask=energy&aside=cleo");
}

#[tokio::test]
async fn the_core_is_confirmed_in_one_step() {
    let visitor = three().await;
    people::edit(&visitor.office, "ben", &["closeness=4".to_owned()]).await.expect("an edit");
    let page = visitor.get("/people/core").await;
    page.says("value=\"ben\" checked").says("value=\"ada\" checked");
    let page = visitor.submit("/people/core", &[("shown", "ben"), ("shown", "ada"), ("id", "ben")]).await;
    assert_eq!(names(&page), ["Ben Sample"]);
    assert_eq!(names(&undo(&visitor, &page).await).len(), 3);
    assert_eq!(names(&visitor.get("/people?view=core").await), ["Ada Example"]);
}

#[tokio::test]
async fn somebody_is_added_and_a_namesake_asked_about() {
    let visitor = three().await;
    let page =
        visitor.submit("/people", &[("name", "Dora New"), ("emails", "dora@example.com"), ("closeness", "4")]).await;
    page.says("<h1>Dora New</h1>").says("close");
    assert!(visitor.get("/people/dora-new").await.status == StatusCode::OK);
    assert_eq!(names(&undo(&visitor, &page).await).len(), 3);
    let page = visitor.post("/people", &[("name", "ada example"), ("unit", "Sales")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("href=\"/people/ada\"").says("value=\"Sales\"").says("name=\"namesake\"");
    visitor.submit("/people", &[("name", "ada example"), ("namesake", "yes")]).await.says("<h1>ada example</h1>");
    let page = visitor.post("/people", &[("name", ""), ("emails", "x@example.com")]).await;
    page.says("a name is needed").says("value=\"x@example.com\"");
}

#[tokio::test]
async fn two_become_one_and_two_again() {
    let visitor = three().await;
    visitor.get("/people/ada/merge?find=sample").await.says("Ben Sample").says("ben@example.com");
    let page = visitor.submit("/people/ada/merge", &[("other", "ben")]).await;
    page.says("They are one person now").says("name=\"trace\" value=\"ben@example.com\"");
    assert_eq!(names(&undo(&visitor, &page).await).len(), 3);
    visitor.submit("/people/ada/merge", &[("other", "ben")]).await;
    assert_eq!(names(&visitor.get("/people").await).len(), 2);
    let seen = visitor.office.seen().await.expect("a world");
    let both = seen.loaded.people.iter().find(|member| member.traces.len() > 2).expect("the two");
    let id = both.person.id.to_string();
    let fields = [("trace", "ben@example.com"), ("trace", "file:ben")];
    visitor.submit(&format!("/people/{id}/split"), &fields).await.says("They are two people now");
    assert_eq!(names(&visitor.get("/people").await).len(), 3);
    visitor.submit(&format!("/people/{id}/split"), &[]).await.says("Tick what belongs");
}

#[tokio::test]
async fn a_name_like_a_script_stays_a_name() {
    let visitor = Visitor::new().await;
    add(&visitor, "new", "<script>alert(1)</script>", &["organisation=\"><img>", "core=true"]).await;
    for path in ["/people", "/people/%6Eew", "/people/core", "/people/enrich", "/people/%6Eew/merge"] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        page.is_silent_on("<script>alert").is_silent_on("<img>");
    }
    visitor.get("/people").await.says("href=\"/people/%6Eew\"");
}

#[tokio::test]
async fn in_touch_today_is_kept_said_and_taken_back() {
    let visitor = three().await;
    let page = visitor.get("/people/ben").await;
    let form = page.text.split("<form").find(|form| form.contains("We were in touch today")).expect("the button");
    let value = |name: &str| {
        let rest = form.split(&format!("name=\"{name}\" value=\"")).nth(1).expect(name);
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let fields = [("part", value("part")), ("from", value("from")), ("last_contact", value("last_contact"))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let last = async || visitor.office.seen().await.expect("a world").loaded.people[1].person.last_contact;
    let told = visitor.submit("/people/ben", &fields).await;
    told.says("Kept").says("name=\"undo\"");
    assert_eq!(last().await.map(|day| day.to_string()).as_deref(), Some("2026-11-02"));
    visitor.submit("/people/ben", &fields).await.says("That was so already");
    undo(&visitor, &told).await;
    assert_eq!(last().await, None);
}

#[tokio::test]
async fn words_find_people_whatever_their_accents_and_order() {
    let visitor = Visitor::new().await;
    add(&visitor, "jose", "José Núñez", &["unit=Werkstoffe", "function=Prüfer", "location=Zürich"]).await;
    add(&visitor, "max", "Maximilian Weber", &["organisation=Bundesverwaltung"]).await;
    add(&visitor, "aenne", "Änne Zorn", &[]).await;
    add(&visitor, "zoe", "Zoë Adler", &[]).await;
    add(&visitor, "jan", "Jan Anders", &[]).await;
    let found = [
        ("nunez", "José Núñez"),
        ("NU%CC%81N%CC%83EZ", "José Núñez"),
        ("jose+nu", "José Núñez"),
        ("zuerich", ""),
        ("zurich+pruf", "José Núñez"),
        ("werkstoffe", "José Núñez"),
        ("max+weber", "Maximilian Weber"),
        ("weber+max", "Maximilian Weber"),
        ("verwaltung", "Maximilian Weber"),
        ("weber+adler", ""),
        ("aenne", "Änne Zorn"),
        ("an", "Änne Zorn, Jan Anders"),
        ("%3F%3F", ""),
    ];
    for (find, expected) in found {
        let page = visitor.get(&format!("/people?order=name&find={find}")).await;
        assert_eq!(names(&page).join(", "), expected, "{find}");
    }
    visitor.part("/jump?find=nunez").await.says("José Núñez");
    let sorted = visitor.get("/people?order=name").await;
    assert_eq!(names(&sorted), ["Änne Zorn", "Jan Anders", "José Núñez", "Maximilian Weber", "Zoë Adler"]);
}

#[tokio::test]
async fn commas_part_tags() {
    let visitor = three().await;
    let two = [("id", "ada"), ("id", "ben"), ("word", "Freunde, Verein,"), ("do", "put")];
    let told = visitor.submit("/people/tags", &two).await;
    told.says("Tagged");
    for tag in ["Freunde", "Verein"] {
        assert_eq!(names(&visitor.get(&format!("/people?tag={tag}")).await), ["Ada Example", "Ben Sample"]);
    }
    undo(&visitor, &told).await;
    visitor.get("/people").await.is_silent_on("Freunde").is_silent_on("Verein");
}

#[tokio::test]
async fn what_cannot_be_is_refused_beside_its_field() {
    let visitor = three().await;
    let long = "x".repeat(121);
    let wrong = [
        ("emails", "ben@example.com, not an address", "“not an address” is no mail address"),
        ("last_contact", "2026-11-03", "This day is still to come"),
        ("name", long.as_str(), "A name has at most 120 letters"),
        ("name", "", "a name is needed"),
        ("contacts_per_month", "-3", "Contacts a month `-3`"),
        ("level", "high", "Seniority is a text"),
    ];
    for (field, value, says) in wrong {
        let page = visitor.post("/people/ben", &[("part", "about"), (field, value)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        page.says(&format!("id=\"field-{field}-fault\"")).says(says).is_silent_on("contacts_per_month `");
    }
    let today = [("part", "about"), ("last_contact", "2026-11-02"), ("emails", "ben@example.com, b@example.org")];
    visitor.submit("/people/ben", &today).await.says("Kept");
}

#[tokio::test]
async fn whoever_was_written_to_is_not_going_cold_any_more() {
    let visitor = three().await;
    assert_eq!(names(&visitor.get("/people?view=cold").await), ["Ada Example"]);
    let wrote = [("rule", "network.going_cold"), ("subject", "person:ada"), ("deed", "done"), ("back", "/people")];
    let told = visitor.submit("/counsel/responses", &wrote).await;
    assert!(names(&visitor.get("/people?view=cold").await).is_empty());
    undo(&visitor, &told).await;
    assert_eq!(names(&visitor.get("/people?view=cold").await), ["Ada Example"]);
}
