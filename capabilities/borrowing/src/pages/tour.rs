//! Planning a tour: who receives which copy when, by the shortest way, with what that is worth.

use ::store::SealKey;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, TimeDelta};
use lending::{LoanRequest, PlanRefused, PlannedStay, Ranked, TouringResource};
use uuid::Uuid;
use vocabulary::id::{LoanRequestId, TouringResourceId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Tone, Visit};

use super::queue::refusal;
use super::requests::windows;
use super::{Borrowing, back_to_exhibitions, lent};
use crate::names::{site, span};
use crate::outset::{Outset, Proposal, Unplanned};
use crate::paths;
use crate::place_map::{Way, ways};
use crate::planning;
use web::body::{Body, Cell};
use web::form::{Field, Form, day};

/// The most sites one tour is proposed for: what a page can show and a machine plan while somebody waits.
pub(super) const MOST_SITES: usize = 200;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let outset = lent(&room, &visit, id).await?;
    let mut body = begun(&visit, &outset);
    choose(&mut body, &visit, &outset, None);
    Ok(body.page())
}

fn begun<'a>(visit: &'a Visit, outset: &Outset) -> Body<'a> {
    let id = outset.resource.id.uuid();
    let mut body = Body::titled(visit, "borrowing-tour-title");
    let whole = Crumb { label: outset.resource.name.clone(), href: paths::exhibition(id) };
    let list =
        Crumb { label: visit.say("borrowing-queue-title").into_owned(), href: paths::below(id, "file") };
    body.below(vec![back_to_exhibitions(visit), whole, list]);
    body
}

/// Who is to be served, and from when.
fn choose(body: &mut Body<'_>, visit: &Visit, outset: &Outset, sent: Option<(&Filled, &Faults)>) {
    body.lead(visit.say("borrowing-tour-lead"));
    super::queue::unseen(body, visit, outset);
    if outset.queued().next().is_none() {
        if outset.waiting.is_empty() {
            body.say("borrowing-queue-none");
        }
        return;
    }
    if !outset.resource.transportable {
        body.notice(Tone::Information, visit.say("borrowing-stays-home"), "");
    }
    let nobody_new = outset.queued().all(|ranked| outset.was_served(&ranked.request));
    let choice = |ranked: &Ranked| {
        let rank = ranked.rank.unwrap_or_default();
        let served = outset.was_served(&ranked.request);
        let had = if served { visit.say("borrowing-tour-served") } else { "".into() };
        let label =
            format!("{rank}. {} · {} {had}", site(&ranked.request.site), windows(visit, &ranked.request));
        Choice::new(ranked.request.id.to_string(), label.trim_end(), !served || nobody_new)
    };
    let fields = vec![
        Field::hidden("acte", "proposer"),
        Field::day(visit, "debut", "borrowing-tour-from").value(monday(visit.today()).to_string()),
        Field::boxes(
            visit,
            "demandes",
            "borrowing-tour-who",
            outset.queued().take(MOST_SITES).map(choice).collect(),
        ),
    ];
    let act = paths::below(outset.resource.id.uuid(), "tournee");
    body.html(Form::new(visit, act, "borrowing-tour-propose", fields).again(visit, sent));
}

/// The Monday that follows a day.
fn monday(today: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    today + TimeDelta::days(7 - i64::from(today.weekday().num_days_from_monday()))
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let outset = lent(&room, &visit, id).await?;
    match filled.text("acte") {
        "proposer" => propose(&visit, &room, outset, &filled).await,
        "appliquer" => apply(&visit, &room, outset, &filled).await,
        _ => Err(Failure::NotFound),
    }
}

async fn propose(
    visit: &Visit,
    room: &Borrowing,
    outset: Outset,
    filled: &Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let from = day(filled, "debut").filter(|day| *day >= visit.today());
    if from.is_none() {
        faults.note("debut", visit.say("borrowing-fault-start"));
    }
    let chosen: Vec<LoanRequest> = outset
        .queued()
        .map(|ranked| &ranked.request)
        .filter(|request| filled.all("demandes").any(|sent| sent == request.id.to_string()))
        .take(MOST_SITES)
        .cloned()
        .collect();
    if chosen.is_empty() {
        faults.note("demandes", visit.say("borrowing-fault-nobody"));
    }
    let mut body = begun(visit, &outset);
    let (Some(from), true) = (from, faults.is_empty()) else {
        choose(&mut body, visit, &outset, Some((filled, &faults)));
        return Ok(body.page().again().into_response());
    };
    let planning = outset.clone();
    // Planning may take a second: it runs where the store's reads run, beside the pages and not before them.
    let planned = room.read(move |_| Ok(planning.propose(from, chosen.clone()))).await?;
    match planned {
        Ok(proposal) => proposed(&mut body, visit, room, (&outset, &proposal)),
        Err(unplanned) => {
            body.notice(Tone::Warning, visit.say(unfitting(unplanned)), "");
        }
    }
    Ok(body.page().into_response())
}

