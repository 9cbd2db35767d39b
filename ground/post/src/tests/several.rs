//! Several postmen over one outbox: every letter leaves, and none twice.

use std::collections::BTreeSet;

use store::{Db, trial};

use super::house::{House, recipient, schema, sign_in_letter};
use super::mail_server::MailServer;
use crate::carrier::{Carrier, Security};
use crate::letter::Rhythm;

const LETTERS: usize = 40;

#[test]
fn postmen_of_several_processes_never_carry_the_same_letter() {
    trial::both(&schema(), |db| {
        let Some(server) = MailServer::start() else { return };
        let first = House::over(db);
        for number in 0..LETTERS / 2 {
            first.send(&recipient(&format!("a{number}@mairie.example"), Rhythm::Never), &sign_in_letter());
            // News is gathered by whoever comes first, once.
            first.tell(&recipient(&format!("b{number}@mairie.example"), Rhythm::Immediate), "Un mot.");
        }
        let carrier = server.carrier(Security::None);
        let postman = |_| {
            let (address, carrier) = (db.address().clone(), carrier.clone());
            std::thread::spawn(move || {
                House::of(Db::open(&address, &schema()).unwrap()).deliver(&carrier).sent
            })
        };
        let postmen: Vec<_> = (0..4).map(postman).collect();
        let sent: Vec<u32> = postmen.into_iter().map(|postman| postman.join().unwrap()).collect();
        let delivered = server.delivered(LETTERS);
        assert_eq!(sent.iter().sum::<u32>(), 40, "{sent:?}");
        assert_eq!(delivered.len(), LETTERS);
        let ids: BTreeSet<_> = delivered.iter().map(|(id, _)| id).collect();
        assert_eq!(ids.len(), LETTERS);
        assert_eq!(first.deliver(&Carrier::Page).sent, 0);
    });
}
