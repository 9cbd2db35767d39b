//! Who among those who help opens the notice of a page, gives a new code, and reads what the person wants corrected.

use accounts::Assurance;
use membership::trial::{account, organization};
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::Role;
use web::{Mandate, Member};

use super::trying::{House, between, in_houses};
use crate::entitled::may_open;
use crate::paths;

/// An association of volunteers, and the volunteer who keeps its record.
const ASSOCIATION: &str = "panier-d-a-cote";
const VOLUNTEER: &str = "responsable-associatif";
const WORDS: &str = "Ce n’est pas le midi";

/// A page of a person whom a professional of the association oriented, with a correction asked for.
fn asked_by_a_colleague(house: &House) -> (crate::HerPage, referral::Referral) {
    house.sender_moves_to(ASSOCIATION);
    let (page, asked) = house.oriented(false);
    let correct = format!("{}?demande={}", paths::under(page.secret.text(), "corriger"), asked.code);
    assert!(house.post(&correct, "", &[("mots", WORDS)]).to.contains("dit=correct"));
    (page, asked)
}

fn correction(house: &House, cookie: &str) -> Option<String> {
    between(&house.get(paths::CORRECTIONS, cookie).body, "name=\"correction\" value=\"", "\"")
}

#[test]
fn a_volunteer_opens_nothing_of_a_person_whom_a_colleague_oriented() {
    in_houses(|house| {
        let (page, asked) = asked_by_a_colleague(house);
        let (notice, cookie) = (paths::notice(page.id), house.signs_in(VOLUNTEER));
        assert_eq!(house.get(&notice, &cookie).status.as_u16(), 404);
        assert_eq!(house.post(&format!("{notice}/code"), &cookie, &[]).status.as_u16(), 404);
        house.her(&page, "");
        let list = house.get(paths::CORRECTIONS, &cookie);
        assert_eq!(list.status.as_u16(), 200);
        assert!(!list.body.contains(WORDS) && correction(house, &cookie).is_none());
        let own = house.signs_in("maraude");
        let id = correction(house, &own).expect("a correction");
        let answer = [("correction", id.as_str()), ("reponse", "C’est fait")];
        assert_eq!(house.post(paths::CORRECTIONS, &cookie, &answer).status.as_u16(), 404);
        let looks = house.read(|conn| referral::looks(conn, asked.id));
        assert!(looks.iter().all(|look| look.account == Some(account("maraude"))), "she did not look");
    });
}

#[test]
fn the_referent_takes_over_what_was_written_by_who_left() {
    in_houses(|house| {
        let (page, _) = asked_by_a_colleague(house);
        house.sender_moves_to("mds-demo");
        let cookie = house.signs_in(VOLUNTEER);
        assert_eq!(house.get(&paths::notice(page.id), &cookie).status.as_u16(), 200);
        assert!(house.look(paths::CORRECTIONS, &cookie).contains(WORDS));
        let left = house.signs_in("maraude");
        assert_eq!(house.get(&paths::notice(page.id), &left).status.as_u16(), 404, "who left opens nothing");
        assert!(!house.look(paths::CORRECTIONS, &left).contains(WORDS));
    });
}

#[test]
fn whoever_keeps_the_network_reads_no_corrections_even_beside_an_organisation() {
    in_houses(|house| {
        let (_, asked) = asked_by_a_colleague(house);
        house.sender_is_followed_by("coordinatrice");
        let (charter, now) = (membership::Charter::Volunteers, house.now());
        house.write(|conn| membership::accept_charter(conn, account("coordinatrice"), charter, now));
        let cookie = house.signs_in("coordinatrice");
        let list = house.look(paths::CORRECTIONS, &cookie);
        assert!(!list.contains(WORDS), "{list}");
        assert!(house.read(|conn| referral::looks(conn, asked.id)).is_empty());
    });
}

#[test]
fn the_notice_asks_for_a_recent_proof_and_a_new_code_is_told_to_the_person() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        let notice = paths::notice(page.id);
        let old = house.get(&notice, &house.session_of("maraude", Assurance::Plain));
        assert_eq!(old.status.as_u16(), 303, "she proves first who she is");
        assert!(!old.body.contains(&page.paper_code.to_string()));
        let cookie = house.signs_in("maraude");
        house.post(&format!("{notice}/code"), &cookie, &[]);
        let looks = house.read(|conn| referral::looks(conn, asked.id));
        assert_eq!(looks.len(), 1);
        assert_eq!(looks[0].account, Some(account("maraude")));
    });
}

/// Somebody with these roles in an organisation, and these for the network.
fn member(
    account: AccountId,
    organization: OrganizationId,
    (there, of_network): (&[Role], &[Role]),
) -> Member {
    Member {
        account,
        session: SessionId::default(),
        shown_name: "Sam".to_owned(),
        roles: of_network.to_vec(),
        mandates: vec![Mandate {
            organization,
            organization_name: "Le Nid".to_owned(),
            roles: there.to_vec(),
        }],
        assured_until: None,
    }
}

#[test]
fn each_role_opens_its_own_professionals_also_their_colleagues_and_referents_what_was_left_behind() {
    in_houses(|house| {
        let (_, asked) = house.oriented(false);
        let today = vocabulary::time::paris(house.now()).date();
        let opens = |one: &Member| house.read(|conn| may_open(conn, one, &asked, today));
        let (author, other) = (account("maraude"), account(VOLUNTEER));
        let elsewhere = organization("ccas-melun");
        assert!(asked.author == author && asked.from != elsewhere);
        let left = [false, true].map(|left| {
            if left {
                house.sender_moves_to("ccas-melun");
            }
            for (role, own, of_a_colleague) in [
                (Role::Volunteer, true, false),
                (Role::Reception, true, true),
                (Role::SecrecyBound, true, true),
                (Role::CaseCoordinator, true, true),
                (Role::Referent, true, left),
                (Role::Elected, false, false),
                (Role::Coordinator, false, false),
                (Role::Administrator, false, false),
                (Role::Public, false, false),
            ] {
                let at = |account, organization| opens(&member(account, organization, (&[role], &[])));
                assert_eq!(at(author, asked.from), own, "{role:?} her own, left: {left}");
                assert_eq!(at(other, asked.from), of_a_colleague, "{role:?} a colleague's, left: {left}");
                assert!(!at(author, elsewhere) && !at(other, elsewhere), "{role:?} of another organisation");
                let of_network = member(author, elsewhere, (&[], &[role]));
                assert!(!opens(&of_network), "{role:?} of the network");
            }
            opens(&member(other, asked.from, (&[Role::Volunteer, Role::Referent], &[])))
        });
        assert_eq!(left, [false, true], "a volunteer who keeps the organisation takes over what was left");
    });
}
