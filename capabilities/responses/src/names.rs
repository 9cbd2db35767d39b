//! Organisations by their names: offered while one types, known again when they were typed.

use ::store::{Conn, StoreError};
use questionnaire::{Answer, Answers};
use uuid::Uuid;
use vocabulary::fold;

use crate::store::{NameRow, organization_names};

/// How many names are offered on a page; where there are more, none are, and the page before sending tells near ones.
const MOST_OFFERED: usize = 600;
/// How many names are compared with what was typed.
const MOST_KNOWN: i64 = 50_000;
/// How many near names are told.
const MOST_NEAR: usize = 3;

/// The names to offer on a page.
pub(crate) fn offered(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    let most = i64::try_from(MOST_OFFERED + 1).unwrap_or(i64::MAX);
    let mut names: Vec<String> = organization_names(conn, most)?.into_iter().map(|row| row.name).collect();
    names.dedup();
    Ok(if names.len() > MOST_OFFERED { Vec::new() } else { names })
}

/// Knows organisations again by their names. Two of one name are nobody's: the name stays as it was typed.
pub(crate) fn recognise(conn: &mut Conn, answers: &mut Answers) -> Result<(), StoreError> {
    let named = |answer: &Answer| matches!(answer, Answer::Organizations(named) if !named.is_empty());
    if !answers.values().any(named) {
        return Ok(());
    }
    let known = known(conn)?;
    for answer in answers.values_mut() {
        let Answer::Organizations(named) = answer else { continue };
        for one in named.iter_mut() {
            one.id = id_of(&known, &one.name);
        }
        // The same organisation written in two ways is named once.
        let mut met: Vec<Uuid> = Vec::new();
        named.retain(|one| {
            let is_new = one.id.is_none_or(|id| !met.contains(&id));
            met.extend(one.id);
            is_new
        });
    }
    Ok(())
}

/// Near names for those of an answer that the directory does not know: what was typed, and what it may mean.
pub(crate) fn near(conn: &mut Conn, answers: &Answers) -> Result<Vec<(String, Vec<String>)>, StoreError> {
    let unknown: Vec<&str> = answers
        .values()
        .filter_map(|answer| match answer {
            Answer::Organizations(named) => Some(named),
            _ => None,
        })
        .flatten()
        .filter(|one| one.id.is_none())
        .map(|one| one.name.as_str())
        .collect();
    if unknown.is_empty() {
        return Ok(Vec::new());
    }
    let known = known(conn)?;
    Ok(unknown.into_iter().map(|name| (name.to_owned(), near_to(&known, name))).collect())
}

fn known(conn: &mut Conn) -> Result<Vec<(String, NameRow)>, StoreError> {
    let rows = organization_names(conn, MOST_KNOWN)?;
    Ok(rows.into_iter().map(|row| (fold(&row.name), row)).collect())
}

fn id_of(known: &[(String, NameRow)], name: &str) -> Option<Uuid> {
    let folded = fold(name);
    let mut same = known.iter().filter(|(known, _)| *known == folded);
    match (same.next(), same.next()) {
        (Some((_, row)), None) => Some(row.id),
        _ => None,
    }
}

/// Names that hold every longer word of what was typed.
fn near_to(known: &[(String, NameRow)], name: &str) -> Vec<String> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| word.len() > 2).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let holds = |known: &&(String, NameRow)| words.iter().all(|word| known.0.contains(word));
    known.iter().filter(holds).take(MOST_NEAR).map(|(_, row)| row.name.clone()).collect()
}
