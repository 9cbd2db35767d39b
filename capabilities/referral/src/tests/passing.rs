//! What passes by itself: reminders, alerts, letters that come back, purges.

use chrono::{DateTime, Utc};
use membership::trial::organization;

use super::{House, in_houses, person, receiver, sender};
use crate::{Act, KEPT_MONTHS, Refused, State, Teller, Why, attention, purge, purges, referral};

fn why(house: &House) -> Vec<Why> {
    house.read(|conn| attention(conn, house.today(), 50)).iter().map(|one| one.why).collect()
}

#[test]
fn the_receiver_is_reminded_once_then_both_are_alerted_once() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        // The first round of a house purges, whatever the hour; else there is nothing to do yet.
        assert_eq!(crate::Round { purged: None, ..house.round() }, crate::Round::default());
        // Sunday: Monday, Tuesday and Wednesday are its working days.
        house.wait(4);
        assert_eq!((house.round().reminded, house.round().reminded), (1, 0));
        assert!(house.one(kept.id).next_on.is_some_and(|day| day >= house.today()));
        house.wait(4);
        let round = house.round();
        assert_eq!((round.alerted, round.passed, house.round().alerted), (1, 0, 0));
        assert_eq!(why(house), vec![Why::Silent]);
        assert_eq!(house.happened(kept.id), ["sent", "reminded", "alerted"]);
        assert!(house.one(kept.id).is_silent(house.today()));
        house.does(kept.id, &Act::Acknowledge, receiver()).expect("at last");
        assert!(why(house).is_empty());
    });
}

#[test]
fn every_open_referral_has_a_next_date_or_an_alert() {
    in_houses(|house| {
        let acts: [&[(Act, crate::By)]; 6] = [
            &[],
            &[(Act::Acknowledge, receiver())],
            &[(Act::AskInformation { words: String::new() }, receiver())],
            &[(Act::Accept { appointment: None }, receiver())],
            &[(Act::Came, person())],
            &[(Act::DidNotCome, person())],
        ];
        let ids: Vec<_> = acts
            .iter()
            .map(|story| {
                let id = house.sends(&house.demand("panier-d-a-cote")).id;
                for (act, by) in *story {
                    house.does(id, act, *by).expect("done");
                }
                id
            })
            .collect();
        for _ in 0..12 {
            house.wait(3);
            house.round();
            let waiting = house.read(|conn| attention(conn, house.today(), 50));
            for id in &ids {
                let one = house.one(*id);
                let is_due = one.next_on.is_some_and(|day| day >= house.today());
                assert!(is_due || waiting.iter().any(|alert| alert.id == *id), "{one:?}");
            }
        }
    });
}

#[test]
fn what_helped_closes_by_itself_after_two_weeks() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        house.does(kept.id, &Act::Helped, person()).expect("helped");
        house.wait(15);
        assert_eq!(house.round().closed, 1);
        assert_eq!(house.one(kept.id).state, State::Closed);
    });
}

#[test]
fn a_mailbox_that_sends_letters_back_is_told_to_the_sender() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        assert_eq!(house.round().bounced, 0);
        let back = bounce(house, &first_letter(house));
        assert!(matches!(post::note_bounce(&house.db, &back, house.now()), Ok(post::Bounce::Noted(_))));
        assert_eq!((house.round().bounced, house.round().bounced), (1, 0));
        assert_eq!(why(house), vec![Why::Bounced]);
        let desk = house.desk();
        let others = house.read(|conn| crate::mailboxes(conn, &desk, kept.to));
        assert!(!others.is_empty(), "another mailbox, or who keeps the organisation");
        house.does(kept.id, &Act::Relaunch, sender()).expect("again");
    });
}

/// The identity of the letter that went to the receiver.
fn first_letter(house: &House) -> String {
    let list = house.get("/courrier", &house.signs_in("coordinatrice")).body;
    let mut ids = list.split("/courrier/").skip(1).map(|rest| rest.chars().take(36).collect::<String>());
    ids.find(|id| id.parse::<vocabulary::id::LetterId>().is_ok()).expect("a letter")
}

/// A report of a mail server that this letter will never arrive (RFC 3464).
fn bounce(_house: &House, letter: &str) -> Vec<u8> {
    let part = "--x\r\n";
    format!(
        "From: postmaster@essai.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n\
         {part}Content-Type: text/plain\r\n\r\nNo such user.\r\n\
         {part}Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; essai.example\r\n\r\n\
         Action: failed\r\nStatus: 5.1.1\r\n\r\n\
         {part}Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{letter}@essai.example>\r\n\r\n--x--\r\n"
    )
    .into_bytes()
}

