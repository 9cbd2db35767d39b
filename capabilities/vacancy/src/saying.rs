//! How questions and answers are said on a page.

use web::Visit;

use crate::question::{Answer, Ended, Question, Standing};
use crate::room::Room;

/// An answer in words: « oui, 2 places jusqu'au 28 novembre 2026 ».
pub(crate) fn answer_in_words(visit: &Visit, answer: Answer) -> String {
    match answer {
        Answer::Yes { places, until } => {
            let until = visit.date(until);
            let values = [("count", places.into()), ("until", until.as_str().into())];
            visit.say_with("vacancy-yes", &values).into_owned()
        }
        Answer::No { until } => visit.say_of("vacancy-no", &visit.date(until)).into_owned(),
        Answer::Unknown => visit.say("vacancy-unknown").into_owned(),
    }
}

/// The sign of an answer: class, picture and words.
pub(crate) fn answer_badge(visit: &Visit, answer: Option<Answer>) -> (&'static str, &'static str, String) {
    let Some(answer) = answer else {
        return ("plain", "hourglass", visit.say("vacancy-no-answer").into_owned());
    };
    let (class, picture) = match answer {
        Answer::Yes { .. } => ("open", "circle-full"),
        Answer::No { .. } => ("full", "square-full"),
        Answer::Unknown => ("plain", "question"),
    };
    (class, picture, answer_in_words(visit, answer))
}

/// The sign of where a question stands; `has_room`: whether somebody said yes.
pub(crate) fn standing_badge(
    visit: &Visit,
    question: &Question,
    has_room: bool,
) -> (&'static str, &'static str, String) {
    let (class, picture, key) = match question.standing {
        Standing::Open if has_room => ("open", "circle-full", "vacancy-state-room"),
        Standing::Open => ("note", "hourglass", "vacancy-state-open"),
        Standing::Held { .. } => ("closes-soon", "clock", "vacancy-state-held"),
        Standing::Ended(Ended::Taken) => ("fresh", "check", "vacancy-state-taken"),
        Standing::Ended(Ended::Withdrawn) => ("plain", "circle-empty", "vacancy-state-withdrawn"),
        Standing::Ended(Ended::Over) => ("plain", "circle-empty", "vacancy-state-over"),
    };
    (class, picture, visit.say(key).into_owned())
}

/// The room of a service in words: « 2 places, dit le 22 novembre 2026, jusqu'au 28 novembre 2026 ».
pub(crate) fn room_in_words(visit: &Visit, room: Room) -> String {
    let (on, until) = (visit.date(room.told_on), visit.date(room.until));
    let values =
        [("count", room.places.into()), ("on", on.as_str().into()), ("until", until.as_str().into())];
    visit.say_with("vacancy-room", &values).into_owned()
}
