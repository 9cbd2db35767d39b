//! What each demand answers to each role, to strangers, with and without a recent proof.

use super::{Demand, Welcome};
use crate::{Mandate, Member};
use Welcome::{Enter, Hidden, ProveAgain, SignIn};
use chrono::{DateTime, TimeDelta, Utc};
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::{Action, MATRIX, Reach, Role};

fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

/// A member with one role: of the network for coordinators and administrators, else of an organisation.
fn member(role: Role, assured: bool) -> Member {
    let organization = OrganizationId::new_v7(now(), [1; 10]);
    let of_network = matches!(role, Role::Coordinator | Role::Administrator);
    let mandate = Mandate { organization, organization_name: "Entraide".to_owned(), roles: vec![role] };
    Member {
        account: AccountId::new_v7(now(), [2; 10]),
        session: SessionId::new_v7(now(), [3; 10]),
        shown_name: "Camille".to_owned(),
        roles: if of_network { vec![role] } else { Vec::new() },
        mandates: if of_network { Vec::new() } else { vec![mandate] },
        assured_until: assured.then(|| now() + TimeDelta::minutes(1)),
    }
}

#[test]
fn each_demand_answers_each_visitor_as_the_table_says() {
    use Action::{
        AnswerReferral, EditRecord, ManageAccounts, OperateInstallation, ReadPublicRecord, ReadSituation,
    };
    let demands = [
        Demand::Anyone,
        Demand::Proof,
        Demand::Member,
        Demand::May(ReadPublicRecord),
        Demand::May(EditRecord),
        Demand::May(AnswerReferral),
        Demand::MayEverywhere(EditRecord),
        Demand::MayEverywhere(ManageAccounts),
        Demand::MayEverywhere(OperateInstallation),
        Demand::MayAssured(ReadSituation),
    ];
    let visitors: [(Option<Role>, [Welcome; 10]); 8] = [
        (None, [Enter, Enter, SignIn, Enter, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn]),
        (Some(Role::Volunteer), [Enter, Enter, Enter, Enter, Enter, Enter, Hidden, Hidden, Hidden, Hidden]),
        (
            Some(Role::Reception),
            [Enter, Enter, Enter, Enter, Enter, Enter, Hidden, Hidden, Hidden, ProveAgain],
        ),
        (
            Some(Role::SecrecyBound),
            [Enter, Enter, Enter, Enter, Enter, Enter, Hidden, Hidden, Hidden, ProveAgain],
        ),
        (Some(Role::Referent), [Enter, Enter, Enter, Enter, Enter, Enter, Hidden, Hidden, Hidden, Hidden]),
        // A coordinator sees counts of referrals, and the doors of referrals stay shut.
        (Some(Role::Coordinator), [Enter, Enter, Enter, Enter, Enter, Hidden, Enter, Enter, Hidden, Hidden]),
        (Some(Role::Elected), [Enter, Enter, Enter, Enter, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden]),
        (
            Some(Role::Administrator),
            [Enter, Enter, Enter, Enter, Hidden, Hidden, Hidden, Enter, Enter, Hidden],
        ),
    ];
    for (role, expected) in visitors {
        let visitor = role.map(|role| member(role, false));
        for (demand, welcome) in demands.iter().zip(expected) {
            assert_eq!(demand.welcome(visitor.as_ref(), now()), welcome, "{role:?} before {demand:?}");
        }
    }
}

#[test]
fn no_door_opens_to_more_than_the_table_of_permissions_grants() {
    for (action, _) in MATRIX {
        for role in Role::ALL {
            let visitor = member(*role, true);
            let reach = visitor.reach(*action);
            let expected = |granted: bool| if granted { Enter } else { Hidden };
            let welcome = |demand: Demand| demand.welcome(Some(&visitor), now());
            assert_eq!(welcome(Demand::May(*action)), expected(reach >= Reach::Named), "{role:?} {action:?}");
            assert_eq!(welcome(Demand::MayAssured(*action)), welcome(Demand::May(*action)));
            let everywhere = reach == Reach::Everything;
            assert_eq!(welcome(Demand::MayEverywhere(*action)), expected(everywhere), "{role:?} {action:?}");
        }
        for closed in [Demand::MayEverywhere(*action), Demand::MayAssured(*action), Demand::Member] {
            assert_eq!(closed.welcome(None, now()), SignIn, "a stranger before {closed:?}");
        }
    }
}

