//! The pages over the demo's records, through the router, on both engines.

use std::sync::Arc;

use ::store::Schema;
use ::store::trial::{TrialDb, both};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::{DateTime, Utc};
use cooperation::NewRelation;
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::id::{AccountId, MeetingProposalId, OrganizationId, RelationId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Mandate, Member, Words};

use super::*;

fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

fn demo(slug: &str) -> Uuid {
    OrganizationId::from_source("demo", "organization", slug).uuid()
}

/// Takes the cookie for the member: `own` acts for the food bank, `other` for nobody, `coordinator` for all.
#[derive(Debug)]
struct ByCookie;

impl web::MemberResolver for ByCookie {
    fn resolve<'a>(
        &'a self,
        request: &'a axum::http::request::Parts,
    ) -> std::pin::Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let who = request.headers.get("cookie").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (roles, mandates) = match who {
            "own" => {
                let organization = demo("panier-d-a-cote").into();
                let organization_name = "Le Panier d’à côté (démo)".to_owned();
                (vec![], vec![Mandate { organization, organization_name, roles: vec![Role::Referent] }])
            }
            "other" => (vec![], vec![]),
            "coordinator" => (vec![Role::Coordinator], vec![]),
            _ => return Box::pin(std::future::ready(None)),
        };
        let member = Member {
            account: AccountId::from(Uuid::from_u128(1)),
            session: SessionId::from(Uuid::from_u128(2)),
            shown_name: "Membre".to_owned(),
            roles,
            mandates,
            assured_until: None,
        };
        Box::pin(std::future::ready(Some(member)))
    }
}

struct House {
    room: Complementarity,
    router: Router,
}

impl House {
    fn open(db: &TrialDb) -> House {
        directory::demo::fill_if_empty(db, now()).expect("the demo");
        let rooms = [("web", web::FRENCH, web::ENGLISH), ("complementarity", crate::FRENCH, crate::ENGLISH)];
        let words = Words::new(&rooms).expect("readable words");
        let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example", Clock::new(now));
        shell.members = Some(Arc::new(ByCookie));
        shell.sign_in = "/connexion".to_owned();
        let shell = Arc::new(shell);
        let area = Area::from_code("247700057");
        let room = Complementarity::new((**db).clone(), Arc::clone(&shell), area);
        let router = web::harden(crate::routes().with_state(room.clone()), &shell, crate::DOORS);
        House { room, router }
    }

    async fn get(&self, who: &str, path: &str) -> (StatusCode, String) {
        let request =
            Request::builder().uri(path).header("cookie", who).body(Body::empty()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), 4 << 20).await.expect("a body");
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}

fn in_each(test: impl AsyncFn(&House)) {
    let rooms = [directory::ROOM, cooperation::ROOM];
    both(&Schema::new(rooms, now()), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        // Opened and closed outside the runtime: a PostgreSQL client is never dropped on its threads.
        let house = House::open(db);
        runtime.block_on(test(&house));
    });
}

/// Nothing is left untold: a key that no text answers is shown between special marks.
fn is_whole(page: &str) {
    assert_eq!(page.matches("<h1").count(), 1, "one main heading");
    assert!(!page.contains("complementarity-"), "a word is missing: {page}");
}

#[test]
fn two_are_chosen_by_name_and_compared() {
    in_each(async |house| {
        let (status, blank) = house.get("", "/complementarites").await;
        assert_eq!(status, StatusCode::OK);
        is_whole(&blank);
        let (_, several) = house.get("", "/complementarites?a=ccas&b=panier").await;
        assert!(several.contains("Laquelle") && several.contains("?a="), "{several}");
        let (_, unknown) = house.get("", "/complementarites?a=zzz").await;
        assert!(unknown.contains("Aucune organisation ne s’appelle"));
        let address = crate::paths::compare(demo("panier-d-a-cote"), Some(demo("epicerie-du-pont")));
        let (_, page) = house.get("", &address).await;
        is_whole(&page);
        assert!(page.contains("Alimentation") && page.contains("<svg"), "{page}");
        assert!(page.contains("Aucun lien n’est déclaré") && !page.contains("Pourquoi se rencontrer"));
        assert!(house.get("own", &address).await.1.contains("/cooperations/declarer?avec-organisation="));
        assert!(!house.get("other", &address).await.1.contains("/cooperations/declarer"));
        let itself = crate::paths::compare(demo("panier-d-a-cote"), Some(demo("panier-d-a-cote")));
        assert!(house.get("", &itself).await.1.contains("deux fois la même"));
    });
}

#[test]
fn who_is_missing_is_said_for_each_need_and_area() {
    in_each(async |house| {
        is_whole(&house.get("", "/qui-manque").await.1);
        let (_, whole) = house.get("", "/qui-manque?besoin=equipement-et-alimentation--alimentation").await;
        is_whole(&whole);
        assert!(whole.contains("Le Panier d’à côté") && whole.contains("Commune par commune"), "{whole}");
        let (_, debts) = house.get("", "/qui-manque?besoin=difficultes-financieres&zone=77288").await;
        assert!(debts.contains("Melun"), "{debts}");
        for faulty in ["besoin=rien", "besoin=famille&zone=zz", "besoin=famille&zone=99999"] {
            let (status, _) = house.get("", &format!("/qui-manque?{faulty}")).await;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{faulty}");
        }
    });
}

