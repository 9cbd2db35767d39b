//! The programme of a day: at which hour one sees what, with whom, as the host types it.

use chrono::NaiveTime;

/// The most lines of a day.
pub(crate) const MOST_STOPS: usize = 20;
/// The longest line, in letters.
pub(crate) const LONGEST_LINE: usize = 300;

/// One moment of a day: a presentation, a service, a meal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// When it begins.
    pub(crate) at: NaiveTime,
    /// What one sees there.
    pub(crate) what: String,
    /// The function of who is met; empty where nobody is named.
    pub(crate) with: String,
}

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misread {
    /// It does not begin with an hour.
    NoHour,
    /// It says nothing after the hour.
    NoWords,
    /// It is longer than [`LONGEST_LINE`].
    TooLong,
    /// There are more than [`MOST_STOPS`].
    TooMany,
}

/// The moments of a day, one a line: an hour, what one sees, and after a bar the function of who is met:
/// « 9 h 30 Présentation générale | directrice ». Answers them by their hour, or the first line that could not be
/// read, counted from one.
///
/// # Errors
/// The line, and why.
pub(crate) fn read(text: &str) -> Result<Vec<Stop>, (usize, Misread)> {
    let mut stops = Vec::new();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (line, words) in lines {
        if stops.len() == MOST_STOPS {
            return Err((line + 1, Misread::TooMany));
        }
        stops.push(read_line(words.trim()).map_err(|why| (line + 1, why))?);
    }
    stops.sort_by_key(|stop| stop.at);
    Ok(stops)
}

fn read_line(line: &str) -> Result<Stop, Misread> {
    if line.chars().count() > LONGEST_LINE {
        return Err(Misread::TooLong);
    }
    let (at, rest) = hour(line).ok_or(Misread::NoHour)?;
    let (what, with) = rest.split_once('|').unwrap_or((rest, ""));
    let bare = |text: &str| text.trim_matches(|letter: char| is_joint(letter)).to_owned();
    let (what, with) = (bare(what), bare(with));
    if what.is_empty() {
        return Err(Misread::NoWords);
    }
    Ok(Stop { at, what, with })
}

fn is_joint(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ':' | '-' | '–' | '—' | ',' | ';')
}

/// « 9 h », « 9h30 », « 09:30 », « 9 h 30 » at the beginning of a line, and what follows.
fn hour(line: &str) -> Option<(NaiveTime, &str)> {
    let (hours, rest) = digits(line)?;
    let rest = rest.trim_start().strip_prefix(['h', 'H', ':'])?;
    let (minutes, rest) = digits(rest.trim_start()).unwrap_or((0, rest));
    Some((NaiveTime::from_hms_opt(hours, minutes, 0)?, rest))
}

/// A number of one or two figures at the beginning.
fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    if end == 0 || end > 2 {
        return None;
    }
    let (number, rest) = text.split_at(end);
    Some((number.parse().ok()?, rest))
}

/// The lines as they are typed: what [`read`] understands.
pub(crate) fn written(stops: &[Stop]) -> String {
    let line = |stop: &Stop| {
        let with = if stop.with.is_empty() { String::new() } else { format!(" | {}", stop.with) };
        format!("{} {}{with}", said(stop.at), stop.what)
    };
    stops.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// « 9 h 30 ».
pub(crate) fn said(at: NaiveTime) -> String {
    use chrono::Timelike;
    match at.minute() {
        0 => format!("{} h", at.hour()),
        minute => format!("{} h {minute:02}", at.hour()),
    }
}

#[cfg(test)]
mod tests;
