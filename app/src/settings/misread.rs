//! What is wrong with a settings file, and on which line; never the line itself, which may hold a password.

use std::path::Path;

use store::{Address, Engine};

/// The fault of a file as a sentence: where it is and what was expected, without what stands there.
pub(crate) fn misread(path: &Path, text: &str, fault: &toml::de::Error) -> anyhow::Error {
    let before = fault.span().and_then(|span| text.get(..span.start));
    let line = before.map_or(1, |before| before.matches('\n').count() + 1);
    let what = without_the_value(fault.message());
    anyhow::anyhow!("the settings file {} is not understood: line {line}, {what}", path.display())
}

/// The address of a database. One of another kind is no file of an odd name; a password may stand in it.
pub(crate) fn database(text: &str) -> anyhow::Result<Address> {
    let address = Address::parse(text);
    anyhow::ensure!(
        address.engine() == Engine::Postgres || !text.trim().trim_start_matches("sqlite://").contains("://"),
        "the address of the database is of no kind known here: write postgres://user@host/database, or the path of a file"
    );
    Ok(address)
}

/// « invalid type: integer `1234`, expected a string » without the integer.
pub(super) fn without_the_value(message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    let told = message.split_once(": ").filter(|(kind, _)| kind.starts_with("invalid"));
    let wanted = |rest: &str| rest.rsplit_once("expected ").map(|(_, wanted)| format!("expected {wanted}"));
    match told {
        Some((kind, rest)) => {
            [Some(kind.to_owned()), wanted(rest)].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        None => message.to_owned(),
    }
}

/// Why a settings file could not be read at all, before its fault.
pub(super) fn unreadable(path: &Path) -> String {
    format!(
        "the settings file {} cannot be read: is this its path, and may this account read it (sudo -u maillage …)?",
        path.display()
    )
}

#[cfg(test)]
mod tests;
