//! The letters of a demo can be read and used.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use store::trial;
use tower::ServiceExt;

use super::{DEMO_DOORS, PostOffice, demo_routes};
use crate::carrier::Carrier;
use crate::letter::{Letter, Rhythm};
use crate::paths;
use crate::tests::house::{House, recipient, runtime, schema, sign_in_letter};

fn page(house: &House, path: &str) -> (StatusCode, String) {
    let office = PostOffice {
        db: house.db.clone(),
        key: house.key.clone(),
        shell: Arc::clone(&house.shell),
        preferences: "/mon-compte",
    };
    let router = web::harden(demo_routes().with_state(office), &house.shell, DEMO_DOORS);
    let request = Request::get(path).body(Body::empty()).unwrap();
    runtime().block_on(async {
        let response = router.oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), 1_000_000).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    })
}

#[test]
fn letters_of_a_demo_are_read_on_a_page() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let (_, empty) = page(&house, paths::LETTERS);
    assert!(empty.contains("Aucun courrier pour l’instant"));
    let id = house.send(&recipient("brigitte@mairie.example", Rhythm::Never), &sign_in_letter());
    let odd = Letter {
        subject: String::from("<b>Odd</b>"),
        paragraphs: vec![String::from("<script>")],
        ..Letter::default()
    };
    let odd = house.send(&recipient("odd@mairie.example", Rhythm::Never), &odd);
    for _ in 0..2 {
        let (status, list) = page(&house, paths::LETTERS);
        assert_eq!(status, StatusCode::OK);
        assert!(list.contains(&format!("href=\"{}\"", paths::letter(id))), "{list}");
        assert!(list.contains("brigitte@mairie.example") && !list.contains("<b>Odd"));
        let told = list.split("<tbody>").nth(1).expect("a table");
        assert!(told.contains("class=\"letter\"") && told.contains("22 novembre 2026"), "{told}");
        assert_eq!(list.matches("scope=\"col\"").count(), 2, "two columns fit on a telephone");
        let (_, letter) = page(&house, &paths::letter(id));
        assert!(letter.contains("<strong>493 027</strong>"), "{letter}");
        assert!(letter.contains("href=\"https://annuaire.example/entrer/Zm9v?suite=%2F\""));
        assert!(letter.contains("22 novembre 2026") && letter.contains("10:00"));
        assert!(!page(&house, &paths::letter(odd)).1.contains("<p><script>"));
        // It stays after the postman came by.
        house.deliver(&Carrier::Page);
    }
    for unknown in ["/courrier/rien", "/courrier/019a0000-0000-7000-8000-000000000000"] {
        assert_eq!(page(&house, unknown).0, StatusCode::NOT_FOUND);
    }
    assert_eq!(house.shell.words.missing(), [""; 0]);
}