#[test]
fn both_sides_are_filled_or_say_that_they_are_empty() {
    in_each(async |house| {
        is_whole(&house.get("", "/deux-regards").await.1);
        let melun = house.get("", "/deux-regards?besoin=difficultes-financieres&commune=77288").await.1;
        is_whole(&melun);
        assert!(melun.contains("Coup de pouce financier"), "the rule of the commune: {melun}");
        let food = "/deux-regards?besoin=equipement-et-alimentation--alimentation&commune=77288";
        assert!(house.get("", food).await.1.contains("Le Panier d’à côté"));
        for category in vocabulary::codes::TopicCategory::ALL {
            let path = format!("/deux-regards?besoin={}&commune=77288", category.code());
            let page = house.get("", &path).await.1;
            let columns = page.split("id=\"moyens\"").collect::<Vec<_>>();
            assert_eq!(columns.len(), 2);
            for column in columns {
                assert!(
                    column.contains("class=\"card") || column.contains("/proposer"),
                    "{}",
                    category.code()
                );
            }
        }
        let (status, _) = house.get("", "/deux-regards?besoin=famille&commune=00000").await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn suggestions_have_their_reasons_and_end_with_a_link() {
    in_each(async |house| {
        assert_eq!(house.get("", "/suggestions").await.0, StatusCode::SEE_OTHER);
        assert!(house.get("other", "/suggestions").await.1.contains("Vous n’agissez pour aucune"));
        let all = house.get("coordinator", "/suggestions").await.1;
        is_whole(&all);
        assert!(all.matches("class=\"card\"").count() >= 10, "{all}");
        let read = |conn: &mut ::store::Conn| crate::affinities(conn, now().date_naive(), 40);
        let listed = house.room.db.read(read).await.expect("read");
        assert_eq!(listed.len(), all.matches("class=\"card\"").count(), "programs are told the same");
        let own = house.get("own", "/suggestions").await.1;
        is_whole(&own);
        let first = best_of(house).await;
        let name = first.1.replace('\'', "’");
        assert!(own.replace("&#39;", "’").contains(&name), "{name} stands in {own}");
        declare(house, first.0).await;
        let after = best_of(house).await;
        assert_ne!(first, after, "a link is not suggested again");
        let address = crate::paths::compare(demo("panier-d-a-cote"), Some(first.0));
        let page = house.get("own", &address).await.1;
        assert!(
            page.contains("Coopération de réseau") && page.contains("Déclaré par l’une des deux"),
            "{page}"
        );
    });
}

#[test]
fn a_wish_of_both_comes_first() {
    in_each(async |house| {
        let (a, b) = (demo("panier-d-a-cote"), last_of(house).await);
        let wish = move |conn: &mut ::store::Conn, (from, to): (Uuid, Uuid), id: u128| {
            let new = cooperation::NewWish {
                id: MeetingProposalId::from(Uuid::from_u128(id)),
                from: from.into(),
                to: to.into(),
                origin: cooperation::WishOrigin::Page,
                now: now(),
            };
            cooperation::wish_for(conn, &new)
        };
        house.room.db.write(move |conn| wish(conn, (a, b), 1)).await.expect("noted");
        assert_ne!(best_of(house).await.0, b, "a wish of one side is not told to the other");
        house.room.db.write(move |conn| wish(conn, (b, a), 2)).await.expect("noted");
        assert_eq!(best_of(house).await.0, b);
    });
}

async fn suggested(house: &House) -> Vec<(Uuid, String)> {
    let weighing = house.room.held.now(&house.room.db, now().date_naive()).await.expect("read");
    let known = house.room.db.read(|conn| crate::ties::ties(conn, now().date_naive())).await.expect("read");
    let own = demo("panier-d-a-cote");
    let found = weighing.for_one(own, &known, 500);
    let other = |pair: (Uuid, Uuid)| if pair.0 == own { pair.1 } else { pair.0 };
    let name = |id: Uuid| weighing.everybody.actor(id).map(|actor| actor.name.clone()).unwrap_or_default();
    found.iter().map(|one| (other(one.pair), name(other(one.pair)))).collect()
}

async fn best_of(house: &House) -> (Uuid, String) {
    suggested(house).await.into_iter().next().expect("a suggestion")
}

async fn last_of(house: &House) -> Uuid {
    suggested(house).await.pop().expect("a suggestion").0
}

async fn declare(house: &House, with: Uuid) {
    let pair = (OrganizationId::from(demo("panier-d-a-cote")), OrganizationId::from(with));
    let new = NewRelation::named_in_answer(RelationId::from(Uuid::from_u128(9)), pair, "", now());
    house.room.db.write(move |conn| cooperation::declare_existing(conn, &new)).await.expect("declared");
}

#[test]
fn a_few_doors_answer_several_needs() {
    in_each(async |house| {
        is_whole(&house.get("", "/combinaisons").await.1);
        let food = "besoin=equipement-et-alimentation--alimentation";
        let (_, one) = house.get("", &format!("/combinaisons?commune=77288&{food}")).await;
        is_whole(&one);
        assert!(one.contains("au moins deux besoins") && !one.contains("id=\"choix\""), "{one}");
        let several =
            format!("/combinaisons?commune=77288&{food}&besoin=difficultes-financieres&besoin=famille");
        let (status, page) = house.get("", &several).await;
        assert_eq!(status, StatusCode::OK);
        is_whole(&page);
        assert!(page.contains("3 besoins, depuis Melun") && page.contains("Sinon"), "{page}");
        assert!(page.contains("noindex"), "what somebody needs is not for search engines");
        // The topic of a family that is asked whole says nothing more.
        let (_, twice) = house
            .get(
                "",
                &format!(
                    "/combinaisons?commune=77288&{food}&besoin=equipement-et-alimentation&besoin=famille"
                ),
            )
            .await;
        assert!(twice.contains("2 besoins, depuis Melun"), "{twice}");
        for faulty in ["besoin=rien", "commune=99999&besoin=famille"] {
            let (status, _) = house.get("", &format!("/combinaisons?{faulty}")).await;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{faulty}");
        }
    });
}
