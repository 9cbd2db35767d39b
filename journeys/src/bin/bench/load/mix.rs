//! What people and programs do during an ordinary day, in the shares of an ordinary day.

use std::collections::BTreeMap;
use std::time::Instant;

use super::client::{Answer, Asked, Client};
use crate::Measured;
use crate::figures::{Times, milliseconds};

/// What is done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Deed {
    Search,
    Page,
    Api,
    Confirm,
    Refer,
    SignIn,
}

/// Of a hundred deeds, so many are of each kind.
const SHARES: [(Deed, u64); 6] = [
    (Deed::Search, 38),
    (Deed::Page, 30),
    (Deed::Api, 18),
    (Deed::Confirm, 5),
    (Deed::Refer, 4),
    (Deed::SignIn, 5),
];

const NEEDS: [&str; 8] =
    ["dettes", "aide+alimentaire", "logement", "permis", "garde", "papiers", "sante", "velo"];
const PLACES: [&str; 4] = ["Melun", "Le+M%C3%A9e-sur-Seine", "Dammarie-les-Lys", ""];
const PAGES: [&str; 8] =
    ["/", "/organisations", "/actions", "/reseau", "/fraicheur", "/glossaire", "/donnees", "/communes"];
/// Who comes in; not the one who entrusts people, whose oldest session would be ended.
const PERSONAS: [&str; 3] = ["agent-ccas", "responsable-associatif", "coordinatrice"];

/// What the house holds that people come for.
#[derive(Clone, Default)]
pub(crate) struct Known {
    /// Links of letters that ask whether a record is right.
    pub(crate) links: Vec<String>,
    /// Services, by their identity.
    pub(crate) services: Vec<String>,
    /// Pages of services.
    pub(crate) sheets: Vec<String>,
    /// Services with a mailbox, to which somebody can be entrusted.
    pub(crate) reachable: Vec<String>,
    /// A session of somebody who entrusts people to services.
    pub(crate) worker: String,
}

/// What was measured.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) times: BTreeMap<Deed, Times>,
    /// 503, in words and with a time to come back.
    pub(crate) shed: u64,
    /// Anything else that should not have come, with the first few said.
    pub(crate) faults: u64,
    pub(crate) told: Vec<String>,
    pub(crate) answered: u64,
}

impl Tally {
    pub(crate) fn join(&mut self, other: Tally) {
        for (deed, times) in other.times {
            self.times.entry(deed).or_default().join(&times);
        }
        self.shed += other.shed;
        self.faults += other.faults;
        self.answered += other.answered;
        self.told.extend(other.told);
        self.told.truncate(5);
    }

    /// All times together.
    pub(crate) fn all(&self) -> Times {
        let mut all = Times::default();
        self.times.values().for_each(|times| all.join(times));
        all
    }

    /// « 12 345 answers, 205/s, p50 1.80 ms, p90 …, p99 …, 0 shed, 0 faults ».
    pub(crate) fn in_words(&self, seconds: f64) -> String {
        let all = self.all();
        format!(
            "{} answers, {:.0}/s, {}, {} shed (503), {} faults{}",
            self.answered,
            self.answered as f64 / seconds,
            tenths(&all),
            self.shed,
            self.faults,
            if self.told.is_empty() { String::new() } else { format!(": {}", self.told.join("; ")) }
        )
    }
}

/// « p50 1.80 ms, p90 3.10 ms, p99 9.00 ms ».
pub(crate) fn tenths(times: &Times) -> String {
    let [half, most, nearly_all] = [0.5, 0.9, 0.99].map(|share| milliseconds(times.percentile(share)));
    format!("p50 {half}, p90 {most}, p99 {nearly_all}")
}

