//! What stands before every route: the sign-in, the host, the origin, the headers; and that looking changes nothing.

use crate::visitor::{OWN_HOST, Visitor};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{Request, StatusCode};
use web::routes::{Access, Route, TABLE};

/// The path of a route with something in place of its parameters.
fn example(route: &Route) -> String {
    let part = |part: &str| if part.starts_with('{') { "p0".to_owned() } else { part.to_owned() };
    route.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn bare(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method.to_uppercase().as_str()).uri(path).header(HOST, OWN_HOST)
}

#[tokio::test]
async fn without_a_sign_in_there_is_only_the_door() {
    let visitor = Visitor::new().await;
    for route in TABLE.iter().filter(|route| route.access == Access::Owner) {
        let request = bare(route.method, &example(route)).header("sec-fetch-site", "same-origin");
        let page = visitor.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{} {}", route.method, route.path);
        page.says("telemachus link");
    }
    let page = visitor.send(bare("get", "/nowhere").body(Body::empty()).expect("a request")).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "what exists is nobody else's business");
}

#[tokio::test]
async fn the_open_doors_are_few_and_known() {
    let open: Vec<String> = TABLE
        .iter()
        .filter(|route| route.access == Access::Anyone)
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let expected =
        ["get /enter/{token}", "post /enter", "get /healthz", "get /assets/{version}/{name}", "get /feed/{token}"];
    assert_eq!(open, expected);
}

#[tokio::test]
async fn a_change_is_taken_from_our_own_pages_only() {
    let visitor = Visitor::new().await;
    let before = state(&visitor).await;
    let origins: [&[(&str, &str)]; 5] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1:7300")],
        &[("origin", "http://evil.example")],
        &[("sec-fetch-site", "same-origin"), ("origin", "null")],
    ];
    for route in TABLE.iter().filter(|route| route.method != "get" && route.path != "/enter") {
        for headers in origins {
            let mut request = bare(route.method, &example(route)).header("cookie", visitor.cookie());
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::empty());
            let page = visitor.send(request.expect("a request")).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{} {} from {headers:?}", route.method, route.path);
        }
    }
    assert_eq!(state(&visitor).await, before);
}

#[tokio::test]
async fn another_hosts_name_is_refused() {
    let visitor = Visitor::new().await;
    for host in ["evil.example", "evil.example:7300", "127.0.0.1.evil.example", "localhost.evil.example:7300"] {
        for route in TABLE {
            let request = Request::builder().method(route.method.to_uppercase().as_str()).uri(example(route));
            let request = request.header(HOST, host).header("cookie", visitor.cookie());
            let page = visitor.send(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(page.status, StatusCode::MISDIRECTED_REQUEST, "{} {}", route.path, host);
        }
    }
    for host in ["localhost:7300", "127.0.0.1", "[::1]:7300"] {
        let request = Request::builder().uri("/").header(HOST, host).header("cookie", visitor.cookie());
        let page = visitor.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(page.status, StatusCode::OK, "{host}");
    }
}

#[tokio::test]
async fn every_answer_has_the_headers_that_protect_it() {
    let visitor = Visitor::new().await;
    let mut paths: Vec<String> = TABLE.iter().filter(|route| route.method == "get").map(example).collect();
    paths.extend(["/nowhere".to_owned(), "/leave".to_owned()]);
    for path in paths {
        let page = visitor.get(&path).await;
        let header = |name: &str| page.headers.get(name).map_or("", |value| value.to_str().unwrap_or_default());
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert!(header("strict-transport-security").starts_with("max-age=63072000"), "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{path}");
        let is_asset = path.starts_with("/assets/") && page.status == StatusCode::OK;
        assert_eq!(header("cache-control") == "no-store", !is_asset, "{path}: {}", header("cache-control"));
        for inline in ["<style", " style=\"", "onclick=", "javascript:"] {
            assert!(!page.text.contains(inline), "{path} has `{inline}`");
        }
    }
}

#[tokio::test]
async fn looking_at_everything_changes_nothing() {
    let visitor = Visitor::new().await;
    let before = state(&visitor).await;
    for route in TABLE.iter().filter(|route| route.method == "get") {
        visitor.get(&example(route)).await;
        visitor.part(&example(route)).await;
    }
    assert_eq!(state(&visitor).await, before);
}

#[tokio::test]
async fn a_link_works_once_and_looking_at_it_does_not_use_it_up() {
    let visitor = Visitor::new().await;
    let link = app::sign_ins::issue_link(&visitor.office).await.expect("a link");
    let path = format!("/enter/{}", link.token);
    let look = || async { visitor.send(bare("get", &path).body(Body::empty()).expect("a request")).await };
    assert_eq!(look().await.status, StatusCode::OK);
    assert_eq!(look().await.status, StatusCode::OK);
    assert_eq!(visitor.post("/enter", &[("token", &link.token)]).await.status, StatusCode::SEE_OTHER);
    let again = visitor.post("/enter", &[("token", &link.token)]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN);
    again.says("does not work any more");
}

#[tokio::test]
async fn leaving_ends_the_sign_in() {
    let visitor = Visitor::new().await;
    assert_eq!(visitor.post("/leave", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(visitor.get("/").await.status, StatusCode::UNAUTHORIZED);
}

/// Everything that is stored, as one file.
async fn state(visitor: &Visitor) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("state");
    app::upkeep::backup(&visitor.office, &path).await.expect("a backup");
    std::fs::read(&path).expect("the backup")
}
