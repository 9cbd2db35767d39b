//! What belongs to others is moved by nobody else: neither by its own address, nor by a name bent in one's own form.

use std::collections::{BTreeMap, BTreeSet};

use app::House;
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use journeys::{Ledger, Outcome, Written, apart_watched, say};

use super::form::{Form, is_name, multipart, trace, urlencoded};
use super::intruder::{Answered, Intruder, Read, told};
use super::others::organisation;
use crate::house::doors::{Caller, EXPECTED, door_of, is_kept};

/// How many things behind one door are enough, and how many who may pass the door try each.
const OF_EACH_DOOR: usize = 2;
/// What the house writes of any visit, whoever comes: who read what, until when a session lasts, who writes now.
const OF_ANY_VISIT: [&str; 5] = ["access_entry", "access_head", "session", "write_turn", "unmet_need"];

/// A form as somebody found it.
struct Sheet {
    owner: Caller,
    door: &'static str,
    /// The address of its page, and what stood there.
    page: (String, String),
    form: Form,
}

/// Somebody with all that her pages let her send.
struct Reader {
    one: Intruder,
    sheets: Vec<Sheet>,
    /// All that stood on her own pages.
    pages: String,
}

/// What was tried, and what came of it.
#[derive(Default)]
struct Tried {
    doors: BTreeSet<&'static str>,
    by_address: usize,
    by_part: usize,
    by_field: usize,
    taken: usize,
    faults: BTreeMap<String, String>,
}

/// An act that somebody has no right to.
struct Act<'a> {
    door: &'static str,
    to: &'a str,
    form: &'a Form,
    pairs: &'a [(String, String)],
    /// Whom it should not reach: the name by which its rows are known, where not every row is one too many.
    of: Option<&'a str>,
    /// Whether her pages tell her of it: then it may be hers as well, and only who falls is at fault.
    is_told: bool,
}

#[test]
fn what_belongs_to_others_is_moved_by_nobody_else() -> Outcome {
    apart_watched(acts_on_what_is_not_hers)
}

async fn acts_on_what_is_not_hers(house: &House, ledger: &Ledger) -> Outcome {
    let router = house.router();
    let told = told(&router).await?;
    let mut readers = Vec::new();
    for caller in Caller::ALL {
        let one = Intruder::as_one(&router, caller).await?;
        let (read, _) = one.looks_around(&told, super::pages() * 3 / 2).await?;
        let own = read.iter().filter(|page| !is_letter(&page.path)).map(|page| page.answered.text());
        let pages = own.collect();
        let sheets = sheets(caller, read);
        readers.push(Reader { one, sheets, pages });
    }
    let mut tried = Tried::default();
    for reader in &readers {
        tried.names_in_addresses(reader, &readers, ledger).await?;
        tried.names_in_parts(reader, &readers, ledger).await?;
    }
    for reader in &readers {
        tried.names_in_fields(reader, &readers, ledger).await?;
    }
    tried.tell()
}

/// The forms of what was read, a few for each door and each person, none twice.
fn sheets(owner: Caller, read: Vec<Read>) -> Vec<Sheet> {
    let (mut seen, mut many) = (BTreeSet::new(), BTreeMap::new());
    let mut sheets = Vec::new();
    for page in read.into_iter().filter(|page| page.answered.is_page()) {
        let text = page.answered.text();
        for form in Form::all(&text, &page.path) {
            let Some(door) = door_of(&form.action) else { continue };
            let count: &mut usize = many.entry(door).or_default();
            if who_may(door).is_empty() || !seen.insert(form.action.clone()) || *count >= of_each_door() {
                continue;
            }
            *count += 1;
            sheets.push(Sheet { owner, door, page: (page.path.clone(), text.clone()), form });
        }
    }
    sheets
}

fn of_each_door() -> usize {
    if super::far().is_some() { 6 } else { OF_EACH_DOOR }
}

/// Who may pass a door that changes something.
fn who_may(door: &str) -> &'static [Caller] {
    let found = EXPECTED.iter().find(|(method, path, _)| *method == "POST" && *path == door);
    found.map_or(&[], |(_, _, who)| who)
}

/// The things an address names, each with its place in it.
fn named_in(door: &str, address: &str) -> Vec<(usize, String)> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let pairs = door.split('/').zip(path.split('/')).enumerate();
    let gaps = pairs.filter(|(_, (gap, part))| gap.starts_with('{') && is_name(part));
    gaps.map(|(place, (_, part))| (place, part.to_owned())).collect()
}

/// Whether the address itself is the proof.
fn is_proof(door: &str) -> bool {
    ["{secret}", "{token}"].iter().any(|gap| door.contains(gap))
}

