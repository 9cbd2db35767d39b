//! Towns drawn for the test: gathered when they are too many, and told by families face to face.

use std::sync::Arc;

use cooperation::RelationKind;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::codes::LegalFamily;
use vocabulary::territory::{Area, Territory};
use web::{Clock, Shell, Visit, Words};

use super::trying::beginning;
use crate::asked::{Asked, Place};
use crate::drawing::{Manner, svg};
use crate::everybody::{Everybody, Party};
use crate::scene::{MOST_DRAWN, Scene};
use crate::sides::sides;
use crate::ties::{Fabric, Tie};

/// So many organisations of the three families in the communes of Melun Val de Seine.
fn town(count: u128) -> Fabric {
    let area = Area::Epci("247700057".to_owned());
    let communes = Territory::france().communes_in(&area);
    let party = |number: u128| Party {
        id: Uuid::from_u128(number << 3 | 1),
        name: format!("Organisation {number:05}"),
        family: Some(LegalFamily::ALL[(number % 3) as usize]),
        sectors: Vec::new(),
        commune: communes.get((number / 3) as usize % communes.len()).copied(),
    };
    let everybody = Everybody::of((0..count).map(party).collect(), &[], Some(&area));
    Fabric::new(Arc::new(everybody), &[])
}

fn visit() -> Visit {
    let words =
        Words::new(&[("web", web::FRENCH, web::ENGLISH), ("portrait", crate::FRENCH, crate::ENGLISH)]);
    let clock = Clock::new(beginning);
    Visit {
        locale: Locale::French,
        now: beginning(),
        companion: false,
        path: "/reseau".to_owned(),
        query: String::new(),
        member: None,
        client: std::net::Ipv4Addr::LOCALHOST.into(),
        notice: None,
        shell: Arc::new(Shell::new(words.expect("the words"), "Essai", "http://essai.example", clock)),
    }
}

fn tie(from: usize, to: usize, kind: RelationKind) -> Tie {
    Tie { from, to, kind, agreed: true }
}

#[test]
fn six_thousand_are_gathered_by_family_and_commune() {
    let mut fabric = town(6_000);
    fabric.ties = (0..4_000).map(|place| tie(place, place + 7, RelationKind::Cooperation)).collect();
    let visit = visit();
    let shown = Asked::default().shown(&fabric).expect("shown");
    let scene = Scene::of(&visit, &fabric, &shown);
    assert!(scene.gathered && scene.figures.len() == 60, "{} figures", scene.figures.len());
    let lines: usize = scene.lines.iter().map(|line| line.count).sum();
    assert_eq!(lines, 4_000);
    assert!(scene.figures.iter().all(|figure| figure.href.contains("famille=")));
    let one = Asked {
        group: Some(0),
        commune: fabric.everybody.communes.first().copied().map(Place::In),
        ..Asked::default()
    };
    let scene = Scene::of(&visit, &fabric, &one.shown(&fabric).expect("shown"));
    assert!(!scene.gathered && scene.figures.len() < MOST_DRAWN);
}

#[test]
fn six_hundred_are_drawn_one_by_one_with_a_link_each() {
    let fabric = town(600);
    let visit = visit();
    let scene = Scene::of(&visit, &fabric, &Asked::default().shown(&fabric).expect("shown"));
    let picture = layout::lay_out(&scene.network(), layout::Frame::for_count(600));
    let drawn = svg(&visit, &scene, &picture, Manner::Whole);
    assert_eq!(drawn.matches("<a href=").count(), 600);
    assert_eq!(svg(&visit, &scene, &picture, Manner::Small).matches("<a href=").count(), 0);
}

#[test]
fn two_families_of_one_commune_without_a_link_are_strangers() {
    let everybody = Arc::clone(&town(9).everybody);
    let met = Fabric::new(Arc::clone(&everybody), &[]);
    let of = |fabric: &Fabric| {
        let all = sides(fabric);
        let side = all.into_iter().find(|side| side.is_between(2, 0)).expect("public and mutual aid");
        (side.count(), side.strangers.len(), side.without.0.len())
    };
    assert_eq!(of(&met), (0, 3, 3));
    let mut joined = met;
    joined.ties = vec![tie(0, 2, RelationKind::Partnership)];
    assert_eq!(of(&joined).0, 1);
    assert_eq!(of(&joined).1, 2);
}

#[test]
fn a_crowd_without_a_commune_leads_to_those_who_did_not_say_theirs() {
    let mut fabric = town(1_200);
    let everybody = Arc::get_mut(&mut fabric.everybody).expect("its own");
    everybody.parties.iter_mut().take(7).for_each(|party| party.commune = None);
    let visit = visit();
    let scene = Scene::of(&visit, &fabric, &Asked::default().shown(&fabric).expect("shown"));
    let unsaid = scene.figures.iter().filter(|figure| figure.href.ends_with("commune=non-dite"));
    assert_eq!(unsaid.map(|figure| figure.weight).sum::<usize>(), 7);
    let asked = Asked { commune: Some(Place::Unsaid), ..Asked::default() };
    assert_eq!(asked.shown(&fabric).expect("shown").listed.len(), 7);
}
