//! Who a session belongs to, and what it costs to ask at every page.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, Request};
use vocabulary::id::AccountId;
use vocabulary::permission::{Action, Role};
use web::{Member, MemberResolver};

use super::{Members, acting_roles, day, value_of};
use crate::charter::{Acceptance, Charter};
use crate::demo::organization;
use crate::network_role::{NetworkRole, NetworkRoleRecord};
use crate::store::mandates::end_mandates_of;
use crate::trying::{Town, beginning, in_towns};

fn resolved(town: &Town, cookie: &str) -> Option<Member> {
    let members =
        Members::new(town.db.clone(), town.key.clone(), town.shell.clock.clone(), &town.shell.base_url);
    let (parts, ()) = Request::get("/").header(COOKIE, cookie).body(()).expect("a request").into_parts();
    town.run(members.resolve(&parts))
}

#[test]
fn a_session_is_a_member_with_what_holds_now() {
    in_towns(|town| {
        let cookie = town.signs_in("responsable-ccas");
        let member = resolved(town, &format!("langue=fr; {cookie}; avec=0")).expect("a member");
        let own = organization("ccas-le-mee");
        assert!(
            member.may(Action::ManageAccounts, own)
                && !member.may(Action::ManageAccounts, organization("mds-demo"))
        );
        assert_eq!(member.mandates[0].roles, [Role::SecrecyBound, Role::Referent]);
        let ended = town.db.write_now(|conn| end_mandates_of(conn, member.account.uuid(), town.now()));
        assert_eq!(ended.expect("ended"), 1);
        assert!(resolved(town, &cookie).expect("still signed in").mandates.is_empty());
        let closed = town.db.write_now(|conn| accounts::close_account(conn, member.account, town.now()));
        assert!(closed.expect("closed"));
        assert_eq!(resolved(town, &cookie), None);
        for forged in ["session=", "session=x", "other=1", "__Host-session=abc"] {
            assert_eq!(resolved(town, forged), None, "{forged}");
        }
    });
}

#[test]
fn an_account_that_ends_opens_nothing_on_the_day_after() {
    in_towns(|town| {
        let (account, cookie) = (town.account("relectrice"), town.signs_in("relectrice"));
        let today = day(town.now());
        town.db.write_now(|conn| accounts::set_end(conn, account, Some(today))).expect("set");
        assert!(resolved(town, &cookie).is_some(), "the last day is included");
        town.wait(chrono::TimeDelta::days(1));
        assert_eq!(resolved(town, &cookie), None);
    });
}

#[test]
fn a_coordinator_acts_only_once_the_charter_of_today_is_accepted() {
    in_towns(|town| {
        let (account, cookie) = (town.account("coordinatrice"), town.signs_in("coordinatrice"));
        assert_eq!(resolved(town, &cookie).expect("a member").roles, [Role::Coordinator]);
        let forgotten =
            town.db.write_now(|conn| crate::store::charters::forget_acceptances_of(conn, account.uuid()));
        assert_eq!(forgotten.expect("forgotten"), 2);
        assert!(resolved(town, &cookie).expect("a member").roles.is_empty());
        let form = format!("charter=coordination&version={}", Charter::Coordination.version());
        assert_eq!(
            town.post("/chartes", &cookie, "charter=coordination&version=0").status,
            404,
            "another text"
        );
        assert_eq!(town.post("/chartes", &cookie, &form).to, "/chartes");
        assert_eq!(resolved(town, &cookie).expect("a member").roles, [Role::Coordinator]);
    });
}

#[test]
fn a_role_of_the_network_takes_what_a_mandate_reads_from_the_account() {
    use vocabulary::class::DataClass;
    in_towns(|town| {
        let account = town.account("maraude");
        let cookie = town.signs_in("maraude");
        let reads = |class| {
            let member = resolved(town, &cookie).expect("a member");
            member.reader(town.now()).may_read(class)
        };
        assert!(reads(DataClass::C4));
        let row = crate::store::roles::NetworkRoleRow {
            id: uuid::Uuid::new_v4(),
            account: account.uuid(),
            role: "administrator".to_owned(),
            given_by: None,
            since: day(town.now()),
            ends_on: None,
            ended_at: None,
        };
        town.db.write_now(|conn| crate::store::roles::insert_role(conn, &row)).expect("given");
        assert!(!reads(DataClass::C4));
        let member = resolved(town, &cookie).expect("a member");
        assert_eq!(member.mandates[0].roles, [Role::Referent], "she still keeps the organisation");
    });
}

