//! Whom a line of a list names: an organisation of the directory, by its name or its mailbox, or nobody there.

use std::collections::{BTreeMap, BTreeSet};

use store::{Conn, StoreError};
use vocabulary::fold;
use vocabulary::id::OrganizationId;

use crate::candidate::{Candidate, candidates};
use crate::pasted::Contact;

/// The directory, by what a line may name an organisation by.
pub(crate) struct Known<'a> {
    by_name: BTreeMap<String, Option<&'a Candidate>>,
    by_mailbox: BTreeMap<String, Option<&'a Candidate>>,
}

/// Whom a line names.
pub(crate) enum Named<'a> {
    Record(&'a Candidate),
    Nobody,
    /// The mailbox is that of a record with another name.
    Other,
}

impl<'a> Known<'a> {
    /// The organisations of the directory.
    pub(crate) fn of(all: &'a [Candidate]) -> Self {
        Self { by_name: by_name(all), by_mailbox: by_mailbox(all) }
    }

    /// By its name, else by its mailbox where the names may be the same: associations share the mailbox of a mairie.
    pub(crate) fn named(&self, contact: &Contact) -> Named<'a> {
        if let Some(one) = self.by_name.get(&plain(&contact.name)).copied().flatten() {
            return Named::Record(one);
        }
        let mailbox = contact.email.as_ref().and_then(|email| self.by_mailbox.get(email.text()).copied());
        match mailbox.flatten() {
            Some(one) if are_near(&contact.name, &one.name) => Named::Record(one),
            Some(_) => Named::Other,
            None => Named::Nobody,
        }
    }
}

/// Whether one of two names holds every longer word of the other: « CCAS Melun », « CCAS de la ville de Melun ».
fn are_near(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        plain(name).split(' ').filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && !other.is_empty() && (one.is_subset(&other) || other.is_subset(&one))
}

/// The organisation of the directory that goes by this name, if one alone does.
pub(crate) fn organization_named(conn: &mut Conn, name: &str) -> Result<Option<OrganizationId>, StoreError> {
    let all = candidates(conn)?;
    Ok(by_name(&all).get(&plain(name)).copied().flatten().map(|one| one.organization))
}

/// Organisations by the names they go by; a name that two bear recognises neither.
fn by_name(all: &[Candidate]) -> BTreeMap<String, Option<&Candidate>> {
    let mut names: BTreeMap<String, Option<&Candidate>> = BTreeMap::new();
    for one in all {
        let own: BTreeSet<String> = [&one.name, &one.acronym].map(|name| plain(name)).into();
        for name in own.into_iter().filter(|name| !name.is_empty()) {
            names.entry(name).and_modify(|found| *found = None).or_insert(Some(one));
        }
    }
    names
}

/// Organisations by their mailboxes; one that two share recognises neither.
fn by_mailbox(all: &[Candidate]) -> BTreeMap<String, Option<&Candidate>> {
    let mut mailboxes: BTreeMap<String, Option<&Candidate>> = BTreeMap::new();
    for one in all {
        let Some(mailbox) = &one.mailbox else { continue };
        mailboxes.entry(mailbox.text().to_owned()).and_modify(|found| *found = None).or_insert(Some(one));
    }
    mailboxes
}

/// A name without accents, capitals, marks and « (démo) », so that the same name is recognised.
pub(crate) fn plain(name: &str) -> String {
    let words = fold(name);
    let letters = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    letters.filter(|word| *word != "demo").collect::<Vec<&str>>().join(" ")
}

#[cfg(test)]
mod tests;
