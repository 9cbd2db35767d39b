//! What every page shares: the words of all rooms, the menus, the credits, the map under the pins.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::Context;
use vocabulary::permission::Action;
use web::map::{Level, Outlines};
use web::{Clock, Credit, Demand, Limiter, Link, MemberLink, Shell, TileServer, TrustedProxies, Words};

use crate::settings::Settings;

/// The shell of every page, before anybody tells members from passers-by.
pub(super) fn shell(
    settings: &Settings,
    network: &directory::Network,
    clock: Clock,
) -> anyhow::Result<Shell> {
    let mut shell = Shell::new(words()?, &network.name, &settings.public_url, clock);
    shell.demo = network.demonstration;
    shell.navigation = vec![
        link("directory-menu-search", directory::paths::SEARCH, "search"),
        link("directory-menu-organizations", directory::paths::ORGANIZATIONS, "people"),
        link("directory-menu-who-does-what", directory::paths::WHO_DOES_WHAT, "hands"),
        link("agenda-menu", agenda::paths::ACTIONS, "calendar"),
        link("portrait-menu", portrait::paths::NETWORK, "link"),
    ];
    shell.footer = vec![
        link("directory-menu-communes", directory::paths::COMMUNES, ""),
        link("directory-menu-glossary", directory::paths::GLOSSARY, ""),
        link("syndication-menu", syndication::paths::FOLLOW, ""),
        link("syndication-booklet-title", syndication::paths::BOOKLET, ""),
        link("handout-menu", handout::paths::SHEET, ""),
        link("knowledge-menu", knowledge::paths::CARDS, ""),
        link("borrowing-menu", borrowing::paths::EXHIBITIONS, ""),
        link("register-menu", register::paths::REGISTER, ""),
        link("her-page-menu", her_page::paths::CODE, ""),
        link("campaign-freshness-title", campaign::paths::FRESHNESS, ""),
        link("upkeep-propose", upkeep::paths::PROPOSE, ""),
        link("open-data-menu", open_data::paths::DOWNLOADS, ""),
        link("rights-menu-privacy", rights::paths::PRIVACY, ""),
    ];
    shell.credits = credits();
    shell.tiles = settings
        .tiles
        .as_ref()
        .map(|tiles| TileServer { template: tiles.url.clone(), attribution: tiles.attribution.clone() });
    shell.sign_in = accounts::paths::SIGN_IN.to_owned();
    shell.prove_again = accounts::paths::PROVE_AGAIN.to_owned();
    shell.sign_out = accounts::paths::SIGN_OUT.to_owned();
    shell.member_menu = member_menu();
    shell.demo_sign_in = network.demonstration.then(|| membership::paths::TRYOUT.to_owned());
    shell.acts = Limiter::new(settings.acts_per_minute, Duration::from_secs(60));
    shell.trusted_proxies = TrustedProxies::parse(settings.trusted_proxies.iter().map(String::as_str))
        .map_err(|fault| anyhow::anyhow!("trusted_proxies: {fault}"))?;
    Ok(shell)
}

pub(super) fn link(key: &'static str, href: &str, icon: &'static str) -> Link {
    Link { key, href: href.to_owned(), icon }
}

/// What a member finds behind their name; each line only for those it would let in.
fn member_menu() -> Vec<MemberLink> {
    let line = |key, href, icon, demand| MemberLink { link: link(key, href, icon), demand };
    let keeps = Demand::May(Action::EditRecord);
    let coordinates = Demand::MayEverywhere(Action::MergeRecords);
    vec![
        line("sending-menu", sending::paths::ORIENT, "compass", Demand::May(Action::CreateReferral)),
        line("sending-sent-title", sending::paths::SENT, "mail", Demand::May(Action::CreateReferral)),
        line("receiving-menu", receiving::paths::RECEIVED, "message", Demand::May(Action::AnswerReferral)),
        line("vacancy-menu", vacancy::paths::PLACES, "question", Demand::May(Action::CreateReferral)),
        line(
            "declaring-menu-mine",
            declaring::paths::MINE,
            "calendar",
            Demand::May(Action::EditCollectiveAction),
        ),
        line("knowledge-workshop", knowledge::paths::WORKSHOP, "document", Demand::May(Action::WriteCard)),
        line("address-book-menu", address_book::paths::BOOK, "heart", Demand::May(Action::KeepAddressBook)),
        line("feedback-answers-title", feedback::paths::ANSWERS, "message", Demand::May(Action::Moderate)),
        line(
            "cooperation-menu-circuits",
            cooperation::paths::CIRCUITS,
            "compass",
            Demand::May(Action::ReadDirectLine),
        ),
        line("cooperation-menu-team-needs", cooperation::paths::TEAM_NEEDS, "question", keeps),
        line("cooperation-menu-means", cooperation::paths::MEANS, "basket", keeps),
        line("complementarity-suggestions-title", complementarity::paths::SUGGESTIONS, "people", keeps),
        line("membership-menu-organizations", membership::paths::ORGANIZATIONS, "building", Demand::Member),
        line("campaign-menu", campaign::paths::CAMPAIGNS, "message", coordinates),
        line("survey-menu", survey::paths::SURVEYS, "message", Demand::MayEverywhere(Action::RunEncounter)),
        line("membership-menu-coordination", membership::paths::COORDINATION, "compass", coordinates),
        line(
            "membership-menu-administration",
            membership::paths::ADMINISTRATION,
            "screen",
            Demand::MayEverywhere(Action::OperateInstallation),
        ),
        line("membership-charters", membership::paths::CHARTERS, "document", Demand::Member),
        line("accounts-menu-account", accounts::paths::ACCOUNT, "person", Demand::Member),
        line("rights-menu-mine", rights::paths::MINE, "shield", Demand::Member),
    ]
}

