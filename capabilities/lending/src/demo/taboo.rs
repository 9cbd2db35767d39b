//! « Sus au tabou »: two copies, fifteen sites of six weeks from 2 October 2017, twelve posters, a game of the goose.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use chrono::{NaiveDate, TimeDelta};
use vocabulary::id::{BookingId, CopyId, KitItemId, LoanRequestId};

use super::sites::{ASKED_AT_THE_FORUM, Line, TOURED};
use super::{Filling, SOURCE, morning, organization, refused, taboo};
use crate::asking::{accept, ask, ask_from_list};
use crate::hosting::{arrive, depart, give_feedback, receive};
use crate::kit::{Condition, Credit, Inventory, KitItem, KitKind};
use crate::queue::{NewRequest, Origin, Site};
use crate::reserving::apply_plan;
use crate::return_form::{Again, Effect, ReturnForm};
use crate::stay::{PlannedStay, SideActivity};
use crate::store::resources::offer;
use crate::store::side_activities::save_side_activity;
use crate::touring::{Perimeter, SlotRule, TouringCopy, TouringResource};

/// The twelve posters: a theme, who made it, a question to begin with.
const POSTERS: [(&str, &str, &str); 12] = [
    ("Propreté du logement", "prenom:Josiane", "Qu’est-ce qui rend un logement agréable, pour vous ?"),
    ("Se laver, et s’en sentir bien", "pseudo:La Grenouille", "Qu’est-ce qui vous fait du bien le matin ?"),
    ("Les odeurs", "", "Quelle odeur vous rappelle un bon moment ?"),
    ("Le linge", "prenom:Ahmed", "Où et comment lavez-vous votre linge ?"),
    ("Les dents", "prenom:Marie-Jo", "Qui vous a appris à vous brosser les dents ?"),
    ("Dormir", "pseudo:L’Oiseau de nuit", "Qu’est-ce qui aide à bien dormir ?"),
    ("Manger avec peu", "prenom:Fatou", "Quel plat simple aimez-vous offrir ?"),
    ("Les produits faits maison", "", "Avec trois produits, que peut-on nettoyer ?"),
    ("Les cheveux, les poux", "prenom:Sandrine", "Comment en parler sans gêner personne ?"),
    ("L’image de soi", "pseudo:Miroir", "De quoi êtes-vous fière, ou fier ?"),
    ("Les animaux chez soi", "prenom:René", "Quelle place a votre animal à la maison ?"),
    ("Oser demander de l’aide", "", "À qui parleriez-vous en premier ?"),
];

/// What four hosts told: visitors, effects, words.
const TOLD: [(u32, &[Effect], &str); 4] = [
    (
        60,
        &[Effect::RaisedInInterview, Effect::ImprovementSeen],
        "Le jeu de l’oie a fait parler tout le monde.",
    ),
    (35, &[Effect::TalkedAmongThemselves, Effect::TeamAtEase], ""),
    (
        80,
        &[Effect::RaisedInInterview, Effect::WorkshopBorn],
        "Un atelier de produits ménagers a suivi, chaque mardi.",
    ),
    (25, &[Effect::ServiceAsked, Effect::PartnersMet], "Une animation avec l’équipe aide beaucoup."),
];

pub(super) fn fill(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    let first = NaiveDate::from_ymd_opt(2017, 10, 2).unwrap_or_default();
    let asked = first - TimeDelta::days(45);
    let resource = exhibition();
    offer(conn, filling.key, &resource, morning(asked))?;
    let list: Vec<NewRequest> = TOURED.iter().map(|line| request(line, Origin::Paper, "tournée")).collect();
    for answer in ask_from_list(conn, &filling.desk_on(asked), &list)? {
        answer.map_err(refused)?;
    }
    let stays = tour(&resource, &list, first);
    let planned = apply_plan(conn, &filling.desk_on(asked + TimeDelta::days(7)), resource.id, &stays)?;
    let bookings: Vec<BookingId> =
        planned.map_err(refused)?.into_iter().map(|applied| applied.booking()).collect();
    hold_stays(conn, filling, (&resource, &stays, &bookings))?;
    let forum = Origin::Forum("Forum de l’emploi".to_owned());
    for (index, line) in (0..).zip(&ASKED_AT_THE_FORUM) {
        let desk = filling.desk_at(filling.now - TimeDelta::days(12) + TimeDelta::minutes(20 * index));
        let new = request(line, forum.clone(), "forum");
        ask(conn, &desk, &new)?.map_err(refused)?;
        accept(conn, new.id)?;
    }
    Ok(())
}

/// The copies take turns: A goes to eight sites, B to seven.
fn tour(resource: &TouringResource, list: &[NewRequest], first: NaiveDate) -> Vec<PlannedStay> {
    let slot = i64::from(resource.rule.slot_days);
    let mut stays = Vec::with_capacity(list.len());
    for (round, pair) in (0..).zip(list.chunks(resource.copies.len().max(1))) {
        let start = first + TimeDelta::days(round * slot);
        let planned = |(asked, copy): (&NewRequest, &TouringCopy)| PlannedStay {
            request: asked.id,
            copy: copy.id,
            start,
        };
        stays.extend(pair.iter().zip(&resource.copies).map(planned));
    }
    stays
}

