//! Results, texts, files and what is given back.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Data, Reader, Xlsx};
use questionnaire::{Answer, Feed, Kind};
use vocabulary::codes::LegalFamily;

use super::trying::{Town, all_between, beginning, in_towns, rename, set_family, set_state};
use crate::figure::may_split;
use crate::paths;

/// The texts of the demo, with the name of who wrote each and whether it may be shown.
fn texts(town: &Town) -> Vec<(String, String, bool)> {
    let mut texts = Vec::new();
    for response in town.responses() {
        let recipient = town.read(|conn| survey::recipient(conn, response.recipient)).expect("a recipient");
        for answer in response.answers.values() {
            if let Answer::Text(words) = answer {
                texts.push((words.trim().to_owned(), recipient.name.clone(), response.may_quote));
            }
        }
    }
    assert!(texts.iter().any(|(.., agreed)| *agreed) && texts.iter().any(|(.., agreed)| !agreed));
    texts
}

#[test]
fn fifteen_of_a_hundred_and_four_are_fourteen_in_a_hundred() {
    in_towns(|town| {
        let rates = town.read(|conn| crate::rates::rates(conn, town.survey.id));
        assert_eq!((rates.whole.asked, rates.whole.answered, rates.whole.hundredths()), (104, 15, Some(14)));
        let asked: Vec<u64> = rates.by_family.values().map(|rate| rate.asked).collect();
        assert_eq!(asked, [30, 34, 40]);
        assert_eq!(rates.by_family.values().map(|rate| rate.answered).sum::<u64>(), 15);
        assert_eq!(rates.by_channel.values().sum::<u64>(), 15);
        let page = town.desk(&paths::results(town.survey.id));
        assert!(page.contains("<strong>14\u{a0}%</strong>"), "the share");
        assert!(page.contains("Votre propre organisation n’a pas encore répondu"), "a gentle hint");
    });
}

#[test]
fn respondents_are_of_nine_types_that_sum_to_fifteen() {
    in_towns(|town| {
        let page = town.desk(&paths::results(town.survey.id));
        let table = all_between(&page, "<caption>Par type d’organisation</caption>", "</table>");
        let counts: Vec<u64> =
            all_between(table[0], "<td>", "</td>").iter().filter_map(|cell| cell.parse().ok()).collect();
        assert_eq!(counts, [6, 2, 1, 1, 1, 1, 1, 1, 1]);
    });
}

