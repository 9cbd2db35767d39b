//! Hours that a row of recurrence can say are said by rows; all others keep their words.

use super::*;

fn told(osm: &str) -> Vec<String> {
    let hours = HoursRecord { osm: Some(osm.to_owned()), original: osm.to_owned(), notes: None };
    let owner = Owner { id: uuid::Uuid::from_u128(1), column: "service_id" };
    let rows = schedules(owner, Some(&hours));
    assert_eq!(rows[0]["description"], osm, "the expression is never lost");
    let columns = ["freq", "byday", "opens_at", "closes_at", "valid_from", "valid_to"];
    let row = |row: &Value| {
        let cells = columns.iter().filter_map(|column| row.get(column)?.as_str());
        cells.collect::<Vec<_>>().join(" ")
    };
    rows.iter().map(row).collect()
}

#[test]
fn a_week_is_one_row_for_each_opening() {
    assert_eq!(
        told("Mo-We 09:00-12:00,14:00-17:00; Fr 09:00-12:00; PH off"),
        ["WEEKLY MO,TU,WE,FR 09:00:00 12:00:00", "WEEKLY MO,TU,WE 14:00:00 17:00:00"]
    );
    assert_eq!(told("Su 00:00-24:00"), ["WEEKLY SU 00:00:00 23:59:00"]);
}

#[test]
fn dated_seasons_exceptions_and_days_of_the_month_have_rows() {
    assert_eq!(
        told("2026 Jun 01-2026 Aug 31 Mo-Fr 09:00-12:00; We[1] 14:00-17:00; 2026 Dec 24 10:00-11:00"),
        [
            "WEEKLY MO,TU,WE,TH,FR 09:00:00 12:00:00 2026-06-01 2026-08-31",
            "MONTHLY 1WE 14:00:00 17:00:00",
            "WEEKLY MO,TU,WE,TH,FR,SA,SU 10:00:00 11:00:00 2026-12-24 2026-12-24",
        ]
    );
}

#[test]
fn what_no_row_can_say_stays_in_words() {
    assert_eq!(told("Mo-Fr sunrise-sunset"), [""]);
    assert_eq!(told("week 1-53/2 Mo 09:00-12:00"), [""]);
}
