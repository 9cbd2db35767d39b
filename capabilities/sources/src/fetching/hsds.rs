//! Asking an HSDS 3 API: its services, whole, and what is gone where it tells.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use outside::Outside;
use serde_json::Value;

use super::{FetchFault, Fetched, MOST_PAGES, listed};

/// Records on one page.
const A_PAGE: usize = 100;
/// Clocks differ: what changed a little before is asked for again.
const MARGIN: TimeDelta = TimeDelta::hours(1);

/// Services with their organisation and places nested, page by page until one brings nothing new.
pub(super) async fn fetch(
    outside: &Outside,
    base: &str,
    since: Option<DateTime<Utc>>,
) -> Result<Fetched, FetchFault> {
    let mut fetched = Fetched { is_whole: since.is_none(), ..Fetched::default() };
    let moment = since.map(|since| (since - MARGIN).to_rfc3339_opts(SecondsFormat::Secs, true));
    let after = moment.as_deref().map(|moment| format!("&modified_after={moment}")).unwrap_or_default();
    let mut total = None;
    for page in 1..=MOST_PAGES {
        let address = format!("{base}/services?page={page}&per_page={A_PAGE}&full=true{after}");
        let answer = fetched.page(outside, &address).await?.ok_or(FetchFault::Refused(404))?;
        // A list that grew or shrank between two pages has moved its pages: something may have been skipped.
        let said = answer.get("total_items").and_then(Value::as_u64);
        if fetched.is_whole && total.replace(said).is_some_and(|before| before != said) {
            return Err(FetchFault::Unreadable);
        }
        let pages = answer.get("total_pages").and_then(Value::as_u64).unwrap_or(1);
        let services = listed(answer, "contents")?;
        let mut fresh = 0;
        for service in services {
            // A service that ended is told to whoever asks what changed; here it is gone.
            if service.get("status").and_then(Value::as_str) == Some("defunct") {
                let id = service.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
                fetched.gone.push(("service", id));
                fresh += 1;
            } else {
                fresh += usize::from(fetched.keep("service", service)?);
            }
        }
        if fresh == 0 || page as u64 >= pages {
            break;
        }
    }
    if let Some(moment) = moment {
        gone(outside, base, &moment, &mut fetched).await?;
    }
    organizations(outside, base, &mut fetched).await?;
    Ok(fetched)
}

/// Organisations that have no service, which no list of services names. There are few, so all are asked for each time; a
/// neighbour without such a list has none.
async fn organizations(outside: &Outside, base: &str, fetched: &mut Fetched) -> Result<(), FetchFault> {
    for page in 1..=MOST_PAGES {
        let address = format!("{base}/organizations?page={page}&per_page={A_PAGE}&full=true");
        let answer = match fetched.page(outside, &address).await {
            Ok(Some(answer)) => answer,
            Ok(None) | Err(FetchFault::Refused(_)) => return Ok(()),
            Err(fault) => return Err(fault),
        };
        let pages = answer.get("total_pages").and_then(Value::as_u64).unwrap_or(1);
        let list = listed(answer, "contents")?;
        let is_empty = list.is_empty();
        for mut organization in list {
            let services = organization.remove("services");
            let has_some = services.as_ref().and_then(Value::as_array).is_some_and(|list| !list.is_empty());
            if !has_some {
                fetched.keep("organization", organization)?;
            }
        }
        if is_empty || page as u64 >= pages {
            break;
        }
    }
    fetched.has_organizations = true;
    Ok(())
}

/// What another house tells beyond the standard; elsewhere there is no such list, and a whole reading finds out.
async fn gone(outside: &Outside, base: &str, since: &str, fetched: &mut Fetched) -> Result<(), FetchFault> {
    for page in 1..=MOST_PAGES {
        let address = format!("{base}/gone?since={since}&page={page}&per_page={A_PAGE}");
        let Some(answer) = fetched.page(outside, &address).await? else { return Ok(()) };
        let pages = answer.get("total_pages").and_then(Value::as_u64).unwrap_or(1);
        let list = listed(answer, "contents")?;
        if list.is_empty() {
            return Ok(());
        }
        for departure in list {
            let kind = match departure.get("resource_type").and_then(Value::as_str) {
                Some("service") => "service",
                Some("organization") => "organization",
                _ => continue,
            };
            if let Some(id) = departure.get("id").and_then(Value::as_str) {
                fetched.gone.push((kind, id.to_owned()));
            }
        }
        if page as u64 >= pages {
            return Ok(());
        }
    }
    Ok(())
}
