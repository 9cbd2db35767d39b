//! A question drawn: a bar and a number for each answer, and where numbers lie.

use std::fmt::Write;

use questionnaire::{Count, Feed, Figures, Finding, Kind, Mentioned, Question, Spread};
use vocabulary::codes::{LegalFamily, Sector};
use vocabulary::territory::Territory;
use web::Visit;
use web::words::decimal;

use crate::counted::{Said, Saying};
use crate::rates::Rate;

/// How many lines of communes or organisations are shown.
const MOST_LINES: usize = 20;
/// Fewer answers would say what one organisation answered: see [`may_split`].
pub(crate) const FEWEST: u64 = 5;

/// By what figures are split.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Split {
    /// Not at all.
    #[default]
    Whole,
    /// By family.
    Family,
    /// By sector.
    Sector,
}

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// The coordination, which reads single responses too.
    Coordination,
    /// Everybody: nothing of fewer than [`FEWEST`] answers, neither the least nor the most of numbers, and of
    /// organisations that were typed only how many, since somebody may have typed a person.
    Everybody,
}

/// One column of a split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Family(LegalFamily),
    Sector(Sector),
}

/// A question with its figures, ready to be shown.
pub(crate) struct Drawn {
    pub(crate) key: String,
    pub(crate) words: String,
    pub(crate) answered: String,
    /// The headings of the split; none without one.
    pub(crate) columns: Vec<String>,
    pub(crate) lines: Vec<Line>,
    /// What stands below the lines: more than one answer, others not shown.
    pub(crate) notes: Vec<String>,
    pub(crate) facts: Vec<(String, String)>,
    /// Where numbers lie, as a drawing.
    pub(crate) spread: String,
    pub(crate) said: Vec<Said>,
    /// How many texts there are.
    pub(crate) sayings: usize,
}

/// One answer that was counted.
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) count: String,
    pub(crate) share: String,
    pub(crate) bar: String,
    /// In each column of the split: the number, with its share of those who answered there.
    pub(crate) parts: Vec<(String, String)>,
}

impl Split {
    /// What the address asks for.
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "famille" => Self::Family,
            "secteur" => Self::Sector,
            _ => Self::Whole,
        }
    }

    /// Its word in the address.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Family => "famille",
            Self::Sector => "secteur",
        }
    }

    /// Its columns.
    pub(crate) fn columns(self) -> Vec<Column> {
        match self {
            Self::Whole => Vec::new(),
            Self::Family => LegalFamily::ALL.iter().copied().map(Column::Family).collect(),
            Self::Sector => Sector::ALL.iter().copied().map(Column::Sector).collect(),
        }
    }
}

impl Column {
    fn label(self, visit: &Visit) -> String {
        match self {
            Self::Family(family) => family.label(visit.locale).to_owned(),
            Self::Sector(sector) => sector.label(visit.locale).to_owned(),
        }
    }

    fn of(self, count: &Count) -> u64 {
        match self {
            Self::Family(family) => count.by_family.get(&Some(family)).copied().unwrap_or(0),
            Self::Sector(sector) => count.by_sector.get(&sector).copied().unwrap_or(0),
        }
    }
}

/// Whether what is given back to everybody may be split by family (I17): of all responses, or of those that answer one
/// question.
///
/// The share of each family that answered is shown however small: fifteen of a hundred and four is what the network
/// must see. But what a family answered of which two did, beside a text by somebody who did not want to be named,
/// points at who wrote it; and the coordinator, who reads single responses anyway, loses nothing when the public does
/// not. So a split is given back where every family that answered counts five or more, whole or not at all: of one that
/// is left out, the number would be what is missing from the sum.
pub(crate) fn may_split(answered: &Count) -> bool {
    answered.by_family.values().all(|count| *count == 0 || *count >= FEWEST)
}

/// Draws a question.
pub(crate) fn draw(
    visit: &Visit,
    (question, finding): (&Question, &Finding),
    (columns, reader): (&[Column], Reader),
    saying: Option<&Saying>,
) -> Drawn {
    let is_public = reader == Reader::Everybody;
    let columns = if is_public && !may_split(&finding.answered) { &[] } else { columns };
    let is_told = !is_public || finding.answered.all == 0 || finding.answered.all >= FEWEST;
    let mut drawn = Drawn {
        key: question.key.clone(),
        words: question.words.clone(),
        answered: if is_told {
            answered(visit, finding)
        } else {
            visit.say_count("findings-too-few", FEWEST).into_owned()
        },
        columns: columns.iter().map(|column| column.label(visit)).collect(),
        lines: Vec::new(),
        notes: Vec::new(),
        facts: Vec::new(),
        spread: String::new(),
        said: saying.map(|saying| saying.first.clone()).unwrap_or_default(),
        sayings: saying.map_or(0, |saying| saying.count),
    };
    if !is_told {
        drawn.columns.clear();
        return drawn;
    }
    let bench = Bench { visit, answered: &finding.answered, columns, is_public };
    bench.figures(&mut drawn, question, &finding.figures);
    drawn
}

