//! Who seeks older people finds who brings them, both ways, and never itself.

use super::*;

fn wish(name: &str, brings: Audience, seeks: Audience) -> AudienceWish {
    AudienceWish {
        id: AudienceWishId::from_source("test", "wish", name),
        organization: OrganizationId::from_source("test", "organization", name),
        brings,
        seeks,
        commune: "77288".to_owned(),
        words: String::new(),
        account: None,
        said_at: DateTime::UNIX_EPOCH,
        until: NaiveDate::MAX,
    }
}

#[test]
fn a_centre_and_a_home_find_each_other() {
    let centre = wish("centre-social", Audience::YoungPeople, Audience::OlderPeople);
    let home = wish("residence", Audience::OlderPeople, Audience::YoungPeople);
    let families = wish("familles", Audience::Families, Audience::YoungPeople);
    let far = AudienceWish {
        commune: "13055".to_owned(),
        ..wish("loin", Audience::OlderPeople, Audience::YoungPeople)
    };
    assert_eq!((centre.fit(&home), home.fit(&centre)), (Some(Fit::BothWays), Some(Fit::BothWays)));
    assert_eq!(centre.fit(&families), Some(Fit::Seeks));
    assert_eq!(families.fit(&centre), Some(Fit::Brings));
    assert_eq!(families.fit(&home), None);
    assert_eq!(centre.fit(&centre), None, "nobody looks for herself");
    let all = [families.clone(), far.clone(), home.clone(), centre.clone()];
    let found: Vec<_> = centre.matches(&all).into_iter().map(|(_, wish)| wish.id).collect();
    assert_eq!(found, [home.id, far.id, families.id], "both ways first, the nearest first");
}
