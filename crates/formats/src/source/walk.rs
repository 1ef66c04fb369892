//! From a path to items: files, folders, and what lies inside packed files.

use super::archive;
use super::file::Origin;
use super::item::{Content, Item, Pace};
use super::kind::{Kind, sniff};
use super::packed::{Budget, Counted, Proportionate};
use super::{SNIFF_BYTES, Visitor, is_litter, rank, text};
use crate::limits::ARCHIVE_DEPTH_MAX;
use crate::mail::{MailHint, maildir};
use crate::sink::ReadError;
use flate2::bufread::MultiGzDecoder;
use model::record::SkipReason;
use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, BufReader, Cursor, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// How deep folders may lie in folders. Links are not followed, so this is only about the stack.
const FOLDER_DEPTH_MAX: usize = 100;

pub(super) type Flow = Result<ControlFlow<()>, ReadError>;

/// Visits everything that a path stands for, in order: a file, everything in a folder, everything in an archive.
///
/// Links inside folders are not followed; hidden files and what systems leave behind (`.DS_Store`) are passed over without
/// a word. The path itself may be a link.
///
/// # Errors
/// [`ReadError::Io`] where the path itself cannot be opened, and whatever the visitor returns. What cannot be opened below
/// it is an item of [`Kind::Unknown`].
pub fn visit(path: &Path, visitor: &mut Visitor<'_>) -> Result<(), ReadError> {
    let name = shown_name(path);
    let metadata = fs::metadata(path)?;
    let kind = if metadata.is_file() {
        EntryKind::File
    } else if !metadata.is_dir() {
        EntryKind::Other
    } else if is_messages_folder(path) {
        EntryKind::Messages
    } else {
        EntryKind::Folder
    };
    // Not to be opened is an error here and a word further down.
    match kind {
        EntryKind::File => drop(File::open(path)?),
        EntryKind::Folder | EntryKind::Messages => drop(fs::read_dir(path)?),
        EntryKind::Other => {}
    }
    let mut walk = Walk { prefix: hint_prefix(path, &name), visitor };
    walk.entry(&Entry { name, path: path.to_owned(), kind }, "", 0).map(|_| ())
}

/// How many bytes on disk [`visit`] will go through: what the progress adds up to, except for the parts of archives that
/// hold nothing to read.
#[must_use]
pub fn bytes_on_disk(path: &Path) -> u64 {
    fn below(path: &Path, depth: usize) -> u64 {
        let Ok(entries) = list(path) else { return 0 };
        let inner = entries.iter().map(|entry| match entry.kind {
            EntryKind::File => fs::symlink_metadata(&entry.path).map_or(0, |metadata| metadata.len()),
            EntryKind::Folder | EntryKind::Messages if depth < FOLDER_DEPTH_MAX => below(&entry.path, depth + 1),
            EntryKind::Folder | EntryKind::Messages | EntryKind::Other => 0,
        });
        inner.sum()
    }
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => below(path, 0),
        Ok(metadata) => metadata.len(),
        Err(_) => 0,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EntryKind {
    File,
    Folder,
    /// `cur` or `new` of a Maildir.
    Messages,
    /// A device, a pipe, a socket.
    Other,
}

struct Entry {
    name: String,
    path: PathBuf,
    kind: EntryKind,
}

/// What lies in a folder, in order.
fn list(folder: &Path) -> io::Result<Vec<Entry>> {
    let in_maildir = maildir::is_maildir(folder);
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let Ok(entry) = entry else { continue };
        let Ok(file_type) = entry.file_type() else { continue };
        let (name, path) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
        let kind = if file_type.is_dir() {
            match (in_maildir, name.as_str()) {
                (true, "cur" | "new") => EntryKind::Messages,
                (true, "tmp") => continue,
                // Maildir++ writes folders below the inbox with a dot.
                _ if is_litter(&name) && !maildir::is_maildir(&path) => continue,
                _ => EntryKind::Folder,
            }
        } else if file_type.is_symlink() || is_litter(&name) || in_maildir {
            // Files beside `cur` and `new` are indexes of the mail server.
            continue;
        } else if file_type.is_file() {
            EntryKind::File
        } else {
            EntryKind::Other
        };
        entries.push(Entry { name, path, kind });
    }
    entries.sort_by(|one, other| {
        (rank(&one.name), &one.name, &one.path).cmp(&(rank(&other.name), &other.name, &other.path))
    });
    Ok(entries)
}

