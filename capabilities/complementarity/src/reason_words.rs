//! Reasons in words: each names who, what, and the sentence or the service it rests on.

use uuid::Uuid;
use vocabulary::codes::{LegalFamily, TopicCategory};
use vocabulary::date::day_name;
use vocabulary::territory::Territory;
use web::Visit;

use crate::actor::Actor;
use crate::affinity::{Reason, Suggestion};
use crate::everybody::Everybody;
use crate::week::WEEKDAYS;

/// A suggestion as people read it.
pub(crate) struct SuggestionView {
    /// The organisations, each with its address.
    pub(crate) one: (String, String),
    pub(crate) other: (String, String),
    /// Where the two are compared.
    pub(crate) compare: String,
    pub(crate) reasons: Vec<String>,
}

/// The suggestion in words, told from the side of `first` where it is one of the two.
pub(crate) fn suggestion_view(
    visit: &Visit,
    everybody: &Everybody,
    suggestion: &Suggestion,
    first: Option<Uuid>,
) -> Option<SuggestionView> {
    let (a, b) = suggestion.pair;
    let (one, other) = if first == Some(b) { (b, a) } else { (a, b) };
    let (one, other) = (everybody.actor(one)?, everybody.actor(other)?);
    let named = |actor: &Actor| (actor.name.clone(), directory::paths::organization(actor.id, &actor.name));
    Some(SuggestionView {
        one: named(one),
        other: named(other),
        compare: crate::paths::compare(one.id, Some(other.id)),
        reasons: suggestion.reasons.iter().map(|reason| in_words(visit, (one, other), reason)).collect(),
    })
}

/// One reason between two organisations.
pub(crate) fn in_words(visit: &Visit, (one, other): (&Actor, &Actor), reason: &Reason) -> String {
    // Who lacks or could use something comes first in each sentence.
    let ends = |first: Uuid| if first == one.id { (one, other) } else { (other, one) };
    let words = match reason {
        Reason::BothWish => visit.say("complementarity-reason-both-wish"),
        Reason::Limit { first, sentence, lacking, filling } => {
            return limit_in_words(visit, ends(*first), (sentence, *lacking, *filling));
        }
        Reason::Way { first, need, then } => {
            let (first, second) = ends(*first);
            let values = [
                ("name", first.name.as_str().into()),
                ("need", need.label(visit.locale).into()),
                ("other", second.name.as_str().into()),
                ("then", then.label(visit.locale).into()),
            ];
            visit.say_with("complementarity-reason-way", &values)
        }
        Reason::Days { first, days, category } => {
            let (first, second) = ends(*first);
            let need = TopicCategory::ALL.get(*category).map_or("", |need| need.label(visit.locale));
            let days = days_in_words(visit, (0..7).filter(|day| days & 1 << day != 0));
            let values = [
                ("need", need.into()),
                ("name", first.name.as_str().into()),
                ("other", second.name.as_str().into()),
                ("days", days.as_str().into()),
            ];
            visit.say_with("complementarity-reason-days", &values).into_owned().into()
        }
        Reason::Mean { first, kind, text, service } => {
            return mean_in_words(visit, ends(*first), (kind.label(visit.locale), text, *service));
        }
        Reason::People { audience } => {
            visit.say_of("complementarity-reason-people", audience.label(visit.locale))
        }
        Reason::Families => {
            let label =
                |actor: &Actor| actor.family.map_or("", |family: LegalFamily| family.label(visit.locale));
            let values = [("family", label(one).into()), ("other", label(other).into())];
            visit.say_with("complementarity-reason-families", &values)
        }
        Reason::Town { commune } => visit.say_of("complementarity-reason-town", &town(commune)),
    };
    words.into_owned()
}

/// What the limits of the first leave out and the second does.
fn limit_in_words(
    visit: &Visit,
    (first, second): (&Actor, &Actor),
    (sentence, lacking, filling): (&str, Uuid, Uuid),
) -> String {
    let values = [
        ("sentence", sentence.into()),
        ("service", service(first, lacking).into()),
        ("name", first.name.as_str().into()),
        ("other", second.name.as_str().into()),
        ("filling", service(second, filling).into()),
    ];
    visit.say_with("complementarity-reason-limit", &values).into_owned()
}

/// What the second shares and a service of the first could use.
fn mean_in_words(
    visit: &Visit,
    (first, second): (&Actor, &Actor),
    (kind, text, used): (&str, &str, Uuid),
) -> String {
    let values = [
        ("name", second.name.as_str().into()),
        ("kind", kind.into()),
        ("text", text.into()),
        ("other", first.name.as_str().into()),
        ("service", service(first, used).into()),
    ];
    visit.say_with("complementarity-reason-mean", &values).into_owned()
}

/// The name of one of an organisation's services.
fn service(actor: &Actor, id: Uuid) -> &str {
    actor.offers.iter().find(|offer| offer.id == id).map_or("", |offer| offer.name.as_str())
}

/// The name of a commune; its code where nobody knows it.
pub(crate) fn town(code: &str) -> String {
    Territory::france().commune(code).map_or_else(|| code.to_owned(), |commune| commune.name.to_owned())
}

/// « lundi, mardi ».
pub(crate) fn days_in_words(visit: &Visit, days: impl Iterator<Item = usize>) -> String {
    let names: Vec<&str> =
        days.filter_map(|day| WEEKDAYS.get(day)).map(|day| day_name(*day, visit.locale)).collect();
    names.join(", ")
}
