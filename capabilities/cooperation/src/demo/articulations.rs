//! The six circuits of the demo.

use ::store::{Conn, StoreError};
use vocabulary::id::ArticulationId;
use vocabulary::territory::Area;

use super::{Filling, SOURCE};
use crate::articulation::{Articulation, ArticulationStanding};
use crate::need_code::NeedCode;
use crate::store::articulations::propose;

/// The group of communes the demo lives in.
const GROUP: &str = "247700057";

/// A circuit: need and area, who first and next, whom to ask for, days, what to bring.
type Line = (&'static str, &'static str, [&'static str; 2], &'static str, u32, &'static str);

const LINES: [Line; 6] = [
    (
        "equipement-et-alimentation--alimentation",
        "77288",
        ["ccas-melun", "panier-d-a-cote"],
        "l’accueil social du CCAS, le matin",
        2,
        "Un sac solide et une pièce d’identité si la personne en a une.",
    ),
    (
        "equipement-et-alimentation--alimentation",
        "77285",
        ["ccas-le-mee", "epicerie-du-pont"],
        "l’instruction des aides, par téléphone",
        8,
        "Les ressources et les charges du mois.",
    ),
    (
        "difficultes-financieres",
        GROUP,
        ["collectif-info-dettes", "udaf-du-val"],
        "la permanence surendettement",
        7,
        "Les derniers relevés et les lettres reçues, même fermées.",
    ),
    (
        "logement-hebergement--rechercher-une-solution-dhebergement-temporaire",
        GROUP,
        ["veilleurs-du-val", "chrs-la-clairiere"],
        "l’équipe de maraude, à partir de 18 h",
        0,
        "",
    ),
    (
        "sante--acces-aux-soins",
        GROUP,
        ["halte-du-matin", "pass-hopital"],
        "l’accueil de jour, qui prend le rendez-vous",
        3,
        "Aucun papier n’est demandé.",
    ),
    (
        "numerique",
        "77407",
        ["france-services-ponthierry", "declic-numerique"],
        "le guichet de l’espace France services",
        5,
        "Le courrier reçu et le téléphone de la personne.",
    ),
];

pub(super) fn fill(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    for (need, area, [first, next], contact, delay_days, bring) in LINES {
        let sides = (filling.organization(first), filling.organization(next));
        let (Some(first_id), Some(next_id)) = sides else { continue };
        let (Some(need), Some(area)) = (NeedCode::from_code(need), Area::from_code(area)) else { continue };
        let circuit = Articulation {
            id: ArticulationId::from_source(SOURCE, "articulation", &format!("{first}/{next}")),
            need,
            area,
            first: first_id,
            next: next_id,
            contact: contact.to_owned(),
            delay_days,
            bring: bring.to_owned(),
            from: filling.day(-150),
            until: filling.day(215),
            standing: ArticulationStanding::Agreed,
            first_agrees: true,
            next_agrees: true,
            renewal: None,
        };
        propose(conn, &circuit, filling.ago(150))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{LINES, NeedCode};

    #[test]
    fn every_need_of_a_circuit_has_a_name() {
        for (need, ..) in LINES {
            assert!(NeedCode::from_code(need).is_some(), "{need}");
        }
    }
}
