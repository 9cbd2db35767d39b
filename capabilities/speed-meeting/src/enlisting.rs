//! From typed lines to partners and visitors: known to the directory where a name is one of its own.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Conn, StoreError};
use vocabulary::id::{OrganizationId, SpeedPartnerId, SpeedVisitorId};

use crate::card::prefilled;
use crate::paper_list::Line;
use crate::speed_meeting::{Answer, Card, Partner, Presence, SpeedMeeting, Visitor};

/// Organisations by one of their names.
type Named = BTreeMap<String, Vec<OrganizationId>>;

/// Organisations by the names people write: the whole name and the short one, folded.
#[derive(Default)]
pub(crate) struct Known(BTreeMap<String, OrganizationId>);

impl Known {
    /// Reads them all: some thousands at most, once for a whole list.
    pub(crate) fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        let (mut whole, mut short) = (Named::new(), Named::new());
        directory::each_organization(conn, &mut |kept| {
            let id = OrganizationId::from(kept.id);
            whole.entry(vocabulary::fold(&kept.says.name)).or_default().push(id);
            short.entry(vocabulary::fold(&kept.says.acronym)).or_default().push(id);
        })?;
        // « CCAS » is the short name of many, and then of none; so is a whole name that two bear.
        let mut known = BTreeMap::new();
        let taken: BTreeSet<String> = whole.keys().cloned().collect();
        let short = short.into_iter().filter(|(name, _)| !taken.contains(name));
        for (name, of) in whole.into_iter().chain(short) {
            if let ([id], false) = (of.as_slice(), name.is_empty()) {
                known.insert(name, *id);
            }
        }
        Ok(Self(known))
    }

    /// The organisation of this name.
    pub(crate) fn of(&self, name: &str) -> Option<OrganizationId> {
        self.0.get(&vocabulary::fold(name)).copied()
    }
}

/// The first number of a table nobody sits at, from 1.
pub(crate) fn free_table(meeting: &SpeedMeeting) -> u32 {
    let taken = |table: &u32| meeting.partners.iter().any(|partner| partner.table == *table);
    (1..).find(|table| !taken(table)).unwrap_or(1)
}

/// Seats a partner for each line, at the next free table, with its card from the directory.
pub(crate) fn seat_partners(
    conn: &mut Conn,
    meeting: &mut SpeedMeeting,
    known: &Known,
    lines: Vec<(SpeedPartnerId, Line)>,
) -> Result<(), StoreError> {
    for (id, line) in lines {
        let organization = known.of(&line.name);
        let card = match organization {
            Some(organization) => prefilled(conn, organization)?,
            None => Card::default(),
        };
        let table = free_table(meeting);
        meeting.partners.push(Partner {
            id,
            name: line.name,
            organization,
            domain: line.second,
            table,
            card,
            presence: Presence::default(),
            answer: Answer::Waiting,
            mailbox: line.mailbox,
        });
    }
    Ok(())
}

/// Adds a visitor for each line. A group without an organisation of its own may be called as one.
pub(crate) fn add_visitors(meeting: &mut SpeedMeeting, known: &Known, lines: Vec<(SpeedVisitorId, Line)>) {
    meeting.visitors.extend(lines.into_iter().map(|(id, line)| Visitor {
        id,
        organization: known.of(&line.second).or_else(|| known.of(&line.name)),
        name: line.name,
        people: line.people,
        newcomer: false,
        language: String::new(),
        presence: Presence::default(),
        answer: Answer::Waiting,
        mailbox: line.mailbox,
    }));
}
