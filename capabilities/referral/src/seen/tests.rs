//! The server withholds: to an organisation that is not named, after a stop, after the last day, nothing is said.

use chrono::{Days, TimeDelta};
use proptest::prelude::*;
use vocabulary::id::OrganizationId;

use super::{Seen, Viewer};
use crate::act::{Act, ActKind, Channel, Teller};
use crate::clock::{day, later};
use crate::consent::{Agreement, Said};
use crate::event::{Event, Happening};
use crate::fixture::{by, receiver, sender, sent, sunday};
use crate::referral::Referral;
use crate::state::{Level, Response, State};

fn tells_nothing(seen: &Seen) -> bool {
    let told = [
        seen.wish.is_some(),
        seen.message.is_some(),
        seen.identity.is_some(),
        seen.contact.is_some(),
        seen.language.is_some(),
        !seen.responses.is_empty(),
    ];
    told.iter().all(|told| !told)
}

proptest! {
    #[test]
    fn a_receiver_reads_exactly_what_the_person_agreed_to(agreed in proptest::collection::vec(any::<bool>(), 5)) {
        let mut referral = sent();
        let says = Said::ALL.iter().zip(&agreed).filter(|(_, agreed)| **agreed).map(|(said, _)| *said);
        referral.consent.says = says.collect();
        let seen = referral.seen_by(Viewer::Receiver(receiver()), day(sunday()));
        for said in Said::ALL {
            let shown = match said {
                Said::Wish => seen.wish.is_some(),
                Said::Message => seen.message.is_some(),
                Said::Name => seen.identity.is_some(),
                Said::Contact => seen.contact.is_some(),
                Said::Language => seen.language.is_some(),
            };
            prop_assert_eq!(shown, referral.consent.says.contains(said));
            prop_assert_eq!(shown, !seen.withheld.contains(said));
        }
    }
}

#[test]
fn nobody_else_reads_a_word() {
    let (referral, today) = (sent(), day(sunday()));
    let other = OrganizationId::from_source("trial", "organization", "other");
    for viewer in [Viewer::Coordinator, Viewer::Receiver(other), Viewer::Sender(receiver())] {
        assert!(tells_nothing(&referral.seen_by(viewer, today)), "{viewer:?}");
    }
    assert!(!tells_nothing(&referral.seen_by(Viewer::Sender(sender()), today)));
    assert!(!tells_nothing(&referral.seen_by(Viewer::Person, today)));
}

#[test]
fn an_organisation_that_is_not_named_reads_nothing_even_when_it_is_asked() {
    let mut referral = sent();
    referral.consent.to.clear();
    assert!(tells_nothing(&referral.seen_by(Viewer::Receiver(receiver()), day(sunday()))));
}

#[test]
fn after_a_stop_and_after_the_last_day_the_receiver_reads_nothing() {
    let (referral, today) = (sent(), day(sunday()));
    let stopped = referral.decide(&Act::Stop, &by(Teller::Person), sunday()).expect("stopped").after;
    assert!(tells_nothing(&stopped.seen_by(Viewer::Receiver(receiver()), today)));
    assert!(!tells_nothing(&stopped.seen_by(Viewer::Sender(sender()), today)));
    let over = later(referral.consent.until, Days::new(1));
    assert!(tells_nothing(&referral.seen_by(Viewer::Receiver(receiver()), over)));
    let last = referral.seen_by(Viewer::Receiver(receiver()), referral.consent.until);
    assert!(!tells_nothing(&last), "the last day still holds");
    assert!(day(sunday() + TimeDelta::hours(1)) == today);
}

#[test]
fn what_is_answered_is_part_of_the_message() {
    let event = |kind, by, words: &str| Event {
        at: sunday(),
        what: Happening::Done(kind),
        by,
        channel: Channel::Link,
        account: None,
        organization: None,
        words: Some(words.to_owned()),
    };
    let history = [
        event(ActKind::AskInformation, Teller::Receiver, "Quand ?"),
        event(ActKind::GiveInformation, Teller::Sender, "Le jeudi"),
        event(ActKind::Escalate, Teller::Sender, "Personne"),
    ];
    let (mut referral, today) = (sent(), day(sunday()));
    let kinds = |referral: &Referral, viewer| {
        let seen = referral.seen_with(viewer, today, &history);
        seen.exchanges.iter().map(|one| one.kind).collect::<Vec<_>>()
    };
    let both = vec![ActKind::AskInformation, ActKind::GiveInformation];
    let asked = Viewer::Receiver(receiver());
    assert_eq!(kinds(&referral, asked), both);
    referral.consent.says.remove(&Said::Message);
    assert_eq!(kinds(&referral, asked), [ActKind::AskInformation], "what it asked, not what was answered");
    assert_eq!(kinds(&referral, Viewer::Person), both);
    assert_eq!(kinds(&referral, Viewer::Sender(sender())), both);
    for nobody in [Viewer::Coordinator, Viewer::Receiver(sender())] {
        assert!(kinds(&referral, nobody).is_empty(), "{nobody:?}");
    }
    referral.state = State::Frozen;
    assert!(kinds(&referral, asked).is_empty());
}

