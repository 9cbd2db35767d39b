//! What the demo shows of upkeep: six reports of different ages, a proposal, and a letter that asks to confirm.

mod past;

use chrono::{DateTime, TimeDelta, Utc};
use directory::{RecordKey, RecordKind, Section, Shown};
use membership::demo::PERSONAS;
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::{OrganizationId, ProposalId, ReportId};
use web::{Clock, Randomness, Secret, Shell, Words};

use crate::keepers::{Keepers, keepers};
use crate::letters::Drawn;
use crate::link::{NewLink, Question, confirm_link_letter, offer};
use crate::looking_after::doubt_reported;
use crate::proposal::{NewProposal, Proposed, propose};
use crate::report::{NewReport, OWNER_ANSWERS_WITHIN, report};
use crate::store::people::doubtful_records;
use crate::store::reports::{any_report, note_overdue};
use crate::telling::telling;

/// The reports of the demo: how many days old, about which part, and the line.
const REPORTS: [(i64, Option<Section>, &str); 6] = [
    (1, Some(Section::Contact), "Le numéro sonne dans le vide depuis lundi."),
    (2, Some(Section::Hours), "Fermé le mercredi matin, contrairement à ce qui est écrit."),
    (4, Some(Section::Places), "L’accueil a changé d’adresse, une affiche le dit sur la porte."),
    (6, None, "On m’a répondu que ce service n’existe plus."),
    (9, Some(Section::Access), "Il faut maintenant prendre rendez-vous, la fiche dit le contraire."),
    (16, Some(Section::Audience), "Les couples ne sont plus reçus, seulement les personnes seules."),
];
/// Who gets the letter « Votre fiche est-elle toujours juste ? ».
const ASKED: &str = "responsable-associatif";
/// The source the demo's records come from.
const SOURCE: &str = "demo";

/// Fills the demo once, after its territory and its people: six open reports of different ages on services that stand
/// in doubt, a record somebody proposes, services with a past, and one letter with a link that works. `network` is its name and the house's
/// public address; the secrets come from `chance`. Answers how many reports there are.
pub fn fill(
    db: &Db,
    key: &SealKey,
    network: (&str, &str),
    chance: &Randomness,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let words = Words::new(&[("upkeep", crate::FRENCH, crate::ENGLISH)]);
    let words = words.map_err(|fault| StoreError::Unfit { statement: "demo", reason: fault.to_string() })?;
    let mut shell = Shell::new(words, network.0, network.1, Clock::new(move || now));
    shell.randomness = chance.clone();
    let wrongs = db.read_now(|conn| wrongs(conn, key, now))?;
    let reports: Vec<NewReport> = REPORTS
        .iter()
        .zip(&wrongs)
        .map(|(said, (shown, keepers))| drawn_report(&shell, said, (shown, keepers), now))
        .collect();
    let asking = db.read_now(|conn| asking(conn, key, &shell))?;
    let proposal = drawn_proposal(&shell, now);
    let pasts = db.read_now(|conn| past::pasts(conn, chance, now))?;
    db.write_now(|conn| {
        if any_report(conn)?.is_some() {
            return Ok(0);
        }
        past::tell(conn, &pasts)?;
        for new in &reports {
            report(conn, key, new)?;
        }
        note_overdue(conn, now - OWNER_ANSWERS_WITHIN, now)?;
        doubt_reported(conn, now)?;
        propose(conn, key, &proposal)?;
        if let Some((link, letter)) = &asking {
            offer(conn, key, link)?;
            letter.send(conn, key, now)?;
        }
        Ok(reports.len())
    })
}

/// The services in doubt, with those who keep them; first those that somebody keeps, so that a newcomer can answer.
fn wrongs(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<Vec<(Shown, Keepers)>, StoreError> {
    let mut found = Vec::new();
    for row in doubtful_records(conn, 50)? {
        if row.kind != RecordKind::Service.code() {
            continue;
        }
        if let Some(shown) = directory::shown(conn, RecordKey::service(row.id))? {
            let keepers = keepers(conn, key, shown.owner, now)?;
            found.push((shown, keepers));
        }
    }
    found.sort_by_key(|(shown, keepers)| (!keepers.own, shown.key));
    Ok(found)
}

fn drawn_report(
    shell: &Shell,
    (days, section, text): &(i64, Option<Section>, &str),
    (shown, keepers): (&Shown, &Keepers),
    now: DateTime<Utc>,
) -> NewReport {
    let opened = now - TimeDelta::days(*days) - TimeDelta::hours(3);
    let id = ReportId::new_v7(opened, shell.randomness.bytes());
    NewReport {
        id,
        record: shown.key,
        organization: shown.owner,
        section: *section,
        text: (*text).to_owned(),
        mail: None,
        locale: Locale::French,
        follow: Secret::new(shell.randomness.bytes()).digest(),
        told: telling(shell, (id, shown), keepers),
        now: opened,
    }
}

/// The link and the letter of the persona who is asked.
fn asking(conn: &mut Conn, key: &SealKey, shell: &Shell) -> Result<Option<(NewLink, Drawn)>, StoreError> {
    let Some(persona) = PERSONAS.iter().find(|persona| persona.code == ASKED) else { return Ok(None) };
    let organization = OrganizationId::from_source(SOURCE, "organization", persona.organization);
    let shown = directory::shown(conn, RecordKey::organization(organization.uuid()))?;
    let (Some(shown), Some(to)) = (shown, accounts::recipient(conn, key, persona.account())?) else {
        return Ok(None);
    };
    let (link, secret) = NewLink::draw(shell, organization, &to);
    let letter = confirm_link_letter(shell, to.locale, Question::StillTrue, &shown.name, &secret);
    Ok(Some((link, Drawn::new(shell, &to, "confirm-link", letter))))
}

fn drawn_proposal(shell: &Shell, now: DateTime<Utc>) -> NewProposal {
    let at = now - TimeDelta::days(3);
    NewProposal {
        id: ProposalId::new_v7(at, shell.randomness.bytes()),
        kind: RecordKind::Service,
        says: Proposed {
            name: "Atelier vélo du samedi".to_owned(),
            organization: "Le garage associatif du Val (inventé)".to_owned(),
            purpose: "On y répare son vélo avec des bénévoles, outils et pièces d’occasion compris."
                .to_owned(),
            place: "Derrière la salle des fêtes, Le Mée-sur-Seine".to_owned(),
            reach: "01 99 00 44 55".to_owned(),
            said_by: "Une habitante".to_owned(),
        },
        mail: None,
        locale: Locale::French,
        follow: Secret::new(shell.randomness.bytes()).digest(),
        now: at,
    }
}
