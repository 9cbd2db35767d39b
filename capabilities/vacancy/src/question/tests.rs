//! How long an answer holds, and how long a question waits.

use chrono::{DateTime, NaiveDate, Utc};
use directory::Channel;
use vocabulary::codes::Topic;
use vocabulary::id::{AskedId, OrganizationId, ServiceId, VacancyId};

use super::{Answer, Asked, Ended, Question, Standing};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).expect("a day")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn places_are_there_until_their_last_day_and_where_nobody_said_yes_there_are_none() {
    let asked = |answer: Option<Answer>| Asked {
        id: AskedId::default(),
        question: VacancyId::default(),
        service: ServiceId::default(),
        organization: OrganizationId::default(),
        answer: answer.map(|answer| (answer, at("2026-11-20T10:00:00Z"), Channel::Link)),
        reminded: false,
    };
    let yes = asked(Some(Answer::Yes { places: 3, until: day(22) }));
    assert_eq!([21, 22, 23].map(|today| yes.places_on(day(today))), [Some(3), Some(3), None]);
    for answer in [None, Some(Answer::No { until: day(22) }), Some(Answer::Unknown)] {
        assert_eq!(asked(answer).places_on(day(21)), None, "{answer:?}");
    }
}

#[test]
fn a_question_waits_until_midnight_of_its_last_day_in_paris() {
    let mut question = Question {
        id: VacancyId::default(),
        organization: OrganizationId::default(),
        asked_by: None,
        need: Topic::ALL[0],
        commune: String::new(),
        places: 1,
        starts_on: day(25),
        answer_by: day(22),
        words: "Deux lits".to_owned(),
        asked_at: at("2026-11-20T10:00:00Z"),
        standing: Standing::Open,
        held: None,
        told: String::new(),
    };
    let held = Standing::Held { asked: AskedId::default(), until: at("2026-11-21T10:00:00Z") };
    for standing in [Standing::Open, held] {
        question.standing = standing;
        assert!(question.waits(at("2026-11-22T22:59:59Z")), "{standing:?}");
        assert!(!question.waits(at("2026-11-22T23:00:00Z")), "{standing:?}");
    }
    for ended in [Ended::Taken, Ended::Withdrawn, Ended::Over] {
        question.standing = Standing::Ended(ended);
        assert!(!question.waits(at("2026-11-21T10:00:00Z")), "{ended:?}");
        assert_eq!(Ended::from_code(ended.code()), ended);
    }
    assert!(!format!("{question:?}").contains("lits"), "its words reach no log");
}
