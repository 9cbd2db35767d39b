//! The pages: for everybody, for the carrier, and for nobody else.

use axum::http::StatusCode;
use membership::trial::{account, between};
use vocabulary::time::paris;

use crate::session::{Headcount, State};
use crate::tests::trying::{CARRIER, House, in_houses};
use crate::{count, paths};

fn is_whole(house: &House, path: &str, cookie: &str) {
    for locale in ["fr", "en"] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = house.get(&format!("{path}{joint}langue={locale}"), cookie);
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        for shown in [">session-", "\"session-", " session-"] {
            assert!(!page.body.contains(shown), "{path} says a key: {}", page.body);
        }
    }
}

#[test]
fn pages_are_whole_empty_and_full_and_tools_are_for_the_carrier() {
    in_houses(|house| {
        let action = house.own_action();
        let (cookie, dates) = (house.signs_in(CARRIER), paths::dates(action.id));
        is_whole(house, &dates, "");
        is_whole(house, &dates, &cookie);
        crate::demo::fill(&house.db, house.now()).expect("filled");
        let one = house.dates(action.id)[0].id;
        for path in [
            paths::rule(action.id),
            format!("{}?dit=tous+les+mardis+sauf+vacances+scolaires&zone=C", paths::rule(action.id)),
            format!("{}?dit=quand+il+fait+beau", paths::rule(action.id)),
            paths::add(action.id),
            paths::add_to(action.id, one),
            paths::date(action.id, one),
            paths::headcount(action.id, one),
            paths::sheet(action.id, one),
        ] {
            is_whole(house, &path, &cookie);
            let stranger = house.signs_in("agent-ccas");
            assert_eq!(house.get(&path, &stranger).status, StatusCode::NOT_FOUND, "{path}");
            assert_ne!(house.get(&path, "").status, StatusCode::OK, "{path}");
        }
        is_whole(house, &dates, "");
        is_whole(house, &dates, &cookie);
        is_whole(house, &paths::dates(action::demo::action(action::demo::CASTLE_DAY)), "");
        is_whole(house, &paths::poster(action.id), "");
        assert_eq!(house.get(&paths::poster_pdf(action.id), "").status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(!house.get(&dates, "").body.contains("/presents"), "tools are for the carrier");
        assert!(house.get(&dates, &cookie).body.contains("/presents"));
    });
}

/// The days that are ticked in a form.
fn ticked(form: &str) -> Vec<String> {
    let boxes = form.split("<input type=\"checkbox\"").skip(1).filter_map(|rest| rest.split('>').next());
    let chosen = boxes.filter(|one| one.contains("name=\"dates\"") && one.contains(" checked"));
    chosen.filter_map(|one| between(one, "value=\"", "\"")).collect()
}

#[test]
fn what_is_said_is_shown_first_and_kept_once_by_the_button() {
    in_houses(|house| {
        let action = house.own_action();
        let (cookie, path) = (house.signs_in(CARRIER), paths::rule(action.id));
        let words = "?dit=tous+les+mardis+de+14+h+%C3%A0+16+h+sauf+vacances+scolaires&du=2026-12-01&au=2027-01-31&zone=C";
        let form = house.get(&format!("{path}{words}"), &cookie).body;
        let form = form.replace(['\u{a0}', '\u{202f}'], " ");
        let days = ticked(&form);
        assert_eq!(days.len(), 7, "{form}");
        assert!(form.contains("laissée de côté : ce sont les vacances de Noël"), "{form}");
        assert!(form.contains("chaque mardi, de 14 h à 16 h"), "{form}");
        assert!(house.dates(action.id).is_empty(), "looking keeps nothing");
        let seed = between(&form, "name=\"graine\" value=\"", "\"").expect("a seed");
        let mut fields = vec![("graine", seed.as_str()), ("de", "14:00"), ("a", "16:00"), ("places", "12")];
        fields.extend(days.iter().map(|day| ("dates", day.as_str())));
        for _ in 0..2 {
            assert_eq!(house.post(&path, &cookie, &fields).to, paths::dates(action.id));
        }
        let kept = house.dates(action.id);
        assert_eq!(kept.len(), 7, "sent twice it plans once");
        assert!(kept.iter().all(|one| one.from_rule && one.plan.capacity == Some(12)));
        let said = [("dit", "tous les mardis"), ("du", "2026-12-01"), ("au", "2027-01-31"), ("zone", "C")];
        let wrong = [("de", "16:00"), ("a", "14:00"), ("places", "7"), ("dates", days[2].as_str())];
        let none = house.post(&path, &cookie, &[said, wrong].concat());
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(ticked(&none.body), [days[2].as_str()], "what was ticked by hand stays");
        assert!(none.body.contains("value=\"16:00\"") && none.body.contains("value=\"7\""), "{}", none.body);
        let night = [("graine", "n"), ("de", "02:30"), ("a", "03:00"), ("dates", "2027-03-28")];
        let night = house.post(&path, &cookie, &night);
        assert_eq!(night.status, StatusCode::UNPROCESSABLE_ENTITY, "an hour that does not exist");
        let past = house.action(action::demo::BALADES).id;
        let season = house
            .get(&format!("{}?dit=un+mercredi+par+mois+de+14+h+%C3%A0+17+h", paths::rule(past)), &cookie);
        assert_eq!(ticked(&season.body).len(), 10, "an action that is over is told from its first day");
        let odd = house.get(&format!("{path}?dit=deux+mercredis+par+mois"), &cookie).body;
        assert!(odd.contains("Dites lesquels"), "{odd}");
    });
}

#[test]
fn a_day_holds_activities_at_once_and_each_date_is_moved_or_cancelled_alone() {
    in_houses(|house| {
        let action = house.own_action();
        let cookie = house.signs_in(CARRIER);
        let day = house.plans(action.id, &[240])[0];
        let on = paris(house.session(day).plan.starts).date().to_string();
        for title in ["Croquet", "Origami"] {
            let fields = [("jour", day.to_string()), ("titre", title.to_owned())];
            let mut form: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            form.extend([("le", on.as_str()), ("de", "10:00"), ("a", "11:00"), ("sorte", "ordinary")]);
            assert_eq!(house.post(&paths::add(action.id), &cookie, &form).status, StatusCode::SEE_OTHER);
        }
        let body = house.get(&paths::dates(action.id), "").body;
        assert_eq!(body.matches("en même temps qu’une autre").count(), 2, "{body}");
        let path = paths::date(action.id, day);
        house.post(
            &path,
            &cookie,
            &[("le", &on), ("de", "09:00"), ("a", "12:00"), ("lieu", "salle des fêtes")],
        );
        assert_eq!(house.session(day).state, State::Moved);
        let fault = house.post(&path, &cookie, &[("le", "hier"), ("de", "9"), ("a", "12:00")]);
        assert_eq!(fault.status, StatusCode::UNPROCESSABLE_ENTITY);
        house.post(&path, &cookie, &[("act", "annuler"), ("pourquoi", "Il pleut")]);
        assert!(house.get(&paths::dates(action.id), "").body.contains("Il pleut"));
        house.post(&path, &cookie, &[("act", "retirer")]);
        assert!(house.dates(action.id).is_empty());
        assert_eq!(house.get(&path, &cookie).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn words_of_a_date_are_read_twice_and_nothing_typed_is_lost() {
    in_houses(|house| {
        let action = house.own_action();
        let cookie = house.signs_in(CARRIER);
        let id = house.plans(action.id, &[48])[0];
        let path = paths::date(action.id, id);
        let on = house.session(id).day().to_string();
        let ill = [("act", "annuler"), ("pourquoi", "Mme Durand est malade")];
        let asked = house.post(&path, &cookie, &ill);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("value=\"Mme Durand est malade\""), "{}", asked.body);
        assert!(asked.body.contains(&format!("value=\"{on}\"")), "the date stands as it is: {}", asked.body);
        assert_eq!(asked.body.matches("name=\"relu\"").count(), 1, "{}", asked.body);
        let hours = [("le", on.as_str()), ("de", "09:00"), ("a", "12:00")];
        let titled = [("titre", "Chez Mme Durand"), ("commune", "Le Mée-sur-Seine (77)")];
        let asked = house.post(&path, &cookie, &[&hours[..], &titled].concat());
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("Chez Mme Durand") && asked.body.contains("Le Mée-sur-Seine (77)"));
        let unknown = house.post(&path, &cookie, &[&hours[..], &[("commune", "Nulle-Part")]].concat());
        assert!(unknown.status == StatusCode::UNPROCESSABLE_ENTITY && unknown.body.contains("Nulle-Part"));
        let night = [("le", "2027-03-28"), ("de", "02:30"), ("a", "03:00")];
        let night = house.post(&path, &cookie, &night);
        assert!(night.status == StatusCode::UNPROCESSABLE_ENTITY && night.body.contains("heure d’été"));
        assert_eq!(house.post(&path, &cookie, &[("act", "brûler")]).status, StatusCode::NOT_FOUND);
        assert_eq!(house.session(id).state, State::Planned);
        house.post(&path, &cookie, &[&hours[..], &titled, &[("relu", "1")]].concat());
        let kept = house.session(id).plan;
        assert_eq!((kept.title.as_str(), kept.place.commune.as_str()), ("Chez Mme Durand", "77285"));
        assert!(house.get(&path, &cookie).body.contains("Le Mée-sur-Seine (77)"), "it can be read again");
        house.post(&path, &cookie, &[&ill[..], &[("relu", "1")]].concat());
        assert_ne!(house.session(id).state, State::Moved, "cancelled now");
    });
}

#[test]
fn people_are_typed_in_numbers_and_fewer_than_five_are_not_told() {
    in_houses(|house| {
        let action = house.own_action();
        let cookie = house.signs_in(CARRIER);
        let ids = house.plans(action.id, &[-48, 48]);
        let path = paths::headcount(action.id, ids[0]);
        assert_eq!(house.post(&path, &cookie, &[]).status, StatusCode::UNPROCESSABLE_ENTITY, "nothing typed");
        let keeper = action.keeper.to_string();
        let form = [
            ("autres", "1"),
            ("public-jeunes", "1"),
            ("qui-0", "seniors"),
            ("par-0", &keeper),
            ("amenes-0", "2"),
        ];
        assert_eq!(house.post(&path, &cookie, &form).to, paths::dates(action.id));
        let kept = house.session(ids[0]).headcount.expect("counted");
        assert_eq!((kept.total(), kept.groups.len(), kept.groups[1].brought_by), (4, 2, Some(action.keeper)));
        assert!(house.get(&paths::dates(action.id), "").body.contains("Moins de 5"));
        assert!(house.get(&paths::dates(action.id), &cookie).body.contains("4 présences"));
        let (more, now) = (house.plans(action.id, &[-72])[0], house.now());
        house.write(|conn| count(conn, more, &Headcount { groups: Vec::new(), others: 12 }, now));
        let told = house.get(&paths::dates(action.id), "").body.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(
            told.contains("12 présences, et quelques-unes de plus") && !told.contains("16 présences"),
            "{told}"
        );
        assert!(house.get(&paths::dates(action.id), &cookie).body.contains("16 présences"));
        let early = house.post(&paths::headcount(action.id, ids[1]), &cookie, &[("autres", "3")]);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "it has not begun");
    });
}

#[test]
fn a_sheet_bears_names_for_its_carrier_alone_who_has_proved_who_she_is_and_it_is_noted() {
    in_houses(|house| {
        let action = house.own_action();
        let cookie = house.signs_in(CARRIER);
        let date = house.plans(action.id, &[48])[0];
        let (path, named) = (paths::sheet(action.id, date), paths::named_sheet(action.id, date));
        let looks = || house.read(|conn| ::store::access::about(conn, action.id.uuid(), 10));
        let blank = house.get(&path, &cookie).body;
        assert!(!blank.contains("Zéphirine") && blank.matches("<th scope=\"row\">").count() == 20, "{blank}");
        assert!(blank.contains(&format!("action=\"{named}\"")), "{blank}");
        assert!(!house.get(&named, &cookie).body.contains("Zéphirine"), "an address shows no names");
        assert!(looks().is_empty(), "nothing was read so far");
        let sheet = house.post(&named, &cookie, &[]).body;
        assert!(sheet.contains("Zéphirine") && sheet.contains("porte les prénoms"), "{sheet}");
        let noted = looks();
        assert_eq!((noted.len(), noted[0].actor), (1, Some(account(CARRIER).uuid())));
        assert_eq!(noted[0].organization, Some(action.keeper.uuid()));

        let old = house.session_of(CARRIER, accounts::Assurance::Plain);
        let blank = house.get(&path, &old).body;
        assert!(blank.contains(&format!("href=\"{named}\"")) && blank.contains("confirmer"), "{blank}");
        assert_ne!(house.get(&named, &old).status, StatusCode::OK, "she proves who she is first");
        assert!(!house.post(&named, &old, &[]).body.contains("Zéphirine"));
        let coordination = house.signs_in("coordinatrice");
        let seen = house.get(&path, &coordination);
        assert!(seen.status == StatusCode::OK && !seen.body.contains(&named), "{}", seen.body);
        for other in [coordination, house.signs_in("agent-ccas")] {
            assert_eq!(house.get(&named, &other).status, StatusCode::NOT_FOUND);
            assert_eq!(house.post(&named, &other, &[]).status, StatusCode::NOT_FOUND);
        }
        assert_eq!(looks().len(), 1, "who was refused read nothing");
    });
}

#[test]
fn the_carrier_is_asked_once_how_many_came() {
    in_houses(|house| {
        let action = house.own_action();
        let ids = house.plans(action.id, &[-72, -48, -1, -24 * 30]);
        let now = house.now();
        house.write(|conn| count(conn, ids[1], &Headcount { groups: Vec::new(), others: 8 }, now));
        let round = || house.run(crate::hourly(&house.db, &house.key, &house.shell)).expect("a round").asked;
        assert_eq!(round(), 1, "not the one that was counted, nor one that has just begun, nor an old one");
        assert_eq!(round(), 0);
        house.wait(1);
        assert_eq!(round(), 1);
    });
}
