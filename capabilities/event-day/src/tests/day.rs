//! The day of the demo's speed-meeting, from its sheets to its notes.

use std::sync::Arc;

use axum::http::StatusCode;
use membership::trial::{self, Town, Tried, between};
use paper::Press;
use speed_meeting::{Guest, SpeedMeeting, State, id_of};
use vocabulary::id::SpeedMeetingId;

use crate::afternoon::Afternoon;
use crate::pages::EventDay;
use crate::sheets;
use crate::store::links::{LinkRow, insert_link};

fn in_houses(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &[
            ("cooperation", cooperation::FRENCH, cooperation::ENGLISH),
            ("encounter", encounter::FRENCH, encounter::ENGLISH),
            ("minutes", minutes::FRENCH, minutes::ENGLISH),
            ("speed-meeting", speed_meeting::FRENCH, speed_meeting::ENGLISH),
            ("event-day", crate::FRENCH, crate::ENGLISH),
            ("paper", paper::FRENCH, paper::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = EventDay::new(db.clone(), key.clone(), Arc::clone(shell), Press::absent());
            crate::routes().with_state(room)
        },
    };
    let schema = trial::schema(&[
        address_book::ROOM,
        cooperation::ROOM,
        encounter::ROOM,
        minutes::ROOM,
        speed_meeting::ROOM,
        crate::ROOM,
    ]);
    ::store::trial::both(&schema, |db| {
        let house = Town::over(db, &tried);
        speed_meeting::demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
        house.write(|conn| {
            let path = (State::Invitations, State::RotationLocked);
            speed_meeting::move_on(conn, coming(), path).map(drop)
        });
        test(&house);
    });
}

fn coming() -> SpeedMeetingId {
    SpeedMeetingId::from_source("demo", "speed-meeting", "apres-midi-jeunesse")
}

fn known(house: &Town) -> SpeedMeeting {
    house.read(|conn| speed_meeting::speed_meeting(conn, &house.key, coming())).expect("a speed-meeting")
}

fn below(page: &str) -> String {
    speed_meeting::paths::below(coming().uuid(), page)
}

fn is_whole(house: &Town, path: &str, cookie: &str) {
    for locale in ["fr", "en"] {
        let mark = if path.contains('?') { '&' } else { '?' };
        let page = house.get(&format!("{path}{mark}langue={locale}"), cookie);
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        let said = page.body.split("event-day-").nth(1);
        assert!(said.is_none(), "{path} says a key: {said:?}");
        let ids: Vec<&str> =
            page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{path}: an id stands twice");
    }
}

#[test]
fn sheets_say_it_all_and_somebody_missing_changes_the_rest() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        for page in ["jour", "cartes", "badges", "parcours", "plan", "minuteur", "notes", "clore"] {
            is_whole(house, &below(page), &cookie);
            let stranger = house.get(&below(page), &house.signs_in("agent-ccas"));
            let is_shut = stranger.status == StatusCode::NOT_FOUND || page == "notes";
            assert!(is_shut, "{page} is the coordination's");
        }
        let meeting = known(house);
        let cards = house.get(&below("cartes"), &cookie).body;
        assert_eq!(cards.matches("own-page").count(), 12);
        assert!(cards.contains("Ce que je cherche chez vous"));
        let badges = house.get(&below("badges"), &cookie).body;
        assert_eq!(
            (badges.matches("class=\"card\"").count(), badges.matches("crispEdges").count()),
            (30, 12)
        );
        let routes = house.get(&below("parcours"), &cookie).body;
        assert_eq!(
            (routes.matches("own-page").count(), routes.matches("<th scope=\"row\">").count()),
            (5, 60)
        );
        let file = house.get(&below("minuteur.html"), &cookie).body;
        assert!(file.contains("AudioContext") && file.contains("data-from") && !file.contains(" src="));
        assert_eq!(house.get(&below("jour.pdf"), &cookie).status, StatusCode::SEE_OTHER, "no press here");

        let visit = house.visit(Some("coordinatrice"), &below("jour.pdf"));
        let afternoon = house.read(|conn| Afternoon::of(conn, &house.key, coming().uuid())).expect("rounds");
        assert_eq!(sheets::whole(&visit, &afternoon).check(), Ok(()), "the press takes all sheets");
        let gone = id_of(Guest::Visitor(meeting.visitors[1].id)).to_string();
        let look = format!("{}?absent={gone}&tour=7", below("jour/reprise"));
        is_whole(house, &look, &cookie);
        assert!(house.get(&look, &cookie).body.contains("6</strong> rencontres perdues"));
        assert_eq!(known(house), meeting, "looking changes nothing");
        let form = [("absent", gone.as_str()), ("tour", "7"), ("suite", "keep")];
        assert_eq!(house.post(&below("jour/reprise"), &cookie, &form).to, below("jour"));
        let rotation = house.read(|conn| speed_meeting::rotation(conn, coming())).expect("rounds");
        assert_eq!((rotation.meetings(), known(house).held_rounds), (54, 0));
        let day = house.get(&below("jour"), &cookie).body;
        assert!(day.contains("absent</li>"), "{day}");
    });
}

