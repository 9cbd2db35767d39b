//! Words that weigh little, and words written in many ways.

/// Words without weight in a name.
const EMPTY: &[&str] = &[
    "a", "and", "at", "au", "aux", "d", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le", "les",
    "of", "on", "ou", "par", "pour", "s", "sur", "the", "to", "y",
];

/// Legal forms and words so common among bodies that help that sharing them says little, with how often
/// one name in a thousand holds them where a list is too small to tell.
const COMMON: &[(&str, f32)] = &[
    ("accueil", 20.0),
    ("action", 15.0),
    ("agence", 15.0),
    ("agency", 15.0),
    ("aide", 20.0),
    ("antenne", 20.0),
    ("association", 60.0),
    ("bank", 20.0),
    ("bureau", 10.0),
    ("caf", 10.0),
    ("care", 30.0),
    ("ccas", 30.0),
    ("center", 80.0),
    ("centre", 60.0),
    ("church", 30.0),
    ("city", 20.0),
    ("clinic", 20.0),
    ("club", 10.0),
    ("comite", 10.0),
    ("commune", 20.0),
    ("community", 60.0),
    ("conseil", 15.0),
    ("council", 15.0),
    ("county", 30.0),
    ("department", 30.0),
    ("departement", 20.0),
    ("district", 20.0),
    ("ecole", 15.0),
    ("espace", 20.0),
    ("family", 30.0),
    ("famille", 20.0),
    ("federation", 10.0),
    ("fire", 10.0),
    ("food", 40.0),
    ("foundation", 10.0),
    ("foyer", 10.0),
    ("france", 20.0),
    ("health", 60.0),
    ("house", 20.0),
    ("housing", 20.0),
    ("jeune", 20.0),
    ("library", 20.0),
    ("local", 15.0),
    ("locale", 20.0),
    ("mairie", 40.0),
    ("maison", 40.0),
    ("mission", 20.0),
    ("numerique", 20.0),
    ("office", 20.0),
    ("pole", 10.0),
    ("police", 10.0),
    ("program", 20.0),
    ("public", 20.0),
    ("relais", 15.0),
    ("resource", 20.0),
    ("school", 30.0),
    ("senior", 10.0),
    ("service", 80.0),
    ("social", 60.0),
    ("sociale", 20.0),
    ("solidarite", 20.0),
    ("state", 20.0),
    ("support", 10.0),
    ("university", 10.0),
    ("ville", 20.0),
    ("washington", 10.0),
];

/// Legal forms: nearly without weight.
const LEGAL: &[&str] = &[
    "asso",
    "association",
    "asbl",
    "co",
    "company",
    "corporation",
    "eurl",
    "inc",
    "incorporated",
    "llc",
    "ltd",
    "sa",
    "sarl",
    "sas",
    "sasu",
    "scic",
    "scop",
    "societe",
];

/// Words of names written in several ways: each is read as the second.
const SAME_WORD: &[(&str, &str)] = &[
    ("assoc", "association"),
    ("ass", "association"),
    ("asso", "association"),
    ("comm", "community"),
    ("ctr", "center"),
    ("cntr", "center"),
    ("dept", "department"),
    ("dep", "departement"),
    ("ets", "etablissement"),
    ("intl", "international"),
    ("maisons", "maison"),
    ("mtn", "mountain"),
    ("natl", "national"),
    ("ne", "northeast"),
    ("nw", "northwest"),
    ("saint", "st"),
    ("sainte", "ste"),
    ("se", "southeast"),
    ("svc", "service"),
    ("svcs", "service"),
    ("sw", "southwest"),
    ("univ", "university"),
    ("wa", "washington"),
];

/// Names that are said by their initials more often than in full.
const ACRONYMS: &[(&str, &str)] = &[
    ("centre communal d'action sociale", "ccas"),
    ("centre communal action sociale", "ccas"),
    ("centre intercommunal d'action sociale", "cias"),
    ("caisse d'allocations familiales", "caf"),
    ("caisse allocations familiales", "caf"),
    ("caisse primaire d'assurance maladie", "cpam"),
    ("maison des solidarites", "mds"),
    ("maison departementale des solidarites", "mds"),
    ("maison departementale des personnes handicapees", "mdph"),
    ("maison des jeunes et de la culture", "mjc"),
    ("protection maternelle et infantile", "pmi"),
    ("maison de services au public", "msap"),
    ("mutualite sociale agricole", "msa"),
    ("hotel de ville", "mairie"),
    ("commune de", "mairie de"),
    ("ville de", "mairie de"),
    ("city of", "mairie de"),
    ("town of", "mairie de"),
    ("city hall", "mairie"),
];

