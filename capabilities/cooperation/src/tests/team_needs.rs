//! A team's need becomes a project whose state the team follows.

use axum::http::StatusCode;
use store::SealKey;

use crate::tests::trying::{Town, account, in_towns, organization};
use crate::{HOLDING, TeamNeedState, paths, team_needs};

fn filed(town: &Town) -> String {
    let team = organization("mds-demo").to_string();
    let form = [
        ("team", team.as_str()),
        ("subject", "Comment se passe une première demande à l’épicerie."),
        ("family", "mutual-aid"),
        ("before", "2027-02-01"),
    ];
    let answer = town.post(paths::NEW_TEAM_NEED, &town.signs_in("assistante-sociale"), &form);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to
}

#[test]
fn the_coordination_answers_with_a_form_and_the_team_follows_until_it_took_place() {
    in_towns(|town| {
        let path = filed(town);
        assert_eq!(town.letters_to("coordinatrice").len(), 1);
        assert_eq!(town.read(|conn| crate::needs(conn, town.now())).team_needs_waiting, 1);
        for who in ["maraude", "responsable-ccas", "elue"] {
            assert_eq!(town.get(&path, &town.signs_in(who)).status, StatusCode::NOT_FOUND, "{who}");
        }
        let answer = [("act", "answer"), ("format", "immersion"), ("answer", "Une demi-journée chacune.")];
        assert_eq!(
            town.post(&path, &town.signs_in("assistante-sociale"), &answer).status,
            StatusCode::NOT_FOUND
        );
        let cookie = town.signs_in("coordinatrice");
        let early = town.post(&path, &cookie, &[("act", "finish")]);
        assert_eq!(early.status, StatusCode::NOT_FOUND, "nothing took place yet");
        assert_eq!(town.post(&path, &cookie, &answer).status, StatusCode::SEE_OTHER);
        assert!(town.get(&path, &town.signs_in("assistante-sociale")).body.contains("Une immersion"));
        assert_eq!(
            town.post(&path, &cookie, &[("act", "plan"), ("day", "2026-12-15")]).status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(town.post(&path, &cookie, &[("act", "finish")]).status, StatusCode::SEE_OTHER);
        assert_eq!(town.letters_to("assistante-sociale").len(), 3);
        assert_eq!(town.read(team_needs)[0].state, TeamNeedState::Done);
        let facts = town.read(|conn| crate::tests::trying::facts_named(conn, "cooperation.need.answered"));
        assert_eq!(facts.len(), 1);
        assert_eq!(facts[0].get("format").and_then(serde_json::Value::as_str), Some("immersion"));
    });
}

#[test]
fn who_filed_is_told_by_the_register_and_forgotten_when_erased() {
    in_towns(|town| {
        filed(town);
        let who = account("assistante-sociale").uuid();
        let key = SealKey::from_bytes([7; 32]);
        assert_eq!(town.read(|conn| (HOLDING.gather)(conn, &key, who)).len(), 1);
        let now = town.now();
        let residue = town.write(|conn| (HOLDING.erase)(conn, who, now));
        assert_eq!(residue.iter().map(|one| one.count).collect::<Vec<_>>(), [1]);
        assert!(town.read(|conn| (HOLDING.gather)(conn, &key, who)).is_empty());
        assert_eq!(town.read(team_needs)[0].filed_by, None);
    });
}
