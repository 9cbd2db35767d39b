//! The demo's survey, as such a network began: a hundred and four asked, fifteen who answered, the telephone for the rest.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::codes::LegalFamily;
use vocabulary::id::{OrganizationId, RecipientId, SurveyId};

use crate::adding::{join, join_lines, of_scope, prepared};
use crate::candidate::Scope;
use crate::recipient::{Recipient, RecipientState, RecipientStep};
use crate::rounds::day;
use crate::stepping::take_step;
use crate::store::recipients::{ClimbRow, climb, recipients, set_bad_address, set_call};
use crate::store::surveys::{insert, steps_of, survey};
use crate::survey::{Pauses, Survey, SurveyState};
use crate::twelve::twelve_questions;

/// The organisations that answered, by their names in the demo territory: one CIDFF, one UDAF, one Caf, one
/// ville-hôpital network, one BIJ, two CCAS, one for the protection of children, one for help at home, six of mutual
/// aid. The room of responses writes what they said.
pub const RESPONDENTS: [&str; 15] = [
    "cidff-du-val",
    "udaf-du-val",
    "caf-antenne",
    "reseau-ville-hopital",
    "bij-melun",
    "ccas-melun",
    "ccas-le-mee",
    "grandir-ensemble",
    "aide-a-domicile-du-val",
    "panier-d-a-cote",
    "epicerie-du-pont",
    "table-des-lys",
    "collectif-info-dettes",
    "veilleurs-du-val",
    "roule-ensemble",
];

/// Who asks, and has not answered: the hint that it might.
pub const SENDER: &str = "familles-du-val";

/// The contacts without record, as a list pasted from a spreadsheet: seven public, eight acting for a public service,
/// twenty-nine of mutual aid; with the directory's twenty-three, twenty-six and eleven they are 30, 34 and 40.
const CONTACTS: &str = include_str!("../demo/contacts.tsv");

/// How long ago the letters left, and the days between the steps.
const OPENED: TimeDelta = TimeDelta::days(49);

/// The survey of the demo.
#[must_use]
pub fn survey_id() -> SurveyId {
    SurveyId::from_source("demo", "survey", "2026")
}

/// The recipient of the demo's survey that is the organisation of this name in the demo territory.
#[must_use]
pub fn recipient_id(slug: &str) -> RecipientId {
    let organization = organization(slug);
    RecipientId::from_source(&survey_id().to_string(), "organization", &organization.to_string())
}

fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source("demo", "organization", slug)
}

/// Writes the demo's survey, once; answers how many recipients it has. Who answered is noted by the room that writes
/// the answers.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if survey(conn, survey_id())?.is_none() {
            fill_survey(conn, key, now)?;
        }
        Ok(recipients(conn, survey_id())?.len())
    })
}

fn fill_survey(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let opened = now - OPENED;
    let questionnaire = twelve_questions()
        .map_err(|fault| StoreError::Unfit { statement: "demo", reason: fault.to_string() })?;
    let draft = Survey {
        id: survey_id(),
        title: "Enquête de départ".to_owned(),
        state: SurveyState::Draft,
        questionnaire,
        sender: organization(SENDER),
        opens_on: day(opened),
        closes_on: day(now) + TimeDelta::days(28),
        pauses: Pauses::default(),
        next_on: None,
        closed_at: None,
        revision: 0,
        can_undo: false,
    };
    insert(conn, &draft, opened)?;
    let when = (draft.id, opened);
    let organizations = of_scope(conn, when, &Scope::default(), LegalFamily::MutualAid)?;
    join(conn, draft.id, &organizations)?;
    let contacts = prepared(conn, key, when, CONTACTS, LegalFamily::MutualAid)?;
    join_lines(conn, draft.id, &contacts)?;
    climb_to_the_phone(conn, &draft, opened)?;
    for one in recipients(conn, draft.id)? {
        settle(conn, &one, now)?;
    }
    Ok(())
}

/// Letter, reminder, reminder, telephone: every two weeks.
fn climb_to_the_phone(conn: &mut Conn, draft: &Survey, opened: DateTime<Utc>) -> Result<(), StoreError> {
    let (mut survey, mut at) = (draft.clone(), opened);
    while let Some(state) = survey.state.next().filter(|state| state.takes_answers()) {
        take_step(conn, &survey, state, (day(at), at), state == SurveyState::Open)?;
        survey.state = state;
        at += TimeDelta::days(14);
    }
    debug_assert_eq!(steps_of(conn, draft.id.uuid())?.len(), 4, "the four steps");
    Ok(())
}

/// Everybody has been written to three times; some were called already, and some letters came back.
fn settle(conn: &mut Conn, one: &Recipient, now: DateTime<Utc>) -> Result<(), StoreError> {
    let (asked, since) = ((RecipientStep::Phone, RecipientState::Sent), now - TimeDelta::days(7));
    climb(conn, &ClimbRow::of(one, asked, since, 3))?;
    let id = one.id.uuid();
    match one.number {
        66 | 81 | 97 => set_bad_address(conn, id, since).map(|_| ()),
        68 | 75 | 90 => set_call(conn, id, Some(day(now) + TimeDelta::days(1))).map(|_| ()),
        71 | 88 => set_call(conn, id, None).map(|_| ()),
        _ => Ok(()),
    }
}
