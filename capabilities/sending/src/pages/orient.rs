//! Entrusting somebody to a service, with her beside one: the fit first, then a short form.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use her_page::{NewHerPage, Notice, NoticeOf};
use referral::{Desk, NewReferral, Refused, State as Standing, Urgency};
use vocabulary::codes::{Audience, Topic};
use vocabulary::id::{AccountId, CollectiveActionId, OrganizationId, ReferralId, ServiceId};
use vocabulary::permission::Role;
use web::{Choice, Crumb, Failure, Faults, Filled, Upload, Visit};

use super::{Letters, Sending};
use crate::draft::Sent;
use crate::fit::{Checked, Level, Wanted, commune_typed, fit};
use crate::{alike, sender};

mod from_action;
mod offered;
#[cfg(test)]
mod tests;

pub(super) use from_action::Spoken;
use offered::{Offered, needs};

/// What an address or a form asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) service: String,
    pub(super) need: String,
    pub(super) commune: String,
    pub(super) audience: String,
    pub(super) from: String,
    /// The action where the need was spoken of: it counts one more, and is told nothing.
    pub(super) action: String,
}

impl Asked {
    /// Reads it from the pairs of an address.
    pub(super) fn of(pairs: &[(String, String)]) -> Self {
        let text = |name: &str| {
            let found = pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
            found.chars().take(100).collect::<String>()
        };
        let (need, commune, audience) = (text("besoin"), text("commune"), text("public"));
        let (service, from, action) = (text("service"), text("de"), text("action"));
        Self { service, need, commune, audience, from, action }
    }

    fn filled(filled: &Filled) -> Self {
        let names = ["service", "besoin", "commune", "public", "de", "action"];
        Self::of(&names.map(|name| (name.to_owned(), filled.text(name).to_owned())))
    }
}

/// What was typed, where a form is shown again.
pub(super) struct Typed<'a>(Option<&'a Filled>);

impl Typed<'_> {
    fn text(&self, name: &str) -> &str {
        self.0.map_or("", |filled| filled.text(name))
    }

    fn ticked(&self, name: &str) -> bool {
        self.0.is_some_and(|filled| filled.is_ticked(name))
    }

    fn has(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }
}

#[derive(askama::Template)]
#[template(path = "pages/orient.html")]
struct Orient<'a> {
    visit: &'a Visit,
    checked: &'a Checked,
    verdict: Level,
    faults: &'a Faults,
    typed: Typed<'a>,
    crumbs: Vec<Crumb>,
    id: String,
    needs: Vec<Choice>,
    commune: String,
    audience: String,
    audiences: Vec<Choice>,
    senders: Vec<Choice>,
    urgencies: Vec<Choice>,
    languages: Vec<Choice>,
    identities: Vec<Choice>,
    agreements: Vec<Choice>,
    lasts: Vec<Choice>,
    alike: Vec<Choice>,
    next_on: String,
    notice: Notice,
    sending: &'static str,
    asks_where: bool,
    action: Option<Spoken>,
    phone: Option<(String, String)>,
}

impl Orient<'_> {
    fn has_to_know(&self) -> bool {
        self.checked.fits.iter().any(|fit| fit.level == Level::ToKnow)
    }

    /// Whether somebody began to write who she is, or something is wrong with it.
    fn names_her(&self) -> bool {
        let fields = ["nom", "contact", "lit_nom", "lit_contact"];
        let faulty = |field: &&str| !self.faults.of(field).is_empty();
        let names = ["pseudonym", "name-in-use"].contains(&self.typed.text("identite"));
        names || fields.iter().any(|field| self.typed.has(field)) || fields.iter().any(faulty)
    }
}

/// What a page of this door is drawn from.
struct Ground {
    checked: Checked,
    wanted: Wanted,
    from: OrganizationId,
    asked: Asked,
    is_commune_unknown: bool,
    is_unwritten: bool,
    action: Option<Spoken>,
}

/// A page about to be drawn: what was typed, what is wrong with it, and requests that look like it.
struct Again<'a> {
    filled: Option<&'a Filled>,
    faults: &'a Faults,
    alike: Vec<Choice>,
    /// Whether another request has the identity of this form: it is drawn anew.
    is_taken: bool,
}

