//! Doorways out of Learn into the product.

use crate::frame::Texts;
use crate::routes;

/// Most doorways in one place (ours: more is a list, and a list is no invitation).
const DOORWAYS_MAX: usize = 3;

/// Where something can be put to work: an address, and the message that promises what is there.
pub(crate) type Doorway = (&'static str, &'static str);

/// The doorways that lead to a page, in their order, as address and sentence.
pub(crate) fn open(t: &Texts, doorways: &[Doorway]) -> Vec<(&'static str, String)> {
    let open = doorways.iter().filter(|(path, _)| routes::is_page(path));
    open.take(DOORWAYS_MAX).map(|(path, id)| (*path, t.text(id))).collect()
}
