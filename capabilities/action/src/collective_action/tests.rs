//! What an action is told about itself.

use crate::collective_action::{Carrier, Partner, PartnerName};
use crate::lists::{Age, Flag, PartnerRole};
use crate::tests::trying::{bare, organization};
use vocabulary::id::{AccountId, SessionId};
use vocabulary::permission::Role;
use web::{Mandate, Member};

#[test]
fn a_bare_action_is_accepted_and_flagged() {
    let flags = bare("seule").flags();
    assert!(flags.contains(&Flag::WithoutPartner) && flags.contains(&Flag::WithoutNeed));
    assert_eq!(flags.len(), Flag::ALL.len());
}

#[test]
fn a_carrier_is_no_partner_of_itself_and_inhabitants_are_never_alone() {
    let mut action = bare("seule");
    let itself = PartnerName::Organization(action.carrier.organization());
    action.partners = vec![Partner { who: itself, role: PartnerRole::Carries }];
    assert!(action.is_alone());
    action.partners.push(Partner { who: PartnerName::Words("EHPAD".to_owned()), role: PartnerRole::CoHosts });
    assert!(!action.is_alone());
    action.partners.clear();
    action.carrier =
        Carrier::Inhabitants { name: "Le groupe".to_owned(), accompanied_by: organization("mds-demo") };
    assert!(!action.is_alone());
}

#[test]
fn two_ages_make_it_intergenerational() {
    let mut action = bare("ages");
    action.ages.insert(Age::Youth);
    assert!(!action.is_intergenerational());
    action.ages.insert(Age::Seniors);
    assert!(action.is_intergenerational());
}

#[test]
fn what_is_kept_is_read_back_whole() {
    let action = bare("lue");
    let says = serde_json::to_value(&action).expect("says");
    assert_eq!(serde_json::from_value::<crate::CollectiveAction>(says).expect("read"), action);
}

#[test]
fn names_are_for_who_carries_it_and_not_for_the_coordination() {
    let action = bare("noms");
    let mandate = |slug: &str, role: Role| Mandate {
        organization: organization(slug),
        organization_name: slug.to_owned(),
        roles: vec![role],
    };
    let member = |roles: Vec<Role>, mandates: Vec<Mandate>| Member {
        account: AccountId::from_source("trial", "account", "somebody"),
        session: SessionId::from_source("trial", "session", "somebody"),
        shown_name: String::new(),
        roles,
        mandates,
        assured_until: None,
    };
    let may = |roles, mandates| {
        let member = member(roles, mandates);
        (action.may_edit(&member), action.may_read_names(&member))
    };
    assert_eq!(may(vec![], vec![mandate("mds-demo", Role::SecrecyBound)]), (true, true));
    assert_eq!(may(vec![], vec![mandate("ccas-le-mee", Role::SecrecyBound)]), (false, false));
    assert_eq!(may(vec![Role::Coordinator], vec![]), (true, false));
    assert_eq!(may(vec![Role::Coordinator], vec![mandate("ccas-le-mee", Role::SecrecyBound)]), (true, false));
}
