//! The demo: a territory with everybody in it, invented, for who tries the house.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use store::{Db, SealKey};
use web::{Clock, Randomness, Shell};

use super::{frame, seal_key};
use crate::settings::Settings;

/// Fills an empty database with the demo: the territory, its direct lines, and the people who try it. Says what.
pub fn fill_demo(db: &Db, settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<String> {
    let key = seal_key(settings, db)?;
    let territory = directory::demo::fill_if_empty(db, now)?;
    directory::demo::fill_direct_lines(db, &key)?;
    let people = membership::demo::fill(db, &key, now)?;
    let network = directory::network(db, None)?;
    let house = (network.name.as_str(), settings.public_url.as_str());
    let reports = upkeep::demo::fill(db, &key, house, &Randomness::system(), now)?;
    let asked = campaign::demo::fill(db, &key, now)?;
    let signatures = protocol::demo::fill(db, &key, now)?;
    let links = cooperation::demo::fill(db, &key, now)?;
    let questioned = survey::demo::fill(db, &key, now)?;
    let answers = responses::demo::fill(db, &key, now)?;
    let referrals = referral::demo::fill(db, &key, house, &Randomness::system(), now)?;
    let pages = her_page::demo::fill(db, &key, now)?;
    let shell = Arc::new(frame::shell(settings, &network, Clock::new(move || now))?);
    let asked_room = vacancy::demo::fill(db, &key, &shell)?;
    let cards = knowledge::demo::fill(db, &key, now)?;
    let acted = fill_actions(db, &key, &shell, now)?;
    let met = fill_meetings(db, &key, &shell, now)?;
    let told = format!(
        "{reports} open reports, a campaign that asks {asked} organisations, {signatures} signatures of the protocol, \
         {links} links, a questionnaire to {questioned} with {answers} answers, {referrals} referrals with {pages} page of a person, {asked_room} \
         questions about places, {cards} reflex cards, {acted}, {met}"
    );
    Ok(format!("{territory}, {told}, {people} people to try it as"))
}

/// Fills the demo with how organisations meet. Says what.
fn fill_meetings(db: &Db, key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> anyhow::Result<String> {
    let meetings = encounter::demo::fill(db, key, shell)?;
    let told = minutes::demo::fill(db, key, shell)?;
    let rounds = speed_meeting::demo::fill(db, key, shell)?;
    let programmes = immersion::demo::fill(db, key, now)?;
    let days = returns::demo::fill(db, key, shell)?;
    Ok(format!(
        "{meetings} meetings with {told} minutes, {rounds} speed-meetings, {programmes} programme of immersion days with {days} agreed"
    ))
}

/// Fills the demo with what organisations and inhabitants do together. Says what.
fn fill_actions(db: &Db, key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> anyhow::Result<String> {
    let actions = action::demo::fill(db, now)?;
    let dates = session::demo::fill(db, now)?;
    let enrolled = enrolment::demo::fill(db, key, shell)?;
    let reviews = outcome::demo::fill(db, key, now)?;
    let sittings = register::demo::fill(db, now)?;
    let lent = lending::demo::fill(db, key, shell)?;
    agenda::demo::fill(db, now)?;
    Ok(format!(
        "{actions} collective actions on {dates} dates with {enrolled} people signed up and {reviews} reviews, {sittings} sittings, {lent} \
         exhibitions"
    ))
}