impl<'a> Again<'a> {
    fn of(filled: Option<&'a Filled>, faults: &'a Faults) -> Self {
        Self { filled, faults, alike: Vec::new(), is_taken: false }
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sending>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let asked = Asked::of(&pairs);
    if needs_charter(&visit, &room).await? {
        return Ok(visit.go(membership::paths::CHARTERS, "sending-charter-first"));
    }
    if asked.service.is_empty() {
        return super::choose::show(&visit, &room, &asked).await;
    }
    let ground = ground(&visit, &room, asked).await?;
    let faults = ground.faults(&visit, Faults::default());
    Ok(page(&visit, &ground, Again::of(None, &faults)).into_response())
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Sending>,
    Extension(letters): Extension<Letters>,
    upload: Upload,
) -> Result<Response, Failure> {
    if needs_charter(&visit, &room).await? {
        return Ok(visit.go(membership::paths::CHARTERS, "sending-charter-first"));
    }
    let filled = &upload.filled;
    let ground = ground(&visit, &room, Asked::filled(filled)).await?;
    if filled.is_ticked("verifier") {
        let faults = ground.faults(&visit, Faults::default());
        return Ok(page(&visit, &ground, Again::of(Some(filled), &faults)).into_response());
    }
    let mut faults = ground.faults(&visit, filled.faults());
    let sent = Sent { visit: &visit, upload: &upload, checked: &ground.checked, wanted: &ground.wanted };
    let new = sent.understood((ground.from, account(&visit)?), &mut faults);
    let (mut alike, mut is_taken) = (Vec::new(), false);
    if let Some(mut new) = new.filter(|_| faults.is_empty()) {
        let found = alike::alike(&visit, &room, &new).await?;
        let said = filled.text("meme");
        if let Some(her_page) = alike::decided(said, &found) {
            new.her_page = her_page;
            letters.admit(&visit)?;
            match keep(&visit, &room, new, ground.action.as_ref().map(|action| action.id)).await? {
                Ok(kept) => return Ok(after(&visit, &ground, kept)),
                Err(unkept) if unkept.is_taken => {
                    is_taken = true;
                    faults.note("souhait", visit.say("sending-fault-taken"));
                }
                Err(unkept) => {
                    faults.note("souhait", unkept.refused.words(&visit.shell.words, visit.locale));
                }
            }
        } else {
            faults.note("meme", visit.say("sending-fault-alike"));
        }
        alike = alike::choices(&visit, &found, said);
    }
    let again = Again { alike, is_taken, ..Again::of(Some(filled), &faults) };
    Ok(page(&visit, &ground, again).into_response())
}

/// What was sent, and whether it was there before.
#[derive(Clone, Copy)]
struct Kept {
    sent: referral::Sent,
    is_new: bool,
}

/// Why it was not sent, and whether another request has this identity: a page the browser kept, filled in for the next
/// person.
struct Unkept {
    refused: Refused,
    is_taken: bool,
}

/// Opens her page unless she has one, and sends, in one transaction: a form that is sent twice makes one of each.
async fn keep(
    visit: &Visit,
    room: &Sending,
    new: NewReferral,
    action: Option<CollectiveActionId>,
) -> Result<Result<Kept, Unkept>, Failure> {
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let language = new.language.as_deref().unwrap_or("fr");
    let page = NewHerPage::draw(&room.shell, new.from, new.author, language);
    let key = room.key.clone();
    room.write(move |conn| {
        let mut new = new.clone();
        let is_new = referral::referral(conn, &key, new.id)?.is_none();
        let opens = is_new && new.her_page.is_none();
        new.her_page = new.her_page.or(Some(page.page.id));
        let sent = match referral::send(conn, &desk, &new)? {
            Ok(sent) => sent,
            Err(refused) => return Ok(Err(Unkept { refused, is_taken: !is_new })),
        };
        if opens {
            her_page::open(conn, &key, &page)?;
        }
        if let Some(action) = action.filter(|_| is_new) {
            action::count_referral(conn, action)?;
        }
        Ok(Ok(Kept { sent, is_new }))
    })
    .await
}

/// Where one is after sending: at the request.
fn after(visit: &Visit, ground: &Ground, kept: Kept) -> Response {
    visit.go(&referral::paths::one_sent(kept.sent.id), ending(kept, ground.is_unwritten))
}

/// What is said then. What waits for her yes left nowhere; where nobody can be written to, it is said at once.
fn ending(kept: Kept, takes_no_letters: bool) -> &'static str {
    match kept.sent.state {
        Standing::ShownToPerson => "sending-done-waiting",
        Standing::Sent if kept.sent.letters == 0 && (kept.is_new || takes_no_letters) => {
            "sending-done-telephone"
        }
        _ => "sending-done",
    }
}

fn account(visit: &Visit) -> Result<AccountId, Failure> {
    visit.member.as_ref().map(|member| member.account).ok_or(Failure::NotFound)
}

async fn needs_charter(visit: &Visit, room: &Sending) -> Result<bool, Failure> {
    let Some(member) = visit.member.clone() else { return Err(Failure::NotFound) };
    let roles: Vec<Role> = member.every_role().collect();
    room.read(move |conn| sender::lacks_charter(conn, member.account, &roles)).await
}

impl Ground {
    /// What is wrong with what was asked, beside what is wrong with the form.
    fn faults(&self, visit: &Visit, mut faults: Faults) -> Faults {
        if self.is_commune_unknown {
            faults.note("commune", visit.say("sending-fault-commune"));
        }
        faults
    }
}

