//! A referral leaves: checked, kept, told to whoever is asked, in one transaction.

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, Utc};
use serde_json::json;
use vocabulary::id::{OrganizationId, ReferralId, ServiceId};

use crate::act::{By, Channel, Teller};
use crate::clock::{SILENT_AFTER, acknowledge_by, day, later};
use crate::code::Code;
use crate::consent::{Agreement, Consent, Said};
use crate::deciding::{Refused, refuse_words};
use crate::desk::Desk;
use crate::event::Happening;
use crate::letters::{Told, ask_receiver};
use crate::person::{Contact, Identity};
use crate::referral::{NewReferral, Referral};
use crate::resembling;
use crate::state::State;
use crate::store::referrals::{insert, referral, referral_by_code};
use crate::store::{events, scans};

/// The longest name or pseudonym, and the longest contact, in characters.
const LONGEST_NAME: usize = 80;
/// Codes drawn before one is given up: with forty bits the second is hardly ever needed.
const MOST_DRAWS: u32 = 20;

/// What became of a referral that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Its identity.
    pub id: ReferralId,
    /// Its code, to say on the telephone and to write on her sheet.
    pub code: Code,
    /// Where it stands: sent, or shown to the person first.
    pub state: State,
    /// How many mailboxes were written to. None: the sender telephones at once, and types what she was told.
    pub letters: u64,
}

/// Sends a referral, or shows it to the person first: row, consent, links, letters and fact in one transaction. A form
/// that is sent twice makes one referral.
///
/// # Errors
/// Those of the store; inside, why it cannot leave.
pub fn send(conn: &mut Conn, desk: &Desk, new: &NewReferral) -> Result<Result<Sent, Refused>, StoreError> {
    let by = By {
        teller: Teller::Sender,
        account: Some(new.author),
        organization: Some(new.from),
        channel: Channel::Screen,
    };
    leave(conn, desk, new, (&by, true))
}

/// The same by whoever's word, with its letters or without: what is told of the past wrote its letters then.
pub(crate) fn leave(
    conn: &mut Conn,
    desk: &Desk,
    new: &NewReferral,
    (by, writes): (&By, bool),
) -> Result<Result<Sent, Refused>, StoreError> {
    if let Some(there) = referral(conn, &desk.key, new.id)? {
        let again = referral_of(new, (there.receiver, there.code), desk.now);
        if !says_the_same(&there, &again) {
            // The form of somebody else, sent under the same number: nobody is lost in silence.
            return Ok(Err(Refused::AlreadySent));
        }
        return Ok(Ok(Sent { id: there.id, code: there.code, state: there.state, letters: 0 }));
    }
    if let Err(refused) = refuse_texts(new) {
        return Ok(Err(refused));
    }
    let receiver = match receiver_of(conn, desk, (new.to, &new.consent))? {
        Ok(receiver) => receiver,
        Err(refused) => return Ok(Err(refused)),
    };
    let named = new.identity.is_name_in_use() && new.consent.agreement != Agreement::CarriesTheSheet;
    if named && let Some(refused) = no_name(conn, desk, (new.from, receiver))? {
        return Ok(Err(refused));
    }
    let code = free_code(conn, desk, new.id)?;
    let kept = referral_of(new, (receiver, code), desk.now);
    keep(conn, desk, (new, by, writes), kept).map(Ok)
}

fn keep(
    conn: &mut Conn,
    desk: &Desk,
    (new, by, writes): (&NewReferral, &By, bool),
    mut kept: Referral,
) -> Result<Sent, StoreError> {
    insert(conn, &desk.key, &kept)?;
    if let Some(scan) = new.scan.as_ref().filter(|_| kept.consent.agreement == Agreement::PaperScan) {
        scans::keep(conn, &desk.key, kept.id, scan)?;
    }
    resembling::keep(conn, desk, &kept)?;
    let mut letters = 0;
    if writes && kept.state == State::Sent {
        letters = ask_receiver(conn, desk, &kept, Told::Asked)?;
        if letters == 0 {
            // Nobody can be written to: it is the sender's turn today.
            kept.next_on = Some(desk.today());
            crate::store::referrals::keep_move(conn, &kept)?;
        }
    }
    let what = if kept.state == State::Sent { Happening::Sent } else { Happening::Written };
    events::note(conn, desk, kept.id, (what, by, ""))?;
    let fact = if kept.state == State::Sent { "referral.sent" } else { "referral.written" };
    tell(conn, desk, fact, &kept)?;
    Ok(Sent { id: kept.id, code: kept.code, state: kept.state, letters })
}

/// Tells the journal: where the referral stands, for which need, between which organisations.
pub(crate) fn tell(
    conn: &mut Conn,
    desk: &Desk,
    name: &'static str,
    about: &Referral,
) -> Result<(), StoreError> {
    let payload = json!({
        "state": about.state.code(),
        "need": about.need.code(),
        "from": about.from,
        "receiver": about.receiver,
        "service": about.to,
    });
    let fact = Fact { name, subject: Some(about.id.uuid()), payload, recorded_at: desk.now };
    store::record(conn, &fact).map(|_| ())
}

fn refuse_texts(new: &NewReferral) -> Result<(), Refused> {
    refuse_words(&new.wish)?;
    refuse_words(&new.message)?;
    let name = new.identity.name();
    let contact = new.contact.as_ref().and_then(Contact::text);
    for text in [name, contact].into_iter().flatten() {
        if text.chars().count() > LONGEST_NAME {
            return Err(Refused::TooMuch);
        }
        refuse_words(text)?;
    }
    Ok(())
}

