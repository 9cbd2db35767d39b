//! Every statement of the outbox.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A letter written into the outbox.
    pub(crate) struct NewLetterRow {
        pub(crate) id: Uuid,
        pub(crate) account: Option<Uuid>,
        pub(crate) address_sealed: Sealed,
        pub(crate) address_print: Vec<u8>,
        pub(crate) locale: String,
        pub(crate) kind: String,
        pub(crate) is_news: bool,
        pub(crate) silent_in_august: bool,
        pub(crate) content_sealed: Option<Sealed>,
        pub(crate) written_at: DateTime<Utc>,
        pub(crate) next_at: DateTime<Utc>,
        pub(crate) attempts: i64,
        pub(crate) state: String,
    }
}
row! {
    /// A letter as the postman takes it, or as the demo shows it.
    pub(crate) struct LetterRow {
        pub(crate) id: Uuid,
        pub(crate) address_sealed: Sealed,
        pub(crate) locale: String,
        pub(crate) kind: String,
        pub(crate) is_news: bool,
        pub(crate) silent_in_august: bool,
        pub(crate) content_sealed: Option<Sealed>,
        pub(crate) written_at: DateTime<Utc>,
        pub(crate) next_at: DateTime<Utc>,
        pub(crate) attempts: i64,
        pub(crate) state: String,
    }
}
row! {
    /// A line of news that waits for its turn.
    pub(crate) struct NewsRow {
        pub(crate) id: Uuid,
        pub(crate) account: Option<Uuid>,
        pub(crate) address_sealed: Sealed,
        pub(crate) address_print: Vec<u8>,
        pub(crate) locale: String,
        pub(crate) kind: String,
        pub(crate) silent_in_august: bool,
        pub(crate) line_sealed: Sealed,
        pub(crate) told_at: DateTime<Utc>,
        pub(crate) next_at: DateTime<Utc>,
    }
}
row! {
    /// An address that took a letter for good.
    pub(crate) struct RefusalRow {
        pub(crate) letter_id: Uuid,
        pub(crate) account: Option<Uuid>,
        pub(crate) address_print: Vec<u8>,
        pub(crate) reason: String,
        pub(crate) refused_at: DateTime<Utc>,
    }
}
row! {
    /// A letter that will never leave, and the postman who found out.
    pub(crate) struct LossRow {
        pub(crate) id: Uuid,
        pub(crate) lease: Uuid,
        pub(crate) state: String,
        pub(crate) reason: String,
        pub(crate) settled_at: DateTime<Utc>,
    }
}
row! {
    /// To whom a letter went, as far as a returned one needs to know.
    pub(crate) struct AddresseeRow {
        pub(crate) account: Option<Uuid>,
        pub(crate) address_print: Vec<u8>,
        pub(crate) attempts: i64,
    }
}
row! {
    /// A letter as its addressee may ask about it.
    pub(crate) struct KeptLetterRow {
        pub(crate) id: Uuid,
        pub(crate) address_sealed: Sealed,
        pub(crate) kind: String,
        pub(crate) written_at: DateTime<Utc>,
        pub(crate) state: String,
    }
}
row! {
    /// Letters in the same trouble.
    pub(crate) struct TroubleRow {
        pub(crate) kind: String,
        pub(crate) state: String,
        pub(crate) reason: Option<String>,
        pub(crate) total: i64,
    }
}

