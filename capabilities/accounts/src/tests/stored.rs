//! What stands in the tables: statements alike on both engines, nothing readable, nothing left after closing.

use chrono::{NaiveDate, TimeDelta};
use post::Rhythm;
use store::HeldValue;
use store::{check_statements, facts_after, trial};
use vocabulary::Locale;

use super::{House, MONIQUE, at_home, on_both, runtime, schema};
use crate::store::accounts::{Preferences, set_preferences};
use crate::store::proofs::{
    Asking, NewPasskey, Question, keep_passkey, passkeys_of, put_question, take_question,
};
use crate::{AccountKind, EmailAddress, HOLDING, NewAccount};

#[test]
fn every_statement_says_the_same_on_both_engines() {
    trial::both(&schema(), |db| {
        let faults = db.read_now(|conn| Ok(check_statements(conn))).expect("a read");
        assert!(faults.is_empty(), "{faults:#?}");
    });
}

#[test]
fn an_address_opens_one_account_and_is_found_however_it_is_typed() {
    on_both(|house| async move {
        let id = house.monique().await;
        assert_eq!(house.member(AccountKind::Shared, "Une autre", "MONIQUE@resto.example").await, id);
        let key = house.key.clone();
        let found = house.read(move |conn| {
            let email = EmailAddress::read("Monique@Resto.example").expect("an address");
            crate::account_by_email(conn, &key, &email)
        });
        let found = found.await.expect("an account");
        assert_eq!(
            (found.id, found.name.as_str(), found.kind),
            (id, "Monique Durand", AccountKind::Personal)
        );
        assert_eq!(
            (found.rhythm, found.silent_in_august, found.locale),
            (Rhythm::Weekly, true, Locale::French)
        );
        assert_eq!(format!("{found:?}"), format!("Account({id})"));
        let opened = house.read(|conn| facts_after(conn, 0, 10)).await;
        assert_eq!(opened.len(), 1);
        assert_eq!(
            (opened[0].name.as_str(), opened[0].subject),
            ("accounts.account.opened", Some(id.uuid()))
        );
        assert_eq!(opened[0].payload, serde_json::json!({}), "ids only");
    });
}

#[test]
fn a_stolen_copy_of_the_data_names_nobody() {
    let db = trial::sqlite(&schema());
    runtime().block_on(async {
        let house = House::over(&db);
        house.member(AccountKind::Shared, "Marguerite", MONIQUE).await;
        let mut browser = house.browser();
        house.sign_in(&mut browser, MONIQUE).await;
        browser.post("/connexion/prenom", &[("name", "Bernadette")]).await;
        house
            .browser()
            .post("/connexion", &[("email", "inconnu@resto.example"), ("retour", "/compte?q=dettes")])
            .await;
        let (code, link) = house.newest().await;
        let secret = browser.cookies["__Host-session"].clone();
        let mut held = Vec::new();
        for file in std::fs::read_dir(db.folder().expect("a folder")).expect("files") {
            held.extend(std::fs::read(file.expect("a file").path()).expect("bytes"));
        }
        for told in ["Marguerite", "Bernadette", "monique@", "inconnu@", "dettes", &secret] {
            let found = held.windows(told.len()).any(|window| window.eq_ignore_ascii_case(told.as_bytes()));
            assert!(!found, "« {told} » can be read");
        }
        assert!(code.is_empty() && link.is_empty(), "a stranger gets neither");
    });
}

#[test]
fn a_closed_account_keeps_its_number_and_nothing_else() {
    on_both(|house| async move {
        let id = house.monique().await;
        let mut browser = house.browser();
        house.sign_in(&mut browser, MONIQUE).await;
        let key = house.key.clone();
        let held = house.read(move |conn| (HOLDING.gather)(conn, &key, id.uuid())).await;
        let told: Vec<&HeldValue> = held.iter().flat_map(|one| &one.fields).map(|(_, value)| value).collect();
        for text in ["Monique Durand", MONIQUE, "Firefox Windows"] {
            assert!(told.contains(&&HeldValue::from(text.to_owned())), "{text} is held and not told");
        }
        let now = house.now();
        let remains = house.write(move |conn| (HOLDING.erase)(conn, id.uuid(), now)).await;
        assert_eq!((remains.len(), remains[0].what), (1, "accounts-residue-number"));
        assert_eq!(browser.get("/compte").await.status, 303);
        let key = house.key.clone();
        assert!(house.read(move |conn| (HOLDING.gather)(conn, &key, id.uuid())).await.is_empty());
        assert!(
            !house.write(move |conn| crate::close_account(conn, id, now)).await,
            "closing twice is closing once"
        );
        let facts = house.read(|conn| facts_after(conn, 0, 10)).await;
        assert_eq!(
            facts.iter().map(|fact| fact.name.as_str()).collect::<Vec<_>>(),
            ["accounts.account.opened", "accounts.account.closed"]
        );
    });
}

