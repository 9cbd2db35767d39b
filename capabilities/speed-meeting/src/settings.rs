//! The day, the hours and the rules of a speed-meeting, as its form says them.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use vocabulary::id::{SpeedMeetingId, TeamNeedId};
use vocabulary::time::TimeZoneName;
use web::{Choice, Faults, Filled, Visit};

use crate::paper_list::LONGEST_NAME;
use crate::speed_meeting::{Break, Interpreter, LONGEST_MINUTES, Shape, SpeedMeeting, State};

/// The longest title and place, in letters.
const LONGEST_TITLE: usize = 150;
/// The most rounds, the longest pause in minutes, the most pauses and the most languages.
const MOST_ROUNDS: u32 = 60;
const LONGEST_BREAK: u32 = 180;
const MOST_BREAKS: usize = 3;
const MOST_LANGUAGES: usize = 10;

/// What stands in the fields of a form, by the name of the field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values(BTreeMap<String, String>);

impl Values {
    /// What stands in a field; nothing where it is empty.
    pub(crate) fn of(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    fn set(&mut self, field: &str, value: impl Into<String>) {
        self.0.insert(field.to_owned(), value.into());
    }

    /// What was sent.
    pub(crate) fn sent(filled: &Filled) -> Self {
        let mut values = Self::default();
        for field in FIELDS {
            values.set(field, filled.text(field));
        }
        values
    }

    /// What a speed-meeting says now.
    pub(crate) fn now(meeting: &SpeedMeeting) -> Self {
        let mut values = Self::default();
        values.set("numero", meeting.id.to_string());
        values.set("titre", meeting.title.as_str());
        values.set("jour", meeting.day().to_string());
        values.set("debut", meeting.starts().format("%H:%M").to_string());
        values.set("minutes", meeting.minutes.to_string());
        values.set("battement", meeting.buffer.to_string());
        values.set("lieu", meeting.place.as_str());
        values.set("forme", meeting.shape.code());
        values.set("tours", meeting.rounds.map(|rounds| rounds.to_string()).unwrap_or_default());
        values.set("seulement", if meeting.only_wished { "1" } else { "" });
        values.set("avant", meeting.answer_by.map(|day| day.to_string()).unwrap_or_default());
        for (at, pause) in (1..).zip(&meeting.breaks) {
            values.set(&format!("pause{at}"), pause.after_round.to_string());
            values.set(&format!("duree{at}"), pause.minutes.to_string());
        }
        let lines = meeting.interpreters.iter().map(|one| format!("{} ; {}", one.language, one.at_once));
        values.set("interpretes", lines.collect::<Vec<_>>().join("\n"));
        values
    }

    /// The team's need the page was asked for: its subject, whom it wishes to meet, its own organisation.
    pub(crate) fn need(&mut self, need: TeamNeedId, [subject, wanted, own]: &[String; 3]) {
        self.set("besoin", need.to_string());
        self.set("titre", subject.chars().take(LONGEST_TITLE).collect::<String>());
        self.set("partenaires", wanted.as_str());
        self.set("groupes", own.as_str());
    }

    /// The two shapes, to choose one from.
    pub(crate) fn shapes(&self, visit: &Visit) -> Vec<Choice> {
        let choice = |shape: &Shape| {
            Choice::new(shape.code(), visit.say(shape.key()), shape.code() == self.of("forme"))
        };
        Shape::ALL.iter().map(choice).collect()
    }
}

const FIELDS: &[&str] = &[
    "numero",
    "titre",
    "jour",
    "debut",
    "minutes",
    "battement",
    "lieu",
    "forme",
    "tours",
    "seulement",
    "avant",
    "pause1",
    "duree1",
    "pause2",
    "duree2",
    "pause3",
    "duree3",
    "interpretes",
    "partenaires",
    "groupes",
    "besoin",
];

/// A speed-meeting nobody has said anything of: four weeks from now, from two o'clock, a quarter of an hour each, a pause
/// in the middle of twelve rounds.
pub(crate) fn proposed(visit: &Visit, need: Option<TeamNeedId>) -> SpeedMeeting {
    let day = visit.today() + chrono::TimeDelta::days(28);
    let two = NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default();
    SpeedMeeting {
        id: SpeedMeetingId::new_v7(visit.now, visit.chance()),
        title: visit.say("speed-meeting-new-usual-title").into_owned(),
        starts_at: TimeZoneName::PARIS.instant(day.and_time(two)),
        minutes: 15,
        buffer: 0,
        breaks: vec![Break { after_round: 6, minutes: 15 }],
        place: String::new(),
        shape: Shape::TwoSides,
        rounds: None,
        only_wished: false,
        answer_by: None,
        state: State::Draft,
        need,
        held_rounds: 0,
        partners: Vec::new(),
        visitors: Vec::new(),
        wishes: Vec::new(),
        interpreters: Vec::new(),
    }
}

/// The speed-meeting with what the form says of its day and rules; faults are noted.
pub(crate) fn understood(
    (visit, filled): (&Visit, &Filled),
    mut meeting: SpeedMeeting,
    faults: &mut Faults,
) -> SpeedMeeting {
    let mut reading = Reading { visit, filled, faults };
    meeting.title = reading.words("titre", true);
    meeting.place = reading.words("lieu", false);
    meeting.starts_at = reading.starts(meeting.starts_at);
    meeting.minutes = reading.number("minutes", (1, LONGEST_MINUTES)).unwrap_or(meeting.minutes);
    meeting.buffer = reading.optional("battement", (0, LONGEST_MINUTES)).unwrap_or(0);
    meeting.rounds = reading.optional("tours", (1, MOST_ROUNDS));
    meeting.shape = Shape::from_code(filled.text("forme")).unwrap_or(meeting.shape);
    meeting.only_wished = filled.is_ticked("seulement");
    meeting.answer_by = reading.answer_by(visit.today(), &meeting);
    meeting.breaks = reading.breaks();
    meeting.interpreters = reading.interpreters();
    meeting
}

/// Where everybody meets everybody nobody goes round: groups would be forgotten by the rounds, and are told.
pub(crate) fn no_groups((visit, field): (&Visit, &str), shape: Shape, groups: usize, faults: &mut Faults) {
    if shape == Shape::Everybody && groups > 0 {
        faults.note(field, visit.say("speed-meeting-fault-groups"));
    }
}

struct Reading<'a> {
    visit: &'a Visit,
    filled: &'a Filled,
    faults: &'a mut Faults,
}

