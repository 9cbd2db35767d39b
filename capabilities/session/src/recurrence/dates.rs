//! From a rule to days of the calendar.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use vocabulary::hours::french_public_holiday;

use super::{Exceptions, MOST, Note, Parity, Proposed, Reason, Rhythm, Rule, Until, Which};
use crate::school::{SchoolDay, Zone, school_day};

/// How far a rule is followed, in days: three years.
const FARTHEST: u64 = 1_100;

/// A day of a rule, and the others of its month that could stand for it.
struct Candidate {
    day: NaiveDate,
    others: Vec<NaiveDate>,
}

impl Rule {
    /// The dates of the rule, those left out among them, the first first; [`MOST`] at most. A rule that says no end
    /// ends on `last`. School holidays are those of the zone that was said, else of `zone`.
    pub fn dates(&self, zone: Option<Zone>, last: NaiveDate) -> Vec<Proposed> {
        let farthest = self.from.checked_add_days(Days::new(FARTHEST)).unwrap_or(self.from);
        let zone = self.except.zone.or(zone);
        let candidates = self.candidates(farthest.min(self.bound(last)));
        let last = self.last(candidates.first().map(|one| one.day), last).min(farthest);
        let most = if let Until::Count(count) = self.until { usize::from(count) } else { MOST };
        let mut kept = 0;
        let mut proposed = Vec::new();
        for candidate in candidates.into_iter().filter(|one| one.day <= last).take(MOST) {
            if kept >= most {
                break;
            }
            let one = self.judged(&candidate, (zone, last));
            kept += usize::from(!one.is_left_out());
            proposed.push(one);
        }
        proposed
    }

    /// A day behind which the rule surely gives no date.
    fn bound(&self, last: NaiveDate) -> NaiveDate {
        match self.until {
            Until::Day(day) => day,
            Until::Unsaid => last,
            Until::Months(_) | Until::Weeks(_) | Until::Count(_) => NaiveDate::MAX,
        }
    }

    /// The last day a date may fall on, lengths counted from the first date.
    fn last(&self, first: Option<NaiveDate>, last: NaiveDate) -> NaiveDate {
        let first = first.unwrap_or(self.from);
        let end = match self.until {
            Until::Day(day) => return day,
            Until::Unsaid => return last,
            Until::Count(_) => return NaiveDate::MAX,
            Until::Months(months) => first.checked_add_months(Months::new(months)),
            Until::Weeks(weeks) => first.checked_add_days(Days::new(u64::from(weeks) * 7)),
        };
        end.and_then(|end| end.pred_opt()).unwrap_or(first)
    }

    fn judged(&self, candidate: &Candidate, (zone, last): (Option<Zone>, NaiveDate)) -> Proposed {
        let day = candidate.day;
        let reason = self.except.reason(day, zone);
        let free = |other: &&NaiveDate| {
            **other >= self.from && **other <= last && self.except.reason(**other, zone).is_none()
        };
        let other = reason.and_then(|_| candidate.others.iter().find(free).copied());
        let shown = other.unwrap_or(day);
        let notes =
            if reason.is_some() && other.is_none() { Vec::new() } else { self.except.notes(shown, zone) };
        Proposed { day: shown, instead_of: other.map(|_| day), reason, notes }
    }

    fn candidates(&self, last: NaiveDate) -> Vec<Candidate> {
        match &self.rhythm {
            Rhythm::Weeks { every, days, parity } => self.in_weeks(*every, (days, *parity), last),
            Rhythm::Months { every, which, days } => {
                let of = |month| {
                    let all = days.iter().flat_map(|day| which.iter().map(move |which| (*day, *which)));
                    alone(all.filter_map(|(day, which)| nth(month, day, which)).collect())
                };
                self.in_months(*every, last, &of)
            }
            Rhythm::MonthDays { every, days } => {
                let of =
                    |month: NaiveDate| alone(days.iter().filter_map(|day| month.with_day(*day)).collect());
                self.in_months(*every, last, &of)
            }
            Rhythm::OnceAMonth { every, day } => {
                let which = which_of(next(self.from, *day));
                let of = |month| once(month, *day, which);
                self.in_months(*every, last, &of)
            }
            Rhythm::Dates(days) => {
                alone(days.iter().copied().filter(|day| *day >= self.from && *day <= last).collect())
            }
        }
    }

