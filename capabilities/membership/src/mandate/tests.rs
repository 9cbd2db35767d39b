//! Which roles a mandate gives, for every mandate there can be.

use chrono::{NaiveDate, NaiveTime};
use store::SealKey;
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::permission::{Action, Reach, Role};

use super::{Activity, MandateRecord, Secrecy, Standing, roles_of};

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

fn held(standing: Standing, ends_on: Option<NaiveDate>) -> MandateRecord {
    MandateRecord {
        id: Uuid::nil(),
        account: AccountId::default(),
        organization: OrganizationId::default(),
        organization_name: "Le Nid".to_owned(),
        standing,
        activity: Activity::Professional,
        secrecy: Secrecy::ByProfession,
        since: day(1),
        ends_on,
        ended_at: None,
        profession: None,
    }
}

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).expect("a day")
}

#[test]
fn a_mandate_holds_on_its_last_day_and_no_day_longer() {
    let bounded = held(Standing::Member, Some(day(22)));
    let holds = [21, 22, 23].map(|number| bounded.holds_on(day(number)));
    assert_eq!(holds, [true, true, false]);
    let open = held(Standing::Member, None);
    assert!(open.holds_on(day(30)));
    for record in [bounded, open] {
        let ended = MandateRecord { ended_at: Some(day(20).and_time(NaiveTime::MIN).and_utc()), ..record };
        assert!(!ended.holds_on(day(20)), "who was told to go is gone the same day");
    }
}

#[test]
fn owners_and_deputies_keep_the_organisation_and_members_do_not() {
    let keeps = [Standing::Owner, Standing::Deputy, Standing::Member].map(|one| held(one, None).keeps());
    assert_eq!(keeps, [true, true, false]);
    assert_eq!(held(Standing::Owner, None).roles(), [Role::SecrecyBound, Role::Referent]);
    let key = SealKey::from_bytes([7; 32]);
    assert_eq!(held(Standing::Owner, None).profession(&key).expect("none was written"), "");
}
