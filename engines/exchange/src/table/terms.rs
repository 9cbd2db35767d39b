//! From the words people use for publics, needs, prices and kinds of organisation to the codes of our lists.

use vocabulary::codes::{Audience, Cost, OrganizationKind, Topic};
use vocabulary::{Locale, fold, slug};

/// Beginnings of folded words, and the public they mean.
const AUDIENCES: &[(&str, Audience)] = &[
    ("tous", Audience::Everyone),
    ("tout public", Audience::Everyone),
    ("toute personne", Audience::Everyone),
    ("grand public", Audience::Everyone),
    ("everyone", Audience::Everyone),
    ("actif", Audience::Working),
    ("salari", Audience::Working),
    ("rsa", Audience::MinimumIncome),
    ("minima", Audience::MinimumIncome),
    ("demandeur d'emploi", Audience::JobSeekers),
    ("demandeurs d'emploi", Audience::JobSeekers),
    ("demandeurs emploi", Audience::JobSeekers),
    ("insert", Audience::JobSeekers),
    ("chomeur", Audience::JobSeekers),
    ("etudiant", Audience::Students),
    ("student", Audience::Students),
    ("famille", Audience::Families),
    ("parent", Audience::Families),
    ("enfant", Audience::Families),
    ("femme", Audience::Women),
    ("women", Audience::Women),
    ("jeune", Audience::YoungPeople),
    ("adolescent", Audience::YoungPeople),
    ("youth", Audience::YoungPeople),
    ("handicap", Audience::DisabledPeople),
    ("sans abri", Audience::PeopleInEmergency),
    ("sans-abri", Audience::PeopleInEmergency),
    ("sdf", Audience::PeopleInEmergency),
    ("urgence", Audience::PeopleInEmergency),
    ("justice", Audience::PeopleInLegalSituation),
    ("detenu", Audience::PeopleInLegalSituation),
    ("exil", Audience::ExiledPeople),
    ("refugi", Audience::ExiledPeople),
    ("migrant", Audience::ExiledPeople),
    ("etranger", Audience::ExiledPeople),
    ("demandeurs d'asile", Audience::ExiledPeople),
    ("allophone", Audience::ExiledPeople),
    ("qpv", Audience::PriorityAreaResidents),
    ("senior", Audience::OlderPeople),
    ("retrait", Audience::OlderPeople),
    ("personnes agees", Audience::OlderPeople),
    ("aine", Audience::OlderPeople),
    ("older", Audience::OlderPeople),
];