const fn unfitting(unplanned: Unplanned) -> &'static str {
    match unplanned {
        Unplanned::TooMuch => "borrowing-tour-too-much",
        Unplanned::Unsound => "borrowing-tour-unfit",
    }
}

fn proposed(body: &mut Body<'_>, visit: &Visit, room: &Borrowing, (outset, proposal): (&Outset, &Proposal)) {
    let resource = &outset.resource;
    let (served, asked) = (proposal.asked.len() - proposal.plan.unserved.len(), proposal.asked.len());
    let told = [
        ("served", served.into()),
        ("asked", asked.into()),
        ("kilometres", kilometres(proposal.plan.metres).into()),
    ];
    body.lead(visit.say_with("borrowing-tour-result", &told));
    worth(body, visit, proposal);
    body.hint("borrowing-tour-checked");
    body.heading("carte", "borrowing-tour-map");
    let lines: Vec<Way> = resource
        .copies
        .iter()
        .zip(&proposal.plan.routes)
        .enumerate()
        .map(|(at, (copy, stops))| Way {
            twin: format!("copie{at}"),
            name: visit.say_of("borrowing-tour-copy", &copy.label).into_owned(),
            stops: stops.iter().filter_map(|stop| proposal.asked.get(stop.visit)?.site.point).collect(),
        })
        .collect();
    body.html(ways(&room.outlines, &lines, &visit.say("borrowing-tour-map-label")));
    for (at, copy) in resource.copies.iter().enumerate() {
        let title = visit.say_of("borrowing-tour-copy", &copy.label).into_owned();
        body.named_heading(&format!("copie{at}"), title);
        body.table(
            ("borrowing-tour-stops", "borrowing-tour-no-stop"),
            &["borrowing-tour-number", "borrowing-when", "borrowing-site"],
            stops(visit, resource, proposal, at),
        );
    }
    left_out(body, visit, (outset, proposal));
    if served > 0 {
        body.heading("decider", "borrowing-tour-decide").say("borrowing-tour-decide-lead");
        let stays = proposal.stays(resource);
        call(body, visit, (outset, stays.iter().map(|stay| stay.request).collect()));
        body.html(apply_form(visit, resource, &proposal.stays(resource)));
    }
    let again = paths::below(resource.id.uuid(), "tournee");
    body.list(vec![Cell::link(visit.say("borrowing-tour-again"), again)]);
}

/// What the plan is worth beside the best there could be, in words.
fn worth(body: &mut Body<'_>, visit: &Visit, proposal: &Proposal) {
    let (plan, bound) = (&proposal.plan, proposal.plan.bound);
    let served = proposal.asked.len() - plan.unserved.len();
    if bound.exact {
        body.notice(
            Tone::Success,
            visit.say("borrowing-tour-exact"),
            visit.say("borrowing-tour-exact-words"),
        );
        return;
    }
    let gap = bound.gap_per_mille(plan.metres);
    let told = [
        ("percent", gap.div_ceil(10).into()),
        ("kilometres", kilometres(bound.metres_at_least).into()),
        ("most", bound.served_at_most.into()),
        ("now", kilometres(plan.metres).into()),
    ];
    let key = match gap {
        _ if bound.served_at_most > served => "borrowing-tour-bound-served",
        0..=NEAR => "borrowing-tour-bound",
        _ => "borrowing-tour-bound-far",
    };
    let title = if gap <= NEAR { "borrowing-tour-good" } else { "borrowing-tour-possible" };
    body.notice(Tone::Information, visit.say(title), visit.say_with(key, &told));
}

/// How far from the bound a tour is still called good, in thousandths.
const NEAR: u64 = 200;

/// Whole kilometres, rounded.
const fn kilometres(metres: u64) -> u64 {
    (metres + 500) / 1000
}

fn stops(visit: &Visit, resource: &TouringResource, proposal: &Proposal, copy: usize) -> Vec<Vec<Cell>> {
    let line = proposal.plan.routes.get(copy).map_or(&[][..], Vec::as_slice);
    let mut place = proposal.tour.copies.get(copy).and_then(|start| start.place);
    let mut rows = Vec::new();
    for (at, stop) in line.iter().enumerate() {
        let (Some(asked), Some(there)) =
            (proposal.asked.get(stop.visit), proposal.tour.visits.get(stop.visit))
        else {
            continue;
        };
        let metres = place.map_or(0, |from| proposal.tour.journeys.metres[from][there.place]);
        let start = planning::day(stop.first_day);
        rows.push(vec![
            Cell::text((at + 1).to_string()),
            Cell::text(span(visit, start, resource.rule.end(start)))
                .below(visit.say_count("borrowing-tour-way", kilometres(metres.into()))),
            Cell::text(site(&asked.site)).below(asked.site.host.label(visit.locale)),
        ]);
        place = Some(there.place);
    }
    rows
}

