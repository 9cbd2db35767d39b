//! The form that narrows the register to a domain, a unit, a year, a state, a framework, a level of participation.

use action::{Domain, Framework, Participation, State, Unit};
use store::{Conn, StoreError};
use web::{Choice, Visit};

use crate::asked::Asked;
use crate::store::counts::years;

/// What the form offers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offered {
    years: Vec<i32>,
    frameworks: Vec<Framework>,
    units: Vec<Unit>,
}

impl Offered {
    /// Reads years, frameworks and units.
    pub(crate) fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        Ok(Self { years: years(conn)?, frameworks: action::frameworks(conn)?, units: action::units(conn)? })
    }

    /// The form as it is drawn.
    pub(crate) fn drawn(&self, visit: &Visit, asked: &Asked, path: impl Into<String>) -> Filters {
        let all = |key: &str, chosen: bool| Choice::new("", visit.say(key), chosen);
        let state = |one: &State| Choice::new(one.code(), visit.say(one.key()), asked.state == Some(*one));
        let level = |one: &Participation| {
            Choice::new(one.code(), visit.say(one.key()), asked.participation == Some(*one))
        };
        let framework = |one: &Framework| {
            Choice::new(one.id.to_string(), one.name.clone(), asked.framework == Some(one.id))
        };
        let domain = |one: &Domain| Choice::new(one.code(), visit.say(one.key()), asked.domain == Some(*one));
        let unit = |one: &Unit| Choice::new(one.id.to_string(), one.name.clone(), asked.unit == Some(one.id));
        let (domains, units) = (Domain::ALL.iter().map(domain), self.units.iter().map(unit));
        let with_all =
            |key, chosen, list: Vec<Choice>| std::iter::once(all(key, chosen)).chain(list).collect();
        let years = self.years.iter().map(|year| i64::from(*year));
        let frameworks: Vec<Choice> = self.frameworks.iter().map(framework).collect();
        Filters {
            path: path.into(),
            domains: with_all("register-every-domain", asked.domain.is_none(), domains.collect()),
            units: with_all("register-every-unit", asked.unit.is_none(), units.collect()),
            years: crate::pages::year_choices(visit, years, asked.year),
            states: with_all(
                "register-every-state",
                asked.state.is_none(),
                State::ALL.iter().map(state).collect(),
            ),
            frameworks: if frameworks.is_empty() {
                frameworks
            } else {
                with_all("register-every-framework", asked.framework.is_none(), frameworks)
            },
            levels: with_all(
                "register-every-level",
                asked.participation.is_none(),
                Participation::ALL.iter().map(level).collect(),
            ),
            said: self.said(visit, asked),
            of_year: asked.year.is_some(),
        }
    }

    /// What was asked, in words: « 2018, en cours ».
    fn said(&self, visit: &Visit, asked: &Asked) -> String {
        let framework = asked.framework.map(|id| {
            let known = self.frameworks.iter().find(|one| one.id == id);
            known.map_or_else(|| visit.say("register-unknown").into_owned(), |one| one.name.clone())
        });
        let unit = asked.unit.map(|id| {
            let known = self.units.iter().find(|one| one.id == id);
            known.map_or_else(|| visit.say("register-unknown-unit").into_owned(), |one| one.name.clone())
        });
        let said = [
            asked.domain.map(|domain| visit.say(domain.key()).into_owned()),
            unit,
            asked.year.map(|year| year.to_string()),
            asked.state.map(|state| visit.say(state.key()).into_owned()),
            framework,
            asked.participation.map(|level| visit.say(level.key()).into_owned()),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// The form with what is chosen in it.
#[derive(Clone, Debug)]
pub(crate) struct Filters {
    pub(crate) path: String,
    pub(crate) domains: Vec<Choice>,
    pub(crate) units: Vec<Choice>,
    pub(crate) years: Vec<Choice>,
    pub(crate) states: Vec<Choice>,
    pub(crate) frameworks: Vec<Choice>,
    pub(crate) levels: Vec<Choice>,
    /// What was asked, in words; empty where everything is shown.
    pub(crate) said: String,
    /// Whether one year is asked for.
    pub(crate) of_year: bool,
}
