//! The demo's reviews and testimonies: a theatre in the street, a day at a castle. Nobody real said or drew anything.

use ::store::{Conn, Db, SealKey, StoreError};
use action::demo::{BALADES, CASTLE_DAY, action};
use chrono::{DateTime, Months, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::TestimonyId;
use vocabulary::time::paris;

use crate::keeping::{NewTrace, agree, keep, publish};
use crate::lists::{Effect, Way};
use crate::picture::Picture;
use crate::review::{Saying, write};
use crate::store::reviews::count_reviews;
use crate::trace::{Consent, Credit, Uses};

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";
/// A drawing made for the demo: a castle, eight people nobody can recognise.
const CASTLE: &[u8] = include_bytes!("demo/castle.png");

/// The effects of an action, with a few words each.
type Told = (&'static str, &'static str, &'static [(Effect, &'static str)]);

/// What the demo's actions brought.
const REVIEWS: [Told; 2] = [
    (
        BALADES,
        "La troupe a continué sans nous : elle a fondé son association et prépare une deuxième pièce. Des personnes venues pour l’atelier y tiennent maintenant la caisse, les costumes ou la sono.",
        &[
            (Effect::Trust, "Les entretiens ont changé de ton : on parle d’abord de la pièce."),
            (Effect::Ties, "Des voisins qui ne se parlaient pas vont ensemble aux répétitions."),
            (Effect::Speech, "Chacun a écrit au moins une réplique."),
            (Effect::Initiative, "La demande d’association est venue du groupe."),
            (Effect::Interview, "Le logement et la santé sont venus dans les échanges."),
        ],
    ),
    (
        CASTLE_DAY,
        "Les jeunes ont préparé les énigmes, les personnes âgées les indices. Trois maisons de retraite demandent déjà la date de l’année prochaine.",
        &[
            (
                Effect::Ties,
                "Des lettres s’échangent encore entre deux centres sociaux et une maison de retraite.",
            ),
            (Effect::Knowledge, "Origami d’un côté, règles du croquet de l’autre."),
            (Effect::MutualHelp, ""),
        ],
    ),
];

/// Fills the demo once, after its actions. Answers how many reviews there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if count_reviews(conn)? == 0 {
            for (name, words, effects) in REVIEWS {
                if action::action(conn, action(name))?.is_none() {
                    continue;
                }
                let effects = effects.iter().map(|(effect, words)| (*effect, (*words).to_owned()));
                let said = Saying { words: words.to_owned(), effects: effects.collect() };
                write(conn, action(name), 0, &said, now)?;
                leave_traces(conn, key, name, now)?;
            }
        }
        count_reviews(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn leave_traces(
    conn: &mut Conn,
    key: &SealKey,
    name: &'static str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let new = |what: &str, words: &str, credit: Credit| NewTrace {
        id: TestimonyId::from_source(SOURCE, "testimony", &format!("{name}/{what}")),
        action: action(name),
        words: words.to_owned(),
        credit,
        picture: None,
        faces: 0,
    };
    if name == BALADES {
        let words = "Je n’avais pas parlé devant plus de trois personnes depuis des années. En juin j’ai crié une réplique dans la rue, et des gens ont ri. Depuis, je passe voir mon voisin que j’ai rencontré là.";
        return leave(conn, key, &new("words", words, Credit::Pseudonym("Le Capitaine".to_owned())), now);
    }
    let words = "À 84 ans, j’ai résolu un crime avec un garçon de treize ans. Il m’a écrit à Noël.";
    leave(conn, key, &new("words", words, Credit::Anonymous), now)?;
    let described =
        "Dessin : un château gris à deux tours, deux drapeaux, le soleil, et huit silhouettes de dos devant.";
    let picture = Picture::read(CASTLE).map(|picture| (picture, described.to_owned()));
    let drawing = new("drawing", "Dessiné au retour, dans le car.", Credit::FirstName("Lina".to_owned()));
    leave(conn, key, &NewTrace { picture, ..drawing }, now)
}

/// Keeps it, as its author agreed to, and shows it.
fn leave(conn: &mut Conn, key: &SealKey, new: &NewTrace, now: DateTime<Utc>) -> Result<(), StoreError> {
    let today = paris(now).date();
    let consent = Consent {
        who: String::new(),
        way: Way::Spoken,
        given_on: today,
        until: in_two_years(today),
        uses: Uses { pages: true, print: true, exports: true },
    };
    let id = TestimonyId::from_source(SOURCE, "consent", &new.id.to_string()).uuid();
    keep(conn, key, new, now)?;
    agree(conn, key, (new.id, 0, id), &consent, nobodys(id))?;
    publish(conn, key, new.id, now).map(drop)
}

/// The digest of no secret: the demo's people have no links.
fn nobodys(id: Uuid) -> Vec<u8> {
    web::secret::digest(&format!("demo/{id}"))
}

fn in_two_years(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(Months::new(24)).unwrap_or(today)
}
