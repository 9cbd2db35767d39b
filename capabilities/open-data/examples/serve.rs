//! Serves the demo territory's data alone, for testers of interfaces: `cargo run -p open-data --example serve -- FOLDER PORT`.
//! With a third word, the file or folder of that name is served in its place.
//!
//! The key that a tester needs for many questions is printed first.

use std::future::Future;
use std::io::Write;
use std::pin::Pin;
use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use axum::http::request::Parts;
use chrono::Utc;
use directory::Catalogue;
use open_data::{DOORS, OpenData, ROOM, routes};
use store::{Address, Db, Schema, SealKey};
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::id::{AccountId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Limiter, Member, MemberResolver, Shell, TrustedProxies, Words};

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Takes whoever says so for the administrator: this house is for testers.
#[derive(Debug)]
struct Believing;

impl MemberResolver for Believing {
    fn resolve<'a>(
        &'a self,
        request: &'a Parts,
    ) -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let says = request.headers.contains_key("administrator");
        Box::pin(async move {
            says.then(|| Member {
                account: AccountId::from(Uuid::from_u128(1)),
                session: SessionId::from(Uuid::from_u128(2)),
                shown_name: "Essai".to_owned(),
                roles: vec![Role::Administrator],
                mandates: Vec::new(),
                assured_until: None,
            })
        })
    }
}

fn shell(port: &str, clock: &Clock) -> Result<Shell, Fault> {
    let words = Words::new(&[
        ("web", web::FRENCH, web::ENGLISH),
        ("directory", directory::FRENCH, directory::ENGLISH),
        ("open-data", open_data::FRENCH, open_data::ENGLISH),
    ])?;
    let address = format!("http://127.0.0.1:{port}");
    let mut shell = Shell::new(words, "Réseau d’essai", &address, clock.clone());
    shell.members = Some(Arc::new(Believing));
    // Whoever measures asks for many: each question may say for whom.
    shell.trusted_proxies = TrustedProxies::parse(["127.0.0.1"])?;
    shell.acts = Limiter::new(1_000_000, std::time::Duration::from_secs(60));
    Ok(shell)
}

#[tokio::main]
async fn main() -> Result<(), Fault> {
    let mut said = std::env::args().skip(1);
    let (Some(folder), Some(port)) = (said.next(), said.next()) else {
        return Err("serve FOLDER PORT".into());
    };
    std::fs::create_dir_all(&folder)?;
    let folder = std::path::PathBuf::from(folder);
    let path = folder.join("maillage.sqlite");
    let clock = Clock::new(Utc::now);
    let schema = Schema::new([directory::ROOM, ROOM], Utc::now());
    let db = Db::open(&Address::parse(&path.to_string_lossy()), &schema)?;
    match said.next() {
        Some(parcel) => {
            let options = exchange::Options { source: "essai".to_owned(), ..exchange::Options::default() };
            let reading = exchange::read(std::path::Path::new(&parcel), &options, &mut |_| {})
                .map_err(|refusal| refusal.in_words(vocabulary::Locale::English))?;
            let import =
                directory::Import { id: Uuid::now_v7(), source: options.source.clone(), now: Utc::now() };
            directory::carry_out(&db, &SealKey::from_bytes([7; 32]), reading, &import, &mut |_, _| {})?;
        }
        None => {
            directory::demo::fill_if_empty(&db, Utc::now())?;
        }
    }
    let shell = Arc::new(shell(&port, &clock)?);
    let catalogue = Catalogue::built(db.clone(), &folder, clock)?;
    let room = OpenData::new(db, Arc::clone(&shell), catalogue);
    let began = std::time::Instant::now();
    room.prepare().await?;
    writeln!(std::io::stdout(), "roll drawn in {} ms", began.elapsed().as_millis())?;
    let router = web::harden(routes().with_state(room), &shell, DOORS);
    let asked = Request::post(open_data::paths::KEYS)
        .header("administrator", "1")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("name=essai&contact=essai&months=6"))?;
    let page = axum::body::to_bytes(router.clone().oneshot(asked).await?.into_body(), 1_000_000).await?;
    let page = String::from_utf8_lossy(&page);
    let key = page.split_once("<p><code>").and_then(|(_, after)| after.split_once('<'));
    writeln!(std::io::stdout(), "key {}", key.map_or("none", |(key, _)| key))?;
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    web::serve(listener, router, std::future::pending()).await?;
    Ok(())
}