sql! {
    /// Writes a letter.
    pub(crate) fn insert_letter(row: &NewLetterRow) -> () = "insert into letter (id, account, address_sealed, \
        address_print, locale, kind, is_news, silent_in_august, content_sealed, written_at, next_at, attempts, state) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// The identity of a letter, if it is known.
    pub(crate) fn known_letter(id: Uuid) -> Option<Uuid> = "select id from letter where id = $1";
    /// Some letters whose turn it is and that nobody carries: news after the rest, what was written last first, so
    /// that the code somebody waits for does not queue behind five hundred invitations.
    pub(crate) fn letters_due(now: DateTime<Utc>, most: i64) -> Vec<Uuid> =
        "select id from letter where state = 'waiting' and next_at <= $1 \
        and (leased_until is null or leased_until <= $1) order by is_news, next_at desc, id desc limit $2";
    /// Takes a letter for one postman, if nobody else did meanwhile.
    pub(crate) fn claim(id: Uuid, now: DateTime<Utc>, lease: Uuid, until: DateTime<Utc>) -> Affected =
        "update letter set lease = $3, leased_until = $4, attempts = attempts + 1 where id = $1 \
        and state = 'waiting' and next_at <= $2 and (leased_until is null or leased_until <= $2)";
    /// One letter.
    pub(crate) fn letter_by_id(id: Uuid) -> Option<LetterRow> = "select id, address_sealed, locale, kind, is_news, \
        silent_in_august, content_sealed, written_at, next_at, attempts, state from letter where id = $1";
    /// The letter left: whoever says so is right, even if its lease had passed. What it said is taken out.
    pub(crate) fn mark_sent(id: Uuid, now: DateTime<Utc>) -> () = "update letter set state = 'sent', settled_at = $2, \
        reason = null, lease = null, leased_until = null, content_sealed = null where id = $1";
    /// The letter is read here, in a demo: nothing is taken out.
    pub(crate) fn mark_shown(id: Uuid, now: DateTime<Utc>) -> () = "update letter set state = 'sent', \
        settled_at = $2, lease = null, leased_until = null where id = $1";
    /// The letter will never leave.
    pub(crate) fn mark_lost(row: &LossRow) -> Affected =
        "update letter set state = $3, reason = $4, settled_at = $5, lease = null, leased_until = null, \
        content_sealed = null where id = $1 and lease = $2 and state = 'waiting'";
    /// The letter is tried again later.
    pub(crate) fn postpone(id: Uuid, lease: Uuid, reason: &str, next_at: DateTime<Utc>) -> Affected =
        "update letter set reason = $3, next_at = $4, lease = null, leased_until = null \
        where id = $1 and lease = $2 and state = 'waiting'";
    /// A letter that left came back.
    pub(crate) fn mark_returned(id: Uuid, reason: &str) -> () =
        "update letter set state = 'refused', reason = $2 where id = $1 and state = 'sent'";
    /// To whom a letter went.
    pub(crate) fn addressee(id: Uuid) -> Option<AddresseeRow> =
        "select account, address_print, attempts from letter where id = $1";
    /// The newest letters.
    pub(crate) fn newest_letters(most: i64) -> Vec<LetterRow> = "select id, address_sealed, locale, kind, is_news, \
        silent_in_august, content_sealed, written_at, next_at, attempts, state from letter \
        order by written_at desc, id desc limit $1";
    /// How many letters are in each state, as far as they are kept.
    pub(crate) fn count_states() -> Vec<(String, i64)> =
        "select state, count(*) from letter group by state order by state";
    /// When the oldest letter was written whose first turn is over, and nobody could carry it yet.
    pub(crate) fn oldest_due(now: DateTime<Utc>) -> One<Option<DateTime<Utc>>> =
        "select min(written_at) from letter where state = 'waiting' and (next_at <= $1 or attempts > 0)";
    /// When a letter last left.
    pub(crate) fn last_sent() -> One<Option<DateTime<Utc>>> =
        "select max(settled_at) from letter where state = 'sent'";
    /// Letters of a kind that were tried in vain for this reason are due again.
    pub(crate) fn hasten(kind: &str, reason: &str, now: DateTime<Utc>) -> Affected =
        "update letter set next_at = $3 where state = 'waiting' and lease is null and kind = $1 and reason = $2 \
        and next_at > $3";
    /// What did not arrive, counted.
    pub(crate) fn count_troubles() -> Vec<TroubleRow> = "select kind, state, reason, count(*) as total from letter \
        where state in ('refused', 'given-up') or (state = 'waiting' and reason is not null) \
        group by kind, state, reason order by kind, state, reason";
}

