//! What the coordination sets: units, frameworks, funders, whether the ISIC comes first, the goal of participation.

mod acts;

use action::{Framework, Funder, Rules, Unit};
use axum::extract::{Query, State};
use axum::response::Response;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Pairs, Register, crumbs};
use crate::paths;

/// The most units, frameworks or funders of a network.
const MOST: usize = 300;

/// A unit, a framework or a funder in its list.
struct Item {
    id: String,
    name: String,
    detail: String,
    to_change: String,
}

/// One of the three lists, with the form that adds to it or changes one of it.
struct List {
    /// What it is called in addresses and forms: `unite`, `cadre`, `financeur`.
    code: &'static str,
    title: &'static str,
    lead: &'static str,
    /// What its form is called where something is added.
    add: &'static str,
    items: Vec<Item>,
    /// The id of what is changed; empty where something is added.
    chosen: String,
    fields: Vec<Field>,
}

/// A field of such a form.
struct Field {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: &'static str,
    value: String,
}

#[derive(askama::Template)]
#[template(path = "pages/settings.html")]
struct Settings<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lists: Vec<List>,
    isic_required: bool,
    goal: String,
    faults: &'a Faults,
}

/// Everything that is set.
struct Found {
    units: Vec<Unit>,
    frameworks: Vec<Framework>,
    funders: Vec<Funder>,
    rules: Rules,
}

impl Found {
    async fn read(room: &Register) -> Result<Self, Failure> {
        let read = |conn: &mut ::store::Conn| {
            Ok(Self {
                units: action::units(conn)?,
                frameworks: action::frameworks(conn)?,
                funders: action::funders(conn)?,
                rules: action::rules(conn)?,
            })
        };
        room.read(read).await
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let found = Found::read(&room).await?;
    let said = |name: &str| {
        pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let chosen = [said("unite"), said("cadre"), said("financeur")];
    Ok(page(&visit, &found, (chosen, None), &Faults::default()))
}

/// The page, with what is to be changed in its form, or what was typed where that is faulty.
fn page(
    visit: &Visit,
    found: &Found,
    (chosen, filled): ([String; 3], Option<&Filled>),
    faults: &Faults,
) -> Page {
    let title = visit.say("register-settings-title");
    let [unit, framework, funder] = chosen;
    let mut lists =
        vec![units(visit, found, unit), frameworks(visit, found, framework), funders(found, funder)];
    if let Some(filled) = filled {
        for field in lists.iter_mut().flat_map(|list| &mut list.fields) {
            if filled.all(field.name).next().is_some() {
                filled.text(field.name).clone_into(&mut field.value);
            }
        }
    }
    let goal = filled.map_or("", |filled| filled.text("objectif"));
    let body = Settings {
        visit,
        crumbs: crumbs(visit, &[], title.clone()),
        lists,
        isic_required: found.rules.isic_required,
        goal: if goal.is_empty() { found.rules.participation_target.to_string() } else { goal.to_owned() },
        faults,
    };
    let page = visit.page(title.clone(), &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }
}

fn units(visit: &Visit, found: &Found, chosen: String) -> List {
    let item = |unit: &Unit| Item {
        id: unit.id.to_string(),
        name: unit.name.clone(),
        detail: visit.say_count("register-unit-communes", unit.communes.len()).into_owned(),
        to_change: format!("{}?unite={}#unite", paths::SETTINGS, unit.id),
    };
    let one = found.units.iter().find(|unit| unit.id.to_string() == chosen);
    let next = found.units.iter().map(|unit| unit.rank).max().unwrap_or(0) + 1;
    let text = |name, label, hint, value| Field { name, label, hint, kind: "text", value };
    let rank = one.map_or(next, |unit| unit.rank).to_string();
    let communes = one.map(|unit| unit.communes.join(" ")).unwrap_or_default();
    List {
        code: "unite",
        title: "register-units-title",
        lead: "register-units-lead",
        add: "register-add-unit",
        items: found.units.iter().map(item).collect(),
        chosen: one.map(|unit| unit.id.to_string()).unwrap_or_default(),
        fields: vec![
            text(
                "unite-nom",
                "register-field-name",
                "",
                one.map(|unit| unit.name.clone()).unwrap_or_default(),
            ),
            Field {
                kind: "number",
                ..text("unite-rang", "register-field-rank", "register-field-rank-hint", rank)
            },
            text("unite-communes", "register-field-communes", "register-field-communes-hint", communes),
        ],
    }
}

fn frameworks(visit: &Visit, found: &Found, chosen: String) -> List {
    let day =
        |day: Option<chrono::NaiveDate>| day.map(|day| visit.date(day)).unwrap_or_else(|| "…".to_owned());
    let item = |one: &Framework| Item {
        id: one.id.to_string(),
        name: one.name.clone(),
        detail: if one.from.is_none() && one.to.is_none() {
            String::new()
        } else {
            format!("{} – {}", day(one.from), day(one.to))
        },
        to_change: format!("{}?cadre={}#cadre", paths::SETTINGS, one.id),
    };
    let one = found.frameworks.iter().find(|one| one.id.to_string() == chosen);
    let typed = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let field = |name, label, kind, value| Field { name, label, hint: "", kind, value };
    let name = one.map(|one| one.name.clone()).unwrap_or_default();
    List {
        code: "cadre",
        title: "register-frameworks-title",
        lead: "register-framework-about",
        add: "register-add-framework",
        items: found.frameworks.iter().map(item).collect(),
        chosen: one.map(|one| one.id.to_string()).unwrap_or_default(),
        fields: vec![
            field("cadre-nom", "register-field-name", "text", name),
            field("cadre-debut", "register-field-first", "date", typed(one.and_then(|one| one.from))),
            field("cadre-fin", "register-field-last", "date", typed(one.and_then(|one| one.to))),
        ],
    }
}

fn funders(found: &Found, chosen: String) -> List {
    let item = |one: &Funder| Item {
        id: one.id.to_string(),
        name: one.name.clone(),
        detail: String::new(),
        to_change: format!("{}?financeur={}#financeur", paths::SETTINGS, one.id),
    };
    let one = found.funders.iter().find(|one| one.id.to_string() == chosen);
    let value = one.map(|one| one.name.clone()).unwrap_or_default();
    List {
        code: "financeur",
        title: "register-funders-title",
        lead: "register-funder-about",
        add: "register-add-funder",
        items: found.funders.iter().map(item).collect(),
        chosen: one.map(|one| one.id.to_string()).unwrap_or_default(),
        fields: vec![Field {
            name: "financeur-nom",
            label: "register-field-name",
            hint: "",
            kind: "text",
            value,
        }],
    }
}

/// Does one of the things the coordination may set.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Register>,
    filled: Filled,
) -> Result<Response, Failure> {
    acts::perform(&visit, &room, &filled).await
}
