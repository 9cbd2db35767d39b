//! Who works with whom, by family, need and kind.

use std::collections::BTreeMap;

use axum::extract::State;
use vocabulary::codes::{LegalFamily, TopicCategory};
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Choice, Failure, Page, Visit};

use super::{Cooperation, asked, dates};
use crate::form::{Entry, Field, Form, choices};
use crate::names::families;
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::relation::{Relation, RelationKind, RelationStanding};
use crate::store::relations::relations;
use directory::OrganizationNames;

/// The most relations one page shows; filters lead to the others.
const MOST_SHOWN: usize = 300;

/// What is asked of the list.
struct Sieve {
    family: Option<LegalFamily>,
    need: Option<TopicCategory>,
    kind: Option<RelationKind>,
}

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let today = visit.today();
    let read = move |conn: &mut ::store::Conn| {
        Ok((relations(conn, today)?, OrganizationNames::read(conn)?, families(conn)?))
    };
    let (mut all, names, families) = room.read(read).await?;
    let sieve = Sieve {
        family: LegalFamily::from_code(asked(&visit, "famille")),
        need: TopicCategory::from_code(asked(&visit, "besoin")),
        kind: RelationKind::from_code(asked(&visit, "sorte")),
    };
    all.retain(|one| names.knows(one.a) && names.knows(one.b) && sieve.keeps(one, &families));
    all.sort_by_key(|one| vocabulary::fold(names.name(one.a)));
    let lead = visit.say_count("cooperation-list-lead", all.len()).into_owned();
    let mut panel = Panel::new(visit.say("cooperation-list-title"), lead);
    if visit
        .member
        .as_ref()
        .is_some_and(|member| member.reach(Action::EditRecord) > vocabulary::permission::Reach::Named)
    {
        panel = panel.way(&visit, "cooperation-declare", paths::DECLARE);
    }
    panel = panel.way(&visit, "cooperation-families-title", paths::FAMILIES);
    panel = panel.way(&visit, "cooperation-groups-title", paths::GROUPS);
    panel = panel.with_form(sieve.form(&visit).plain(&visit));
    let of = |kind: RelationKind| -> Vec<Card> {
        let shown = all.iter().filter(|one| one.kind == kind).take(MOST_SHOWN);
        shown.map(|one| card(&visit, one, &names)).collect()
    };
    let empty = "cooperation-list-empty";
    for (kind, id) in
        [(RelationKind::Partnership, "partenariats"), (RelationKind::Cooperation, "cooperations")]
    {
        if sieve.kind.is_none_or(|wanted| wanted == kind) {
            let mut section = Section::new(&visit, id, (kinds(kind), empty), of(kind));
            section.note = visit.say(notes(kind)).into_owned();
            panel.sections.push(section);
        }
    }
    Ok(panel.public_page(&visit).canonical(paths::COOPERATIONS))
}

/// The heading over relations of a kind.
pub(super) const fn kinds(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Partnership => "cooperation-kinds-partnership",
        RelationKind::Cooperation => "cooperation-kinds-cooperation",
    }
}

const fn notes(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Partnership => "cooperation-kinds-partnership-note",
        RelationKind::Cooperation => "cooperation-kinds-cooperation-note",
    }
}

impl Sieve {
    fn keeps(&self, relation: &Relation, families: &BTreeMap<OrganizationId, LegalFamily>) -> bool {
        let is_of = |id: OrganizationId| families.get(&id).copied() == self.family;
        let family = self.family.is_none() || is_of(relation.a) || is_of(relation.b);
        let need = self.need.is_none() || relation.need.map(|need| need.category()) == self.need;
        family && need && self.kind.is_none_or(|kind| kind == relation.kind)
    }

    fn form(&self, visit: &Visit) -> Form {
        let all = || visit.say("cooperation-filter-all").into_owned();
        let mut family = vec![Choice::new("", all(), self.family.is_none())];
        let own =
            |one: &LegalFamily| Choice::new(one.code(), one.label(visit.locale), self.family == Some(*one));
        family.extend(LegalFamily::ALL.iter().map(own));
        let mut need = vec![Choice::new("", all(), self.need.is_none())];
        let own =
            |one: &TopicCategory| Choice::new(one.code(), one.label(visit.locale), self.need == Some(*one));
        need.extend(TopicCategory::ALL.iter().map(own));
        let mut kind = vec![Choice::new("", all(), self.kind.is_none())];
        let chosen = self.kind.map_or("", RelationKind::code);
        kind.extend(choices(visit, RelationKind::ALL, |one| (one.code(), one.key()), chosen));
        let fields = vec![
            Field::Choose(Entry::new(visit, "famille", "cooperation-filter-family"), family),
            Field::Choose(Entry::new(visit, "besoin", "cooperation-filter-need"), need),
            Field::Choose(Entry::new(visit, "sorte", "cooperation-filter-kind"), kind),
        ];
        let mut form = Form::new(visit, paths::COOPERATIONS.to_owned(), "cooperation-filter-show", fields);
        (form.looks, form.kind) = (true, "plain");
        form
    }
}

/// A relation in a list.
pub(super) fn card(visit: &Visit, relation: &Relation, names: &OrganizationNames) -> Card {
    let names_of = [("a", names.name(relation.a).into()), ("b", names.name(relation.b).into())];
    let mut facts = Vec::new();
    if let Some(need) = relation.need {
        facts.push(Fact::text(visit, "cooperation-need", need.label(visit.locale)));
    }
    facts.push(Fact::text(visit, "cooperation-when", dates(visit, relation.from, relation.until)));
    Card {
        title: visit.say_with("cooperation-between", &names_of).into_owned(),
        href: paths::under(paths::COOPERATIONS, relation.id.uuid()),
        badges: badges(visit, relation),
        text: relation.purpose.clone(),
        facts,
        forms: Vec::new(),
    }
}

/// How sure a relation is, and whether it ends soon.
pub(super) fn badges(visit: &Visit, relation: &Relation) -> Vec<Badge> {
    let (kind, icon) = match relation.standing {
        RelationStanding::Declared => ("note", "half"),
        RelationStanding::Agreed => ("open", "check"),
        RelationStanding::Ended => ("plain", "circle-empty"),
    };
    let mut badges = vec![Badge { kind, icon, key: relation.standing.key() }];
    if relation.ends_soon(visit.today()) {
        badges.push(Badge { kind: "closes-soon", icon: "hourglass", key: "cooperation-ends-soon" });
    }
    badges
}
