//! The duties of the watch, each with what waits for somebody: codes, needs and organisations, never a person.

use std::collections::HashMap;

use ::store::{Conn, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use referral::{Attention, State, Why, attention};
use uuid::Uuid;
use vocabulary::codes::{ServiceStatus, TemporaryState, Topic};
use vocabulary::id::ReferralId;
use vocabulary::time::paris;

use crate::needs::{Needs, needs};
use crate::store::{
    CaseRow, NamedServiceRow, RelayedRow, awaited_services, count_stale, last_relayed, named_service,
    organization_name, stale,
};

/// The most cases of one duty that are listed; the count tells of the others.
pub(crate) const MOST_LISTED: u32 = 30;
/// The most answers of the coordination that are listed.
const MOST_RELAYED: i64 = 10;
/// After how long a response that helps only in part is to be looked at again.
const STALE_AFTER: TimeDelta = TimeDelta::days(30);

/// Why a case is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Duty {
    /// The coordination was asked.
    Escalated,
    /// Eight days without a word.
    Silent,
    /// Letters to the receiver come back.
    Bounced,
    /// Its date passed.
    DatePassed,
    /// Its last response is a stopgap, and a month old.
    StaleResponse,
}

impl Duty {
    /// Every duty about single cases, the most pressing first.
    pub(crate) const ALL: [Self; 5] =
        [Self::Escalated, Self::Silent, Self::Bounced, Self::DatePassed, Self::StaleResponse];

    /// Where it stands on the page.
    pub(crate) const fn anchor(self) -> &'static str {
        match self {
            Self::Escalated => "sans-reponse",
            Self::Silent => "sans-nouvelles",
            Self::Bounced => "courrier-revenu",
            Self::DatePassed => "date-passee",
            Self::StaleResponse => "reponse-ancienne",
        }
    }

    /// The key of its name.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Escalated => "watch-escalated",
            Self::Silent => "watch-silent",
            Self::Bounced => "watch-bounced",
            Self::DatePassed => "watch-passed",
            Self::StaleResponse => "watch-stale",
        }
    }

    /// The key of what one can do.
    pub(crate) const fn hint(self) -> &'static str {
        match self {
            Self::Escalated => "watch-escalated-hint",
            Self::Silent => "watch-silent-hint",
            Self::Bounced => "watch-bounced-hint",
            Self::DatePassed => "watch-passed-hint",
            Self::StaleResponse => "watch-stale-hint",
        }
    }

    const fn of(why: Why) -> Self {
        match why {
            Why::Escalated => Self::Escalated,
            Why::Silent => Self::Silent,
            Why::Bounced => Self::Bounced,
            Why::DatePassed => Self::DatePassed,
        }
    }
}

/// A referral that waits for somebody.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) id: ReferralId,
    pub(crate) code: String,
    pub(crate) need: Topic,
    pub(crate) state: State,
    pub(crate) since: NaiveDate,
    pub(crate) from: String,
    pub(crate) service: Option<Named>,
    pub(crate) duty: Duty,
}

/// A service by its names, with the number to call.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) organization: String,
    pub(crate) phone: Option<(String, String)>,
}

/// A service that closes or has closed while referrals wait there.
#[derive(Clone, Debug)]
pub(crate) struct Closing {
    pub(crate) service: Named,
    pub(crate) open: i64,
    /// The last day of a passing state; none where it is gone.
    pub(crate) until: Option<NaiveDate>,
}

/// Everything the page of the watch shows.
pub(crate) struct Duties {
    pub(crate) needs: Needs,
    pub(crate) stale: i64,
    pub(crate) cases: Vec<Case>,
    pub(crate) closing: Vec<Closing>,
    pub(crate) relayed: Vec<RelayedRow>,
}

impl Duties {
    /// How many cases a duty has, listed or not.
    pub(crate) fn count(&self, duty: Duty) -> i64 {
        match duty {
            Duty::Escalated => self.needs.escalated,
            Duty::Silent => self.needs.silent,
            Duty::Bounced => self.needs.bounced,
            Duty::DatePassed => self.needs.passed,
            Duty::StaleResponse => self.stale,
        }
    }
}

