//! The frameworks: how many actions belong to each, and the way to its report.

use std::collections::BTreeMap;

use action::Framework;
use axum::extract::State;
use vocabulary::id::FrameworkId;
use web::{Crumb, Failure, Page, Visit};

use super::{Register, crumbs};
use crate::asked::Asked;
use crate::counted::{Chart, Line};
use crate::paths;
use crate::store::counts::{AskedRow, by_framework, cross_table, whole};

#[derive(askama::Template)]
#[template(path = "pages/frameworks.html")]
struct Frameworks<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    chart: Chart,
}

pub(super) async fn show(visit: Visit, State(room): State<Register>) -> Result<Page, Failure> {
    let read = |conn: &mut ::store::Conn| {
        let asked = AskedRow::from(&Asked::default());
        let total = cross_table(conn, &Asked::default())?.total();
        let counted: BTreeMap<Option<FrameworkId>, u64> = by_framework(conn, &asked)?
            .into_iter()
            .map(|(id, count)| (id.map(FrameworkId::from), whole(count)))
            .collect();
        Ok((action::frameworks(conn)?, counted, total))
    };
    let (frameworks, counted, total) = room.read(read).await?;
    let line = |one: &Framework| {
        let count = counted.get(&Some(one.id)).copied().unwrap_or(0);
        Line::new(&visit, one.name.clone(), (count, total)).leading(paths::framework(one.id))
    };
    let mut lines: Vec<Line> = frameworks.iter().map(line).collect();
    lines.push(Line::new(
        &visit,
        visit.say("register-framework-none"),
        (counted.get(&None).copied().unwrap_or(0), total),
    ));
    let keys = ("register-by-framework", "register-column-framework");
    let chart = Chart::new(&visit, "cadres", keys, lines).noted(visit.say("register-framework-note"));
    let title = visit.say("register-frameworks-title");
    let body = Frameworks { visit: &visit, crumbs: crumbs(&visit, &[], title.clone()), chart };
    Ok(visit.page(title.clone(), &body).description(visit.say("register-frameworks-lead")))
}
