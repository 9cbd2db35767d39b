//! One recipient: how it is reached, how far it has been asked, and what one learned of it on the telephone.

use accounts::EmailAddress;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use vocabulary::id::{RecipientId, SurveyId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Surveys, day_of, day_read, failure, families, survey_of};
use crate::letters::Drawn;
use crate::paths;
use crate::reach::{Given, addressee, given, phones, postal_lines};
use crate::recipient::{AnswerChannel, Recipient, RecipientState};
use crate::rounds::{Round, write_letters};
use crate::store::organization_name;
use crate::store::recipients::{
    count_one_more_letter, delete_links_of, delete_recipient, note_declined, note_paper_received, recipient,
    set_awaited, set_call, set_family, set_to_send, write_reach,
};
use crate::survey::{Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/recipient.html")]
struct RecipientPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    faults: &'a Faults,
    survey: &'a Survey,
    one: &'a Recipient,
    here: String,
    given: &'a Given,
    record: Option<String>,
    has_mailbox: bool,
    phones: Vec<(String, String)>,
    postal: Vec<String>,
    since: String,
    opened: Option<String>,
    answered: Option<(String, String)>,
    call_back_on: String,
    families: Vec<Choice>,
    is_draft: bool,
}

/// What the page needs of the records.
struct Found {
    one: Recipient,
    given: Given,
    has_mailbox: bool,
    phones: Vec<(String, String)>,
    postal: Vec<String>,
}

type Way = (Uuid, Uuid);

async fn found(room: &Surveys, visit: &Visit, (survey, id): Way) -> Result<Found, Failure> {
    let (key, today) = (room.key.clone(), visit.today());
    let read = move |conn: &mut Conn| {
        let Some(one) = recipient(conn, RecipientId::from(id))? else { return Ok(None) };
        if one.survey != SurveyId::from(survey) {
            return Ok(None);
        }
        let given = given(conn, &key, one.id)?;
        let has_mailbox = addressee(conn, &key, &one, today)?.is_some();
        let (phones, postal) = (phones(conn, &key, &one)?, postal_lines(conn, &key, &one)?);
        Ok(Some(Found { one, given, has_mailbox, phones, postal }))
    };
    room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(way): Path<Way>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, way.0).await?;
    let found = found(&room, &visit, way).await?;
    Ok(page(&visit, &survey, &found, &found.given, &Faults::default()).not_indexed())
}

fn page(visit: &Visit, survey: &Survey, found: &Found, given: &Given, faults: &Faults) -> Page {
    let one = &found.one;
    let list = visit.say("survey-recipients-title").into_owned();
    let body = RecipientPage {
        crumbs: vec![
            Crumb { label: survey.title.clone(), href: paths::survey(survey.id) },
            Crumb { label: list, href: paths::under(survey.id, "destinataires") },
            Crumb { label: one.name.clone(), href: String::new() },
        ],
        faults,
        here: paths::recipient(survey.id, one.id),
        given,
        record: one.organization.map(|id| directory::paths::organization(id.uuid(), &one.name)),
        has_mailbox: found.has_mailbox,
        phones: found.phones.clone(),
        postal: found.postal.iter().skip(1).cloned().collect(),
        since: day_of(visit, one.since),
        opened: one.opened_at.map(|at| day_of(visit, at)),
        answered: one
            .channel
            .zip(one.answered_at)
            .map(|(channel, at)| (visit.say(channel.key()).into_owned(), day_of(visit, at))),
        call_back_on: one.call_back_on.map(|day| day.to_string()).unwrap_or_default(),
        families: families(visit, &[one.family]),
        is_draft: survey.state == SurveyState::Draft,
        one,
        survey,
        visit,
    };
    visit.page(one.name.clone(), &body)
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Surveys>,
    Path(way): Path<Way>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, way.0).await?;
    let found = found(&room, &visit, way).await?;
    match filled.text("act") {
        "address" => return new_address(&visit, &room, &survey, &found, &filled).await,
        "link" => return send_link(&visit, &room, &survey, &found.one).await,
        _ => {}
    }
    let act = Act::read(&filled);
    let here = paths::recipient(survey.id, found.one.id);
    let Some(act) = act.filter(|act| act.fits(survey.state)) else {
        return Ok(visit.go(&here, "survey-nothing-done"));
    };
    let (id, of, now) = (found.one.id, survey.id, visit.now);
    let done = room.db.write(move |conn| act.carry_out(conn, of, id, now)).await.map_err(failure)?;
    let back = if act == Act::Remove { paths::under(survey.id, "destinataires") } else { here };
    Ok(visit.go(&back, if done { act.notice() } else { "survey-nothing-done" }))
}

/// What one notes of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Its sheet came back.
    Paper,
    /// It does not wish to answer.
    Declined,
    /// Nobody answered, or somebody asked to be called again on a day.
    Called(Option<NaiveDate>),
    /// What was noted was a mistake: it is asked again.
    Again,
    /// It counts in another family.
    Family(LegalFamily),
    /// It goes off the list of a draft.
    Remove,
}

impl Act {
    /// What a form asks to be noted.
    pub(super) fn read(filled: &Filled) -> Option<Self> {
        match filled.text("act") {
            "paper" => Some(Self::Paper),
            "declined" => Some(Self::Declined),
            "no-answer" => Some(Self::Called(None)),
            "call-back" => day_read(filled.text("call_back_on")).map(|day| Self::Called(Some(day))),
            "again" => Some(Self::Again),
            "family" => LegalFamily::from_code(filled.text("family")).map(Self::Family),
            "remove" => Some(Self::Remove),
            _ => None,
        }
    }

