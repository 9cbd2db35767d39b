//! Many referrals at once, for measures: in every state and of every age, between the organisations of the demo.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::{FactId, HerPageId, OrganizationId, ReferralId, ServiceId};
use web::Secret;

use crate::clock::{LINK_LASTS, day};
use crate::code::Code;
use crate::demo::stories::{STORIES, Story};
use crate::demo::{Filling, by, services};
use crate::event::Happening;
use crate::link::link_row;
use crate::person::{Contact, Identity};
use crate::referral::{NewReferral, Referral};
use crate::resembling;
use crate::sending::referral_of;
use crate::state::State;
use crate::store::events::{EventRow, event_row, insert_events};
use crate::store::links::{LinkRow, insert_links};
use crate::store::prints::{PrintRow, insert_prints};
use crate::store::referrals::insert_many;
use crate::store::responses::{ResponseRow, insert_responses, response_row};

/// So many at a time, so that the sealed rows of all are never in memory at once.
const BATCH: u32 = 500;
/// Of so many referrals one may stand anywhere; the others came to their end within the year.
const ANYWHERE_EVERY: u32 = 5;
/// Over so many days the ends of those that came to one are spread; nothing of it is old enough to be purged.
const SPREAD: i64 = 190;
/// So many people come again.
const COME_AGAIN: u32 = 3;

/// A referral with everything that was kept of it.
#[derive(Default)]
struct Rows {
    referrals: Vec<Referral>,
    events: Vec<EventRow>,
    responses: Vec<ResponseRow>,
    prints: Vec<PrintRow>,
    links: Vec<LinkRow>,
}

/// Keeps so many referrals between the people and the services of the demo, the same each time: each lived through by
/// its own acts, without a letter. Answers how many were kept. Fill once.
///
/// # Errors
/// Those of the store, also where the demo is not there.
pub fn fill(conn: &mut Conn, key: &SealKey, how_many: u32, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut filling = Filling { key, now, services: services(conn)? };
    let every = filling
        .services
        .iter()
        .flat_map(|(of, services)| services.iter().map(|(id, topics)| (*id, *of, topics.first().copied())));
    let every: Vec<Asked> = every.collect();
    let mut written = 0;
    for first in (0..how_many).step_by(BATCH as usize) {
        let mut rows = Rows::default();
        for number in first..how_many.min(first + BATCH) {
            rows.tell(&mut filling, &every, (number, now))?;
        }
        written += insert_many(conn, key, &rows.referrals)?;
        insert_events(conn, &rows.events)?;
        insert_responses(conn, &rows.responses)?;
        insert_prints(conn, &rows.prints)?;
        insert_links(conn, &rows.links)?;
    }
    Ok(written)
}

/// A service, who answers for it, and a need it answers.
type Asked = (ServiceId, OrganizationId, Option<Topic>);

/// The secret of the letter about the referral with this number: its link works where it left within the last days.
#[must_use]
pub fn secret(number: u32) -> Secret {
    Secret::new(std::array::from_fn(|at| number.to_be_bytes()[at % 4] ^ 0x5a))
}

/// The referral with this number.
#[must_use]
pub fn referral_id(number: u32) -> ReferralId {
    // By its moment and its number, as drawn ones lie: the last are together.
    ReferralId::from(identity_at(DateTime::UNIX_EPOCH + TimeDelta::seconds(i64::from(number)), number, 0))
}

fn identity_at(at: DateTime<Utc>, number: u32, place: usize) -> Uuid {
    let mut random = [0x7a; 10];
    let mixed = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
    random[..8].copy_from_slice(&mixed);
    random[9] = u8::try_from(place).unwrap_or(u8::MAX);
    FactId::new_v7(at, random).uuid()
}

impl Rows {
    /// Lives through a story under this number.
    fn tell(
        &mut self,
        filling: &mut Filling<'_>,
        every: &[Asked],
        (number, now): (u32, DateTime<Utc>),
    ) -> Result<(), StoreError> {
        let (story, shift) = story(number);
        filling.now = now - shift;
        let Some((new, receiver)) = demand(filling, every, (number, story)) else {
            return Err(StoreError::Unfit {
                statement: "trial",
                reason: String::from("the demo is not there"),
            });
        };
        let begun = filling.ago(story.days);
        let code = Code::draw(code_of(number));
        let mut one = referral_of(&new, (receiver, code), begun);
        let mut events = vec![(begun, Happening::Sent, by(SENDER, &new, new.from), String::new())];
        for (days, teller, told) in story.acts {
            let at = filling.ago(if story.from_start { story.days - days } else { *days });
            let teller = by(*teller, &new, receiver);
            let Some(act) = told.on(at, day(at), |slug| filling.service(slug, new.need)) else { continue };
            let change = one.decide(&act, &teller, at);
            let change = change.map_err(|refused| StoreError::Unfit {
                statement: "trial",
                reason: format!("{refused:?}"),
            })?;
            one = change.after;
            events.push((at, Happening::Done(act.kind()), teller, act.words().to_owned()));
        }
        self.keep(filling.key, (number, now), one, events)
    }

