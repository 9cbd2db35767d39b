//! Answers by every channel, each counted once.

use directory::{Author, Channel, Confirmation, RecordKey, RecordKind};
use serde_json::json;
use store::Fact;
use vocabulary::id::ConfirmationId;

use crate::answering::follow;
use crate::board::board;
use crate::campaign::{Campaign, CampaignKind};
use crate::recipient::{AnswerChannel, Outcome, Step};
use crate::tests::trying::{Town, in_towns, organization};

/// What the room of links tells when somebody answers by one.
fn answers_by_link(town: &Town, campaign: Option<&Campaign>, slug: &str, outcome: &'static str) {
    let payload = json!({ "link": null, "campaign": campaign.map(|one| one.id), "outcome": outcome });
    let fact = Fact {
        name: "upkeep.answered",
        subject: Some(organization(slug).uuid()),
        payload,
        recorded_at: town.now(),
    };
    town.write(|conn| store::record(conn, &fact));
}

fn follows(town: &Town) -> u64 {
    town.run(follow(&town.db, town.now())).expect("followed")
}

#[test]
fn an_answer_by_a_link_is_counted_once_with_what_it_said() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        town.round();
        answers_by_link(town, Some(&campaign), "mission-locale", "confirmed");
        answers_by_link(town, Some(&campaign), "panier-d-a-cote", "changed");
        answers_by_link(town, None, "ccas-le-mee", "closed");
        answers_by_link(town, Some(&campaign), "veilleurs-du-val", "handed-over");
        let both =
            town.run(async { tokio::join!(follow(&town.db, town.now()), follow(&town.db, town.now())) });
        assert_eq!(both.0.expect("followed") + both.1.expect("followed"), 3);
        assert_eq!(follows(town), 0);
        for (slug, outcome) in [
            ("mission-locale", Some(Outcome::Confirmed)),
            ("panier-d-a-cote", Some(Outcome::Changed)),
            ("ccas-le-mee", Some(Outcome::Closed)),
            ("veilleurs-du-val", None),
        ] {
            let recipient = town.recipient(&campaign, slug);
            assert_eq!(recipient.answer.map(|(outcome, _, _)| outcome), outcome, "{slug}");
            let channel = recipient.answer.map(|(_, channel, _)| channel);
            assert_eq!(channel, outcome.map(|_| AnswerChannel::MailLink));
        }
        let board = town.read(|conn| board(conn, campaign.id));
        assert_eq!(board.whole.answered, 3);
        assert_eq!(board.answers, [(AnswerChannel::MailLink, Step::Sent, 3)]);
    });
}

#[test]
fn who_answered_gets_no_reminder() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        town.round();
        answers_by_link(town, Some(&campaign), "panier-d-a-cote", "confirmed");
        town.wait(14);
        town.round();
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        assert_eq!(town.recipient(&campaign, "panier-d-a-cote").step, Step::Answered);
    });
}

#[test]
fn whoever_confirmed_everything_meanwhile_has_answered_by_the_page() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        town.round();
        town.wait(3);
        let records = town.read(|conn| directory::records_of(conn, organization("panier-d-a-cote")));
        let services: Vec<RecordKey> = records
            .iter()
            .filter(|record| record.key.kind == RecordKind::Service)
            .map(|record| record.key)
            .collect();
        assert!(services.len() > 1);
        let (last, first) = services.split_last().expect("services");
        first.iter().for_each(|key| confirm(town, *key));
        follows(town);
        assert!(town.recipient(&campaign, "panier-d-a-cote").step.awaits(), "one is missing");
        confirm(town, *last);
        follows(town);
        let answer = town.recipient(&campaign, "panier-d-a-cote").answer.expect("answered");
        assert_eq!((answer.0, answer.1), (Outcome::Confirmed, AnswerChannel::Page));
    });
}

fn confirm(town: &Town, record: RecordKey) {
    let by = Author {
        account: None,
        organization: Some(organization("panier-d-a-cote")),
        shown: "Panier d’à côté".to_owned(),
        owns: true,
    };
    let confirmation = Confirmation {
        id: ConfirmationId::new_v7(town.now(), town.shell.randomness.bytes()),
        record,
        sections: &[],
        by: &by,
        channel: Channel::Page,
        now: town.now(),
    };
    assert!(town.write(|conn| directory::confirm(conn, &confirmation)));
}
