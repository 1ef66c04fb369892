//! Every rule just inside, at and just outside its line; what is unknown; properties on random networks; the cases.

mod benefits;
mod board;
mod build;
mod cases;
mod demand;
mod due;
mod energy;
mod giving;
mod inquiry;
mod plans;
mod power_and_reach;
mod practice;
mod properties;
mod random;
mod rhythm_and_capitalise;
mod search;
mod size;
mod sponsors;
mod standing;
mod structure;
mod table;
mod traps;
mod unknown;
mod worksheet;
