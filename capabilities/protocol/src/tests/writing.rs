//! A version is written by members: drafts, discussion, amendments, comments.

use axum::http::StatusCode;

use crate::paths;
use crate::store::{amendments, versions};
use crate::tests::trying::{Town, between, in_towns};
use crate::version::{Part, ProtocolVersion};

/// The version that is being written.
fn text(town: &Town) -> ProtocolVersion {
    town.read(|conn| {
        let version = versions::in_preparation(conn)?.expect("a version in preparation");
        versions::with_text(conn, version)
    })
}

/// A first version under discussion.
fn begun(town: &Town) -> String {
    let desk = town.signs_in("coordinatrice");
    assert!(town.get(paths::PROTOCOL, "").body.contains("Aucune version n’est encore en vigueur"));
    assert_eq!(town.post(paths::DRAFT, &desk, &[]).to, paths::DRAFT);
    town.post(paths::DRAFT, &desk, &[]);
    assert_eq!(town.read(versions::versions).len(), 1, "one at a time");
    town.post(paths::DISCUSSION, &desk, &[("discussion", "ouvrir")]);
    desk
}

#[test]
fn a_first_version_begins_with_the_shipped_text_and_is_amended_by_members() {
    in_towns(|town| {
        let desk = begun(town);
        assert_eq!(text(town).of_part(Part::Article).count(), 10);
        let member = town.signs_in("agent-ccas");
        let article = text(town).articles[2].clone();
        let amend = paths::amend(article.id.uuid());
        let form = town.get(&amend, &member).body;
        assert!(form.contains("Le réseau et les partenariats"));
        let same =
            [("titre", article.title.as_str()), ("texte", article.text.as_str()), ("raison", "Pour voir.")];
        assert_eq!(town.post(&amend, &member, &same).status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent =
            [("titre", "Le réseau"), ("texte", "Un texte plus court."), ("raison", "Plus simple à lire.")];
        let proposed = town.post(&amend, &member, &sent).to;
        let page = town.get(&proposed, &desk).body;
        assert!(page.contains("<ins>") && page.contains("<del>") && page.contains("Plus simple à lire."));
        let seen = between(&page, "name=\"lu\" value=\"", "\"").expect("a print");
        let decide = format!("{proposed}/decision");
        assert_eq!(town.post(&decide, &member, &[("decision", "take-up")]).status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&decide, &desk, &[("decision", "take-up"), ("lu", "autre")]).to, proposed);
        assert_ne!(text(town).articles[2].title, "Le réseau", "another text had been read");
        assert_eq!(town.post(&decide, &desk, &[("decision", "take-up"), ("lu", &seen)]).to, paths::DRAFT);
        assert_eq!(text(town).articles[2].title, "Le réseau");
        let history = town.get(&proposed, &member).body;
        assert!(history.contains("Repris dans le texte") && history.contains("convention"), "before is kept");
        assert!(!town.letters_to("responsable-ccas").is_empty(), "the owner is told of the answer");
    });
}

#[test]
fn an_amendment_is_declined_with_a_reason_and_articles_come_and_go() {
    in_towns(|town| {
        let desk = begun(town);
        let member = town.signs_in("responsable-ccas");
        let added = [
            ("partie", "annex"),
            ("titre", "Lexique"),
            ("texte", "Un mot, une définition."),
            ("raison", "Pour tous."),
        ];
        let added = town.post(paths::ADD, &member, &added).to;
        let seen = between(&town.get(&added, &desk).body, "name=\"lu\" value=\"", "\"").expect("a print");
        town.post(&format!("{added}/decision"), &desk, &[("decision", "take-up"), ("lu", &seen)]);
        let annexes: Vec<String> = text(town).of_part(Part::Annex).map(|one| one.title.clone()).collect();
        assert_eq!(annexes.last().map(String::as_str), Some("Lexique"));
        let second = text(town).articles[1].id.uuid();
        let gone = town.post(&paths::amend(second), &member, &[("retirer", "1"), ("raison", "Redite.")]).to;
        let decide = format!("{gone}/decision");
        assert_eq!(
            town.post(&decide, &desk, &[("decision", "decline")]).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        town.post(&decide, &desk, &[("decision", "decline"), ("reponse", "L’article dit qui peut signer.")]);
        assert!(town.get(&gone, &member).body.contains("qui peut signer"));
        let gone = town
            .post(&paths::amend(second), &member, &[("retirer", "1"), ("raison", "Encore une redite.")])
            .to;
        let seen = between(&town.get(&gone, &desk).body, "name=\"lu\" value=\"", "\"").expect("a print");
        town.post(&format!("{gone}/decision"), &desk, &[("decision", "take-up"), ("lu", &seen)]);
        let numbers: Vec<u32> = text(town).of_part(Part::Article).map(|one| one.number).collect();
        assert_eq!(numbers, (1..=9).collect::<Vec<u32>>(), "the others move up");
        assert_eq!(town.get(&gone, &member).status, StatusCode::OK);
    });
}

#[test]
fn members_comment_in_the_name_of_their_organisation_while_the_discussion_is_open() {
    in_towns(|town| {
        let desk = begun(town);
        let article = paths::article(text(town).articles[0].id.uuid());
        let said = |who: &str, words: &str| town.post(&article, &town.signs_in(who), &[("propos", words)]);
        assert_eq!(said("agent-ccas", "Bien dit.").to, article);
        assert_eq!(said("coordinatrice", "Merci à tous.").to, article);
        assert_eq!(said("agent-ccas", "").status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            said("elue", "Je lis.").status,
            StatusCode::NOT_FOUND,
            "who reads counts alone writes nothing"
        );
        let page = town.get(&article, &desk).body;
        let mut personas = membership::demo::PERSONAS.iter();
        let name = personas.find(|one| one.code == "agent-ccas").expect("a persona").name;
        assert!(page.contains("Bien dit.") && page.contains("La coordination"));
        assert!(!page.contains(name), "organisations speak, not persons");
        town.post(paths::DISCUSSION, &desk, &[("discussion", "fermer")]);
        said("agent-ccas", "Trop tard.");
        let version = text(town).version.id;
        let comments = town.read(|conn| amendments::comments_of(conn, &town.key, version));
        assert_eq!(comments.len(), 2);
        assert_eq!(
            town.get(&paths::amend(text(town).articles[0].id.uuid()), &town.signs_in("agent-ccas")).status,
            StatusCode::NOT_FOUND
        );
    });
}
