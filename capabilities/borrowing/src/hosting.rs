//! Receiving a copy and giving it back: what a host says on a telephone, one step after the other.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use lending::{
    Again, Booking, BookingState, Condition, Desk, Effect, Inventory, KitItem, LONGEST_WORDS, LendingTask,
    ReturnForm, SideActivity, TouringResource,
};
use vocabulary::id::BookingId;
use web::{Choice, Faults, Filled, Visit};

use crate::names::{site, span};
use crate::paths;
use web::body::{Body, Cell};
use web::form::{Field, Form, day, required, time, words};

/// The most visitors a host reckons: a stadium.
const MOST_VISITORS: u32 = 100_000;
/// The longest name of a side activity, in letters.
const LONGEST_TITLE: usize = 150;
/// The most side activities of one stay.
const MOST_ACTIVITIES: usize = 30;

/// A stay with what its host needs to see.
pub(crate) struct Hosted {
    pub(crate) stay: Booking,
    pub(crate) resource: TouringResource,
    pub(crate) activities: Vec<SideActivity>,
    pub(crate) tasks: Vec<LendingTask>,
    pub(crate) feedback: Option<ReturnForm>,
    /// The mailbox typed for a host that is not in the directory; empty where none was.
    pub(crate) contact: Option<String>,
}

impl Hosted {
    /// All of it, around a stay.
    pub(crate) fn read(conn: &mut Conn, key: &SealKey, stay: Booking) -> Result<Option<Self>, StoreError> {
        let Some(resource) = lending::resource(conn, key, stay.resource)? else { return Ok(None) };
        Ok(Some(Self {
            activities: lending::side_activities(conn, stay.id)?,
            tasks: lending::tasks_after(conn, stay.id)?,
            feedback: lending::feedback_of(conn, key, stay.id)?.map(|one| one.form),
            contact: match stay.organization {
                Some(_) => None,
                None => Some(lending::contact_of(conn, key, stay.request)?),
            },
            stay,
            resource,
        }))
    }

    /// What the host says next, if it is the day for it.
    pub(crate) fn step(&self, today: NaiveDate) -> Step {
        match self.stay.state {
            BookingState::Cancelled => Step::Nothing,
            // Who forgot to say that it came is asked nothing of that any more.
            _ if today >= self.stay.end && self.feedback.is_none() => Step::Return,
            BookingState::Reserved | BookingState::OnSite if today >= self.stay.end => Step::Nothing,
            BookingState::Reserved if today < self.stay.start - BEFORE => Step::Wait,
            BookingState::Reserved => Step::Arrival,
            BookingState::OnSite => Step::Departure,
            _ if self.feedback.is_none() => Step::Return,
            _ => Step::Nothing,
        }
    }
}

/// How long before its first day a copy may come.
const BEFORE: chrono::TimeDelta = chrono::TimeDelta::days(7);

/// What a host says next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Nothing yet.
    Wait,
    /// That the copy has come.
    Arrival,
    /// That it has left.
    Departure,
    /// What the stay brought.
    Return,
    /// All is said.
    Nothing,
}

/// What somebody said of a stay, understood.
pub(crate) enum Said {
    /// It has come like this.
    Arrived(Inventory),
    /// It has left like this.
    Left(Inventory),
    /// Who lends has it back like this.
    Received(Inventory),
    /// What it brought.
    Returned(ReturnForm),
    /// Something takes place around it.
    Plans(SideActivity),
    /// It does not take place.
    Drops(u32),
    /// The host gives the whole stay up before it begins.
    GivesUp,
    /// Who lends takes it back before it begins.
    TakesBack,
}

impl Said {
    /// Keeps it. Answers whether something changed.
    pub(crate) fn keep(&self, conn: &mut Conn, desk: &Desk, id: BookingId) -> Result<bool, StoreError> {
        match self {
            Self::Arrived(found) => lending::arrive(conn, desk, id, found),
            Self::Left(found) => lending::depart(conn, desk, id, found),
            Self::Received(found) => lending::receive(conn, desk, id, found),
            Self::Returned(form) => lending::give_feedback(conn, desk, id, form),
            Self::Plans(activity) => lending::save_side_activity(conn, id, activity).map(|()| true),
            Self::Drops(number) => lending::remove_side_activity(conn, id, *number),
            Self::GivesUp => lending::withdraw(conn, desk, id),
            Self::TakesBack => lending::release(conn, desk, id),
        }
    }