/// All words, read once in the life of the process and shared by its houses.
pub(crate) fn words() -> anyhow::Result<Words> {
    static WORDS: OnceLock<Words> = OnceLock::new();
    match WORDS.get() {
        Some(words) => Ok(words.clone()),
        None => {
            let words = read_words()?;
            Ok(WORDS.get_or_init(|| words).clone())
        }
    }
}

fn read_words() -> anyhow::Result<Words> {
    let rooms = [
        ("web", web::FRENCH, web::ENGLISH),
        ("post", post::FRENCH, post::ENGLISH),
        ("directory", directory::FRENCH, directory::ENGLISH),
        ("accounts", accounts::FRENCH, accounts::ENGLISH),
        ("membership", membership::FRENCH, membership::ENGLISH),
        ("address-book", address_book::FRENCH, address_book::ENGLISH),
        ("rights", rights::FRENCH, rights::ENGLISH),
        ("editing", editing::FRENCH, editing::ENGLISH),
        ("upkeep", upkeep::FRENCH, upkeep::ENGLISH),
        ("campaign", campaign::FRENCH, campaign::ENGLISH),
        ("sources", sources::FRENCH, sources::ENGLISH),
        ("open-data", open_data::FRENCH, open_data::ENGLISH),
        ("feedback", feedback::FRENCH, feedback::ENGLISH),
        ("syndication", syndication::FRENCH, syndication::ENGLISH),
        ("protocol", protocol::FRENCH, protocol::ENGLISH),
        ("cooperation", cooperation::FRENCH, cooperation::ENGLISH),
        ("complementarity", complementarity::FRENCH, complementarity::ENGLISH),
        ("portrait", portrait::FRENCH, portrait::ENGLISH),
        ("survey", survey::FRENCH, survey::ENGLISH),
        ("responses", responses::FRENCH, responses::ENGLISH),
        ("findings", findings::FRENCH, findings::ENGLISH),
        ("paper", paper::FRENCH, paper::ENGLISH),
        ("referral", referral::FRENCH, referral::ENGLISH),
        ("sending", sending::FRENCH, sending::ENGLISH),
        ("receiving", receiving::FRENCH, receiving::ENGLISH),
        ("her-page", her_page::FRENCH, her_page::ENGLISH),
        ("vacancy", vacancy::FRENCH, vacancy::ENGLISH),
        ("handout", handout::FRENCH, handout::ENGLISH),
        ("knowledge", knowledge::FRENCH, knowledge::ENGLISH),
        ("action", action::FRENCH, action::ENGLISH),
        ("session", session::FRENCH, session::ENGLISH),
        ("declaring", declaring::FRENCH, declaring::ENGLISH),
        ("enrolment", enrolment::FRENCH, enrolment::ENGLISH),
        ("register", register::FRENCH, register::ENGLISH),
        ("outcome", outcome::FRENCH, outcome::ENGLISH),
        ("lending", lending::FRENCH, lending::ENGLISH),
        ("borrowing", borrowing::FRENCH, borrowing::ENGLISH),
        ("agenda", agenda::FRENCH, agenda::ENGLISH),
        ("watch", watch::FRENCH, watch::ENGLISH),
        ("observatory", observatory::FRENCH, observatory::ENGLISH),
    ];
    Ok(Words::new(&[&rooms[..], &super::meeting::WORDS].concat())?)
}

/// The sources the programme carries, each with its licence and date.
fn credits() -> Vec<Credit> {
    let credit = |name: &str, publisher: &str, licence: &str, href: &str| Credit {
        name: name.to_owned(),
        publisher: publisher.to_owned(),
        licence: licence.to_owned(),
        href: href.to_owned(),
    };
    vec![
        credit(
            "Communes, EPCI, départements, régions",
            "Insee, La Poste et DGCL, millésime 2026 (decoupage-administratif 6.0.0)",
            "Licence Ouverte 2.0",
            "https://github.com/datagouv/decoupage-administratif",
        ),
        credit(
            "Contours des communes et des départements",
            "IGN, Admin Express 2018, simplifiés (france-geojson)",
            "Licence Ouverte 2.0",
            "https://github.com/gregoiredavid/france-geojson",
        ),
        credit(
            "Calendrier scolaire",
            "Ministère de l’Éducation nationale, data.education.gouv.fr",
            "Licence Ouverte 2.0",
            "https://data.education.gouv.fr",
        ),
        credit(
            "Vocabulaires data·inclusion",
            "GIP Plateforme de l’inclusion, schéma v1 (1.0.10, 2026)",
            "Licence Ouverte 2.0",
            "https://github.com/gip-inclusion/data-inclusion-schema",
        ),
        credit(
            "Human Services Data Specification 3.1",
            "Open Referral",
            "CC BY-SA 4.0",
            "https://docs.openreferral.org",
        ),
    ]
}

/// The outlines of a setting, read once in the life of the process however many houses name the same file.
pub(super) fn outlines(settings: &Settings) -> anyhow::Result<Vec<&'static Outlines>> {
    static READ: Mutex<BTreeMap<PathBuf, &'static Outlines>> = Mutex::new(BTreeMap::new());
    let embedded = web::map::embedded_outlines();
    let Some(path) = &settings.outlines else { return Ok(embedded.to_vec()) };
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(finer) = read.get(path) {
        return Ok(vec![embedded[0], finer]);
    }
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("the outlines {} cannot be read", path.display()))?;
    let finer = Outlines::parse(&text, Level::Commune)
        .map_err(|fault| anyhow::anyhow!("the outlines {}: {fault}", path.display()))?;
    // They live as long as the process.
    let finer: &'static Outlines = Box::leak(Box::new(finer));
    read.insert(path.clone(), finer);
    Ok(vec![embedded[0], finer])
}
