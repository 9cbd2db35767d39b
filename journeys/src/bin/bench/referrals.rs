//! What a hundred thousand referrals cost: lists, alerts and figures, the page of a letter, one sent, one answered, and
//! the PDF of a sheet to hand over.

use std::path::Path;
use std::time::Instant;

use app::House;
use axum::Router;
use axum::http::StatusCode;
use journeys::{Outcome, Trouble, apart, moment};
use store::Engine;
use uuid::Uuid;
use vocabulary::id::ReferralId;

use crate::Measured;
use crate::doors::{FORM, get, key, looked_at, post, send, session};
use crate::figures::{Times, milliseconds};

/// How many referrals there are beside those of the demo.
const MANY: u32 = 100_000;
/// How often a page is looked at.
const LOOKS: usize = 40;
/// How many are sent, and how many are answered.
const ACTS: u32 = 40;
/// How many sheets are set.
const SHEETS: usize = 8;
/// Of so many referrals, one left today and waits for its answer.
const FRESH_EVERY: u32 = 200;

/// The pages that are measured: what they are, where, and who looks.
const PAGES: [(&str, &str, &str); 11] = [
    ("requests received, open", "/demandes-recues", "agent-ccas"),
    ("requests received, all", "/demandes-recues?toutes=1", "agent-ccas"),
    ("requests received by those asked most", "/demandes-recues", "responsable-associatif"),
    ("her referrals, open", "/mes-orientations", "assistante-sociale"),
    ("her referrals, all", "/mes-orientations?vue=toutes", "assistante-sociale"),
    ("her referrals without news", "/mes-orientations?vue=sans-nouvelles", "assistante-sociale"),
    ("whom to entrust somebody to", "/orienter", "assistante-sociale"),
    ("home, with how many are without news", "/", "assistante-sociale"),
    ("the coordinator's desk", "/coordination", "coordinatrice"),
    ("the watch", "/coordination/veille", "coordinatrice"),
    ("the figures of the watch", "/coordination/veille/chiffres", "coordinatrice"),
];

pub(crate) fn run() -> Measured {
    println!("\n## Referrals, {MANY} of them, without a network between");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        apart(engine, async |house, folder| measure(house, folder, engine).await)
            .map_err(|fault| fault.to_string())?;
    }
    Ok(())
}

async fn measure(house: &House, folder: &Path, engine: Engine) -> Outcome {
    let begun = Instant::now();
    fill(house, folder).await?;
    println!("{engine:?}: filled in {:.0} s", begun.elapsed().as_secs_f64());
    let router = house.router();
    for (what, path, persona) in PAGES {
        let cookie = session(&router, persona).await?;
        let times = looked_at(&router, path, &cookie, LOOKS).await?;
        println!("{engine:?}: {what}: {}", times.of_few());
    }
    let letter = format!("/reponse/{}", referral::trial::secret(0).text());
    println!("{engine:?}: the page of a letter: {}", looked_at(&router, &letter, "", LOOKS).await?.of_few());
    println!("{engine:?}: « bien reçu » by a letter: {}", answered(&router).await?.of_few());
    let service = a_service(house).await?;
    println!("{engine:?}: one sent: {}", sent(&router, service).await?.of_few());
    hand_over(&router, engine).await
}

async fn fill(house: &House, folder: &Path) -> Outcome {
    let lost = |cause: &dyn std::fmt::Display| Trouble::while_("filling the referrals", cause);
    let key = key(house, folder).await?;
    let now = moment()?;
    let filled = house.db().write(move |conn| referral::trial::fill(conn, &key, MANY, now));
    filled.await.map(drop).map_err(|cause| lost(&cause))
}

/// Answers that left today, each by its own letter.
async fn answered(router: &Router) -> Outcome<Times> {
    let mut times = Times::default();
    for turn in 1..=ACTS {
        let path = format!("/reponse/{}", referral::trial::secret(turn * FRESH_EVERY).text());
        let asked = Instant::now();
        let answer = post(router, &path, "", "reponse=recu&vu=1").await?;
        times.add(asked.elapsed());
        answer.expect(&path, StatusCode::SEE_OTHER)?;
    }
    Ok(times)
}

/// A service of the demo with a mailbox, by the form of its page.
async fn a_service(house: &House) -> Outcome<Uuid> {
    let found = house.db().read(|conn| {
        let mut found = None;
        directory::each_service(conn, &mut |kept| {
            if found.is_none() && kept.says.email.contains('@') {
                found = Some(kept.id);
            }
        })?;
        Ok(found)
    });
    let found = found.await.map_err(|cause| Trouble::while_("looking for a service", cause))?;
    found.ok_or_else(|| Trouble::new("no service of the demo has a mailbox"))
}

/// One after the other, each for somebody whom some earlier ones resemble; the worker says it is somebody else.
async fn sent(router: &Router, service: Uuid) -> Outcome<Times> {
    let cookie = session(router, "assistante-sociale").await?;
    let mut times = Times::default();
    for turn in 0..ACTS {
        let id = ReferralId::from_source("bench", "referral", &turn.to_string()).to_string();
        let (service, name) = (service.to_string(), format!("Mésange {}", turn * 8));
        let fields = [
            ("id", id.as_str()),
            ("service", &service),
            ("malgre", "1"),
            ("souhait", "Parler à quelqu’un de ses papiers"),
            ("urgence", "week"),
            ("identite", "pseudonym"),
            ("nom", &name),
            ("lit_nom", "1"),
            ("accord", "spoken"),
            ("meme", "autre"),
        ];
        let (kind, body) = multipart(&fields);
        let asked = Instant::now();
        let answer = send(router, ("POST", "/orienter"), &cookie, (&kind, &body)).await?;
        times.add(asked.elapsed());
        answer.expect("/orienter", StatusCode::SEE_OTHER)?;
    }
    Ok(times)
}

/// A form that may hold files, as browsers send it.
fn multipart(fields: &[(&str, &str)]) -> (String, String) {
    const MARK: &str = "---------------------------maillage";
    let part = |(name, value): &(&str, &str)| {
        format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let parts: String = fields.iter().map(part).collect();
    (format!("multipart/form-data; boundary={MARK}"), format!("{parts}--{MARK}--\r\n"))
}

/// Sets the sheet of a service, where there is a press.
async fn hand_over(router: &Router, engine: Engine) -> Outcome {
    let page = get(router, "/recherche?q=dettes", "").await?.text();
    let found = page.split("name=\"service\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let handle = found.ok_or_else(|| Trouble::new("no service can be handed over"))?;
    let added =
        send(router, ("POST", "/a-remettre/ajouter"), "", (FORM, &format!("service={handle}"))).await?;
    let basket = added.cookie("panier").ok_or_else(|| Trouble::new("there is no sheet to hand over"))?;
    let mut times = Times::default();
    let mut size = 0;
    for _ in 0..SHEETS {
        let asked = Instant::now();
        let pdf = get(router, "/a-remettre/fiche.pdf", &basket).await?;
        if pdf.status == StatusCode::SERVICE_UNAVAILABLE {
            println!("{engine:?}: no PDF: MAILLAGE_PRESS names no press");
            return Ok(());
        }
        times.add(asked.elapsed());
        size = pdf.expect("/a-remettre/fiche.pdf", StatusCode::OK)?.body.len();
    }
    let longest = milliseconds(times.percentile(1.0));
    println!(
        "{engine:?}: a sheet to hand over as PDF, {} kB: {}, at most {longest}",
        size / 1_000,
        times.of_few()
    );
    Ok(())
}
