//! Tests of the fit check over the demo territory.

use ::store::{Conn, SealKey};
use chrono::NaiveDate;
use directory::{Availability, Kept, Service};
use vocabulary::codes::{Audience, TemporaryState, Topic, WhoCanRefer};
use vocabulary::id::{OrganizationId, ServiceId};
use vocabulary::territory::{Area, Territory};

use super::{Checked, Level, Reason, Wanted, commune_typed, fit, said};
use membership::trial::{beginning, organization, schema};

fn today() -> NaiveDate {
    vocabulary::time::paris(beginning()).date()
}

/// Runs a test over the demo territory whose organisations have signed, on both engines.
fn in_demo(test: impl Fn(&mut Conn)) {
    ::store::trial::both(&schema(&[protocol::ROOM]), |db| {
        directory::demo::fill_if_empty(db, beginning()).expect("the demo territory");
        let key = SealKey::from_bytes([7; 32]);
        membership::demo::fill(db, &key, beginning()).expect("the demo's people");
        protocol::demo::fill(db, &key, beginning()).expect("signatures");
        db.read_now(|conn| {
            test(conn);
            Ok(())
        })
        .expect("read");
    });
}

fn service_named(conn: &mut Conn, slug: &str, name: &str) -> ServiceId {
    let owner = organization(slug);
    let mut found = None;
    directory::each_service(conn, &mut |kept| {
        if kept.says.organization == owner && kept.says.name.contains(name) {
            found = Some(kept.id);
        }
    })
    .expect("a walk");
    found.expect("a service of this name").into()
}

fn checked(conn: &mut Conn, service: ServiceId, wanted: &Wanted) -> Checked {
    fit(conn, service, wanted, today()).expect("read").expect("a service")
}

fn from_mds() -> Wanted {
    Wanted { from: Some(organization("mds-demo")), ..Wanted::default() }
}

#[test]
fn low_stock_limits_and_papers_are_told_the_heaviest_first() {
    in_demo(|conn| {
        let parcel = service_named(conn, "panier-d-a-cote", "Colis alimentaire");
        let checked = checked(conn, parcel, &from_mds());
        assert_eq!(checked.level(), Level::Warns);
        assert!(
            matches!(&checked.fits[0].reason, Reason::Passing { state: TemporaryState::LowStock, note, .. } if note.contains("huile"))
        );
        let has = |wanted: fn(&Reason) -> bool| checked.fits.iter().any(|fit| wanted(&fit.reason));
        assert!(has(
            |reason| matches!(reason, Reason::Limits(text) if text.contains("Pas de distribution sans sac"))
        ));
        assert!(has(|reason| matches!(reason, Reason::Documents(papers) if papers[0] == "Un cabas")));
        assert!(has(|reason| matches!(reason, Reason::AreaUnasked { .. })));
    });
}

#[test]
fn who_lives_outside_is_told_whom_it_receives_and_where_to_go_instead() {
    in_demo(|conn| {
        let shop = service_named(conn, "epicerie-du-pont", "Faire ses courses");
        let melun = Territory::france().commune("77288");
        let inside = checked(conn, shop, &Wanted { commune: melun, ..from_mds() });
        assert!(inside.fits.iter().any(|fit| fit.reason == Reason::InArea { commune: "Melun" }));
        let need = Topic::from_code("equipement-et-alimentation--alimentation");
        let elsewhere = Territory::france().commune("77407");
        let outside = checked(conn, shop, &Wanted { need, commune: elsewhere, ..from_mds() });
        assert_eq!(outside.level(), Level::Refuses);
        let tells = |reason: &Reason| matches!(reason, Reason::OutsideArea { received, .. } if received.contains("Melun"));
        assert!(outside.fits.iter().any(|fit| tells(&fit.reason)), "{:?}", outside.fits);
        let better = outside.better.expect("another address");
        assert_ne!(better.service, shop);
        let there = checked(conn, better.service, &Wanted { need, commune: elsewhere, ..from_mds() });
        assert!(there.level() < Level::Warns, "the better address does not warn: {:?}", there.fits);
        assert!(there.better.is_none(), "nothing speaks against it");
    });
}

#[test]
fn a_name_may_be_written_only_where_both_have_signed() {
    in_demo(|conn| {
        let parcel = service_named(conn, "panier-d-a-cote", "Colis alimentaire");
        let may = checked(conn, parcel, &from_mds()).may_name;
        assert_eq!(may, protocol::may_share(conn, organization("panier-d-a-cote"), today()).expect("read"));
        let stranger = Wanted { from: Some(OrganizationId::default()), ..Wanted::default() };
        let unsigned = checked(conn, parcel, &stranger);
        assert!(!unsigned.may_name);
        assert!(unsigned.fits.iter().any(|fit| fit.reason == Reason::WeHaveNotSigned));
        let nobody = fit(conn, ServiceId::default(), &from_mds(), today()).expect("read");
        assert!(nobody.is_none());
    });
}

fn record(says: Service) -> Kept<Service> {
    Kept {
        id: ServiceId::default().uuid(),
        says,
        origin: None,
        dates: directory::Dates::unconfirmed(beginning()),
    }
}

fn levels(says: Service, wanted: &Wanted, day: NaiveDate) -> Vec<(Level, Reason)> {
    let units = vocabulary::territory::Units::new(Vec::new(), Vec::new());
    said(&record(says), wanted, (&units, day)).into_iter().map(|fit| (fit.level, fit.reason)).collect()
}

#[test]
fn a_state_that_has_ended_speaks_no_more() {
    let (last, next) = (today(), today().succ_opt().expect("a day"));
    let full = || Service {
        availability: Availability::until(TemporaryState::Full, last, ""),
        ..Service::default()
    };
    let refused =
        |day| levels(full(), &Wanted::default(), day).iter().any(|(level, _)| *level == Level::Refuses);
    assert!(refused(last), "its last day counts");
    assert!(!refused(next));
}

#[test]
fn each_thing_the_record_says_weighs_what_it_should() {
    let women = || Service {
        audiences: vec![Audience::Women],
        who_can_refer: vec![WhoCanRefer::People],
        topics: vec![Topic::ALL[0]],
        areas: vec![Area::Commune("77288".to_owned())],
        minimum_age: Some(18.0),
        ..Service::default()
    };
    let wanted =
        Wanted { audience: Some(Audience::Students), need: Some(Topic::ALL[1]), ..Wanted::default() };
    let said = levels(women(), &wanted, today());
    let of = |level| said.iter().filter(|(found, _)| *found == level).count();
    assert_eq!(
        (of(Level::Fits), of(Level::ToKnow), of(Level::Warns), of(Level::Refuses)),
        (0, 3, 3, 0),
        "{said:?}"
    );
    let wanted = Wanted { audience: Some(Audience::Women), need: Some(Topic::ALL[0]), ..Wanted::default() };
    let said = levels(women(), &wanted, today());
    assert_eq!(said.iter().filter(|(level, _)| *level == Level::Fits).count(), 2, "{said:?}");
}

#[test]
fn a_commune_is_understood_as_people_type_it() {
    let near = Area::Departement("77".to_owned());
    let code = |text: &str| commune_typed(text, Some(&near)).map(|commune| commune.code);
    assert_eq!(code("Melun"), Some("77288"));
    assert_eq!(code("77288"), Some("77288"));
    assert_eq!(code(" melun "), Some("77288"));
    assert_eq!(code(""), None);
    assert_eq!(code(&"a".repeat(5_000)), None);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_commune_fall(text in ".{0,200}") {
        let _ = commune_typed(&text, None);
    }
}
