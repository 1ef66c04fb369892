//! The counsel: rules over one snapshot of a person's state.
