//! « C’est faux », in one line, by anybody, without an account.

use accounts::EmailAddress;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Section, Shown};
use vocabulary::caution::{Place, cautions};
use vocabulary::id::ReportId;
use web::{Choice, Failure, Faults, Filled, Secret, Visit};

use super::{Upkeep, current, failure, sheet_of};
use crate::compact::public_name;
use crate::keepers::{Keepers, keepers};
use crate::link::somebody_at;
use crate::paths;
use crate::report::{LONGEST_LINE, NewReport, Telling, report};
use crate::telling::{about_report, telling};

#[derive(askama::Template)]
#[template(path = "pages/report.html")]
struct ReportPage<'a> {
    visit: &'a Visit,
    name: String,
    act: String,
    owner: String,
    sheet: String,
    suggest: String,
    sections: Vec<Choice>,
    typed: &'a Typed,
    warnings: &'a [String],
    faults: &'a Faults,
}

/// What was typed, shown again.
#[derive(Default)]
struct Typed {
    text: String,
    section: String,
    mail: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((kind, handle)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let shown = current(&room, &kind, &handle).await?;
    Ok(page(&visit, &shown, &Typed::default(), &[], &Faults::default()).into_response())
}

fn page(visit: &Visit, shown: &Shown, typed: &Typed, warnings: &[String], faults: &Faults) -> web::Page {
    let mut sections =
        vec![Choice::new("", visit.say("upkeep-report-any-section"), typed.section.is_empty())];
    sections.extend(Section::of(shown.key.kind).iter().map(|one| {
        Choice::new(
            paths::section_word(*one),
            visit.say(one.key()),
            typed.section == paths::section_word(*one),
        )
    }));
    let body = ReportPage {
        visit,
        name: public_name(shown),
        act: paths::report(shown.key.kind, &shown.handle),
        owner: Some(&shown.owner_name).filter(|name| **name != shown.name).cloned().unwrap_or_default(),
        sheet: sheet_of(shown.key, &shown.name).unwrap_or_default(),
        suggest: paths::suggest_where(shown.key.kind, &shown.handle),
        sections,
        typed,
        warnings,
        faults,
    };
    visit.page(visit.say("upkeep-report"), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((kind, handle)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = current(&room, &kind, &handle).await?;
    let typed = Typed {
        text: filled.text("erreur").to_owned(),
        section: filled.text("partie").to_owned(),
        mail: filled.text("adresse").to_owned(),
    };
    let faults = faults_of(&visit, &filled, &typed);
    if !faults.is_empty() {
        return Ok(page(&visit, &shown, &typed, &[], &faults).again().into_response());
    }
    let warnings = warnings(&visit, &typed.text);
    if !warnings.is_empty() && !filled.is_ticked("vu") {
        return Ok(page(&visit, &shown, &typed, &warnings, &faults).again().into_response());
    }
    let mail = EmailAddress::read(&typed.mail);
    room.said.admit(&visit.client_key(), visit.now)?;
    room.about.admit(&shown.key.id.to_string(), visit.now)?;
    if let Some(mail) = &mail {
        room.to_address.admit(mail.text(), visit.now)?;
    }
    let (key, organization, now) = (room.key.clone(), shown.owner, visit.now);
    let told = room.db.read(move |conn| keepers(conn, &key, organization, now)).await.map_err(failure)?;
    let secret = Secret::new(visit.chance());
    let new = drawn(&room, &visit, &shown, (typed, mail, &secret), &told);
    let key = room.key.clone();
    let is_kept = room.db.write(move |conn| report(conn, &key, &new)).await.map_err(failure)?;
    if !is_kept {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(&paths::follow_report(secret.text()), "upkeep-report-thanks"))
}

fn faults_of(visit: &Visit, filled: &Filled, typed: &Typed) -> Faults {
    let mut faults = filled.faults();
    if typed.text.chars().count() < 3 {
        faults.note("erreur", visit.say("upkeep-fault-report"));
    }
    if typed.text.chars().count() > LONGEST_LINE {
        faults.note("erreur", visit.say_count("upkeep-fault-long", LONGEST_LINE));
    }
    if !typed.mail.is_empty() && EmailAddress::read(&typed.mail).is_none() {
        faults.note("adresse", visit.say("upkeep-fault-address"));
    }
    faults
}

/// What is worth a second look before it is sent: a name, a judgement.
pub(super) fn warnings(visit: &Visit, text: &str) -> Vec<String> {
    let mut kinds: Vec<_> = cautions(text, Place::Public).into_iter().map(|caution| caution.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|kind| kind.label(visit.locale).to_owned()).collect()
}

fn drawn(
    room: &Upkeep,
    visit: &Visit,
    shown: &Shown,
    (typed, mail, secret): (Typed, Option<EmailAddress>, &Secret),
    keepers: &Keepers,
) -> NewReport {
    let id = ReportId::new_v7(visit.now, visit.chance());
    let reporter = mail.as_ref().map(|mail| {
        let to = somebody_at(mail.text().to_owned(), visit.locale);
        let link = format!("{}{}", room.shell.base_url, paths::follow_report(secret.text()));
        about_report(&room.shell, &to, "report-received", (id, shown), link)
    });
    NewReport {
        id,
        record: shown.key,
        organization: shown.owner,
        section: paths::section_of(&typed.section).filter(|one| Section::of(shown.key.kind).contains(one)),
        text: typed.text,
        mail,
        locale: visit.locale,
        follow: secret.digest(),
        told: Telling { reporter, ..telling(&room.shell, (id, shown), keepers) },
        now: visit.now,
    }
}