    fn keep(
        &mut self,
        key: &SealKey,
        (number, now): (u32, DateTime<Utc>),
        one: Referral,
        events: Vec<(DateTime<Utc>, Happening, crate::By, String)>,
    ) -> Result<(), StoreError> {
        for (place, (at, what, by, words)) in events.into_iter().enumerate() {
            let position = i64::try_from(place + 1).unwrap_or(i64::MAX);
            let row = (identity_at(at, number, place), one.id, position, at);
            self.events.push(event_row(key, row, (what, &by, &words))?);
        }
        for response in &one.responses {
            let id = identity_at(response.on, number, 100);
            self.responses.push(response_row(key, (id, one.id.uuid()), response)?);
        }
        self.prints
            .extend(resembling::rows_of(key, &one, |at| identity_at(one.created_at, number, 200 + at)));
        let written = one.sent_at.filter(|at| *at + LINK_LASTS > now && one.state != State::Frozen);
        if let Some(at) = written {
            let id = identity_at(at, number, 250);
            let to = post::Recipient::at(
                format!("accueil-{}@essai.example", number % 60),
                vocabulary::Locale::French,
            );
            self.links.push(link_row(key, (id, secret(number).digest()), (&one, &to), at)?);
        }
        self.referrals.push(one);
        Ok(())
    }
}

const SENDER: crate::demo::stories::Teller = crate::demo::stories::Teller::Sender;

/// Which story, and how much longer ago than it is told: a fifth stands anywhere, up to three days longer; the rest came
/// to its end, over the year.
fn story(number: u32) -> (&'static Story, TimeDelta) {
    let turn = (number / ANYWHERE_EVERY) as usize;
    let minutes = TimeDelta::minutes(i64::from(number % 1_000));
    if number.is_multiple_of(ANYWHERE_EVERY) {
        let story = &STORIES[turn % STORIES.len()];
        let days = if story.writes { 0 } else { i64::from(number / 200 % 4) };
        return (story, TimeDelta::days(days) + minutes);
    }
    let ended: Vec<&Story> = STORIES.iter().filter(|story| story.from_start).collect();
    let story = ended.get(number as usize % ended.len().max(1)).copied().unwrap_or(&STORIES[0]);
    (story, TimeDelta::days(i64::from(number) * 7 % SPREAD) + minutes)
}

/// The demand of a story under another number: somebody else, and two times of three another service.
fn demand(
    filling: &Filling<'_>,
    every: &[Asked],
    (number, story): (u32, &Story),
) -> Option<(NewReferral, OrganizationId)> {
    let mut new = filling.demand((number as usize, story))?;
    let followed = story.follows.is_some().then(|| number.checked_sub(ANYWHERE_EVERY)).flatten();
    new.chain = followed.map(referral_id);
    new.id = referral_id(number);
    let person = number / COME_AGAIN;
    new.her_page = Some(HerPageId::from_source("trial", "her_page", &person.to_string()));
    new.identity = match new.identity {
        Identity::Nobody => Identity::Nobody,
        Identity::Pseudonym(name) | Identity::NameInUse(name) => {
            Identity::Pseudonym(format!("{name} {}", person % 4_000))
        }
    };
    if person.is_multiple_of(COME_AGAIN) {
        new.contact =
            Some(Contact::Telephone(format!("06 39 98 {:02} {:02}", person / 100 % 100, person % 100)));
    }
    let asked = every.iter().find(|(service, ..)| *service == new.to)?;
    if number.is_multiple_of(3) || every.is_empty() {
        return Some((new, asked.1));
    }
    let (service, receiver, need) = *every.get(number as usize * 31 % every.len())?;
    (new.to, new.need) = (service, need.unwrap_or(new.need));
    Some((new, receiver))
}

/// Forty bits that differ from one number to the next.
fn code_of(number: u32) -> [u8; 5] {
    let mixed = (u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15) & !0xffff_ffff) | u64::from(number);
    let [.., a, b, c, d, e] = mixed.to_be_bytes();
    [a, b, c, d, e]
}
