//! Reads directories that others really published, and holds this house to their figures.

#![expect(clippy::print_stdout, reason = "a skipped test says so in one line, and a chosen report is shown")]
#![expect(clippy::panic, reason = "a parcel that must be read fails the test with the words of its refusal")]

use std::path::{Path, PathBuf};

use exchange::{Fates, Format, Options, Reading, Report, Rule, SetAsideReason, finish, read};
use vocabulary::Locale;

/// The folder of real files, or nothing, said in one line, where it is absent.
fn shared(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join("data").join(name);
    if !path.exists() {
        println!("skipped: {} is absent", path.display());
        return None;
    }
    Some(path)
}

fn read_all(path: &Path) -> (Reading, Report) {
    let options = Options { source: "test".to_owned(), ..Options::default() };
    let mut reading = read(path, &options, &mut |_| {}).unwrap_or_else(|refusal| panic!("{refusal}"));
    let report = finish(std::mem::take(&mut reading.report), &reading.batch, &Fates::default());
    for table in &report.tables {
        assert!(table.holds(), "{}: {table:?}", path.display());
    }
    (reading, report)
}

fn count(report: &Report, rule: Rule) -> usize {
    report.repairs_by(rule).count()
}

fn aside(report: &Report, reason: SetAsideReason) -> usize {
    report.set_aside.iter().filter(|row| row.reason == reason).count()
}

/// Set `EXCHANGE_TELL` to a path to read its report as an operator would, and `EXCHANGE_SHOW` to see the records.
#[test]
fn tells_the_report_of_a_chosen_parcel() {
    let Some(path) = std::env::var_os("EXCHANGE_TELL") else { return };
    let started = std::time::Instant::now();
    let (reading, report) = read_all(Path::new(&path));
    println!("{:?} in {:?}\n{}", reading.format, started.elapsed(), report.in_words(Locale::French));
    if std::env::var_os("EXCHANGE_SHOW").is_some() {
        println!("{:#?}", reading.batch);
    }
}

#[test]
fn miami_loses_nothing_and_lists_each_repair() {
    let Some(path) = shared("miami-211") else { return };
    let (reading, report) = read_all(&path);
    assert_eq!(reading.format, Format::HsdsPackage { version: "1.x" });
    let records = report.records;
    assert_eq!((records.organizations, records.placeholders), (1_074 + 82, 82));
    assert_eq!((records.services, records.locations, records.services_at_locations), (4_089, 4_089, 4_089));
    for (rule, expected) in [
        (Rule::OrganizationAbsent, 447),
        (Rule::DuplicateMerged, 9_155 + 2),
        (Rule::PointAbsent, 1_829),
        (Rule::ReferenceAbsent, 3_015),
        (Rule::IdAbsent, 11_350),
        (Rule::HoursUnreadable, 132),
        (Rule::PhoneExtensionSeparated, 265),
        (Rule::SchemeAdded, 3_357),
        (Rule::PersonalNumberRemoved, 0),
    ] {
        assert_eq!(count(&report, rule), expected, "{}", rule.code());
    }
    let blank =
        |column| report.repairs_by(Rule::RequiredBlank).filter(|repair| &*repair.column == column).count();
    assert_eq!(
        (blank("status"), blank("country"), blank("address_1"), blank("postal_code")),
        (4_089, 4_045 + 43, 35, 30)
    );
    let trimmed =
        |column| report.repairs_by(Rule::BlanksTrimmed).filter(|repair| &*repair.column == column).count();
    assert_eq!((trimmed("country"), trimmed("state_province")), (4_045 + 1, 4_059));
    assert_eq!(aside(&report, SetAsideReason::NoOwner), 2_244, "eligibilities without service");
    assert_eq!(
        aside(&report, SetAsideReason::NothingToKeep),
        22 + 7 + 2_469 + 32,
        "blank phones, languages, accesses, contacts"
    );
    assert_eq!(
        (aside(&report, SetAsideReason::UnusedTerm), aside(&report, SetAsideReason::DuplicateId)),
        (7, 1)
    );
    let hours = reading.batch.services.iter().filter_map(|service| service.hours.as_ref());
    assert!(hours.clone().filter(|hours| hours.osm.is_some()).count() * 10 > hours.count() * 9);
}

#[test]
fn data_inclusion_workbook_and_text_read_alike() {
    let (Some(workbook), Some(structures)) =
        (shared("data-inclusion/dataset.xlsx"), shared("data-inclusion/structures.csv"))
    else {
        return;
    };
    let (reading, report) = read_all(&workbook);
    assert_eq!(reading.format, Format::DataInclusionXlsx);
    let sums: Vec<_> = report.tables.iter().map(|sum| (sum.read, sum.imported, sum.set_aside)).collect();
    assert_eq!(sums, [(3, 1, 2), (4, 2, 2)]);
    assert_eq!(count(&report, Rule::HeadingRestored), 2);
    assert_eq!(count(&report, Rule::CodeUnknown), 3);
    assert_eq!(count(&report, Rule::CommuneUnknown), 1);
    assert_eq!(count(&report, Rule::PostalCodeUnreadable), 1);
    assert_eq!(reading.batch.services[0].modified_at.as_deref(), Some("2026-02-27"));
    let (text, told) = read_all(&structures);
    assert_eq!(text.format, Format::DataInclusionCsv);
    assert_eq!(count(&told, Rule::IdentifierRounded), 1);
    let structure = &text.batch.organizations[0];
    assert_eq!(structure.extras["siret"], "8.2454114801871E13");
    assert_eq!(structure.name, reading.batch.organizations[0].name);
    assert_eq!(structure.phones, reading.batch.organizations[0].phones);
}

