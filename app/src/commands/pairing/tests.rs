//! Rounds and places from files, and rows that cannot be read.

use std::fs;
use std::path::Path;

use super::{Pairing, run};

fn speed_meeting(folder: &Path, text: &str, rounds: Option<u32>) -> anyhow::Result<()> {
    let file = folder.join("wishes.csv");
    fs::write(&file, text).expect("a file");
    run(Pairing::SpeedMeeting { file, rounds, out: None })
}

#[test]
fn twelve_partners_and_five_groups_meet_in_twelve_rounds() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut text = "Partner;Visitor;Wish\n".to_owned();
    for partner in 1..=12 {
        for group in 1..=5 {
            text += &format!("P{partner};G{group};\n");
        }
    }
    speed_meeting(folder.path(), &text, None).expect("rounds");
    let table = fs::read_to_string(folder.path().join("wishes-result.csv")).expect("a table");
    assert_eq!(table.lines().count(), 1 + 60, "{table}");
    let rounds: std::collections::BTreeSet<&str> =
        table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(rounds.len(), 12);
    let proof = fs::read_to_string(folder.path().join("wishes-certificate.json")).expect("a proof");
    let proof: serde_json::Value = serde_json::from_str(&proof).expect("JSON");
    assert_eq!((&proof["best"], &proof["meetings"]), (&true.into(), &60.into()));
}

#[test]
fn rows_that_cannot_be_read_are_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "partner,visitor,wish\nA,1,must\nA,1,\n,2,\nB,2,perhaps\n";
    let refused = speed_meeting(folder.path(), text, None).expect_err("three faults");
    assert!(refused.to_string().starts_with("3 rows cannot be read"), "{refused}");
    assert!(!folder.path().join("wishes-result.csv").exists());
    let refused = speed_meeting(folder.path(), "who,whom\na,b\n", None).expect_err("no columns");
    assert!(refused.to_string().contains("no column partner, visitor"), "{refused}");
}

#[test]
fn two_workers_change_places_for_a_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("days.csv");
    let text = "kind,name,organization,days,places,at most,wishes\n\
                offer,Accueil,CCAS,2026-04-01 2026-04-02,1,,\n\
                offer,Épicerie,Les Familles,02/04/2026,1,1,\n\
                worker,assistante sociale 1,CCAS,,,,Épicerie\n\
                worker,bénévole 1,Les Familles,2026-04-01,,,Accueil\n";
    fs::write(&file, text).expect("a file");
    run(Pairing::Immersion { file, seed: 7, out: None }).expect("places");
    let table = fs::read_to_string(folder.path().join("days-result.csv")).expect("a table");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "assistante sociale 1,CCAS,Épicerie,Les Familles,2026-04-02,1",
            "bénévole 1,Les Familles,Accueil,CCAS,2026-04-01,1",
        ]
    );
}

#[test]
fn wishes_that_cannot_be_are_named_with_their_row() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("days.csv");
    let many = vec!["Accueil"; 300].join(" > ");
    let text = format!(
        "kind,name,organization,days,places,wishes\n\
         offer,Accueil,CCAS,2026-04-01,99999,\n\
         offer,Accueil,CCAS,2026-04-01,1,\n\
         worker,A,Caf,,,Accueil > Accueil\n\
         worker,B,Caf,,,{many}\n\
         guest,C,Caf,,,\n\
         worker,D,Caf,demain,,\n"
    );
    fs::write(&file, text).expect("a file");
    let refused = run(Pairing::Immersion { file: file.clone(), seed: 7, out: None }).expect_err("faults");
    assert!(refused.to_string().starts_with("5 rows cannot be read"), "{refused}");
    let days: Vec<String> =
        (1..=28).flat_map(|day| (1..=3).map(move |month| format!("2026-{month:02}-{day:02}"))).collect();
    let text = format!("kind,name,organization,days\noffer,Accueil,CCAS,{}\n", days.join(" "));
    fs::write(&file, text).expect("a file");
    let refused = run(Pairing::Immersion { file, seed: 7, out: None }).expect_err("too many days");
    assert!(refused.to_string().contains("64 at most"), "{refused}");
}

/// Matches a text in both ways; it is computed or refused in words.
fn matched(text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("table.csv");
    fs::write(&file, text).expect("a file");
    let meeting = run(Pairing::SpeedMeeting { file: file.clone(), rounds: Some(3), out: None });
    let days = run(Pairing::Immersion { file, seed: 1, out: None });
    for refused in [meeting, days].into_iter().filter_map(Result::err) {
        assert!(refused.to_string().contains(' '), "{refused}");
    }
}

#[test]
fn what_was_met_once_is_matched_or_refused_in_words() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/match");
    let files: Vec<_> = fs::read_dir(corpus).expect("the corpus").flatten().collect();
    assert!(files.len() > 5, "the corpus is not where it was");
    files.iter().for_each(|file| matched(&fs::read_to_string(file.path()).expect("a file")));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_table_makes_the_matching_fall(
        lines in proptest::collection::vec("(A|B|offer|worker),(1|2|B),(must|no|50|0|CCAS|),(2026-04-0[1-9]|[0-9/-]{0,8}|),([0-9]{0,3}|x),([0-9]{0,3}|),(B>A|A=B|>|B)", 0..9),
    ) {
        matched(&format!("partner,visitor,wish,days,places,at most,wishes\n{}\n", lines.join("\n")));
        matched(&format!("kind,name,organization,days,places,at most,wishes\n{}\n", lines.join("\n")));
    }
}
