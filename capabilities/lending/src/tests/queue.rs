//! The queue: the order in which people came, whatever the way, and a rank for each.

use chrono::TimeDelta;
use vocabulary::id::LoanRequestId;

use super::trying::{exhibition, on_benches, request, somebody};
use crate::store::requests::forget_contacts_before;
use crate::{
    AskRefused, Condition, Credit, KitFile, LoanRequest, NewRequest, Origin, RequestState, SlotRule, Window,
    accept, ask, ask_from_list, attach_file, contact_of, decline, file_of, item, queue,
    request as request_with_rank, requests_of, to_moderate, withdraw_request,
};

fn ids(names: &[&str]) -> Vec<LoanRequestId> {
    names.iter().map(|name| request(name).id).collect()
}

#[test]
fn who_came_first_is_first_and_everybody_sees_the_own_rank() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["a", "b"]);
        let forum = Origin::Forum("Forum de l’emploi".to_owned());
        let desk = bench.desk_after(5);
        let at_forum = NewRequest { origin: forum, ..request("c") };
        assert_eq!(bench.write(|conn| ask(conn, &desk, &at_forum)), Ok(3));
        let paper: Vec<NewRequest> = ["z", "a", "y", "x"]
            .map(|name| NewRequest { origin: at_forum.origin.clone(), ..request(name) })
            .into();
        let desk = bench.desk_after(9);
        let again =
            NewRequest { id: LoanRequestId::from_source("essai", "request", "a2"), ..paper[1].clone() };
        let list = [paper[0].clone(), again, paper[2].clone(), paper[3].clone()];
        let answers = bench.write(|conn| ask_from_list(conn, &desk, &list));
        assert_eq!(answers, [Ok(4), Err(AskRefused::AlreadyWaiting), Ok(5), Ok(6)]);
        let line = bench.read(|conn| queue(conn, exhibition().id));
        let unseen = line.iter().filter(|one| one.request.state == RequestState::Requested).count();
        assert_eq!(unseen, 1, "who typed the list has looked at it");
        let order: Vec<LoanRequestId> = line.iter().map(|one| one.request.id).collect();
        assert_eq!(order, ids(&["a", "b", "c", "z", "y", "x"]));
        assert!(bench.write(|conn| withdraw_request(conn, &desk, request("b").id)));
        let rank = |name| bench.read(|conn| request_with_rank(conn, request(name).id)).expect("there").rank;
        assert_eq!((rank("a"), rank("b"), rank("c"), rank("x")), (Some(1), None, Some(2), Some(5)));
        assert_eq!(bench.read(|conn| requests_of(conn, somebody("x")))[0].rank, Some(5));
    });
}

#[test]
fn what_comes_by_an_open_page_is_looked_at_first() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        let desk = bench.desk();
        for name in ["a", "b"] {
            let new =
                NewRequest { origin: Origin::Forum("Forum".to_owned()), organization: None, ..request(name) };
            bench.write(|conn| ask(conn, &desk, &new)).expect("taken");
        }
        assert_eq!(bench.read(|conn| to_moderate(conn, somebody("prêteur"))).len(), 2);
        assert!(bench.read(|conn| to_moderate(conn, somebody("un autre"))).is_empty());
        assert!(bench.write(|conn| accept(conn, request("a").id)));
        assert!(!bench.write(|conn| accept(conn, request("a").id)), "once");
        assert!(bench.write(|conn| decline(conn, &desk, request("b").id)));
        let state =
            |name| bench.read(|conn| request_with_rank(conn, request(name).id)).expect("there").request.state;
        assert_eq!((state("a"), state("b")), (RequestState::Queued, RequestState::Declined));
    });
}

#[test]
fn a_mailbox_is_sealed_and_forgotten_and_a_maker_is_named_as_she_wishes() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        let desk = bench.desk();
        let new = NewRequest { contact: "accueil@hote.example".to_owned(), ..request("a") };
        bench.write(|conn| ask(conn, &desk, &new)).expect("taken");
        let contact = || bench.read(|conn| contact_of(conn, &bench.key, new.id));
        assert_eq!(contact(), "accueil@hote.example");
        let later = desk.now + TimeDelta::days(400);
        let forget = || bench.write(|conn| forget_contacts_before(conn, later.date_naive(), later));
        assert_eq!(forget(), 0, "it waits still");
        assert!(bench.write(|conn| withdraw_request(conn, &desk, new.id)));
        assert_eq!((forget(), contact().as_str()), (1, ""));
        let poster = exhibition().kit[0].clone();
        let (_, kept) = bench.read(|conn| item(conn, &bench.key, poster.id)).expect("there");
        assert_eq!(kept.credit, Credit::FirstName("Josiane".to_owned()));
        assert!(!format!("{kept:?}").contains("Josiane"), "nothing personal in a log");
        let file = KitFile {
            name: "affiche.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: vec![1, 2],
        };
        bench.write(|conn| attach_file(conn, poster.id, &file));
        assert_eq!(bench.read(|conn| file_of(conn, poster.id)), Some(file));
        assert!(Condition::Missing > Condition::Damaged && Condition::Damaged > Condition::Present);
    });
}

#[test]
fn a_request_is_over_when_no_whole_stay_fits_any_more() {
    let today = super::trying::day(2026, 11, 22);
    let rule = SlotRule { slot_days: 42, servicing_days: 0, km_per_day: 0 };
    let with = |windows: Vec<Window>| LoanRequest {
        id: request("a").id,
        resource: exhibition().id,
        organization: None,
        site: request("a").site,
        windows,
        origin: Origin::Online,
        asked_at: membership::trial::beginning(),
        state: RequestState::Queued,
    };
    let until = |days| Window { from: today - TimeDelta::days(30), until: today + TimeDelta::days(days) };
    assert!(!with(Vec::new()).is_over(rule, today), "at any time is never over");
    assert!(!with(vec![until(42)]).is_over(rule, today));
    assert!(with(vec![until(41)]).is_over(rule, today));
    assert!(!with(vec![until(-10), until(100)]).is_over(rule, today));
}
