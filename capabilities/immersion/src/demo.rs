//! The demo's programme: twenty-four workers, eight partners, twenty working days, both directions, wishes closed.

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId, PreparationId, ServiceId};
use vocabulary::time::{TimeZoneName, paris};

use crate::offer::{HostOffer, offers};
use crate::offering::keep;
use crate::partner::PartnerAnswer;
use crate::people_list::Written;
use crate::preparation::{Preparation, plan};
use crate::preparing::{NewProgramme, Said, begin, frame, hear, list_partners};
use crate::programme::{ImmersionProgramme, State, mark, programme as kept_programme, working_days};
use crate::store::names::{organization_name, service_names};
use crate::store::programmes::count_programmes;
use crate::wishing::{Answer, By, enlist_one, wish};
use crate::worker::Wished;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";
/// How many working days the programme has.
const DAYS: usize = 20;
/// Where workers leave for partners by field of activity, and where those of partners come to, by service.
const CENTRE: &str = "mds-demo";
/// How many workers of the centre take part, and of each partner.
const FROM_CENTRE: u32 = 10;
const FROM_PARTNER: u32 = 2;
/// How many services of the centre are shown, and the most visitors of each.
const SERVICES: usize = 4;
const MOST_AT_CENTRE: u16 = 4;

/// A partner of the demo, as a host.
struct Host {
    slug: &'static str,
    category: TopicCategory,
    title: &'static str,
    expects: &'static str,
    limits: &'static str,
}

/// Seven partners; with the centre they are eight.
const HOSTS: [Host; 7] = [
    Host {
        slug: "mission-locale",
        category: TopicCategory::FindWork,
        title: "Une journée avec les conseillères des jeunes",
        expects: "Savoir à qui parler quand un jeune n’a plus d’adresse.",
        limits: "Pas d’entretien individuel sans l’accord du jeune, demandé la veille.",
    },
    Host {
        slug: "csapa-les-berges",
        category: TopicCategory::Health,
        title: "L’accueil et la consultation d’un centre de soins",
        expects: "Que l’on ose nous appeler avant la crise.",
        limits: "Une seule personne par jour ; aucune consultation médicale.",
    },
    Host {
        slug: "cidff-du-val",
        category: TopicCategory::AdministrativeOrLegal,
        title: "Une permanence d’accès aux droits des femmes",
        expects: "Comprendre les délais d’une demande d’aide.",
        limits: "L’adresse du lieu d’accueil reste entre nous.",
    },
    Host {
        slug: "chrs-la-clairiere",
        category: TopicCategory::Housing,
        title: "Vivre une journée en hébergement",
        expects: "Montrer ce que l’on fait entre deux admissions.",
        limits: "Pas de visite des chambres.",
    },
    Host {
        slug: "familles-du-val",
        category: TopicCategory::Money,
        title: "Le microcrédit et l’aide au budget",
        expects: "Des orientations plus précoces.",
        limits: "Les dossiers ne se lisent pas.",
    },
    Host {
        slug: "halte-du-matin",
        category: TopicCategory::EquipmentAndFood,
        title: "Le petit déjeuner et les douches",
        expects: "Que les professionnels connaissent nos horaires.",
        limits: "On vient pour aider, pas pour observer debout.",
    },
    Host {
        slug: "centre-social-escale",
        category: TopicCategory::Family,
        title: "Une journée au centre social",
        expects: "Faire connaître les ateliers de parents.",
        limits: "Pas le mercredi matin.",
    },
];

/// The programme whose wishes are closed, ready to be placed.
pub fn programme() -> ImmersionId {
    ImmersionId::from_source(SOURCE, "immersion", "closed")
}

/// One of its workers, from 1 to 24: the first ten are of the centre, then two of each partner.
pub fn worker(number: u32) -> ImmersionWorkerId {
    ImmersionWorkerId::from_source(SOURCE, "immersion-worker", &number.to_string())
}

/// The offer of a host, by the slug of the organisation and its rank there, from 1.
pub fn offer(slug: &str, rank: u32) -> HostOfferId {
    HostOfferId::from_source(SOURCE, "immersion-offer", &format!("{slug}/{rank}"))
}

fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

/// Fills the demo once, after its organisations. Answers how many workers there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if count_programmes(conn)? == 0 && organization_name(conn, organization(CENTRE).uuid())?.is_some() {
            begin_it(conn, now)?;
            let Some(found) = kept_programme(conn, programme())? else { return Ok(0) };
            partners(conn, now)?;
            open_days(conn, &found, now)?;
            people(conn, key, &found, now)?;
            mornings(conn, &found)?;
        }
        crate::workers(conn, key, programme()).map(|workers| workers.len())
    })
}

/// Twenty working days from a Monday in four weeks; wishes closed yesterday.
fn begin_it(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let today = paris(now).date();
    let soon = today + TimeDelta::days(28);
    let from = soon + TimeDelta::days(i64::from((7 - soon.weekday().num_days_from_monday()) % 7));
    let days = working_days(from, from + TimeDelta::days(60));
    let new = NewProgramme {
        id: programme(),
        title: "Un jour chez l’autre".to_owned(),
        from,
        to: days.get(DAYS - 1).copied().unwrap_or(from),
        wishes_close: today - TimeDelta::days(1),
        seed: 1030,
        need: None,
    };
    begin(conn, &new, now - TimeDelta::days(60)).map(drop)
}

