//! Days of the demo: once placements are published, everybody is asked, most agree, and some are ready.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use placement::{Placement, State};
use post::Desk;
use vocabulary::Locale;
use web::Shell;

use crate::agreeing::{ask_everybody, say};
use crate::agreement::{Channel, Party, Standing};
use crate::day::{Preparation, Timetable};
use crate::needs::current_programme;
use crate::pledge::{digest, lines};
use crate::preparing::{plan, prepare, promise};
use crate::store::agreements::agreements_of_programme;
use crate::timetable::read;

/// The programme of a day of the demo.
const MOMENTS: &str = "9 h Accueil et tour de la maison | accueil
9 h 30 Présentation générale : missions, publics, limites | direction
12 h 30 Repas partagé
14 h Une permanence, avec l’accord des personnes | professionnelle du service
16 h Questions et contacts | direction";

/// Fills the demo once, where placements were published. Answers how many days have been asked about.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    db.write_now(|conn| {
        let Some(programme) = current_programme(conn)? else { return Ok(0) };
        if !agreements_of_programme(conn, programme.uuid())?.is_empty() {
            return Ok(0);
        }
        let asked = ask_everybody(conn, &desk, programme)?.days;
        let days = placement::placements(conn, programme)?;
        let waiting = days.iter().filter(|day| day.state == State::Proposed);
        for (rank, placement) in waiting.enumerate() {
            tell(conn, &desk, placement, rank)?;
        }
        Ok(asked)
    })
}

/// Of each three days one is ready, one is agreed, and one still waits for its host.
fn tell(conn: &mut Conn, desk: &Desk, placement: &Placement, rank: usize) -> Result<(), StoreError> {
    let waits = rank % 3 == 2;
    for party in Party::ALL.iter().filter(|party| !(waits && **party == Party::Host)) {
        say(conn, desk, (placement.id, *party), (Standing::Agreed, Channel::Link))?;
    }
    if !rank.is_multiple_of(3) {
        return Ok(());
    }
    let answers = Preparation {
        expectations: "Voir un premier accueil, et savoir à qui téléphoner ensuite.".to_owned(),
        posture: "J’observe, je me présente, je sors si quelqu’un le préfère.".to_owned(),
        sharing: "Dix minutes en réunion d’équipe, avec la fiche à jour.".to_owned(),
    };
    prepare(conn, desk, placement, &answers)?;
    let text = digest(&lines(&desk.shell.words, Locale::French));
    promise(conn, desk, placement, (&text, Channel::Link))?;
    let timetable = Timetable { stops: read(MOMENTS).unwrap_or_default(), meeting_point: String::new() };
    plan(conn, desk, placement, &timetable).map(drop)
}