    /// Whether it can be noted while a survey stands there: calls and refusals while it asks, sheets until it is told.
    pub(super) fn fits(self, state: SurveyState) -> bool {
        match self {
            Self::Family(_) => true,
            Self::Remove => state == SurveyState::Draft,
            Self::Paper => state.takes_answers() || state == SurveyState::Closed,
            Self::Declined | Self::Called(_) | Self::Again => state.takes_answers(),
        }
    }

    /// Notes it; says whether something changed.
    pub(super) fn carry_out(
        self,
        conn: &mut Conn,
        survey: SurveyId,
        id: RecipientId,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<bool, StoreError> {
        match self {
            Self::Paper => note_paper_received(conn, id, now),
            Self::Declined => note_declined(conn, id, AnswerChannel::Phone, now),
            Self::Called(back) => Ok(set_call(conn, id.uuid(), back)? == 1),
            Self::Again => Ok(set_awaited(conn, id.uuid(), now)? == 1),
            Self::Family(family) => Ok(set_family(conn, id.uuid(), family.code())? == 1),
            Self::Remove => Ok(delete_recipient(conn, id.uuid(), survey.uuid())? == 1),
        }
    }

    /// The key of what is said once it is noted.
    pub(super) const fn notice(self) -> &'static str {
        match self {
            Self::Paper => "survey-noted-paper",
            Self::Declined => "survey-noted-declined",
            Self::Called(_) => "survey-noted-call",
            Self::Again => "survey-noted-again",
            Self::Family(_) => "survey-noted-family",
            Self::Remove => "survey-noted-removed",
        }
    }
}

/// A new mailbox, number or address; a new mailbox is written to at once.
async fn new_address(
    visit: &Visit,
    room: &Surveys,
    survey: &Survey,
    found: &Found,
    filled: &Filled,
) -> Result<Response, Failure> {
    let typed = Given {
        email: filled.text("email").to_lowercase(),
        phone: filled.text("phone").to_owned(),
        address: filled.text("address").to_owned(),
    };
    let mut faults = filled.faults();
    if !typed.email.is_empty() && EmailAddress::read(&typed.email).is_none() {
        faults.note("email", visit.say("survey-fault-email"));
    }
    if !typed.phone.is_empty() && vocabulary::phone::PhoneNumber::parse(&typed.phone).is_err() {
        faults.note("phone", visit.say("survey-fault-phone"));
    }
    if !faults.is_empty() {
        return Ok(page(visit, survey, found, &typed, &faults).again().into_response());
    }
    let (is_new, asks) = (typed.email != found.given.email, survey.takes_answers());
    let (key, id, now) = (room.key.clone(), found.one.id, visit.now);
    let write = move |conn: &mut Conn| {
        write_reach(conn, &typed.sealed(&key, id)?)?;
        if is_new {
            // Whoever reads the mailbox that was wrong holds a link: it opens nothing any more.
            delete_links_of(conn, id.uuid())?;
        }
        Ok(is_new && asks && set_to_send(conn, id.uuid(), now)? == 1)
    };
    let sends = room.db.write(write).await.map_err(failure)?;
    if sends {
        let mut round = Round::default();
        write_letters(&room.db, &room.key, &room.shell, survey, &mut round).await.map_err(failure)?;
    }
    let notice = if sends { "survey-noted-sent-again" } else { "survey-noted-address" };
    Ok(visit.go(&paths::recipient(survey.id, found.one.id), notice))
}

/// Whether its link may be sent again by hand: a letter or a call is behind it, and it has not declined.
fn may_have_link(survey: &Survey, one: &Recipient) -> bool {
    use RecipientState::{Answered, PaperReceived, Sent};
    survey.takes_answers() && !one.covered && matches!(one.state, Sent | PaperReceived | Answered)
}

/// A link by mail for who asks for it on the telephone; the links it has stay good.
async fn send_link(
    visit: &Visit,
    room: &Surveys,
    survey: &Survey,
    one: &Recipient,
) -> Result<Response, Failure> {
    let here = paths::recipient(survey.id, one.id);
    let (key, recipient, today, sender) =
        (room.key.clone(), one.clone(), visit.today(), survey.sender.uuid());
    let read = move |conn: &mut Conn| {
        let sender = organization_name(conn, sender)?.unwrap_or_default();
        Ok((addressee(conn, &key, &recipient, today)?, sender))
    };
    let (to, sender) = room.db.read(read).await.map_err(failure)?;
    let Some(to) = to.filter(|_| may_have_link(survey, one)) else {
        return Ok(visit.go(&here, "survey-nothing-done"));
    };
    let letter = Drawn::draw(&room.shell, (survey, &sender), one, None, &to);
    let (key, id, now) = (room.key.clone(), one.id.uuid(), visit.now);
    let write = move |conn: &mut Conn| {
        let is_kept = count_one_more_letter(conn, id)? == 1;
        if is_kept {
            letter.send(conn, &key, now)?;
        }
        Ok(is_kept)
    };
    let sent = room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&here, if sent { "survey-noted-link" } else { "survey-nothing-done" }))
}

impl RecipientPage<'_> {
    fn may_have_link(&self) -> bool {
        self.has_mailbox && may_have_link(self.survey, self.one)
    }

    fn is(&self, state: RecipientState) -> bool {
        self.one.state == state
    }
}