/// Whether a page is a letter, or what a letter leads to: the demo shows everybody the letters of all.
fn is_letter(path: &str) -> bool {
    path.starts_with("/courrier") || door_of(path).is_some_and(is_proof)
}

/// Whether one of two people may do what the other may, in this room.
fn share(door: &str, one: Caller, other: Caller) -> bool {
    let are_colleagues = !organisation(one).is_empty() && organisation(one) == organisation(other);
    one == other || are_colleagues || one.keeps_all(door)
}

impl Reader {
    /// Whether her pages tell her of the thing itself: what two organisations hold together is of both. Organisations
    /// are named everywhere.
    fn is_told_of(&self, sheet: &Sheet) -> bool {
        let named = named_in(sheet.door, &sheet.form.action);
        let is_thing = |place: usize| sheet.door.split('/').nth(place) != Some("{organization}");
        let thing = named.last().filter(|(place, _)| is_thing(*place));
        thing.is_some_and(|(_, name)| self.pages.contains(name.as_str()))
    }

    /// Whether her own page offers her the same form.
    async fn is_offered(&self, sheet: &Sheet) -> Outcome<bool> {
        let page = self.one.opens(&sheet.page.0).await?;
        let text = page.text();
        Ok(page.is_page()
            && Form::all(&text, &sheet.page.0).iter().any(|form| form.action == sheet.form.action))
    }
}

impl Tried {
    /// Others send a form as its owner would, to its own address.
    async fn names_in_addresses(&mut self, owner: &Reader, readers: &[Reader], ledger: &Ledger) -> Outcome {
        for sheet in owner.sheets.iter().filter(|sheet| !is_proof(sheet.door)) {
            if named_in(sheet.door, &sheet.form.action).is_empty() {
                continue;
            }
            let others = readers.iter().filter(|other| {
                let caller = other.one.caller;
                who_may(sheet.door).contains(&caller) && !share(sheet.door, caller, sheet.owner)
            });
            for other in others.take(of_each_door()) {
                if other.is_offered(sheet).await? {
                    continue;
                }
                for pairs in sheet.form.sent() {
                    let act = Act {
                        door: sheet.door,
                        to: &sheet.form.action,
                        form: &sheet.form,
                        pairs: &pairs,
                        of: None,
                        is_told: other.is_told_of(sheet),
                    };
                    self.by_address += 1;
                    self.tries(&other.one, &act, ledger).await?;
                }
            }
        }
        Ok(())
    }

