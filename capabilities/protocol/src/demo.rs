//! Two adopted versions, fifty signatories and a third version under discussion, for the demo: the same each time, at
//! a distance from today.

mod texts;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use membership::demo::PERSONAS;
use uuid::Uuid;
use vocabulary::id::{AccountId, AmendmentId, OrganizationId, ProtocolVersionId, SignatureId};

use crate::amendment::{Amendment, Change, Comment, Decision};
use crate::drafting::{self, From};
use crate::rounds::day;
use crate::signature::{Code, Signature};
use crate::store::votes::Ballot;
use crate::store::{amendments, signatures, versions, votes};
use crate::version::{Article, Part, ProtocolVersion};
use crate::vote::{Choice, Means, Outcome, Rule, Vote};
use crate::{canonical, shipped};

/// The source every invented identifier is drawn from.
const SOURCE: &str = "demo";
/// How long ago each version was adopted and came into force, in days.
const FIRST: (i64, i64) = (735, 730);
const SECOND: (i64, i64) = (36, 30);
/// Who is only listed, and whose signature is to be renewed, of sixty.
const LISTED: usize = 10;
const TO_RENEW: usize = 9;
/// Keeps an organisation whose signature is to be renewed, so that somebody can sign in the demo.
const SIGNS: &str = "responsable-associatif";

/// Fills the demo once, after the directory's records and the members' mandates. Answers how many organisations ever
/// signed.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if versions::versions(conn)?.is_empty() {
            let all = organizations(conn)?;
            let signed = all.get(LISTED..).unwrap_or_default();
            let renewed = signed.get(TO_RENEW..).unwrap_or_default();
            adopted(conn, (1, texts::first(version_id(1))), (FIRST, signed), now)?;
            adopted(conn, (2, texts::second(version_id(1), version_id(2))), (SECOND, signed), now)?;
            sign(conn, (1, FIRST.1, 120), signed, now)?;
            sign(conn, (2, SECOND.1, 28), renewed, now)?;
            crate::voting::replace(conn, day(now))?;
            discuss(conn, key, now)?;
        }
        Ok(signatures::last_acts(conn)?.len())
    })
}

fn version_id(number: u32) -> ProtocolVersionId {
    ProtocolVersionId::from_source(SOURCE, "protocol_version", &number.to_string())
}

/// The organisations born here, as those of the demo are: those that are only listed, then those whose signature is to be renewed, then the others.
/// Those that somebody keeps have all signed.
fn organizations(conn: &mut Conn) -> Result<Vec<OrganizationId>, StoreError> {
    let mut all = Vec::new();
    directory::each_organization(conn, &mut |kept| {
        if kept.origin.is_none() {
            all.push(OrganizationId::from(kept.id));
        }
    })?;
    let of = |slug: &str| OrganizationId::from_source(SOURCE, "organization", slug);
    let kept: Vec<OrganizationId> = PERSONAS.iter().map(|persona| of(persona.organization)).collect();
    let first = PERSONAS.iter().find(|persona| persona.code == SIGNS).map(|one| of(one.organization));
    all.sort();
    let (own, mut others): (Vec<_>, Vec<_>) = all.into_iter().partition(|id| kept.contains(id));
    let renews = first.filter(|first| own.contains(first));
    let place = LISTED.min(others.len());
    others.splice(place..place, renews);
    others.extend(own.into_iter().filter(|id| Some(*id) != renews));
    Ok(others)
}

