//! An act on a referral: decided on what it is now, kept, told to those whom it concerns.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, StoreError};
use vocabulary::id::{HerPageId, ReferralId, ServiceId};

use crate::act::{Act, ActKind, By, Channel, Teller};
use crate::consent::{Agreement, Said};
use crate::deciding::{Change, Refused};
use crate::desk::Desk;
use crate::event::Happening;
use crate::letters::{Told, ask_receiver, news_for_sender, tell_coordination, tell_receiver, tell_sender};
use crate::person::Identity;
use crate::referral::{NewReferral, Referral};
use crate::sending::{Sent, is_there, leave, may_leave_now, tell};
use crate::state::State;
use crate::store::lists::of_her_page;
use crate::store::referrals::{chain, forget_alerts, keep_move, referral};
use crate::store::rounds::note_alerted;
use crate::store::{events, responses};

/// What became of an act.
#[derive(Clone, Debug, PartialEq)]
pub struct Performed {
    /// The referral as it is now.
    pub referral: Referral,
    /// The referral it was passed on by, if it was.
    pub passed_on: Option<Sent>,
    /// How many letters it made.
    pub letters: u64,
    /// Whether nothing of the receiver takes letters: it is to be told by telephone.
    pub is_unwritten: bool,
}

/// Does what somebody decided, on the referral as it is now: of two who act at once, the second is told what the first
/// did.
///
/// # Errors
/// Those of the store; inside, why it cannot be.
pub fn perform(
    conn: &mut Conn,
    desk: &Desk,
    id: ReferralId,
    act: &Act,
    by: &By,
) -> Result<Result<Performed, Refused>, StoreError> {
    let Some(before) = referral(conn, &desk.key, id)? else { return Ok(Err(Refused::Gone)) };
    if desk.seen_version.is_some_and(|seen| seen != before.version) {
        return Ok(Err(Refused::MovedMeanwhile(before.state)));
    }
    let mut change = match before.decide(act, by, desk.now) {
        Ok(change) => change,
        Err(refused) => return Ok(Err(refused)),
    };
    if *act == Act::PersonAgrees
        && let Err(refused) = may_leave_now(conn, desk, &mut change.after)?
    {
        tell_it_stays(conn, desk, &before)?;
        return Ok(Err(refused));
    }
    if let Err(refused) = refuse_address(conn, desk, &before, act)? {
        return Ok(Err(refused));
    }
    let mut passed_on = None;
    if let Some(to) = change.passes_on {
        match pass_on(conn, desk, (&before, to), by)? {
            Ok(sent) => passed_on = Some(sent),
            Err(refused) => return Ok(Err(refused)),
        }
    }
    keep(conn, desk, (&before, &change), (act, by))?;
    let (letters, is_unwritten) = write(conn, desk, (&before, &mut change), (act, by))?;
    match act.kind() {
        ActKind::Stop => stop_the_others(conn, desk, &before, by)?,
        ActKind::Close => close_what_it_followed(conn, desk, &change.after)?,
        _ => {}
    }
    tell(conn, desk, "referral.moved", &change.after)?;
    Ok(Ok(Performed { referral: change.after, passed_on, letters, is_unwritten }))
}

/// Nobody is sent to and fro, nor to a service that is not there.
fn refuse_address(
    conn: &mut Conn,
    desk: &Desk,
    before: &Referral,
    act: &Act,
) -> Result<Result<(), Refused>, StoreError> {
    if let Act::Refuse { alternative: Some(other), .. } = act {
        return Ok(if is_there(conn, *other)? { Ok(()) } else { Err(Refused::ServiceGone) });
    }
    let (Act::Redirect { to, .. } | Act::Relay { to: Some(to), .. }) = act else { return Ok(Ok(())) };
    let asked = asked_in_chain(conn, &desk.key, before.id)?;
    Ok(if asked.contains(to) { Err(Refused::AlreadyAsked) } else { Ok(()) })
}

/// The services that a chain of referrals asked and that still have it, passed it on or refused: none of them is asked
/// again.
///
/// # Errors
/// Those of the store.
pub fn asked_in_chain(
    conn: &mut Conn,
    key: &SealKey,
    id: ReferralId,
) -> Result<BTreeSet<ServiceId>, StoreError> {
    let asked = chain(conn, key, id)?.into_iter().filter(|one| one.state.is_open());
    Ok(asked.map(|one| one.to).collect())
}

