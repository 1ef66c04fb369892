//! Rust source split into code, comments and strings, without parsing it: enough to count lines and to find calls.
//!
//! Every view has the same length in lines as the file, so that a place in a view is a place in the file.

/// The views of one file.
#[derive(Debug, Clone)]
pub struct Source {
    /// The code alone: comments and the insides of strings and characters are blank.
    pub code: String,
    /// The comments alone.
    pub comments: String,
    /// Every string literal outside comments, with the line (from 1) on which it starts.
    pub strings: Vec<(usize, String)>,
    /// For every line, whether it belongs to a `#[cfg(test)]` item or to a file of tests.
    pub test_lines: Vec<bool>,
}

/// One function of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Line of the word `fn`, from 1.
    pub line: usize,
    /// Lines from `fn` to the closing brace, both counted.
    pub length: usize,
    /// Everything between `fn` and the opening brace, from the code view.
    pub signature: String,
    /// Whether the words before `fn` make it public outside the crate.
    pub public: bool,
}

impl Source {
    /// Splits `text`; `path` decides whether the whole file is a test (below `tests/`, or named `tests.rs`).
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        let (code, comments, strings) = Splitter::split(text);
        let whole = path.split('/').any(|part| part == "tests" || part == "tests.rs" || part == "benches");
        let mut test_lines = vec![whole; code.lines().count() + 1];
        for (first, last) in test_items(&code) {
            let end = (last + 1).min(test_lines.len());
            test_lines[first.min(end)..end].fill(true);
        }
        Self { code, comments, strings, test_lines }
    }

    /// Whether line `line` (from 1) is test code.
    #[must_use]
    pub fn is_test(&self, line: usize) -> bool {
        self.test_lines.get(line.saturating_sub(1)).copied().unwrap_or(false)
    }

    /// The lines (from 1) on which `needle` stands in the code as a whole word at both ends.
    #[must_use]
    pub fn find(&self, needle: &str) -> Vec<usize> {
        let lines = self.code.lines().enumerate();
        lines.filter(|(_, line)| has_word(line, needle)).map(|(index, _)| index + 1).collect()
    }

    /// All functions with a body, nested ones too.
    #[must_use]
    pub fn functions(&self) -> Vec<Function> {
        let code = self.code.as_bytes();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(offset) = self.code[at..].find("fn ") {
            let start = at + offset;
            at = start + 3;
            if start > 0 && is_word(code[start - 1]) {
                continue;
            }
            let name: String = self.code[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(open) = body_start(code, at).filter(|_| !name.is_empty()) else { continue };
            let Some(close) = matching_brace(code, open) else { continue };
            let line = line_of(&self.code, start);
            let before = self.code[..start].rsplit(['\n', ';', '}', '{']).next().unwrap_or_default();
            let public = before.split_whitespace().any(|word| word == "pub");
            let signature = self.code[at..open].to_owned();
            found.push(Function { name, line, length: line_of(&self.code, close) - line + 1, signature, public });
        }
        found
    }
}

/// Whether `needle` stands in `line` with no letter, digit or underscore touching an end of it that is one itself.
#[must_use]
pub fn has_word(line: &str, needle: &str) -> bool {
    let bytes = line.as_bytes();
    let wanted = needle.as_bytes();
    let (Some(&head), Some(&tail)) = (wanted.first(), wanted.last()) else { return false };
    line.match_indices(needle).any(|(start, _)| {
        let end = start + needle.len();
        let free_before = start == 0 || !is_word(head) || !is_word(bytes[start - 1]);
        let free_after = end == bytes.len() || !is_word(tail) || !is_word(bytes[end]);
        free_before && free_after
    })
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Line number, from 1, of a byte offset.
#[must_use]
pub fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Where the body of a function begins whose signature starts at `at`; nothing for a function without a body.
fn body_start(code: &[u8], at: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (offset, byte) in code[at..].iter().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b';' if depth == 0 => return None,
            b'{' if depth == 0 => return Some(at + offset),
            _ => {}
        }
    }
    None
}

/// The brace that closes the one at `open`.
fn matching_brace(code: &[u8], open: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (offset, byte) in code[open..].iter().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(open + offset);
        }
    }
    None
}

/// First and last line (from 0) of every item under `#[cfg(test)]` or `#[test]`.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    let mut items = Vec::new();
    for marker in ["#[cfg(test)]", "#[test]", "#[tokio::test"] {
        for (start, _) in code.match_indices(marker) {
            let bytes = code.as_bytes();
            let after = start + marker.len();
            let end = body_start(bytes, after).and_then(|open| matching_brace(bytes, open));
            let end = end.or_else(|| code[after..].find(';').map(|offset| after + offset)).unwrap_or(code.len());
            items.push((line_of(code, start) - 1, line_of(code, end) - 1));
        }
    }
    items
}

