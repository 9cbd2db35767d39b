//! Figures in hours: times, dates, ranks and bare numbers.

use super::words::Word;

/// What the figures at the start of a text are, and their length.
pub(super) fn figure(rest: &str) -> (Word, usize) {
    let date = || slashed_date(rest);
    let rank = || ordinal(rest);
    let moment = || time(rest);
    date().or_else(rank).or_else(moment).unwrap_or_else(|| number(rest))
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn number(rest: &str) -> (Word, usize) {
    let length = digits(rest);
    let value = rest[..length].parse().ok().filter(|_| length <= 4);
    (value.map_or(Word::Strange, Word::Number), length)
}

/// `24/12` or `24/12/2026`.
fn slashed_date(rest: &str) -> Option<(Word, usize)> {
    let day = digits(rest);
    let after_day = rest.get(day..)?.strip_prefix('/')?;
    let month = digits(after_day);
    if !(1..=2).contains(&day) || month != 2 {
        return None;
    }
    let after_month = &after_day[month..];
    let year = after_month.strip_prefix('/').filter(|year| digits(year) == 4).map(|year| &year[..4]);
    let length = day + 1 + month + year.map_or(0, |_| 5);
    let (day, month) = (rest[..day].parse().ok()?, after_day[..month].parse().ok()?);
    let year = year.map_or(Some(0), |year| year.parse().ok())?;
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((Word::Date(day, month, year), length))
}

/// `1er`, `3e`, `2ème`, `2nd`.
fn ordinal(rest: &str) -> Option<(Word, usize)> {
    let length = digits(rest);
    let after = &rest[length..];
    let letters = after.bytes().take_while(u8::is_ascii_lowercase).count();
    let endings = ["er", "ere", "e", "eme", "me", "nd", "nde", "st", "rd", "th", "ers", "emes"];
    let rank: i8 = rest[..length].parse().ok().filter(|rank| (1..=31).contains(rank))?;
    endings.contains(&&after[..letters]).then_some((Word::Ordinal(rank), length + letters))
}

/// `9h30`, `9 h 30`, `09:30`, `09:30:00`, `9.30` or `9h`.
fn time(rest: &str) -> Option<(Word, usize)> {
    let hour_length = digits(rest);
    let hour: u16 = rest.get(..hour_length)?.parse().ok()?;
    let spaced = rest[hour_length..].trim_start_matches(' ');
    let mark = ["heures", "heure", "hrs", "h", ":", "."].into_iter().find(|mark| spaced.starts_with(mark))?;
    let mut length = rest.len() - spaced.len() + mark.len();
    let minutes = rest[length..].trim_start_matches(' ');
    let skipped = rest[length..].len() - minutes.len();
    let minute: u16 = match digits(minutes) {
        2 if !minutes[2..].trim_start().starts_with('h') => {
            length += skipped + 2;
            minutes[..2].parse().ok()?
        }
        _ if mark.starts_with('h') => 0,
        _ => return None,
    };
    if rest[length..].starts_with(":00") {
        length += 3;
    }
    let is_time = (hour < 24 && minute < 60) || (hour, minute) == (24, 0);
    is_time.then(|| (Word::Time(hour * 60 + minute), length))
}
