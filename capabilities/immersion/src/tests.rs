//! Trying this room: its records on both engines, its pages in a small house.

mod keeping;
mod walking;