sql! {
    /// Writes a line of news.
    pub(crate) fn insert_news(row: &NewsRow) -> () = "insert into letter_news (id, account, address_sealed, \
        address_print, locale, kind, silent_in_august, line_sealed, told_at, next_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// How much news is due.
    pub(crate) fn count_news_due(now: DateTime<Utc>) -> One<i64> =
        "select count(*) from letter_news where next_at <= $1";
    /// The addresses for which news is due.
    pub(crate) fn addresses_with_news(now: DateTime<Utc>, most: i64) -> Vec<Vec<u8>> =
        "select distinct address_print from letter_news where next_at <= $1 order by address_print limit $2";
    /// The news due for one address, the oldest first.
    pub(crate) fn news_due(now: DateTime<Utc>, address_print: &[u8]) -> Vec<NewsRow> = "select id, account, \
        address_sealed, address_print, locale, kind, silent_in_august, line_sealed, told_at, next_at \
        from letter_news where next_at <= $1 and address_print = $2 order by told_at, id";
    /// News that now stands in a letter.
    pub(crate) fn remove_news_due(now: DateTime<Utc>, address_print: &[u8]) -> Affected =
        "delete from letter_news where next_at <= $1 and address_print = $2";
    /// The news of an account waits for another moment.
    pub(crate) fn move_news_of(account: Uuid, silent_in_august: bool, next_at: DateTime<Utc>) -> () =
        "update letter_news set silent_in_august = $2, next_at = $3 where account = $1";
    /// Nothing more is told to this account.
    pub(crate) fn remove_news_of(account: Uuid) -> Affected = "delete from letter_news where account = $1";
    /// Letters of news that wait for another try are dropped.
    pub(crate) fn remove_waiting_news_letters(account: Uuid) -> Affected = "delete from letter \
        where account = $1 and is_news and state = 'waiting' and lease is null";
}

sql! {
    /// An address took a letter for good; the last word counts.
    pub(crate) fn insert_refusal(row: &RefusalRow) -> () = "insert into letter_refusal (letter_id, account, \
        address_print, reason, refused_at) values ($1, $2, $3, $4, $5) on conflict (letter_id) do nothing";
    /// When letters to an address began to come back.
    pub(crate) fn first_refusal(address_print: &[u8]) -> Option<DateTime<Utc>> =
        "select refused_at from letter_refusal where address_print = $1 order by refused_at limit 1";
    /// The address takes letters again.
    pub(crate) fn forget_refusals(address_print: &[u8]) -> () =
        "delete from letter_refusal where address_print = $1";
}

sql! {
    /// What an account may ask about its letters, the newest first.
    pub(crate) fn letters_of(account: Uuid) -> Vec<KeptLetterRow> =
        "select id, address_sealed, kind, written_at, state from letter where account = $1 \
        order by written_at desc, id";
    /// How many lines of news wait for an account.
    pub(crate) fn count_news_of(account: Uuid) -> One<i64> = "select count(*) from letter_news where account = $1";
    /// How many refusals are noted for an account.
    pub(crate) fn count_refusals_of(account: Uuid) -> One<i64> =
        "select count(*) from letter_refusal where account = $1";
    /// Removes the letters of an account.
    pub(crate) fn remove_letters_of(account: Uuid) -> Affected = "delete from letter where account = $1";
    /// Removes what was noted about the address of an account.
    pub(crate) fn remove_refusals_of(account: Uuid) -> Affected =
        "delete from letter_refusal where account = $1";
    /// Removes letters that were settled before this moment.
    pub(crate) fn remove_letters_settled_before(moment: DateTime<Utc>) -> Affected =
        "delete from letter where state <> 'waiting' and settled_at < $1";
    /// Removes refusals noted before this moment.
    pub(crate) fn remove_refusals_before(moment: DateTime<Utc>) -> Affected =
        "delete from letter_refusal where refused_at < $1";
}
