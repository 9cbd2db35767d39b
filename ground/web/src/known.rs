//! What is found out once about a request and asked for by several: who comes, and what the door demands.

use crate::{Demand, Member, Shell};
use axum::http::request::Parts;
use std::sync::{Arc, OnceLock};
use tokio::sync::OnceCell;

/// Travels with the request; its clones know the same.
#[derive(Clone, Default)]
pub(crate) struct Known(Arc<Found>);

#[derive(Default)]
struct Found {
    member: OnceCell<Option<Member>>,
    demand: OnceLock<Demand>,
}

impl Known {
    /// The member behind a request; the house is asked once, whoever asks here and however often.
    pub(crate) async fn member(parts: &Parts, shell: &Shell) -> Option<Member> {
        let members = shell.members.as_ref()?;
        match parts.extensions.get::<Self>() {
            Some(Self(found)) => found.member.get_or_init(|| members.resolve(parts)).await.clone(),
            None => members.resolve(parts).await,
        }
    }

    /// Notes what the door demands.
    pub(crate) fn demands(&self, demand: Demand) {
        // A request meets one door, so there is nothing to overwrite.
        let _ = self.0.demand.set(demand);
    }

    /// Whether the answer is for one pair of eyes: a member's, or those of whoever holds a link from a letter.
    pub(crate) fn is_private(&self) -> bool {
        let for_member = self.0.member.get().is_some_and(Option::is_some);
        for_member || self.0.demand.get().is_some_and(|demand| *demand != Demand::Anyone)
    }

    /// Whether the address itself may be the proof, and must therefore be told to nobody.
    pub(crate) fn has_telling_address(&self) -> bool {
        self.0.demand.get() == Some(&Demand::Proof)
    }
}
