//! Asking, answering by a letter, finding the day, and what happens when nobody answers.

use axum::http::StatusCode;
use membership::trial::organization;
use vocabulary::id::TeamNeedId;

use super::trying::{House, in_houses};
use crate::{DayAnswer, Encounter, EncounterState, InvitedAnswer, Outcome, Reply, paths};

/// Asks as the social worker of the house of solidarity; answers with the page of the request.
fn asks(house: &House, with: &[&str], days: &[(i64, &str)]) -> String {
    let form =
        house.get(&format!("{}?forme=visit", paths::PROPOSE), &house.signs_in("assistante-sociale")).body;
    let id = membership::trial::between(&form, "name=\"id\" value=\"", "\"").expect("an identity");
    let ids: Vec<String> = with.iter().map(|slug| organization(slug).to_string()).collect();
    let typed: Vec<(String, String)> =
        days.iter().map(|(day, hour)| (house.day(*day), (*hour).to_owned())).collect();
    let by = organization("mds-demo").to_string();
    let mut sent = vec![
        ("id", id.as_str()),
        ("forme", "visit"),
        ("sujet", "Voir un jour de distribution"),
        ("par", by.as_str()),
    ];
    sent.extend(ids.iter().map(|id| ("aussi", id.as_str())));
    for ((day, hour), (on, at)) in
        [("jour_1", "heure_1"), ("jour_2", "heure_2"), ("jour_3", "heure_3")].into_iter().zip(&typed)
    {
        sent.extend([(day, on.as_str()), (hour, at.as_str())]);
    }
    let cookie = house.signs_in("assistante-sociale");
    let answer = house.post(paths::PROPOSE, &cookie, &sent);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let again = house.post(paths::PROPOSE, &cookie, &sent);
    assert_eq!(again.to, answer.to, "a form that is sent twice asks once");
    answer.to
}

fn state(house: &House, path: &str) -> EncounterState {
    house.of(path).state
}

/// How many of those invited declined.
fn declined(encounter: &Encounter) -> usize {
    encounter.invited.iter().filter(|one| one.answer == Some(InvitedAnswer::Declines)).count()
}

#[test]
fn one_day_accepted_by_a_letter_sets_the_day_and_looking_changes_nothing() {
    in_houses(|house| {
        let path = asks(house, &["ccas-le-mee"], &[(5, "10:00"), (7, "14:30")]);
        let links = house.links_of("propose une rencontre");
        assert_eq!(links.len(), 1, "one letter, however often the form was sent");
        let link = &links[0];
        assert!(link.starts_with("/rencontre/"), "{link}");
        let page = house.get(link, "");
        assert_eq!((page.status, state(house, &path)), (StatusCode::OK, EncounterState::Requested));
        assert!(
            page.body.contains("Voir un jour de distribution") && page.body.contains("14:30"),
            "{}",
            page.body
        );
        assert_eq!(house.get("/rencontre/autre", "").status, StatusCode::GONE);
        let stranger = house.signs_in("maraude");
        assert_eq!(house.get(&path, &stranger).status, StatusCode::NOT_FOUND);
        let none = house.post(link, "", &[("acte", "jour")]);
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "no day was chosen");
        let day = house.of(&path).days[1].id.to_string();
        let accepted = house.post(link, "", &[("acte", "jour"), ("jour", &day)]);
        assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.body);
        let set = house.of(&path);
        assert_eq!((set.state, set.starts), (EncounterState::Scheduled, Some(set.days[1].starts)));
        assert_eq!(house.links_of("vient").len(), 1, "who asked is told");
        let calendar = house.get(&format!("{link}/agenda.ics"), "").body;
        assert!(calendar.contains("DTSTART:20261129T133000Z"), "half past two in Paris: {calendar}");
        assert!(!calendar.contains("/rencontre/"), "a calendar that is handed on opens nothing: {calendar}");
        let own = house.get(&path, &house.signs_in("assistante-sociale")).body;
        assert!(own.contains("Ajouter à mon agenda") && !own.contains("Compte rendu"), "{own}");
        assert_eq!(house.get(&path, &house.signs_in("responsable-ccas")).status, StatusCode::OK);
        house.wait(8);
        let own = house.get(&path, &house.signs_in("assistante-sociale")).body;
        assert!(own.contains("/compte-rendu"), "it took place: {own}");
        let held = house.write(|conn| crate::mark_held(conn, set.id, house.now()));
        assert!(held && state(house, &path) == EncounterState::Held);
    });
}

