//! Who sends and who hosts as one picture: organisations that send on the left, hosts on the right, a band for each pair.

use std::fmt::Write;

use web::escaped;

/// As narrow as a phone, where it is drawn hardly smaller than it is meant.
const WIDTH: f64 = 360.0;
/// How wide it is shown at most.
const SHOWN: f64 = 720.0;
/// Where bands leave and arrive; names stand outside.
const LEFT: f64 = 132.0;
const RIGHT: f64 = WIDTH - LEFT;
/// The height of one person.
const PERSON: f64 = 7.0;
/// The lowest an organisation is, so that its name can be read.
const LOWEST: f64 = 16.0;
const GAP: f64 = 5.0;
/// How many letters of a name stand beside a band; the table says the whole.
const LETTERS: usize = 21;

/// How many go from one organisation to another, by their places in the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) people: u32,
}

/// Organisations that send, hosts, and how many go from which to which.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    pub(crate) senders: Vec<String>,
    pub(crate) hosts: Vec<String>,
    pub(crate) bands: Vec<Band>,
}

impl Flow {
    /// The SVG element; nothing where nobody goes. Its table stands beside it.
    pub(crate) fn svg(&self, title: &str) -> String {
        if self.bands.is_empty() {
            return String::new();
        }
        let sent = sums(self.senders.len(), self.bands.iter().map(|band| (band.from, band.people)));
        let hosted = sums(self.hosts.len(), self.bands.iter().map(|band| (band.to, band.people)));
        let (lefts, left_end) = stacked(&sent);
        let (rights, right_end) = stacked(&hosted);
        let height = left_end.max(right_end);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height:.0}\" \
             width=\"{SHOWN}\" aria-labelledby=\"flux-titre\"><title id=\"flux-titre\">{}</title>",
            escaped(title)
        );
        names(&mut svg, (&self.senders, &sent, &lefts), (LEFT - 10.0, "end"));
        names(&mut svg, (&self.hosts, &hosted, &rights), (RIGHT + 10.0, "start"));
        blocks(&mut svg, &sent, &lefts, LEFT - 6.0);
        blocks(&mut svg, &hosted, &rights, RIGHT);
        self.draw_bands(&mut svg, lefts, rights);
        svg.push_str("</svg>");
        svg
    }

    /// Bands leave in the order of hosts and arrive in the order of senders, so that few cross.
    fn draw_bands(&self, svg: &mut String, mut lefts: Vec<f64>, mut rights: Vec<f64>) {
        let mut ordered = self.bands.clone();
        ordered.sort_unstable_by_key(|band| (band.from, band.to));
        let middle = f64::midpoint(LEFT, RIGHT);
        for band in ordered {
            let (Some(left), Some(right)) = (lefts.get_mut(band.from), rights.get_mut(band.to)) else {
                continue;
            };
            let high = PERSON * f64::from(band.people);
            let (from, to) = (*left + high / 2.0, *right + high / 2.0);
            *left += high;
            *right += high;
            let _ = write!(
                svg,
                "<path fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.35\" stroke-width=\"{:.1}\" \
                 d=\"M{LEFT} {from:.1}C{middle} {from:.1} {middle} {to:.1} {RIGHT} {to:.1}\"/>",
                (high - 1.0).max(1.0)
            );
        }
    }
}

fn sums(places: usize, parts: impl Iterator<Item = (usize, u32)>) -> Vec<u32> {
    let mut sums = vec![0; places];
    for (place, people) in parts {
        if let Some(sum) = sums.get_mut(place) {
            *sum += people;
        }
    }
    sums
}

/// Where each organisation begins, from above, and where all end.
fn stacked(people: &[u32]) -> (Vec<f64>, f64) {
    let mut top = GAP;
    let mut tops = Vec::with_capacity(people.len());
    for count in people {
        tops.push(top);
        top += (PERSON * f64::from(*count)).max(LOWEST) + GAP;
    }
    (tops, top)
}

fn names(svg: &mut String, (names, people, tops): (&[String], &[u32], &[f64]), (x, anchor): (f64, &str)) {
    for ((name, count), top) in names.iter().zip(people).zip(tops) {
        let y = top + (PERSON * f64::from(*count)).max(LOWEST) / 2.0 + 4.0;
        let _ = write!(
            svg,
            "<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"11\" fill=\"currentColor\">{} · \
             {count}</text>",
            escaped(&short(name))
        );
    }
}

fn blocks(svg: &mut String, people: &[u32], tops: &[f64], x: f64) {
    for (count, top) in people.iter().zip(tops) {
        let high = (PERSON * f64::from(*count)).max(1.0);
        let _ = write!(
            svg,
            "<rect x=\"{x}\" y=\"{top:.1}\" width=\"6\" height=\"{high:.1}\" rx=\"1\" fill=\"currentColor\"/>"
        );
    }
}

/// The first letters of a name, the cut shown.
fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests;