/// « 12 réponses sur 15 ».
fn answered(visit: &Visit, finding: &Finding) -> String {
    let asked = finding.answered.all + finding.not_answered;
    let values = [("count", count_value(finding.answered.all)), ("asked", count_value(asked))];
    let said = visit.say_with("findings-answered", &values).into_owned();
    if finding.not_asked == 0 {
        return said;
    }
    format!("{said} {}", visit.say_count("findings-not-asked", finding.not_asked))
}

fn count_value(count: u64) -> web::words::Value<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

struct Bench<'a> {
    visit: &'a Visit,
    answered: &'a Count,
    columns: &'a [Column],
    /// Whether everybody reads.
    is_public: bool,
}

impl Bench<'_> {
    fn figures(&self, drawn: &mut Drawn, question: &Question, figures: &Figures) {
        match figures {
            Figures::Choices { choices, other } => self.choices(drawn, question, (choices, other.as_ref())),
            Figures::Scale { steps, spread } => self.scale(drawn, question, (steps, *spread)),
            Figures::Numbers(spread) => self.numbers(drawn, question, *spread),
            Figures::Places(places) => {
                let name = |code: &String| {
                    let commune = Territory::france().commune(code);
                    commune.map_or_else(|| code.clone(), |commune| commune.name.to_string())
                };
                let is_shown = |count: u64| !self.is_public || count >= FEWEST;
                let line = |(code, count): &(String, u64)| is_shown(*count).then(|| (name(code), *count));
                self.most(drawn, places.iter().map(line));
            }
            // Whom one wishes to work with is read by who wishes and by the coordination: everybody reads how many do.
            Figures::Organizations(_) if self.is_public && question.feeds == Some(Feed::WishedRelations) => {
                drawn.columns.clear();
            }
            Figures::Organizations(named) => {
                let is_shown =
                    |one: &&Mentioned| !self.is_public || (one.id.is_some() && one.count >= FEWEST);
                let line =
                    |one: &Mentioned| Some(one).filter(is_shown).map(|one| (one.name.clone(), one.count));
                self.most(drawn, named.iter().map(line));
            }
            Figures::Words => drawn.columns.clear(),
        }
    }

    fn choices(
        &self,
        drawn: &mut Drawn,
        question: &Question,
        (choices, other): (&[(String, Count)], Option<&Count>),
    ) {
        for (code, count) in choices {
            let words = question.kind.choices().iter().find(|choice| choice.code == *code);
            drawn.lines.push(self.line(words.map_or(code.as_str(), |choice| &choice.words), count));
        }
        if let Some(count) = other {
            drawn.lines.push(self.line(&self.visit.say("findings-other"), count));
        }
        if matches!(question.kind, Kind::Several { .. }) {
            drawn.notes.push(self.visit.say("findings-several").into_owned());
        }
    }

    fn scale(
        &self,
        drawn: &mut Drawn,
        question: &Question,
        (steps, spread): (&[(u8, Count)], Option<Spread>),
    ) {
        let (mut low_words, mut high_words) = ("", "");
        if let Kind::Scale { low, high, .. } = &question.kind {
            (low_words, high_words) = (low, high);
        }
        let last = steps.len().saturating_sub(1);
        for (place, (step, count)) in steps.iter().enumerate() {
            let words = if place == 0 {
                low_words
            } else if place == last {
                high_words
            } else {
                ""
            };
            let label = if words.is_empty() { step.to_string() } else { format!("{step} ({words})") };
            drawn.lines.push(self.line(&label, count));
        }
        if let Some(spread) = spread {
            self.fact(drawn, "findings-mean", &self.decimal(spread.mean));
            self.fact(drawn, "findings-median", &self.decimal(spread.median));
        }
    }

    fn numbers(&self, drawn: &mut Drawn, question: &Question, spread: Option<Spread>) {
        drawn.columns.clear();
        let Some(spread) = spread else { return };
        let unit = if let Kind::Number { unit, .. } = &question.kind { unit.as_str() } else { "" };
        let with_unit = |number: String| if unit.is_empty() { number } else { format!("{number} {unit}") };
        self.fact(drawn, "findings-median", &with_unit(self.decimal(spread.median)));
        self.fact(drawn, "findings-mean", &with_unit(self.decimal(spread.mean)));
        let between = |from: String, to: String| {
            self.visit.say_with("findings-between", &[("from", from.into()), ("to", to.into())]).into_owned()
        };
        let half = between(self.decimal(spread.quarter), self.decimal(spread.three_quarters));
        self.fact(drawn, "findings-half", &with_unit(half));
        if self.is_public {
            // The least and the most are single answers, and so are the ends of the drawing.
            return;
        }
        let all = between(self.visit.number(spread.least), self.visit.number(spread.most));
        self.fact(drawn, "findings-range", &with_unit(all));
        drawn.spread = spread_svg(spread);
    }

    /// What was named, the most named first; what is not to be shown is counted with the others.
    fn most(&self, drawn: &mut Drawn, named: impl Iterator<Item = Option<(String, u64)>>) {
        drawn.columns.clear();
        let mut others = 0u64;
        for one in named {
            match one.filter(|_| drawn.lines.len() < MOST_LINES) {
                Some((name, all)) => {
                    let line = self.line(&name, &Count { all, ..Count::default() });
                    drawn.lines.push(Line { parts: Vec::new(), ..line });
                }
                None => others += 1,
            }
        }
        if others > 0 {
            drawn.notes.push(self.visit.say_count("findings-others", others).into_owned());
        }
    }

    fn line(&self, label: &str, count: &Count) -> Line {
        let rate = Rate { asked: self.answered.all, answered: count.all };
        let part = |column: &Column| {
            let rate = Rate { asked: column.of(self.answered), answered: column.of(count) };
            (self.visit.number(rate.answered), bar(rate))
        };
        Line {
            label: label.to_owned(),
            count: self.visit.number(count.all),
            share: percent(rate),
            bar: bar(rate),
            parts: self.columns.iter().map(part).collect(),
        }
    }

    fn fact(&self, drawn: &mut Drawn, key: &str, value: &str) {
        drawn.facts.push((self.visit.say(key).into_owned(), value.to_owned()));
    }

    fn decimal(&self, number: f64) -> String {
        let whole = (number - number.round()).abs() < 1e-9;
        decimal(self.visit.locale, number, if whole { 0 } else { 1 })
    }
}

