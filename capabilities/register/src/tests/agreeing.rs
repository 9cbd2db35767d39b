//! Figures from the tables are those one gets by reading every action and counting on one's fingers.

use std::collections::BTreeMap;

use action::{CollectiveAction, Domain, Filter, Participation, State};
use chrono::TimeDelta;
use session::{Group, Headcount, Kind, NewSession, Plan};
use vocabulary::codes::Audience;
use vocabulary::id::ActionSessionId;

use crate::asked::Asked;
use crate::attendance::attendance;
use crate::figures::figures;
use crate::funding::{funder_report, funding};
use crate::store::counts::cross_table;
use crate::tests::trying::{House, in_houses};

fn every_action(house: &House) -> Vec<CollectiveAction> {
    house.read(|conn| action::actions(conn, &Filter::default(), None, 1_000))
}

#[test]
fn the_reference_set_is_counted_over_eight_units() {
    in_houses(|house| {
        let table = house.read(|conn| cross_table(conn, &Asked::default()));
        let domains: Vec<u64> = Domain::ALL.iter().map(|domain| table.of_domain(*domain)).collect();
        assert_eq!(domains, [33, 14, 8, 8, 7, 7, 3, 3, 1]);
        let units: Vec<u64> = table.units().iter().map(|unit| table.of_unit(unit.id)).collect();
        assert_eq!(units, [11, 11, 11, 11, 10, 10, 10, 10]);
        assert_eq!((table.total(), table.empty_units().count()), (84, 0));
    });
}

#[test]
fn whatever_is_asked_the_tables_count_what_fingers_count() {
    in_houses(|house| {
        let all = every_action(house);
        let [framework, _] = action::demo::frameworks();
        let states = State::ALL.iter().map(|state| Asked { state: Some(*state), ..Asked::default() });
        let levels = Participation::ALL.iter();
        let levels = levels.map(|level| Asked { participation: Some(*level), ..Asked::default() });
        let narrowest = Domain::ALL[8];
        let others = [
            Asked::default(),
            Asked { domain: Some(narrowest), ..Asked::default() },
            Asked { unit: Some(action::demo::unit(3)), state: Some(State::Running), ..Asked::default() },
            Asked { framework: Some(framework), ..Asked::default() },
            Asked { framework: Some(framework), state: Some(State::Running), ..Asked::default() },
        ];
        for asked in others.into_iter().chain(states).chain(levels) {
            let fingers: Vec<&CollectiveAction> = all.iter().filter(|one| is_asked(one, &asked)).collect();
            let (table, figures) =
                house.read(|conn| Ok((cross_table(conn, &asked)?, figures(conn, &asked)?)));
            let counted = |holds: fn(&CollectiveAction) -> bool| {
                u64::try_from(fingers.iter().filter(|one| holds(one)).count()).expect("a count")
            };
            assert_eq!(table.total(), counted(|_| true), "{asked:?}");
            assert_eq!(figures.total, table.total());
            assert_eq!(figures.states.values().sum::<u64>(), table.total());
            assert_eq!(figures.participation.values().sum::<u64>(), table.total());
            assert_eq!(figures.by_inhabitants, counted(|one| one.carrier.is_inhabitants()));
            assert_eq!(figures.handed_over, counted(|one| one.handed_over_on.is_some()));
            assert_eq!(figures.gave_birth, counted(|one| one.born_organization.is_some()));
            assert_eq!(figures.across_ages, counted(CollectiveAction::is_intergenerational));
            assert_eq!(figures.alone, counted(CollectiveAction::is_alone));
            assert_eq!(figures.without_need, counted(|one| one.need_link.is_none()));
            assert_eq!(figures.without_framework, counted(|one| one.frameworks.is_empty()));
            assert_eq!(figures.without_initiator, counted(|one| one.initiators.is_empty()));
        }
    });
}

fn is_asked(one: &CollectiveAction, asked: &Asked) -> bool {
    asked.domain.is_none_or(|domain| one.domain == domain)
        && asked.unit.is_none_or(|unit| one.unit == unit)
        && asked.state.is_none_or(|state| one.state == state)
        && asked.framework.is_none_or(|id| one.frameworks.contains(&id))
        && asked.participation.is_none_or(|level| one.participation == Some(level))
}

#[test]
fn a_year_counts_what_took_place_in_it() {
    in_houses(|house| {
        let all = every_action(house);
        let balades = action::demo::action(action::demo::BALADES);
        let one = all.iter().find(|one| one.id == balades).expect("balades");
        for year in [2016, 2017, 2018, 2026] {
            let fingers = all.iter().filter(|other| takes_place_in(other, year));
            let fingers =
                fingers.filter(|other| (other.domain, other.unit) == (one.domain, one.unit)).count();
            let asked = Asked { year: Some(year), ..Asked::default() };
            let table = house.read(|conn| cross_table(conn, &asked));
            assert_eq!(table.count(one.domain, one.unit), u64::try_from(fingers).expect("a count"), "{year}");
            let every = all.iter().filter(|other| takes_place_in(other, year)).count();
            assert_eq!(table.total(), u64::try_from(every).expect("a count"), "{year}");
            assert!(table.total() < 84, "{year}: not every action takes place in it");
        }
    });
}

