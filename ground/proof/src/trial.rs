//! A provider of OpenID Connect of somebody else's making, started for one test: `oidc-provider` on Node.
//!
//! `cargo xtask check` installs it once and names its folder in [`SETTING`]; without that setting the tests that need
//! it say so in one line and pass. It knows one person, and can be told to do what a thief would do.

mod walk;

use crate::openid::{ClientSecret, Settings};
use serde::Deserialize;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use walk::Browser;

/// The setting that names the folder in which `oidc-provider` was installed (beside `node_modules`).
pub const SETTING: &str = "MAILLAGE_TEST_OPENID_PROVIDER";

/// A running provider, gone when dropped.
pub struct TrialProvider {
    /// Its address.
    pub issuer: String,
    /// The name under which it knows the house. It signs with RS256 and answers signed, as ProConnect does; for
    /// `maillage-es256` it signs with ES256 and answers plainly.
    pub client_id: String,
    /// The secret shared with the house.
    pub client_secret: String,
    /// The login of the only person it knows.
    pub user: String,
    /// Their password.
    pub password: String,
    process: Child,
}

/// What the provider's program says of itself once it listens.
#[derive(Deserialize)]
struct Made {
    issuer: String,
    client_id: String,
    client_secret: String,
    user: String,
    password: String,
}

/// What comes back to the house with the browser.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Returned {
    /// The code to exchange; empty where there is none.
    pub code: String,
    /// The state that was sent.
    pub state: String,
    /// Why there is no code; empty where there is one.
    pub error: String,
}

/// Starts the provider, or says in one line why the test is left out.
#[expect(clippy::print_stderr, reason = "whoever runs the tests must see what was left out")]
pub async fn provider() -> Option<TrialProvider> {
    let Some(folder) = std::env::var_os(SETTING).map(PathBuf::from) else {
        eprintln!("left out: {SETTING} names no folder with oidc-provider; `cargo xtask check` sets it");
        return None;
    };
    Some(start(&folder))
}

#[expect(clippy::expect_used, reason = "a provider that was installed and does not start is a fault")]
fn start(folder: &Path) -> TrialProvider {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/trial/provider.mjs");
    let mut process = Command::new("node")
        .arg(program)
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("node starts");
    let output = process.stdout.take().expect("the output is ours");
    let line = BufReader::new(output).lines().map_while(Result::ok).find(|line| line.starts_with('{'));
    let made: Made = serde_json::from_str(&line.unwrap_or_default()).expect("the provider says its address");
    TrialProvider {
        issuer: made.issuer,
        client_id: made.client_id,
        client_secret: made.client_secret,
        user: made.user,
        password: made.password,
        process,
    }
}

impl TrialProvider {
    /// The settings by which a house reaches it.
    pub fn settings(&self) -> Settings {
        Settings {
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: ClientSecret::new(&self.client_secret),
            client_secret_file: None,
            name: "ProConnect d’essai".to_owned(),
            scopes: ["email", "given_name", "usual_name"].map(str::to_owned).to_vec(),
            acr_values: Vec::new(),
            claims: None,
            checks_addresses: false,
            extra_root: None,
        }
    }

    /// Walks from the address that a sign-in begins with, through the provider's pages, as its person would in a
    /// browser, back to the house's door. A wrong password walks nowhere: `None`.
    pub async fn walk(&self, from: &str, password: &str) -> Option<Returned> {
        Browser::new().walk(from, &self.user, password).await
    }

    /// Tells the provider to do one of the deeds listed in `trial/provider.mjs`: `rotate`, `alter?aud=other`…
    pub async fn tell(&self, deed: &str) {
        Browser::new().post(&format!("{}/trial/{deed}", self.issuer), "").await;
    }
}

impl Drop for TrialProvider {
    fn drop(&mut self) {
        if self.process.kill().is_ok() {
            let _ = self.process.wait();
        }
    }
}
