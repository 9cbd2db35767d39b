//! What an act wrote, row by row, as the database itself noted it: whoever was refused wrote nothing.

use std::sync::mpsc;

use postgres::{Client, NoTls};
use store::Address;
use tokio::sync::oneshot;

use crate::{Outcome, Trouble};

/// Notes every row that is written from now on, in a table that the house knows nothing of.
const NOTING: &str = "create schema noted;
    create table noted.line (place bigserial, name text not null, before text, after text);
    create function noted.note() returns trigger language plpgsql as $$ begin
        insert into noted.line (name, before, after) values (tg_table_name,
            case when tg_op <> 'INSERT' then row_to_json(old)::text end,
            case when tg_op <> 'DELETE' then row_to_json(new)::text end);
        return null;
    end $$;
    do $$ declare named text; begin
        for named in select tablename from pg_tables where schemaname = 'public' loop
            execute format('create trigger noted after insert or update or delete on %I
                for each row execute function noted.note()', named);
        end loop;
    end $$;";
/// Takes what was noted away.
const TAKING: &str = "with taken as (delete from noted.line returning place, name, before, after)
    select name, coalesce(before, ''), coalesce(after, '') from taken order by place";

/// One row that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its table.
    pub table: String,
    /// What stood there, as JSON; empty where nothing did.
    pub before: String,
    /// What stands there now; empty where nothing does.
    pub after: String,
}

/// Somebody who waits for what was written.
type Waiting = oneshot::Sender<Result<Vec<Written>, postgres::Error>>;

/// The book of what is written in a house over PostgreSQL; it closes when it is let go.
pub struct Ledger(mpsc::Sender<Waiting>);

impl Ledger {
    /// Begins to note. Whoever notes has a thread of their own: the client brings a runtime along, which may not
    /// stand inside another.
    pub(crate) async fn begin(address: &Address) -> Outcome<Self> {
        let Address::Postgres(url) = address.clone() else {
            return Err(Trouble::new("rows are noted on PostgreSQL alone"));
        };
        let (ask, asked) = mpsc::channel::<Waiting>();
        let (begun, begins) = oneshot::channel();
        std::thread::spawn(move || {
            let mut client = match begin(&url) {
                Ok(client) => client,
                // Whoever waits no more need not be told.
                Err(fault) => return drop(begun.send(Err(fault))),
            };
            let _ = begun.send(Ok(()));
            while let Ok(waiting) = asked.recv() {
                let _ = waiting.send(take(&mut client));
            }
        });
        told(begins.await)?;
        Ok(Self(ask))
    }

    /// What was written since the last time, in its order.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn turns(&self) -> Outcome<Vec<Written>> {
        let (waiting, taken) = oneshot::channel();
        self.0.send(waiting).map_err(|cause| Trouble::while_(NOTES, cause))?;
        told(taken.await)
    }
}

/// What somebody does here.
const NOTES: &str = "noting what was written";

fn told<T>(said: Result<Result<T, postgres::Error>, oneshot::error::RecvError>) -> Outcome<T> {
    let said = said.map_err(|cause| Trouble::while_(NOTES, cause))?;
    said.map_err(|cause| Trouble::while_(NOTES, cause))
}

fn begin(url: &str) -> Result<Client, postgres::Error> {
    let mut client = Client::connect(url, NoTls)?;
    client.batch_execute(NOTING)?;
    Ok(client)
}

fn take(client: &mut Client) -> Result<Vec<Written>, postgres::Error> {
    let rows = client.query(TAKING, &[])?;
    let row = |row: &postgres::Row| Written { table: row.get(0), before: row.get(1), after: row.get(2) };
    Ok(rows.iter().map(row).collect())
}
