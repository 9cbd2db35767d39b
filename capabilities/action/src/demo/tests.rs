//! The demo, counted: as many actions by domain as by unit, and what its stories tell.

use std::collections::BTreeMap;

use vocabulary::codes::Topic;
use web::Words;

use super::{NEAR, action, fill, programme, unit};
use crate::lists::{Domain, Flag};
use crate::state::{Lives, State};
use crate::tests::trying::{by, day, in_houses};
use crate::{Filter, actions, demo, editions, log};

#[test]
fn eighty_four_actions_over_nine_domains_and_eight_units() {
    in_houses(|db| {
        assert_eq!(fill(db, by(0).now).expect("filled"), 84);
        assert_eq!(fill(db, by(9).now).expect("again"), 84);
        let all = db.read_now(|conn| actions(conn, &Filter::default(), None, 500)).expect("all");
        let by_domain =
            Domain::ALL.iter().map(|domain| all.iter().filter(|one| one.domain == *domain).count());
        assert_eq!(by_domain.collect::<Vec<_>>(), [33, 14, 8, 8, 7, 7, 3, 3, 1]);
        let by_unit = (1..=8).map(|number| all.iter().filter(|one| one.unit == unit(number)).count());
        assert_eq!(by_unit.collect::<Vec<_>>(), [11, 11, 11, 11, 10, 10, 10, 10]);
        assert!(all.iter().all(|one| !one.frameworks.is_empty()));
        let mut states: BTreeMap<State, usize> = BTreeMap::new();
        all.iter().for_each(|one| *states.entry(one.state).or_default() += 1);
        assert_eq!(states.len(), State::ALL.len());
        for flag in [Flag::WithoutPartner, Flag::WithoutNeed] {
            assert!(all.iter().any(|one| one.flags().contains(&flag)), "{flag:?}");
        }
        let moves = db.read_now(|conn| {
            all.iter().map(|one| Ok((one.clone(), log(conn, one.id)?))).collect::<Result<Vec<_>, _>>()
        });
        for (one, moves) in moves.expect("logs") {
            assert!(moves.windows(2).all(|pair| pair[0].state.may_become(pair[1].state)), "{}", one.title);
            assert!(moves.windows(2).all(|pair| pair[0].since.on <= pair[1].since.on), "{}", one.title);
            let last = moves.last().expect("a line");
            assert_eq!((last.state, last.since.on), (one.state, one.state_since), "{}", one.title);
            assert!(last.since.on <= day(2026, 11, 22), "{}", one.title);
            assert!(one.essentials().are_fit(), "{}", one.title);
            assert!(crate::is_one_public(&one.audiences), "{}", one.title);
        }
    });
}

#[test]
fn its_stories_are_told() {
    in_houses(|db| {
        fill(db, by(0).now).expect("filled");
        let read =
            |name: &str| db.read_now(|conn| crate::action(conn, action(name))).expect("read").expect("there");
        let balades = read(demo::BALADES);
        assert_eq!((balades.starts_on, balades.place.commune_name()), (day(2017, 9, 6), Some("Lagnieu")));
        assert_eq!(balades.budget_cents(), 650_000);
        assert_eq!(read(demo::KITCHEN).place.commune_name(), Some("Chalamont"));
        let log = db.read_now(|conn| log(conn, action(demo::EXHIBITION))).expect("log");
        let lives = Lives::of(&log, day(2026, 11, 22));
        assert_eq!(lives.reached(State::Showing).map(|since| since.on), Some(day(2017, 10, 2)));
        let editions = db.read_now(|conn| editions(conn, programme())).expect("editions");
        let years: Vec<i32> = editions.iter().map(|edition| edition.year).collect();
        assert_eq!(years, [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2027]);
        assert_eq!(editions[7].action, action(demo::CASTLE_DAY));
        assert_eq!(editions[8].action, action(demo::BEATLES));
        for (name, _) in NEAR {
            let one = read(name);
            assert_eq!((one.state, one.openness), (State::Running, crate::Openness::Everyone), "{name}");
            assert!(one.ends_on.is_some_and(|end| end > day(2026, 12, 22)), "{name}");
        }
        assert!(NEAR.iter().any(|(name, _)| read(name).topics.contains(&Topic::SocialTies)));
    });
}

#[test]
fn every_word_of_the_lists_can_be_read() {
    let words = Words::new(&[("action", crate::FRENCH, crate::ENGLISH)]).expect("words");
    let mut keys: Vec<&str> = Domain::ALL.iter().map(|word| word.key()).collect();
    keys.extend(crate::Age::ALL.iter().map(|word| word.key()));
    keys.extend(crate::Openness::ALL.iter().map(|word| word.key()));
    keys.extend(crate::PartnerRole::ALL.iter().map(|word| word.key()));
    keys.extend(crate::Initiator::ALL.iter().map(|word| word.key()));
    keys.extend(crate::Participation::ALL.iter().map(|word| word.key()));
    keys.extend(crate::NeedKind::ALL.iter().map(|word| word.key()));
    keys.extend(Flag::ALL.iter().map(|word| word.key()));
    keys.extend(State::ALL.iter().map(|word| word.key()));
    keys.extend(crate::Section::ALL.iter().map(|word| word.key()));
    for key in keys {
        for locale in [vocabulary::Locale::French, vocabulary::Locale::English] {
            assert!(words.knows(locale, key), "{key}");
        }
    }
}

#[test]
fn a_crowd_is_spread_like_the_demo() {
    in_houses(|db| {
        fill(db, by(0).now).expect("filled");
        demo::crowd(db, 168, by(0).now).expect("a crowd");
        let carers = Filter { domain: Some(Domain::Carers), ..Filter::default() };
        assert_eq!(db.read_now(|conn| crate::count(conn, &carers)).expect("counted"), 3 * 3);
        assert_eq!(db.read_now(|conn| crate::count(conn, &Filter::default())).expect("counted"), 3 * 84);
    });
}
