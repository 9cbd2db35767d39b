#![doc = include_str!("../README.md")]

pub mod access;
mod address;
mod column;
mod connection;
mod database;
mod declare;
mod error;
mod facts;
mod holding;
pub mod keys;
mod migrations;
mod pool;
mod postgres_server;
mod sealed;
pub mod sealing;
#[cfg(test)]
mod shelf;
mod sqlite_file;
mod statement;
#[cfg(any(test, feature = "trial"))]
pub mod trial;
mod value;

pub use address::{Address, Engine};
pub use column::{Cells, Column, Parameter, Row, Scalar, ToColumn, bound};
pub use connection::Conn;
pub use database::Db;
pub use error::{BrokenConstraint, ConstraintKind, StoreError};
pub use facts::{Fact, RecordedFact, facts_after, last_fact, record};
pub use holding::{Held, HeldValue, Holding, Processing, Residue};
pub use migrations::{Room, Schema};
pub use sealed::{SealFault, SealKey, Sealed, SealedColumn, sealed_columns};
pub use statement::{Declared, Fault, Registered, Statement, check_statements, statements};
pub use value::{Kind, Shape, Value, to_microseconds};

#[doc(hidden)]
pub use inventory;
#[doc(hidden)]
pub use sealed::RegisteredColumn;
#[doc(hidden)]
pub use uuid;
