//! The pages of this room, walked through.
