//! Whether a service fits before anything is written: area, audience, state, limits, papers, and the better address.

mod area;
mod better;
mod reason;
#[cfg(test)]
mod tests;

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use directory::{Freshness, Kept, Organization, Service};
use vocabulary::codes::{Audience, ServiceStatus, TemporaryState, Topic, WhoCanRefer};
use vocabulary::id::{OrganizationId, ServiceId};
use vocabulary::territory::{Commune, Units};

pub(crate) use area::commune_typed;
pub(crate) use better::Better;
pub(crate) use better::fitting;
pub(crate) use reason::Reason;

/// How much a reason weighs, the lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// It speaks for this service.
    Fits,
    /// It is to be told to the person: limits, papers to bring, conditions.
    ToKnow,
    /// It calls for a telephone call before she goes.
    Warns,
    /// The service says it does not receive her, or not now. Sending all the same is the worker's decision.
    Refuses,
}

impl Level {
    /// The tone in which it is told.
    pub(crate) fn tone(self) -> web::Tone {
        match self {
            Self::Fits | Self::ToKnow => web::Tone::Success,
            Self::Warns => web::Tone::Warning,
            Self::Refuses => web::Tone::Danger,
        }
    }

    /// The key of the sentence that sums it up.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Fits | Self::ToKnow => "sending-verdict-fits",
            Self::Warns => "sending-verdict-warns",
            Self::Refuses => "sending-verdict-refuses",
        }
    }
}

/// One thing the directory says about sending somebody there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fit {
    /// How much it weighs.
    pub(crate) level: Level,
    /// What it is.
    pub(crate) reason: Reason,
}

/// What is wanted, as far as it is known: each may be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Wanted {
    /// The need.
    pub(crate) need: Option<Topic>,
    /// Where the person lives.
    pub(crate) commune: Option<&'static Commune>,
    /// Whom the service would receive.
    pub(crate) audience: Option<Audience>,
    /// Who sends.
    pub(crate) from: Option<OrganizationId>,
}

/// A service with what the directory says about sending somebody there.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    /// The service.
    pub(crate) service: Kept<Service>,
    /// The organisation that answers for it.
    pub(crate) organization: Kept<Organization>,
    /// The reasons, the heaviest first.
    pub(crate) fits: Vec<Fit>,
    /// Whether a name in use may be written: both organisations hold a valid signature of the protocol.
    pub(crate) may_name: bool,
    /// Where it would fit better, when something speaks against this service.
    pub(crate) better: Option<Better>,
}

impl Checked {
    /// The heaviest of the reasons.
    pub(crate) fn level(&self) -> Level {
        self.fits.iter().map(|fit| fit.level).max().unwrap_or(Level::Fits)
    }

    /// Whether it matters where she lives, and nobody said.
    pub(crate) fn asks_where(&self) -> bool {
        self.fits.iter().any(|fit| matches!(fit.reason, Reason::AreaUnasked { .. }))
    }

    /// The number to call, as dialled and as shown: the service's own, else its organisation's.
    pub(crate) fn phone(&self) -> Option<(String, String)> {
        let mut all = self.service.says.phones.iter().chain(&self.organization.says.phones);
        all.find_map(|phone| Some((phone.href()?, phone.shown.clone())))
    }

    /// The service.
    pub(crate) fn id(&self) -> ServiceId {
        self.service.id.into()
    }
}

/// What the directory says about sending somebody to this service; none where there is no such service.
pub(crate) fn fit(
    conn: &mut Conn,
    service: ServiceId,
    wanted: &Wanted,
    today: NaiveDate,
) -> Result<Option<Checked>, StoreError> {
    let Some(service) = directory::service(conn, service.uuid())? else { return Ok(None) };
    let Some(organization) = directory::organization(conn, service.says.organization.uuid())? else {
        return Ok(None);
    };
    let units = crate::store::units(conn)?;
    let thresholds = directory::thresholds(conn)?;
    let freshness = Freshness::on(today, &service.dates, &thresholds);
    let mut fits = said(&service, wanted, (&units, today));
    fits.extend(sure(freshness, service.dates.assured_on));
    let unsigned = unsigned(conn, (organization.id.into(), &organization.says.name), wanted.from, today)?;
    let may_name = wanted.from.is_some() && unsigned.is_none();
    fits.extend(unsigned);
    fits.sort_by_key(|fit| std::cmp::Reverse(fit.level));
    let is_doubted = fits.iter().any(|fit| fit.level >= Level::Warns);
    let better = if is_doubted { better::better(conn, &service, wanted, (&units, today))? } else { None };
    Ok(Some(Checked { service, organization, fits, may_name, better }))
}

