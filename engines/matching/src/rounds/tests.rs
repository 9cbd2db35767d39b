//! Rounds against every schedule there is, on small questions; and the shapes that real days have.

mod drawn;
mod exact;
mod real;
mod seated;
