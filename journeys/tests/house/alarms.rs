//! A back-up that fails is told to the administrator by letter, once; that it is made again, once as well.

use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};

use app::commands::Maillage;
use app::{Said, Settings};
use chrono::TimeDelta;
use clap::Parser;
use journeys::{Outcome, Trouble, moment, say};
use store::Db;
use tokio::net::TcpListener;
use web::Clock;

use mail_server::MailServer;

#[expect(dead_code, reason = "the trial of crashes asks this server for more")]
#[path = "../../src/bin/chaos/mail_server.rs"]
mod mail_server;

/// How long a letter may take to arrive.
const PATIENCE: Duration = Duration::from_secs(60);
/// What the two letters say, and nothing else does.
const FAILS: &str = "ne réussit plus depuis le 26 novembre 2026 à 10:30";
const MENDED: &str = "Elle manquait depuis le 26 novembre 2026 à 10:30";

#[tokio::test(flavor = "multi_thread")]
async fn a_back_up_that_fails_is_told_by_letter_once_and_once_when_it_is_mended() -> Outcome {
    let Ok(mut mail) = MailServer::start() else {
        say("skipped: there is no Exim here; `cargo xtask check` installs it");
        return Ok(());
    };
    let folder = tempfile::tempdir()?;
    // Somebody put a file where the folder of the back-ups should be.
    let shelf = folder.path().join("shelf");
    std::fs::write(&shelf, "")?;
    let settings = tokio::task::block_in_place(|| furnished(folder.path(), mail.port))?;

    let mut letters = served(&settings, 0, arrives(&mut mail, FAILS)).await??;
    // A night later it fails again: that is known.
    served(&settings, 26, std::future::ready(())).await?;
    std::fs::remove_file(&shelf)?;
    std::fs::create_dir(&shelf)?;
    letters.extend(served(&settings, 52, arrives(&mut mail, MENDED)).await??);
    letters.extend(mail.news().map_err(|fault| trouble(&fault))?);

    let telling = |words: &str| letters.iter().filter(|letter| letter.contains(words)).count();
    assert_eq!((telling("La sauvegarde de"), telling(FAILS), telling(MENDED)), (2, 1, 1), "{letters:?}");
    let letter = letters.iter().find(|letter| letter.contains(FAILS)).expect("counted above");
    for words in ["maillage backup", "handbook/backup.md", "/administration/sante", "--config"] {
        assert!(letter.contains(words), "{words} is missing in\n{letter}");
    }
    Ok(())
}

/// An installation with the demo in it, a mail server, and back-ups every night.
fn furnished(folder: &Path, mail: u16) -> Outcome<Settings> {
    let identity = folder.join("identity.txt");
    let words = ["maillage", "backup", "key", &identity.display().to_string()].map(str::to_owned);
    app::commands::run(Maillage::parse_from(words)).map_err(|fault| trouble(&fault))?;
    let written = std::fs::read_to_string(&identity)?;
    let public = written.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap_or_default();
    let text = format!(
        "data = \"{folder}/data\"\npublic_url = \"http://127.0.0.1\"\n[smtp]\nhost = \"127.0.0.1\"\nport = {mail}\n\
         security = \"none\"\nfrom = \"annuaire@reseau.example\"\n[backup]\nto = \"{folder}/shelf/nights\"\n\
         recipients = [\"{public}\"]\n",
        folder = folder.display()
    );
    let file = folder.join("maillage.toml");
    std::fs::write(&file, text)?;
    let mut said = Said::default();
    said.config = Some(file);
    let settings = Settings::read(&said).map_err(|fault| trouble(&fault))?;
    std::fs::create_dir(&settings.data)?;
    app::fill_demo(&opened(&settings)?, &settings, moment()?).map_err(|fault| trouble(&fault))?;
    Ok(settings)
}

fn opened(settings: &Settings) -> Outcome<Db> {
    Db::open(&settings.database, &app::schema(moment()?)).map_err(|fault| Trouble::new(fault.to_string()))
}

/// Serves the installation, so many hours after the first time, until something has happened; its first rounds are made
/// whatever it is.
async fn served<T>(settings: &Settings, hours: i64, until: impl Future<Output = T>) -> Outcome<T> {
    let clock = Clock::fixed(moment()? + TimeDelta::hours(hours));
    let house = tokio::task::block_in_place(|| {
        app::House::over(opened(settings)?, settings, clock).map_err(|fault| trouble(&fault))
    })?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(house.serve(listener, async { drop(stopped.await) }));
    let happened = until.await;
    drop(stop);
    let ended = serving.await.map_err(|fault| Trouble::new(fault.to_string()))?;
    ended.map_err(|fault| trouble(&fault))?;
    Ok(happened)
}

/// The letters that arrive, up to one with these words.
async fn arrives(mail: &mut MailServer, words: &str) -> Outcome<Vec<String>> {
    let (begun, mut letters) = (Instant::now(), Vec::new());
    while begun.elapsed() < PATIENCE {
        letters.extend(mail.news().map_err(|fault| trouble(&fault))?);
        if letters.iter().any(|letter: &String| letter.contains(words)) {
            return Ok(letters);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(Trouble::new(format!("no letter says « {words} »: {letters:?}")))
}

fn trouble(fault: &anyhow::Error) -> Trouble {
    Trouble::new(format!("{fault:#}"))
}
