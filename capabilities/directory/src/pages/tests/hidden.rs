//! A shelter whose address must stay unknown, as everybody meets it.

use store::trial;
use uuid::Uuid;

use super::{House, MARK, NUMBER, now, schema, somebody};
use crate::author::{Author, Channel};
use crate::contact::Phone;
use crate::life::{Act, open_location, open_service};
use crate::location::Location;
use crate::service::{Service, ServiceAtLocation};
use crate::slots::Slots;

const PLACE: Uuid = Uuid::from_u128(40);
const NIGHTS: Uuid = Uuid::from_u128(41);

#[test]
fn no_sheet_tells_by_which_name_stop_or_number_a_hidden_place_is_found() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (organization, path, _) = somebody(db);
        let place = Location {
            organization: Some(organization.into()),
            name: format!("{MARK} maison"),
            commune: "77288".to_owned(),
            hidden: true,
            transportation: format!("{MARK} arrêt"),
            phones: vec![Phone::read(NUMBER)],
            ..Location::default()
        };
        let given = ServiceAtLocation {
            location: PLACE.into(),
            hours: String::new(),
            note: String::new(),
            phones: Vec::new(),
        };
        let service = Service {
            organization: organization.into(),
            name: "Nuits au calme".to_owned(),
            places: vec![given],
            ..Service::default()
        };
        let by = Author { account: None, organization: None, shown: "CCAS".to_owned(), owns: true };
        let opened = db.write_now(|conn| {
            let act = Act { by: &by, channel: Channel::Page, now: now() };
            open_location(conn, PLACE, &place, act)?;
            open_service(conn, NIGHTS, &service, act)
        });
        opened.expect("opened");
        for path in [path, crate::paths::service(NIGHTS, &service.name)] {
            let page = house.page(&path, "");
            assert!(page.contains("l’adresse n’est pas publique"), "{path}");
            assert!(!page.contains(MARK) && !page.contains(NUMBER), "{path} tells where it is");
        }
    });
}
