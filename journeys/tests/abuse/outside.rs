//! Whoever may name an address for the house to call cannot make it call its own network.

use axum::Router;
use axum::http::StatusCode;
use journeys::Outcome;

use super::form::encoded;
use super::intruder::Intruder;
use crate::house::doors::Caller;

/// This machine and its network, in every dress that somebody tried elsewhere.
const INSIDE: [&str; 24] = [
    "http://127.0.0.1:8080/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://10.0.0.1/",
    "http://192.168.0.1/",
    "http://172.31.255.255/",
    "http://100.64.0.1/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://127.0.0.1\u{3002}/",
    "http://\u{2460}\u{2461}\u{2466}.0.0.1/",
    "file:///etc/passwd",
    "gopher://127.0.0.1/",
    "http://personne:secret@exemple.org/",
    "unix:/run/postgresql",
];

pub(super) async fn no_address_leads_the_house_into_its_own_network(router: &Router) -> Outcome {
    let administrator = Intruder::as_one(router, Caller::Administrator).await?;
    let coordinator = Intruder::as_one(router, Caller::Coordinator).await?;
    for address in INSIDE {
        let form = format!("url={}", encoded(address));
        let told = administrator.posts("/administration/webhooks", &form).await?;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "a program at {address}");
        let form = format!("adresse={}&forme=hsds&source=Voisin&licence=", encoded(address));
        let told = coordinator.posts("/coordination/sources/voisins", &form).await?;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "a neighbour at {address}");
    }
    let told = administrator.posts("/administration/webhooks", "url=https%3A%2F%2Fexemple.org%2Fzq7").await?;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "an address outside is taken");
    Ok(())
}
