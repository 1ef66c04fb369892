//! Measures of one person's network.
//!
//! Pure: a [`model::network::Network`] in, an [`analysis::Analysis`] out. It knows no file, no clock and no sentence. Start reading
//! at [`analysis`]; the definitions and edge cases stand with each measure.

pub mod analysis;
