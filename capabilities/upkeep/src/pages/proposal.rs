//! A proposed record on the coordinator's desk: it becomes a record, joins one that is there, or is refused.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Author, Life, RecordKey, RecordKind, Shown};
use editing::{PlaceAddress, locate};
use vocabulary::id::{OrganizationId, ProposalId, ServiceId};
use vocabulary::place::Point;
use vocabulary::territory::{Commune, Territory};
use vocabulary::{Locale, fold};
use web::{Choice, Failure, Faults, Filled, Secret, Visit};

use super::link::kind_key;
use super::{Upkeep, failure, member_of, on, suggest};
use crate::checked::Checked;
use crate::joining::{Ways, fitting, suggestion, web_address};
use crate::letters::{Drawn, worded};
use crate::paths;
use crate::proposal::{Deciding, Decision, Proposal, ProposalState, decide as keep_decision, proposal_of};
use crate::suggestion::NewSuggestion;

/// The longest line and the longest text, in letters.
const LONGEST_LINE: usize = 150;
const LONGEST_TEXT: usize = 1_500;

#[derive(askama::Template)]
#[template(path = "pages/proposal.html")]
struct ProposalPage<'a> {
    visit: &'a Visit,
    proposal: &'a Proposal,
    since: String,
    act: String,
    kinds: Vec<Choice>,
    typed: &'a Typed,
    waits: bool,
    faults: &'a Faults,
}

/// What the coordinator typed, or what can be read out of the proposal.
#[derive(Default)]
struct Typed {
    kind: String,
    name: String,
    organization: String,
    purpose: String,
    address: String,
    commune: String,
    phone: String,
    email: String,
    website: String,
    reason: String,
    record: String,
}

impl Typed {
    /// What can be read out of a proposal without anybody's help.
    fn of_proposal(proposal: &Proposal) -> Self {
        let says = &proposal.says;
        let ways = Ways::read(&says.reach);
        Self {
            kind: paths::kind_word(proposal.kind).to_owned(),
            name: says.name.clone(),
            organization: String::new(),
            purpose: says.purpose.clone(),
            address: says.place.clone(),
            commune: String::new(),
            phone: ways.phone,
            email: ways.email,
            website: ways.website,
            ..Self::default()
        }
    }

    fn of_filled(filled: &Filled) -> Self {
        let text = |name: &str| filled.text(name).to_owned();
        Self {
            kind: text("sorte"),
            name: text("nom"),
            organization: text("structure"),
            purpose: text("role"),
            address: text("adresse"),
            commune: text("commune"),
            phone: text("telephone"),
            email: text("courriel"),
            website: text("site"),
            reason: text("motif"),
            record: text("fiche"),
        }
    }
}

async fn found(room: &Upkeep, proposal: &str) -> Result<Proposal, Failure> {
    let id: ProposalId = proposal.parse().map_err(|_| Failure::NotFound)?;
    let key = room.key.clone();
    let read = room.db.read(move |conn| proposal_of(conn, &key, id)).await;
    read.map_err(failure)?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(proposal): Path<String>,
) -> Result<Response, Failure> {
    let proposal = found(&room, &proposal).await?;
    let typed = Typed::of_proposal(&proposal);
    Ok(page(&visit, &proposal, &typed, &Faults::default()).into_response())
}

fn page(visit: &Visit, proposal: &Proposal, typed: &Typed, faults: &Faults) -> web::Page {
    let kinds = [RecordKind::Service, RecordKind::Organization];
    let choice = |one: &RecordKind| {
        Choice::new(paths::kind_word(*one), visit.say(kind_key(*one)), paths::kind_word(*one) == typed.kind)
    };
    let body = ProposalPage {
        visit,
        proposal,
        since: on(visit, proposal.proposed_at),
        act: paths::proposal(proposal.id.uuid()),
        kinds: kinds.iter().map(choice).collect(),
        typed,
        waits: proposal.state == ProposalState::Waiting,
        faults,
    };
    visit.page(visit.say("upkeep-proposal"), &body).not_indexed()
}