fn partners(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let slugs = std::iter::once(CENTRE).chain(HOSTS.iter().map(|host| host.slug));
    list_partners(conn, programme(), &slugs.map(organization).collect::<Vec<_>>())?;
    let when = (paris(now).date() - TimeDelta::days(45), now - TimeDelta::days(45));
    let said = |answer, expectations: &str, limits: &str| Said {
        answer,
        expectations: expectations.to_owned(),
        limits: limits.to_owned(),
    };
    let centre = said(
        PartnerAnswer::Yes,
        "Que chaque partenaire connaisse un visage par service.",
        "Un visiteur par service et par jour.",
    );
    hear(conn, (programme(), organization(CENTRE)), &centre, when)?;
    for (rank, host) in HOSTS.iter().enumerate() {
        let answer = if rank % 3 == 1 { PartnerAnswer::Limits } else { PartnerAnswer::Yes };
        let said = said(answer, host.expects, host.limits);
        hear(conn, (programme(), organization(host.slug)), &said, when)?;
    }
    frame(conn, programme(), None, now - TimeDelta::days(35))
}

/// The centre shows four services on Tuesdays and Thursdays; each partner opens two days a week.
fn open_days(conn: &mut Conn, found: &ImmersionProgramme, now: DateTime<Utc>) -> Result<(), StoreError> {
    let then = now - TimeDelta::days(30);
    let services = service_names(conn, organization(CENTRE).uuid())?;
    for (rank, row) in (1..).zip(services.iter().take(SERVICES)) {
        let kept = directory::service(conn, row.id)?;
        let topic = kept.and_then(|kept| kept.says.topics.first().copied());
        let category = topic.map_or(TopicCategory::Family, |topic| topic.category());
        let days = weekdays(found, &[1, 3]);
        let new = HostOffer {
            service: Some(ServiceId::from(row.id)),
            at_most: Some(MOST_AT_CENTRE),
            ..offered((CENTRE, rank), (&row.name, category), days)
        };
        keep(conn, &new, then)?;
    }
    for (rank, host) in (0_u32..).zip(&HOSTS) {
        let days = weekdays(found, &[rank % 5, (rank + 2) % 5]);
        let new =
            HostOffer { at_most: Some(3), ..offered((host.slug, 1), (host.title, host.category), days) };
        keep(conn, &new, then)?;
    }
    Ok(())
}

fn offered(
    (slug, rank): (&str, u32),
    (title, category): (&str, TopicCategory),
    days: Vec<NaiveDate>,
) -> HostOffer {
    HostOffer {
        id: offer(slug, rank),
        programme: programme(),
        organization: organization(slug),
        service: None,
        title: title.to_owned(),
        category,
        conditions: "De 9 h à 16 h 30. On déjeune ensemble.".to_owned(),
        days: days.into_iter().map(|day| (day, 1)).collect(),
        at_most: None,
    }
}

/// The days of the programme that fall on these days of the week, Monday being 0.
fn weekdays(found: &ImmersionProgramme, chosen: &[u32]) -> Vec<NaiveDate> {
    let mut days = found.days();
    days.retain(|day| chosen.contains(&day.weekday().num_days_from_monday()));
    days
}

/// Functions with a number stand for names: nobody of the demo is anybody.
fn people(
    conn: &mut Conn,
    key: &SealKey,
    found: &ImmersionProgramme,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let then = now - TimeDelta::days(20);
    let partners = HOSTS.iter().flat_map(|host| (0..FROM_PARTNER).map(|_| host.slug));
    let slugs = (0..FROM_CENTRE).map(|_| CENTRE).chain(partners);
    for (number, slug) in (1..).zip(slugs) {
        let (function, work) = match slug {
            CENTRE => ("assistante sociale", "polyvalence de secteur"),
            _ => ("travailleuse sociale", "accueil et accompagnement"),
        };
        let written = Written {
            name: format!("{function} {number}"),
            work: work.to_owned(),
            mail: format!("immersion{number}@essai.example"),
        };
        let id = worker(number).uuid();
        enlist_one(conn, key, (found, organization(slug), id), (&written, then))?;
    }
    mark(conn, programme(), State::Wishes, then)?;
    let services = offers(conn, programme())?;
    let centre = organization(CENTRE);
    let shown = services.iter().filter(|offer| offer.organization == centre).count();
    for number in 1..=FROM_CENTRE + FROM_PARTNER * 7 {
        let answer = Answer {
            days: weekdays(found, &[0, 1, 2, 3, 4].map(|day| (day + number) % 5)[..4]),
            wishes: if number <= FROM_CENTRE { by_field(number) } else { by_service(number, shown) },
            anywhere: true,
        };
        wish(conn, worker(number), (&answer, By::Paper), then)?;
    }
    Ok(())
}

/// Workers of the centre choose three fields of activity.
fn by_field(number: u32) -> Vec<Wished> {
    let host = |step: u32| HOSTS.get((number + step) as usize % HOSTS.len());
    [0, 2, 3].into_iter().filter_map(host).map(|host| Wished::Category(host.category)).collect()
}

/// Workers of partners choose services of the centre.
fn by_service(number: u32, shown: usize) -> Vec<Wished> {
    let shown = u32::try_from(shown).unwrap_or(1).max(1);
    let service = |step: u32| Wished::Offer(offer(CENTRE, 1 + (number + step) % shown));
    [0, 1, 2].into_iter().map(service).collect()
}

/// Two mornings in the two weeks before the first day.
fn mornings(conn: &mut Conn, found: &ImmersionProgramme) -> Result<(), StoreError> {
    let half_past_nine = NaiveTime::from_hms_opt(9, 30, 0).unwrap_or_default();
    for (rank, before) in [(1, 13), (2, 10)] {
        let day = found.from - TimeDelta::days(before);
        let new = Preparation {
            id: PreparationId::from_source(SOURCE, "immersion-morning", &rank.to_string()),
            programme: found.id,
            starts: TimeZoneName::PARIS.instant(day.and_time(half_past_nine)),
            place: "Maison des associations (démo)".to_owned(),
        };
        plan(conn, &new)?;
    }
    Ok(())
}
