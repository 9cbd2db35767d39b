//! Finds the commune in « dettes le mée »: only where the words are clearly a place.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use vocabulary::territory::{Commune, Territory};

use crate::answer::PlaceRead;
use crate::snapshot::Snapshot;
use crate::words::{Endings, Stop, Token, tokens};

/// A place among the tokens.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) tokens: Range<usize>,
    pub(crate) read: PlaceRead,
}

/// The longest name of a commune, in words.
const LONGEST_NAME: usize = 8;
/// A lone word is a commune only if this many people live there.
const TOWN: u32 = 2_000;
/// A name is said in its own département by at least this many services in ten.
const SAID_THERE: usize = 4;
/// How many other readings are told.
const MOST_OTHERS: usize = 5;
/// A full name is preferred to the beginning of a longer one unless that one has so many times its people.
const FULL_NAME: u64 = 3;

/// Towns whose name is also a word of needs or of sentences: read as towns only after « à ».
const ALSO_WORDS: &[&str] = &[
    "aide", "aime", "arc", "aussi", "bain", "bains", "bois", "bon", "bourg", "cadeau", "carte", "contes",
    "cours", "croix", "die", "dole", "emploi", "etoile", "eu", "garde", "gare", "gien", "ham", "jeune",
    "job", "langue", "laval", "lens", "liberte", "lit", "loos", "lure", "marche", "mer", "mere", "moulins",
    "muret", "nice", "orange", "pain", "parents", "parc", "pas", "plan", "pont", "port", "rue", "sable",
    "salon", "sens", "sept", "sport", "tours", "treize", "vent", "vienne", "vif", "ville", "vire", "vit",
    "voiron", "vertus",
];

/// Words after which a place follows.
const BEFORE_PLACES: &[&str] = &["a", "vers", "pres", "sur", "autour"];

/// Words after which the rest of a commune's name is often left out.
const LINKS: &[&str] =
    &["sur", "en", "les", "lez", "sous", "pres", "au", "aux", "de", "du", "d", "devant", "la", "le"];

const ARTICLES: &[&str] = &["le", "la", "les", "l"];

/// A way of writing the name of a commune.
#[derive(Debug, Clone, Copy)]
struct Naming {
    commune: &'static Commune,
    full: bool,
}

fn names() -> &'static FxHashMap<String, Vec<Naming>> {
    static NAMES: OnceLock<FxHashMap<String, Vec<Naming>>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names: FxHashMap<String, Vec<Naming>> = FxHashMap::default();
        for commune in Territory::france().communes() {
            let words: Vec<String> =
                tokens(commune.name).into_iter().map(|token| plain(&token.folded)).collect();
            let mut add = |words: &[String], full: bool| {
                names.entry(words.join(" ")).or_default().push(Naming { commune, full });
            };
            add(&words, true);
            let article = words.len() > 1 && ARTICLES.contains(&words[0].as_str());
            if article {
                add(&words[1..], true);
            }
            let shortest = 1 + usize::from(article);
            if let Some(link) = (shortest..words.len()).find(|at| LINKS.contains(&words[*at].as_str())) {
                add(&words[..link], false);
            }
        }
        names
    })
}

/// Makes the names of communes ready, so that the first question does not wait for them.
pub(crate) fn warm_up() {
    names();
}

/// « St » and « Ste » in full.
fn plain(folded: &str) -> String {
    match folded {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        other => other.to_owned(),
    }
}

/// The place named among the tokens, if there clearly is one.
pub(crate) fn find(typed: &[Token], snapshot: &Snapshot) -> Option<Found> {
    by_postal_code(typed, snapshot).or_else(|| by_name(typed, snapshot))
}

