//! The figure of freshness: written down once a day, shown with its curve.

use axum::http::StatusCode;

use crate::campaign::CampaignKind;
use crate::freshness::{EVERYBODY, median};
use crate::paths;
use crate::store::snapshots::snapshots_since;
use crate::tests::trying::in_towns;

#[test]
fn a_day_is_written_down_once_however_often_the_round_is_made() {
    in_towns(|town| {
        let today = crate::rounds::day(town.now());
        town.round();
        let first = town.read(|conn| snapshots_since(conn, today, EVERYBODY));
        assert_eq!(first.len(), 1);
        let share = first[0].share();
        assert!(share.all >= 180 && share.fresh > 0 && share.fresh < share.all, "{share:?}");
        town.round();
        assert_eq!(town.read(|conn| snapshots_since(conn, today, EVERYBODY)), first);
        town.wait(1);
        town.round();
        let days = town.read(|conn| snapshots_since(conn, today, EVERYBODY));
        assert_eq!(days.len(), 2);
        assert!(days[1].median_days > days[0].median_days, "a day older");
    });
}

#[test]
fn the_share_and_the_median_are_what_they_say() {
    let share = |fresh, all| crate::freshness::Share { fresh, all }.hundredths();
    assert_eq!(
        (share(799, 1000), share(8, 10), share(0, 0), share(3, 3)),
        (Some(79), Some(80), None, Some(100))
    );
    assert_eq!(
        (median(vec![]), median(vec![9]), median(vec![5, 1, 3]), median(vec![4, 1, 3, 2])),
        (None, Some(9), Some(3), Some(2))
    );
}

#[test]
fn the_page_the_table_and_the_first_page_tell_the_same() {
    in_towns(|town| {
        assert_eq!(town.get(paths::FRESHNESS, "").status, StatusCode::OK, "before any day was written down");
        crate::demo::fill(&town.db, &town.key, town.now()).expect("the demo");
        let page = town.get(paths::FRESHNESS, "").body;
        assert!(page.contains("<svg") && page.contains("<table"), "a curve and its table");
        let table = town.get(paths::FRESHNESS_TABLE, "");
        assert_eq!(table.status, StatusCode::OK);
        assert!(table.body.starts_with("\u{feff}day;family;services"));
        let last = table.body.lines().rfind(|line| line.contains(";all;")).expect("a day");
        let share = last.split(';').nth(8).expect("a share").to_owned();
        assert!(page.contains(&format!("<strong>{share} %</strong>")), "{share}");
        let home = town.on_home().expect("the figure");
        assert!(home.contains("<svg"), "{home}");
        assert!(!home.contains(&format!("{share} % des services")), "the page above says the share of today");
        assert!(!home.contains(paths::OPEN_NOW), "no crisis");
        town.campaign(CampaignKind::Crisis);
        assert!(town.on_home().expect("the figure").contains(paths::OPEN_NOW));
    });
}
