//! Tables of all sorts, small ones of our own and lists that others really published.

#![expect(clippy::print_stdout, reason = "a skipped test says so in one line, and a chosen table is shown")]

mod files;
mod known;
mod real;
mod rows;

use proptest::prelude::*;

use crate::report::ReadingReport;
use crate::{Batch, Fates, Limits, Report, finish};

use super::{Mapping, Sheet, Target, apply, fuzz_table, sheets_of, suggest};

/// The first table of some bytes.
pub(super) fn sheet(name: &str, bytes: &[u8]) -> Sheet {
    sheets_of(name, bytes, &Limits::default()).expect("a table").remove(0)
}

/// The target of a column.
pub(super) fn target(mapping: &Mapping, heading: &str) -> Target {
    assert!(
        mapping.columns.iter().any(|column| column.heading == heading),
        "no column {heading}: {mapping:?}"
    );
    mapping.target_of(heading)
}

/// A report whose sums hold.
pub(super) fn summed(batch: &Batch, report: ReadingReport) -> Report {
    let report = finish(report, batch, &Fates::default());
    assert!(report.sums_hold(), "{:?}", report.tables);
    report
}

/// What a small table says, under the mapping suggested for it.
pub(super) fn read(text: &str) -> (Batch, Report) {
    let sheet = sheet("liste.csv", text.as_bytes());
    let (batch, report) = apply(&sheet, &suggest(&sheet));
    let report = summed(&batch, report);
    (batch, report)
}

/// A few in a normal run; as many as the fuzzer asks for in its own.
fn cases() -> u32 {
    std::env::var("EXCHANGE_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn fuzz_bytes_as_tables(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        fuzz_table(&bytes);
    }

    #[test]
    fn fuzz_texts_as_tables(text in "(Nom|Adresse|CP|Ville|Tel|Horaires|x|y|lundi|;|,|\n|\"|[a-zé0-9 @:./-]{0,12}){0,60}") {
        fuzz_table(text.as_bytes());
    }

    #[test]
    fn fuzz_lists_of_objects_as_tables(
        rows in proptest::collection::vec(
            ("[a-zA-Z0-9 é]{0,20}", "[0-9]{0,6}", "(oui|x|-|lundi 9h-12h|Mo 09:00-12:00|)", "[ -~]{0,30}"), 0..12)
    ) {
        let rows: Vec<_> = rows.into_iter().map(|(nom, cp, horaires, rest)| serde_json::json!({
            "nom": nom, "cp": cp, "horaires": {"lundi": horaires}, "tag": [rest.clone(), rest],
        })).collect();
        fuzz_table(serde_json::Value::Array(rows).to_string().as_bytes());
    }
}
