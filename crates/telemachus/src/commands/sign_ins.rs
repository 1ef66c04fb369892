//! `telemachus sign-ins`: which browsers may enter.

use crate::arguments::SignIns;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{plain, text, wrapped};
use app::sign_ins;
use model::finding::Value;

pub(crate) fn run(options: &SignIns, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let end = options.end.as_deref().map(str::parse::<sign_ins::SignInId>).transpose();
    let end = end.map_err(|_| {
        Failure::usage(format!("`{}` is not the id of a browser", options.end.as_deref().unwrap_or_default()))
    })?;
    let left = setting.run(async |office| {
        if let Some(id) = end {
            sign_ins::end(office, id).await?;
        }
        if options.end_all {
            for browser in sign_ins::list(office).await? {
                sign_ins::end(office, browser.id).await?;
            }
        }
        Ok(sign_ins::list(office).await?)
    })?;
    if options.json {
        let lines = left.iter().map(|one| (one.id.to_string(), one.browser.as_str(), one.created_at, one.seen_at));
        return console.result(&formats::listing::sign_ins(lines));
    }
    if left.is_empty() {
        console.tell(&text("cli-sign-ins-none", &[]));
    }
    for one in &left {
        let browser = if one.browser.is_empty() { text("cli-sign-in-nameless", &[]) } else { one.browser.clone() };
        let values = [
            ("browser", plain(browser)),
            ("since", Value::Date(one.created_at.date_naive())),
            ("seen", Value::Date(one.seen_at.date_naive())),
        ];
        console.result(&wrapped(&text("cli-sign-in", &values), console.width, &format!("{}  ", one.id), "    "))?;
    }
    Ok(())
}
