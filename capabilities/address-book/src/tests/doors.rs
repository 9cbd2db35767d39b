//! Each item is its owner's, or her organisation's: whoever else asks finds nothing.

use super::*;
use crate::paths;

const REFERENT: &[Role] = &[Role::Volunteer, Role::Referent];
const VOLUNTEER: &[Role] = &[Role::Volunteer];

/// Two colleagues, one of them referent; a stranger to their organisation; an elected person; nobody.
fn members(territory: &directory::demo::Territory) -> Vec<Member> {
    let ours = OrganizationId::from(territory.organizations[0].id);
    let theirs = OrganizationId::from(territory.organizations[1].id);
    vec![
        member(1, &[(ours, VOLUNTEER)]),
        member(2, &[(ours, REFERENT)]),
        member(3, &[(theirs, REFERENT)]),
        member(4, &[(ours, &[Role::Elected])]),
    ]
}
const NOBODY: usize = 9;

fn id_after<'a>(text: &'a str, action: &str) -> &'a str {
    let form = text.split(action).nth(1).expect("the form is there");
    form.split("name=\"id\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id")
}

#[test]
fn only_those_who_may_keep_an_address_book_come_in() {
    on_both(|db| {
        let territory = filled(db);
        let house = House::new(db, members(&territory));
        let empty = house.get(0, paths::BOOK);
        assert_eq!(empty.status, 200);
        assert!(empty.text.contains("Votre carnet est vide"), "{}", empty.text);
        assert_eq!(house.get(3, paths::BOOK).status, 404, "an elected person keeps none");
        let sent = house.get(NOBODY, paths::BOOK);
        assert_eq!(sent.headers["location"], "/connexion?retour=%2Fcarnet");
        assert_eq!(house.post(NOBODY, paths::ADD, "fiche=x").status, 401);
        for path in ["/carnet/fiches/rien", "/carnet/ajouter?fiche=rien"] {
            assert_eq!(house.get(0, path).status, 404, "{path}");
        }
    });
}

#[test]
fn a_favourite_is_kept_shown_taken_along_and_taken_out() {
    on_both(|db| {
        let territory = filled(db);
        let house = House::new(db, members(&territory));
        let service = territory.services.iter().find(|service| !service.says.phones.is_empty()).expect("one");
        let handle = directory::handle(service.id);
        let offered = house.get(0, &paths::add(service.id));
        assert!(offered.text.contains(&service.says.name) && offered.status == 200);
        assert_eq!(house.get(0, &format!("/carnet/ajouter?service={handle}")).status, 200);
        for _ in 0..2 {
            let kept = house.post(0, paths::ADD, &format!("fiche={handle}"));
            assert_eq!(
                (kept.status.as_u16(), &kept.headers["location"]),
                (303, &paths::BOOK.parse().expect("a path"))
            );
        }
        let book = house.get(0, paths::BOOK);
        assert_eq!(book.text.matches("<h3>").count(), 1, "twice is once");
        for path in [paths::BOOK, paths::PRINT, paths::CONTACTS_CSV, paths::CONTACTS_VCARD] {
            let answer = house.get(0, path);
            assert!(
                answer.status == 200 && answer.text.contains(&service.says.phones[0].shown)
                    || path == paths::CONTACTS_VCARD,
                "{path}: {}",
                answer.text
            );
            assert!(!answer.text.contains('⟦'), "{path} lacks words");
            assert!(!house.get(1, path).text.contains(&handle), "{path} is the owner's alone");
        }
        let card = house.get(0, paths::CONTACTS_VCARD);
        assert!(
            card.text.contains(&format!(
                "TEL;VALUE=uri;TYPE=\"work,voice\":tel:{}",
                service.says.phones[0].number
            )),
            "{}",
            card.text
        );
        let removed = house.post(0, paths::REMOVE, &format!("fiche={handle}&retour=annuaire"));
        assert!(removed.headers["location"].to_str().expect("a path").starts_with("/services/"));
        assert_eq!(house.post(0, paths::REMOVE, &format!("fiche={handle}")).status, 404);
    });
}

