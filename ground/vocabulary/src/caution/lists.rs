//! The words themselves, folded (no accents, lower case): short lists of our own, each with what it is for.

/// What may follow a stem without changing its sense: plural, feminine, both.
pub(super) const ENDINGS: &[&str] = &["", "s", "x", "e", "es", "le", "les", "ne", "nes", "te", "tes"];

/// Masculine endings and what they turn into: menteur, menteuse; manipulateur, manipulatrice; agressif, agressive.
pub(super) const FEMININES: &[(&str, &[&str])] = &[
    ("eur", &["euse", "euses", "rice", "rices"]),
    ("eux", &["euse", "euses"]),
    ("if", &["ive", "ives"]),
    ("al", &["aux"]),
    ("er", &["ere", "eres"]),
];

/// What tells of the health of the person written about. A handicap, a pregnancy and a hospital stay are health too
/// (GDPR article 4, 15). A star stands for any ending.
#[rustfmt::skip]
pub(super) const HEALTH: &[&str] = &[
    // of the mind
    "depress*", "bipolaire", "schizophr*", "psychos*", "psychot*", "psychiatr*", "suicid*", "anorexi*", "boulimi*",
    "trouble psych*", "trouble mental", "maladie mentale", "sante mentale", "burn out", "burnout", "paranoi*",
    "antidepresseur", "neuroleptique", "anxiolytique", "deficien* intellectuel*", "deficien* mental*", "phobi*",
    // dependence
    "alcoolique", "alcoolisme", "alcoolise", "toxicoman*", "drogue", "addict*", "sevrage", "cirrhose",
    // of the body
    "cancer", "cancereux", "tumeur", "chimiotherapie", "diabet*", "epilep*", "asthm*", "vih", "sida", "seropositi*",
    "hepatite", "tuberculose", "covid*", "alzheimer", "parkinson", "avc", "infarctus", "cardiaque", "dialyse", "obes*",
    "sclerose", "paraplegi*", "tetraplegi*", "demence", "ald", "maladie", "malade", "patholog*", "hospitalis*",
    "hospitalisation", "chirurgi*", "operation chirurgicale", "medicament", "sous traitement", "traitement medica*",
    "diagnostic medical", "enceinte", "grossesse", "avortement", "ivg", "fausse couche",
    // of the senses and of movement
    "handicap*", "autis*", "trisomi*", "dyslexi*", "fauteuil roulant", "sourd", "malentendant", "aveugle",
    "malvoyant", "invalidite",
];

/// What comes before a word of health and makes it harmless.
pub(super) const HARMLESS_AFTER: &[(&str, &str)] =
    &[("assurance", "maladie"), ("l", "enceinte"), ("d", "enceinte"), ("une", "enceinte")];

/// What judges the person instead of telling what happened.
#[rustfmt::skip]
pub(super) const JUDGEMENT: &[&str] = &[
    // honesty
    "menteur", "manipulateur", "profiteur", "fraudeur", "tricheur", "voleur", "malhonnete", "hypocrite",
    "mauvaise foi", "mauvaise volonte", "soi disant", "abuse du systeme", "fait semblant", "fait expres",
    // effort
    "faineant", "feignant", "paresseux", "assistanat", "cassos", "cas social", "cas soc", "ne fait aucun effort",
    "ne fait pas d effort", "ne veut rien faire", "ne veut pas travailler", "se complait", "se victimise",
    // temper
    "agressif", "ingerable", "hysterique", "insupportable", "caracteriel", "caractere difficile",
    "personne difficile", "personnalite difficile", "vindicatif", "procedurier", "capricieux", "grossier",
    "arrogant", "pervers narcissique", "personnalite toxique", "parano",
    // worth
    "incapable", "irresponsable", "immature", "debile", "cretin", "idiot", "stupide", "cingle", "folle", "minable",
    "crasseux", "crade", "racaille", "voyou", "mauvaise mere", "mauvais pere", "mauvais parent",
    "parent demissionnaire", "mere demissionnaire", "pere demissionnaire", "pas net", "pauvre type",
];

/// What is told to those whose task it is to protect children, and never written here (CASF article L226-3).
#[rustfmt::skip]
pub(super) const CHILD_PROTECTION: &[&str] = &[
    "information preoccupante", "crip", "juge des enfants", "119", "enfant en danger", "mineur en danger",
    "enfance en danger", "danger pour l enfant", "danger pour les enfants", "enfant maltraite", "maltraitance",
    "enfant battu", "bebe secoue", "inceste*", "attouchement", "abus sexuel", "agression sexuelle",
    "ordonnance de placement", "placement judiciaire", "aemo",
];

/// How people are addressed. « M » counts only with its dot, and « docteur » names a person as well.
pub(super) const HONORIFICS: &[&str] =
    &["mme", "mmes", "mlle", "mlles", "mr", "monsieur", "madame", "mademoiselle", "dr", "docteur", "maitre"];

/// What is named after people: a name that follows one of these within a few words names a place.
#[rustfmt::skip]
pub(super) const NAMED_PLACES: &[&str] = &[
    "rue", "avenue", "av", "boulevard", "bd", "bld", "place", "pl", "allee", "impasse", "chemin", "cours", "quai",
    "square", "route", "passage", "esplanade", "rond", "pont", "parc", "jardin", "quartier", "cite", "residence",
    "hameau", "batiment", "bat", "immeuble", "tour", "ilot", "zac", "zone", "arret", "gare", "metro", "station",
    "port", "ecole", "college", "lycee", "universite", "campus", "groupe", "institut", "creche", "halte", "maison",
    "espace", "centre", "salle", "foyer", "hopital", "hospitalier", "clinique", "polyclinique", "ehpad", "csapa",
    "cmp", "cmpp", "csc", "ime", "esat", "chrs", "mjc", "mpt", "mediatheque", "bibliotheque", "theatre", "cinema",
    "musee", "stade", "gymnase", "piscine", "complexe", "fondation", "association", "asso", "amicale", "comite",
    "cercle", "club", "ccas", "pole", "point", "relais", "residences", "domaine", "chateau", "villa", "ferme",
    "pavillon", "local", "antenne", "ateliers", "atelier", "saint", "sainte", "st", "ste", "pierre", "crous",
];

