//! Direct lines: a passer-by sees the switchboard, a member the line, and no public page holds any of it.

use std::sync::Arc;

use store::trial;
use uuid::Uuid;
use vocabulary::codes::Disclosure;
use vocabulary::permission::Role;

use super::{House, MARK, NUMBER, line, schema, somebody};
use crate::slots::{Slot, Slots};

const ELSEWHERE: Uuid = Uuid::from_u128(42);
const WHO_DOES_WHAT: &str =
    "/qui-fait-quoi?category=difficultes-administratives-ou-juridiques&commune=77288&view=table";

fn as_member(role: Role, organization: Uuid) -> String {
    format!("{} {organization}", role.code())
}

#[test]
fn a_passer_by_sees_the_switchboard_and_a_member_the_direct_line() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (organization, sheet, service) = somebody(db);
        house.keep(organization, &[line("", Disclosure::Members, None)]);
        for address in [sheet.as_str(), &service, WHO_DOES_WHAT] {
            let passer_by = house.page(address, "");
            assert!(passer_by.contains("tel:"), "{address}: the switchboard is public");
            assert!(!passer_by.contains(MARK) && !passer_by.contains(NUMBER), "{address}");
            for role in Role::ALL.iter().filter(|role| !matches!(role, Role::Public)) {
                let page = house.page(address, &as_member(*role, ELSEWHERE));
                let may = !matches!(role, Role::Person | Role::Elected | Role::Administrator);
                assert_eq!(page.contains(MARK) && page.contains(NUMBER), may, "{role:?} {address}");
            }
        }
    });
}

#[test]
fn a_name_is_shown_while_its_bearer_agrees_and_its_end_to_the_organisation_alone() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db, Slots::default());
    let (organization, sheet, _) = somebody(&db);
    let volunteer = |of: Uuid| house.page(&sheet, &as_member(Role::Volunteer, of));
    house.keep(organization, &[line("Prénom Nom", Disclosure::Members, Some("2027-03-03"))]);
    assert!(volunteer(ELSEWHERE).contains("Prénom Nom"));
    assert!(!volunteer(ELSEWHERE).contains("mars 2027"));
    assert!(volunteer(organization).contains("3 mars 2027"), "its members know when to ask again");
    house.keep(organization, &[line("Prénom Nom", Disclosure::Members, Some("2026-11-25"))]);
    assert!(!volunteer(organization).contains("Prénom Nom"), "past, it is shown to nobody");
    house.keep(organization, &[line("Prénom Nom", Disclosure::Members, None)]);
    assert!(!volunteer(ELSEWHERE).contains("Prénom Nom"), "nobody asked yet");
    assert!(volunteer(organization).contains("pas encore été demandé"));
    house.keep(organization, &[line("", Disclosure::Organization, None)]);
    assert!(!volunteer(ELSEWHERE).contains(NUMBER));
    assert!(volunteer(organization).contains(NUMBER));
    assert!(!house.page(&sheet, &as_member(Role::Coordinator, organization)).contains(NUMBER));
}

#[test]
fn a_screen_shared_with_a_person_shows_no_direct_line() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db, Slots::default());
    let (organization, sheet, _) = somebody(&db);
    house.keep(organization, &[line("", Disclosure::Members, None)]);
    for address in [format!("{sheet}?avec=1"), format!("{WHO_DOES_WHAT}&avec=1")] {
        assert!(
            !house.page(&address, &as_member(Role::Volunteer, organization)).contains(NUMBER),
            "{address}"
        );
    }
}

#[test]
fn nothing_public_holds_a_direct_line() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db, Slots::default());
    let (organization, sheet, service) = somebody(&db);
    house.keep(organization, &[line(MARK, Disclosure::Members, Some("2027-03-03"))]);
    let commune =
        crate::paths::commune(vocabulary::territory::Territory::france().commune("77288").expect("Melun"));
    let open = [
        "/",
        "/recherche",
        "/api/search?limit=100",
        "/organisations",
        "/communes",
        "/glossaire",
        "/sitemap.xml",
    ];
    let addresses = open.into_iter().chain([sheet.as_str(), &service, &commune, WHO_DOES_WHAT]);
    for address in addresses.chain(["/qui-fait-quoi", "/qui-fait-quoi?category=sante"]) {
        let page = house.page(address, "");
        for secret in [MARK, NUMBER, "199009876", "zibeline@direct"] {
            assert!(!page.contains(secret), "{address} holds {secret}");
        }
    }
    // What search engines and programs read holds none of it for members either.
    let member = house.page(&sheet, &as_member(Role::Volunteer, organization));
    let (_, facts) = member.split_once("application/ld+json").expect("facts for machines");
    let (facts, _) = facts.split_once("</script>").expect("their end");
    assert!(!facts.contains(MARK) && !facts.contains("199009876"));
    let index = std::fs::read(house.folder.path().join("index.bin")).expect("the saved index");
    assert!(!String::from_utf8_lossy(&index).contains(MARK));
}

#[test]
fn upper_rooms_show_something_beside_a_record() {
    let db = trial::sqlite(&schema());
    let star: Slot = Arc::new(|visit, record| {
        Box::pin(async move { visit.member.as_ref().map(|_| format!("<p>étoile {record}</p>")) })
    });
    let slots = Slots {
        beside_organization: vec![Arc::clone(&star)],
        beside_service: vec![star],
        ..Slots::default()
    };
    let house = House::over(&db, slots);
    let (organization, sheet, service) = somebody(&db);
    let member = as_member(Role::Volunteer, ELSEWHERE);
    assert!(house.page(&sheet, &member).contains(&format!("<p>étoile {organization}</p>")));
    assert!(house.page(&service, &member).contains("<p>étoile "));
    assert!(!house.page(&sheet, "").contains("étoile"), "the slot decides for whom");
}
