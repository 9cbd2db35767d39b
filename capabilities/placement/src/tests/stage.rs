//! A programme as the network had one: a team of sixteen, eight partners that host and send one each, twenty days.

use chrono::{DateTime, NaiveDate, Utc};
use immersion::{HostOffer, ImmersionProgramme, Material, State, Wish, Worker, working_days};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId};

/// The team that asked for the programme; it hosts the partners’ workers.
pub(super) const TEAM: &str = "mds-demo";
/// The partners.
pub(super) const PARTNERS: [&str; 8] = [
    "ccas-le-mee",
    "mission-locale",
    "panier-d-a-cote",
    "veilleurs-du-val",
    "centre-social-escale",
    "ccas-melun",
    "centre-social-passerelle",
    "bij-melun",
];

/// A day of April 2022.
pub(super) fn april(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 4, day).expect("a day")
}

/// The programme.
pub(super) fn programme() -> ImmersionId {
    ImmersionId::from_source("essai", "immersion", "avril")
}

/// An organisation of the demo territory.
pub(super) fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source("demo", "organization", slug)
}

/// A worker of the programme, from 0 to 23.
pub(super) fn worker(number: usize) -> ImmersionWorkerId {
    ImmersionWorkerId::from_source("essai", "worker", &number.to_string())
}

/// The offer of an organisation.
pub(super) fn offer(slug: &str) -> HostOfferId {
    HostOfferId::from_source("essai", "offer", slug)
}

fn host(slug: &str, places: u16, at_most: Option<u16>, days: &[NaiveDate]) -> HostOffer {
    HostOffer {
        id: offer(slug),
        programme: programme(),
        organization: organization(slug),
        service: None,
        title: format!("Découvrir {slug}"),
        category: TopicCategory::ALL[0],
        conditions: String::new(),
        days: days.iter().map(|day| (*day, places)).collect(),
        at_most,
    }
}

fn somebody(number: usize, days: &[NaiveDate]) -> Worker {
    let slug = if number < 16 { TEAM } else { PARTNERS[number - 16] };
    Worker {
        id: worker(number),
        programme: programme(),
        organization: organization(slug),
        work: "assistante sociale".to_owned(),
        name: format!("Essai {number}"),
        // The last one has no mailbox: she is told by word of mouth.
        mail: if number == 23 { String::new() } else { format!("essai{number}@essai.example") },
        days: days.iter().enumerate().filter(|(at, _)| at % 4 != number % 4).map(|(_, day)| *day).collect(),
        anywhere: false,
        unplaced_last_time: number == 5,
        has_answered: true,
    }
}

fn wishes() -> Vec<Wish> {
    let wish =
        |worker_at: usize, slug: &str, rank| Wish { worker: worker(worker_at), offer: offer(slug), rank };
    let of_team = (0..16).flat_map(|at| {
        // Four partners are everybody's first wish, and take eight: the other eight have their second.
        let wished = [at % 4, 4 + at % 4, 4 + (at + 1) % 4];
        [0, 1, 2].map(|step| wish(at, PARTNERS[wished[step]], [1, 2, 3][step]))
    });
    let of_partners = (16..24).flat_map(|at| [wish(at, TEAM, 1), wish(at, PARTNERS[(at + 1) % 8], 2)]);
    of_team.chain(of_partners).collect()
}

/// The programme with everything said: each partner takes one a day and two in all, the team two a day.
pub(super) fn material() -> Material {
    let (from, to) = (april(1), april(30));
    let days = working_days(from, to);
    let mut offers: Vec<HostOffer> = PARTNERS.iter().map(|slug| host(slug, 1, Some(2), &days)).collect();
    offers.push(host(TEAM, 2, None, &days));
    Material {
        programme: ImmersionProgramme {
            id: programme(),
            title: "Avril 2022".to_owned(),
            from,
            to,
            wishes_close: NaiveDate::from_ymd_opt(2022, 3, 15).expect("a day"),
            state: State::Wishes,
            seed: 20_220_401,
            framing: None,
            need: None,
        },
        workers: (0..24).map(|number| somebody(number, &days)).collect(),
        wishes: wishes(),
        offers,
        days,
    }
}

