//! How many sign-ins the house sustains, and how long an answer takes; printed, never judged.

use std::time::Instant;

use super::{House, runtime, schema};
use store::trial;

/// `cargo test --release -p accounts -- --ignored --nocapture how_many`
#[test]
#[expect(clippy::print_stdout, reason = "a measure is read by whoever runs it")]
#[ignore = "a measure, not a test: run it by hand on a quiet machine"]
fn how_many_sign_ins_a_second() {
    trial::both(&schema(), |db| {
        runtime().block_on(async {
            let house = House::over(db);
            let people = 200;
            for person in 0..people {
                let email = format!("person{person}@resto.example");
                house.member(crate::AccountKind::Personal, "Une personne", &email).await;
            }
            let begun = Instant::now();
            for person in 0..people {
                let mut browser = house.browser();
                browser.address = [10, 0, 0, u8::try_from(person).unwrap_or_default()];
                let email = format!("person{person}@resto.example");
                assert_eq!(browser.post("/connexion", &[("email", &email)]).await.status, 303);
                assert_eq!(browser.post("/connexion/code", &[("code", "000000")]).await.status, 422);
            }
            let seconds = begun.elapsed().as_secs_f64();
            println!(
                "{:?}: {:.0} requests and tries a second, one after the other",
                db.engine(),
                f64::from(people) / seconds
            );
        });
    });
}

/// `cargo test --release -p accounts -- --ignored --nocapture how_long`
#[test]
#[expect(clippy::print_stdout, reason = "a measure is read by whoever runs it")]
#[ignore = "a measure, not a test: run it by hand on a quiet machine"]
fn how_long_known_and_unknown_addresses_wait_for_their_answer() {
    trial::both(&schema(), |db| {
        runtime().block_on(async {
            let house = House::over(db);
            let mut waited = [Vec::new(), Vec::new()];
            for round in 0..150_u8 {
                house
                    .member(crate::AccountKind::Personal, "Une", &format!("known{round}@resto.example"))
                    .await;
                for (which, start) in ["known", "other"].iter().enumerate() {
                    let mut browser = house.browser();
                    browser.address = [10, 0, u8::try_from(which).unwrap_or_default(), round];
                    let email = format!("{start}{round}@resto.example");
                    let begun = Instant::now();
                    assert_eq!(browser.post("/connexion", &[("email", &email)]).await.status, 303);
                    waited[which].push(begun.elapsed().as_micros());
                }
            }
            for (name, times) in ["known", "unknown"].iter().zip(&mut waited) {
                times.sort_unstable();
                let [low, middle, high] = [1, 2, 3].map(|quarter| times[times.len() * quarter / 4]);
                println!("{:?}, {name}: {middle} µs, half of them between {low} and {high}", db.engine());
            }
        });
    });
}
