//! « Bien chez soi »: an exhibition that travels among the demo's organisations now, with some who wait.

use ::store::{Conn, StoreError};
use chrono::{NaiveTime, TimeDelta};
use vocabulary::codes::OrganizationKind as Kind;
use vocabulary::id::{BookingId, CopyId, KitItemId, LoanRequestId};
use vocabulary::time::TimeZoneName;

use super::{Filling, SOURCE, known, organization, refused, travelling};
use crate::asking::ask;
use crate::hosting::{arrive, depart};
use crate::kit::{Condition, Credit, Inventory, KitItem, KitKind};
use crate::queue::{NewRequest, Origin, Site, Window};
use crate::reserving::apply_plan;
use crate::stay::{PlannedStay, SideActivity};
use crate::store::resources::offer;
use crate::store::side_activities::save_side_activity;
use crate::touring::{Perimeter, SlotRule, TouringCopy, TouringResource};

/// A host: slug, name of the site, commune, kind, and the copy and first day from today, where its stay is set.
type Host = (&'static str, &'static str, &'static str, Kind, Option<(usize, i64)>);

const HOSTS: [Host; 6] = [
    ("chrs-la-clairiere", "CHRS La Clairière", "77288", Kind::ReintegrationAccommodation, Some((0, -40))),
    ("centre-social-escale", "Centre social L’Escale des Lys", "77152", Kind::SocialCentre, Some((0, -9))),
    (
        "residence-sociale-les-passeurs",
        "Résidence sociale Les Passeurs",
        "77285",
        Kind::SocialResidence,
        Some((1, 12)),
    ),
    ("mission-locale", "Mission locale du Val", "77285", Kind::MissionLocale, Some((0, 23))),
    (
        "pension-de-famille-le-figuier",
        "Pension de famille Le Figuier",
        "77487",
        Kind::FamilyBoardingHouse,
        None,
    ),
    ("centre-social-deux-rives", "Centre social des Deux Rives", "77407", Kind::SocialCentre, None),
];

/// What it is made of.
const PIECES: [(&str, KitKind, u16); 5] = [
    ("Affiche « Aérer, chauffer, éclairer »", KitKind::Poster, 1),
    ("Affiche « Les petits travaux »", KitKind::Poster, 1),
    ("Affiche « Les voisins »", KitKind::Poster, 1),
    ("Jeu de cartes « Ma facture »", KitKind::Game, 2),
    ("Guide d’animation", KitKind::Guide, 1),
];

pub(super) fn fill(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    let resource = exhibition();
    offer(conn, filling.key, &resource, filling.now - TimeDelta::days(90))?;
    let mut stays = Vec::new();
    for (index, host) in (0..).zip(&HOSTS) {
        let (slug, site, commune, kind, stay) = *host;
        let Some(organization) = known(conn, slug)? else { continue };
        let desk = filling.desk_at(filling.now - TimeDelta::days(80) + TimeDelta::hours(index));
        let new = NewRequest {
            id: LoanRequestId::from_source(SOURCE, "loan-request", &format!("bien-chez-soi/{slug}")),
            resource: resource.id,
            organization: Some(organization),
            site: Site::new(site, commune, kind),
            windows: windows(filling, stay.is_some()),
            origin: Origin::Online,
            contact: String::new(),
        };
        ask(conn, &desk, &new)?.map_err(refused)?;
        if let Some((copy, from_today)) = stay
            && let Some(copy) = resource.copies.get(copy)
        {
            stays.push(PlannedStay { request: new.id, copy: copy.id, start: filling.day(from_today) });
        }
    }
    let desk = filling.desk_at(filling.now - TimeDelta::days(60));
    let applied = apply_plan(conn, &desk, resource.id, &stays)?.map_err(refused)?;
    let bookings: Vec<BookingId> = applied.into_iter().map(|one| one.booking()).collect();
    stand(conn, filling, (&resource, &stays, &bookings))
}

/// The first stay is over and told of by nobody yet; the second is on, with a workshop for everybody.
fn stand(
    conn: &mut Conn,
    filling: &Filling<'_>,
    (resource, stays, bookings): (&TouringResource, &[PlannedStay], &[BookingId]),
) -> Result<(), StoreError> {
    let whole: Inventory = resource.kit.iter().map(|item| (item.id, Condition::Present)).collect();
    let mut found = whole.clone();
    if let Some(game) = resource.kit.iter().find(|item| item.kind == KitKind::Game) {
        found.insert(game.id, Condition::Missing);
    }
    let [first, second, ..] = bookings else { return Ok(()) };
    let [one, two, ..] = stays else { return Ok(()) };
    arrive(conn, &filling.desk_on(one.start), *first, &whole)?;
    depart(conn, &filling.desk_on(resource.rule.end(one.start)), *first, &whole)?;
    arrive(conn, &filling.desk_on(two.start), *second, &found)?;
    let at = TimeZoneName::PARIS.instant(filling.day(6).and_time(NaiveTime::MIN) + TimeDelta::hours(14));
    let title = "Atelier : comprendre sa facture d’énergie".to_owned();
    save_side_activity(conn, *second, &SideActivity { number: 1, title, at, public: true })
}

/// Who waits can have it within the year only.
fn windows(filling: &Filling<'_>, any_time: bool) -> Vec<Window> {
    if any_time { Vec::new() } else { vec![Window { from: filling.day(20), until: filling.day(320) }] }
}

fn exhibition() -> TouringResource {
    let copy = |label: &str, home: &str| TouringCopy {
        id: CopyId::from_source(SOURCE, "copy", &format!("bien-chez-soi/{label}")),
        label: label.to_owned(),
        home: organization(home),
    };
    let item = |(name, kind, count): &(&str, KitKind, u16)| KitItem {
        id: KitItemId::from_source(SOURCE, "kit-item", &format!("bien-chez-soi/{name}")),
        name: (*name).to_owned(),
        kind: *kind,
        count: *count,
        credit: Credit::Anonymous,
        guide: String::new(),
        links: vec!["/recherche?q=logement".to_owned()],
        file: None,
    };
    TouringResource {
        id: travelling(),
        owner: organization("centre-social-ormes-clairs"),
        name: "Bien chez soi (démo)".to_owned(),
        about: "Trois affiches et un jeu pour parler du logement, de l’énergie et des voisins, en famille ou en groupe."
            .to_owned(),
        rule: SlotRule { slot_days: 28, servicing_days: 2, km_per_day: 60 },
        transportable: true,
        perimeter: Perimeter::Everywhere,
        kit: PIECES.iter().map(item).collect(),
        copies: vec![copy("A", "centre-social-ormes-clairs"), copy("B", "mds-demo")],
    }
}
