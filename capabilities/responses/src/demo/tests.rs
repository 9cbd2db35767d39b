//! The story's fifteen answers, as the demo tells them.

use std::collections::BTreeSet;

use survey::RecipientState;

use crate::tests::trying::in_towns;

#[test]
fn fifteen_of_a_hundred_and_four_answered_and_all_want_the_same_two_things() {
    in_towns(|town| {
        let count = crate::demo::fill(&town.db, &town.key, town.now()).expect("the answers");
        assert_eq!(count, 15);
        assert_eq!(crate::demo::fill(&town.db, &town.key, town.now()).expect("again"), 15, "once");
        let counted = town.counted();
        for one in &counted {
            assert!(one.answers["engagement"].chose("etendre"), "partnerships are to grow");
            assert!(one.answers["annuaire"].chose("oui-si-actualise"), "a directory that is kept");
            assert!(town.survey().questionnaire.missing(&one.answers).is_empty());
        }
        let ways: BTreeSet<_> = counted.iter().map(|one| one.channel).collect();
        assert_eq!(ways.len(), 4, "by every way");
        let recipients = town.read(|conn| survey::recipients(conn, town.survey().id));
        let answered = recipients.iter().filter(|one| one.state == RecipientState::Answered).count();
        assert_eq!((recipients.len(), answered), (104, 15));
        assert_eq!(
            town.recipient(survey::demo::SENDER).state,
            RecipientState::Sent,
            "who asks has not answered"
        );
        let for_the_phone = recipients.iter().filter(|one| one.awaits()).count();
        assert_eq!(for_the_phone, 89);
    });
}