fn by_postal_code(typed: &[Token], snapshot: &Snapshot) -> Option<Found> {
    let at = typed.iter().position(|token| is_postal_code(&token.folded))?;
    let communes = Territory::france().by_postal_code(&typed[at].folded);
    let namings = communes.into_iter().map(|commune| Naming { commune, full: true }).collect();
    let ranked = ranked(namings, snapshot);
    let (first, _) = ranked.split_first()?;
    // « 77350 le mée » says the same place twice: the name decides which commune of the code is meant.
    let name = by_name(&typed[at + 1..], snapshot).map(|found| (found, at + 1)).or_else(|| {
        by_name(&typed[..at], snapshot).map(|found| (found, 0)).filter(|(found, _)| found.tokens.end == at)
    });
    if let Some((found, shift)) = name {
        let agreed = ranked.iter().find(|naming| naming.commune.code == found.read.commune);
        if let Some(agreed) = agreed.filter(|_| shift == 0 || found.tokens.start == 0) {
            let range = found.tokens.start + shift..found.tokens.end + shift;
            let whole = range.start.min(at)..range.end.max(at + 1);
            return Some(told(typed, whole, agreed, &ranked));
        }
    }
    Some(told(typed, at..at + 1, first, &ranked))
}

fn is_postal_code(folded: &str) -> bool {
    folded.len() == 5 && folded.bytes().all(|byte| byte.is_ascii_digit())
}

fn by_name(typed: &[Token], snapshot: &Snapshot) -> Option<Found> {
    let words: Vec<String> = typed.iter().map(|token| plain(&token.folded)).collect();
    for length in (1..=LONGEST_NAME.min(words.len())).rev() {
        for start in (0..=words.len() - length).rev() {
            let window = start..start + length;
            let Some(namings) = names().get(&words[window.clone()].join(" ")) else { continue };
            let clear: Vec<Naming> =
                namings.iter().filter(|naming| is_clear(naming, typed, &window, snapshot)).copied().collect();
            let ranked = ranked(clear, snapshot);
            if let Some(first) = ranked.first() {
                return Some(told(typed, window, first, &ranked));
            }
        }
    }
    None
}

/// Whether these words, here, clearly mean this commune.
fn is_clear(naming: &Naming, typed: &[Token], window: &Range<usize>, snapshot: &Snapshot) -> bool {
    let words = &typed[window.clone()];
    let content: Vec<&Token> = words.iter().filter(|word| word.stop == Stop::Content).collect();
    let Some(word) = content.first() else { return false };
    let served = snapshot.services_in(naming.commune.code) > 0;
    let after_preposition =
        window.start > 0 && BEFORE_PLACES.contains(&typed[window.start - 1].folded.as_str());
    let said_as_need = || snapshot.thesaurus.knows(&Endings::new().stem(&word.folded));
    if content.len() > 1 {
        return naming.full || served;
    }
    if ALSO_WORDS.contains(&word.folded.as_str())
        || said_as_need()
        || is_said_elsewhere(word, naming.commune, snapshot)
    {
        return naming.full && after_preposition && window.end == typed.len();
    }
    let town = naming.commune.population >= TOWN;
    if words.len() > 1 || after_preposition {
        return served || town;
    }
    let at_an_end = window.end == typed.len() || window.start == 0;
    at_an_end && town && naming.full || at_an_end && served && (naming.full || town)
}

/// Whether services say this word mostly outside the département of the commune: then it is a word (« couture »)
/// rather than a name.
fn is_said_elsewhere(word: &Token, commune: &Commune, snapshot: &Snapshot) -> bool {
    let (said, there) = snapshot.said_in(&Endings::new().stem(&word.folded), commune.departement);
    there * 10 < said * SAID_THERE
}

/// The likeliest first: where the index has services, then the most people.
fn ranked(mut namings: Vec<Naming>, snapshot: &Snapshot) -> Vec<Naming> {
    let people =
        |naming: &Naming| u64::from(naming.commune.population) * if naming.full { FULL_NAME } else { 1 };
    namings.sort_by(|a, b| {
        let served = |naming: &Naming| snapshot.services_in(naming.commune.code) > 0;
        (served(b), people(b)).cmp(&(served(a), people(a))).then_with(|| a.commune.code.cmp(b.commune.code))
    });
    namings
}

fn told(typed: &[Token], window: Range<usize>, first: &Naming, ranked: &[Naming]) -> Found {
    let said: Vec<&str> = typed[window.clone()].iter().map(|token| token.typed.as_str()).collect();
    let others = ranked.iter().map(|naming| naming.commune.code).filter(|code| *code != first.commune.code);
    let read = PlaceRead {
        typed: said.join(" "),
        commune: first.commune.code.to_owned(),
        others: others.take(MOST_OTHERS).map(str::to_owned).collect(),
    };
    Found { tokens: window, read }
}