/// Beginnings of folded words, and the topic they mean.
const TOPICS: &[(&str, &str)] = &[
    ("alimenta", "equipement-et-alimentation--alimentation"),
    ("colis", "equipement-et-alimentation--alimentation"),
    ("repas", "equipement-et-alimentation--alimentation"),
    ("epicerie", "equipement-et-alimentation--alimentation"),
    ("vestiaire", "equipement-et-alimentation--habillement"),
    ("vetement", "equipement-et-alimentation--habillement"),
    ("habillement", "equipement-et-alimentation--habillement"),
    ("garde d'enfant", "famille--garde-denfants"),
    ("creche", "famille--garde-denfants"),
    ("addict", "sante--addictions"),
    ("acces aux soins", "sante--acces-aux-soins"),
    ("sante mentale", "sante--sante-mentale"),
    (
        "demarches administratives",
        "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
    ),
    ("demarches dematerialisees", "numerique--acceder-a-des-services-en-ligne"),
    ("services en ligne", "numerique--acceder-a-des-services-en-ligne"),
    ("acces aux droits", "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"),
    ("connexion", "numerique--acceder-a-une-connexion-internet"),
    ("wifi", "numerique--acceder-a-une-connexion-internet"),
    ("pret de materiel", "numerique--acquerir-un-equipement"),
    ("acceder a du materiel", "numerique--acquerir-un-equipement"),
    ("initiation", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("outils numeriques", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("competences numeriques", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("ordinateur", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("smartphone", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("bureautique", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("risques d'internet", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("le numerique au quotidien", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("utiliser internet", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("reseaux sociaux", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("email", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("messagerie", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("imprimante", "numerique--acquerir-un-equipement"),
    ("scanner", "numerique--acquerir-un-equipement"),
    ("reparation de materiel", "numerique--acquerir-un-equipement"),
    ("acces a internet", "numerique--acceder-a-une-connexion-internet"),
    ("usages numeriques", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("numerique", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("lien social", "remobilisation--lien-social"),
    ("convivialite", "remobilisation--lien-social"),
    ("soutien aux aidants", "famille--soutien-aidants"),
    ("louer un logement", "logement-hebergement--louer-un-logement"),
];

/// Folded words of kinds of organisation, whole or at the beginning.
const KINDS: &[(&str, OrganizationKind)] = &[
    ("france service", OrganizationKind::FranceServices),
    ("espace france service", OrganizationKind::FranceServices),
    ("mission locale", OrganizationKind::MissionLocale),
    ("centre social", OrganizationKind::SocialCentre),
    ("csc", OrganizationKind::SocialCentre),
    ("caf", OrganizationKind::FamilyAllowanceFund),
    ("pole emploi", OrganizationKind::EmploymentService),
    ("france travail", OrganizationKind::EmploymentService),
    ("departement", OrganizationKind::DepartmentalCouncil),
    ("muni", OrganizationKind::MunicipalService),
    ("aide alimentaire", OrganizationKind::FoodAid),
    ("mediation numerique", OrganizationKind::DigitalMediation),
    ("accueil de jour", OrganizationKind::DayCentre),
];

/// Marks by which a ticked box is written.
const TICKS: [&str; 8] = ["x", "oui", "o", "1", "yes", "true", "vrai", "✓"];
/// What is written where there is nothing to say.
const NOTHING: [&str; 12] =
    ["-", "–", "—", "nr", "n/a", "na", "neant", "nan", "null", "none", "non renseigne", "?"];

/// True of a box that was ticked: the heading is what it says.
pub(super) fn is_tick(cell: &str) -> bool {
    TICKS.contains(&fold(cell.trim()).as_str())
}

/// True of a cell that says there is nothing to say.
pub(super) fn is_nothing(cell: &str) -> bool {
    let folded = fold(cell.trim());
    folded.is_empty() || NOTHING.contains(&folded.as_str())
}

/// True of a box left unticked in so many words.
pub(super) fn is_no(cell: &str) -> bool {
    matches!(
        fold(cell.trim()).as_str(),
        "non" | "no" | "0" | "false" | "faux" | "n" | "jamais" | "pas du tout"
    )
}

/// True of a cell that only says how often its heading is done.
pub(super) fn is_frequency(cell: &str) -> bool {
    const FREQUENCIES: [&str; 8] = [
        "souvent",
        "de temps en temps",
        "exceptionnellement",
        "pas du tout",
        "jamais",
        "regulierement",
        "parfois",
        "rarement",
    ];
    FREQUENCIES.contains(&fold(cell.trim()).as_str())
}

/// The parts of a cell that lists things. Commas part only short things: a sentence has commas of its own.
pub(super) fn parts(cell: &str) -> Vec<String> {
    let hard: Vec<&str> = cell.split([';', '|', '\n', '•']).collect();
    let soft = hard.into_iter().flat_map(|part| {
        let pieces: Vec<&str> = part.split(',').collect();
        let short = pieces.iter().all(|piece| piece.trim().chars().count() <= 60);
        if short { pieces } else { vec![part] }
    });
    soft.map(|part| part.trim().trim_matches(['"', '-', ' ']).to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// The publics a text means.
pub(super) fn audience(text: &str) -> Option<Audience> {
    let code = slug(text);
    let listed = Audience::ALL
        .iter()
        .copied()
        .find(|one| one.code() == code || Locale::ALL.iter().any(|locale| slug(one.label(*locale)) == code));
    listed.or_else(|| meant(text, AUDIENCES.iter().copied()))
}

/// The topic a text means.
pub(super) fn topic(text: &str) -> Option<Topic> {
    let code: String = text.split("--").map(slug).collect::<Vec<_>>().join("--");
    let listed = Topic::ALL
        .iter()
        .copied()
        .find(|one| one.code() == code || Locale::ALL.iter().any(|locale| slug(one.label(*locale)) == code));
    listed.or_else(|| meant(text, TOPICS.iter().copied()).and_then(Topic::from_code))
}

/// The kind of organisation a text means.
pub(super) fn kind(text: &str) -> Option<OrganizationKind> {
    let code = slug(text);
    let listed = OrganizationKind::ALL
        .iter()
        .copied()
        .find(|one| one.code() == code || Locale::ALL.iter().any(|locale| slug(one.label(*locale)) == code));
    listed.or_else(|| meant(text, KINDS.iter().copied()))
}

/// Whether a text says that one pays.
pub(super) fn cost(text: &str) -> Option<Cost> {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let pays = says(&["payant", "€", "euro", "adhesion", "cotisation", "participation", "paying"]);
    let free = says(&["gratuit", "free", "100% finance", "aucun frais"]);
    match (free, pays) {
        (true, false) => Some(Cost::Free),
        (false, true) => Some(Cost::Paying),
        _ => None,
    }
}

/// The longest known beginning that stands at the start of a word of the text.
fn meant<T>(text: &str, known: impl Iterator<Item = (&'static str, T)>) -> Option<T> {
    let folded = format!(" {}", fold(text));
    let starts = |word: &str| {
        folded
            .match_indices(word)
            .any(|(at, _)| folded[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
    };
    known.filter(|(word, _)| starts(word)).max_by_key(|(word, _)| word.len()).map(|(_, meaning)| meaning)
}
