//! The table is whole, and says what the network agreed on.

use super::*;

#[test]
fn every_action_has_its_row_and_only_one() {
    let rows: Vec<Action> = MATRIX.iter().map(|(action, _)| *action).collect();
    assert_eq!(rows, Action::ALL, "one row per action, in the same order");
    assert_eq!(Role::ALL.len(), 10);
}

#[test]
fn a_stranger_may_read_report_and_contribute_and_nothing_else() {
    let granted: Vec<Action> = Action::ALL
        .iter()
        .copied()
        .filter(|action| Role::Public.reach(*action) > Reach::Aggregates)
        .collect();
    assert_eq!(granted, [Action::ReadPublicRecord, Action::ReportError, Action::Contribute]);
}

#[test]
fn the_administrator_keeps_the_machine_and_reads_no_person() {
    for action in Action::ALL {
        let expected = match action {
            Action::ReadPublicRecord
            | Action::ReportError
            | Action::ManageAccounts
            | Action::OperateInstallation => Reach::Everything,
            _ => Reach::Nothing,
        };
        assert_eq!(Role::Administrator.reach(*action), expected, "{action:?}");
    }
    assert_eq!(Role::Administrator.reader(), Reader::PUBLIC);
}

#[test]
fn volunteers_never_reach_situations_and_nobody_reads_notes_or_health() {
    for action in [Action::OpenSituation, Action::ReadSituation, Action::WriteSituation, Action::ManageActors]
    {
        assert_eq!(Role::Volunteer.reach(action), Reach::Nothing, "{action:?}");
    }
    assert!(!Role::Volunteer.reader().may_read(DataClass::C4));
    for role in Role::ALL {
        assert!(!role.reader().may_read(DataClass::C5) && !role.reader().may_read(DataClass::C6), "{role:?}");
    }
}

#[test]
fn the_elected_read_counts_and_nobody_s_direct_line() {
    let reader = Role::Elected.reader();
    assert!(reader.may_read(DataClass::C2) && !reader.may_read(DataClass::C1));
    assert_eq!(Role::Elected.reach(Action::ReadObservatory), Reach::Aggregates);
}

/// The table as the handbook shows it to people.
const SHOWN: &str = include_str!("../../../../handbook/permissions.md");

#[test]
fn the_handbook_shows_the_table_to_the_cell() {
    let rows: Vec<Vec<&str>> = SHOWN
        .lines()
        .filter_map(|line| line.strip_prefix('|')?.strip_suffix('|'))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    for (action, reaches) in MATRIX {
        let words = action.label(crate::Locale::English);
        let row = rows.iter().find(|row| row[0] == words).unwrap_or_else(|| panic!("no row « {words} »"));
        let shown: Vec<&str> = reaches
            .iter()
            .map(|reach| match reach {
                Reach::Nothing => "",
                Reach::Aggregates => "counts",
                Reach::Named => "named",
                Reach::Own => "own",
                Reach::Everything => "all",
            })
            .collect();
        assert_eq!(row[1..], shown, "{words}");
    }
}

#[test]
fn each_role_reads_its_classes_and_no_other() {
    use DataClass::{C0, C1, C2, C3, C4, C5, C6};
    for (role, classes) in [
        (Role::Public, &[C0][..]),
        (Role::Person, &[C0, C3, C4]),
        (Role::Volunteer, &[C0, C1, C2, C3]),
        (Role::Reception, &[C0, C1, C2, C3, C4]),
        (Role::SecrecyBound, &[C0, C1, C2, C3, C4]),
        (Role::CaseCoordinator, &[C0, C1, C2, C3, C4]),
        (Role::Referent, &[C0, C1, C2, C3]),
        (Role::Coordinator, &[C0, C1, C2]),
        (Role::Elected, &[C0, C2]),
        (Role::Administrator, &[C0]),
    ] {
        for class in [C0, C1, C2, C3, C4, C5, C6] {
            assert_eq!(role.reader().may_read(class), classes.contains(&class), "{role:?} {class:?}");
        }
    }
}
