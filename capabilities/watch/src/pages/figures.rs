//! The figures of referrals between two days, drawn and in tables, and what was forgotten on schedule.

use axum::extract::{Query, State};
use chrono::{Datelike, Months, NaiveDate};
use referral::{Figures, Purged, figures, purges};
use vocabulary::time::paris;
use web::{Failure, Page, Visit};

use super::Watch;
use crate::counted::{Line, NeedLine, lines, needs, outcome_chart, unanswered_chart};

/// How many months are counted unless other days are asked for.
const USUAL_MONTHS: u32 = 11;
/// The most purges that are listed.
const MOST_PURGES: u32 = 31;

#[derive(askama::Template)]
#[template(path = "pages/figures.html")]
struct FiguresPage<'a> {
    visit: &'a Visit,
    from: String,
    to: String,
    caption: String,
    lines: Vec<Line>,
    chart: String,
    needs: Vec<NeedLine>,
    unanswered: String,
    purges: Vec<Vec<String>>,
    export: String,
}

/// The days between which is counted: those of the address, in order; else the last twelve months. Whole months only,
/// so that two counts never differ by the requests of one day.
pub(super) fn days(visit: &Visit, pairs: &[(String, String)]) -> (NaiveDate, NaiveDate) {
    let today = visit.today();
    let value = |name: &str| {
        let found = pairs.iter().find(|(key, _)| key == name)?.1.parse::<NaiveDate>().ok();
        found.filter(|day| (2000..=2100).contains(&day.year()))
    };
    let to = value("au").unwrap_or(today);
    let month = to.with_day(1).unwrap_or(to);
    let usual = month.checked_sub_months(Months::new(USUAL_MONTHS)).unwrap_or(month);
    let from = value("du").unwrap_or(usual);
    let (first, last) = (from.min(to), from.max(to));
    (first.with_day(1).unwrap_or(first), end_of_month(last))
}

fn end_of_month(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Watch>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Page, Failure> {
    let (from, to) = days(&visit, &pairs);
    let read = move |conn: &mut ::store::Conn| Ok((figures(conn, from, to)?, purges(conn, MOST_PURGES)?));
    let (counted, purged) = room.read(read).await?;
    let (title, body) = (visit.say("watch-figures-title"), body(&visit, (from, to), &counted, &purged));
    Ok(visit.page(title, &body).not_indexed())
}

fn body<'a>(
    visit: &'a Visit,
    (from, to): (NaiveDate, NaiveDate),
    counted: &Figures,
    purged: &[Purged],
) -> FiguresPage<'a> {
    let (lines, needs) = (lines(visit, counted), needs(visit, counted));
    let (first, last) = (visit.date(from), visit.date(to));
    let between = [("from", first.as_str().into()), ("to", last.as_str().into())];
    FiguresPage {
        visit,
        from: from.to_string(),
        to: to.to_string(),
        caption: visit.say_with("watch-figures-between", &between).into_owned(),
        chart: outcome_chart(visit, &lines),
        unanswered: unanswered_chart(visit, &needs),
        lines,
        needs,
        purges: purged.iter().map(|one| purge(visit, one)).collect(),
        export: format!("{}?du={from}&au={to}", crate::paths::EXPORT),
    }
}

/// A night in numbers.
fn purge(visit: &Visit, one: &Purged) -> Vec<String> {
    let on = visit.date(paris(one.at).date());
    let counts = [one.drafts, one.closed, one.stopped, one.silent, one.links];
    std::iter::once(on).chain(counts.iter().map(|count| visit.number(*count))).collect()
}
