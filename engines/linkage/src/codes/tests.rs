//! What the words of verdicts promises, tried on small cases.

use super::*;

#[test]
fn a_code_leads_back_to_what_it_stands_for() {
    for veto in [Veto::NumbersInNames, Veto::Registers, Veto::Doors, Veto::Rooms, Veto::Kinds, Veto::Decided]
    {
        assert_eq!(Veto::from_code(veto.code()), Some(veto));
    }
    for relation in [Relation::Same, Relation::PartOf, Relation::SamePlace] {
        assert_eq!(Relation::from_code(relation.code()), Some(relation));
    }
    assert_eq!(Zone::from_code("nothing"), None);
    assert_eq!(SignalKind::from_code("phone"), Some(SignalKind::Phone));
    assert_eq!(Agreement::from_code("near"), Some(Agreement::Near));
}