    /// The key of what is said once it is kept.
    pub(crate) const fn done(&self) -> &'static str {
        match self {
            Self::Arrived(_) => "borrowing-done-arrived",
            Self::Left(_) => "borrowing-done-left",
            Self::Received(_) => "borrowing-done-received",
            Self::Returned(_) => "borrowing-done-returned",
            Self::Plans(_) => "borrowing-done-activity",
            Self::Drops(_) => "borrowing-done-dropped",
            Self::GivesUp => "borrowing-done-given-up",
            Self::TakesBack => "borrowing-done-taken-back",
        }
    }
}

/// Understands what was sent about a stay; none where it is nothing that can be said, faults where it is not whole.
pub(crate) fn understood(visit: &Visit, hosted: &Hosted, filled: &Filled) -> Result<Option<Said>, Faults> {
    let mut faults = filled.faults();
    let said = match filled.text("acte") {
        "arrivee" => Some(Said::Arrived(inventory(&hosted.resource.kit, filled))),
        "depart" => Some(Said::Left(inventory(&hosted.resource.kit, filled))),
        "reception" => Some(Said::Received(inventory(&hosted.resource.kit, filled))),
        "retour" => returned(visit, filled, &mut faults).map(Said::Returned),
        "animation" => planned(visit, hosted, filled, &mut faults).map(Said::Plans),
        "renoncer" => Some(Said::GivesUp),
        "reprendre" => Some(Said::TakesBack),
        "retirer" => filled.text("numero").parse().ok().map(Said::Drops),
        _ => None,
    };
    if faults.is_empty() { Ok(said) } else { Err(faults) }
}

/// The state of each piece: all of them there and in order, unless somebody says otherwise of one.
fn inventory(kit: &[KitItem], filled: &Filled) -> Inventory {
    let state = |item: &KitItem| Condition::from_code(filled.text(&item.id.to_string()));
    kit.iter().map(|item| (item.id, state(item).unwrap_or(Condition::Present))).collect()
}

