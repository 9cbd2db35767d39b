//! What came back damaged or did not come back: for who had it, and for who lends it.

use axum::extract::State;
use axum::response::Response;
use lending::LendingTask;
use vocabulary::id::LendingTaskId;
use web::{Failure, Filled, Page, Visit};

use super::{Borrowing, back_to_exhibitions, own};
use crate::paths;
use web::body::{Body, Cell};
use web::form::Form;

/// Open tasks of what the member's organisations had, and of what they lend.
async fn open(room: &Borrowing, visit: &Visit) -> Result<(Vec<LendingTask>, Vec<LendingTask>), Failure> {
    let (own, everywhere, key) = (own(visit), super::coordinates(visit), room.key.clone());
    let read = room.read(move |conn| {
        let (mut had, mut lent) = (Vec::new(), Vec::new());
        for organization in &own {
            had.extend(lending::tasks_of(conn, *organization)?);
        }
        let mut lenders = own.clone();
        if everywhere {
            lenders = lending::resources(conn, &key)?.into_iter().map(|one| one.owner).collect();
            lenders.sort_unstable();
            lenders.dedup();
        }
        for organization in lenders {
            lent.extend(lending::tasks_for_owner(conn, organization)?);
        }
        Ok((had, lent))
    });
    let (mut had, mut lent) = read.await?;
    had.retain(|task| task.settled_on.is_none());
    lent.retain(|task| task.settled_on.is_none());
    Ok((had, lent))
}

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let (had, lent) = open(&room, &visit).await?;
    let mut body = Body::titled(&visit, "borrowing-tasks-title");
    body.below(vec![back_to_exhibitions(&visit)]).lead(visit.say("borrowing-tasks-lead"));
    for (id, heading, tasks) in
        [("a-nous", "borrowing-tasks-ours", had), ("prete", "borrowing-tasks-lent", lent)]
    {
        body.heading(id, heading);
        body.table(
            (heading, "borrowing-tasks-none"),
            &["borrowing-piece", "borrowing-exhibition"],
            tasks.iter().map(|task| row(&visit, task)).collect(),
        );
    }
    Ok(body.page())
}

fn row(visit: &Visit, task: &LendingTask) -> Vec<Cell> {
    let settle = [("tache", task.id.to_string())];
    let copy = [("name", task.resource_name.as_str().into()), ("copy", task.copy_label.as_str().into())];
    vec![
        Cell::text(&task.item_name)
            .below(visit.say(task.found.key()))
            .below(visit.say_of("borrowing-since", &visit.date(task.opened_on))),
        Cell::link(visit.say_with("borrowing-copy-of", &copy), paths::exhibition(task.resource.uuid()))
            .below(&task.site_name)
            .with(Form::button(visit, paths::TASKS, "borrowing-settle", &settle)),
    ]
}

pub(super) async fn settle(
    visit: Visit,
    State(room): State<Borrowing>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id: LendingTaskId = filled.text("tache").parse().map_err(|_| Failure::NotFound)?;
    let (had, lent) = open(&room, &visit).await?;
    if !had.iter().chain(&lent).any(|task| task.id == id) {
        return Err(Failure::NotFound);
    }
    let (desk, by_host) = (room.desk(&visit), !lent.iter().any(|task| task.id == id));
    let done = room.write(move |conn| lending::settle_task(conn, &desk, id, by_host)).await?;
    Ok(visit.go(paths::TASKS, if done { "borrowing-done-settled" } else { "borrowing-nothing-changed" }))
}
