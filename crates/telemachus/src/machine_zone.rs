//! The zone that this machine is set to.

use chrono_tz::Tz;
use std::path::Path;

/// Where the system keeps the zone, as a link into its zones.
const LOCALTIME: &str = "/etc/localtime";

/// The zone of the machine: what `TZ` names, else where the system's link leads; nothing where neither is known.
pub(crate) fn machine_zone() -> Option<Tz> {
    match std::env::var("TZ") {
        Ok(name) if !name.is_empty() => named(&name),
        _ => linked(&std::fs::read_link(LOCALTIME).ok()?),
    }
}

/// `Europe/Berlin`, `:Europe/Berlin`, or a path of the system's zones.
fn named(name: &str) -> Option<Tz> {
    let name = name.trim_start_matches(':');
    name.parse().ok().or_else(|| linked(Path::new(name)))
}

/// The zone that a path of the system's zones ends in.
fn linked(path: &Path) -> Option<Tz> {
    let text = path.to_str()?;
    let (_, name) = text.split_once("zoneinfo/")?;
    name.trim_start_matches("posix/").trim_start_matches("right/").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_named_in_several_ways() {
        let berlin = Some(Tz::Europe__Berlin);
        assert_eq!(named("Europe/Berlin"), berlin);
        assert_eq!(named(":Europe/Berlin"), berlin);
        assert_eq!(linked(Path::new("../usr/share/zoneinfo/Europe/Berlin")), berlin);
        assert_eq!(named("/usr/share/zoneinfo/posix/Europe/Berlin"), berlin);
        assert_eq!(named("CET-1CEST"), None);
    }
}
