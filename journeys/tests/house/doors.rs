//! Every door of the house has a word on who may come in; a door that nobody declared does not open.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{read, root};

mod walk;

/// Method and address.
type Door = (String, String);

/// Those who may stand before a door, from the one nobody knows to the one who keeps the house.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Caller {
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
    const ALL: [Self; 9] = [
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

/// Anybody.
const EVERYBODY: &[Caller] = &Caller::ALL;
/// Whoever is signed in.
const MEMBERS: &[Caller] =
    &[Volunteer, Reception, SecrecyBound, Referent, Neighbour, Elected, Coordinator, Administrator];
/// Those who keep an address book: neither those who only read counts nor those who keep the machine.
const BOOKKEEPERS: &[Caller] = &[Volunteer, Reception, SecrecyBound, Referent, Neighbour, Coordinator];
/// Those who keep the accounts of an organisation, of the network, of the machine.
const KEEPERS: &[Caller] = &[Referent, Neighbour, Coordinator, Administrator];
/// Those who keep the accounts of all.
const HELPERS: &[Caller] = &[Coordinator, Administrator];

/// Each door: method, address, and who may come in. Behind it the room still asks whether the item is theirs.
#[rustfmt::skip]
const EXPECTED: &[(&str, &str, &[Caller])] = &[
    ("GET", "/", EVERYBODY),
    ("GET", "/accessibilite", EVERYBODY),
    ("GET", "/api/search", EVERYBODY),
    ("GET", "/assets/{name}", EVERYBODY),
    ("GET", "/communes", EVERYBODY),
    ("GET", "/communes/{name}", EVERYBODY),
    ("GET", "/connexion", EVERYBODY),
    ("POST", "/connexion", EVERYBODY),
    ("GET", "/connexion/adresse/{secret}", EVERYBODY),
    ("POST", "/connexion/adresse/{secret}", EVERYBODY),
    ("GET", "/connexion/ancienne-adresse/{secret}", EVERYBODY),
    ("POST", "/connexion/ancienne-adresse/{secret}", EVERYBODY),
    ("POST", "/connexion/cle", EVERYBODY),
    ("GET", "/connexion/code", EVERYBODY),
    ("POST", "/connexion/code", EVERYBODY),
    ("GET", "/connexion/lien/{secret}", EVERYBODY),
    ("POST", "/connexion/lien/{secret}", EVERYBODY),
    ("GET", "/connexion/openid", EVERYBODY),
    ("GET", "/connexion/openid/retour", EVERYBODY),
    ("GET", "/connexion/prenom", EVERYBODY),
    ("POST", "/connexion/prenom", EVERYBODY),
    ("GET", "/courrier", EVERYBODY),
    ("GET", "/courrier/{id}", EVERYBODY),
    ("GET", "/credits", EVERYBODY),
    ("POST", "/deconnexion", EVERYBODY),
    ("GET", "/essai", EVERYBODY),
    ("POST", "/essai/{persona}", EVERYBODY),
    ("GET", "/favicon.ico", EVERYBODY),
    ("GET", "/galerie", EVERYBODY),
    ("GET", "/glossaire", EVERYBODY),
    ("GET", "/healthz", EVERYBODY),
    ("GET", "/invitations/{secret}", EVERYBODY),
    ("POST", "/invitations/{secret}", EVERYBODY),
    ("GET", "/organisations", EVERYBODY),
    ("GET", "/organisations/rejoindre", EVERYBODY),
    ("POST", "/organisations/rejoindre", EVERYBODY),
    ("GET", "/organisations/{name}", EVERYBODY),
    ("GET", "/passer-la-main/{secret}", EVERYBODY),
    ("POST", "/passer-la-main/{secret}", EVERYBODY),
    ("GET", "/qui-fait-quoi", EVERYBODY),
    ("GET", "/recherche", EVERYBODY),
    ("GET", "/robots.txt", EVERYBODY),
    ("GET", "/services/{name}", EVERYBODY),
    ("GET", "/sitemap.xml", EVERYBODY),
    ("GET", "/vie-privee", EVERYBODY),
    ("GET", "/chartes", MEMBERS),
    ("POST", "/chartes", MEMBERS),
    ("GET", "/compte", MEMBERS),
    ("POST", "/compte", MEMBERS),
    ("GET", "/compte/appareils", MEMBERS),
    ("POST", "/compte/appareils", MEMBERS),
    ("POST", "/compte/appareils/tous", MEMBERS),
    ("GET", "/compte/cles", MEMBERS),
    ("POST", "/compte/cles", MEMBERS),
    ("POST", "/compte/cles/retirer", MEMBERS),
    ("GET", "/compte/fermer", MEMBERS),
    ("POST", "/compte/fermer", MEMBERS),
    ("POST", "/compte/fournisseur/delier", MEMBERS),
    ("GET", "/connexion/prouver", MEMBERS),
    ("POST", "/connexion/prouver", MEMBERS),
    ("GET", "/mes-droits", MEMBERS),
    ("GET", "/mes-droits/donnees.json", MEMBERS),
    ("GET", "/mes-droits/effacer", MEMBERS),
    ("POST", "/mes-droits/effacer", MEMBERS),
    ("GET", "/mes-organisations", MEMBERS),
    ("GET", "/mes-organisations/{organization}", MEMBERS),
    ("POST", "/mes-organisations/{organization}/quitter", MEMBERS),
    ("GET", "/carnet", BOOKKEEPERS),
    ("GET", "/carnet/ajouter", BOOKKEEPERS),
    ("POST", "/carnet/ajouter", BOOKKEEPERS),
    ("GET", "/carnet/contacts.csv", BOOKKEEPERS),
    ("GET", "/carnet/contacts.vcf", BOOKKEEPERS),
    ("GET", "/carnet/fiches/{handle}", BOOKKEEPERS),
    ("POST", "/carnet/fiches/{handle}/je-connais", BOOKKEEPERS),
    ("POST", "/carnet/fiches/{handle}/je-connais/retirer", BOOKKEEPERS),
    ("POST", "/carnet/fiches/{handle}/ma-note", BOOKKEEPERS),
    ("POST", "/carnet/fiches/{handle}/note-equipe", BOOKKEEPERS),
    ("POST", "/carnet/fiches/{handle}/note-equipe/retirer", BOOKKEEPERS),
    ("GET", "/carnet/imprimer", BOOKKEEPERS),
    ("POST", "/carnet/retirer", BOOKKEEPERS),
    ("GET", "/membres", KEEPERS),
    ("POST", "/membres", KEEPERS),
    ("GET", "/membres/{account}", KEEPERS),
    ("POST", "/mes-organisations/{organization}/demandes/{request}", KEEPERS),
    ("POST", "/mes-organisations/{organization}/invitations/{invitation}/renvoyer", KEEPERS),
    ("POST", "/mes-organisations/{organization}/invitations/{invitation}/retirer", KEEPERS),
    ("GET", "/mes-organisations/{organization}/inviter", KEEPERS),
    ("POST", "/mes-organisations/{organization}/inviter", KEEPERS),
    ("POST", "/mes-organisations/{organization}/inviter-plusieurs", KEEPERS),
    ("GET", "/mes-organisations/{organization}/personnes/{mandate}", KEEPERS),
    ("POST", "/mes-organisations/{organization}/personnes/{mandate}", KEEPERS),
    ("POST", "/mes-organisations/{organization}/personnes/{mandate}/passer-la-main", KEEPERS),
    ("POST", "/mes-organisations/{organization}/personnes/{mandate}/role", KEEPERS),
    ("POST", "/mes-organisations/{organization}/personnes/{mandate}/terminer", KEEPERS),
    ("POST", "/membres/{account}/sessions", HELPERS),
    ("GET", "/registre", HELPERS),
    ("GET", "/registre/registre.csv", HELPERS),
    ("GET", "/registre/registre.odt", HELPERS),
    ("GET", "/coordination", &[Coordinator]),
    ("GET", "/coordination/droits", &[Coordinator]),
    ("GET", "/coordination/droits/nouvelle", &[Coordinator]),
    ("POST", "/coordination/droits/nouvelle", &[Coordinator]),
    ("GET", "/coordination/droits/{id}", &[Coordinator]),
    ("POST", "/coordination/droits/{id}/prolonger", &[Coordinator]),
    ("POST", "/coordination/droits/{id}/repondre", &[Coordinator]),
    ("POST", "/membres/{account}/adresse", &[Coordinator]),
    ("POST", "/membres/{account}/aider", &[Coordinator]),
    ("GET", "/administration", &[Administrator]),
    ("POST", "/administration/invitations/{invitation}/retirer", &[Administrator]),
    ("POST", "/administration/roles", &[Administrator]),
    ("POST", "/administration/roles/{role}", &[Administrator]),
];

#[test]
fn every_door_in_the_code_is_declared_and_every_declared_door_exists() {
    let name = |(method, path): (&str, &str)| (method.to_owned(), path.to_owned());
    let expected: BTreeSet<Door> = EXPECTED.iter().map(|(method, path, _)| name((method, path))).collect();
    let declared: BTreeSet<Door> =
        app::doors(true).iter().map(|door| name((door.method, door.path))).collect();
    let built = doors_in_the_code();
    assert_eq!(built, declared, "left: the routes in the code; right: what the house declares");
    assert_eq!(declared, expected, "left: what the house declares; right: who may use it, in this file");
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
