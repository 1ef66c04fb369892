//! Every rule just inside, at and just outside its line; what is unknown; properties on random networks; the cases.

mod benefits;
mod board;
mod build;
mod cases;
mod demand;
mod energy;
mod gauge;
mod plans;
mod power_and_reach;
mod properties;
mod random;
mod rhythm_and_capitalise;
mod size;
mod standing;
mod structure;
mod table;
mod traps;
mod unknown;
mod worksheet;