/// Words of streets written in several ways.
const STREET_WORD: &[(&str, &str)] = &[
    ("all", "allee"),
    ("alley", "allee"),
    ("ave", "av"),
    ("avenue", "av"),
    ("blvd", "bd"),
    ("boulevard", "bd"),
    ("bld", "bd"),
    ("boul", "bd"),
    ("chem", "ch"),
    ("che", "ch"),
    ("chemin", "ch"),
    ("circle", "cir"),
    ("court", "ct"),
    ("cours", "crs"),
    ("docteur", "dr"),
    ("drive", "dr"),
    ("e", "east"),
    ("faubourg", "fbg"),
    ("fg", "fbg"),
    ("general", "gal"),
    ("gen", "gal"),
    ("highway", "hwy"),
    ("imp", "impasse"),
    ("lane", "ln"),
    ("loop", "lp"),
    ("marechal", "mal"),
    ("n", "north"),
    ("ne", "northeast"),
    ("nw", "northwest"),
    ("parkway", "pkwy"),
    ("place", "pl"),
    ("plz", "plaza"),
    ("president", "pdt"),
    ("pt", "point"),
    ("qu", "quai"),
    ("r", "rue"),
    ("residence", "res"),
    ("rd", "road"),
    ("route", "rte"),
    ("s", "south"),
    ("saint", "st"),
    ("sainte", "ste"),
    ("se", "southeast"),
    ("square", "sq"),
    ("street", "st"),
    ("sw", "southwest"),
    ("terrace", "ter"),
    ("w", "west"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
];

/// What a street is, rather than its name: two streets are not the same for sharing it.
const STREET_KIND: &[&str] = &[
    "allee",
    "av",
    "bd",
    "ch",
    "cir",
    "crs",
    "ct",
    "dr",
    "east",
    "fbg",
    "hwy",
    "impasse",
    "ln",
    "lp",
    "north",
    "northeast",
    "northwest",
    "pkwy",
    "pl",
    "quai",
    "road",
    "rte",
    "rue",
    "south",
    "southeast",
    "southwest",
    "sq",
    "st",
    "way",
    "west",
];

/// Words before the number of a room, floor or building.
const UNIT: &[&str] = &[
    "apt",
    "appt",
    "appartement",
    "bat",
    "batiment",
    "building",
    "bldg",
    "bureau",
    "etage",
    "floor",
    "fl",
    "porte",
    "rm",
    "room",
    "salle",
    "ste",
    "suite",
    "unit",
    "lot",
];

/// Words of a box at the post office.
const BOX: &[&str] = &["bp", "box", "cs", "tsa"];

fn listed<'a>(list: &[(&str, &'a str)], word: &'a str) -> &'a str {
    list.iter().find(|(from, _)| *from == word).map_or(word, |(_, to)| to)
}

/// A word of a name as it is compared: spelled out, in the singular. Nothing for words without weight.
pub(crate) fn of_name(word: &str) -> Option<&str> {
    if EMPTY.contains(&word) {
        return None;
    }
    let word = listed(SAME_WORD, word);
    let plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && word.is_ascii();
    Some(if plural { &word[..word.len() - 1] } else { word })
}

/// Long names that everybody shortens, in short. The text is folded already.
pub(crate) fn shorten(name: &str) -> String {
    let mut name = name.to_owned();
    for (long, short) in ACRONYMS {
        if name.contains(long) {
            name = name.replace(long, short);
        }
    }
    name
}

/// How many names in a thousand hold the word, for all one knows beforehand.
pub(crate) fn expected_per_thousand(word: &str) -> f32 {
    COMMON.iter().find(|(common, _)| *common == word).map_or(0.02, |(_, share)| *share)
}

pub(crate) fn is_legal(word: &str) -> bool {
    LEGAL.contains(&word)
}

/// A word of a street as it is compared. Nothing for words without weight.
pub(crate) fn of_street(word: &str) -> Option<&str> {
    let word = if matches!(word, "e" | "s" | "n" | "w") {
        word
    } else {
        (!EMPTY.contains(&word)).then_some(word)?
    };
    Some(listed(STREET_WORD, word))
}

pub(crate) fn is_street_kind(word: &str) -> bool {
    STREET_KIND.contains(&word)
}

pub(crate) fn is_unit(word: &str) -> bool {
    UNIT.contains(&word)
}

pub(crate) fn is_box(word: &str) -> bool {
    BOX.contains(&word)
}
