//! The rule of the next vote: how many must vote, how many must agree.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::draft::crumbs;
use super::{Protocol, failure};
use crate::paths;
use crate::store::votes;
use crate::vote::Rule;

#[derive(askama::Template)]
#[template(path = "pages/rule.html")]
struct RulePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    quorum: String,
    majority: String,
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    let rule = room.db.read(votes::rule).await.map_err(failure)?;
    let shares = (rule.quorum_percent().to_string(), rule.majority_percent().to_string());
    Ok(page(&visit, shares, &Faults::default()))
}

fn page(visit: &Visit, (quorum, majority): (String, String), faults: &Faults) -> Response {
    let title = visit.say("protocol-rule-title").into_owned();
    let vote = (visit.say("protocol-vote-title").into_owned(), paths::VOTE.to_owned());
    let way = crumbs(visit, &[vote, (title.clone(), String::new())]);
    let body = RulePage { visit, crumbs: way, quorum, majority, faults };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

/// Sets the rule; a vote that is open keeps the one it opened with.
pub(super) async fn set(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let typed = (filled.text("quorum").to_owned(), filled.text("majorite").to_owned());
    let (quorum, majority) = (typed.0.parse::<i64>().unwrap_or(0), typed.1.parse::<i64>().unwrap_or(0));
    if Rule::new(quorum, 50).is_none() {
        faults.note("quorum", visit.say("protocol-fault-quorum"));
    }
    if Rule::new(50, majority).is_none() {
        faults.note("majorite", visit.say("protocol-fault-majority"));
    }
    let Some(rule) = Rule::new(quorum, majority).filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, typed, &faults));
    };
    let now = visit.now;
    let write = move |conn: &mut ::store::Conn| {
        votes::set_rule(conn, &rule)?;
        let payload = serde_json::json!({
            "quorum_percent": rule.quorum_percent(), "majority_percent": rule.majority_percent()
        });
        let fact = ::store::Fact { name: "protocol.rule-set", subject: None, payload, recorded_at: now };
        ::store::record(conn, &fact).map(|_| ())
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(paths::VOTE, "protocol-rule-set"))
}
