//! The story of the seed: a hundred and four asked, fifteen answered, eighty-nine to be called.

use std::collections::BTreeMap;

use vocabulary::codes::LegalFamily;

use crate::demo::{RESPONDENTS, SENDER, fill, recipient_id, survey_id};
use crate::recipient::AnswerChannel;
use crate::store::recipients::note_answered;
use crate::survey::SurveyState;
use crate::tests::trying::in_towns;

#[test]
fn a_hundred_and_four_are_asked_and_eighty_nine_are_to_be_called() {
    in_towns(|town| {
        assert_eq!(fill(&town.db, &town.key, town.now()).expect("the demo"), 104);
        assert_eq!(fill(&town.db, &town.key, town.now()).expect("again"), 104);
        let mut families: BTreeMap<&str, usize> = BTreeMap::new();
        for one in town.recipients(survey_id()) {
            *families.entry(one.family.code()).or_default() += 1;
        }
        let expected =
            [(LegalFamily::Public, 30), (LegalFamily::Delegation, 34), (LegalFamily::MutualAid, 40)];
        assert_eq!(families, expected.map(|(family, count)| (family.code(), count)).into());
        for slug in RESPONDENTS {
            assert!(town.write(|conn| note_answered(
                conn,
                recipient_id(slug),
                AnswerChannel::Link,
                town.now()
            )));
        }
        assert_eq!(town.survey(survey_id()).state, SurveyState::Phone);
        let all = town.recipients(survey_id());
        assert_eq!(all.iter().filter(|one| one.is_to_call()).count(), 89);
        assert!(town.recipient(survey_id(), SENDER).is_to_call(), "the sender has not answered");
        let desk = town.read(|conn| crate::needs(conn, town.now()));
        assert_eq!(desk.to_call + desk.bad_addresses, 89);
        assert_eq!(all.iter().filter(|one| one.organization.is_none()).count(), 44);
        let round = town.round();
        assert_eq!((round.written, round.stepped), (0, 0), "nobody is written to again: {round:?}");
    });
}
