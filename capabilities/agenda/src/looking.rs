//! What is asked of the agenda as the records understand it, and the words that are looked for in what they tell.

use ::store::{Conn, StoreError};
use action::Openness;
use vocabulary::codes::Topic;
use vocabulary::place::Point;
use vocabulary::{Locale, fold};

use crate::asked::Asked;
use crate::store::narrow::{NarrowRow, WantedRow, topics_of};

/// Metres in a degree of latitude, at least.
const METRES_IN_A_DEGREE: f64 = 110_574.0;

/// What is looked for.
pub(crate) struct Looking {
    /// What the records are asked.
    pub(crate) wanted: WantedRow,
    words: Vec<Word>,
}

/// A word that is looked for, folded, with the needs whose names hold it.
struct Word {
    begins: String,
    topics: Vec<&'static str>,
}

impl Looking {
    /// What is asked, of at most so many actions of each state.
    pub(crate) fn new(asked: &Asked, most: i64) -> Self {
        let words = words(&asked.words);
        let in_text = words.iter().filter(|word| word.topics.is_empty());
        let longest = in_text.max_by_key(|word| word.begins.chars().count());
        let area = asked.whereabouts.point().map(|here| around(here, asked.within_km));
        let wanted = WantedRow {
            domain: asked.domain.map(|domain| domain.code().to_owned()),
            unit: asked.unit.map(|unit| unit.uuid()),
            age: asked.age.map(|age| age.code().to_owned()),
            topic: asked.topic.map(|topic| topic.code().to_owned()),
            openness: asked.is_open.then(|| Openness::Everyone.code().to_owned()),
            least_ages: if asked.mixes_ages { 2 } else { 0 },
            organization: asked.organization.map(|organization| organization.uuid()),
            south: area.map(|[south, ..]| south),
            north: area.map(|[_, north, ..]| north),
            west: area.map(|[.., west, _]| west),
            east: area.map(|[.., east]| east),
            word: longest.map(|word| format!("%{}%", word.begins)),
            tells_words: !words.is_empty(),
            most,
        };
        Self { wanted, words }
    }

    /// Whether every word looked for begins a word of what an action says of itself, or of a need it answers.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn says(&self, conn: &mut Conn, row: &NarrowRow) -> Result<bool, StoreError> {
        let folded = row.folded.as_deref().unwrap_or_default();
        let said: Vec<&str> = folded.split(not_a_letter).collect();
        let unsaid = |word: &&Word| !said.iter().any(|said| said.starts_with(&word.begins));
        let left: Vec<&Word> = self.words.iter().filter(unsaid).collect();
        if left.iter().any(|word| word.topics.is_empty()) {
            return Ok(false);
        }
        if left.is_empty() {
            return Ok(true);
        }
        let answered = topics_of(conn, row.id)?;
        let answers = |word: &&Word| answered.iter().any(|topic| word.topics.contains(&topic.as_str()));
        Ok(left.iter().all(answers))
    }
}

fn words(text: &str) -> Vec<Word> {
    let folded = fold(text);
    let begins = folded.split(not_a_letter).filter(|word| !word.is_empty());
    begins.map(|word| Word { begins: word.to_owned(), topics: topics_named(word) }).collect()
}

/// The needs of whose French names a word begins with these letters.
fn topics_named(begins: &str) -> Vec<&'static str> {
    let named = |topic: &&Topic| {
        let label = fold(topic.label(Locale::French));
        label.split(not_a_letter).any(|word| word.starts_with(begins))
    };
    Topic::ALL.iter().filter(named).map(|topic| topic.code()).collect()
}

fn not_a_letter(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// From south to north and from west to east, around a place: somewhat more than the circle.
fn around(here: Point, kilometres: u32) -> [f64; 4] {
    let north = f64::from(kilometres) * 1_000.0 / METRES_IN_A_DEGREE;
    let east = north / here.latitude().to_radians().cos().max(0.01);
    [here.latitude() - north, here.latitude() + north, here.longitude() - east, here.longitude() + east]
}

#[cfg(test)]
mod tests;
