//! The coordinator's pages, from the proposal to the closed campaign.

use axum::http::StatusCode;

use crate::campaign::CampaignKind;
use crate::needs::needs;
use crate::paths;
use crate::recipient::Step;
use crate::tests::trying::{between, in_towns};

#[test]
fn a_campaign_is_proposed_prepared_looked_at_and_opened() {
    in_towns(|town| {
        let cookie = town.signs_in("coordinatrice");
        let list = town.get(paths::CAMPAIGNS, &cookie).body;
        assert!(list.contains("Hiver 2026") && list.contains(membership::paths::COORDINATION));
        let form = town.get(paths::NEW_CAMPAIGN, &cookie).body;
        assert!(form.contains("value=\"Hiver 2026\""));
        let sent = [
            ("kind", "regular"),
            ("title", "Hiver 2026"),
            ("opens_on", "2026-11-22"),
            ("closes_on", "2027-01-17"),
            ("sections", "hours"),
            ("areas", "Melun, 247700057"),
        ];
        let prepared = town.post(paths::NEW_CAMPAIGN, &cookie, &sent);
        assert_eq!(prepared.status, StatusCode::SEE_OTHER, "{}", prepared.body);
        let next = town.get(paths::NEW_CAMPAIGN, &cookie).body;
        assert!(next.contains("value=\"Été 2027\""), "the winter is not proposed twice");
        let draft = town.get(&prepared.to, &cookie).body;
        let before = between(&draft, "id=\"avant\"", "</section>").expect("whom it asks");
        let count = between(&before, "<strong>", " organisations seront").expect("how many");
        let letters = town.read(crate::tests::trying::count_letters);
        assert_eq!(letters, 0, "nobody was told");
        assert_eq!(town.read(|conn| needs(conn, town.now())).to_open, 1);
        let opened = town.post(&format!("{}/ouvrir", prepared.to), &cookie, &[]);
        assert_eq!(opened.status, StatusCode::SEE_OTHER);
        assert!(town.read(crate::tests::trying::count_letters) > 0, "letters left at once");
        let board = town.get(&prepared.to, &cookie).body;
        assert!(board.contains(&format!("<strong>{count}</strong>")), "{count}");
        assert_eq!(town.post(&format!("{}/ouvrir", prepared.to), &cookie, &[]).status, StatusCode::SEE_OTHER);
        let sheet = town.get(&format!("{}/feuille-telephone?tous=1", prepared.to), &cookie).body;
        assert!(sheet.contains("☐ juste") && sheet.contains("Horaires"), "today's data and boxes");
        assert_eq!(town.post(&format!("{}/clore", prepared.to), &cookie, &[]).status, StatusCode::SEE_OTHER);
        assert_eq!(town.get(&format!("{}/saisie", prepared.to), &cookie).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_is_wrong_with_a_draft_is_told_and_a_draft_is_thrown_away() {
    in_towns(|town| {
        let cookie = town.signs_in("coordinatrice");
        for (name, value) in [("title", ""), ("closes_on", "2020-01-01"), ("areas", "Nulle-Part-les-Bains")] {
            let mut form = vec![("kind", "regular"), ("title", "Essai"), ("closes_on", "2026-12-24")];
            form.retain(|(field, _)| *field != name);
            form.push((name, value));
            let again = town.post(paths::NEW_CAMPAIGN, &cookie, &form);
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(again.body.contains(&format!("href=\"#{name}\"")), "{name}");
        }
        let form = [("kind", "crisis"), ("title", "Canicule"), ("closes_on", "2026-12-24")];
        let prepared = town.post(paths::NEW_CAMPAIGN, &cookie, &form).to;
        let discarded = town.post(&format!("{prepared}/abandonner"), &cookie, &[]);
        assert_eq!(discarded.to, paths::CAMPAIGNS);
        assert_eq!(town.get(&prepared, &cookie).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn campaigns_are_the_coordinators_alone() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Regular);
        let id = campaign.id.uuid();
        for path in [
            paths::CAMPAIGNS.to_owned(),
            paths::campaign(id),
            paths::under(id, "feuille-telephone"),
            paths::under(id, "saisie"),
        ] {
            for persona in ["responsable-associatif", "elue", "administrateur"] {
                assert_eq!(
                    town.get(&path, &town.signs_in(persona)).status,
                    StatusCode::NOT_FOUND,
                    "{path} {persona}"
                );
            }
        }
    });
}

#[test]
fn the_demo_has_a_campaign_under_way_and_its_first_letters_leave_with_the_first_round() {
    in_towns(|town| {
        let asked = crate::demo::fill(&town.db, &town.key, town.now()).expect("the demo");
        assert_eq!(crate::demo::fill(&town.db, &town.key, town.now()).expect("again"), asked);
        town.round();
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        assert!(town.link_to("responsable-associatif").starts_with("/fiche/"));
        let desk = town.read(|conn| needs(conn, town.now()));
        assert!(desk.to_call > 0 && desk.to_correct > 0, "{desk:?}");
        let open = town.read(crate::store::campaigns::open_campaigns);
        let recipients = town.recipients(&open[0]);
        let at = |step| recipients.iter().filter(|one| one.step == step).count();
        for step in [Step::Answered, Step::Reminded, Step::Phone, Step::BadAddress, Step::Sent] {
            assert!(at(step) > 0, "{step:?} of {}", recipients.len());
        }
        let answered = at(Step::Answered);
        assert!(answered * 3 > recipients.len() && answered < recipients.len(), "{answered}");
    });
}