/// Who is not served and why, by rank; and whether somebody who came later is served before.
fn left_out(body: &mut Body<'_>, visit: &Visit, (outset, proposal): (&Outset, &Proposal)) {
    let unserved = &proposal.plan.unserved;
    if unserved.is_empty() {
        return;
    }
    let rank =
        |place: &usize| proposal.asked.get(*place).and_then(|asked| outset.rank(asked.id)).unwrap_or(0);
    let line = |place: &usize| {
        let asked = proposal.asked.get(*place)?;
        let no_day = proposal.tour.visits.get(*place).is_none_or(|one| one.first_days.is_empty());
        let why = visit.say(if no_day { "borrowing-tour-no-day" } else { "borrowing-tour-no-copy" });
        let name = format!("{}. {}", rank(place), site(&asked.site));
        Some(Cell::text(name).below(windows(visit, asked)).below(why))
    };
    let mut by_rank = unserved.clone();
    by_rank.sort_unstable_by_key(rank);
    body.heading("attente", "borrowing-tour-unserved");
    body.list(by_rank.iter().filter_map(line).collect());
    let later = (0..proposal.asked.len()).filter(|place| !unserved.contains(place)).map(|place| rank(&place));
    if by_rank.first().is_some_and(|first| later.max() > Some(rank(first))) {
        body.say("borrowing-tour-passed");
    }
    body.hint("borrowing-tour-unserved-kept");
}

/// Hosts that no letter reaches are called: which, in the order of the stays.
pub(super) fn call(body: &mut Body<'_>, visit: &Visit, (outset, told): (&Outset, Vec<LoanRequestId>)) {
    let requests = outset.waiting.iter().map(|ranked| &ranked.request);
    let known: Vec<&LoanRequest> = requests.chain(outset.stays.iter().map(|(_, request)| request)).collect();
    let silent = told.iter().filter(|id| outset.is_silent(**id));
    let named = silent.filter_map(|id| known.iter().find(|request| request.id == *id));
    let names: Vec<String> = named.map(|request| site(&request.site)).collect();
    if !names.is_empty() {
        body.notice(Tone::Warning, visit.say("borrowing-to-call"), names.join(" ; "));
    }
}

fn apply_form(visit: &Visit, resource: &TouringResource, stays: &[PlannedStay]) -> String {
    let mut fields = vec![Field::hidden("acte", "appliquer")];
    let written = |stay: &PlannedStay| format!("{}/{}/{}", stay.request, stay.copy, stay.start);
    fields.extend(stays.iter().map(|stay| Field::hidden("passage", written(stay))));
    Form::new(visit, paths::below(resource.id.uuid(), "tournee"), "borrowing-tour-apply", fields).plain(visit)
}

/// A stay as the form wrote it.
pub(super) fn planned(text: &str) -> Option<PlannedStay> {
    let mut parts = text.split('/');
    let stay = PlannedStay {
        request: parts.next()?.parse().ok()?,
        copy: parts.next()?.parse().ok()?,
        start: parts.next()?.parse().ok()?,
    };
    parts.next().is_none().then_some(stay)
}

async fn apply(
    visit: &Visit,
    room: &Borrowing,
    outset: Outset,
    filled: &Filled,
) -> Result<Response, Failure> {
    let plan: Vec<PlannedStay> = filled.all("passage").filter_map(planned).take(MOST_SITES).collect();
    let today = visit.today();
    if plan.is_empty() || plan.iter().any(|stay| stay.start < today) {
        return Ok(visit.go(&paths::below(outset.resource.id.uuid(), "tournee"), "borrowing-nothing-changed"));
    }
    let (desk, id) = (room.desk(visit), outset.resource.id);
    match room.write(move |conn| lending::apply_plan(conn, &desk, id, &plan)).await? {
        Ok(_) => Ok(visit.go(&paths::exhibition(id.uuid()), "borrowing-done-planned")),
        Err(refused) => {
            let outset = reread(room, id).await?;
            let mut body = begun(visit, &outset);
            told(&mut body, visit, &outset, refused);
            choose(&mut body, visit, &outset, None);
            Ok(body.page().again().into_response())
        }
    }
}

async fn reread(room: &Borrowing, id: TouringResourceId) -> Result<Outset, Failure> {
    let key: SealKey = room.key.clone();
    room.read(move |conn| Outset::read(conn, &key, id)).await?.ok_or(Failure::NotFound)
}

/// Which stay of a plan was refused, and that nothing was kept.
pub(super) fn told(body: &mut Body<'_>, visit: &Visit, outset: &Outset, refused: PlanRefused) {
    let waiting = outset.waiting.iter().map(|ranked| &ranked.request);
    let known = waiting.chain(outset.stays.iter().map(|(_, request)| request));
    let name = known.into_iter().find(|one| one.id == refused.request).map(|one| site(&one.site));
    let why = refusal(visit, refused.refused);
    let words = format!("{} · {why}", name.unwrap_or_default());
    body.notice(Tone::Danger, visit.say("borrowing-tour-refused"), words);
}
