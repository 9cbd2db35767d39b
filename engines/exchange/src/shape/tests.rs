//! A table is known by its columns, whatever its file is called.

use super::*;

fn table(headings: &str, name: &str) -> Option<Table> {
    recognise(&headings.split(',').collect::<Vec<_>>(), name).map(|shape| shape.table)
}

#[test]
fn columns_tell_more_than_names() {
    for (headings, name, expected) in [
        ("id,nom,siret,code_postal", "services.csv", Some(Table::Structures)),
        ("id,nom,structure_id,thematiques", "x", Some(Table::InclusionServices)),
        ("id,service_id,number,extension", "services.csv", Some(Table::Phones)),
        ("id,organization_id,name,alternate_name", "locations.csv", Some(Table::Programs)),
        ("id,organization_id,name,latitude,longitude", "programs.csv", Some(Table::Locations)),
        ("id,location_id,attention,address_1,city", "mail_addresses.csv", Some(Table::PostalAddresses)),
        ("id,location_id,attention,address_1,city", "physical_addresses.csv", Some(Table::Addresses)),
        ("taxonomy_id,name,parent_id,parent_name", "x", Some(Table::TaxonomyTerms)),
        ("id,service_id,weekday,opens_at,closes_at", "x", Some(Table::RegularSchedules)),
        ("id,service_id,freq,byday,opens_at", "x", Some(Table::Schedules)),
        ("a,b,c", "services.csv", None),
        ("", "organizations.csv", None),
    ] {
        assert_eq!(table(headings, name), expected, "{headings} in {name}");
    }
}

#[test]
fn every_shape_knows_what_it_requires() {
    for shape in SHAPES {
        for wanted in shape.required.split_whitespace().flat_map(|wanted| wanted.split('|')) {
            assert!(wanted.is_empty() || shape.knows(wanted), "{}: {wanted}", shape.name());
        }
    }
}
