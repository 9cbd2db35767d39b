//! Each fault the doctor knows is brought about for real, in an installation of its own, and found, in both languages.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use observatory::{Finding, State};
use store::access::{Access, Deed};
use store::{Address, Db, Fact, trial};
use tempfile::TempDir;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::class::DataClass;
use web::Clock;

use super::{Enough, Exam};
use crate::house::{schema, words};
use crate::settings::keeping::BackupSettings;
use crate::settings::{Controller, Said, Settings};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).single().expect("a moment")
}

/// An installation that may be spoilt.
struct Patient {
    settings: Settings,
    file: Option<PathBuf>,
    now: DateTime<Utc>,
    enough: Enough,
    folder: TempDir,
    /// What occupies a port for as long as the patient is looked at.
    neighbour: Option<TcpListener>,
}

impl Patient {
    /// A sound installation: its tables laid, its key made, its log of rounds young. A copy of the first.
    fn sound(model: &TempDir) -> Patient {
        let folder = tempfile::tempdir().expect("a folder");
        rights(folder.path(), 0o700);
        for file in std::fs::read_dir(model.path()).expect("a model").flatten() {
            std::fs::copy(file.path(), folder.path().join(file.file_name())).expect("copied");
        }
        let said = Said {
            data: Some(folder.path().to_owned()),
            listen: Some(free_port().to_string()),
            ..Said::default()
        };
        let mut settings = Settings::read(&said).expect("settings");
        settings.controller = Controller {
            name: "CCAS".into(),
            contact: "donnees@exemple.test".into(),
            ..Controller::default()
        };
        let enough = Enough { disk: 1, memory: 1 };
        Patient { settings, file: None, now: now(), enough, folder, neighbour: None }
    }

    fn db(&self) -> Db {
        Db::open(&self.settings.database, &schema(self.now)).expect("opens")
    }

    fn looked_at(&self) -> Vec<Finding> {
        let mut exam = Exam::new(&self.settings, self.file.as_deref(), Clock::fixed(self.now));
        exam.enough = self.enough;
        let mut found = Vec::new();
        exam.whole(&mut |finding| found.push(finding));
        found
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn free_port() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its address")
}

fn model() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let address = Address::Sqlite(folder.path().join("maillage.sqlite"));
    let db = Db::open(&address, &schema(now())).expect("opens");
    store::keys::open(&db, &folder.path().join("personal.key")).expect("a key");
    folder
}

fn rights(path: &std::path::Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("rights are set");
}

/// Runs a text on the SQLite file behind the back of the house, as somebody with a tool of her own might.
fn meddled(patient: &Patient, text: &str) {
    let Address::Sqlite(path) = &patient.settings.database else { panic!("a file") };
    let connection = rusqlite::Connection::open(path).expect("opens");
    connection.execute_batch(text).expect("done");
}

fn noted(patient: &Patient, count: u128) {
    let access = |id: u128| Access {
        id: Uuid::from_u128(id),
        at: now(),
        actor: None,
        organization: None,
        subject: Uuid::from_u128(7),
        class: DataClass::C2,
        deed: Deed::Read,
        purpose: "rights-desk",
    };
    let accesses: Vec<Access> = (1..=count).map(access).collect();
    patient.db().write_now(|c| store::access::note_all(c, &accesses)).expect("noted");
}

fn fact(patient: &Patient, at: DateTime<Utc>) {
    let fact = Fact {
        name: "directory.service.changed",
        subject: None,
        payload: serde_json::json!({}),
        recorded_at: at,
    };
    patient.db().write_now(|c| store::record(c, &fact)).expect("recorded");
}

fn smtp(host: &str, port: u16, security: &str) -> post::SmtpSettings {
    let text =
        format!("host = \"{host}\"\nport = {port}\nsecurity = \"{security}\"\nfrom = \"a@reseau.example\"\n");
    toml::from_str(&text).expect("settings")
}

type Case = (&'static str, &'static str, fn(&mut Patient));

