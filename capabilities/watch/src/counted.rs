//! The figures of referrals as they are shown: by need and by outcome, never by worker, nothing below five.

use referral::{Count, Figures, Level, NeedFigures};
use vocabulary::codes::Topic;
use web::{Bar, Visit};

/// The most needs without an answer that are drawn.
const MOST_DRAWN: usize = 10;

/// A line of the figures: what is counted, how many, and the share of what was sent.
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) count: String,
    pub(crate) share: String,
    pub(crate) bar: Bar,
}

/// A line of one need.
pub(crate) struct NeedLine {
    pub(crate) need: String,
    pub(crate) sent: String,
    pub(crate) misdirected: String,
    pub(crate) rate: String,
    pub(crate) unanswered: String,
    unanswered_count: Count,
    sent_count: Count,
}

/// A count in words: the number, or « moins de 5 ».
pub(crate) fn written(visit: &Visit, count: Count) -> String {
    match count.shown() {
        Some(count) => visit.number(count),
        None => visit.say_count("watch-fewer", referral::FEWEST_SHOWN).into_owned(),
    }
}

/// A share in hundredths, where both counts may be said.
pub(crate) fn share(visit: &Visit, part: Count, whole: Count) -> String {
    match (part.shown(), whole.shown()) {
        (Some(part), Some(whole)) if whole > 0 => {
            visit.say_count("watch-share", (part * 100 + whole / 2) / whole).into_owned()
        }
        _ => String::new(),
    }
}

/// What became of what was sent, the sum first.
pub(crate) fn lines(visit: &Visit, figures: &Figures) -> Vec<Line> {
    let level = |level: Level| figures.levels.get(&level).copied().unwrap_or_default();
    let all = [
        ("watch-figure-sent", figures.sent),
        ("watch-figure-acknowledged", figures.acknowledged_in_time),
        ("watch-figure-answered", figures.answered_in_time),
        ("watch-figure-came", figures.came),
        (Level::Interim.key(), level(Level::Interim)),
        (Level::Partial.key(), level(Level::Partial)),
        (Level::Adequate.key(), level(Level::Adequate)),
        ("watch-figure-escalated", figures.escalated),
        ("watch-figure-stopped", figures.stopped),
    ];
    let line = |(key, count): (&str, Count)| {
        let (label, words) = (visit.say(key).into_owned(), written(visit, count));
        let bar = Bar { label: label.clone(), count: count.shown(), written: words.clone() };
        Line { label, count: words, share: share(visit, count, figures.sent), bar }
    };
    all.into_iter().map(line).collect()
}

/// What is counted of each need, those most often sent first.
pub(crate) fn needs(visit: &Visit, figures: &Figures) -> Vec<NeedLine> {
    let line = |(need, of): (&Topic, &NeedFigures)| NeedLine {
        need: need.label(visit.locale).to_owned(),
        sent: written(visit, of.sent),
        misdirected: written(visit, of.misdirected),
        rate: share(visit, of.misdirected, of.sent),
        unanswered: written(visit, of.unanswered),
        unanswered_count: of.unanswered,
        sent_count: of.sent,
    };
    let mut lines: Vec<NeedLine> = figures.needs.iter().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.sent_count.shown().unwrap_or(1)));
    lines
}

/// What became of referrals, as bars.
pub(crate) fn outcome_chart(visit: &Visit, lines: &[Line]) -> String {
    let bars: Vec<Bar> = lines.iter().map(|line| line.bar.clone()).collect();
    web::bars(visit, &bars, "suites", &visit.say("watch-chart-outcomes"))
}

/// The ten needs most often left without an answer, as bars; nothing where there are none.
pub(crate) fn unanswered_chart(visit: &Visit, needs: &[NeedLine]) -> String {
    let many = |line: &&NeedLine| line.unanswered_count.shown() != Some(0);
    let mut without: Vec<&NeedLine> = needs.iter().filter(many).collect();
    without.sort_by_key(|line| std::cmp::Reverse(line.unanswered_count.shown().unwrap_or(1)));
    let bar = |line: &&NeedLine| Bar {
        label: line.need.clone(),
        count: line.unanswered_count.shown(),
        written: line.unanswered.clone(),
    };
    let bars: Vec<Bar> = without.iter().take(MOST_DRAWN).map(bar).collect();
    web::bars(visit, &bars, "sans-reponse", &visit.say("watch-chart-unanswered"))
}
