//! A list is sent as it is, its columns are looked at, and all of it comes in or nothing.

use ::store::trial::both;
use axum::http::StatusCode;

use super::*;
use crate::paths;

const LIST: &str = "Structure;Aide;Adresse;CP;Ville;Tel;Couleur\n\
    Les Restos;Colis alimentaire;4 rue du Puits;77000;Melun;01 99 00 12 34;vert\n\
    Les Restos;Vestiaire;4 rue du Puits;77000;Melun;01 99 00 12 34;\n\
    SECTEUR SUD;;;;;;\n\
    ;;9 place Mermoz;77190;Dammarie-les-Lys;;\n";

fn outside() -> Outside {
    Outside::new(false).expect("a way out")
}

/// Sends a list and gives back the address of its second step.
fn sent(house: &House, source: &str, list: &str) -> String {
    let answer = house.send(source, "liste.csv", list.as_bytes());
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().to_owned()
}

/// The form of the second step as the page draws it, with one choice changed.
fn form(page: &str, changed: (&str, &str)) -> String {
    let mut pairs = Vec::new();
    for select in page.split("<select ").skip(1) {
        let name = select.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a name");
        let options = select.split("</select>").next().unwrap_or_default();
        let chosen = options
            .split("<option value=\"")
            .find(|option| option.split('>').next().is_some_and(|tag| tag.contains(" selected")));
        let value = chosen.and_then(|option| option.split('"').next()).unwrap_or_default();
        let value = if name == changed.0 { changed.1 } else { value };
        pairs.push(format!("{name}={value}"));
    }
    pairs.join("&")
}

#[test]
fn only_the_coordination_sees_sources() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        for path in [paths::SOURCES, paths::IMPORT, paths::NEIGHBOURS, paths::DUPLICATES] {
            let page = house.get(COORDINATOR, path);
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.text.contains("href=\"/coordination\""), "{path} leads back to the desk");
            assert_eq!(house.get(OTHER, path).status, StatusCode::NOT_FOUND, "{path}");
        }
        let nothing = paths::pending(Uuid::from_u128(9));
        assert_eq!(house.get(COORDINATOR, &nothing).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_list_comes_in_once_its_columns_were_looked_at_and_is_updated_when_it_comes_again() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        let step = sent(&house, "Épicerie", LIST);
        let page = house.get(COORDINATOR, &step);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Colis alimentaire") && page.text.contains("Les Restos"), "the preview");
        assert!(page.text.contains("value=\"phone\" selected"), "the suggestion is chosen already");
        let preview = page.text.split("id=\"apercu\"").nth(1).expect("a preview");
        assert_eq!(preview.matches("<table>").count(), 2, "services apart from organisations: {preview}");
        assert_eq!(here(db, "Épicerie"), (0, 0), "looking writes nothing");
        // The column « Aide » is the name of the service.
        let answer = house.post(&step, &form(&page.text, ("colonne-1", "service-name")));
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let aside = house.get(COORDINATOR, &format!("{step}/mises-de-cote.csv"));
        assert!(
            aside.text.contains("n'a qu'une case remplie") && aside.text.contains("SECTEUR SUD"),
            "{}",
            aside.text
        );
        let done = house.post(&format!("{step}/valider"), "");
        assert!(done.location().ends_with("/resultat"), "{}", done.text);
        assert_eq!(here(db, "Épicerie"), (1, 2));
        let result = house.get(COORDINATOR, done.location());
        assert!(result.text.contains("mises-de-cote.csv"), "two rows were set aside");
        let kept = house.get(COORDINATOR, &format!("{step}/mises-de-cote.csv"));
        assert_eq!(kept.text.lines().count(), 3, "{}", kept.text);
        again(db, &house);
        let list = house.get(COORDINATOR, paths::SOURCES);
        assert!(list.text.contains("Épicerie") && list.text.contains("Licence Ouverte 2.0"));
    });
}

/// The same list with another telephone: its columns are remembered, its records updated, none is doubled.
fn again(db: &TrialDb, house: &House) {
    let step = sent(house, "Épicerie", &LIST.replacen("01 99 00 12 34", "01 99 00 99 99", 2));
    let page = house.get(COORDINATOR, &step);
    assert!(page.text.contains("value=\"service-name\" selected"), "the choice of last time is remembered");
    assert!(page.text.contains("7 colonnes portent le même titre"));
    house.post(&format!("{step}/valider"), "");
    assert_eq!(here(db, "Épicerie"), (1, 2));
    let shown = db
        .read_now(|conn| {
            let mut phones = Vec::new();
            directory::each_service(conn, &mut |kept| {
                phones.extend(kept.says.phones.into_iter().map(|phone| phone.shown));
            })?;
            Ok(phones)
        })
        .expect("services");
    assert_eq!(shown, ["01 99 00 99 99", "01 99 00 99 99"]);
}

#[test]
fn what_cannot_be_a_list_is_refused_in_words() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        for (source, bytes, words) in
            [("A", &b"\x89PNG\r\n\x1a\n"[..], "fichier"), ("", LIST.as_bytes(), "Donnez un nom")]
        {
            let answer = house.send(source, "liste.csv", bytes);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(answer.text.contains(words), "{words}");
        }
        // A list of figures has no name for anything: nothing can be taken in.
        let step = sent(&house, "Chiffres", "un;deux\n3;4\n5;6\n");
        let refused = house.post(&format!("{step}/valider"), "");
        assert_eq!(refused.location().split('?').next(), Some(step.as_str()));
        assert_eq!(here(db, "Chiffres"), (0, 0));
        house.post(&format!("{step}/abandonner"), "");
        assert_eq!(house.get(COORDINATOR, &step).status, StatusCode::NOT_FOUND);
    });
}

