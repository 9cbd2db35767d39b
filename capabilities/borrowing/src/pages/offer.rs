//! Lending an exhibition to others: its words, its rule, its copies and its pieces in one form.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use lending::{KitItem, LONGEST_SLOT, MOST_COPIES, Perimeter, SlotRule, TouringCopy, TouringResource};
use vocabulary::id::{CopyId, KitItemId, TouringResourceId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Borrowing, back_to_exhibitions, speaker, speakers};
use crate::kit_list::{Line, read};
use crate::paths;
use directory::OrganizationNames;
use web::body::Body;
use web::form::{Field, Form, required};

/// The longest name of an exhibition, in letters.
pub(super) const LONGEST_NAME: usize = 150;
/// The longest words about it, in letters.
pub(super) const LONGEST_ABOUT: usize = 2000;

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None))
}

fn page(visit: &Visit, names: &OrganizationNames, sent: Option<(&Filled, &Faults)>) -> Page {
    let mut body = Body::titled(visit, "borrowing-offer-title");
    body.below(vec![back_to_exhibitions(visit)]).lead(visit.say("borrowing-offer-lead"));
    let mut fields = vec![
        Field::select(visit, "pour", "borrowing-share-owner", speakers(visit, names, "")),
        Field::line(visit, "nom", "borrowing-offer-name"),
        Field::area(visit, "texte", "borrowing-offer-about"),
    ];
    fields.extend(rule_fields(visit, None));
    fields.extend([
        Field::number(visit, "exemplaires", "borrowing-offer-copies").value("1"),
        Field::area(visit, "liste", "borrowing-offer-kit").hint(visit, "borrowing-offer-kit-hint"),
        Field::tick(visit, "fixe", "borrowing-offer-fixed"),
    ]);
    body.html(Form::new(visit, paths::OFFER, "borrowing-offer-send", fields).again(visit, sent));
    body.page()
}

/// The fields about the length of a stay and what lies between two.
pub(super) fn rule_fields(visit: &Visit, rule: Option<SlotRule>) -> Vec<Field> {
    let rule = rule.unwrap_or(SlotRule { slot_days: 42, servicing_days: 0, km_per_day: 0 });
    vec![
        Field::number(visit, "jours", "borrowing-offer-days")
            .hint(visit, "borrowing-offer-days-hint")
            .value(rule.slot_days.to_string()),
        Field::number(visit, "entretien", "borrowing-offer-servicing").value(rule.servicing_days.to_string()),
        Field::number(visit, "route", "borrowing-offer-road")
            .hint(visit, "borrowing-offer-road-hint")
            .value(rule.km_per_day.to_string()),
    ]
}

/// The rule of stays as it was typed.
pub(super) fn rule(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<SlotRule> {
    let mut number = |field: &str, from: u16, until: u16| {
        let read: Option<u16> = filled.text(field).parse().ok().filter(|read| (from..=until).contains(read));
        if read.is_none() {
            let between = [("from", from.into()), ("until", until.into())];
            faults.note(field, visit.say_with("borrowing-fault-between", &between));
        }
        read
    };
    let (slot, servicing) = (number("jours", 1, LONGEST_SLOT), number("entretien", 0, 60));
    let road = number("route", 0, 1000);
    Some(SlotRule { slot_days: slot?, servicing_days: servicing?, km_per_day: road? })
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Borrowing>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let resource = understood(&visit, &filled, &mut faults);
    let Some(resource) = resource.filter(|_| faults.is_empty()) else {
        let names = room.read(OrganizationNames::read).await?;
        return Ok(page(&visit, &names, Some((&filled, &faults))).again().into_response());
    };
    let (key, now, to) = (room.key.clone(), visit.now, paths::exhibition(resource.id.uuid()));
    room.write(move |conn| lending::offer(conn, &key, &resource, now)).await?;
    Ok(visit.go(&to, "borrowing-done-offered"))
}

fn understood(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<TouringResource> {
    let owner = speaker(visit, filled.text("pour"));
    if owner.is_none() {
        faults.note("pour", visit.say("borrowing-fault-for"));
    }
    let name = required((visit, filled), ("nom", "borrowing-fault-name"), LONGEST_NAME, faults);
    let about = required((visit, filled), ("texte", "borrowing-fault-about"), LONGEST_ABOUT, faults);
    let rule = rule(visit, filled, faults);
    let copies: Option<usize> = filled.text("exemplaires").parse().ok();
    let copies = copies.filter(|count| (1..=MOST_COPIES).contains(count));
    if copies.is_none() {
        faults.note("exemplaires", visit.say_count("borrowing-fault-copies", MOST_COPIES));
    }
    let kit = kit(visit, filled.text("liste"), faults);
    let owner = owner?;
    let copy = |number: usize| TouringCopy {
        id: CopyId::new_v7(visit.now, visit.chance()),
        label: label(number),
        home: owner,
    };
    Some(TouringResource {
        id: TouringResourceId::new_v7(visit.now, visit.chance()),
        owner,
        name,
        about,
        rule: rule?,
        transportable: !filled.is_ticked("fixe"),
        perimeter: Perimeter::Everywhere,
        kit,
        copies: (0..copies?).map(copy).collect(),
    })
}

/// What tells copies from one another: A, B, …
pub(super) fn label(number: usize) -> String {
    let letter = u8::try_from(number % 26).unwrap_or(0);
    char::from(b'A' + letter).to_string()
}

/// The pieces that were typed.
pub(super) fn kit(visit: &Visit, text: &str, faults: &mut Faults) -> Vec<KitItem> {
    let piece = |line: Line| KitItem {
        id: KitItemId::new_v7(visit.now, visit.chance()),
        name: line.name,
        kind: line.kind,
        count: line.count,
        credit: line.credit,
        guide: String::new(),
        links: Vec::new(),
        file: None,
    };
    match read(text) {
        Ok(lines) => lines.into_iter().map(piece).collect(),
        Err(faulty) => {
            let lines: Vec<String> = faulty.iter().take(10).map(usize::to_string).collect();
            faults.note("liste", visit.say_of("borrowing-fault-kit", &lines.join(", ")));
            Vec::new()
        }
    }
}