fn is_messages_folder(path: &Path) -> bool {
    matches!(path.file_name().and_then(|name| name.to_str()), Some("cur" | "new"))
        && path.parent().is_some_and(maildir::is_maildir)
}

fn shown_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| path.to_string_lossy().into_owned())
}

/// The name of the folder above, where the one that was named says nothing of itself.
fn hint_prefix(path: &Path, name: &str) -> String {
    let above =
        || path.parent().and_then(|parent| parent.file_name()).map(|name| format!("{}/", name.to_string_lossy()));
    if matches!(name, "cur" | "new" | "mbox") { above().unwrap_or_default() } else { String::new() }
}

pub(super) struct Walk<'v, 'w> {
    /// What stands before every name when it is asked for hints.
    prefix: String,
    visitor: &'v mut Visitor<'w>,
}

/// Where something lies that comes out of a packed file.
#[derive(Clone)]
pub(super) struct Spot<'a> {
    pub(super) origin: &'a Origin,
    pub(super) name: String,
    pub(super) container: String,
    /// In how many packed files it lies.
    pub(super) depth: usize,
    pub(super) disk_bytes: u64,
    pub(super) budget: Rc<Budget>,
}

impl Walk<'_, '_> {
    fn entry(&mut self, entry: &Entry, container: &str, depth: usize) -> Flow {
        let name = if container.is_empty() { entry.name.clone() } else { format!("{container}/{}", entry.name) };
        match entry.kind {
            EntryKind::File => match open(&entry.path) {
                Ok(opened) => self.file(opened, &name, container),
                Err(_) => self.unknown(&entry.path, name, container, cannot_be_opened()),
            },
            EntryKind::Other => {
                let reason = SkipReason::NotRead("a device or a pipe".to_owned());
                self.unknown(&entry.path, name, container, reason)
            }
            EntryKind::Folder | EntryKind::Messages => {
                let Ok(entries) = list(&entry.path) else {
                    return self.unknown(&entry.path, name, container, cannot_be_opened());
                };
                if depth >= FOLDER_DEPTH_MAX {
                    let reason =
                        SkipReason::TooLarge(format!("folders lie in folders more than {FOLDER_DEPTH_MAX} deep"));
                    return self.unknown(&entry.path, name, container, reason);
                }
                for inner in entries {
                    let flow = if entry.kind == EntryKind::Messages && inner.kind == EntryKind::File {
                        self.message(&inner, &name)?
                    } else {
                        self.entry(&inner, &name, depth + 1)?
                    };
                    if flow.is_break() {
                        return Ok(flow);
                    }
                }
                Ok(ControlFlow::Continue(()))
            }
        }
    }

    /// A file of a Maildir: it need not be opened to know what it is.
    fn message(&mut self, entry: &Entry, folder: &str) -> Flow {
        let name = format!("{folder}/{}", entry.name);
        let Ok(origin) = Origin::of(&entry.path) else {
            return self.unknown(&entry.path, name, folder, cannot_be_opened());
        };
        let hint = self.hint(&name);
        let hint = if maildir::is_draft(&entry.name) { MailHint::Draft } else { hint };
        // A message moves from `new` to `cur` when it is seen.
        let home = folder.rsplit_once('/').map_or("", |(home, _)| home);
        let key = Some(format!("{home}/{}", maildir::key(&entry.name)));
        let content = Content::File { path: &origin.path, offset: 0 };
        let (container, disk_bytes) = (folder.to_owned(), origin.bytes);
        (self.visitor)(Item {
            name,
            container,
            kind: Kind::Mail,
            hint,
            key,
            origin: &origin,
            disk_bytes,
            utf16: None,
            content,
        })
    }

    fn file(&mut self, opened: Opened, name: &str, container: &str) -> Flow {
        let Opened { origin, mut file, head } = opened;
        let kind = sniff(&head, name);
        let spot = || Spot {
            origin: &origin,
            name: name.to_owned(),
            container: container.to_owned(),
            depth: 0,
            disk_bytes: origin.bytes,
            budget: Budget::of(origin.bytes),
        };
        match kind {
            Kind::Zip => archive::visit(self, spot(), BufReader::new(file)),
            Kind::Gzip => {
                let bytes = Rc::new(Cell::new(0));
                let mut reader = Counted { reader: Cursor::new(head).chain(&mut file), bytes: Rc::clone(&bytes) };
                self.unpack(spot(), &mut reader, Pace::Counted(bytes))
            }
            kind => {
                let content = Content::File { path: &origin.path, offset: 0 };
                let utf16 = text::utf16(&head).filter(|_| is_text(&kind));
                let (name, container, disk_bytes) = (name.to_owned(), container.to_owned(), origin.bytes);
                let hint = self.hint(&name);
                (self.visitor)(Item {
                    name,
                    container,
                    kind,
                    hint,
                    key: None,
                    origin: &origin,
                    disk_bytes,
                    utf16,
                    content,
                })
            }
        }
    }

