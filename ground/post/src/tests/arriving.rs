//! Letters that arrive: by both ways of encryption, in both languages, and nothing personal inside.

use mail_parser::{Message, MessageParser};
use store::trial;
use vocabulary::Locale;

use super::house::{House, recipient, runtime, schema, sign_in_letter};
use super::mail_server::MailServer;
use crate::carrier::{Password, Security, SmtpFault, SmtpReport};
use crate::letter::{Letter, Recipient, Rhythm};

fn header<'a>(message: &'a Message<'_>, name: &'static str) -> &'a str {
    message.header(name).and_then(|value| value.as_text()).unwrap_or_default()
}

#[test]
fn a_french_letter_arrives_by_starttls_and_by_tls() {
    for security in [Security::StartTls, Security::Tls] {
        let Some(server) = MailServer::start() else { return };
        let db = trial::sqlite(&schema());
        let house = House::over(&db);
        let id = house.send(&recipient("brigitte.durand@mairie.example", Rhythm::Never), &sign_in_letter());
        let round = house.deliver(&server.carrier(security));
        assert_eq!((round.sent, round.unreachable), (1, false), "{security:?}: {}", server.log());

        let raw = server.mailbox(1).remove(0);
        let message = MessageParser::default().parse(&raw).unwrap();
        assert_eq!(message.subject(), Some("Votre lien pour entrer à l’Étoile"));
        assert_eq!(message.message_id(), Some(format!("{}@reseau.example", id.uuid().simple()).as_str()));
        let from = message.from().unwrap().first().unwrap();
        assert_eq!(
            (from.name(), from.address()),
            (Some("Réseau de l’Étoile"), Some("annuaire@reseau.example"))
        );
        let answers = message.reply_to().unwrap().first().unwrap();
        assert_eq!(answers.address(), Some("contact@reseau.example"));
        assert_eq!(message.date().unwrap().to_rfc3339(), "2026-11-22T09:00:00Z");
        assert_eq!(header(&message, "Auto-Submitted"), "auto-generated");
        assert_eq!(header(&message, "Return-path"), "annuaire@reseau.example");
        assert!(
            message.header("List-Unsubscribe").is_none(),
            "a letter somebody asked for cannot be stopped"
        );
        assert!(raw.iter().all(u8::is_ascii), "every server takes it");

        let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
        for whole in [&text, &html] {
            for words in [
                "493 027",
                "https://annuaire.example/entrer/Zm9v?suite=%2F",
                "quinze minutes",
                "Réseau de l’Étoile",
            ] {
                assert!(whole.contains(words), "« {words} » is missing in {whole}");
            }
        }
        assert!(html.contains("<html lang=\"fr\">"), "{html}");
        assert_eq!(house.shell.words.missing(), [""; 0]);
    }
}

#[test]
fn news_arrives_in_english_with_the_way_to_stop_it_and_nothing_personal() {
    let Some(server) = MailServer::start() else { return };
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let to = Recipient {
        locale: Locale::English,
        ..recipient("brigitte.durand@mairie.example", Rhythm::Immediate)
    };
    house.tell(&to, "The service « Repas <chauds> & colis » changed its hours.");
    assert_eq!(house.deliver(&server.carrier(Security::Tls)).sent, 1);

    let raw = server.mailbox(1).remove(0);
    let message = MessageParser::default().parse(&raw).unwrap();
    assert_eq!(message.subject(), Some("Réseau de l’Étoile: one piece of news"));
    let stop = message.headers_raw().find(|(name, _)| *name == "List-Unsubscribe").unwrap().1.trim();
    assert_eq!(stop, "<https://annuaire.example/mon-compte>");
    let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
    assert!(html.contains("<html lang=\"en\">"));
    assert!(text.contains("« Repas <chauds> & colis »"), "{text}");
    assert!(html.contains("« Repas &#60;chauds&#62; &#38; colis »"), "{html}");
    for whole in [&text, &html] {
        assert!(whole.contains("https://annuaire.example/services/repas"));
        assert!(!whole.to_lowercase().contains("brigitte") && !whole.to_lowercase().contains("durand"));
    }
    for outside in ["<img", "<link", "<script", "src=", "url(", "@import"] {
        assert!(!html.contains(outside), "« {outside} » asks for something from outside");
    }
    assert_eq!(house.shell.words.missing(), [""; 0]);
}