impl Reading<'_> {
    fn words(&mut self, field: &str, is_required: bool) -> String {
        let text = self.filled.text(field);
        if is_required && text.is_empty() {
            self.faults.note(field, self.visit.say("speed-meeting-fault-empty"));
        }
        if text.chars().count() > LONGEST_TITLE {
            self.faults.note(field, self.visit.say_count("speed-meeting-fault-long", LONGEST_TITLE));
        }
        text.to_owned()
    }

    fn starts(&mut self, usual: DateTime<Utc>) -> DateTime<Utc> {
        let day = day_of(self.filled.text("jour"));
        if day.is_none() {
            self.faults.note("jour", self.visit.say("speed-meeting-fault-day"));
        }
        let hour = hour_of(self.filled.text("debut"));
        if hour.is_none() {
            self.faults.note("debut", self.visit.say("speed-meeting-fault-hour"));
        }
        match (day, hour) {
            (Some(day), Some(hour)) => TimeZoneName::PARIS.instant(day.and_time(hour)),
            _ => usual,
        }
    }

    fn number(&mut self, field: &str, (least, most): (u32, u32)) -> Option<u32> {
        let number = self.filled.text(field).parse().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let values = [("least", least.into()), ("most", most.into())];
            self.faults.note(field, self.visit.say_with("speed-meeting-fault-number", &values));
        }
        number
    }

    fn optional(&mut self, field: &str, span: (u32, u32)) -> Option<u32> {
        if self.filled.text(field).is_empty() { None } else { self.number(field, span) }
    }

    fn answer_by(&mut self, today: NaiveDate, meeting: &SpeedMeeting) -> Option<NaiveDate> {
        let text = self.filled.text("avant");
        if text.is_empty() {
            return None;
        }
        let day = text.parse::<NaiveDate>().ok().filter(|day| *day >= today && *day <= meeting.day());
        if day.is_none() {
            self.faults.note("avant", self.visit.say("speed-meeting-fault-answer-by"));
        }
        day
    }

    fn breaks(&mut self) -> Vec<Break> {
        let mut breaks = Vec::new();
        for at in 1..=MOST_BREAKS {
            let Some(after_round) = self.optional(&format!("pause{at}"), (1, MOST_ROUNDS)) else { continue };
            let length = format!("duree{at}");
            let Some(minutes) = self.number(&length, (1, LONGEST_BREAK)) else { continue };
            breaks.push(Break { after_round, minutes });
        }
        breaks.sort_by_key(|pause| pause.after_round);
        breaks.dedup_by_key(|pause| pause.after_round);
        breaks
    }

    /// « arabe ; 2 », line by line; without a number, one interpreter.
    fn interpreters(&mut self) -> Vec<Interpreter> {
        let mut interpreters = Vec::new();
        let lines = self.filled.text("interpretes").lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            let (language, at_once) = line.split_once(';').unwrap_or((line, "1"));
            let at_once = at_once.trim().parse().ok().filter(|count| (1..=20).contains(count));
            let language = language.trim();
            let fits = !language.is_empty() && language.chars().count() <= LONGEST_NAME;
            let Some(at_once) = at_once.filter(|_| fits && interpreters.len() < MOST_LANGUAGES) else {
                self.faults.note("interpretes", self.visit.say("speed-meeting-fault-interpreters"));
                break;
            };
            interpreters.push(Interpreter { language: language.to_owned(), at_once });
        }
        interpreters.sort_by(|a, b| a.language.cmp(&b.language));
        interpreters.dedup_by(|a, b| a.language == b.language);
        interpreters
    }
}

