//! The letters of this room: what is lent, a place, days and a link; nobody's name, and nothing that was typed about
//! somebody.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use membership::mailbox::{mailboxes, taking};
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{LetterId, LoanRequestId, OrganizationId, TouringResourceId};
use web::words::Value;
use web::{Secret, Shell};

use crate::mean::{Loan, SharedMean};
use crate::paths;
use crate::rank_link::rank_path;
use crate::stay::Booking;
use crate::store::links::{LinkRow, insert_link};
use crate::store::people::{organization_name, written_letter};
use crate::store::requests::contact_of;
use crate::store::resources::bare_resource;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "lending";
/// How long after a stay the link of its host works.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(60);

/// What letters are written with. Made before the transaction; secrets of links are drawn from its seed, so that a
/// transaction that is run again draws the same.
#[derive(Clone)]
pub struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    seed: Secret,
}

/// What a letter tells.
pub(crate) struct Told<'a> {
    /// The part of its keys between `lending-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// What it is about: with the moment and the mailbox it makes the letter's identity.
    pub(crate) about: Uuid,
    /// The name of what is lent.
    pub(crate) name: &'a str,
    /// The place or the organisation it speaks of; may be empty.
    pub(crate) place: &'a str,
    /// The first day it speaks of.
    pub(crate) from: NaiveDate,
    /// The last day it speaks of.
    pub(crate) until: NaiveDate,
}

