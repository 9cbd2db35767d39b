//! What a sheet found in a pocket must not tell: that somebody seeks help against violence, for an addiction, after prison.

use directory::{Organization, Service};
use vocabulary::codes::Topic;

/// The beginnings of words that tell, folded. A sheet is read by whoever finds it: the other one at home, a child.
const TELLING: [&str; 34] = [
    "violence",
    "violent",
    "viol ",
    "agress",
    "victime",
    "addict",
    "alcool",
    "drogue",
    "toxico",
    "csapa",
    "caarud",
    "psych",
    "suicid",
    "sida",
    "vih",
    "ivg",
    "sexuel",
    "prostitu",
    "prison",
    "penitenti",
    "detenu",
    "maltrait",
    "cidff",
    "solidarite femmes",
    "planning familial",
    "depist",
    "cegidd",
    "ist ",
    "asile",
    "sortant",
    "ecoute",
    "harcel",
    "jugement",
    "ordonnance de protection",
];

/// Whether a service is shown under a neutral title: one of its needs tells, or its name does.
pub(crate) fn sensitive(service: &Service) -> bool {
    service.topics.iter().any(|topic| telling_need(*topic)) || tells(&service.name)
}

/// Whether even the name of the organisation tells.
pub(crate) fn telling_name(organization: &Organization) -> bool {
    tells(&organization.name)
}

/// Whether a text tells.
pub(crate) fn tells(text: &str) -> bool {
    let folded = format!("{} ", vocabulary::fold(text));
    let starts = |word: &str| {
        let begins = |(at, _): (usize, &str)| {
            !folded[..at].chars().next_back().is_some_and(|before| before.is_ascii_alphanumeric())
        };
        folded.match_indices(word).any(begins)
    };
    TELLING.into_iter().any(starts)
}

const fn telling_need(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::ConflictSeparationViolence
            | Topic::Addictions
            | Topic::MentalHealth
            | Topic::SexualHealth
            | Topic::JudicialMatters
            | Topic::ChildProtection
            | Topic::RightsAgainstDiscrimination
    )
}

#[cfg(test)]
mod tests {
    use super::tells;

    #[test]
    fn names_that_tell_are_noticed_and_others_are_not() {
        for name in [
            "Femmes face aux violences",
            "CSAPA du Val",
            "Centre d’addictologie",
            "Écoute viol",
            "Santé psychique",
            "Dépistage des IST",
            "Jugement de divorce",
        ] {
            assert!(tells(name), "{name}");
        }
        for name in
            ["Colis alimentaire", "Atelier violon", "Le vestiaire des quatre saisons", "Métropsychose"]
        {
            assert!(!tells(name), "{name}");
        }
    }
}
