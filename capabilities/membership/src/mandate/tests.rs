//! Which roles a mandate gives, for every mandate there can be.

use vocabulary::class::DataClass;
use vocabulary::permission::{Action, Reach, Role};

use super::{Activity, Secrecy, Standing, roles_of};

#[test]
fn each_mandate_gives_the_roles_of_the_table() {
    use Activity::{Elected, Professional, Volunteer};
    use Secrecy::{ByMission, ByProfession, DiscretionOnly};
    use Standing::{Deputy, Member, Owner};
    for (standing, activity, secrecy, roles) in [
        (Member, Volunteer, DiscretionOnly, vec![Role::Volunteer]),
        (Member, Volunteer, ByMission, vec![Role::Volunteer]),
        (Member, Volunteer, ByProfession, vec![Role::Volunteer]),
        (Member, Professional, DiscretionOnly, vec![Role::Reception]),
        (Member, Professional, ByMission, vec![Role::SecrecyBound]),
        (Member, Professional, ByProfession, vec![Role::SecrecyBound]),
        (Member, Elected, DiscretionOnly, vec![Role::Elected]),
        (Deputy, Volunteer, DiscretionOnly, vec![Role::Volunteer, Role::Referent]),
        (Deputy, Professional, ByProfession, vec![Role::SecrecyBound, Role::Referent]),
        (Owner, Volunteer, DiscretionOnly, vec![Role::Volunteer, Role::Referent]),
        (Owner, Professional, DiscretionOnly, vec![Role::Reception, Role::Referent]),
        (Owner, Elected, DiscretionOnly, vec![Role::Elected]),
    ] {
        assert_eq!(roles_of(standing, activity, secrecy), roles, "{standing:?} {activity:?} {secrecy:?}");
    }
}

/// Every mandate there can be.
fn every() -> impl Iterator<Item = (Standing, Activity, Secrecy)> {
    Standing::ALL.iter().flat_map(|standing| {
        Activity::ALL
            .iter()
            .flat_map(|activity| Secrecy::ALL.iter().map(|secrecy| (*standing, *activity, *secrecy)))
    })
}

#[test]
fn no_volunteer_and_no_elected_person_reads_shared_situations() {
    for (standing, activity, secrecy) in
        every().filter(|(_, activity, _)| *activity != Activity::Professional)
    {
        for role in roles_of(standing, activity, secrecy) {
            assert!(!role.reader().may_read(DataClass::C4), "{standing:?} {activity:?} {secrecy:?}");
        }
    }
}

#[test]
fn only_owners_and_deputies_manage_accounts_and_only_their_own() {
    for (standing, activity, secrecy) in every() {
        let roles = roles_of(standing, activity, secrecy);
        let reach = roles.iter().map(|role| role.reach(Action::ManageAccounts)).max();
        let keeps = standing != Standing::Member && activity != Activity::Elected;
        let expected = if keeps { Reach::Own } else { Reach::Nothing };
        assert_eq!(reach, Some(expected), "{standing:?} {activity:?} {secrecy:?}");
    }
}
