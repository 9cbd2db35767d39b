//! A directory as its operator describes it: where it is asked, how it is asked, and where its answers stand.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use crate::Measured;
use crate::load::client::Client;

/// No description is longer, in bytes.
const LONGEST: u64 = 64 << 10;

/// A directory that can be asked.
pub(crate) struct Directory {
    pub(crate) name: String,
    address: String,
    pub(crate) base: String,
    search: Search,
    /// Lines of the head that go with each question, secrets from the environment included.
    pub(crate) headers: String,
    pub(crate) referral: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    name: String,
    url: String,
    search: Search,
    #[serde(default)]
    headers: BTreeMap<String, Header>,
    #[serde(default)]
    referral: Vec<Step>,
}

/// How it is searched.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Search {
    /// The path, with `{words}` and `{near}`.
    path: String,
    /// Where the identities, or the names, of what was found stand in the answer: `contents.*.id`.
    found: String,
}

/// A line of the head: as it is written, or from a variable of the environment.
#[derive(Deserialize)]
#[serde(untagged)]
enum Header {
    Written(String),
    Kept { env: String },
}

/// One step of a referral.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    pub(crate) method: String,
    /// With `{number}`, another at each turn, and `{uuid}`, another as well.
    pub(crate) path: String,
    #[serde(default = "form")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) body: String,
    pub(crate) expect: Vec<u16>,
    /// Whether it is taken before the first turn alone, such as signing in.
    #[serde(default)]
    pub(crate) once: bool,
}

fn form() -> String {
    "application/x-www-form-urlencoded".to_owned()
}

impl Step {
    /// A text of this step with its gaps filled.
    pub(crate) fn filled(&self, text: &str, turn: usize) -> String {
        let uuid = format!("{:08x}-0000-7000-8000-{turn:012x}", std::process::id());
        text.replace("{number}", &turn.to_string()).replace("{uuid}", &uuid)
    }
}

impl Directory {
    /// Reads a description.
    pub(crate) fn read(path: &Path) -> Measured<Directory> {
        let size = std::fs::metadata(path).map_err(|fault| format!("{}: {fault}", path.display()))?.len();
        if size > LONGEST {
            return Err(format!("{} is too long to be a description of a peer", path.display()).into());
        }
        let text = std::fs::read_to_string(path)?;
        Self::described(toml::from_str(&text).map_err(|fault| format!("{}: {fault}", path.display()))?)
    }

    /// This house, described as any other.
    pub(crate) fn ours(address: &str, service: &str) -> Measured<Directory> {
        let fields = [
            ("id", "{uuid}"),
            ("service", service),
            ("malgre", "1"),
            ("souhait", "Parler à quelqu’un de ses papiers"),
            ("urgence", "week"),
            ("identite", "pseudonym"),
            ("nom", "Mésange {number}"),
            ("lit_nom", "1"),
            ("accord", "spoken"),
            ("meme", "autre"),
        ];
        let part = |(name, value): &(&str, &str)| {
            format!("--maillage\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).collect::<String>() + "--maillage--\r\n";
        let step = |path: &str, kind: String, body: String, once| Step {
            method: "POST".to_owned(),
            path: path.to_owned(),
            kind,
            body,
            expect: vec![303],
            once,
        };
        Self::described(Description {
            name: "this house".to_owned(),
            url: format!("http://{address}"),
            search: Search {
                path: "/api/search?limit=10&q={words}&near={near}".to_owned(),
                found: "results.*.id".to_owned(),
            },
            headers: BTreeMap::new(),
            referral: vec![
                step("/essai/assistante-sociale", form(), String::new(), true),
                step("/orienter", "multipart/form-data; boundary=maillage".to_owned(), body, false),
            ],
        })
    }

    fn described(said: Description) -> Measured<Directory> {
        let rest = said
            .url
            .strip_prefix("http://")
            .ok_or("url must begin with http://: the peer stands on this machine")?;
        let (address, base) = rest.split_once('/').unwrap_or((rest, ""));
        let mut headers = String::new();
        for (name, header) in said.headers {
            let value = match header {
                Header::Written(value) => value,
                Header::Kept { env } => {
                    std::env::var(&env).map_err(|_| format!("the variable {env} is not set"))?
                }
            };
            if name.contains(['\r', '\n', ':']) || value.contains(['\r', '\n']) {
                return Err(format!("the header {name} holds a line break").into());
            }
            headers.push_str(&format!("{name}: {value}\r\n"));
        }
        let base = if base.is_empty() { String::new() } else { format!("/{}", base.trim_end_matches('/')) };
        Ok(Directory {
            name: said.name,
            address: address.to_owned(),
            base,
            search: said.search,
            headers,
            referral: said.referral,
        })
    }

    pub(crate) fn client(&self, visitor: &str) -> Client {
        Client::new(&self.address, visitor.to_owned())
    }

    /// The address of a search.
    pub(crate) fn search_path(&self, words: &str, near: &str) -> String {
        let path = self.search.path.replace("{words}", &web::encoded(words));
        format!("{}{}", self.base, path.replace("{near}", &web::encoded(near)))
    }

    /// The identities, or the names, of what was found, best first.
    pub(crate) fn found(&self, body: &[u8]) -> Measured<Vec<String>> {
        let answer: Value = serde_json::from_slice(body)?;
        let mut here = vec![&answer];
        for word in self.search.found.split('.') {
            here = match word {
                "*" => here.into_iter().filter_map(Value::as_array).flatten().collect(),
                name => here.into_iter().filter_map(|value| value.get(name)).collect(),
            };
        }
        Ok(here.into_iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}
