//! Asking a data·inclusion API: its structures and its services, all of them each time.

use outside::Outside;
use serde_json::{Map, Value};

use super::{FetchFault, Fetched, MOST_PAGES, listed};

/// Records on one page.
const A_PAGE: usize = 500;

pub(super) async fn fetch(outside: &Outside, base: &str) -> Result<Fetched, FetchFault> {
    let mut fetched = Fetched { is_whole: true, ..Fetched::default() };
    for (list, kind) in [("structures", "structure"), ("services", "service")] {
        for page in 1..=MOST_PAGES {
            let address = format!("{base}/{list}?page={page}&size={A_PAGE}");
            let answer = fetched.page(outside, &address).await?.ok_or(FetchFault::Refused(404))?;
            let pages = answer.get("pages").and_then(Value::as_u64).unwrap_or(1);
            let mut fresh = 0;
            for record in listed(answer, "items")? {
                fresh += usize::from(fetched.keep(kind, flat(record))?);
            }
            if fresh == 0 || page as u64 >= pages {
                break;
            }
        }
    }
    Ok(fetched)
}

/// A service without the structure that the API nests in it: structures come in their own list.
fn flat(mut record: Map<String, Value>) -> Map<String, Value> {
    record.remove("structure");
    record
}
