//! Once a day: nobody is closed unwarned, nothing is done twice, what has served is forgotten.

use chrono::TimeDelta;

use super::{House, MONIQUE, at_home, on_both};
use crate::{Daily, daily};

async fn day(house: &House) -> Daily {
    daily(&house.db, &house.key, &house.shell, &[post::HOLDING, crate::HOLDING])
        .await
        .expect("the work of a day")
}

#[test]
fn an_account_nobody_uses_is_warned_twice_then_closed_and_erased() {
    on_both(|house| async move {
        let id = house.monique().await;
        let table = [
            (304, 0, 0),
            (1, 1, 0),
            (1, 0, 0),
            (43, 0, 0),
            (1, 1, 0),
            (1, 0, 0),
            (13, 0, 0),
            (1, 0, 1),
            (1, 0, 0),
        ];
        let mut passed = 0;
        for (days, warned, closed) in table {
            house.wait(TimeDelta::days(days));
            passed += days;
            let done = day(&house).await;
            assert_eq!((done.warned, done.closed.len()), (warned, closed), "after {passed} days");
            assert_eq!(day(&house).await, Daily::default(), "the same day again, after {passed} days");
            if done.warned > 0 {
                let said = if passed < 350 { "dans 60 jours" } else { "dans 15 jours" };
                assert!(house.letters().await.iter().any(|letter| letter.contains(said)), "{said}");
            }
        }
        assert!(house.letters().await.is_empty(), "what other rooms held went with the account");
        let key = house.key.clone();
        assert!(house.read(move |conn| crate::account(conn, &key, id)).await.is_none());
        let again = house.member(crate::AccountKind::Personal, "Monique", MONIQUE).await;
        assert_ne!(again, id, "somebody who comes back is new here");
    });
}

#[test]
fn whoever_comes_back_is_kept_and_warned_anew_a_year_later() {
    at_home(|house| async move {
        house.monique().await;
        house.wait(TimeDelta::days(305));
        assert_eq!(day(&house).await.warned, 1);
        house.sign_in(&mut house.browser(), MONIQUE).await;
        house.wait(TimeDelta::days(60));
        assert_eq!(day(&house).await.warned, 0);
        house.wait(TimeDelta::days(245));
        assert_eq!(day(&house).await.warned, 1);
    });
}

#[test]
fn a_house_that_slept_for_years_warns_before_it_closes() {
    at_home(|house| async move {
        house.monique().await;
        house.wait(TimeDelta::days(1_000));
        let mut days = 0;
        while day(&house).await.closed.is_empty() {
            house.wait(TimeDelta::days(1));
            days += 1;
            assert!(days < 100);
        }
        assert_eq!(days, 60);
    });
}

#[test]
fn what_has_served_is_forgotten() {
    at_home(|house| async move {
        house.monique().await;
        house.sign_in(&mut house.browser(), MONIQUE).await;
        house.browser().post("/connexion", &[("email", "nobody@resto.example")]).await;
        assert_eq!(day(&house).await.purged, 0);
        house.wait(TimeDelta::hours(25));
        assert_eq!(day(&house).await.purged, 2, "the two requests");
        house.wait(TimeDelta::days(14));
        assert_eq!(day(&house).await.purged, 1, "the idle session");
        let id = house.member(crate::AccountKind::Personal, "Paul", "paul@resto.example").await;
        house.sign_in(&mut house.browser(), "paul@resto.example").await;
        let last = chrono::NaiveDate::from_ymd_opt(2026, 12, 7);
        house.write(move |conn| crate::set_end(conn, id, last)).await;
        house.wait(TimeDelta::days(1));
        assert_eq!(day(&house).await.ended, 1, "the session of an access that ended");
    });
}
