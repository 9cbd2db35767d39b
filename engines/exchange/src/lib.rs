//! Reads and writes the formats of other directories, repairs and reports, loses nothing in silence.