/// First names, the frequent ones of people born in France or come here, and that are no common word.
#[rustfmt::skip]
pub(super) const FIRST_NAMES: &[&str] = &[
    "abdel", "abdou", "adam", "adele", "adrien", "agathe", "agnes", "ahmed", "aicha", "alain", "albert", "alex",
    "alexandra", "alexandre", "alexis", "ali", "alice", "aline", "amandine", "amelie", "amina", "aminata", "amine",
    "ana", "anais", "andre", "andrea", "angelique", "anissa", "anna", "anne", "annick", "annie", "anthony",
    "antoine", "antonio", "arnaud", "arthur", "assia", "audrey", "aurelie", "aurelien", "awa", "axel", "aya",
    "aziz", "baptiste", "barbara", "beatrice", "benjamin", "benoit", "bernadette", "bernard", "bertrand",
    "brigitte", "bruno", "camille", "carine", "carlos", "carole", "caroline", "catherine", "cecile", "cedric",
    "celine", "chantal", "charles", "charlotte", "chloe", "christelle", "christian", "christiane", "christine",
    "christophe", "cindy", "claude", "claudine", "clemence", "clement", "colette", "corinne", "cynthia", "cyril",
    "daniel", "danielle", "david", "deborah", "delphine", "denis", "denise", "diane", "didier", "dominique",
    "dorothee", "eddy", "edith", "edouard", "elena", "eliane", "elisabeth", "elise", "elodie", "elsa", "emilie",
    "emma", "emmanuel", "emmanuelle", "enzo", "eric", "erwan", "erwann", "estelle", "esther", "etienne", "eugenie",
    "eva", "evelyne", "fabien", "fabienne", "fabrice", "farid", "farida", "fatiha", "fatima", "fatou", "fatoumata",
    "fernand", "florence", "florent", "florian", "francine", "francis", "franck", "francois", "francoise",
    "frederic", "frederique", "gabriel", "gaelle", "gaston", "genevieve", "georges", "geraldine", "gerard",
    "ghislaine", "gilbert", "gilles", "gisele", "gregory", "guillaume", "gustave", "guy", "habib", "hakim", "hamid",
    "hassan", "helena", "helene", "henri", "herve", "hicham", "hubert", "hugo", "hugues", "ibrahim", "ibrahima",
    "ilyes", "imane", "ines", "irene", "isabelle", "ismael", "jacqueline", "jacques", "jamila", "jean", "jeanne",
    "jeannine", "jennifer", "jeremy", "jerome", "jessica", "joao", "jocelyne", "joel", "joelle", "johnny",
    "jonathan", "jose", "josette", "josiane", "jules", "julia", "julie", "julien", "juliette", "justine", "kader",
    "kamel", "karim", "karima", "karine", "katia", "kevin", "khadija", "khaled", "laetitia", "laila", "laura",
    "laure", "laurence", "laurent", "lea", "leila", "leo", "leon", "lionel", "louis", "louise", "luc", "lucas",
    "lucie", "lucien", "ludovic", "luis", "lydia", "lydie", "madeleine", "magali", "magalie", "malika", "mamadou",
    "manon", "manuel", "marc", "marcel", "marcelle", "marguerite", "maria", "mariam", "marianne", "marie", "marina",
    "marion", "martine", "maryse", "mathieu", "mathilde", "matthieu", "maurice", "max", "maxime", "mehdi",
    "melanie", "michael", "michel", "michele", "micheline", "michelle", "mickael", "mireille", "mohamed",
    "mohammed", "monique", "morgane", "mourad", "moussa", "muriel", "mustapha", "myriam", "nabil", "nadege",
    "nadia", "nadine", "naima", "nathalie", "nathan", "nelly", "nicolas", "nicole", "nina", "noemie", "nora",
    "nour", "odette", "odile", "olga", "olivier", "omar", "oumar", "paola", "pascal", "pascale", "patrice",
    "patricia", "patrick", "paul", "paulette", "pauline", "pedro", "philippe", "pierre", "quentin", "rachel",
    "rachid", "rachida", "raphael", "rayan", "raymond", "regine", "regis", "remi", "remy", "renaud", "rene",
    "renee", "richard", "robert", "roger", "roland", "romain", "romane", "sabine", "sabrina", "said", "saida",
    "salim", "salima", "salma", "samia", "samir", "samira", "samuel", "sandra", "sandrine", "sara", "sarah",
    "sebastien", "serge", "severine", "simon", "simone", "sofia", "solange", "sonia", "sophie", "soraya",
    "stephane", "stephanie", "steven", "suzanne", "sylvain", "sylvie", "tatiana", "theo", "therese", "thibault",
    "thierry", "thomas", "tracy", "valentin", "valerie", "vanessa", "veronique", "vincent", "virginie", "viviane",
    "wilfried", "xavier", "yacine", "yamina", "yann", "yannick", "yasmina", "yasmine", "youssef", "yves", "yvette",
    "yvonne", "zahra", "zoe", "zohra",
];
