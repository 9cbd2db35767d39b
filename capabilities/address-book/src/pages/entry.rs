//! One record as its keeper sees it: one's own note, those of one's organisation, « je connais ».

pub(super) mod marks;
pub(super) mod notes;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use store::Conn;
use uuid::Uuid;
use vocabulary::caution::CautionKind;
use vocabulary::permission::Role;
use web::{Choice, Crumb, Failure, Faults, Filled, Mandate, Member, Visit};

use super::{AddressBook, failure, keeper, record};
use crate::acquaintance::MetAt;
use crate::paths;
use crate::record::{Brief, RecordKind};
use crate::store::{acquaintances, favourites, notes as written};

#[derive(askama::Template)]
#[template(path = "pages/entry.html")]
struct EntryPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    brief: &'a Brief,
    sheet: String,
    here: String,
    phone: Option<(String, String)>,
    read: &'a Read,
    teams: Vec<Team>,
    team_choices: Vec<Choice>,
    met_choices: Vec<Choice>,
    marks: Vec<MarkLine>,
    typed: Typed,
    faults: &'a Faults,
}

/// What the store holds of this record for this member.
#[derive(Clone, Default)]
pub(super) struct Read {
    kept: bool,
    own: String,
    teams: Vec<(Uuid, Vec<crate::note::TeamNote>)>,
    marks: Vec<crate::acquaintance::Acquaintance>,
}

/// What was typed and is shown again beside its fault.
#[derive(Default)]
pub(super) struct Typed {
    own: Option<String>,
    team: String,
    function: String,
    met_on: String,
}

/// The notes of one organisation of the member.
struct Team {
    name: String,
    notes: Vec<NoteLine>,
}

struct NoteLine {
    id: Uuid,
    text: String,
    role: &'static str,
    date: String,
    removable: bool,
    /// What is worth a second look, told to those who may take the note away; may be empty.
    caution: String,
}

struct MarkLine {
    id: Uuid,
    words: String,
}

pub(super) async fn show(
    visit: Visit,
    State(book): State<AddressBook>,
    Path(handle): Path<String>,
) -> Result<Response, Failure> {
    let brief = record(&book, &handle).await?;
    page(&visit, &book, &brief, (Typed::default(), &Faults::default())).await
}

/// The page, with what was typed and what is wrong with it.
pub(super) async fn page(
    visit: &Visit,
    book: &AddressBook,
    brief: &Brief,
    (typed, faults): (Typed, &Faults),
) -> Result<Response, Failure> {
    let member = keeper(visit)?;
    let read = read(book, member, brief.id).await?;
    let body = EntryPage {
        visit,
        crumbs: vec![
            Crumb { label: visit.say("address-book-title").into_owned(), href: paths::BOOK.to_owned() },
            Crumb { label: brief.name.clone(), href: String::new() },
        ],
        brief,
        sheet: brief.path(),
        here: paths::entry(brief.id),
        phone: brief.phones.first().and_then(|phone| Some((phone.href()?, phone.shown.clone()))),
        teams: teams(visit, member, &read),
        team_choices: team_choices(member),
        met_choices: met_choices(visit),
        marks: read.marks.iter().map(|mark| mark_line(visit, mark)).collect(),
        read: &read,
        typed,
        faults,
    };
    let page = visit.page(brief.name.as_str(), &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() }.into_response())
}

/// Reads in one picture what the member and the member's organisations keep about a record.
async fn read(book: &AddressBook, member: &Member, record: Uuid) -> Result<Read, Failure> {
    let (key, account) = (book.key.clone(), member.account.uuid());
    let organizations: Vec<Uuid> = writable(member).map(|mandate| mandate.organization.uuid()).collect();
    let work = move |conn: &mut Conn| {
        let mut teams = Vec::new();
        for organization in &organizations {
            teams.push((*organization, written::of_team(conn, &key, record, *organization)?));
        }
        Ok(Read {
            kept: favourites::contains(conn, account, record)?,
            own: written::own(conn, &key, account, record)?.unwrap_or_default(),
            teams,
            marks: acquaintances::on(conn, &key, account, record)?,
        })
    };
    book.db.read(work).await.map_err(failure)
}

/// The organisations whose notes the member may read and write: those where a role of theirs keeps an address book.
fn writable(member: &Member) -> impl Iterator<Item = &Mandate> {
    let keeps = |role: &Role| {
        role.reach(vocabulary::permission::Action::KeepAddressBook) > vocabulary::permission::Reach::Nothing
    };
    member.mandates.iter().filter(move |mandate| mandate.roles.iter().any(keeps))
}

/// Whether the member may take a note away: the author, or a referent of the note's organisation.
fn may_remove(member: &Member, note: &crate::note::TeamNote) -> bool {
    let own = note.author == Some(member.account.uuid());
    let there = |mandate: &&Mandate| mandate.organization.uuid() == note.organization;
    let refers = member.mandates.iter().find(there).is_some_and(|it| it.roles.contains(&Role::Referent));
    let still_there = member.mandates.iter().any(|mandate| there(&mandate));
    still_there && (own || refers)
}

fn teams(visit: &Visit, member: &Member, read: &Read) -> Vec<Team> {
    let line = |note: &crate::note::TeamNote| NoteLine {
        id: note.id,
        text: note.text.clone(),
        role: note.role.map_or("", |role| role.label(visit.locale)),
        date: visit.date(vocabulary::time::paris(note.written_at).date()),
        removable: may_remove(member, note),
        caution: caution_words(visit, &note.text),
    };
    let named = |(organization, notes): &(Uuid, Vec<crate::note::TeamNote>)| {
        let mandate = member.mandates.iter().find(|mandate| mandate.organization.uuid() == *organization)?;
        Some(Team { name: mandate.organization_name.clone(), notes: notes.iter().map(line).collect() })
    };
    read.teams.iter().filter_map(named).collect()
}

fn caution_words(visit: &Visit, text: &str) -> String {
    match crate::note::caution(text) {
        Some(CautionKind::PersonName) => visit.say("address-book-note-names").into_owned(),
        Some(kind) => kind.label(visit.locale).to_owned(),
        None => String::new(),
    }
}

fn team_choices(member: &Member) -> Vec<Choice> {
    let choice = |(place, mandate): (usize, &Mandate)| {
        Choice::new(mandate.organization.to_string(), mandate.organization_name.as_str(), place == 0)
    };
    writable(member).enumerate().map(choice).collect()
}

fn met_choices(visit: &Visit) -> Vec<Choice> {
    MetAt::ALL.map(|met| Choice::new(met.code(), visit.say(met.key()), met == MetAt::Meeting)).to_vec()
}

fn mark_line(visit: &Visit, mark: &crate::acquaintance::Acquaintance) -> MarkLine {
    let when = mark.met_on.map(|day| visit.date(day));
    let parts = [Some(mark.function.clone()), Some(visit.say(mark.met_at.key()).into_owned()), when];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    MarkLine { id: mark.id, words: parts.join(" · ") }
}

/// The id in a hidden field, or nothing to do it to.
fn id_in(filled: &Filled) -> Result<Uuid, Failure> {
    Uuid::parse_str(filled.text("id")).map_err(|_| Failure::NotFound)
}
