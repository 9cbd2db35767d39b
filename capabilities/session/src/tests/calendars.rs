//! What calendars read: the same until something changes, and then what changed.

use action::{By, State, StateDay, move_to};
use axum::http::StatusCode;
use chrono::TimeDelta;
use membership::trial::between;
use vocabulary::id::ActionSessionId;

use crate::session::Plan;
use crate::tests::trying::{House, in_houses};
use crate::{Filter, cancel, change, next_of, paths, remove, upcoming};

fn calendar(house: &House, path: &str) -> String {
    let page = house.get(path, "");
    assert_eq!(page.status, StatusCode::OK, "{path}");
    page.body.replace("\r\n ", "")
}

/// The lines of one date.
fn event(calendar: &str, id: ActionSessionId) -> Option<String> {
    let mut events = calendar.split("BEGIN:VEVENT").skip(1);
    events.find(|event| event.contains(&format!("UID:{id}@"))).map(str::to_owned)
}

#[test]
fn a_calendar_follows_what_moves_what_is_cancelled_and_what_is_taken_off() {
    in_houses(|house| {
        let action = house.own_action();
        let ids = house.plans(action.id, &[24, 48, 72]);
        let path = paths::action_calendar(action.id);
        let first = calendar(house, &path);
        assert_eq!(first, calendar(house, &path), "letter for letter");
        assert!(event(&first, ids[0]).expect("a date").contains("SEQUENCE:0\r\n"));
        house.wait(1);
        let now = house.now();
        let before = house.session(ids[1]).plan;
        let later = Plan { starts: before.starts + TimeDelta::hours(1), ..before };
        house.write(|conn| change(conn, ids[1], &later, now));
        house.write(|conn| cancel(conn, ids[0], "", now));
        house.write(|conn| remove(conn, ids[2], now));
        let second = calendar(house, &path);
        let moved = event(&second, ids[1]).expect("a date");
        assert!(moved.contains("SEQUENCE:1\r\n") && moved.contains("STATUS:CONFIRMED"), "{moved}");
        assert!(moved.contains(&later.starts.format("DTSTART:%Y%m%dT%H%M%SZ").to_string()));
        for id in [ids[0], ids[2]] {
            let gone = event(&second, id).expect("it is told");
            assert!(gone.contains("STATUS:CANCELLED") && gone.contains("SUMMARY:Annulé"), "{gone}");
        }
    });
}

#[test]
fn what_is_put_off_or_dropped_is_announced_nowhere_and_calendars_hear_of_it() {
    in_houses(|house| {
        let action = house.own_action();
        let (held, ahead) = {
            let ids = house.plans(action.id, &[-48, 48]);
            (ids[0], ids[1])
        };
        let commune = action.place.commune.clone().expect("a commune");
        let paths = [paths::action_calendar(action.id), format!("/agenda/commune/{commune}.ics")];
        let mut sequence = 0;
        for (state, status, title) in [
            (State::Postponed, "CANCELLED", "SUMMARY:Reporté : "),
            (State::Running, "CONFIRMED", "SUMMARY:Balades"),
            (State::Dropped, "CANCELLED", "SUMMARY:Annulé : "),
        ] {
            let by = By { account: None, now: house.now() };
            let next = (state, StateDay::day(by.today()));
            house.write(|conn| move_to(conn, action.id, next, "Pas de salle", by)).kept().expect("moved");
            for path in &paths {
                let calendar = calendar(house, path).replace(['\u{a0}', '\u{202f}'], " ");
                let told = event(&calendar, ahead).expect("it is told");
                assert!(told.contains(&format!("STATUS:{status}")) && told.contains(title), "{told}");
                let past = event(&calendar, held).expect("it took place");
                assert!(past.contains("STATUS:CONFIRMED"), "{past}");
                let said = between(&told, "SEQUENCE:", "\r").and_then(|said| said.parse::<u32>().ok());
                assert!(said.is_some_and(|said| said >= sequence), "{told}");
                sequence = said.unwrap_or_default();
            }
            let is_off = status == "CANCELLED";
            let now = house.now();
            let next = house.read(move |conn| next_of(conn, &[action.id], now));
            let filter = Filter { from: Some(now), ..Filter::default() };
            let soon = house.read(move |conn| upcoming(conn, &filter, 100));
            assert_eq!((next.is_empty(), soon.is_empty()), (is_off, is_off));
            let [dates, poster] = [paths::dates(action.id), paths::poster(action.id)];
            let said = if state == State::Dropped { "n’aura pas lieu" } else { "est reportée" };
            for page in [dates, poster] {
                assert_eq!(house.get(&page, "").body.contains(said), is_off, "{page}");
            }
            house.wait(1);
        }
    });
}

#[test]
fn communes_and_organisations_have_calendars_and_nobody_else() {
    in_houses(|house| {
        let action = house.own_action();
        let id = house.plans(action.id, &[24])[0];
        let commune = action.place.commune.clone().expect("a commune");
        for path in
            [format!("/agenda/commune/{commune}.ics"), format!("/agenda/organisation/{}.ics", action.keeper)]
        {
            assert!(event(&calendar(house, &path), id).is_some(), "{path}");
        }
        assert!(event(&calendar(house, "/agenda/commune/75056.ics"), id).is_none());
        let nobody = ActionSessionId::default();
        for path in [
            "/agenda/commune/rien.ics".to_owned(),
            "/agenda/organisation/rien.ics".to_owned(),
            format!("/agenda/organisation/{nobody}.ics"),
            format!("/actions/{nobody}/agenda.ics"),
        ] {
            assert_eq!(house.get(&path, "").status, StatusCode::NOT_FOUND, "{path}");
        }
    });
}