#[test]
fn a_subject_stays_on_its_line() {
    let Some(server) = MailServer::start() else { return };
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let subject = String::from("Bonjour\r\nBcc: tous@mairie.example\r\n\r\nVoici");
    let letter = Letter { subject, paragraphs: vec![".\r\nQUIT\r\n.".to_owned()], ..Letter::default() };
    house.send(&recipient("a@mairie.example", Rhythm::Weekly), &letter);
    assert_eq!(house.deliver(&server.carrier(Security::Tls)).sent, 1);
    let raw = server.mailbox(1).remove(0);
    let message = MessageParser::default().parse(&raw).unwrap();
    assert!(message.bcc().is_none());
    assert_eq!(message.subject(), Some("Bonjour  Bcc: tous@mairie.example    Voici"));
    assert!(message.body_text(0).unwrap().contains("QUIT"));
}

#[test]
fn the_doctor_says_what_is_wrong_with_the_mail_server() {
    let Some(server) = MailServer::start() else { return };
    let check = |settings: &crate::SmtpSettings| runtime().block_on(settings.check());
    let good = |security| server.settings(security);
    for (security, encrypted, signed_in) in
        [(Security::Tls, true, true), (Security::StartTls, true, true), (Security::None, false, false)]
    {
        assert_eq!(check(&good(security)), Ok(SmtpReport { encrypted, signed_in }), "{security:?}");
    }
    let wrong_password = Some(Password::new("soleil"));
    let fault = check(&crate::SmtpSettings { password: wrong_password, ..good(Security::Tls) });
    assert_eq!(fault, Err(SmtpFault::SignIn));
    let fault = check(&crate::SmtpSettings { extra_root: None, ..good(Security::StartTls) });
    assert!(matches!(&fault, Err(SmtpFault::Encryption(_))), "{fault:?}");
    let fault = check(&crate::SmtpSettings { host: String::from("127.0.0.1"), ..good(Security::Tls) });
    assert!(
        matches!(&fault, Err(SmtpFault::Encryption(_))),
        "another name than the certificate's: {fault:?}"
    );
    let fault = check(&crate::SmtpSettings { port: Some(1), ..good(Security::Tls) });
    assert!(matches!(&fault, Err(SmtpFault::Connection(_))), "{fault:?}");
    let usurped = String::from("usurpe@reseau.example");
    let fault = check(&crate::SmtpSettings { from: usurped, ..good(Security::Tls) });
    assert!(matches!(&fault, Err(SmtpFault::Sender(why)) if why.contains("may not write")), "{fault:?}");
    let swapped = crate::SmtpSettings { port: good(Security::StartTls).port, ..good(Security::Tls) };
    assert!(check(&swapped).is_err(), "TLS on the port of STARTTLS");
}

#[test]
fn settings_that_would_not_be_safe_are_refused_before_anybody_is_called() {
    let read = |text: serde_json::Value| serde_json::from_value::<crate::SmtpSettings>(text);
    let remote =
        serde_json::json!({ "host": "smtp.reseau.example", "security": "none", "from": "a@reseau.example" });
    let alone = serde_json::json!({ "host": "localhost", "user": "a", "from": "a@reseau.example" });
    let nobody = serde_json::json!({ "host": "localhost", "from": "le réseau" });
    for (settings, about) in [(remote, "this machine only"), (alone, "go together"), (nobody, "`from`")] {
        let fault = runtime().block_on(read(settings).unwrap().check()).unwrap_err();
        assert!(matches!(&fault, SmtpFault::Settings(why) if why.contains(about)), "{fault}");
    }
    let misspelt =
        serde_json::json!({ "host": "localhost", "from": "a@reseau.example", "passwort": "soleil" });
    assert!(read(misspelt).unwrap_err().to_string().contains("passwort"));
    let kept = serde_json::json!({ "host": "localhost", "from": "a@reseau.example", "password": "soleil" });
    assert!(!format!("{:?}", read(kept).unwrap()).contains("soleil"));
}
