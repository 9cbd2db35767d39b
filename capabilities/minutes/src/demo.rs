//! What the demo's meetings leave: two sets of minutes, follow-ups done, late and to come, and a contact to accept.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use vocabulary::id::{AccountId, EncounterId, OrganizationId};
use vocabulary::time::paris;
use web::Shell;

use crate::closing::{begun, keep};
use crate::contacts::{MetAt, NewOffer, Says, Side, answer, contacts, offer};
use crate::letters::Desk;
use crate::record::{Attendance, FollowUp, Minutes, Publication};
use crate::store::contacts::sides_of_account;
use crate::store::records;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// A follow-up of the demo: what, whose, which function, the days from today, and whether it is done.
type Task = (&'static str, &'static str, &'static str, i64, bool);

/// The minutes of one meeting of the demo.
struct Told {
    encounter: &'static str,
    came: &'static [(&'static str, u32)],
    learnt: &'static str,
    decisions: &'static [&'static str],
    tasks: &'static [Task],
    summary: &'static str,
    publication: Publication,
}

const TOLD: &[Told] = &[
    Told {
        encounter: "rencontre-visite",
        came: &[("mds-demo", 4), ("panier-d-a-cote", 2)],
        learnt: "La première visite se fait sans rendez-vous le mardi ; l’orientation écrite n’est pas demandée.",
        decisions: &[
            "Les deux accueils s’appellent avant d’envoyer quelqu’un hors des heures de distribution.",
            "Une affiche de l’épicerie est posée dans la salle d’attente.",
        ],
        tasks: &[
            ("Poser l’affiche dans la salle d’attente", "mds-demo", "accueil", -30, true),
            ("Écrire les limites de l’épicerie sur sa fiche", "panier-d-a-cote", "présidence", -8, false),
            ("Inviter l’équipe à une distribution", "panier-d-a-cote", "distribution du jeudi", 12, false),
        ],
        summary: "Les travailleurs sociaux de secteur ont vu l’épicerie un jour de distribution. \
                  La première visite se fait le mardi, sans rendez-vous et sans courrier.",
        publication: Publication::Everybody,
    },
    Told {
        encounter: "rencontre-reunion",
        came: &[("ccas-le-mee", 3), ("veilleurs-du-val", 2)],
        learnt: "Les secours d’urgence sont donnés le jour même. Un numéro direct existe entre les deux accueils.",
        decisions: &["Chaque équipe garde le numéro direct de l’autre accueil."],
        tasks: &[("Se revoir avant l’hiver", "ccas-le-mee", "direction", 20, false)],
        summary: "La maraude et le CCAS se passent le relais le jour même pour les secours d’urgence.",
        publication: Publication::Members,
    },
];

/// Fills the demo once, after the demo of meetings. Answers how many minutes there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    db.write_now(|conn| {
        let mut there = 0;
        for told in TOLD {
            there += usize::from(tell(conn, told, desk.now)?);
        }
        meet(conn, &desk)?;
        Ok(there)
    })
}

fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

/// Keeps the minutes of one meeting, unless somebody did. Says whether there are any.
fn tell(conn: &mut Conn, told: &Told, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let id = EncounterId::from_source(SOURCE, "encounter", told.encounter);
    let Some(encounter) = encounter::encounter(conn, id)? else { return Ok(false) };
    if records::minutes(conn, id)?.is_some() {
        return Ok(true);
    }
    let held_at = encounter.starts.unwrap_or(now);
    let attendance = told
        .came
        .iter()
        .map(|(slug, people)| Attendance { organization: organization(slug), people: *people });
    let tasks = told.tasks.iter().enumerate().map(|(place, task)| (place, follow_up(id, place, *task, now)));
    let minutes = Minutes {
        attendance: attendance.collect(),
        learnt: told.learnt.to_owned(),
        decisions: told.decisions.iter().map(|words| (*words).to_owned()).collect(),
        follow_ups: tasks.collect(),
        summary: told.summary.to_owned(),
        publication: told.publication,
        changed_at: held_at + TimeDelta::hours(4),
        closed_at: Some(held_at + TimeDelta::hours(4)),
        ..begun(&encounter, None, now)
    };
    keep(conn, &encounter, &minutes, None)?;
    Ok(true)
}

fn follow_up(
    encounter: EncounterId,
    place: usize,
    (words, owner, function, days, is_done): Task,
    now: DateTime<Utc>,
) -> FollowUp {
    let today: NaiveDate = paris(now).date();
    FollowUp {
        id: FollowUp::id_at(encounter, place),
        encounter,
        words: words.to_owned(),
        organization: Some(organization(owner)),
        function: function.to_owned(),
        due_on: Some(today + TimeDelta::days(days)),
        done_at: is_done.then_some(now + TimeDelta::days(days - 2)),
    }
}

/// Two members who met at the visit: one accepted, the other has yet to answer.
fn meet(conn: &mut Conn, desk: &Desk) -> Result<(), StoreError> {
    let visit = EncounterId::from_source(SOURCE, "encounter", "rencontre-visite");
    let Some(minutes) = records::minutes(conn, visit)? else { return Ok(()) };
    let member = |code: &str, slug: &str, function: &str| Side::Member {
        account: AccountId::from_source(SOURCE, "account", code),
        organization: organization(slug),
        function: function.to_owned(),
    };
    let new = NewOffer {
        between: (
            member("assistante-sociale", "mds-demo", "assistante sociale de secteur"),
            member("responsable-associatif", "panier-d-a-cote", "présidence"),
        ),
        from: MetAt::Meeting,
        source: visit.uuid(),
        on: minutes.held_on,
    };
    offer(conn, desk, &new)?;
    let account = AccountId::from_source(SOURCE, "account", "responsable-associatif");
    for side in sides_of_account(conn, account.uuid(), 1)? {
        for contact in contacts(conn, &desk.key, side.id)? {
            answer(conn, desk, (side.id, contact.id), Says::Yes)?;
        }
    }
    Ok(())
}
