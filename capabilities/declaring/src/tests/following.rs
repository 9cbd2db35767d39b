//! What follows an action: the next edition, inhabitants who carry it, an association born of it.

use action::{Carrier, Origin, demo};
use axum::http::StatusCode;
use membership::trial::organization;

use super::trying::{in_houses, take_in};
use crate::{link_born, paths};

#[test]
fn the_next_is_announced_with_the_same_partners_who_hear_of_it_once() {
    in_houses(|house| {
        let castle = house.action(demo::action(demo::CASTLE_DAY));
        let (path, cookie) = (paths::below(castle.id.uuid(), "prochaine"), house.signs_in("coordinatrice"));
        let form = house.get(&path, &cookie).body;
        let id = membership::trial::between(&form, "name=\"id\" value=\"", "\"").expect("an identity");
        assert!(form.contains("reçoivent une lettre"), "{form}");
        let before = house.letters_to("relectrice");
        let sent = [("id", id.as_str()), ("titre", "Les années yéyé"), ("debut", "2027-06-09")];
        let (first, again) = (house.post(&path, &cookie, &sent), house.post(&path, &cookie, &sent));
        assert_eq!((first.status, &first.to), (StatusCode::SEE_OTHER, &again.to), "{}", first.body);
        let next = house.led_to(&first.to);
        assert_eq!((next.origin, &next.partners), (Some(Origin::NextOf(castle.id)), &castle.partners));
        assert_eq!(next.programme.map(|edition| edition.year), Some(2027));
        assert_eq!(house.letters_to("relectrice") - before, 1, "centre-social-passerelle hears of it once");
        let partners = crate::sections::organizations(&castle.partners);
        let others = partners.into_iter().filter(|one| *one != castle.keeper);
        let reached = 1 + house.read(super::trying::letters_to_mailboxes);
        assert_eq!(
            usize::try_from(reached).expect("few"),
            others.count(),
            "who has no member here has a mailbox"
        );
    });
}

#[test]
fn inhabitants_carry_it_and_who_accompanies_them_still_edits() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Balades du mercredi");
        let (path, cookie) = (paths::below(action.id.uuid(), "habitants"), house.signs_in("agent-ccas"));
        let unnamed = house.post(&path, &cookie, &[("groupe", "")]);
        assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = [("groupe", "Les balades du Mée")];
        assert_eq!(house.post(&path, &cookie, &sent).status, StatusCode::SEE_OTHER);
        let handed = house.action(action.id);
        let group = Carrier::Inhabitants {
            name: "Les balades du Mée".to_owned(),
            accompanied_by: organization("ccas-le-mee"),
        };
        assert_eq!((handed.carrier, handed.handed_over_on.is_some()), (group, true));
        let life = house.get(&paths::below(action.id.uuid(), "vie"), &cookie).body;
        assert!(life.contains("Confiée aux habitants le"), "{life}");
        let page = house.get(&paths::edit(action.id.uuid()), &cookie);
        assert!(page.body.contains("Portée par les habitants"), "{}", page.body);
    });
}

#[test]
fn an_association_born_of_an_action_is_proposed_checked_and_linked() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Coup de pouce");
        let (path, cookie) = (paths::below(action.id.uuid(), "association"), house.signs_in("agent-ccas"));
        let sent = [
            ("nom", "Association Coup de pouce"),
            ("objet", "Des spectacles de rue."),
            ("joindre", "01 99 00 12 34"),
        ];
        assert_eq!(house.post(&path, &cookie, &sent).status, StatusCode::SEE_OTHER);
        let page = house.get(&path, &cookie).body;
        assert!(page.contains("La coordination la vérifie") && !page.contains("<textarea"), "{page}");
        assert_eq!(
            house.post(&path, &cookie, &sent).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "proposed once"
        );
        assert_eq!(house.run(link_born(&house.db, house.now())).expect("a round"), 0, "not taken in yet");
        let born = organization("centre-social-escale");
        house.write(|conn| take_in(conn, action.id.uuid(), born.uuid()));
        assert_eq!(house.run(link_born(&house.db, house.now())).expect("a round"), 1);
        assert_eq!(house.run(link_born(&house.db, house.now())).expect("a round"), 0, "once");
        assert_eq!(house.action(action.id).born_organization, Some(born));
        let linked = house.get(&path, &cookie).body;
        assert!(linked.contains("est née de cette action"), "{linked}");
        assert!(!linked.contains("retirer ce lien"), "what the coordination checked stays");
        house.post(&path, &cookie, &[("act", "delier")]);
        assert_eq!(house.action(action.id).born_organization, Some(born));
    });
}

#[test]
fn one_that_has_its_record_is_linked_by_its_name_hears_of_it_and_the_link_can_be_taken_back() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Coup de main");
        let (path, cookie) = (paths::below(action.id.uuid(), "association"), house.signs_in("agent-ccas"));
        let linked = |slug: &str| {
            let id = organization(slug).uuid();
            let name = house.read(|conn| directory::organization(conn, id)).expect("a record").says.name;
            house.post(&path, &cookie, &[("nom", name.as_str())])
        };
        let before = house.letters_to("relectrice");
        let sent = linked("centre-social-passerelle");
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let born = || house.action(action.id).born_organization;
        assert_eq!(born(), Some(organization("centre-social-passerelle")));
        assert_eq!(house.letters_to("relectrice") - before, 1, "who is said to be born of it hears of it");
        let over = linked("centre-social-escale");
        assert_ne!(over.status, StatusCode::SEE_OTHER, "a link is never written over");
        assert_eq!(born(), Some(organization("centre-social-passerelle")));
        let coordination = house.signs_in("coordinatrice");
        assert!(house.get(&path, &coordination).body.contains("retirer ce lien"));
        house.post(&path, &coordination, &[("act", "delier")]);
        assert_eq!(born(), None);
    });
}
