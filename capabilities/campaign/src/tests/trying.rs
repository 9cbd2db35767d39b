//! A whole small house for tests: the demo territory and its people, real tables, real doors, a clock that turns.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Town as House, Tried};
pub(crate) use membership::trial::{account, between, organization};

use ::store::Schema;
use chrono::TimeDelta;
use uuid::Uuid;
use vocabulary::id::CampaignId;

use crate::campaign::{Campaign, CampaignKind, CampaignState, Scope};
use crate::opening::{open, plan};
use crate::recipient::Recipient;
use crate::rounds::{Round, daily, day};
use crate::store::campaigns::insert;
use crate::store::recipients::recipients_of;

/// A small house with this room open in it.
pub(crate) struct Town(House);

impl Deref for Town {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}

/// The tables these tests need.
pub(crate) fn schema() -> Schema {
    trial::schema(&[upkeep::ROOM, crate::ROOM])
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &[("upkeep", upkeep::FRENCH, upkeep::ENGLISH), ("campaign", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = crate::Campaigns { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&schema(), |db| test(&Town(House::over(db, &tried))));
}

impl Town {
    /// The round of the house.
    pub(crate) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// An open campaign of this kind that asks everybody for eight weeks.
    pub(crate) fn campaign(&self, kind: CampaignKind) -> Campaign {
        let campaign = Campaign {
            id: CampaignId::new_v7(self.now(), self.shell.randomness.bytes()),
            title: "Hiver 2026".to_owned(),
            kind,
            state: CampaignState::Draft,
            scope: Scope::default(),
            sections: Vec::new(),
            opens_on: day(self.now()),
            closes_on: day(self.now()) + TimeDelta::days(56),
            closed_at: None,
        };
        self.write(|conn| {
            insert(conn, &campaign, self.now())?;
            let plan = plan(conn, &self.key, &campaign.scope, campaign.opens_on)?;
            open(conn, &campaign, &plan, (campaign.opens_on, self.now()))
        });
        Campaign { state: CampaignState::Open, ..campaign }
    }

    pub(crate) fn recipients(&self, campaign: &Campaign) -> Vec<Recipient> {
        self.read(|conn| recipients_of(conn, campaign.id))
    }

    /// What the first page shows a passer-by.
    pub(crate) fn on_home(&self) -> Option<String> {
        let visit = self.visit(None, "/");
        self.run(crate::on_home(&self.db)(&visit, Uuid::nil()))
    }

    /// How an organisation of the demo stands in a campaign.
    pub(crate) fn recipient(&self, campaign: &Campaign, slug: &str) -> Recipient {
        let organization = organization(slug);
        let mut all = self.recipients(campaign).into_iter();
        all.find(|one| one.organization == organization).expect("a recipient")
    }

    /// The letters to a persona, the first first.
    pub(crate) fn letters_to(&self, code: &str) -> Vec<Uuid> {
        let account = account(code).uuid();
        self.read(|conn| letters_of(conn, account))
    }

    /// The link of the last letter to a persona.
    pub(crate) fn link_to(&self, code: &str) -> String {
        let letter = *self.letters_to(code).last().expect("a letter");
        let page = self.get(&format!("/courrier/{letter}"), "").body;
        let text = page.split("card letter").nth(1).expect("the letter").to_owned();
        between(&text, "href=\"http://essai.example", "\"").expect("its link")
    }
}

store::sql! {
    /// The letters of this room to an account.
    fn letters_of(account: Uuid) -> Vec<Uuid> =
        "select id from letter where account = $1 and kind = 'campaign' order by written_at, id";
    /// How many letters of this room there are.
    pub(crate) fn count_letters() -> One<i64> = "select count(*) as letters from letter where kind = 'campaign'";
    /// Makes a member of an organisation its deputy.
    pub(crate) fn make_deputy(account: Uuid) -> Affected =
        "update mandate set standing = 'deputy' where account = $1";
    /// Dates the confirmation of an organisation's services.
    pub(crate) fn confirm_services_on(organization: Uuid, on: chrono::NaiveDate) -> Affected =
        "update service set assured_on = $2, doubted_on = null where organization_id = $1";
    /// Dates the confirmation of an organisation.
    pub(crate) fn confirm_organization_on(id: Uuid, on: chrono::NaiveDate) -> Affected =
        "update organization set assured_on = $2, doubted_on = null where id = $1";
}
