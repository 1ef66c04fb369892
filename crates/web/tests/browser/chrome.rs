//! A browser of its own for each test: started, driven, looked at through its own protocol, ended.

use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// Names the ChromeDriver; set by `cargo xtask test`.
const DRIVER: &str = "TELEMACHUS_TEST_CHROMEDRIVER";

/// How long something may take until a test gives up; a pass never takes it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    Run,
    Off,
}

/// A look at pages: the size of the window and the colours that the system prefers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) name: &'static str,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) colours: &'static str,
}

/// A browser with one window.
pub(crate) struct Chrome {
    pub(crate) page: Client,
    driver: Child,
    _profile: TempDir,
}

impl Chrome {
    /// A browser; `None`, with a notice, where there is none to be had.
    pub(crate) async fn start(scripts: Scripts) -> Option<Self> {
        let Ok(program) = std::env::var(DRIVER) else {
            eprintln!("notice: `{DRIVER}` is not set, so nothing was tried in a browser; `cargo xtask test` sets it");
            return None;
        };
        let mut driver = Command::new(program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("the driver starts");
        let mut lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
        let port = loop {
            let line = lines.next_line().await.expect("its output").expect("a line with the port");
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        let profile = tempfile::tempdir().expect("a folder");
        let mut builder = ClientBuilder::new(hyper_util_http());
        builder.capabilities(capabilities(&profile, scripts));
        let page = builder.connect(&format!("http://127.0.0.1:{port}")).await.expect("a browser");
        Some(Self { page, driver, _profile: profile })
    }

    /// Gives the window a size and the system a preference.
    pub(crate) async fn look(&self, look: Look) {
        let size = json!({"width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false});
        self.tell("Emulation.setDeviceMetricsOverride", size).await;
        let colours = json!({"features": [{"name": "prefers-color-scheme", "value": look.colours}]});
        self.tell("Emulation.setEmulatedMedia", colours).await;
    }

    /// A command of the browser's own protocol.
    pub(crate) async fn tell(&self, command: &'static str, parameters: Value) -> Value {
        self.page.issue_cmd(Own(command, parameters)).await.expect("the browser does it")
    }

    /// What the console has said since the last question: errors and warnings of scripts, of the network and of the policy.
    pub(crate) async fn console(&self) -> Vec<String> {
        let said = self.page.issue_cmd(Log).await.expect("the console");
        let lines = said.as_array().cloned().unwrap_or_default();
        lines.iter().filter_map(|line| Some(line.get("message")?.as_str()?.to_owned())).collect()
    }

    /// A picture of the whole page.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        use base64::Engine;
        let picture = self.tell("Page.captureScreenshot", json!({"captureBeyondViewport": true})).await;
        let data = picture.get("data").and_then(Value::as_str).expect("a picture");
        base64::engine::general_purpose::STANDARD.decode(data).expect("base64")
    }

    /// Presses keys, wherever the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let focused = self.page.active_element().await.expect("a focus");
        focused.send_keys(keys).await.expect("keys");
    }

    /// The page's text, as a reader sees it. Where one page is just giving way to the next, the next one is read.
    pub(crate) async fn text(&self) -> String {
        soon("a page that stays", async || match self.text_now().await {
            Ok(text) => Some(text),
            Err(error) if error.is_stale_element_reference() || error.is_no_such_element() => None,
            Err(error) => panic!("the page cannot be read: {error}"),
        })
        .await
    }

    async fn text_now(&self) -> Result<String, CmdError> {
        self.page.find(Locator::Css("body")).await?.text().await
    }

    /// Ends browser and driver.
    pub(crate) async fn end(mut self) {
        self.page.close().await.expect("the browser ends");
        self.driver.kill().await.expect("the driver ends");
    }
}

/// Asks until there is an answer: a click answers before the next page stands.
pub(crate) async fn soon<T>(wanted: &str, ask: impl AsyncFn() -> Option<T>) -> T {
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
        }
    };
    tokio::time::timeout(PATIENCE, asking).await.unwrap_or_else(|_| panic!("{wanted}: waited for in vain"))
}

fn hyper_util_http() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

fn capabilities(profile: &TempDir, scripts: Scripts) -> Capabilities {
    // 2 is the browser's own number for "blocked".
    let javascript = if scripts == Scripts::Off { 2 } else { 1 };
    let options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            format!("--user-data-dir={}", profile.path().display()),
        ],
        "prefs": {"profile.managed_default_content_settings.javascript": javascript},
    });
    let mut capabilities = Capabilities::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"}));
    capabilities
}

/// A command of the browser's own protocol, through the driver.
#[derive(Debug)]
struct Own(&'static str, Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({"cmd": self.0, "params": self.1}).to_string()))
    }
}

/// The lines of the console.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({"type": "browser"}).to_string()))
    }
}
