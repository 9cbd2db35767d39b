//! The rooms around a person: referrals that come back, her own page, sheets to take away, what to do first.

use std::sync::Arc;

use axum::Router;
use directory::Directory;
use handout::{Acquainted, Handouts, OnBehalf};
use her_page::HerPages;
use knowledge::Knowledge;
use paper::Press;
use receiving::Receiving;
use sending::Sending;
use store::Db;
use vacancy::Vacancy;
use watch::Watch;

use super::rooms::Rooms;
use crate::settings::Settings;

impl Rooms<'_> {
    /// What happens around a person, from the sheet she takes away to the answer that comes back.
    pub(super) fn around(&self, directory: &Directory) -> Router {
        let (db, key, shell) = self.lent();
        let sending = Sending { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let receiving = Receiving::new(db.clone(), key.clone(), Arc::clone(&shell));
        let her_page = HerPages::new(db.clone(), key.clone(), Arc::clone(&shell));
        let her_page = match &self.settings.text_messages {
            Some(gateway) => her_page.listening_to(&gateway.secret),
            None => her_page,
        };
        let vacancy = Vacancy::new(db.clone(), key.clone(), Arc::clone(&shell));
        let watch = Watch { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let press = press(self.settings);
        let handouts =
            Handouts::new(db.clone(), Arc::clone(&shell), press.clone(), Arc::clone(&directory.outlines));
        let handouts = handouts.naming(acquainted(&db));
        let acronyms = directory.catalogue.thesaurus().acronyms().to_vec();
        let knowledge = Knowledge::new((db, key), shell, press, Arc::from(acronyms));
        sending::routes()
            .with_state(sending)
            .merge(receiving::routes().with_state(receiving))
            .merge(her_page::routes().with_state(her_page))
            .merge(vacancy::routes().with_state(vacancy))
            .merge(watch::routes().with_state(watch))
            .merge(handout::routes().with_state(handouts))
            .merge(knowledge::routes().with_state(knowledge))
    }
}

/// What sets PDFs: where the operator says it is, or beside this program, or nowhere.
pub(crate) fn press(settings: &Settings) -> Press {
    settings.press.as_ref().map_or_else(Press::found, Press::at)
}

/// Who may be named on a sheet: a member who agreed with somebody of that organisation that each may name the other.
fn acquainted(db: &Db) -> Acquainted {
    let db = db.clone();
    Arc::new(move |visit, organization| {
        let db = db.clone();
        Box::pin(async move {
            let member = visit.member.as_ref()?;
            let (me, today) = (member.account.uuid(), visit.today());
            let agreed = db.read(move |conn| {
                for other in membership::members_of(conn, organization, today)? {
                    if address_book::warm(conn, me, other.account.uuid())? {
                        return Ok(true);
                    }
                }
                Ok(false)
            });
            let agreed =
                agreed.await.map_err(|error| tracing::warn!(%error, "acquaintances could not be read"));
            agreed.ok()?.then(|| OnBehalf { function: String::new(), name: member.shown_name.clone() })
        })
    })
}
