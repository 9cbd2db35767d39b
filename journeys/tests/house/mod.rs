//! The house itself: its edges, its tables, its doors, its pages.

mod edges;
