//! What a text message does: which request it speaks of, and whether it may.

use ::store::{Conn, SealKey, StoreError};
use referral::{Act, By, Channel, Contact, Desk, Referral, State, Teller};
use vocabulary::id::HerPageId;
use vocabulary::phone::PhoneNumber;
use web::Shell;

use crate::letters::{Drawn, Told};
use crate::opening::{Found, by_paper_code};
use crate::word::{Typed, Word, understood};

/// What became of a text message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It was done.
    Done(Word, Option<HerPageId>),
    /// The request has changed, or the word does not go with its state.
    Late(Option<HerPageId>),
    /// No word, no code, or not from the number it should come from.
    NotUnderstood,
}

/// What a text message is heard with, drawn before the transaction.
#[derive(Clone, Copy)]
pub(crate) struct Ear<'a> {
    pub(crate) key: &'a SealKey,
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) drawn: Drawn,
}

/// The person herself, by text message.
pub(crate) const BY_MESSAGE: By =
    By { teller: Teller::Person, account: None, organization: None, channel: Channel::Sms };

/// Does what a text message from a number says.
///
/// The code of a sheet is enough: only she has it. The code of one request is known to those who help her, so that it
/// moves the request only from the number she gave; it stops everything from anywhere, for stopping must be easy (RGPD
/// art. 7, 3), and a call for help is passed on from anywhere.
pub(crate) fn hear(
    conn: &mut Conn,
    ear: Ear<'_>,
    (from, message): (&str, &str),
) -> Result<Heard, StoreError> {
    let Some((word, typed)) = understood(message) else { return Ok(Heard::NotUnderstood) };
    match typed {
        Typed::Sheet(code) => match by_paper_code(conn, ear.key, code.signs(), ear.drawn.now)? {
            Found::Page(page) => on_page(conn, ear, page, word),
            _ => Ok(Heard::NotUnderstood),
        },
        Typed::Request(code) => {
            let Some(one) = referral::referral_by_code(conn, ear.key, code)? else {
                return Ok(Heard::NotUnderstood);
            };
            match word {
                Word::Call => call(conn, ear, &one, comes_from(&one, from).then_some(&BY_MESSAGE)),
                Word::Stop => on_request(conn, ear.desk, &one, word),
                _ if comes_from(&one, from) => on_request(conn, ear.desk, &one, word),
                _ => Ok(Heard::NotUnderstood),
            }
        }
    }
}

/// A word about everything on a page: stop stops all, a call goes to who wrote the last request; another word needs one
/// request alone that it can speak of.
fn on_page(conn: &mut Conn, ear: Ear<'_>, page: HerPageId, word: Word) -> Result<Heard, StoreError> {
    if word == Word::Stop {
        referral::withdraw(conn, ear.desk, page, Channel::Sms)?;
        return Ok(Heard::Done(word, Some(page)));
    }
    let mut meant = referral::of_her_page(conn, ear.key, page)?;
    if word == Word::Call {
        let last = meant.into_iter().max_by_key(|one| (one.state.is_open(), one.created_at));
        return match last {
            Some(one) => call(conn, ear, &one, Some(&BY_MESSAGE)),
            None => Ok(Heard::Late(Some(page))),
        };
    }
    let kind = word.act().kind();
    meant.retain(|one| one.acts_for(Teller::Person).contains(&kind));
    match meant.as_slice() {
        [one] => on_request(conn, ear.desk, one, word),
        _ => Ok(Heard::Late(Some(page))),
    }
}

/// A call for help: who wrote the request gets a letter now. Where it is the person who speaks, the coordination is asked
/// as well, unless somebody already expects her: a call undoes no appointment.
pub(crate) fn call(
    conn: &mut Conn,
    ear: Ear<'_>,
    one: &Referral,
    by: Option<&By>,
) -> Result<Heard, StoreError> {
    let letters = ear.drawn.tell(conn, (ear.key, ear.shell), Told::Call, one)?;
    let is_expected = matches!(one.state, State::Accepted | State::Appointment);
    let asks = Act::Escalate { words: String::new() };
    let asked = match by.filter(|_| !is_expected || letters == 0) {
        Some(by) => referral::perform(conn, ear.desk, one.id, &asks, by)?.is_ok(),
        None => false,
    };
    Ok(if letters > 0 || asked { Heard::Done(Word::Call, one.her_page) } else { Heard::Late(one.her_page) })
}

fn on_request(conn: &mut Conn, desk: &Desk, one: &Referral, word: Word) -> Result<Heard, StoreError> {
    let done = referral::perform(conn, desk, one.id, &word.act(), &BY_MESSAGE)?;
    Ok(if done.is_ok() { Heard::Done(word, one.her_page) } else { Heard::Late(one.her_page) })
}

/// Whether a number is the one she gave.
fn comes_from(one: &Referral, from: &str) -> bool {
    let number = |text: &str| PhoneNumber::parse(text).ok().map(|(number, _)| number.e164());
    match &one.contact {
        Some(Contact::Telephone(hers)) => number(hers).is_some_and(|hers| number(from) == Some(hers)),
        _ => false,
    }
}
