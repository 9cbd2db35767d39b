//! What happens to an action once it is declared: it is changed, comes to another state, is handed over, gives birth.

use ::store::{Conn, Fact, StoreError};
use chrono::NaiveDate;
use vocabulary::codes::Audience;
use vocabulary::id::{CollectiveActionId, OrganizationId};

use crate::change::{By, Change, Changed, Conflict, Refused};
use crate::collective_action::{Carrier, CollectiveAction, LONGEST_LINE, LONGEST_WORDS, MOST_LINES};
use crate::state::{Moved, State, StateDay};
use crate::store::{log, records, reference};

/// Changes a section of an action. `expected` is the revision of the action the form was drawn from: where somebody else
/// changed this very section since, nothing is written and both are shown; other sections do not matter.
///
/// # Errors
/// Those of the store.
pub fn change(
    conn: &mut Conn,
    id: CollectiveActionId,
    expected: u32,
    change: &Change,
    by: By,
) -> Result<Changed, StoreError> {
    let Some(mut action) = records::action(conn, id)? else { return Ok(Changed::Refused(Refused::Unknown)) };
    if !change.is_fit() {
        return Ok(Changed::Refused(Refused::Unfit));
    }
    let section = change.section();
    let theirs = Change::said_by(&action, section);
    if theirs == *change {
        return Ok(Changed::Unchanged);
    }
    if action.is_changed_since(section, expected) {
        let fields = theirs.differences(change);
        let (revision, changed_at) = (action.revision, action.changed_at);
        let conflict = Conflict { section, theirs, yours: change.clone(), fields, revision, changed_at };
        return Ok(Changed::Conflict(Box::new(conflict)));
    }
    change.apply(&mut action);
    action.revision += 1;
    action.changed_at = by.now;
    action.sections.insert(section, action.revision);
    records::update(conn, &action)?;
    log::add_change(conn, (id, action.revision), section, by)?;
    tell(conn, "action.changed", &action, serde_json::json!({ "section": section.code() }))?;
    Ok(Changed::Kept(Box::new(action)))
}

/// Lets an action come to a state, from a day that is not before the last line of its log and not to come.
///
/// # Errors
/// Those of the store.
pub fn move_to(
    conn: &mut Conn,
    id: CollectiveActionId,
    next: (State, StateDay),
    words: &str,
    by: By,
) -> Result<Changed, StoreError> {
    let Some(mut action) = records::action(conn, id)? else { return Ok(Changed::Refused(Refused::Unknown)) };
    let (state, since) = next;
    let past = log::log(conn, id)?;
    if let Some(refused) = refusal(conn, &action, &past, next, by)? {
        return Ok(Changed::Refused(refused));
    }
    if words.chars().count() > LONGEST_LINE {
        return Ok(Changed::Refused(Refused::Unfit));
    }
    if state == State::IsicPresented {
        action.isic_on = Some(since.on);
    }
    let before = action.state;
    (action.state, action.state_since) = (state, since.on);
    action.changed_at = by.now;
    records::update(conn, &action)?;
    log::add_moves(conn, id, &[Moved { state, since, words: words.trim().to_owned(), by: by.account }])?;
    tell(conn, "action.moved", &action, serde_json::json!({ "from": before.code(), "to": state.code() }))?;
    Ok(Changed::Kept(Box::new(action)))
}

/// Why an action cannot come to a state, if it cannot. A month that is known without its day is compared as a month.
fn refusal(
    conn: &mut Conn,
    action: &CollectiveAction,
    past: &[Moved],
    (state, since): (State, StateDay),
    by: By,
) -> Result<Option<Refused>, StoreError> {
    if !action.state.may_become(state) {
        return Ok(Some(Refused::NotFromHere));
    }
    let last = past.last().map(|moved| moved.since.on);
    let is_before = last.is_some_and(|last| {
        let floor = if since.is_month { StateDay::month(last).on } else { last };
        since.on < floor
    });
    if is_before || since.on > by.today() {
        return Ok(Some(Refused::DayOutOfOrder));
    }
    let lacks_isic = state == State::Running && action.isic_on.is_none();
    Ok((lacks_isic && reference::rules(conn)?.isic_required).then_some(Refused::NeedsIsic))
}

/// An action was presented in ISIC on a day. One that is thought of or prepared comes to that state; any other keeps its
/// own, and the day with it.
///
/// # Errors
/// Those of the store.
pub fn present_in_isic(
    conn: &mut Conn,
    id: CollectiveActionId,
    on: NaiveDate,
    by: By,
) -> Result<Changed, StoreError> {
    let Some(mut action) = records::action(conn, id)? else { return Ok(Changed::Refused(Refused::Unknown)) };
    if on > by.today() {
        return Ok(Changed::Refused(Refused::DayOutOfOrder));
    }
    let follows = action.state == State::Idea && on >= action.state_since;
    if follows {
        return move_to(conn, id, (State::IsicPresented, StateDay::day(on)), "", by);
    }
    action.isic_on = Some(on);
    action.changed_at = by.now;
    records::update(conn, &action)?;
    tell(conn, "action.changed", &action, serde_json::json!({ "section": "isic" }))?;
    Ok(Changed::Kept(Box::new(action)))
}