/// The service as it is asked for, with what the directory says about it.
async fn ground(visit: &Visit, room: &Sending, asked: Asked) -> Result<Ground, Failure> {
    let from = sender::chosen(visit, &asked.from).ok_or(Failure::NotFound)?;
    let (today, desk) = (visit.today(), Desk::new(&room.key, &room.shell, visit.now));
    let found = room.read(move |conn| {
        let service = match asked.service.parse::<ServiceId>() {
            Ok(id) => Some(id),
            Err(_) => crate::store::service_at(conn, &asked.service)?.map(ServiceId::from),
        };
        let Some(kept) = service.map(|id| directory::service(conn, id.uuid())).transpose()?.flatten() else {
            return Ok(None);
        };
        let network = crate::store::area_of_network(conn)?;
        let commune = commune_typed(&asked.commune, network.as_ref());
        let need = Topic::from_code(&asked.need).or_else(|| kept.says.topics.first().copied());
        let audience = Audience::from_code(&asked.audience);
        let wanted =
            Wanted { need: need.or(Topic::ALL.first().copied()), commune, audience, from: Some(from) };
        let is_commune_unknown = commune.is_none() && !asked.commune.is_empty();
        let checked = fit(conn, kept.id.into(), &wanted, today)?;
        let is_unwritten = referral::mailboxes(conn, &desk, kept.id.into())?.is_empty();
        let (asked, action) = (asked.clone(), Spoken::of(conn, &asked.action, today)?);
        Ok(checked.map(|checked| Ground {
            checked,
            wanted,
            from,
            asked,
            is_commune_unknown,
            is_unwritten,
            action,
        }))
    });
    found.await?.ok_or(Failure::NotFound)
}

fn page(visit: &Visit, ground: &Ground, again: Again<'_>) -> web::Page {
    let checked = &ground.checked;
    let typed = Typed(again.filled);
    let known = typed.text("id").parse().ok().filter(|_| !again.is_taken);
    let id = known.unwrap_or_else(|| ReferralId::new_v7(visit.now, visit.chance()));
    let need = ground.wanted.need.unwrap_or(Topic::ALL[0]);
    let commune = ground.wanted.commune.map_or(ground.asked.commune.as_str(), |commune| commune.name);
    let choices = Offered { visit, typed: &typed };
    let body = Orient {
        visit,
        checked,
        verdict: checked.level(),
        faults: again.faults,
        crumbs: crumbs(visit, checked),
        id: id.to_string(),
        needs: needs(&checked.service.says.topics, need, visit.locale),
        commune: commune.to_owned(),
        audience: ground.wanted.audience.map_or("", Audience::code).to_owned(),
        audiences: audiences(visit, ground.wanted.audience),
        senders: sender::choices(visit, ground.from),
        urgencies: choices.of(
            "urgence",
            Urgency::ALL,
            |one| (one.code(), one.key()),
            Urgency::Whenever.code(),
        ),
        languages: choices.languages(),
        identities: choices.identities(checked.may_name),
        agreements: choices.agreements(),
        asks_where: checked.asks_where(),
        action: ground.action.clone(),
        phone: checked.phone(),
        sending: if ground.is_unwritten { "sending-send-telephone" } else { "sending-send-hint" },
        lasts: choices.lasts(),
        alike: again.alike,
        next_on: typed.text("suite").to_owned(),
        notice: notice(visit, ground, &typed),
        typed: Typed(again.filled),
    };
    let title = visit.say_of("sending-orient-title", &checked.service.says.name).into_owned();
    let page = visit.page(title, &body).not_indexed();
    if again.filled.is_some() && !again.faults.is_empty() { page.again() } else { page }
}

/// What is read to her before anything leaves, in her language where it is known.
fn notice(visit: &Visit, ground: &Ground, typed: &Typed<'_>) -> Notice {
    let own = sender::mandates(visit);
    let sender = own.iter().find(|mandate| mandate.organization == ground.from);
    let sender = sender.map_or("", |mandate| mandate.organization_name.as_str());
    let language = Some(typed.text("langue")).filter(|code| !code.is_empty()).unwrap_or("fr");
    let who = &ground.checked.organization.says.name;
    let need = ground.wanted.need.map_or("", |need| need.label(visit.locale));
    her_page::notice(visit, &NoticeOf { language, who, need, sender })
}

fn crumbs(visit: &Visit, checked: &Checked) -> Vec<Crumb> {
    let name = &checked.service.says.name;
    let sheet = directory::paths::service(checked.service.id, name);
    let here = visit.say("sending-orient").into_owned();
    vec![Crumb { label: name.clone(), href: sheet }, Crumb { label: here, href: String::new() }]
}

/// Whom it would receive: nothing need be said.
pub(super) fn audiences(visit: &Visit, chosen: Option<Audience>) -> Vec<Choice> {
    let none = Choice::new("", visit.say("sending-audience-any"), chosen.is_none());
    let others = Audience::ALL.iter().filter(|one| **one != Audience::Everyone);
    let choice = |one: &Audience| Choice::new(one.code(), one.label(visit.locale), Some(*one) == chosen);
    std::iter::once(none).chain(others.map(choice)).collect()
}