/// Puts the programme where the room of immersion keeps it.
pub(super) fn put(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let material = material();
    let about = &material.programme;
    let row = ProgrammeRow {
        id: about.id.uuid(),
        title: about.title.clone(),
        from_on: about.from,
        to_on: about.to,
        wishes_close: about.wishes_close,
        seed: i64::try_from(about.seed).expect("a small seed"),
        state_at: now,
    };
    insert_programme(conn, &row)?;
    for offer in &material.offers {
        let row = OfferRow {
            id: offer.id.uuid(),
            programme: about.id.uuid(),
            organization: offer.organization.uuid(),
            title: offer.title.clone(),
            category: offer.category.code().to_owned(),
            at_most: offer.at_most.map(i64::from),
            offered_at: now,
        };
        insert_offer(conn, &row)?;
        insert_partner(conn, row.id, row.programme, row.organization)?;
        for (day, places) in &offer.days {
            insert_offer_day(conn, row.id, *day, i64::from(*places))?;
        }
    }
    for worker in &material.workers {
        put_worker(conn, key, worker, now)?;
    }
    for wish in &material.wishes {
        insert_wish(conn, wish.worker.uuid(), i64::from(wish.rank), wish.offer.uuid())?;
    }
    Ok(())
}

fn put_worker(conn: &mut Conn, key: &SealKey, worker: &Worker, now: DateTime<Utc>) -> Result<(), StoreError> {
    let id = worker.id.uuid();
    let row = WorkerRow {
        id,
        programme: worker.programme.uuid(),
        organization: worker.organization.uuid(),
        work: worker.work.clone(),
        name_sealed: store::sealing::seal_some(key, "immersion_worker/name", id, &worker.name)?,
        mail_sealed: store::sealing::seal_some(key, "immersion_worker/mail", id, &worker.mail)?,
        missed_out: worker.unplaced_last_time,
        added_at: now,
    };
    insert_worker(conn, &row)?;
    worker.days.iter().try_for_each(|day| insert_worker_day(conn, id, *day).map(drop))
}

row! {
    struct ProgrammeRow {
        id: Uuid,
        title: String,
        from_on: NaiveDate,
        to_on: NaiveDate,
        wishes_close: NaiveDate,
        seed: i64,
        state_at: DateTime<Utc>,
    }
}

row! {
    struct OfferRow {
        id: Uuid,
        programme: Uuid,
        organization: Uuid,
        title: String,
        category: String,
        at_most: Option<i64>,
        offered_at: DateTime<Utc>,
    }
}

row! {
    struct WorkerRow {
        id: Uuid,
        programme: Uuid,
        organization: Uuid,
        work: String,
        name_sealed: Option<Sealed>,
        mail_sealed: Option<Sealed>,
        missed_out: bool,
        added_at: DateTime<Utc>,
    }
}

sql! {
    fn insert_programme(row: &ProgrammeRow) -> () =
        "insert into immersion_programme (id, title, from_on, to_on, wishes_close, state, state_at, seed, begun_at)
         values ($1, $2, $3, $4, $5, 'wishes', $7, $6, $7)";
    fn insert_offer(row: &OfferRow) -> () =
        "insert into immersion_offer (id, programme, organization, title, category, conditions, at_most, offered_at)
         values ($1, $2, $3, $4, $5, '', $6, $7)";
    fn insert_partner(id: Uuid, programme: Uuid, organization: Uuid) -> () =
        "insert into immersion_partner (id, programme, organization, answer, expectations, limits)
         values ($1, $2, $3, 'yes', '', '')";
    fn insert_offer_day(offer: Uuid, day: NaiveDate, places: i64) -> Affected =
        "insert into immersion_offer_day (offer, day, places) values ($1, $2, $3)";
    fn insert_worker(row: &WorkerRow) -> () =
        "insert into immersion_worker (id, programme, organization, work, name_sealed, mail_sealed, anywhere,
                answered_at, missed_out, added_at)
         values ($1, $2, $3, $4, $5, $6, false, $8, $7, $8)";
    fn insert_worker_day(worker: Uuid, day: NaiveDate) -> Affected =
        "insert into immersion_worker_day (worker, day) values ($1, $2)";
    fn insert_wish(worker: Uuid, rank: i64, offer: Uuid) -> () =
        "insert into immersion_wish (worker, rank, offer) values ($1, $2, $3)";
    /// A host says no.
    pub(super) fn refuse_host(programme: Uuid, organization: Uuid) -> Affected =
        "update immersion_partner set answer = 'no' where programme = $1 and organization = $2";
    /// Brings the closing day of wishes to another day.
    pub(super) fn close_wishes(id: Uuid, day: NaiveDate) -> Affected =
        "update immersion_programme set wishes_close = $2 where id = $1";
}
