//! What an address says is understood, or refused with the parameter and the reason.

use super::*;
use crate::thresholds::Thresholds;

fn read(query: &str) -> Result<Asked, Misread> {
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (name.to_owned(), value.to_owned())
        })
        .collect();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    Asked::read(&pairs, today, None)
}

#[test]
fn a_full_question_is_understood() {
    let asked = read(
        "q=dettes&near=Melun&radius_km=10&limit=5&audience=familles,jeunes&cost=gratuit&confirmed=1&page=2",
    )
    .expect("understood");
    assert_eq!(asked.need, "dettes");
    assert_eq!(asked.whereabouts.commune().map(|commune| commune.code), Some("77288"));
    assert_eq!(asked.radius_km, Some(10.0));
    assert_eq!((asked.limit, asked.page), (5, 2));
    assert!(asked.has(Facet::Audience, "jeunes") && asked.has(Facet::Cost, "gratuit") && asked.confirmed);
    let now =
        NaiveDate::from_ymd_opt(2026, 11, 24).and_then(|day| day.and_hms_opt(10, 0, 0)).expect("a moment");
    assert_eq!(
        asked.question(now, &Thresholds::default()).offset,
        5,
        "the second page starts after the first"
    );
}

#[test]
fn a_chosen_commune_weighs_more_than_the_words_typed() {
    let asked = read("near=77350&commune=77038").expect("understood");
    assert_eq!(asked.whereabouts.commune().map(|commune| commune.name), Some("Boissettes"));
}

#[test]
fn an_opening_is_a_moment_a_day_or_a_wish() {
    let open = |query: &str| read(query).map(|asked| asked.open);
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
    let at = |hour, minute| day.and_hms_opt(hour, minute, 0).expect("a moment");
    assert_eq!(open("open_at=now"), Ok(OpenWish::Now));
    assert_eq!(open("open_at=today"), Ok(OpenWish::Today));
    assert_eq!(open("open_at=2026-11-25"), Ok(OpenWish::On(day)));
    assert_eq!(open("open_at=2026-11-25T14:30"), Ok(OpenWish::At(at(14, 30))));
    assert_eq!(
        open("open_at=2026-11-25T13:30:00Z"),
        Ok(OpenWish::At(at(14, 30))),
        "an offset is moved to Paris"
    );
    assert_eq!(open("open_day=2026-11-25&open_hour=09:15&open_at="), Ok(OpenWish::At(at(9, 15))));
    assert_eq!(open(""), Ok(OpenWish::Any));
}

#[test]
fn what_cannot_be_understood_is_named() {
    for (query, parameter) in [
        ("lat=91&lon=2", "lat"),
        ("lat=48.5", "lon"),
        ("lon=2.6", "lat"),
        ("lat=deux&lon=2", "lat"),
        ("lat=48&lon=200", "lon"),
        ("lat=NaN&lon=2", "lat"),
        ("radius_km=0", "radius_km"),
        ("radius_km=-3", "radius_km"),
        ("radius_km=loin", "radius_km"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=dix", "limit"),
        ("page=0", "page"),
        ("open_at=demain", "open_at"),
        ("open_at=2026-13-01", "open_at"),
        ("open_day=hier", "open_day"),
        ("open_hour=25:00", "open_hour"),
        ("order=prix", "order"),
        ("audience=martiens", "audience"),
        ("confirmed=peut-etre", "confirmed"),
        ("view=hologramme", "view"),
        ("view=map&carte=ici", "carte"),
    ] {
        assert_eq!(read(query).map_err(|fault| fault.parameter), Err(parameter), "{query}");
    }
    let long = format!("q={}", "a".repeat(301));
    assert_eq!(read(&long).map_err(|fault| fault.parameter), Err("q"));
}

#[test]
fn a_point_is_used_and_never_named() {
    let asked = read("lat=48.54&lon=2.63").expect("understood");
    assert!(matches!(asked.whereabouts, Whereabouts::Point(_)));
    assert_eq!(asked.near, "", "nothing to show again in the box");
}
