//! The relations of the demo: nine conventions, one of which ends soon, and fifteen cooperations.

use ::store::{Conn, StoreError};
use vocabulary::id::RelationId;

use super::{Filling, SOURCE};
use crate::need_code::NeedCode;
use crate::relation::{NewRelation, PartnerRole, RelationKind};
use crate::store::documents::{NewDocument, attach};
use crate::store::relations::{agree, declare_existing};
use crate::store::telling::note_relation_told;

/// A relation in one line: two organisations, a need, what they do together, and the days from today of its end.
struct Line {
    a: &'static str,
    b: &'static str,
    need: &'static str,
    purpose: &'static str,
    ends_in: Option<i64>,
    roles: (Option<PartnerRole>, Option<PartnerRole>),
    is_agreed: bool,
}

const FOOD: &str = "equipement-et-alimentation--alimentation";
const DEBT: &str = "difficultes-financieres--situation-dendettement-surendettement";
const HOUSING: &str = "logement-hebergement--rechercher-une-solution-dhebergement-temporaire";
const PAPERS: &str =
    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives";
const HEALTH: &str = "sante";
const DIGITAL: &str = "numerique";
const FAMILY: &str = "famille";
const MOBILITY: &str = "mobilite";

/// A convention that ends some days from today.
const fn convention(
    a: &'static str,
    b: &'static str,
    need: &'static str,
    purpose: &'static str,
    ends_in: i64,
) -> Line {
    let roles = (Some(PartnerRole::Funds), Some(PartnerRole::Carries));
    Line { a, b, need, purpose, ends_in: Some(ends_in), roles, is_agreed: true }
}

/// A cooperation both sides speak of.
const fn cooperation(a: &'static str, b: &'static str, need: &'static str, purpose: &'static str) -> Line {
    Line { a, b, need, purpose, ends_in: None, roles: (None, None), is_agreed: true }
}

/// A cooperation one side alone declared.
const fn declared(a: &'static str, b: &'static str, need: &'static str, purpose: &'static str) -> Line {
    Line { is_agreed: false, ..cooperation(a, b, need, purpose) }
}

