//! Questionnaires built, asked, answered and counted; those that are drawn at random are drawn here.

mod asking;
mod building;
mod checking;
mod counting;
mod reading;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, Sector};

use crate::{
    Answer, Answers, Choice, Condition, Feed, Groups, Kind, Named, OTHER, Question, Questionnaire, Section,
    Test,
};

/// Few keys, so that doubles, and conditions on what is there, come about.
const KEYS: [&str; 6] = ["un", "deux", "trois", "quatre", "cinq", "six"];

fn key() -> impl Strategy<Value = String> {
    prop_oneof![9 => proptest::sample::select(&KEYS[..]).prop_map(str::to_owned), 1 => "[ A-Zé]{0,3}"]
}

fn code() -> impl Strategy<Value = String> {
    proptest::sample::select(&["oui", "non", "plus-tard", OTHER][..]).prop_map(str::to_owned)
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    vec((code(), "[a-z]{1,6}").prop_map(|(code, words)| Choice { code, words }), 0..4)
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        3 => (choices(), any::<bool>()).prop_map(|(choices, other)| Kind::One { choices, other }),
        3 => (choices(), any::<bool>(), option::of(0u8..4))
            .prop_map(|(choices, other, at_most)| Kind::Several { choices, other, at_most }),
        2 => (0u8..3, 1u8..12)
            .prop_map(|(from, to)| Kind::Scale { from, to, low: String::new(), high: String::new() }),
        1 => Just(Kind::Text { lines: 3, longest: 40 }),
        2 => (option::of(-5i64..5), option::of(0i64..9))
            .prop_map(|(least, most)| Kind::Number { least, most, unit: "personnes".to_owned() }),
        1 => Just(Kind::Place),
        2 => (0u8..4).prop_map(|at_most| Kind::Organizations { at_most }),
        1 => Just(Kind::Hours),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    let test = prop_oneof![
        vec(code(), 0..3).prop_map(Test::OneOf),
        Just(Test::Answered),
        (0i64..6).prop_map(Test::AtLeast),
        (0i64..6).prop_map(Test::AtMost),
    ];
    let one = (key(), test).prop_map(|(question, is)| Condition::When { question, is });
    one.prop_recursive(4, 12, 3, |inside| {
        prop_oneof![
            vec(inside.clone(), 0..3).prop_map(Condition::All),
            vec(inside, 0..3).prop_map(Condition::Any)
        ]
    })
}

fn question() -> impl Strategy<Value = Question> {
    let feeds = proptest::sample::select(&[Feed::ExistingRelations, Feed::WishedRelations][..]);
    (
        key(),
        "[a-z]{1,9}",
        kind(),
        any::<bool>(),
        option::weighted(0.4, condition()),
        option::weighted(0.1, feeds),
    )
        .prop_map(|(key, words, kind, required, shown_if, feeds)| Question {
            key,
            words,
            help: String::new(),
            kind,
            required,
            shown_if,
            feeds,
        })
}

/// Any questionnaire, most of them with something to mend.
fn questionnaire() -> impl Strategy<Value = Questionnaire> {
    let section = (key(), option::weighted(0.3, condition()), vec(question(), 0..4)).prop_map(
        |(key, shown_if, questions)| Section {
            key,
            title: "Partie".to_owned(),
            introduction: String::new(),
            shown_if,
            questions,
        },
    );
    vec(section, 0..4).prop_map(|sections| Questionnaire {
        title: "Nous connaître".to_owned(),
        sections,
        ..Questionnaire::default()
    })
}

/// A questionnaire that can be sent: what had to be mended in another was taken out.
fn sound() -> impl Strategy<Value = Questionnaire> {
    questionnaire().prop_map(mended)
}

