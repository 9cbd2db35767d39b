//! Several processes over one database: one of them takes a file in, any of them tells how it stands, and when it dies,
//! nothing of it is there and it can be begun anew.

use ::store::trial::both;
use axum::http::StatusCode;
use chrono::TimeDelta;

use super::*;
use crate::importing::{Means, Running, begin, carry_out, ready};
use crate::{paths, pending, reading};

const LIST: &str = "Structure;Service;CP;Ville\n\
    Les Restos;Colis alimentaire;77000;Melun\n\
    Les Restos;Vestiaire;77000;Melun\n";

/// A process that died, or was given up.
const DEAD: Uuid = Uuid::from_u128(99);

fn outside() -> Outside {
    Outside::new(false).expect("a way out")
}

/// Another process over the same records, at a moment: with connections and a memory of its own.
fn another(db: &TrialDb, minutes: i64) -> House {
    let own = Db::open(db.address(), &schema()).expect("opened a second time");
    House::at(own, outside(), now() + TimeDelta::minutes(minutes))
}

/// Sends the list, and gives the address of its second step with its number.
fn sent(house: &House) -> (String, Uuid) {
    let answer = house.send("Épicerie", "liste.csv", LIST.as_bytes());
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let step = answer.location().to_owned();
    let id = step.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    (step, id)
}

fn imports(db: &TrialDb) -> usize {
    directory::past_imports(db).expect("imports").len()
}

#[test]
fn of_processes_that_are_asked_at_once_one_takes_the_file_in() {
    both(&schema(), |db| {
        let houses = [House::new(db, outside()), another(db, 0), another(db, 0)];
        let (step, _) = sent(&houses[0]);
        let carry_out = format!("{step}/valider");
        let led: Vec<String> = std::thread::scope(|scope| {
            let asked = houses
                .each_ref()
                .map(|house| scope.spawn(|| house.post(&carry_out, "").location().to_owned()));
            asked.map(|one| one.join().expect("an answer")).to_vec()
        });
        for place in &led {
            assert_eq!(place.split('?').next(), Some(format!("{step}/resultat").as_str()), "{led:?}");
        }
        assert_eq!((imports(db), here(db, "Épicerie")), (1, (1, 2)));
        for house in &houses {
            let result = house.get(COORDINATOR, &format!("{step}/resultat"));
            assert!(result.status == StatusCode::OK && result.text.contains("liste.csv"), "{}", result.text);
        }
    });
}

#[test]
fn any_process_tells_that_another_is_at_it_and_takes_it_up_once_it_is_dead() {
    both(&schema(), |db| {
        let (step, id) = sent(&House::new(db, outside()));
        assert!(db.write_now(|c| begin(c, id, DEAD, now())).expect("begun"));
        let result = format!("{step}/resultat");
        let a_minute_later = another(db, 1);
        assert_eq!(a_minute_later.get(COORDINATOR, &step).location(), result, "there is nothing to choose");
        let page = a_minute_later.get(COORDINATOR, &result);
        assert!(page.status == StatusCode::OK && page.text.contains("commencé à 10:30"), "{}", page.text);
        assert_eq!(a_minute_later.post(&format!("{step}/valider"), "").location(), result);
        a_minute_later.post(&format!("{step}/abandonner"), "");
        assert_eq!((imports(db), here(db, "Épicerie")), (0, (0, 0)), "it is another's turn");

        let later = another(db, 3);
        assert_eq!(later.get(COORDINATOR, &result).location(), step);
        let page = later.get(COORDINATOR, &step);
        assert!(page.text.contains("L’import s’est interrompu"), "{}", page.text);
        assert!(later.get(COORDINATOR, paths::SOURCES).text.contains(&step), "it waits for somebody");
        let done = later.post(&format!("{step}/valider"), "");
        assert!(done.location().starts_with(&result), "{}", done.text);
        assert_eq!((imports(db), here(db, "Épicerie")), (1, (1, 2)));
    });
}

#[test]
fn whoever_wakes_up_after_another_began_anew_leaves_nothing() {
    both(&schema(), |db| {
        let (_, id) = sent(&House::new(db, outside()));
        let as_process = |holder: u128, import: u128| {
            let holder = Uuid::from_u128(holder);
            let (records, running) = ((**db).clone(), Running::default());
            let means = Means { db: records, key: key(), running, holder };
            let kept = db.read_now(|c| pending::find(c, &key(), id, now())).expect("read").expect("a file");
            let content = kept.content.as_deref().expect("its content");
            let opened = reading::open(&kept.file_name, content, &kept.source).expect("readable");
            let ready = ready(opened, &kept, None).expect("a table");
            move || carry_out(&means, &kept, ready, (Uuid::from_u128(import), now()))
        };
        let (sleeper, heir) = (as_process(1, 101), as_process(2, 102));
        assert!(db.write_now(|c| begin(c, id, Uuid::from_u128(1), now())).expect("begun"));
        let later = now() + TimeDelta::minutes(3);
        assert!(db.write_now(|c| begin(c, id, Uuid::from_u128(2), later)).expect("begun anew"));
        let refused = sleeper().expect_err("another is at it");
        assert!(refused.to_string().contains("another process"), "{refused}");
        assert_eq!((imports(db), here(db, "Épicerie")), (0, (0, 0)), "not half of it");
        heir().expect("taken in");
        assert_eq!((imports(db), here(db, "Épicerie")), (1, (1, 2)));
    });
}
