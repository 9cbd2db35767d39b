//! What an action is told about itself.

use crate::change::Section;
use crate::collective_action::{Carrier, FundingLine, Partner, PartnerName};
use crate::lists::{Age, Flag, PartnerRole};
use crate::tests::trying::{bare, organization};
use vocabulary::id::{AccountId, FunderId, SessionId};
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

#[test]
fn a_budget_is_the_sum_of_its_lines_asked_for_or_granted() {
    let mut action = bare("argent");
    assert_eq!(action.budget_cents(), 0);
    let line = |cents, granted| FundingLine { funder: FunderId::default(), cents, year: 2026, granted };
    action.funding = vec![line(150_050, true), line(49, true), line(25_001, false)];
    assert_eq!(action.budget_cents(), 175_100);
}

#[test]
fn a_section_is_changed_since_when_its_change_came_after_the_form() {
    let mut action = bare("changee");
    action.sections.insert(Section::Budget, 7);
    let since = |revision| action.is_changed_since(Section::Budget, revision);
    assert_eq!([6, 7, 8].map(since), [true, false, false]);
    assert!(!action.is_changed_since(Section::Place, 0), "never changed");
}

#[test]
fn who_accompanies_inhabitants_edits_their_action_and_so_does_who_keeps_it() {
    let mut action = bare("habitants");
    action.carrier =
        Carrier::Inhabitants { name: "Le groupe".to_owned(), accompanied_by: organization("ccas-melun") };
    assert_ne!(action.keeper, organization("ccas-melun"));
    for (slug, role, expected) in [
        ("ccas-melun", Role::Volunteer, true),
        ("mds-demo", Role::Reception, true),
        ("mds-demo", Role::Elected, false),
        ("ccas-le-mee", Role::SecrecyBound, false),
    ] {
        let member = Member {
            account: AccountId::default(),
            session: SessionId::default(),
            shown_name: String::new(),
            roles: vec![],
            mandates: vec![Mandate {
                organization: organization(slug),
                organization_name: slug.to_owned(),
                roles: vec![role],
            }],
            assured_until: None,
        };
        assert_eq!(action.may_edit(&member), expected, "{slug} {role:?}");
        assert_eq!(action.may_read_names(&member), expected, "{slug} {role:?}");
        assert_eq!(action.acted_for(&member), expected.then(|| organization(slug)), "{slug} {role:?}");
    }
}
