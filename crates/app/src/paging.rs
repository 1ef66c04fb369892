//! All rows of a list that comes in pages.

/// All rows, page after page: how to read a page, and the key of a row, after which the next page goes on. A macro and not
/// a function, because a function over borrowed futures could not say that it may move between threads.
macro_rules! all_rows {
    (|$page:ident| $read:expr, $key:expr) => {{
        let key_of = $key;
        let mut all = Vec::new();
        let mut $page = ::store::page::Page::first(::store::page::PAGE_ROWS_MAX);
        loop {
            let rows = $read.await?;
            let is_full = rows.len() == ::store::page::PAGE_ROWS_MAX as usize;
            let last = rows.last().map(&key_of);
            all.extend(rows);
            match last {
                Some(last) if is_full => $page = ::store::page::Page::after(last, ::store::page::PAGE_ROWS_MAX),
                _ => break,
            }
        }
        all
    }};
}
