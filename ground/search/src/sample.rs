//! Documents and questions for measuring.
