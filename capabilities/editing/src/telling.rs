//! Telling an organisation that somebody else corrected its record.

use chrono::{DateTime, NaiveDate, Utc};
use directory::{FieldChange, Section, Shown};
use post::{Letter, Outgoing};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::{AccountId, LetterId, OrganizationId};
use web::Shell;

use crate::naming::name_of;
use crate::paths;

/// What the owner of a record is told when somebody else corrected it: which sections, and where to read the change.
/// It names functions and organisations, and nobody.
#[derive(Clone, Debug)]
pub struct TellOwner {
    /// The identity the letters are drawn from, drawn before the transaction.
    pub id: LetterId,
    /// The organisation that answers for the record.
    pub owner: OrganizationId,
    /// Whoever made the change, who needs no letter about it.
    pub but: Option<AccountId>,
    /// The letter in French.
    pub french: Letter,
    /// The letter in English.
    pub english: Letter,
    /// The day, to know who acts for the organisation.
    pub today: NaiveDate,
    /// When.
    pub now: DateTime<Utc>,
}

impl TellOwner {
    /// Words the letter about changes to a record, or about its end where no section changed; nothing where no organisation answers for it. `by` is a function
    /// or an organisation.
    pub fn draw(shell: &Shell, shown: &Shown, sections: &[Section], by: &str) -> Option<Self> {
        let now = shell.clock.now();
        Some(Self {
            id: LetterId::new_v7(now, shell.randomness.bytes()),
            owner: shown.owner?,
            but: None,
            french: worded(shell, shown, (sections, by), Locale::French),
            english: worded(shell, shown, (sections, by), Locale::English),
            today: vocabulary::time::paris(now).date(),
            now,
        })
    }

    /// The same, but for one account.
    #[must_use]
    pub fn but(mut self, account: Option<AccountId>) -> Self {
        self.but = account;
        self
    }
}

/// The sections some changes touch, each once.
pub fn sections_of(shown: &Shown, changes: &[FieldChange]) -> Vec<Section> {
    let kind = shown.key.kind;
    let touched = |section: &Section| {
        changes.iter().any(|change| Section::holding(kind, &change.field) == Some(*section))
    };
    Section::of(kind).iter().copied().filter(touched).collect()
}

fn worded(shell: &Shell, shown: &Shown, (sections, by): (&[Section], &str), locale: Locale) -> Letter {
    let names: Vec<_> = sections.iter().map(|section| shell.words.say(locale, section.key())).collect();
    let names = names.join(", ");
    // Letters pass through other hands: a hidden place is called by its town.
    let name = name_of(shown, false);
    // A record taken out has no section that changed.
    let kind = if sections.is_empty() { "retired" } else { "changed" };
    let worded = |part: &str| {
        let values = [
            ("name", name.as_str().into()),
            ("by", by.into()),
            ("sections", names.as_str().into()),
            ("network", shell.network_name.as_str().into()),
        ];
        shell.words.say_with(locale, &format!("editing-letter-{kind}-{part}"), &values).into_owned()
    };
    Letter {
        subject: worded("subject"),
        paragraphs: vec![worded("what"), worded("do")],
        code: None,
        link: Some((worded("link"), format!("{}{}", shell.base_url, paths::history(shown.key)))),
        closing: vec![worded("closing")],
    }
}

/// Writes the letter to the owner and the deputies of the organisation, in the transaction that keeps the change; it
/// leaves once that is kept. Answers how many letters there are.
///
/// # Errors
///
/// When something cannot be read or written.
pub fn tell_owner(conn: &mut Conn, key: &SealKey, telling: &TellOwner) -> Result<usize, StoreError> {
    let members = membership::members_of(conn, telling.owner, telling.today)?;
    let answering = members.iter().filter(|held| held.standing != membership::Standing::Member);
    let others = answering.filter(|held| Some(held.account) != telling.but);
    let mut written = 0;
    for (place, account) in others.map(|held| held.account).enumerate() {
        let Some(to) = accounts::recipient(conn, key, account)? else { continue };
        let letter = if to.locale == Locale::French { &telling.french } else { &telling.english };
        // The same identity if the transaction runs again.
        let id = LetterId::from_source("editing", &telling.id.to_string(), &place.to_string());
        post::send(conn, key, &Outgoing { id, to: &to, letter, kind: "record-changed", now: telling.now })?;
        written += 1;
    }
    Ok(written)
}
