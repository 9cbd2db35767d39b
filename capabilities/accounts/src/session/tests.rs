//! How long a session lives, and when its use is written down.

use chrono::{DateTime, TimeDelta, Utc};
use vocabulary::id::{AccountId, SessionId};

use super::{Assurance, LIVES, NAME_WITHIN, NOTED_EVERY, NewSession, Session, SessionFound};
use crate::account::AccountKind;
use crate::device::Device;

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

#[test]
fn its_use_is_written_down_every_five_minutes_and_not_more_often() {
    let found = SessionFound {
        session: SessionId::default(),
        account: AccountId::default(),
        shown_name: "Mésange".to_owned(),
        assured_until: None,
        last_used_at: now(),
    };
    let second = TimeDelta::seconds(1);
    let due =
        [NOTED_EVERY - second, NOTED_EVERY, NOTED_EVERY + second].map(|after| found.is_due(now() + after));
    assert_eq!(due, [false, true, true]);
    assert!(!found.is_due(now() - NOTED_EVERY), "a clock that went back writes nothing");
    assert_eq!(format!("{found:?}"), format!("SessionFound({})", found.session));
}

#[test]
fn a_shared_mailbox_has_half_an_hour_to_say_who_is_there() {
    let new = NewSession {
        id: SessionId::default(),
        secret: web::Secret::new([7; 32]),
        device: Device::default(),
        assurance: Assurance::Fresh,
        now: now(),
    };
    assert_eq!(new.expires_at(AccountKind::Personal), now() + LIVES);
    assert_eq!(new.expires_at(AccountKind::Shared), now() + NAME_WITHIN);
    let (since, shown_name) = (now(), "Mésange".to_owned());
    let session = Session { id: new.id, shown_name, device: new.device, since, last_used_at: since };
    assert_eq!(format!("{session:?}"), format!("Session({})", session.id), "a log learns no name");
}
