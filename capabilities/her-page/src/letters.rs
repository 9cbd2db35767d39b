//! The letters of this room: that a person asks for a correction, or calls for help; nothing of what she wrote.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient};
use referral::Referral;
use vocabulary::Locale;
use vocabulary::id::LetterId;
use vocabulary::permission::Role;
use web::Shell;

use crate::entitled::reads_colleagues;
use crate::paths;

/// Colleagues who are written to when who wrote the request is gone.
const MOST_COLLEAGUES: usize = 3;

/// Chance and moment, drawn before the transaction.
#[derive(Clone, Copy)]
pub(crate) struct Drawn {
    pub(crate) chance: [u8; 10],
    pub(crate) now: DateTime<Utc>,
}

/// What a letter tells: the words it is made of, and where its link leads.
#[derive(Clone, Copy)]
pub(crate) enum Told {
    /// That the person wants something corrected.
    Correction,
    /// That she calls for help.
    Call,
}

impl Told {
    const fn code(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Call => "call",
        }
    }

    fn path(self, one: &Referral) -> String {
        match self {
            Self::Correction => paths::CORRECTIONS.to_owned(),
            Self::Call => referral::paths::one_sent(one.id),
        }
    }
}

impl Drawn {
    /// Writes to who wrote the request, while she acts for her organisation; else to colleagues who may read it.
    /// Answers how many letters that made.
    pub(crate) fn tell(
        self,
        conn: &mut Conn,
        (key, shell): (&SealKey, &Shell),
        told: Told,
        one: &Referral,
    ) -> Result<usize, StoreError> {
        let today = vocabulary::time::paris(self.now).date();
        let mut held = membership::members_of(conn, one.from, today)?;
        let author_stays = held.iter().any(|mandate| mandate.account == one.author);
        held.retain(|mandate| {
            let roles = mandate.roles();
            let takes_over = reads_colleagues(&roles) || roles.contains(&Role::Referent);
            if author_stays { mandate.account == one.author } else { takes_over }
        });
        let mut letters = 0;
        for mandate in held.into_iter().take(MOST_COLLEAGUES) {
            let Some(to) = accounts::recipient(conn, key, mandate.account)? else { continue };
            let letter = worded(shell, to.locale, (told, one));
            self.send(conn, key, (letters, &to, &letter), told)?;
            letters += 1;
        }
        Ok(letters)
    }

    fn send(
        self,
        conn: &mut Conn,
        key: &SealKey,
        (place, to, letter): (usize, &Recipient, &Letter),
        told: Told,
    ) -> Result<(), StoreError> {
        let mut chance = self.chance;
        chance[9] = chance[9].wrapping_add(u8::try_from(place).unwrap_or(0));
        let id = LetterId::new_v7(self.now, chance);
        let kind = match told {
            Told::Correction => "her-page-correction",
            Told::Call => "her-page-call",
        };
        post::send(conn, key, &Outgoing { id, to, letter, kind, now: self.now })
    }
}

fn worded(shell: &Shell, locale: Locale, (told, one): (Told, &Referral)) -> Letter {
    let code = one.code.to_string();
    let values = [("code", code.as_str().into()), ("network", shell.network_name.as_str().into())];
    let said = |part: &str| {
        let key = format!("her-page-work-letter-{}-{part}", told.code());
        shell.words.say_with(locale, &key, &values).into_owned()
    };
    Letter {
        subject: said("subject"),
        paragraphs: vec![said("what"), said("do")],
        code: None,
        link: Some((said("link"), format!("{}{}", shell.base_url, told.path(one)))),
        closing: vec![said("closing")],
    }
}
