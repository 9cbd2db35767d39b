//! What the demo holds, and what its first round does.

use vocabulary::codes::LegalFamily;

use crate::names::families;
use crate::tests::trying::{in_towns, organization};
use crate::{RelationKind, RelationStanding, needs, relations, relations_of};

#[test]
fn the_demo_holds_what_its_story_tells_once() {
    in_towns(|town| {
        let filled = crate::demo::fill(&town.db, &town.key, town.now()).expect("the demo");
        assert_eq!(filled, 24);
        assert_eq!(crate::demo::fill(&town.db, &town.key, town.now()).expect("again"), 24);
        let today = town.today();
        let all = town.read(|conn| relations(conn, today));
        let of = |kind| all.iter().filter(|one| one.kind == kind).count();
        assert_eq!((of(RelationKind::Partnership), of(RelationKind::Cooperation)), (9, 15));
        assert_eq!(all.iter().filter(|one| one.standing == RelationStanding::Declared).count(), 4);
        assert_eq!(town.read(|conn| crate::articulations(conn, today)).len(), 6);
        let groups = town.read(crate::groups);
        let families = town.read(families);
        let in_group = |family| groups[0].members.iter().any(|(id, _)| families.get(id) == Some(&family));
        assert!(LegalFamily::ALL.iter().all(|family| in_group(*family)), "the three families");
        let desk = town.read(|conn| needs(conn, town.now()));
        assert_eq!((desk.conventions_ending, desk.wishes_waiting, desk.team_needs_waiting), (1, 1, 1));
        let round = town.round();
        assert_eq!((round.warned, round.proposed), (1, 1));
        assert_eq!(town.round(), crate::Round::default(), "the same day nothing more");
        let own = organization("ccas-le-mee");
        assert_eq!(town.read(|conn| relations_of(conn, own, today)).len(), 2);
        assert_eq!(town.letters_to("responsable-ccas").len(), 2, "its convention ends, and a meeting");
    });
}