impl Desk {
    /// What letters are written with at this moment.
    pub fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let seed = Secret::new(shell.randomness.bytes());
        Self { key: key.clone(), shell: Arc::clone(shell), now, seed }
    }

    /// The day it is in metropolitan France.
    pub fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// A new link for the host of a stay: its secret, to be shown or printed once.
    ///
    /// # Errors
    /// Those of the store.
    pub fn link_for_host(&self, conn: &mut Conn, booking: &Booking) -> Result<Secret, StoreError> {
        let stamp = format!("shown/{}/{}", booking.id, self.now.timestamp_micros());
        self.link(conn, booking, (Uuid::new_v5(&booking.id.uuid(), stamp.as_bytes()), &stamp))
    }

    /// Writes to the host of a stay, with a link of its own. Answers how many letters that made.
    pub(crate) fn tell_host(
        &self,
        conn: &mut Conn,
        what: &'static str,
        booking: &Booking,
    ) -> Result<u64, StoreError> {
        let Some(resource) = bare_resource(conn, booking.resource)? else { return Ok(0) };
        let told = about_stay(what, booking, &resource.name);
        let mut written = 0;
        for to in self.hosts(conn, (booking.organization, booking.request))? {
            let Some(id) = self.letter_id(conn, &told, &to)? else { continue };
            let stamp = format!("{what}/{}/{}/{}", booking.id, self.now.timestamp_micros(), to.address);
            let secret = self.link(conn, booking, (id.uuid(), &stamp))?;
            self.write(conn, (id, &to), &told, &paths::passage(secret.text()))?;
            written += 1;
        }
        Ok(written)
    }

    /// Writes to who asked for a resource: to the organisation, or the mailbox that was typed.
    pub(crate) fn tell_requester(
        &self,
        conn: &mut Conn,
        told: &Told<'_>,
        (organization, request, resource): (Option<OrganizationId>, LoanRequestId, TouringResourceId),
    ) -> Result<u64, StoreError> {
        let to = self.hosts(conn, (organization, request))?;
        self.tell_each(conn, to, told, &paths::exhibition(resource))
    }

    /// Writes to the mailbox that was typed with a request, with the way to its rank.
    pub(crate) fn tell_waiting(
        &self,
        conn: &mut Conn,
        told: &Told<'_>,
        request: LoanRequestId,
    ) -> Result<u64, StoreError> {
        let to = self.hosts(conn, (None, request))?;
        self.tell_each(conn, to, told, &rank_path(&self.key, request))
    }

    /// Writes to who lends a resource, with the way to a page of ours.
    pub(crate) fn tell_lender(
        &self,
        conn: &mut Conn,
        told: &Told<'_>,
        (owner, path): (OrganizationId, &str),
    ) -> Result<u64, StoreError> {
        let to = mailboxes(conn, &self.key, (&[], owner), self.today())?;
        self.tell_each(conn, to, told, path)
    }

    /// Writes to an organisation about a loan of a shared means, naming the other side.
    pub(crate) fn tell_of_loan(
        &self,
        conn: &mut Conn,
        what: &'static str,
        (mean, loan): (&SharedMean, &Loan),
        (to, other): (OrganizationId, OrganizationId),
    ) -> Result<u64, StoreError> {
        let other = organization_name(conn, other.uuid())?.unwrap_or_default();
        let day = |moment| vocabulary::time::paris(moment).date();
        let told = Told {
            what,
            about: loan.id.uuid(),
            name: &mean.name,
            place: &other,
            from: day(loan.from),
            until: day(loan.until),
        };
        let to = mailboxes(conn, &self.key, (&[], to), self.today())?;
        self.tell_each(conn, to, &told, &paths::loan(loan.id))
    }

    fn tell_each(
        &self,
        conn: &mut Conn,
        to: Vec<Recipient>,
        told: &Told<'_>,
        path: &str,
    ) -> Result<u64, StoreError> {
        let mut written = 0;
        for one in to {
            let Some(id) = self.letter_id(conn, told, &one)? else { continue };
            self.write(conn, (id, &one), told, path)?;
            written += 1;
        }
        Ok(written)
    }

    fn hosts(
        &self,
        conn: &mut Conn,
        (organization, request): (Option<OrganizationId>, LoanRequestId),
    ) -> Result<Vec<Recipient>, StoreError> {
        let contact = contact_of(conn, &self.key, request)?;
        if let Some(to) = taking(conn, &self.key, &[contact])? {
            return Ok(vec![to]);
        }
        organization.map_or(Ok(Vec::new()), |id| mailboxes(conn, &self.key, (&[], id), self.today()))
    }

    /// The identity of a letter that was not written yet.
    fn letter_id(
        &self,
        conn: &mut Conn,
        told: &Told<'_>,
        to: &Recipient,
    ) -> Result<Option<LetterId>, StoreError> {
        let stamp = format!("{}/{}/{}", told.what, told.about, self.now.timestamp_micros());
        let id = LetterId::from_source(KIND, &stamp, &to.address);
        Ok(written_letter(conn, id.uuid())?.is_none().then_some(id))
    }

    fn link(
        &self,
        conn: &mut Conn,
        booking: &Booking,
        (id, stamp): (Uuid, &str),
    ) -> Result<Secret, StoreError> {
        let digest = web::secret::digest(&format!("{}/{stamp}", self.seed.text()));
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        let secret = Secret::new(bytes);
        let row = LinkRow {
            id,
            booking: booking.id.uuid(),
            secret_digest: secret.digest(),
            expires_on: booking.end + LINK_LASTS,
        };
        insert_link(conn, &row)?;
        Ok(secret)
    }

    fn write(
        &self,
        conn: &mut Conn,
        (id, to): (LetterId, &Recipient),
        told: &Told<'_>,
        path: &str,
    ) -> Result<(), StoreError> {
        let letter = self.letter(to.locale, told, path);
        post::send(conn, &self.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: self.now })
    }

    fn letter(&self, locale: Locale, told: &Told<'_>, path: &str) -> Letter {
        let day = |day| vocabulary::date::in_words(day, locale);
        let (from, until) = (day(told.from), day(told.until));
        let values: [(&str, Value<'_>); 5] = [
            ("network", self.shell.network_name.as_str().into()),
            ("name", told.name.into()),
            ("place", told.place.into()),
            ("from", from.as_str().into()),
            ("until", until.as_str().into()),
        ];
        let part = |part: &str| {
            let key = format!("lending-letter-{}-{part}", told.what);
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("text")],
            code: None,
            link: Some((part("link"), format!("{}{path}", self.shell.base_url))),
            closing: Vec::new(),
        }
    }
}

/// What a letter tells of a stay. The last day of a stay is the one before it is over.
pub(crate) fn about_stay<'a>(what: &'static str, booking: &'a Booking, name: &'a str) -> Told<'a> {
    Told {
        what,
        about: booking.id.uuid(),
        name,
        place: &booking.site.name,
        from: booking.start,
        until: booking.end.pred_opt().unwrap_or(booking.end),
    }
}