/// « 80 % », never broken at the end of a line, or nothing where nobody was asked.
pub(crate) fn percent(rate: Rate) -> String {
    rate.hundredths().map(|share| format!("{share}\u{a0}%")).unwrap_or_default()
}

/// A bar as long as the share. It says nothing that the number beside it does not: who does not see it misses nothing.
pub(crate) fn bar(rate: Rate) -> String {
    let share = rate.hundredths().unwrap_or(0).min(100);
    format!(
        "<svg viewBox=\"0 0 100 10\" width=\"120\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">\
         <rect width=\"100\" height=\"10\" fill=\"currentColor\" fill-opacity=\"0.12\"/>\
         <rect width=\"{share}\" height=\"10\" fill=\"currentColor\"/></svg>"
    )
}

/// A box over the half in the middle, a line through the median, whiskers to the least and the most (Tukey's box plot
/// without outliers). The numbers stand beside it.
fn spread_svg(spread: Spread) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a drawing of 300 points")]
    let (least, most) = (spread.least as f64, spread.most as f64);
    let width = (most - least).max(1.0);
    let across = |number: f64| 5.0 + 290.0 * (number - least) / width;
    let (from, to, middle) = (across(spread.quarter), across(spread.three_quarters), across(spread.median));
    let mut svg = String::from(
        "<svg viewBox=\"0 0 300 30\" width=\"300\" height=\"30\" aria-hidden=\"true\" focusable=\"false\">",
    );
    let _ = write!(
        svg,
        "<path stroke=\"currentColor\" stroke-width=\"2\" fill=\"none\" d=\"M{:.1} 15H{:.1}M{:.1} 8V22M{:.1} 8V22\"/>\
         <rect x=\"{from:.1}\" y=\"5\" width=\"{:.1}\" height=\"20\" fill=\"currentColor\" fill-opacity=\"0.3\"/>\
         <path stroke=\"currentColor\" stroke-width=\"4\" d=\"M{middle:.1} 3V27\"/></svg>",
        across(least),
        across(most),
        across(least),
        across(most),
        (to - from).max(2.0),
    );
    svg
}

#[cfg(test)]
mod tests;
