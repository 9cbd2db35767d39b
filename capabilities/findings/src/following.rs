//! What becomes of an answer once it is sent: corrections are proposed, relations declared, wishes noted.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use ::store::{Conn, Db, RecordedFact, SealKey, StoreError};
use chrono::{DateTime, Utc};
use cooperation::{NewRelation, NewWish, WishOrigin};
use directory::{FieldChange, RecordKey, RecordKind, Section};
use questionnaire::{Answer, Feed};
use responses::Response;
use survey::Survey;
use upkeep::{NewSuggestion, SuggestionOrigin, pending_for, suggest};
use uuid::Uuid;
use vocabulary::id::{MeetingProposalId, OrganizationId, ProposalId, RelationId, ResponseId, SurveyId};

use crate::correcting::{corrections, fed};
use crate::store::{ChangeRow, note_change, note_taken, read_on_from, read_up_to};

/// How many facts are read in one transaction.
const AT_ONCE: i64 = 200;
/// The fact that a response was sent.
const SENT: &str = "responses.sent";
/// The fact that a correction was decided.
const DECIDED: &str = "upkeep.suggestion.decided";

/// Follows the journal: what was answered since the last look becomes corrections to decide, relations and wishes.
/// Each fact is followed once, also where several processes make this round. Answers how many responses were followed.
///
/// # Errors
/// Those of the store, and a response no key opens.
pub async fn follow(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut followed = 0;
    loop {
        let reading = key.clone();
        let Some(news) = db.read(move |conn| news(conn, &reading)).await? else { return Ok(followed) };
        let (news, writing) = (Arc::new(news), key.clone());
        followed += db.write(move |conn| take_in(conn, &writing, &news, now)).await?;
    }
}

/// What the journal says after the mark, with the responses it tells of: they are opened here, before anybody has to
/// wait for the writer.
struct News {
    from: i64,
    up_to: i64,
    facts: Vec<RecordedFact>,
    surveys: BTreeMap<SurveyId, Survey>,
    responses: BTreeMap<ResponseId, Response>,
}

fn news(conn: &mut Conn, key: &SealKey) -> Result<Option<News>, StoreError> {
    let from = read_up_to(conn)?.unwrap_or(0);
    let facts = ::store::facts_after(conn, from, AT_ONCE)?;
    let Some(up_to) = facts.last().map(|fact| fact.seq) else { return Ok(None) };
    let facts: Vec<RecordedFact> =
        facts.into_iter().filter(|fact| fact.name == SENT || fact.name == DECIDED).collect();
    let (mut surveys, mut responses) = (BTreeMap::new(), BTreeMap::new());
    for (asked, answered) in facts.iter().filter_map(sent) {
        if let Entry::Vacant(place) = surveys.entry(asked) {
            let Some(survey) = survey::survey(conn, asked)? else { continue };
            place.insert(survey);
        }
        if let Some(response) = responses::response(conn, key, answered)? {
            responses.insert(answered, response);
        }
    }
    Ok(Some(News { from, up_to, facts, surveys, responses }))
}

/// The survey and the response a fact tells of.
fn sent(fact: &RecordedFact) -> Option<(SurveyId, ResponseId)> {
    let id = |name: &str| fact.payload[name].as_str().and_then(|text| Uuid::parse_str(text).ok());
    (fact.name == SENT).then_some(())?;
    Some((SurveyId::from(id("survey")?), ResponseId::from(fact.subject?)))
}

fn take_in(conn: &mut Conn, key: &SealKey, news: &News, now: DateTime<Utc>) -> Result<u64, StoreError> {
    if read_up_to(conn)?.unwrap_or(0) != news.from {
        // Another process was here meanwhile; the next look begins where it ended.
        return Ok(0);
    }
    read_on_from(conn, news.up_to)?;
    let mut followed = 0;
    for fact in &news.facts {
        if fact.name == DECIDED {
            note_decided(conn, fact)?;
        }
        let told =
            sent(fact).and_then(|(survey, id)| Some((news.surveys.get(&survey)?, news.responses.get(&id)?)));
        if let Some((survey, response)) = told {
            let Some(organization) = response.organization else { continue };
            let following = Following { survey, response, organization, seq: fact.seq, now };
            following.correct(conn, key)?;
            following.relate(conn)?;
            followed += 1;
        }
    }
    Ok(followed)
}

fn note_decided(conn: &mut Conn, fact: &RecordedFact) -> Result<(), StoreError> {
    let Some(suggestion) = fact.subject else { return Ok(()) };
    note_taken(conn, suggestion, fact.payload["fields"].as_i64().unwrap_or(0))?;
    Ok(())
}

