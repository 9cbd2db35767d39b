//! What whoever answers reads of a question: who asks, for what, how many, from when; nothing else is known.

use ::store::{Conn, StoreError};
use askama::Template;
use vocabulary::territory::Territory;
use web::Visit;

use crate::question::{Asked, Question, Standing};
use crate::saying::{answer_badge, standing_badge};
use crate::store::people::{NamedServiceRow, named_service, organization_name};

/// A question as it is shown to a service.
#[derive(Clone)]
pub(crate) struct About {
    pub(crate) question: Question,
    pub(crate) asked: Asked,
    pub(crate) asker: String,
    pub(crate) service: NamedServiceRow,
}

#[derive(Template)]
#[template(path = "about.html")]
struct Facts<'a> {
    visit: &'a Visit,
    about: &'a About,
    need: &'static str,
    town: &'static str,
    from: String,
    by: String,
    standing: (&'static str, &'static str, String),
    answer: (&'static str, &'static str, String),
    has_ended: bool,
    is_held: bool,
}

impl About {
    /// What is shown of a question to a service that was asked; nothing where the service is known no more.
    pub(crate) fn read(
        conn: &mut Conn,
        question: Question,
        asked: Asked,
    ) -> Result<Option<Self>, StoreError> {
        let Some(service) = named_service(conn, asked.service.uuid())? else { return Ok(None) };
        let asker = organization_name(conn, question.organization.uuid())?.unwrap_or_default();
        Ok(Some(Self { question, asked, asker, service }))
    }

    /// The facts as HTML.
    pub(crate) fn html(&self, visit: &Visit) -> String {
        let question = &self.question;
        let held = question.held == Some(self.asked.id);
        let facts = Facts {
            visit,
            about: self,
            need: question.need.label(visit.locale),
            town: Territory::france().commune(&question.commune).map_or("", |commune| commune.name),
            from: visit.date(question.starts_on),
            by: visit.date(question.answer_by),
            standing: standing_badge(visit, question, false),
            answer: answer_badge(visit, self.asked.answer.map(|(answer, ..)| answer)),
            has_ended: matches!(question.standing, Standing::Ended(_)),
            is_held: held && matches!(question.standing, Standing::Held { .. }),
        };
        facts.render().unwrap_or_default()
    }
}
