//! Writing what an action brought: effects to tick, a few words each, and what became of it.

use ::action::{By, Changed, CollectiveAction, State as ActionState, StateDay};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Outcomes;
use crate::heads::Heads;
use crate::lists::Effect;
use crate::paths;
use crate::review::{LONGEST_EFFECT, LONGEST_REVIEW, Review, Saying, Written, review, write};
use crate::saying::{caution, warns};

#[derive(askama::Template)]
#[template(path = "pages/writing.html")]
struct Writing<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    heads: String,
    effects: Vec<Line>,
    /// Whether the words of effects stand open: some are written.
    has_words: bool,
    /// The words that stand now, where they are others than those in the form.
    theirs: Option<&'a str>,
    words: &'a str,
    revision: u32,
    /// Whether a review stands and the action may come to « bilan fait » now.
    offers_done: bool,
    /// Whether a text holds something worth a second look.
    warns: bool,
    faults: &'a Faults,
}

/// One effect of the form.
struct Line {
    /// The name of its box.
    ticked_as: String,
    /// The name of its text.
    name: String,
    label: String,
    is_ticked: bool,
    words: String,
}

impl Line {
    fn ticked_as(effect: Effect) -> String {
        format!("effet-{}", effect.code())
    }

    fn name(effect: Effect) -> String {
        format!("mots-{}", effect.code())
    }
}

/// What the form is drawn from.
struct Known {
    action: CollectiveAction,
    heads: Heads,
    review: Option<Review>,
}

async fn known(room: &Outcomes, visit: &Visit, id: Uuid) -> Result<Known, Failure> {
    let action = room.edited(visit, id).await?;
    let read = room.read(move |conn| Ok((Heads::of(conn, id.into())?, review(conn, id.into())?)));
    let (heads, review) = read.await?;
    Ok(Known { action, heads, review })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let known = known(&room, &visit, id).await?;
    let said = known
        .review
        .as_ref()
        .map(|review| Saying { words: review.words.clone(), effects: review.effects.clone() });
    Ok(page(&visit, &known, &said.unwrap_or_default(), (&Faults::default(), false)))
}

fn page(visit: &Visit, known: &Known, said: &Saying, (faults, warns): (&Faults, bool)) -> Page {
    let line = |effect: &Effect| {
        let found = said.effects.iter().find(|(one, _)| one == effect);
        Line {
            ticked_as: Line::ticked_as(*effect),
            name: Line::name(*effect),
            label: visit.say(effect.key()).into_owned(),
            is_ticked: found.is_some(),
            words: found.map(|(_, words)| words.clone()).unwrap_or_default(),
        }
    };
    let action = &known.action;
    let body = Writing {
        visit,
        action,
        heads: known.heads.words(visit),
        effects: Effect::ALL.iter().map(line).collect(),
        has_words: said.effects.iter().any(|(_, words)| !words.is_empty()),
        theirs: known
            .review
            .as_ref()
            .map(|review| review.words.as_str())
            .filter(|theirs| *theirs != said.words),
        words: &said.words,
        revision: known.review.as_ref().map_or(0, |review| review.revision),
        offers_done: known.review.is_some() && action.state.may_become(ActionState::Reviewed),
        warns,
        faults,
    };
    visit.page(visit.say_of("outcome-writing-title", &action.title), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let known = known(&room, &visit, id).await?;
    let mut faults = filled.faults();
    let said = understood(&visit, &filled, &mut faults);
    let names: Vec<String> = Effect::ALL.iter().map(|effect| Line::name(*effect)).collect();
    let texts: Vec<&str> = names.iter().map(String::as_str).chain(["devenir"]).collect();
    let warns = warns(&filled, &texts);
    if !faults.is_empty() {
        return Ok(page(&visit, &known, &said, (&faults, warns)).again().into_response());
    }
    let (expected, now, kept) = (filled.text("version").parse().unwrap_or(0), visit.now, said.clone());
    let written = room.write(move |conn| write(conn, id.into(), expected, &kept, now)).await?;
    let fault = match written {
        Written::Kept => return Ok(visit.go(&paths::writing(id.into()), "outcome-written")),
        Written::Meanwhile => "outcome-fault-meanwhile",
        Written::Unfit => "outcome-fault-nothing",
    };
    faults.note("devenir", visit.say(fault));
    let known = self::known(&room, &visit, id).await?;
    Ok(page(&visit, &known, &said, (&faults, warns)).again().into_response())
}

fn understood(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Saying {
    let mut effects = Vec::new();
    for effect in Effect::ALL {
        let name = Line::name(*effect);
        let words = filled.text(&name).trim().to_owned();
        if words.chars().count() > LONGEST_EFFECT {
            faults.note(&name, visit.say_count("outcome-fault-long", LONGEST_EFFECT));
        }
        caution(visit, filled, &name, faults);
        if filled.is_ticked(&Line::ticked_as(*effect)) || !words.is_empty() {
            effects.push((*effect, words));
        }
    }
    let words = filled.text("devenir").trim().to_owned();
    if words.chars().count() > LONGEST_REVIEW {
        faults.note("devenir", visit.say_count("outcome-fault-long", LONGEST_REVIEW));
    }
    if words.is_empty() && effects.is_empty() {
        faults.note("devenir", visit.say("outcome-fault-nothing"));
    }
    caution(visit, filled, "devenir", faults);
    Saying { words, effects }
}

/// « Bilan fait »: the action comes to that state today, because somebody pressed the button.
pub(super) async fn done(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    room.edited(&visit, id).await?;
    let by = By { account: visit.member.as_ref().map(|member| member.account), now: visit.now };
    let next = (ActionState::Reviewed, StateDay::day(visit.today()));
    let moved = room.write(move |conn| {
        if review(conn, id.into())?.is_none() {
            return Ok(false);
        }
        let changed = action::move_to(conn, id.into(), next, "", by)?;
        Ok(matches!(changed, Changed::Kept(_)))
    });
    let notice = if moved.await? { "outcome-done" } else { "outcome-not-done" };
    Ok(visit.go(&paths::review(id.into()), notice))
}
