//! What the comparison says, as strings ready for the page.

use cooperation::{RelationKind, RelationStanding};
use web::Visit;

use crate::actor::{Actor, Offer};
use crate::comparison::{Alone, Comparison};
use crate::picture::Picture;
use crate::ties::Together;
use crate::week::{WEEKDAYS, Week};

/// A service with its address.
pub(super) type Linked = (String, String);

/// What is said of one side.
pub(super) struct SideView {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) family: String,
    pub(super) sectors: String,
    pub(super) languages: String,
    pub(super) means: Vec<String>,
    /// Services that answer a need the other does not, each with those needs.
    pub(super) services: Vec<(Linked, String)>,
    /// Languages the other does not speak.
    pub(super) spoken_alone: String,
    pub(super) limits: Vec<LimitView>,
}

/// What a service cannot do, and what the other organisation does of it.
pub(super) struct LimitView {
    pub(super) service: Linked,
    pub(super) limits: String,
    /// A sentence of the limits, and the service of the other that does it.
    pub(super) filled: Vec<(String, Linked)>,
}

/// Both weeks: a picture, and the same as a table.
pub(super) struct WeekView {
    pub(super) picture: String,
    pub(super) days: Vec<DayView>,
    /// How many hours a week one is open while the other is closed.
    pub(super) summary: Vec<String>,
}

/// One day of both weeks.
pub(super) struct DayView {
    pub(super) day: String,
    pub(super) a: String,
    pub(super) b: String,
    pub(super) only_a: String,
    pub(super) only_b: String,
}

/// Something that binds the two.
pub(super) struct LinkView {
    pub(super) title: String,
    pub(super) says: String,
    pub(super) detail: String,
}

/// The name of a language; its code where it has no name here.
pub(super) fn language(visit: &Visit, code: &str) -> String {
    const NAMED: [&str; 26] = [
        "fr", "en", "ar", "es", "pt", "de", "it", "ru", "uk", "tr", "pl", "ro", "fa", "ps", "zh", "vi", "ta",
        "bn", "so", "ti", "wo", "bm", "ln", "sq", "ka", "fsl",
    ];
    if !NAMED.contains(&code) {
        return code.to_owned();
    }
    visit.say(&format!("complementarity-language-{code}")).into_owned()
}

fn linked(offer: &Offer) -> Linked {
    (offer.name.clone(), directory::paths::service(offer.id, &offer.name))
}

pub(super) fn side_view(visit: &Visit, (one, other): (&Actor, &Actor), alone: &Alone<'_>) -> SideView {
    let topics = other.topics();
    let needs = |offer: &Offer| {
        let own = offer.topics.iter().filter(|topic| !topics.contains(topic));
        own.map(|topic| topic.label(visit.locale)).collect::<Vec<_>>().join(", ")
    };
    let limited = one.offers.iter().filter(|offer| !offer.limits.trim().is_empty());
    let limit = |offer: &Offer| LimitView {
        service: linked(offer),
        limits: offer.limits.clone(),
        filled: alone.filled_of(offer).into_iter().map(|(said, by)| (said.to_owned(), linked(by))).collect(),
    };
    let mut limits: Vec<LimitView> = limited.map(limit).collect();
    // What the other can do comes first: it is why one compares.
    limits.sort_by_key(|limit| limit.filled.is_empty());
    SideView {
        name: one.name.clone(),
        path: directory::paths::organization(one.id, &one.name),
        family: one.family.map_or(String::new(), |family| family.label(visit.locale).to_owned()),
        sectors: one.sectors.iter().map(|sector| sector.label(visit.locale)).collect::<Vec<_>>().join(", "),
        languages: one.languages.iter().map(|code| language(visit, code)).collect::<Vec<_>>().join(", "),
        means: one
            .means
            .iter()
            .map(|mean| format!("{} : {}", mean.kind.label(visit.locale), mean.text))
            .collect(),
        services: alone.services.iter().map(|offer| (linked(offer), needs(offer))).collect(),
        spoken_alone: alone.languages.iter().map(|code| language(visit, code)).collect::<Vec<_>>().join(", "),
        limits,
    }
}