/// Every fault that needs no other machine: what is looked at, what is found, how it is brought about.
const CASES: &[Case] = &[
    ("settings-file", "open", |p| {
        let path = p.path("maillage.toml");
        std::fs::write(&path, "[smtp]\nhost = \"localhost\"\npassword = \"soleil\"\n").expect("written");
        rights(&path, 0o644);
        p.file = Some(path);
    }),
    ("address", "plain", |p| p.settings.public_url = "http://annuaire.example".into()),
    ("address", "path", |p| p.settings.public_url = "https://ville.example/annuaire".into()),
    ("address", "port", |p| p.settings.public_url = "http://127.0.0.1:1".into()),
    ("port", "taken", |p| {
        let listener = TcpListener::bind(p.settings.listen).expect("free");
        let other = listener.try_clone().expect("the same port");
        // A program that hangs up on whoever calls.
        std::thread::spawn(move || while other.accept().is_ok() {});
        p.neighbour = Some(listener);
    }),
    ("port", "wide", |p| {
        p.settings.public_url = "https://annuaire.example".into();
        p.settings.listen.set_ip([0, 0, 0, 0].into());
    }),
    ("clock", "year", |p| p.now = Utc.with_ymd_and_hms(1970, 1, 1, 0, 0, 0).single().expect("a moment")),
    ("clock", "behind", |p| fact(p, now() + TimeDelta::days(2))),
    ("zones", "old", |p| p.now = Utc.with_ymd_and_hms(2040, 1, 1, 0, 0, 0).single().expect("a moment")),
    ("disk", "full", |p| p.enough.disk = u64::MAX),
    ("disk", "unwritable", |p| {
        let file = p.path("a-file");
        std::fs::write(&file, "").expect("written");
        p.settings.data = file.join("below");
    }),
    ("folder", "open", |p| rights(p.folder.path(), 0o755)),
    ("memory", "low", |p| p.enough.memory = u64::MAX),
    ("database", "absent", |p| p.settings.database = Address::Sqlite(p.path("elsewhere.sqlite"))),
    ("database", "torn", |p| {
        std::fs::write(p.path("maillage.sqlite"), "Ceci n’est pas une base. ".repeat(400)).expect("written");
    }),
    ("database", "newer", |p| {
        let tomorrow = "insert into migration select 'tomorrow', 1, '0001_tomorrow', checksum, applied_at from migration limit 1;
            insert into contraction (room, number) values ('tomorrow', 1)";
        meddled(p, tomorrow);
    }),
    ("database", "pending", |p| meddled(p, "delete from migration where room = 'observatory'")),
    ("database", "open", |p| rights(&p.path("maillage.sqlite"), 0o644)),
    ("key", "absent", |p| std::fs::remove_file(p.path("personal.key")).expect("removed")),
    ("key", "rights", |p| rights(&p.path("personal.key"), 0o644)),
    ("key", "wrong", |p| {
        std::fs::remove_file(p.path("personal.key")).expect("removed");
        store::SealKey::load_or_create(&p.path("personal.key")).expect("another key");
    }),
    ("key", "other", |p| {
        std::fs::write(p.path("personal.key"), "no key").expect("written");
        rights(&p.path("personal.key"), 0o600);
    }),
    ("journal", "broken", |p| {
        noted(p, 3);
        meddled(p, "update access_entry set purpose = 'curiosity' where number = 2");
    }),
    ("journal", "missing", |p| {
        noted(p, 3);
        meddled(p, "delete from access_entry where number = 2");
    }),
    ("journal", "end", |p| {
        noted(p, 3);
        meddled(p, "delete from access_entry where number = 3");
    }),
    ("index", "foreign", |p| {
        saved_index(p, 9);
    }),
    ("index", "behind", |p| {
        saved_index(p, 0);
        meddled(p, "update fact_counter set last = 30000");
    }),
    ("index", "lagging", |p| {
        p.db().write_now(|c| observatory::note(c, "index-lagging", now())).expect("noted")
    }),
    ("mail", "settings", |p| p.settings.smtp = Some(smtp("smtp.reseau.example", 25, "none"))),
    ("mail", "unreachable", |p| p.settings.smtp = Some(smtp("127.0.0.1", 1, "none"))),
    ("mail", "none", |_| {}),
    ("letters", "stuck", |p| letter(p, "waiting")),
    ("letters", "lost", |p| letter(p, "refused")),
    ("people", "no-administrator", |_| {}),
    ("people", "no-coordinator", |p| role(p, "administrator")),
    ("proxy", "misnamed", |p| p.settings.trusted_proxies = vec!["nginx".into()]),
    ("proxy", "untrusted", |p| p.settings.public_url = "https://annuaire.example".into()),
    ("proxy", "silent", |p| {
        p.db().write_now(|c| observatory::note(c, "proxy-silent", now())).expect("noted")
    }),
    ("proxy", "stranger", |p| {
        p.db().write_now(|c| observatory::note(c, "proxy-stranger", now())).expect("noted")
    }),
    ("press", "absent", |p| p.settings.press = Some("/nowhere/maillage-press".into())),
    ("geocoder", "silent", |p| {
        p.settings.reach_inside = true;
        p.settings.geocoder = Some(toml::from_str("url = \"http://127.0.0.1:1/search/\"").expect("settings"));
    }),
    ("outlines", "unread", |p| p.settings.outlines = Some("/nowhere/communes.geojson".into())),
    ("controller", "blank", |p| p.settings.controller = Controller::default()),
    ("metrics", "wide", |p| p.settings.metrics_listen = Some(SocketAddr::from(([0, 0, 0, 0], 9464)))),
    ("backup", "unset", |_| {}),
    ("backup", "never", |p| p.settings.backup = Some(BackupSettings::default())),
    ("backup", "old", |p| backup(p, 9, true)),
    ("backup", "unverified", |p| backup(p, 0, false)),
    ("backup", "failed", |p| {
        backup(p, 1, true);
        failed_backup(p);
    }),
    ("rounds", "late", |p| round(p, now() - TimeDelta::hours(5), None)),
    ("rounds", "failing", |p| round(p, now(), Some("The disk is full."))),
];

