//! The house with members: who passes which door, what each sees of the menu, what nobody else may keep.

use super::{Answer, Room, answer, house, shell};
use crate::{
    Demand, Door, Link, Mandate, Member, MemberLink, MemberResolver, Refusal, RefusalWitness, Shell, Visit,
    cookie,
};
use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Method, Request, StatusCode};
use axum::routing::{get, post};
use chrono::{TimeDelta, Utc};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::{Action, Role};

/// Knows a member by the name of her role in the session cookie, and counts how often it was asked.
#[derive(Debug, Default)]
struct Sessions {
    asked: AtomicUsize,
}

impl MemberResolver for Sessions {
    fn resolve<'a>(
        &'a self,
        request: &'a Parts,
    ) -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let session = cookie::value_of(&request.headers, &shell(), "session");
        Box::pin(async move { Role::from_code(session?).map(member) })
    }
}

fn member(role: Role) -> Member {
    let now = chrono::DateTime::<Utc>::UNIX_EPOCH;
    let organization = OrganizationId::new_v7(now, [1; 10]);
    let mandate = Mandate { organization, organization_name: "Entraide".to_owned(), roles: vec![role] };
    Member {
        account: AccountId::new_v7(now, [2; 10]),
        session: SessionId::new_v7(now, [3; 10]),
        shown_name: "Camille <Roux>".to_owned(),
        roles: if role == Role::Coordinator { vec![role] } else { Vec::new() },
        mandates: if role == Role::Coordinator { Vec::new() } else { vec![mandate] },
        assured_until: None,
    }
}

/// Writes refusals on a list.
#[derive(Debug, Default)]
struct Notebook(Mutex<Vec<Refusal>>);

impl RefusalWitness for Notebook {
    fn refused(&self, refusal: Refusal) {
        self.0.lock().expect("a list").push(refusal);
    }
}

/// A house with members, who remembers how often it was asked and who was refused.
struct Inhabited {
    shell: Arc<Shell>,
    sessions: Arc<Sessions>,
    notebook: Arc<Notebook>,
}

fn inhabited() -> Inhabited {
    let (sessions, notebook) = (Arc::<Sessions>::default(), Arc::<Notebook>::default());
    let mut shell = shell();
    shell.members = Some(sessions.clone());
    shell.witness = Some(notebook.clone());
    (shell.sign_in, shell.sign_out) = ("/connexion".to_owned(), "/deconnexion".to_owned());
    (shell.prove_again, shell.demo_sign_in) = ("/confirmer".to_owned(), Some("/demo/personnages".to_owned()));
    let entry = |key, href: &str, demand| {
        let link = Link { key, href: href.to_owned(), icon: "" };
        MemberLink { link, demand }
    };
    shell.member_menu = vec![
        entry("web-credits-title", "/moi", Demand::Member),
        entry("web-gallery-title", "/pilotage", Demand::MayEverywhere(Action::MergeRecords)),
        entry("web-map-north", "/situations", Demand::MayAssured(Action::ReadSituation)),
    ];
    Inhabited { shell: Arc::new(shell), sessions, notebook }
}

#[derive(askama::Template)]
#[template(source = "<h1>Une page</h1>", ext = "html")]
struct Plain;

async fn page(visit: Visit) -> crate::Page {
    visit.page("Une page", &Plain)
}

fn room() -> Room {
    let router = Router::new()
        .route("/", get(page))
        .route("/connexion", get(page))
        .route("/lien/{secret}", get(page))
        .route("/moi", get(page).post(page))
        .route("/pilotage", get(page))
        .route("/situations/{id}", get(page))
        .route("/situations", post(page))
        .route("/export.csv", get(|_: Visit| async { "nom;ville" }))
        .route("/oubliee", get(page));
    let doors = vec![
        Door::open("/"),
        Door::open("/connexion"),
        Door::open("/export.csv"),
        Door::get("/lien/{secret}", Demand::Proof),
        Door::get("/moi", Demand::Member),
        Door::post("/moi", Demand::Member),
        Door::get("/pilotage", Demand::MayEverywhere(Action::MergeRecords)),
        Door::get("/situations/{id}", Demand::MayAssured(Action::ReadSituation)),
        Door::post("/situations", Demand::MayAssured(Action::WriteSituation)),
    ];
    (router, doors)
}

