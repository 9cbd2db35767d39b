//! The composition root: one binary, maillage.
