//! A programme from its first page to a worker's wishes, in a small house.

use std::ops::Deref;
use std::sync::Arc;

use axum::http::StatusCode;
use chrono::TimeDelta;
use membership::trial::{self, Answer as Page, Town, Tried, between};
use vocabulary::id::ImmersionId;

use crate::{Immersions, State, demo, hourly, paths};

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
            ("encounter", encounter::FRENCH, encounter::ENGLISH),
            ("immersion", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(Immersions::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    let schema = trial::schema(&[encounter::ROOM, crate::ROOM]);
    ::store::trial::both(&schema, |db| test(&House(Town::over(db, &tried))));
}

impl House {
    fn is_whole(&self, path: &str, cookie: &str) {
        for locale in ["fr", "en"] {
            let page = self.get(&format!("{path}?langue={locale}"), cookie);
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
            for mark in [">immersion-", "\u{2068}immersion-", " immersion-", "encounter-"] {
                assert!(!page.body.contains(mark), "{path} says a key: {}", page.body);
            }
        }
    }

    fn does(&self, cookie: &str, path: &str, form: &[(&str, &str)]) -> Page {
        let page = self.post(path, cookie, form);
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path} {form:?}: {}", page.body);
        page
    }

    /// Begins a programme with what the form proposes.
    fn begins(&self, cookie: &str) -> ImmersionId {
        let form = self.get(paths::PREPARE, cookie).body;
        let value = |name: &str| {
            between(&form, &format!("name=\"{name}\""), ">")
                .and_then(|rest| between(&rest, "value=\"", "\""))
                .expect("a value")
        };
        let fields = ["id", "titre", "debut", "fin", "cloture"].map(|name| (name, value(name)));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let to = self.does(cookie, paths::PREPARE, &fields).to;
        let id = to.rsplit('/').next().and_then(|id| uuid::Uuid::parse_str(id).ok()).expect("a programme");
        id.into()
    }

    fn state(&self, id: ImmersionId) -> State {
        self.read(|conn| crate::programme(conn, id)).expect("kept").state
    }
}

#[test]
fn a_programme_is_prepared_from_an_empty_page_to_wishes_said_by_a_link() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let id = house.begins(&cookie);
        let (mds, mission) = (trial::organization("mds-demo"), trial::organization("mission-locale"));
        let partners = paths::below(id, "partenaires");
        let ids = [mds.to_string(), mission.to_string()];
        house.does(&cookie, &partners, &[("act", "list"), ("organismes", &ids[0]), ("organismes", &ids[1])]);
        house.does(&cookie, &partners, &[("act", "ask-all")]);
        assert_eq!(house.state(id), State::Outreach);
        let links = house.links_of("Accueillir une journée");
        assert_eq!(links.len(), 2, "each partner has a letter");
        for link in &links {
            house.is_whole(link, "");
        }
        answers_and_offers(house, id, &links);
        house.does(&cookie, &paths::below(id, "cadre"), &[("rencontre", "")]);
        house.does(&cookie, &paths::programme(id), &[("act", "open")]);
        assert_eq!(house.state(id), State::Wishes);
        wishes_by_link(house, id);
        assert_eq!(house.run(hourly(&house.db, &house.key, &house.shell)).expect("a round").reminded, 0);
        for what in ["partenaires", "cadre", "participants", "matinees"] {
            house.is_whole(&paths::below(id, what), &cookie);
        }
        house.is_whole(&paths::programme(id), &cookie);
        house.is_whole(&paths::partner(id, mission), &cookie);
        house.is_whole(paths::PROGRAMMES, "");
    });
}