fn backup_row(days: i64, verified: bool) -> archive::BackupRow {
    archive::BackupRow {
        id: Uuid::from_u128(1),
        at: now() - TimeDelta::days(days),
        place: "/srv/copies".into(),
        name: "copy.age".into(),
        bytes: 1,
        table_rows: 1,
        verified,
        fault: String::new(),
    }
}

fn backup(patient: &Patient, days: i64, verified: bool) {
    patient.db().write_now(|c| archive::note_backup(c, &backup_row(days, verified))).expect("noted");
}

fn failed_backup(patient: &Patient) {
    let row = archive::BackupRow { id: Uuid::from_u128(2), fault: "no room".into(), ..backup_row(0, false) };
    patient.db().write_now(|c| archive::note_backup(c, &row)).expect("noted");
}

fn saved_index(patient: &Patient, seen: u64) {
    let index = search::Index::new(search::Thesaurus::default());
    index.save(&patient.path("index.bin"), seen).expect("saved");
}

fn round(patient: &Patient, at: DateTime<Utc>, fault: Option<&str>) {
    let ledger = observatory::Ledger::default();
    ledger.note("campaigns", at, std::time::Duration::from_millis(3), fault.map(str::to_owned));
    let due = ledger.due(at);
    patient.db().write_now(|c| observatory::Ledger::write(c, &due)).expect("written");
}

fn letter(patient: &Patient, state: &str) {
    let old = (now() - TimeDelta::days(4)).to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    meddled(patient, &format!(
        "insert into letter (id, address_sealed, address_print, locale, kind, is_news, silent_in_august, written_at, next_at,
           attempts, state, reason)
         values (zeroblob(16), x'00', x'00', 'fr', 'invitation', 0, 0, '{old}', '{old}', 3, '{state}', 'connection')"
    ));
}

fn role(patient: &Patient, role: &str) {
    let one = "x'0190a6f0000070008000000000000001'";
    let text = format!(
        "insert into account (id, kind, name_sealed, email_sealed, email_fingerprint, locale, rhythm, silent_in_august, created_at)
         values ({one}, 'personal', x'00', x'00', x'00', 'fr', 'weekly', 0, '2026-01-01T00:00:00.000000Z');
         insert into network_role (id, account, role, since) values ({one}, {one}, '{role}', '2026-01-01')"
    );
    meddled(patient, &text);
}

