//! What goes into an archive beside the records: the operator's own words, outlines and settings, without any secret.

use archive::{Carried, Content};
use toml::{Table, Value};

use crate::settings::Settings;

/// Words that name a secret in a settings file, wherever they stand.
const SECRETS: [&str; 5] = ["password", "secret", "client_secret", "access_key", "secret_key"];
/// Addresses that hold a password.
const ADDRESSES: [&str; 2] = ["database", "read_database"];

/// The files that no other file can replace. The index is built again; the key never stands beside what it opens.
pub(super) fn files(settings: &Settings) -> Vec<Carried> {
    let thesaurus = settings.data.join("thesaurus.txt");
    let named = [("thesaurus.txt", Some(thesaurus)), ("outlines.geojson", settings.outlines.clone())];
    let there =
        named.into_iter().filter_map(|(name, path)| Some((name, path.filter(|path| path.is_file())?)));
    let mut files: Vec<Carried> =
        there.map(|(name, path)| Carried { name: name.to_owned(), from: Content::File(path) }).collect();
    let said = settings.written_in.as_ref().and_then(|path| std::fs::read_to_string(path).ok());
    if let Some(text) = said.and_then(|text| without_secrets(&text)) {
        let from = Content::Bytes(text.into_bytes());
        files.push(Carried { name: "settings.toml".to_owned(), from });
    }
    files
}

/// A settings file without its secrets; nothing where it cannot be read as one.
fn without_secrets(text: &str) -> Option<String> {
    let mut table: Table = toml::from_str(text).ok()?;
    take_away(&mut table);
    let told = "# As it was when the back-up was made; secrets and addresses of databases were left out.\n";
    toml::to_string(&table).ok().map(|text| format!("{told}{text}"))
}

fn take_away(table: &mut Table) {
    table.retain(|name, value| {
        let address = ADDRESSES.contains(&name) && value.as_str().is_some_and(|text| text.contains("://"));
        !SECRETS.contains(&name) && !address
    });
    for value in table.iter_mut().map(|(_, value)| value) {
        within(value);
    }
}

fn within(value: &mut Value) {
    match value {
        Value::Table(table) => take_away(table),
        Value::Array(values) => values.iter_mut().for_each(within),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn no_secret_goes_along() {
        let file = "listen = \"127.0.0.1:8080\"\ndatabase = \"postgres://reseau:caché1@db/reseau\"\n\
                    [smtp]\nhost = \"mail.example\"\npassword = \"caché2\"\n[openid]\nissuer = \"https://id.example\"\n\
                    client_secret = \"caché3\"\n[text_messages]\nsecret = \"caché4\"\n\
                    [backup.store]\nendpoint = \"https://s3.example\"\naccess_key = \"caché5\"\nsecret_key = \"caché6\"\n";
        let text = without_secrets(file).expect("a settings file");
        assert!(!text.contains("caché"), "{text}");
        for kept in ["127.0.0.1:8080", "mail.example", "https://id.example", "https://s3.example"] {
            assert!(text.contains(kept), "{kept} is missing in {text}");
        }
        assert!(
            without_secrets("database = \"data/maillage.sqlite\"")
                .expect("a file")
                .contains("maillage.sqlite")
        );
        assert_eq!(without_secrets("= nothing"), None);
    }
}
