//! Contacts that each side accepts: nobody enters an address book without having said yes.

use ::store::sealing::{open, open_some, seal, seal_some};
use ::store::{Conn, Fact, SealKey, StoreError};
use accounts::EmailAddress;
use address_book::{Acquaintance, Met};
use chrono::NaiveDate;
use membership::mailbox::taking;
use post::{Outgoing, Recipient};
use serde_json::json;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, ContactOfferId, LetterId, OrganizationId};
use vocabulary::permission::{Action, Reach, Role};

pub use crate::letters::Desk;
use crate::letters::{self, KIND};
use crate::paths;
use crate::store::contacts::{
    ContactRow, SideRow, contact_by_id, contacts_of_side, count_contacts, count_settled_otherwise,
    insert_contact, insert_side, keep_line, keep_settled, one_says, other_says, side_by_id,
};
pub use address_book::MetAt;

const FUNCTION: &str = "minutes_side/function";
const LINE: &str = "minutes_side/line";
store::sealed_column! { table: "minutes_side", id: "id", column: "function_sealed", place: "minutes_side/function" }
store::sealed_column! { table: "minutes_side", id: "id", column: "line_sealed", place: "minutes_side/line" }

/// The longest direct line somebody gives, in letters.
pub const LONGEST_LINE: usize = 160;

/// Somebody who met somebody. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub enum Side {
    /// A member, who answers on her pages and has an address book.
    Member {
        /// Her account.
        account: AccountId,
        /// The organisation she met the other for.
        organization: OrganizationId,
        /// Her function there (« accueil », « assistante sociale »).
        function: String,
    },
    /// Somebody met by an address, who answers by the link of one letter for the whole event unless it is a member's.
    ByLink {
        /// The professional mailbox the letter goes to.
        address: String,
        /// The organisation she met the other for.
        organization: OrganizationId,
        /// Her function there.
        function: String,
        /// The language she is written to in.
        locale: Locale,
    },
}

impl std::fmt::Debug for Side {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::Member { .. } => "Side::Member(…)",
            Self::ByLink { .. } => "Side::ByLink(…)",
        })
    }
}

impl Side {
    fn organization(&self) -> OrganizationId {
        match self {
            Self::Member { organization, .. } | Self::ByLink { organization, .. } => *organization,
        }
    }

    fn function(&self) -> &str {
        match self {
            Self::Member { function, .. } | Self::ByLink { function, .. } => function,
        }
    }

    fn locale(&self) -> Locale {
        match self {
            Self::Member { .. } => Locale::French,
            Self::ByLink { locale, .. } => *locale,
        }
    }

    /// One side for each event and person: all she met there stand on one page, behind one link.
    fn id(&self, key: &SealKey, source: Uuid) -> Uuid {
        let who = match self {
            Self::Member { account, .. } => account.to_string(),
            Self::ByLink { address, .. } => {
                let print = key.fingerprint("minutes/side", &vocabulary::fold(address));
                print.iter().map(|byte| format!("{byte:02x}")).collect()
            }
        };
        ContactOfferId::from_source(KIND, "side", &format!("{source}/{who}")).uuid()
    }
}

/// Two who met, about to be asked whether each may enter the other's address book.
#[derive(Clone, Debug)]
pub struct NewOffer {
    /// The two.
    pub between: (Side, Side),
    /// What brought them together.
    pub from: MetAt,
    /// The event: an encounter, a speed-meeting, a placement.
    pub source: Uuid,
    /// The day they met.
    pub on: NaiveDate,
}

/// What one side says to being in the other's address book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing yet.
    Nothing,
    /// Yes.
    Yes,
    /// No; the other is not told.
    No,
}

impl Says {
    /// The word stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Yes => "oui",
            Self::No => "non",
        }
    }

    /// The answer behind a word; nothing behind any other.
    pub fn from_code(code: &str) -> Self {
        match code {
            "oui" => Self::Yes,
            "non" => Self::No,
            _ => Self::Nothing,
        }
    }
}

/// A contact as one of the two sees it: never what the other refused. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// Which offer it is.
    pub id: ContactOfferId,
    /// The organisation of the other.
    pub organization: OrganizationId,
    /// The function of the other.
    pub function: String,
    /// Where they met.
    pub met_at: MetAt,
    /// The day they met.
    pub on: NaiveDate,
    /// What this side said.
    pub mine: Says,
    /// Whether both said yes.
    pub is_settled: bool,
    /// How the other can be reached directly, if both said yes and she told.
    pub line: String,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Contact({})", self.id)
    }
}

/// What became of the contacts offered at one event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Pairs who were asked.
    pub offered: i64,
    /// Pairs where both said yes.
    pub settled: i64,
    /// Pairs where one said no.
    pub refused: i64,
}

