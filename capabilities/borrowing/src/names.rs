//! Sites and spans of days, as the pages of this room say them.

use chrono::{NaiveDate, TimeDelta};
use lending::{Perimeter, Site};
use vocabulary::territory::Territory;
use web::Visit;

/// The name of a commune, its code where France has no such commune.
pub(crate) fn commune(code: &str) -> &str {
    Territory::france().commune(code).map_or(code, |commune| commune.name)
}

/// « Centre social Les Tilleuls, Melun ».
pub(crate) fn site(site: &Site) -> String {
    let commune = commune(&site.commune);
    if site.name.is_empty() { commune.to_owned() } else { format!("{}, {commune}", site.name) }
}

/// « Du 22 novembre 2026 au 2 janvier 2027 », the day a stay is over being left out.
pub(crate) fn span(visit: &Visit, from: NaiveDate, over: NaiveDate) -> String {
    let (from, until) = (visit.date(from), visit.date(over - TimeDelta::days(1)));
    visit.say_with("borrowing-span", &[("from", from.into()), ("until", until.into())]).into_owned()
}

/// How long something lasts: whole weeks in weeks, else days.
pub(crate) fn length(visit: &Visit, days: u16) -> String {
    if days > 0 && days.is_multiple_of(7) {
        visit.say_count("borrowing-weeks", days / 7).into_owned()
    } else {
        visit.say_count("borrowing-days", days).into_owned()
    }
}

/// Who may ask for something, in words.
pub(crate) fn perimeter(visit: &Visit, perimeter: &Perimeter) -> String {
    match perimeter {
        Perimeter::Organizations(some) => {
            visit.say_count("borrowing-perimeter-some", some.len()).into_owned()
        }
        Perimeter::Communes(some) => {
            let names: Vec<&str> = some.iter().map(|code| commune(code)).collect();
            visit.say_of("borrowing-perimeter-communes", &names.join(", ")).into_owned()
        }
        Perimeter::Everywhere => visit.say("borrowing-perimeter-all").into_owned(),
    }
}

/// The commune somebody typed: a name, a postal code, an INSEE code; none where it could be several or no commune.
pub(crate) fn typed_commune(text: &str) -> Option<&'static str> {
    let france = Territory::france();
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 80 {
        return None;
    }
    if let Some(commune) = france.commune(text) {
        return Some(commune.code);
    }
    if let [only] = france.by_postal_code(text)[..] {
        return Some(only.code);
    }
    // « 77000 Melun » and « Melun (77) » name their commune twice.
    let words = text.trim_matches(|letter: char| !letter.is_alphabetic());
    let named = france.by_name(words);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let fits = |one: &&vocabulary::territory::Commune| {
        digits.is_empty() || one.departement == digits || one.postal_codes.contains(&digits.as_str())
    };
    let mut fitting: Vec<_> = named.into_iter().filter(fits).collect();
    fitting.sort_by_key(|one| std::cmp::Reverse(one.population));
    fitting.first().map(|one| one.code)
}
