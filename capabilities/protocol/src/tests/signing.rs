//! Signing on screen and on paper, the certificate, and leaving.

use axum::http::StatusCode;
use sha2::{Digest, Sha256};

use crate::paths;
use crate::standing::Standing;
use crate::tests::trying::{Town, between, in_towns, organization};

fn own() -> String {
    paths::organization(organization("panier-d-a-cote").uuid())
}

fn standing(town: &Town, slug: &str) -> Standing {
    let today = vocabulary::time::paris(town.now()).date();
    town.read(|conn| crate::standings::standing(conn, organization(slug), today))
}

fn digest(page: &str) -> String {
    between(page, "name=\"empreinte\" value=\"", "\"").expect("the digest of what is read")
}

#[test]
fn an_organisation_signs_in_two_ticks_and_anybody_checks_what() {
    in_towns(|town| {
        town.fills();
        let cookie = town.signs_in("responsable-associatif");
        let page = town.get(&own(), &cookie).body;
        assert!(
            page.contains("A signé la version 1")
                && page.contains(&paths::compare(1, 2).replace('&', "&#38;")),
            "{page}"
        );
        let read = digest(&page);
        let missing =
            town.post(&own(), &cookie, &[("empreinte", &read), ("fonction", "Présidente"), ("lu", "1")]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.body.contains("href=\"#mandat\""));
        let whole = [("empreinte", read.as_str()), ("fonction", "Présidente"), ("lu", "1"), ("mandat", "1")];
        let signed = town.post(&own(), &cookie, &whole);
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.body);
        assert!(matches!(standing(town, "panier-d-a-cote"), Standing::Signatory { number: 2, .. }));
        let certificate = town.get(&signed.to, "").body;
        assert!(certificate.contains("Signature à jour") && certificate.contains("Présidente"));
        let text = town.get(&paths::text(2), "").body;
        let hashed: String =
            Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hashed, read);
        assert!(certificate.contains(&crate::canonical::grouped(&hashed)));
        let again = town.post(&own(), &cookie, &whole);
        assert_eq!(again.to, own());
        assert_eq!(
            town.read(|conn| crate::store::signatures::signatures_of(conn, organization("panier-d-a-cote")))
                .len(),
            2
        );
        let code = signed.to.rsplit('/').next().expect("a code").to_lowercase();
        assert_eq!(town.get(&format!("{}?code={code}", paths::CHECK), "").to, signed.to);
        assert!(
            town.get(&format!("{}?code=0000-0000-0000", paths::CHECK), "")
                .body
                .contains("Aucune attestation")
        );
    });
}

#[test]
fn nobody_signs_for_another_organisation_nor_a_text_she_has_not_read() {
    in_towns(|town| {
        town.fills();
        let cookie = town.signs_in("responsable-associatif");
        let other = paths::organization(organization("ccas-le-mee").uuid());
        assert_eq!(town.get(&other, &cookie).status, StatusCode::NOT_FOUND);
        let whole = [
            ("empreinte", "0".repeat(64)),
            ("fonction", "Présidente".into()),
            ("lu", "1".into()),
            ("mandat", "1".into()),
        ];
        let form: Vec<(&str, &str)> = whole.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(town.post(&other, &cookie, &form).status, StatusCode::NOT_FOUND);
        town.post(&own(), &cookie, &form);
        assert!(
            matches!(standing(town, "panier-d-a-cote"), Standing::ToResign { .. }),
            "another text was read"
        );
        for persona in ["agent-ccas", "coordinatrice", "elue"] {
            let cookie = town.signs_in(persona);
            assert_eq!(town.post(&own(), &cookie, &form).status, StatusCode::NOT_FOUND, "{persona}");
        }
    });
}

