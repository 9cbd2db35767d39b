//! Opening a person's page with her: what is drawn, what is kept of it, and what she takes home.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, HerPageId, OrganizationId};
use web::{Secret, Shell};

use crate::paper_code::PaperCode;
use crate::sealing::{code_print, seal_shown};
use crate::store::keys::{KeyRow, end_keys, insert_key, key_by_digest, page_of_live_key};
use crate::store::pages::{PageRow, insert_page, set_opener};

/// What opens a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyKind {
    /// The address of a letter or a sheet.
    Link,
    /// The twelve signs of a sheet.
    Paper,
    /// A visit that somebody began by typing the twelve signs.
    Visit,
}

impl KeyKind {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Paper => "paper",
            Self::Visit => "visit",
        }
    }
}

/// How long a visit lasts that began with a typed code: on a computer that others use as well, it closes by itself.
pub(crate) const VISIT_LASTS: TimeDelta = TimeDelta::hours(1);

/// What a person takes home: the address of her page and the twelve signs that stand for it.
#[derive(Clone)]
pub struct HerPage {
    /// The page.
    pub id: HerPageId,
    /// What stands in its address, for a link or a QR code.
    pub secret: Secret,
    /// The twelve signs of her sheet.
    pub paper_code: PaperCode,
}

/// A page about to be opened, everything of chance in it drawn.
#[derive(Clone)]
pub struct NewHerPage {
    /// What she will take home.
    pub page: HerPage,
    /// The organisation that opens it with her.
    pub organization: OrganizationId,
    /// Who does.
    pub opened_by: AccountId,
    /// The language she reads: a code of `paper::Tongue`, such as `fr` or `ar`. One that is not known counts as French.
    pub language: String,
    /// When.
    pub now: DateTime<Utc>,
    pub(crate) keys: DrawnKeys,
}

/// The identities of the two keys of a page.
#[derive(Clone, Copy)]
pub(crate) struct DrawnKeys {
    link: Uuid,
    paper: Uuid,
}

impl DrawnKeys {
    fn draw(shell: &Shell, now: DateTime<Utc>) -> Self {
        Self { link: row_id(now, shell.randomness.bytes()), paper: row_id(now, shell.randomness.bytes()) }
    }
}

impl DrawnKeys {
    /// Those of a page of the demo, the same each time.
    pub(crate) fn of_demo(at: usize) -> Self {
        Self { link: Self::row_of_demo("link", at), paper: Self::row_of_demo("paper", at) }
    }

    /// The identity of a row of the demo.
    pub(crate) fn row_of_demo(what: &str, at: usize) -> Uuid {
        HerPageId::from_source("demo", "her_page_row", &format!("{what}/{at}")).uuid()
    }
}

/// The identity of a row that no other room names.
pub(crate) fn row_id(now: DateTime<Utc>, chance: [u8; 10]) -> Uuid {
    HerPageId::new_v7(now, chance).uuid()
}

/// One of several identities of rows from one chance.
pub(crate) fn row_beside(now: DateTime<Utc>, mut chance: [u8; 10], place: usize) -> Uuid {
    chance[9] = chance[9].wrapping_add(u8::try_from(place).unwrap_or(u8::MAX));
    row_id(now, chance)
}

impl NewHerPage {
    /// Draws a page for a person, before the transaction that opens it.
    #[must_use]
    pub fn draw(shell: &Shell, organization: OrganizationId, opened_by: AccountId, language: &str) -> Self {
        let now = shell.clock.now();
        let page = HerPage {
            id: HerPageId::new_v7(now, shell.randomness.bytes()),
            secret: Secret::new(shell.randomness.bytes()),
            paper_code: PaperCode::draw(shell.randomness.bytes()),
        };
        let keys = DrawnKeys::draw(shell, now);
        Self { page, organization, opened_by, language: language.to_owned(), now, keys }
    }
}