/// A day of a year in which clocks can be reckoned with.
fn day_of(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|day: &NaiveDate| (2000..=2100).contains(&day.year()))
}

/// An hour as browsers send it and as people write it: « 14:00 », « 14h30 », « 9 h ».
pub(crate) fn hour_of(text: &str) -> Option<NaiveTime> {
    let text = text.to_lowercase().replace(['h', '.'], ":").replace(' ', "");
    let (hour, minute) = text.split_once(':').unwrap_or((&text, "0"));
    let minute = if minute.is_empty() { "0" } else { minute.split(':').next().unwrap_or("0") };
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    //! Days and hours as people write them.

    use super::{day_of, hour_of};

    #[test]
    fn a_day_nobody_will_see_is_none() {
        assert_eq!(day_of("2026-12-03").map(|day| day.to_string()).as_deref(), Some("2026-12-03"));
        for far in ["-262143-01-01", "+262142-12-31", "1999-12-31", "2101-01-01", "demain"] {
            assert_eq!(day_of(far), None, "{far}");
        }
    }

    #[test]
    fn an_hour_is_read_as_browsers_and_people_write_it() {
        let shown = |text: &str| hour_of(text).map(|hour| hour.format("%H:%M").to_string());
        assert_eq!(shown("14:00").as_deref(), Some("14:00"));
        assert_eq!(shown("14:00:00").as_deref(), Some("14:00"));
        assert_eq!(shown("9h30").as_deref(), Some("09:30"));
        assert_eq!(shown("9 h").as_deref(), Some("09:00"));
        assert_eq!(shown("midi"), None);
        assert_eq!(shown("25:00"), None);
    }
}
