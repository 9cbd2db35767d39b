//! The same questions on every form: how one wants to be named, who agrees, until when, to what.

use ::store::SealKey;
use chrono::{Months, NaiveDate};
use uuid::Uuid;
use web::{Choice, Faults, Filled, Secret, Visit};

use crate::lists::{CreditKind, Use, Way};
use crate::saying::caution;
use crate::trace::{Consent, Credit, MOST_YEARS, Uses};

/// How many years a consent lasts where nobody says otherwise.
const USUAL_YEARS: u32 = 2;

/// What a form asks, with what was typed.
pub(crate) struct Questions {
    pub(crate) credits: Vec<Choice>,
    pub(crate) name: String,
    pub(crate) who: String,
    pub(crate) ways: Vec<Choice>,
    pub(crate) until: String,
    pub(crate) uses: Vec<Choice>,
}

impl Questions {
    /// The questions as they come first, or as they were answered.
    pub(crate) fn of(visit: &Visit, filled: Option<&Filled>) -> Self {
        let text = |field: &str| filled.map_or("", |filled| filled.text(field));
        let credit = CreditKind::from_code(text("nomme")).unwrap_or(CreditKind::FirstName);
        let way = Way::from_code(text("accord")).unwrap_or(Way::Spoken);
        let usual = visit.today().checked_add_months(Months::new(12 * USUAL_YEARS)).unwrap_or(visit.today());
        let is_agreed = |used: Use| match filled {
            Some(filled) => filled.all("usages").any(|code| code == used.code()),
            None => used == Use::Pages,
        };
        let choice = |kind: &CreditKind| Choice::new(kind.code(), visit.say(kind.key()), *kind == credit);
        let by = |one: Way| Choice::new(one.code(), visit.say(one.key()), one == way);
        Self {
            credits: CreditKind::ALL.iter().map(choice).collect(),
            name: text("nom").to_owned(),
            who: text("qui").to_owned(),
            ways: vec![by(Way::Spoken), by(Way::Written)],
            until: filled.map_or_else(|| usual.to_string(), |filled| filled.text("jusqu").to_owned()),
            uses: Use::ALL
                .iter()
                .map(|used| Choice::new(used.code(), visit.say(used.key()), is_agreed(*used)))
                .collect(),
        }
    }
}

/// How one wants to be named, as the form says, or a fault.
pub(crate) fn credit(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<Credit> {
    let Some(kind) = CreditKind::from_code(filled.text("nomme")) else {
        faults.note("nomme", visit.say("outcome-fault-credit"));
        return None;
    };
    let credit = Credit::new(kind, filled.text("nom"));
    match &credit {
        None => faults.note("nom", visit.say("outcome-fault-name")),
        Some(Credit::FirstName(name)) if name.contains(char::is_whitespace) => {
            faults.note("nom", visit.say("outcome-fault-first-name"));
        }
        Some(Credit::Pseudonym(_)) => caution(visit, filled, "nom", faults),
        Some(_) => {}
    }
    credit
}

/// The identity under which what a form says is kept: of the form and of every word in it, so that the same form sent
/// twice is one thing, and the same form with other words another.
pub(crate) fn identity(form: Uuid, said: &[&[u8]]) -> Uuid {
    said.iter().fold(form, |id, part| Uuid::new_v5(&id, part))
}

/// The identity of a new consent and the secret by which it is withdrawn, reckoned from what it is about: the same form
/// sent twice leads to the same page.
pub(crate) fn link(key: &SealKey, about: Uuid) -> (Uuid, Secret) {
    let id = Uuid::new_v5(&about, b"consent");
    let mut chance = [0; 32];
    for (to, from) in chance.iter_mut().zip(key.fingerprint("outcome_consent/link", &id.to_string())) {
        *to = from;
    }
    (id, Secret::new(chance))
}

/// The consent the form tells of, given today, or faults. By her own link nobody writes down who she is.
pub(crate) fn consent(visit: &Visit, filled: &Filled, is_own: bool, faults: &mut Faults) -> Option<Consent> {
    let today = visit.today();
    let is_agreed = |used: Use| filled.all("usages").any(|code| code == used.code());
    let uses =
        Uses { pages: is_agreed(Use::Pages), print: is_agreed(Use::Print), exports: is_agreed(Use::Exports) };
    let way =
        if is_own { Way::OwnLink } else { Way::from_code(filled.text("accord")).unwrap_or(Way::Spoken) };
    let until = filled.text("jusqu").parse::<NaiveDate>().ok();
    let who = if is_own { String::new() } else { filled.text("qui").to_owned() };
    let consent = Consent { who, way, given_on: today, until: until.unwrap_or(today), uses };
    if !uses.pages {
        faults.note("usages", visit.say("outcome-fault-uses"));
    }
    let is_dated = until.is_some_and(|until| until >= today) && (consent.is_fit() || !uses.pages);
    if !is_dated {
        faults.note("jusqu", visit.say_count("outcome-fault-until", MOST_YEARS));
    }
    (uses.pages && is_dated).then_some(consent)
}
