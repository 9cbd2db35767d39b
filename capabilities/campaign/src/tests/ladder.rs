//! The ladder climbed by the rounds of the house.

use crate::campaign::{CampaignKind, CampaignState};
use crate::ladder::Rung;
use crate::recipient::Step;
use crate::rounds::daily;
use crate::store::campaigns;
use crate::tests::trying::{Town, account, count_letters, in_towns, make_deputy};

/// Kept by « responsable-associatif », with « benevole » behind her.
const BASKET: &str = "panier-d-a-cote";

#[test]
fn letter_reminder_deputy_telephone_in_eight_weeks() {
    in_towns(|town| {
        town.write(|conn| make_deputy(conn, account("benevole").uuid()));
        let campaign = town.campaign(CampaignKind::Regular);
        for (days, step, to_owner, to_deputy) in [
            (0, Step::Sent, 1, 0),
            (13, Step::Sent, 1, 0),
            (1, Step::Reminded, 2, 0),
            (14, Step::Deputy, 2, 1),
            (13, Step::Deputy, 2, 1),
            (1, Step::Phone, 2, 1),
            (7, Step::Phone, 2, 1),
        ] {
            town.wait(days);
            town.round();
            assert_eq!(town.recipient(&campaign, BASKET).step, step, "{days}");
            assert_eq!(town.letters_to("responsable-associatif").len(), to_owner, "{days}");
            assert_eq!(town.letters_to("benevole").len(), to_deputy, "{days}");
        }
        assert_eq!(town.recipient(&campaign, BASKET).letters, 3);
        town.wait(8);
        assert_eq!(town.round().closed, 1, "its last day is over");
        let closed = town.read(|conn| campaigns::campaign(conn, campaign.id)).expect("the campaign");
        assert_eq!(closed.state, CampaignState::Closed);
        let letters = town.read(count_letters);
        town.wait(30);
        town.round();
        assert_eq!(town.read(count_letters), letters, "a campaign that ended writes to nobody");
    });
}

#[test]
fn two_processes_climb_each_rung_once() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        let asked = i64::try_from(town.recipients(&campaign).len()).expect("few");
        let round = || daily(&town.db, &town.key, &town.shell);
        let both = town.run(async { tokio::join!(round(), round()) });
        let written = both.0.expect("a round").written + both.1.expect("a round").written;
        let letters = town.read(count_letters);
        assert_eq!(i64::try_from(written).expect("few"), letters);
        let to_call = town.recipients(&campaign).iter().filter(|one| one.step == Step::Phone).count();
        assert_eq!(letters + i64::try_from(to_call).expect("few"), asked);
        assert_eq!(town.round().written, 0, "the same day, nothing more");
    });
}

#[test]
fn who_has_no_address_is_called_and_told_before() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        let plan =
            town.read(|conn| crate::opening::plan(conn, &town.key, &campaign.scope, campaign.opens_on));
        town.round();
        let called = town.recipients(&campaign).iter().filter(|one| one.step.is_to_call()).count();
        assert_eq!(plan.to_call(), called);
        assert_eq!(plan.asked.len(), town.recipients(&campaign).len());
    });
}

#[test]
fn an_address_from_which_letters_come_back_is_called_at_once() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        town.round();
        bounce(town, "responsable-associatif");
        town.wait(1);
        town.round();
        assert_eq!(town.recipient(&campaign, BASKET).step, Step::BadAddress);
        assert_eq!(town.recipient(&campaign, "mission-locale").step, Step::Sent);
    });
}

/// The last letter to a persona comes back.
fn bounce(town: &Town, code: &str) {
    let letter = town.letters_to(code).last().expect("a letter").simple().to_string();
    let report = format!(
        "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\
         Action: failed\r\nStatus: 5.1.1\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: \
         <{letter}@reseau.example>\r\n\r\nx\r\n--x--\r\n"
    );
    let bounce = post::note_bounce(&town.db, report.as_bytes(), town.now()).expect("noted");
    assert!(matches!(bounce, post::Bounce::Noted(_)), "{bounce:?}");
}

#[test]
fn a_crisis_climbs_day_by_day() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Crisis);
        for step in [Step::Sent, Step::Reminded, Step::Phone] {
            town.round();
            assert_eq!(town.recipient(&campaign, BASKET).step, step);
            town.wait(1);
        }
        assert_eq!(Rung::Phone.step(), Step::Phone);
    });
}
