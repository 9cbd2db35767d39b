//! The rooms on their way to be opened: what each stands on, and what upper rooms show on lower pages.

use std::path::Path;
use std::sync::Arc;

use accounts::Accounts;
use address_book::AddressBook;
use axum::Router;
use campaign::Campaigns;
use complementarity::Complementarity;
use directory::{Catalogue, Directory};
use editing::{Editing, Geocoder};
use feedback::Feedback;
use membership::{Membership, OwnPage};
use observatory::{Observatory, Vitals};
use open_data::OpenData;
use post::{Carrier, PostOffice, Postman};
use proof::openid::Provider;
use proof::passkey::Passkeys;
use rights::{Installation, Rights};
use sources::Sources;
use store::{Db, SealKey};
use syndication::Syndication;
use upkeep::Upkeep;
use web::Shell;

use super::{Ground, desk, engine_name, frame, holdings, slots};
use crate::doctor::Exam;
use crate::health;
use crate::settings::Settings;

/// The rooms on their way to be opened.
pub(super) struct Rooms<'a> {
    pub(super) settings: &'a Settings,
    pub(super) ground: &'a Ground,
}

impl Rooms<'_> {
    /// Every room with its routes.
    pub(super) fn open(&self, catalogue: &Catalogue) -> anyhow::Result<(Router, OpenData)> {
        // One for its pages and for the sheets: what it read of the directory is held once.
        let complementarity = self.complementarity();
        let directory = self.directory(catalogue, &complementarity)?;
        let open_data = self.open_data(&directory);
        let members = membership::routes()
            .with_state(self.membership())
            .merge(accounts::routes().with_state(self.accounts()?))
            .merge(address_book::routes().with_state(self.address_book()))
            .merge(rights::routes().with_state(self.rights()));
        let standing = web::routes().with_state(Arc::clone(&self.ground.shell));
        let health = health::routes(self.ground.db.clone(), catalogue.clone());
        let house = self
            .keeping_current(&directory)?
            .merge(self.everywhere(&directory))
            .merge(self.together(complementarity))
            .merge(self.around(&directory))
            .merge(self.acting(&directory))
            .merge(self.meeting())
            .merge(open_data::routes().with_state(open_data.clone()))
            .merge(directory::routes().with_state(directory))
            .merge(members)
            .merge(standing)
            .merge(observatory::routes().with_state(self.observatory(catalogue)))
            .merge(health);
        if !self.ground.network.demonstration {
            return Ok((house, open_data));
        }
        let letters = post::demo_routes().with_state(self.post_office());
        let people = membership::demo_routes().with_state(self.membership());
        Ok((house.merge(letters).merge(people), open_data))
    }

    /// What keeps the directory true.
    fn keeping_current(&self, directory: &Directory) -> anyhow::Result<Router> {
        let (db, key, shell) = self.lent();
        let editing = Editing {
            db: db.clone(),
            key: key.clone(),
            shell: Arc::clone(&shell),
            outlines: Arc::clone(&directory.outlines),
            geocoder: self.geocoder()?,
        };
        let mut upkeep = Upkeep::new(db.clone(), key.clone(), Arc::clone(&shell));
        upkeep.geocoder = self.geocoder()?;
        let campaigns = Campaigns { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let feedback = Feedback::new(db.clone(), key.clone(), Arc::clone(&shell));
        let sources = Sources::new(db, key, shell, self.ground.outside.clone());
        Ok(editing::routes()
            .with_state(editing)
            .merge(upkeep::routes().with_state(upkeep))
            .merge(campaign::routes().with_state(campaigns))
            .merge(feedback::routes().with_state(feedback))
            .merge(sources::routes().with_state(sources)))
    }

    /// The directory for programs.
    fn open_data(&self, directory: &Directory) -> OpenData {
        let (db, _, shell) = self.lent();
        let links = vec![
            frame::link("syndication-menu", syndication::paths::FOLLOW, "mail"),
            frame::link("syndication-calendar", syndication::paths::CALENDAR, "calendar"),
            frame::link("syndication-booklet-title", syndication::paths::BOOKLET, "printer"),
            frame::link("syndication-embed-title", syndication::paths::EMBED, "external"),
        ];
        let documents = vec![
            frame::link("directory-api-title", directory::paths::API_SEARCH_DOCUMENT, "search"),
            frame::link("her-page-work-sms-document-title", her_page::paths::SMS_DOCUMENT, "message"),
        ];
        OpenData::new(db, shell, directory.catalogue.clone()).with_links(links).with_documents(documents)
    }

    /// The directory on other sites, in letters, on paper.
    fn everywhere(&self, directory: &Directory) -> Router {
        let syndication = Syndication::new(directory.clone(), self.ground.outside.clone());
        syndication::routes().with_state(syndication)
    }

    /// What every room is lent.
    pub(super) fn lent(&self) -> (Db, SealKey, Arc<Shell>) {
        (self.ground.db.clone(), self.ground.key.clone(), Arc::clone(&self.ground.shell))
    }

    /// Who knows where addresses stand, when the operator chose somebody.
    fn geocoder(&self) -> anyhow::Result<Option<Geocoder>> {
        let Some(geocoder) = &self.settings.geocoder else { return Ok(None) };
        let made = Geocoder::new(&geocoder.url);
        made.map(Some).map_err(|fault| anyhow::anyhow!("[geocoder] url cannot be used: {fault}"))
    }

    fn directory(
        &self,
        catalogue: &Catalogue,
        complementarity: &Complementarity,
    ) -> anyhow::Result<Directory> {
        Ok(Directory {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            catalogue: catalogue.clone(),
            shell: Arc::clone(&self.ground.shell),
            area: self.area(),
            outlines: Arc::new(frame::outlines(self.settings)?),
            slots: Arc::new(slots::slots(&self.ground.db, &self.ground.key, complementarity)),
        })
    }

    fn accounts(&self) -> anyhow::Result<Accounts> {
        let mut accounts =
            Accounts::new(self.ground.db.clone(), self.ground.key.clone(), Arc::clone(&self.ground.shell));
        accounts.passkeys =
            Passkeys::new(&self.ground.shell.base_url, &self.ground.shell.network_name).map(Arc::new);
        if let Some(settings) = &self.settings.openid {
            let back = self.ground.shell.base_url.clone() + accounts::paths::OPENID_RETURN;
            let provider = Provider::new(settings, &back)
                .map_err(|fault| anyhow::anyhow!("[openid] cannot be used: {}", fault.code()))?;
            accounts.openid = Some(Arc::new(provider));
        }
        accounts.erasers = holdings().into();
        accounts.links =
            vec![web::Link { key: "rights-menu-mine", href: rights::paths::MINE.to_owned(), icon: "shield" }];
        Ok(accounts)
    }

    fn membership(&self) -> Membership {
        let told = vec![
            ("membership-installation-version", env!("CARGO_PKG_VERSION").to_owned()),
            ("membership-installation-database", engine_name(self.ground.db.engine()).to_owned()),
            ("membership-installation-carrier", self.carrier_name()),
        ];
        let (db, key) = (self.ground.db.clone(), self.ground.key.clone());
        let mut membership = Membership::new(db, key, Arc::clone(&self.ground.shell), told);
        let register = frame::link("rights-register-title", rights::paths::REGISTER, "list");
        let requests = frame::link("rights-desk-title", rights::paths::DESK, "shield");
        membership.desk = Arc::new(vec![
            frame::link("upkeep-worklist", upkeep::paths::WORKLIST, "list"),
            frame::link("campaign-menu", campaign::paths::CAMPAIGNS, "message"),
            frame::link("survey-menu", survey::paths::SURVEYS, "message"),
            frame::link("protocol-menu", protocol::paths::PROTOCOL, "document"),
            frame::link("cooperation-menu", cooperation::paths::COOPERATIONS, "hands"),
            frame::link("cooperation-menu-team-needs", cooperation::paths::TEAM_NEEDS, "people"),
            frame::link("cooperation-menu-wishes", cooperation::paths::WISHES, "message"),
            frame::link("cooperation-menu-meetings", cooperation::paths::MEETINGS, "people"),
            frame::link("minutes-journal-title", minutes::paths::JOURNAL, "list"),
            frame::link("speed-meeting-menu", speed_meeting::paths::SPEED_MEETINGS, "clock"),
            frame::link("immersion-menu", immersion::paths::PROGRAMMES, "people"),
            frame::link("watch-menu", watch::paths::WATCH, "clock"),
            frame::link("knowledge-menu", knowledge::paths::WORKSHOP, "document"),
            frame::link("sources-menu", sources::paths::SOURCES, "document"),
            frame::link("sources-links-title", sources::paths::DUPLICATES, "copy"),
            requests,
            register.clone(),
        ]);
        membership.administration = Arc::new(vec![
            register,
            frame::link("observatory-menu", observatory::paths::HEALTH, "check"),
            frame::link("open-data-menu-keys", open_data::paths::KEYS, "shield"),
            frame::link("syndication-webhooks-title", syndication::paths::WEBHOOKS, "external"),
        ]);
        membership.own_pages = Arc::new(own_pages());
        membership.needs = Arc::new(desk::needs(&self.ground.db, &self.ground.key));
        membership
    }

    fn address_book(&self) -> AddressBook {
        AddressBook {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            shell: Arc::clone(&self.ground.shell),
        }
    }

    fn rights(&self) -> Rights {
        let controller = &self.settings.controller;
        let installation = Installation {
            controller: controller.name.clone(),
            contact: controller.contact.clone(),
            protection_officer: controller.protection_officer.clone(),
            host: controller.host.clone(),
            database: engine_name(self.ground.db.engine()).to_owned(),
            carrier: self.carrier_name(),
            retention: vec![
                ("rights-retention-access", self.settings.access_months * 365 / 12),
                ("rights-retention-referral", self.settings.identity_months * 365 / 12),
            ],
        };
        Rights {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            shell: Arc::clone(&self.ground.shell),
            holdings: holdings().into(),
            installation: Arc::new(installation),
        }
    }

    fn post_office(&self) -> PostOffice {
        PostOffice {
            db: self.ground.db.clone(),
            key: self.ground.key.clone(),
            shell: Arc::clone(&self.ground.shell),
            preferences: accounts::paths::ACCOUNT,
        }
    }

    /// Who carries letters: a mail server, the page of the demo, or nobody yet.
    pub(super) fn postman(&self) -> Option<Postman> {
        let carrier = match &self.settings.smtp {
            Some(server) => Carrier::Smtp(server.clone()),
            None if self.ground.network.demonstration => Carrier::Page,
            None => {
                tracing::warn!("no mail server is set: letters wait, and nobody can sign in by letter");
                return None;
            }
        };
        let (db, key) = (self.ground.db.clone(), self.ground.key.clone());
        let postman = Postman::new(db, key, Arc::clone(&self.ground.shell), carrier);
        Some(postman.with_preferences_at(accounts::paths::ACCOUNT))
    }

    /// The page of health: what the doctor sees from within, and what the house knows of itself.
    fn observatory(&self, catalogue: &Catalogue) -> Observatory {
        let (db, _, shell) = self.lent();
        let (settings, clock, records) = (self.settings.clone(), shell.clock.clone(), db.clone());
        let (seen, data) = (catalogue.clone(), self.settings.data.clone());
        let measures = &self.ground.measures;
        Observatory {
            db,
            shell,
            look: Arc::new(move || Exam::new(&settings, None, clock.clone()).inside(&records)),
            vitals: Vitals {
                seen: Arc::new(move || seen.seen()),
                folder: Arc::new(move || size_of(&data)),
                version: env!("CARGO_PKG_VERSION"),
                started_at: measures.started_at(),
            },
        }
    }

    fn carrier_name(&self) -> String {
        self.settings.smtp.as_ref().map(|server| server.host.clone()).unwrap_or_default()
    }
}

/// How many bytes lie in a folder, the folders in it left out.
fn size_of(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = files.filter_map(|file| file.metadata().ok()).filter(std::fs::Metadata::is_file);
    sizes.map(|file| file.len()).sum()
}

/// What a member finds under each organisation she acts for, besides its people.
fn own_pages() -> Vec<OwnPage> {
    let own = |key, icon, path| OwnPage { key, icon, path };
    vec![
        own("editing-records-title", "list", editing::paths::records),
        own("upkeep-waiting", "message", upkeep::paths::waiting),
        own("campaign-certificate-title", "check", campaign::paths::certificate),
        protocol::OWN_PAGE,
        own("cooperation-own-partners", "link", cooperation::paths::partners),
        own("responses-own-title", "message", responses::paths::own),
        receiving::OWN_PAGE,
        sending::OWN_PAGE,
        own("minutes-follow-ups", "check", |_| minutes::paths::FOLLOW_UPS.to_owned()),
        own("minutes-contacts-title", "people", |_| minutes::paths::CONTACTS.to_owned()),
        own("her-page-work-corrections", "message", |_| her_page::paths::CORRECTIONS.to_owned()),
        own("her-page-work-message-title", "phone", |_| her_page::paths::MESSAGE.to_owned()),
    ]
}
