//! Days that were published: one each, moved on step by step, kept when the rest is computed again.

use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use post::Desk;
use uuid::Uuid;
use web::{Clock, Shell};

use super::house::schema;
use super::stage::{PARTNERS, offer, organization, programme, put, refuse_host, worker};
use crate::asked::{Asked, Kind, ask, asked};
use crate::proposing::{drawn_before, propose};
use crate::publishing::{Published, publish};
use crate::version::{Version, keep, told, versions};
use crate::{Moved, State, ledger, move_to, placement_of, placements, placements_between, question};

fn desk(key: &SealKey) -> Desk {
    let words = membership::trial::words(&[("placement", crate::FRENCH, crate::ENGLISH)]);
    let clock = Clock::new(membership::trial::beginning);
    Desk::new(
        key,
        &Arc::new(Shell::new(words, "Essai", "http://essai.example", clock)),
        membership::trial::beginning(),
    )
}

/// Computes and keeps, as the button does.
fn computes(conn: &mut Conn, key: &SealKey, number: u128) -> Result<Version, StoreError> {
    let (question, legend) = question(conn, key, programme())?.expect("the programme");
    let (asked, before) = (asked(conn, programme())?, drawn_before(conn, programme())?);
    let (summary, seats) = propose((&question, &legend), &asked, &before).expect("a proposal");
    keep(conn, (Uuid::from_u128(number), &legend), (&summary, &seats), membership::trial::beginning())?;
    Ok(versions(conn, programme())?.remove(0))
}

/// Computes, keeps and publishes, as the buttons do.
fn publishes(conn: &mut Conn, key: &SealKey, number: u128) -> Result<Published, StoreError> {
    let version = computes(conn, key, number)?;
    publish(conn, &desk(key), &version)
}

#[test]
fn a_day_moves_on_step_by_step_and_never_back_from_what_took_place() {
    for from in State::ALL {
        assert!(!from.leads_to(*from));
        assert!(!State::Cancelled.leads_to(*from) && !State::ReturnGiven.leads_to(*from));
        assert!(!from.took_place() || !from.leads_to(State::Cancelled));
    }
    assert!(State::Proposed.leads_to(State::Agreements) && State::Agreements.leads_to(State::Confirmed));
    assert!(State::Confirmed.leads_to(State::Done) && State::Done.leads_to(State::ReturnGiven));
    assert!(!State::Proposed.leads_to(State::Done));
}

#[test]
fn published_days_stand_are_kept_by_the_next_version_and_called_off_where_somebody_else_is_settled() {
    ::store::trial::both(&schema(), |db| {
        let key = SealKey::from_bytes([7; 32]);
        let now = membership::trial::beginning();
        db.write_now(|conn| put(conn, &key, now)).expect("put");
        let first = db.write_now(|conn| publishes(conn, &key, 1)).expect("published");
        assert_eq!(first, Published::Done { written: 23, to_tell: 1 });
        let days = db.read_now(|conn| placements(conn, programme())).expect("days");
        assert_eq!(days.len(), 24);
        assert!(days.iter().all(|day| day.state == State::Proposed && !day.service.is_empty()));
        let again = db.write_now(|conn| publishes(conn, &key, 2)).expect("published");
        assert_eq!(
            again,
            Published::Done { written: 0, to_tell: 0 },
            "nothing changed, nobody is written to"
        );
        assert_eq!(db.read_now(|conn| placements(conn, programme())).expect("days"), days);

        let gone = days[0].clone();
        let off = db.write_now(|conn| move_to(conn, gone.id, State::Cancelled, now)).expect("moved");
        assert_eq!(off, Moved::Done);
        assert_eq!(
            db.write_now(|conn| move_to(conn, gone.id, State::Confirmed, now)).expect("read"),
            Moved::NotFrom(State::Cancelled)
        );
        let once = db.write_now(|conn| publishes(conn, &key, 3)).expect("published");
        assert!(matches!(once, Published::Done { written, to_tell } if written + to_tell == 1), "{once:?}");
        let standing: Vec<_> = db
            .read_now(|conn| placements(conn, programme()))
            .expect("days")
            .into_iter()
            .filter(|day| day.state.stands())
            .collect();
        assert_eq!(standing.len(), 23, "what was called off is not proposed again as it was");
        assert!(days[1..].iter().all(|day| standing.contains(day)), "the others keep theirs");
        let seat = db.read_now(|conn| told(conn, gone.worker)).expect("read").expect("told").0;
        assert_eq!(seat.place, None, "every other place is taken");
        let kind = Kind::Pin;
        let pin = Asked { id: Uuid::from_u128(8), worker: gone.worker, offer: gone.offer, day: None, kind };
        db.write_now(|conn| ask(conn, programme(), pin, now)).expect("settled");
        db.write_now(|conn| publishes(conn, &key, 4)).expect("published");
        let of = db.read_now(|conn| placement_of(conn, gone.worker)).expect("read").expect("a day");
        assert!(of.state.stands() && of.offer == gone.offer, "unless the coordination settles it");
    });
}