#[test]
fn results_are_the_coordination_s() {
    in_towns(|town| {
        let id = town.survey.id;
        let every = [paths::results(id), paths::sayings(id, "activite"), paths::file(id, "reponses.csv")];
        for path in every.into_iter().chain([paths::file(id, "codes.csv"), paths::file(id, "classeur.xlsx")])
        {
            assert_eq!(town.get(&path, "").status, StatusCode::SEE_OTHER, "{path}");
            let member = town.signs_in("responsable-associatif");
            assert_eq!(town.get(&path, &member).status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(town.get(&path, &town.signs_in("coordinatrice")).status, StatusCode::OK, "{path}");
        }
        assert_eq!(
            town.get(&paths::sayings(id, "nulle-part"), &town.signs_in("coordinatrice")).status,
            StatusCode::NOT_FOUND
        );
    });
}

#[test]
fn a_split_shows_the_families_beside_the_whole() {
    in_towns(|town| {
        let path = paths::results(town.survey.id);
        let whole = town.desk(&path);
        let split = town.desk(&format!("{path}?par=famille"));
        let heading = "<th scope=\"col\">Entraide et bénévolat</th>";
        assert!(!whole.contains(heading) && split.contains(heading));
        assert!(town.desk(&format!("{path}?par=secteur")).contains("<th scope=\"col\">Médico-social</th>"));
    });
}

#[test]
fn a_text_bears_a_name_only_where_it_was_agreed() {
    in_towns(|town| {
        let all = texts(town);
        let path = paths::sayings(town.survey.id, "activite");
        let page = town.desk(&path);
        let cards = all_between(&page, "<div class=\"card\">", "</div>");
        assert!(cards.len() > 5, "{}", cards.len());
        for card in cards {
            let (_, name, agreed) = all
                .iter()
                .find(|(words, ..)| card.contains(&web::escaped(words)))
                .expect("a text of the demo");
            assert_eq!(card.contains(&web::escaped(name)), *agreed, "{card}");
        }
        assert_eq!(
            all_between(&page, "<blockquote>", "</blockquote>"),
            all_between(&town.desk(&path), "<blockquote>", "</blockquote>"),
            "a stable order"
        );
    });
}

#[test]
fn the_order_of_texts_is_not_the_order_of_answers() {
    in_towns(|town| {
        let texts = |question: &str| {
            let said = town.read(|conn| crate::counted::all_said(conn, &town.key, &town.survey, question));
            said.into_iter().map(|one| one.words).collect::<Vec<_>>()
        };
        let by_time: Vec<String> = town
            .responses()
            .iter()
            .filter_map(|response| match response.answers.get("activite") {
                Some(Answer::Text(words)) => Some(words.trim().to_owned()),
                _ => None,
            })
            .collect();
        let shuffled = texts("activite");
        assert_ne!(shuffled, by_time);
        assert_eq!(shuffled.iter().collect::<BTreeSet<_>>(), by_time.iter().collect::<BTreeSet<_>>());
    });
}

#[test]
fn files_hold_a_line_for_each_response_and_no_name_beside_a_text() {
    in_towns(|town| {
        let id = town.survey.id;
        let table = town.desk(&paths::file(id, "reponses.csv"));
        assert_eq!(table.lines().count(), 16, "fifteen and the headings");
        assert!(table.starts_with("\u{feff}family;sectors;commune;channel;"));
        for (words, name, _) in texts(town) {
            assert!(!table.contains(&words), "{words}");
            // A partner may be named by others; a line never begins with who answers.
            assert!(!table.lines().any(|line| line.starts_with(&name)), "{name}");
        }
        assert!(town.desk(&paths::file(id, "codes.csv")).contains("mutual-aid"));
        let bytes = town.get(&paths::file(id, "classeur.xlsx"), &town.signs_in("coordinatrice")).bytes;
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        assert_eq!(book.sheet_names(), ["Réponses", "Textes", "Codes"]);
        assert_eq!(book.worksheet_range("Réponses").expect("a sheet").height(), 16);
        let sheet = book.worksheet_range("Textes").expect("a sheet");
        let all = texts(town);
        for row in sheet.rows().skip(1) {
            let (Data::String(words), name) = (&row[1], &row[2]) else { panic!("a text") };
            let Some((_, author, agreed)) = all.iter().find(|(text, ..)| text == words.trim()) else {
                continue;
            };
            assert_eq!(*name == Data::String(author.clone()), *agreed, "{words}");
        }
    });
}

#[test]
fn what_is_given_back_is_public_once_it_is_given_back() {
    in_towns(|town| {
        let path = paths::restitution(town.survey.id);
        assert_eq!(town.get(&path, "").status, StatusCode::NOT_FOUND);
        assert!(town.desk(&path).contains("pas encore publique"), "the coordination sees it before");
        town.write(|conn| set_state(conn, town.survey.id.uuid(), "restituted"));
        let answer = town.get(&path, "");
        assert_eq!(answer.status, StatusCode::OK);
        let page = answer.body;
        assert!(page.contains("<strong>14\u{a0}%</strong>"));
        let mut shown = 0;
        for (words, name, agreed) in texts(town) {
            let card = page.find(&web::escaped(&words)).map(|place| &page[place..]);
            assert!(agreed || card.is_none(), "not agreed: {words}");
            if let Some(card) = card {
                let end = card.find("</li>").expect("its card");
                assert!(card[..end].contains(&web::escaped(&name)), "a name beside what it agreed to");
                shown += 1;
            }
        }
        assert!(shown > 0);
        assert!(
            !page.contains("<th scope=\"col\">Entraide et bénévolat</th>"),
            "a family of fewer than five"
        );
        assert!(!page.contains("Mo-Fr"), "hours are read in words");
        assert!(!page.contains("/suggestions/"), "no way to what only owners decide");
    });
}

/// What stands of a question on a page.
fn article<'a>(page: &'a str, key: &str) -> &'a str {
    all_between(page, &format!("id=\"q-{key}\""), "</article>").first().expect("a question")
}

