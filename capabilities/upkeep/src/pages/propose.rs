//! Proposing a record that is missing, in few fields, by anybody; nobody sees it before it is checked.

use accounts::EmailAddress;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use directory::RecordKind;
use vocabulary::id::ProposalId;
use web::{Choice, Failure, Faults, Filled, Secret, Visit};

use super::link::kind_key;
use super::report::warnings;
use super::{Upkeep, failure};
use crate::keepers::coordinators;
use crate::letters::{Drawn, worded};
use crate::link::somebody_at;
use crate::paths;
use crate::proposal::{NewProposal, Proposed, propose};

/// The longest line and the longest text, in letters.
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 1_500;

#[derive(askama::Template)]
#[template(path = "pages/propose.html")]
struct ProposePage<'a> {
    visit: &'a Visit,
    kinds: Vec<Choice>,
    says: &'a Proposed,
    mail: &'a str,
    warnings: &'a [String],
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit) -> Response {
    let typed = (RecordKind::Service, &Proposed::default(), "");
    page(&visit, typed, &[], &Faults::default()).into_response()
}

fn page(
    visit: &Visit,
    (kind, says, mail): (RecordKind, &Proposed, &str),
    warnings: &[String],
    faults: &Faults,
) -> web::Page {
    let kinds = [RecordKind::Service, RecordKind::Organization];
    let choice =
        |one: &RecordKind| Choice::new(paths::kind_word(*one), visit.say(kind_key(*one)), *one == kind);
    let body = ProposePage { visit, kinds: kinds.iter().map(choice).collect(), says, mail, warnings, faults };
    visit.page(visit.say("upkeep-propose"), &body).description(visit.say("upkeep-propose-lead"))
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Upkeep>,
    filled: Filled,
) -> Result<Response, Failure> {
    let kind = paths::kind_of(filled.text("sorte")).filter(|kind| *kind != RecordKind::Location);
    let kind = kind.unwrap_or(RecordKind::Service);
    let says = Proposed {
        name: filled.text("nom").to_owned(),
        organization: filled.text("structure").to_owned(),
        purpose: filled.text("role").to_owned(),
        place: filled.text("lieu").to_owned(),
        reach: filled.text("joindre").to_owned(),
        said_by: filled.text("qui").to_owned(),
    };
    let typed = (kind, &says, filled.text("adresse"));
    let faults = faults_of(&visit, &filled, &says);
    let warned = warnings(&visit, &format!("{} {} {}", says.name, says.purpose, says.place));
    let is_warned = !warned.is_empty() && !filled.is_ticked("vu");
    if !faults.is_empty() || is_warned {
        return Ok(page(&visit, typed, &warned, &faults).again().into_response());
    }
    let mail = EmailAddress::read(filled.text("adresse"));
    room.said.admit(&visit.client_key(), visit.now)?;
    if let Some(mail) = &mail {
        room.to_address.admit(mail.text(), visit.now)?;
    }
    let secret = Secret::new(visit.chance());
    let new = NewProposal {
        id: ProposalId::new_v7(visit.now, visit.chance()),
        kind,
        says,
        mail,
        locale: visit.locale,
        follow: secret.digest(),
        now: visit.now,
    };
    let letters = letters(&room, &visit, &new, &secret).await?;
    let (key, now) = (room.key.clone(), visit.now);
    let kept = room.db.write(move |conn| {
        propose(conn, &key, &new)?;
        letters.iter().try_for_each(|letter| letter.send(conn, &key, now))
    });
    kept.await.map_err(failure)?;
    Ok(visit.go(&paths::follow_proposal(secret.text()), "upkeep-propose-thanks"))
}

/// To the coordination, and to the proposer where there is an address.
async fn letters(
    room: &Upkeep,
    visit: &Visit,
    new: &NewProposal,
    secret: &Secret,
) -> Result<Vec<Drawn>, Failure> {
    let (key, now, shell) = (room.key.clone(), visit.now, &room.shell);
    let coordinators = room.db.read(move |conn| coordinators(conn, &key, now)).await.map_err(failure)?;
    let desk = format!("{}{}", shell.base_url, paths::proposal(new.id.uuid()));
    let mut letters: Vec<Drawn> = coordinators
        .iter()
        .map(|to| {
            let letter = worded(shell, to.locale, "proposed", &[], Some(desk.clone()));
            Drawn::new(shell, to, "proposed", letter)
        })
        .collect();
    if let Some(mail) = &new.mail {
        let to = somebody_at(mail.text().to_owned(), visit.locale);
        let link = format!("{}{}", shell.base_url, paths::follow_proposal(secret.text()));
        let letter = worded(shell, to.locale, "proposal-received", &[], Some(link));
        letters.push(Drawn::new(shell, &to, "proposal-received", letter));
    }
    Ok(letters)
}

fn faults_of(visit: &Visit, filled: &Filled, says: &Proposed) -> Faults {
    let mut faults = filled.faults();
    for (field, text, missing) in [
        ("nom", &says.name, "upkeep-fault-name"),
        ("role", &says.purpose, "upkeep-fault-purpose"),
        ("joindre", &says.reach, "upkeep-fault-reach"),
    ] {
        if text.chars().count() < 3 {
            faults.note(field, visit.say(missing));
        }
    }
    for (field, text, longest) in [
        ("nom", &says.name, LONGEST_LINE),
        ("structure", &says.organization, LONGEST_LINE),
        ("role", &says.purpose, LONGEST_TEXT),
        ("lieu", &says.place, LONGEST_LINE),
        ("joindre", &says.reach, LONGEST_LINE),
        ("qui", &says.said_by, LONGEST_LINE),
    ] {
        if text.chars().count() > longest {
            faults.note(field, visit.say_count("upkeep-fault-long", longest));
        }
    }
    let mail = filled.text("adresse");
    if !mail.is_empty() && EmailAddress::read(mail).is_none() {
        faults.note("adresse", visit.say("upkeep-fault-address"));
    }
    faults
}