/// Asks two people who met whether each may enter the other's address book. Each is written to once for the whole
/// event, whatever the number of people she met. Whoever is met by an address that is a member's of that organisation is
/// asked as the member she is, so that her address book is written too. Answers nothing, and does nothing, where both are one person or of
/// one organisation; asking again changes nothing.
///
/// # Errors
/// Those of the store.
pub fn offer(conn: &mut Conn, desk: &Desk, new: &NewOffer) -> Result<Option<ContactOfferId>, StoreError> {
    if new.between.0.organization() == new.between.1.organization() {
        return Ok(None);
    }
    let (one, other) = &(as_member(conn, desk, &new.between.0)?, as_member(conn, desk, &new.between.1)?);
    let (one_id, other_id) = (one.id(&desk.key, new.source), other.id(&desk.key, new.source));
    let (first, second) = (one_id.min(other_id), one_id.max(other_id));
    let id = ContactOfferId::from_source(KIND, "contact", &format!("{first}/{second}"));
    if one_id == other_id || contact_by_id(conn, id.uuid())?.is_some() {
        return Ok((one_id != other_id).then_some(id));
    }
    for (side, side_id) in [(one, one_id), (other, other_id)] {
        invite(conn, desk, (side, side_id), new)?;
    }
    let row = ContactRow {
        id: id.uuid(),
        source: new.source,
        met_at: new.from.code().to_owned(),
        met_on: new.on,
        one_side: Some(one_id),
        one_says: Says::Nothing.code().to_owned(),
        other_side: Some(other_id),
        other_says: Says::Nothing.code().to_owned(),
        offered_at: desk.now,
        settled_at: None,
    };
    insert_contact(conn, &row)?;
    Ok(Some(id))
}

/// The side as the member her address signs in, where she acts in meetings for that organisation today; else as it is.
fn as_member(conn: &mut Conn, desk: &Desk, side: &Side) -> Result<Side, StoreError> {
    let Side::ByLink { address, organization, function, .. } = side else { return Ok(side.clone()) };
    let Some(email) = EmailAddress::read(address) else { return Ok(side.clone()) };
    let Some(known) = accounts::account_by_email(conn, &desk.key, &email)? else { return Ok(side.clone()) };
    let joins = |held: &membership::MandateRecord| {
        let reaches = |role: Role| role.reach(Action::JoinEncounter) >= Reach::Own;
        held.organization == *organization && held.roles().into_iter().any(reaches)
    };
    let acts = membership::mandates_of(conn, known.id, desk.today())?.iter().any(joins);
    let member = Side::Member { account: known.id, organization: *organization, function: function.clone() };
    Ok(if acts { member } else { side.clone() })
}

/// Keeps a side and writes to her, the first time she is met at this event.
fn invite(conn: &mut Conn, desk: &Desk, (side, id): (&Side, Uuid), new: &NewOffer) -> Result<(), StoreError> {
    if side_by_id(conn, id)?.is_some() {
        return Ok(());
    }
    let (account, address, secret) = match side {
        Side::Member { account, .. } => (Some(*account), "", None),
        Side::ByLink { address, .. } => (None, address.trim(), Some(desk.secret(&id.to_string()))),
    };
    let row = SideRow {
        id,
        source: new.source,
        organization: side.organization().uuid(),
        account: account.map(AccountId::uuid),
        function_sealed: seal(&desk.key, FUNCTION, id, side.function())?,
        line_sealed: None,
        locale: side.locale().code().to_owned(),
        secret_digest: secret.as_ref().map(web::Secret::digest),
        made_at: desk.now,
    };
    insert_side(conn, &row)?;
    let (to, page) = match (account, secret) {
        (Some(account), _) => (accounts::recipient(conn, &desk.key, account)?, paths::CONTACTS.to_owned()),
        (None, Some(secret)) => {
            let to = taking(conn, &desk.key, &[address.to_owned()])?;
            (to.map(|to| Recipient { locale: side.locale(), ..to }), paths::contact(secret.text()))
        }
        (None, None) => (None, String::new()),
    };
    let Some(to) = to else { return Ok(()) };
    let day = vocabulary::date::in_words(new.on, to.locale);
    let letter = letters::letter(desk, to.locale, "contact", &[("day", day.as_str().into())], &page);
    let letter_id = LetterId::from_source(KIND, "contact", &id.to_string());
    post::send(
        conn,
        &desk.key,
        &Outgoing { id: letter_id, to: &to, letter: &letter, kind: KIND, now: desk.now },
    )
}

