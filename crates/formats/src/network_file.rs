//! The network file (`telemachus/network`, version 1), in and out.
