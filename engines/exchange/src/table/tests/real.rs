//! Local lists that others really published, each with columns of its own.

use std::path::{Path, PathBuf};

use super::super::{Sheet, Target, apply, sheets, suggest};
use super::summed;
use crate::{Options, Report};

/// The folder of real lists, or nothing, said in one line, where it is absent.
fn list(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join("data/fr-local-directories").join(name);
    if !path.exists() {
        println!("skipped: {} is absent", path.display());
        return None;
    }
    Some(path)
}

fn opened(path: &Path) -> Sheet {
    sheets(path, &Options::default(), &mut |_| {}).expect("a table").remove(0)
}

/// Set `EXCHANGE_TABLE` to a path to see how its columns are understood and what its rows become.
#[test]
fn tells_how_a_chosen_table_is_understood() {
    let Some(path) = std::env::var_os("EXCHANGE_TABLE") else { return };
    for sheet in sheets(Path::new(&path), &Options::default(), &mut |_| {}).expect("tables") {
        println!("{} {} rows", sheet.name, sheet.rows.len());
        let mapping = suggest(&sheet);
        for (column, known) in sheet.columns.iter().zip(&mapping.columns) {
            println!(
                "{:34.34} {:3} {:20} {:18} {}",
                column.heading,
                known.confidence,
                known.target.code(),
                format!("{:?}", known.because),
                column.samples.first().map_or("", |sample| sample.as_str())
            );
        }
        let (batch, report) = apply(&sheet, &mapping);
        let report: Report = summed(&batch, report);
        println!("{}", report.in_words(vocabulary::Locale::French));
        if std::env::var_os("EXCHANGE_SHOW").is_some() {
            println!("{batch:#?}");
        }
    }
}

/// The columns of a real list and what a person who reads it says they are; all others are to be kept aside.
fn agrees(name: &str, rows: (u64, u64), wanted: &[(&str, Target)]) {
    let Some(path) = list(name) else { return };
    let sheet = opened(&path);
    let mapping = suggest(&sheet);
    let empty =
        |heading: &str| sheet.columns.iter().any(|column| column.heading == heading && column.filled == 0);
    for column in mapping.columns.iter().filter(|column| !empty(&column.heading)) {
        let meant = wanted.iter().find(|(heading, _)| *heading == column.heading);
        let meant = meant.map_or(Target::Aside, |(_, target)| *target);
        assert_eq!(column.target, meant, "{name}: {} {:?}", column.heading, column.because);
    }
    let (batch, report) = apply(&sheet, &mapping);
    let report = summed(&batch, report);
    let table = &report.tables[0];
    assert_eq!((table.read, table.set_aside), rows, "{name}");
}

#[test]
fn aix_is_understood_column_by_column() {
    let wanted = [
        ("id", Target::ExternalId),
        ("pivot", Target::RegisterNumber),
        ("nom", Target::OrganizationName),
        ("commune", Target::City),
        ("code_postal", Target::PostalCode),
        ("code_insee", Target::CommuneCode),
        ("Adresse", Target::Street),
        ("complement_adresse", Target::AddressMore),
        ("latitude", Target::Latitude),
        ("longitude", Target::Longitude),
        ("typologie", Target::OrganizationKind),
        ("telephone", Target::Phone),
        ("courriel", Target::Email),
        ("site_web", Target::Website),
        ("horaires", Target::Hours),
        ("structure_parente", Target::ParentOrganization),
        ("date_maj", Target::SourceDate),
        ("services", Target::Topics),
    ];
    agrees("aix-en-provence.json", (38, 0), &wanted);
}

#[test]
fn etapes_is_understood_column_by_column() {
    let wanted = [
        ("ID", Target::ExternalId),
        ("SIRET", Target::RegisterNumber),
        ("Nom", Target::OrganizationName),
        ("Commune", Target::City),
        ("Code postal", Target::PostalCode),
        ("Code INSEE", Target::CommuneCode),
        ("Adresse", Target::Street),
        ("latitude", Target::Latitude),
        ("longitude", Target::Longitude),
    ];
    agrees("etapes-numerique.json", (95, 0), &wanted);
}