    /// Somebody sends her own form to her own address, in which one part names a thing of others.
    async fn names_in_parts(&mut self, reader: &Reader, readers: &[Reader], ledger: &Ledger) -> Outcome {
        for sheet in &reader.sheets {
            let own = named_in(sheet.door, &sheet.form.action);
            let parts: Vec<&str> = sheet.form.action.split('/').collect();
            let later = own.iter().skip(usize::from(!is_proof(sheet.door)));
            for (place, _) in later {
                let others =
                    readers.iter().filter(|other| !share(sheet.door, reader.one.caller, other.one.caller));
                let others = others.flat_map(|other| &other.sheets).filter(|other| other.door == sheet.door);
                let named = others.flat_map(|other| named_in(other.door, &other.form.action));
                let named = named.filter(|(at, name)| at == place && !sheet.page.1.contains(name.as_str()));
                for (place, name) in named.take(of_each_door()) {
                    let mut bent: Vec<&str> = parts.clone();
                    bent[place] = name.as_str();
                    let to = bent.join("/");
                    for pairs in sheet.form.sent() {
                        let of = Some(name.as_str());
                        let (door, form) = (sheet.door, &sheet.form);
                        let act = Act { door, to: &to, form, pairs: &pairs, of, is_told: false };
                        self.by_part += 1;
                        self.tries(&reader.one, &act, ledger).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Somebody sends her own form, in which a field names a thing of others.
    async fn names_in_fields(&mut self, reader: &Reader, readers: &[Reader], ledger: &Ledger) -> Outcome {
        for sheet in &reader.sheets {
            for (field, offered) in sheet.form.names() {
                let others =
                    readers.iter().filter(|other| !share(sheet.door, reader.one.caller, other.one.caller));
                let others: Vec<&Sheet> = others.flat_map(|other| &other.sheets).collect();
                let at_this_door = others.iter().filter(|other| other.door == sheet.door);
                let elsewhere = others.iter().filter(|other| other.door != sheet.door);
                let same = at_this_door.chain(elsewhere).flat_map(|other| other.form.names());
                let foreign: BTreeSet<&str> = same
                    .filter(|(name, _)| *name == field)
                    .flat_map(|(_, values)| values)
                    .filter(|value| is_name(value) && !offered.contains(value))
                    .filter(|value| !sheet.form.action.contains(value))
                    .collect();
                for name in foreign.into_iter().take(of_each_door()) {
                    for mut pairs in sheet.form.sent() {
                        pairs.retain(|(sent, _)| sent != field);
                        pairs.push((field.to_owned(), name.to_owned()));
                        let (to, of) = (sheet.form.action.as_str(), Some(name));
                        let (door, form) = (sheet.door, &sheet.form);
                        let act = Act { door, to, form, pairs: &pairs, of, is_told: false };
                        self.by_field += 1;
                        self.tries(&reader.one, &act, ledger).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// One act: it is refused, and no row of others is written.
    async fn tries(&mut self, one: &Intruder, act: &Act<'_>, ledger: &Ledger) -> Outcome {
        ledger.turns().await?;
        let answered = send(one, act).await?;
        let written = ledger.turns().await?;
        let moved = reached(act, &written);
        self.doors.insert(act.door);
        self.taken += usize::from(!is_refused(&answered));
        let is_open = act.of.is_none() && is_kept(act.door) && !is_refused(&answered);
        let is_right = act.is_told || (moved.is_empty() && !is_open);
        if is_right && !answered.status.is_server_error() {
            return Ok(());
        }
        let tables: BTreeSet<&str> = moved.iter().map(|row| row.table.as_str()).collect();
        let how = match act.of {
            None => "by its address".to_owned(),
            Some(_) if act.to != act.form.action => "by a part of its address".to_owned(),
            Some(name) => {
                let field = act.pairs.iter().rfind(|(_, value)| value == name);
                format!("by « {} »", field.map_or("", |(field, _)| field))
            }
        };
        let pressed = act.pairs.last().map(|(name, value)| format!("{name}={value}")).unwrap_or_default();
        self.faults
            .entry(format!("{} {how}: {} writes {tables:?}", act.door, answered.status))
            .or_insert_with(|| format!("{} as {:?}, {pressed}: {:?}", act.to, one.caller, moved.first()));
        Ok(())
    }

    fn tell(self) -> Outcome {
        let Self { doors, by_address, by_part, by_field, taken, faults } = self;
        say(&format!(
            "{} doors of acts tried with what is another's: {by_address} times by its address, {by_part} by a part of \
             it, {by_field} by a field of one's own form; {taken} were answered with a page",
            doors.len()
        ));
        let faults: Vec<String> = faults.iter().map(|(fault, at)| format!("{fault}\n    {at}")).collect();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
        assert!(doors.len() > 30 && by_address > 60 && by_field > 30, "hardly anything was tried");
        Ok(())
    }
}

async fn send(one: &Intruder, act: &Act<'_>) -> Outcome<Answered> {
    let (kind, body) = match act.form.has_file {
        true => ("multipart/form-data; boundary=fin", multipart(act.pairs)),
        false => ("application/x-www-form-urlencoded", urlencoded(act.pairs)),
    };
    one.asks(one.request("POST", act.to).header(CONTENT_TYPE, kind).body(Body::from(body))).await
}

/// Whether the house let nobody do anything.
fn is_refused(answered: &Answered) -> bool {
    let refusals = [StatusCode::NOT_FOUND, StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN];
    refusals.contains(&answered.status)
        || answered
            .sent_to()
            .is_some_and(|to| to.starts_with("/connexion?retour=") || to.starts_with("/connexion/prouver"))
}

/// The rows that were written and are one too many: those of another's thing, or every row where all of it is
/// another's. A form brings the name of what it is to make: whoever bears another's that was never sent makes her own
/// thing. What lies within her own thing is hers.
fn reached<'a>(act: &Act<'_>, written: &'a [Written]) -> Vec<&'a Written> {
    let rows = written.iter().filter(|row| !OF_ANY_VISIT.contains(&row.table.as_str()));
    let Some(name) = act.of else { return rows.collect() };
    let trace = trace(name);
    let own: Vec<String> = named_in(act.door, &act.form.action).into_iter().map(|(_, own)| own).collect();
    let is_within = |row: &Written| {
        act.to != act.form.action && own.iter().any(|own| own != name && row.before.contains(own.as_str()))
    };
    let of_it = rows.filter(|row| row.before.contains(&trace) || row.after.contains(&trace));
    let of_it: Vec<&Written> = of_it.collect();
    let is_hers = of_it.iter().any(|row| is_made_as(row, name) || is_within(row));
    of_it.into_iter().filter(|row| !(is_hers && (row.before.is_empty() || is_within(row)))).collect()
}

/// Whether a row was made under this name, which nothing bore until then.
fn is_made_as(row: &Written, name: &str) -> bool {
    row.before.is_empty() && row.after.starts_with(&format!("{{\"id\":\"{}\"", trace(name)))
}
