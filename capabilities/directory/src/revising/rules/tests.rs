//! What a whole record may not lack, for every record there can be (I1, I2, I3).

use proptest::prelude::*;
use serde_json::{Value, json};
use vocabulary::codes::{AccessMode, Audience, LegalFamily, Sector, Topic};

use super::{faults_of_location, faults_of_organization, faults_of_service, holds_personal_number, unfit};
use crate::contact::Phone;
use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;

/// Every set of ways in there can be.
fn every_way_in() -> impl Iterator<Item = Vec<AccessMode>> {
    (0_u32..1 << AccessMode::ALL.len()).map(|set| {
        let is_in = |(place, _): &(usize, &AccessMode)| (set >> place) & 1 == 1;
        AccessMode::ALL.iter().enumerate().filter(is_in).map(|(_, mode)| *mode).collect()
    })
}

fn told(service: &Service, around: (bool, bool)) -> Vec<&'static str> {
    faults_of_service(service, around).into_iter().map(|(_, key)| key).collect()
}

/// A service with a need, for its ways in.
fn reached_by(access_modes: Vec<AccessMode>) -> Service {
    Service { topics: vec![Topic::ALL[0]], access_modes, ..Service::default() }
}

#[test]
fn each_way_in_needs_what_one_reaches_it_by_whatever_the_others() {
    let number = || vec![Phone::default()];
    for modes in every_way_in() {
        for known in 0..8_u8 {
            let [calls, writes, follows] = [1, 2, 4].map(|way| known & way != 0);
            let mut expected = Vec::new();
            let mut lacks = |mode: &AccessMode, has: bool, key| {
                if modes.contains(mode) && !has {
                    expected.push(key);
                }
            };
            lacks(&AccessMode::Telephone, calls, "directory-refused-no-number");
            lacks(&AccessMode::FollowLink, follows, "directory-refused-no-link");
            lacks(&AccessMode::WriteEmail, writes, "directory-refused-no-mailbox");
            if modes.is_empty() {
                expected.insert(0, "directory-refused-no-access");
            }
            let mut service = reached_by(modes.clone());
            assert_eq!(
                told(&Service { access_url: link(follows), ..service.clone() }, (calls, writes)),
                expected,
                "{modes:?} by its organisation"
            );
            service.url = link(follows);
            service.phones = if calls { number() } else { Vec::new() };
            service.email = if writes { "accueil@essai.example".to_owned() } else { String::new() };
            assert_eq!(told(&service, (false, false)), expected, "{modes:?} by itself");
        }
    }
}

fn link(there: bool) -> String {
    if there { "https://essai.example/rdv".to_owned() } else { String::new() }
}

#[test]
fn a_service_answers_a_need_and_an_organisation_has_its_family_and_a_sector() {
    let needless = Service { topics: Vec::new(), ..reached_by(vec![AccessMode::ComeInPerson]) };
    assert_eq!(told(&needless, (true, true)), ["directory-refused-no-topic"]);
    for family in LegalFamily::ALL.iter().copied().map(Some).chain([None]) {
        for sectors in [Vec::new(), vec![Sector::ALL[0]], Sector::ALL.to_vec()] {
            let lacks = [
                family.is_none().then_some(("legal_family", "directory-refused-no-family")),
                sectors.is_empty().then_some(("sectors", "directory-refused-no-sector")),
            ];
            let organization = Organization { legal_family: family, sectors, ..Organization::default() };
            let expected: Vec<_> = lacks.into_iter().flatten().collect();
            assert_eq!(faults_of_organization(&organization), expected, "{family:?}");
        }
    }
}

#[test]
fn ages_are_in_order_and_a_hidden_place_says_its_commune() {
    let aged = |minimum_age, maximum_age| {
        let service = reached_by(vec![AccessMode::ComeInPerson]);
        told(&Service { minimum_age, maximum_age, ..service }, (true, true))
    };
    for (least, most, right) in [
        (Some(18.0), Some(17.0), false),
        (Some(18.0), Some(18.0), true),
        (Some(18.0), Some(19.0), true),
        (Some(18.0), None, true),
        (None, Some(3.0), true),
    ] {
        assert_eq!(aged(least, most).is_empty(), right, "{least:?} {most:?}");
    }
    for (hidden, commune, right) in
        [(true, "", false), (true, "77288", true), (false, "", true), (false, "77288", true)]
    {
        let place = Location { hidden, commune: commune.to_owned(), ..Location::default() };
        assert_eq!(faults_of_location(&place).is_empty(), right, "{hidden} {commune}");
    }
}

