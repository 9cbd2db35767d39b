//! Credits, uses and consents, in words.

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use vocabulary::caution::{Place, cautions};
use vocabulary::id::CollectiveActionId;
use web::{Faults, Filled, Visit};

use crate::keeping::shown;
use crate::lists::Use;
use crate::paths;
use crate::trace::{Credit, Shown, Uses};

/// Words or a picture, ready to be drawn.
pub(crate) struct Drawn {
    pub(crate) words: String,
    /// « Yasmina », or that she chose not to be named.
    pub(crate) credit: String,
    /// The address, the width and the description of the picture, if it is one.
    pub(crate) picture: Option<(String, u32, String)>,
    /// Whether it may be printed.
    pub(crate) on_paper: bool,
}

/// What an action shows on this day on pages, with what of it may be printed.
pub(crate) fn drawn_of(
    conn: &mut Conn,
    key: &SealKey,
    action: CollectiveActionId,
    today: NaiveDate,
) -> Result<Vec<(Shown, bool)>, StoreError> {
    let on_paper = shown(conn, key, action, Use::Print, today)?;
    let on_pages = shown(conn, key, action, Use::Pages, today)?;
    let prints = |one: &Shown| on_paper.iter().any(|paper| paper.id == one.id);
    Ok(on_pages
        .into_iter()
        .map(|one| {
            let prints = prints(&one);
            (one, prints)
        })
        .collect())
}

/// The same in words.
pub(crate) fn drawn(visit: &Visit, action: CollectiveActionId, all: Vec<(Shown, bool)>) -> Vec<Drawn> {
    let draw = |(one, on_paper): (Shown, bool)| Drawn {
        credit: credit(visit, &one.credit, one.frame.is_some()),
        picture: one
            .frame
            .map(|frame| (paths::picture(action, one.id), frame.drawn_width(), frame.described)),
        words: one.words,
        on_paper,
    };
    all.into_iter().map(draw).collect()
}

/// Who is named, in words.
pub(crate) fn credit(visit: &Visit, credit: &Credit, is_picture: bool) -> String {
    match (credit.name(), is_picture) {
        ("", false) => visit.say("outcome-credited-nobody").into_owned(),
        ("", true) => visit.say("outcome-photo-nobody").into_owned(),
        (name, false) => name.to_owned(),
        (name, true) => visit.say_of("outcome-photo-by", name).into_owned(),
    }
}

/// What something may be shown in, in words.
pub(crate) fn uses(visit: &Visit, uses: Uses) -> String {
    uses.all().map(|used| visit.say(used.key()).into_owned()).collect::<Vec<_>>().join(", ")
}

/// Warns once about a name or a judgement in a text everybody will read; who ticks « relu » goes on knowingly.
pub(crate) fn caution(visit: &Visit, filled: &Filled, field: &str, faults: &mut Faults) {
    if filled.is_ticked("relu") {
        return;
    }
    if let Some(met) = cautions(filled.text(field), Place::Public).first() {
        faults.note(field, met.kind.label(visit.locale));
    }
}

/// Whether the form must offer to go on knowingly: one of these fields holds something worth a second look.
pub(crate) fn warns(filled: &Filled, fields: &[&str]) -> bool {
    fields.iter().any(|field| !cautions(filled.text(field), Place::Public).is_empty())
}
