//! What is wrong with a settings file, and on which line; never the line itself, which may hold a password.

use std::path::Path;

/// The fault of a file as a sentence: where it is and what was expected, without what stands there.
pub(crate) fn misread(path: &Path, text: &str, fault: &toml::de::Error) -> anyhow::Error {
    let before = fault.span().and_then(|span| text.get(..span.start));
    let line = before.map_or(1, |before| before.matches('\n').count() + 1);
    let what = without_the_value(fault.message());
    anyhow::anyhow!("the settings file {} is not understood: line {line}, {what}", path.display())
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

#[cfg(test)]
mod tests;
