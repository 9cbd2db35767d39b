#![doc = include_str!("../README.md")]

pub mod openid;
pub mod passkey;
#[cfg(any(test, feature = "trial"))]
pub mod trial;
