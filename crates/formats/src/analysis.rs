//! The analysis as JSON (`telemachus/analysis`, version 1).