/// Walks over the text once and writes each character into one of the views.
struct Splitter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    code: String,
    comments: String,
    strings: Vec<(usize, String)>,
}

enum View {
    Code,
    Comment,
    Neither,
}

impl<'a> Splitter<'a> {
    fn split(text: &'a str) -> (String, String, Vec<(usize, String)>) {
        let mut splitter =
            Self { text, at: 0, line: 1, code: String::new(), comments: String::new(), strings: Vec::new() };
        while splitter.at < text.len() {
            splitter.step();
        }
        (splitter.code, splitter.comments, splitter.strings)
    }

    fn step(&mut self) {
        let rest = &self.text[self.at..];
        if rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            self.take(length, &View::Comment);
        } else if rest.starts_with("/*") {
            self.take(block_comment_length(rest), &View::Comment);
        } else if let Some((prefix, hashes)) = raw_string(rest).filter(|_| !self.after_word()) {
            let close = format!("\"{}", "#".repeat(hashes));
            let inner = rest[prefix..].find(&close).unwrap_or(rest.len() - prefix);
            self.string(prefix, inner, close.len());
        } else if let Some(inner) = rest.strip_prefix('"') {
            self.string(1, plain_string_length(inner), 1);
        } else if let Some(inner) = character_length(rest) {
            self.take(1, &View::Code);
            self.take(inner, &View::Neither);
            self.take(1, &View::Code);
        } else {
            let length = rest.chars().next().map_or(1, char::len_utf8);
            self.take(length, &View::Code);
        }
    }

    fn after_word(&self) -> bool {
        self.code.as_bytes().last().is_some_and(|byte| is_word(*byte))
    }

    fn string(&mut self, open: usize, inner: usize, close: usize) {
        let start = self.at + open;
        let end = (start + inner).min(self.text.len());
        self.strings.push((self.line, self.text[start..end].to_owned()));
        self.take(open, &View::Code);
        self.take(inner, &View::Neither);
        self.take(close, &View::Code);
    }

    fn take(&mut self, length: usize, view: &View) {
        let end = (self.at + length).min(self.text.len());
        for character in self.text[self.at..end].chars() {
            let blank = if character == '\n' { '\n' } else { ' ' };
            self.line += usize::from(character == '\n');
            self.code.push(if matches!(view, View::Code) { character } else { blank });
            self.comments.push(if matches!(view, View::Comment) { character } else { blank });
        }
        self.at = end;
    }
}

fn block_comment_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
            }
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

/// Length of the opening and number of hashes of a raw string (`r"`, `br#"`, …) that starts here.
fn raw_string(rest: &str) -> Option<(usize, usize)> {
    let letters = ["br", "cr", "r"].into_iter().find(|letters| rest.starts_with(letters))?;
    let after = &rest[letters.len()..];
    let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
    after[hashes..].starts_with('"').then_some((letters.len() + hashes + 1, hashes))
}

/// Length of what stands before the closing quote.
fn plain_string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (offset, character) in rest.char_indices() {
        match character {
            '"' if !escaped => return offset,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// Length of the inside of a character literal that starts here; nothing for a lifetime.
fn character_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        let close = inner[2..].find('\'')?;
        return Some(close + 2);
    }
    let first = inner.chars().next()?;
    inner[first.len_utf8()..].starts_with('\'').then_some(first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_leave_the_code() {
        let text =
            "let a = \"x.unwrap()\"; // dbg!\nlet b = r#\"sleep \"q\" \"#; /* a /* b */ c */ 'x'; &'a str; '\\'';\n";
        let source = Source::new("a.rs", text);
        assert!(source.find("unwrap").is_empty());
        assert!(source.find("sleep").is_empty());
        assert_eq!(source.find("str"), [2]);
        assert!(source.comments.contains("dbg!") && source.comments.contains("c */"));
        assert_eq!(source.strings, [(1, "x.unwrap()".to_owned()), (2, "sleep \"q\" ".to_owned())]);
        assert_eq!(source.code.lines().count(), text.lines().count());
    }

    #[test]
    fn functions_have_a_length_and_a_signature() {
        let source = Source::new(
            "a.rs",
            "pub fn one(a: [u8; 2]) -> u8\nwhere\n{\n    2\n}\ntrait T { fn none(); }\nfn two() {}\n",
        );
        let functions = source.functions();
        assert_eq!(functions.iter().map(|f| (f.name.as_str(), f.length)).collect::<Vec<_>>(), [("one", 5), ("two", 1)]);
        assert!(functions[0].public && !functions[1].public);
    }

    #[test]
    fn test_code_is_told_apart() {
        let source = Source::new(
            "a.rs",
            "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nmod more;\nfn d() {}\n",
        );
        assert_eq!(
            (1..=9).map(|line| source.is_test(line)).collect::<Vec<_>>(),
            [false, true, true, true, true, false, true, true, false]
        );
    }
}