#[test]
fn a_purge_leaves_counts_and_says_what_it_did_and_who_reads_meanwhile_is_told() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        house.does(kept.id, &Act::Helped, receiver()).expect("helped");
        house.does(kept.id, &Act::Close, sender()).expect("closed");
        let stopped = house.sends(&house.demand("panier-d-a-cote"));
        house.does(stopped.id, &Act::Stop, person()).expect("stopped");
        let mut shown = house.demand("panier-d-a-cote");
        shown.shown_first = true;
        let shown = house.sends(&shown);
        house.does(shown.id, &Act::PersonDeclines, person()).expect("declined");
        let open = house.sends(&house.demand("panier-d-a-cote"));
        let before = figures_of(house);
        house.wait(2);
        assert_eq!(purged(house), (1, 0, 0, 0), "what she did not want goes after a day");
        house.wait(30);
        assert_eq!(purged(house), (0, 0, 1, 0), "what she stopped goes after thirty days");
        house.wait(340);
        assert_eq!(purged(house), (0, 1, 0, 0), "what is closed goes after twelve months");
        for gone in [kept.id, stopped.id, shown.id] {
            assert!(house.read(|conn| referral(conn, &house.key, gone)).is_none());
        }
        assert_eq!(house.one(open.id).id, open.id);
        assert_eq!(figures_of(house).sent, before.sent, "counts stay");
        let typing = house.does(kept.id, &Act::Came, receiver());
        assert_eq!(typing.map(|_| ()), Err(Refused::Gone));
        house.wait(400);
        assert_eq!(purged(house), (0, 0, 0, 1), "two years after the last contact nothing stays");
        let told = house.read(|conn| purges(conn, 10));
        assert_eq!((told.len(), told[0].silent), (4, 1));
    });
}

fn purged(house: &House) -> (u64, u64, u64, u64) {
    let desk = house.desk();
    let done = house.write(|conn| purge(conn, &desk, KEPT_MONTHS));
    (done.drafts, done.closed, done.stopped, done.silent)
}

fn figures_of(house: &House) -> crate::Figures {
    let first = |text: &str| text.parse().expect("a day");
    house.read(|conn| crate::figures(conn, first("2026-11-01"), first("2026-11-30")))
}

#[test]
fn the_purge_comes_once_a_night() {
    in_houses(|house| {
        let night: DateTime<Utc> = "2026-11-23T02:30:00Z".parse().expect("a moment");
        let desk = crate::Desk::new(&house.key, &house.shell, night);
        let once = |conn: &mut ::store::Conn| crate::rounds::purge_once(conn, &desk, KEPT_MONTHS);
        assert!(house.write(once).is_some());
        assert!(house.write(once).is_none());
        assert_eq!(house.round().purged, None, "it is ten in the morning");
        let later = night + chrono::TimeDelta::hours(56);
        let desk = crate::Desk::new(&house.key, &house.shell, later);
        let by_day = house.write(|conn| crate::rounds::purge_once(conn, &desk, KEPT_MONTHS));
        assert!(by_day.is_some(), "a machine that sleeps at night purges by day");
    });
}

#[test]
fn who_left_is_not_written_to_and_her_organisation_is() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        assert_eq!(kept.from, organization("mds-demo"));
        let ask = Act::AskInformation { words: String::from("Depuis quand ?") };
        house.does(kept.id, &ask, receiver()).expect("asked");
        assert_eq!(house.one(kept.id).mover(), Teller::Sender);
        assert_eq!(house.letters().iter().filter(|letter| letter.contains("à vous de jouer")).count(), 1);
    });
}

#[test]
fn who_reads_while_it_is_purged_reads_one_still_picture() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        house.does(kept.id, &Act::Stop, person()).expect("stopped");
        house.wait(31);
        let (begun, purge_now) = std::sync::mpsc::channel();
        let (done, go_on) = std::sync::mpsc::channel();
        let seen = std::thread::scope(|scope| {
            let (db, key) = (house.db.clone(), house.key.clone());
            let reader = scope.spawn(move || {
                let go_on = std::sync::Mutex::new(go_on);
                db.read_now(|conn| {
                    let before = referral(conn, &key, kept.id)?.is_some();
                    let _sent = begun.send(());
                    let _purged = go_on.lock().map(|go_on| go_on.recv());
                    Ok((before, crate::history(conn, &key, kept.id)?.len()))
                })
            });
            purge_now.recv().expect("the reader has begun");
            assert_eq!(purged(house), (0, 0, 1, 0));
            let _told = done.send(());
            reader.join().expect("ended").expect("read")
        });
        assert_eq!(seen, (true, 2), "what was begun is read to its end");
        assert!(house.read(|conn| referral(conn, &house.key, kept.id)).is_none());
    });
}
