//! Saying in one line why a result stands where it stands.

use search::{Reason, Why};
use web::Visit;

use super::facets::Facet;

/// The most reasons one line gives.
const MOST_REASONS: usize = 3;

/// Puts the reasons of one answer in words. Its results share most of them: each is worded once.
pub(crate) struct Wording<'v> {
    visit: &'v Visit,
    worded: Vec<(Reason, Option<String>)>,
}

impl<'v> Wording<'v> {
    /// Nothing worded yet.
    pub(crate) fn new(visit: &'v Visit) -> Wording<'v> {
        Wording { visit, worded: Vec::new() }
    }

    /// The line: « répond à « dettes » · dans la commune · ouvert en ce moment ».
    pub(crate) fn line(&mut self, why: &Why) -> String {
        let mut line = String::new();
        let mut given = 0;
        for reason in &why.reasons {
            let Some(words) = self.words(reason) else { continue };
            if given > 0 {
                line.push_str(" · ");
            }
            line.push_str(words);
            given += 1;
            if given == MOST_REASONS {
                break;
            }
        }
        line
    }

    fn words(&mut self, reason: &Reason) -> Option<&str> {
        let at = match self.worded.iter().position(|(known, _)| known == reason) {
            Some(at) => at,
            None => {
                self.worded.push((reason.clone(), reason_in_words(reason, self.visit)));
                self.worded.len() - 1
            }
        };
        self.worded[at].1.as_deref()
    }
}

fn reason_in_words(reason: &Reason, visit: &Visit) -> Option<String> {
    let quoted = |words: &[String]| words.join(" ");
    let line = match reason {
        Reason::NameMatches(words) => visit.say_of("directory-why-name", &quoted(words)),
        // Nobody said a word: a neighbour stands there for what it offers.
        Reason::Topic { topic, said } if said.is_empty() => {
            visit.say_of("directory-why-also", topic.label(visit.locale))
        }
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
