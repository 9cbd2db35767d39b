//! The form by which an organisation that is invited answers: on its link, or on its page as a member.

use askama::Template;
use vocabulary::id::OrganizationId;
use web::{Choice, Faults, Filled, Visit};

use crate::acting::Reply;
use crate::encounter::{DayAnswer, Encounter, InvitedAnswer};
use crate::letters::said;
use crate::typed::{READ_AGAIN, moment, words};

/// The longest word that comes with a refusal, in letters.
const LONGEST_WORD: usize = 300;
/// How many other days one proposes at once.
pub(crate) const OTHERS: [(&str, &str); 2] = [("jour_1", "heure_1"), ("jour_2", "heure_2")];

#[derive(Template)]
#[template(path = "reply.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    action: &'a str,
    by: String,
    asks: Asks,
    others: Vec<(&'static str, String, &'static str, String)>,
    may_propose: bool,
    has_accepted: bool,
    word: String,
    asks_to_reread: bool,
    unfold: (bool, bool),
    faults: &'a Faults,
}

/// What is asked first.
enum Asks {
    /// One of several days.
    OneDay(Vec<Choice>),
    /// Each day.
    EachDay(Vec<(String, String, Vec<Choice>)>),
    /// Whether it comes on the day that is set.
    Coming,
    /// Whether it would come; the day is to be found.
    Agreeing,
}

/// The form as HTML. `sent` is what came before with its faults.
pub(crate) fn form(
    visit: &Visit,
    action: &str,
    (asked, by): (&Encounter, OrganizationId),
    sent: Option<(&Filled, &Faults)>,
) -> String {
    let none = Faults::default();
    let faults = sent.map_or(&none, |(_, faults)| faults);
    let typed = |field: &str| sent.map_or("", |(filled, _)| filled.text(field)).to_owned();
    let acts = typed("acte");
    let drawn = Drawn {
        visit,
        action,
        by: by.to_string(),
        asks: asks(visit, asked, by),
        others: OTHERS.iter().map(|(day, hour)| (*day, typed(day), *hour, typed(hour))).collect(),
        may_propose: asked.starts.is_none(),
        has_accepted: answered(asked, by) == Some(InvitedAnswer::Accepts),
        word: typed("mot"),
        asks_to_reread: !faults.of(READ_AGAIN).is_empty(),
        unfold: (acts == "propose", acts == "decline"),
        faults,
    };
    drawn.render().unwrap_or_else(|fault| {
        tracing::error!(%fault, "a form could not be drawn");
        String::new()
    })
}

/// What an organisation answered so far.
pub(crate) fn answered(asked: &Encounter, by: OrganizationId) -> Option<InvitedAnswer> {
    asked.invited.iter().find(|one| one.organization == by).and_then(|one| one.answer)
}

fn asks(visit: &Visit, asked: &Encounter, by: OrganizationId) -> Asks {
    if asked.starts.is_some() {
        return Asks::Coming;
    }
    let ahead: Vec<&crate::ProposedDay> = asked.days_ahead(visit.now).collect();
    if ahead.is_empty() {
        return Asks::Agreeing;
    }
    let of = |day: &crate::ProposedDay| day.votes.iter().find(|(one, _)| *one == by).map(|(_, says)| *says);
    if asked.is_between_two() {
        let only_one = ahead.len() == 1;
        let choice = |day: &&crate::ProposedDay| {
            let is_chosen = only_one || of(day) == Some(DayAnswer::Yes);
            Choice::new(day.id.to_string(), said(day.starts, visit.locale), is_chosen)
        };
        return Asks::OneDay(ahead.iter().map(choice).collect());
    }
    let each = |day: &&crate::ProposedDay| {
        let says = of(day);
        let choice = |one: &DayAnswer| Choice::new(one.code(), visit.say(one.key()), says == Some(*one));
        (field_of(day), said(day.starts, visit.locale), DayAnswer::ALL.iter().map(choice).collect())
    };
    Asks::EachDay(ahead.iter().map(each).collect())
}

fn field_of(day: &crate::ProposedDay) -> String {
    format!("jour-{}", day.id)
}

/// What a form that was sent says.
pub(crate) fn understood(visit: &Visit, filled: &Filled, asked: &Encounter) -> Result<Reply, Faults> {
    let mut faults = filled.faults();
    let reply = match filled.text("acte") {
        "jour" => {
            let day = asked.days_ahead(visit.now).find(|day| day.id.to_string() == filled.text("jour"));
            if day.is_none() {
                faults.note("jour", visit.say("encounter-fault-choose-day"));
            }
            Reply::Accept(day.map(|day| day.id))
        }
        "jours" => {
            let says =
                |day: &crate::ProposedDay| Some((day.id, DayAnswer::from_code(filled.text(&field_of(day)))?));
            let votes: Vec<_> = asked.days_ahead(visit.now).filter_map(says).collect();
            if let (true, Some(first)) = (votes.is_empty(), asked.days_ahead(visit.now).next()) {
                faults.note(&field_of(first), visit.say("encounter-fault-choose-day"));
            }
            Reply::Votes(votes)
        }
        "propose" if asked.starts.is_none() => {
            let read = |(day, hour): &(&str, &str)| moment((visit, filled), (day, hour), &mut faults);
            let days: Vec<_> = OTHERS.iter().filter_map(read).collect();
            if days.is_empty() && faults.is_empty() {
                faults.note("jour_1", visit.say("encounter-fault-day"));
            }
            Reply::Propose(days)
        }
        "decline" => Reply::Decline(words((visit, filled), ("mot", LONGEST_WORD), None, &mut faults)),
        "viens" => Reply::Accept(None),
        _ => {
            faults.note("acte", visit.say("encounter-fault-act"));
            Reply::Accept(None)
        }
    };
    if faults.is_empty() { Ok(reply) } else { Err(faults) }
}
