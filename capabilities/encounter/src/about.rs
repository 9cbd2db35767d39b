//! What is known of an encounter, in facts: on its page and on the page of a link.

use askama::Template;
use web::{Crumb, Visit};

use crate::encounter::{Encounter, InvitedAnswer};
use crate::letters::said;
use crate::pages::badge;
use directory::OrganizationNames;

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    visit: &'a Visit,
    asked: &'a Encounter,
    badge: (&'static str, &'static str, &'static str),
    by: Crumb,
    with: Vec<Guest>,
    /// How many come, do not, and have not said; where there are too many to read one by one.
    counts: String,
    when: String,
    answer_by: String,
    waits: bool,
}

/// An organisation that is invited, and what it said.
struct Guest {
    name: Crumb,
    says: &'static str,
    word: String,
}

/// The most organisations one reads one by one; more are counted, and named on demand.
const MOST_READ: usize = 8;

fn counts(visit: &Visit, asked: &Encounter) -> String {
    let of = |answer| asked.invited.iter().filter(|one| one.answer == answer).count();
    let (yes, no) = (of(Some(InvitedAnswer::Accepts)), of(Some(InvitedAnswer::Declines)));
    let values = [("yes", yes.into()), ("no", no.into()), ("none", of(None).into())];
    visit.say_with("encounter-answers-so-far", &values).into_owned()
}

/// The facts of an encounter as HTML. Words that came with a refusal are for who is of the encounter.
pub(crate) fn about(visit: &Visit, names: &OrganizationNames, asked: &Encounter) -> String {
    let guest = |one: &crate::Invited| Guest {
        name: names.link(one.organization),
        says: match one.answer {
            Some(InvitedAnswer::Accepts) => InvitedAnswer::Accepts.key(),
            Some(InvitedAnswer::Declines) => InvitedAnswer::Declines.key(),
            None if one.was_written => "encounter-answer-none",
            None => "encounter-answer-to-call",
        },
        word: one.word.clone(),
    };
    let about = About {
        visit,
        asked,
        badge: badge(asked.state),
        by: names.link(asked.asked_by),
        with: asked.invited.iter().map(guest).collect(),
        counts: if asked.invited.len() > MOST_READ { counts(visit, asked) } else { String::new() },
        when: asked.starts.map(|starts| said(starts, visit.locale)).unwrap_or_default(),
        answer_by: visit.date(asked.answer_by),
        waits: asked.state == crate::EncounterState::Requested,
    };
    about.render().unwrap_or_else(|fault| {
        tracing::error!(%fault, "an encounter could not be drawn");
        String::new()
    })
}
