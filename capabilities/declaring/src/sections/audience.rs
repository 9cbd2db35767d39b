//! What an action is, for whom, and how one comes.

use std::collections::BTreeSet;

use action::{Age, Change, LONGEST_LINE, LONGEST_WORDS, MOST_LINES, Openness};
use vocabulary::codes::{Audience, Topic, TopicCategory};
use web::{Choice, Visit};

use super::choices;
use crate::form::{Field, Group, Reading, Shape};

/// The most letters of one word by which an action is counted.
const LONGEST_TAG: usize = 40;

pub(super) fn presentation_fields(visit: &Visit, summary: &str, tags: &BTreeSet<String>) -> Vec<Group> {
    let tags = tags.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    vec![Group::plain(vec![
        Field::new(visit, "resume", "action-field-resume", Shape::Area(6))
            .value(summary)
            .hint(visit, "declaring-hint-summary"),
        Field::line(visit, "mots", "action-field-mots", tags).hint(visit, "declaring-hint-tags"),
    ])]
}

pub(super) fn presentation_of(reading: &mut Reading<'_>) -> Change {
    let summary = reading.words("resume", LONGEST_WORDS);
    let typed = reading.words("mots", LONGEST_LINE);
    let tags = typed.split([',', ';', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
    let tags: BTreeSet<String> = tags.map(|tag| tag.chars().take(LONGEST_TAG).collect()).collect();
    if tags.len() > MOST_LINES {
        reading.note("mots", "declaring-fault-many");
    }
    Change::Presentation { summary, tags }
}

pub(super) fn fields(visit: &Visit, says: &Change) -> Vec<Group> {
    let Change::Audience { audiences, ages, topics, openness, first_visit } = says else { return Vec::new() };
    let audience = |one: &Audience| Choice::new(one.code(), one.label(visit.locale), audiences.contains(one));
    let audiences: Vec<Choice> = Audience::ALL.iter().map(audience).collect();
    let all_ages = choices(visit, Age::ALL, |one| (one.code(), one.key()), |one| ages.contains(&one));
    let open = choices(visit, Openness::ALL, |one| (one.code(), one.key()), |one| one == *openness);
    let field = |id: &str, key: &str, shape| Field::new(visit, id, key, shape);
    vec![Group::plain(vec![
        field("ouverture", "action-field-ouverture", Shape::Radios(open)),
        field("ages", "action-field-ages", Shape::Boxes(all_ages)).hint(visit, "declaring-hint-ages"),
        field("premiere-fois", "action-field-premiere-fois", Shape::Area(3))
            .value(first_visit)
            .hint(visit, "declaring-hint-first-visit"),
        field(
            "publics",
            "action-field-publics",
            Shape::Groups(vec![(visit.say("declaring-every-audience").into_owned(), audiences)]),
        ),
        field("besoins", "action-field-besoins", Shape::Groups(needs(visit, topics)))
            .hint(visit, "declaring-hint-topics"),
    ])]
}

fn needs(visit: &Visit, chosen: &[Topic]) -> Vec<(String, Vec<Choice>)> {
    let group = |category: &TopicCategory| {
        let own = Topic::ALL.iter().filter(|topic| topic.category() == *category);
        let choice =
            |topic: &Topic| Choice::new(topic.code(), topic.label(visit.locale), chosen.contains(topic));
        (category.label(visit.locale).to_owned(), own.map(choice).collect())
    };
    TopicCategory::ALL.iter().map(group).collect()
}

/// For whom and how, as it was ticked. What was said before keeps its order, which no box can tell, so that saving a form
/// as it was drawn changes nothing.
pub(super) fn of(reading: &mut Reading<'_>, was: &Change) -> Change {
    let (before, about): (&[Audience], &[Topic]) = match was {
        Change::Audience { audiences, topics, .. } => (audiences, topics),
        _ => (&[], &[]),
    };
    let filled = reading.filled;
    let topics = in_order(about, filled.all("besoins").filter_map(Topic::from_code).collect());
    if topics.len() > MOST_LINES {
        reading.note("besoins", "declaring-fault-many");
    }
    let audiences = in_order(before, filled.all("publics").filter_map(Audience::from_code).collect());
    if !action::is_one_public(&audiences) {
        reading.note("publics", "declaring-fault-everyone");
    }
    Change::Audience {
        audiences,
        ages: filled.all("ages").filter_map(Age::from_code).collect(),
        topics,
        openness: Openness::from_code(filled.text("ouverture")).unwrap_or(Openness::Everyone),
        first_visit: reading.words("premiere-fois", LONGEST_LINE),
    }
}

/// What was chosen, those first that were there before, in their order.
fn in_order<T: PartialEq + Copy>(before: &[T], chosen: Vec<T>) -> Vec<T> {
    let kept = before.iter().filter(|one| chosen.contains(one)).copied();
    let added = chosen.iter().filter(|one| !before.contains(one)).copied();
    kept.chain(added).collect()
}