#[test]
fn a_name_in_place_of_a_function_is_looked_at_twice() {
    in_towns(|town| {
        town.fills();
        let cookie = town.signs_in("responsable-associatif");
        let read = digest(&town.get(&own(), &cookie).body);
        let mut form = vec![
            ("empreinte", read.as_str()),
            ("fonction", "Mme Jeanne Dupont"),
            ("lu", "1"),
            ("mandat", "1"),
        ];
        let again = town.post(&own(), &cookie, &form);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("tout-de-meme"));
        form.push(("tout-de-meme", "1"));
        assert_eq!(town.post(&own(), &cookie, &form).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_signature_on_paper_keeps_its_scan_for_the_organisation_and_the_coordination() {
    in_towns(|town| {
        town.fills();
        let desk = town.signs_in("coordinatrice");
        let read = digest(&town.get(paths::PAPER, &desk).body);
        let id = organization("panier-d-a-cote").to_string();
        let mut form = vec![
            ("empreinte", read.as_str()),
            ("organisation", id.as_str()),
            ("fonction", "Trésorière"),
            ("date", "2026-11-20"),
        ];
        let refused = town.upload(paths::PAPER, &desk, &form, ("papier.txt", b"du texte"));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("href=\"#copie\""));
        form[3].1 = "2020-01-01";
        let early = town.upload(paths::PAPER, &desk, &form, ("papier.pdf", b"%PDF-1.7 papier"));
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "before the version was in force");
        form[3].1 = "2026-11-20";
        let kept = town.upload(paths::PAPER, &desk, &form, ("papier.pdf", b"%PDF-1.7 papier"));
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        assert!(town.get(&kept.to, "").body.contains("Sur papier"));
        let all =
            town.read(|conn| crate::store::signatures::signatures_of(conn, organization("panier-d-a-cote")));
        let scan = paths::scan(all[0].id.uuid());
        for persona in ["coordinatrice", "responsable-associatif"] {
            assert_eq!(town.get(&scan, &town.signs_in(persona)).body, "%PDF-1.7 papier", "{persona}");
        }
        for persona in ["responsable-ccas", "agent-ccas", "administrateur"] {
            assert_eq!(town.get(&scan, &town.signs_in(persona)).status, StatusCode::NOT_FOUND, "{persona}");
        }
    });
}

#[test]
fn leaving_is_dated_its_reason_is_the_coordinations_and_one_may_come_back() {
    in_towns(|town| {
        town.fills();
        let cookie = town.signs_in("responsable-ccas");
        let (own, leave) = {
            let id = organization("ccas-le-mee").uuid();
            (paths::organization(id), paths::withdraw(id))
        };
        assert_eq!(town.get(&leave, &cookie).status, StatusCode::OK);
        town.post(&leave, &cookie, &[("raison", "Le conseil a choisi une autre voie.")]);
        assert!(matches!(standing(town, "ccas-le-mee"), Standing::Withdrawn { .. }));
        assert!(!town.get(paths::SIGNATORIES, "").body.contains("CCAS du Mée"));
        assert!(!town.get(paths::SIGNATORIES, &cookie).body.contains("une autre voie"));
        let desk = town.get(paths::SIGNATORIES, &town.signs_in("coordinatrice")).body;
        assert!(desk.contains("une autre voie"));
        let read = digest(&town.get(&own, &cookie).body);
        let form =
            [("empreinte", read.as_str()), ("fonction", "Vice-présidente"), ("lu", "1"), ("mandat", "1")];
        assert_eq!(town.post(&own, &cookie, &form).status, StatusCode::SEE_OTHER);
        assert!(matches!(standing(town, "ccas-le-mee"), Standing::Signatory { number: 2, .. }));
        town.wait(6 * 365);
        town.round();
        let left =
            town.read(|conn| crate::store::signatures::signatures_of(conn, organization("ccas-le-mee")));
        assert_eq!(left.len(), 1, "what was withdrawn is forgotten after five years");
    });
}

#[test]
fn an_older_paper_does_not_bring_back_who_has_left() {
    in_towns(|town| {
        town.fills();
        let leave = paths::withdraw(organization("ccas-le-mee").uuid());
        town.post(&leave, &town.signs_in("responsable-ccas"), &[("raison", "")]);
        town.wait(2);
        let desk = town.signs_in("coordinatrice");
        let read = digest(&town.get(paths::PAPER, &desk).body);
        let id = organization("ccas-le-mee").to_string();
        let mut form = vec![
            ("empreinte", read.as_str()),
            ("organisation", id.as_str()),
            ("fonction", "Vice-présidente"),
            ("date", "2026-11-21"),
        ];
        let older = town.upload(paths::PAPER, &desk, &form, ("papier.pdf", b"%PDF-1.7 papier"));
        assert_eq!(older.status, StatusCode::UNPROCESSABLE_ENTITY, "it left on the 22nd");
        assert!(older.body.contains("href=\"#date\"") && older.body.contains("Vice-présidente"));
        assert!(matches!(standing(town, "ccas-le-mee"), Standing::Withdrawn { .. }));
        form[3].1 = "2026-11-23";
        let later = town.upload(paths::PAPER, &desk, &form, ("papier.pdf", b"%PDF-1.7 papier"));
        assert_eq!(later.status, StatusCode::SEE_OTHER, "{}", later.body);
        assert!(matches!(standing(town, "ccas-le-mee"), Standing::Signatory { .. }));
    });
}