/// What one side says to one contact, with how she can be reached directly (empty leaves it as it was). When both
/// said yes, each finds the other's organisation in her address book with the mark « je connais », and both agree to
/// be named to each other. A yes that is taken back ends that. Says whether the contact is this side's.
///
/// # Errors
/// Those of the store.
pub fn answer(
    conn: &mut Conn,
    desk: &Desk,
    (side, contact): (Uuid, ContactOfferId),
    says: Says,
) -> Result<bool, StoreError> {
    let Some(before) = contact_by_id(conn, contact.uuid())? else { return Ok(false) };
    let changed = match (before.one_side == Some(side), before.other_side == Some(side)) {
        (true, _) => one_says(conn, before.id, says.code())?,
        (_, true) => other_says(conn, before.id, says.code())?,
        _ => return Ok(false),
    };
    let after = if changed > 0 { contact_by_id(conn, contact.uuid())? } else { None };
    let Some(after) = after else { return Ok(true) };
    let (was, is) = (before.settled_at.is_some(), agreed(&after));
    if was == is {
        return Ok(true);
    }
    keep_settled(conn, after.id, is.then_some(desk.now))?;
    settle(conn, desk, &after, is)?;
    let payload = json!({ "contact": after.id, "agreed": is });
    let name = "minutes.contact_settled";
    ::store::record(conn, &Fact { name, subject: Some(after.source), payload, recorded_at: desk.now })?;
    Ok(true)
}

fn agreed(row: &ContactRow) -> bool {
    row.one_says == Says::Yes.code() && row.other_says == Says::Yes.code()
}

/// Writes both address books, or takes back what this contact wrote there: its mark, and the agreement to be named
/// unless the two agreed elsewhere too. What a member keeps among her favourites stays hers.
fn settle(conn: &mut Conn, desk: &Desk, row: &ContactRow, is_agreed: bool) -> Result<(), StoreError> {
    let sides = (found(conn, row.one_side)?, found(conn, row.other_side)?);
    let (Some(one), Some(other)) = sides else { return Ok(()) };
    for (mine, theirs) in [(&one, &other), (&other, &one)] {
        let Some(account) = mine.account else { continue };
        let mark = ContactOfferId::from_source(KIND, "mark", &format!("{}/{}", row.id, mine.id)).uuid();
        if is_agreed {
            let mark = Acquaintance {
                id: mark,
                function: function_of(&desk.key, theirs)?,
                met_at: MetAt::from_code(&row.met_at).unwrap_or(MetAt::Other),
                met_on: Some(row.met_on),
            };
            let organization = theirs.organization.into();
            let met = Met { account: account.into(), organization, mark, now: desk.now };
            address_book::meet(conn, &desk.key, &met)?;
        } else {
            address_book::unmark(conn, account, mark)?;
        }
        let Some(named) = theirs.account else { continue };
        if is_agreed {
            address_book::agree(conn, account, named, desk.now)?;
        } else if count_settled_otherwise(conn, row.id, account, named)? == 0 {
            address_book::withdraw(conn, account, named)?;
        }
    }
    Ok(())
}

fn found(conn: &mut Conn, side: Option<Uuid>) -> Result<Option<SideRow>, StoreError> {
    side.map_or(Ok(None), |side| side_by_id(conn, side))
}

/// Keeps how somebody can be reached directly; only those who accepted her, and whom she accepted, read it.
///
/// # Errors
/// Those of the store.
pub fn say_line(conn: &mut Conn, key: &SealKey, side: Uuid, line: &str) -> Result<(), StoreError> {
    let cut: String = line.trim().chars().take(LONGEST_LINE).collect();
    let sealed = seal_some(key, LINE, side, &cut)?;
    keep_line(conn, side, sealed).map(|_| ())
}

/// The function of a side.
pub(crate) fn function_of(key: &SealKey, side: &SideRow) -> Result<String, StoreError> {
    open(key, FUNCTION, side.id, &side.function_sealed)
}

/// How a side said she can be reached; empty where she did not.
pub(crate) fn line_of(key: &SealKey, side: &SideRow) -> Result<String, StoreError> {
    open_some(key, LINE, side.id, side.line_sealed.as_ref())
}

/// Everybody one side met at the event, the last met first.
///
/// # Errors
/// Those of the store.
pub fn contacts(conn: &mut Conn, key: &SealKey, side: Uuid) -> Result<Vec<Contact>, StoreError> {
    let mut known = Vec::new();
    for row in contacts_of_side(conn, side)? {
        let (mine, their_side) = match row.one_side == Some(side) {
            true => (&row.one_says, row.other_side),
            false => (&row.other_says, row.one_side),
        };
        let Some(theirs) = found(conn, their_side)? else { continue };
        let is_settled = row.settled_at.is_some();
        known.push(Contact {
            id: row.id.into(),
            organization: theirs.organization.into(),
            function: function_of(key, &theirs)?,
            met_at: MetAt::from_code(&row.met_at).unwrap_or(MetAt::Other),
            on: row.met_on,
            mine: Says::from_code(mine),
            is_settled,
            line: if is_settled { line_of(key, &theirs)? } else { String::new() },
        });
    }
    Ok(known)
}

/// What became of the contacts offered at one event.
///
/// # Errors
/// Those of the store.
pub fn tally(conn: &mut Conn, source: Uuid) -> Result<Tally, StoreError> {
    let row = count_contacts(conn, source)?;
    Ok(Tally { offered: row.offered, settled: row.settled, refused: row.refused })
}