/// What the record says for and against it.
fn said(service: &Kept<Service>, wanted: &Wanted, (units, today): (&Units, NaiveDate)) -> Vec<Fit> {
    let says = &service.says;
    let mut fits = Vec::new();
    fits.extend(standing(service, today));
    fits.extend(area::area(says, wanted.commune, (units, today)));
    fits.extend(need(says, wanted.need));
    fits.extend(audience(says, wanted.audience));
    fits.extend(who_asks(says));
    fits.extend(to_tell(says));
    fits
}

/// Whether it is there at all, and can receive just now.
fn standing(service: &Kept<Service>, today: NaiveDate) -> Option<Fit> {
    let is_over = matches!(service.says.status, Some(status) if status != ServiceStatus::Active);
    if is_over || service.dates.gone_on.is_some() {
        return Some(Fit { level: Level::Refuses, reason: Reason::Gone });
    }
    let passing = service.says.availability.on(today)?;
    let level = match passing.state {
        TemporaryState::LowStock => Level::Warns,
        _ => Level::Refuses,
    };
    let (state, until, note) = (passing.state, passing.until, passing.note.to_owned());
    Some(Fit { level, reason: Reason::Passing { state, until, note } })
}

fn need(says: &Service, wanted: Option<Topic>) -> Option<Fit> {
    let need = wanted?;
    let answers = says.topics.contains(&need);
    let (level, reason) = if answers {
        (Level::Fits, Reason::AnswersNeed(need))
    } else {
        (Level::Warns, Reason::OtherNeed(need))
    };
    Some(Fit { level, reason })
}

fn audience(says: &Service, wanted: Option<Audience>) -> Option<Fit> {
    let asked = wanted?;
    let is_open = says.audiences.is_empty() || says.audiences.contains(&Audience::Everyone);
    if is_open || asked == Audience::Everyone || says.audiences.contains(&asked) {
        return Some(Fit { level: Level::Fits, reason: Reason::ForThem(asked) });
    }
    let reason = Reason::ForOthers { asked, received: says.audiences.clone() };
    Some(Fit { level: Level::Warns, reason })
}

/// A service that only people themselves may ask is asked by her: she carries the sheet.
fn who_asks(says: &Service) -> Option<Fit> {
    let only_people = says.who_can_refer == [WhoCanRefer::People];
    only_people.then_some(Fit { level: Level::Warns, reason: Reason::AsksHerself })
}

/// What is to be told to the person before she goes.
fn to_tell(says: &Service) -> Vec<Fit> {
    let limits = if says.lacks_limits() { Reason::LimitsUnsaid } else { Reason::Limits(says.limits.clone()) };
    let ages = (says.minimum_age.is_some() || says.maximum_age.is_some())
        .then_some(Reason::Ages { youngest: says.minimum_age, oldest: says.maximum_age });
    let conditions = (!says.conditions.is_empty()).then(|| Reason::Conditions(says.conditions.clone()));
    let documents = (!says.documents.is_empty()).then(|| Reason::Documents(says.documents.clone()));
    let reasons = [Some(limits), ages, conditions, documents];
    reasons.into_iter().flatten().map(|reason| Fit { level: Level::ToKnow, reason }).collect()
}

/// How sure one may be of the record.
fn sure(freshness: Freshness, assured_on: Option<NaiveDate>) -> Option<Fit> {
    let reason = match (freshness, assured_on) {
        (Freshness::Fresh | Freshness::ToConfirm, Some(day)) => {
            return Some(Fit { level: Level::Fits, reason: Reason::Confirmed(day) });
        }
        (Freshness::Doubtful, _) => Reason::Doubtful,
        (_, Some(day)) => Reason::OldNews(day),
        (_, None) => Reason::NeverConfirmed,
    };
    Some(Fit { level: Level::Warns, reason })
}

/// Which of the two has no valid signature of the protocol: a name in use may then not be written.
fn unsigned(
    conn: &mut Conn,
    (receiver, name): (OrganizationId, &str),
    from: Option<OrganizationId>,
    today: NaiveDate,
) -> Result<Option<Fit>, StoreError> {
    let Some(from) = from else { return Ok(None) };
    let reason = if !protocol::may_share(conn, from, today)? {
        Reason::WeHaveNotSigned
    } else if !protocol::may_share(conn, receiver, today)? {
        Reason::TheyHaveNotSigned(name.to_owned())
    } else {
        return Ok(None);
    };
    Ok(Some(Fit { level: Level::ToKnow, reason }))
}