async fn knock(house_of: &Inhabited, method: Method, path: &str, role: Option<Role>) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(role) = role {
        request = request.header("cookie", format!("__Host-session={}", role.code()));
    }
    answer(house(&house_of.shell, room()), request.body(Body::empty()).expect("a request")).await
}

#[tokio::test]
async fn doors_send_strangers_to_the_entrance_and_hide_from_the_others() {
    let (reads, writes) = (Method::GET, Method::POST);
    let (reception, coordinator) = (Some(Role::Reception), Some(Role::Coordinator));
    let to_sign_in = "/connexion?retour=%2Fmoi%3Fa%3Db%26c";
    let table = [
        (&reads, "/", None, 200, ""),
        (&reads, "/lien/secret", None, 200, ""),
        (&reads, "/moi?a=b&c", None, 303, to_sign_in),
        (&Method::HEAD, "/moi?a=b&c", None, 303, to_sign_in),
        (&writes, "/moi", None, 401, ""),
        (&reads, "/pilotage", None, 303, "/connexion?retour=%2Fpilotage"),
        (&reads, "/moi", reception, 200, ""),
        (&writes, "/moi", reception, 200, ""),
        (&reads, "/pilotage", reception, 404, ""),
        (&reads, "/pilotage", coordinator, 200, ""),
        (&reads, "/situations/7", reception, 303, "/confirmer?retour=%2Fsituations%2F7"),
        (&writes, "/situations", reception, 401, ""),
        (&reads, "/situations/7", coordinator, 404, ""),
        (&reads, "/oubliee", coordinator, 404, ""),
        (&writes, "/pilotage", coordinator, 404, ""),
        (&Method::DELETE, "/moi", coordinator, 404, ""),
        (&reads, "/nulle-part", None, 404, ""),
    ];
    for (method, path, role, status, target) in table {
        let answer = knock(&inhabited(), method.clone(), path, role).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {path} {role:?}");
        let location = answer.headers.get("location").map(|value| value.to_str().expect("text"));
        assert_eq!(location.unwrap_or_default(), target, "{method} {path} {role:?}");
    }
}

#[tokio::test]
async fn a_refusal_leaves_the_route_and_never_the_address() {
    let house = inhabited();
    for path in ["/pilotage?q=dettes", "/moi", "/situations/camille-roux", "/nulle-part"] {
        knock(&house, Method::GET, path, Some(Role::Elected)).await;
    }
    knock(&house, Method::GET, "/pilotage", None).await;
    let refused = house.notebook.0.lock().expect("a list");
    let told: Vec<_> = refused.iter().map(|refusal| (refusal.method, refusal.route)).collect();
    assert_eq!(told, [("GET", "/pilotage"), ("GET", "/situations/{id}")]);
    assert!(refused.iter().all(|refusal| refusal.account == Some(member(Role::Elected).account)));
}

#[tokio::test]
async fn the_house_is_asked_once_who_comes() {
    for (path, role, asked) in [
        ("/moi", Some(Role::Reception), 1),
        ("/", Some(Role::Reception), 1),
        ("/pilotage", Some(Role::Reception), 1),
        ("/nulle-part", None, 1),
        ("/robots.txt", None, 1),
        (crate::assets::path("style.css"), Some(Role::Reception), 0),
    ] {
        let house = inhabited();
        knock(&house, Method::GET, path, role).await;
        assert_eq!(house.sessions.asked.load(Ordering::SeqCst), asked, "{path}");
    }
}

