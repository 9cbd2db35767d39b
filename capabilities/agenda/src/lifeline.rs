//! The life of an action: its states one after the other, as a line and as a table.

use action::{Lives, Moved, StateDay};
use chrono::NaiveDate;
use web::Visit;

use crate::dated::month_in_words;

/// How wide the line is drawn, in units.
const WIDE: f64 = 640.0;
/// The least width of a state, so that a short one is seen.
const LEAST: f64 = 22.0;

/// A state the action was in, in words.
pub(crate) struct StageLine {
    /// Its number on the line.
    pub(crate) number: usize,
    pub(crate) state: String,
    pub(crate) since: String,
    pub(crate) lasted: String,
    /// Why, or what happened; may be empty.
    pub(crate) words: String,
}

/// The states of an action, the first first.
pub(crate) fn lines(log: &[Moved], visit: &Visit) -> Vec<StageLine> {
    let lives = Lives::of(log, visit.today());
    let line = |(number, (stage, moved)): (usize, (&action::Stage, &Moved))| StageLine {
        number: number + 1,
        state: visit.say(stage.state.key()).into_owned(),
        since: day(stage.since, visit),
        lasted: lasted(stage.days, stage.until.is_none(), visit),
        words: moved.words.clone(),
    };
    lives.stages.iter().zip(log).enumerate().map(line).collect()
}

/// The same as a line whose parts are as long as the states lasted; nothing where there is but one.
pub(crate) fn drawing(log: &[Moved], today: NaiveDate) -> String {
    let lives = Lives::of(log, today);
    if lives.stages.len() < 2 {
        return String::new();
    }
    #[expect(clippy::cast_precision_loss, reason = "days of an action: some thousands")]
    let days: Vec<f64> = lives.stages.iter().map(|stage| stage.days.max(0) as f64).collect();
    #[expect(clippy::cast_precision_loss, reason = "states of an action: some ten")]
    let free = (WIDE - LEAST * days.len() as f64).max(0.0);
    let whole = days.iter().sum::<f64>().max(1.0);
    let (mut from, mut svg) = (0.0, String::new());
    svg.push_str("<svg class=\"network\" viewBox=\"0 0 640 44\" aria-hidden=\"true\" focusable=\"false\">");
    for (number, days) in days.iter().enumerate() {
        let wide = LEAST + free * days / whole;
        let opacity = if number % 2 == 0 { "0.16" } else { "0.34" };
        svg.push_str(&format!(
            "<rect x=\"{from:.1}\" y=\"8\" width=\"{wide:.1}\" height=\"28\" rx=\"4\" fill=\"currentColor\" \
             fill-opacity=\"{opacity}\"/><text x=\"{:.1}\" y=\"27\" text-anchor=\"middle\" font-size=\"14\">{}</text>",
            from + wide / 2.0,
            number + 1,
        ));
        from += wide;
    }
    svg.push_str("</svg>");
    svg
}

/// « 3 mars 2026 », or « mars 2026 » where nobody remembers the day.
fn day(day: StateDay, visit: &Visit) -> String {
    if day.is_month { month_in_words(day.on, visit.locale) } else { visit.date(day.on) }
}

fn lasted(days: i64, still: bool, visit: &Visit) -> String {
    let (key, count) =
        if days < 60 { ("agenda-lasted-days", days) } else { ("agenda-lasted-months", days / 30) };
    let words = visit.say_count(key, count).into_owned();
    if still { visit.say_of("agenda-lasted-still", &words).into_owned() } else { words }
}
