//! Names and descriptions drawn from a social vocabulary, with rare words made of syllables.

use vocabulary::Locale;
use vocabulary::codes::Topic;

use super::chance::Chance;

pub(super) const THESAURUS: &str = "
[topic equipement-et-alimentation--alimentation]
manger, faim, colis, colis alimentaire, aide alimentaire, rien à manger, frigo vide
~ courses
[topic difficultes-financieres--situation-dendettement-surendettement]
dettes, surendettement, huissier, crédit
[topic logement-hebergement--se-maintenir-dans-le-logement]
expulsion, proprio veut virer
[topic logement-hebergement--reduire-les-impayes-de-loyer]
loyer impayé, payer loyer, payer edf
[topic logement-hebergement--rechercher-une-solution-dhebergement-temporaire]
dormir dehors, à la rue, hébergement
[topic remobilisation--lien-social]
isolement, solitude
[topic sante--acces-aux-soins]
médecin, me soigner, dentiste
[topic difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives]
papiers, remplir dossier
[topic lecture-ecriture-calcul--maitriser-le-francais]
apprendre français, parler français
[kind ccas]
mairie
[audience seniors]
personnes âgées
[acronyms]
AAH = allocation aux adultes handicapés
RSA = revenu de solidarité active
CCAS = centre communal d’action sociale
";

/// From the most frequent to the least.
const WORDS: &[&str] = &[
    "aide",
    "accueil",
    "accompagnement",
    "personnes",
    "logement",
    "emploi",
    "familles",
    "santé",
    "formation",
    "social",
    "demande",
    "information",
    "droits",
    "soutien",
    "enfants",
    "démarches",
    "rendez-vous",
    "service",
    "accès",
    "recherche",
    "orientation",
    "écoute",
    "jeunes",
    "atelier",
    "alimentaire",
    "insertion",
    "conseil",
    "permanence",
    "hébergement",
    "dossier",
    "projet",
    "situation",
    "difficulté",
    "numérique",
    "français",
    "parents",
    "handicap",
    "mobilité",
    "entretien",
    "budget",
    "urgence",
    "équipe",
    "professionnelle",
    "collectif",
    "inscription",
    "solidarité",
    "épicerie",
    "colis",
    "vestiaire",
    "transport",
    "allocation",
    "prestation",
    "juridique",
    "violence",
    "soins",
    "médecin",
    "psychologue",
    "retraite",
    "domicile",
    "aidants",
    "loyer",
    "impayé",
    "surendettement",
    "dettes",
    "crédit",
    "banque",
    "huissier",
    "expulsion",
    "propriétaire",
    "locataire",
    "appartement",
    "meublé",
    "énergie",
    "facture",
    "électricité",
    "chauffage",
    "eau",
    "mutuelle",
    "vaccination",
    "addictions",
    "alcool",
    "tabac",
    "grossesse",
    "bébé",
    "garde",
    "crèche",
    "école",
    "scolarité",
    "lecture",
    "écriture",
    "calcul",
    "langue",
    "interprète",
    "asile",
    "réfugiés",
    "séjour",
    "préfecture",
    "nationalité",
    "curatelle",
    "tutelle",
    "divorce",
    "séparation",
    "médiation",
    "deuil",
    "isolement",
    "lien",
    "rencontre",
    "jardin",
    "cuisine",
    "couture",
    "sport",
    "culture",
    "théâtre",
    "vacances",
    "loisirs",
    "bénévolat",
    "permis",
    "véhicule",
    "vélo",
    "réparation",
    "garage",
    "covoiturage",
    "ordinateur",
    "internet",
    "téléphone",
    "imprimante",
    "douche",
    "laverie",
    "domiciliation",
    "courrier",
    "maraude",
    "repas",
    "petit-déjeuner",
    "hiver",
    "nuit",
    "meubles",
    "électroménager",
    "vêtements",
    "chaussures",
    "poussette",
    "jouets",
    "livres",
    "bibliothèque",
    "parentalité",
    "adolescents",
    "protection",
    "signalement",
    "mineurs",
    "justice",
    "avocat",
    "plainte",
    "victimes",
    "discrimination",
    "égalité",
    "contraception",
    "dépistage",
    "dentaire",
    "lunettes",
    "optique",
    "diabète",
    "cancer",
    "mémoire",
    "autonomie",
    "invalidité",
    "apprentissage",
    "alternance",
    "stage",
    "diplôme",
    "bilan",
    "compétences",
    "intérim",
    "chantier",
    "création",
    "entreprise",
    "microcrédit",
    "saison",
    "détachement",
    "étranger",
];

const ORGANIZATIONS: &[&str] = &[
    "Association Les Mains Ouvertes",
    "CCAS",
    "Maison des solidarités",
    "Centre social",
    "Mission locale",
    "Secours du Quartier",
    "Point d’accueil",
    "Maison France services",
    "Restaurant solidaire",
    "Foyer des Tilleuls",
    "Régie de quartier",
    "Espace des familles",
    "Relais Entraide",
    "Boutique sans argent",
    "Service social de proximité",
];

const SYLLABLES: &[&str] = &[
    "ba", "cor", "di", "fen", "gou", "lan", "mi", "nor", "pel", "quer", "ro", "sau", "ti", "val", "zan",
    "bre",
];

/// How many made-up words there are.
const MADE_UP: usize = 40_000;

/// One word: often of the social vocabulary, sometimes made up.
pub(super) fn word(chance: &mut Chance) -> String {
    if chance.one_in(8) {
        made_up(chance.skewed(MADE_UP))
    } else {
        WORDS[chance.skewed(WORDS.len())].to_owned()
    }
}

fn made_up(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..4 {
        word.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
    }
    word
}

pub(super) fn organization(chance: &mut Chance, commune: &str) -> String {
    format!("{} de {commune}", ORGANIZATIONS[chance.skewed(ORGANIZATIONS.len())])
}

pub(super) fn name(chance: &mut Chance, topic: Topic) -> String {
    let first = WORDS[chance.skewed(WORDS.len())];
    let other = word(chance);
    if chance.one_in(3) { topic.label(Locale::French).to_owned() } else { format!("{first} {other}") }
}

/// From 300 to 1 500 characters.
pub(super) fn body(chance: &mut Chance, topics: &[Topic]) -> String {
    let length = 300 + usize::try_from(chance.below(1_200)).unwrap_or(0);
    let mut body = topics.first().map_or("", |topic| topic.label(Locale::French)).to_owned();
    let mut words = 0;
    while body.len() < length {
        words += 1;
        let link = match words % 11 {
            0 => ". Nous proposons ",
            3 => " pour les ",
            6 => ", avec ",
            8 => " et l’",
            _ => " ",
        };
        body.push_str(link);
        body.push_str(&word(chance));
    }
    body.push_str(". ");
    body
}

/// A word of the vocabulary by rank.
pub(super) fn ranked(rank: usize) -> &'static str {
    WORDS[rank % WORDS.len()]
}
