//! A small house with this room open in it, and the demo's actions.

use std::ops::Deref;
use std::sync::Arc;

use action::{CollectiveAction, demo};
use membership::trial::{self, Town, Tried, account};
use uuid::Uuid;
use vocabulary::id::CollectiveActionId;

use crate::{Declaring, paths};

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("action", action::FRENCH, action::ENGLISH), ("declaring", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            demo::fill(db, membership::trial::beginning()).expect("the demo's actions");
            crate::routes().with_state(Declaring::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    let schema = trial::schema(&[upkeep::ROOM, action::ROOM, session::ROOM]);
    ::store::trial::both(&schema, |db| test(&House(Town::over(db, &tried))));
}

impl House {
    /// An action as it stands.
    pub(super) fn action(&self, id: CollectiveActionId) -> CollectiveAction {
        self.read(|conn| action::action(conn, id)).expect("the action")
    }

    /// The action whose edit page an answer leads to.
    pub(super) fn led_to(&self, path: &str) -> CollectiveAction {
        let id = path.trim_start_matches("/actions/").trim_end_matches("/modifier");
        self.action(CollectiveActionId::from(id.parse::<Uuid>().expect("an identity")))
    }

    /// How many letters of this room a persona has.
    pub(super) fn letters_to(&self, code: &str) -> i64 {
        let account = account(code).uuid();
        self.read(|conn| letters_of(conn, account))
    }

    /// Declares an action for a persona of one organisation; answers it.
    pub(super) fn declares(&self, code: &str, title: &str) -> CollectiveAction {
        let unit = demo::unit(3).to_string();
        let sent = self.post(paths::DECLARE, &self.signs_in(code), &essentials(title, &unit));
        assert_eq!(sent.status, axum::http::StatusCode::SEE_OTHER, "{}", sent.body);
        self.led_to(&sent.to)
    }
}

/// The five things, as a form sends them.
pub(super) fn essentials<'a>(title: &'a str, unit: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("titre", title),
        ("domaine", "lien-social"),
        ("unite", unit),
        ("debut", "2027-01-13"),
        ("fin", ""),
        ("fonction", "Accueil de la MDS"),
        ("telephone", "01 99 00 12 34"),
    ]
}

store::sql! {
    /// How many letters of this room an account has.
    fn letters_of(account: Uuid) -> One<i64> =
        "select count(*) from letter where account = $1 and kind = 'declaring'";
    /// How many letters of this room went to mailboxes of organisations.
    pub(super) fn letters_to_mailboxes() -> One<i64> =
        "select count(*) from letter where account is null and kind = 'declaring'";
    /// The coordination takes in what was proposed, as this record.
    pub(super) fn take_in(proposal: Uuid, record: Uuid) -> Affected =
        "update proposal set state = 'accepted', record = $2 where id = $1";
}

/// What a browser would send of the main form of a page, were its button pressed at once.
pub(super) fn as_drawn(page: &str) -> Vec<(String, String)> {
    let form = page.split("<form class=\"prose\"").nth(1).and_then(|rest| rest.split("</form>").next());
    let mut sent = Vec::new();
    for tag in form.unwrap_or_default().split('<').skip(1) {
        let attribute =
            |name: &str| trial::between(tag, &format!(" {name}=\""), "\"").map(|text| plain(&text));
        let named = sent.last().map(|(name, _): &(String, String)| name.clone()).unwrap_or_default();
        let is_unticked = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        match tag.split([' ', '>']).next().unwrap_or_default() {
            "input" if is_unticked && !tag.contains(" checked") => {}
            "input" => {
                sent.push((attribute("name").unwrap_or_default(), attribute("value").unwrap_or_default()))
            }
            "textarea" => {
                let text = tag.split_once('>').map(|(_, text)| plain(text)).unwrap_or_default();
                sent.push((attribute("name").unwrap_or_default(), text));
            }
            "select" => sent.push((attribute("name").unwrap_or_default(), String::new())),
            "option" if tag.contains(" selected") => {
                sent.pop();
                sent.push((named, attribute("value").unwrap_or_default()));
            }
            _ => {}
        }
    }
    sent
}

/// A text as it stood before it was made safe for a page.
fn plain(text: &str) -> String {
    let marks = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    marks.iter().fold(text.to_owned(), |text, (safe, mark)| text.replace(safe, mark))
}