fn mended(mut all: Questionnaire) -> Questionnaire {
    let mut number = 0;
    for section in &mut all.sections {
        for question in &mut section.questions {
            number += 1;
            question.feeds = None;
            mend(&mut question.kind);
            if question.shown_if.as_ref().is_some_and(|_| number == 1) {
                question.shown_if = None;
            }
        }
    }
    // What still cannot stand is taken out, from the end: a question only ever leans on those before it.
    while let Some(fault) = all.faults().pop() {
        match fault.place {
            crate::Spot::Whole => {
                all.sections = vec![Section {
                    key: "seule".to_owned(),
                    title: "Seule".to_owned(),
                    questions: vec![text("mot")],
                    ..Section::default()
                }];
            }
            crate::Spot::Section(section) => drop(all.sections.remove(section)),
            crate::Spot::Question(section, question) | crate::Spot::Choice(section, question, _) => {
                drop(all.sections[section].questions.remove(question));
            }
        }
    }
    all
}

fn mend(kind: &mut Kind) {
    if let Kind::One { choices, .. } | Kind::Several { choices, .. } = kind {
        *choices = ["oui", "non", "plus-tard"].map(choice).to_vec();
    }
    match kind {
        Kind::Several { at_most: Some(most), .. } | Kind::Organizations { at_most: most } => {
            *most = (*most).max(1)
        }
        Kind::Scale { from, to, .. } => *to = (*from + 1).max(*to).min(*from + 10),
        Kind::Number { least, .. } => *least = least.map(|least| least.min(0)),
        _ => {}
    }
}

fn answer() -> impl Strategy<Value = Answer> {
    let codes = || {
        proptest::collection::btree_set(code(), 0..3).prop_map(|codes| codes.into_iter().collect::<Vec<_>>())
    };
    let named =
        (option::of(0u128..5), "[A-C]?").prop_map(|(id, name)| Named { id: id.map(Uuid::from_u128), name });
    prop_oneof![
        4 => code().prop_map(Answer::One),
        4 => codes().prop_map(Answer::Several),
        2 => (codes(), "[a-z]{0,4}").prop_map(|(codes, words)| Answer::Other { codes, words }),
        3 => (0u8..14).prop_map(Answer::Scale),
        2 => "[a-z ]{0,5}".prop_map(Answer::Text),
        3 => (-9i64..12).prop_map(Answer::Number),
        1 => proptest::sample::select(&["77288", "77285", "Melun", ""][..]).prop_map(|code| Answer::Place(code.to_owned())),
        2 => vec(named, 0..4).prop_map(Answer::Organizations),
        1 => proptest::sample::select(&["Mo-Fr 09:00-12:00", "quand on veut"][..])
            .prop_map(|hours| Answer::Hours(hours.to_owned())),
    ]
}

fn answers() -> impl Strategy<Value = Answers> {
    btree_map(key(), answer(), 0..7)
}

fn groups() -> impl Strategy<Value = Groups> {
    let family = option::of(proptest::sample::select(LegalFamily::ALL));
    let sectors = proptest::sample::subsequence(Sector::ALL, 0..=3);
    let commune = option::of(proptest::sample::select(&["77288", "77285"][..]).prop_map(str::to_owned));
    (family, sectors, commune).prop_map(|(family, sectors, commune)| Groups { family, sectors, commune })
}

/// A choice whose words are its code.
fn choice(code: &str) -> Choice {
    Choice { code: code.to_owned(), words: code.to_owned() }
}

/// A question without anything particular.
fn asked(key: &str, kind: Kind) -> Question {
    let (key, words) = (key.to_owned(), format!("{key} ?"));
    Question { key, words, help: String::new(), kind, required: false, shown_if: None, feeds: None }
}

fn text(key: &str) -> Question {
    asked(key, Kind::Text { lines: 3, longest: 400 })
}

fn one(key: &str, codes: &[&str]) -> Question {
    asked(key, Kind::One { choices: codes.iter().map(|code| choice(code)).collect(), other: false })
}

fn shown_if(condition: Condition, question: Question) -> Question {
    Question { shown_if: Some(condition), ..question }
}

/// A questionnaire of one section.
fn of(questions: Vec<Question>) -> Questionnaire {
    let section =
        Section { key: "tout".to_owned(), title: "Tout".to_owned(), questions, ..Section::default() };
    Questionnaire { title: "Nous connaître".to_owned(), sections: vec![section], ..Questionnaire::default() }
}

fn chose(code: &str) -> Answer {
    Answer::One(code.to_owned())
}

fn said(pairs: &[(&str, Answer)]) -> Answers {
    pairs.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect()
}