/// Both partners answer by their links, offer a day and name somebody; what makes no sense comes back.
fn answers_and_offers(house: &House, id: ImmersionId, links: &[String]) {
    let (programme, before) = house.read(|conn| {
        let found = crate::programme(conn, id)?.expect("kept");
        Ok((found.days(), crate::offers(conn, id)?.len()))
    });
    for (number, link) in links.iter().enumerate() {
        let wrong = house.post(link, "", &[("act", "offer"), ("titre", ""), ("places", "0")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        house.does(
            "",
            link,
            &[("act", "answer"), ("reponse", "limits"), ("limites", "Un visiteur par jour.")],
        );
        let (offer, envoi) =
            (uuid::Uuid::from_u128(50 + number as u128), uuid::Uuid::from_u128(90 + number as u128));
        let (offer, day) = (offer.to_string(), programme[number].to_string());
        let form = [
            ("act", "offer"),
            ("offre", offer.as_str()),
            ("titre", "L’accueil du matin"),
            ("domaine", "famille"),
            ("places", "2"),
            ("jours", day.as_str()),
        ];
        house.does("", link, &form);
        let people = format!("Personne {number} ; accueil ; personne{number}@essai.example");
        house.does("", link, &[("act", "people"), ("envoi", &envoi.to_string()), ("personnes", &people)]);
        assert!(!house.get(link, "").body.contains(&format!("Personne {number}")), "a link shows no names");
    }
    assert_eq!((before, house.read(|conn| crate::offers(conn, id)).len()), (0, 2));
}

fn wishes_by_link(house: &House, id: ImmersionId) {
    let links = house.links_of("Où aimeriez-vous");
    assert_eq!(links.len(), 2, "each worker has a letter");
    for link in &links {
        house.is_whole(link, "");
    }
    let known = |house: &House| {
        let workers = house.read(|conn| crate::workers(conn, &house.key, id));
        workers.iter().filter(|worker| worker.has_answered).count()
    };
    assert_eq!(known(house), 0, "looking changes nothing");
    let days = house.read(|conn| crate::programme(conn, id)).expect("kept").days();
    let form = [("choix2", "famille"), ("jours", &*days[0].to_string()), ("partout", "1")]
        .map(|(a, b)| (a, b.to_owned()));
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let none = house.post(&links[0], "", &[("choix1", "famille")]);
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("Cochez au moins un jour") && known(house) == 0, "{}", none.body);
    house.does("", &links[0], &form);
    assert_eq!(known(house), 1);
    let material = house.read(|conn| crate::material(conn, &house.key, id)).expect("kept");
    assert_eq!(material.wishes.iter().map(|wish| wish.rank).collect::<Vec<_>>(), [1], "ranks close up");
    house.does("", &links[1], &[("act", "leave")]);
    assert_eq!(house.get(&links[1], "").status, StatusCode::NOT_FOUND);
    assert_eq!(house.read(|conn| crate::workers(conn, &house.key, id)).len(), 1);
}

#[test]
fn partners_speak_for_themselves_and_strangers_find_nothing() {
    in_houses(|house| {
        demo::fill(&house.db, &house.key, house.now()).expect("the demo's programme");
        let id = demo::programme();
        let (own, other) = (trial::organization("mds-demo"), trial::organization("mission-locale"));
        let member = house.signs_in("assistante-sociale");
        let page = house.get(&paths::partner(id, own), &member);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("assistante sociale 3"), "a member reads the names of her colleagues");
        assert_eq!(house.get(&paths::partner(id, other), &member).status, StatusCode::NOT_FOUND);
        let form = [("act", "answer"), ("reponse", "no")];
        assert_eq!(house.post(&paths::partner(id, other), &member, &form).status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(&paths::programme(id), &member).status, StatusCode::NOT_FOUND);
        assert!(house.get(paths::PROGRAMMES, &member).body.contains(&paths::partner(id, own)));
        let cookie = house.signs_in("coordinatrice");
        assert!(house.get(&paths::programme(id), &cookie).body.contains("/placements"), "what comes next");
        house.is_whole(&paths::worker(id, demo::worker(1)), &cookie);
        let needs = house.read(|conn| crate::needs(conn, house.now()));
        assert_eq!(needs.iter().map(|need| need.count).collect::<Vec<_>>(), [24]);
        let mornings = paths::below(id, "matinees");
        let day = (house.now() + TimeDelta::days(5)).date_naive().to_string();
        let morning = uuid::Uuid::from_u128(4).to_string();
        house.does(&cookie, &mornings, &[("matinee", &morning), ("jour", &day), ("heure", "09:30")]);
        assert_eq!(house.links_of("Une matinée pour préparer").len(), 24, "everybody is written to");
        house.is_whole(&mornings, &cookie);
        house.wait(60);
        house.write(|conn| crate::mark_matched(conn, id, house.now()));
        house.run(hourly(&house.db, &house.key, &house.shell)).expect("a round");
        assert!(house.state(id) >= State::Days, "the calendar moves the programme on");
    });
}
