//! Pages of the demo's persons: one of them opens with the code « DEMO PAGE 2026 ».

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Utc};
use referral::{Referral, State};
use vocabulary::id::HerPageId;
use web::Secret;

use crate::opening::{DrawnKeys, HerPage, NewHerPage, open};
use crate::paper_code::PaperCode;
use crate::store::notices::{NoticeRow, insert_notice};
use crate::store::pages::page_by_id;

/// The code that opens one page of the demo; its letters read as the digits they look like.
pub const CODE: &str = "DEMO PAGE 2026";
/// Referrals of the demo are looked for up to this number.
const MOST: usize = 100;
/// In which languages the demo's persons read, in turn.
const LANGUAGES: [&str; 4] = ["fr", "ar", "uk", "pt"];

/// Opens the pages that the demo's referrals name, once, after these. Answers how many there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        let (mut opened, mut has_code) = (0, false);
        for at in 0..MOST {
            let Some(one) = referral::referral(conn, key, referral::demo::referral_id(at))? else { continue };
            let Some(page) = one.her_page else { continue };
            opened += 1;
            let takes_code = !has_code && (one.state == State::ShownToPerson || one.state == State::Sent);
            has_code |= takes_code;
            if page_by_id(conn, page.uuid())?.is_none() {
                settle(conn, key, (at, &one, page), (takes_code, now))?;
            }
        }
        Ok(opened)
    })
}

fn settle(
    conn: &mut Conn,
    key: &SealKey,
    (at, one, page): (usize, &Referral, HerPageId),
    (takes_code, now): (bool, DateTime<Utc>),
) -> Result<(), StoreError> {
    // A demo is filled the same each time, and still nobody guesses what its key seals.
    let drawn = |purpose: &str| -> [u8; 32] {
        let print = key.fingerprint("her_page/demo", &format!("{purpose}/{at}"));
        std::array::from_fn(|place| print.get(place).copied().unwrap_or_default())
    };
    let eight = drawn("code");
    let code = PaperCode::parse(CODE).filter(|_| takes_code);
    let code = code.unwrap_or_else(|| PaperCode::draw(std::array::from_fn(|place| eight[place])));
    let new = NewHerPage {
        page: HerPage { id: page, secret: Secret::new(drawn("secret")), paper_code: code },
        organization: one.from,
        opened_by: one.author,
        language: LANGUAGES[at % LANGUAGES.len()].to_owned(),
        now,
        keys: DrawnKeys::of_demo(at),
    };
    open(conn, key, &new)?;
    let told_on = vocabulary::time::paris(one.created_at).date();
    let told_by = Some(one.author.uuid());
    let (means, language) = ("read".to_owned(), new.language);
    let id = DrawnKeys::row_of_demo("notice", at);
    insert_notice(conn, &NoticeRow { id, page: page.uuid(), means, language, told_on, told_by })
}
