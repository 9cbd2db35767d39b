//! Every door of the house has a word on who may come in; a door that nobody declared does not open.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use journeys::{House, Outcome, Trouble, knock};

use super::{ask, read, root, sitemap};

/// Method and address.
type Door = (String, String);

/// Those who may stand before a door, from the one nobody knows to the one who keeps the house.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Caller {
    Stranger,
    Person,
    Volunteer,
    Member,
    Neighbour,
    Coordinator,
    Administrator,
}

use Caller::{Administrator, Coordinator, Member, Neighbour, Person, Stranger, Volunteer};

/// Everybody, in the order above.
const EVERYBODY: [Caller; 7] = [Stranger, Person, Volunteer, Member, Neighbour, Coordinator, Administrator];

/// Each door: method, address, and who may come in. All are public as long as the house knows no accounts.
const EXPECTED: &[(&str, &str, &[Caller])] = &[
    ("GET", "/", &EVERYBODY),
    ("GET", "/accessibilite", &EVERYBODY),
    ("GET", "/api/search", &EVERYBODY),
    ("GET", "/assets/{name}", &EVERYBODY),
    ("GET", "/communes", &EVERYBODY),
    ("GET", "/communes/{name}", &EVERYBODY),
    ("GET", "/credits", &EVERYBODY),
    ("GET", "/favicon.ico", &EVERYBODY),
    ("GET", "/galerie", &EVERYBODY),
    ("GET", "/glossaire", &EVERYBODY),
    ("GET", "/healthz", &EVERYBODY),
    ("GET", "/organisations", &EVERYBODY),
    ("GET", "/organisations/{name}", &EVERYBODY),
    ("GET", "/recherche", &EVERYBODY),
    ("GET", "/robots.txt", &EVERYBODY),
    ("GET", "/services/{name}", &EVERYBODY),
    ("GET", "/sitemap.xml", &EVERYBODY),
];

#[test]
fn every_door_in_the_code_is_declared_and_every_declared_door_exists() {
    let name = |(method, path): (&str, &str)| (method.to_owned(), path.to_owned());
    let expected: BTreeSet<Door> = EXPECTED.iter().map(|(method, path, _)| name((method, path))).collect();
    let declared: BTreeSet<Door> = app::doors().iter().map(|door| name((door.method, door.path))).collect();
    let built = doors_in_the_code();
    assert_eq!(built, declared, "left: the routes in the code; right: what the house declares");
    assert_eq!(declared, expected, "left: what the house declares; right: who may use it, in this file");
    assert_eq!(expected.len(), EXPECTED.len(), "a door stands twice in this file");
}

#[test]
fn every_door_opens_to_a_stranger() -> Outcome {
    knock(async |house| {
        let addresses = sitemap(house).await?;
        for (_, path, _) in EXPECTED {
            let address = sample(house, path, &addresses).await?;
            let (status, _) = ask(house, &address, "fr").await?;
            assert!(status.is_success(), "GET {address}: {status}");
        }
        for path in
            ["/services/rien-zzzzzzzz", "/organisations/rien-zzzzzzzz", "/communes/rien-99999", "/rien"]
        {
            let (status, _) = ask(house, path, "fr").await?;
            assert_eq!(status, 404, "{path} does not exist");
        }
        Ok(())
    })
}

/// A real address for a door: itself, or one with the same beginning from the sitemap or the home page's assets.
async fn sample(house: &House, path: &str, addresses: &[String]) -> Outcome<String> {
    let Some((beginning, _)) = path.split_once('{') else { return Ok(path.to_owned()) };
    let (_, home) = ask(house, "/", "fr").await?;
    let quoted = home.split('"').map(str::to_owned);
    let found = addresses
        .iter()
        .cloned()
        .chain(quoted)
        .find(|one| one.len() > beginning.len() && one.starts_with(beginning));
    found.ok_or_else(|| Trouble::new(format!("no real address is known for the door {path}")))
}

#[test]
fn nobody_is_shut_out_of_a_public_house() {
    for (method, path, who) in EXPECTED {
        assert_eq!(
            *who, EVERYBODY,
            "{method} {path}: only membership can close a door, and it is not built yet"
        );
        assert_eq!(*method, "GET", "{path}: nothing can be changed by strangers");
    }
}

#[test]
fn doors_are_read_as_routes_are_written() {
    let code = "Router::new().route(paths::HOME, get(home::show)).route(\n  \"/x/{y}\",\n  get(a).post(b))";
    let paths = "/// Home.\npub const HOME: &str = \"/\";\n";
    let doors = |method: &str, path: &str| (method.to_owned(), path.to_owned());
    assert_eq!(doors_of(code, paths), [doors("GET", "/"), doors("GET", "/x/{y}"), doors("POST", "/x/{y}")]);
}

/// Every route of every room, as the code writes it.
fn doors_in_the_code() -> BTreeSet<Door> {
    let mut doors = BTreeSet::new();
    for room in ["ground/web", "app"].map(str::to_owned).into_iter().chain(capabilities()) {
        let paths = root().join(&room).join("src/paths.rs");
        let paths = if paths.exists() { read(&format!("{room}/src/paths.rs")) } else { String::new() };
        for file in rust_files(&root().join(&room).join("src")) {
            let code = fs::read_to_string(&file).expect("a file of the house");
            doors.extend(doors_of(&code, &paths));
        }
    }
    doors
}

fn capabilities() -> Vec<String> {
    let folders = fs::read_dir(root().join("capabilities")).expect("the capabilities of the house");
    folders.flatten().map(|folder| format!("capabilities/{}", folder.file_name().to_string_lossy())).collect()
}

/// The files of a room without its tests, which build doors of their own.
fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the house").flatten().map(|entry| entry.path());
    let entries = entries.filter(|path| !path.to_string_lossy().contains("/tests"));
    entries
        .flat_map(|path| match path.is_dir() {
            true => rust_files(&path),
            false => Vec::from_iter(path.extension().is_some_and(|ending| ending == "rs").then_some(path)),
        })
        .collect()
}

/// The doors that a text builds by `.route(address, get(…).post(…))`.
fn doors_of(code: &str, paths: &str) -> Vec<Door> {
    let routes = code.split(".route(").skip(1).map(within_brackets);
    routes
        .flat_map(|route| {
            let (address, methods) = route.split_once(',').expect("a route has an address and a method");
            let address = resolved(address.trim(), paths);
            let offered = ["get", "post", "put", "patch", "delete"].into_iter().filter(|method| {
                let called = |before: &str| methods.contains(&format!("{before}{method}("));
                called(" ") || called(".") || called("\n") || called("::")
            });
            offered.map(|method| (method.to_uppercase(), address.clone())).collect::<Vec<_>>()
        })
        .collect()
}

/// What stands before the bracket that closes this one.
fn within_brackets(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth == 0
    });
    &text[..end.unwrap_or(text.len())]
}

/// The address itself: written out, or the constant of `paths` that holds it.
fn resolved(address: &str, paths: &str) -> String {
    if let Some(written) = address.strip_prefix('"') {
        return written.trim_end_matches('"').to_owned();
    }
    let name = address.rsplit("::").next().unwrap_or(address);
    let declared = paths.lines().find(|line| line.contains(&format!("const {name}:")));
    let value = declared.and_then(|line| line.split('"').nth(1));
    value.unwrap_or_else(|| panic!("no constant {name} in paths.rs")).to_owned()
}