/// She said yes and it cannot leave: the sender hears it the same day, once.
fn tell_it_stays(conn: &mut Conn, desk: &Desk, before: &Referral) -> Result<(), StoreError> {
    if note_alerted(conn, before.id.uuid(), desk.today())? > 0 {
        tell_sender(conn, desk, before, Told::CannotLeave)?;
    }
    Ok(())
}

/// The person lets one more thing be said to those she named. Noted with its moment; the version stays, so that what was
/// typed together with it goes on.
///
/// # Errors
/// Those of the store; inside, why it cannot be.
pub fn lets_say(
    conn: &mut Conn,
    desk: &Desk,
    id: ReferralId,
    said: Said,
    by: &By,
) -> Result<Result<(), Refused>, StoreError> {
    let Some(mut one) = referral(conn, &desk.key, id)? else { return Ok(Err(Refused::Gone)) };
    match one.state {
        State::Frozen => return Ok(Err(Refused::Stopped)),
        State::Closed => return Ok(Err(Refused::Closed)),
        State::DeclinedByPerson => return Ok(Err(Refused::Declined)),
        _ if one.is_carried() => return Ok(Err(Refused::NotAgreed)),
        _ => {}
    }
    if one.consent.says.insert(said) {
        keep_move(conn, &one)?;
        events::note(conn, desk, id, (Happening::LetSay, by, ""))?;
    }
    Ok(Ok(()))
}

/// Keeps an act of the past, without its letters and without passing on: the demo tells each story for itself.
pub(crate) fn write_down(
    conn: &mut Conn,
    desk: &Desk,
    (before, act): (&Referral, &Act),
    by: &By,
) -> Result<(), StoreError> {
    match before.decide(act, by, desk.now) {
        Ok(change) => keep(conn, desk, (before, &change), (act, by)),
        Err(refused) => Err(StoreError::Unfit { statement: "demo", reason: format!("{refused:?}") }),
    }
}

fn keep(
    conn: &mut Conn,
    desk: &Desk,
    (before, change): (&Referral, &Change),
    (act, by): (&Act, &By),
) -> Result<(), StoreError> {
    let after = &change.after;
    keep_move(conn, after)?;
    if !matches!(act, Act::Relaunch) {
        forget_alerts(conn, after.id.uuid())?;
    }
    for response in after.responses.iter().skip(before.responses.len()) {
        let id = desk.id(&format!("response/{}/{}", after.id, response.version));
        responses::keep(conn, &desk.key, (id, after.id.uuid()), response)?;
    }
    events::note(conn, desk, after.id, (Happening::Done(act.kind()), by, act.words()))
}

/// Writes to those whom it concerns. Answers how many letters that made, and whether the receiver should have been
/// written to and nothing of it takes letters: then it is the sender's turn, today.
fn write(
    conn: &mut Conn,
    desk: &Desk,
    (before, change): (&Referral, &mut Change),
    (act, by): (&Act, &By),
) -> Result<(u64, bool), StoreError> {
    let mut letters = if change.asks_receiver { ask(conn, desk, (before, &change.after), act)? } else { 0 };
    let is_unwritten = change.asks_receiver && letters == 0 && *act != Act::Stop;
    if is_unwritten {
        change.after.next_on = Some(desk.today());
        keep_move(conn, &change.after)?;
    }
    let after = &change.after;
    if change.tells_sender || (is_unwritten && by.teller != Teller::Sender) {
        letters += match act {
            Act::Stop => tell_sender(conn, desk, after, Told::Stopped)?,
            _ if is_unwritten => tell_sender(conn, desk, after, Told::Telephone)?,
            _ if after.mover() == Teller::Sender => tell_sender(conn, desk, after, Told::Moved)?,
            _ => news_for_sender(conn, desk, after)?,
        };
    }
    if change.tells_coordination {
        letters += tell_coordination(conn, desk, after)?;
    }
    Ok((letters, is_unwritten))
}

