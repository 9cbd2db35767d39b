//! People typed or pasted, one on a line: name, function, professional mailbox, in this order or nearly.

use accounts::EmailAddress;

/// The most lines typed at once.
pub(crate) const MOST_LINES: usize = 60;
/// The longest name, and the longest function, in letters.
pub(crate) const LONGEST: usize = 80;

/// Somebody on the list.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) name: String,
    pub(crate) work: String,
    /// Empty where none is written: she is reached by paper.
    pub(crate) mail: String,
}

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misread {
    /// No name stands on it.
    NoName,
    /// A name or a function is too long to be one.
    TooLong,
    /// What holds an « @ » is no mailbox.
    Mail,
    /// There are more parts than a name, a function and a mailbox.
    Unclear,
    /// So many lines are too many at once.
    TooMany,
}

impl Misread {
    /// The key of what is told, which takes `$line` and `$count`.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::NoName => "immersion-fault-line-name",
            Self::TooLong => "immersion-fault-line-long",
            Self::Mail => "immersion-fault-line-mail",
            Self::Unclear => "immersion-fault-line-unclear",
            Self::TooMany => "immersion-fault-line-many",
        }
    }
}

/// Everybody on the list, or the number (from 1) of the first line that could not be read, and why.
pub(crate) fn read(text: &str) -> Result<Vec<Written>, (usize, Misread)> {
    let lines = (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty());
    let mut people = Vec::new();
    for (number, line) in lines {
        if people.len() == MOST_LINES {
            return Err((number, Misread::TooMany));
        }
        people.push(person(line).map_err(|why| (number, why))?);
    }
    Ok(people)
}

fn person(line: &str) -> Result<Written, Misread> {
    let parts = line.split([';', '\t', ',']).map(str::trim).filter(|part| !part.is_empty());
    let mut written = Written { name: String::new(), work: String::new(), mail: String::new() };
    for part in parts {
        if part.contains('@') {
            let mail = EmailAddress::read(part).filter(|_| written.mail.is_empty()).ok_or(Misread::Mail)?;
            mail.text().clone_into(&mut written.mail);
        } else if part.chars().count() > LONGEST {
            return Err(Misread::TooLong);
        } else if written.name.is_empty() {
            part.clone_into(&mut written.name);
        } else if written.work.is_empty() {
            part.clone_into(&mut written.work);
        } else {
            return Err(Misread::Unclear);
        }
    }
    if written.name.chars().any(char::is_alphabetic) { Ok(written) } else { Err(Misread::NoName) }
}

#[cfg(test)]
mod tests;