const WITH_NUMBERS: &str = "Structure;Aide;CP;Ville;Remarques\n\
    Les Restos;Colis alimentaire;77000;Melun;le mardi\n\
    Mme Villard;;77000;Melun;NIR 2 69 05 49 588 157 80\n\
    Entraide;Vestiaire;77190;Dammarie-les-Lys;FR76 3000 6000 0112 3456 7890 189\n\
    Entraide;Colis alimentaire;77190;Dammarie-les-Lys;le jeudi\n";

/// Whether a text tells of what may not be kept.
fn tells(text: &str) -> bool {
    ["588 157", "3000 6000", "Villard"].iter().any(|kept| text.contains(kept))
}

#[test]
fn a_row_with_a_number_of_a_person_is_refused_by_its_number_and_the_rest_goes_through() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        let step = sent(&house, "Épicerie", WITH_NUMBERS);
        let id: Uuid = step.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let kept = db.read_now(|conn| crate::pending::find(conn, &key(), id, now())).expect("read");
        let content = kept.and_then(|kept| kept.content).expect("content");
        assert!(!tells(&String::from_utf8_lossy(&content)), "what is kept for a day");
        let page = house.get(COORDINATOR, &step);
        assert!(page.text.contains(": 3, 4</li>") && !tells(&page.text), "{}", page.text);
        house.post(&step, &form(&page.text, ("colonne-1", "service-name")));
        let done = house.post(&format!("{step}/valider"), "");
        let result = house.get(COORDINATOR, done.location());
        assert!(result.text.contains(": 3, 4. Rien"), "{}", result.text);
        let aside = house.get(COORDINATOR, &format!("{step}/mises-de-cote.csv"));
        assert!(aside.text.contains(";3;") || aside.text.contains(",3,"), "{}", aside.text);
        assert!(!tells(&result.text) && !tells(&aside.text));
        assert_eq!(here(db, "Épicerie"), (2, 2));
    });
}

#[test]
fn a_known_format_with_a_number_of_a_person_is_refused_and_says_in_which_rows() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        let list = "id,source,nom,commune,code_insee,adresse,presentation_detail,date_maj\n\
            1,A,Accueil,Melun,77288,1 rue A,,2026-01-01\n\
            2,A,Atelier,Melun,77288,2 rue A,FR76 3000 6000 0112 3456 7890 189,2026-01-01\n";
        let answer = house.send("A", "structures.csv", list.as_bytes());
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(": 3. Retirez") && !tells(&answer.text), "{}", answer.text);
    });
}

#[test]
fn a_file_between_two_steps_is_sealed_and_let_go_after_a_day() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        let step = sent(&house, "Épicerie", LIST);
        let id: Uuid = step.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let row = db.read_now(|conn| crate::store::pending::pending_by_id(conn, id, now())).expect("read");
        let sealed = row.and_then(|row| row.content_sealed).expect("content");
        assert!(!format!("{sealed:?}").contains("Restos"));
        let account = Uuid::from_u128(1);
        let held = db.read_now(|conn| (crate::HOLDING.gather)(conn, &key(), account)).expect("held");
        assert_eq!(held.len(), 1);
        db.write_now(|conn| (crate::HOLDING.erase)(conn, account, now())).expect("erased");
        let held = db.read_now(|conn| (crate::HOLDING.gather)(conn, &key(), account)).expect("held");
        assert!(held.is_empty());
        let later = now() + chrono::TimeDelta::hours(25);
        assert_eq!(db.write_now(|conn| crate::forget_expired(conn, later)).expect("forgotten"), 1);
        assert_eq!(house.get(COORDINATOR, &step).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn the_command_line_uses_a_mapping_from_a_file_and_saves_one() {
    both(&schema(), |db| {
        let folder = tempfile::tempdir().expect("a folder");
        let (list, mapping) = (folder.path().join("liste.csv"), folder.path().join("colonnes.json"));
        std::fs::write(&list, LIST).expect("written");
        let options = exchange::Options { source: "Essai".to_owned(), ..exchange::Options::default() };
        let read = |mapping| crate::read_file(db, &list, &options, mapping, &mut |_| {}).expect("a reading");
        let (_, mappings) = read(Some(&mapping));
        assert_eq!(mappings.len(), 1);
        let text = std::fs::read_to_string(&mapping).expect("saved");
        let changed = text.replacen(
            "\"heading\": \"Aide\",\n      \"target\": \"",
            "\"heading\": \"Aide\",\n      \"target\": \"service-name\", \"was\": \"",
            1,
        );
        assert_ne!(text, changed);
        std::fs::write(&mapping, changed).expect("written");
        let (reading, _) = read(Some(&mapping));
        assert_eq!(reading.batch.services.len(), 2);
        std::fs::write(&mapping, "{").expect("written");
        let fault = crate::read_file(db, &list, &options, Some(&mapping), &mut |_| {}).expect_err("unusable");
        assert!(matches!(fault, crate::ReadFault::Mapping(_)));
    });
}

#[test]
fn a_list_that_names_people_is_told_so_before_it_comes_in() {
    both(&schema(), |db| {
        let house = House::new(db, outside());
        let list = "Structure;Ville;Description\nEntraide;Melun;Contactez Mme Martine Dupont le matin\n";
        let step = sent(&house, "Noms", list);
        let page = house.get(COORDINATOR, &step);
        assert!(page.text.contains("semble nommer une personne"), "{}", page.text);
        let step =
            sent(&house, "Sans noms", "Structure;Ville;Description\nEntraide;Melun;Contactez l’accueil\n");
        assert!(!house.get(COORDINATOR, &step).text.contains("semble nommer une personne"));
    });
}
