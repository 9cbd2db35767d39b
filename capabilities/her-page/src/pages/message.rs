//! Typing a text message that a person sent to a worker: the request goes on as she said.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use referral::{By, Channel, Code, Desk, Referral, Teller};
use vocabulary::permission::Action;
use web::{Choice, Failure, Faults, Filled, Member, Visit};

use super::{HerPages, failure, member_of};
use crate::gateway::{Ear, Heard, call};
use crate::letters::Drawn;
use crate::paths;
use crate::word::Word;

/// The words a worker may type: what is sent, the key of its words, and what she wrote.
const WORDS: [(&str, &str, Word); 6] = [
    ("stop", "her-page-work-message-stop", Word::Stop),
    ("oui", "her-page-work-message-yes", Word::Yes),
    ("non", "her-page-work-message-no", Word::No),
    ("venu", "her-page-work-message-came", Word::Came),
    ("trouve", "her-page-work-message-helped", Word::Helped),
    ("appel", "her-page-work-message-call", Word::Call),
];

#[derive(askama::Template)]
#[template(path = "pages/message.html")]
struct MessagePage<'a> {
    visit: &'a Visit,
    words: Vec<Choice>,
    code: &'a str,
    faults: &'a Faults,
}

fn page(visit: &Visit, chosen: &str, code: &str, faults: &Faults) -> web::Page {
    let choice = |(value, key, _): (&str, &str, Word)| Choice {
        value: value.to_owned(),
        label: visit.say(key).into_owned(),
        chosen: value == chosen,
        count: None,
    };
    let body = MessagePage { visit, words: WORDS.into_iter().map(choice).collect(), code, faults };
    visit.page(visit.say("her-page-work-message-title"), &body).not_indexed()
}

pub(super) async fn show(visit: Visit) -> Response {
    page(&visit, "", "", &Faults::default()).into_response()
}

/// Whether a member may type what the person of this request wrote: at whoever sent it, or received it.
fn side(member: &Member, one: &Referral) -> Option<vocabulary::id::OrganizationId> {
    let sides = [Some(one.from), one.state.was_sent().then_some(one.receiver)];
    let may = |organization: &vocabulary::id::OrganizationId| {
        member.acts_for(*organization) && member.may(Action::RecordConsent, *organization)
    };
    sides.into_iter().flatten().find(may)
}

pub(super) async fn note(
    visit: Visit,
    State(room): State<HerPages>,
    filled: Filled,
) -> Result<Response, Failure> {
    let member = member_of(&visit)?.clone();
    room.tries.admit(&format!("account {}", member.account), visit.now)?;
    let (chosen, typed) = (filled.text("mot").to_owned(), filled.text("code").to_owned());
    let mut faults = filled.faults();
    let word = WORDS.iter().find(|(value, ..)| *value == chosen).map(|(.., word)| *word);
    let (Some(word), Some(code)) = (word, Code::parse(&typed)) else {
        if word.is_none() {
            faults.note("mot", visit.say("her-page-work-message-no-word"));
        } else {
            faults.note("code", visit.say("her-page-work-message-no-code"));
        }
        return Ok(page(&visit, &chosen, &typed, &faults).again().into_response());
    };
    let done = heard(&room, &visit, (member, word, code)).await?;
    let key = match done {
        Some(true) => return Ok(visit.go(paths::MESSAGE, "her-page-work-message-noted")),
        Some(false) => "her-page-work-message-late",
        None => "her-page-work-message-no-code",
    };
    faults.note("code", visit.say(key));
    Ok(page(&visit, &chosen, &typed, &faults).again().into_response())
}

/// Does what she wrote, as her word; nothing where the member has no part in this request.
async fn heard(
    room: &HerPages,
    visit: &Visit,
    (member, word, code): (Member, Word, Code),
) -> Result<Option<bool>, Failure> {
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let (key, shell) = (room.key.clone(), std::sync::Arc::clone(&room.shell));
    let drawn = Drawn { chance: visit.chance(), now: visit.now };
    let done = room.db.write(move |conn| {
        let there = referral::referral_by_code(conn, &key, code)?;
        let Some((one, organization)) = there.and_then(|one| side(&member, &one).map(|side| (one, side)))
        else {
            return Ok(None);
        };
        let by = By {
            teller: Teller::Person,
            account: Some(member.account),
            organization: Some(organization),
            channel: Channel::Sms,
        };
        if word == Word::Call {
            let ear = Ear { key: &key, shell: &shell, desk: &desk, drawn };
            return Ok(Some(matches!(call(conn, ear, &one, Some(&by))?, Heard::Done(..))));
        }
        Ok(Some(referral::perform(conn, &desk, one.id, &word.act(), &by)?.is_ok()))
    });
    done.await.map_err(failure)
}
