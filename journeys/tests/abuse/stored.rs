//! What runs is typed into every field of every form that anybody sees, and nothing of it runs anywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::House;
use axum::Router;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use journeys::{Outcome, apart, say};
use store::Engine;

use super::form::{Form, Manner, multipart, refused, urlencoded};
use super::intruder::{Answered, Found, Intruder, Read, addresses, told};
use super::verdict::{MARK, faults_of, shows};
use crate::house::doors::{Caller, EXPECTED, door_of};

/// Acts after which whoever types would not be there any more, and the door of the demo.
const ENDS: [&str; 9] = [
    "/deconnexion",
    "/compte/fermer",
    "/compte/appareils",
    "/mes-droits/effacer",
    "/connexion",
    "/essai/",
    "/administration/roles",
    "/a-remettre/vider",
    "/terminer",
];
/// What was typed where, and what came of it.
#[derive(Default)]
struct Typed {
    doors: BTreeSet<&'static str>,
    taken: BTreeSet<&'static str>,
    texts: usize,
    shown: BTreeSet<String>,
    /// The kinds of files in which it was found again.
    kinds: BTreeSet<String>,
    faults: BTreeMap<String, String>,
}

#[test]
fn nothing_that_somebody_types_runs_anywhere() -> Outcome {
    super::log::listens();
    apart(Engine::Sqlite, types_everywhere)
}

async fn types_everywhere(house: &House, _data: &Path) -> Outcome {
    let router = house.router();
    let told = told(&router).await?;
    let mut typed = Typed::default();
    let mut everybody = Vec::new();
    for caller in super::callers() {
        let one = Intruder::as_one(&router, caller).await?;
        let (read, _) = one.looks_around(&told, super::pages()).await?;
        types_into_all(&one, &read, &mut typed).await?;
        everybody.push(one);
    }
    for one in &everybody {
        looks_again(one, &told, &mut typed).await?;
    }
    looks_at_letters(&router, &mut typed).await?;
    super::log::heard_nothing()?;
    say(&format!(
        "typed into {} forms with {} texts, of which {} took it; {} pages and files of {} kinds showed what was typed",
        typed.doors.len(),
        typed.texts,
        typed.taken.len(),
        typed.shown.len(),
        typed.kinds.len(),
    ));
    let faults: Vec<String> = typed.faults.iter().map(|(fault, at)| format!("{at}: {fault}")).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(typed.taken.len() > 15, "hardly a form took what was typed: {:?}", typed.taken);
    assert!(typed.shown.len() > 30, "what was typed is hardly shown: {:?}", typed.shown);
    assert!(typed.kinds.len() > 4, "hardly a kind of file shows what was typed: {:?}", typed.kinds);
    Ok(())
}

/// Types into every form that was read, each door once for each person.
async fn types_into_all(one: &Intruder, read: &[Read], typed: &mut Typed) -> Outcome {
    let mut tried = BTreeSet::new();
    for page in read.iter().filter(|page| page.answered.is_page()) {
        typed.judge(one, &page.path, &page.answered);
        for form in Form::all(&page.answered.text(), &page.path) {
            let Some(door) = door_of(&form.action) else { continue };
            let ends = ENDS.iter().any(|end| form.action.starts_with(end) || form.action.ends_with(end));
            if ends || form.texts() == 0 || !tried.insert((door, form.texts())) {
                continue;
            }
            types_into(one, door, &form, typed).await?;
        }
    }
    Ok(())
}

/// Types all that is nasty; where that is refused, less of it, and at last only where nothing else is asked.
async fn types_into(one: &Intruder, door: &'static str, form: &Form, typed: &mut Typed) -> Outcome {
    let mut meek = BTreeSet::new();
    if typed.doors.insert(door) {
        typed.texts += form.texts();
    }
    for manner in [Manner::Nasty, Manner::Short, Manner::Short, Manner::Short] {
        let pairs = form.filled(manner, &meek);
        let (kind, body) = match form.has_file {
            true => ("multipart/form-data; boundary=fin", multipart(&pairs)),
            false => ("application/x-www-form-urlencoded", urlencoded(&pairs)),
        };
        let request = one.request("POST", &form.action).header(CONTENT_TYPE, kind);
        let answered = one.asks(request.body(Body::from(body))).await?;
        typed.judge(one, &form.action, &answered);
        if let Some(next) = answered.sent_to().filter(|next| next.starts_with('/')) {
            typed.taken.insert(door);
            let shown = one.opens(&next).await?;
            typed.judge(one, &next, &shown);
            return Ok(());
        }
        if manner == Manner::Short {
            meek.extend(refused(&answered.text()));
        }
    }
    Ok(())
}

/// Looks at everything once more, now that it holds what was typed.
async fn looks_again(one: &Intruder, told: &[String], typed: &mut Typed) -> Outcome {
    let (read, found) = one.looks_around(told, super::pages() * 3 / 2).await?;
    for page in &read {
        typed.judge(one, &page.path, &page.answered);
    }
    for file in files(one, &found).await? {
        typed.judge(one, &file, &one.opens(&file).await?);
    }
    Ok(())
}

/// Every file that somebody may take away: those whose address is written out, and those her pages lead to. What
/// everybody may take is taken once.
async fn files(one: &Intruder, found: &Found) -> Outcome<Vec<String>> {
    let is_file = |path: &str| {
        let last = path.rsplit('/').next().unwrap_or_default();
        // The press takes a moment for each sheet: sheets are set where there is no hurry.
        let is_sheet = last.ends_with("pdf") || last == "badges";
        (!is_sheet || super::far().is_some())
            && (last.contains('.') || ["pdf", "fichier", "badges", "{file}"].contains(&last))
    };
    let doors = EXPECTED.iter().filter(|(method, path, who)| {
        let by_anybody = who.contains(&Caller::Stranger) && one.caller != Caller::Stranger;
        *method == "GET" && is_file(path) && who.contains(&one.caller) && !by_anybody
    });
    let mut files = BTreeSet::new();
    for (_, path, _) in doors {
        match path.contains('{') {
            false => files.extend([(*path).to_owned()]),
            true => files.extend(found.get(path).into_iter().flatten().cloned()),
        }
    }
    if one.caller == Caller::Stranger {
        let offered = addresses(&one.opens("/donnees").await?.text());
        files.extend(offered.into_iter().filter(|address| door_of(address).is_some_and(is_file)));
        files.insert(format!("/api/search?q={MARK}"));
    }
    Ok(files.into_iter().collect())
}

/// Looks at the letters that left, as the demo shows them.
async fn looks_at_letters(router: &Router, typed: &mut Typed) -> Outcome {
    let reader = Intruder::unknown(router, "");
    let list = reader.opens("/courrier").await?;
    typed.judge(&reader, "/courrier", &list);
    let text = list.text();
    let letters = text.split("href=\"/courrier/").skip(1).filter_map(|rest| rest.split('"').next());
    for letter in letters.take(60) {
        let path = format!("/courrier/{letter}");
        typed.judge(&reader, &path, &reader.opens(&path).await?);
    }
    Ok(())
}

impl Typed {
    fn judge(&mut self, one: &Intruder, path: &str, answered: &Answered) {
        if shows(answered) {
            self.shown.insert(path.to_owned());
            let kind = answered.header("content-type").split(';').next().unwrap_or_default().to_owned();
            self.kinds.insert(kind);
        }
        for fault in faults_of(answered) {
            let at = door_of(path).unwrap_or(path);
            self.faults
                .entry(format!("{at}: {fault}"))
                .or_insert_with(|| format!("{path} as {:?}", one.caller));
        }
    }
}
