//! An organisation and its partners; for its own people also whom it wishes to work with.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{MeetingProposalId, OrganizationId};
use web::{Failure, Filled, Page, Visit};

use super::cooperations::{card, kinds};
use super::{Cooperation, speaks_for};
use crate::form::{Entry, Field, Form, Typed};
use crate::names::any_organization;
use crate::panel::{Card, Fact, Panel, Section};
use crate::paths;
use crate::relation::{Relation, RelationKind};
use crate::rounds::tell_meetings;
use crate::store::meetings::meetings_of;
use crate::store::relations::{past_of, relations_of};
use crate::store::wished::{self, wish_for, wishes_of};
use crate::wished::{MeetingProposal, NewWish, WishOrigin, WishOutcome, Wished};
use directory::OrganizationNames;

/// What the page shows.
struct Known {
    names: OrganizationNames,
    current: Vec<Relation>,
    past: Vec<Relation>,
    wishes: Vec<Wished>,
    meetings: Vec<MeetingProposal>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, OrganizationId::from(id), &Typed::default()).await
}

async fn draw(
    visit: &Visit,
    room: &Cooperation,
    id: OrganizationId,
    typed: &Typed<'_>,
) -> Result<Page, Failure> {
    let today = visit.today();
    let read = move |conn: &mut ::store::Conn| {
        Ok(Known {
            names: OrganizationNames::read(conn)?,
            current: relations_of(conn, id, today)?,
            past: past_of(conn, id, today)?,
            wishes: wishes_of(conn, id)?,
            meetings: meetings_of(conn, id)?,
        })
    };
    let known = room.read(read).await?;
    let names = &known.names;
    if !names.knows(id) {
        return Err(Failure::NotFound);
    }
    let title = visit.say_of("cooperation-partners-title", names.name(id)).into_owned();
    let mut panel = Panel::new(title, visit.say_count("cooperation-list-lead", known.current.len()));
    panel = panel.below(visit, "cooperation-list-title", paths::COOPERATIONS);
    panel = panel.way(visit, "cooperation-partners-sheet", &names.link(id).href);
    for (kind, anchor) in
        [(RelationKind::Partnership, "partenariats"), (RelationKind::Cooperation, "cooperations")]
    {
        let of_kind = known.current.iter().filter(|one| one.kind == kind && names.knows(one.other(id)));
        let cards = of_kind.map(|one| card(visit, one, names)).collect();
        panel.sections.push(Section::new(visit, anchor, (kinds(kind), "cooperation-partners-none"), cards));
    }
    if speaks_for(visit, id) {
        panel = panel.way(visit, "cooperation-declare", paths::DECLARE);
        panel.sections.push(wishes(visit, id, &known, typed));
        panel.sections.push(meetings(visit, id, &known));
    }
    panel.sections.extend(past(visit, id, &known));
    Ok(panel.public_page(visit))
}

/// What is over; what was contested is for the organisation's own people.
fn past(visit: &Visit, id: OrganizationId, known: &Known) -> Option<Section> {
    let may_read = |one: &&Relation| one.contested_by.is_none() || speaks_for(visit, id);
    let cards: Vec<Card> =
        known.past.iter().filter(may_read).map(|one| card(visit, one, &known.names)).collect();
    let keys = ("cooperation-past", "cooperation-partners-none");
    (!cards.is_empty()).then(|| Section::new(visit, "terminees", keys, cards))
}

fn wishes(visit: &Visit, id: OrganizationId, known: &Known, typed: &Typed<'_>) -> Section {
    let path = paths::partners(id.uuid());
    let card = |wished: &Wished| {
        let day = visit.date(vocabulary::time::paris(wished.noted_at).date());
        let withdraw = [("act", "withdraw".to_owned()), ("with", wished.to.to_string())];
        Card {
            title: match known.names.knows(wished.to) {
                true => known.names.name(wished.to).to_owned(),
                false => visit.say("cooperation-gone").into_owned(),
            },
            href: known.names.link(wished.to).href,
            facts: vec![Fact::text(visit, "cooperation-wished-on", day)],
            forms: vec![
                Form::button(visit, path.clone(), "cooperation-wished-withdraw", &withdraw).plain(visit),
            ],
            ..Card::default()
        }
    };
    let cards = known.wishes.iter().filter(|wished| wished.met.is_none()).map(card).collect();
    let keys = ("cooperation-wished-title", "cooperation-wished-none");
    let mut section = Section::new(visit, "envies", keys, cards);
    section.note = visit.say("cooperation-wished-note").into_owned();
    let choose = visit.say("cooperation-choose");
    let fields = vec![
        Field::Hidden("act".to_owned(), "wish".to_owned()),
        Field::Choose(
            Entry::new(visit, "with", "cooperation-wished-field"),
            any_organization(&known.names, "", Some(&choose)),
        ),
    ];
    section.forms.push(Form::new(visit, path, "cooperation-wished-note-it", fields).again(visit, typed));
    section
}

fn meetings(visit: &Visit, id: OrganizationId, known: &Known) -> Section {
    let card = |meeting: &MeetingProposal| {
        let other = if meeting.a == id { meeting.b } else { meeting.a };
        Card {
            title: known.names.name(other).to_owned(),
            href: paths::under(paths::MEETINGS, meeting.id.uuid()),
            badges: vec![super::meetings::badge(meeting.state)],
            ..Card::default()
        }
    };
    let is_known = |one: &&MeetingProposal| known.names.knows(one.a) && known.names.knows(one.b);
    let cards = known.meetings.iter().filter(is_known).map(card).collect();
    Section::new(visit, "rencontres", ("cooperation-meetings-own", "cooperation-meetings-none"), cards)
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let from = OrganizationId::from(id);
    if !speaks_for(&visit, from) {
        return Err(Failure::NotFound);
    }
    let names = room.read(OrganizationNames::read).await?;
    let to = filled.text("with").parse::<OrganizationId>().ok();
    if let ("withdraw", Some(to)) = (filled.text("act"), to) {
        room.write(move |conn| wished::withdraw_wished(conn, from.uuid(), to.uuid())).await?;
        return Ok(visit.go(&paths::partners(id), "cooperation-done-withdrawn"));
    }
    let Some(to) = to.filter(|to| names.knows(*to) && *to != from && names.knows(from)) else {
        let mut faults = filled.faults();
        faults.note("with", visit.say("cooperation-fault-with"));
        let typed = Typed { faults, filled: Some(&filled) };
        return Ok(draw(&visit, &room, from, &typed).await?.again().into_response());
    };
    let path = paths::partners(id);
    let id = MeetingProposalId::new_v7(visit.now, visit.chance());
    let new = NewWish { id, from, to, origin: WishOrigin::Page, now: visit.now };
    let desk = room.desk(&visit);
    let outcome = room
        .write(move |conn| {
            let outcome = wish_for(conn, &new)?;
            tell_meetings(conn, &desk)?;
            Ok(outcome)
        })
        .await?;
    Ok(match outcome {
        WishOutcome::Noted | WishOutcome::Already => visit.go(&path, "cooperation-done-wished"),
        WishOutcome::Mutual(meeting) => {
            visit.go(&paths::under(paths::MEETINGS, meeting.uuid()), "cooperation-done-mutual")
        }
    })
}
