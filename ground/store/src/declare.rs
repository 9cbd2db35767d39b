//! The two ways to declare what the database is asked: `row!` for the shape of a row, `sql!` for a statement.

/// Declares the shape of a row as a struct; the order of the fields is the order of the columns, and their
/// names are the names of the columns.
///
/// The struct can be read from a statement, and handed to one as `row: &TheRow`: its fields are then bound in
/// order, so that a wide insert keeps one argument.
#[macro_export]
macro_rules! row {
    ($( $(#[$meta:meta])* $vis:vis struct $name:ident {
        $( $(#[$field_meta:meta])* $field_vis:vis $field:ident : $type:ty ),* $(,)?
    } )*) => { $(
        $(#[$meta])*
        $vis struct $name { $( $(#[$field_meta])* $field_vis $field: $type, )* }

        impl $crate::Row for $name {
            const SHAPES: &'static [$crate::Shape] = &[$( $crate::Shape {
                name: stringify!($field),
                kind: <$type as $crate::Column>::KIND,
                nullable: <$type as $crate::Column>::NULLABLE,
            } ),*];
            fn read(cells: &$crate::Cells<'_>) -> ::std::result::Result<Self, ::std::string::String> {
                let mut index = 0..;
                ::std::result::Result::Ok(Self { $(
                    $field: cells.get::<$type>(::std::iter::Iterator::next(&mut index).unwrap_or_default())?,
                )* })
            }
        }

        impl $crate::Parameter for &$name {
            const SHAPES: &'static [$crate::Shape] = <$name as $crate::Row>::SHAPES;
            fn bind<'a>(&'a self, into: &mut ::std::vec::Vec<$crate::Value<'a>>) {
                $( into.push($crate::ToColumn::value(&self.$field)); )*
            }
        }
    )* };
}

/// Declares statements: each becomes a function that takes a [`Conn`](crate::Conn) first, and is registered so
/// that one test can prepare it on both engines.
///
/// What follows the arrow says what comes back: `Option<R>` the first row if any, `One<R>` the one row that
/// must be there, `Vec<R>` all rows, `Each<R>` all rows one by one to a closure without collecting them,
/// `Affected` the number of rows changed, `()` nothing.
/// `Bulk<R>` is an insert of many rows at once, taking a slice of them as its one parameter.
#[macro_export]
macro_rules! sql {
    ($( $(#[$meta:meta])* $vis:vis fn $name:ident ( $($argument:ident : $type:ty),* $(,)? )
        -> $answer:tt $(< $row:ty >)? = $text:expr ; )*) => { $(
        $crate::sql_function! {
            [$(#[$meta])*] [$vis] $name [$($argument: $type),*] [$answer $($row)?] $text
        }
    )* };
}

/// Makes the function of one statement; written by [`sql!`], not by hand.
#[doc(hidden)]
#[macro_export]
macro_rules! sql_function {
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [$($argument:ident : $type:ty),*] [Option $row:ty] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn $(, $argument: $type)*
        ) -> ::std::result::Result<::std::option::Option<$row>, $crate::StoreError> {
            $crate::sql_statement!($name [$($argument: $type),*] [$row] $text);
            let values = $crate::bound(|_into| { $( $crate::Parameter::bind(&$argument, _into); )* });
            c.first::<$row>(&STATEMENT, &values)
        }
    };
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [$($argument:ident : $type:ty),*] [One $row:ty] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn $(, $argument: $type)*
        ) -> ::std::result::Result<$row, $crate::StoreError> {
            $crate::sql_statement!($name [$($argument: $type),*] [$row] $text);
            let values = $crate::bound(|_into| { $( $crate::Parameter::bind(&$argument, _into); )* });
            c.one::<$row>(&STATEMENT, &values)
        }
    };
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [$($argument:ident : $type:ty),*] [Vec $row:ty] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn $(, $argument: $type)*
        ) -> ::std::result::Result<::std::vec::Vec<$row>, $crate::StoreError> {
            $crate::sql_statement!($name [$($argument: $type),*] [$row] $text);
            let values = $crate::bound(|_into| { $( $crate::Parameter::bind(&$argument, _into); )* });
            c.all::<$row>(&STATEMENT, &values)
        }
    };
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [$($argument:ident : $type:ty),*] [Each $row:ty] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn $(, $argument: $type)*,
            mut each: impl FnMut($row) -> ::std::result::Result<(), $crate::StoreError>,
        ) -> ::std::result::Result<(), $crate::StoreError> {
            $crate::sql_statement!($name [$($argument: $type),*] [$row] $text);
            let values = $crate::bound(|_into| { $( $crate::Parameter::bind(&$argument, _into); )* });
            c.each::<$row>(&STATEMENT, &values, &mut each)
        }
    };
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [] [Bulk $row:ty] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn,
            rows: &[$row],
        ) -> ::std::result::Result<u64, $crate::StoreError> {
            $crate::sql_statement!($name [row: &$row] [] $text);
            c.insert_all(&STATEMENT, rows)
        }
    };
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [$($argument:ident : $type:ty),*] [Affected] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn $(, $argument: $type)*
        ) -> ::std::result::Result<u64, $crate::StoreError> {
            $crate::sql_statement!($name [$($argument: $type),*] [] $text);
            let values = $crate::bound(|_into| { $( $crate::Parameter::bind(&$argument, _into); )* });
            c.run(&STATEMENT, &values)
        }
    };
    ([$($meta:tt)*] [$($vis:tt)*] $name:ident [$($argument:ident : $type:ty),*] [()] $text:expr) => {
        $($meta)* $($vis)* fn $name(
            c: &mut $crate::Conn $(, $argument: $type)*
        ) -> ::std::result::Result<(), $crate::StoreError> {
            $crate::sql_statement!($name [$($argument: $type),*] [] $text);
            let values = $crate::bound(|_into| { $( $crate::Parameter::bind(&$argument, _into); )* });
            c.run(&STATEMENT, &values).map(|_| ())
        }
    };
}

/// Registers one statement; written by [`sql!`], not by hand.
#[doc(hidden)]
#[macro_export]
macro_rules! sql_statement {
    ($name:ident [$($argument:ident : $type:ty),*] [$($row:ty)?] $text:expr) => {
        static STATEMENT: $crate::Statement = $crate::Statement::declare(
            $crate::Declared {
                name: concat!(module_path!(), "::", stringify!($name)),
                file: file!(),
                line: line!(),
                sql: $text,
                parameters: &[$((stringify!($argument), <$type as $crate::Parameter>::SHAPES)),*],
                columns: &[$(<$row as $crate::Row>::SHAPES)?],
            }
        );
        $crate::inventory::submit! { $crate::Registered(&STATEMENT) }
    };
}
