//! The letters of a campaign: which question, to whom, with a link of their own each.

use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient as Addressee};
use store::{Conn, SealKey, StoreError};
use upkeep::{NewLink, Question, confirm_link_letter, offer};
use vocabulary::Locale;
use vocabulary::id::{ConfirmLinkId, LetterId};
use web::{Secret, Shell};

use crate::campaign::{Campaign, CampaignKind};
use crate::ladder::Rung;
use crate::paths;
use crate::recipient::Recipient;
use crate::store::crises::{CrisisLinkRow, insert_crisis_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "campaign";

/// A letter with everything of chance in it drawn, ready to be written inside a transaction.
#[derive(Clone)]
pub(crate) struct Drawn {
    id: LetterId,
    to: Addressee,
    letter: Letter,
    link: Link,
}

/// What the letter's link opens.
#[derive(Clone)]
enum Link {
    Confirm(Box<NewLink>),
    Crisis(CrisisLinkRow),
}

impl Drawn {
    /// Draws the letter of a rung for one addressee.
    pub(crate) fn draw(
        shell: &Shell,
        campaign: &Campaign,
        recipient: &Recipient,
        rung: Rung,
        to: &Addressee,
    ) -> Self {
        let id = LetterId::new_v7(shell.clock.now(), shell.randomness.bytes());
        let (letter, link) = match campaign.kind {
            CampaignKind::Regular => regular(shell, campaign, recipient, rung, to),
            CampaignKind::Crisis => crisis(shell, campaign, recipient, to.locale),
        };
        Self { id, to: to.clone(), letter, link }
    }

    /// Keeps the link and writes the letter into the outbox. It is due to who keeps a record, so it leaves at once;
    /// the silence of August was heeded before.
    pub(crate) fn send(&self, conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
        match &self.link {
            Link::Confirm(link) => offer(conn, key, link)?,
            Link::Crisis(link) => insert_crisis_link(conn, link)?,
        }
        post::send(conn, key, &Outgoing { id: self.id, to: &self.to, letter: &self.letter, kind: KIND, now })
    }
}

fn regular(
    shell: &Shell,
    campaign: &Campaign,
    recipient: &Recipient,
    rung: Rung,
    to: &Addressee,
) -> (Letter, Link) {
    let (mut link, secret) = NewLink::draw(shell, recipient.organization, to);
    link.sections.clone_from(&campaign.sections);
    link.campaign = Some(campaign.id);
    let question = if rung == Rung::Letter { Question::StillTrue } else { Question::Reminder };
    let letter = confirm_link_letter(shell, to.locale, question, &recipient.name, &secret);
    (letter, Link::Confirm(Box::new(link)))
}

fn crisis(shell: &Shell, campaign: &Campaign, recipient: &Recipient, locale: Locale) -> (Letter, Link) {
    let (now, secret) = (shell.clock.now(), Secret::new(shell.randomness.bytes()));
    let row = CrisisLinkRow {
        id: ConfirmLinkId::new_v7(now, shell.randomness.bytes()).uuid(),
        campaign: campaign.id.uuid(),
        organization: recipient.organization.uuid(),
        secret_digest: secret.digest(),
        expires_at: now + upkeep::LASTS,
    };
    let values = [
        ("network", shell.network_name.as_str().into()),
        ("name", recipient.name.as_str().into()),
        ("title", campaign.title.as_str().into()),
    ];
    let said = |key: &str| shell.words.say_with(locale, key, &values).into_owned();
    let address = format!("{}{}", shell.base_url, paths::crisis(secret.text()));
    let letter = Letter {
        subject: said("campaign-letter-crisis-subject"),
        paragraphs: vec![said("campaign-letter-crisis-what"), said("campaign-letter-crisis-do")],
        code: None,
        link: Some((said("campaign-letter-crisis-link"), address)),
        closing: vec![said("campaign-letter-crisis-closing")],
    };
    (letter, Link::Crisis(row))
}