#[test]
fn days_are_asked_about_without_an_account_and_the_best_is_kept_moved_and_called_off() {
    in_houses(|house| {
        let with = ["ccas-le-mee", "panier-d-a-cote", "veilleurs-du-val"];
        let path = asks(house, &with, &[(5, "10:00"), (7, "14:00")]);
        let links = house.links_of("propose une rencontre");
        assert_eq!(links.len(), 3);
        assert!(links.iter().all(|link| link.starts_with("/sondage/")), "{links:?}");
        let days: Vec<String> = house.of(&path).days.iter().map(|day| format!("jour-{}", day.id)).collect();
        let says = |link: &str, first: DayAnswer, second: DayAnswer| {
            let form = [("acte", "jours"), (&*days[0], first.code()), (&*days[1], second.code())];
            assert_eq!(house.post(link, "", &form).status, StatusCode::SEE_OTHER);
        };
        for _ in 0..2 {
            says(&links[0], DayAnswer::No, DayAnswer::No);
        }
        let open = house.of(&path);
        assert!(
            open.state == EncounterState::Requested && open.invited.iter().all(|one| one.answer.is_none())
        );
        assert_eq!(house.links_of("ne peut aucun des jours").len(), 1, "said twice, told once");
        assert_eq!(house.post(&links[0], "", &[]).status, StatusCode::UNPROCESSABLE_ENTITY, "no answer");
        says(&links[0], DayAnswer::No, DayAnswer::Yes);
        says(&links[1], DayAnswer::Yes, DayAnswer::IfNeedBe);
        let named = [("acte", "decline"), ("mot", "Voyez avec Mme Martin.")];
        let refused = house.post(&links[2], "", &named);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a name is worth a second look");
        for _ in 0..10 {
            assert_eq!(house.post(&links[2], "", &[("acte", "decline")]).status, StatusCode::SEE_OTHER);
        }
        let again = house.post(&links[2], "", &[("acte", "decline")]);
        assert_eq!(again.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(house.links_of("ne vient pas").len(), 1, "said again, told once");
        let asked = house.of(&path);
        assert_eq!(asked.state, EncounterState::Accepted);
        assert_eq!(asked.best_day(house.now()).map(|day| day.id), asked.days.get(1).map(|day| day.id));
        assert_eq!(asked.expected().len(), 3);
        let seen = house.get(&links[0], "").body;
        assert!(seen.contains("Le plus commode"), "counts are seen by who answers: {seen}");
        the_day_is_kept_moved_and_called_off(house, &path);
    });
}

fn who_declines_may_come_after_all(house: &House, path: &str, link: &str) {
    let asked = house.of(path);
    let desk = post::Desk::new(&house.key, &house.shell, house.now());
    let of = (asked.id, organization("ccas-le-mee"));
    let says = |reply: Reply| house.write(|conn| crate::answer(conn, &desk, of, &reply));
    assert_eq!(says(Reply::Accept(Some(asked.days[1].id))), Outcome::Done);
    assert_eq!(says(Reply::Propose(vec![asked.days[1].starts])), Outcome::TooLate, "the day is set");
    assert_eq!(says(Reply::Decline(String::new())), Outcome::Done);
    let calendar = house.get(&format!("{link}/agenda.ics"), "").body;
    assert!(calendar.contains("STATUS:CANCELLED"), "{calendar}");
    assert_eq!(says(Reply::Accept(None)), Outcome::Done);
    assert_eq!(state(house, path), EncounterState::Scheduled, "it comes after all");
    let coordinates = house.signs_in("coordinatrice");
    let moved = [("acte", "fixer"), ("jour_fixe", &*house.day(2)), ("heure_fixe", "23:00")];
    assert_eq!(house.post(path, &coordinates, &moved).status, StatusCode::SEE_OTHER);
    assert_eq!(house.links_of("Rencontre déplacée").len(), 2, "who asked is told too");
}

#[test]
fn a_day_gone_by_is_neither_asked_about_nor_accepted_and_no_typed_date_makes_a_page_fall() {
    in_houses(|house| {
        let path = asks(house, &["ccas-le-mee"], &[(1, "10:00"), (3, "10:00")]);
        let link = house.links_of("propose une rencontre").remove(0);
        for day in ["-262143-01-01", "+262142-12-31", "0000-01-01", "2026-02-31"] {
            let typed = [("acte", "propose"), ("jour_1", day), ("heure_1", "00:00")];
            let answer = house.post(&link, "", &typed);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(answer.body.contains(day), "what was typed stays: {}", answer.body);
        }
        house.wait(2);
        let asked = house.of(&path);
        let (gone, ahead) = (asked.days[0].id, asked.days[1].id);
        let page = house.get(&link, "").body;
        assert!(page.contains(&format!("value=\"{ahead}\" checked")), "{page}");
        assert!(!page.contains(&gone.to_string()), "a day gone by is not asked about: {page}");
        let late = house.post(&link, "", &[("acte", "jour"), ("jour", &gone.to_string())]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let desk = post::Desk::new(&house.key, &house.shell, house.now());
        let of = (asked.id, organization("ccas-le-mee"));
        let says = |reply: Reply| house.write(|conn| crate::answer(conn, &desk, of, &reply));
        assert_eq!(says(Reply::Accept(Some(gone))), Outcome::TooLate);
        assert_eq!(says(Reply::Votes(vec![(gone, DayAnswer::Yes)])), Outcome::TooLate);
        let past = house.write(|conn| crate::schedule(conn, &desk, (asked.id, None), asked.days[0].starts));
        assert_eq!((past, state(house, &path)), (Outcome::TooLate, EncounterState::Requested));
        who_declines_may_come_after_all(house, &path, &link);
        house.wait(3);
        assert!(!house.get(&link, "").body.contains("value=\"decline\""), "it has begun");
        assert_eq!(house.post(&link, "", &[("acte", "decline")]).status, StatusCode::SEE_OTHER);
        assert_eq!(state(house, &path), EncounterState::Scheduled, "who came cannot have declined");
    });
}

fn the_day_is_kept_moved_and_called_off(house: &House, path: &str) {
    let asked = house.of(path);
    let cookie = house.signs_in("assistante-sociale");
    let keep = [("acte", "retenir"), ("jour", &*asked.days[1].id.to_string())];
    let guest = house.signs_in("responsable-associatif");
    assert_eq!(house.post(path, &guest, &keep).status, StatusCode::NOT_FOUND, "who asked keeps the day");
    assert_eq!(house.post(path, &cookie, &keep).status, StatusCode::SEE_OTHER);
    assert_eq!(house.links_of("Rencontre fixée").len(), 2, "who declined is left in peace");
    let point = [("acte", "point"), ("point", "Qui reçoit sans rendez-vous")];
    assert_eq!(house.post(path, &guest, &point).status, StatusCode::SEE_OTHER);
    let (day, hour) = (house.day(12), "09:15");
    let moved = [("acte", "fixer"), ("jour_fixe", &*day), ("heure_fixe", hour)];
    assert_eq!(house.post(path, &cookie, &moved).status, StatusCode::SEE_OTHER);
    assert_eq!(house.links_of("Rencontre déplacée").len(), 2);
    let off = [("acte", "annuler"), ("raison", "Les locaux ferment ce jour-là.")];
    assert_eq!(house.post(path, &cookie, &off).status, StatusCode::SEE_OTHER);
    let links = house.links_of("Rencontre annulée");
    assert_eq!((links.len(), state(house, path)), (2, EncounterState::Cancelled));
    let told = house.get(&links[0], "").body;
    assert!(told.contains("Les locaux ferment") && told.contains("Qui reçoit sans rendez-vous"));
    assert_eq!(house.post(&links[0], "", &[("acte", "viens")]).status, StatusCode::SEE_OTHER);
    assert_eq!(state(house, path), EncounterState::Cancelled, "an answer came too late");
    assert_eq!(declined(&house.of(path)), 1);
}

#[test]
fn who_does_not_answer_is_reminded_then_called_and_the_request_ends() {
    in_houses(|house| {
        let filled = crate::demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
        assert_eq!(filled, 5);
        let again = crate::demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
        assert_eq!(again, 5, "it is filled once");
        the_hub_tells_what_is_public(house);
        let path = asks(house, &["ccas-le-mee"], &[]);
        let due = |house: &House| house.read(|conn| crate::needs(conn, house.now()))[0].count;
        // The two that have said nothing for ten days of what everybody is called to.
        assert_eq!((due(house), house.round().reminded), (0, 2));
        house.wait(10);
        // The one of the demo that waits, the two of its others that have not answered, and this one.
        assert!(house.round().reminded >= 2);
        assert_eq!(house.round().reminded, 0, "once");
        house.wait(6);
        assert_eq!(due(house), 2, "the coordination calls");
        let hub = house.get(paths::HUB, &house.signs_in("coordinatrice")).body;
        assert!(hub.contains("Un appel suffit souvent") && hub.contains("Voir un jour de distribution"));
        house.wait(15);
        house.round();
        assert_eq!((due(house), state(house, &path)), (0, EncounterState::Expired));
        let account = membership::trial::account("assistante-sociale").uuid();
        let held = house.read(|conn| (crate::HOLDING.gather)(conn, &house.key, account));
        assert!(held.len() >= 2, "what she asked for is held");
        house.write(|conn| (crate::HOLDING.erase)(conn, account, house.now()).map(|_| ()));
        assert!(house.read(|conn| (crate::HOLDING.gather)(conn, &house.key, account)).is_empty());
    });
}

fn the_hub_tells_what_is_public(house: &House) {
    let public = house.get(paths::HUB, "").body;
    assert!(public.contains("<strong>3</strong> rencontres tenues en douze mois"), "{public}");
    assert!(public.contains("Deuxième temps de travail partagé"), "what everybody is called to is announced");
    assert!(!public.contains("Accueillir sans faire répéter"), "the others are their organisations' own");
    let own = house.get(paths::HUB, &house.signs_in("agent-ccas")).body;
    assert!(own.contains("On attend votre réponse") && own.contains("Qui appeler pour une domiciliation"));
    let visit = house.visit(Some("agent-ccas"), "/organisme");
    let beside = crate::beside_organization(&visit, &house.db, organization("veilleurs-du-val").uuid());
    let beside = house.run(beside).expect("ways to meet");
    assert!(beside.contains("le 2 novembre 2026") && beside.contains("forme=call"), "{beside}");
    let form = house
        .get(&paths::propose_to(organization("veilleurs-du-val"), "call"), &house.signs_in("agent-ccas"));
    assert!(form.body.contains("value=\"call\" checked"), "{}", form.body);
}

#[test]
fn a_need_of_a_team_is_planned_when_its_day_is_set_and_everybody_is_called_by_the_coordination_alone() {
    in_houses(|house| {
        cooperation::demo::fill(&house.db, &house.key, house.now()).expect("the demo");
        let needs = house.read(cooperation::team_needs);
        let filed =
            needs.iter().find(|need| need.state == cooperation::TeamNeedState::Filed).expect("a need");
        let page = format!("{}?besoin={}", paths::PROPOSE, filed.id);
        let form = house.get(&page, &house.signs_in("assistante-sociale"));
        assert_eq!(form.status, StatusCode::OK);
        let subject = web::escaped(&filed.subject.chars().take(40).collect::<String>());
        assert!(form.body.contains(&subject), "the form holds what is needed: {}", form.body);
        let (need, with) = (filed.id.to_string(), organization("panier-d-a-cote").to_string());
        let by = filed.organization.to_string();
        let called = [
            ("besoin", need.as_str()),
            ("forme", "shared-session"),
            ("avec", with.as_str()),
            ("sujet", "Première demande"),
            ("par", by.as_str()),
            ("jour_1", &house.day(20)),
            ("heure_1", "14:00"),
        ];
        let refused = house.post(paths::PROPOSE, &house.signs_in("assistante-sociale"), &called);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the coordination calls sessions");
        let cookie = house.signs_in("coordinatrice");
        let everybody = [&called[..], &[("tous", "1")]].concat();
        let sent = house.post(paths::PROPOSE, &cookie, &everybody);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let session = house.of(&sent.to);
        assert_eq!(session.state, EncounterState::Scheduled);
        assert!(session.invited.len() > 50, "every operator of the directory is invited");
        let planned = house.read(|conn| cooperation::team_need(conn, filed.id)).expect("the need");
        assert_eq!(planned.planned_on.map(|day| day.to_string()), Some(house.day(20)));
        let counted = house.get(&sent.to, &cookie).body;
        assert!(counted.contains("n’ont pas encore répondu"), "too many to read one by one: {counted}");
        let comes = house.signs_in("responsable-associatif");
        let reply = [("acte", "viens"), ("par", with.as_str())];
        assert_eq!(house.post(&sent.to, &comes, &reply).status, StatusCode::SEE_OTHER);
        assert_eq!(house.of(&sent.to).invited.iter().filter(|one| one.answer.is_some()).count(), 1);
        the_need_waits_again(house, &sent.to, filed.id);
        let again = house.post(paths::PROPOSE, &cookie, &everybody);
        let session = house.of(&again.to);
        house.write(|conn| crate::mark_held(conn, session.id, house.now()));
        let done = house.read(|conn| cooperation::team_need(conn, filed.id)).expect("the need");
        assert_eq!(done.state, cooperation::TeamNeedState::Done);
    });
}

fn the_need_waits_again(house: &House, path: &str, need: TeamNeedId) {
    let cookie = house.signs_in("coordinatrice");
    assert_eq!(house.post(path, &cookie, &[("acte", "annuler")]).status, StatusCode::SEE_OTHER);
    let waits = house.read(|conn| cooperation::team_need(conn, need)).expect("the need");
    assert_eq!((waits.state, waits.planned_on), (cooperation::TeamNeedState::Answered, None));
    assert_eq!(house.links_of("attend une autre date").len(), 1, "who filed it is told");
}

#[test]
fn a_link_that_ended_before_the_day_is_exchanged_for_one_in_the_same_mailbox() {
    in_houses(|house| {
        let path = asks(house, &["ccas-le-mee"], &[(80, "10:00")]);
        let link = house.links_of("propose une rencontre").remove(0);
        let day = house.of(&path).days[0].id.to_string();
        house.post(&link, "", &[("acte", "jour"), ("jour", &day)]);
        assert_eq!(state(house, &path), EncounterState::Scheduled);
        let act = format!("{link}/nouveau-lien");
        assert_eq!(house.post(&act, "", &[]).to, link, "one that works needs no other");
        assert!(house.links_of("Votre nouveau lien").is_empty());
        house.wait(46);
        house.round();
        let ended = house.get(&link, "");
        assert_eq!(ended.status, StatusCode::GONE);
        assert!(ended.body.contains(&act) && !ended.body.contains("Voir un jour de distribution"));
        let late = house.post(&link, "", &[("acte", "decline")]);
        assert_eq!((late.status, state(house, &path)), (StatusCode::GONE, EncounterState::Scheduled));
        for _ in 0..3 {
            assert_eq!(house.post(&act, "", &[]).to, link);
        }
        assert_eq!(house.post(&act, "", &[]).status, StatusCode::TOO_MANY_REQUESTS);
        let new = house.links_of("Votre nouveau lien").remove(0);
        assert_eq!(house.get(&new, "").status, StatusCode::OK, "it opens the page of the first");
        assert_eq!(house.post("/rencontre/autre/nouveau-lien", "", &[]).status, StatusCode::GONE);
        house.wait(35);
        let over = house.get(&link, "");
        assert!(over.status == StatusCode::GONE && !over.body.contains(&act), "it took place");
    });
}
