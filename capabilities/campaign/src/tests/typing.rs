//! The phone sheet, typed back in bulk: by its page and by its parts.

use axum::http::StatusCode;
use directory::{Life, RecordKey, RecordKind};

use crate::campaign::{Campaign, CampaignKind};
use crate::code::RecordCode;
use crate::paths;
use crate::recipient::{AnswerChannel, Outcome, Step};
use crate::store::corrections::waiting;
use crate::tests::trying::{Town, in_towns};
use crate::type_back::{LineFault, Typed, understand};

/// The code of an organisation's record on the sheet.
fn code(town: &Town, campaign: &Campaign, slug: &str, position: u32) -> String {
    RecordCode { number: town.recipient(campaign, slug).number, position }.to_string()
}

fn typing(campaign: &Campaign) -> String {
    paths::under(campaign.id.uuid(), "saisie")
}

fn services(town: &Town, slug: &str) -> Vec<directory::Shown> {
    let records = town.read(|conn| directory::records_of(conn, crate::tests::trying::organization(slug)));
    records.into_iter().filter(|record| record.key.kind == RecordKind::Service).collect()
}

#[test]
fn lines_are_understood_or_every_fault_is_told() {
    let line = |code: &str, reply: &str, note: &str| Typed {
        code: code.to_owned(),
        reply: reply.to_owned(),
        note: note.to_owned(),
    };
    let good = [line("1b", "all-good", ""), Typed::default(), line("2C", "changed", "le mardi")];
    assert_eq!(understand(&good).expect("understood").len(), 2);
    let bad = [
        line("1A", "all-good", ""),
        line("1B", "", ""),
        line("2C", "changed", ""),
        line("3D", "gone", ""),
        line("3D", "all-good", ""),
        line("", "all-good", ""),
    ];
    let faults = [
        (0, LineFault::Code),
        (1, LineFault::Reply),
        (2, LineFault::Note),
        (4, LineFault::Twice),
        (5, LineFault::Code),
    ];
    assert_eq!(understand(&bad), Err(faults.to_vec()));
}

#[test]
fn every_reply_does_what_it_says() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        town.round();
        town.wait(14);
        town.round();
        let cookie = town.signs_in("coordinatrice");
        let of = |slug, position| code(town, &campaign, slug, position);
        let gone = services(town, "veilleurs-du-val")[0].key;
        let form = [
            ("channel", "paper".to_owned()),
            ("code-1", of("panier-d-a-cote", 0).to_lowercase()),
            ("reply-1", "all-good".to_owned()),
            ("code-2", of("mission-locale", 0)),
            ("reply-2", "changed".to_owned()),
            ("note-2", "Fermé le vendredi".to_owned()),
            ("code-4", of("ccas-le-mee", 0)),
            ("reply-4", "no-answer".to_owned()),
            ("code-5", of("veilleurs-du-val", 1)),
            ("reply-5", "gone".to_owned()),
            ("code-6", of("mds-demo", 0)),
            ("reply-6", "declined".to_owned()),
        ];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = town.post(&typing(&campaign), &cookie, &form);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);

        let today = crate::rounds::day(town.now());
        assert!(services(town, "panier-d-a-cote").iter().all(|one| one.dates.assured_on == Some(today)));
        let paper = town.recipient(&campaign, "panier-d-a-cote").answer.expect("answered");
        assert_eq!((paper.0, paper.1), (Outcome::Confirmed, AnswerChannel::Paper));

        let changed = town.recipient(&campaign, "mission-locale").answer.expect("answered");
        assert_eq!(changed.0, Outcome::Changed);
        let corrections = town.read(|conn| waiting(conn, &town.key, campaign.id));
        assert_eq!(corrections.len(), 1);
        assert_eq!(corrections[0].note, "Fermé le vendredi");

        let silent = town.recipient(&campaign, "ccas-le-mee");
        assert_eq!((silent.step, silent.calls), (Step::Reminded, 1));
        let doubted = services(town, "ccas-le-mee");
        assert!(doubted.iter().all(|one| one.dates.doubted_on.is_some()), "two letters and a call");

        let left = town.read(|conn| directory::shown(conn, gone)).expect("its page stays");
        assert!(matches!(left.life, Life::Gone(_)));
        assert_eq!(town.recipient(&campaign, "mds-demo").step, Step::Declined);
        let board = town.get(&paths::campaign(campaign.id.uuid()), &cookie).body;
        assert!(board.contains("Fermé le vendredi"));
    });
}

#[test]
fn a_fault_takes_no_line_and_loses_none() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        town.round();
        let cookie = town.signs_in("coordinatrice");
        let good = code(town, &campaign, "panier-d-a-cote", 0);
        let unknown = RecordCode { number: 9_999, position: 0 }.to_string();
        let form = [
            ("channel", "visit"),
            ("code-1", good.as_str()),
            ("reply-1", "all-good"),
            ("code-2", unknown.as_str()),
            ("reply-2", "changed"),
            ("note-2", "Nouveau numéro : 01 99 00 00 01"),
        ];
        let answer = town.post(&typing(&campaign), &cookie, &form);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(&format!("value=\"{good}\"")), "what was right is still there");
        assert!(answer.body.contains("Nouveau numéro : 01 99 00 00 01"));
        assert!(answer.body.contains("href=\"#code-2\""));
        assert!(answer.body.contains("value=\"visit\" checked"));
        assert!(town.recipient(&campaign, "panier-d-a-cote").step.awaits(), "nothing was taken");
        assert!(town.read(|conn| waiting(conn, &town.key, campaign.id)).is_empty());
    });
}

#[test]
fn an_organisation_that_is_gone_takes_its_services_along() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        let cookie = town.signs_in("coordinatrice");
        let all = code(town, &campaign, "panier-d-a-cote", 0);
        let form = [("channel", "phone"), ("code-1", all.as_str()), ("reply-1", "gone")];
        assert_eq!(town.post(&typing(&campaign), &cookie, &form).status, StatusCode::SEE_OTHER);
        let own = RecordKey::organization(crate::tests::trying::organization("panier-d-a-cote").uuid());
        let left = town.read(|conn| directory::shown(conn, own)).expect("its page stays");
        assert!(matches!(left.life, Life::Gone(_)));
        let outcome = town.recipient(&campaign, "panier-d-a-cote").answer.expect("answered").0;
        assert_eq!(outcome, Outcome::Closed);
    });
}
