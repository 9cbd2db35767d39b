//! The editions of a programme over the years, with how many came to each.

use ::store::{Conn, StoreError};
use action::{Edition, Programme, State};
use session::{FEWEST_TOLD, Told as People};
use vocabulary::id::ProgrammeId;
use web::{Crumb, Visit};

use crate::found::organization;
use crate::paths;

/// How high the tallest bar is drawn, in units.
const HIGH: f64 = 96.0;
/// How wide the drawing is at least, so that a few bars are not drawn as towers.
const WIDE: f64 = 900.0;
/// How wide a bar and the space beside it are.
const STEP: f64 = 64.0;

/// A programme as it stands.
pub(crate) struct Told {
    pub(crate) programme: Programme,
    pub(crate) carrier: Crumb,
    /// Its editions, the first year first, each with how many came, where that was counted.
    pub(crate) editions: Vec<(Edition, Option<People>)>,
}

/// Reads a programme; none where there is none.
///
/// # Errors
/// Those of the store.
pub(crate) fn told(conn: &mut Conn, id: ProgrammeId) -> Result<Option<Told>, StoreError> {
    let Some(programme) = action::programme(conn, id)? else { return Ok(None) };
    let mut editions = Vec::new();
    for edition in action::editions(conn, id)? {
        if matches!(edition.state, State::Idea | State::Dropped) {
            continue;
        }
        let totals = session::totals(conn, edition.action)?;
        editions.push((edition, (totals.counted > 0).then_some(totals.told)));
    }
    editions.sort_by_key(|(edition, _)| (edition.year, edition.starts_on));
    Ok(Some(Told { carrier: organization(conn, programme.carrier)?, programme, editions }))
}

/// An edition in words.
pub(crate) struct EditionLine {
    pub(crate) year: i32,
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) came: String,
    pub(crate) is_record: bool,
    /// The state, where it is still to come.
    pub(crate) state: Option<(&'static str, &'static str, String)>,
}

impl Told {
    /// The most that came to one edition, if two were counted at least and one stands out.
    pub(crate) fn record(&self) -> Option<u64> {
        let counted: Vec<u64> = self.editions.iter().filter_map(|(_, people)| people.map(number)).collect();
        let most = counted.iter().max().copied()?;
        let times = counted.iter().filter(|people| **people == most).count();
        (counted.len() > 1 && times == 1 && most >= u64::from(FEWEST_TOLD)).then_some(most)
    }

    /// The editions in words.
    pub(crate) fn lines(&self, visit: &Visit) -> Vec<EditionLine> {
        let record = self.record();
        let line = |(edition, people): &(Edition, Option<People>)| EditionLine {
            year: edition.year,
            title: edition.title.clone(),
            href: paths::action(edition.action),
            came: came(visit, *people),
            is_record: record.is_some() && people.map(number) == record,
            state: crate::entry::state_badge(edition.state, visit)
                .filter(|_| !crate::asked::When::Over.holds(edition.state)),
        };
        self.editions.iter().map(line).collect()
    }

    /// A bar for each edition, on one line over the years; the table beside it says the same.
    pub(crate) fn drawing(&self) -> String {
        #[expect(clippy::cast_precision_loss, reason = "people who came: some hundreds")]
        let shown = |people: Option<People>| people.map_or(0, number) as f64;
        let most = self.editions.iter().map(|(_, people)| shown(*people)).fold(1.0, f64::max);
        if self.editions.iter().all(|(_, people)| shown(*people) == 0.0) {
            return String::new();
        }
        #[expect(clippy::cast_precision_loss, reason = "editions of a programme: some ten")]
        let wide = (STEP * self.editions.len() as f64).max(WIDE);
        let mut svg = format!(
            "<svg class=\"network\" viewBox=\"0 0 {wide:.0} 140\" aria-hidden=\"true\" focusable=\"false\">"
        );
        let mut left = 0.0;
        for (edition, people) in &self.editions {
            let (people, middle) = (shown(*people), left + STEP / 2.0);
            let high = (HIGH * people / most).max(2.0);
            let top = 116.0 - high;
            let opacity = if Some(people) == Some(most) { "0.75" } else { "0.3" };
            let count = if people > 0.0 { format!("{people:.0}") } else { String::new() };
            svg.push_str(&format!(
                "<rect x=\"{:.0}\" y=\"{top:.1}\" width=\"40\" height=\"{high:.1}\" rx=\"4\" fill=\"currentColor\" \
                 fill-opacity=\"{opacity}\"/><text x=\"{middle:.0}\" y=\"{:.1}\" text-anchor=\"middle\" \
                 font-size=\"14\">{count}</text><text x=\"{middle:.0}\" y=\"134\" text-anchor=\"middle\" \
                 font-size=\"14\">{}</text>",
                left + 12.0,
                top - 4.0,
                edition.year,
            ));
            left += STEP;
        }
        svg.push_str("</svg>");
        svg
    }
}

/// How many came, in words; a few are not told apart.
fn came(visit: &Visit, people: Option<People>) -> String {
    match people {
        None => visit.say("agenda-edition-uncounted").into_owned(),
        Some(People::Nobody | People::Few) => visit.say("agenda-edition-few").into_owned(),
        Some(People::AtLeast(people)) => visit.say_count("agenda-edition-at-least", people).into_owned(),
        Some(People::Exactly(people)) => visit.say_count("agenda-edition-came", people).into_owned(),
    }
}

/// How many are told.
const fn number(people: People) -> u64 {
    match people {
        People::Nobody | People::Few => 0,
        People::AtLeast(people) | People::Exactly(people) => people,
    }
}