#[test]
fn a_proof_opens_until_its_moment_and_not_at_it() {
    let door = Demand::MayAssured(Action::ReadSituation);
    let visitor = member(Role::SecrecyBound, true);
    let until = visitor.assured_until.expect("assured");
    assert_eq!(door.welcome(Some(&visitor), until - TimeDelta::milliseconds(1)), Enter);
    assert_eq!(door.welcome(Some(&visitor), until), ProveAgain);
    assert_eq!(door.welcome(Some(&member(Role::SecrecyBound, false)), now()), ProveAgain);
}

#[test]
fn a_mandate_reaches_its_own_organisation_and_no_other() {
    let other = OrganizationId::new_v7(now(), [9; 10]);
    let referent = member(Role::Referent, false);
    let own = referent.mandates[0].organization;
    assert!(referent.may(Action::EditRecord, own) && referent.acts_for(own));
    assert!(!referent.may(Action::EditRecord, other) && !referent.acts_for(other));
    assert!(!referent.may(Action::SignProtocol, other), "a referent signs for her own organisation alone");
    let coordinator = member(Role::Coordinator, false);
    assert!(coordinator.may(Action::EditRecord, other) && !coordinator.acts_for(other));
    assert_eq!(format!("{referent:?}"), format!("Member({})", referent.account), "Debug tells no name");
}

#[test]
fn without_a_recent_proof_nothing_of_class_c3_is_read() {
    use vocabulary::class::DataClass;
    let classes = |assured| {
        let reader = member(Role::SecrecyBound, assured).reader(now());
        DataClass::ALL.iter().copied().filter(|class| reader.may_read(*class)).collect::<Vec<_>>()
    };
    assert_eq!(classes(false), [DataClass::C0, DataClass::C1, DataClass::C2]);
    assert_eq!(classes(true), [DataClass::C0, DataClass::C1, DataClass::C2, DataClass::C3, DataClass::C4]);
}

#[test]
fn each_role_may_do_in_its_own_organisation_what_is_its_own_and_elsewhere_what_is_everybodys() {
    let other = OrganizationId::new_v7(now(), [9; 10]);
    let own = OrganizationId::new_v7(now(), [1; 10]);
    for role in Role::ALL {
        let (visitor, of_network) =
            (member(*role, true), matches!(role, Role::Coordinator | Role::Administrator));
        for (action, _) in MATRIX {
            let reach = role.reach(*action);
            let everywhere = of_network && reach == Reach::Everything;
            let at_home = everywhere || (!of_network && reach >= Reach::Own);
            assert_eq!(visitor.may(*action, own), at_home, "{role:?} {action:?} at home");
            assert_eq!(visitor.may(*action, other), everywhere, "{role:?} {action:?} elsewhere");
            let of_all = Role::Public.reach(*action);
            assert_eq!(visitor.reach(*action), reach.max(of_all), "{role:?} {action:?}");
        }
    }
}

#[test]
fn each_role_reads_each_class_as_its_row_says_and_what_is_close_with_a_recent_proof_alone() {
    use vocabulary::class::DataClass;
    let is_close = |class: &DataClass| !matches!(class, DataClass::C0 | DataClass::C1 | DataClass::C2);
    for role in Role::ALL {
        for class in DataClass::ALL {
            let reads = |assured| member(*role, assured).reader(now()).may_read(*class);
            let granted = *class == DataClass::C0 || role.reader().may_read(*class);
            assert_eq!(reads(true), granted, "{role:?} {class:?}");
            assert_eq!(
                reads(false),
                granted && !is_close(class),
                "{role:?} {class:?} without a recent proof"
            );
        }
    }
}
