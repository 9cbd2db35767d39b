//! Referrals of the demo, in every state, between the demo's people and organisations: the same each time, at a distance
//! from today. The first two may be answered by their letters.

pub(crate) mod stories;

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use membership::demo::PERSONAS;
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ReferralId, ServiceId};
use web::{Clock, Randomness, Shell, Words};

use crate::act::{By, Channel, Teller};
use crate::clock::day;
use crate::consent::{Agreement, Consent, Said};
use crate::desk::Desk;
use crate::event::Happening;
use crate::performing;
use crate::person::{Contact, Identity};
use crate::referral::NewReferral;
use crate::sending;
use crate::store::referrals::referral;
use stories::{STORIES, Story, Teller as T};

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// The services of each organisation, with the needs they answer.
pub(crate) type Services = BTreeMap<OrganizationId, Vec<(ServiceId, Vec<Topic>)>>;

/// What the demo is filled with.
pub(crate) struct Filling<'a> {
    pub(crate) key: &'a SealKey,
    pub(crate) now: DateTime<Utc>,
    pub(crate) services: Services,
}

/// Fills the demo once, after its territory, its people and its protocol. `house` is the network's name and the house's
/// public address. Answers how many referrals there are.
///
/// # Errors
/// Those of the store.
pub fn fill(
    db: &Db,
    key: &SealKey,
    house: (&str, &str),
    chance: &Randomness,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let words = Words::new(&[("referral", crate::FRENCH, crate::ENGLISH)]);
    let words = words.map_err(|fault| StoreError::Unfit { statement: "demo", reason: fault.to_string() })?;
    let mut shell = Shell::new(words, house.0, house.1, Clock::new(move || now));
    shell.randomness = chance.clone();
    let shell = Arc::new(shell);
    let desks: Vec<Desk> = STORIES.iter().map(|_| Desk::new(key, &shell, now)).collect();
    db.write_now(|conn| {
        let services = services(conn)?;
        let filling = Filling { key, now, services };
        let mut told = 0;
        for (at, (story, desk)) in STORIES.iter().zip(&desks).enumerate() {
            told += usize::from(filling.tell(conn, desk, (at, story))?);
        }
        Ok(told)
    })
}

/// The services of each organisation of the demo, in the order of their identities.
pub(crate) fn services(conn: &mut Conn) -> Result<Services, StoreError> {
    let mut services = Services::new();
    directory::each_service(conn, &mut |kept| {
        let of = services.entry(kept.says.organization).or_default();
        of.push((ServiceId::from(kept.id), kept.says.topics));
    })?;
    Ok(services)
}

/// The identity of the page of a demo person, so that the room of pages may open it.
pub fn her_page(at: usize) -> HerPageId {
    HerPageId::from_source(SOURCE, "her_page", &at.to_string())
}

/// The identity of a referral of the demo.
pub fn referral_id(at: usize) -> ReferralId {
    ReferralId::from_source(SOURCE, "referral", &at.to_string())
}

fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

