//! The directory's pages as passers-by and members meet them.

mod hidden;
mod lives;
mod members;
mod overview;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Request, StatusCode};
use chrono::{DateTime, NaiveDate, Utc};
use store::{Db, SealKey};
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::codes::Disclosure;
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::Role;
use vocabulary::territory::Area;
use web::{Clock, Mandate, Member, MemberResolver, Shell, Words};

use super::{DOORS, Directory, routes};
use crate::contact::{NamedContact, Phone};
use crate::direct_line::DirectLine;
use crate::finding::catalogue::Catalogue;
use crate::slots::Slots;

/// Stands in every direct line of these tests and nowhere else.
const MARK: &str = "Zibeline";
/// A number of one direct line, as it is shown.
const NUMBER: &str = "01 99 00 98 76";

pub(super) fn now() -> DateTime<Utc> {
    "2026-11-26T09:30:00Z".parse().expect("a moment")
}

fn schema() -> store::Schema {
    store::Schema::new([crate::ROOM], now())
}

/// Takes the role and organisation that a header of the request names.
#[derive(Debug)]
struct Named;

impl MemberResolver for Named {
    fn resolve<'a>(
        &'a self,
        request: &'a Parts,
    ) -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let said = request.headers.get("member").and_then(|value| value.to_str().ok());
        Box::pin(async move {
            let (role, organization) = said?.split_once(' ')?;
            Some(member(Role::from_code(role)?, organization.parse().ok()?))
        })
    }
}

fn member(role: Role, organization: Uuid) -> Member {
    let is_network = matches!(role, Role::Coordinator | Role::Administrator);
    let mandate = Mandate {
        organization: OrganizationId::from(organization),
        organization_name: "La sienne".to_owned(),
        roles: vec![role],
    };
    Member {
        account: AccountId::from(Uuid::from_u128(1)),
        session: SessionId::from(Uuid::from_u128(2)),
        shown_name: "Dominique".to_owned(),
        roles: if is_network { vec![role] } else { Vec::new() },
        mandates: if is_network { Vec::new() } else { vec![mandate] },
        assured_until: None,
    }
}

/// The demo behind its doors.
struct House {
    router: Router,
    folder: tempfile::TempDir,
    db: Db,
    key: SealKey,
}

impl House {
    fn over(db: &Db, slots: Slots) -> House {
        crate::demo::fill_if_empty(db, now()).expect("the demo is filled");
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::fixed(now());
        let words = [("web", web::FRENCH, web::ENGLISH), ("directory", crate::FRENCH, crate::ENGLISH)];
        let words = Words::new(&words).expect("readable words");
        let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example", clock.clone());
        shell.members = Some(Arc::new(Named));
        let shell = Arc::new(shell);
        let key = SealKey::from_bytes([7; 32]);
        let directory = Directory {
            db: Db::clone(db),
            key: key.clone(),
            catalogue: Catalogue::built(Db::clone(db), folder.path(), clock).expect("an index"),
            shell: Arc::clone(&shell),
            area: Area::from_code("247700057"),
            outlines: Arc::new(Vec::new()),
            slots: Arc::new(slots),
        };
        let router = web::harden(routes().with_state(directory), &shell, DOORS);
        House { router, folder, db: Db::clone(db), key }
    }

    /// What a page answers to a member named as `role organisation`, or to a passer-by.
    fn get(&self, address: &str, member: &str) -> (StatusCode, String) {
        let mut request = Request::get(address);
        if !member.is_empty() {
            request = request.header("member", member);
        }
        let request = request.body(Body::empty()).expect("a request");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let status = answer.status();
            let bytes = axum::body::to_bytes(answer.into_body(), 10_000_000).await.expect("a body");
            (status, String::from_utf8(bytes.to_vec()).expect("text"))
        })
    }

    fn page(&self, address: &str, member: &str) -> String {
        let (status, text) = self.get(address, member);
        assert_eq!(status, StatusCode::OK, "{address}");
        text
    }

    fn keep(&self, organization: Uuid, lines: &[DirectLine]) {
        let kept = self.db.write_now(|conn| crate::keep_lines(conn, &self.key, organization, lines));
        kept.expect("kept");
    }
}

/// A line that bears the mark, in the widest circle and with the agreement given.
fn line(name: &str, disclosure: Disclosure, consent_until: Option<&str>) -> DirectLine {
    let contact = NamedContact {
        name: name.to_owned(),
        function: format!("{MARK} référente"),
        email: "zibeline@direct.example".to_owned(),
        phones: vec![Phone::read(NUMBER)],
    };
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    DirectLine { contact, disclosure, consent_until: consent_until.map(day) }
}

/// An organisation of the demo with its address, and a service of it with its own.
fn somebody(db: &Db) -> (Uuid, String, String) {
    use crate::{organization::Organization, service::Service, store::records};
    let id = OrganizationId::from_source("demo", "organization", "ccas-melun").uuid();
    db.read_now(|conn| {
        let organization = records::find::<Organization>(conn, id)?.expect("an organisation");
        let service: crate::kept::Kept<Service> = records::services_of(conn, id)?.remove(0);
        let path = crate::paths::organization(id, &organization.says.name);
        Ok((id, path, crate::paths::service(service.id, &service.says.name)))
    })
    .expect("read")
}
