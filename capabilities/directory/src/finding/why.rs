//! Saying in one line why a result stands where it stands.

use search::{Reason, Why};
use web::Visit;

use super::facets::Facet;

/// The most reasons one line gives.
const MOST_REASONS: usize = 3;

/// The line: « répond à « dettes » · dans la commune · ouvert en ce moment ».
pub(crate) fn in_words(why: &Why, visit: &Visit) -> String {
    let reasons: Vec<String> =
        why.reasons.iter().filter_map(|reason| reason_in_words(reason, visit)).take(MOST_REASONS).collect();
    reasons.join(" · ")
}

fn reason_in_words(reason: &Reason, visit: &Visit) -> Option<String> {
    let quoted = |words: &[String]| words.join(" ");
    let line = match reason {
        Reason::NameMatches(words) => visit.say_of("directory-why-name", &quoted(words)),
        Reason::Topic { topic, said } => {
            let values = [("topic", topic.label(visit.locale).into()), ("said", said.as_str().into())];
            visit.say_with("directory-why-topic", &values)
        }
        Reason::Facet { facet, code, said } => {
            let label = Facet::from_id(*facet)?.label(code, visit.locale)?;
            visit.say_with("directory-why-facet", &[("label", label.into()), ("said", said.as_str().into())])
        }
        Reason::WordsInText(words) => visit.say_of("directory-why-text", &quoted(words)),
        Reason::OpenNow => visit.say("directory-why-open"),
        Reason::InCommune => visit.say("directory-why-commune"),
        Reason::Near => visit.say("directory-why-near"),
        Reason::ComesToYou => visit.say("directory-why-comes"),
        Reason::Remote => visit.say("directory-why-remote"),
        Reason::ConfirmedRecently => visit.say("directory-why-confirmed"),
        Reason::LocalAction => visit.say("directory-why-action"),
    };
    Some(line.into_owned())
}
