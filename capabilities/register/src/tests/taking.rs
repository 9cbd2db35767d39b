//! What is taken along holds every action once, and nothing about persons.

use axum::http::StatusCode;

use crate::paths;
use crate::tests::trying::in_houses;

#[test]
fn the_table_has_a_line_for_each_action_and_no_contact() {
    in_houses(|house| {
        let table = house.get(paths::TABLE, "");
        assert_eq!(table.status, StatusCode::OK);
        assert_eq!(table.body.lines().count(), 85, "{}", table.body);
        assert!(table.body.contains("Balades en scène") && table.body.contains("MDS 1"));
        for kept_back in ["Accordé", "@", "01 99 00", "Téléphone"] {
            assert!(!table.body.contains(kept_back), "{kept_back}");
        }
        let narrowed = house.get(&format!("{}?etat=en-cours", paths::TABLE), "").body;
        assert!(narrowed.lines().count() < 85 && narrowed.lines().count() > 1);
    });
}

#[test]
fn members_take_money_along_and_a_workbook_is_one() {
    in_houses(|house| {
        let cookie = house.signs_in("elue");
        let table = house.get(paths::TABLE, &cookie).body;
        assert!(table.lines().next().is_some_and(|line| line.contains("Accordé")), "{table}");
        let in_year = house.get(&format!("{}?annee=2026", paths::TABLE), &cookie).body;
        let report = house.read(|conn| crate::funding::funding(conn, Some(2026)));
        let column = |line: &str, from_end: usize| {
            let cell = line.rsplit(';').nth(from_end)?.replace([',', '.'], "");
            cell.trim().parse::<i64>().ok()
        };
        let summed =
            |from_end| in_year.lines().skip(1).filter_map(|line| column(line, from_end)).sum::<i64>();
        let told = (report.total().granted, report.total().pending);
        assert_eq!((summed(1), summed(0)), told, "a year's table holds that year's money: {in_year}");
        assert!(told.0 > 0);
        let book = house.get(paths::BOOK, "");
        assert!(book.status == StatusCode::OK && book.bytes.starts_with(b"PK"));
        let [council, _] = action::demo::funders();
        let report = house.get(&paths::funder_table(council), &cookie);
        assert!(
            report.body.lines().last().is_some_and(|line| line.starts_with("Ensemble;")),
            "{}",
            report.body
        );
        assert!(house.get(&paths::funder_book(council), &cookie).bytes.starts_with(b"PK"));
        assert_eq!(house.get(&paths::funder_book(council), "").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_title_that_begins_as_a_formula_runs_nowhere() {
    in_houses(|house| {
        let id = action::demo::action(action::demo::BALADES);
        let by = action::By { account: None, now: house.now() };
        house.write(|conn| {
            let kept = action::action(conn, id)?.expect("the action");
            let mut said = kept.essentials();
            "=1+1".clone_into(&mut said.title);
            action::change(conn, id, kept.revision, &action::Change::Essentials(said), by)
        });
        assert!(house.get(paths::TABLE, "").body.contains(";'=1+1;"));
    });
}

#[test]
fn who_takes_without_end_is_asked_to_wait() {
    in_houses(|house| {
        let answers = (0..40).map(|_| house.get(&format!("{}?annee=1950", paths::TABLE), "").status);
        assert!(answers.into_iter().any(|status| status == StatusCode::TOO_MANY_REQUESTS));
    });
}
