//! Declaring an action in five things; copying one; announcing the next.

use ::store::{Conn, Fact, StoreError};
use chrono::{Datelike, NaiveDate};
use vocabulary::id::CollectiveActionId;

use crate::change::{By, Refused};
use crate::collective_action::{
    Carrier, CollectiveAction, Contributor, EditionOf, Essentials, LONGEST_LINE, LONGEST_TITLE, Origin, Place,
};
use crate::lists::Openness;
use crate::state::{Moved, State, StateDay};
use crate::store::{log, records};

/// As what an action is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// Somebody thinks of it.
    Idea,
    /// It is being prepared.
    Preparing,
}

/// An action about to be declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    /// Its identity, drawn before the transaction. Declaring twice the same one declares once.
    pub id: CollectiveActionId,
    /// The five things.
    pub essentials: Essentials,
    /// Who carries it.
    pub carrier: Carrier,
    /// As what it begins.
    pub beginning: Beginning,
    /// Since when; none: today.
    pub since: Option<StateDay>,
}

/// What became of a declaration.
#[derive(Clone, Debug, PartialEq)]
pub enum Declared {
    /// It stands.
    Kept(Box<CollectiveAction>),
    /// It cannot be.
    Refused(Refused),
}

impl Declared {
    /// The action as it stands, if it was kept.
    pub fn kept(self) -> Option<CollectiveAction> {
        match self {
            Declared::Kept(action) => Some(*action),
            Declared::Refused(_) => None,
        }
    }
}

impl Essentials {
    /// Whether they can stand: a title and a function, neither too long, and dates in order.
    pub fn are_fit(&self) -> bool {
        let has_title = !self.title.trim().is_empty() && self.title.chars().count() <= LONGEST_TITLE;
        let contact = [&self.contact.role, &self.contact.phone, &self.contact.mail];
        let has_contact = contact.iter().any(|text| !text.trim().is_empty())
            && contact.iter().all(|text| text.chars().count() <= LONGEST_LINE);
        has_title && has_contact && self.ends_on.is_none_or(|end| end >= self.starts_on)
    }
}

/// Declares an action. What was declared under this id already stays as it is.
///
/// # Errors
/// Those of the store.
pub fn declare(conn: &mut Conn, new: &NewAction, by: By) -> Result<Declared, StoreError> {
    if !new.essentials.are_fit() {
        return Ok(Declared::Refused(Refused::Unfit));
    }
    keep_new(conn, bare(new, by), since_of(new, by), by)
}

/// Declares an action with the method of another: what it is, for whom, how one comes, who begins, at which level, with
/// which needs and roles. Dates, people, place, partners, money, statements and programme stay behind.
///
/// # Errors
/// Those of the store.
pub fn copy(
    conn: &mut Conn,
    from: CollectiveActionId,
    new: &NewAction,
    by: By,
) -> Result<Declared, StoreError> {
    let Some(model) = records::action(conn, from)? else { return Ok(Declared::Refused(Refused::Unknown)) };
    if !new.essentials.are_fit() {
        return Ok(Declared::Refused(Refused::Unfit));
    }
    let action = CollectiveAction {
        summary: model.summary.clone(),
        audiences: model.audiences.clone(),
        ages: model.ages.clone(),
        topics: model.topics.clone(),
        openness: model.openness,
        first_visit: model.first_visit.clone(),
        participation: model.participation,
        contributors: model.contributors.iter().map(without_cost).collect(),
        tags: model.tags.clone(),
        origin: Some(Origin::CopyOf(from)),
        ..bare(new, by)
    };
    keep_new(conn, action, since_of(new, by), by)
}

/// The next edition of an action, as it is announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextEdition {
    /// Its identity, drawn before the transaction.
    pub id: CollectiveActionId,
    /// Its title: « Beatles ».
    pub title: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
}

