//! Requests of one's own organisation that look like this one: perhaps the same person, perhaps not.

use referral::{Contact, NewReferral, Referral};
use vocabulary::id::HerPageId;
use web::{Choice, Failure, Visit};

use crate::pages::Sending;
use crate::sender;

/// What is sent when it is somebody else.
const ANOTHER: &str = "autre";

/// A request that looks like the one being written.
pub(crate) struct Alike {
    pub(crate) referral: Referral,
    pub(crate) service: String,
}

/// The requests of the same organisation that name the same person, as far as one may tell: without a name or a contact
/// nothing is compared. A request that she may not open is not spoken of: typing a name tells nobody what colleagues did.
pub(crate) async fn alike(visit: &Visit, room: &Sending, new: &NewReferral) -> Result<Vec<Alike>, Failure> {
    let has_contact = new.contact.as_ref().and_then(Contact::text).is_some();
    if new.identity.name().is_none() && !has_contact {
        return Ok(Vec::new());
    }
    let Some(member) = visit.member.clone() else { return Err(Failure::NotFound) };
    let (key, today) = (room.key.clone(), visit.today());
    let (from, id) = (new.from, new.id);
    let (identity, contact) = (new.identity.clone(), new.contact.clone());
    room.read(move |conn| {
        let mut found = Vec::new();
        for one in referral::resembling(conn, &key, from, &identity, contact.as_ref())? {
            let Some(referral) = referral::referral(conn, &key, one)?.filter(|one| one.id != id) else {
                continue;
            };
            if !sender::may_open(conn, &member, &referral, today)? {
                continue;
            }
            let service = crate::store::service_name(conn, referral.to.uuid())?.unwrap_or_default();
            found.push(Alike { referral, service });
        }
        Ok(found)
    })
    .await
}

/// Which page it belongs to: none where nothing looks like it or it is somebody else; no answer where one is needed.
pub(crate) fn decided(sent: &str, found: &[Alike]) -> Option<Option<HerPageId>> {
    if found.is_empty() || sent == ANOTHER {
        return Some(None);
    }
    let same = found.iter().find(|one| one.referral.id.to_string() == sent)?;
    Some(same.referral.her_page)
}

/// What there is to choose from.
pub(crate) fn choices(visit: &Visit, found: &[Alike], sent: &str) -> Vec<Choice> {
    let choice = |one: &Alike| {
        let day = vocabulary::time::paris(one.referral.created_at).date();
        let values = [
            ("code", one.referral.code.to_string().into()),
            ("day", visit.date(day).into()),
            ("service", one.service.as_str().into()),
        ];
        let id = one.referral.id.to_string();
        let is_chosen = id == sent;
        Choice::new(id, visit.say_with("sending-alike-same", &values), is_chosen)
    };
    let mut all: Vec<Choice> = found.iter().map(choice).collect();
    if !all.is_empty() {
        all.push(Choice::new(ANOTHER, visit.say("sending-alike-other"), sent == ANOTHER));
    }
    all
}
