//! What leaves, what does not, and what nobody could read from outside.

use chrono::Days;

use super::in_houses;
use crate::{Agreement, Identity, Refused, SentBy, State, Teller, Viewer, Which};
use membership::trial::{account, organization};

/// What makes a demand refused.
type Spoil = fn(&mut crate::NewReferral);

#[test]
fn a_demand_leaves_once_with_a_letter_that_tells_nothing_of_the_person() {
    in_houses(|house| {
        let new = house.demand("panier-d-a-cote");
        let first = house.try_sending(&new).expect("it leaves");
        assert_eq!((first.state, first.letters), (State::Sent, 1));
        let again = house.try_sending(&new).expect("the same");
        assert_eq!((again.id, again.code, again.letters), (first.id, first.code, 0));
        let kept = house.one(first.id);
        assert_eq!(kept.mover(), Teller::Receiver);
        assert!(kept.next_on.is_some_and(|day| day >= house.today()));
        let letters = house.letters();
        assert_eq!(letters.len(), 1);
        for personal in ["Mésange", "06 39", "Manger chaud", "jeudi"] {
            assert!(!letters[0].contains(personal), "{personal}");
        }
        assert!(letters[0].contains(&first.code.to_string()));
    });
}

#[test]
fn a_name_in_use_leaves_between_signatories_only() {
    in_houses(|house| {
        let mut new = house.demand("ccas-le-mee");
        new.identity = Identity::NameInUse(String::from("Amélie"));
        house.try_sending(&new).expect("both have signed");
        let today = house.today();
        let stranger = house.read(|conn| {
            let mut all = Vec::new();
            directory::each_service(conn, &mut |kept| all.push((kept.id, kept.says.organization)))?;
            for (service, of) in all {
                if !protocol::may_share(conn, of, today)? {
                    return Ok(Some(service));
                }
            }
            Ok(None)
        });
        let mut other = house.demand("ccas-le-mee");
        other.identity = Identity::NameInUse(String::from("Amélie"));
        other.to = stranger.expect("somebody has not signed").into();
        assert_eq!(house.try_sending(&other), Err(Refused::ReceiverNotSignatory));
        other.identity = Identity::Pseudonym(String::from("Mésange"));
        house.try_sending(&other).expect("a pseudonym may");
    });
}

#[test]
fn who_carries_her_sheet_leaves_no_trace_of_who_she_is() {
    in_houses(|house| {
        let mut new = house.demand("panier-d-a-cote");
        new.identity = Identity::NameInUse(String::from("Amélie"));
        new.consent.agreement = Agreement::CarriesTheSheet;
        let kept = house.sends(&new);
        assert_eq!((kept.identity.clone(), kept.contact.clone()), (Identity::Nobody, None));
        assert_eq!((kept.wish.as_str(), kept.message.as_str(), &kept.language), ("", "", &None));
        assert!(kept.consent.says.is_empty());
        let seen = kept.seen_by(Viewer::Receiver(kept.receiver), house.today());
        assert!(seen.identity.is_none() && seen.contact.is_none());
    });
}

#[test]
fn what_is_refused_is_kept_nowhere() {
    in_houses(|house| {
        let cases: [(Spoil, Refused); 4] = [
            (|new| new.wish = String::from("Mon n° 2 69 05 49 588 157 80"), Refused::ForbiddenNumber),
            (|new| new.message = "a".repeat(601), Refused::TooLong),
            (|new| new.identity = Identity::Pseudonym("a".repeat(81)), Refused::TooMuch),
            (|new| new.consent.until = new.consent.until - Days::new(400), Refused::ConsentOver),
        ];
        for (spoil, expected) in cases {
            let mut new = house.demand("panier-d-a-cote");
            spoil(&mut new);
            assert_eq!(house.try_sending(&new), Err(expected));
            assert!(house.read(|conn| crate::referral(conn, &house.key, new.id)).is_none());
        }
        assert!(house.letters().is_empty());
    });
}