/// What waits for somebody on this day.
pub(crate) fn duties(conn: &mut Conn, now: DateTime<Utc>) -> Result<Duties, StoreError> {
    let (today, long_ago) = (paris(now).date(), now - STALE_AFTER);
    let mut names = Names::default();
    let mut cases = Vec::new();
    for one in attention(conn, today, MOST_LISTED)? {
        cases.push(names.of_attention(conn, &one)?);
    }
    for row in stale(conn, long_ago, today, i64::from(MOST_LISTED))? {
        if let Some(case) = names.case(conn, &row, Duty::StaleResponse)? {
            cases.push(case);
        }
    }
    Ok(Duties {
        needs: needs(conn, now)?,
        stale: count_stale(conn, long_ago, today)?,
        cases,
        closing: closing(conn, &mut names, today)?,
        relayed: last_relayed(conn, MOST_RELAYED)?,
    })
}

/// Services that are gone, closed or full while referrals wait there.
fn closing(conn: &mut Conn, names: &mut Names, today: NaiveDate) -> Result<Vec<Closing>, StoreError> {
    let mut closing = Vec::new();
    for row in awaited_services(conn)? {
        let Some(kept) = directory::service(conn, row.service)? else { continue };
        let passing = kept.says.availability.on(today).filter(|one| one.state == TemporaryState::Closed);
        let is_gone = kept.dates.gone_on.is_some()
            || matches!(kept.says.status, Some(status) if status != ServiceStatus::Active);
        if !is_gone && passing.is_none() {
            continue;
        }
        let until = passing.map(|one| one.until);
        if let Some(service) = names.service(conn, row.service)? {
            closing.push(Closing { service, open: row.open, until });
        }
    }
    Ok(closing)
}

/// Names that were read already: many referrals go to few services.
#[derive(Default)]
pub(crate) struct Names {
    services: HashMap<Uuid, Option<Named>>,
    organizations: HashMap<Uuid, String>,
}

impl Names {
    fn of_attention(&mut self, conn: &mut Conn, one: &Attention) -> Result<Case, StoreError> {
        Ok(Case {
            id: one.id,
            code: one.code.to_string(),
            need: one.need,
            state: one.state,
            since: one.since,
            from: self.organization(conn, one.from.uuid())?,
            service: self.service(conn, one.to.uuid())?,
            duty: Duty::of(one.why),
        })
    }

    /// A case by its row; none where its need or state has no name any more.
    pub(crate) fn case(
        &mut self,
        conn: &mut Conn,
        row: &CaseRow,
        duty: Duty,
    ) -> Result<Option<Case>, StoreError> {
        let (Some(need), Some(state)) = (Topic::from_code(&row.need), State::from_code(&row.state)) else {
            return Ok(None);
        };
        let shown =
            referral::Code::parse(&row.code).map_or_else(|| row.code.clone(), |code| code.to_string());
        Ok(Some(Case {
            id: ReferralId::from(row.id),
            code: shown,
            need,
            state,
            since: paris(row.since).date(),
            from: self.organization(conn, row.sender)?,
            service: self.service(conn, row.service)?,
            duty,
        }))
    }

    fn organization(&mut self, conn: &mut Conn, id: Uuid) -> Result<String, StoreError> {
        if let Some(known) = self.organizations.get(&id) {
            return Ok(known.clone());
        }
        let name = organization_name(conn, id)?.unwrap_or_default();
        self.organizations.insert(id, name.clone());
        Ok(name)
    }

    fn service(&mut self, conn: &mut Conn, id: Uuid) -> Result<Option<Named>, StoreError> {
        if let Some(known) = self.services.get(&id) {
            return Ok(known.clone());
        }
        let named = match named_service(conn, id)? {
            Some(row) => Some(Named { phone: phone(conn, id)?, ..Named::of(row) }),
            None => None,
        };
        self.services.insert(id, named.clone());
        Ok(named)
    }
}

impl Named {
    fn of(row: NamedServiceRow) -> Self {
        Self { id: row.id, name: row.name, organization: row.organization_name, phone: None }
    }

    /// The address of its sheet.
    pub(crate) fn href(&self) -> String {
        directory::paths::service(self.id, &self.name)
    }
}

/// The number of a service, else of its organisation: what is dialled and what is shown.
fn phone(conn: &mut Conn, service: Uuid) -> Result<Option<(String, String)>, StoreError> {
    let Some(kept) = directory::service(conn, service)? else { return Ok(None) };
    let callable = |phones: &[directory::Phone]| {
        phones.iter().find_map(|phone| Some((phone.href()?, phone.shown.clone())))
    };
    if let Some(own) = callable(&kept.says.phones) {
        return Ok(Some(own));
    }
    let organization = directory::organization(conn, kept.says.organization.uuid())?;
    Ok(organization.and_then(|kept| callable(&kept.says.phones)))
}
