//! Every pair is a band, every name is said, and nothing that is written can become markup.

use proptest::prelude::*;

use super::*;

fn flows() -> impl Strategy<Value = Flow> {
    (1..6_usize, 1..6_usize).prop_flat_map(|(senders, hosts)| {
        let band = (0..senders, 0..hosts, 1..9_u32).prop_map(|(from, to, people)| Band { from, to, people });
        proptest::collection::vec(band, 1..12).prop_map(move |bands| Flow {
            senders: vec!["<b>Envoi & compagnie".to_owned(); senders],
            hosts: vec!["Une maison dont le nom est tout à fait long".to_owned(); hosts],
            bands,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn every_pair_is_a_band_and_every_organisation_a_block(flow in flows()) {
        let svg = flow.svg("<i>");
        prop_assert_eq!(svg.matches("<path").count(), flow.bands.len());
        prop_assert_eq!(svg.matches("<rect").count(), flow.senders.len() + flow.hosts.len());
        prop_assert!(!svg.contains("<b>") && !svg.contains("<i>") && !svg.contains("NaN"));
        prop_assert!(svg.contains("Une maison dont le n…"));
    }
}

#[test]
fn nobody_going_draws_nothing() {
    assert!(Flow::default().svg("rien").is_empty());
}