#[test]
fn a_service_that_was_archived_in_the_middle_takes_no_new_demand_and_still_answers_the_old() {
    in_houses(|house| {
        let old = house.sends(&house.demand("panier-d-a-cote"));
        house.archives(old.to);
        let mut new = house.demand("panier-d-a-cote");
        new.to = old.to;
        assert_eq!(house.try_sending(&new), Err(Refused::ServiceGone));
        house.does(old.id, &crate::Act::Acknowledge, super::receiver()).expect("what left is answered");
    });
}

#[test]
fn lists_are_sorted_by_the_clock_and_go_on_where_they_stopped() {
    in_houses(|house| {
        let mut ids: Vec<_> = (0..5).map(|_| house.sends(&house.demand("panier-d-a-cote")).id).collect();
        ids.sort();
        let far = house.today() + Days::new(60);
        house.does(ids[0], &crate::Act::Postpone { next_on: far }, super::sender()).expect("put off");
        house.does(ids[1], &crate::Act::Helped, super::person()).expect("helped");
        house.does(ids[1], &crate::Act::Close, super::sender()).expect("closed");
        let list = |of, which, after| {
            let page = crate::Page { after, limit: 2 };
            let found = house.read(|conn| crate::sent_by(conn, &house.key, (of, which), &page));
            found.into_iter().map(|one| one.id).collect::<Vec<_>>()
        };
        let author = SentBy::Author(account("assistante-sociale"));
        let first = list(author, Which::All, None);
        let second = list(author, Which::All, first.last().copied());
        let third = list(author, Which::All, second.last().copied());
        assert_eq!([first.clone(), second, third].concat(), [&ids[2..], &ids[..2]].concat());
        let open = list(SentBy::Organization(organization("mds-demo")), Which::Open, Some(ids[4]));
        assert_eq!(open, vec![ids[0]]);
        assert!(list(author, Which::Silent(house.today()), None).is_empty());
        let page = crate::Page { after: None, limit: 10 };
        let asked = [organization("panier-d-a-cote")];
        let received = house.read(|conn| crate::received_by(conn, &house.key, (&asked, true), &page));
        assert_eq!(received.len(), 4);
    });
}

#[test]
fn the_same_person_is_noticed_inside_one_organisation_only() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let look = |organization, name: &str| {
            let identity = Identity::Pseudonym(name.to_owned());
            house.read(|conn| crate::resembling(conn, &house.key, organization, &identity, None))
        };
        assert_eq!(look(organization("mds-demo"), "mesange"), vec![kept.id]);
        assert!(look(organization("panier-d-a-cote"), "mesange").is_empty());
        assert!(look(organization("mds-demo"), "Hirondelle").is_empty());
    });
}

#[test]
fn a_form_that_says_something_else_under_the_same_number_is_refused() {
    in_houses(|house| {
        let first = house.demand("panier-d-a-cote");
        let kept = house.sends(&first);
        let cases: [Spoil; 4] = [
            |new| new.wish = String::from("Une aide pour le loyer"),
            |new| new.identity = Identity::Pseudonym(String::from("Pinson")),
            |new| new.contact = None,
            |new| new.author = account("agent-ccas"),
        ];
        for spoil in cases {
            let mut next = first.clone();
            spoil(&mut next);
            assert_eq!(house.try_sending(&next), Err(Refused::AlreadySent));
        }
        assert_eq!(house.one(kept.id).wish, first.wish);
        assert!(house.try_sending(&first).is_ok(), "the same again is the same");
    });
}

#[test]
fn what_the_sender_wishes_puts_no_deadline_off() {
    in_houses(|house| {
        let mut new = house.demand("panier-d-a-cote");
        new.next_on = Some(house.today() + Days::new(60));
        let kept = house.sends(&new);
        assert_eq!(kept.next_on, Some(crate::acknowledge_by(house.today(), kept.urgency)));
    });
}