#[test]
fn the_buses_of_charente_are_points_of_one_organisation() {
    let wanted = [
        ("id", Target::ExternalId),
        ("SIRET", Target::RegisterNumber),
        ("nom", Target::OrganizationName),
        ("commune", Target::City),
        ("code_postal", Target::PostalCode),
        ("code_insee", Target::CommuneCode),
        ("adresse", Target::Street),
        ("latitude", Target::Latitude),
        ("longitude", Target::Longitude),
        ("telephone", Target::Phone),
        ("site_web", Target::Website),
        ("horaires", Target::Hours),
        ("presentation_resume", Target::Summary),
        ("structure_parente", Target::ParentOrganization),
        ("services", Target::Topics),
        ("ouverture", Target::Hours),
    ];
    agrees("bus-france-services-charente.json", (12, 0), &wanted);
    let Some(path) = list("bus-france-services-charente.json") else { return };
    let sheet = opened(&path);
    let (batch, _) = apply(&sheet, &suggest(&sheet));
    assert_eq!((batch.organizations.len(), batch.services.len(), batch.locations.len()), (1, 12, 12));
    let hours = batch.services[0].hours.as_ref().expect("hours");
    assert_eq!(hours.osm.as_deref(), Some("Mo 09:30-12:30,13:30-15:30; PH off"));
    assert_eq!(hours.notes.as_deref(), Some("Semaine impaire"));
    assert_eq!(batch.services[0].phones[0].number, "+33630392518");
}

#[test]
fn angers_is_understood_column_by_column() {
    let topics = [
        "QUALIF1",
        "QUALIF2",
        "QUALIF3",
        "QUALIF4",
        "ACCES_ORDI",
        "WIFI",
        "PRET_MAT",
        "REPAR_MAT",
        "AIDE_DEMAT",
        "FORM_PERF",
        "SENS_INTER",
        "AVIS_NUM",
    ];
    let mut wanted = vec![
        ("TYPO_UID", Target::ExternalId),
        ("USER_NOM", Target::OrganizationName),
        ("USER_ADRES", Target::Street),
        ("LAT", Target::Latitude),
        ("LNG", Target::Longitude),
        ("DATE_MAJ", Target::SourceDate),
        ("PUBLIC_", Target::Audiences),
        ("HORAIRE", Target::Hours),
        ("TRANSPORT", Target::Transport),
        ("TELEPHONE", Target::Phone),
        ("MAIL", Target::Email),
        ("SITE_INTER", Target::Website),
        ("LIEN", Target::SourcePage),
        ("code_postal", Target::PostalCode),
        ("commune", Target::City),
    ];
    wanted.extend(topics.map(|heading| (heading, Target::Topics)));
    agrees("angers.json", (63, 0), &wanted);
}

#[test]
fn headings_without_blanks_are_understood() {
    let wanted = [
        ("Nomdelastructure", Target::OrganizationName),
        ("Adressenumeronomdelavoie", Target::Street),
        ("Complementdadresseexquartier...", Target::AddressMore),
        ("Codepostal", Target::PostalCode),
        ("Ville", Target::City),
        ("Telephone", Target::Phone),
        ("Adressemail", Target::Email),
        ("SiteWeb", Target::Website),
        ("NometPrenomdelapersonnereferentesilyenaune", Target::PersonName),
        ("Monaccompagnementactiviteprincipaleuneseulereponse", Target::Topics),
        ("Surrendezvousinscription", Target::AccessDetails),
        ("Adomicilesouscertainesconditions", Target::Conditions),
        ("Typedepublics", Target::Audiences),
        ("Precisezsiaccueildepublicspecifique", Target::Audiences),
        ("Leshorairesdemastructure", Target::Hours),
        ("Lestarifsdemastructure", Target::Cost),
        ("Jedecrislesactionsdinclusionnumeriquedemastructureenquelquesmots", Target::Description),
        ("latitude", Target::Latitude),
        ("longitude", Target::Longitude),
        ("result_citycode", Target::CommuneCode),
    ];
    agrees("fibre-64.json", (61, 0), &wanted);
    let Some(path) = list("fibre-64.json") else { return };
    let sheet = opened(&path);
    let (batch, _) = apply(&sheet, &suggest(&sheet));
    let named = batch.services.iter().flat_map(|service| &service.contacts).filter(|one| one.name.is_some());
    assert_eq!(named.count(), 43, "people are contacts, kept sealed");
    let told = format!("{:?}", batch);
    assert!(!told.contains("Dessinet") && !told.contains("Stupffel"), "and stand in no public field");
}

