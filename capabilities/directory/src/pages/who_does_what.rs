//! « Qui fait quoi » : for a need and a town, the organisations by family, what each does and whom to call.

use std::collections::{BTreeMap, HashMap, HashSet};

use axum::extract::{Query, State};
use search::{Hit, Near, Order, Question};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, TopicCategory};
use vocabulary::fold;
use vocabulary::territory::{Commune, Territory};
use web::{Choice, Crumb, Failure, Page, Visit};

use super::commune::NEARBY_M;
use super::search::Pairs;
use super::{Directory, failure};
use crate::beside::{LineView, reader, shown};
use crate::direct_line::LineOf;
use crate::finding::card::Card;
use crate::finding::facets::Facet;
use crate::organization::Organization;
use crate::paths;
use crate::store::{names, people, records};

#[derive(askama::Template)]
#[template(path = "pages/who_does_what.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    categories: Vec<Choice>,
    communes: Vec<Choice>,
    asked: bool,
    as_table: bool,
    tabs: Vec<Crumb>,
    families: Vec<Family>,
    organizations: usize,
    left_out: usize,
    for_members: bool,
}

/// The organisations of one family.
struct Family {
    label: String,
    organizations: Vec<OrganizationView>,
}

/// An organisation, what it does for the need, and whom to call.
struct OrganizationView {
    name: String,
    path: String,
    function: String,
    phones: Vec<(String, String)>,
    email: String,
    services: Vec<(String, String)>,
    lines: Vec<LineView>,
}

/// What was chosen in the address.
struct Chosen {
    category: Option<TopicCategory>,
    commune: Option<&'static Commune>,
    as_table: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(directory): State<Directory>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let chosen = Chosen::read(&visit, &pairs)?;
    let title = chosen.title(&visit);
    let (families, left_out) = match chosen.category {
        Some(category) => families(&visit, &directory, category, chosen.commune).await?,
        None => (Vec::new(), 0),
    };
    let crumb = |label: &str, href: &str| Crumb { label: label.to_owned(), href: href.to_owned() };
    let sheet = Sheet {
        visit: &visit,
        crumbs: vec![
            crumb(&visit.say("directory-home"), paths::HOME),
            crumb(&visit.say("directory-who-does-what"), ""),
        ],
        title: &title,
        categories: category_choices(&visit, &chosen),
        communes: commune_choices(&visit, &directory, &chosen),
        asked: chosen.category.is_some(),
        as_table: chosen.as_table,
        tabs: tabs(&visit, chosen.as_table),
        organizations: families.iter().map(|family| family.organizations.len()).sum(),
        for_members: families.iter().any(Family::tells_members),
        families,
        left_out,
    };
    Ok(visit.page(title.as_str(), &sheet).description(visit.say("directory-who-does-what-lead")))
}

impl Chosen {
    fn read(visit: &Visit, pairs: &[(String, String)]) -> Result<Chosen, Failure> {
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value);
        let misread = |name: &str| Failure::bad_request(name, visit.say("directory-misread-code"));
        let category = match value("category") {
            "" => None,
            code => Some(TopicCategory::from_code(code).ok_or_else(|| misread("category"))?),
        };
        let commune = match value("commune") {
            "" => None,
            code => Some(Territory::france().commune(code).ok_or_else(|| misread("commune"))?),
        };
        Ok(Chosen { category, commune, as_table: value("view") == "table" })
    }

    fn title(&self, visit: &Visit) -> String {
        let need = self.category.map(|category| category.label(visit.locale));
        let words = match (need, self.commune) {
            (None, _) => visit.say("directory-who-does-what"),
            (Some(need), None) => visit.say_of("directory-who-does-what-need", need),
            (Some(need), Some(commune)) => {
                let values = [("need", need.into()), ("place", commune.name.into())];
                visit.say_with("directory-who-does-what-both", &values)
            }
        };
        words.into_owned()
    }

    /// Everything that answers this need for the inhabitants of the town and stands within 10 km of it, or comes.
    fn question(&self, visit: &Visit, category: TopicCategory) -> Question {
        let filters = vec![(Facet::Category.id(), vec![category.code().to_owned()])];
        let plain = Question { filters, limit: Question::MAX_LIMIT, ..Question::of("", visit.local_now()) };
        let Some(commune) = self.commune else { return plain };
        let near = Near { commune: Some(commune.code.to_owned()), point: commune.point };
        Question { near: Some(near), radius_m: Some(NEARBY_M), order: Order::Distance, ..plain }
    }
}

impl Family {
    fn tells_members(&self) -> bool {
        self.organizations.iter().any(|organization| !organization.lines.is_empty())
    }
}

fn category_choices(visit: &Visit, chosen: &Chosen) -> Vec<Choice> {
    let none = Choice::new("", visit.say("directory-who-does-what-choose"), chosen.category.is_none());
    let choice = |category: &TopicCategory| {
        Choice::new(category.code(), category.label(visit.locale), chosen.category == Some(*category))
    };
    std::iter::once(none).chain(TopicCategory::ALL.iter().map(choice)).collect()
}