/// All came and went; the last of copy B came back without a die of the game, which was found since.
fn hold_stays(
    conn: &mut Conn,
    filling: &Filling<'_>,
    (resource, stays, bookings): (&TouringResource, &[PlannedStay], &[BookingId]),
) -> Result<(), StoreError> {
    let whole: Inventory = resource.kit.iter().map(|item| (item.id, Condition::Present)).collect();
    let mut in_order: Vec<(&PlannedStay, &BookingId)> = stays.iter().zip(bookings).collect();
    in_order.sort_by_key(|(stay, _)| stay.start);
    for (stay, id) in &in_order {
        let end = resource.rule.end(stay.start);
        arrive(conn, &filling.desk_on(stay.start), **id, &whole)?;
        depart(conn, &filling.desk_on(end - TimeDelta::days(1)), **id, &whole)?;
    }
    for (stay, id) in in_order.iter().rev().take(2) {
        receive(conn, &filling.desk_on(resource.rule.end(stay.start)), **id, &whole)?;
    }
    for ((stay, id), (visitors, effects, words)) in in_order.iter().zip(TOLD) {
        let desk = filling.desk_on(resource.rule.end(stay.start) + TimeDelta::days(5));
        let effects: BTreeSet<Effect> = effects.iter().copied().collect();
        let form = ReturnForm { visitors, effects, again: Again::Yes, words: words.to_owned() };
        give_feedback(conn, &desk, **id, &form)?;
    }
    let Some((stay, id)) = in_order.first() else { return Ok(()) };
    let title = "Fabriquer ses produits d’entretien".to_owned();
    let at = morning(stay.start + TimeDelta::days(10));
    save_side_activity(conn, **id, &SideActivity { number: 1, title, at, public: true })
}

fn exhibition() -> TouringResource {
    let copy = |label: &str| TouringCopy {
        id: CopyId::from_source(SOURCE, "copy", &format!("sus-au-tabou/{label}")),
        label: label.to_owned(),
        home: organization("mds-demo"),
    };
    TouringResource {
        id: taboo(),
        owner: organization("mds-demo"),
        name: "Sus au tabou (démo)".to_owned(),
        about: "Une exposition conçue par une dizaine d’habitants : des affiches, un jeu de l’oie et un guide pour \
                parler simplement de ce dont on parle peu, le soin de soi et de son logement."
            .to_owned(),
        rule: SlotRule { slot_days: 42, servicing_days: 0, km_per_day: 150 },
        transportable: true,
        perimeter: Perimeter::Everywhere,
        kit: kit(),
        copies: vec![copy("A"), copy("B")],
    }
}

fn kit() -> Vec<KitItem> {
    let item = |slug: &str, name: &str, kind: KitKind| KitItem {
        id: KitItemId::from_source(SOURCE, "kit-item", &format!("sus-au-tabou/{slug}")),
        name: name.to_owned(),
        kind,
        count: 1,
        credit: Credit::Anonymous,
        guide: String::new(),
        links: Vec::new(),
        file: None,
    };
    let mut kit = Vec::with_capacity(POSTERS.len() + 2);
    for (number, (theme, credit, question)) in (1..).zip(&POSTERS) {
        kit.push(KitItem {
            credit: credit_of(credit),
            guide: (*question).to_owned(),
            links: links_of(number),
            ..item(&format!("affiche-{number}"), theme, KitKind::Poster)
        });
    }
    let goose = "Deux à six personnes, un dé, une demi-heure. Chaque case est une question à laquelle on répond si l’on veut.";
    kit.push(KitItem { guide: goose.to_owned(), ..item("jeu-de-l-oie", "Le jeu de l’oie", KitKind::Game) });
    kit.push(KitItem { count: 2, ..item("guide", "Guide d’animation", KitKind::Guide) });
    kit
}

/// From the poster on the home, one reaches a service and a reflex card.
fn links_of(number: u32) -> Vec<String> {
    let links: &[&str] = match number {
        1 => &["/recherche?q=logement", "/fiches"],
        4 => &["/recherche?q=laverie"],
        7 => &["/recherche?q=aide+alimentaire"],
        12 => &["/recherche?q=parler"],
        _ => &[],
    };
    links.iter().map(|link| (*link).to_owned()).collect()
}

fn credit_of(text: &str) -> Credit {
    match text.split_once(':') {
        Some(("prenom", name)) => Credit::FirstName(name.to_owned()),
        Some((_, name)) => Credit::Pseudonym(name.to_owned()),
        None => Credit::Anonymous,
    }
}

fn request((name, commune, host): &Line, origin: Origin, occasion: &str) -> NewRequest {
    NewRequest {
        id: LoanRequestId::from_source(SOURCE, "loan-request", &format!("{occasion}/{name}")),
        resource: taboo(),
        organization: None,
        site: Site::new(name, commune, *host),
        windows: Vec::new(),
        origin,
        contact: String::new(),
    }
}
