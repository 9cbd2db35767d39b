//! What a change of the tables takes from versions of before, which may serve beside this one while it is put in place.

/// The first words of a migration that versions of before cannot live with.
const ANNOUNCED: &str = "-- contracts:";

/// Whether the migration says that it narrows.
pub(super) fn is_announced(text: &str) -> bool {
    text.trim_start().starts_with(ANNOUNCED)
}

/// What a migration does that a version of before may stumble over, in the words of its statements.
///
/// Adding is free: a table, a column that may be empty or has a usual value, an index of a new table. Dropping,
/// renaming, forbidding what was allowed and asking for what was not there are not.
pub(super) fn found(text: &str) -> impl Iterator<Item = String> {
    let bare: Vec<&str> = text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    let bare = bare.join(" ").to_lowercase();
    let statements: Vec<String> =
        bare.split(';').map(|said| said.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let created: Vec<String> = statements.iter().filter_map(|said| after(said, "create table ")).collect();
    statements.into_iter().filter(move |said| narrows(said, &created))
}

fn narrows(said: &str, created: &[String]) -> bool {
    let takes_away = ["drop ", "alter table "].iter().any(|begin| said.starts_with(begin))
        && (said.starts_with("drop ")
            || [" drop ", " rename ", " alter "].iter().any(|deed| said.contains(deed)));
    let demands = said.contains(" add column ") && said.contains(" not null") && !said.contains(" default ");
    let forbids = said.starts_with("alter table ") && said.contains(" add constraint ");
    let is_old = |table: Option<String>| table.is_some_and(|table| !created.contains(&table));
    let unique = said.starts_with("create unique index ") && is_old(after(said, " on "));
    takes_away || demands || forbids || unique
}

/// The word that stands behind these, without a bracket.
fn after(said: &str, words: &str) -> Option<String> {
    let (_, rest) = said.split_once(words)?;
    rest.split([' ', '(']).find(|word| !word.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests;