/// Every commune of the network; one from elsewhere that stands in the address stays chosen.
fn commune_choices(visit: &Visit, directory: &Directory, chosen: &Chosen) -> Vec<Choice> {
    let mut communes = directory.communes();
    let stranger = chosen.commune.filter(|one| communes.iter().all(|commune| commune.code != one.code));
    communes.extend(stranger);
    let everywhere =
        Choice::new("", visit.say("directory-who-does-what-everywhere"), chosen.commune.is_none());
    let is_chosen = |commune: &Commune| chosen.commune.is_some_and(|one| one.code == commune.code);
    let choices = communes.iter().map(|one| Choice::new(one.code, one.name, is_chosen(one)));
    std::iter::once(everywhere).chain(choices).collect()
}

fn tabs(visit: &Visit, as_table: bool) -> Vec<Crumb> {
    let tab = |key: &str, view: &str, is_here: bool| Crumb {
        label: visit.say(key).into_owned(),
        href: if is_here { String::new() } else { visit.here_with("view", view) },
    };
    vec![
        tab("directory-who-does-what-columns", "", !as_table),
        tab("directory-who-does-what-table", "table", as_table),
    ]
}

/// The services found of each organisation, and what is known of it.
struct Found {
    organizations: Vec<(Uuid, Organization)>,
    services: HashMap<Uuid, Vec<Uuid>>,
    lines: HashMap<Uuid, Vec<LineOf>>,
}

/// The organisations that answer, by family, and how many services were left out of too long a list.
async fn families(
    visit: &Visit,
    directory: &Directory,
    category: TopicCategory,
    commune: Option<&'static Commune>,
) -> Result<(Vec<Family>, usize), Failure> {
    let chosen = Chosen { category: Some(category), commune, as_table: false };
    let answer = directory.catalogue.reader().ask(&chosen.question(visit, category));
    let ids: Vec<Uuid> = answer.hits.iter().map(|hit| hit.id).collect();
    let key = reader(visit).map(|_| directory.key.clone());
    let found = directory.db.read(move |conn| look_up(conn, &ids, key.as_ref())).await.map_err(failure)?;
    let hits: HashMap<Uuid, &Hit> = answer.hits.iter().map(|hit| (hit.id, hit)).collect();
    let mut families: BTreeMap<usize, Vec<OrganizationView>> = BTreeMap::new();
    for (id, organization) in &found.organizations {
        let view = organization_view(visit, &found, &hits, (*id, organization));
        families.entry(rank(organization.legal_family)).or_default().push(view);
    }
    let family = |(rank, mut organizations): (usize, Vec<OrganizationView>)| {
        organizations.sort_by_cached_key(|organization| fold(&organization.name));
        Family { label: family_label(visit, rank), organizations }
    };
    Ok((families.into_iter().map(family).collect(), answer.total - answer.hits.len()))
}

/// Families stand in the order of their list, those that did not say theirs come last.
fn rank(family: Option<LegalFamily>) -> usize {
    let place = |family| LegalFamily::ALL.iter().position(|one| *one == family);
    family.and_then(place).unwrap_or(LegalFamily::ALL.len())
}

fn family_label(visit: &Visit, rank: usize) -> String {
    match LegalFamily::ALL.get(rank) {
        Some(family) => family.label(visit.locale).to_owned(),
        None => visit.say("directory-who-does-what-unsaid").into_owned(),
    }
}

/// The organisations of these services, each read once; their direct lines only when there is a key to open them.
fn look_up(conn: &mut Conn, services: &[Uuid], key: Option<&SealKey>) -> Result<Found, StoreError> {
    let owners: HashMap<Uuid, Uuid> = names::service_owners(conn)?.into_iter().collect();
    let mut of_organization: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for service in services {
        if let Some(owner) = owners.get(service) {
            of_organization.entry(*owner).or_default().push(*service);
        }
    }
    let mut organizations = Vec::with_capacity(of_organization.len());
    for id in of_organization.keys() {
        organizations.extend(records::find::<Organization>(conn, *id)?.map(|kept| (kept.id, kept.says)));
    }
    let wanted: HashSet<Uuid> = services.iter().chain(of_organization.keys()).copied().collect();
    let mut lines: HashMap<Uuid, Vec<LineOf>> = HashMap::new();
    for line in key.map_or(Ok(Vec::new()), |key| people::lines_among(conn, key, &wanted))? {
        lines.entry(line.record).or_default().push(line);
    }
    Ok(Found { organizations, services: of_organization, lines })
}

fn organization_view(
    visit: &Visit,
    found: &Found,
    hits: &HashMap<Uuid, &Hit>,
    (id, organization): (Uuid, &Organization),
) -> OrganizationView {
    let services = found.services.get(&id).map(Vec::as_slice).unwrap_or_default();
    let named = |service: &Uuid| {
        let card = Card::from_bytes(hits.get(service)?.card());
        Some((card.name.to_string(), card.path.to_string()))
    };
    let contact = organization.contacts.first();
    let phones = contact.map_or(&organization.phones, |contact| &contact.phones);
    let email = contact.map_or(&organization.email, |contact| &contact.email);
    let known = std::iter::once(&id).chain(services).filter_map(|record| found.lines.get(record)).flatten();
    let lines = reader(visit)
        .map(|reader| known.filter_map(|line| shown(visit, reader, line, id)).collect())
        .unwrap_or_default();
    OrganizationView {
        name: organization.name.clone(),
        path: paths::organization(id, &organization.name),
        function: contact.map_or_else(String::new, |contact| contact.function.clone()),
        phones: phones.iter().map(|phone| (phone.shown.clone(), phone.href().unwrap_or_default())).collect(),
        email: email.clone(),
        services: services.iter().filter_map(named).collect(),
        lines,
    }
}