/// Opens a page, in the transaction that sends the first request of this person. Address and code are kept as digests;
/// in clear they stay sealed until the notice was given, a day at most, so that it can be printed after sending.
///
/// # Errors
/// Those of the store.
pub fn open(conn: &mut Conn, key: &SealKey, new: &NewHerPage) -> Result<HerPage, StoreError> {
    insert_page(
        conn,
        &PageRow {
            id: new.page.id.uuid(),
            organization: Some(new.organization.uuid()),
            opened_by: Some(new.opened_by.uuid()),
            language: new.language.clone(),
            opened_at: new.now,
            erased_on: None,
        },
    )?;
    keep_keys(conn, key, &new.page, new.keys, new.now)?;
    Ok(new.page.clone())
}

/// A fresh address and code for a page that stands, everything of chance in it drawn.
#[derive(Clone)]
pub(crate) struct FreshKeys {
    page: HerPage,
    given_by: AccountId,
    keys: DrawnKeys,
}

impl FreshKeys {
    /// Draws them for whoever gives them to the person: this account sees them for a day.
    pub(crate) fn draw(shell: &Shell, id: HerPageId, given_by: AccountId) -> Self {
        let secret = Secret::new(shell.randomness.bytes());
        let paper_code = PaperCode::draw(shell.randomness.bytes());
        let keys = DrawnKeys::draw(shell, shell.clock.now());
        Self { page: HerPage { id, secret, paper_code }, given_by, keys }
    }

    /// Keeps them; what opened the page before opens it no more, since a lost sheet may lie anywhere.
    pub(crate) fn replace(
        &self,
        conn: &mut Conn,
        key: &SealKey,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        end_keys(conn, self.page.id.uuid(), now)?;
        set_opener(conn, self.page.id.uuid(), self.given_by.uuid())?;
        keep_keys(conn, key, &self.page, self.keys, now)
    }
}

fn keep_keys(
    conn: &mut Conn,
    key: &SealKey,
    page: &HerPage,
    keys: DrawnKeys,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let signs = page.paper_code.signs();
    let both = [
        (keys.link, KeyKind::Link, page.secret.digest(), page.secret.text()),
        (keys.paper, KeyKind::Paper, code_print(key, &page.paper_code), signs),
    ];
    for (id, kind, digest, clear) in both {
        let shown_sealed = Some(seal_shown(key, id, clear)?);
        let page = page.id.uuid();
        let kind = kind.code().to_owned();
        let (expires_at, ended_at) = (None, None);
        insert_key(
            conn,
            &KeyRow { id, page, kind, digest, shown_sealed, made_at: now, expires_at, ended_at },
        )?;
    }
    Ok(())
}

/// What the code of a sheet stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A page that stands.
    Page(HerPageId),
    /// A page that was erased on this day.
    Erased(chrono::NaiveDate),
    /// Twelve signs that were replaced by others, or a visit that is over.
    Ended,
    /// Nothing.
    Unknown,
}

/// What the twelve signs that somebody typed stand for; callers limit how often one may try.
///
/// # Errors
/// Those of the store.
pub fn by_paper_code(
    conn: &mut Conn,
    key: &SealKey,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Found, StoreError> {
    match PaperCode::parse(typed) {
        Some(code) => found(conn, &code_print(key, &code), now),
        None => Ok(Found::Unknown),
    }
}

/// What the secret of an address stands for, by its digest.
pub(crate) fn by_secret(conn: &mut Conn, digest: &[u8], now: DateTime<Utc>) -> Result<Found, StoreError> {
    found(conn, digest, now)
}

fn found(conn: &mut Conn, digest: &[u8], now: DateTime<Utc>) -> Result<Found, StoreError> {
    if let Some(page) = page_of_live_key(conn, digest, now)? {
        return Ok(Found::Page(HerPageId::from(page)));
    }
    Ok(match key_by_digest(conn, digest)? {
        Some(known) => known.erased_on.map_or(Found::Ended, Found::Erased),
        None => Found::Unknown,
    })
}

impl std::fmt::Debug for HerPage {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "HerPage({})", self.id)
    }
}

impl std::fmt::Debug for NewHerPage {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "NewHerPage({})", self.page.id)
    }
}

impl std::fmt::Debug for FreshKeys {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "FreshKeys({})", self.page.id)
    }
}
