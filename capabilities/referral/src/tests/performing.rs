//! Acts on referrals: two at once, redirections, stops, closings.

use chrono::TimeDelta;
use membership::trial::organization;
use vocabulary::id::HerPageId;

use super::{in_houses, person, receiver, sender};
use crate::{
    Act, By, Channel, Identity, Level, RefusalReason, Refused, State, Teller, Viewer, chain, history,
    note_look,
};

#[test]
fn of_two_colleagues_at_once_the_second_is_told_what_the_first_answered() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let (first, second) = (house.desk().having_seen(1), house.desk().having_seen(1));
        let refuse = Act::Refuse { reason: RefusalReason::Full, alternative: None, words: String::new() };
        let one = house.write(|conn| crate::perform(conn, &first, kept.id, &Act::Acknowledge, &receiver()));
        assert!(one.is_ok());
        let two = house.write(|conn| crate::perform(conn, &second, kept.id, &refuse, &receiver()));
        assert_eq!(two.map(|_| ()), Err(Refused::MovedMeanwhile(State::Acknowledged)));
        assert_eq!(house.one(kept.id).state, State::Acknowledged);
        house.does(kept.id, &refuse, receiver()).expect("read again, it goes");
        let late = house.does(kept.id, &Act::Acknowledge, receiver());
        assert_eq!(late.map(|_| ()), Err(Refused::AlreadyAnswered(State::Refused)));
    });
}

#[test]
fn what_one_was_told_by_telephone_is_typed_and_marked() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let told = By { teller: Teller::Receiver, channel: Channel::Telephone, ..sender() };
        let at = house.now() + TimeDelta::days(2);
        house.does(kept.id, &Act::Accept { appointment: Some(at) }, told).expect("typed");
        let events = house.read(|conn| history(conn, &house.key, kept.id));
        let last = events.last().expect("an event");
        assert_eq!((last.by, last.channel), (Teller::Receiver, Channel::Telephone));
        assert_eq!(last.organization, Some(organization("mds-demo")));
        assert_eq!(house.one(kept.id).appointment, Some(at));
    });
}

#[test]
fn a_redirection_keeps_the_chain_and_what_becomes_of_it_closes_both() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let to = house.service("epicerie-du-pont");
        let words = String::from("Plutôt chez eux");
        let done = house.does(kept.id, &Act::Redirect { to, words }, receiver()).expect("passed on");
        let next = done.passed_on.expect("another referral");
        assert_eq!(next.state, State::Sent, "she agreed to it beforehand");
        let both = house.read(|conn| chain(conn, &house.key, next.id));
        assert_eq!(both.iter().map(|one| one.id).collect::<Vec<_>>(), vec![kept.id, next.id]);
        assert_eq!(both[1].wish, kept.wish);
        let old = house.one(kept.id).seen_by(Viewer::Receiver(both[1].receiver), house.today());
        assert!(old.wish.is_none(), "the second reads its own demand, not the first one's");
        let respond = Act::Respond { level: Level::Partial, words: String::from("Un colis par semaine") };
        house.does(next.id, &respond, receiver()).expect("answered");
        house.does(next.id, &Act::Close, sender()).expect("closed");
        let first = house.one(kept.id);
        assert_eq!((first.state, first.level()), (State::Closed, Some(Level::Partial)));
    });
}

#[test]
fn without_her_leave_a_redirection_waits_for_her_and_nobody_reads_it() {
    in_houses(|house| {
        let mut new = house.demand("panier-d-a-cote");
        new.consent.passing_on = false;
        let kept = house.sends(&new);
        let before = house.letters().len();
        let to = house.service("epicerie-du-pont");
        let done = house.does(kept.id, &Act::Redirect { to, words: String::new() }, receiver());
        let next = done.expect("passed on").passed_on.expect("another referral");
        assert_eq!((next.state, next.letters), (State::ShownToPerson, 0));
        let waiting = house.one(next.id);
        assert_eq!(waiting.mover(), Teller::Person);
        let viewer = Viewer::Receiver(waiting.receiver);
        assert!(waiting.seen_by(viewer, house.today()).identity.is_none());
        assert_eq!(house.letters().len(), before + usize::from(false));
        house.does(next.id, &Act::PersonAgrees, person()).expect("she agrees");
        let sent = house.one(next.id);
        assert_eq!(sent.state, State::Sent);
        assert!(sent.seen_by(viewer, house.today()).identity.is_some());
    });
}

