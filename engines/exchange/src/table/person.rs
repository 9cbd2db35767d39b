//! Who is named in a row: people are kept sealed, functions may be shown.

use crate::fields::Fields;
use crate::record::ContactRecord;

use super::said::{Plan, Said};
use super::target::Target;

/// What stands for the name of somebody who gave only a number or an address: it keeps both sealed.
const UNNAMED: &str = "—";

/// Reads the person of a row. Without a name, a number or address that a column says is a person's stays sealed, unless
/// the row has no other way in, or says the same of everybody's.
pub(super) fn read(said: &mut Said, fields: &mut Fields<'_, '_>, plan: &Plan) {
    let one = |target| plan.meaning(target).into_iter().next();
    let text = |fields: &mut Fields<'_, '_>, target| {
        let heading = one(target)?;
        let text = fields.text(&heading)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let name = text(fields, Target::PersonName);
    let title = text(fields, Target::PersonRole);
    let mut email = one(Target::PersonEmail).and_then(|heading| fields.email(&heading));
    let mut phones = one(Target::PersonPhone).map(|heading| fields.phones(&heading)).unwrap_or_default();
    if email == said.email {
        email = None;
    }
    phones.retain(|phone| !said.phones.iter().any(|known| known.number == phone.number));
    let alone = said.phones.is_empty() && said.email.is_none();
    if name.is_none() && alone {
        said.phones = phones;
        said.email = email;
        (email, phones) = (None, Vec::new());
    }
    let is_reached = email.is_some() || !phones.is_empty();
    if name.is_none() && title.is_none() && !is_reached {
        return;
    }
    let name = name.or_else(|| is_reached.then(|| UNNAMED.to_owned()));
    said.contacts.push(ContactRecord { name, title, email, phones, ..ContactRecord::default() });
}
