//! What is embedded in the page: style, script, fonts, and the policy that allows these and nothing else.

use askama::filters::HtmlSafe;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use picture::svg::Svg;
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::LazyLock;

/// A picture in a page. It is printed as it is.
///
/// This is safe because only the picture crate can make an [`Svg`], and it escapes every text it writes. With this type and
/// `Source` no template needs a filter that switches escaping off; a house rule forbids that filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn(Svg);

impl From<Svg> for Drawn {
    fn from(svg: Svg) -> Self {
        Self(svg)
    }
}

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl HtmlSafe for Drawn {}

/// Our own style or script, printed as it is. Made in this module alone, from files of this repository.
#[derive(Debug, Clone)]
pub(crate) struct Source(String);

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Source {}

/// Style, script and policy of the page.
#[derive(Debug)]
pub(crate) struct Embedded {
    pub(crate) style: Source,
    pub(crate) script: Source,
    pub(crate) policy: String,
}

impl Embedded {
    /// The same for every page.
    pub(super) fn get() -> &'static Self {
        static EMBEDDED: LazyLock<Embedded> = LazyLock::new(Embedded::build);
        &EMBEDDED
    }

    /// The same for every page of an organisation, which needs no script.
    pub(crate) fn organisation() -> &'static Self {
        static EMBEDDED: LazyLock<Embedded> = LazyLock::new(|| {
            let own = include_str!("../../assets/organisation.css");
            Embedded {
                style: Source(format!("{}{own}", Embedded::get().style)),
                script: Source(String::new()),
                policy:
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; \
                         form-action 'none'"
                        .to_owned(),
            }
        });
        &EMBEDDED
    }

    /// The style of another page that is one file and has no script: fonts, tokens, the ground of this page, and its own.
    pub(crate) fn style_of(own: &'static str) -> Source {
        let fonts: String = FONTS.iter().map(Font::rule).collect();
        let tokens = include_str!("../../assets/tokens.css");
        let page = include_str!("../../assets/report/page.css");
        Source(format!("{fonts}{tokens}{page}{own}"))
    }

    fn build() -> Self {
        let fonts: String = FONTS.iter().map(Font::rule).collect();
        let tokens = include_str!("../../assets/tokens.css");
        let parts = include_str!("../../assets/analysis.css");
        let page = include_str!("../../assets/report/page.css");
        let print = include_str!("../../assets/report/print.css");
        let script = include_str!("../../assets/report/page.js");
        let hash = STANDARD.encode(Sha256::digest(script.as_bytes()));
        Self {
            style: Source(format!("{fonts}{tokens}{}{parts}{page}{print}", picture::STYLE)),
            script: Source(script.to_owned()),
            policy: format!(
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; img-src data:; font-src data:; \
                 base-uri 'none'; form-action 'none'"
            ),
        }
    }
}

/// A font file and the characters it is for.
struct Font {
    family: &'static str,
    range: &'static str,
    bytes: &'static [u8],
}

/// Latin Extended-A and a few letters of Romanian and German.
const EXTENDED: &str = "U+0100-0130,U+0132-0151,U+0154-017F,U+0218-021B,U+1E9E";
/// Latin-1, punctuation, arrows.
const BASIC: &str = "U+0020-00FF,U+0131,U+0152-0153,U+2010-2032,U+20AC,U+2190-2193,U+2212";

const FONTS: [Font; 4] = [
    Font { family: "Inter", range: BASIC, bytes: include_bytes!("../../assets/fonts/inter-latin.woff2") },
    Font { family: "Inter", range: EXTENDED, bytes: include_bytes!("../../assets/fonts/inter-latin-ext.woff2") },
    Font { family: "Telemachus Serif", range: BASIC, bytes: include_bytes!("../../assets/fonts/serif-latin.woff2") },
    Font {
        family: "Telemachus Serif",
        range: EXTENDED,
        bytes: include_bytes!("../../assets/fonts/serif-latin-ext.woff2"),
    },
];

impl Font {
    fn rule(&self) -> String {
        format!(
            "@font-face{{font-family:\"{}\";font-weight:400 700;unicode-range:{};src:url(data:font/woff2;base64,{}) format(\"woff2\")}}",
            self.family,
            self.range,
            STANDARD.encode(self.bytes)
        )
    }
}
