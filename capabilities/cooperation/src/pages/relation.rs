//! One relation: what it is for, how sure it is, and what each side may say of it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, RelationId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::cooperations::badges;
use super::declare::{LONGEST_PURPOSE, told};
use super::{Cooperation, Letters, acting_for, actor, dates, spoken_for};
use crate::form::{Entry, Field, Form, Typed, day, words};
use crate::panel::{Fact, Panel, Section};
use crate::paths;
use crate::relation::{Relation, RelationKind, RelationStanding};
use crate::store::documents::has_document;
use crate::store::relations as kept;
use crate::store::telling::{WordingRow, wordings_before};
use directory::OrganizationNames;

/// How many earlier wordings its sides read.
const MOST_WORDINGS: i64 = 5;

/// The relation of an address, between organisations that are current. One that was contested exists for its two
/// sides alone.
pub(super) async fn found(
    visit: &Visit,
    room: &Cooperation,
    id: Uuid,
) -> Result<(Relation, OrganizationNames), Failure> {
    let today = visit.today();
    let read = move |conn: &mut ::store::Conn| {
        Ok((kept::relation(conn, RelationId::from(id), today)?, OrganizationNames::read(conn)?))
    };
    let (relation, names) = room.read(read).await?;
    let relation = relation.ok_or(Failure::NotFound)?;
    let is_known = names.knows(relation.a) && names.knows(relation.b);
    let is_theirs = !spoken_for(visit, [relation.a, relation.b]).is_empty();
    let is_shown = relation.contested_by.is_none() || is_theirs;
    if is_known && is_shown { Ok((relation, names)) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

pub(super) async fn draw(
    visit: &Visit,
    room: &Cooperation,
    id: Uuid,
    typed: &Typed<'_>,
) -> Result<Page, Failure> {
    let (relation, names) = found(visit, room, id).await?;
    let (relation_id, sides) = (relation.id, [relation.a, relation.b]);
    let read = move |conn: &mut ::store::Conn| {
        let mut contesting = Vec::new();
        for side in sides {
            contesting.extend(kept::may_contest(conn, relation_id, side)?.then_some(side));
        }
        Ok((has_document(conn, id)?.is_some(), wordings_before(conn, id, MOST_WORDINGS)?, contesting))
    };
    let (has_document, before, contesting) = room.read(read).await?;
    let named = [("a", names.name(relation.a).into()), ("b", names.name(relation.b).into())];
    let title = visit.say_with("cooperation-between", &named).into_owned();
    let mut panel = Panel::new(title, relation.purpose.clone());
    panel = panel.below(visit, "cooperation-list-title", paths::COOPERATIONS);
    panel.badges = badges(visit, &relation);
    panel.facts = facts(visit, &relation, &names);
    let own = spoken_for(visit, [relation.a, relation.b]);
    if !own.is_empty() {
        panel.facts.extend(before.iter().map(|wording| worded_before(visit, wording)));
    }
    if !own.is_empty() && has_document {
        panel = panel.way(visit, "cooperation-convention-read", &paths::convention(id));
    }
    if !own.is_empty() && relation.standing != RelationStanding::Ended {
        let acts = acts(visit, (&relation, &names), &contesting, typed);
        panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", acts));
    }
    Ok(panel.public_page(visit))
}

/// What a relation said until a day, for its two sides and the coordination.
fn worded_before(visit: &Visit, wording: &WordingRow) -> Fact {
    let day = visit.date(vocabulary::time::paris(wording.replaced_at).date());
    let values = [("words", wording.purpose.clone().into()), ("day", day.into())];
    Fact::text(visit, "cooperation-worded-before", visit.say_with("cooperation-worded-before-until", &values))
}

fn facts(visit: &Visit, relation: &Relation, names: &OrganizationNames) -> Vec<Fact> {
    let mut facts = vec![
        Fact::text(visit, "cooperation-kind", visit.say(relation.kind.key())),
        Fact::links(visit, "cooperation-who", vec![names.link(relation.a), names.link(relation.b)]),
        Fact::text(visit, "cooperation-when", dates(visit, relation.from, relation.until)),
    ];
    if let Some(need) = relation.need {
        facts.push(Fact::text(visit, "cooperation-need", need.label(visit.locale)));
    }
    for (side, role) in [(relation.a, relation.role_a), (relation.b, relation.role_b)] {
        if let Some(role) = role {
            let said = visit.say(role.key()).into_owned();
            let values = [("name", names.name(side).into()), ("role", said.into())];
            facts.push(Fact::text(visit, "cooperation-role", visit.say_with("cooperation-role-of", &values)));
        }
    }
    let said_by = match (relation.standing, relation.declared_by) {
        (RelationStanding::Declared, Some(side)) => names.name(side).to_owned(),
        (RelationStanding::Declared, None) => visit.say("cooperation-declared-by-coordination").into_owned(),
        _ => String::new(),
    };
    if !said_by.is_empty() {
        facts.push(Fact::text(visit, "cooperation-declared-by", said_by));
    }
    if let Some(day) = relation.ended_on {
        let key =
            if relation.contested_by.is_some() { "cooperation-contested-on" } else { "cooperation-ended-on" };
        facts.push(Fact::text(visit, key, visit.date(day)));
    }
    facts
}

/// What a side may still say, one form each.
fn acts(
    visit: &Visit,
    (relation, names): (&Relation, &OrganizationNames),
    contesting: &[OrganizationId],
    typed: &Typed<'_>,
) -> Vec<String> {
    let own = acting_for(visit, [relation.a, relation.b]);
    let mut forms = answers(visit, (relation, names), &own, contesting);
    let path = paths::under(paths::COOPERATIONS, relation.id.uuid());
    // Without a side it is the coordination that says so.
    let side = own.first().map(ToString::to_string).unwrap_or_default();
    let sent = |act: &str| [("act", act.to_owned()), ("side", side.clone())];
    let hidden = |act: &str| sent(act).map(|(name, value)| Field::Hidden(name.to_owned(), value));
    let mut fields = Vec::from(hidden("correct"));
    fields.push(Field::Area(
        Entry::new(visit, "purpose", "cooperation-act-correct-field").value(relation.purpose.clone()),
    ));
    forms.push(Form::new(visit, path.clone(), "cooperation-act-correct", fields).again(visit, typed));
    if relation.kind == RelationKind::Partnership {
        let mut fields = Vec::from(hidden("prolong"));
        fields.push(Field::Day(Entry::new(visit, "ends", "cooperation-act-prolong-field")));
        forms.push(Form::new(visit, path.clone(), "cooperation-act-prolong", fields).again(visit, typed));
        let file = Entry::new(visit, "convention", "cooperation-field-convention");
        let fields =
            vec![Field::File(file.hint(visit, "cooperation-field-convention-hint"), ".pdf,.jpg,.jpeg,.png")];
        let action = paths::convention(relation.id.uuid());
        forms.push(Form::new(visit, action, "cooperation-act-attach", fields).again(visit, typed));
    }
    forms.push(Form::button(visit, path, "cooperation-act-end", &sent("end")).plain(visit));
    forms
}

/// The last day of a relation as the form of agreeing carries it.
fn last_day(relation: &Relation) -> String {
    relation.until.map(|until| until.to_string()).unwrap_or_default()
}

/// What a side that has not agreed may answer.
fn answers(
    visit: &Visit,
    (relation, names): (&Relation, &OrganizationNames),
    own: &[OrganizationId],
    contesting: &[OrganizationId],
) -> Vec<String> {
    let path = paths::under(paths::COOPERATIONS, relation.id.uuid());
    let mut forms = Vec::new();
    for side in own {
        let agrees = if *side == relation.a { relation.a_agrees } else { relation.b_agrees };
        if agrees {
            continue;
        }
        for (act, key) in [("agree", "cooperation-act-agree"), ("contest", "cooperation-act-contest")] {
            if act == "contest" && !contesting.contains(side) {
                continue;
            }
            let sent = [("act", act.to_owned()), ("side", side.to_string())];
            let mut form = Form::button(visit, path.clone(), key, &sent);
            form.fields.push(Field::Hidden("seen".to_owned(), relation.purpose.clone()));
            form.fields.push(Field::Hidden("seen_until".to_owned(), last_day(relation)));
            form.submit = visit.say_of(key, names.name(*side)).into_owned();
            form.kind = if act == "agree" { "primary" } else { "plain" };
            forms.push(form.plain(visit));
        }
    }
    forms
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Extension(letters): Extension<Letters>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (relation, names) = found(&visit, &room, id).await?;
    let by = actor(&visit, filled.text("side"), [relation.a, relation.b])?;
    let mut faults = filled.faults();
    let said = understood((&visit, &filled), (&relation, by), &mut faults)?;
    let Some(said) = said.filter(|_| faults.is_empty()) else {
        let typed = Typed { faults, filled: Some(&filled) };
        return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
    };
    letters.admit(&visit, if by.is_some() { 1 } else { 2 })?;
    let notice = said.notice();
    // Nobody agrees to words or a date that changed while the page was open.
    let is_seen =
        filled.text("seen") == relation.purpose.trim() && filled.text("seen_until") == last_day(&relation);
    let is_stale = matches!(said, Said::Agrees(_)) && !is_seen;
    if is_stale || !keep(&visit, &room, (relation, by, said), names).await? {
        return Ok(visit.go(&paths::under(paths::COOPERATIONS, id), "cooperation-done-nothing"));
    }
    Ok(visit.go(&paths::under(paths::COOPERATIONS, id), notice))
}

/// What is said; none when something is wrong with it. Only a side itself agrees or contests.
fn understood(
    (visit, filled): (&Visit, &Filled),
    (relation, by): (&Relation, Option<OrganizationId>),
    faults: &mut Faults,
) -> Result<Option<Said>, Failure> {
    Ok(match (filled.text("act"), by) {
        ("agree", Some(side)) => Some(Said::Agrees(side)),
        ("contest", Some(side)) => Some(Said::Contests(side)),
        ("end", _) => Some(Said::Ends),
        ("correct", _) => {
            let missing = Some("cooperation-fault-purpose");
            Some(Said::Corrects(words((visit, filled), ("purpose", LONGEST_PURPOSE), missing, faults)))
        }
        ("prolong", _) if relation.kind == RelationKind::Partnership => {
            let ends = day(filled, "ends").filter(|ends| *ends > visit.today() && *ends > relation.from);
            if ends.is_none() {
                faults.note("ends", visit.say("cooperation-fault-ends"));
            }
            ends.map(Said::Prolongs)
        }
        _ => return Err(Failure::NotFound),
    })
}

/// What is said of a relation.
#[derive(Clone)]
enum Said {
    Agrees(OrganizationId),
    Contests(OrganizationId),
    Corrects(String),
    Prolongs(chrono::NaiveDate),
    Ends,
}

impl Said {
    const fn notice(&self) -> &'static str {
        match self {
            Self::Agrees(_) => "cooperation-done-agreed",
            Self::Contests(_) => "cooperation-done-contested",
            Self::Corrects(_) => "cooperation-done-corrected",
            Self::Prolongs(_) => "cooperation-done-prolonged",
            Self::Ends => "cooperation-done-ended",
        }
    }

    /// The letter about it, from the other side or from the coordination.
    const fn letter(&self, is_coordination: bool) -> &'static str {
        match (self, is_coordination) {
            (Self::Agrees(_), _) => "agreed",
            (Self::Contests(_), _) => "contested",
            (Self::Corrects(_), false) => "corrected",
            (Self::Corrects(_), true) => "coordination-corrected",
            (Self::Prolongs(_), false) => "prolonged",
            (Self::Prolongs(_), true) => "coordination-prolonged",
            (Self::Ends, false) => "ended",
            (Self::Ends, true) => "coordination-ended",
        }
    }
}

/// Keeps what was said and tells the other side, both when the coordination said it. Answers whether it changed
/// anything.
async fn keep(
    visit: &Visit,
    room: &Cooperation,
    (relation, by, said): (Relation, Option<OrganizationId>, Said),
    names: OrganizationNames,
) -> Result<bool, Failure> {
    let (desk, now, id) = (room.desk(visit), visit.now, relation.id);
    room.write(move |conn| {
        let is_new = match &said {
            Said::Agrees(side) => kept::agree(conn, id, *side, now)?,
            Said::Contests(side) => kept::contest(conn, id, *side, now)?,
            Said::Corrects(purpose) => kept::correct(conn, (id, by), purpose, now)?,
            Said::Prolongs(ends) => kept::prolong(conn, (id, by), (relation.until, *ends), now)?,
            Said::Ends => kept::end(conn, (id, by), now)?,
        };
        for side in [relation.a, relation.b] {
            if is_new && by != Some(side) {
                let letter = told(said.letter(by.is_none()), id, names.name(relation.other(side)));
                desk.tell_keepers(conn, side, &letter)?;
            }
        }
        Ok(is_new)
    })
    .await
}
