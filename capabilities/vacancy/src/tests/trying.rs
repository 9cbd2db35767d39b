//! A small house in which services are asked, and their letters are opened.

use std::ops::Deref;
use std::sync::Arc;

use ::store::StoreError;
use axum::http::StatusCode;
use chrono::TimeDelta;
use membership::trial::{self, Answer as Page, Town, Tried, between};
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{AskedId, VacancyId};

use crate::asking::question;
use crate::question::{Asked, Question};
use crate::store::asked::asked_of;
use crate::{Round, Vacancy, hourly, paths};

/// Where people sleep for a while: several services of the demo answer it.
pub(super) const SHELTER: &str = "logement-hebergement--rechercher-une-solution-dhebergement-temporaire";

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("vacancy", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(Vacancy::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    ::store::trial::both(&trial::schema(&[crate::ROOM]), |db| test(&House(Town::over(db, &tried))));
}

impl House {
    /// The round of the house.
    pub(super) fn round(&self) -> Round {
        self.run(hourly(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// What letters are written with now.
    pub(super) fn desk(&self) -> Desk {
        Desk::new(&self.key, &self.shell, self.now())
    }

    /// Asks for shelter as a persona, of the services that are ticked; answers with the page of the question.
    pub(super) fn asks(&self, cookie: &str, places: &str) -> String {
        let form = self.get(&format!("{}?besoin={SHELTER}&nombre={places}", paths::ASK), cookie).body;
        let services = ticked(&form);
        assert!(services.len() > 1, "several services are proposed: {form}");
        let sent = self.sends(cookie, &form, (places, &services), "");
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        sent.to
    }

    /// Sends the form of a question as it was drawn.
    pub(super) fn sends(
        &self,
        cookie: &str,
        form: &str,
        (places, services): (&str, &[String]),
        words: &str,
    ) -> Page {
        let value = |name: &str| between(form, &format!("name=\"{name}\" type=\"date\" value=\""), "\"");
        let (from, by) = (value("debut").expect("a day"), value("avant").expect("a day"));
        let id = between(form, "name=\"id\" value=\"", "\"").expect("an identity");
        let mut fields = vec![
            ("id", id.as_str()),
            ("besoin", SHELTER),
            ("nombre", places),
            ("debut", from.as_str()),
            ("avant", by.as_str()),
            ("precisions", words),
        ];
        fields.extend(services.iter().map(|service| ("services", service.as_str())));
        self.post(paths::ASK, cookie, &fields)
    }

    /// A question by the address of its page, and what was asked, in the order of answers.
    pub(super) fn known(&self, path: &str) -> (Question, Vec<Asked>) {
        let id: VacancyId = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identity");
        self.read(|conn| {
            let found = question(conn, &self.key, id)?.expect("the question");
            Ok((found, asked_of(conn, id.uuid())?.iter().map(Asked::of).collect()))
        })
    }

    /// The link a service was sent, found by what its page says.
    pub(super) fn link_to(&self, asked: &Asked) -> String {
        let service = asked.service.uuid();
        let name = self.read(|conn| directory::service(conn, service)).expect("the service").says.name;
        let links = self.links_of("Avez-vous de la place");
        let shown = web::escaped(&name).replace('\'', "&#39;");
        let leads = |path: &&String| self.get(path, "").body.contains(&shown);
        links.iter().find(leads).cloned().expect("a link to the service")
    }

    /// Answers by a link.
    pub(super) fn answers(&self, link: &str, (answer, places, days): (&str, &str, i64)) -> Page {
        let until = (self.today() + TimeDelta::days(days)).to_string();
        self.post(link, "", &[("reponse", answer), ("places", places), ("jusqu", &until)])
    }

    /// Does something with a question.
    pub(super) fn acts(&self, cookie: &str, path: &str, (act, asked): (&str, AskedId)) -> Page {
        self.post(path, cookie, &[("act", act), ("service", &asked.to_string())])
    }

    /// The day it is.
    pub(super) fn today(&self) -> chrono::NaiveDate {
        vocabulary::time::paris(self.now()).date()
    }

    /// How many letters whose subject holds these words were written.
    pub(super) fn letters_of(&self, subject: &str) -> usize {
        self.links_of(subject).len()
    }

    /// Writes, as the pages do.
    pub(super) fn does<T>(&self, act: impl Fn(&mut ::store::Conn, &Desk) -> Result<T, StoreError>) -> T {
        let desk = self.desk();
        self.write(|conn| act(conn, &desk))
    }
}

/// The services that are ticked in a form.
pub(super) fn ticked(form: &str) -> Vec<String> {
    let boxes = form.split("<input type=\"checkbox\"").skip(1).filter_map(|rest| rest.split('>').next());
    let chosen = boxes.filter(|one| one.contains("name=\"services\"") && one.contains(" checked"));
    chosen.filter_map(|one| between(one, "value=\"", "\"")).collect()
}

/// What the facts of a name say, the first first.
pub(super) fn facts_named(house: &House, name: &str) -> Vec<serde_json::Value> {
    let facts = house.read(|conn| ::store::facts_after(conn, 0, 10_000));
    facts.into_iter().filter(|fact| fact.name == name).map(|fact| fact.payload).collect()
}

store::sql! {
    /// A service leaves the directory.
    pub(super) fn leave_the_directory(service: Uuid, today: chrono::NaiveDate) -> Affected =
        "update service set gone_on = $2 where id = $1";
    /// How many links are kept.
    pub(super) fn count_links() -> One<i64> = "select count(*) from vacancy_link";
    /// How many questions still have words.
    pub(super) fn count_words() -> One<i64> =
        "select count(*) from vacancy_question where words_sealed is not null";
}
