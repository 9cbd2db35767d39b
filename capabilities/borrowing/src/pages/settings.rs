//! What who lends may change: words, rule, who may ask, pieces and their guides, one more copy.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use lending::{KitItem, MOST_COPIES, Perimeter, TouringCopy, TouringResource};
use uuid::Uuid;
use vocabulary::id::{CopyId, KitItemId, OrganizationId, TouringResourceId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::offer::{LONGEST_ABOUT, LONGEST_NAME, kit, label, rule, rule_fields};
use super::{Borrowing, back_to_exhibitions, lent};
use crate::names::typed_commune;
use crate::paths;
use directory::OrganizationNames;
use web::body::Body;
use web::form::{Field, Form, required, words};

/// The longest guide of a piece, in letters.
const LONGEST_GUIDE: usize = 4000;
/// The most ways on from one piece.
const MOST_LINKS: usize = 8;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let resource = lent(&room, &visit, id).await?.resource;
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, (&resource, &names), None))
}

fn page(
    visit: &Visit,
    (resource, names): (&TouringResource, &OrganizationNames),
    sent: Option<(&Filled, &Faults)>,
) -> Page {
    let act = paths::below(resource.id.uuid(), "regler");
    let sent_as = |says: &str| sent.filter(|(filled, _)| filled.text("acte") == says);
    let form = |says: &str, send: &str, mut fields: Vec<Field>| {
        fields.insert(0, Field::hidden("acte", says));
        Form::new(visit, act.as_str(), send, fields).again(visit, sent_as(says))
    };
    let mut body = Body::titled(visit, "borrowing-settings-title");
    let whole = Crumb { label: resource.name.clone(), href: paths::exhibition(resource.id.uuid()) };
    body.below(vec![back_to_exhibitions(visit), whole]);
    body.heading("mots", "borrowing-settings-words");
    body.html(form("mots", "borrowing-settings-send", describe_fields(visit, resource)));
    body.heading("perimetre", "borrowing-perimeter").say("borrowing-settings-perimeter-lead");
    body.html(form("perimetre", "borrowing-settings-send", perimeter_fields(visit, resource, names)));
    body.heading("pieces", "borrowing-kit");
    let add = Field::area(visit, "liste", "borrowing-offer-kit").hint(visit, "borrowing-offer-kit-hint");
    body.html(form("ajouter", "borrowing-settings-add", vec![add]));
    if !resource.kit.is_empty() {
        body.heading("guide", "borrowing-settings-guide");
        body.html(form("guide", "borrowing-settings-send", guide_fields(visit, resource)));
        files(&mut body, visit, resource);
        body.html(form("retirer", "borrowing-settings-retire", vec![pieces(visit, resource, "retiree")]));
    }
    body.heading("exemplaire", "borrowing-settings-copy").say("borrowing-settings-copy-lead");
    body.html(form("exemplaire", "borrowing-settings-copy-send", Vec::new()));
    body.page()
}

fn describe_fields(visit: &Visit, resource: &TouringResource) -> Vec<Field> {
    let mut fields = vec![
        Field::line(visit, "nom", "borrowing-offer-name").value(&resource.name),
        Field::area(visit, "texte", "borrowing-offer-about").value(&resource.about),
    ];
    fields.extend(rule_fields(visit, Some(resource.rule)));
    let fixed = if resource.transportable { "" } else { "1" };
    fields.push(Field::tick(visit, "fixe", "borrowing-offer-fixed").value(fixed));
    fields
}

fn perimeter_fields(visit: &Visit, resource: &TouringResource, names: &OrganizationNames) -> Vec<Field> {
    let (which, communes, some) = match &resource.perimeter {
        Perimeter::Everywhere => ("tous", String::new(), BTreeSet::new()),
        Perimeter::Communes(codes) => {
            let words: Vec<&str> = codes.iter().map(String::as_str).collect();
            ("communes", words.join(", "), BTreeSet::new())
        }
        Perimeter::Organizations(some) => ("organisations", String::new(), some.clone()),
    };
    let choice = |code: &str, key: &str| Choice::new(code, visit.say(key), code == which);
    let kinds = vec![
        choice("tous", "borrowing-perimeter-all"),
        choice("communes", "borrowing-settings-communes"),
        choice("organisations", "borrowing-settings-organizations"),
    ];
    let mut all = names.choose_one(None, "");
    for one in &mut all {
        one.chosen = one.value.parse::<OrganizationId>().is_ok_and(|id| some.contains(&id));
    }
    vec![
        Field::radios("qui", visit.say("borrowing-perimeter"), kinds),
        Field::area(visit, "communes", "borrowing-settings-which-communes")
            .hint(visit, "borrowing-settings-which-hint")
            .value(communes),
        Field::boxes(visit, "organisations", "borrowing-settings-which-organizations", all),
    ]
}

fn pieces(visit: &Visit, resource: &TouringResource, id: &str) -> Field {
    let choice = |item: &KitItem| Choice::new(item.id.to_string(), item.name.clone(), false);
    Field::select(visit, id, "borrowing-piece", resource.kit.iter().map(choice).collect())
}

