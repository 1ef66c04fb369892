//! Somebody who visits the application in a test.

use app::office::{Office, Place};
use app::sign_ins;
use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, HeaderMap, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;
use web::server::{Reach, Server, router};
use words::Language;

/// The name that the application is called by in tests.
pub(crate) const OWN_HOST: &str = "127.0.0.1:7300";
const OWN_ORIGIN: &str = "http://127.0.0.1:7300";

/// The present of every test.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-02T09:00:00Z".parse().expect("a time")
}

/// Somebody signed in at an application of their own.
pub(crate) struct Visitor {
    pub(crate) office: Office,
    router: Router,
    cookie: String,
    _folder: TempDir,
}

/// What came back.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    /// How many bytes came over the wire.
    pub(crate) size_bytes: usize,
}

impl Page {
    /// Where it sends the browser.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(LOCATION).expect("a redirect").to_str().expect("text")
    }

    /// Fails unless the page says this.
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(self.text.contains(text), "`{text}` is not on this page ({}):\n{}", self.status, self.text);
        self
    }

    /// Fails if the page says this.
    pub(crate) fn is_silent_on(&self, text: &str) -> &Self {
        assert!(!self.text.contains(text), "`{text}` is on this page:\n{}", self.text);
        self
    }
}

impl Visitor {
    /// A new, empty application with its owner signed in.
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { folder: folder.path().join("data"), database_url: None };
        let office = Office::open(&place, now(), Language::English).await.expect("an office");
        Self::at(office, folder).await
    }

    /// The sample life as the application's own world.
    pub(crate) async fn in_sample() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { folder: folder.path().join("data"), database_url: None };
        let office = Office::open(&place, now(), Language::English).await.expect("an office");
        let office = office.sample().await.expect("a sample life");
        Self::at(office, folder).await
    }

    async fn at(office: Office, folder: TempDir) -> Self {
        let server = Server { office: office.clone(), clock: now, reach: Reach::Loopback };
        let router = router(server).await.expect("an application");
        let mut visitor = Self { office, router, cookie: String::new(), _folder: folder };
        visitor.sign_in().await;
        visitor
    }

    async fn sign_in(&mut self) {
        let link = sign_ins::issue_link(&self.office).await.expect("a link");
        let page = self.post("/enter", &[("token", &link.token)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        let cookie = page.headers.get(SET_COOKIE).expect("a cookie").to_str().expect("text");
        self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    }

    /// The request of this visitor's browser, to be changed before it is sent.
    pub(crate) fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(HOST, OWN_HOST);
        let request = request.header("sec-fetch-site", "same-origin").header("origin", OWN_ORIGIN);
        request.header(COOKIE, self.cookie.as_str())
    }

    /// The cookie of the sign-in, as a browser sends it.
    pub(crate) fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        Page {
            status: parts.status,
            headers: parts.headers,
            size_bytes: bytes.len(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// A page.
    pub(crate) async fn get(&self, path: &str) -> Page {
        self.send(self.request("GET", path).body(Body::empty()).expect("a request")).await
    }

    /// A part of a page, as a script asks for it.
    pub(crate) async fn part(&self, path: &str) -> Page {
        let request = self.request("GET", path).header("hx-request", "true");
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// A posted form.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.request("POST", path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form)).expect("a request")).await
    }

    /// One file of any bytes, sent as [`Visitor::upload`] sends files.
    pub(crate) async fn upload_bytes(&self, path: &str, name: &str, bytes: &[u8]) -> Page {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n");
        let body =
            [head.as_bytes(), b"Content-Type: application/octet-stream\r\n\r\n", bytes, b"\r\n--edge--\r\n"].concat();
        let request = self.request("POST", path).header(CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Files sent by a form as a browser sends them.
    pub(crate) async fn upload(&self, path: &str, files: &[(&str, &str)]) -> Page {
        let mut body = String::new();
        for (name, text) in files {
            let head = format!("Content-Disposition: form-data; name=\"files\"; filename=\"{name}\"");
            body.push_str(&format!("--edge\r\n{head}\r\nContent-Type: application/octet-stream\r\n\r\n{text}\r\n"));
        }
        body.push_str("--edge--\r\n");
        let request = self.request("POST", path).header(CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Keeps a cookie that an answer sets, or forgets one that it takes away, as browsers do.
    pub(crate) fn take_cookie(&mut self, page: &Page) {
        let set = page.headers.get(SET_COOKIE).expect("a cookie").to_str().expect("text");
        let pair = set.split(';').next().unwrap_or_default();
        let name = pair.split('=').next().unwrap_or_default();
        let others = self.cookie.split("; ").filter(|own| !own.starts_with(&format!("{name}=")));
        let mut cookies: Vec<String> = others.map(str::to_owned).collect();
        if !set.contains("Max-Age=0") {
            cookies.push(pair.to_owned());
        }
        self.cookie = cookies.join("; ");
    }

    /// A posted form, and the page that it leads to.
    pub(crate) async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        self.get(page.location().split('#').next().unwrap_or_default()).await
    }
}