#[tokio::test]
async fn the_menu_shows_to_each_member_the_doors_that_open() {
    let house = inhabited();
    for code in ["fr", "en"] {
        let look =
            |role| knock(&house, Method::GET, if code == "fr" { "/?a=1" } else { "/?langue=en" }, role);
        let stranger = look(None).await.text;
        let (sign_in, sign_out) =
            if code == "fr" { ("Se connecter", "Se déconnecter") } else { ("Sign in", "Sign out") };
        let entrance = if code == "fr" {
            "/connexion?retour=%2F%3Fa%3D1"
        } else {
            "/connexion?retour=%2F%3Flangue%3Den"
        };
        assert!(stranger.contains(&format!("<a class=\"member\" href=\"{entrance}\"")), "{stranger}");
        assert!(stranger.contains(sign_in) && stranger.contains("href=\"/demo/personnages\""));
        assert!(!stranger.contains(sign_out) && !stranger.contains('⟦'));

        let reception = look(Some(Role::Reception)).await.text;
        assert!(reception.contains("Camille &#60;Roux&#62;</span>") && reception.contains(sign_out));
        assert!(reception.contains("<form method=\"post\" action=\"/deconnexion\">"));
        assert!(reception.contains("href=\"/moi\"") && reception.contains("href=\"/situations\""));
        assert!(!reception.contains("/pilotage") && !reception.contains("/demo/personnages"));
        assert!(!reception.contains(sign_in) && !reception.contains('⟦'));

        let coordinator = look(Some(Role::Coordinator)).await.text;
        assert!(coordinator.contains("href=\"/pilotage\"") && !coordinator.contains("href=\"/situations\""));
    }
    let at_the_entrance = knock(&house, Method::GET, "/connexion?retour=%2Fmoi", None).await.text;
    assert!(
        at_the_entrance.contains("<a class=\"member\" href=\"/connexion\""),
        "no way back to the entrance"
    );
    let without_members = super::look("/credits").await.text;
    assert!(!without_members.contains("class=\"member\""));
}

#[tokio::test]
async fn what_a_member_sees_is_kept_nowhere_and_a_telling_address_is_told_to_nobody() {
    let house = inhabited();
    let member = Some(Role::Reception);
    let table = [
        (Method::GET, "/", None, "private, no-cache", "same-origin"),
        (Method::GET, "/", member, "no-store", "same-origin"),
        (Method::GET, "/export.csv", member, "no-store", "same-origin"),
        (Method::GET, "/moi", member, "no-store", "same-origin"),
        (Method::GET, "/moi", None, "no-store", "same-origin"),
        (Method::POST, "/moi", None, "no-store", "same-origin"),
        (Method::GET, "/pilotage", member, "no-store", "same-origin"),
        (Method::GET, "/lien/secret", None, "no-store", "strict-origin"),
    ];
    for (method, path, role, keeping, referrer) in table {
        let answer = knock(&house, method.clone(), path, role).await;
        assert_eq!(answer.headers["cache-control"], keeping, "{method} {path} {role:?}");
        assert_eq!(answer.headers["referrer-policy"], referrer, "{method} {path} {role:?}");
    }
    let asset = crate::assets::path("style.css");
    let kept = knock(&house, Method::GET, asset, member).await.headers["cache-control"].clone();
    assert_eq!(kept, "public, max-age=31536000, immutable");
}

#[tokio::test]
async fn an_act_without_a_session_is_answered_with_the_way_to_one() {
    let house = inhabited();
    let stranger = knock(&house, Method::POST, "/moi", None).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    assert!(
        stranger.text.contains("Il faut être connecté")
            && stranger.text.contains("href=\"/connexion\" target=\"_blank\"")
    );
    let unproved = knock(&house, Method::POST, "/situations", Some(Role::SecrecyBound)).await;
    assert!(unproved.text.contains("Confirmez que c’est bien vous"));
    assert!(unproved.text.contains("href=\"/confirmer\" target=\"_blank\""));
}

#[tokio::test]
async fn a_session_cookie_of_another_name_proves_nothing() {
    let house_of = inhabited();
    for cookie in [
        "session=coordinator",
        "__Secure-session=coordinator",
        "__Host-session=nobody",
        "__host-session=coordinator",
    ] {
        let request = Request::get("/moi").header("cookie", cookie).body(Body::empty()).expect("a request");
        let answer = answer(house(&house_of.shell, room()), request).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{cookie}");
    }
    assert_eq!(TimeDelta::minutes(30), crate::ASSURED_FOR);
}
