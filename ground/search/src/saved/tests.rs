//! The index comes back from disk as it was; a damaged file is refused and never believed.

use std::fs;

use crate::examples::*;
use crate::{Document, Index, Unavailable};

fn varied() -> Vec<Document> {
    let rich = Document {
        keywords: vec!["CCAS".to_owned()],
        places: vec![open(MELUN, "Mo-Fr 09:00-12:00"), open(LYON, "We[1] 14:00-17:00")],
        facets: vec![(KIND, "ccas".to_owned()), (AUDIENCE, "familles".to_owned())],
        unavailable: Some(Unavailable { receives: false, until: Some(day(2027, 1, 1)) }),
        remote: true,
        ..serving(&[MELUN, "69"], about(&[vocabulary::codes::Topic::Food], service(1, "Épicerie", "colis")))
    };
    let mut closed = service(2, "Vestiaire", "Des habits pour l’hiver, colis.");
    closed.places[0].closed = vec![(day(2026, 11, 1), day(2026, 12, 1))];
    vec![rich, closed, service(3, "Piscine", "Bain, colis.")]
}

#[test]
fn what_was_saved_answers_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    let mut index = index(varied());
    index.upsert([service(4, "Écoute", "colis")]);
    index.remove(&[id(3)]);
    index.commit();
    index.save(&path, 421).expect("saved");
    let (loaded, journal_seq) = Index::load(&path, thesaurus()).expect("loaded");
    assert_eq!((journal_seq, loaded.len()), (421, 3));
    for question in [words("colis"), words("colys"), near(MELUN, "colis"), near(LYON, ""), words("mairie")] {
        let question = crate::Question { count_facets: true, ..question };
        let (before, after) = (index.reader().ask(&question), loaded.reader().ask(&question));
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
        assert!(before.hits.iter().zip(&after.hits).all(|(one, other)| one.card() == other.card()));
    }
}

#[test]
fn saving_again_replaces_the_file_and_leaves_nothing_beside() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    index(varied()).save(&path, 1).expect("saved");
    index(Vec::new()).save(&path, 2).expect("saved");
    let (loaded, journal_seq) = Index::load(&path, thesaurus()).expect("loaded");
    assert_eq!((loaded.len(), journal_seq), (0, 2));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let failure =
        index(varied()).save(std::path::Path::new("/nowhere/at/all/index"), 1).expect_err("no such folder");
    assert!(failure.to_string().contains("/nowhere/at/all/index"), "{failure}");
}

#[test]
fn every_kind_of_damage_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    assert!(Index::load(&path, thesaurus()).is_none(), "absent");
    index(varied()).save(&path, 1).expect("saved");
    let sound = fs::read(&path).expect("bytes");
    for at in 0..sound.len() {
        let mut damaged = sound.clone();
        damaged[at] ^= 1 << (at % 8);
        fs::write(&path, &damaged).expect("written");
        assert!(Index::load(&path, thesaurus()).is_none(), "byte {at}");
    }
    for length in [0, 10, 24, 40, sound.len() / 2, sound.len() - 1] {
        fs::write(&path, &sound[..length]).expect("written");
        assert!(Index::load(&path, thesaurus()).is_none(), "{length} bytes");
    }
}

/// A file whose checksum is right but whose numbers point outside, as only ill will or another program makes.
#[test]
fn numbers_that_point_outside_are_refused_or_harmless() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    index(varied()).save(&path, 1).expect("saved");
    let sound = fs::read(&path).expect("bytes");
    for at in super::BODY..sound.len() {
        let mut damaged = sound.clone();
        damaged[at] = damaged[at].wrapping_add(97);
        super::seal(&mut damaged);
        fs::write(&path, &damaged).expect("written");
        if let Some((index, _)) = Index::load(&path, thesaurus()) {
            for question in [words("colis"), near(MELUN, ""), near(LYON, "épicerie"), words("vest")] {
                index.reader().ask(&crate::Question {
                    count_facets: true,
                    open: Some(crate::OpenAt::Moment(now())),
                    ..question
                });
            }
        }
    }
}

#[test]
fn what_was_loaded_can_be_changed_and_saved_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    index(varied()).save(&path, 1).expect("saved");
    let (mut loaded, _) = Index::load(&path, thesaurus()).expect("loaded");
    loaded.upsert((10..40).map(|number| service(number, "Écoute", "colis")));
    loaded.remove(&[id(1)]);
    loaded.commit();
    loaded.save(&path, 2).expect("saved");
    let (again, _) = Index::load(&path, thesaurus()).expect("loaded");
    assert_eq!((again.len(), again.reader().ask(&words("colis")).total), (32, 32));
}
