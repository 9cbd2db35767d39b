//! The list, the map, the month, the page of an action and of a programme, the sheet to print.

use axum::http::StatusCode;
use chrono::Datelike;
use membership::trial::between;
use vocabulary::time::paris;

use crate::paths;
use crate::tests::trying::{House, in_houses, is_whole, walks};

fn titles(body: &str) -> Vec<String> {
    let entries = body.split("<li class=\"result\">").skip(1);
    entries.filter_map(|entry| between(entry, "<a href=\"/actions/", "</a>")).collect()
}

#[test]
fn every_page_is_whole_in_both_languages() {
    in_houses(|house| {
        house.plans(walks(), 3);
        let cookie = house.signs_in("responsable-associatif");
        let programme = paths::programme(action::demo::programme());
        let pages = [
            paths::ACTIONS,
            "/actions?near=Melun&rayon=25&libre=1&domaine=lien-social&age=seniors&etat=passees",
            "/actions?near=zzzzqqqq",
            "/actions?etat=en-preparation&ordre=distance&lat=48.5&lon=2.6",
            paths::MAP,
            "/actions/carte?near=Melun&carte=48.54000,2.65000,12",
            paths::CALENDAR,
            "/actions/calendrier?mois=2017-09&etat=passees",
            paths::NEAR,
            "/actions/pres-de-chez-moi?commune=Melun",
            &programme,
            &paths::action(walks()),
            &paths::action(action::demo::action(action::demo::BALADES)),
            &paths::contact(walks()),
            &paths::message("rien"),
        ];
        for path in pages {
            is_whole(house, path, "");
            is_whole(house, path, &cookie);
        }
    });
}

#[test]
fn the_next_date_comes_first_and_far_places_are_left_out() {
    in_houses(|house| {
        let all = house.get("/actions?near=Melun", "").body;
        assert!(!titles(&all).is_empty(), "the demo has actions near Melun");
        assert!(!all.contains("Lagnieu"), "Lagnieu is 300 km away");
        let open = house.get("/actions?near=Melun&libre=1", "").body;
        assert!(!open.contains("Sur orientation</span>"), "only what everybody may come to");
        house.plans(walks(), 1);
        let first = house.get("/actions?near=Melun", "").body;
        let title = web::escaped(&house.action(walks()).title);
        assert!(titles(&first).first().is_some_and(|first| first.contains(&title)), "{title} first: {first}");
        assert!(first.contains("Cette semaine") || first.contains("La semaine prochaine"));
    });
}

#[test]
fn the_map_tells_in_words_what_it_draws() {
    in_houses(|house| {
        let page = house.get("/actions/carte?near=Melun&rayon=25", "").body;
        assert!(page.contains("<svg class=\"map-drawing\""), "a map is drawn");
        assert!(page.contains("class=\"map-mark\"") || page.contains("map-mark"), "marks stand on it");
        assert!(!titles(&page).is_empty(), "and the list says the same");
        let whole = house.get(paths::MAP, "").body;
        assert!(whole.contains("hors de cette carte"), "what is far does not hide the rest: {whole}");
        let href = between(&whole, "hors de cette carte. <a href=\"", "\"").expect("a way to all of them");
        assert!(!house.get(&href.replace("&#38;", "&"), "").body.contains("hors de cette carte"));
    });
}

#[test]
fn a_month_shows_its_dates_and_what_is_cancelled() {
    in_houses(|house| {
        let date = house.plans(walks(), 2);
        let day = paris(house.now()).date() + chrono::TimeDelta::days(2);
        let month =
            |house: &House| house.get(&format!("{}?mois={}", paths::CALENDAR, day.format("%Y-%m")), "").body;
        let page = month(house);
        assert!(page.contains(&format!("href=\"#jour-{day}\"")), "the day leads to its dates");
        assert!(page.contains("De 14\u{a0}h à 16\u{a0}h"), "the hours of the wall clock: {page}");
        assert!(page.contains("href=\"#aujourdhui\"") && page.contains("id=\"aujourdhui\""), "{page}");
        let other = house.get(&format!("{}?mois=2017-09", paths::CALENDAR), "").body;
        assert!(other.contains("calendrier#aujourdhui"), "from another month one comes back");
        house.plans(walks(), -1);
        let page = month(house);
        let (past, ahead) = page.split_once("id=\"aujourdhui\"").expect("today");
        let yesterday = paris(house.now()).date() - chrono::TimeDelta::days(1);
        let (is_same, anchor) = (yesterday.month() == day.month(), format!("id=\"jour-{yesterday}\""));
        assert!(
            !ahead.contains(&anchor) && past.contains(&anchor) == is_same,
            "days that are over are folded"
        );
        house.write(|conn| session::cancel(conn, date, "La salle est inondée.", house.now()));
        assert!(month(house).contains("Annulé"), "cancelled dates stay, so that nobody comes for nothing");
        let sheet = house.get(&paths::action(walks()), "").body;
        assert!(sheet.contains("La salle est inondée."), "and the page says why");
    });
}

