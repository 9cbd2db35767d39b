//! Demands of the same person, noticed inside one organisation, without any number: by fingerprints of folded forms.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, ReferralId};

use crate::desk::Desk;
use crate::person::{Contact, Identity};
use crate::referral::Referral;
use crate::store::prints::{self, PrintRow};

/// Fewer letters than this resemble too many people.
const FEWEST_LETTERS: usize = 3;
/// The last digits of a number by which it is found again, however it was typed.
const LAST_DIGITS: usize = 9;

/// The referrals this organisation sent whose person has a name or a contact that resembles these, the last first.
/// Nothing of another organisation is ever compared.
///
/// # Errors
/// Those of the store.
pub fn resembling(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    identity: &Identity,
    contact: Option<&Contact>,
) -> Result<Vec<ReferralId>, StoreError> {
    let mut found = BTreeSet::new();
    for print in prints_of(key, organization, identity, contact) {
        found.extend(prints::referrals_with(conn, &print)?);
    }
    Ok(found.into_iter().rev().map(ReferralId::from).collect())
}

/// Keeps by what a referral is found again.
pub(crate) fn keep(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<(), StoreError> {
    let rows = rows_of(&desk.key, referral, |at| desk.id(&format!("print/{}/{at}", referral.id)));
    prints::insert_prints(conn, &rows).map(|_| ())
}

/// By what a referral is found again, as rows; `id` gives each its identity by its number.
pub(crate) fn rows_of(key: &SealKey, referral: &Referral, id: impl Fn(usize) -> Uuid) -> Vec<PrintRow> {
    let all = prints_of(key, referral.from, &referral.identity, referral.contact.as_ref());
    let row = |(at, print)| PrintRow { id: id(at), referral: referral.id.uuid(), print };
    all.into_iter().enumerate().map(row).collect()
}

/// The purpose holds the organisation: the same name elsewhere has nothing in common with it.
fn prints_of(
    key: &SealKey,
    organization: OrganizationId,
    identity: &Identity,
    contact: Option<&Contact>,
) -> Vec<Vec<u8>> {
    let purpose = format!("referral/resembling/{organization}");
    let mut forms = identity.name().map(forms_of_name).unwrap_or_default();
    forms.extend(contact.and_then(form_of_contact));
    forms.iter().map(|form| key.fingerprint(&purpose, form)).collect()
}

/// The forms of a name that resemble each other: its words in any order, and what is heard of them.
fn forms_of_name(name: &str) -> BTreeSet<String> {
    let folded = vocabulary::fold(name);
    let words: BTreeSet<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = words.iter().copied().collect::<Vec<_>>().join(" ");
    if joined.chars().filter(|letter| letter.is_alphanumeric()).count() < FEWEST_LETTERS {
        return BTreeSet::new();
    }
    let heard = words.iter().map(|word| heard(word)).collect::<Vec<_>>().join(" ");
    BTreeSet::from([format!("name/{joined}"), format!("heard/{heard}")])
}

/// What is heard of a word in French, roughly: no silent h nor end, letters that sound alike made one, none doubled.
fn heard(word: &str) -> String {
    let alike =
        word.replace("ph", "f").replace("qu", "k").replace("ck", "k").replace("ou", "u").replace('w', "u");
    let mut letters = String::new();
    for letter in alike.chars() {
        let sound = match letter {
            'h' => continue,
            'c' | 'q' => 'k',
            'z' => 's',
            'y' | 'j' => 'i',
            'é' | 'è' | 'ê' => 'e',
            other => other,
        };
        if !letters.ends_with(sound) {
            letters.push(sound);
        }
    }
    let heard = letters.trim_end_matches(['e', 's', 't', 'd', 'x']);
    if heard.is_empty() { letters } else { heard.to_owned() }
}

fn form_of_contact(contact: &Contact) -> Option<String> {
    match contact {
        Contact::Telephone(number) => {
            let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
            let last =
                digits.len().checked_sub(LAST_DIGITS).map(|from| digits[from..].iter().collect::<String>());
            last.map(|last| format!("telephone/{last}"))
        }
        Contact::Mail(address) => Some(format!("mail/{}", address.trim().to_lowercase())),
        Contact::ThroughSender => None,
    }
}

#[cfg(test)]
mod tests;