#[test]
fn a_pin_moves_who_was_published_but_nobody_whose_day_took_place() {
    ::store::trial::both(&schema(), |db| {
        let key = SealKey::from_bytes([7; 32]);
        let now = membership::trial::beginning();
        db.write_now(|conn| put(conn, &key, now)).expect("put");
        db.write_now(|conn| publishes(conn, &key, 1)).expect("published");
        let day = db.read_now(|conn| placement_of(conn, worker(0))).expect("read").expect("a day");
        for state in [State::Agreements, State::Confirmed, State::Done] {
            assert_eq!(db.write_now(|conn| move_to(conn, day.id, state, now)).expect("moved"), Moved::Done);
        }
        let elsewhere = PARTNERS.iter().find(|slug| organization(slug) != day.host).expect("a partner");
        let pin = Asked {
            id: Uuid::from_u128(9),
            worker: worker(0),
            offer: offer(elsewhere),
            day: None,
            kind: Kind::Pin,
        };
        db.write_now(|conn| ask(conn, programme(), pin, now)).expect("settled");
        let (asked, legend) =
            db.read_now(|conn| question(conn, &key, programme())).expect("read").expect("one");
        let held = asked.pins.iter().find(|pin| legend.workers[pin.worker].id == worker(0)).expect("a pin");
        assert_eq!(legend.offers[held.offer].organization, day.host, "what took place stays");
        let other = db.read_now(|conn| placement_of(conn, worker(1))).expect("read").expect("a day");
        let no = Asked {
            id: Uuid::from_u128(10),
            worker: worker(1),
            offer: other.offer,
            day: None,
            kind: Kind::Forbid,
        };
        db.write_now(|conn| ask(conn, programme(), no, now)).expect("settled");
        let (asked, legend) =
            db.read_now(|conn| question(conn, &key, programme())).expect("read").expect("one");
        let is_her = |at: usize| legend.workers[at].id == worker(1);
        assert!(asked.forbidden.iter().any(|one| is_her(one.worker)));
        assert!(!asked.pins.iter().any(|one| is_her(one.worker)), "what is refused no longer holds her");
        let near = db.read_now(|conn| placements_between(conn, day.day, day.day)).expect("read");
        assert!(near.iter().any(|one| one.id == day.id && one.state == State::Done));
        let balances = db.read_now(ledger).expect("the ledger");
        assert_eq!(balances.iter().map(|one| one.sent).sum::<u32>(), 24);
        assert_eq!(balances.iter().map(|one| one.hosted).sum::<u32>(), 24);
    });
}

#[test]
fn nothing_is_published_of_what_has_changed_since() {
    ::store::trial::both(&schema(), |db| {
        let key = SealKey::from_bytes([7; 32]);
        let now = membership::trial::beginning();
        db.write_now(|conn| put(conn, &key, now)).expect("put");
        let version = db.write_now(|conn| computes(conn, &key, 1)).expect("computed");
        db.write_now(|conn| refuse_host(conn, programme().uuid(), organization(PARTNERS[0]).uuid()))
            .expect("no");
        let told = db.write_now(|conn| publish(conn, &desk(&key), &version)).expect("read");
        assert_eq!(told, Published::Outdated);
        assert!(db.read_now(|conn| placements(conn, programme())).expect("days").is_empty());
        let anew = db.write_now(|conn| publishes(conn, &key, 2)).expect("published");
        assert!(matches!(anew, Published::Done { .. }), "{anew:?}");
    });
}

#[test]
fn who_keeps_her_day_keeps_its_reason() {
    ::store::trial::both(&schema(), |db| {
        let key = SealKey::from_bytes([7; 32]);
        let now = membership::trial::beginning();
        db.write_now(|conn| put(conn, &key, now)).expect("put");
        db.write_now(|conn| publishes(conn, &key, 1)).expect("published");
        let seat = |at| db.read_now(|conn| told(conn, worker(at))).expect("read").expect("told").0;
        let before: Vec<_> = (0..24).map(seat).collect();
        assert!(before.iter().any(|seat| !seat.reason.better.is_empty()), "somebody has not her first wish");
        let gone = db.read_now(|conn| placement_of(conn, worker(3))).expect("read").expect("a day");
        db.write_now(|conn| move_to(conn, gone.id, State::Cancelled, now)).expect("moved");
        db.write_now(|conn| publishes(conn, &key, 2)).expect("published");
        for at in (0..24).filter(|at| *at != 3) {
            assert_eq!(seat(at), before[at], "worker {at}");
        }
    });
}
