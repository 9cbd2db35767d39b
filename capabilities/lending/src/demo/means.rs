//! What organisations of the demo share: a minibus with loans, a room, a projector, hours of an interpreter.

use ::store::{Conn, StoreError};
use chrono::{NaiveTime, TimeDelta};
use vocabulary::id::{LoanId, SharedMeanId};
use vocabulary::time::TimeZoneName;

use super::{Filling, SOURCE, known, minibus, refused};
use crate::loaning::{borrow, bring_back, grant, take_out};
use crate::mean::{NewLoan, SharedMean, SharedMeanKind, Sharing};
use crate::store::means::save_mean;

/// A shared means: slug, owner, kind, name, place, what it asks for, minutes of a month.
type Line =
    (&'static str, &'static str, SharedMeanKind, &'static str, &'static str, &'static str, Option<u32>);

const MEANS: [Line; 4] = [
    (
        "minibus",
        "roule-ensemble",
        SharedMeanKind::Minibus,
        "Minibus de neuf places",
        "Au garage de l’association, à Rubelles",
        "Un permis B de trois ans, une attestation d’assurance de l’organisation",
        None,
    ),
    (
        "salle",
        "centre-social-ormes-clairs",
        SharedMeanKind::Room,
        "Grande salle de 80 places, avec cuisine",
        "Au centre social, à Melun",
        "",
        None,
    ),
    (
        "videoprojecteur",
        "declic-numerique",
        SharedMeanKind::Projector,
        "Vidéoprojecteur et écran",
        "À l’atelier, à Dammarie-les-Lys",
        "",
        None,
    ),
    (
        "interprete",
        "mds-demo",
        SharedMeanKind::InterpreterHours,
        "Heures d’interprète par téléphone",
        "Par téléphone, depuis votre bureau",
        "Le numéro du compte est donné une fois le prêt accordé",
        Some(20 * 60),
    ),
];

/// A loan: the means, who borrows, what for, days from today, hour of the day, hours, how far it is.
type Borrowed = (&'static str, &'static str, &'static str, i64, i64, i64, Far);

/// How far a loan is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Far {
    Asked,
    Granted,
    Back,
}

const LOANS: [Borrowed; 6] = [
    ("minibus", "centre-social-passerelle", "Sortie des familles à Fontainebleau", -20, 8, 10, Far::Back),
    ("minibus", "panier-d-a-cote", "Collecte du samedi", -6, 9, 4, Far::Back),
    ("minibus", "centre-social-escale", "Visite du musée avec l’atelier de français", 3, 13, 5, Far::Granted),
    ("minibus", "glaneurs-du-val", "Glanage de fin de saison", 8, 8, 6, Far::Asked),
    ("salle", "mission-locale", "Rencontre avec des employeurs", 5, 14, 4, Far::Granted),
    ("interprete", "cidff-du-val", "Rendez-vous en pachto", -4, 10, 1, Far::Back),
];

pub(super) fn fill(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    for (slug, owner, kind, name, place, requires, minutes) in MEANS {
        let Some(owner) = known(conn, owner)? else { continue };
        let mean = SharedMean {
            id: mean_id(slug),
            owner,
            kind,
            name: format!("{name} (démo)"),
            conditions: "Réservé aux organisations du réseau, pour leurs activités. Rendu propre, à l’heure."
                .to_owned(),
            place: place.to_owned(),
            requires: requires.to_owned(),
            sharing: minutes.map_or(Sharing::OneAtATime, Sharing::MonthlyMinutes),
            withdrawn_on: None,
        };
        save_mean(conn, &mean, filling.now - TimeDelta::days(200))?;
    }
    LOANS.iter().try_for_each(|line| lend(conn, filling, line))
}

fn lend(
    conn: &mut Conn,
    filling: &Filling<'_>,
    (slug, borrower, purpose, from_today, hour, hours, far): &Borrowed,
) -> Result<(), StoreError> {
    let Some(organization) = known(conn, borrower)? else { return Ok(()) };
    let day = filling.day(*from_today).and_time(NaiveTime::MIN);
    let from = TimeZoneName::PARIS.instant(day + TimeDelta::hours(*hour));
    let until = from + TimeDelta::hours(*hours);
    let id = LoanId::from_source(SOURCE, "loan", &format!("{slug}/{borrower}"));
    let new = NewLoan { id, mean: mean_id(slug), organization, purpose: (*purpose).to_owned(), from, until };
    let desk = filling.desk_at(filling.now.min(from) - TimeDelta::days(3));
    borrow(conn, &desk, &new)?.map_err(refused)?;
    if *far >= Far::Granted {
        grant(conn, &desk, id)?;
    }
    if *far == Far::Back {
        take_out(conn, &filling.desk_at(from), id)?;
        let minutes = u32::try_from(hours * 60).unwrap_or(0);
        bring_back(conn, &filling.desk_at(until), id, minutes)?;
    }
    Ok(())
}

fn mean_id(slug: &str) -> SharedMeanId {
    if slug == "minibus" { minibus() } else { SharedMeanId::from_source(SOURCE, "shared-mean", slug) }
}
