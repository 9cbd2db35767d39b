//! From an empty page to locked rounds, an answer by letter, and who may look.

use std::ops::Deref;
use std::sync::Arc;

use axum::http::StatusCode;
use membership::trial::{self, Town, Tried, between};
use vocabulary::id::SpeedMeetingId;

use crate::SpeedMeetings;
use crate::paths;
use crate::speed_meeting::{SpeedMeeting, State};

/// A small house with this room open in it.
struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[
            ("cooperation", cooperation::FRENCH, cooperation::ENGLISH),
            ("encounter", encounter::FRENCH, encounter::ENGLISH),
            ("speed-meeting", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(SpeedMeetings::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    ::store::trial::both(&trial::schema(&[cooperation::ROOM, encounter::ROOM, crate::ROOM]), |db| {
        test(&House(Town::over(db, &tried)));
    });
}

const PARTNERS: &str = "CCAS du Mée-sur-Seine (démo) ; droits\nMaison des ados du Val (démo) ; santé mentale\n\
                        Le Panier d’à côté (démo) ; aide alimentaire\nMission locale\nRelais 5\nRelais 6\nRelais 7\n\
                        Relais 8\nRelais 9\nRelais 10\nRelais 11\nRelais 12";
const GROUPS: &str =
    "Équipe 1 ; 4 ; groupe1@essai.example\nÉquipe 2 ; 4\nÉquipe 3 ; 4\nÉquipe 4 ; 3\nÉquipe 5 ; 3";

impl House {
    /// The seed's afternoon, laid from the empty page.
    fn lays(&self, cookie: &str) -> String {
        let empty = self.get(paths::NEW, cookie);
        assert_eq!(empty.status, StatusCode::OK);
        let filled = |field: &str| {
            let from = format!("name=\"{field}\"");
            let tag = empty.body.split("<input").find(|tag| tag.contains(&from)).expect(field);
            between(tag, "value=\"", "\"").unwrap_or_default()
        };
        let day = filled("jour");
        let form = [
            ("titre", "Après-midi jeunesse"),
            ("jour", day.as_str()),
            ("debut", &filled("debut")),
            ("minutes", &filled("minutes")),
            ("pause1", &filled("pause1")),
            ("duree1", &filled("duree1")),
            ("forme", "two-sides"),
            ("partenaires", PARTNERS),
            ("groupes", GROUPS),
        ];
        let laid = self.post(paths::NEW, cookie, &form);
        assert_eq!(laid.status, StatusCode::SEE_OTHER, "{}", laid.body);
        laid.to
    }

    /// Days no clock can reckon with, and groups the rounds of a circle would forget: told, and nothing typed is lost.
    fn refuses(&self, page: &str, cookie: &str) {
        let group = [("titre", "Cercle"), ("minutes", "15"), ("debut", "14:00"), ("forme", "everybody")];
        let hostile = |day: &str, to: &str| {
            self.post(to, cookie, &[&group[..], &[("jour", day), ("groupes", "Oublié ; 8")]].concat())
        };
        for day in ["-262143-01-01", "+262142-12-31", "2026-12-17"] {
            let told = hostile(day, paths::NEW);
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(told.body.contains("Oublié ; 8"), "what was typed stays");
        }
        let kept = hostile("2026-12-17", &format!("{page}/reglages"));
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY, "groups are not forgotten");
    }

    fn known(&self, page: &str) -> SpeedMeeting {
        let id: SpeedMeetingId = page.rsplit('/').next().expect("an id").parse().expect("an id");
        self.read(|conn| crate::speed_meeting(conn, &self.key, id)).expect("a speed-meeting")
    }

    /// The link of the newest letter with these words in its subject.
    fn link(&self, words: &str) -> String {
        let list = self.get("/courrier", "").body;
        let row = list.split("<tr").find(|row| row.contains(words)).expect("a letter");
        let letter = self.get(&between(row, "href=\"", "\"").expect("its page"), "").body;
        let rest = between(&letter, "href=\"http://essai.example/speed-meeting/", "\"").expect("a link");
        paths::answer(&rest)
    }

    /// The link of the invitation that went to this mailbox.
    fn link_of(&self, mailbox: &str) -> String {
        let list = self.get("/courrier", "").body;
        let pages: Vec<String> = list.split("<tr").filter_map(|row| between(row, "href=\"", "\"")).collect();
        let letters = pages.iter().map(|page| self.get(page, "").body);
        let mut own = letters.filter(|page| page.contains(mailbox) && page.contains("/speed-meeting/"));
        let letter = own.next().expect("a letter to this mailbox");
        let rest = between(&letter, "href=\"http://essai.example/speed-meeting/", "\"").expect("a link");
        paths::answer(&rest)
    }

    fn is_whole(&self, path: &str, cookie: &str) {
        for locale in ["fr", "en"] {
            let page = self.get(&format!("{path}?langue={locale}"), cookie);
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
            let ids: Vec<&str> =
                page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), once.len(), "{path}: an id stands twice");
            let said = page.body.split("speed-meeting-").skip(1).find(|rest| !rest.starts_with("notes/"));
            assert!(said.is_none(), "{path} says a key: {said:?}");
        }
    }
}