#[test]
fn the_page_of_an_action_holds_what_other_rooms_draw() {
    in_houses(|house| {
        let id = action::demo::action(action::demo::BALADES);
        let page = house.get(&paths::action(id), "");
        assert!(page.body.contains(&format!("Sous les dates de {id}")));
        assert!(!page.body.contains("noindex"), "found by search engines");
        assert!(
            house.get(&paths::action(walks()), "").body.contains("noindex"),
            "but not the words of people"
        );
        let balades = house.action(id);
        let life = between(&page.body, "id=\"vie\"", "</table>").expect("its life");
        let moves = house.read(|conn| action::log(conn, id));
        assert_eq!(life.matches("<tr>").count(), moves.len() + 1, "every state stands in the table");
        for said in [balades.problem_by_professionals, balades.problem_by_inhabitants].into_iter().flatten() {
            let first = web::escaped(said.text.lines().next().unwrap_or_default());
            assert!(page.body.contains(&first), "neither statement writes over the other");
        }
        let unknown = vocabulary::id::CollectiveActionId::from_source("test", "action", "none");
        assert_eq!(house.get(&paths::action(unknown), "").status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/actions/n-importe-quoi", "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_programme_lines_up_its_editions() {
    in_houses(|house| {
        let page = house.get(&paths::programme(action::demo::programme()), "").body;
        for year in 2012..=2019 {
            assert!(page.contains(&format!("<th scope=\"row\">{year}</th>")), "{year}");
        }
        assert!(page.contains("8 éditions, de 2012 à 2019"), "the one to come is told apart: {page}");
        assert!(!page.contains("Record"), "nobody was counted yet");
        let editions = house.read(|conn| action::editions(conn, action::demo::programme()));
        for (edition, people) in editions.iter().zip([60, 80, 3]) {
            let date = house.plans(edition.action, -400);
            let came = session::Headcount { groups: Vec::new(), others: people };
            assert!(house.write(|conn| session::count(conn, date, &came, house.now())));
        }
        let page = house.get(&paths::programme(action::demo::programme()), "").body;
        let row =
            |year: &str| between(&page, &format!("<th scope=\"row\">{year}</th>"), "</tr>").expect("a row");
        assert!(row("2013").contains("80 personnes") && row("2013").contains("Record"));
        assert!(row("2012").contains("60 personnes") && !row("2012").contains("Record"));
        let date = house.plans(editions[0].action, -390);
        let came = session::Headcount { groups: Vec::new(), others: 2 };
        assert!(house.write(|conn| session::count(conn, date, &came, house.now())));
        for path in [paths::programme(action::demo::programme()), paths::action(editions[0].action)] {
            let page = house.get(&path, "").body;
            assert!(page.contains("lus de 60 p") && !page.contains("62"), "two cannot be reckoned: {page}");
        }
        assert!(row("2014").contains("moins de 5") && !page.contains(">3<"), "a few are not told apart");
    });
}

#[test]
fn the_sheet_to_print_keeps_to_what_is_open_and_near() {
    in_houses(|house| {
        let page = house.get("/actions/pres-de-chez-moi?commune=77288", "").body;
        let cards = page.split("<div class=\"card\">").skip(1).count();
        assert!(cards > 0, "something is open near Melun: {page}");
        assert!(!page.contains("Lagnieu") && !page.contains("Sur orientation"));
        let pdf = house.get("/actions/pres-de-chez-moi.pdf?commune=77288", "");
        assert_eq!(pdf.status, StatusCode::SERVICE_UNAVAILABLE, "this house has no press, and says so");
        assert!(pdf.body.contains("Imprimez cette page"));
        assert_eq!(house.get(paths::NEAR_PDF, "").to, paths::NEAR);
        let visit = house.visit(None, paths::NEAR);
        let melun = vocabulary::territory::Territory::france().commune("77288").expect("Melun");
        let entries = house.read(|conn| crate::plain::near(conn, melun, &visit, house.now()));
        assert_eq!(entries.len(), cards, "the paper says what the screen says");
        assert!(crate::plain::sheet(&visit, melun, &entries).check().is_ok(), "the press would take it");
    });
}

#[test]
fn where_ages_meet_only_actions_for_two_ages_are_left() {
    in_houses(|house| {
        let page = house.get("/actions?ages-meles=1", "").body;
        let entries: Vec<&str> = page.split("<li class=\"result\">").skip(1).collect();
        assert!(!entries.is_empty());
        assert!(entries.iter().all(|entry| entry.contains("Intergénérationnel")));
    });
}

#[test]
fn words_filters_and_unknown_towns_are_answered() {
    in_houses(|house| {
        assert!(!titles(&house.get("/actions?q=balades", "").body).is_empty());
        let nothing = house.get("/actions?q=trapeze+volant&near=Melun", "").body;
        assert!(titles(&nothing).is_empty() && nothing.contains("Voir toutes les actions"));
        let meant = house.get("/actions?q=bal+isolement", "").body;
        let both = house.get("/actions?q=bal", "").body;
        assert!(titles(&meant).len() < titles(&both).len(), "every word counts, names of needs too");
        let lost = house.get("/actions?near=zzzzqqqq", "").body;
        assert!(lost.contains("Nous ne connaissons pas de commune"));
        let over = house.get("/actions?etat=passees&domaine=loisirs-culture", "").body;
        assert!(!titles(&over).is_empty() && !over.contains("En préparation</span>"));
    });
}

#[test]
fn what_takes_place_around_an_exhibition_stands_in_the_month() {
    in_houses(|house| {
        lending::demo::fill(&house.db, &house.key, &house.shell).expect("the demo's exhibitions");
        let until = house.now() + chrono::TimeDelta::days(120);
        let beside = house.read(|conn| lending::agenda(conn, house.now(), until, None));
        let first = beside.first().expect("an activity beside a stay");
        let month = paris(first.at).date().format("%Y-%m").to_string();
        let page = |query: &str| house.get(&format!("{}?mois={month}{query}", paths::CALENDAR), "").body;
        assert!(
            page("").contains(&web::escaped(&first.title)) && page("").contains("Autour d’une exposition")
        );
        assert!(!page("&age=seniors").contains("Autour d’une exposition"), "nobody said for which age it is");
        assert!(!page("&commune=13055").contains("Autour d’une exposition"), "nor is it near Marseille");
    });
}

#[test]
fn what_was_put_off_or_dropped_says_so_and_why() {
    in_houses(|house| {
        house.plans(walks(), 5);
        let by = action::By { account: None, now: house.now() };
        let day = action::StateDay::day(paris(house.now()).date());
        let moves = |state| {
            let words = "Le comédien est malade.";
            house.write(|conn| action::move_to(conn, walks(), (state, day), words, by)).kept().expect("moved")
        };
        let title = web::escaped(&house.action(walks()).title);
        let dated = |page: &str| page.split(&title).nth(1).is_some_and(|rest| rest[..400].contains("de 14"));
        assert!(dated(&house.get("/actions?near=Melun", "").body));
        let visit = house.visit(None, "/");
        assert!(house.run(crate::beside_home(&visit, &house.db)).is_some_and(|home| home.contains(&title)));
        moves(action::State::Postponed);
        let page = house.get(&paths::action(walks()), "").body;
        assert!(page.contains("Cette action est reportée") && page.contains("Le comédien est malade."));
        assert!(page.contains("EventPostponed") && !page.contains("de 14\u{a0}h"), "no date is told: {page}");
        let list = house.get("/actions?near=Melun", "").body;
        assert!(list.contains(&title) && !dated(&list) && list.contains("La nouvelle date"));
        assert!(house.run(crate::beside_home(&visit, &house.db)).is_none(), "nor on the first page");
        let day = paris(house.now()).date() + chrono::TimeDelta::days(5);
        let month = house.get(&format!("{}?mois={}", paths::CALENDAR, day.format("%Y-%m")), "").body;
        assert!(month.contains(&title) && month.contains("Reportée"), "whoever noted the date is told");
        moves(action::State::Dropped);
        let page = house.get(&paths::action(walks()), "").body;
        assert!(
            page.contains("n’aura pas lieu") && !page.contains("De 14") && !page.contains("de 14"),
            "{page}"
        );
        assert!(page.contains("EventCancelled"));
        assert!(!house.get("/actions?near=Melun", "").body.contains(&title), "and no list shows it");
    });
}