#[test]
fn who_has_nothing_more_to_do_for_her_reads_nothing() {
    let viewer = Viewer::Receiver(receiver());
    let (mut referral, today) = (sent(), day(sunday()));
    for state in State::ALL {
        (referral.state, referral.answered_at) = (*state, Some(sunday() - TimeDelta::days(4)));
        let over = !state.was_sent()
            || matches!(state, State::Redirected | State::Refused | State::Frozen | State::Closed);
        assert_eq!(tells_nothing(&referral.seen_by(viewer, today)), over, "{state:?}");
    }
    (referral.state, referral.answered_at) = (State::Refused, Some(sunday()));
    assert!(!tells_nothing(&referral.seen_by(viewer, today)), "a slip is mended within three days");
}

#[test]
fn a_refusal_is_read_again_for_three_days_and_what_the_coordination_holds_until_it_answers() {
    let viewer = Viewer::Receiver(receiver());
    let mut refused = sent();
    (refused.state, refused.answered_at) = (State::Refused, Some(sunday()));
    let reads = |days| !tells_nothing(&refused.seen_by(viewer, later(day(sunday()), Days::new(days))));
    assert_eq!([0, 2, 3, 4].map(reads), [true, true, true, false]);
    refused.answered_at = None;
    assert!(tells_nothing(&refused.seen_by(viewer, day(sunday()))), "nobody knows when");
    let mut escalated = sent();
    escalated.state = State::Escalated;
    assert!(escalated.is_readable_by_receiver(day(sunday())));
    escalated.relayed_at = Some(sunday());
    assert!(!escalated.is_readable_by_receiver(day(sunday())), "the coordination found another way");
}

#[test]
fn an_organisation_that_was_named_and_is_asked_no_more_reads_nothing() {
    let other = OrganizationId::from_source("trial", "organization", "other");
    let mut referral = sent();
    referral.consent.to.push(other);
    assert!(referral.consent.lets(Said::Wish, other, day(sunday())));
    assert!(tells_nothing(&referral.seen_by(Viewer::Receiver(other), day(sunday()))));
}

#[test]
fn what_is_seen_is_what_was_said_word_for_word_and_a_log_tells_how_much() {
    let (mut referral, today) = (sent(), day(sunday()));
    let seen = referral.seen_by(Viewer::Person, today);
    assert_eq!(seen.wish.as_deref(), Some("Retrouver le sommeil"));
    assert_eq!(seen.message.as_deref(), Some("Le matin plutôt"));
    assert!(seen.identity == Some(referral.identity.clone()) && seen.contact == referral.contact);
    assert!(seen.language == referral.language && seen.withheld.is_empty());
    referral.message.clear();
    referral.responses.push(Response {
        level: Level::Partial,
        words: String::from("Un lit"),
        on: sunday(),
        by: by(Teller::Receiver),
        version: 1,
    });
    referral.consent.says.clear();
    let asked = referral.seen_by(Viewer::Receiver(receiver()), today);
    assert_eq!(
        asked.withheld,
        [Said::Wish, Said::Name, Said::Contact, Said::Language],
        "no message was left"
    );
    assert_eq!(asked.responses.len(), 1, "what became of her is told to who was asked");
    assert_eq!(format!("{asked:?}"), "Seen(1 responses, 4 withheld)");
    assert_eq!(format!("{:?}", referral.responses), "[Response(1, partial)]");
    assert_eq!(format!("{:?}", referral.consent), "Consent(spoken, until 2027-02-20)");
    for nobody in [Viewer::Coordinator, Viewer::Receiver(sender()), Viewer::Sender(receiver())] {
        assert!(referral.seen_by(nobody, today).responses.is_empty(), "{nobody:?}");
    }
    assert_eq!(referral.seen_by(Viewer::Sender(sender()), today).responses.len(), 1);
}

#[test]
fn a_worker_types_the_agreements_of_a_conversation_and_never_those_of_her_page() {
    for agreement in Agreement::ALL {
        let hers = matches!(agreement, Agreement::OnHerPage | Agreement::ByMessage);
        assert_eq!(Agreement::typed(agreement.code()), (!hers).then_some(*agreement));
    }
    assert_eq!(Agreement::typed("anything"), None);
}

#[test]
fn a_consent_holds_until_its_last_day_or_until_she_takes_it_back() {
    let mut consent = sent().consent;
    let (last, after) = (consent.until, later(consent.until, Days::new(1)));
    assert!(consent.holds_on(last) && !consent.holds_on(after));
    assert!(!consent.lets(Said::Wish, receiver(), after) && !consent.lets(Said::Wish, sender(), last));
    consent.withdrawn_at = Some(sunday());
    assert!(!consent.holds_on(last) && !consent.lets(Said::Wish, receiver(), last));
}