/// Says which of these a field refuses, and by which key.
fn refused(field: &str, said: &[(Value, Option<&'static str>)]) {
    for (value, key) in said {
        assert_eq!(
            unfit(field, value),
            *key,
            "{field}: {}",
            value.to_string().chars().take(60).collect::<String>()
        );
    }
}

#[test]
fn texts_are_as_long_as_they_may_be_and_not_a_letter_longer() {
    let long = |letters: usize| json!("é".repeat(letters));
    let name = Some("directory-refused-name");
    refused(
        "name",
        &[(long(2), name), (long(3), None), (long(150), None), (long(151), name), (json!("  ab  "), name)],
    );
    refused(
        "summary",
        &[(json!(""), None), (long(300), None), (long(301), Some("directory-refused-summary"))],
    );
    let too_long = Some("directory-refused-long");
    refused("limits", &[(long(2_000), None), (long(2_001), too_long)]);
    refused("description", &[(long(2_001), None), (long(10_000), None), (long(10_001), too_long)]);
    refused("languages", &[(json!(vec!["fr"; 100]), None), (json!(vec!["fr"; 101]), too_long)]);
    refused(
        "topics",
        &[(json!(vec!["x"; 5]), None), (json!(vec!["x"; 6]), Some("directory-refused-topics"))],
    );
    refused("limits", &[(json!("a\0b"), Some("directory-refused-value"))]);
}

#[test]
fn figures_stay_within_what_they_can_be() {
    let age = Some("directory-refused-age");
    for field in ["minimum_age", "maximum_age"] {
        refused(
            field,
            &[
                (json!(0), None),
                (json!(130), None),
                (json!(-0.5), age),
                (json!(130.5), age),
                (json!(null), None),
            ],
        );
    }
    let year = Some("directory-refused-value");
    refused(
        "founded",
        &[
            (json!(499), year),
            (json!(500), None),
            (json!(2100), None),
            (json!(2101), year),
            (json!(null), None),
        ],
    );
}

#[test]
fn addresses_hours_and_communes_are_what_they_say() {
    for field in ["url", "access_url", "website", "accessibility_url"] {
        let no = Some("directory-refused-address");
        let right = ["", "https://essai.example", "HTTP://essai.example"].map(|text| (json!(text), None));
        let wrong = ["javascript:alert(1)", "essai.example", "ftp://essai.example", " https://x"]
            .map(|text| (json!(text), no));
        refused(field, &[right.as_slice(), &wrong].concat());
    }
    let mailbox = Some("directory-refused-mailbox");
    refused("email", &["", "a@essai.example"].map(|text| (json!(text), None)));
    refused(
        "email",
        &["a", "a@essai", "@essai.example", "a b@essai.example", "a@es sai.example"]
            .map(|text| (json!(text), mailbox)),
    );
    let hours = Some("directory-refused-hours");
    refused(
        "hours",
        &[(json!(""), None), (json!("Mo 09:00-12:00"), None), (json!("le mardi sûrement"), hours)],
    );
    let place = |hours: &str| json!([{ "hours": "" }, { "hours": hours }, {}]);
    refused("places", &[(place(""), None), (place("Mo 09:00-12:00"), None), (place("sûrement"), hours)]);
    let commune = Some("directory-refused-commune");
    refused("commune", &[(json!(""), None), (json!("77288"), None), (json!("00000"), commune)]);
}

#[test]
fn no_number_of_a_person_stands_in_any_text_however_deep() {
    let number = "NIR 1 84 12 76 451 089 46";
    let told = Some("directory-refused-personal-number");
    for deep in
        [json!(number), json!(["rien", number]), json!([{ "note": number }]), json!({ "a": { "b": number } })]
    {
        refused("contacts", &[(deep.clone(), told)]);
        assert_eq!(holds_personal_number("contacts", &deep), told, "{deep}");
    }
    for plain in [json!("rien"), json!(["rien"]), json!({ "a": 1 }), json!(null), json!(true)] {
        refused("contacts", &[(plain.clone(), None)]);
        assert_eq!(holds_personal_number("contacts", &plain), None, "{plain}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn everybody_stands_alone_among_the_publics(
        audiences in proptest::sample::subsequence(Audience::ALL.to_vec(), 0..=Audience::ALL.len()),
        everybody in any::<bool>(),
    ) {
        let mut audiences: Vec<Audience> =
            audiences.into_iter().filter(|one| *one != Audience::Everyone).take(4).collect();
        let others = audiences.len();
        if everybody {
            audiences.push(Audience::Everyone);
        }
        let service = Service { audiences, ..reached_by(vec![AccessMode::ComeInPerson]) };
        let refused = told(&service, (true, true)).contains(&"directory-refused-everyone");
        prop_assert_eq!(refused, everybody && others > 0);
    }
}