/// Announces the next of an action: the same method, place, partners, frameworks, programme and carrier, in the year of
/// its first day. Money, statements and dates stay behind, also what those from outside cost.
///
/// # Errors
/// Those of the store.
pub fn announce_next(
    conn: &mut Conn,
    from: CollectiveActionId,
    next: &NextEdition,
    by: By,
) -> Result<Declared, StoreError> {
    let Some(last) = records::action(conn, from)? else { return Ok(Declared::Refused(Refused::Unknown)) };
    let essentials = Essentials {
        title: next.title.clone(),
        starts_on: next.starts_on,
        ends_on: next.ends_on,
        ..last.essentials()
    };
    if !essentials.are_fit() {
        return Ok(Declared::Refused(Refused::Unfit));
    }
    let (carrier, beginning) = (last.carrier.clone(), Beginning::Preparing);
    let new = NewAction { id: next.id, essentials, carrier, beginning, since: None };
    let year = next.starts_on.year();
    let fresh = bare(&new, by);
    let action = CollectiveAction {
        programme: last.programme.map(|edition| EditionOf { year, ..edition }),
        origin: Some(Origin::NextOf(from)),
        problem_by_professionals: None,
        problem_by_inhabitants: None,
        funding: Vec::new(),
        contributors: last.contributors.iter().map(without_cost).collect(),
        isic_on: None,
        born_organization: None,
        handed_over_on: None,
        referrals: 0,
        id: fresh.id,
        title: fresh.title,
        starts_on: fresh.starts_on,
        ends_on: fresh.ends_on,
        state: fresh.state,
        state_since: fresh.state_since,
        revision: 0,
        declared_at: fresh.declared_at,
        changed_at: fresh.changed_at,
        sections: fresh.sections,
        ..last
    };
    keep_new(conn, action, since_of(&new, by), by)
}

/// What somebody does, without what it cost once.
fn without_cost(one: &Contributor) -> Contributor {
    Contributor { role: one.role.clone(), cents: 0 }
}

/// Since when it is what it begins as.
fn since_of(new: &NewAction, by: By) -> StateDay {
    new.since.unwrap_or(StateDay::day(by.today()))
}

/// An action of which the five things are known, and nothing else.
pub(crate) fn bare(new: &NewAction, by: By) -> CollectiveAction {
    let Essentials { title, domain, unit, starts_on, ends_on, contact } = new.essentials.clone();
    let since = since_of(new, by);
    CollectiveAction {
        id: new.id,
        title,
        domain,
        unit,
        starts_on,
        ends_on,
        contact,
        keeper: new.carrier.organization(),
        carrier: new.carrier.clone(),
        summary: String::new(),
        audiences: Vec::new(),
        ages: [].into(),
        topics: Vec::new(),
        openness: Openness::Everyone,
        first_visit: String::new(),
        place: Place::default(),
        frameworks: [].into(),
        partners: Vec::new(),
        initiators: [].into(),
        participation: None,
        need_link: None,
        problem_by_professionals: None,
        problem_by_inhabitants: None,
        funding: Vec::new(),
        contributors: Vec::new(),
        tags: [].into(),
        programme: None,
        state: match new.beginning {
            Beginning::Idea => State::Idea,
            Beginning::Preparing => State::Preparing,
        },
        state_since: since.on,
        isic_on: None,
        origin: None,
        born_organization: None,
        handed_over_on: None,
        revision: 0,
        declared_at: by.now,
        changed_at: by.now,
        referrals: 0,
        sections: [].into(),
    }
}

/// Keeps a new action with the first line of its log, and tells the journal.
fn keep_new(
    conn: &mut Conn,
    action: CollectiveAction,
    since: StateDay,
    by: By,
) -> Result<Declared, StoreError> {
    if let Some(there) = records::action(conn, action.id)? {
        return Ok(Declared::Kept(Box::new(there)));
    }
    records::insert(conn, std::slice::from_ref(&action))?;
    let first = Moved { state: action.state, since, words: String::new(), by: by.account };
    log::add_moves(conn, action.id, &[first])?;
    let payload = serde_json::json!({
        "domain": action.domain.code(), "unit": action.unit, "keeper": action.keeper, "state": action.state.code(),
    });
    let fact =
        Fact { name: "action.declared", subject: Some(action.id.uuid()), payload, recorded_at: by.now };
    ::store::record(conn, &fact)?;
    Ok(Declared::Kept(Box::new(action)))
}

#[cfg(test)]
mod tests;
