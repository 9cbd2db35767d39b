//! A yes that comes later, on another day than the demand: what is checked again, and who hears of it.

use ::store::SealKey;
use membership::trial::organization;
use vocabulary::id::ReferralId;

use super::{House, in_houses, person, receiver, sender};
use crate::{Act, Agreement, Identity, Referral, Refused, Said, State, Teller, Viewer};

/// A demand that waits for her yes.
fn waiting(house: &House, identity: Identity) -> Referral {
    let mut new = house.demand("ccas-le-mee");
    (new.identity, new.shown_first) = (identity, true);
    house.sends(&new)
}

fn told(house: &House, words: &str) -> usize {
    house.letters().iter().filter(|letter| letter.contains(words)).count()
}

/// The service goes to another organisation, which has not signed the protocol.
fn moves(house: &House, one: &Referral) {
    let other = organization("epicerie-du-pont");
    let done = directory::edit_service(&house.db, one.to.uuid(), house.now(), |service| {
        service.organization = other;
        service.email = String::from("ailleurs@epicerie.example");
    });
    assert!(matches!(done, Ok(true)), "{done:?}");
}

#[test]
fn her_yes_on_her_page_is_kept_with_its_day_and_its_way() {
    in_houses(|house| {
        let shown = waiting(house, Identity::Nobody);
        assert_eq!(shown.agreed(), None);
        house.wait(6);
        house.does(shown.id, &Act::PersonAgrees, person()).expect("she agrees");
        assert_eq!(house.one(shown.id).agreed(), Some((Agreement::OnHerPage, house.now())));
    });
}

#[test]
fn what_is_no_longer_there_does_not_leave_and_the_sender_hears_it_once() {
    in_houses(|house| {
        let (gone, moved) = (waiting(house, Identity::Nobody), waiting(house, Identity::Nobody));
        moves(house, &moved);
        assert_eq!(house.does(moved.id, &Act::PersonAgrees, person()).map(|_| ()), Err(Refused::ServiceGone));
        house.archives(gone.to);
        for _ in 0..2 {
            let yes = house.does(gone.id, &Act::PersonAgrees, person());
            assert_eq!(yes.map(|_| ()), Err(Refused::ServiceGone));
        }
        assert_eq!(house.one(gone.id).state, State::ShownToPerson);
        assert_eq!(told(house, "ne peut pas partir"), 2, "once for each");
        let late = waiting_long(house);
        house.wait(200);
        let yes = house.does(late.id, &Act::PersonAgrees, person());
        assert_eq!(yes.map(|_| ()), Err(Refused::ConsentOver));
    });
}

fn waiting_long(house: &House) -> Referral {
    let mut new = house.demand("panier-d-a-cote");
    new.shown_first = true;
    house.sends(&new)
}

#[test]
fn letters_and_links_stay_with_the_organisation_she_agreed_to() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("ccas-le-mee"));
        let desk = house.desk();
        let addresses = |of: &dyn Fn(&mut ::store::Conn) -> Result<Vec<post::Recipient>, _>| {
            house.read(of).into_iter().map(|one| one.address).collect::<Vec<_>>()
        };
        moves(house, &kept);
        let theirs = addresses(&|conn| crate::mailboxes(conn, &desk, kept.to));
        let hers = addresses(&|conn| crate::mailboxes_of(conn, &desk, &kept));
        assert!(hers.iter().all(|address| !theirs.contains(address)), "{hers:?} {theirs:?}");
    });
}

#[test]
fn one_more_thing_is_said_once_she_agrees_and_its_day_is_noted() {
    in_houses(|house| {
        let mut new = house.demand("panier-d-a-cote");
        new.consent.says.remove(&Said::Message);
        let kept = house.sends(&new);
        house
            .does(kept.id, &Act::AskInformation { words: String::from("Quand ?") }, receiver())
            .expect("asked");
        let give = Act::GiveInformation { words: String::from("Le soir") };
        assert_eq!(house.does(kept.id, &give, sender()).map(|_| ()), Err(Refused::NotAgreed));
        let desk = house.desk();
        let lets = house.write(|conn| crate::lets_say(conn, &desk, kept.id, Said::Message, &sender()));
        assert_eq!(lets, Ok(()));
        house.does(kept.id, &give, sender()).expect("now it may be said");
        let now = house.one(kept.id);
        let history = house.read(|conn| crate::history(conn, &house.key, kept.id));
        let seen = now.seen_with(Viewer::Receiver(now.receiver), house.today(), &history);
        assert_eq!(
            seen.exchanges.iter().map(|one| one.words.as_str()).collect::<Vec<_>>(),
            ["Quand ?", "Le soir"]
        );
        assert!(house.happened(kept.id).contains(&"let-say"));
    });
}

#[test]
fn nobody_is_sent_to_and_fro() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let to = house.service("epicerie-du-pont");
        let done = house.does(kept.id, &Act::Redirect { to, words: String::new() }, receiver());
        let next = done.expect("passed on").passed_on.expect("another referral");
        let back = Act::Redirect { to: kept.to, words: String::new() };
        assert_eq!(house.does(next.id, &back, receiver()).map(|_| ()), Err(Refused::AlreadyAsked));
        house.archives(kept.to);
        let refuse = Act::Refuse {
            reason: crate::RefusalReason::Full,
            alternative: Some(kept.to),
            words: String::new(),
        };
        assert_eq!(house.does(next.id, &refuse, receiver()).map(|_| ()), Err(Refused::ServiceGone));
    });
}

#[test]
fn what_she_stops_stops_on_her_whole_page_and_what_is_closed_is_read_no_more() {
    in_houses(|house| {
        let page = vocabulary::id::HerPageId::from_source("trial", "page", "both");
        let asks = |slug| {
            let mut new = house.demand(slug);
            new.her_page = Some(page);
            house.sends(&new)
        };
        let (one, other) = (asks("panier-d-a-cote"), asks("ccas-le-mee"));
        house.does(other.id, &Act::Helped, receiver()).expect("helped");
        house.does(other.id, &Act::Close, sender()).expect("closed");
        let typed = crate::By { teller: Teller::Person, channel: crate::Channel::Sms, ..sender() };
        house.does(one.id, &Act::Stop, typed).expect("stopped");
        assert_eq!(house.one(other.id).state, State::Frozen);
        let history = house.read(|conn| crate::history(conn, &house.key, other.id));
        assert_eq!(history.last().and_then(|event| event.account), typed.account, "who typed it is kept");
    });
}

#[test]
fn one_that_cannot_be_read_keeps_nobody_waiting() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let mut unreadable = kept.clone();
        unreadable.id = ReferralId::from_source("trial", "referral", "unreadable");
        unreadable.code = crate::Code::draw([9, 8, 7, 6, 5]);
        let other = SealKey::from_bytes([201; 32]);
        house.write(|conn| crate::store::referrals::insert(conn, &other, &unreadable));
        house.wait(4);
        assert_eq!(house.round().reminded, 1, "the other is reminded all the same");
    });
}
