//! The figures: where actions stand, who begins them, how far inhabitants decide, what was handed over and born.

use action::{Initiator, Participation, Rules, State as Stands};
use axum::extract::{Query, State};
use vocabulary::codes::Audience;
use web::{Crumb, Failure, Page, Visit};

use super::{Pairs, Register, coordinates, crumbs};
use crate::asked::Asked;
use crate::attendance::{Attendance, attendance};
use crate::counted::{Chart, Line};
use crate::figures::{Figures, figures};
use crate::filters::{Filters, Offered};
use crate::paths;
use crate::share::percent;
use crate::store::counts::{AskedRow, tags, whole};

/// The most words by which actions are counted that one page shows.
const MOST_TAGS: i64 = 15;

#[derive(askama::Template)]
#[template(path = "pages/figures.html")]
struct FiguresPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    filters: Filters,
    total: u64,
    charts: Vec<Chart>,
    /// How many dates there were, in words.
    dates: Vec<(String, String)>,
    /// Who came, where people were counted.
    people: Option<Chart>,
    /// What inhabitants took up, what was born: a number and its words.
    born: Vec<(String, String)>,
    goal: String,
    /// What is worth a look: a count, its words.
    flags: Vec<Line>,
    register: String,
    coordinates: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::of(&pairs);
    let read = move |conn: &mut ::store::Conn| {
        let counted = (figures(conn, &asked)?, attendance(conn, &asked)?);
        let tags = tags(conn, &AskedRow::from(&asked), MOST_TAGS)?;
        Ok((counted, tags, Offered::read(conn)?, action::rules(conn)?))
    };
    let ((figures, attendance), tags, offered, rules) = room.read(read).await?;
    let title = visit.say("register-figures-title");
    let body = FiguresPage {
        visit: &visit,
        crumbs: crumbs(&visit, &[], title.clone()),
        filters: offered.drawn(&visit, &asked, paths::FIGURES),
        total: figures.total,
        charts: charts(&visit, &figures, tags),
        dates: dates(&visit, &attendance),
        people: people(&visit, &attendance),
        born: born(&visit, &figures),
        goal: goal(&visit, &figures, rules),
        flags: flags(&visit, &figures),
        register: asked.at(paths::REGISTER),
        coordinates: coordinates(&visit),
    };
    Ok(visit.page(title.clone(), &body).description(visit.say("register-figures-lead")))
}

fn charts(visit: &Visit, figures: &Figures, tags: Vec<(String, i64)>) -> Vec<Chart> {
    let tag = |(tag, count): (String, i64)| Line::new(visit, tag, (whole(count), figures.total));
    let tags: Vec<Line> = tags.into_iter().map(tag).collect();
    let keys = ("register-by-tag", "register-column-tag");
    let by_tag = (!tags.is_empty()).then(|| Chart::new(visit, "mots", keys, tags));
    let charts = [states(visit, figures), participation(visit, figures), initiators(visit, figures)];
    charts.into_iter().chain(by_tag).collect()
}

fn dates(visit: &Visit, attendance: &Attendance) -> Vec<(String, String)> {
    let counted = [
        (attendance.dates, "register-figure-dates"),
        (attendance.showings, "register-figure-showings"),
        (attendance.counted, "register-figure-counted"),
    ];
    let said = |(count, key): (u64, &str)| (visit.number(count), visit.say_count(key, count).into_owned());
    let people = match attendance.people() {
        Some(count) => (count, "register-figure-people"),
        None => return counted.map(said).into(),
    };
    counted.into_iter().chain([people]).map(said).collect()
}

