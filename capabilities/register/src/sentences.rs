//! What the figures say in words: computed anew each time, so that a sentence is never older than its numbers.

use action::Unit;
use web::Visit;

use crate::cross_table::{CrossTable, THEMES};
use crate::share::{Share, percent};

/// Below this number of actions a share says less than the numbers themselves.
const FEWEST_FOR_SHARES: u64 = 10;
/// The most themes that are spoken of.
const MOST_THEMES: usize = 3;
/// The most units without any action that are named.
const MOST_NAMED: usize = 6;

/// The sentences of a cross table, the largest theme first.
pub(crate) fn sentences(visit: &Visit, table: &CrossTable) -> Vec<String> {
    let total = table.total();
    let mut themes: Vec<(u64, &str)> = THEMES
        .iter()
        .map(|theme| (theme.counted(table), theme.key))
        .filter(|(count, _)| *count > 0)
        .collect();
    themes.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let mut sentences: Vec<String> = Vec::new();
    if total >= FEWEST_FOR_SHARES {
        let said = themes.iter().take(MOST_THEMES);
        sentences.extend(said.filter_map(|(count, key)| of_theme(visit, (*count, total), key)));
    }
    if total > 0 && table.units().len() > 1 {
        sentences.push(of_units(visit, table));
    }
    sentences
}

/// « Plus de la moitié des actions touchent à la parentalité : 47 sur 84, soit 56 %. »
fn of_theme(visit: &Visit, (part, whole): (u64, u64), theme: &str) -> Option<String> {
    let share = Share::of(part, whole)?;
    let theme = visit.say(theme);
    let values = [
        ("share", share.code().into()),
        ("theme", theme.as_ref().into()),
        ("part", part.into()),
        ("whole", whole.into()),
        ("percent", percent(part, whole)?.into()),
    ];
    Some(visit.say_with("register-sentence", &values).into_owned())
}

fn of_units(visit: &Visit, table: &CrossTable) -> String {
    let empty: Vec<&Unit> = table.empty_units().collect();
    if empty.is_empty() {
        let counts = table.units().iter().map(|unit| table.of_unit(unit.id));
        let (least, most) =
            counts.fold((u64::MAX, 0), |(least, most), count| (least.min(count), most.max(count)));
        let values = [("least", least.into()), ("most", most.into())];
        return visit.say_with("register-units-all", &values).into_owned();
    }
    let names: Vec<&str> = empty.iter().take(MOST_NAMED).map(|unit| unit.name.as_str()).collect();
    let names = names.join(", ");
    let values = [("count", empty.len().into()), ("names", names.as_str().into())];
    visit.say_with("register-units-empty", &values).into_owned()
}
