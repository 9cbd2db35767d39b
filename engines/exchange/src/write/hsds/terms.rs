//! Lists of terms, and the attributes by which records point to them.

use serde_json::Value;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, OrganizationKind, ServiceKind, Topic,
    TopicCategory, WhoCanRefer,
};

use super::object::Object;
use crate::own::{self, OwnField};
use crate::record::Term;

/// What the codes of kinds of organisation begin with: codes must be unique among all terms of a package, and some
/// kinds have the code of a network.
pub(crate) const KIND_PREFIX: &str = "organisation--";

/// A list of terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taxonomy {
    /// Its identifier.
    pub id: Uuid,
    /// Its name: `thematiques`, `publics`, or the name a source gave.
    pub name: String,
    /// What it lists.
    pub description: String,
    /// Its version, where it has one.
    pub version: Option<String>,
}

/// A term of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxonomyTerm {
    /// Its identifier.
    pub id: Uuid,
    /// Name of its list.
    pub taxonomy: String,
    /// Its code there.
    pub code: String,
    /// Its words.
    pub name: String,
    /// The term above, such as the category of a topic.
    pub parent: Option<Uuid>,
}

/// Our lists: name, and what it lists.
const LISTS: [(&str, &str); 10] = [
    ("thematiques", "Thématiques de data·inclusion v1, et quatre thématiques locales"),
    ("publics", "Publics de data·inclusion v1"),
    ("types", "Types de services de data·inclusion v1"),
    ("frais", "Frais de data·inclusion v1"),
    ("modes_accueil", "Modes d’accueil de data·inclusion v1, et trois modes locaux"),
    ("modes_mobilisation", "Modes de mobilisation de data·inclusion v1"),
    ("mobilisable_par", "Personnes mobilisatrices de data·inclusion v1"),
    ("reseaux_porteurs", "Réseaux porteurs de data·inclusion v1"),
    ("types_organisation", "Types d’organisation du réseau"),
    (own::TAXONOMY, "Champs que HSDS ne connaît pas"),
];

/// The lists of this house with all their terms, parents before children.
pub fn own_taxonomies() -> Vec<(Taxonomy, Vec<TaxonomyTerm>)> {
    LISTS.iter().map(|(name, _)| (taxonomy(name), terms_of(name))).collect()
}

fn terms_of(list: &str) -> Vec<TaxonomyTerm> {
    macro_rules! all {
        ($codes:ty) => {
            <$codes>::ALL.iter().map(|one| term(list, one.code(), one.label(Locale::French))).collect()
        };
    }
    match list {
        "thematiques" => {
            let categories: Vec<TaxonomyTerm> = all!(TopicCategory);
            categories.into_iter().chain(Topic::ALL.iter().copied().map(topic)).collect()
        }
        "publics" => all!(Audience),
        "types" => all!(ServiceKind),
        "frais" => all!(Cost),
        "modes_accueil" => all!(DeliveryMode),
        "modes_mobilisation" => all!(AccessMode),
        "mobilisable_par" => all!(WhoCanRefer),
        "reseaux_porteurs" => all!(CarrierNetwork),
        "types_organisation" => OrganizationKind::ALL.iter().copied().map(organization_kind).collect(),
        _ => OwnField::ALL.iter().map(|field| term(own::TAXONOMY, field.code(), field.words())).collect(),
    }
}

/// A list by its name.
pub(super) fn taxonomy(name: &str) -> Taxonomy {
    let known = LISTS.iter().find(|(list, _)| *list == name);
    Taxonomy {
        id: super::taxonomy_id(name),
        name: name.to_owned(),
        description: known.map_or(name, |(_, description)| description).to_owned(),
        version: None,
    }
}

fn term(taxonomy: &str, code: &str, name: &str) -> TaxonomyTerm {
    TaxonomyTerm {
        id: super::taxonomy_term_id(taxonomy, code),
        taxonomy: taxonomy.to_owned(),
        code: code.to_owned(),
        name: name.to_owned(),
        parent: None,
    }
}

fn topic(topic: Topic) -> TaxonomyTerm {
    let parent = super::taxonomy_term_id("thematiques", topic.category().code());
    TaxonomyTerm { parent: Some(parent), ..term("thematiques", topic.code(), topic.label(Locale::French)) }
}

/// The category with this identifier, the only sort of term that has terms below it.
pub(super) fn category(id: &str) -> Option<TaxonomyTerm> {
    let categories = TopicCategory::ALL.iter();
    let mut terms = categories.map(|one| term("thematiques", one.code(), one.label(Locale::French)));
    terms.find(|term| term.id.to_string() == id)
}

fn organization_kind(kind: OrganizationKind) -> TaxonomyTerm {
    term("types_organisation", &format!("{KIND_PREFIX}{}", kind.code()), kind.label(Locale::French))
}

