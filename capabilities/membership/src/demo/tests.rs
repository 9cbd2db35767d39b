//! The demo's people: each is who they say, and nobody is twice.

use vocabulary::permission::Role;

use super::{PERSONAS, fill};
use crate::members::day;
use crate::store::mandates::mandates_of;
use crate::store::roles::network_roles_of;
use crate::trying::in_towns;

#[test]
fn each_persona_has_the_roles_of_its_function() {
    in_towns(|town| {
        assert_eq!(fill(&town.db, &town.key, town.now()).expect("filled twice"), PERSONAS.len());
        let roles = |code: &str| {
            let (account, today) = (town.account(code), day(town.now()));
            let read = town.db.read_now(|conn| {
                let mut roles: Vec<Role> =
                    network_roles_of(conn, account, today)?.iter().map(|held| held.role.role()).collect();
                roles.extend(mandates_of(conn, account, today)?.iter().flat_map(crate::MandateRecord::roles));
                Ok(roles)
            });
            read.expect("read")
        };
        for (code, expected) in [
            ("assistante-sociale", vec![Role::SecrecyBound]),
            ("agent-ccas", vec![Role::SecrecyBound]),
            ("benevole", vec![Role::Volunteer]),
            ("responsable-associatif", vec![Role::Volunteer, Role::Referent]),
            ("coordinatrice", vec![Role::Coordinator]),
            ("developpement-social", vec![Role::Reception, Role::Referent]),
            ("elue", vec![Role::Elected]),
            ("administrateur", vec![Role::Administrator]),
            ("maraude", vec![Role::SecrecyBound, Role::Referent]),
        ] {
            assert_eq!(roles(code), expected, "{code}");
        }
        for persona in PERSONAS {
            assert!(!roles(persona.code).is_empty(), "{} has nothing to do here", persona.code);
            let entered = town.post(&format!("/essai/{}", persona.code), "", "");
            assert_eq!(entered.to, persona.comes_to);
            let cookie = entered.cookie.expect("a session");
            assert!(town.get("/essai", &cookie).body.contains(persona.name));
        }
    });
}
