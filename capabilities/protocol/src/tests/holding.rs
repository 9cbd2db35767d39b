//! What is held about a person is told, and who she was is forgotten.

use crate::HOLDING;
use crate::paths;
use crate::tests::trying::{account, between, in_towns, organization};

#[test]
fn who_wrote_and_who_signed_is_told_and_forgotten_while_the_acts_stay() {
    in_towns(|town| {
        town.fills();
        let cookie = town.signs_in("responsable-associatif");
        let own = paths::organization(organization("panier-d-a-cote").uuid());
        let page = town.get(&own, &cookie).body;
        let read = between(&page, "name=\"empreinte\" value=\"", "\"").expect("a digest");
        let form = [("empreinte", read.as_str()), ("fonction", "Présidente"), ("lu", "1"), ("mandat", "1")];
        town.post(&own, &cookie, &form);
        let id = account("responsable-associatif").uuid();
        let held = town.read(|conn| (HOLDING.gather)(conn, &town.key, id));
        let what: Vec<&str> = held.iter().map(|one| one.what).collect();
        assert_eq!(what, ["protocol-held-amendment", "protocol-held-signature"]);
        let residues = town.write(|conn| (HOLDING.erase)(conn, id, town.now()));
        assert_eq!(residues.iter().map(|one| one.count).sum::<i64>(), 2);
        assert!(town.read(|conn| (HOLDING.gather)(conn, &town.key, id)).is_empty());
        let signed =
            town.read(|conn| crate::store::signatures::signatures_of(conn, organization("panier-d-a-cote")));
        assert_eq!(signed.len(), 2, "the organisation has signed");
    });
}
