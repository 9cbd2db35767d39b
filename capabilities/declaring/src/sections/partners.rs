//! Who takes part in an action, each with its role, and whose initiative it was.

use std::collections::BTreeSet;

use action::{Change, Initiator, LONGEST_LINE, MOST_LINES, Partner, PartnerName, PartnerRole};
use vocabulary::id::OrganizationId;
use web::Visit;

use super::{Known, choices};
use crate::form::{Field, Group, Reading, Shape};

/// How many empty lines a form offers beyond what is there.
const EMPTY: usize = 3;

pub(super) fn fields(
    visit: &Visit,
    known: &Known,
    partners: &[Partner],
    initiators: &BTreeSet<Initiator>,
) -> Vec<Group> {
    let lines = (partners.len() + EMPTY).min(MOST_LINES);
    let each = (0..lines).flat_map(|place| line(visit, known, place, partners.get(place)));
    let who = choices(visit, Initiator::ALL, |one| (one.code(), one.key()), |one| initiators.contains(&one));
    let began = Field::new(visit, "initiative", "action-field-initiative", Shape::Boxes(who));
    vec![
        Group::under(visit, "action-field-partenaires", each.collect())
            .hint(visit, "declaring-hint-partners"),
        Group::plain(vec![began]),
    ]
}

fn line(visit: &Visit, known: &Known, place: usize, partner: Option<&Partner>) -> [Field; 2] {
    let chosen = partner.map_or(PartnerRole::CoHosts, |partner| partner.role);
    let roles = choices(visit, PartnerRole::ALL, |one| (one.code(), one.key()), |one| one == chosen);
    let name = partner.map(|partner| shown(known, partner)).unwrap_or_default();
    let mut who =
        Field::new(visit, name_id(place), "declaring-field-partner", Shape::Organization).value(name);
    let mut role = Field::new(visit, role_id(place), "declaring-field-partner-role", Shape::Select(roles));
    who.label = numbered(visit, "declaring-field-partner-numbered", place);
    role.label = numbered(visit, "declaring-field-partner-role-numbered", place);
    [who, role]
}

fn numbered(visit: &Visit, key: &str, place: usize) -> String {
    visit.say_count(key, place + 1).into_owned()
}

fn name_id(place: usize) -> String {
    format!("partenaire_{}", place + 1)
}

fn role_id(place: usize) -> String {
    format!("role_{}", place + 1)
}

/// Those of some partners that the directory has.
pub(crate) fn organizations(partners: &[Partner]) -> BTreeSet<OrganizationId> {
    let named = partners.iter().filter_map(|partner| match partner.who {
        PartnerName::Organization(id) => Some(id),
        PartnerName::Words(_) => None,
    });
    named.collect()
}

/// A partner as a form and a page name it.
pub(crate) fn shown(known: &Known, partner: &Partner) -> String {
    match &partner.who {
        PartnerName::Organization(id) => known.names.name(*id).to_owned(),
        PartnerName::Words(words) => words.clone(),
    }
}

/// The lines as they were typed: a name of the directory is that organisation, another stays words, an empty line is
/// no partner.
pub(super) fn of(reading: &mut Reading<'_>, known: &Known, was: &[Partner]) -> Change {
    let mut partners = Vec::new();
    for place in 0..MOST_LINES {
        let field = name_id(place);
        if reading.filled.text(&field).is_empty() {
            continue;
        }
        let typed = reading.filled.text(&field);
        let still = was.get(place).filter(|partner| shown(known, partner) == typed);
        let who = match (still, known.names.find(typed)) {
            (Some(partner), _) => partner.who.clone(),
            (None, Some(id)) => PartnerName::Organization(id),
            (None, None) => PartnerName::Words(reading.words(&field, LONGEST_LINE)),
        };
        let role = PartnerRole::from_code(reading.filled.text(&role_id(place)));
        let partner = Partner { who, role: role.unwrap_or(PartnerRole::CoHosts) };
        if !partners.contains(&partner) {
            partners.push(partner);
        }
    }
    let initiators = reading.filled.all("initiative").filter_map(Initiator::from_code).collect();
    Change::Partners { partners, initiators }
}
