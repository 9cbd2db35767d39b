//! Every way into an account ends at once; a member sees hers and unlinks them.

use uuid::Uuid;
use vocabulary::id::AccountId;

use super::{House, MONIQUE, on_both};
use crate::store::proofs::{NewPasskey, identities_by_account, keep_passkey, link_identity, passkeys_of};

/// Gives an account a passkey and a link with a provider.
pub(super) async fn give_ways_in(house: &House, id: AccountId) {
    let new = NewPasskey {
        id: Uuid::from_u128(1),
        account: id,
        credential: vec![1, 2, 3],
        name: "mon téléphone".to_owned(),
        public_part: "{}".to_owned(),
        now: house.now(),
    };
    let (key, now) = (house.key.clone(), house.now());
    let give = move |conn: &mut store::Conn| {
        keep_passkey(conn, &key, &new)?;
        link_identity(conn, (Uuid::from_u128(2), id), &[4, 5, 6], now)
    };
    house.write(give).await;
}

/// How many passkeys and links with a provider an account has.
pub(super) async fn ways_in(house: &House, id: AccountId) -> (usize, usize) {
    let key = house.key.clone();
    let count = move |conn: &mut store::Conn| {
        Ok((passkeys_of(conn, &key, id)?.len(), identities_by_account(conn, id.uuid())?.len()))
    };
    house.read(count).await
}

#[test]
fn sessions_passkeys_and_providers_end_together() {
    on_both(|house| async move {
        let id = house.monique().await;
        let mut browser = house.browser();
        house.sign_in(&mut browser, MONIQUE).await;
        give_ways_in(&house, id).await;
        let now = house.now();
        house.write(move |conn| crate::store::sessions::end_sessions(conn, id, now)).await;
        assert_eq!(ways_in(&house, id).await, (1, 1), "sessions alone");
        house.sign_in(&mut browser, MONIQUE).await;
        assert_eq!(house.write(move |conn| crate::end_every_way_in(conn, id, now)).await, 1);
        assert_eq!(ways_in(&house, id).await, (0, 0));
        assert_eq!(browser.get("/compte").await.status, 303);
    });
}

#[test]
fn a_member_sees_her_links_with_a_provider_and_undoes_them() {
    on_both(|house| async move {
        let id = house.monique().await;
        let paul = house.member(crate::AccountKind::Personal, "Paul", "paul@resto.example").await;
        let mut browser = house.browser();
        house.sign_in(&mut browser, MONIQUE).await;
        assert!(!browser.get("/compte").await.text.contains("Délier"), "nothing to undo");
        give_ways_in(&house, paul).await;
        assert!(!browser.get("/compte").await.text.contains("Délier"), "those of others are not shown");
        browser.post("/compte/fournisseur/delier", &[]).await;
        assert_eq!(ways_in(&house, paul).await, (1, 1), "nor undone");
        let now = house.now();
        let link = move |conn: &mut store::Conn| link_identity(conn, (Uuid::from_u128(3), id), &[7], now);
        house.write(link).await;
        let page = browser.get("/compte").await.text;
        assert!(page.contains("Délier") && page.contains("Liée depuis le 22 novembre 2026"), "{page}");
        assert_eq!(browser.post("/compte/fournisseur/delier", &[]).await.leads_to(), "/compte");
        assert_eq!(ways_in(&house, id).await, (0, 0));
    });
}
