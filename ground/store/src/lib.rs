#![doc = include_str!("../README.md")]

pub mod access;
mod address;
mod attending;
mod column;
mod connection;
pub mod copying;
mod database;
mod declare;
mod error;
mod examining;
mod facts;
mod holding;
pub mod keys;
mod migrations;
mod pool;
mod postgres_server;
mod replica;
mod sealed;
pub mod sealing;
#[cfg(test)]
mod shelf;
pub mod spending;
mod sqlite_file;
mod statement;
#[cfg(any(test, feature = "trial"))]
pub mod trial;
pub mod turns;
mod usage;
mod value;

pub use address::{Address, Engine};
pub use attending::{Trouble, attend};
pub use column::{Cells, Column, Parameter, Row, Scalar, ToColumn, bound};
pub use connection::Conn;
pub use database::Db;
pub use error::{BrokenConstraint, ConstraintKind, StoreError};
pub use examining::{Ailment, Examined, TableSize, examine, table_sizes};
pub use facts::{Fact, RecordedFact, facts_after, last_fact, record};
pub use holding::{Held, HeldValue, Holding, Processing, Residue};
pub use migrations::{Room, Schema};
pub use sealed::{SealFault, SealKey, Sealed, SealedColumn, sealed_columns};
pub use statement::{Declared, Fault, Registered, Statement, check_statements, statements};
pub use usage::Usage;
pub use value::{Kind, Shape, Value, to_microseconds};

#[doc(hidden)]
pub use inventory;
#[doc(hidden)]
pub use sealed::RegisteredColumn;
#[doc(hidden)]
pub use uuid;