    fn in_weeks(
        &self,
        every: u32,
        (weekdays, parity): (&[Weekday], Option<Parity>),
        last: NaiveDate,
    ) -> Vec<Candidate> {
        let is_day =
            |day: &NaiveDate| weekdays.contains(&day.weekday()) && parity.is_none_or(|one| one.holds(*day));
        let days = self.from.iter_days().take_while(|day| *day <= last).filter(is_day);
        let mut base = None;
        let every = i64::from(every.max(1));
        let in_turn = days.filter(|day| {
            let monday = *day - Days::new(u64::from(day.weekday().num_days_from_monday()));
            let base = *base.get_or_insert(monday);
            ((monday - base).num_days() / 7) % every == 0
        });
        alone(in_turn.collect())
    }

    /// The days of every so many months, counted from the first month that has one.
    fn in_months(
        &self,
        every: u32,
        last: NaiveDate,
        of: &dyn Fn(NaiveDate) -> Vec<Candidate>,
    ) -> Vec<Candidate> {
        let first = self.from.with_day(1).unwrap_or(self.from);
        let months = (0..).map_while(|months| first.checked_add_months(Months::new(months)));
        let mut base = None;
        let mut all = Vec::new();
        for (number, month) in (0..).zip(months.take_while(|month| *month <= last)) {
            let mut days = of(month);
            days.retain(|one| one.day >= self.from && one.day <= last);
            days.sort_unstable_by_key(|one| one.day);
            if days.is_empty() {
                continue;
            }
            if (number - *base.get_or_insert(number)) % every.max(1) == 0 {
                all.append(&mut days);
            }
        }
        all
    }
}

impl Exceptions {
    /// Why a day is left out.
    fn reason(&self, day: NaiveDate, zone: Option<Zone>) -> Option<Reason> {
        let is_said = self.days.iter().any(|(from, to)| *from <= day && day <= *to)
            || self.months.contains(&day.month())
            || self.weekdays.contains(&day.weekday());
        match school_day(zone, day) {
            _ if is_said => Some(Reason::Said),
            SchoolDay::Off(of) if self.school.contains(&of) => Some(Reason::School(of)),
            SchoolDay::Ordinary if self.all_but_school_holidays => Some(Reason::SchoolIsOn),
            _ => (self.public && french_public_holiday(day)).then_some(Reason::Public),
        }
    }

    /// What is worth knowing of a day that is proposed.
    fn notes(&self, day: NaiveDate, zone: Option<Zone>) -> Vec<Note> {
        let mut notes = Vec::new();
        if french_public_holiday(day) {
            notes.push(Note::Public);
        }
        let matters = !self.school.is_empty() || self.all_but_school_holidays;
        match school_day(zone, day) {
            SchoolDay::Unknown if matters => notes.push(Note::SchoolUnknown),
            SchoolDay::Off(of) if !matters => notes.push(Note::School(of)),
            _ => {}
        }
        notes
    }
}

impl Parity {
    fn holds(self, day: NaiveDate) -> bool {
        let is_even = day.iso_week().week().is_multiple_of(2);
        is_even == (self == Self::Even)
    }
}

fn alone(days: Vec<NaiveDate>) -> Vec<Candidate> {
    days.into_iter().map(|day| Candidate { day, others: Vec::new() }).collect()
}

/// The same of its month for one day; where a month has no fifth, its last.
fn once(month: NaiveDate, weekday: Weekday, which: Which) -> Vec<Candidate> {
    let all: Vec<NaiveDate> = (1..=5).filter_map(|number| nth(month, weekday, Which::Nth(number))).collect();
    let chosen = nth(month, weekday, which).or(all.last().copied());
    chosen
        .map(|day| {
            let mut others: Vec<NaiveDate> = all.into_iter().filter(|one| *one != day).collect();
            others.sort_by_key(|other| (*other - day).num_days().abs());
            Candidate { day, others }
        })
        .into_iter()
        .collect()
}

/// The first day from this one on that is such a day of the week.
fn next(from: NaiveDate, weekday: Weekday) -> NaiveDate {
    let ahead = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(from)
}

/// Which of its month a day is; a fifth is the last.
pub(super) fn which_of(day: NaiveDate) -> Which {
    match u8::try_from((day.day() - 1) / 7 + 1) {
        Ok(number @ 1..=4) => Which::Nth(number),
        _ => Which::Last,
    }
}

fn nth(month: NaiveDate, weekday: Weekday, which: Which) -> Option<NaiveDate> {
    match which {
        Which::Nth(number) => {
            NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, number)
        }
        Which::Last => nth(month, weekday, Which::Nth(5)).or_else(|| nth(month, weekday, Which::Nth(4))),
    }
}
