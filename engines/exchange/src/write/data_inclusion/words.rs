//! Texts fitted to the lengths data·inclusion wants, and what it has no field for put in words.

use super::Omissions;
use crate::record::{CostOption, ServiceRecord};

/// Lengths of a name, in characters.
const NAME: std::ops::RangeInclusive<usize> = 3..=150;
/// Lengths of a description, in characters.
const DESCRIPTION: std::ops::RangeInclusive<usize> = 5..=10_000;

/// A name of the right length, without a full stop at its end (« etc. » keeps its own).
pub(super) fn name(said: &str, kind: &str, omissions: &mut Omissions) -> String {
    let said = crate::write::clean::plain(said.trim());
    let bare = if said.ends_with("etc.") { &said } else { said.trim_end_matches('.').trim_end() };
    if bare.chars().count() < *NAME.start() {
        omissions.texts_fitted += 1;
        return format!("{kind} {bare}").trim().to_owned();
    }
    fitted(bare, *NAME.end(), omissions)
}

/// A description of the right length, or none.
pub(super) fn description(said: Option<&str>, omissions: &mut Omissions) -> Option<String> {
    let said = crate::write::clean::plain(said?.trim()).trim().to_owned();
    if said.chars().count() < *DESCRIPTION.start() {
        omissions.texts_fitted += usize::from(!said.is_empty());
        return None;
    }
    Some(fitted(&said, *DESCRIPTION.end(), omissions))
}

/// What stands for the description of a service that has none: the schema refuses it without.
pub(super) fn unsaid(name: &str, omissions: &mut Omissions) -> String {
    omissions.texts_fitted += 1;
    fitted(&format!("Service : {}", crate::write::clean::plain(name.trim())), 200, &mut Omissions::default())
}

/// The text, cut between words where it is too long.
fn fitted(text: &str, longest: usize, omissions: &mut Omissions) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    omissions.texts_fitted += 1;
    let cut: String = text.chars().take(longest - 1).collect();
    let end = cut.rfind(char::is_whitespace).filter(|end| *end > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}

/// Texts one under the other.
pub(super) fn texts<const N: usize>(texts: [Option<&str>; N]) -> Option<String> {
    let said: Vec<&str> = texts.into_iter().flatten().filter(|text| !text.trim().is_empty()).collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

/// What is asked of people: conditions, who is received, papers to bring, and whom it cannot receive.
pub(super) fn conditions(service: &ServiceRecord) -> Option<String> {
    let papers =
        (!service.documents.is_empty()).then(|| format!("À apporter : {}", service.documents.join(", ")));
    let limits = service.extras.get("maillage.limits").map(|limits| format!("N’accueille pas : {limits}"));
    texts([
        service.conditions.as_deref(),
        service.eligibility.as_deref(),
        papers.as_deref(),
        limits.as_deref(),
    ])
}

/// A price in words: « tarif réduit : 12 EUR (par mois) ».
pub(super) fn price(option: &CostOption) -> String {
    let amount = [option.amount.as_deref(), option.currency.as_deref().filter(|_| option.amount.is_some())];
    let amount = amount.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let said = [option.option.as_deref().unwrap_or_default(), &amount];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    match &option.amount_description {
        Some(words) => format!("{} ({words})", said.join(" : ")),
        None => said.join(" : "),
    }
}