#[test]
fn closing_keeps_the_log_once_and_notes_are_read_by_their_own_alone() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let close = [("contacts", "1"), ("notes", "1")];
        house.post(&below("clore"), &cookie, &close);
        assert_eq!(known(house).state, State::RotationLocked, "not before its day");
        house.wait(19);
        let cookie = house.signs_in("coordinatrice");
        house.post(&below("clore"), &cookie, &close);
        assert_eq!(known(house).state, State::NotesShared);
        let letters = || house.get("/courrier", "").body.matches("vos notes").count();
        let log =
            |house: &Town| house.read(|conn| encounter::log(conn, &encounter::LogFilter::default(), 10));
        let (first, held) = (letters(), log(house).len());
        assert!(first > 0, "partners with a mailbox are written to");
        house.post(&below("clore"), &cookie, &close);
        assert_eq!((letters(), log(house).len()), (first, held), "closing again offers nothing twice");
        is_whole(house, &below("clore"), &cookie);
        notes_stay_with_their_own(house, &cookie);
        house.wait(190);
        let forgotten = |house: &Town| house.run(crate::hourly(&house.db, house.now())).expect("a round");
        assert_eq!((forgotten(house), forgotten(house)), (1, 0));
    });
}

fn notes_stay_with_their_own(house: &Town, cookie: &str) {
    let meeting = known(house);
    let (group, about) = (meeting.visitors[0].id, meeting.partners[0].id);
    let secret = web::Secret::new([7; 32]);
    house.write(|conn| {
        let row = LinkRow {
            id: group.uuid(),
            meeting: meeting.id.uuid(),
            participant: group.uuid(),
            secret_digest: secret.digest(),
            expires_at: house.now() + chrono::TimeDelta::days(1),
        };
        insert_link(conn, &row).map(drop)
    });
    let link = speed_meeting::paths::noting(secret.text());
    is_whole(house, &link, "");
    let field = format!("note-{about}");
    let noted = house.post(&link, "", &[(field.as_str(), "Rappeler en janvier")]);
    assert_eq!(noted.to, link);
    assert!(house.get(&link, "").body.contains("Rappeler en janvier"));
    let long = "a".repeat(601);
    assert_eq!(house.post(&link, "", &[(field.as_str(), &long)]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.get(&speed_meeting::paths::noting("inconnu"), "").status, StatusCode::NOT_FOUND);
    let counted = house.get(&below("notes"), cookie).body;
    assert!(counted.contains("groupe 1") && !counted.contains("Rappeler"), "the coordination counts only");
    let own = house.get(&below("notes"), &house.signs_in("assistante-sociale")).body;
    assert!(own.contains("Rappeler en janvier"));
    let other = house.signs_in("agent-ccas");
    assert!(!house.get(&below("notes"), &other).body.contains("Rappeler"));
    let form = [("qui", &*group.to_string()), (field.as_str(), "")];
    assert_eq!(house.post(&below("notes"), &other, &form).status, StatusCode::NOT_FOUND);
    let row = between(&own, "name=\"qui\" value=\"", "\"");
    assert!(row.is_some());
}
