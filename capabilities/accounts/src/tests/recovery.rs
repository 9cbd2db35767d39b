//! A coordinator helps over the telephone, without an administrator.

use chrono::TimeDelta;
use vocabulary::id::AccountId;

use super::{House, MONIQUE, at_home};
use crate::recovery::{AddressChange, Help};
use crate::{AccountKind, ChangeAsked, EmailAddress, change_email, send_sign_in_link};

/// The coordinator presses « aider à se connecter » and sees a code.
async fn help(house: &House, id: AccountId) -> String {
    let help = Help::draw(&house.shell.randomness, house.now());
    let (key, shell, said) = (house.key.clone(), house.shell.clone(), help.code().spoken());
    assert!(house.write(move |conn| send_sign_in_link(conn, &key, &shell, id, &help)).await);
    said
}

#[test]
fn letter_and_spoken_code_together_open_in_any_browser() {
    at_home(|house| async move {
        let id = house.monique().await;
        let said = help(&house, id).await;
        let letter = house.letters().await.remove(0);
        assert!(!letter.contains(&said), "the code stands in no letter");
        let link = super::link_in(&letter);
        house.wait(TimeDelta::hours(23));
        let mut phone = house.browser();
        let page = phone.get(&link).await;
        assert!(page.text.contains("Tapez le code qui vous est dit"), "{}", page.text);
        assert_eq!(phone.post(&link, &[]).await.status, 422, "the letter alone opens nothing");
        let wrong = if said == "111 111" { "222222" } else { "111111" };
        let answer = phone.post(&link, &[("code", wrong)]).await;
        assert!(answer.status == 422 && answer.text.contains("encore 2 fois"), "{}", answer.text);
        let typed = phone.post("/connexion/code", &[("code", &said)]).await;
        assert_eq!(typed.status, 422, "the code alone opens nothing");
        assert_eq!(phone.post(&link, &[("code", &said)]).await.status, 303);
        assert_eq!(phone.get("/compte").await.status, 200);
        let again = house.browser().post(&link, &[("code", &said)]).await;
        assert!(again.status == 422 && again.text.contains("déjà servi"));
    });
}

#[test]
fn help_ends_after_three_wrong_codes_a_day_or_a_newer_one() {
    at_home(|house| async move {
        let id = house.monique().await;
        let said = help(&house, id).await;
        let (_, link) = house.newest().await;
        let wrong = if said == "111 111" { "222222" } else { "111111" };
        for _ in 0..3 {
            house.browser().post(&link, &[("code", wrong)]).await;
        }
        assert_eq!(house.browser().post(&link, &[("code", &said)]).await.status, 422);
        let said = help(&house, id).await;
        let (_, link) = house.newest().await;
        house.wait(TimeDelta::hours(24));
        assert_eq!(house.browser().post(&link, &[("code", &said)]).await.status, 422, "a day later");
        let first = help(&house, id).await;
        let (_, old_link) = house.newest().await;
        let second = help(&house, id).await;
        let (_, link) = house.newest().await;
        assert_eq!(house.browser().post(&old_link, &[("code", &first)]).await.status, 422);
        assert_eq!(house.browser().post(&link, &[("code", &second)]).await.status, 303);
    });
}

#[test]
fn who_guesses_codes_of_others_does_not_keep_help_away() {
    at_home(|house| async move {
        let id = house.monique().await;
        for _ in 0..4 {
            let mut thief = house.browser();
            thief.post("/connexion", &[("email", MONIQUE)]).await;
            let (code, _) = house.newest().await;
            let wrong = if code == "111111" { "222222" } else { "111111" };
            for _ in 0..5 {
                thief.post("/connexion/code", &[("code", wrong)]).await;
            }
        }
        let said = help(&house, id).await;
        let (_, link) = house.newest().await;
        assert_eq!(house.browser().post(&link, &[("code", &said)]).await.status, 303);
    });
}

/// The member asks for another address.
async fn change(house: &House, id: AccountId, to: &str) -> ChangeAsked {
    change_by(house, (id, Some(id)), to).await
}

pub(super) async fn change_by(house: &House, who: (AccountId, Option<AccountId>), to: &str) -> ChangeAsked {
    let to = EmailAddress::read(to).expect("an address");
    let change = AddressChange::draw(&house.shell.randomness, house.now(), who, to);
    let (key, shell) = (house.key.clone(), house.shell.clone());
    house.write(move |conn| change_email(conn, &key, &shell, &change)).await
}

#[test]
fn a_new_address_confirms_and_the_old_one_is_told() {
    at_home(|house| async move {
        let id = house.monique().await;
        let mut monique = house.browser();
        house.sign_in(&mut monique, MONIQUE).await;
        assert_eq!(change(&house, id, "nouvelle@resto.example").await, ChangeAsked::Written);
        let letters = house.letters().await;
        let told = letters
            .iter()
            .find(|letter| letter.contains(&format!(">{MONIQUE}<")) && letter.contains("autre adresse"));
        assert!(told.is_some(), "the old address is told");
        let confirm = letters.iter().find(|letter| letter.contains("nouvelle@resto.example"));
        let link = super::link_in(confirm.expect("a letter to the new address"));
        house.sign_in(&mut house.browser(), MONIQUE).await;
        let mut reader = house.browser();
        assert!(reader.get(&link).await.text.contains("Confirmez votre nouvelle adresse"));
        super::ways_in::give_ways_in(&house, id).await;
        assert_eq!(monique.get("/compte").await.status, 200, "looking changes nothing");
        assert_eq!(reader.post(&link, &[]).await.leads_to(), "/connexion");
        assert_eq!(monique.get("/compte").await.status, 303, "every session has ended");
        assert_eq!(
            super::ways_in::ways_in(&house, id).await,
            (0, 0),
            "nor does a passkey or a provider open"
        );
        assert_eq!(reader.post(&link, &[]).await.status, 422, "a link serves once");
        house.sign_in(&mut reader, "nouvelle@resto.example").await;
        assert!(reader.get("/compte").await.text.contains("Monique Durand"));
    });
}

#[test]
fn an_address_of_another_account_is_not_taken() {
    at_home(|house| async move {
        let id = house.monique().await;
        house.member(AccountKind::Personal, "Paul", "paul@resto.example").await;
        assert_eq!(change(&house, id, "paul@resto.example").await, ChangeAsked::Taken);
        assert_eq!(change(&house, AccountId::default(), "x@resto.example").await, ChangeAsked::Unknown);
        assert_eq!(change(&house, id, "ines@resto.example").await, ChangeAsked::Written);
        let letters = house.letters().await;
        let confirm = letters.iter().find(|letter| letter.contains("ines@resto.example")).expect("a letter");
        house.member(AccountKind::Personal, "Ines", "ines@resto.example").await;
        let answer = house.browser().post(&super::link_in(confirm), &[]).await;
        assert!(answer.status == 422 && answer.text.contains("ouvre déjà un compte"));
        assert_eq!(change(&house, id, "tard@resto.example").await, ChangeAsked::Written);
        let letters = house.letters().await;
        let confirm = letters.iter().find(|letter| letter.contains("tard@resto.example")).expect("a letter");
        house.wait(TimeDelta::hours(24));
        assert_eq!(house.browser().post(&super::link_in(confirm), &[]).await.status, 422);
    });
}
