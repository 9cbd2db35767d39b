//! What the log keeps of a visit: a route, a status and a time, and nothing that anybody typed, however it was typed.

use std::io;
use std::sync::{LazyLock, Mutex};

use axum::Router;
use axum::body::Body;
use journeys::{Outcome, Trouble};
use tracing_subscriber::EnvFilter;

use super::form::encoded;
use super::intruder::Intruder;
use super::verdict::{MARK, NASTY};
use crate::house::doors::Caller;

/// Lines of the log that hold what somebody typed, and how many there were in all.
static HEARD: Mutex<(usize, Vec<String>)> = Mutex::new((0, Vec::new()));

/// The log of this program, as an installation keeps it.
static LISTENING: LazyLock<bool> = LazyLock::new(|| {
    let wanted = EnvFilter::new("info,postgres=warn");
    tracing_subscriber::fmt().with_env_filter(wanted).with_ansi(false).with_writer(|| Ear).try_init().is_ok()
});

/// Where the log is written to: it keeps what it should not hear.
struct Ear;

impl io::Write for Ear {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        let mut heard = HEARD.lock().map_err(|_| io::ErrorKind::Other)?;
        heard.0 += 1;
        let telling = ["Intrus", "intrus", "evil.example", "essai.example"];
        if text.contains(MARK) || telling.iter().any(|word| text.contains(word)) {
            heard.1.push(text.into_owned());
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to listen, once for all who walk in this program.
pub(super) fn listens() {
    assert!(*LISTENING, "somebody else keeps the log of this program");
}

/// Nothing that was typed was heard.
pub(super) fn heard_nothing() -> Outcome {
    let heard = HEARD.lock().map_err(|_| Trouble::new("somebody fell while listening"))?;
    assert!(heard.0 > 0, "nothing at all was heard");
    assert!(heard.1.is_empty(), "{} lines tell what was typed:\n{}", heard.1.len(), heard.1.join(""));
    Ok(())
}

pub(super) async fn the_log_tells_nothing_that_a_visitor_said(router: &Router) -> Outcome {
    let stranger = Intruder::unknown(router, "session=zq7");
    let typed = encoded(NASTY);
    for path in [
        format!("/recherche?q={typed}&near=zq7"),
        format!("/zq7/{typed}"),
        "/connexion/lien/zq7zq7zq7".to_owned(),
        "/services/zq7%0d%0aINFO%20answered".to_owned(),
        format!("/api/v1/search/services?code_commune={typed}"),
        format!("/connexion/openid/retour?code=zq7&state={typed}"),
    ] {
        let request = stranger
            .request("GET", &path)
            .header("user-agent", "zq7")
            .header("referer", "https://zq7.example/");
        stranger.asks(request.header("x-forwarded-for", "zq7").body(Body::empty())).await?;
    }
    for (path, form) in [
        ("/connexion", format!("email={typed}")),
        ("/connexion", "email=zq7%40essai.example".to_owned()),
        ("/connexion/code", "code=zq7".to_owned()),
        ("/proposer", format!("name={typed}&nom={typed}")),
        ("/ma-demande", format!("code={typed}")),
        ("/api/sms", format!("{{\"text\":\"{typed}\"}}")),
        ("/suivre", "email=zq7%40essai.example&communes=77288".to_owned()),
    ] {
        stranger.posts(path, &form).await?;
    }
    let referent = Intruder::as_one(router, Caller::Referent).await?;
    for path in ["/compte", "/mes-organisations", "/mes-droits/donnees.json", "/carnet/contacts.csv"] {
        referent.opens(path).await?;
    }
    heard_nothing()
}
