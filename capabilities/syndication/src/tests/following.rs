//! Following by mail and by feed.

use axum::http::StatusCode;
use chrono::TimeDelta;

use directory::{Author, Channel, Confirmation, Merge, Merged, RecordKind};
use uuid::Uuid;
use vocabulary::id::{AccountId, ConfirmationId, MergeId};

use super::{House, in_each, now};

const WISH: &str = "email=Voisine%40Exemple.example&theme=&commune=";

#[test]
fn a_subscription_is_asked_confirmed_told_and_left() {
    in_each(async |house| {
        assert_eq!(house.follow().await, 0, "what was there before is no news");
        let (status, headers, _) = house.post("/suivre", WISH).await;
        assert_eq!(
            (status, headers["location"].to_str().ok()),
            (StatusCode::SEE_OTHER, Some("/suivre?envoye=1"))
        );
        assert_eq!(house.letters().await, 1, "the letter that asks to confirm");
        let (id, token) = house.subscription().await.expect("a subscription");
        assert!(!token.contains("voisine") && token.starts_with(&id.simple().to_string()));

        // Looking confirms nothing, whoever looks.
        let (_, _, page) = house.get(&format!("/suivre/{token}")).await;
        assert!(page.contains("Oui, je confirme"), "{page}");
        house.edit("Un premier changement.").await;
        assert_eq!(house.follow().await, 1);
        house.wait(TimeDelta::days(6));
        assert_eq!(weekly(house).await, 0, "nobody confirmed");

        let (_, _, page) = house.post(&format!("/suivre/{token}/confirmer"), "").await;
        assert!(page.contains("Vous suivez ces nouvelles"));
        house.wait(TimeDelta::days(7));
        assert_eq!(weekly(house).await, 0, "what happened before confirming is no news");
        house.edit("Un second changement.").await;
        house.follow().await;
        house.wait(TimeDelta::days(7));
        assert_eq!(weekly(house).await, 1);
        assert_eq!(weekly(house).await, 0, "one letter a week");
        assert_eq!(house.letters().await, 1);

        // A scanner that opens the link leaves nothing; the button, or a mail program by itself, does.
        let leave = format!("/suivre/{token}/quitter");
        house.get(&leave).await;
        assert!(house.subscription().await.is_some());
        let (status, _, page) = house.post(&leave, "List-Unsubscribe=One-Click").await;
        assert!(status == StatusCode::OK && page.contains("Plus rien ne sera envoyé"));
        assert!(house.subscription().await.is_none(), "nothing stays");
        assert_eq!(house.post(&leave, "").await.0, StatusCode::OK, "leaving twice is leaving");
    });
}

/// The account of whoever follows, opened after she did.
async fn account_of(house: &House, address: &str) -> Uuid {
    let id = AccountId::from(Uuid::from_u128(77));
    let new = accounts::NewAccount {
        id,
        kind: accounts::AccountKind::Personal,
        name: "Une voisine".to_owned(),
        email: accounts::EmailAddress::read(address).expect("an address"),
        locale: vocabulary::Locale::French,
        ends_on: None,
        now: now(),
    };
    let key = house.room.key.clone();
    let opened = house.room.db.write(move |conn| accounts::open_account(conn, &key, &new)).await;
    opened.expect("opened").uuid()
}

#[test]
fn what_an_address_follows_is_shown_to_its_account_and_erased_with_it_and_nothing_of_others() {
    in_each(async |house| {
        for address in ["Voisine%40Exemple.example", "autre%40exemple.example"] {
            house.post("/suivre", &format!("email={address}&theme=&commune=")).await;
        }
        let account = account_of(house, "voisine@exemple.example").await;
        let (db, key) = (&house.room.db, house.room.key.clone());
        let held = db.read(move |conn| (crate::HOLDING.gather)(conn, &key, account)).await.expect("held");
        assert_eq!(held.len(), 1);
        let left = db.write(move |conn| (crate::HOLDING.erase)(conn, account, now())).await.expect("erased");
        assert!(left.is_empty(), "nothing stays");
        let key = house.room.key.clone();
        let held = db.read(move |conn| (crate::HOLDING.gather)(conn, &key, account)).await.expect("held");
        assert!(held.is_empty());
        let others = db.read(crate::store::subscriptions::every).await.expect("a list");
        assert_eq!(others.len(), 1, "the other address follows on");
    });
}

#[test]
fn nobody_learns_who_follows_and_nobody_is_drowned() {
    in_each(async |house| {
        let first = house.post("/suivre", WISH).await;
        let again = house.post("/suivre", WISH).await;
        assert_eq!((first.0, first.2), (again.0, again.2), "the same answer whether it is known or not");
        assert_eq!(house.letters().await, 2);
        house.post("/suivre", WISH).await;
        let (status, ..) = house.post("/suivre", WISH).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "no address is drowned by somebody else");
        for faulty in [
            "email=&theme=&commune=",
            "email=a%40b.example&theme=nothing",
            "email=a%40b.example&commune=99999",
        ] {
            let (status, _, page) = house.post("/suivre", faulty).await;
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("fautes"), "{faulty}");
        }
        house.wait(TimeDelta::days(8));
        weekly(house).await;
        assert!(house.subscription().await.is_none(), "what nobody confirmed is forgotten");
        for forged in ["", "0", &"0".repeat(64), &"é".repeat(40)] {
            let (_, _, page) = house.get(&format!("/suivre/x{}", web::encoded(forged))).await;
            assert!(page.contains("Plus rien"), "{forged}");
        }
    });
}

