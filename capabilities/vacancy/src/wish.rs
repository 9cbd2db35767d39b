//! What somebody typed to ask for places, and the question it makes.

use chrono::{NaiveDate, TimeDelta};
use vocabulary::caution::{Place, cautions};
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, OrganizationId, ServiceId, VacancyId};
use web::{Faults, Filled, Visit};

use crate::question::{LONGEST_DAYS, LONGEST_WORDS, MOST_ASKED, MOST_PLACES, NewQuestion};

/// How long services have to answer, unless another day is chosen.
const ANSWERED_WITHIN: TimeDelta = TimeDelta::days(2);
/// The longest one waits for answers, in days.
const LONGEST_WAIT: i64 = 31;

/// What stands in the fields of the form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    pub(crate) id: String,
    pub(crate) organization: String,
    pub(crate) need: String,
    pub(crate) commune: String,
    pub(crate) places: String,
    pub(crate) starts_on: String,
    pub(crate) answer_by: String,
    pub(crate) words: String,
    pub(crate) services: Vec<String>,
    pub(crate) reread: bool,
}

impl Wish {
    /// What an address asks for: a need, a commune, a number, a service that was looked at.
    pub(crate) fn asked(visit: &Visit, pairs: &[(String, String)]) -> Self {
        let value = |name: &str| {
            let found = pairs.iter().find(|(key, _)| key == name);
            found.map_or_else(String::new, |(_, value)| value.trim().to_owned())
        };
        let places = value("nombre");
        Self {
            id: VacancyId::new_v7(visit.now, visit.chance()).to_string(),
            need: value("besoin"),
            commune: value("commune"),
            places: if places.is_empty() { "1".to_owned() } else { places },
            starts_on: visit.today().to_string(),
            answer_by: (visit.today() + ANSWERED_WITHIN).to_string(),
            services: Some(value("service")).filter(|one| !one.is_empty()).into_iter().collect(),
            ..Self::default()
        }
    }

    /// What was sent.
    pub(crate) fn sent(filled: &Filled) -> Self {
        let text = |name: &str| filled.text(name).to_owned();
        Self {
            id: text("id"),
            organization: text("organisation"),
            need: text("besoin"),
            commune: text("commune"),
            places: text("nombre"),
            starts_on: text("debut"),
            answer_by: text("avant"),
            words: text("precisions"),
            services: filled.all("services").map(str::to_owned).collect(),
            reread: filled.is_ticked("relu"),
        }
    }

    /// The need, if it is one.
    pub(crate) fn topic(&self) -> Option<Topic> {
        Topic::from_code(&self.need)
    }

    /// The service that was named before anything was ticked.
    pub(crate) fn named(&self) -> Option<ServiceId> {
        self.services.first().and_then(|id| id.parse().ok())
    }

    /// The question this makes for an organisation of the member.
    ///
    /// # Errors
    /// What is wrong with it, field by field.
    pub(crate) fn question(
        &self,
        visit: &Visit,
        (asked_by, own): (AccountId, &[OrganizationId]),
        commune: &str,
        mut faults: Faults,
    ) -> Result<NewQuestion, Faults> {
        self.find_faults(visit, commune, &mut faults);
        let chosen = self.organization.parse().ok().filter(|one| own.contains(one));
        let organization = chosen.or(if own.len() == 1 { own.first().copied() } else { None });
        if organization.is_none() {
            faults.note("organisation", visit.say("vacancy-fault-organization"));
        }
        let services: Vec<ServiceId> = self.services.iter().filter_map(|id| id.parse().ok()).collect();
        let days = (self.day(&self.starts_on), self.day(&self.answer_by));
        match (self.topic(), self.count(), days, organization, self.id.parse()) {
            (Some(need), Some(places), (Some(starts_on), Some(answer_by)), Some(organization), Ok(id))
                if faults.is_empty() =>
            {
                let (commune, words) = (commune.to_owned(), self.words.clone());
                Ok(NewQuestion {
                    id,
                    organization,
                    asked_by,
                    need,
                    commune,
                    places,
                    starts_on,
                    answer_by,
                    words,
                    services,
                })
            }
            _ => Err(faults),
        }
    }

    fn find_faults(&self, visit: &Visit, commune: &str, faults: &mut Faults) {
        let today = visit.today();
        let within = |day: &Option<NaiveDate>, most: i64| {
            day.is_some_and(|day| day >= today && (day - today).num_days() <= most)
        };
        if self.topic().is_none() {
            faults.note("besoin", visit.say("vacancy-fault-need"));
        }
        if commune.is_empty() && !self.commune.is_empty() {
            faults.note("commune", visit.say("vacancy-fault-commune"));
        }
        if self.count().is_none() {
            faults.note("nombre", visit.say("vacancy-fault-places"));
        }
        if self.services.is_empty() || self.services.len() > MOST_ASKED {
            faults.note("services", visit.say_count("vacancy-fault-services", MOST_ASKED));
        }
        if !within(&self.day(&self.starts_on), LONGEST_DAYS) {
            faults.note("debut", visit.say("vacancy-fault-until"));
        }
        if !within(&self.day(&self.answer_by), LONGEST_WAIT) {
            faults.note("avant", visit.say("vacancy-fault-by"));
        }
        if self.words.chars().count() > LONGEST_WORDS {
            faults.note("precisions", visit.say_count("vacancy-fault-long", LONGEST_WORDS));
        }
        if let Some(caution) = self.caution().filter(|_| !self.reread) {
            faults.note("precisions", caution.label(visit.locale));
        }
    }

    /// Why the words are worth a second look, if they are.
    pub(crate) fn caution(&self) -> Option<vocabulary::caution::CautionKind> {
        let both = [Place::Public, Place::Personal];
        both.iter().find_map(|place| cautions(&self.words, *place).first().map(|one| one.kind))
    }

    fn count(&self) -> Option<u32> {
        self.places.parse().ok().filter(|count| (1..=MOST_PLACES).contains(count))
    }

    fn day(&self, text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }
}
