//! One working group: who is in it, what it decided, and whether it goes on.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, WorkingGroupId};
use vocabulary::permission::Action;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::declare::roles;
use super::groups::{badges, ends, members};
use super::new_group::{LONGEST_WORDS, last_day, told};
use super::{Cooperation, Letters, coordinates, own, speaks_for, spoken_for};
use crate::form::{Entry, Field, Form, Typed, day, day_if_any, words};
use crate::group::{Decision, WorkingGroup};
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::relation::PartnerRole;
use crate::store::groups::{self as kept, NewDecisionRow};
use directory::OrganizationNames;

/// A group with what its page needs.
struct Found {
    group: WorkingGroup,
    decisions: Vec<Decision>,
    names: OrganizationNames,
    /// Its organisations since before today, or from its beginning.
    settled: Vec<OrganizationId>,
}

impl Found {
    /// Whether the member may decide in it: she speaks for one of its organisations, or coordinates. Who joined today
    /// decides from tomorrow on: the others have heard of it by then.
    fn is_theirs(&self, visit: &Visit) -> bool {
        coordinates(visit) || !spoken_for(visit, self.settled.iter().copied()).is_empty()
    }
}

async fn found(visit: &Visit, room: &Cooperation, id: Uuid) -> Result<Found, Failure> {
    let (id, today) = (WorkingGroupId::from(id), visit.today());
    let read = move |conn: &mut ::store::Conn| {
        let Some(group) = kept::group(conn, id)? else { return Ok(None) };
        let settled = kept::settled_members(conn, id.uuid(), today)?;
        Ok(Some(Found {
            group,
            decisions: kept::decisions_of(conn, id)?,
            names: OrganizationNames::read(conn)?,
            settled: settled.into_iter().map(OrganizationId::from).collect(),
        }))
    };
    room.read(read).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

async fn draw(visit: &Visit, room: &Cooperation, id: Uuid, typed: &Typed<'_>) -> Result<Page, Failure> {
    let found = found(visit, room, id).await?;
    let group = &found.group;
    let mut panel = Panel::new(group.name.clone(), group.purpose.clone());
    panel = panel.below(visit, "cooperation-groups-title", paths::GROUPS);
    panel.badges = badges(group);
    panel.facts = vec![
        Fact::text(visit, "cooperation-group-objective", group.objective.clone()),
        members(visit, group, &found.names),
        ends(visit, group),
    ];
    if let Some(need) = group.need {
        panel.facts.push(Fact::text(visit, "cooperation-need", need.label(visit.locale)));
    }
    if !group.is_open() {
        let own_end = || visit.say("cooperation-group-came-to-term").into_owned();
        let note = group.closing_note.clone().unwrap_or_else(own_end);
        panel.facts.push(Fact::text(visit, "cooperation-group-note", note));
    }
    let is_theirs = found.is_theirs(visit);
    let may_read = visit.member.as_ref().is_some_and(|member| {
        member.reach(Action::ReadDirectLine) == vocabulary::permission::Reach::Everything
    });
    if is_theirs || may_read {
        panel.sections.push(decisions(visit, &found, is_theirs));
    }
    if group.is_open() && is_theirs {
        panel = panel.way(visit, "cooperation-group-meet", &paths::meet_as_group(id));
    }
    if group.is_open() {
        let forms = acts(visit, &found, is_theirs, typed);
        if !forms.is_empty() {
            panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", forms));
        }
    }
    Ok(panel.public_page(visit))
}

fn decisions(visit: &Visit, found: &Found, is_theirs: bool) -> Section {
    let path = paths::under(paths::GROUPS, found.group.id.uuid());
    let card = |one: &Decision| {
        let mut facts = vec![Fact::text(visit, "cooperation-decision-on", visit.date(one.decided_on))];
        if let Some(owner) = one.organization {
            facts.push(Fact::links(visit, "cooperation-decision-owner", vec![found.names.link(owner)]));
        }
        if let Some(due) = one.due_on {
            facts.push(Fact::text(visit, "cooperation-decision-due", visit.date(due)));
        }
        let (kind, icon, key) = match (one.done_on, one.due_on) {
            (Some(_), _) => ("open", "check", "cooperation-decision-done"),
            (None, Some(due)) if due < visit.today() => {
                ("closes-soon", "hourglass", "cooperation-decision-late")
            }
            _ => ("note", "circle-empty", "cooperation-decision-to-do"),
        };
        let sent = [("act", "done".to_owned()), ("decision", one.id.to_string())];
        let done = || Form::button(visit, path.clone(), "cooperation-decision-note-done", &sent).plain(visit);
        let may = is_theirs && one.done_on.is_none() && found.group.is_open();
        Card {
            text: one.decision.clone(),
            badges: vec![Badge { kind, icon, key }],
            facts,
            forms: may.then(done).into_iter().collect(),
            ..Card::default()
        }
    };
    let cards = found.decisions.iter().map(card).collect();
    Section::new(visit, "decisions", ("cooperation-decisions", "cooperation-decisions-none"), cards)
}

fn acts(visit: &Visit, found: &Found, is_theirs: bool, typed: &Typed<'_>) -> Vec<String> {
    let path = paths::under(paths::GROUPS, found.group.id.uuid());
    let hidden = |act: &str| Field::Hidden("act".to_owned(), act.to_owned());
    let mut forms = Vec::new();
    if is_theirs {
        forms.push(decide(visit, found, &path).again(visit, typed));
        let fields =
            vec![hidden("prolong"), Field::Day(Entry::new(visit, "ends", "cooperation-group-prolong-field"))];
        forms.push(
            Form { kind: "plain", ..Form::new(visit, path.clone(), "cooperation-group-prolong", fields) }
                .again(visit, typed),
        );
        let note = Entry::new(visit, "note", "cooperation-group-close-field")
            .hint(visit, "cooperation-group-close-hint");
        let fields = vec![hidden("close"), Field::Area(note)];
        forms.push(
            Form { kind: "plain", ..Form::new(visit, path.clone(), "cooperation-group-close", fields) }
                .again(visit, typed),
        );
    }
    forms.extend(join(visit, found, &path));
    forms
}

fn decide(visit: &Visit, found: &Found, path: &str) -> Form {
    let nobody = visit.say("cooperation-decision-nobody");
    let mut owners = vec![Choice::new("", nobody, true)];
    let known = found.group.members.iter().filter(|(id, _)| found.names.knows(*id));
    owners.extend(known.map(|(id, _)| Choice::new(id.to_string(), found.names.name(*id), false)));
    let fields = vec![
        Field::Hidden("act".to_owned(), "decide".to_owned()),
        Field::Area(Entry::new(visit, "decision", "cooperation-decision-field")),
        Field::Day(Entry::new(visit, "decided", "cooperation-decision-on").value(visit.today().to_string())),
        Field::Choose(Entry::new(visit, "owner", "cooperation-decision-owner"), owners),
        Field::Day(Entry::new(visit, "due", "cooperation-decision-due")),
    ];
    Form::new(visit, path.to_owned(), "cooperation-decision-note", fields)
}

/// Joining with an organisation, or leaving with it; the coordination brings in any.
fn join(visit: &Visit, found: &Found, path: &str) -> Option<String> {
    let all = if coordinates(visit) {
        found.names.choices(None, |_| false)
    } else {
        let own = own(visit).into_iter().filter(|id| found.names.knows(*id));
        own.map(|id| Choice::new(id.to_string(), found.names.name(id), false)).collect()
    };
    if all.is_empty() {
        return None;
    }
    let fields = vec![
        Field::Choose(Entry::new(visit, "organization", "cooperation-group-join-field"), all),
        Field::Choose(Entry::new(visit, "act", "cooperation-group-join-role"), join_choices(visit)),
    ];
    let form = Form::new(visit, path.to_owned(), "cooperation-group-join", fields);
    Some(Form { kind: "plain", ..form }.plain(visit))
}

/// With which role one joins, or that one leaves.
fn join_choices(visit: &Visit) -> Vec<Choice> {
    let mut all: Vec<Choice> = roles(visit, "")
        .into_iter()
        .map(|mut choice| {
            choice.value = format!("join-{}", choice.value);
            choice
        })
        .collect();
    all.push(Choice::new("leave", visit.say("cooperation-group-leave"), false));
    all
}

/// What is done in a group.
enum Deed {
    Decide(NewDecisionRow),
    Done(Uuid),
    Prolong(chrono::NaiveDate),
    Close(String),
    Join(OrganizationId, Option<PartnerRole>),
    Leave(OrganizationId),
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Extension(letters): Extension<Letters>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&visit, &room, id).await?;
    if !found.group.is_open() {
        return Err(Failure::NotFound);
    }
    let mut faults = filled.faults();
    let deed = understood((&visit, &filled), &found, &mut faults)?;
    let Some(deed) = deed.filter(|_| faults.is_empty()) else {
        let typed = Typed { faults, filled: Some(&filled) };
        return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
    };
    if !matches!(deed, Deed::Decide(_) | Deed::Done(_)) {
        letters.admit(&visit, found.group.members.len())?;
    }
    let joins = matches!(deed, Deed::Join(..)) && !coordinates(&visit);
    keep(&visit, &room, found, deed).await?;
    let notice = if joins { "cooperation-done-joined" } else { "cooperation-done-noted" };
    Ok(visit.go(&paths::under(paths::GROUPS, id), notice))
}