/// A version with its vote, as they were.
fn adopted(
    conn: &mut Conn,
    (number, articles): (u32, Vec<Article>),
    ((adopted, held), electors): ((i64, i64), &[OrganizationId]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let id = version_id(number);
    let (on, effective_on) = (day(now) - TimeDelta::days(adopted), day(now) - TimeDelta::days(held));
    let opened_at = now - TimeDelta::days(adopted + 31);
    versions::insert_draft(conn, (id, number), &articles, opened_at - TimeDelta::days(90))?;
    versions::set_discussed(conn, id, true)?;
    let vote = Vote {
        id: fixed("vote", &number.to_string()),
        version: id,
        opened_at,
        ends_on: on - TimeDelta::days(1),
        effective_on,
        rule: Rule::default(),
        ended: None,
    };
    votes::insert(conn, &vote, electors)?;
    for (place, organization) in electors.iter().enumerate() {
        let choice = match place % 25 {
            7 | 16 => continue,
            3 if number == 2 => Choice::No,
            11 => Choice::Abstain,
            _ => Choice::Yes,
        };
        let organization = *organization;
        let ballot = Ballot { organization, choice, means: Means::Screen, cast_by: None, minutes: None };
        votes::cast(conn, vote.id, &ballot, opened_at + TimeDelta::hours(place_hours(place)))?;
    }
    votes::note_ended(conn, vote.id, on, Outcome::Adopted)?;
    versions::adopt(conn, id, (on, effective_on)).map(|_| ())
}

fn place_hours(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(0) * 11
}

fn fixed(table: &str, name: &str) -> Uuid {
    AmendmentId::from_source(SOURCE, &format!("protocol_{table}"), name).uuid()
}

/// Signatures of a version, spread over so many days since it came into force.
fn sign(
    conn: &mut Conn,
    (number, held, spread): (u32, i64, i64),
    organizations: &[OrganizationId],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(version) = versions::version_numbered(conn, number)? else { return Ok(()) };
    let text = versions::with_text(conn, version)?;
    let digest = canonical::digest(number, &text.articles);
    for (place, organization) in organizations.iter().enumerate() {
        let id = SignatureId::from_source(SOURCE, "signature", &format!("{number}/{organization}"));
        let at = now - TimeDelta::days(held) + TimeDelta::days(place_hours(place) % spread);
        let [a, b, c, d, e, f, g, h, ..] = *id.uuid().as_bytes();
        let signature = Signature {
            id,
            version: version.id,
            number,
            organization: *organization,
            organization_name: String::new(),
            means: if place % 6 == 5 { Means::Paper } else { Means::Screen },
            function: texts::FUNCTIONS[place % texts::FUNCTIONS.len()].to_owned(),
            signed_on: day(at),
            recorded_at: at,
            signed_by: None,
            recorded_by: None,
            digest: digest.clone(),
            code: Code::new([a, b, c, d, e, f, g, h]),
            withdrawn_on: None,
        };
        signatures::insert(conn, &signature)?;
    }
    Ok(())
}

/// Who acts in the demo, for which organisation.
fn persona(code: &str) -> Option<(AccountId, OrganizationId)> {
    let persona = PERSONAS.iter().find(|persona| persona.code == code)?;
    Some((persona.account(), OrganizationId::from_source(SOURCE, "organization", persona.organization)))
}

/// A third version under discussion, with two amendments that wait and what is said of them.
fn discuss(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let (id, begun) = (version_id(3), now - TimeDelta::days(20));
    drafting::start(conn, (id, From::Adopted), begun)?;
    drafting::discuss(conn, id, true, begun)?;
    let Some(version) = versions::version(conn, id)? else { return Ok(()) };
    let text = versions::with_text(conn, version)?;
    for proposal in texts::PROPOSALS {
        let Some(amendment) = amendment(&text, proposal, now) else { continue };
        if !drafting::propose(conn, key, &amendment)? {
            continue;
        }
        for (said, (by, words)) in proposal.comments.iter().enumerate() {
            let organization = persona(by).filter(|_| !by.is_empty());
            let comment = Comment {
                id: fixed("comment", &format!("{}/{said}", amendment.id)),
                version: id,
                subject: amendment.id.uuid(),
                words: (*words).to_owned(),
                organization: organization.map(|(_, organization)| organization),
                organization_name: None,
                author: organization.map(|(account, _)| account),
                written_at: amendment.proposed_at + TimeDelta::days(1 + i64::try_from(said).unwrap_or(0)),
            };
            amendments::comment(conn, key, &comment)?;
        }
    }
    Ok(())
}

fn amendment(text: &ProtocolVersion, proposal: &texts::Proposal, now: DateTime<Utc>) -> Option<Amendment> {
    let article = text.of_part(Part::Article).find(|article| article.number == proposal.article)?;
    let (account, organization) = persona(proposal.by)?;
    let change = Change::Replace {
        article: article.id,
        title: article.title.clone(),
        text: article.text.replace(proposal.instead_of, proposal.words),
    };
    Some(Amendment {
        id: AmendmentId::from_source(SOURCE, "amendment", &proposal.article.to_string()),
        version: text.version.id,
        change,
        reason: proposal.reason.to_owned(),
        organization,
        organization_name: String::new(),
        author: Some(account),
        proposed_at: now - TimeDelta::days(proposal.days_ago),
        decision: Decision::Open,
    })
}

/// The id of an article of a version that was copied from the first.
fn article_of(version: ProtocolVersionId, root: &Article) -> vocabulary::id::ArticleId {
    shipped::article_id(version, &root.id.to_string())
}