/// One response that was sent, and by which fact: ids of what it leads to come from the number of the fact, so that a
/// transaction that is run again draws the same.
struct Following<'a> {
    survey: &'a Survey,
    response: &'a Response,
    organization: OrganizationId,
    seq: i64,
    now: DateTime<Utc>,
}

impl Following<'_> {
    /// Proposes what the record should say, one suggestion for each of its parts.
    fn correct(&self, conn: &mut Conn, key: &SealKey) -> Result<(), StoreError> {
        let record = RecordKey { kind: RecordKind::Organization, id: self.organization.uuid() };
        let Some(shown) = directory::shown(conn, record)? else { return Ok(()) };
        if shown.read_only || shown.life != directory::Life::Current {
            return Ok(());
        }
        let waiting = pending_for(conn, key, self.organization)?;
        let waits = |change: &FieldChange| {
            let same = |field: &upkeep::SuggestedField| {
                field.change.field == change.field && field.change.after == change.after
            };
            waiting.iter().filter(|one| one.record == record).any(|one| one.fields.iter().any(same))
        };
        for (section, mut changes) in
            corrections(&self.survey.questionnaire, &self.response.answers, &shown.says)
        {
            // Who sends twice what nobody decided yet says nothing new.
            changes.retain(|change| !waits(change));
            let fields = i64::try_from(changes.len()).unwrap_or(i64::MAX);
            let new = self.suggestion(record, section, changes);
            if suggest(conn, key, &new)? {
                note_change(conn, &self.change(new.id.uuid(), Led::Correction(fields)))?;
            }
        }
        Ok(())
    }

    fn suggestion(&self, record: RecordKey, section: Section, changes: Vec<FieldChange>) -> NewSuggestion {
        NewSuggestion {
            id: ProposalId::from_source("findings", &self.seq.to_string(), section.code()),
            record,
            organization: Some(self.organization),
            section,
            changes,
            origin: SuggestionOrigin::Survey,
            account: None,
            shown: self.survey.title.clone(),
            follow: None,
            now: self.now,
        }
    }

    /// Declares the relations that exist, and notes those that are wished for.
    fn relate(&self, conn: &mut Conn) -> Result<(), StoreError> {
        for (question, answer) in fed(&self.survey.questionnaire, &self.response.answers) {
            let Answer::Organizations(named) = answer else { continue };
            for other in named.iter().filter_map(|one| one.id).map(OrganizationId::from) {
                if other == self.organization || directory::organization(conn, other.uuid())?.is_none() {
                    continue;
                }
                match question.feeds {
                    Some(Feed::ExistingRelations) => self.declare(conn, other)?,
                    Some(Feed::WishedRelations) => self.wish(conn, other)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn declare(&self, conn: &mut Conn, other: OrganizationId) -> Result<(), StoreError> {
        let id = RelationId::from_source("findings", &self.seq.to_string(), &other.to_string());
        let mut new = NewRelation::named_in_answer(id, (self.organization, other), "", self.now);
        // An answer does not tell what binds two organisations: where something holds already, it speaks of that.
        let today = vocabulary::time::paris(self.now).date();
        let held = cooperation::relations_of(conn, self.organization, today)?.into_iter();
        let between = held.filter(|one| one.other(self.organization) == other);
        new.kind = between.map(|one| one.kind).next().unwrap_or(new.kind);
        if cooperation::declare_existing(conn, &new)? {
            note_change(conn, &self.change(id.uuid(), Led::Relation(other)))?;
        }
        Ok(())
    }

    fn wish(&self, conn: &mut Conn, other: OrganizationId) -> Result<(), StoreError> {
        let new = NewWish {
            id: MeetingProposalId::from_source("findings", &self.seq.to_string(), &other.to_string()),
            from: self.organization,
            to: other,
            origin: WishOrigin::Survey(self.survey.id),
            now: self.now,
        };
        cooperation::wish_for(conn, &new).map(|_| ())
    }

    fn change(&self, id: Uuid, led: Led) -> ChangeRow {
        let (kind, other, fields) = match led {
            Led::Correction(fields) => ("correction", None, fields),
            Led::Relation(other) => ("relation", Some(other.uuid()), 0),
        };
        ChangeRow {
            id,
            survey: self.survey.id.uuid(),
            response: self.response.id.uuid(),
            kind: kind.to_owned(),
            organization: self.organization.uuid(),
            other,
            fields,
            taken: None,
            noted_at: self.now,
        }
    }
}

/// What a response led to in this house.
enum Led {
    /// A correction of so many fields.
    Correction(i64),
    /// A relation with another organisation.
    Relation(OrganizationId),
}
