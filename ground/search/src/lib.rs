//! The index that answers: words, places, filters, and the reason of each rank.