/// A list as the standard says it.
pub(super) fn taxonomy_object(taxonomy: &Taxonomy) -> Value {
    Object::new(taxonomy.id.to_string())
        .put("name", taxonomy.name.clone().into())
        .put("description", taxonomy.description.clone().into())
        .text("version", taxonomy.version.as_deref())
        .finish()
}

/// A term as the standard says it. Its name stands for its description, which is required.
pub(super) fn term_object(term: &TaxonomyTerm) -> Object {
    let listed = !term.taxonomy.is_empty();
    let object = Object::new(term.id.to_string())
        .text("code", Some(&term.code))
        .put("name", term.name.clone().into())
        .put("description", term.name.clone().into())
        .text("taxonomy", Some(&term.taxonomy))
        .text("parent_id", term.parent.map(|id| id.to_string()).as_deref());
    if !listed {
        return object;
    }
    let language = super::terms::LISTS.iter().any(|(name, _)| *name == term.taxonomy).then_some("fr");
    object
        .put("taxonomy_id", super::taxonomy_id(&term.taxonomy).to_string().into())
        .text("language", language)
}

/// The attributes of one record while they are gathered.
pub(super) struct Attributes {
    owner: Uuid,
    entity: &'static str,
    list: Vec<Attribute>,
}

/// That a record bears a term, with what it says there.
struct Attribute {
    id: Uuid,
    term: TaxonomyTerm,
    value: Option<String>,
    label: Option<String>,
}

impl Attributes {
    pub(super) fn new(owner: Uuid, entity: &'static str) -> Self {
        Self { owner, entity, list: Vec::new() }
    }

    fn push(&mut self, term: TaxonomyTerm, (value, label): (Option<&str>, Option<&str>)) {
        let name = format!("{}\nattribute\n{}\n{}", self.entity, term.id, label.unwrap_or_default());
        let id = Uuid::new_v5(&self.owner, name.as_bytes());
        if self.list.iter().any(|known| known.id == id) {
            return;
        }
        let (value, label) = (value.map(str::to_owned), label.map(str::to_owned));
        self.list.push(Attribute { id, term, value, label });
    }

    fn drawn(&self, attribute: &Attribute) -> Value {
        Object::new(attribute.id.to_string())
            .put("link_id", self.owner.to_string().into())
            .put("link_entity", self.entity.into())
            .put("taxonomy_term_id", attribute.term.id.to_string().into())
            .text("value", attribute.value.as_deref())
            .text("label", attribute.label.as_deref())
            .put("taxonomy_term", term_object(&attribute.term).finish())
            .finish()
    }

    /// The terms alone, without what is said there.
    pub(super) fn terms(self) -> Vec<TaxonomyTerm> {
        self.list.into_iter().map(|attribute| attribute.term).collect()
    }

    /// A code of a list of ours.
    pub(super) fn code(&mut self, taxonomy: &str, code: &str, label: &str) {
        self.push(term(taxonomy, code, label), (None, None));
    }

    pub(super) fn topics(&mut self, topics: &[Topic]) {
        topics.iter().for_each(|one| self.push(topic(*one), (None, None)));
    }

    pub(super) fn kind(&mut self, kind: Option<OrganizationKind>) {
        if let Some(kind) = kind {
            self.push(organization_kind(kind), (None, None));
        }
    }

    /// Terms of other lists.
    pub(super) fn others(&mut self, terms: &[Term]) {
        for other in terms {
            let name = other.name.as_deref().filter(|name| !name.trim().is_empty()).unwrap_or(&other.code);
            self.push(term(&other.taxonomy, &other.code, name), (None, None));
        }
    }

    /// A field of our own; a blank one is left out.
    pub(super) fn own(&mut self, field: OwnField, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            self.push(term(own::TAXONOMY, field.code(), field.words()), (Some(value), None));
        }
    }

    /// A list or record that only its own writing carries whole.
    pub(super) fn own_json<T: serde::Serialize>(&mut self, field: OwnField, value: &T) {
        let value = serde_json::to_value(value).map(crate::write::clean::value).unwrap_or_default();
        self.own(field, Some(&value.to_string()));
    }

    /// Surplus columns.
    pub(super) fn extras(&mut self, extras: &crate::record::Extras) {
        let extra = term(own::TAXONOMY, OwnField::Extra.code(), OwnField::Extra.words());
        for (column, value) in extras.iter().filter(|(_, value)| !value.trim().is_empty()) {
            self.push(extra.clone(), (Some(value), Some(column)));
        }
    }

    pub(super) fn finish(self) -> Vec<Value> {
        self.list.iter().map(|attribute| self.drawn(attribute)).collect()
    }
}
