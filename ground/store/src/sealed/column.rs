//! The register of sealed columns: what a rotation of keys must seal anew.

use crate::statement::Statement;

/// One sealed column; made by [`sealed_column!`](crate::sealed_column).
#[derive(Debug)]
pub struct SealedColumn {
    /// Its table.
    pub table: &'static str,
    /// The column that holds the row's id, an uuid.
    pub id: &'static str,
    /// The column itself, of type `{bytes}`.
    pub column: &'static str,
    /// What a text is sealed for, before `/<row id>`.
    pub place: &'static str,
    /// The next rows not sealed under a key: from this id on, not beginning with these bytes, so many at most.
    #[doc(hidden)]
    pub next: &'static Statement,
    /// Puts a text in the place of another, if that other still stands there.
    #[doc(hidden)]
    pub swap: &'static Statement,
    /// How many rows do not begin with these bytes.
    #[doc(hidden)]
    pub count: &'static Statement,
}

impl SealedColumn {
    /// What the text of one row is sealed for.
    pub fn place_of(&self, id: uuid::Uuid) -> String {
        format!("{}/{id}", self.place)
    }
}

/// A column on the register; made by `sealed_column!`.
#[doc(hidden)]
pub struct RegisteredColumn(pub &'static SealedColumn);

inventory::collect!(RegisteredColumn);

/// Every sealed column of every room linked into this programme.
pub fn sealed_columns() -> impl Iterator<Item = &'static SealedColumn> {
    inventory::iter::<RegisteredColumn>.into_iter().map(|registered| registered.0)
}

/// Registers a sealed column, so that a rotation of keys seals its texts anew; what is not registered would be lost.
///
/// `id` names the column with the row's uuid (a key of several columns is not supported), and each text must have
/// been sealed for `<place>/<row id>`. The statements that read and replace the texts are declared with it and checked
/// like all others.
///
/// ```
/// store::sealed_column! { table: "watch_word", id: "id", column: "sealed", place: "watch_word/sealed" }
/// # fn main() {}
/// ```
#[macro_export]
macro_rules! sealed_column {
    { table: $table:literal, id: $id:literal, column: $column:literal, place: $place:literal $(,)? } => {
        const _: () = {
            static NEXT: $crate::Statement = $crate::sealed_statement!(
                "next", $table, $column,
                concat!(
                    "select ", $id, ", ", $column, " from ", $table, " where ", $id, " >= $1 and substr(", $column,
                    ", 1, 5) <> $2 order by ", $id, " limit $3"
                ),
                [("from", $crate::uuid::Uuid), ("prefix", &[u8]), ("limit", i64)],
                [<($crate::uuid::Uuid, ::std::option::Option<$crate::Sealed>) as $crate::Row>::SHAPES]
            );
            static SWAP: $crate::Statement = $crate::sealed_statement!(
                "swap", $table, $column,
                concat!("update ", $table, " set ", $column, " = $1 where ", $id, " = $2 and ", $column, " = $3"),
                [("new", &[u8]), ("id", $crate::uuid::Uuid), ("old", &[u8])],
                []
            );
            static COUNT: $crate::Statement = $crate::sealed_statement!(
                "count", $table, $column,
                concat!("select count(*) from ", $table, " where substr(", $column, ", 1, 5) <> $1"),
                [("prefix", &[u8])],
                [<i64 as $crate::Row>::SHAPES]
            );
            static COLUMN: $crate::SealedColumn = $crate::SealedColumn {
                table: $table,
                id: $id,
                column: $column,
                place: $place,
                next: &NEXT,
                swap: &SWAP,
                count: &COUNT,
            };
            $crate::inventory::submit! { $crate::Registered(&NEXT) }
            $crate::inventory::submit! { $crate::Registered(&SWAP) }
            $crate::inventory::submit! { $crate::Registered(&COUNT) }
            $crate::inventory::submit! { $crate::RegisteredColumn(&COLUMN) }
        };
    };
}

/// Declares one statement about a sealed column; written by [`sealed_column!`](crate::sealed_column), not by hand.
#[doc(hidden)]
#[macro_export]
macro_rules! sealed_statement {
    ($what:literal, $table:literal, $column:literal, $sql:expr, [$(($name:literal, $type:ty)),*], [$($row:expr)?]) => {
        $crate::Statement::declare($crate::Declared {
            name: concat!(module_path!(), "::", $what, "_", $table, "_", $column),
            file: file!(),
            line: line!(),
            sql: $sql,
            parameters: &[$(($name, <$type as $crate::Parameter>::SHAPES)),*],
            columns: &[$($row)?],
        })
    };
}
