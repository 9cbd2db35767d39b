//! What runs is put into every parameter of every address, and ways back are bent towards another house.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::House;
use axum::body::Body;
use axum::http::StatusCode;
use journeys::{Outcome, apart, say};
use store::Engine;

use super::form::encoded;
use super::intruder::{Intruder, Read, told};
use super::verdict::{NASTY, SHORT, faults_of, is_elsewhere};
use crate::house::doors::{Caller, EXPECTED, door_of, of_nothing};

/// Ways back into another house, in every dress a browser understands, and the sign that ends texts elsewhere.
const ELSEWHERE: [&str; 10] = [
    "//evil.example/zq7",
    "https://evil.example/zq7",
    "/\\evil.example",
    "/%5cevil.example",
    "/%2fevil.example",
    "/\t/evil.example",
    "javascript:zq7()",
    "\\\\evil.example",
    "/.//evil.example",
    "zq7\0",
];
/// Ways out of a folder.
const UPWARDS: [&str; 8] = [
    "..%2f..%2fpersonal.key",
    "..%2F..%2F..%2F..%2Fetc%2Fpasswd",
    "%2e%2e%2f%2e%2e%2fmaillage.sqlite",
    "..%5c..%5cpersonal.key",
    "....%2f%2fpersonal.key",
    "personal.key%00.csv",
    "%2fetc%2fpasswd",
    "..",
];

/// The names of the parameters of each door, as links and forms show them.
type Parameters = BTreeMap<&'static str, (String, BTreeSet<String>)>;

#[test]
fn nothing_that_stands_in_an_address_runs_or_leads_elsewhere() -> Outcome {
    apart(Engine::Sqlite, bends_addresses)
}

async fn bends_addresses(house: &House, _data: &Path) -> Outcome {
    let router = house.router();
    let told = told(&router).await?;
    let (mut asked, mut faults) = (0, BTreeSet::new());
    for caller in super::callers().into_iter().filter(|caller| *caller != Caller::SecrecyBound) {
        let one = Intruder::as_one(&router, caller).await?;
        let (read, _) = one.looks_around(&told, super::pages()).await?;
        for (path, names) in parameters(&read).into_values() {
            // Every name is bent in every dress where there is no hurry; else each door in four of them, in turn.
            let turn = asked % ELSEWHERE.len();
            let dresses =
                ELSEWHERE.into_iter().cycle().skip(turn).take(if super::far().is_some() { 10 } else { 2 });
            for what in [NASTY, SHORT].into_iter().chain(dresses) {
                let query: Vec<_> =
                    names.iter().map(|name| format!("{}={}", encoded(name), encoded(what))).collect();
                let address = format!("{path}?{}", query.join("&"));
                asked += 1;
                for fault in faults_of(&one.opens(&address).await?) {
                    faults.insert(format!("{path} as {caller:?} with {what:?}: {fault}"));
                }
            }
        }
    }
    say(&format!("{asked} addresses with something that runs in every parameter"));
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.into_iter().collect::<Vec<_>>().join("\n")
    );
    assert!(asked > 200, "only {asked} addresses were tried");
    climbs(&Intruder::unknown(&router, "")).await?;
    says_another_host(&Intruder::unknown(&router, "")).await
}

/// The names of parameters by door, with one address of the door; `retour` is tried everywhere.
fn parameters(read: &[Read]) -> Parameters {
    let mut all = Parameters::new();
    for page in read {
        let (path, query) = page.path.split_once('?').unwrap_or((page.path.as_str(), ""));
        let Some(door) = door_of(path) else { continue };
        let (_, names) =
            all.entry(door).or_insert_with(|| (path.to_owned(), BTreeSet::from(["retour".to_owned()])));
        names.extend(query.split('&').filter_map(|pair| pair.split('=').next()).map(str::to_owned));
        if page.answered.is_page() {
            names.extend(asked_for(&page.answered.text(), path));
        }
        names.remove("");
    }
    all
}

/// The names that forms and links of a page give to the page itself.
fn asked_for(page: &str, path: &str) -> BTreeSet<String> {
    use scraper::{Html, Selector};
    let every = |selector: &str| Selector::parse(selector).expect("a selector");
    let html = Html::parse_document(page);
    let mut names = BTreeSet::new();
    for form in html.select(&every("form:not([method=post])")) {
        if form.attr("action").is_none_or(|action| action.split('?').next() == Some(path)) {
            names.extend(
                form.select(&every("[name]")).filter_map(|field| field.attr("name")).map(str::to_owned),
            );
        }
    }
    for link in html.select(&every("a[href*='?']")).filter_map(|link| link.attr("href")) {
        if let Some((to, query)) = link.split_once('?')
            && to == path
        {
            names.extend(query.split('&').filter_map(|pair| pair.split('=').next()).map(str::to_owned));
        }
    }
    names
}

/// No name in an address climbs out of its folder, at whatever door.
async fn climbs(one: &Intruder) -> Outcome {
    let doors = EXPECTED.iter().filter(|(method, path, _)| *method == "GET" && path.ends_with('}'));
    let (mut tried, mut faults) = (0, Vec::new());
    for (_, door, _) in doors {
        let beginning = of_nothing(door);
        let beginning = beginning.rsplit_once('/').map_or("", |(before, _)| before);
        for upwards in UPWARDS {
            let answered = one.opens(&format!("{beginning}/{upwards}")).await?;
            tried += 1;
            let text = answered.text();
            let leaked = ["root:x:", "SQLite format", "key 1"].iter().any(|start| text.starts_with(start));
            if answered.status.is_server_error() || leaked {
                faults.push(format!("{beginning}/{upwards}: {}", answered.status));
            }
        }
    }
    assert!(faults.is_empty(), "of {tried}:\n{}", faults.join("\n"));
    Ok(())
}

/// A visitor who says that the house has another name is not believed, neither on pages nor in letters.
async fn says_another_host(one: &Intruder) -> Outcome {
    for (name, value) in [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-original-url", "/administration"),
        ("x-rewrite-url", "/administration"),
        ("forwarded", "host=evil.example;proto=https"),
    ] {
        for path in [
            "/",
            "/recherche?q=aide",
            "/connexion?retour=/compte",
            "/sitemap.xml",
            "/flux.xml",
            "/agenda.ics",
        ] {
            let answered = one.asks(one.request("GET", path).header(name, value).body(Body::empty())).await?;
            assert!(!answered.text().contains("evil.example"), "{path} believes {name}");
            assert!(!is_elsewhere(&answered.sent_to().unwrap_or_default()), "{path} with {name}");
            assert_eq!(answered.status, one.opens(path).await?.status, "{path} with {name}");
        }
    }
    let form = Body::from("email=responsable-ccas%40essai.example");
    let request = one.request("POST", "/connexion").header("host", "evil.example");
    let request = request.header("x-forwarded-host", "evil.example");
    let answered =
        one.asks(request.header("content-type", "application/x-www-form-urlencoded").body(form)).await?;
    assert!(!is_elsewhere(&answered.sent_to().unwrap_or_default()));
    let letters = one.opens("/courrier").await?;
    assert_eq!(letters.status, StatusCode::OK);
    for letter in letters.text().split("href=\"/courrier/").skip(1).filter_map(|rest| rest.split('"').next())
    {
        let letter = one.opens(&format!("/courrier/{letter}")).await?;
        assert!(!letter.text().contains("evil.example"), "a letter leads to the host that a visitor named");
    }
    Ok(())
}
