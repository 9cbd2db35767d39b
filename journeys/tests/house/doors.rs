//! Every door of the house has a word on who may come in; a door that nobody declared does not open.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{read, root};

mod expected;
mod walk;

pub(crate) use expected::EXPECTED;
pub(crate) use walk::{DESKS, door_of, is_kept, of_nothing};

/// Method and address.
type Door = (String, String);

/// Those who may stand before a door, from the one nobody knows to the one who keeps the house.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Caller {
    /// Nobody knows them; a person with a link of her own is one of them, until the door of that link.
    Stranger,
    /// A volunteer, through a mailbox shared with others.
    Volunteer,
    /// A professional bound by discretion.
    Reception,
    /// A professional bound by secrecy.
    SecrecyBound,
    /// The referent of an organisation.
    Referent,
    /// The referent of another organisation.
    Neighbour,
    /// Elected, or a funder.
    Elected,
    /// The coordinator of the network.
    Coordinator,
    /// Who keeps the machine.
    Administrator,
}

use Caller::{
    Administrator, Coordinator, Elected, Neighbour, Reception, Referent, SecrecyBound, Stranger, Volunteer,
};

impl Caller {
    /// Everybody, in the order above.
    pub(crate) const ALL: [Self; 9] = [
        Stranger,
        Volunteer,
        Reception,
        SecrecyBound,
        Referent,
        Neighbour,
        Elected,
        Coordinator,
        Administrator,
    ];
}

#[test]
fn every_door_in_the_code_is_declared_and_every_declared_door_exists() {
    let name = |(method, path): (&str, &str)| (method.to_owned(), path.to_owned());
    let expected: BTreeSet<Door> = EXPECTED.iter().map(|(method, path, _)| name((method, path))).collect();
    let declared: BTreeSet<Door> =
        app::doors(true).iter().map(|door| name((door.method, door.path))).collect();
    let mut built = doors_in_the_code();
    // Measures stand behind a listener of their own, which the house opens where the operator names one.
    assert!(built.remove(&name(("GET", "/metrics"))), "measures are asked elsewhere");
    let alone = |one: &BTreeSet<Door>, other: &BTreeSet<Door>| one.difference(other).cloned().collect();
    let (unbuilt, undeclared): (Vec<Door>, Vec<Door>) = (alone(&declared, &built), alone(&built, &declared));
    assert_eq!((unbuilt, undeclared), Default::default(), "declared without a route; routes undeclared");
    let (unlisted, gone): (Vec<Door>, Vec<Door>) = (alone(&declared, &expected), alone(&expected, &declared));
    assert_eq!((unlisted, gone), Default::default(), "declared and not in this list; in this list and gone");
    assert_eq!(expected.len(), EXPECTED.len(), "a door stands twice in this file");
}

#[test]
fn a_real_house_has_no_door_of_the_demo() {
    let real: BTreeSet<&str> = app::doors(false).iter().map(|door| door.path).collect();
    for path in ["/courrier", "/courrier/{id}", "/essai", "/essai/{persona}"] {
        assert!(!real.contains(path), "{path} is for the demo alone");
    }
}

#[test]
fn doors_are_read_as_routes_are_written() {
    let code = "Router::new().route(paths::HOME, get(home::show)).route(\n  \"/x/{y}\",\n  get(a).post(b))";
    let paths = "/// Home.\npub const HOME: &str = \"/\";\n";
    let doors = |method: &str, path: &str| (method.to_owned(), path.to_owned());
    assert_eq!(doors_of(code, paths), [doors("GET", "/"), doors("GET", "/x/{y}"), doors("POST", "/x/{y}")]);
    let lent = "pub const SENT: &str = her_page::paths::CODE;\npub use referral::paths::{ANSWER,\n HER};\n";
    assert_eq!(lender("SENT", lent.lines().next(), lent), Some(("her-page".to_owned(), "CODE")));
    assert_eq!(lender("HER", None, lent), Some(("referral".to_owned(), "HER")));
    assert_eq!(lender("WATCH", None, lent), None);
}

/// Every route of every room, as the code writes it.
fn doors_in_the_code() -> BTreeSet<Door> {
    let mut doors = BTreeSet::new();
    for room in ["ground/web", "ground/post", "app"].map(str::to_owned).into_iter().chain(capabilities()) {
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

/// The doors that a text builds by `.route(address, get(…).post(…))`; a route somebody walks has no second part.
fn doors_of(code: &str, paths: &str) -> Vec<Door> {
    let routes = code.split(".route(").skip(1).map(within_brackets);
    routes
        .filter_map(|route| route.split_once(','))
        .flat_map(|(address, methods)| {
            let address = resolved(address.trim(), paths);
            let offered = ["get", "post", "options", "put", "patch", "delete"].into_iter().filter(|method| {
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
    let written = declared.and_then(|line| line.split('"').nth(1)).map(str::to_owned);
    let lent = || {
        let (room, named) = lender(name, declared, paths)?;
        Some(resolved(named, &read(&format!("capabilities/{room}/src/paths.rs"))))
    };
    written.or_else(lent).unwrap_or_else(|| panic!("no constant {name} in paths.rs"))
}

/// The room whose address this is, where a room opens the address that another declares, and its name there.
fn lender<'a>(name: &'a str, declared: Option<&'a str>, paths: &'a str) -> Option<(String, &'a str)> {
    let is_named = |text: &str| {
        text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
    };
    let (borrowed, named) = match declared {
        Some(line) => {
            let value = line.split('=').nth(1)?.trim().trim_end_matches(';');
            (value, value.rsplit("::").next()?)
        }
        None => (
            paths
                .split("pub use ")
                .skip(1)
                .map(|rest| rest.split(';').next().unwrap_or(rest))
                .find(|text| is_named(text))?,
            name,
        ),
    };
    Some((borrowed.split_once("::paths::")?.0.replace('_', "-"), named))
}
