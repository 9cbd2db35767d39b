//! Pieces to mend or find, as the tables keep them.

use ::store::{Conn, StoreError, row, sql};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{BookingId, CopyId, KitItemId, LendingTaskId, OrganizationId, TouringResourceId};

use super::unfit;
use crate::kit::Condition;
use crate::task::LendingTask;

row! {
    struct TaskRow {
        id: Uuid,
        resource: Uuid,
        resource_name: String,
        copy: Uuid,
        copy_label: String,
        booking: Uuid,
        organization: Option<Uuid>,
        site_name: String,
        item: Uuid,
        item_name: String,
        found: String,
        opened_on: NaiveDate,
        settled_on: Option<NaiveDate>,
    }
}
row! {
    struct NewTaskRow {
        id: Uuid,
        booking: Uuid,
        item: Uuid,
        found: String,
        opened_on: NaiveDate,
    }
}

/// The statement of tasks: what follows says which, and in which order.
macro_rules! tasks {
    ($which:literal) => {
        concat!(
            "select t.id as id, b.resource as resource, r.name as resource_name, b.copy as copy,
                    c.label as copy_label, t.booking as booking, q.organization as organization,
                    q.site_name as site_name, t.item as item, i.name as item_name, t.found as found,
                    t.opened_on as opened_on, t.settled_on as settled_on
             from lending_task t join lending_booking b on b.id = t.booking
                  join lending_resource r on r.id = b.resource join lending_copy c on c.id = b.copy
                  join lending_request q on q.id = b.request join lending_item i on i.id = t.item ",
            $which
        )
    };
}

sql! {
    fn open_of_organization(organization: Uuid) -> Vec<TaskRow> =
        tasks!("where q.organization = $1 and t.settled_on is null order by t.opened_on, t.id");
    fn open_of_owner(owner: Uuid) -> Vec<TaskRow> =
        tasks!("where r.owner = $1 and t.settled_on is null order by t.opened_on, t.id");
    fn of_booking(booking: Uuid) -> Vec<TaskRow> =
        tasks!("where t.booking = $1 order by t.opened_on, t.id");
    fn task_by_id(id: Uuid) -> Option<TaskRow> = tasks!("where t.id = $1");
    fn insert_task(row: &NewTaskRow) -> Affected =
        "insert into lending_task (id, booking, item, found, opened_on) values ($1, $2, $3, $4, $5)
         on conflict (booking, item) do nothing";
    fn settle(id: Uuid, today: NaiveDate) -> Affected =
        "update lending_task set settled_on = $2 where id = $1 and settled_on is null";
}

/// What is to be mended or found by an organisation.
///
/// # Errors
/// Those of the store.
pub fn tasks_of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<LendingTask>, StoreError> {
    open_of_organization(conn, organization.uuid())?.into_iter().map(understood).collect()
}

/// What is to be mended or found of what an organisation lends.
///
/// # Errors
/// Those of the store.
pub fn tasks_for_owner(conn: &mut Conn, owner: OrganizationId) -> Result<Vec<LendingTask>, StoreError> {
    open_of_owner(conn, owner.uuid())?.into_iter().map(understood).collect()
}

/// What was to be mended or found after a stay, settled or not.
///
/// # Errors
/// Those of the store.
pub fn tasks_after(conn: &mut Conn, id: BookingId) -> Result<Vec<LendingTask>, StoreError> {
    of_booking(conn, id.uuid())?.into_iter().map(understood).collect()
}

/// A task.
///
/// # Errors
/// Those of the store.
pub fn task(conn: &mut Conn, id: LendingTaskId) -> Result<Option<LendingTask>, StoreError> {
    task_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// A task is settled: the piece is there and in order. Answers whether it was this call that did.
pub(crate) fn settled(conn: &mut Conn, id: LendingTaskId, today: NaiveDate) -> Result<bool, StoreError> {
    settle(conn, id.uuid(), today).map(|changed| changed == 1)
}

/// Opens a task for a piece, once for a stay. Answers whether it is new.
pub(crate) fn open(
    conn: &mut Conn,
    booking: BookingId,
    (item, found): (KitItemId, Condition),
    today: NaiveDate,
) -> Result<bool, StoreError> {
    let id = LendingTaskId::from_source("lending", "task", &format!("{booking}/{item}"));
    let row = NewTaskRow {
        id: id.uuid(),
        booking: booking.uuid(),
        item: item.uuid(),
        found: found.code().to_owned(),
        opened_on: today,
    };
    insert_task(conn, &row).map(|inserted| inserted == 1)
}

fn understood(row: TaskRow) -> Result<LendingTask, StoreError> {
    Ok(LendingTask {
        id: LendingTaskId::from(row.id),
        resource: TouringResourceId::from(row.resource),
        resource_name: row.resource_name,
        copy: CopyId::from(row.copy),
        copy_label: row.copy_label,
        booking: BookingId::from(row.booking),
        organization: row.organization.map(OrganizationId::from),
        site_name: row.site_name,
        item: KitItemId::from(row.item),
        item_name: row.item_name,
        found: Condition::from_code(&row.found).ok_or_else(|| unfit("task after a stay", &row.found))?,
        opened_on: row.opened_on,
        settled_on: row.settled_on,
    })
}
