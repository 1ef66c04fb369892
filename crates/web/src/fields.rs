//! What a browser sends: forms and queries with repeated fields, cookies.

use crate::failure::Failure;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::request::Parts;

/// Most fields of a form (ours: a page with a thousand people to tick has two thousand).
const FIELDS_MAX: usize = 20_000;

/// The fields of a form, in their order, spaces around values taken off.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    fn parse(bytes: &[u8]) -> Result<Self, Failure> {
        let fields: Vec<(String, String)> = form_urlencoded::parse(bytes)
            .take(FIELDS_MAX + 1)
            .map(|(name, value)| (name.into_owned(), value.trim().to_owned()))
            .collect();
        if fields.len() > FIELDS_MAX { Err(Failure::Unreadable) } else { Ok(Self(fields)) }
    }

    /// The fields of a query that stands in another field; `None` where there are too many.
    pub(crate) fn of(query: &str) -> Option<Self> {
        Self::parse(query.as_bytes()).ok()
    }

    /// The first field of this name; an empty one counts as given.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The first field of this name that holds something.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// All fields of this name.
    pub(crate) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The fields of a posted form.
#[derive(Debug)]
pub(crate) struct Form(pub(crate) Fields);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Failure::Unreadable);
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|_| Failure::TooLarge)?;
        Fields::parse(&bytes).map(Self)
    }
}

/// The fields after the question mark of an address.
#[derive(Debug)]
pub(crate) struct Query(pub(crate) Fields);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        Fields::parse(parts.uri.query().unwrap_or_default().as_bytes()).map(Self)
    }
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok()).flat_map(|it| it.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// A path of ours to go to, from a field; anything that could lead elsewhere becomes the first page.
pub(crate) fn own_path(path: &str) -> &str {
    let is_own = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|byte| (0x21..0x7f).contains(&byte));
    if is_own { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_nowhere_else() {
        assert_eq!(own_path("/people?find=a#b"), "/people?find=a#b");
        for evil in
            ["", "//evil", "/\\evil", "https:evil", "https://evil", "javascript:x", "/a\r\nSet-Cookie: x", "evil"]
        {
            assert_eq!(own_path(evil), "/", "{evil}");
        }
    }
}
