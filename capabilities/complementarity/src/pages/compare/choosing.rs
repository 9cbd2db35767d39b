//! Choosing an organisation by its name, without a script: what was typed, or a short list to choose from.

use uuid::Uuid;
use vocabulary::fold;

use crate::actor::Actor;
use crate::everybody::Everybody;
use crate::paths;

/// At most so many are offered to choose from.
const OFFERED: usize = 12;

/// One side of the comparison as the address says it.
pub(super) struct Picked {
    /// The name of its field.
    pub(super) field: &'static str,
    /// What was typed, while nobody is chosen.
    pub(super) typed: String,
    /// Who is chosen: identifier, handle, name.
    pub(super) one: Option<(Uuid, String, String)>,
    /// Names that fit, each with the address that chooses it.
    pub(super) offered: Vec<(String, String)>,
    /// The address on which another may be chosen.
    pub(super) again: String,
}

impl Picked {
    pub(super) fn chosen(&self) -> Option<Uuid> {
        self.one.as_ref().map(|(id, ..)| *id)
    }

    /// Whether something was typed that fits nobody.
    pub(super) fn is_unknown(&self) -> bool {
        self.one.is_none() && self.offered.is_empty() && !self.typed.is_empty()
    }
}

/// Reads one side: a handle, or a name. What the other side says stays in every address.
pub(super) fn pick(everybody: &Everybody, (said, field): (&str, &'static str), other: &str) -> Picked {
    let other_field = if field == "a" { "b" } else { "a" };
    let address = |value: &str| {
        let pairs = [(field, value), (other_field, other)];
        let filled: Vec<(&str, &str)> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(filled).finish();
        if query.is_empty() { paths::COMPARE.to_owned() } else { format!("{}?{query}", paths::COMPARE) }
    };
    let fitting = match everybody.by_handle(said) {
        Some(actor) => vec![actor],
        None => fitting(everybody, said),
    };
    let mut picked =
        Picked { field, typed: said.to_owned(), one: None, offered: Vec::new(), again: address("") };
    match fitting[..] {
        [actor] => picked.one = Some((actor.id, directory::handle(actor.id), actor.name.clone())),
        _ => {
            let offer = |actor: &&Actor| (actor.name.clone(), address(&directory::handle(actor.id)));
            picked.offered = fitting.iter().take(OFFERED).map(offer).collect();
        }
    }
    picked
}

/// Those whose name or acronym is what was typed; else those that hold every word of it. By name.
fn fitting<'a>(everybody: &'a Everybody, said: &str) -> Vec<&'a Actor> {
    let asked = fold(said);
    let words: Vec<&str> = asked.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut exact = Vec::new();
    let mut holding = Vec::new();
    for actor in &everybody.actors {
        let (name, acronym) = (fold(&actor.name), fold(&actor.acronym));
        if name == asked || acronym == asked {
            exact.push(actor);
        } else if words.iter().all(|word| name.contains(word) || acronym.contains(word)) {
            holding.push(actor);
        }
    }
    let mut found = if exact.is_empty() { holding } else { exact };
    found.sort_by_cached_key(|actor| fold(&actor.name));
    found
}