#[test]
fn a_name_stays_behind_where_the_next_one_has_not_signed() {
    in_houses(|house| {
        let mut new = house.demand("ccas-le-mee");
        new.identity = Identity::NameInUse(String::from("Amélie"));
        let kept = house.sends(&new);
        let today = house.today();
        let stranger = house.read(|conn| {
            let mut all = Vec::new();
            directory::each_service(conn, &mut |one| all.push((one.id, one.says.organization)))?;
            for (service, of) in all {
                if !protocol::may_share(conn, of, today)? {
                    return Ok(Some(service));
                }
            }
            Ok(None)
        });
        let to = stranger.expect("somebody has not signed").into();
        let done = house.does(kept.id, &Act::Redirect { to, words: String::new() }, receiver());
        let next = done.expect("passed on").passed_on.expect("another referral");
        assert_eq!(house.one(next.id).identity, Identity::Nobody);
    });
}

#[test]
fn a_stop_freezes_the_whole_chain_at_once_while_the_receiver_types() {
    in_houses(|house| {
        let page = HerPageId::from_source("trial", "page", "hers");
        let mut new = house.demand("panier-d-a-cote");
        new.her_page = Some(page);
        let kept = house.sends(&new);
        let to = house.service("epicerie-du-pont");
        let done = house.does(kept.id, &Act::Redirect { to, words: String::new() }, receiver());
        let next = done.expect("passed on").passed_on.expect("another referral");
        let typing = house.desk().having_seen(house.one(next.id).version);
        let desk = house.desk();
        let stopped = house.write(|conn| crate::withdraw(conn, &desk, page, Channel::Link));
        assert_eq!(stopped.len(), 2);
        let late = Act::Accept { appointment: None };
        let late = house.write(|conn| crate::perform(conn, &typing, next.id, &late, &receiver()));
        assert!(late.is_err(), "{late:?}");
        for id in [kept.id, next.id] {
            let one = house.one(id);
            assert_eq!(one.state, State::Frozen);
            assert!(one.seen_by(Viewer::Receiver(one.receiver), house.today()).wish.is_none());
        }
        let told = house.letters().iter().filter(|letter| letter.contains("arrêtée")).count();
        assert!(told >= 3, "sender and both receivers are told: {told}");
        let again = house.does(kept.id, &Act::Stop, person());
        assert_eq!(again.map(|_| ()), Err(Refused::Stopped));
    });
}

#[test]
fn the_coordination_is_told_and_its_answer_lets_it_be_closed() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        house.does(kept.id, &Act::Escalate { words: String::from("Personne") }, sender()).expect("asked");
        let waiting = house.read(|conn| crate::attention(conn, house.today(), 50));
        assert_eq!(
            waiting.iter().map(|one| (one.id, one.why)).collect::<Vec<_>>(),
            vec![(kept.id, crate::Why::Escalated)]
        );
        let coordinator = By { teller: Teller::Coordinator, organization: None, ..sender() };
        let relay = Act::Relay { to: Some(house.service("epicerie-du-pont")), words: String::new() };
        let done = house.does(kept.id, &relay, coordinator).expect("relayed");
        assert!(done.passed_on.is_some());
        assert_eq!(house.one(kept.id).state, State::Redirected);
    });
}

#[test]
fn who_looked_is_shown_to_the_person() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let look = crate::Look {
            id: house.desk().id("look"),
            at: house.now(),
            account: None,
            organization: Some(kept.receiver),
        };
        house.write(|conn| note_look(conn, kept.id, &look));
        let looks = house.read(|conn| crate::looks(conn, kept.id));
        assert_eq!(looks.iter().map(|look| look.organization).collect::<Vec<_>>(), vec![Some(kept.receiver)]);
    });
}

#[test]
fn of_answers_given_at_the_same_moment_one_counts() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let refuse = Act::Refuse { reason: RefusalReason::Full, alternative: None, words: String::new() };
        let acts = [refuse, Act::Redirect { to: house.service("epicerie-du-pont"), words: String::new() }];
        let both = std::thread::scope(|scope| {
            let answer = |act| {
                let desk = house.desk().having_seen(kept.version);
                let db = house.db.clone();
                move || db.write_now(|conn| crate::perform(conn, &desk, kept.id, act, &receiver()))
            };
            let threads = [scope.spawn(answer(&acts[0])), scope.spawn(answer(&acts[1]))];
            threads.map(|thread| thread.join().expect("ended").expect("answered"))
        });
        assert_eq!(both.iter().filter(|answer| answer.is_ok()).count(), 1, "{both:?}");
        assert_eq!(house.one(kept.id).version, kept.version + 1);
    });
}
