//! What the room promises, tried on the programme the network had in April 2022: 24 workers, 8 partners, 20 days.

mod house;
mod pages;
mod placing;
mod publishing;
mod stage;
