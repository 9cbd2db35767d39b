//! What rows become: organisations, services, places, people, and rows set aside.

use super::super::{Because, MappedColumn, Mapping, Target, apply, keep, kept, suggest};
use super::{read, sheet, summed, target};
use crate::{Rule, SetAsideReason};

#[test]
fn a_list_of_services_has_one_organisation_for_all_its_rows() {
    let (batch, report) = read(
        "Association;Service;Adresse;CP;Ville;Téléphone;Public;Tarif\n\
         Les Restos;Aide alimentaire;4 rue du Puits;77000;Melun;01 99 00 12 34;Familles, séniors;Gratuit\n\
         Les Restos;Vestiaire;4 rue du Puits;77000;Melun;01 99 00 12 35;Tous;2 €\n\
         Entraide;Vestiaire;9 place Mermoz;77190;Dammarie-les-Lys;;;\n",
    );
    assert_eq!((batch.organizations.len(), batch.services.len(), batch.locations.len()), (2, 3, 2));
    assert_eq!(report.tables[0].imported, 3);
    let first = &batch.services[0];
    assert_eq!(first.name, "Aide alimentaire");
    assert_eq!(first.phones[0].number, "+33199001234");
    assert_eq!(first.audiences.iter().map(|one| one.code()).collect::<Vec<_>>(), ["familles", "seniors"]);
    assert_eq!(first.cost.map(|cost| cost.code()), Some("gratuit"));
    assert_eq!(batch.services[1].cost_details.as_deref(), Some("2 €"));
    assert_eq!(batch.locations[0].address.commune.as_deref(), Some("77288"), "the only Melun of 77000");
}

#[test]
fn without_an_id_a_row_keeps_its_identity_when_other_cells_change() {
    let before = read("Nom;Adresse;CP;Ville;Tel\nCCAS;1 rue A;77000;Melun;0199001234\n").0;
    let after = read("Nom;Tel;Ville;CP;Adresse\nCCAS;0199005678;Melun;77000;1, rue A\n").0;
    assert_eq!(before.organizations[0].external_id, after.organizations[0].external_id);
    assert_ne!(before.organizations[0].phones, after.organizations[0].phones);
}

#[test]
fn two_rows_with_one_name_at_one_address_both_stay_unless_they_say_the_same() {
    let (batch, report) = read(
        "Nom;Adresse;CP;Tel\nA;1 rue B;77000;0199001234\nA;1 rue B;77000;0199001234\nA;1 rue B;77000;0199005678\n",
    );
    assert_eq!(batch.organizations.len(), 2);
    assert_eq!((report.tables[0].imported, report.tables[0].merged), (2, 1));
}

#[test]
fn a_row_without_a_name_and_a_title_between_rows_are_set_aside_with_their_reason() {
    let (_, report) = read(
        "id;Nom;CP;Ville;Tel\n1;A;77000;Melun;0199001234\n;;;SECTEUR SUD;\n3;;77000;Melun;\n1;B;77000;Melun;\n",
    );
    let reasons: Vec<_> = report.set_aside.iter().map(|row| (row.at.row, row.reason)).collect();
    let wanted = [(3, SetAsideReason::TitleRow), (4, SetAsideReason::NoName)];
    assert!(wanted.iter().all(|one| reasons.contains(one)), "{reasons:?}");
}

#[test]
fn a_column_without_a_field_stays_with_its_record() {
    let (batch, _) = read("Nom;CP;Couleur du mur\nA;77000;bleu nuit\n");
    assert_eq!(batch.organizations[0].extras.get("Couleur du mur").map(String::as_str), Some("bleu nuit"));
}

#[test]
fn people_are_sealed_contacts() {
    let (batch, _) =
        read("Nom;CP;Référent;Tel référent;Remarques\nA;77000;Mme Inès Villard;06 99 00 12 34;le mardi\n");
    let person = &batch.organizations[0].contacts[0];
    assert_eq!(person.name.as_deref(), Some("Mme Inès Villard"));
    assert_eq!(person.phones[0].number, "+33699001234");
    assert!(batch.organizations[0].phones.is_empty());
    assert!(!format!("{batch:?}").contains("Villard"));
}

const WITH_A_NUMBER: &str = "Nom;CP;Ville;Remarques\n\
    Épicerie;77000;Melun;le mardi\n\
    Mme Villard;77000;Melun;NIR 2 55 08 14 168 025 38\n\
    Vestiaire;77190;Dammarie-les-Lys;FR76 3000 6000 0112 3456 7890 189\n\
    CCAS;77000;Melun;SIRET 217 702 885 00010\n";

