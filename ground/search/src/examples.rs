//! Small made-up services for the tests of this crate.

use chrono::{NaiveDate, NaiveDateTime};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Area;

use crate::{Answer, Document, Index, Near, Place, Question, Reader, Section, Thesaurus, document::FacetId};

pub(crate) const MELUN: &str = "77288";
pub(crate) const LE_MEE: &str = "77285";
pub(crate) const LYON: &str = "69123";
pub(crate) const KIND: FacetId = FacetId(0);
pub(crate) const AUDIENCE: FacetId = FacetId(1);

pub(crate) fn id(number: u32) -> Uuid {
    Uuid::from_u128(u128::from(number))
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
}

pub(crate) fn moment(year: i32, month: u32, date: u32, hour: u32, minute: u32) -> NaiveDateTime {
    day(year, month, date).and_hms_opt(hour, minute, 0).expect("a real time")
}

/// A Monday morning.
pub(crate) fn now() -> NaiveDateTime {
    moment(2026, 11, 23, 10, 0)
}

/// A service of Melun, for everyone, confirmed last month, without hours.
pub(crate) fn service(number: u32, name: &str, body: &str) -> Document {
    Document {
        id: id(number),
        name: name.to_owned(),
        organization: format!("Maison {number}"),
        body: body.to_owned(),
        places: vec![place(MELUN)],
        confirmed_on: Some(day(2026, 10, 20)),
        standing: 0.5,
        card: number.to_le_bytes().to_vec(),
        ..Document::default()
    }
}

pub(crate) fn place(commune: &str) -> Place {
    Place { commune: commune.to_owned(), ..Place::default() }
}

pub(crate) fn open(commune: &str, hours: &str) -> Place {
    Place { hours: Some(OpeningHours::parse(hours).expect("hours")), ..place(commune) }
}

pub(crate) fn about(topics: &[Topic], document: Document) -> Document {
    Document { topics: topics.to_vec(), ..document }
}

pub(crate) fn serving(areas: &[&str], document: Document) -> Document {
    let areas = areas.iter().map(|code| Area::from_code(code).expect("an area")).collect();
    Document { areas, ..document }
}

pub(crate) const THESAURUS: &str = "
# How people say it.
[topic equipement-et-alimentation--alimentation]
manger, faim, colis, colis alimentaire, aide alimentaire, frigo vide, rien à manger, resto du cœur, épicerie solidaire
~ courses, budget nourriture
[topic difficultes-financieres--situation-dendettement-surendettement]
dettes, surendettement, huissier, payer edf
[topic logement-hebergement--se-maintenir-dans-le-logement]
expulsion, proprio veut virer, virer logement
[topic remobilisation--lien-social]
isolement, solitude, je suis seule
[kind ccas]
mairie, aide de la mairie
[means vehicles]
véhicule, minibus
[audience familles]
enfants
[acronyms]
AAH = allocation aux adultes handicapés
CCAS = centre communal d’action sociale
";

pub(crate) fn thesaurus() -> Thesaurus {
    Thesaurus::parse(THESAURUS).0.with_facets(&[(Section::Kind, KIND), (Section::Audience, AUDIENCE)])
}

pub(crate) fn index(documents: Vec<Document>) -> Index {
    let mut index = Index::new(thesaurus());
    index.upsert(documents);
    index.commit();
    index
}

pub(crate) fn reader(documents: Vec<Document>) -> Reader {
    index(documents).reader()
}

pub(crate) fn words(words: &str) -> Question {
    Question::of(words, now())
}

pub(crate) fn near(commune: &str, words: &str) -> Question {
    let near = Some(Near { commune: Some(commune.to_owned()), point: None });
    Question { near, ..Question::of(words, now()) }
}

/// The numbers of the services found, in order.
pub(crate) fn found(answer: &Answer) -> Vec<u128> {
    answer.hits.iter().map(|hit| hit.id.as_u128()).collect()
}

pub(crate) fn ask(documents: Vec<Document>, question: &Question) -> Vec<u128> {
    found(&reader(documents).ask(question))
}
