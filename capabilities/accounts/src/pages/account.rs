//! A member's own account: name, language, rhythm, and the ways to the rest.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use post::Rhythm;
use vocabulary::Locale;
use vocabulary::id::AccountId;
use vocabulary::time::paris;
use web::{Choice, Failure, Faults, Filled, Link, Page, Visit};

use super::{Accounts, failure};
use crate::account::{Account, AccountKind};
use crate::paths;
use crate::store::accounts::{Preferences, account, rename_account, set_preferences};
use crate::store::proofs::identities_by_account;
use crate::store::ways_in;

/// The longest name, in letters.
const LONGEST_NAME: usize = 80;

#[derive(askama::Template)]
#[template(path = "pages/account.html")]
struct AccountPage<'a> {
    visit: &'a Visit,
    name: &'a str,
    email: &'a str,
    is_shared: bool,
    ends_on: Option<String>,
    locales: Vec<Choice>,
    rhythms: Vec<Choice>,
    silent: bool,
    has_passkeys: bool,
    /// Since when each account of a provider opens this one.
    linked: Vec<String>,
    provider: &'a str,
    links: &'a [Link],
    faults: Faults,
}

/// The account of whoever is signed in.
pub(super) fn own_id(visit: &Visit) -> Result<AccountId, Failure> {
    visit.member.as_ref().map(|member| member.account).ok_or(Failure::SignInFirst)
}

async fn own(accounts: &Accounts, visit: &Visit) -> Result<Account, Failure> {
    let (id, key) = (own_id(visit)?, accounts.key.clone());
    let found = accounts.db.read(move |conn| account(conn, &key, id)).await.map_err(failure)?;
    found.ok_or(Failure::SignInFirst)
}

/// Since when each account of a provider opens one's own.
async fn linked(accounts: &Accounts, visit: &Visit) -> Result<Vec<String>, Failure> {
    let id = own_id(visit)?;
    let since =
        accounts.db.read(move |conn| identities_by_account(conn, id.uuid())).await.map_err(failure)?;
    Ok(since.into_iter().map(|moment| visit.date(paris(moment).date())).collect())
}

async fn page(visit: &Visit, accounts: &Accounts, own: &Account, faults: Faults) -> Result<Page, Failure> {
    let locale = |one: &Locale| {
        let label = visit.say(&format!("accounts-locale-{}", one.code())).into_owned();
        Choice::new(one.code(), label, *one == own.locale)
    };
    let rhythm = |one: &Rhythm| {
        let label = visit.say(&format!("accounts-rhythm-{}", one.code())).into_owned();
        Choice::new(one.code(), label, *one == own.rhythm)
    };
    let body = AccountPage {
        visit,
        name: &own.name,
        email: &own.email,
        is_shared: own.kind == AccountKind::Shared,
        ends_on: own.ends_on.map(|last| visit.date(last)),
        locales: Locale::ALL.iter().map(locale).collect(),
        rhythms: Rhythm::ALL.iter().map(rhythm).collect(),
        silent: own.silent_in_august,
        has_passkeys: accounts.passkeys.is_some(),
        linked: linked(accounts, visit).await?,
        provider: accounts.openid.as_deref().map(proof::openid::Provider::name).unwrap_or_default(),
        links: &accounts.links,
        faults,
    };
    Ok(visit.page(visit.say("accounts-account"), &body).not_indexed())
}

pub(super) async fn show(visit: Visit, State(accounts): State<Accounts>) -> Result<Page, Failure> {
    let own = own(&accounts, &visit).await?;
    page(&visit, &accounts, &own, Faults::default()).await
}

pub(super) async fn keep(
    visit: Visit,
    State(accounts): State<Accounts>,
    form: Filled,
) -> Result<Response, Failure> {
    let mut own = own(&accounts, &visit).await?;
    let faults = understand(&visit, &form, &mut own);
    if !faults.is_empty() {
        return Ok(page(&visit, &accounts, &own, faults).await?.again().into_response());
    }
    let (key, now) = (accounts.key.clone(), visit.now);
    let write = move |conn: &mut store::Conn| {
        let Account { id, locale, rhythm, silent_in_august, .. } = own;
        rename_account(conn, &key, id, &own.name)?;
        set_preferences(conn, id, Preferences { locale, rhythm, silent_in_august }, now)
    };
    accounts.db.write(write).await.map_err(failure)?;
    Ok(visit.go(paths::ACCOUNT, "accounts-kept"))
}

/// Undoes the links with a provider.
pub(super) async fn unlink(visit: Visit, State(accounts): State<Accounts>) -> Result<Response, Failure> {
    let id = own_id(&visit)?;
    accounts.db.write(move |conn| ways_in::unlink(conn, id)).await.map_err(failure)?;
    Ok(visit.go(paths::ACCOUNT, "accounts-unlinked"))
}

/// Takes over what was filled in; what cannot be understood is among the faults.
fn understand(visit: &Visit, form: &Filled, own: &mut Account) -> Faults {
    let mut faults = form.faults();
    own.name = form.text("name").to_owned();
    own.silent_in_august = form.is_ticked("silent");
    if own.name.is_empty() {
        faults.note("name", visit.say("accounts-fault-own-name-missing"));
    }
    if own.name.chars().count() > LONGEST_NAME {
        faults.note("name", visit.say_count("accounts-fault-own-name-long", LONGEST_NAME));
    }
    match Locale::from_code(form.text("locale")) {
        Some(locale) => own.locale = locale,
        None => faults.note("locale", visit.say("accounts-fault-choice")),
    }
    match Rhythm::from_code(form.text("rhythm")) {
        Some(rhythm) => own.rhythm = rhythm,
        None => faults.note("rhythm", visit.say("accounts-fault-choice")),
    }
    faults
}
