//! From a table of wishes to the rounds of a speed-meeting.

use std::collections::BTreeSet;

use anyhow::anyhow;
use matching::rounds::{
    Absence, Certificate, Checked, Effort, Gap, Question, Schedule, Who, Why, Wished, Worth, check, plan,
};
use serde_json::{Value, json};

use super::rows::{Fault, Names, Row, Rows, plain};
use super::{Computed, refuse};

/// What a wish is worth where nothing is said.
const LIKED: u8 = 50;

/// The two sides, by name.
#[derive(Default)]
struct Sides {
    partners: Names,
    visitors: Names,
}

pub(super) fn compute(rows: &Rows, rounds: Option<u32>) -> anyhow::Result<Computed> {
    rows.need(&["partner", "visitor"])?;
    let (question, sides) = read(rows, rounds)?;
    let schedule = plan(&question, Effort::default())
        .map_err(|unfit| anyhow!("no rounds are made of this: {unfit:?}"))?;
    let checked = check(&question, &schedule)
        .map_err(|flaw| anyhow!("the rounds do not stand up to a check: {flaw:?}"))?;
    let told = told(&schedule, checked);
    Ok(Computed {
        table: table(&schedule, &sides),
        certificate: certificate(&question, &schedule, checked, &sides),
        told,
    })
}

fn read(rows: &Rows, rounds: Option<u32>) -> anyhow::Result<(Question, Sides)> {
    let mut sides = Sides::default();
    let mut question = Question { rounds, at_least_for_all: true, ..Question::default() };
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for row in rows.iter() {
        if let Err(fault) = take_in(&row, &mut question, &mut sides, &mut seen) {
            faults.push(fault);
        }
    }
    refuse(&faults)?;
    question.partners = sides.partners.len();
    question.visitors = sides.visitors.len();
    Ok((question, sides))
}

fn take_in(
    row: &Row<'_>,
    question: &mut Question,
    sides: &mut Sides,
    seen: &mut BTreeSet<(usize, usize)>,
) -> Result<(), Fault> {
    let (partner, visitor) = (row.needed("partner")?, row.needed("visitor")?);
    let worth = worth(row)?;
    let (partner_away, visitor_away) = (row.rounds("partner absent")?, row.rounds("visitor absent")?);
    let (partner, visitor) = (sides.partners.number(partner), sides.visitors.number(visitor));
    if !seen.insert((partner, visitor)) {
        return Err(row.fault("these two stand on a row above already".to_owned()));
    }
    question.meetings.extend(worth.map(|worth| Wished { partner, visitor, worth }));
    if row.is_yes("newcomer") {
        question.newcomers.insert(visitor);
    }
    let away = |who: Who, rounds: Vec<u32>| rounds.into_iter().map(move |round| Absence { who, round });
    question.absences.extend(away(Who::Partner(partner), partner_away));
    question.absences.extend(away(Who::Visitor(visitor), visitor_away));
    Ok(())
}

/// `None` where these two are not to meet.
fn worth(row: &Row<'_>) -> Result<Option<Worth>, Fault> {
    match plain(row.cell("wish")).as_str() {
        "" => Ok(Some(Worth::Like(LIKED))),
        "must" => Ok(Some(Worth::Must)),
        "no" | "non" => Ok(None),
        said => match said.parse() {
            Ok(like @ 1..=100) => Ok(Some(Worth::Like(like))),
            _ => Err(row.fault(format!("« {said} » is not must, no, or a number from 1 to 100"))),
        },
    }
}

fn table(schedule: &Schedule, sides: &Sides) -> Vec<Vec<String>> {
    let heading = ["round", "partner", "visitor"].map(str::to_owned).to_vec();
    let lines = schedule.rounds.iter().zip(1_u32..).flat_map(|(meetings, round)| {
        meetings.iter().map(move |meeting| {
            let names = [sides.partners.name(meeting.partner), sides.visitors.name(meeting.visitor)];
            vec![round.to_string(), names[0].to_owned(), names[1].to_owned()]
        })
    });
    std::iter::once(heading).chain(lines).collect()
}

