//! Asking: as a member with her rank, at a forum without an account, from a list on paper.

use axum::http::StatusCode;
use lending::demo::taboo;
use lending::{Origin, RequestState};
use membership::trial::{between, organization};

use crate::event::Event;
use crate::paths;
use crate::tests::trying::{House, in_houses};

#[test]
fn a_member_asks_sees_her_rank_and_withdraws() {
    in_houses(|house| {
        let cookie = house.signs_in("referente-parcours");
        let (ask, ours) =
            (paths::below(taboo().uuid(), "demander"), organization("mission-locale").to_string());
        let short = [
            ("pour", ours.as_str()),
            ("lieu", "Mission locale du Val"),
            ("commune", "Melun"),
            ("type", "mission-locale"),
            ("du1", "2027-01-04"),
            ("au1", "2027-01-20"),
        ];
        let refused = house.post(&ask, &cookie, &short);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("6 semaines"), "{}", refused.body);
        let mut whole = short;
        whole[5] = ("au1", "2027-02-14");
        let sent = house.post(&ask, &cookie, &whole);
        assert_eq!(
            (sent.status, sent.to.as_str()),
            (StatusCode::SEE_OTHER, paths::REQUESTS),
            "{}",
            sent.body
        );
        let page = house.get(paths::REQUESTS, &cookie).body;
        assert!(page.contains("Vous êtes au rang 6"), "five asked at the forum before: {page}");
        let queue = house.queue(taboo());
        let last = &queue.last().expect("a request").request;
        assert_eq!(last.windows[0].until.to_string(), "2027-02-15", "the day that was typed is in it");
        let again = house.post(&ask, &cookie, &whole);
        assert!(again.body.contains("son rang est gardé"), "{}", again.body);
        let id = last.id.to_string();
        let other = house.signs_in("maraude");
        let stranger = house.post(paths::REQUESTS, &other, &[("demande", &id)]);
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        house.post(paths::REQUESTS, &cookie, &[("demande", &id)]);
        assert_eq!(house.queue(taboo()).len(), 5);
    });
}

#[test]
fn nobody_asks_in_the_name_of_others() {
    in_houses(|house| {
        let cookie = house.signs_in("referente-parcours");
        let theirs = organization("ccas-le-mee").to_string();
        let form = [
            ("pour", theirs.as_str()),
            ("lieu", "Ici"),
            ("commune", "Melun"),
            ("type", "ccas"),
            ("quand", "1"),
        ];
        let sent = house.post(&paths::below(taboo().uuid(), "demander"), &cookie, &form);
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(house.queue(taboo()).len(), 5);
    });
}

/// What came by the open page has its page and its rank, and no stay before somebody looked at it.
fn is_looked_at(house: &House, coordinator: &str, thanks: &str) {
    let mine = between(thanks, "href=\"/expositions/demandes/", "\"").expect("a page of her own");
    let mine = format!("{}/{mine}", paths::REQUESTS);
    house.is_whole(&mine, "");
    assert!(house.get(&mine, "").body.contains("Vous êtes au rang 6"));
    let guessed = format!("{}0", &mine[..mine.len() - 1]);
    assert!(mine.ends_with('0') || house.get(&guessed, "").status == StatusCode::NOT_FOUND);
    let asked = house.queue(taboo()).pop().expect("a request").request;
    let list = paths::below(taboo().uuid(), "file");
    house.is_whole(&list, coordinator);
    let seen = house.get(&list, coordinator).body;
    assert!(seen.contains("mailto:bonjour@preau.example") && seen.contains("Aucun courriel"), "{seen}");
    for path in [&list, &paths::below(taboo().uuid(), "tournee")] {
        let page = house.get(path, coordinator).body;
        assert!(page.contains("Une demande attend votre accord"), "{page}");
        let form = page
            .split("<form")
            .filter(|form| form.contains("type=\"checkbox\" name=\"demandes\"") || form.contains("<select"));
        assert!(
            form.clone().count() > 0 && form.clone().all(|form| !form.contains("Le Préau")),
            "no stay before"
        );
    }
    let form = [("acte", "tout-accepter"), ("demande", &*asked.id.to_string())];
    house.post(&list, coordinator, &form);
    assert_eq!(house.queue(taboo()).pop().expect("a request").request.state, RequestState::Queued);
    house.post(&mine, "", &[]);
    assert_eq!(house.queue(taboo()).len(), 5, "whoever asked gives it up by the same page");
    house.is_whole(&mine, "");
}

#[test]
fn at_a_forum_one_asks_without_an_account_and_nobody_invents_a_forum() {
    in_houses(|house| {
        let coordinator = house.signs_in("coordinatrice");
        let poster = format!(
            "{}?nom=forum+des+m%C3%A9tiers&jusqu=2026-11-23",
            paths::below(taboo().uuid(), "affiche-forum")
        );
        house.is_whole(&poster, &coordinator);
        let page = house.get(&poster, &coordinator).body;
        let link = between(&page, "<br>http://essai.example", "</figcaption>")
            .expect("a link")
            .replace("&amp;", "&");
        let until = "2026-11-23".parse().expect("a day");
        let event = Event { name: "forum des métiers".to_owned(), until };
        assert_eq!(link, event.path(&house.key, taboo().uuid()));
        house.is_whole(&link, "");
        let longer = link.replace("2026-11-23", "2027-11-23");
        assert_eq!(house.get(&longer, "").status, StatusCode::NOT_FOUND);
        let form = [
            ("lieu", "Café associatif Le Préau"),
            ("commune", "77350 Le Mée-sur-Seine"),
            ("type", "centre-social"),
            ("quand", "1"),
            ("courriel", "bonjour@preau.example"),
        ];
        let sent = house.post(&link, "", &form);
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
        assert!(sent.body.contains("Vous êtes au rang 6"), "{}", sent.body);
        assert_eq!(house.letters_about("votre demande a pris rang"), 1);
        let asked = house.queue(taboo()).pop().expect("a request").request;
        assert_eq!(asked.state, RequestState::Requested);
        assert_eq!(asked.origin, Origin::Forum("forum des métiers".to_owned()));
        is_looked_at(house, &coordinator, &sent.body);
        house.wait(2);
        assert_eq!(house.get(&link, "").status, StatusCode::NOT_FOUND, "the forum is over");
    });
}

#[test]
fn a_list_on_paper_is_typed_in_its_order() {
    in_houses(|house| {
        let coordinator = house.signs_in("coordinatrice");
        let path = paths::below(taboo().uuid(), "file/papier");
        let faulty = house.post(&path, &coordinator, &[("liste", "Ici ; Melun\nLà ; Nulle-Part-Sur-Rien")]);
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(faulty.body.contains("Ligne 2"), "{}", faulty.body);
        let list = "Régie du Val ; Melun\nCentre social Les Ormes ; Dammarie-les-Lys ; centre social";
        let sent = house.post(&path, &coordinator, &[("liste", list), ("forum", "forum de l’emploi")]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let names: Vec<String> = house.queue(taboo()).into_iter().map(|one| one.request.site.name).collect();
        assert_eq!(names[5..], ["Régie du Val", "Centre social Les Ormes"]);
        let seen = house.queue(taboo()).iter().all(|one| one.request.state == RequestState::Queued);
        assert!(seen, "who typed the list looked at it");
    });
}
