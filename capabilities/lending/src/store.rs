//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod bookings;
pub(crate) mod feedback;
pub(crate) mod figures;
pub(crate) mod holds;
pub(crate) mod kits;
pub(crate) mod links;
pub(crate) mod loans;
pub(crate) mod means;
pub(crate) mod people;
pub(crate) mod requests;
pub(crate) mod resources;
pub(crate) mod side_activities;
pub(crate) mod tasks;

use ::store::StoreError;

/// A code that no list holds, or a number out of its bounds: the row was not written by this version.
pub(crate) fn unfit(statement: &'static str, found: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {found} » does not belong there") }
}

/// A number as this room counts.
pub(crate) fn counted<T: TryFrom<i64>>(statement: &'static str, number: i64) -> Result<T, StoreError> {
    T::try_from(number).map_err(|_| unfit(statement, &number.to_string()))
}

/// A value of ours as a column of JSON.
pub(crate) fn as_json<T: serde::Serialize>(
    statement: &'static str,
    value: &T,
) -> Result<serde_json::Value, StoreError> {
    serde_json::to_value(value).map_err(|fault| unfit(statement, &fault.to_string()))
}

/// A value of ours from a column of JSON.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    statement: &'static str,
    value: serde_json::Value,
) -> Result<T, StoreError> {
    serde_json::from_value(value).map_err(|fault| unfit(statement, &fault.to_string()))
}