#[test]
fn published_hsds_packages_read_whole() {
    for (name, organizations, services, placeholders) in [
        ("hsds-sample-packages/all_resources", 10, 13, 0),
        ("hsds-sample-packages/simple", 10, 13, 0),
        ("hsds-3.1/examples/csv", 1, 1, 0),
        ("hsds-3.1/examples/tabular.json", 1, 1, 0),
        ("hsds-3.1/examples/service_full.json", 1, 1, 0),
        ("hsds-3.1/examples/service_list.json", 1, 1, 0),
        ("hsds-3.1/examples/organization_full.json", 1, 1, 0),
        ("hsds-3.1/examples/service_at_location_full.json", 1, 1, 0),
        ("oruk-mocks/V3.0-UK-Default/service_full.json", 1, 1, 0),
        ("oruk-mocks/V3.0-UK-Fail/service_list.json", 4, 3, 0),
        ("oruk-mocks/V3.0-UK-Warn/service_full.json", 1, 1, 0),
        ("ohana-fixtures/data/sample-csv", 8, 23, 0),
    ] {
        let Some(path) = shared(name) else { return };
        let (_, report) = read_all(&path);
        let records = report.records;
        assert_eq!(
            (records.organizations, records.services, records.placeholders),
            (organizations, services, placeholders),
            "{name}"
        );
    }
}

#[test]
fn each_ohana_defect_is_told() {
    let Some(folder) = shared("ohana-fixtures/defects") else { return };
    for (name, code) in [
        ("contact_with_no_parent", "no-owner"),
        ("holiday_schedule_with_no_parent", "no-owner"),
        ("regular_schedule_with_no_parent", "no-owner"),
        ("phone_with_no_parent", "no-owner"),
        ("program_with_no_parent", "no-owner"),
        ("missing_address", "owner-absent"),
        ("invalid_mail_address_location", "owner-absent"),
        ("invalid_location_org", "reference-absent"),
        ("invalid_service_location", "reference-absent"),
        ("invalid_service", "name-made-up"),
        ("invalid_org", "name-made-up"),
        ("org_with_2_digit_year", "date-rewritten"),
        ("org_with_spelled_out_date", "date-rewritten"),
        ("org_with_invalid_date", "date-rewritten"),
        ("invalid_category", "unused-term"),
    ] {
        let (_, report) = read_all(&folder.join(format!("{name}.csv")));
        let rules = report.repairs.iter().map(|repair| repair.rule.code());
        let mut told = rules.chain(report.set_aside.iter().map(|row| row.reason.code()));
        assert!(told.any(|met| met == code), "{name}: {}", report.in_words(Locale::English));
    }
}

/// Details need their parents: the sample package with one defective file instead of the sound one.
#[test]
fn ohana_details_with_defects_are_told_among_their_parents() {
    let (Some(sample), Some(defects)) =
        (shared("ohana-fixtures/data/sample-csv"), shared("ohana-fixtures/defects"))
    else {
        return;
    };
    for (name, replaced, code) in [
        ("invalid_address", "addresses", "required-blank"),
        ("invalid_mail_address", "mail_addresses", "required-blank"),
        ("invalid_contact", "contacts", "required-blank"),
        ("invalid_program", "programs", "required-blank"),
        ("invalid_holiday_schedule", "holiday_schedules", "required-blank"),
        ("hs_with_invalid_date", "holiday_schedules", "date-unreadable"),
        ("hs_with_2_digit_year", "holiday_schedules", "date-rewritten"),
        ("hs_with_spelled_out_date", "holiday_schedules", "date-rewritten"),
        ("invalid_regular_schedule", "regular_schedules", "required-blank"),
    ] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for entry in std::fs::read_dir(&sample).expect("the sample package").flatten() {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a copy");
        }
        let target = folder.path().join(format!("{replaced}.csv"));
        std::fs::copy(defects.join(format!("{name}.csv")), target).expect("a copy");
        let (reading, report) = read_all(folder.path());
        assert_eq!(reading.format, Format::Ohana);
        assert!(
            report.repairs.iter().any(|repair| repair.rule.code() == code),
            "{name}: {}",
            report.in_words(Locale::English)
        );
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn every_real_file_is_read_with_sums_that_hold_or_refused_with_a_sentence() {
    let Some(root) = shared("") else { return };
    let mut found = Vec::new();
    files(&root, &mut found);
    let (mut accepted, mut refused) = (0, 0);
    for path in found {
        let options = Options { source: "test".to_owned(), ..Options::default() };
        match read(&path, &options, &mut |_| {}) {
            Ok(reading) => {
                let report = finish(reading.report, &reading.batch, &Fates::default());
                assert!(report.sums_hold(), "{}: {:?}", path.display(), report.tables);
                accepted += 1;
            }
            Err(refusal) => {
                assert!(refusal.in_words(Locale::French).contains(';'), "{refusal}");
                refused += 1;
            }
        }
    }
    println!("{accepted} files read, {refused} refused");
    assert!(accepted > 100);
}
