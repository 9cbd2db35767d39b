//! Speed-meetings of the demo: one to come, twelve partners and five groups of a team, and one that was held.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use vocabulary::id::{AccountId, OrganizationId, SpeedMeetingId, SpeedPartnerId, SpeedVisitorId};
use vocabulary::time::{TimeZoneName, paris};
use web::Shell;

use crate::acting::{computed, hold, lay, move_on};
use crate::card::prefilled;
use crate::reply::{id_of, keep_one};
use crate::speed_meeting::{
    Answer, Break, Guest, Partner, Presence, Shape, Side, SpeedMeeting, State, Visitor, Wish, Wished,
};
use crate::store::meetings::count_meetings;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// A speed-meeting of the demo, at a distance from today.
struct Told {
    name: &'static str,
    title: &'static str,
    place: &'static str,
    /// From today.
    days: i64,
    pause_after: u32,
    /// Slug and domain.
    partners: &'static [(&'static str, &'static str)],
    /// Name, slug of the organisation, people.
    groups: &'static [(&'static str, &'static str, u32)],
}

/// The one to come: who sits at the tables of a team of five groups.
const COMING: Told = Told {
    name: "apres-midi-jeunesse",
    title: "Après-midi speed-meeting de l’équipe jeunesse",
    place: "Grande salle du Centre social La Passerelle",
    days: 18,
    pause_after: 6,
    partners: &[
        ("maison-des-ados", "santé mentale"),
        ("csapa-les-berges", "santé mentale"),
        ("pass-hopital", "santé mentale"),
        ("mission-locale", "jeunesse"),
        ("centre-social-passerelle", "jeunesse"),
        ("centre-social-escale", "jeunesse"),
        ("familles-du-val", "médiation et familles"),
        ("centre-social-ormes-clairs", "médiation et familles"),
        ("panier-d-a-cote", "aide alimentaire"),
        ("halte-du-matin", "rue et logement"),
        ("veilleurs-du-val", "rue et logement"),
        ("ccas-le-mee", "droits"),
    ],
    groups: &[
        ("Équipe jeunesse, groupe 1", "mds-demo", 4),
        ("Équipe jeunesse, groupe 2", "mds-demo", 4),
        ("Équipe jeunesse, groupe 3", "mds-demo", 4),
        ("Équipe jeunesse, groupe 4", "mds-demo", 3),
        ("Équipe jeunesse, groupe 5", "mds-demo", 3),
    ],
};

/// The one that was held.
const PAST: Told = Told {
    name: "matinee-sante",
    title: "Matinée speed-meeting santé et accueil",
    place: "Salle du conseil, CCAS du Mée-sur-Seine",
    days: -40,
    pause_after: 3,
    partners: &[
        ("csapa-les-berges", "santé"),
        ("pass-hopital", "santé"),
        ("maison-des-ados", "santé mentale"),
        ("halte-du-matin", "rue et logement"),
        ("table-des-lys", "aide alimentaire"),
        ("collectif-info-dettes", "droits"),
    ],
    groups: &[
        ("Accueil du CCAS", "ccas-le-mee", 3),
        ("Conseillers", "mission-locale", 4),
        ("Travailleurs sociaux", "mds-demo", 4),
    ],
};

/// Lays the speed-meetings of the demo, once. Answers how many there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    let now = shell.clock.now();
    db.write_now(|conn| {
        if count_meetings(conn)? == 0 {
            tell(conn, key, &COMING, now)?;
            let past = tell(conn, key, &PAST, now)?;
            move_on(conn, past, (State::Invitations, State::RotationLocked))?;
            hold(conn, key, past, now)?;
        }
        count_meetings(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn tell(
    conn: &mut Conn,
    key: &SealKey,
    told: &Told,
    now: DateTime<Utc>,
) -> Result<SpeedMeetingId, StoreError> {
    let mut meeting = empty(told, now);
    for (table, (slug, domain)) in (1..).zip(told.partners) {
        if let Some(partner) = partner(conn, told, (table, slug, domain))? {
            meeting.partners.push(partner);
        }
    }
    meeting.visitors = told.groups.iter().map(|group| visitor(told, *group)).collect();
    meeting.wishes = wishes(&meeting);
    let by = AccountId::from_source(SOURCE, "account", "coordinatrice");
    lay(conn, key, (&meeting, &computed(&meeting)), (Some(by), now))?;
    for wished in &meeting.wishes {
        let pair = (wished.partner.uuid(), id_of(wished.guest), wished.side);
        keep_one(conn, meeting.id, pair, wished.wish)?;
    }
    Ok(meeting.id)
}

fn empty(told: &Told, now: DateTime<Utc>) -> SpeedMeeting {
    let day = paris(now).date() + TimeDelta::days(told.days);
    let hour = if told.days > 0 { 14 } else { 9 };
    let starts = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    SpeedMeeting {
        id: SpeedMeetingId::from_source(SOURCE, "speed-meeting", told.name),
        title: told.title.to_owned(),
        starts_at: TimeZoneName::PARIS.instant(day.and_time(starts)),
        minutes: 15,
        buffer: 0,
        breaks: vec![Break { after_round: told.pause_after, minutes: 15 }],
        place: told.place.to_owned(),
        shape: Shape::TwoSides,
        rounds: None,
        only_wished: false,
        answer_by: (told.days > 0).then(|| day - TimeDelta::days(6)),
        state: State::Invitations,
        need: None,
        held_rounds: 0,
        partners: Vec::new(),
        visitors: Vec::new(),
        wishes: Vec::new(),
        interpreters: Vec::new(),
    }
}

/// A partner with its card; nothing where the demo territory has no such organisation.
fn partner(
    conn: &mut Conn,
    told: &Told,
    (table, slug, domain): (u32, &str, &str),
) -> Result<Option<Partner>, StoreError> {
    let organization = OrganizationId::from_source(SOURCE, "organization", slug);
    let Some(kept) = directory::organization(conn, organization.uuid())? else { return Ok(None) };
    let mut card = prefilled(conn, organization)?;
    "Un nom à appeler, et savoir ce que vous faites vous-mêmes.".clone_into(&mut card.seeks);
    Ok(Some(Partner {
        id: SpeedPartnerId::from_source(SOURCE, told.name, slug),
        name: kept.says.name,
        organization: Some(organization),
        domain: domain.to_owned(),
        table,
        card,
        presence: Presence::default(),
        answer: if table % 4 == 0 { Answer::Waiting } else { Answer::Comes },
        mailbox: String::new(),
    }))
}

fn visitor(told: &Told, (name, slug, people): (&str, &str, u32)) -> Visitor {
    Visitor {
        id: SpeedVisitorId::from_source(SOURCE, told.name, name),
        name: name.to_owned(),
        organization: Some(OrganizationId::from_source(SOURCE, "organization", slug)),
        people,
        newcomer: false,
        language: String::new(),
        presence: Presence::default(),
        answer: Answer::Comes,
        mailbox: String::new(),
    }
}

/// Each group has to meet one partner, and would like to meet the next.
fn wishes(meeting: &SpeedMeeting) -> Vec<Wished> {
    let mut wishes = Vec::new();
    for (visitor, partners) in meeting.visitors.iter().zip(meeting.partners.windows(2)) {
        for (partner, wish) in partners.iter().zip([Wish::Must, Wish::Like]) {
            let guest = Guest::Visitor(visitor.id);
            wishes.push(Wished { partner: partner.id, guest, side: Side::Guest, wish });
        }
    }
    wishes
}
