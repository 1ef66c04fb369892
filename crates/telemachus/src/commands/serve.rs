//! `telemachus serve`, `link` and `demo`: the program in the browser.

use crate::arguments::{Link, Serve};
use crate::browser;
use crate::console::Console;
use crate::failure::Failure;
use crate::service::{self, Content};
use crate::setting::Setting;
use crate::socket::{self, Called};
use crate::text::{plain, text};
use anyhow::{Context, anyhow};
use app::office::Place;
use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

pub(crate) fn serve(options: &Serve, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if come_in(options, setting.place()?, console)? {
        return Ok(());
    }
    service::run(options, setting, Content::Own, console)
}

pub(crate) fn demo(options: &Serve, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let scratch = tempfile::Builder::new().prefix("telemachus-demo-").tempdir().context("no folder can be made")?;
    let folder = scratch.path().to_owned();
    console.tell(&text("cli-demo-folder", &[("folder", plain(folder.display().to_string()))]));
    let setting = setting.in_place(Place { folder, database_url: None });
    let done = service::run(options, &setting, Content::Sample, console);
    scratch.close().context("the folder of the sample cannot be removed")?;
    done
}

pub(crate) fn link(options: &Link, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let Some(opened) = setting.opened() else {
        return Err(anyhow!("no telemachus is running on these data; `telemachus` starts it").into());
    };
    let way = opened.runtime.block_on(opened.doorway.issue(&opened.office))?;
    if options.json {
        return console.result(&formats::listing::link(&way.url, way.expires_at));
    }
    console.result(&format!("{}\n", way.url))?;
    if options.page {
        let page = opened.runtime.block_on(async { opened.doorway.lay(&opened.office, &way) })?;
        console.result(&format!("{}\n", page.display()))?;
    }
    Ok(())
}

/// Where a server is there already, prints a way into it and opens it; whether there was one.
fn come_in(options: &Serve, place: &Place, console: &mut Console) -> Result<bool, Failure> {
    let heard = Heard::default();
    let mut ear = Console::with_result(Box::new(heard.clone()));
    let words: &[&str] = if options.no_open { &["link"] } else { &["link", "--page"] };
    match socket::call(place, words.iter().map(OsString::from).collect(), &mut ear)? {
        Called::Nobody => return Ok(false),
        Called::Elsewhere => {
            let folder = place.folder.display();
            return Err(
                anyhow!("a telemachus with other data runs in `{folder}`; name another with `--data-dir`").into()
            );
        }
        Called::Ran(0) => {}
        Called::Ran(code) => return Err(Failure::Passed(code)),
    }
    let said = heard.text();
    let mut lines = said.lines();
    let url = lines.next().unwrap_or_default().to_owned();
    console.result(&format!("{}\n", text("cli-serve-again", &[("url", plain(url))])))?;
    if let Some(page) = lines.next() {
        browser::show(Path::new(page));
    }
    Ok(true)
}

/// Keeps what is said to it; copies hear the same.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<u8>>>);

impl Heard {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.borrow()).into_owned()
    }
}

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