/// Writes to the receiver. Answers how many letters that made.
fn ask(
    conn: &mut Conn,
    desk: &Desk,
    (before, after): (&Referral, &Referral),
    act: &Act,
) -> Result<u64, StoreError> {
    match act {
        Act::Stop if before.state.was_sent() => tell_receiver(conn, desk, after, Told::Stopped),
        Act::Stop => Ok(0),
        Act::GiveInformation { .. } => ask_receiver(conn, desk, after, Told::Completed),
        Act::Relaunch => ask_receiver(conn, desk, after, Told::Reminder),
        _ => ask_receiver(conn, desk, after, Told::Asked),
    }
}

/// Entrusts the same need to another service, as far as the person agreed. Where she wished to be asked again, it waits
/// for her yes; where the other organisation has not signed the protocol, her name stays behind.
fn pass_on(
    conn: &mut Conn,
    desk: &Desk,
    (before, to): (&Referral, ServiceId),
    by: &By,
) -> Result<Result<Sent, Refused>, StoreError> {
    let carried = before.consent.agreement == Agreement::CarriesTheSheet;
    let mut consent = before.consent.clone();
    consent.to.clear();
    let mut new = NewReferral {
        id: ReferralId::from(desk.id(&format!("passed-on/{}/{to}", before.id))),
        from: before.from,
        author: before.author,
        to,
        need: before.need,
        commune: before.commune.clone(),
        wish: before.wish.clone(),
        message: before.message.clone(),
        identity: before.identity.clone(),
        contact: before.contact.clone(),
        language: before.language.clone(),
        urgency: before.urgency,
        shown_first: !before.consent.passing_on && !carried,
        consent,
        scan: None,
        next_on: None,
        chain: Some(before.id),
        her_page: before.her_page,
    };
    match leave(conn, desk, &new, (by, true))? {
        Err(Refused::SenderNotSignatory | Refused::ReceiverNotSignatory) => {
            new.identity = Identity::Nobody;
            leave(conn, desk, &new, (by, true))
        }
        answer => Ok(answer),
    }
}

/// What the person stops, she stops along the whole chain and on her whole page; what is closed too, so that nobody goes
/// on reading it.
fn stop_the_others(conn: &mut Conn, desk: &Desk, stopped: &Referral, by: &By) -> Result<(), StoreError> {
    let mut others = chain(conn, &desk.key, stopped.id)?;
    if let Some(page) = stopped.her_page {
        others.extend(of_her_page(conn, &desk.key, page)?);
    }
    let mut done = BTreeSet::from([stopped.id]);
    for other in others.into_iter().filter(|other| done.insert(other.id)) {
        let Ok(mut change) = other.decide(&Act::Stop, by, desk.now) else { continue };
        keep(conn, desk, (&other, &change), (&Act::Stop, by))?;
        write(conn, desk, (&other, &mut change), (&Act::Stop, by))?;
        tell(conn, desk, "referral.moved", &change.after)?;
    }
    Ok(())
}

/// What became of it became of the demand it followed too.
fn close_what_it_followed(conn: &mut Conn, desk: &Desk, closed: &Referral) -> Result<(), StoreError> {
    let mut child = closed.clone();
    while let Some(parent) = child.chain {
        let Some(before) = referral(conn, &desk.key, parent)? else { return Ok(()) };
        if before.state != State::Redirected {
            return Ok(());
        }
        let mut after = before.clone();
        after.follow(&child, desk.now);
        let change = Change::quiet(after);
        keep(conn, desk, (&before, &change), (&Act::Close, &By::CLOCK))?;
        tell(conn, desk, "referral.moved", &change.after)?;
        child = change.after;
    }
    Ok(())
}

/// The person takes back what she agreed to on her page, for every demand at once. Answers which were stopped.
///
/// # Errors
/// Those of the store.
pub fn withdraw(
    conn: &mut Conn,
    desk: &Desk,
    page: HerPageId,
    channel: Channel,
) -> Result<Vec<ReferralId>, StoreError> {
    let by = By { teller: Teller::Person, account: None, organization: None, channel };
    let before = of_her_page(conn, &desk.key, page)?;
    for one in &before {
        // One that a stop along its chain reached already refuses, and is stopped all the same.
        let _already = perform(conn, desk, one.id, &Act::Stop, &by)?;
    }
    let after = of_her_page(conn, &desk.key, page)?.into_iter().filter(|one| one.state == State::Frozen);
    let was = |id: ReferralId| before.iter().any(|one| one.id == id && one.state == State::Frozen);
    Ok(after.map(|one| one.id).filter(|id| !was(*id)).collect())
}