#[test]
fn preferences_and_the_last_day_are_kept() {
    on_both(|house| async move {
        let id = house.monique().await;
        let now = house.now();
        let chosen = Preferences { locale: Locale::English, rhythm: Rhythm::Never, silent_in_august: false };
        let last = NaiveDate::from_ymd_opt(2027, 1, 31);
        let key = house.key.clone();
        let kept = house.write(move |conn| {
            set_preferences(conn, id, chosen, now)?;
            crate::set_end(conn, id, last)?;
            crate::store::accounts::rename_account(conn, &key, id, "Monique D.")?;
            crate::account(conn, &key, id)
        });
        let kept = kept.await.expect("an account");
        assert_eq!(
            (kept.locale, kept.rhythm, kept.silent_in_august),
            (Locale::English, Rhythm::Never, false)
        );
        assert_eq!((kept.ends_on, kept.name.as_str()), (last, "Monique D."));
        let key = house.key.clone();
        let to = house.read(move |conn| crate::recipient(conn, &key, id)).await.expect("a recipient");
        assert_eq!((to.account, to.address.as_str(), to.rhythm), (Some(id.uuid()), MONIQUE, Rhythm::Never));
    });
}

#[test]
fn a_question_is_answered_once_in_five_minutes_and_for_what_it_asked() {
    on_both(|house| async move {
        let id = house.monique().await;
        let chance = &house.shell.randomness;
        let question = Question {
            id: uuid::Uuid::from_bytes(chance.bytes()),
            secret: web::Secret::new(chance.bytes()),
            asking: Asking::PasskeyMaking,
            account: Some(id),
            state: "a state".to_owned(),
            now: house.now(),
        };
        let digest = question.secret.digest();
        let key = house.key.clone();
        house.write(move |conn| put_question(conn, &key, &question)).await;
        let take = async |house: &House, asking, after: TimeDelta| {
            let (key, digest, now) = (house.key.clone(), digest.clone(), house.now() + after);
            house.write(move |conn| take_question(conn, &key, (&digest, asking), now)).await
        };
        assert!(
            take(&house, Asking::PasskeyUse, TimeDelta::zero()).await.is_none(),
            "asked for something else"
        );
        assert!(take(&house, Asking::PasskeyMaking, TimeDelta::minutes(5)).await.is_none(), "too late");
        let taken = take(&house, Asking::PasskeyMaking, TimeDelta::minutes(4)).await;
        assert_eq!(taken, Some((Some(id), "a state".to_owned())));
        assert!(take(&house, Asking::PasskeyMaking, TimeDelta::zero()).await.is_none(), "once");
    });
}

#[test]
fn a_device_gives_its_key_once_and_lost_ones_are_removed() {
    at_home(|house| async move {
        let id = house.monique().await;
        let new = NewPasskey {
            id: uuid::Uuid::from_u128(1),
            account: id,
            credential: vec![1, 2, 3],
            name: "mon téléphone".to_owned(),
            public_part: "{}".to_owned(),
            now: house.now(),
        };
        let twin = NewPasskey { id: uuid::Uuid::from_u128(2), ..new.clone() };
        let key = house.key.clone();
        let kept =
            house.write(move |conn| Ok((keep_passkey(conn, &key, &new)?, keep_passkey(conn, &key, &twin)?)));
        assert_eq!(kept.await, (true, false));
        let key = house.key.clone();
        let own = house.read(move |conn| passkeys_of(conn, &key, id)).await;
        assert_eq!(own.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["mon téléphone"]);
        let other = NewAccount {
            id: vocabulary::id::AccountId::default(),
            kind: AccountKind::Personal,
            name: String::new(),
            email: EmailAddress::read("x@resto.example").expect("an address"),
            locale: Locale::French,
            ends_on: None,
            now: house.now(),
        };
        assert!(!format!("{other:?}").contains("resto"));
    });
}