/// Whether a form says what was sent with it before: what may have moved since aside.
fn says_the_same(there: &Referral, again: &Referral) -> bool {
    let places = |one: &Referral| (one.from, one.author, one.to, one.need, one.commune.clone(), one.urgency);
    let words = |one: &Referral| (one.wish.clone(), one.message.clone(), one.language.clone());
    let person = |one: &Referral| (one.identity.clone(), one.contact.clone(), one.consent.says.clone());
    let leaves_now = again.state == State::Sent;
    places(there) == places(again)
        && words(there) == words(again)
        && person(there) == person(again)
        && (there.sent_at.is_some() || !leaves_now)
}

/// The organisation that answers for the service, if a demand may go there with what the person agreed to.
fn receiver_of(
    conn: &mut Conn,
    desk: &Desk,
    (to, consent): (ServiceId, &Consent),
) -> Result<Result<OrganizationId, Refused>, StoreError> {
    if !consent.holds_on(desk.today()) {
        return Ok(Err(Refused::ConsentOver));
    }
    let found = directory::service(conn, to.uuid())?.filter(|kept| kept.dates.gone_on.is_none());
    Ok(found.map(|service| service.says.organization).ok_or(Refused::ServiceGone))
}

/// Whether a service stands in the directory.
pub(crate) fn is_there(conn: &mut Conn, service: ServiceId) -> Result<bool, StoreError> {
    let found = directory::service(conn, service.uuid())?;
    Ok(found.is_some_and(|kept| kept.dates.gone_on.is_none()))
}

/// Why no name in use may go from one organisation to the other.
fn no_name(
    conn: &mut Conn,
    desk: &Desk,
    (from, receiver): (OrganizationId, OrganizationId),
) -> Result<Option<Refused>, StoreError> {
    if !protocol::may_share(conn, from, desk.today())? {
        return Ok(Some(Refused::SenderNotSignatory));
    }
    let signed = protocol::may_share(conn, receiver, desk.today())?;
    Ok((!signed).then_some(Refused::ReceiverNotSignatory))
}

/// Whether what was shown to the person may leave now that she said yes: weeks may have passed since. A name that may no
/// longer go there is no longer said.
pub(crate) fn may_leave_now(
    conn: &mut Conn,
    desk: &Desk,
    after: &mut Referral,
) -> Result<Result<(), Refused>, StoreError> {
    match receiver_of(conn, desk, (after.to, &after.consent))? {
        Ok(receiver) if receiver == after.receiver => {}
        // It is another organisation's now: not the one she was shown.
        Ok(_) => return Ok(Err(Refused::ServiceGone)),
        Err(refused) => return Ok(Err(refused)),
    }
    if after.identity.is_name_in_use() && no_name(conn, desk, (after.from, after.receiver))?.is_some() {
        after.consent.says.remove(&Said::Name);
    }
    Ok(Ok(()))
}

fn free_code(conn: &mut Conn, desk: &Desk, id: ReferralId) -> Result<Code, StoreError> {
    let mut code = Code::draw(desk.drawn(&format!("code/{id}")));
    for again in 0..MOST_DRAWS {
        if referral_by_code(conn, &desk.key, code)?.is_none() {
            break;
        }
        code = Code::draw(desk.drawn(&format!("code/{id}/{again}")));
    }
    Ok(code)
}

#[expect(clippy::too_many_lines, reason = "one line for each field")]
pub(crate) fn referral_of(
    new: &NewReferral,
    (receiver, code): (OrganizationId, Code),
    now: DateTime<Utc>,
) -> Referral {
    let today = day(now);
    let mut consent = new.consent.clone();
    let (mut identity, mut contact) = (new.identity.clone(), new.contact.clone());
    let (mut wish, mut message, mut language) = (new.wish.trim(), new.message.trim(), new.language.clone());
    if consent.agreement == Agreement::CarriesTheSheet {
        // She carries it herself: nothing of her leaves, nor is kept.
        (identity, contact, wish, message, language) = (Identity::Nobody, None, "", "", None);
        consent.says.clear();
    }
    let state = if new.shown_first { State::ShownToPerson } else { State::Sent };
    if state == State::Sent && !consent.to.contains(&receiver) {
        consent.to.push(receiver);
    }
    let due = acknowledge_by(today, new.urgency);
    // What the sender wishes may come sooner; the time to say « bien reçu » is the same for all.
    let wished = new.next_on.map_or(due, |day| day.clamp(today, due));
    Referral {
        id: new.id,
        code,
        from: new.from,
        author: new.author,
        to: new.to,
        receiver,
        need: new.need,
        commune: new.commune.clone(),
        wish: wish.to_owned(),
        message: message.to_owned(),
        identity,
        contact,
        language,
        urgency: new.urgency,
        consent,
        state,
        next_on: Some(if state == State::Sent { wished } else { later(today, SILENT_AFTER) }),
        silent_on: (state == State::Sent).then(|| later(today, SILENT_AFTER)),
        chain: new.chain,
        her_page: new.her_page,
        created_at: now,
        sent_at: (state == State::Sent).then_some(now),
        moved_at: now,
        version: 1,
        responses: Vec::new(),
        appointment: None,
        waiting_until: None,
        reason: None,
        alternative: None,
        came: None,
        acknowledged_at: None,
        answered_at: None,
        escalated_at: None,
        relayed_at: None,
        closed_at: None,
        stopped_at: None,
    }
}
