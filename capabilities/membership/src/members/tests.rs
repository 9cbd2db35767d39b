//! Who a session belongs to, and what it costs to ask at every page.

use axum::http::Request;
use axum::http::header::COOKIE;
use vocabulary::permission::{Action, Role};
use web::{Member, MemberResolver};

use super::{Members, day};
use crate::charter::Charter;
use crate::demo::organization;
use crate::store::mandates::end_mandates_of;
use crate::trying::{Town, in_towns};

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
