//! How a message is signed, and how long a program that does not answer is tried.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{PATIENCE, SigningSecret, Webhook};

/// The example of the specification's own documentation.
#[test]
fn a_signature_is_the_one_of_the_specification() {
    let secret = SigningSecret::kept("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned());
    let signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
    assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    assert_eq!(format!("{secret:?}"), "SigningSecret(…)");
}

fn webhook(attempts: i64, failing_since: Option<DateTime<Utc>>) -> Webhook {
    Webhook {
        id: Uuid::nil(),
        url: "https://programme.example/".to_owned(),
        secret: SigningSecret::new([7; 32]),
        registered_at: DateTime::UNIX_EPOCH,
        told_up_to: 0,
        failing_since,
        attempts,
        next_at: DateTime::UNIX_EPOCH,
        paused_at: None,
        last_status: String::new(),
    }
}

#[test]
fn each_wait_is_longer_and_none_is_longer_than_a_day() {
    let now = DateTime::UNIX_EPOCH;
    let minutes = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 1_000]
        .map(|attempts| (webhook(attempts, None).next_try(now) - now).num_minutes());
    assert_eq!(minutes, [1, 1, 5, 30, 120, 360, 720, 1_440, 1_440, 1_440]);
}

#[test]
fn after_five_days_without_an_answer_a_program_is_told_nothing_more() {
    let (since, second) = (DateTime::UNIX_EPOCH, TimeDelta::seconds(1));
    let lost = [PATIENCE - second, PATIENCE, PATIENCE + second]
        .map(|after| webhook(9, Some(since)).is_lost(since + after));
    assert_eq!(lost, [false, true, true]);
    assert!(!webhook(9, None).is_lost(since + PATIENCE));
}
