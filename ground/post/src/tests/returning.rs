//! Letters that come back later: the report of a real mail server, and the shapes of others.

use store::trial;

use super::house::{House, recipient, schema, sign_in_letter};
use super::mail_server::MailServer;
use crate::carrier::Security;
use crate::letter::Rhythm;
use crate::{Bounce, bounced_since, note_bounce, troubles};

#[test]
fn a_letter_returned_later_is_found_by_its_message_id() {
    trial::both(&schema(), |db| {
        let Some(server) = MailServer::start() else { return };
        let house = House::over(db);
        let id = house.send(&recipient("perdu@mairie.example", Rhythm::Weekly), &sign_in_letter());
        assert_eq!(house.deliver(&server.carrier(Security::Tls)).sent, 1);
        let report = server.mailbox(1).remove(0);
        assert_eq!(note_bounce(&house.db, &report, house.now()).unwrap(), Bounce::Noted(id));
        assert_eq!(note_bounce(&house.db, &report, house.now()).unwrap(), Bounce::Noted(id), "twice is once");
        let since = house.db.read_now(|c| bounced_since(c, &house.key, "perdu@mairie.example")).unwrap();
        assert_eq!(since, Some(house.now()));
        let told = house.db.read_now(troubles).unwrap();
        assert_eq!((&*told[0].state, &*told[0].reason, told[0].count), ("refused", "returned-5.0.0", 1));
    });
}

#[test]
fn reports_are_told_from_answers_and_strangers() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let id = house.send(&recipient("a@mairie.example", Rhythm::Weekly), &sign_in_letter());
    let ours = format!("<{}@reseau.example>", id.uuid().simple());
    let report = |action: &str, status: &str, message_id: &str| {
        format!(
            "From: MAILER-DAEMON@autre.example\r\nContent-Type: multipart/report; report-type=delivery-status; \
             boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHelas\r\n--x\r\nContent-Type: \
             message/delivery-status\r\n\r\nReporting-MTA: dns; autre.example\r\n\r\nFinal-Recipient: \
             rfc822;a@mairie.example\r\nAction: {action}\r\nStatus: {status}\r\n\r\n--x\r\nContent-Type: \
             text/rfc822-headers\r\n\r\nSubject: x\r\nMessage-ID: {message_id}\r\n\r\n--x--\r\n"
        )
    };
    let note = |raw: &str| note_bounce(&house.db, raw.as_bytes(), house.now()).unwrap();
    let since = || house.db.read_now(|c| bounced_since(c, &house.key, "a@mairie.example")).unwrap();
    assert_eq!(note("Subject: Absent jusqu’au 5\r\n\r\nJe suis en congé."), Bounce::NotAReport);
    assert_eq!(note(&report("failed", "5.1.1", "<1@ailleurs.example>")), Bounce::Unknown);
    assert_eq!(note(&report("delayed", "4.4.1", &ours)), Bounce::Delayed(id));
    assert_eq!(note(&report("failed", "5.7.1 spam", &ours)), Bounce::Noted(id));
    assert_eq!(since(), None, "a rule says nothing about the address");
    assert_eq!(note(&report("FAILED", "5.1.1 (no a@mairie.example)", &ours)), Bounce::Noted(id));
    assert_eq!(since(), Some(house.now()));
}
