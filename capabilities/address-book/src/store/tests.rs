//! What tests look at in the tables, and that every statement means the same on both engines.

use ::store::{Conn, StoreError, check_statements, sql, trial};
use uuid::Uuid;

use crate::store::{acquaintances, favourites};
use crate::tests::{filled, key, now, schema};

sql! {
    /// How many lines of news were written into the outbox.
    pub(crate) fn news_written() -> One<i64> = "select count(*) from letter_news";
    /// Forgets how far the journal was read.
    fn delete_place() -> () = "delete from address_book_place";
    /// Marks a service as gone, as an import does.
    fn mark_gone(id: Uuid) -> () = "update service set gone_on = '2026-11-22' where id = $1";
    fn count_watched() -> One<i64> = "select count(*) from watched_record";
}

pub(crate) fn forget_place(conn: &mut Conn) -> Result<(), StoreError> {
    delete_place(conn)
}

pub(crate) fn go(conn: &mut Conn, id: Uuid) -> Result<(), StoreError> {
    mark_gone(conn, id)
}

#[test]
fn every_statement_holds_on_both_engines() {
    trial::both(&schema(), |db| {
        let faults = db.read_now(|conn| Ok(check_statements(conn))).expect("the database can be asked");
        assert!(
            faults.is_empty(),
            "{}",
            faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        );
    });
}

#[test]
fn an_address_book_is_bounded_and_watches_what_is_kept_only() {
    trial::both(&schema(), |db| {
        let territory = filled(db);
        let account = Uuid::from_u128(1);
        let mut briefs = Vec::new();
        db.read_now(|conn| {
            for service in &territory.services[..3] {
                briefs.extend(super::records::brief_of_any(conn, service.id)?);
            }
            Ok(())
        })
        .expect("read");
        db.write_now(|conn| {
            for brief in &briefs {
                favourites::add(conn, account, brief, now())?;
                favourites::add(conn, Uuid::from_u128(2), brief, now())?;
            }
            assert_eq!(count_watched(conn)?, 3);
            assert!(favourites::remove(conn, account, briefs[0].id)?);
            assert_eq!(count_watched(conn)?, 3, "another keeps it still");
            assert!(favourites::remove(conn, Uuid::from_u128(2), briefs[0].id)?);
            assert_eq!(count_watched(conn)?, 2);
            for number in 0..favourites::MOST_FAVOURITES {
                let id = Uuid::from_u128(900 + u128::try_from(number).expect("positive"));
                favourites::add(conn, account, &crate::record::Brief { id, ..briefs[0].clone() }, now())?;
            }
            assert_eq!(favourites::add(conn, account, &briefs[0], now())?, favourites::Added::Full);
            Ok(())
        })
        .expect("written");
    });
}

#[test]
fn two_members_are_named_to_each_other_only_if_both_agreed() {
    trial::both(&schema(), |db| {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        db.write_now(|conn| {
            for (agrees, with, warm) in
                [(one, one, false), (one, other, false), (one, other, false), (other, one, true)]
            {
                acquaintances::agree(conn, agrees, with, now())?;
                assert_eq!(acquaintances::warm(conn, one, other)?, warm);
                assert_eq!(acquaintances::warm(conn, other, one)?, warm);
            }
            acquaintances::withdraw(conn, one, other)?;
            assert!(!acquaintances::warm(conn, one, other)?);
            acquaintances::agree(conn, one, other, now())?;
            acquaintances::forget(conn, other)?;
            assert!(!acquaintances::warm(conn, one, other)?);
            assert_eq!(acquaintances::all(conn, &key(), one)?, []);
            Ok(())
        })
        .expect("written");
    });
}

#[test]
fn direct_lines_reach_members_only_as_their_bearers_agreed() {
    trial::both(&schema(), |db| {
        let territory = filled(db);
        let today = now().date_naive();
        let line = |name: &str, function: &str, consent_until| directory::DirectLine {
            contact: directory::NamedContact {
                name: name.to_owned(),
                function: function.to_owned(),
                email: String::new(),
                phones: vec![directory::Phone::read("01 99 00 55 55")],
            },
            disclosure: vocabulary::codes::Disclosure::Members,
            consent_until,
        };
        let narrow = directory::DirectLine {
            disclosure: vocabulary::codes::Disclosure::Organization,
            ..line("", "Astreinte", None)
        };
        let lines = [
            line("", "Accueil", None),
            line("Une Personne", "Agrément en cours", Some(today)),
            line("Une Autre", "Agrément échu", today.pred_opt()),
            line("Sans Accord", "Jamais demandé", None),
            line("", directory::NamedContact::ASSURER, None),
            narrow,
        ];
        let service = &territory.services[0];
        let organization = service.says.organization.uuid();
        db.write_now(|conn| directory::keep_lines(conn, &key(), organization, &lines)).expect("kept");
        for (own, expected) in [
            (false, vec!["Accueil", "Agrément en cours"]),
            (true, vec!["Accueil", "Agrément en cours", "Astreinte", "Jamais demandé"]),
        ] {
            let read = |conn: &mut Conn| {
                let brief = super::records::brief_of_any(conn, service.id)?.expect("the service exists");
                super::records::people_of(conn, &key(), &brief, (own, today))
            };
            let mut functions: Vec<String> =
                db.read_now(read).expect("read").into_iter().map(|person| person.function).collect();
            functions.sort();
            assert_eq!(functions, expected, "own: {own}");
        }
    });
}