/// Keeps what was done and tells the other organisations of the group, so that nothing ends behind their backs.
async fn keep(visit: &Visit, room: &Cooperation, found: Found, deed: Deed) -> Result<(), Failure> {
    let (today, now, desk, group) = (visit.today(), visit.now, room.desk(visit), found.group);
    let (own, id) = (own(visit), group.id);
    let joined_on = (!coordinates(visit)).then_some(today);
    room.write(move |conn| {
        let (what, who) = match &deed {
            Deed::Decide(row) => return kept::insert_decision(conn, row),
            Deed::Done(decision) => return kept::note_done(conn, *decision, id.uuid(), today).map(drop),
            Deed::Prolong(ends) if kept::prolong(conn, id, (group.ends_on, *ends), now)? => {
                ("group-prolonged", None)
            }
            Deed::Close(note) if kept::close(conn, id, Some(note), now)? => ("group-closed-by", None),
            Deed::Join(member, role) => {
                kept::join(conn, id, (*member, *role), joined_on)?;
                ("group-joined", Some(*member).filter(|member| !group.holds(*member)))
            }
            Deed::Leave(member) if kept::leave(conn, id, *member, now)? => ("group-left", Some(*member)),
            Deed::Prolong(_) | Deed::Close(_) | Deed::Leave(_) => return Ok(()),
        };
        if matches!(deed, Deed::Join(..)) && who.is_none() {
            return Ok(());
        }
        let mut letter = told(what, &group);
        letter.names.extend(who.map(|who| ("other", found.names.name(who).to_owned())));
        // Whom the coordination brought in or took out hears of it too.
        let members = group.members.iter().map(|(member, _)| *member);
        let all: std::collections::BTreeSet<OrganizationId> = members.chain(who).collect();
        for member in all.into_iter().filter(|member| !own.contains(member)) {
            desk.tell_keepers(conn, member, &letter)?;
        }
        Ok(())
    })
    .await
}

