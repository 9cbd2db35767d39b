//! One wish of an assembly: taken up by somebody, answered with a date, or declined with a reason.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, WishId};
use web::{Choice, Failure, Filled, Page, Visit};

use super::new_wish::LONGEST;
use super::wishes::{are_read_by, badges, facts};
use super::{Cooperation, coordinates, own, speaks_for};
use crate::form::{Entry, Field, Form, Typed, choices, words};
use crate::letters::Told;
use crate::panel::{Panel, Section};
use crate::paths;
use crate::store::wishes as kept;
use crate::wish::{AssemblyWish, WishStatus};
use directory::OrganizationNames;

async fn found(
    visit: &Visit,
    room: &Cooperation,
    id: Uuid,
) -> Result<(AssemblyWish, OrganizationNames), Failure> {
    if !are_read_by(visit) {
        return Err(Failure::NotFound);
    }
    let read = move |conn: &mut ::store::Conn| {
        Ok((kept::wish(conn, WishId::from(id))?, OrganizationNames::read(conn)?))
    };
    let (wish, names) = room.read(read).await?;
    Ok((wish.ok_or(Failure::NotFound)?, names))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

async fn draw(visit: &Visit, room: &Cooperation, id: Uuid, typed: &Typed<'_>) -> Result<Page, Failure> {
    let (wish, names) = found(visit, room, id).await?;
    let mut panel = Panel::new(visit.say("cooperation-wish-title"), wish.wish.clone());
    panel = panel.below(visit, "cooperation-wishes-title", paths::WISHES);
    panel.badges = badges(visit, &wish);
    panel.facts = facts(visit, &wish, &names);
    let path = paths::under(paths::WISHES, id);
    let mut forms = Vec::new();
    if wish.status == WishStatus::Noted {
        let mut who: Vec<Choice> =
            own(visit).into_iter().map(|id| Choice::new(id.to_string(), names.name(id), false)).collect();
        if coordinates(visit) {
            who.insert(0, Choice::new("", visit.say("cooperation-coordination"), true));
        }
        let fields = vec![
            Field::Hidden("act".to_owned(), "take-up".to_owned()),
            Field::Choose(Entry::new(visit, "by", "cooperation-wish-take-up-by"), who.clone()),
        ];
        if !who.is_empty() {
            forms.push(Form::new(visit, path.clone(), "cooperation-wish-take-up", fields).plain(visit));
        }
    }
    if may_answer(visit, &wish) {
        let fields = vec![
            Field::OneOf(
                Entry::new(visit, "act", "cooperation-wish-answer-kind"),
                choices(
                    visit,
                    &[WishStatus::Answered, WishStatus::Declined],
                    |one| (one.code(), one.key()),
                    WishStatus::Answered.code(),
                ),
            ),
            Field::Area(Entry::new(visit, "answer", "cooperation-wish-answer-field")),
        ];
        forms.push(Form::new(visit, path, "cooperation-wish-answer-send", fields).again(visit, typed));
    }
    if !forms.is_empty() {
        panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", forms));
    }
    Ok(panel.page(visit).not_indexed())
}

/// The coordination answers any wish; an organisation those it took up.
fn may_answer(visit: &Visit, wish: &AssemblyWish) -> bool {
    let took_it_up = wish.taken_up_by.is_some_and(|id| speaks_for(visit, id));
    wish.status.is_waiting() && (coordinates(visit) || took_it_up)
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (wish, _) = found(&visit, &room, id).await?;
    let (path, today) = (paths::under(paths::WISHES, id), visit.today());
    if filled.text("act") == "take-up" {
        let by = filled.text("by").parse::<OrganizationId>().ok().filter(|by| own(&visit).contains(by));
        if by.is_none() && !coordinates(&visit) {
            return Err(Failure::NotFound);
        }
        room.write(move |conn| kept::take_up(conn, id, by.map(OrganizationId::uuid), today)).await?;
        return Ok(visit.go(&path, "cooperation-done-taken-up"));
    }
    let status = WishStatus::from_code(filled.text("act")).ok_or(Failure::NotFound)?;
    let is_answer = matches!(status, WishStatus::Answered | WishStatus::Declined);
    if !is_answer || !may_answer(&visit, &wish) || !wish.status.may_become(status) {
        return Err(Failure::NotFound);
    }
    let mut faults = filled.faults();
    let answer = words((&visit, &filled), ("answer", LONGEST), Some("cooperation-fault-answer"), &mut faults);
    if !faults.is_empty() {
        let typed = Typed { faults, filled: Some(&filled) };
        return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
    }
    let desk = room.desk(&visit);
    let told = Told { what: "wish-answered", about: id, path: path.clone(), names: Vec::new() };
    room.write(move |conn| {
        let is_new = kept::answer(conn, id, status.code(), &answer, today)? == 1;
        if let Some(organization) = wish.organization.filter(|_| is_new) {
            desk.tell_keepers(conn, organization, &told)?;
        }
        Ok(())
    })
    .await?;
    Ok(visit.go(&path, "cooperation-done-answered"))
}
