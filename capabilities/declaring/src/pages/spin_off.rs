//! « Créer l'association née de cette action »: a draft record, checked by the coordination, linked to the action.

use ::store::Conn;
use action::{Changed, CollectiveAction, Refused};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use upkeep::{ProposalState, Proposed};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Crumb, Failure, Faults, Filled, Page, Secret, Visit};

use super::{Declaring, by};
use crate::form::{Field, Form, Group, Reading, Shape};
use crate::letters::{self, Told};
use crate::paths;
use crate::sections::Known;
use crate::sheet::Sheet;
use crate::spin_off::{Draft, is_taken_in, propose as keep, proposed};

/// The longest line and the longest text of a proposal, in letters.
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 1_500;
/// The word by which a link is taken back.
const UNLINK: &str = "delier";

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    let state = state(&room, &found).await?;
    Ok(page(&visit, (&found, &known), state, None, &Faults::default()))
}

/// Where the record of the organisation stands.
#[derive(Clone, Copy)]
struct Born {
    /// What became of what the action proposed.
    proposal: Option<ProposalState>,
    /// Whether the link came from that proposal.
    is_taken_in: bool,
}

async fn state(room: &Declaring, found: &CollectiveAction) -> Result<Born, Failure> {
    let found = found.clone();
    let read = move |conn: &mut Conn| Ok((proposed(conn, found.id)?, is_taken_in(conn, &found)?));
    let (proposal, is_taken_in) = room.read(read).await?;
    Ok(Born { proposal, is_taken_in })
}

fn page(
    visit: &Visit,
    (found, known): (&CollectiveAction, &Known),
    state: Born,
    filled: Option<&Filled>,
    faults: &Faults,
) -> Page {
    let mut sheet = Sheet::below(visit, "declaring-spin-off-title", found);
    let address = paths::below(found.id.uuid(), "association");
    if let Some(born) = found.born_organization {
        let name = known.names.name(born);
        sheet.lead = visit.say_of("declaring-born", name).into_owned();
        sheet.ways =
            vec![Crumb { label: name.to_owned(), href: directory::paths::organization(born.uuid(), name) }];
        if state.is_taken_in {
            return sheet.page(visit, false);
        }
        let form = Form::new(visit, address, "declaring-unlink", Vec::new()).with("act", UNLINK);
        return sheet.form(form.draw(visit, None, faults)).page(visit, false);
    }
    let key = match state.proposal {
        Some(ProposalState::Waiting | ProposalState::Accepted | ProposalState::Joined) => {
            return sheet.lead(visit, "declaring-spin-off-waits").page(visit, !faults.is_empty());
        }
        Some(ProposalState::Refused) => "declaring-spin-off-refused",
        None => "declaring-spin-off-lead",
    };
    let fields = fields(visit, found, state.proposal.is_none());
    let form = Form::new(visit, address, "declaring-spin-off", fields).offering(known.names.offered());
    sheet.lead(visit, key).form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

/// The draft, filled with what the action says already; after a refusal only a record that is there can be named.
fn fields(visit: &Visit, found: &CollectiveAction, may_propose: bool) -> Vec<Group> {
    let name = Field::new(visit, "nom", "declaring-field-born-name", Shape::Organization)
        .hint(visit, "declaring-hint-born-name");
    if !may_propose {
        return vec![Group::plain(vec![name])];
    }
    let commune = found.place.commune.as_deref().map(action::commune_said).unwrap_or_default();
    let place = [found.place.words.as_str(), commune.as_str()];
    let place = place.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    vec![Group::plain(vec![
        name,
        Field::area(visit, "objet", "declaring-field-born-purpose", found.summary.as_str()),
        Field::line(visit, "lieu", "declaring-field-born-place", place),
        Field::area(visit, "joindre", "declaring-field-born-reach", "")
            .hint(visit, "declaring-hint-born-reach"),
    ])]
}

pub(super) async fn propose(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    let state = state(&room, &found).await?;
    if filled.text("act") == UNLINK {
        return unlink(&visit, &room, &found).await;
    }
    if let Some(born) = known.names.find(filled.text("nom")) {
        return link(&visit, &room, (&found, &known), born).await;
    }
    let mut reading = Reading::new(&visit, &filled);
    let says = understood(&mut reading, (&found, &known));
    if state.proposal.is_some() {
        reading.note("nom", "declaring-fault-born-unknown");
    }
    if !reading.faults.is_empty() {
        let again = page(&visit, (&found, &known), state, Some(&filled), &reading.faults);
        return Ok(again.into_response());
    }
    room.admit_declared(&visit)?;
    let follow = Secret::new(visit.chance()).digest();
    let draft = Draft { action: found.id, says, follow, locale: visit.locale, now: visit.now };
    let key = room.key.clone();
    room.write(move |conn| keep(conn, &key, &draft)).await?;
    Ok(visit.go(&paths::edit(id), "declaring-done-proposed"))
}

/// Links an organisation that has its record already; it hears of it, for everybody can read it.
async fn link(
    visit: &Visit,
    room: &Declaring,
    (found, known): (&CollectiveAction, &Known),
    born: OrganizationId,
) -> Result<Response, Failure> {
    room.admit_letters(visit, 1)?;
    let (by, id, desk) = (by(visit), found.id, room.desk(visit));
    let carrier = known.names.name(found.carrier.organization()).to_owned();
    let told = Told { what: "born", action: id, title: found.title.clone(), carrier };
    let is_own = [found.keeper, found.carrier.organization()].contains(&born);
    let linked = room.write(move |conn| {
        let changed = action::attach_born_organization(conn, id, born, by)?;
        if matches!(changed, Changed::Kept(_)) && !is_own {
            letters::tell_keepers(conn, &desk, born, &told)?;
        }
        Ok(changed)
    });
    match linked.await? {
        Changed::Refused(Refused::Unknown) => Err(Failure::NotFound),
        Changed::Refused(why) => Err(Failure::bad_request("", visit.say(why.key()))),
        _ => Ok(visit.go(&paths::edit(found.id.uuid()), "declaring-done-linked")),
    }
}

/// Takes back a link that was typed; one that the coordination checked stays.
async fn unlink(visit: &Visit, room: &Declaring, found: &CollectiveAction) -> Result<Response, Failure> {
    let (by, held) = (by(visit), found.clone());
    let undone = room.write(move |conn| {
        if is_taken_in(conn, &held)? {
            return Ok(Changed::Unchanged);
        }
        action::detach_born_organization(conn, held.id, by)
    });
    let done = if undone.await?.kept().is_some() { "declaring-done-unlinked" } else { "" };
    Ok(visit.go(&paths::below(found.id.uuid(), "association"), done))
}

fn understood(reading: &mut Reading<'_>, (found, known): (&CollectiveAction, &Known)) -> Proposed {
    let name = reading.needed("nom", LONGEST_LINE, "declaring-fault-born-name");
    let said_by = known.names.name(found.keeper);
    let gaps = [("title", found.title.as_str().into()), ("organization", said_by.into())];
    Proposed {
        name,
        organization: String::new(),
        purpose: reading.words("objet", LONGEST_TEXT),
        place: reading.words("lieu", LONGEST_LINE).replace('\n', " "),
        reach: reading.words("joindre", LONGEST_TEXT),
        said_by: reading.visit.say_with("declaring-born-said-by", &gaps).into_owned(),
    }
}