/// Whether an action takes place in a year: without a last day, until somebody said that it ended, or ever since.
fn takes_place_in(one: &CollectiveAction, year: i32) -> bool {
    use chrono::Datelike;
    let is_over = matches!(one.state, State::Ended | State::Reviewed | State::Shared | State::Dropped);
    let ends = one.ends_on.or(is_over.then_some(one.state_since));
    one.starts_on.year() <= year && ends.is_none_or(|end| end.year() >= year)
}

#[test]
fn what_funders_gave_is_what_actions_got_to_the_cent() {
    in_houses(|house| {
        let all = every_action(house);
        let years = [None, Some(2018), Some(2026)];
        for year in years {
            let lines = all.iter().flat_map(|one| &one.funding);
            let lines: Vec<_> = lines.filter(|line| year.is_none_or(|year| line.year == year)).collect();
            let (funding, reports) = house.read(|conn| {
                let reports = action::demo::funders().map(|id| funder_report(conn, id, year));
                Ok((funding(conn, year)?, reports.into_iter().collect::<Result<Vec<_>, _>>()?))
            });
            let mut fingers: BTreeMap<_, (i64, i64)> = BTreeMap::new();
            for line in &lines {
                let sums = fingers.entry(line.funder).or_default();
                *(if line.granted { &mut sums.0 } else { &mut sums.1 }) += line.cents;
            }
            let counted: BTreeMap<_, (i64, i64)> =
                funding.by_funder.iter().map(|(id, sums)| (*id, (sums.granted, sums.pending))).collect();
            assert_eq!(counted, fingers, "{year:?}");
            assert!(funding.agrees(), "{year:?}");
            let reported: i64 = reports.iter().map(|report| report.total().all()).sum();
            assert_eq!(reported, funding.total().all(), "domain by domain");
            let named: i64 =
                reports.iter().flat_map(|report| &report.actions).map(|one| one.sums.all()).sum();
            assert_eq!(named, funding.budgets, "action by action");
        }
        let budgets: i64 = all.iter().map(CollectiveAction::budget_cents).sum();
        assert_eq!(house.read(|conn| funding(conn, None)).budgets, budgets);
        assert!(budgets > 0);
    });
}

/// Dates of an action: how many days from now, which kind, how many seniors, young people, and others came.
const CAME: [(i64, Kind, [u32; 3]); 3] =
    [(-60, Kind::Ordinary, [12, 3, 1]), (-30, Kind::Showing, [8, 0, 0]), (30, Kind::Ordinary, [0, 0, 0])];

#[test]
fn heads_are_added_over_dates_and_small_publics_are_not_told_apart() {
    in_houses(|house| {
        let action = action::demo::action(action::demo::BALADES_SEASON);
        for (number, (days, kind, [seniors, youth, others])) in (0..).zip(CAME) {
            let starts = house.now() + TimeDelta::days(days);
            let plan = Plan {
                starts,
                ends: starts + TimeDelta::hours(2),
                title: String::new(),
                place: session::Place::default(),
                kind,
                capacity: None,
            };
            let id = ActionSessionId::from_source("test", "session", &number.to_string());
            let group = |audience, people| Group { audience, brought_by: None, people };
            let groups = vec![group(Audience::OlderPeople, seniors), group(Audience::YoungPeople, youth)];
            let headcount = Headcount { groups, others };
            let new = NewSession { id, part_of: None, plan, from_rule: false };
            house.write(|conn| {
                session::plan(conn, action, std::slice::from_ref(&new), house.now())?;
                if days < 0 {
                    session::count(conn, id, &headcount, house.now())?;
                }
                Ok(())
            });
        }
        let found = house.read(|conn| attendance(conn, &Asked::default()));
        let totals = house.read(|conn| session::totals(conn, action));
        assert_eq!((found.dates, found.showings, found.counted), (3, 1, 2));
        assert_eq!(found.people(), Some(totals.people));
        let told = found.told();
        assert_eq!((told.groups.len(), told.rest), (0, 24), "three young people are nobody's business");
        let past = Asked { year: Some(1999), ..Asked::default() };
        assert_eq!(house.read(|conn| attendance(conn, &past)).dates, 0);
        let page = house.get(crate::paths::FIGURES, "").body;
        assert!(page.contains("Présences par public") && page.contains("<strong>24</strong>"), "{page}");
    });
}