/// Hands an action over to a group of inhabitants, accompanied by the organisation that kept it until now. Its day is
/// kept, and the action is counted as handed over from then on; its state stays.
///
/// # Errors
/// Those of the store.
pub fn hand_over(
    conn: &mut Conn,
    id: CollectiveActionId,
    group: &str,
    accompanied_by: OrganizationId,
    by: By,
) -> Result<Changed, StoreError> {
    let Some(mut action) = records::action(conn, id)? else { return Ok(Changed::Refused(Refused::Unknown)) };
    let group = group.trim();
    if action.carrier.is_inhabitants() {
        return Ok(Changed::Refused(Refused::AlreadyHandedOver));
    }
    if group.is_empty() || group.chars().count() > LONGEST_LINE {
        return Ok(Changed::Refused(Refused::Unfit));
    }
    action.carrier = Carrier::Inhabitants { name: group.to_owned(), accompanied_by };
    action.handed_over_on = Some(by.today());
    action.changed_at = by.now;
    records::update(conn, &action)?;
    tell(conn, "action.handed_over", &action, serde_json::json!({ "accompanied_by": accompanied_by }))?;
    Ok(Changed::Kept(Box::new(action)))
}

/// An organisation was born of an action: its record and the action are linked from now on. One action gives birth to one.
///
/// # Errors
/// Those of the store.
pub fn attach_born_organization(
    conn: &mut Conn,
    id: CollectiveActionId,
    born: OrganizationId,
    by: By,
) -> Result<Changed, StoreError> {
    let Some(mut action) = records::action(conn, id)? else { return Ok(Changed::Refused(Refused::Unknown)) };
    match action.born_organization {
        Some(there) if there == born => return Ok(Changed::Unchanged),
        Some(_) => return Ok(Changed::Refused(Refused::AlreadyBorn)),
        None => action.born_organization = Some(born),
    }
    action.changed_at = by.now;
    records::update(conn, &action)?;
    tell(conn, "action.spun_off", &action, serde_json::json!({ "organization": born }))?;
    Ok(Changed::Kept(Box::new(action)))
}

/// No organisation was born of an action after all.
///
/// # Errors
/// Those of the store.
pub fn detach_born_organization(
    conn: &mut Conn,
    id: CollectiveActionId,
    by: By,
) -> Result<Changed, StoreError> {
    let Some(mut action) = records::action(conn, id)? else { return Ok(Changed::Refused(Refused::Unknown)) };
    let Some(born) = action.born_organization.take() else { return Ok(Changed::Unchanged) };
    action.changed_at = by.now;
    records::update(conn, &action)?;
    tell(conn, "action.not_spun_off", &action, serde_json::json!({ "organization": born }))?;
    Ok(Changed::Kept(Box::new(action)))
}

/// Somebody was oriented to or from an action: one more, and nothing else. No fact tells it: beside the fact of her
/// request it would say where her need was spoken of. Says whether the action is there.
///
/// # Errors
/// Those of the store.
pub fn count_referral(conn: &mut Conn, id: CollectiveActionId) -> Result<bool, StoreError> {
    Ok(records::add_referral(conn, id.uuid())? > 0)
}

fn tell(
    conn: &mut Conn,
    name: &'static str,
    action: &CollectiveAction,
    payload: serde_json::Value,
) -> Result<(), StoreError> {
    let fact = Fact { name, subject: Some(action.id.uuid()), payload, recorded_at: action.changed_at };
    ::store::record(conn, &fact).map(|_| ())
}

impl Change {
    /// Whether it can stand: no text too long, no list endless, no amount below nothing, dates in order.
    pub fn is_fit(&self) -> bool {
        let line = |text: &str| text.chars().count() <= LONGEST_LINE;
        let words = |text: &str| text.chars().count() <= LONGEST_WORDS;
        match self {
            Change::Essentials(said) => said.are_fit(),
            Change::Presentation { summary, tags } => {
                words(summary) && tags.len() <= MOST_LINES && tags.iter().all(|tag| line(tag))
            }
            Change::Audience { first_visit, audiences, .. } => line(first_visit) && is_one_public(audiences),
            Change::Place(place) => line(&place.words),
            Change::Partners { partners, .. } => partners.len() <= MOST_LINES,
            Change::Need(link) => link.as_ref().is_none_or(|link| words(&link.words) && line(&link.path)),
            Change::ProblemByProfessionals(said) | Change::ProblemByInhabitants(said) => {
                said.as_ref().is_none_or(|said| words(&said.text))
            }
            Change::Budget { funding, contributors } => {
                funding.len().max(contributors.len()) <= MOST_LINES
                    && funding.iter().all(|one| one.cents >= 0)
                    && contributors.iter().all(|one| one.cents >= 0 && line(&one.role))
            }
            Change::Participation(_) | Change::Frameworks(_) | Change::Programme(_) => true,
        }
    }
}

/// « Tous publics » stands alone: beside it another public would say nothing.
pub fn is_one_public(audiences: &[Audience]) -> bool {
    audiences.len() < 2 || !audiences.contains(&Audience::Everyone)
}

#[cfg(test)]
mod tests;
