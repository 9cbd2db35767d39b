//! Direct lines of the demo: functions only, numbers that never ring, so that a member sees what a passer-by does not.

use store::{Db, SealKey};
use vocabulary::codes::LegalFamily;
use vocabulary::id::OrganizationId;

use super::texts::{DemoOrganization, DemoTerritory};
use super::{DemoFault, SOURCE, draw};
use crate::contact::NamedContact;
use crate::direct_line::DirectLine;
use crate::store::people::{is_any_line_kept, keep_lines};
use crate::store::places::the_network;

/// Gives each organisation of the demo one or two direct lines; a directory that is no demo, or whose lines are kept
/// already, is left as it is. Says how many lines were written.
pub fn fill_direct_lines(db: &Db, key: &SealKey) -> Result<usize, DemoFault> {
    let texts = DemoTerritory::read().map_err(DemoFault::Text)?;
    let lines = |text: &DemoOrganization| {
        (OrganizationId::from_source(SOURCE, "organization", &text.slug), lines_of(text))
    };
    let all: Vec<(OrganizationId, Vec<DirectLine>)> = texts.organizations.iter().map(lines).collect();
    let written = db.write_now(|conn| {
        let is_demo = the_network(conn)?.is_some_and(|network| network.demonstration);
        if !is_demo || is_any_line_kept(conn)? {
            return Ok(0);
        }
        all.iter().try_for_each(|(organization, lines)| keep_lines(conn, key, organization.uuid(), lines))?;
        Ok(all.iter().map(|(_, lines)| lines.len()).sum())
    });
    written.map_err(DemoFault::Store)
}

fn lines_of(text: &DemoOrganization) -> Vec<DirectLine> {
    let functions: &[&str] = match text.family {
        LegalFamily::Public => &["Ligne des partenaires", "Responsable du service"],
        LegalFamily::Delegation => &["Ligne des partenaires", "Coordination de l’équipe"],
        LegalFamily::MutualAid => &["Permanence de l’équipe bénévole"],
    };
    let line = |function: &&str| {
        DirectLine::of_function(NamedContact {
            name: String::new(),
            function: (*function).to_owned(),
            email: format!("partenaires@{}.example", text.slug),
            phones: vec![draw::phone(&format!("{}/{function}", text.slug))],
        })
    };
    functions.iter().map(line).collect()
}
