//! What stands before every handler: headers on each answer, the asked host, the origin of a change, the sign-in.

use crate::enter;
use crate::failure::Failure;
use crate::fields::cookie;
use crate::routes::{Access, access};
use crate::server::{Reach, Web};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Everything of a page comes from here, nothing stands inline, nobody may frame it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; \
    img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The headers that every answer has, also the one that says no.
const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (STRICT_TRANSPORT_SECURITY, "max-age=63072000"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`, with which browsers send `Origin: null` from forms.
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // What is the same for everybody says so itself; all else is private.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Refuses requests that were meant for another name: a page of a foreign site whose name was pointed at this machine.
pub(crate) async fn known_host(State(web): State<Web>, request: Request, next: Next) -> Response {
    match host(request.uri(), request.headers()) {
        Some(host) if is_known(web.reach(), host) => next.run(request).await,
        _ => Failure::WrongHost.into_response(),
    }
}

fn host<'r>(uri: &'r Uri, headers: &'r HeaderMap) -> Option<&'r str> {
    uri.authority().map(|authority| authority.as_str()).or_else(|| headers.get(HOST)?.to_str().ok())
}

fn is_known(reach: &Reach, host: &str) -> bool {
    match reach {
        Reach::Loopback => {
            let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
            let name = name.map_or(host, |(name, _)| name);
            ["127.0.0.1", "localhost", "[::1]"].contains(&name)
        }
        Reach::Beyond { hosts } => hosts.iter().any(|known| known.eq_ignore_ascii_case(host)),
    }
}

/// Refuses changes that another site's page asks for. A browser says where a request comes from; one that does not say is refused.
pub(crate) async fn same_origin(request: Request, next: Next) -> Response {
    let is_change = !matches!(*request.method(), Method::GET | Method::HEAD);
    // What enters carries a secret of its own, and comes from a file that opened the browser.
    if is_change && request.uri().path() != enter::PATH && !is_from_here(request.uri(), request.headers()) {
        return Failure::ForeignOrigin.into_response();
    }
    next.run(request).await
}

fn is_from_here(uri: &Uri, headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    let is_own = |origin: &str| {
        let name = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        name.is_some() && name == host(uri, headers)
    };
    match (site, origin) {
        (Some(b"same-origin"), origin) => origin.is_none_or(is_own),
        (Some(_), _) => false,
        (None, origin) => origin.is_some_and(is_own),
    }
}

/// Lets nobody past the door who is not signed in.
pub(crate) async fn signed_in(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    if access(request.method().as_str(), path) == Access::Anyone {
        return next.run(request).await;
    }
    let Some(cookie) = cookie(request.headers(), web.cookie()) else { return Failure::SignedOut.into_response() };
    match app::sign_ins::recognise(&web.office(), cookie).await {
        Ok(Some(sign_in)) => {
            request.extensions_mut().insert(sign_in);
            next.run(request).await
        }
        Ok(None) => Failure::SignedOut.into_response(),
        Err(error) => Failure::from(error).into_response(),
    }
}