#[test]
fn a_row_with_a_number_of_a_person_is_refused_alone_and_nothing_of_it_is_kept() {
    let (batch, report) = read(WITH_A_NUMBER);
    let names: Vec<&str> = batch.organizations.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Épicerie", "CCAS"]);
    let refused: Vec<_> = report.set_aside.iter().map(|row| (row.at.row, row.reason, &*row.raw)).collect();
    let raw = r#"{"Remarques":"[…]"}"#;
    assert_eq!(refused, [(3, SetAsideReason::PersonalNumber, raw), (4, SetAsideReason::PersonalNumber, raw)]);
    assert_eq!(report.repairs_by(Rule::PersonalNumberRemoved).count(), 2);
    let told = format!("{batch:?}{:?}", report.repairs);
    assert!(!told.contains("168 025") && !told.contains("7890") && !told.contains("Villard"));
}

#[test]
fn tables_are_kept_without_the_rows_that_are_refused_and_read_the_same() {
    let sheet = sheet("liste.csv", WITH_A_NUMBER.as_bytes());
    let bytes = keep(std::slice::from_ref(&sheet)).expect("kept");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("Épicerie") && !text.contains("Villard") && !text.contains("3000 6000"), "{text}");
    let again = kept(&bytes).expect("the same tables");
    let (before, after) = (read(WITH_A_NUMBER), apply(&again[0], &suggest(&again[0])));
    assert_eq!(before.0, after.0);
    assert_eq!(before.1.set_aside.len(), after.1.set_aside.len());
    assert_eq!(kept(WITH_A_NUMBER.as_bytes()), None);
}

#[test]
fn an_address_in_one_cell_is_separated_and_a_point_in_one_cell_is_read() {
    let (batch, _) = read(
        "Organisme,Adresse complète,GPS\nA,\"12 bis rue de la Paix, 77000 Melun Cedex\",\"48.539, 2.66\"\n",
    );
    let address = &batch.locations[0].address;
    assert_eq!(address.lines, ["12 bis rue de la Paix"]);
    assert_eq!((address.postal_code.as_deref(), address.city.as_deref()), (Some("77000"), Some("Melun")));
    assert!(address.point.is_some_and(|point| (point.latitude() - 48.539).abs() < 1e-9));
}

#[test]
fn a_column_for_each_day_becomes_hours() {
    let (batch, _) = read("Nom,CP,Lundi,Mardi,Samedi\nA,77000,9h-12h,9h-12h / 14h-17h,fermé\n");
    let hours = batch.organizations[0].hours.as_ref().expect("hours");
    assert_eq!(hours.osm.as_deref(), Some("Mo 09:00-12:00; Tu 09:00-12:00,14:00-17:00"));
    assert!(hours.original.contains("Samedi : fermé"));
}

#[test]
fn slips_in_headings_and_silent_headings_are_understood() {
    let sheet = sheet(
        "liste.csv",
        b"Denominaton;Telehpone;zone 4;zone 5;zone 6\n\
          A;0199001234;77000;a@exemple.fr;https://exemple.fr\nB;0199001235;77190;b@exemple.fr;www.exemple.org\n\
          C;0199001236;77000;c@exemple.fr;exemple.net\n",
    );
    let mapping = suggest(&sheet);
    let wanted = [
        ("Denominaton", Target::OrganizationName),
        ("Telehpone", Target::Phone),
        ("zone 4", Target::PostalCode),
        ("zone 5", Target::Email),
        ("zone 6", Target::Website),
    ];
    for (heading, meant) in wanted {
        assert_eq!(target(&mapping, heading), meant, "{heading}");
    }
}

#[test]
fn what_a_person_chose_is_remembered_by_heading_and_kept_in_a_file() {
    let sheet = sheet("liste.csv", b"Nom;Secteur;CP\nA;Nord;77000\n");
    let chosen = Mapping {
        columns: vec![MappedColumn {
            heading: "SECTEUR".to_owned(),
            target: Target::AddressMore,
            confidence: 100,
            because: Because::Chosen,
        }],
    };
    let text = serde_json::to_string(&chosen).expect("JSON");
    let again: Mapping = serde_json::from_str(&text).expect("a mapping");
    let (mapping, remembered) = suggest(&sheet).remembering(&again);
    assert_eq!((target(&mapping, "Secteur"), remembered), (Target::AddressMore, 1));
    let (batch, report) = apply(&sheet, &mapping);
    summed(&batch, report);
    assert_eq!(batch.locations[0].address.lines, ["Nord"]);
    assert!(serde_json::from_str::<Mapping>(r#"{"columns":[{"heading":"a","target":"moon"}]}"#).is_err());
}

#[test]
fn a_column_that_counts_the_rows_is_no_number_in_a_street() {
    let (batch, _) = read(
        "N°;Nom;Adresse;CP;Ville\n1;A;3 rue B;77000;Melun\n2;C;4 rue D;77000;Melun\n3;E;5 rue F;77000;Melun\n",
    );
    let streets: Vec<&str> =
        batch.locations.iter().flat_map(|one| &one.address.lines).map(String::as_str).collect();
    assert_eq!(streets, ["3 rue B", "4 rue D", "5 rue F"]);
}