/// What was asked for; none when something is wrong with it, and nothing at all for strangers.
fn understood(
    (visit, filled): (&Visit, &Filled),
    found: &Found,
    faults: &mut Faults,
) -> Result<Option<Deed>, Failure> {
    let act = filled.text("act");
    let organization = filled.text("organization").parse::<OrganizationId>().ok();
    if let Some(role) = act.strip_prefix("join-") {
        let joins = organization.filter(|id| speaks_for(visit, *id) && found.names.knows(*id));
        return Ok(Some(Deed::Join(joins.ok_or(Failure::NotFound)?, PartnerRole::from_code(role))));
    }
    if act == "leave" {
        let leaves = organization.filter(|id| speaks_for(visit, *id)).ok_or(Failure::NotFound)?;
        return Ok(Some(Deed::Leave(leaves)));
    }
    if !found.is_theirs(visit) {
        return Err(Failure::NotFound);
    }
    Ok(match act {
        "decide" => decision((visit, filled), &found.group, faults).map(Deed::Decide),
        "done" => Some(Deed::Done(filled.text("decision").parse().map_err(|_| Failure::NotFound)?)),
        "prolong" => {
            let later = last_day(visit, filled, faults).filter(|day| *day > found.group.ends_on);
            if later.is_none() {
                faults.note("ends", visit.say("cooperation-fault-group-ends"));
            }
            later.map(Deed::Prolong)
        }
        "close" => {
            let missing = Some("cooperation-fault-group-note");
            Some(Deed::Close(words((visit, filled), ("note", LONGEST_WORDS), missing, faults)))
        }
        _ => return Err(Failure::NotFound),
    })
}

fn decision(
    (visit, filled): (&Visit, &Filled),
    group: &WorkingGroup,
    faults: &mut Faults,
) -> Option<NewDecisionRow> {
    let missing = Some("cooperation-fault-decision");
    let decision = words((visit, filled), ("decision", LONGEST_WORDS), missing, faults);
    let decided_on = day(filled, "decided").filter(|day| *day <= visit.today());
    if decided_on.is_none() {
        faults.note("decided", visit.say("cooperation-fault-decided"));
    }
    let owner = filled.text("owner").parse::<OrganizationId>().ok().filter(|id| group.holds(*id));
    Some(NewDecisionRow {
        id: WorkingGroupId::new_v7(visit.now, visit.chance()).uuid(),
        working_group: group.id.uuid(),
        decided_on: decided_on?,
        decision,
        organization: owner.map(OrganizationId::uuid),
        due_on: day_if_any((visit, filled), "due", faults),
    })
}