pub(super) async fn decide(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(proposal): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let proposal = found(&room, &proposal).await?;
    let typed = Typed::of_filled(&filled);
    let mut faults = filled.faults();
    let decision = match filled.text("issue") {
        "accepter" => accepted(&room, &visit, &typed, &mut faults).await?,
        "joindre" => joined(&room, &visit, (&proposal, &typed), &mut faults).await?,
        _ => refused(&visit, &typed, &mut faults),
    };
    let Some(decision) = decision.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &proposal, &typed, &faults).again().into_response());
    };
    let deciding = drawn(&room, &visit, &proposal, decision).await?;
    let key = room.key.clone();
    let done = room.db.write(move |conn| keep_decision(conn, &key, &deciding)).await.map_err(failure)?;
    if !done {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::WORKLIST, "upkeep-proposal-done"))
}

async fn drawn(
    room: &Upkeep,
    visit: &Visit,
    proposal: &Proposal,
    decision: Decision,
) -> Result<Deciding, Failure> {
    let letter = proposal.proposer.as_ref().map(|to| {
        let secret = Secret::new(visit.chance());
        let link = format!("{}{}", room.shell.base_url, paths::follow_proposal(secret.text()));
        let letter = worded(&room.shell, to.locale, "proposal-decided", &[], Some(link));
        (Drawn::new(&room.shell, to, "proposal-decided", letter), secret.digest())
    });
    let suggested = match &decision {
        Decision::Join(record, suggestions) => letters_about(room, visit, *record, suggestions).await?,
        Decision::Accept(_) | Decision::Refuse(_) => Vec::new(),
    };
    let by = member_of(visit)?.account;
    let shown = room.shell.words.say(Locale::French, "upkeep-author-proposal").into_owned();
    Ok(Deciding {
        proposal: proposal.id,
        decision,
        by,
        author: Author { account: Some(by), organization: None, shown, owns: false },
        letter,
        suggested,
        now: visit.now,
    })
}

/// One letter to each who decides, however many parts of the record are suggested: one page leads to the next.
async fn letters_about(
    room: &Upkeep,
    visit: &Visit,
    record: RecordKey,
    suggestions: &[NewSuggestion],
) -> Result<Vec<Drawn>, Failure> {
    let Some(first) = suggestions.first() else { return Ok(Vec::new()) };
    let read = room.db.read(move |conn| directory::shown(conn, record)).await;
    match read.map_err(failure)? {
        Some(shown) => suggest::letters(room, visit, &shown, first.id).await,
        None => Ok(Vec::new()),
    }
}

fn refused(visit: &Visit, typed: &Typed, faults: &mut Faults) -> Option<Decision> {
    if typed.reason.is_empty() || typed.reason.chars().count() > LONGEST_TEXT {
        faults.note("motif", visit.say("upkeep-fault-reason"));
        return None;
    }
    Some(Decision::Refuse(typed.reason.clone()))
}

async fn joined(
    room: &Upkeep,
    visit: &Visit,
    (proposal, typed): (&Proposal, &Typed),
    faults: &mut Faults,
) -> Result<Option<Decision>, Failure> {
    let found = record_at(room, &typed.record, &[RecordKind::Service, RecordKind::Organization]).await?;
    let Some(shown) = found else {
        faults.note("fiche", visit.say("upkeep-fault-record"));
        return Ok(None);
    };
    let suggested = |part| {
        let id = ProposalId::new_v7(visit.now, visit.chance());
        suggestion((id, visit.now), proposal, &shown, part)
    };
    let suggestions = fitting(proposal, &shown).into_iter().map(suggested).collect();
    Ok(Some(Decision::Join(shown.key, suggestions)))
}

