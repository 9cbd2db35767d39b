//! The doors of the house: each says what it demands, and one that says nothing stays shut.

use crate::inside::BACK;
use crate::known::Known;
use crate::{Failure, Member, Refusal, Shell, encoded};
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::Arc;
use vocabulary::permission::{Action, Reach, Role};

/// What a door demands of whoever knocks. Whether the item behind it is theirs is for the capability to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Demand {
    /// Nothing: anybody may enter.
    Anyone,
    /// A proof of its own in the address or the form: a link from a letter, a code, an invitation.
    Proof,
    /// To be signed in.
    Member,
    /// A role that the table of permissions lets do this to some item, be it one's own or one that a consent names.
    /// Whoever may see counts only stays outside.
    May(Action),
    /// A role that the table lets do this everywhere: coordinators, administrators.
    MayEverywhere(Action),
    /// As `May`, with a recent proof of identity: what lies behind is of class C3 or above.
    MayAssured(Action),
}

/// A door of the house: a method, a path with its parameters in braces, and what it demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// The HTTP method.
    pub method: &'static str,
    /// The path, as the router knows it.
    pub path: &'static str,
    /// What it demands.
    pub demand: Demand,
}

impl Door {
    /// A page anybody may look at.
    pub const fn open(path: &'static str) -> Self {
        Self { method: "GET", path, demand: Demand::Anyone }
    }

    /// A page with this demand.
    pub const fn get(path: &'static str, demand: Demand) -> Self {
        Self { method: "GET", path, demand }
    }

    /// An act with this demand.
    pub const fn post(path: &'static str, demand: Demand) -> Self {
        Self { method: "POST", path, demand }
    }
}

/// What a door answers to whoever knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Welcome {
    /// Come in.
    Enter,
    /// Sign in first: a passer-by before a member's door.
    SignIn,
    /// Prove again who you are: the last proof is too old for what lies behind.
    ProveAgain,
    /// There is nothing here for you, which looks the same as nothing at all.
    Hidden,
}

impl Demand {
    /// What the door answers to this visitor at this moment.
    pub fn welcome(self, member: Option<&Member>, now: DateTime<Utc>) -> Welcome {
        let Some(member) = member else {
            return match self {
                Self::Anyone | Self::Proof => Welcome::Enter,
                Self::May(action) if Role::Public.reach(action) >= Reach::Named => Welcome::Enter,
                _ => Welcome::SignIn,
            };
        };
        let reach = |action| member.reach(action);
        match self {
            Self::Anyone | Self::Proof | Self::Member => Welcome::Enter,
            Self::May(action) if reach(action) >= Reach::Named => Welcome::Enter,
            Self::MayEverywhere(action) if reach(action) == Reach::Everything => Welcome::Enter,
            Self::MayAssured(action) if reach(action) >= Reach::Named => match member.is_assured(now) {
                true => Welcome::Enter,
                false => Welcome::ProveAgain,
            },
            _ => Welcome::Hidden,
        }
    }
}

/// Every door of the house, looked up by method and route.
#[derive(Clone)]
pub(crate) struct Gate {
    shell: Arc<Shell>,
    doors: Arc<HashMap<(&'static str, &'static str), Door>>,
}

impl Gate {
    pub(crate) fn new(shell: &Arc<Shell>, doors: &[Door]) -> Self {
        let doors = doors.iter().map(|door| ((door.method, door.path), *door)).collect();
        Self { shell: Arc::clone(shell), doors: Arc::new(doors) }
    }

    /// The house behind the doors.
    pub(crate) fn shell(&self) -> &Arc<Shell> {
        &self.shell
    }

    pub(crate) fn door(&self, method: &Method, route: &str) -> Option<Door> {
        // A HEAD is a GET of which only the headers are wanted.
        let method = if method == Method::HEAD { "GET" } else { method.as_str() };
        self.doors.get(&(method, route)).copied()
    }
}

/// The sign that ends texts elsewhere, as an address writes it: no name of the house holds it, no database takes it.
const NUL: &str = "%00";

/// Lets in whoever the door welcomes. A route that nobody declared does not open, nor does an address without route.
pub(crate) async fn admit(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    if request.uri().path().contains(NUL) {
        return Failure::NotFound.into_response();
    }
    let route = request.extensions().get::<MatchedPath>();
    let Some(door) = route.and_then(|route| gate.door(request.method(), route.as_str())) else {
        return Failure::NotFound.into_response();
    };
    if let Some(known) = request.extensions().get::<Known>() {
        known.demands(door.demand);
    }
    if matches!(door.demand, Demand::Anyone | Demand::Proof) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let member = Known::member(&parts, &gate.shell).await;
    let request = Request::from_parts(parts, body);
    let now = gate.shell.clock.now();
    match door.demand.welcome(member.as_ref(), now) {
        Welcome::Enter => next.run(request).await,
        Welcome::SignIn => sent_to(&gate.shell.sign_in, Failure::SignInFirst, &request),
        Welcome::ProveAgain => sent_to(&gate.shell.prove_again, Failure::ProveAgain, &request),
        Welcome::Hidden => {
            if let Some(witness) = &gate.shell.witness {
                let account = member.map(|member| member.account);
                witness.refused(Refusal { account, method: door.method, route: door.path, at: now });
            }
            Failure::NotFound.into_response()
        }
    }
}

/// To the entrance, and from there back to the page asked for. An act is not repeated behind the person's back:
/// she is told to go there in another window and to send again what she typed.
fn sent_to(entrance: &str, told: Failure, request: &Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return told.into_response();
    }
    let asked = request.uri().path_and_query().map_or("/", |asked| asked.as_str());
    Redirect::to(&format!("{entrance}?{BACK}={}", encoded(asked))).into_response()
}

#[cfg(test)]
mod tests;
