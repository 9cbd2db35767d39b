//! « Près de chez moi, sans jugement »: open actions near a commune in the plainest words, for screen and paper.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use paper::{Block, Format, Sheet, Tongue};
use vocabulary::territory::Commune;
use web::Visit;

use crate::asked::{Asked, USUAL_KM};
use crate::entry::Entry;
use crate::found::{found, told};
use crate::paths;
use crate::whereabouts::Whereabouts;

/// The most actions on one sheet: more would not be read.
const MOST: usize = 12;

/// An action in plain words: each line is one short sentence.
pub(crate) struct PlainEntry {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) lines: Vec<(&'static str, String)>,
    /// The number to call, as it is shown.
    pub(crate) phone: String,
    /// How it is dialled; empty where it is no number.
    pub(crate) dialled: String,
}

/// Open actions near a commune, the next date first.
///
/// # Errors
/// Those of the store.
pub(crate) fn near(
    conn: &mut Conn,
    commune: &'static Commune,
    visit: &Visit,
    now: DateTime<Utc>,
) -> Result<Vec<PlainEntry>, StoreError> {
    let asked = Asked {
        whereabouts: Whereabouts::Commune(commune),
        within_km: USUAL_KM,
        is_open: true,
        page: 1,
        ..Asked::default()
    };
    let mut all = found(conn, &asked, now)?.all;
    all.retain(|found| found.next_at.is_some() || found.state == action::State::Running);
    all.truncate(MOST);
    let shown = told(conn, all, now)?;
    Ok(shown.iter().map(|told| plain(told, visit)).collect())
}

fn plain(told: &crate::found::Told, visit: &Visit) -> PlainEntry {
    let (entry, action) = (Entry::of(told, visit), &told.action);
    let mut lines = vec![("agenda-plain-when", entry.when.clone()), ("agenda-plain-where", entry.line())];
    lines.push(("agenda-plain-what", entry.summary.clone()));
    lines.push(("agenda-plain-first", entry.first_visit.clone()));
    lines.push(("agenda-plain-ask", action.contact.role.clone()));
    lines.retain(|(_, words)| !words.is_empty());
    let number = vocabulary::phone::PhoneNumber::parse(&action.contact.phone).ok().map(|(number, _)| number);
    PlainEntry {
        title: entry.title,
        href: entry.href,
        lines,
        dialled: number.as_ref().map(|number| number.href()).unwrap_or_default(),
        phone: number.map_or_else(|| action.contact.phone.clone(), |number| number.shown()),
    }
}

/// The same for the press.
pub(crate) fn sheet(visit: &Visit, commune: &Commune, entries: &[PlainEntry]) -> Sheet {
    let mut blocks = vec![Block::Paragraph(visit.say("agenda-plain-lead").into_owned())];
    for entry in entries {
        let facts =
            entry.lines.iter().map(|(key, words)| (visit.say(key).into_owned(), words.clone())).collect();
        let mut together = vec![Block::Heading(entry.title.clone()), Block::Facts(facts)];
        if !entry.phone.is_empty() {
            together.push(Block::Large(entry.phone.clone()));
        }
        blocks.push(Block::Rule);
        blocks.push(Block::Together(together));
    }
    if entries.is_empty() {
        blocks.push(Block::Paragraph(visit.say("agenda-plain-empty").into_owned()));
    }
    blocks.push(Block::Rule);
    blocks.push(Block::Qr {
        address: visit.absolute(&format!("{}?commune={}", paths::ACTIONS, commune.code)),
        words: visit.say("agenda-plain-more").into_owned(),
    });
    let language = match visit.locale {
        vocabulary::Locale::French => Tongue::French,
        vocabulary::Locale::English => Tongue::English,
    };
    Sheet {
        title: visit.say_of("agenda-plain-title", commune.name).into_owned(),
        language,
        format: Format::A4,
        blocks,
        footer: format!("{} · {}", visit.shell.network_name, visit.date(visit.today())),
    }
}
