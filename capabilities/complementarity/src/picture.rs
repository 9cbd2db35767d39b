//! The weeks of two organisations as a small picture: full bars for one, hollow bars for the other.

use std::fmt::Write;

use vocabulary::Locale;
use vocabulary::date::day_name;
use web::escaped;

use crate::week::{WEEKDAYS, Week};

const WIDTH: u16 = 360;
const LEFT: u16 = 44;
const ROW: u16 = 28;
const TOP: u16 = 6;
const FOOT: u16 = 22;
/// Most doors open within these minutes of the day; a week that goes beyond is drawn over the whole day.
const USUAL: (u16, u16) = (7 * 60, 21 * 60);
const WHOLE: (u16, u16) = (0, 24 * 60);

/// Two weeks ready to be drawn. What it shows is told in the table beside it.
#[derive(Clone, Debug)]
pub(crate) struct Picture<'a> {
    /// Drawn as full bars.
    pub(crate) full: &'a Week,
    /// Drawn as hollow bars.
    pub(crate) hollow: &'a Week,
    /// What it is.
    pub(crate) title: &'a str,
    /// What it shows, in a sentence.
    pub(crate) description: &'a str,
    pub(crate) locale: Locale,
}

impl Picture<'_> {
    /// The SVG element; colours are those of the text around it.
    pub(crate) fn svg(&self) -> String {
        let height = TOP + 7 * ROW + FOOT;
        let (title, description) = (escaped(self.title), escaped(self.description));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" \
             width=\"640\" height=\"{}\" aria-labelledby=\"semaine-title semaine-description\">\
             <title id=\"semaine-title\">{title}</title><desc id=\"semaine-description\">{description}</desc>",
            height * 16 / 9
        );
        let span = self.span();
        draw_hours(&mut svg, span, height);
        for (day, weekday) in WEEKDAYS.into_iter().enumerate() {
            let y = TOP + ROW * u16::try_from(day).unwrap_or_default();
            let short: String = day_name(weekday, self.locale).chars().take(3).collect();
            let _ = write!(
                svg,
                "<text x=\"0\" y=\"{}\" font-size=\"12\" fill=\"currentColor\">{short}.</text>",
                y + 17
            );
            draw_bars(&mut svg, (self.full.day(day), span), (y + 4, "fill=\"currentColor\""));
            let hollow = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"";
            draw_bars(&mut svg, (self.hollow.day(day), span), (y + 15, hollow));
        }
        svg.push_str("</svg>");
        svg
    }

    fn span(&self) -> (u16, u16) {
        let openings = (0..7).flat_map(|day| self.full.day(day).iter().chain(self.hollow.day(day)));
        let is_usual = |(from, to): &(u16, u16)| *from >= USUAL.0 && *to <= USUAL.1;
        if openings.into_iter().all(is_usual) { USUAL } else { WHOLE }
    }
}

/// Thin lines at full hours, every three of them, with their names below.
fn draw_hours(svg: &mut String, span: (u16, u16), height: u16) {
    for hour in (0..=24).step_by(3).filter(|hour| (span.0..=span.1).contains(&(hour * 60))) {
        let x = across(hour * 60, span);
        let (end, name) = (height - FOOT, height - 6);
        let _ = write!(
            svg,
            "<path stroke=\"currentColor\" stroke-opacity=\"0.25\" d=\"M{x:.1} {TOP}V{end}\"/>\
             <text x=\"{x:.1}\" y=\"{name}\" text-anchor=\"middle\" font-size=\"12\" fill=\"currentColor\">{hour} h</text>"
        );
    }
}

fn draw_bars(svg: &mut String, (openings, span): (&[(u16, u16)], (u16, u16)), (y, paint): (u16, &str)) {
    for (from, to) in openings {
        let (start, end) = (across(*from, span), across(*to, span));
        let width = end - start;
        let _ = write!(
            svg,
            "<rect x=\"{start:.1}\" y=\"{y}\" width=\"{width:.1}\" height=\"8\" rx=\"2\" {paint}/>"
        );
    }
}

fn across(minute: u16, (first, last): (u16, u16)) -> f64 {
    let place = f64::from(minute.clamp(first, last) - first) / f64::from(last - first);
    f64::from(LEFT) + f64::from(WIDTH - LEFT - 14) * place
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::week::tests::weeks;

    proptest! {
        #[test]
        fn every_opening_is_a_bar_within_the_picture(full in weeks(), hollow in weeks()) {
            let picture = Picture { full: &full, hollow: &hollow, title: "<a>", description: "b", locale: Locale::French };
            let svg = picture.svg();
            let openings: usize = (0..7).map(|day| full.day(day).len() + hollow.day(day).len()).sum();
            prop_assert_eq!(svg.matches("<rect").count(), openings);
            prop_assert!(!svg.contains("<a>") && !svg.contains("NaN") && !svg.contains("width=\"-"));
        }
    }
}