#[test]
fn maine_et_loire_is_understood_with_its_projected_points() {
    let wanted = [
        ("ID_LieuMed", Target::ExternalId),
        ("DAT_MaJ", Target::SourceDate),
        ("NOM_STRUCTURE", Target::OrganizationName),
        ("SS_CAT", Target::OrganizationKind),
        ("N°", Target::HouseNumber),
        ("ADRESSE", Target::Street),
        ("COMP_ADRESSE", Target::AddressMore),
        ("BP", Target::AddressMore),
        ("CP", Target::PostalCode),
        ("COMMUNE", Target::City),
        ("NUM_TEL", Target::Phone),
        ("MAIL_STRUC", Target::Email),
        ("SITE_WEB", Target::Website),
        ("PBC_Tout", Target::Audiences),
        ("PBC_Jeunes", Target::Audiences),
        ("PBC_Adult", Target::Audiences),
        ("PBC_Senior", Target::Audiences),
        ("PBC_Insert", Target::Audiences),
        ("PBC_Adh", Target::Audiences),
        ("x", Target::Easting),
        ("y", Target::Northing),
    ];
    // Three rows hold a number and a point, and nothing else.
    agrees("maine-et-loire.json", (243, 3), &wanted);
}

#[test]
fn ultra_is_understood_with_a_column_for_each_time_of_each_day() {
    let Some(path) = list("ultra-num.json") else { return };
    let headings: Vec<String> = opened(&path).columns.into_iter().map(|column| column.heading).collect();
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let mut wanted = vec![
        ("Nom de l'organisation", Target::OrganizationName),
        ("Type (Association, Groupe informel, Entreprise ou Service public)", Target::OrganizationKind),
        ("Type de lieu", Target::OrganizationKind),
        ("Rue", Target::Street),
        ("Code postal", Target::PostalCode),
        ("Ville", Target::City),
        ("Site web", Target::Website),
        ("Description courte", Target::Summary),
        ("Description longue", Target::Description),
        ("Email", Target::Email),
        ("Fixe", Target::Phone),
        ("Mobile", Target::Phone),
        ("Contact : nom", Target::PersonName),
        ("Contact : email", Target::PersonEmail),
        ("Contact : téléphone", Target::PersonPhone),
        ("Contact : rôle", Target::PersonRole),
        ("latitude", Target::Latitude),
        ("longitude", Target::Longitude),
        ("result_citycode", Target::CommuneCode),
    ];
    for heading in &headings {
        let lower = heading.to_lowercase();
        if days.iter().any(|day| lower.ends_with(day)) {
            wanted.push((heading, Target::DayHours));
        } else if heading.starts_with("Tag ") {
            wanted.push((heading, Target::Topics));
        }
    }
    agrees("ultra-num.json", (155, 0), &wanted);
    let sheet = opened(&path);
    let (batch, _) = apply(&sheet, &suggest(&sheet));
    let hours =
        batch.services.iter().map(|one| &one.hours).chain(batch.organizations.iter().map(|one| &one.hours));
    let understood = hours.flatten().filter(|hours| hours.osm.is_some()).count();
    assert!(understood >= 30, "{understood} of 33 rows with hours are understood");
}