#[test]
fn each_fault_is_found_where_it_is_brought_about_and_told_in_both_languages() {
    let model = model();
    let words = words().expect("words");
    let usual: Vec<(&str, &str)> = codes(&Patient::sound(&model).looked_at());
    assert!(
        usual
            .iter()
            .all(|fault| [("mail", "none"), ("people", "no-administrator"), ("backup", "unset")]
                .contains(fault)),
        "{usual:?}"
    );
    let mut unfound = Vec::new();
    for (check, code, spoil) in CASES {
        let mut patient = Patient::sound(&model);
        spoil(&mut patient);
        let found = patient.looked_at();
        let Some(finding) = found.iter().find(|finding| (finding.check, finding.code) == (*check, *code))
        else {
            unfound.push(format!("{check}: {code} was not found among {:?}", codes(&found)));
            continue;
        };
        assert_ne!(finding.state, State::Well, "{check}: {code}");
        for locale in [Locale::French, Locale::English] {
            let told = finding.told(&words, locale);
            let (why, advice) = told.advice.expect("advice");
            for text in [told.check, told.what, why, advice] {
                assert!(!text.contains(['⟦', '{']) && !text.is_empty(), "{check}: {code}: {text}");
            }
        }
    }
    assert!(unfound.is_empty(), "{}", unfound.join("\n"));
    assert!(words.missing().is_empty(), "{:?}", words.missing());
}

fn codes(found: &[Finding]) -> Vec<(&'static str, &'static str)> {
    let faults = found.iter().filter(|finding| finding.state != State::Well);
    faults.map(|finding| (finding.check, finding.code)).collect()
}

#[test]
fn a_server_that_refuses_or_grants_too_little_is_told_apart_from_one_that_is_not_there() {
    let Some(db) = trial::postgres(&schema(now())) else { return };
    let Address::Postgres(url) = db.address().clone() else { panic!("a server") };
    let (place, name) = url.rsplit_once('/').expect("a name");
    let model = model();
    let looked = |url: &str, at: DateTime<Utc>| {
        let mut patient = Patient::sound(&model);
        patient.settings.database = Address::Postgres(url.to_owned());
        patient.now = at;
        codes(&patient.looked_at())
    };
    let stranger =
        format!("postgres://nobody_of_that_name@{}/{name}", place.rsplit('@').next().expect("a host"));
    let real = Utc::now();
    assert!(looked(&stranger, real).contains(&("database", "refused")));
    assert!(looked(&format!("{place}/no_such_database"), real).contains(&("database", "unknown")));
    assert!(looked("postgres://maillage@127.0.0.1:1/maillage", real).contains(&("database", "unreachable")));
    assert!(looked(&url, real + TimeDelta::hours(1)).contains(&("clock", "apart")));
    let sound = looked(&url, real);
    assert!(
        !sound.iter().any(|(check, _)| ["database", "connections", "clock"].contains(check)),
        "{sound:?}"
    );
    let narrow = format!("alter database {name} connection limit 5");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut client = postgres::Client::connect(&url, postgres::NoTls).expect("connects");
            client.batch_execute(&narrow).expect("limited");
        });
    });
    assert!(looked(&url, real).contains(&("connections", "few")));
}

#[test]
fn a_house_that_answers_is_recognised_and_so_is_another_that_does_not() {
    let model = model();
    let patient = Patient::sound(&model);
    let house = crate::House::build(&patient.settings, Clock::fixed(now())).expect("a house");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let listener = runtime.block_on(tokio::net::TcpListener::bind(patient.settings.listen)).expect("free");
    let serving = runtime.spawn(house.serve(listener, async {
        let _ = stopped.await;
    }));
    let found = patient.looked_at();
    let has = |found: &[Finding], check, code| found.iter().any(|one| (one.check, one.code) == (check, code));
    assert!(has(&found, "port", "serving") && has(&found, "address", "reached"), "{found:?}");
    let mut astray = patient;
    astray.settings.public_url = format!("http://127.0.0.2:{}", astray.settings.listen.port());
    assert!(has(&astray.looked_at(), "address", "silent"));
    let other = runtime.block_on(tokio::net::TcpListener::bind(("127.0.0.2", astray.settings.listen.port())));
    let other = runtime.spawn(web::serve(other.expect("free"), axum::Router::new(), std::future::pending()));
    assert!(has(&astray.looked_at(), "address", "elsewhere"));
    other.abort();
    stop.send(()).expect("it still serves");
    runtime.block_on(serving).expect("ended").expect("in order");
}