const LINES: [Line; 24] = [
    convention(
        "ccas-le-mee",
        "epicerie-du-pont",
        FOOD,
        "Le CCAS instruit les demandes, l’épicerie accueille et suit les familles.",
        80,
    ),
    convention(
        "ccas-melun",
        "panier-d-a-cote",
        FOOD,
        "Un colis d’urgence dans les deux jours, sur demande du CCAS.",
        420,
    ),
    convention(
        "ccas-dammarie",
        "table-des-lys",
        FOOD,
        "Des repas chauds l’hiver dans une salle de la ville.",
        210,
    ),
    convention(
        "mds-demo",
        "centre-social-passerelle",
        FAMILY,
        "Une puéricultrice tient une permanence au centre social.",
        640,
    ),
    convention(
        "mds-demo",
        "familles-du-val",
        FAMILY,
        "Des bénévoles accompagnent des parents après une naissance.",
        300,
    ),
    convention(
        "caf-antenne",
        "centre-social-deux-rives",
        FAMILY,
        "Le soutien au projet familles du centre social.",
        500,
    ),
    convention(
        "ccas-saint-fargeau",
        "roule-ensemble",
        MOBILITY,
        "Le minibus conduit les habitants sans voiture aux permanences.",
        160,
    ),
    convention(
        "france-travail",
        "chantier-des-rives",
        "trouver-un-emploi",
        "Des postes réservés aux personnes longtemps sans emploi.",
        365,
    ),
    convention(
        "ccas-vaux",
        "aide-a-domicile-du-val",
        FAMILY,
        "Des heures d’aide en urgence au retour de l’hôpital.",
        250,
    ),
    cooperation(
        "panier-d-a-cote",
        "glaneurs-du-val",
        FOOD,
        "Les surplus glanés le matin sont distribués l’après-midi.",
    ),
    cooperation(
        "panier-d-a-cote",
        "centre-social-ormes-clairs",
        FOOD,
        "Un atelier cuisine avec les produits du colis.",
    ),
    cooperation(
        "collectif-info-dettes",
        "ccas-le-mee",
        DEBT,
        "Une permanence surendettement chaque semaine au CCAS.",
    ),
    cooperation("collectif-info-dettes", "udaf-du-val", DEBT, "Les dossiers difficiles sont relus à deux."),
    cooperation(
        "halte-du-matin",
        "pass-hopital",
        HEALTH,
        "Une infirmière passe à l’accueil de jour le mardi.",
    ),
    cooperation(
        "veilleurs-du-val",
        "caarud-le-quai-libre",
        HEALTH,
        "La maraude et la camionnette tournent ensemble le vendredi.",
    ),
    cooperation(
        "veilleurs-du-val",
        "chrs-la-clairiere",
        HOUSING,
        "Les places qui se libèrent sont dites à la maraude le soir même.",
    ),
    cooperation(
        "csapa-les-berges",
        "maison-des-ados",
        HEALTH,
        "Une consultation commune pour les jeunes et leurs parents.",
    ),
    cooperation(
        "mission-locale",
        "bij-melun",
        "trouver-un-emploi",
        "Les jeunes reçus à un endroit sont présentés à l’autre.",
    ),
    cooperation(
        "declic-numerique",
        "france-services-ponthierry",
        DIGITAL,
        "Un médiateur numérique aux heures d’affluence.",
    ),
    cooperation(
        "cidff-du-val",
        "point-justice-du-val",
        PAPERS,
        "Une information juridique pour les femmes, deux fois par mois.",
    ),
    declared(
        "centre-social-passerelle",
        "epicerie-du-pont",
        FOOD,
        "Le centre social fait connaître l’épicerie aux familles.",
    ),
    declared(
        "adil-du-val",
        "ccas-melun",
        "logement-hebergement",
        "Un rendez-vous avant toute audience d’expulsion.",
    ),
    declared(
        "plateforme-aidants",
        "aide-a-domicile-du-val",
        FAMILY,
        "Les aidants repérés à domicile sont invités aux cafés répit.",
    ),
    declared(
        "ressourcerie-du-val",
        "residence-sociale-les-passeurs",
        "equipement-et-alimentation",
        "Des meubles à petit prix pour qui emménage.",
    ),
];

/// The relation whose end is near, for which both get a letter at the first round.
pub(super) fn fill(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    for (at, line) in (0_i64..).zip(&LINES) {
        let sides = (filling.organization(line.a), filling.organization(line.b));
        let (Some(a), Some(b)) = sides else { continue };
        let id = RelationId::from_source(SOURCE, "relation", &format!("{}/{}", line.a, line.b));
        let declared_at = filling.ago(30 + at * 11);
        let kind = if line.ends_in.is_some() { RelationKind::Partnership } else { RelationKind::Cooperation };
        let new = NewRelation {
            id,
            a,
            b,
            kind,
            purpose: line.purpose.to_owned(),
            need: NeedCode::from_code(line.need),
            roles: line.roles,
            from: filling.day(-300 - at * 13),
            until: line.ends_in.map(|days| filling.day(days)),
            declared_by: Some(a),
            now: declared_at,
        };
        declare_existing(conn, &new)?;
        note_relation_told(conn, id.uuid(), declared_at)?;
        if line.is_agreed {
            agree(conn, id, b, declared_at)?;
        }
        if at == 0 {
            attach(conn, filling.key, id, &document(filling))?;
        }
    }
    Ok(())
}

/// The smallest page that readers of documents open, empty.
const PAGE: &str = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

fn document(filling: &Filling<'_>) -> NewDocument {
    let id = RelationId::from_source(SOURCE, "convention", LINES[0].a).uuid();
    NewDocument { id, content: PAGE.as_bytes().to_vec(), media_type: "application/pdf", now: filling.now }
}

#[cfg(test)]
mod tests {
    use super::{LINES, NeedCode};

    #[test]
    fn there_are_nine_conventions_and_every_need_has_a_name() {
        assert_eq!(LINES.iter().filter(|line| line.ends_in.is_some()).count(), 9);
        assert_eq!(LINES.iter().filter(|line| line.ends_in == Some(80)).count(), 1);
        for line in &LINES {
            assert!(NeedCode::from_code(line.need).is_some(), "{}", line.need);
        }
    }
}