/// Brings each family to five responses at least, some of which pass questions over.
fn until_each_family_has_five(town: &Town) {
    let rates = town.read(|conn| crate::rates::rates(conn, town.survey.id));
    let mut lacking: BTreeMap<LegalFamily, u64> =
        rates.by_family.iter().map(|(family, rate)| (*family, 5_u64.saturating_sub(rate.answered))).collect();
    let mut more = Vec::new();
    for one in town.read(|conn| survey::recipients(conn, town.survey.id)) {
        let lacks = lacking.entry(one.family).or_default();
        if one.awaits() && *lacks > 0 {
            *lacks -= 1;
            more.push((one.id, one.organization));
        }
    }
    let asked = (town.survey.id, &town.survey.questionnaire);
    town.write(|conn| responses::trial::fill(conn, &town.key, asked, &more, beginning()));
}

#[test]
fn before_everybody_nothing_of_fewer_than_five_answers_is_broken_down() {
    in_towns(|town| {
        until_each_family_has_five(town);
        town.write(|conn| set_state(conn, town.survey.id.uuid(), "restituted"));
        let page = town.get(&paths::restitution(town.survey.id), "").body;
        let counted = town.read(|conn| crate::Memory::default().counted(conn, &town.key, &town.survey));
        assert!(may_split(&counted.findings.responses));
        let (mut split, mut whole) = (0, 0);
        for (question, finding) in town.survey.questionnaire.questions().zip(&counted.findings.questions) {
            let drawn = article(&page, &question.key);
            let is_split = drawn.contains("<th scope=\"col\">Entraide et bénévolat</th>");
            if matches!(question.kind, Kind::One { .. } | Kind::Several { .. } | Kind::Scale { .. }) {
                assert_eq!(is_split, may_split(&finding.answered), "{}", question.key);
            }
            split += usize::from(is_split);
            whole += usize::from(!may_split(&finding.answered));
            if question.feeds == Some(Feed::WishedRelations) {
                assert!(!drawn.contains("<th scope=\"row\">"), "whom one wishes to meet: {drawn}");
            }
        }
        assert!(split > 0 && whole > 0, "both are there: {split} and {whole}");
        assert!(!page.contains("Du plus petit au plus grand"), "the ends are single answers");
    });
}

#[test]
fn an_answer_that_comes_is_counted_at_the_next_look() {
    in_towns(|town| {
        let path = paths::results(town.survey.id);
        assert!(town.desk(&path).contains("<strong>15</strong>"));
        let late =
            town.read(|conn| survey::recipients(conn, town.survey.id)).into_iter().find(|one| one.awaits());
        let late = late.expect("somebody who has not answered");
        town.write(|conn| {
            let who = [(late.id, late.organization)];
            let asked = (town.survey.id, &town.survey.questionnaire);
            responses::trial::fill(conn, &town.key, asked, &who, beginning())
        });
        assert!(town.desk(&path).contains("<strong>16</strong>"));
    });
}

#[test]
fn what_was_counted_is_kept_until_an_answer_comes() {
    in_towns(|town| {
        let memory = crate::Memory::default();
        let count = || town.read(|conn| memory.counted(conn, &town.key, &town.survey));
        let first = count();
        assert!(std::sync::Arc::ptr_eq(&first, &count()), "kept");
        assert_eq!(first.findings.responses.all, 15);
        let silent: Vec<_> = town.read(|conn| survey::recipients(conn, town.survey.id));
        let late = silent.into_iter().find(|one| one.awaits() && one.organization.is_some()).expect("one");
        town.write(|conn| {
            let asked = (town.survey.id, &town.survey.questionnaire);
            responses::trial::fill(conn, &town.key, asked, &[(late.id, late.organization)], beginning())
        });
        assert_eq!(count().findings.responses.all, 16, "counted anew");
        let of_family =
            |family| count().findings.responses.by_family.get(&Some(family)).copied().unwrap_or(0);
        let others: Vec<LegalFamily> =
            LegalFamily::ALL.iter().copied().filter(|family| *family != late.family).collect();
        let before = of_family(others[0]);
        town.write(|conn| set_family(conn, late.id.uuid(), others[0].code()));
        assert_eq!(
            of_family(others[0]),
            before + 1,
            "a family that is corrected is corrected in every table"
        );
        let organization = late.organization.expect("a record").uuid();
        town.write(|conn| {
            rename(conn, organization, "Un tout autre nom", beginning() + chrono::TimeDelta::days(1))
        });
        assert!(count().respondents.iter().any(|one| one.name == "Un tout autre nom"));
    });
}
