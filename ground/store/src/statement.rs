//! The register of everything the database is asked, so that one test can check it all on both engines.

use std::fmt;
use std::sync::OnceLock;

use crate::value::Shape;

mod check;
pub use check::{Fault, check_statements};

/// What a declaration says about a statement.
#[derive(Debug)]
pub struct Declared {
    /// The path of the function, such as `directory::store::service_by_id`.
    pub name: &'static str,
    /// The file of the declaration.
    pub file: &'static str,
    /// The line where its block of declarations begins.
    pub line: u32,
    /// The text, with `$1`, `$2`… for the parameters.
    pub sql: &'static str,
    /// Each argument with the parameters it stands for, in order.
    pub parameters: &'static [(&'static str, &'static [Shape])],
    /// The columns of a row, if the statement answers with rows.
    pub columns: &'static [&'static [Shape]],
}

/// One declared statement.
pub struct Statement {
    declared: Declared,
    sqlite: OnceLock<String>,
}

/// A statement on the register; made by `sql!`.
#[doc(hidden)]
pub struct Registered(pub &'static Statement);

inventory::collect!(Registered);

impl std::ops::Deref for Statement {
    type Target = Declared;
    fn deref(&self) -> &Declared {
        &self.declared
    }
}

impl fmt::Debug for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.declared.fmt(f)
    }
}

impl Statement {
    /// Wraps a declaration; used by `sql!`.
    pub const fn declare(declared: Declared) -> Self {
        Self { declared, sqlite: OnceLock::new() }
    }

    /// The parameters in order, those of a struct one by one.
    pub fn parameter_shapes(&self) -> impl Iterator<Item = &'static Shape> {
        self.parameters.iter().flat_map(|(_, shapes)| shapes.iter())
    }

    /// The columns of a row in order; none when it answers without rows.
    pub fn column_shapes(&self) -> impl Iterator<Item = &'static Shape> {
        self.columns.iter().flat_map(|shapes| shapes.iter())
    }

    /// The text for SQLite, where `$1` would be a name given out in order of appearance and `?1` is a number.
    pub(crate) fn for_sqlite(&self) -> &str {
        self.sqlite.get_or_init(|| renumber(self.sql, "?", 0))
    }

    /// The text of an insert with its one row of values written out for `rows` rows, numbers going on.
    ///
    /// Answers nothing when the text does not hold the word `values` followed by one pair of brackets.
    pub(crate) fn for_rows(&self, rows: usize) -> Option<String> {
        let width = self.parameter_shapes().count();
        let open = self.sql.find("values")? + "values".len();
        let open = open + self.sql.get(open..)?.find('(')?;
        let close = open + closing_bracket(self.sql.get(open..)?)? + 1;
        let (head, group, tail) = (&self.sql[..open], &self.sql[open..close], &self.sql[close..]);
        let groups: Vec<String> = (0..rows).map(|row| renumber(group, "$", row * width)).collect();
        Some(format!("{head}{}{tail}", groups.join(", ")))
    }
}

/// Where the bracket that opens a text is closed; quotes are not looked at, values here are parameters.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(index, character)| {
        depth += i32::from(character == '(') - i32::from(character == ')');
        (depth == 0).then_some(index)
    })
}

/// Rewrites every `$n` outside quotes as `mark` and `n + shift`.
fn renumber(sql: &str, mark: &str, shift: usize) -> String {
    let mut text = String::with_capacity(sql.len() + 16);
    let mut quoted = false;
    let mut rest = sql.chars().peekable();
    while let Some(character) = rest.next() {
        quoted ^= character == '\'';
        if character != '$' || quoted {
            text.push(character);
            continue;
        }
        let mut number = 0;
        while let Some(digit) = rest.peek().and_then(|next| next.to_digit(10)) {
            number = number * 10 + digit as usize;
            rest.next();
        }
        text.push_str(mark);
        text.push_str(&(number + shift).to_string());
    }
    text
}

/// Every statement of every crate linked into this programme.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    inventory::iter::<Registered>.into_iter().map(|registered| registered.0)
}

#[cfg(test)]
mod tests;