impl Filling<'_> {
    /// A service of an organisation for a need: the one that answers it, else its first.
    pub(crate) fn service(&self, slug: &str, need: Topic) -> Option<ServiceId> {
        let services = self.services.get(&organization(slug))?;
        let fits = services.iter().find(|(_, topics)| topics.contains(&need));
        fits.or(services.first()).map(|(id, _)| *id)
    }

    /// Tells a story from its beginning, each act on its day; answers whether it could be told. What happened before
    /// today wrote its letters then: none is written again.
    fn tell(&self, conn: &mut Conn, desk: &Desk, (at, story): (usize, &Story)) -> Result<bool, StoreError> {
        let id = referral_id(at);
        if referral(conn, self.key, id)?.is_some() {
            return Ok(true);
        }
        let Some(new) = self.demand((at, story)) else { return Ok(false) };
        let begun = desk.at(self.ago(story.days));
        let sent = sending::leave(conn, &begun, &new, (&by(T::Sender, &new, new.from), story.writes))?;
        if sent.is_err() {
            return Ok(false);
        }
        for (days, teller, told) in story.acts {
            let days = if story.from_start { story.days - days } else { *days };
            let then = desk.at(self.ago(days));
            let Some(kept) = referral(conn, self.key, id)? else { return Ok(false) };
            let by = by(*teller, &new, kept.receiver);
            let act = told.on(then.now, day(then.now), |slug| self.service(slug, new.need));
            if let Some(act) = act {
                performing::write_down(conn, &then, (&kept, &act), &by)?;
            }
        }
        if story.acts.is_empty() && story.days > 8 {
            crate::store::rounds::note_alerted(conn, id.uuid(), day(self.now))?;
            crate::store::events::note(conn, desk, id, (Happening::Alerted, &By::CLOCK, ""))?;
        }
        Ok(true)
    }

    pub(crate) fn ago(&self, days: i64) -> DateTime<Utc> {
        self.now - TimeDelta::days(days) - TimeDelta::minutes(40)
    }

    pub(crate) fn demand(&self, (at, story): (usize, &Story)) -> Option<NewReferral> {
        let persona = PERSONAS.iter().find(|persona| persona.code == story.from)?;
        let need = Topic::from_code(story.need)?;
        let account = persona.account();
        Some(NewReferral {
            id: referral_id(at),
            from: organization(persona.organization),
            author: account,
            to: self.service(story.to, need)?,
            need,
            commune: Some(String::from("77285")),
            wish: story.wish.to_owned(),
            message: String::new(),
            identity: identity(at),
            contact: Some(if at.is_multiple_of(3) {
                Contact::Telephone(format!("06 39 98 {:02} {:02}", at / 10, at % 10))
            } else {
                Contact::ThroughSender
            }),
            language: (at % 7 == 1).then(|| String::from("ro")),
            urgency: story.urgency,
            consent: self.consent(account, story.days, at),
            scan: None,
            next_on: None,
            chain: story.follows.map(referral_id),
            her_page: Some(her_page(at)),
            shown_first: story.shown_first,
        })
    }

    fn consent(&self, account: AccountId, days: i64, at: usize) -> Consent {
        let until: NaiveDate = day(self.now) + Days::new(180);
        Consent {
            agreement: if at.is_multiple_of(5) { Agreement::Written } else { Agreement::Spoken },
            on: self.ago(days),
            collected_by: account,
            to: Vec::new(),
            says: Said::ALL.iter().copied().collect(),
            passing_on: true,
            until,
            withdrawn_at: None,
        }
    }
}

/// Pseudonyms of birds: nobody of the demo has a name.
fn identity(at: usize) -> Identity {
    const BIRDS: [&str; 8] =
        ["Mésange", "Hirondelle", "Rougegorge", "Pinson", "Alouette", "Fauvette", "Bergeronnette", "Loriot"];
    if at % 6 == 5 { Identity::Nobody } else { Identity::Pseudonym(BIRDS[at % BIRDS.len()].to_owned()) }
}

pub(crate) fn by(teller: T, new: &NewReferral, receiver: OrganizationId) -> By {
    let link = |teller| By { teller, account: None, organization: None, channel: Channel::Link };
    match teller {
        T::Receiver => By { organization: Some(receiver), ..link(Teller::Receiver) },
        T::ReceiverByTelephone => By {
            teller: Teller::Receiver,
            account: Some(new.author),
            organization: Some(new.from),
            channel: Channel::Telephone,
        },
        T::Sender => By {
            teller: Teller::Sender,
            account: Some(new.author),
            organization: Some(new.from),
            channel: Channel::Screen,
        },
        T::Person => link(Teller::Person),
        T::Coordinator => By { channel: Channel::Screen, ..link(Teller::Coordinator) },
    }
}