/// One who walks through the house again and again, each time as somebody else.
pub(crate) struct Walker<'a> {
    client: Client,
    known: &'a Known,
    number: u64,
    chance: u64,
    pub(crate) tally: Tally,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(address: &str, known: &'a Known, number: u64) -> Self {
        let client = Client::new(address, String::new());
        // Short enough that no name or address made of it reads like a social security number, which the house refuses.
        let first = number << 20;
        Self { client, known, number: first, chance: number * 7919 + 1, tally: Tally::default() }
    }

    /// Draws a number below `below`; the same walk is made at each run.
    fn draw(&mut self, below: usize) -> usize {
        self.chance =
            self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.chance >> 33) as usize % below.max(1)
    }

    fn pick(&mut self, from: &[String]) -> String {
        let place = self.draw(from.len());
        from.get(place).cloned().unwrap_or_default()
    }

    /// One deed, by somebody new.
    pub(crate) fn walk(&mut self) {
        self.number += 1;
        let drawn = self.draw(100) as u64;
        let mut below = 0;
        let deed = SHARES.iter().find(|(_, share)| {
            below += share;
            drawn < below
        });
        let deed = deed.map_or(Deed::Search, |(deed, _)| *deed);
        let number = self.number.wrapping_mul(2_654_435_761);
        self.client.visitor = format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255);
        if let Err(fault) = self.does(deed) {
            self.fault(format!("{deed:?}: {fault}"));
        }
    }

    fn does(&mut self, deed: Deed) -> Measured {
        let (need, place) = (NEEDS[self.draw(NEEDS.len())], PLACES[self.draw(PLACES.len())]);
        match deed {
            Deed::Search => self.looks(deed, &format!("/recherche?q={need}&near={place}"), ""),
            Deed::Page if self.draw(2) == 0 => {
                let sheet = self.pick(&self.known.sheets.clone());
                self.looks(deed, &sheet, "")
            }
            Deed::Page => {
                let page = PAGES[self.draw(PAGES.len())];
                self.looks(deed, page, "")
            }
            Deed::Api => {
                let service = self.pick(&self.known.services.clone());
                let paths = [
                    format!("/api/search?q={need}&near={place}&limit=20"),
                    "/hsds/services?per_page=20".to_owned(),
                    format!("/hsds/services/{service}"),
                ];
                let drawn = self.draw(paths.len());
                self.looks(deed, &paths[drawn], "")
            }
            Deed::Confirm => self.confirms(),
            Deed::Refer => self.refers(),
            Deed::SignIn => self.signs_in(),
        }
    }

    fn looks(&mut self, deed: Deed, path: &str, cookie: &str) -> Measured {
        self.asks(deed, Asked::get(path).with(cookie), &[200]).map(drop)
    }

    /// « Tout est bon », by the link of a letter.
    fn confirms(&mut self) -> Measured {
        let link = self.pick(&self.known.links.clone());
        let Some(page) = self.asks(Deed::Confirm, Asked::get(&link), &[200])? else { return Ok(()) };
        let seen = between(&page.text(), "name=\"vu\" value=\"", "\"");
        // Somebody else may have confirmed between the two: then the page is shown again.
        self.asks(Deed::Confirm, Asked::form(&link, &format!("vu={seen}")), &[303, 200, 409, 422]).map(drop)
    }

    /// A person entrusted to a service.
    fn refers(&mut self) -> Measured {
        let (service, worker) = (self.pick(&self.known.reachable.clone()), self.known.worker.clone());
        let id =
            format!("{:08x}-{:04x}-7000-8000-{:012x}", self.number >> 16, self.number & 0xffff, self.number);
        let name = format!("Mésange {}", self.number);
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
        let part = |(name, value): &(&str, &str)| {
            format!("--maillage\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body: String = fields.iter().map(part).collect::<String>() + "--maillage--\r\n";
        let asked = Asked {
            method: "POST",
            path: "/orienter",
            cookie: &worker,
            kind: "multipart/form-data; boundary=maillage",
            body: &body,
            headers: "",
        };
        self.asks(Deed::Refer, asked, &[303]).map(drop)
    }

    /// Asks for a letter; then, as the demo allows, comes in and looks at a page of one's own.
    fn signs_in(&mut self) -> Measured {
        let form = format!("email=passage-{}%40essai.example", self.number);
        self.asks(Deed::SignIn, Asked::form("/connexion", &form), &[200, 303])?;
        let entrance = format!("/essai/{}", PERSONAS[self.draw(PERSONAS.len())]);
        let Some(entered) = self.asks(Deed::SignIn, Asked::form(&entrance, ""), &[303])? else {
            return Ok(());
        };
        let session = entered.session().ok_or("no session was given")?;
        self.looks(Deed::SignIn, "/carnet", &session)
    }

    /// Asks and counts; nothing when the house is full and says so.
    fn asks(&mut self, deed: Deed, asked: Asked<'_>, expected: &[u16]) -> Measured<Option<Answer>> {
        let begun = Instant::now();
        let answer = self.client.ask(asked)?;
        self.tally.answered += 1;
        if answer.status == 503 && !answer.header("retry-after").is_empty() {
            self.tally.shed += 1;
            return Ok(None);
        }
        self.tally.times.entry(deed).or_default().add(begun.elapsed());
        if !expected.contains(&answer.status) {
            self.fault(format!("{} {} answered {}", asked.method, asked.path, answer.status));
            return Ok(None);
        }
        Ok(Some(answer))
    }

    fn fault(&mut self, told: String) {
        self.tally.faults += 1;
        if self.tally.told.len() < 5 {
            self.tally.told.push(told);
        }
    }
}

/// What stands between two texts; empty where they are not there.
pub(crate) fn between(text: &str, before: &str, after: &str) -> String {
    let rest = text.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after).map_or("", |(found, _)| found).to_owned()
}

/// Looks around once: which services there are, who can be reached, which links lie in letters.
pub(crate) fn look_around(address: &str) -> Measured<Known> {
    let mut client = Client::new(address, "10.0.0.1".to_owned());
    let list = client.ask(Asked::get("/hsds/services?minimal=true&per_page=50"))?.text();
    let services: Vec<String> =
        list.split("\"id\":\"").skip(1).map(|rest| rest.chars().take(36).collect()).collect();
    let mut known = Known { services, ..Known::default() };
    for service in &known.services {
        let told = client.ask(Asked::get(&format!("/hsds/services/{service}")))?.text();
        if between(&told, "\"email\":\"", "\"").contains('@') {
            known.reachable.push(service.clone());
        }
    }
    for need in NEEDS {
        let found = client.ask(Asked::get(&format!("/recherche?q={need}&near=Melun")))?.text();
        let sheets =
            found.split("href=\"/services/").skip(1).filter_map(|rest| rest.split(['"', '?', '#']).next());
        known.sheets.extend(sheets.map(|sheet| format!("/services/{sheet}")));
    }
    known.sheets.sort_unstable();
    known.sheets.dedup();
    known.worker = client
        .ask(Asked::form("/essai/assistante-sociale", ""))?
        .session()
        .ok_or("the demo lets nobody in: is its data invented?")?;
    let letters = client.ask(Asked::get("/courrier"))?.text();
    for letter in letters.split("href=\"/courrier/").skip(1).take(400) {
        let id = letter.split('"').next().unwrap_or_default();
        let text = client.ask(Asked::get(&format!("/courrier/{id}")))?.text();
        let secret = between(&text, "/fiche/", "\"");
        let is_link = !secret.is_empty()
            && secret.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
        if is_link {
            known.links.push(format!("/fiche/{secret}"));
        }
    }
    if known.links.is_empty() || known.reachable.is_empty() || known.sheets.is_empty() {
        return Err("no letter with a link and no service with a mailbox were found in this house".into());
    }
    Ok(known)
}