    /// What comes out of a gz file, whose bytes the reader gives.
    fn unpack(&mut self, spot: Spot<'_>, reader: &mut dyn Read, pace: Pace) -> Flow {
        if spot.depth >= ARCHIVE_DEPTH_MAX {
            return self.refuse(spot, too_deep());
        }
        let bytes_in = Rc::new(Cell::new(0));
        let decoder = MultiGzDecoder::new(BufReader::new(Counted { reader, bytes: Rc::clone(&bytes_in) }));
        let mut out = Proportionate { decoder, budget: Rc::clone(&spot.budget), bytes_in, bytes_out: 0 };
        let name =
            [".gz", ".GZ"].iter().find_map(|ending| spot.name.strip_suffix(ending)).unwrap_or(&spot.name).to_owned();
        self.stream(Spot { name, depth: spot.depth + 1, ..spot }, &mut out, pace)
    }

    /// Something whose bytes come out of a packed file: looked into if it is packed itself, else handed over.
    pub(super) fn stream(&mut self, spot: Spot<'_>, reader: &mut dyn Read, pace: Pace) -> Flow {
        let head = match head_of(reader) {
            Ok(head) => head,
            Err(_) if spot.budget.is_exceeded() => return self.refuse(spot, archive::too_much()),
            Err(_) => return self.refuse(spot, SkipReason::Malformed("it is damaged from its start on".to_owned())),
        };
        let kind = sniff(&head, &spot.name);
        let utf16 = text::utf16(&head).filter(|_| is_text(&kind));
        let mut reader = Cursor::new(head).chain(reader);
        match kind {
            Kind::Gzip => self.unpack(spot, &mut reader, pace),
            Kind::Zip => archive::visit_inner(self, spot, &mut reader),
            kind => {
                let hint = self.hint(&spot.name);
                let content = Content::Packed { reader: &mut reader, budget: spot.budget, pace };
                let Spot { origin, name, container, disk_bytes, .. } = spot;
                (self.visitor)(Item { name, container, kind, hint, key: None, origin, disk_bytes, utf16, content })
            }
        }
    }

    /// An item that says why nothing can be read.
    pub(super) fn refuse(&mut self, spot: Spot<'_>, reason: SkipReason) -> Flow {
        let Spot { origin, name, container, disk_bytes, .. } = spot;
        let (kind, hint, content) = (Kind::Unknown(reason), MailHint::Any, Content::Nothing);
        (self.visitor)(Item { name, container, kind, hint, key: None, origin, disk_bytes, utf16: None, content })
    }

    fn unknown(&mut self, path: &Path, name: String, container: &str, reason: SkipReason) -> Flow {
        let origin = Origin { path: path.to_owned(), bytes: 0, modified: None };
        let (container, budget) = (container.to_owned(), Budget::of(0));
        self.refuse(Spot { origin: &origin, name, container, depth: 0, disk_bytes: 0, budget }, reason)
    }

    fn hint(&self, name: &str) -> MailHint {
        MailHint::of_path(&format!("{}{}", self.prefix, name.replace(archive::INSIDE, "/")))
    }
}

/// A file, and how it begins.
struct Opened {
    origin: Origin,
    file: File,
    head: Vec<u8>,
}

fn open(path: &Path) -> io::Result<Opened> {
    let origin = Origin::of(path)?;
    let mut file = File::open(path)?;
    let head = head_of(&mut file)?;
    Ok(Opened { origin, file, head })
}

fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::VCard | Kind::Calendar | Kind::Csv | Kind::Network | Kind::Mbox | Kind::Mail)
}

fn cannot_be_opened() -> SkipReason {
    SkipReason::Malformed("it cannot be opened".to_owned())
}

pub(super) fn too_deep() -> SkipReason {
    SkipReason::TooLarge(format!("archives lie in archives more than {ARCHIVE_DEPTH_MAX} deep"))
}

fn head_of(reader: &mut (impl Read + ?Sized)) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(SNIFF_BYTES);
    reader.take(SNIFF_BYTES as u64).read_to_end(&mut head)?;
    Ok(head)
}