fn returned(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<ReturnForm> {
    let visitors = filled.text("visiteurs").parse().ok().filter(|count| *count <= MOST_VISITORS);
    if visitors.is_none() {
        faults.note("visiteurs", visit.say("borrowing-fault-visitors"));
    }
    let again = Again::from_code(filled.text("encore"));
    if again.is_none() {
        faults.note("encore", visit.say("borrowing-fault-again"));
    }
    let effects: BTreeSet<Effect> = filled.all("effets").filter_map(Effect::from_code).collect();
    let words = words((visit, filled), "mots", LONGEST_WORDS, faults);
    Some(ReturnForm { visitors: visitors?, effects, again: again?, words })
}

fn planned(visit: &Visit, hosted: &Hosted, filled: &Filled, faults: &mut Faults) -> Option<SideActivity> {
    let title = required((visit, filled), ("titre", "borrowing-fault-title"), LONGEST_TITLE, faults);
    let within = |day: &NaiveDate| (hosted.stay.start..hosted.stay.end).contains(day);
    let on = day(filled, "jour").filter(within);
    if on.is_none() {
        faults.note(
            "jour",
            visit.say_of("borrowing-fault-within", &span(visit, hosted.stay.start, hosted.stay.end)),
        );
    }
    let hour = time(filled, "heure");
    if hour.is_none() {
        faults.note("heure", visit.say("borrowing-fault-hour"));
    }
    if hosted.activities.len() >= MOST_ACTIVITIES {
        faults.note("titre", visit.say_count("borrowing-fault-many", MOST_ACTIVITIES));
    }
    let number = hosted.activities.iter().map(|one| one.number).max().unwrap_or(0) + 1;
    let at = crate::pages::instant(on?, hour?);
    Some(SideActivity { number, title, at, public: filled.is_ticked("ouvert") })
}

/// What is known of a stay, above what its host may say.
pub(crate) fn about(body: &mut Body<'_>, visit: &Visit, hosted: &Hosted) {
    let stay = &hosted.stay;
    let label = hosted.resource.copy(stay.copy).map_or("", |copy| copy.label.as_str());
    let whole = paths::exhibition(hosted.resource.id.uuid());
    body.facts(vec![
        ("borrowing-exhibition", Cell::link(&hosted.resource.name, whole)),
        ("borrowing-copy", Cell::text(label)),
        ("borrowing-site", Cell::text(site(&stay.site))),
        ("borrowing-when", Cell::text(span(visit, stay.start, stay.end))),
        ("borrowing-state", Cell::text(visit.say(stay.state.key()))),
    ]);
}

/// The form of the next step; what was sent with a fault stands in it again.
pub(crate) fn next(
    body: &mut Body<'_>,
    visit: &Visit,
    hosted: &Hosted,
    act: &str,
    sent: Option<(&Filled, &Faults)>,
) {
    let sent_as = |acts: &str| sent.filter(|(filled, _)| filled.text("acte") == acts);
    match hosted.step(visit.today()) {
        Step::Wait => {
            body.text(visit.say_of("borrowing-wait", &visit.date(hosted.stay.start)));
        }
        Step::Arrival => checked(body, visit, hosted, (act, "arrivee", ARRIVAL)),
        Step::Departure => checked(body, visit, hosted, (act, "depart", DEPARTURE)),
        Step::Return => {
            body.heading("retour", "borrowing-return").say("borrowing-return-lead");
            body.html(return_form(visit, act).again(visit, sent_as("retour")));
            if hosted.stay.departed_on.is_none() && hosted.stay.returned_on.is_none() {
                checked(body, visit, hosted, (act, "depart", DEPARTURE));
            }
        }
        Step::Nothing => {
            body.say("borrowing-all-said");
        }
    }
    if !matches!(hosted.stay.state, BookingState::Cancelled | BookingState::FeedbackGiven) {
        activities(body, visit, hosted, act, sent_as("animation"));
    }
}

/// The keys of a form about the state of pieces: its heading, « all is there », « something is wrong ».
type Checking = [&'static str; 3];
const ARRIVAL: Checking = ["borrowing-arrival", "borrowing-arrival-whole", "borrowing-arrival-send"];
const DEPARTURE: Checking = ["borrowing-departure", "borrowing-departure-whole", "borrowing-departure-send"];
const RECEPTION: Checking = ["borrowing-reception", "borrowing-reception-whole", "borrowing-reception-send"];

/// One button when all is well; below it, piece by piece when something is not.
fn checked(
    body: &mut Body<'_>,
    visit: &Visit,
    hosted: &Hosted,
    (act, says, [heading, whole, send]): (&str, &str, Checking),
) {
    body.heading(says, heading);
    let button = Form::new(visit, act, whole, vec![Field::hidden("acte", says)]);
    body.html(button.plain(visit));
    if hosted.resource.kit.is_empty() {
        return;
    }
    let states = |chosen: Condition| -> Vec<Choice> {
        let choice = |one: &Condition| Choice::new(one.code(), visit.say(one.key()), *one == chosen);
        Condition::ALL.iter().map(choice).collect()
    };
    let field = |item: &KitItem| {
        let known = hosted.stay.condition_out.get(&item.id).copied().unwrap_or(Condition::Present);
        Field::radios(&item.id.to_string(), format!("{} ({})", item.name, item.count), states(known))
    };
    let mut fields = vec![Field::hidden("acte", says)];
    fields.extend(hosted.resource.kit.iter().map(field));
    let form = Form::new(visit, act, send, fields).plain(visit);
    body.more("borrowing-something-wrong", form);
}

/// What who lends says when a copy is back.
pub(crate) fn reception(body: &mut Body<'_>, visit: &Visit, hosted: &Hosted, act: &str) {
    let is_due = visit.today() >= hosted.stay.end && hosted.stay.state == BookingState::OnSite;
    let is_here =
        matches!(hosted.stay.state, BookingState::Reserved | BookingState::Cancelled | BookingState::OnSite);
    let has_left = !is_here || is_due;
    if has_left && hosted.stay.returned_on.is_none() {
        checked(body, visit, hosted, (act, "reception", RECEPTION));
    }
}

/// The four questions.
fn return_form(visit: &Visit, act: &str) -> Form {
    let effects = Effect::ALL.iter().map(|one| Choice::new(one.code(), visit.say(one.key()), false));
    let again = Again::ALL.iter().map(|one| Choice::new(one.code(), visit.say(one.key()), false));
    let fields = vec![
        Field::hidden("acte", "retour"),
        Field::number(visit, "visiteurs", "borrowing-visitors").hint(visit, "borrowing-visitors-hint"),
        Field::boxes(visit, "effets", "borrowing-effects", effects.collect()),
        Field::radios("encore", visit.say("borrowing-again"), again.collect()),
        Field::area(visit, "mots", "borrowing-words").hint(visit, "borrowing-words-hint"),
    ];
    Form::new(visit, act, "borrowing-return-send", fields)
}

/// What takes place around a stay, and one more.
fn activities(
    body: &mut Body<'_>,
    visit: &Visit,
    hosted: &Hosted,
    act: &str,
    sent: Option<(&Filled, &Faults)>,
) {
    body.heading("animations", "borrowing-activities");
    let line = |one: &SideActivity| {
        let sent = [("acte", "retirer".to_owned()), ("numero", one.number.to_string())];
        let open = visit.say(if one.public { "borrowing-open-to-all" } else { "borrowing-not-open" });
        let words = format!("{} · {} · {open}", one.title, crate::pages::moment(visit, one.at));
        Cell::text(words).with(Form::button(visit, act, "borrowing-remove", &sent))
    };
    if hosted.activities.is_empty() {
        body.say("borrowing-activities-none");
    }
    body.list(hosted.activities.iter().map(line).collect());
    let fields = vec![
        Field::hidden("acte", "animation"),
        Field::line(visit, "titre", "borrowing-activity-title"),
        Field::day(visit, "jour", "borrowing-day").value(hosted.stay.start.to_string()),
        Field::time(visit, "heure", "borrowing-hour").value("14:00"),
        Field::tick(visit, "ouvert", "borrowing-activity-open"),
    ];
    let form = Form::new(visit, act, "borrowing-activity-add", fields);
    if sent.is_some() {
        body.html(form.again(visit, sent));
    } else {
        body.more("borrowing-activity-more", form.plain(visit));
    }
}

/// The way out of a stay that has not begun, for its host.
pub(crate) fn way_out(body: &mut Body<'_>, visit: &Visit, hosted: &Hosted, act: &str) {
    if hosted.stay.is_ahead(visit.today()) {
        body.heading("renoncer", "borrowing-give-up").say("borrowing-give-up-lead");
        body.html(Form::button(visit, act, "borrowing-give-up-do", &[("acte", "renoncer".to_owned())]));
    }
}

/// The way out of a stay that has not begun, for who lends: the host keeps its rank and is told.
pub(crate) fn way_back(body: &mut Body<'_>, visit: &Visit, hosted: &Hosted, act: &str) {
    if hosted.stay.is_ahead(visit.today()) {
        let withdraw = paths::below(hosted.resource.id.uuid(), "tournee/retrait");
        body.heading("reprendre", "borrowing-take-back").say("borrowing-take-back-lead");
        body.list(vec![Cell::link(visit.say("borrowing-to-withdraw"), withdraw)]);
        body.html(Form::button(visit, act, "borrowing-take-back-do", &[("acte", "reprendre".to_owned())]));
    }
}

/// What came back damaged or did not, and what the host told.
pub(crate) fn told(body: &mut Body<'_>, visit: &Visit, hosted: &Hosted) {
    if !hosted.tasks.is_empty() {
        let line = |task: &LendingTask| {
            let settled = if task.settled_on.is_some() { "borrowing-settled" } else { "borrowing-unsettled" };
            let (found, settled) = (visit.say(task.found.key()), visit.say(settled));
            Cell::text(format!("{} · {found} · {settled}", task.item_name))
        };
        body.heading("reparations", "borrowing-tasks-title").list(hosted.tasks.iter().map(line).collect());
    }
    let Some(form) = &hosted.feedback else { return };
    let effects: Vec<String> = form.effects.iter().map(|one| visit.say(one.key()).into_owned()).collect();
    body.heading("dit", "borrowing-told");
    body.facts(vec![
        ("borrowing-visitors", Cell::text(visit.number(form.visitors))),
        ("borrowing-effects", Cell::text(effects.join(" ; "))),
        ("borrowing-again", Cell::text(visit.say(form.again.key()))),
        ("borrowing-words", Cell::text(&form.words)),
    ]);
}