/// The question, the answer and the proof as numbers: another program can check them without this one.
fn certificate(question: &Question, schedule: &Schedule, checked: Checked, sides: &Sides) -> Value {
    let wished = question.meetings.iter().map(|wished| match wished.worth {
        Worth::Must => json!([wished.partner, wished.visitor, "must"]),
        Worth::Like(like) => json!([wished.partner, wished.visitor, like]),
    });
    let absences = question.absences.iter().map(|absence| json!([who(absence.who), absence.round]));
    let rounds = schedule.rounds.iter().map(|meetings| {
        meetings.iter().map(|meeting| json!([meeting.partner, meeting.visitor])).collect::<Value>()
    });
    let left_out = schedule.left_out.iter().map(
        |left| json!({ "partner": left.pair.partner, "visitor": left.pair.visitor, "why": why(left.why) }),
    );
    json!({
        "question": {
            "partners": names(&sides.partners), "visitors": names(&sides.visitors),
            "wished": wished.collect::<Value>(), "rounds": question.rounds,
            "absent_in_round": absences.collect::<Value>(), "newcomers": question.newcomers,
            "at_least_for_all": question.at_least_for_all,
        },
        "rounds": rounds.collect::<Value>(), "left_out": left_out.collect::<Value>(),
        "meets_at_least": schedule.meets_at_least, "meetings": checked.meetings, "best": checked.best,
        "bound": { "rounds_at_least": schedule.bound.rounds_at_least, "gap": gap(schedule.bound.gap) },
        "proof": proof(&schedule.certificate),
    })
}

fn who(who: Who) -> Value {
    match who {
        Who::Partner(partner) => json!({ "partner": partner }),
        Who::Visitor(visitor) => json!({ "visitor": visitor }),
    }
}

fn why(why: Why) -> Value {
    match why {
        Why::Full(one) => json!({ "full": who(one) }),
        Why::NeverTogether => json!("never together"),
        Why::NoCommonRound => json!("no common round"),
        Why::Interpreter(one) => json!({ "interpreter": one }),
    }
}

fn gap(gap: Gap) -> Value {
    match gap {
        Gap::Closed => Value::Null,
        Gap::Rounds(many) => json!({ "rounds": many }),
        Gap::Least(many) => json!({ "least": many }),
        Gap::Musts(many) => json!({ "musts": many }),
        Gap::Likes(many) => json!({ "likes": many }),
        Gap::Newcomers(many) => json!({ "newcomers": many }),
    }
}

fn proof(certificate: &Certificate) -> Value {
    match certificate {
        Certificate::Nothing => json!("nothing can be held"),
        Certificate::Busiest(one) => json!({ "busiest": who(*one) }),
        Certificate::BusiestInterpreter(one) => json!({ "busiest_interpreter": one }),
        Certificate::AllHeld => json!("all held"),
        Certificate::Flow { no_more_for_all, potentials } => {
            json!({ "no_more_for_all": no_more_for_all, "potentials": potentials })
        }
        Certificate::Tried => json!("every place was tried"),
    }
}

fn names(names: &Names) -> Vec<&str> {
    (0..names.len()).map(|number| names.name(number)).collect()
}

fn told(schedule: &Schedule, checked: Checked) -> Vec<String> {
    let mut told = vec![format!(
        "{} meetings in {} rounds; everybody has at least {}, or all they wished.",
        checked.meetings, checked.rounds, schedule.meets_at_least
    )];
    told.push(match (checked.best, schedule.bound.gap) {
        (true, _) => "No other rounds are better: the certificate shows it.".to_owned(),
        (false, Gap::Closed) => "Better rounds are not excluded.".to_owned(),
        (false, gap) => {
            format!("Better rounds are not excluded; they could be better by this at most: {gap:?}.")
        }
    });
    if !schedule.left_out.is_empty() {
        told.push(format!("{} wished meetings are left out, each with its reason.", schedule.left_out.len()));
    }
    told
}
