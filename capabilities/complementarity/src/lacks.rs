//! What limits say that a service does not do, and what would fill it: « Pas de livraison », « Pas d'enfants ».

use vocabulary::codes::{Audience, ServiceKind, Topic};
use vocabulary::fold;

use crate::actor::Offer;

/// What fills a lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filling {
    /// Somebody who receives these people, for the same need.
    Receives(Audience),
    /// Somebody who goes to people's homes or stands in the street, for the same need.
    Comes,
    /// Somebody who is open on this day of the week (Monday is 0), for the same need.
    Opens(usize),
    /// Somebody whose main work this is.
    Does(Topic),
    /// Somebody who gives this sort of help.
    Gives(ServiceKind),
}

/// Something services say they lack.
struct Lack {
    /// Words, folded, one of which stands in a sentence that says no.
    words: &'static [&'static str],
    filling: Filling,
}

const fn lack(words: &'static [&'static str], filling: Filling) -> Lack {
    Lack { words, filling }
}

/// The first so many lacks are filled only by somebody who works on the same need.
pub(crate) const WITHIN_NEED: usize = 12;

/// What sheets are met to lack; 32 at most, one bit each.
const LACKS: &[Lack] = &[
    lack(&["pas d'enfant", "accueil d'enfant", "ecoliers"], Filling::Receives(Audience::Families)),
    lack(&["mineurs", "moins de 18 ans", "lyceens"], Filling::Receives(Audience::YoungPeople)),
    lack(&["femmes"], Filling::Receives(Audience::Women)),
    lack(&["etudiants"], Filling::Receives(Audience::Students)),
    lack(&["plus de 60 ans", "personnes agees"], Filling::Receives(Audience::OlderPeople)),
    lack(&["fauteuil", "sans ascenseur"], Filling::Receives(Audience::DisabledPeople)),
    lack(&["titre de sejour", "demande d'asile"], Filling::Receives(Audience::ExiledPeople)),
    lack(&["urgence", "le jour meme"], Filling::Receives(Audience::PeopleInEmergency)),
    lack(&["livrons", "livraison", "a domicile", "nous ne nous deplacons"], Filling::Comes),
    lack(&["samedi", "week-end"], Filling::Opens(5)),
    lack(&["dimanche", "week-end"], Filling::Opens(6)),
    lack(&["le lundi"], Filling::Opens(0)),
    lack(&["hebergement", "de lits", "accueil de nuit"], Filling::Does(Topic::TemporaryShelter)),
    lack(&["domiciliation", "domicilions", "courrier recu"], Filling::Does(Topic::PostalDomicile)),
    lack(&["garde d'enfant", "garderie", "ne garde pas les enfants"], Filling::Does(Topic::Childcare)),
    lack(&["cours de francais", "apprentissage de la lecture"], Filling::Does(Topic::FrenchLanguage)),
    lack(
        &["aide financiere", "aide d'urgence en argent", "don d'argent", "argent donne", "d'argent prete"],
        Filling::Gives(ServiceKind::FinancialAid),
    ),
    lack(&["de transport", "ne transporte", "trajet", "navette"], Filling::Does(Topic::MobilitySupport)),
    lack(&["meubles", "literie", "electromenager"], Filling::Does(Topic::HouseholdAppliances)),
    lack(&["vetement", "habits"], Filling::Does(Topic::Clothing)),
    lack(&["recours", "tribunal", "avocat", "plaide"], Filling::Does(Topic::JudicialMatters)),
    lack(&["dettes", "surendettement", "credit"], Filling::Does(Topic::Debt)),
    lack(&["colis alimentaire", "repas chaud"], Filling::Does(Topic::Food)),
    lack(&["de soins", "de medecin", "medecin a bord", "ordonnance"], Filling::Does(Topic::AccessToCare)),
    lack(&["psychiatrique", "therapeutes", "therapie"], Filling::Does(Topic::MentalHealth)),
    lack(&["demarches en ligne"], Filling::Does(Topic::OnlineServices)),
    lack(&["linge", "douche"], Filling::Does(Topic::Hygiene)),
];

/// Words that make a sentence say no.
const NEGATIONS: [&str; 7] = [" pas ", " ni ", " aucun", " ne ", " n'", " sans ", " faute "];

/// What is lacked, by number, with the sentence that says so.
pub(crate) fn lacks_of(limits: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for sentence in limits.split(['.', ';', '\n']) {
        let folded = format!(" {} ", fold(sentence.trim()));
        if !NEGATIONS.iter().any(|negation| folded.contains(negation)) {
            continue;
        }
        for (number, lack) in LACKS.iter().enumerate() {
            let is_new = found.iter().all(|(known, _)| *known != number);
            if is_new && lack.words.iter().any(|word| begins_a_word(&folded, word)) {
                found.push((number, sentence.trim().to_owned()));
            }
        }
    }
    found
}

fn begins_a_word(text: &str, word: &str) -> bool {
    let before = |at: usize| text[..at].chars().next_back();
    text.match_indices(word).any(|(at, _)| before(at).is_none_or(|letter| !letter.is_alphanumeric()))
}

/// Which lacks of others this service fills, one bit each.
pub(crate) fn fills_of(offer: &Offer) -> u32 {
    let fills = |filling: Filling| match filling {
        Filling::Receives(audience) => offer.audiences.contains(&audience),
        Filling::Comes => offer.comes,
        Filling::Opens(day) => !offer.week.day(day).is_empty(),
        // Its main need: a service that only touches a need in passing would be a poor answer.
        Filling::Does(topic) => offer.topics.first() == Some(&topic),
        Filling::Gives(kind) => offer.kind == Some(kind),
    };
    let numbered = LACKS.iter().enumerate();
    numbered.filter(|(_, lack)| fills(lack.filling)).fold(0, |bits, (number, _)| bits | 1 << number)
}

/// Whether only somebody who works on the same need can fill this lack.
pub(crate) fn is_within_need(number: usize) -> bool {
    number < WITHIN_NEED
}

#[cfg(test)]
mod tests;