/// The current record whose address, or the end of it, was pasted.
async fn record_at(
    room: &Upkeep,
    address: &str,
    kinds: &'static [RecordKind],
) -> Result<Option<Shown>, Failure> {
    let last = address.trim().trim_end_matches('/').rsplit(['/', '-']).next().unwrap_or_default().to_owned();
    if last.is_empty() {
        return Ok(None);
    }
    let read = room.db.read(move |conn| {
        for kind in kinds {
            let shown = directory::shown_by_handle(conn, *kind, &last)?;
            if let Some(shown) = shown.filter(|shown| shown.life == Life::Current) {
                return Ok(Some(shown));
            }
        }
        Ok(None)
    });
    read.await.map_err(failure)
}

async fn accepted(
    room: &Upkeep,
    visit: &Visit,
    typed: &Typed,
    faults: &mut Faults,
) -> Result<Option<Decision>, Failure> {
    let kind = paths::kind_of(&typed.kind).filter(|kind| *kind != RecordKind::Location);
    let kind = kind.unwrap_or(RecordKind::Service);
    let organization = record_at(room, &typed.organization, &[RecordKind::Organization]).await?;
    if kind == RecordKind::Service && organization.is_none() {
        faults.note("structure", visit.say("upkeep-fault-organization"));
    }
    let name = typed.name.chars().count();
    if !(3..=LONGEST_LINE).contains(&name) {
        faults.note("nom", visit.say("upkeep-fault-name"));
    }
    if typed.purpose.chars().count() > LONGEST_TEXT {
        faults.note("role", visit.say_count("upkeep-fault-long", LONGEST_TEXT));
    }
    let commune = commune_of(&typed.commune);
    if !typed.commune.is_empty() && commune.is_none() {
        faults.note("commune", visit.say("upkeep-fault-commune"));
    }
    if !typed.email.is_empty() && accounts::EmailAddress::read(&typed.email).is_none() {
        faults.note("courriel", visit.say("upkeep-fault-address"));
    }
    let website = web_address(&typed.website);
    if !typed.website.is_empty() && website.is_none() {
        faults.note("site", visit.say("upkeep-fault-website"));
    }
    let point = if faults.is_empty() { standing(room, typed, commune).await } else { None };
    let checked = Checked {
        id: ServiceId::new_v7(visit.now, visit.chance()).uuid(),
        place: ServiceId::new_v7(visit.now, visit.chance()).uuid(),
        kind,
        organization: organization.map(|shown| OrganizationId::from(shown.key.id)),
        name: typed.name.clone(),
        purpose: typed.purpose.clone(),
        address: typed.address.clone(),
        commune: commune.map(|commune| commune.code.to_string()).unwrap_or_default(),
        phone: typed.phone.clone(),
        email: typed.email.clone(),
        website: website.unwrap_or_default(),
        point,
    };
    Ok(Some(Decision::Accept(Box::new(checked))))
}

/// Where the place of a checked proposal stands, if anybody knows.
async fn standing(room: &Upkeep, typed: &Typed, commune: Option<&Commune>) -> Option<Point> {
    let address = PlaceAddress {
        street: typed.address.clone(),
        town: commune.map(|commune| commune.name.to_string()).unwrap_or_default(),
        commune: commune.map(|commune| commune.code.to_string()).unwrap_or_default(),
        ..PlaceAddress::default()
    };
    locate(room.geocoder.as_ref(), &address).await
}

/// The one commune of this name, of this postal code, or of both: « 77350 Le Mée-sur-Seine ». Nothing where several
/// share it.
fn commune_of(text: &str) -> Option<&'static Commune> {
    let (france, text) = (Territory::france(), text.trim());
    let (code, name) = text.split_once(' ').unwrap_or((text, ""));
    let mut found = france.by_postal_code(code);
    if found.is_empty() {
        found = france.by_name(text);
    } else if !name.is_empty() {
        found.retain(|commune| fold(commune.name) == fold(name));
    }
    match found.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}