fn held(role: NetworkRole) -> NetworkRoleRecord {
    NetworkRoleRecord {
        id: uuid::Uuid::nil(),
        account: AccountId::default(),
        role,
        given_by: None,
        since: day(beginning()),
        ends_on: None,
        ended_at: None,
    }
}

#[test]
fn without_the_charter_the_coordination_rests_and_the_administration_does_not() {
    let both = [held(NetworkRole::Administrator), held(NetworkRole::Coordinator)];
    let accepted = |charter: Charter, version| Acceptance { charter, version, accepted_at: beginning() };
    let today = Charter::Coordination.version();
    for (accepted, acting) in [
        (vec![], vec![Role::Administrator]),
        (vec![accepted(Charter::Terms, 1)], vec![Role::Administrator]),
        (vec![accepted(Charter::Coordination, today - 1)], vec![Role::Administrator]),
        (vec![accepted(Charter::Coordination, today)], vec![Role::Administrator, Role::Coordinator]),
    ] {
        assert_eq!(acting_roles(&both, &accepted), acting, "{accepted:?}");
    }
}

#[test]
fn a_volunteer_opens_nothing_before_the_charter_of_discretion() {
    in_towns(|town| {
        let (account, cookie) =
            (town.account("responsable-associatif"), town.signs_in("responsable-associatif"));
        let roles = || resolved(town, &cookie).expect("a member").mandates[0].roles.clone();
        assert_eq!(roles(), [Role::Volunteer, Role::Referent]);
        let forgotten =
            town.db.write_now(|conn| crate::store::charters::forget_acceptances_of(conn, account.uuid()));
        assert!(forgotten.expect("forgotten") > 0);
        assert!(roles().is_empty());
        let form = format!("charter=volunteers&version={}", Charter::Volunteers.version());
        town.post("/chartes", &cookie, &form);
        assert_eq!(roles(), [Role::Volunteer, Role::Referent]);
    });
}

#[test]
fn a_cookie_is_found_by_its_whole_name_alone() {
    let mut headers = HeaderMap::new();
    for line in ["langue=fr; my-session=other;session=s3cret; avec=0", "session=second"] {
        headers.append(COOKIE, line.parse().expect("a header"));
    }
    assert_eq!(value_of(&headers, "session"), Some("s3cret"));
    assert_eq!(value_of(&headers, "avec"), Some("0"));
    for absent in ["sess", "Session", "s3cret", ""] {
        assert_eq!(value_of(&headers, absent), None, "{absent}");
    }
    in_towns(|town| {
        let name = |base_url: &str| {
            Members::new(town.db.clone(), town.key.clone(), town.shell.clock.clone(), base_url).cookie
        };
        assert_eq!(name("https://annuaire.example"), "__Host-session", "no neighbour of the host can set it");
        assert_eq!(name("http://127.0.0.1:8080"), "session");
    });
}

#[test]
fn a_page_that_is_looked_at_keeps_the_session_and_its_proof_alive() {
    in_towns(|town| {
        let (account, cookie) = (town.account("maraude"), town.signs_in("maraude"));
        let last_used = || {
            let sessions =
                town.db.read_now(|conn| accounts::sessions_of(conn, &town.key, account, town.now()));
            sessions.expect("her sessions")[0].last_used_at
        };
        town.wait(chrono::TimeDelta::minutes(5));
        let seen = town.now();
        assert!(last_used() < seen && resolved(town, &cookie).is_some());
        // It is noted behind the page, which waits for nothing.
        let noted = (0..500).any(|_| {
            town.run(async { tokio::time::sleep(std::time::Duration::from_millis(10)).await });
            last_used() == seen
        });
        assert!(noted, "the use of the session was noted");
        let member = resolved(town, &cookie).expect("a member");
        assert_eq!(member.assured_until, Some(seen + web::ASSURED_FOR));
    });
}