#[test]
fn a_feed_tells_what_changed_by_theme_and_commune() {
    in_each(async |house| {
        house.follow().await;
        house.edit("Une nouvelle phrase & <b>un signe</b>.").await;
        house.follow().await;
        let (status, headers, feed) = house.get("/flux.xml").await;
        assert_eq!(status, StatusCode::OK);
        assert!(headers["content-type"].to_str().expect("text").starts_with("application/rss+xml"));
        assert!(feed.starts_with("<?xml") && feed.contains("Fiche mise à jour"), "{feed}");
        let found = |feed: &str| feed.matches("<item>").count();
        assert_eq!(found(&feed), 1);
        // Three edits within the day are one piece of news.
        house.edit("Autre phrase.").await;
        house.edit("Encore une.").await;
        house.follow().await;
        assert_eq!(found(&house.get("/flux.xml").await.2), 1);
        let per_commune: usize = {
            let mut sum = 0;
            for commune in house.room.directory.communes() {
                sum += found(&house.get(&format!("/flux.xml?commune={}", commune.code)).await.2);
            }
            sum
        };
        assert!(per_commune <= 3, "only where the service is: {per_commune}");
        assert_eq!(house.get("/flux.xml?theme=nothing").await.0, StatusCode::NOT_FOUND);
        let (_, _, list) = house.get("/flux.opml").await;
        assert!(list.contains("flux.xml?theme=") && list.contains("flux.xml?commune=77288"));
    });
}

async fn weekly(house: &super::House) -> u64 {
    crate::write_weekly(&house.room.db, &house.room.key, &house.room.shell)
        .await
        .expect("letters are written")
}

#[test]
fn two_services_made_one_are_news_and_so_is_parting_them() {
    in_each(async |house| {
        house.follow().await;
        let (now, db) = (now(), house.room.db.clone());
        let merge = tokio::task::spawn_blocking(move || {
            db.write_now(|conn| {
                let mut ids = Vec::new();
                directory::each_service(conn, &mut |kept| ids.push(kept.id))?;
                let merge = Merge {
                    id: MergeId::from(Uuid::from_u128(9)),
                    kind: RecordKind::Service,
                    survivor: ids[0],
                    absorbed: ids[1],
                    fields: &[],
                    by: &by(),
                    now,
                };
                assert!(matches!(directory::merge(conn, &merge)?, Merged::Done { .. }));
                Ok((merge.id, ids[1]))
            })
        });
        let (id, absorbed) = merge.await.expect("it ends").expect("merged");
        house.follow().await;
        assert_eq!(last(house, absorbed).await.as_deref(), Some("gone"));
        let db = house.room.db.clone();
        let parted = move || db.write_now(|conn| directory::unmerge(conn, id, &by(), now));
        tokio::task::spawn_blocking(parted).await.expect("it ends").expect("parted");
        house.follow().await;
        assert_eq!(last(house, absorbed).await.as_deref(), Some("back"));
    });
}

#[test]
fn what_was_archived_comes_back_by_being_confirmed() {
    in_each(async |house| {
        house.follow().await;
        let db = house.room.db.clone();
        let later = now() + TimeDelta::days(2_000);
        let archived = move || {
            db.write_now(|conn| directory::archive_silent(conn, later.date_naive(), later)).map(|keys| {
                keys.into_iter().find(|key| key.kind == RecordKind::Service).expect("a silent service")
            })
        };
        let key = tokio::task::spawn_blocking(archived).await.expect("it ends").expect("archived");
        house.follow().await;
        assert_eq!(last(house, key.id).await.as_deref(), Some("gone"));
        let db = house.room.db.clone();
        let confirmed = move || {
            let (by, now) = (by(), later);
            let id = ConfirmationId::from(Uuid::from_u128(8));
            let confirmation =
                Confirmation { id, record: key, sections: &[], by: &by, channel: Channel::Page, now };
            db.write_now(|conn| directory::confirm(conn, &confirmation))
        };
        assert!(tokio::task::spawn_blocking(confirmed).await.expect("it ends").expect("confirmed"));
        house.follow().await;
        assert_eq!(last(house, key.id).await.as_deref(), Some("back"));
    });
}

async fn last(house: &House, record: Uuid) -> Option<String> {
    let told = house.room.db.read(move |conn| crate::store::news::last_of(conn, record)).await;
    told.expect("news")
}

fn by() -> Author {
    Author { account: None, organization: None, shown: "Coordination".to_owned(), owns: true }
}

#[test]
fn one_visitor_cannot_have_letters_sent_to_everybody() {
    in_each(async |house| {
        let mut refused = 0;
        for number in 0..40 {
            let wish = format!("email=personne{number}%40exemple.example&theme=&commune=");
            refused += u32::from(house.post("/suivre", &wish).await.0 == StatusCode::TOO_MANY_REQUESTS);
        }
        assert_eq!((refused, house.letters().await), (30, 10));
    });
}