#[test]
fn notes_stay_within_their_organisation_and_marks_with_their_author() {
    on_both(|db| {
        let territory = filled(db);
        let house = House::new(db, members(&territory));
        let ours = territory.organizations[0].id;
        let record = territory.services[3].id;
        let here = paths::entry(record);
        let team = format!("{here}/note-equipe");
        let written = house.post(0, &team, &format!("organisation={ours}&note-equipe=Sonner+deux+fois"));
        assert_eq!(written.status, 303, "{}", written.text);
        assert_eq!(house.post(0, &format!("{here}/ma-note"), "note=Rappeler+lundi").status, 303);
        let known = house.post(0, &format!("{here}/je-connais"), "fonction=accueil&rencontre=immersion");
        assert_eq!(known.status, 303, "{}", known.text);
        let (author, colleague, stranger) = (house.get(0, &here), house.get(1, &here), house.get(2, &here));
        for (answer, note, own) in
            [(&author, true, true), (&colleague, true, false), (&stranger, false, false)]
        {
            assert_eq!(answer.status, 200, "{}", answer.text);
            assert!(!answer.text.contains('⟦'), "{}", answer.text);
            assert_eq!(answer.text.contains("Sonner deux fois"), note);
            assert_eq!(answer.text.contains("Rappeler lundi"), own);
            assert_eq!(answer.text.contains("accueil · "), own);
        }
        let note = format!("id={}", id_after(&author.text, "note-equipe/retirer"));
        let mark = format!("id={}", id_after(&author.text, "je-connais/retirer"));
        assert_eq!(house.post(2, &format!("{team}/retirer"), &note).status, 404, "another organisation");
        assert_eq!(house.post(1, &format!("{here}/je-connais/retirer"), &mark).status, 404);
        assert_eq!(house.post(1, &format!("{team}/retirer"), &note).status, 303, "the referent may");
        assert_eq!(house.post(0, &format!("{here}/je-connais/retirer"), &mark).status, 303);
        assert_eq!(house.post(0, &format!("{here}/ma-note"), "note=").status, 303);
        let after = house.get(0, &here);
        for gone in ["Sonner deux fois", "Rappeler lundi", "accueil · "] {
            assert!(!after.text.contains(gone), "{gone}");
        }
    });
}

#[test]
fn a_note_that_names_or_judges_is_kept_and_worth_a_second_look() {
    on_both(|db| {
        let territory = filled(db);
        let house = House::new(db, members(&territory));
        let ours = territory.organizations[0].id;
        let here = paths::entry(territory.services[3].id);
        for (text, looks) in
            [("Sonner+deux+fois", 0), ("Demander+Mme+Durand", 1), ("Gens+schizophr%C3%A8nes", 2)]
        {
            let form = format!("organisation={ours}&note-equipe={text}");
            assert_eq!(house.post(0, &format!("{here}/note-equipe"), &form).status, 303);
            let page = house.get(0, &here);
            assert_eq!(page.text.matches("Relisez cette note").count(), looks, "{text}: {}", page.text);
            assert!(!page.text.contains('⟦'));
        }
    });
}

#[test]
fn faulty_forms_come_back_with_what_was_typed() {
    on_both(|db| {
        let territory = filled(db);
        let house = House::new(db, members(&territory));
        let ours = territory.organizations[0].id;
        let here = paths::entry(territory.services[3].id);
        let long = "a".repeat(601);
        for (path, form, fault) in [
            ("ma-note", format!("note={long}"), "trop longue"),
            ("ma-note", "note=IBAN+FR76+3000+6000+0112+3456+7890+189".to_owned(), "compte bancaire"),
            ("note-equipe", format!("organisation={ours}&note-equipe="), "Écrivez quelques mots"),
            ("note-equipe", format!("organisation={ours}&note-equipe={long}"), "trop longue"),
            ("je-connais", "rencontre=lune".to_owned(), "où vous vous êtes rencontrés"),
            ("je-connais", "rencontre=meeting&rencontre-le=2030-01-01".to_owned(), "pas encore passée"),
        ] {
            let answer = house.post(0, &format!("{here}/{path}"), &form);
            assert_eq!(answer.status, 422, "{form}");
            assert!(answer.text.contains(fault), "{form}: {}", answer.text);
        }
        let elsewhere = format!("organisation={}&note-equipe=a", territory.organizations[1].id);
        assert_eq!(house.post(0, &format!("{here}/note-equipe"), &elsewhere).status, 404);
    });
}

#[test]
fn the_button_of_the_sheet_is_for_those_who_keep_an_address_book() {
    on_both(|db| {
        let territory = filled(db);
        let mut members = members(&territory);
        let record = territory.services[0].id;
        let seen = |member: Option<Member>| wait(crate::star(&Visit { member, ..visit() }, db, record));
        assert_eq!(seen(None), None);
        assert_eq!(seen(Some(members.remove(3))), None);
        let offered = seen(Some(members[0].clone())).expect("a button");
        assert!(offered.contains("Garder dans mon carnet"), "{offered}");
        let house = House::new(db, members.clone());
        house.post(0, paths::ADD, &format!("fiche={}", directory::handle(record)));
        let kept = seen(Some(members[0].clone())).expect("a button");
        assert!(kept.contains("Retirer de mon carnet"), "{kept}");
    });
}
