//! The watch: what must not be forgotten, duty by duty, and what was done about it.

use axum::extract::State;
use vocabulary::codes::Topic;
use vocabulary::time::paris;
use web::{Failure, Page, Visit};

use super::Watch;
use crate::duties::{Case, Duties, Duty, duties};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/watch.html")]
struct WatchPage<'a> {
    visit: &'a Visit,
    sections: Vec<Section>,
    closing: Vec<ClosingLine>,
    relayed: Vec<String>,
}

/// One duty with its cases.
struct Section {
    anchor: &'static str,
    title: String,
    hint: String,
    count: i64,
    others: i64,
    cases: Vec<Line>,
}

/// A case as it stands in its list.
struct Line {
    code: String,
    need: String,
    from: String,
    state: String,
    since: String,
    service: Option<(String, String)>,
    phone: Option<(String, String)>,
    answer: Option<String>,
}

/// A service that closes while referrals wait there.
struct ClosingLine {
    href: String,
    name: String,
    words: String,
    open: i64,
}

pub(super) async fn show(visit: Visit, State(room): State<Watch>) -> Result<Page, Failure> {
    let now = visit.now;
    let duties = room.read(move |conn| duties(conn, now)).await?;
    let body = WatchPage {
        visit: &visit,
        sections: Duty::ALL.into_iter().map(|duty| section(&visit, &duties, duty)).collect(),
        closing: closing(&visit, &duties),
        relayed: relayed(&visit, &duties),
    };
    Ok(visit.page(visit.say("watch-title"), &body).not_indexed())
}

fn section(visit: &Visit, duties: &Duties, duty: Duty) -> Section {
    let of = duties.cases.iter().filter(|case| case.duty == duty);
    let cases: Vec<Line> = of.map(|case| line(visit, case)).collect();
    let (count, listed) = (duties.count(duty), i64::try_from(cases.len()).unwrap_or(0));
    Section {
        anchor: duty.anchor(),
        title: visit.say(duty.key()).into_owned(),
        hint: visit.say(duty.hint()).into_owned(),
        count,
        others: (count - listed).max(0),
        cases,
    }
}

fn line(visit: &Visit, case: &Case) -> Line {
    let since = visit.date(case.since);
    let named = |service: &crate::duties::Named| {
        (service.href(), format!("{}, {}", service.name, service.organization))
    };
    Line {
        code: case.code.clone(),
        need: case.need.label(visit.locale).to_owned(),
        from: visit.say_of("watch-from", &case.from).into_owned(),
        state: visit.say(case.state.key()).into_owned(),
        since: visit.say_of("watch-since", &since).into_owned(),
        service: case.service.as_ref().map(named),
        phone: case.service.as_ref().and_then(|service| service.phone.clone()),
        answer: (case.duty == Duty::Escalated).then(|| paths::relay(case.id)),
    }
}

fn closing(visit: &Visit, duties: &Duties) -> Vec<ClosingLine> {
    let line = |one: &crate::duties::Closing| ClosingLine {
        href: one.service.href(),
        name: format!("{}, {}", one.service.name, one.service.organization),
        words: match one.until {
            Some(until) => visit.say_of("watch-closed-until", &visit.date(until)).into_owned(),
            None => visit.say("watch-closed-for-good").into_owned(),
        },
        open: one.open,
    };
    duties.closing.iter().map(line).collect()
}

fn relayed(visit: &Visit, duties: &Duties) -> Vec<String> {
    let line = |row: &crate::store::RelayedRow| {
        let code = referral::Code::parse(&row.code).map_or_else(|| row.code.clone(), |code| code.to_string());
        let on = visit.date(paris(row.relayed_at).date());
        let need = Topic::from_code(&row.need).map_or("", |need| need.label(visit.locale));
        let state = referral::State::from_code(&row.state).map(|state| visit.say(state.key()).into_owned());
        let state = state.unwrap_or_default();
        let values = [
            ("code", code.as_str().into()),
            ("need", need.into()),
            ("on", on.as_str().into()),
            ("state", state.as_str().into()),
        ];
        visit.say_with("watch-relayed-line", &values).into_owned()
    };
    duties.relayed.iter().map(line).collect()
}
