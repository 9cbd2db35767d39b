//! Who offers what, where, for whom, under which limits, and whether it is still true.