#[test]
fn two_forms_lead_from_an_empty_page_to_locked_rounds() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let page = house.lays(&cookie);
        let shown = house.get(&page, &cookie).body;
        assert!(shown.contains("12 tours, 60 rencontres, fin à 17:15"), "{shown}");
        assert!(shown.contains("théorème de König") && shown.contains("<svg class=\"network "));
        let known = house.known(&page);
        let card = &known.partners[0].card;
        assert!(
            known.partners[0].organization.is_some() && !card.mission.is_empty(),
            "a card from the record"
        );
        house.refuses(&page, &cookie);
        for below in ["", "/reglages", "/participants", "/voeux"] {
            house.is_whole(&format!("{page}{below}"), &cookie);
        }
        house.is_whole(&paths::partner(known.id.uuid(), known.partners[0].id.uuid()), &cookie);
        house.is_whole(&paths::visitor(known.id.uuid(), known.visitors[0].id.uuid()), &cookie);
        house.is_whole(paths::NEW, &cookie);
        house.post(&page, &cookie, &[("act", "lock")]);
        assert_eq!(house.known(&page).state, State::RotationLocked);
        let file = house.get(&format!("{page}/tours.csv"), &cookie).body;
        assert_eq!(file.lines().count(), 61);
        let early = house.post(&page, &cookie, &[("act", "hold")]);
        assert_eq!((early.status, house.known(&page).state), (StatusCode::SEE_OTHER, State::RotationLocked));
        assert!(!house.get(&page, &cookie).body.contains("name=\"venu\""), "nobody came yet");
        let mine = paths::below(known.id.uuid(), "ma-place");
        let leads_to_notes = |cookie: &str| house.get(&mine, cookie).body.contains("/notes?qui=");
        assert!(!leads_to_notes(&house.signs_in("agent-ccas")), "nobody was met yet");
        house.wait(40);
        assert!(leads_to_notes(&house.signs_in("agent-ccas")), "notes are found from one's place");
        let later = house.signs_in("coordinatrice");
        house.is_whole(&page, &later);
        let asked = house.get(&page, &later).body;
        assert_eq!(asked.matches("name=\"venu\"").count(), 17);
        house.post(&page, &later, &[("act", "hold")]);
        assert_eq!(house.known(&page).state, State::RotationLocked, "nobody was ticked");
        let came = [known.partners[0].id.to_string(), known.visitors[0].id.to_string()];
        house.post(&page, &later, &[("act", "hold"), ("venu", &came[0]), ("venu", &came[1])]);
        assert_eq!(house.known(&page).state, State::Held);
        let log = house.read(|conn| encounter::log(conn, &encounter::LogFilter::default(), 10));
        assert_eq!(log[0].headcount, Some(5), "a partner and a group of four");
        house.is_whole(paths::SPEED_MEETINGS, "");
    });
}

#[test]
fn an_answer_comes_by_the_link_of_a_letter_and_only_the_button_changes_something() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let page = house.lays(&cookie);
        house.post(&page, &cookie, &[("act", "invite")]);
        let known = house.known(&page);
        assert_eq!(known.state, State::Invitations);
        let link = house.link("y serez-vous");
        house.is_whole(&link, "");
        assert_eq!(house.known(&page), known, "looking changes nothing");
        let group = house.link_of("groupe1");
        let wish = format!("voeu-{}", known.partners[1].id);
        let form = [("reponse", "comes"), (wish.as_str(), "no"), ("arrive", "14:10")];
        assert_eq!(house.post(&group, "", &form).to, group);
        let now = house.known(&page);
        assert_eq!(now.wishes.len(), 1);
        assert!(now.visitors[0].presence.arrives.is_some());
        let wrong = house.post(&group, "", &[("arrive", "demain")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(house.get(&page, &cookie).body.contains("derniers changements"));
        house.post(&page, &cookie, &[("act", "compute")]);
        house.post(&page, &cookie, &[("act", "lock")]);
        let route = house.get(&group, "").body;
        assert!(route.contains("<table") && !route.contains("name=\"reponse\""), "{route}");
        assert_eq!(house.get("/speed-meeting/inconnu", "").status, StatusCode::NOT_FOUND);
        let mine = paths::below(known.id.uuid(), "ma-place");
        house.is_whole(&mine, &house.signs_in("agent-ccas"));
        assert_eq!(house.get(&mine, &house.signs_in("assistante-sociale")).status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(&page, &house.signs_in("agent-ccas")).status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(&page, "").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn the_demo_has_one_that_comes_and_one_that_was_held() {
    in_houses(|house| {
        assert_eq!(crate::demo::fill(&house.db, &house.key, &house.shell).expect("the demo"), 2);
        assert_eq!(crate::demo::fill(&house.db, &house.key, &house.shell).expect("again"), 2);
        let list = house.get(paths::SPEED_MEETINGS, "").body;
        assert!(list.contains("Partenaires : 12. Groupes : 5.") || list.contains("12. Groupes"), "{list}");
        let log = house.read(|conn| encounter::log(conn, &encounter::LogFilter::default(), 10));
        assert_eq!(log.len(), 1);
        let id = SpeedMeetingId::from_source("demo", "speed-meeting", "apres-midi-jeunesse");
        let shown = house.get(&paths::one(id.uuid()), &house.signs_in("coordinatrice")).body;
        assert!(shown.contains("fin à 17:15") && !shown.contains("derniers changements"), "{shown}");
        let mine = paths::below(id.uuid(), "ma-place");
        house.is_whole(&mine, &house.signs_in("assistante-sociale"));
        let leads = |who: &str| {
            house.get(paths::SPEED_MEETINGS, &house.signs_in(who)).body.matches("/ma-place").count()
        };
        assert_eq!(leads("assistante-sociale"), 2, "her team was at both");
        assert_eq!(leads("responsable-associatif"), 1, "at a table of the one to come only");
        let needs = house.read(|conn| crate::needs(conn, house.now()));
        assert_eq!((needs.to_lock, needs.to_close), (0, 0));
        assert!(!crate::HOLDING.processing.is_empty());
    });
}