/// A file for each piece, folded away.
fn files(body: &mut Body<'_>, visit: &Visit, resource: &TouringResource) {
    let form = |item: &KitItem| {
        let act = format!("{}/fichier", paths::piece(resource.id.uuid(), item.id.uuid()));
        let field = Field::file(visit, &format!("fichier-{}", item.id), "borrowing-file")
            .hint(visit, "borrowing-file-hint");
        let form = Form::new(visit, act, "borrowing-settings-file-send", vec![field]);
        format!("<h3>{}</h3>{}", web::escaped(&item.name), form.plain(visit))
    };
    body.more("borrowing-settings-files", resource.kit.iter().map(form).collect::<String>());
}

fn guide_fields(visit: &Visit, resource: &TouringResource) -> Vec<Field> {
    vec![
        pieces(visit, resource, "piece"),
        Field::area(visit, "echange", "borrowing-guide").hint(visit, "borrowing-settings-guide-hint"),
        Field::area(visit, "suite", "borrowing-leads-on").hint(visit, "borrowing-settings-links-hint"),
    ]
}

/// What is changed.
enum Changed {
    Described(TouringResource),
    Lent(Perimeter),
    Pieces(Vec<KitItem>),
    Retired(KitItemId),
    Copied(TouringCopy),
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let resource = lent(&room, &visit, id).await?.resource;
    let mut faults = filled.faults();
    let changed = understood(&visit, &resource, &filled, &mut faults);
    let Some(changed) = changed.filter(|_| faults.is_empty()) else {
        let names = room.read(OrganizationNames::read).await?;
        return Ok(page(&visit, (&resource, &names), Some((&filled, &faults))).again().into_response());
    };
    let (key, today, resource) = (room.key.clone(), visit.today(), resource.id);
    room.write(move |conn| keep(conn, (&key, resource), &changed, today)).await?;
    Ok(visit.go(&paths::below(id, "regler"), "borrowing-done-settings"))
}

fn keep(
    conn: &mut Conn,
    (key, id): (&SealKey, TouringResourceId),
    changed: &Changed,
    today: chrono::NaiveDate,
) -> Result<(), StoreError> {
    match changed {
        Changed::Described(resource) => lending::describe(conn, resource).map(|_| ()),
        Changed::Lent(perimeter) => lending::set_perimeter(conn, id, perimeter).map(|_| ()),
        Changed::Pieces(items) => items.iter().try_for_each(|item| lending::save_item(conn, key, id, item)),
        Changed::Retired(item) => lending::retire_item(conn, *item, today).map(|_| ()),
        Changed::Copied(copy) => lending::add_copy(conn, id, copy),
    }
}

fn understood(
    visit: &Visit,
    resource: &TouringResource,
    filled: &Filled,
    faults: &mut Faults,
) -> Option<Changed> {
    let item = |field: &str| resource.kit.iter().find(|item| item.id.to_string() == filled.text(field));
    match filled.text("acte") {
        "mots" => {
            let name = required((visit, filled), ("nom", "borrowing-fault-name"), LONGEST_NAME, faults);
            let about = required((visit, filled), ("texte", "borrowing-fault-about"), LONGEST_ABOUT, faults);
            let (rule, transportable) = (rule(visit, filled, faults)?, !filled.is_ticked("fixe"));
            Some(Changed::Described(TouringResource { name, about, rule, transportable, ..resource.clone() }))
        }
        "perimetre" => perimeter(visit, filled, faults).map(Changed::Lent),
        "ajouter" => Some(Changed::Pieces(kit(visit, filled.text("liste"), faults))),
        "guide" => {
            let guide = words((visit, filled), "echange", LONGEST_GUIDE, faults);
            let links = links(visit, filled.text("suite"), faults);
            Some(Changed::Pieces(vec![KitItem { guide, links, ..item("piece")?.clone() }]))
        }
        "retirer" => Some(Changed::Retired(item("retiree")?.id)),
        "exemplaire" if resource.copies.len() < MOST_COPIES => Some(Changed::Copied(TouringCopy {
            id: CopyId::new_v7(visit.now, visit.chance()),
            label: label(resource.copies.len()),
            home: resource.owner,
        })),
        _ => None,
    }
}

fn perimeter(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<Perimeter> {
    match filled.text("qui") {
        "tous" => Some(Perimeter::Everywhere),
        "organisations" => {
            let some = filled.all("organisations").filter_map(|id| id.parse().ok());
            Some(Perimeter::Organizations(some.collect()))
        }
        "communes" => {
            let typed = filled.text("communes").split([',', ';', '\n']).map(str::trim);
            let mut codes = BTreeSet::new();
            for one in typed.filter(|one| !one.is_empty()) {
                match typed_commune(one) {
                    Some(code) => {
                        codes.insert(code.to_owned());
                    }
                    None => faults.note("communes", visit.say_of("borrowing-fault-commune-named", one)),
                }
            }
            if codes.is_empty() {
                faults.note("communes", visit.say("borrowing-fault-commune"));
            }
            Some(Perimeter::Communes(codes))
        }
        _ => {
            faults.note("qui", visit.say("borrowing-fault-perimeter"));
            None
        }
    }
}

/// Ways on inside the house, one a line: whole addresses of this house lose what stands before the path.
fn links(visit: &Visit, text: &str, faults: &mut Faults) -> Vec<String> {
    let base = visit.shell.base_url.as_str();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let paths: Vec<&str> = lines.map(|line| line.strip_prefix(base).unwrap_or(line)).collect();
    if paths.len() > MOST_LINKS || paths.iter().any(|path| web::inside(path).is_none()) {
        faults.note("suite", visit.say_count("borrowing-fault-links", MOST_LINKS));
    }
    paths.into_iter().map(str::to_owned).collect()
}