/// Both weeks where both are known.
pub(super) fn week_view(
    visit: &Visit,
    (a, b): (&Actor, &Actor),
    comparison: &Comparison<'_>,
) -> Option<WeekView> {
    if !a.week.is_known() || !b.week.is_known() {
        return None;
    }
    let (only_a, only_b) = (&comparison.a.opens, &comparison.b.opens);
    let summary = |one: &Actor, other: &Actor, week: &Week| {
        let hours = (week.minutes() + 30) / 60;
        let values = [
            ("name", one.name.as_str().into()),
            ("other", other.name.as_str().into()),
            ("count", hours.into()),
        ];
        (hours > 0).then(|| visit.say_with("complementarity-week-alone", &values).into_owned())
    };
    let summary: Vec<String> = [summary(a, b, only_a), summary(b, a, only_b)].into_iter().flatten().collect();
    let title = visit.say("complementarity-week");
    let description = summary.join(" ");
    let picture = Picture {
        full: &a.week,
        hollow: &b.week,
        title: &title,
        description: &description,
        locale: visit.locale,
    };
    let day = |(day, weekday): (usize, chrono::Weekday)| DayView {
        day: vocabulary::date::day_name(weekday, visit.locale).to_owned(),
        a: openings(visit, a.week.day(day)),
        b: openings(visit, b.week.day(day)),
        only_a: openings(visit, only_a.day(day)),
        only_b: openings(visit, only_b.day(day)),
    };
    let picture = picture.svg();
    Some(WeekView { picture, days: WEEKDAYS.into_iter().enumerate().map(day).collect(), summary })
}

/// « 9 h-12 h, 14 h-17 h 30 »; a dash for a closed day.
fn openings(visit: &Visit, openings: &[(u16, u16)]) -> String {
    let hour = |minutes: u16| {
        let (hours, minutes) = (minutes / 60, minutes % 60);
        match (visit.locale, minutes) {
            (vocabulary::Locale::French, 0) => format!("{hours} h"),
            (vocabulary::Locale::French, _) => format!("{hours} h {minutes:02}"),
            (vocabulary::Locale::English, _) => format!("{hours}:{minutes:02}"),
        }
    };
    if openings.is_empty() {
        return "–".to_owned();
    }
    openings
        .iter()
        .map(|(from, to)| format!("{} – {}", hour(*from), hour(*to)))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Relations, groups, circuits.
pub(super) fn links(visit: &Visit, together: &Together) -> Vec<LinkView> {
    let relations = together.relations.iter().map(|relation| LinkView {
        title: visit
            .say(match relation.kind {
                RelationKind::Partnership => "complementarity-link-partnership",
                RelationKind::Cooperation => "complementarity-link-cooperation",
            })
            .into_owned(),
        says: relation.purpose.clone(),
        detail: match (relation.standing, relation.until) {
            (RelationStanding::Declared, _) => visit.say("complementarity-link-declared").into_owned(),
            (_, Some(until)) => visit.say_of("complementarity-link-until", &visit.date(until)).into_owned(),
            (_, None) => visit.say_of("complementarity-link-since", &visit.date(relation.from)).into_owned(),
        },
    });
    let groups = together.groups.iter().map(|group| LinkView {
        title: visit.say("complementarity-link-group").into_owned(),
        says: group.name.clone(),
        detail: visit.say_of("complementarity-link-until", &visit.date(group.ends_on)).into_owned(),
    });
    let circuits = together.circuits.iter().map(|circuit| LinkView {
        title: visit.say("complementarity-link-circuit").into_owned(),
        says: circuit.need.label(visit.locale).to_owned(),
        detail: visit.say_count("complementarity-link-delay", circuit.delay_days).into_owned(),
    });
    relations.chain(groups).chain(circuits).collect()
}