/// Who came, by public; nothing where nobody was counted, or too few to be told.
fn people(visit: &Visit, attendance: &Attendance) -> Option<Chart> {
    let (all, told) = (attendance.people().filter(|all| *all > 0)?, attendance.told());
    let line = |(who, count): &(Audience, u64)| Line::new(visit, who.label(visit.locale), (*count, all));
    let mut lines: Vec<Line> = told.groups.iter().map(line).collect();
    if told.rest > 0 {
        lines.push(Line::new(visit, visit.say("register-audience-others"), (told.rest, all)));
    }
    let keys = ("register-by-audience", "register-column-audience");
    let chart = Chart::new(visit, "publics", keys, lines).of("register-column-people", visit);
    Some(chart.noted(visit.say_count("register-audience-note", session::FEWEST_TOLD)))
}

fn states(visit: &Visit, figures: &Figures) -> Chart {
    let line = |state: &Stands| {
        let count = figures.states.get(state).copied().unwrap_or(0);
        Line::new(visit, visit.say(state.key()), (count, figures.total))
    };
    let lines = Stands::ALL.iter().map(line).collect();
    Chart::new(visit, "etats", ("register-by-state", "register-column-state"), lines)
}

fn participation(visit: &Visit, figures: &Figures) -> Chart {
    let levels = Participation::ALL.iter().copied().map(Some).chain([None]);
    let line = |level: Option<Participation>| {
        let count = figures.participation.get(&level).copied().unwrap_or(0);
        let label = level.map_or("register-level-unsaid", Participation::key);
        Line::new(visit, visit.say(label), (count, figures.total))
    };
    let lines = levels.map(line).collect();
    Chart::new(visit, "niveaux", ("register-by-level", "register-column-level"), lines)
}

fn initiators(visit: &Visit, figures: &Figures) -> Chart {
    let counted = Initiator::ALL.iter().map(|who| (who, figures.initiators.get(who).copied().unwrap_or(0)));
    let mut lines: Vec<Line> = counted
        .filter(|(who, count)| *count > 0 || **who == Initiator::Inhabitants)
        .map(|(who, count)| Line::new(visit, visit.say(who.key()), (count, figures.total)))
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.count));
    let unsaid = visit.say("register-initiator-unsaid");
    lines.push(Line::new(visit, unsaid, (figures.without_initiator, figures.total)));
    let chart =
        Chart::new(visit, "initiative", ("register-by-initiator", "register-column-initiator"), lines);
    chart.noted(visit.say("register-initiator-note"))
}

fn born(visit: &Visit, figures: &Figures) -> Vec<(String, String)> {
    let counted = [
        (figures.by_inhabitants, "register-figure-by-inhabitants"),
        (figures.handed_over, "register-figure-handed-over"),
        (figures.gave_birth, "register-figure-born"),
        (figures.across_ages, "register-figure-across-ages"),
    ];
    counted.map(|(count, key)| (visit.number(count), visit.say_count(key, count).into_owned())).into()
}

/// How far the network is from its goal, in one sentence.
fn goal(visit: &Visit, figures: &Figures, rules: Rules) -> String {
    let (part, goal) = (figures.decided_with_inhabitants(), u64::from(rules.participation_target));
    let Some(share) = percent(part, figures.total) else { return String::new() };
    // Compared exactly, so that 49.6 of a hundred is said to be 50 and still not to reach 50.
    let reached = u128::from(part) * 100 >= u128::from(goal) * u128::from(figures.total);
    let key = if reached { "register-goal-reached" } else { "register-goal-ahead" };
    let values = [
        ("part", part.into()),
        ("whole", figures.total.into()),
        ("share", share.into()),
        ("goal", goal.into()),
    ];
    visit.say_with(key, &values).into_owned()
}

fn flags(visit: &Visit, figures: &Figures) -> Vec<Line> {
    use action::Flag;
    let unsaid = figures.participation.get(&None).copied().unwrap_or(0);
    let counted = [
        (Flag::WithoutPartner, figures.alone),
        (Flag::WithoutNeed, figures.without_need),
        (Flag::WithoutFramework, figures.without_framework),
        (Flag::WithoutParticipation, unsaid),
    ];
    counted.map(|(flag, count)| Line::new(visit, visit.say(flag.key()), (count, figures.total))).into()
}
