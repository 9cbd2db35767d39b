//! The words themselves, French and English.

use chrono::{NaiveTime, Weekday};

use super::{Span, Token};
use crate::school::Break;

/// What a word stands for, where it stands alone.
pub(super) fn lexicon(word: &str) -> Token {
    if let Some(found) = number(word)
        .map(Token::Number)
        .or_else(|| weekday(word).map(Token::Day))
        .or_else(|| span(word).map(Token::Span))
    {
        return found;
    }
    match word {
        "tous" | "toutes" | "tout" | "toute" | "chaque" | "every" | "each" | "all" => Token::Each,
        "premier" | "premiere" | "premiers" | "first" => Token::Ordinal(1),
        "deuxieme" | "deuxiemes" | "second" | "seconde" => Token::Ordinal(2),
        "troisieme" | "troisiemes" | "third" => Token::Ordinal(3),
        "quatrieme" | "quatriemes" | "fourth" => Token::Ordinal(4),
        "dernier" | "derniere" | "derniers" | "last" => Token::Last,
        "de" | "du" | "d" | "des" | "entre" | "between" | "of" => Token::From,
        "from" => Token::From,
        "depuis" | "debutant" | "starting" | "since" => Token::Starting,
        "a" | "au" | "aux" | "to" | "at" => Token::To,
        "jusqu" | "jusque" | "until" | "till" => Token::Until,
        "pendant" | "durant" | "pour" | "during" | "for" => Token::During,
        "sauf" | "hors" | "excepte" | "exceptes" | "except" | "outside" | "without" | "sans" => Token::Except,
        "scolaire" | "scolaires" | "school" => Token::School,
        "ferie" | "feries" | "public" | "bank" => Token::Public,
        "vacances" | "conge" | "conges" | "holiday" | "holidays" => Token::Holidays,
        "toussaint" | "autumn" => Token::Named(Break::Autumn),
        "noel" | "christmas" => Token::Named(Break::Christmas),
        "hiver" | "winter" => Token::Named(Break::Winter),
        "printemps" | "paques" | "spring" | "easter" => Token::Named(Break::Spring),
        "ete" | "summer" => Token::Named(Break::Summer),
        "et" | "and" | "puis" | "ou" => Token::And,
        "par" | "per" => Token::Per,
        "sur" | "out" => Token::Out,
        "fois" | "times" | "seance" | "seances" | "rencontre" | "rencontres" | "dates" | "sessions" => {
            Token::Times
        }
        "paire" | "paires" | "even" => Token::Even,
        "impaire" | "impaires" | "odd" => Token::Odd,
        "other" => Token::Other,
        "fin" | "end" => Token::End,
        "mi" | "mid" => Token::Middle,
        "midi" | "noon" => NaiveTime::from_hms_opt(12, 0, 0).map_or(Token::To, Token::Clock),
        unknown => Token::Unknown(unknown.to_owned()),
    }
}

fn span(word: &str) -> Option<Span> {
    Some(match word {
        "hebdomadaire" | "weekly" => Span::Week,
        "mensuel" | "mensuelle" | "monthly" => Span::Month,
        "semaine" | "semaines" | "week" | "weeks" => Span::Week,
        "mois" | "month" | "months" => Span::Month,
        "trimestre" | "trimestres" | "quarter" | "quarters" => Span::Quarter,
        "an" | "ans" | "annee" | "annees" | "year" | "years" => Span::Year,
        "jour" | "jours" | "day" | "days" | "quotidien" | "daily" => Span::Day,
        _ => return None,
    })
}

/// Words without which the rule is the same.
pub(super) fn is_empty(word: &str) -> bool {
    matches!(
        word,
        "le" | "la"
            | "les"
            | "l"
            | "the"
            | "on"
            | "in"
            | "en"
            | "qu"
            | "il"
            | "y"
            | "se"
            | "lieu"
            | "matin"
            | "matins"
            | "soir"
            | "soirs"
            | "apres"
            | "heure"
            | "heures"
            | "h"
            | "inclus"
            | "compris"
            | "periode"
            | "periodes"
            | "cette"
            | "son"
            | "date"
            | "debut"
            | "which"
            | "that"
            | "is"
            | "taking"
            | "place"
    )
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "lundi" | "monday" => Weekday::Mon,
        "mardi" | "tuesday" => Weekday::Tue,
        "mercredi" | "wednesday" => Weekday::Wed,
        "jeudi" | "thursday" => Weekday::Thu,
        "vendredi" | "friday" => Weekday::Fri,
        "samedi" | "saturday" => Weekday::Sat,
        "dimanche" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// The number of a month by its name.
pub(super) fn month(word: &str) -> Option<u32> {
    Some(match word {
        "janvier" | "january" => 1,
        "fevrier" | "february" => 2,
        "mars" | "march" => 3,
        "avril" | "april" => 4,
        "mai" | "may" => 5,
        "juin" | "june" => 6,
        "juillet" | "july" => 7,
        "aout" | "august" => 8,
        "septembre" | "september" => 9,
        "octobre" | "october" => 10,
        "novembre" | "november" => 11,
        "decembre" | "december" => 12,
        _ => return None,
    })
}

fn number(word: &str) -> Option<u32> {
    const NUMBERS: [(&str, u32); 30] = [
        ("un", 1),
        ("une", 1),
        ("one", 1),
        ("once", 1),
        ("deux", 2),
        ("two", 2),
        ("twice", 2),
        ("trois", 3),
        ("three", 3),
        ("quatre", 4),
        ("four", 4),
        ("cinq", 5),
        ("five", 5),
        ("six", 6),
        ("sept", 7),
        ("seven", 7),
        ("huit", 8),
        ("eight", 8),
        ("neuf", 9),
        ("nine", 9),
        ("dix", 10),
        ("ten", 10),
        ("onze", 11),
        ("eleven", 11),
        ("douze", 12),
        ("twelve", 12),
        ("quinze", 15),
        ("vingt", 20),
        ("twenty", 20),
        ("trente", 30),
    ];
    NUMBERS.iter().find(|(said, _)| *said == word).map(|(_, number)| *number)
}

/// What makes a number say which one: « 2e ».
pub(super) fn is_ordinal_mark(word: &str) -> bool {
    matches!(word, "er" | "ere" | "ers" | "e" | "es" | "eme" | "emes" | "nd" | "nde" | "st" | "rd" | "th")
}

/// What makes a number an hour.
pub(super) fn is_hour(word: &str) -> bool {
    matches!(word, "h" | "heure" | "heures" | "hour" | "hours")
}

/// What makes a number an hour of the morning or afternoon.
pub(super) fn is_half(word: &str) -> bool {
    matches!(word, "am" | "pm")
}
