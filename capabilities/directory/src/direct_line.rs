//! Direct lines: what members of the network may dial and a passer-by may not.
//!
//! A named professional is a person, and the GDPR protects what is known of them (article 4). So the function comes
//! first, a name stands here only while its bearer agrees, and nothing of it enters a public page.

use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::class::{Classified, DataClass, Disclosed, Reader};
use vocabulary::codes::Disclosure;

use crate::contact::NamedContact;

/// A contact kept sealed, with who may see it and until when its bearer agreed.
#[derive(Clone, Debug, PartialEq)]
pub struct DirectLine {
    /// Function, name if there is one, numbers and mailbox.
    pub contact: NamedContact,
    /// The widest circle that may see it.
    pub disclosure: Disclosure,
    /// The last day of its bearer's agreement, which is asked again each year. A function alone needs none.
    pub consent_until: Option<NaiveDate>,
}

impl DirectLine {
    /// A line of a function, which names nobody: every member may see it.
    pub fn of_function(contact: NamedContact) -> DirectLine {
        DirectLine { contact, disclosure: Disclosure::Members, consent_until: None }
    }

    /// The circle that may see it on a day, or nobody.
    ///
    /// A name for which nobody has asked its bearer stays within the organisation, which alone can ask. The address
    /// of who vouched for a record at its source serves that record, and is shown to nobody.
    fn circle(&self, today: NaiveDate) -> Option<Disclosure> {
        if self.contact.function == NamedContact::ASSURER {
            return None;
        }
        match self.consent_until {
            Some(last) if last < today => None,
            None if !self.contact.name.trim().is_empty() => Some(Disclosure::Organization),
            _ => Some(self.disclosure),
        }
    }
}

impl Classified for DirectLine {
    fn class(&self) -> DataClass {
        NamedContact::CLASS
    }
}

/// A direct line with the record it stands for, kept from readers without the right to it.
#[derive(Debug)]
pub(crate) struct LineOf {
    /// The record: an organisation, a place or a service.
    pub(crate) record: Uuid,
    /// The line.
    pub(crate) line: Disclosed<DirectLine>,
}

impl LineOf {
    /// Puts a line under its class.
    pub(crate) fn new(record: Uuid, line: DirectLine) -> LineOf {
        LineOf { record, line: Disclosed::new(line.class(), line) }
    }

    /// The line, for a reader who may see it today; `is_own` says that the reader acts for the organisation.
    pub(crate) fn shown_to(&self, reader: Reader, is_own: bool, today: NaiveDate) -> Option<&DirectLine> {
        let line = reader.show(&self.line)?;
        match line.circle(today)? {
            Disclosure::Public | Disclosure::Members => Some(line),
            Disclosure::Organization => is_own.then_some(line),
        }
    }
}

#[cfg(test)]
mod tests;
