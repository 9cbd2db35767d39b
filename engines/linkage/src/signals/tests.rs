//! What telling why two records may be one promises, tried on small cases.

use crate::{Linkage, SignalKind, Subject};

#[test]
fn what_overrules_is_told_first_and_the_heaviest_next() {
    let school = |name: &str| Subject {
        name: name.to_owned(),
        street: "12 rue des Lilas".to_owned(),
        city: "Melun".to_owned(),
        phones: vec!["01 60 56 00 00".to_owned()],
        ..Subject::default()
    };
    let list = [school("Collège Mirabelle n° 3"), school("Collège Mirabelle n° 4")];
    let judgement = Linkage::learn(&list).judge(0, 1, &[]).expect("in the list");
    let (first, rest) = judgement.signals.split_first().expect("there are signals");
    assert_eq!((first.kind, first.left.as_str()), (SignalKind::Veto, "Collège Mirabelle n° 3"));
    assert!(rest.windows(2).all(|two| two[0].weight.abs() >= two[1].weight.abs()));
    assert!(rest.iter().any(|signal| signal.kind == SignalKind::Phone && signal.weight > 0.0));
}
