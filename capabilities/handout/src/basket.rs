//! What is on the sheet being made: kept in a cookie for two hours, and nowhere else.

use paper::{Format, Tongue};

use crate::ShortName;

/// The most services on one sheet: more than a person can take in at once helps nobody.
pub const MOST: usize = 8;

/// From so many services on, a side of A4 holds them only in fewer words.
const CROWDED: usize = 3;

/// The services chosen and how they are to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basket {
    services: Vec<ShortName>,
    /// The paper that was asked for; the one that fits when nothing was.
    pub paper: Option<Format>,
    /// The language beside French, if any.
    second: Option<Tongue>,
    /// Whether places are named even where their name tells what somebody goes through.
    pub named: bool,
}

impl Basket {
    /// The name of its cookie.
    pub const COOKIE: &'static str = "panier";
    /// How long a browser keeps it after the last act, in seconds: two hours. Browsers that restore what was open would
    /// else show it to the next person at the counter.
    pub const KEPT_FOR: i64 = 7200;

    /// What stands in the cookie; whatever is not understood is left out.
    pub fn read(text: &str) -> Basket {
        let mut basket = Basket::default();
        // No basket that was written is longer: the rest is not ours.
        for word in text.split('-').take(MOST + 3) {
            match word {
                "a4" => basket.paper = Some(Format::A4),
                "a5" => basket.paper = Some(Format::A5),
                "nom" => basket.named = true,
                word if word.len() == 2 => basket.speak(Tongue::from_code(word)),
                word => {
                    if let Some(name) = ShortName::parse(word) {
                        basket.add(name);
                    }
                }
            }
        }
        basket
    }

    /// What is written into the cookie: letters, digits and hyphens.
    pub fn to_text(&self) -> String {
        let mut words: Vec<&str> = Vec::new();
        words.extend(self.paper.map(|paper| match paper {
            Format::A4 => "a4",
            Format::A5 => "a5",
        }));
        words.extend(self.second.map(Tongue::code));
        words.extend(self.named.then_some("nom"));
        words.extend(self.services.iter().map(ShortName::handle));
        words.join("-")
    }

    /// The services, in the order they were chosen.
    pub fn services(&self) -> &[ShortName] {
        &self.services
    }

    /// The language beside French, if any.
    pub fn second(&self) -> Option<Tongue> {
        self.second
    }

    /// Puts a service on the sheet. Says no when it is full; one that stands there already stands there.
    pub fn add(&mut self, name: ShortName) -> bool {
        if self.services.contains(&name) {
            return true;
        }
        if self.services.len() >= MOST {
            return false;
        }
        self.services.push(name);
        true
    }

    /// Takes a service off.
    pub fn remove(&mut self, name: &ShortName) {
        self.services.retain(|chosen| chosen != name);
    }

    /// The language beside French; French itself is no second one.
    pub fn speak(&mut self, tongue: Option<Tongue>) {
        self.second = tongue.filter(|tongue| *tongue != Tongue::French);
    }

    /// Whether so much stands on it that only what is needed to get there is told.
    pub fn is_crowded(&self) -> bool {
        self.services.len() >= CROWDED
    }

    /// Whether it is told without summaries, to stay on one side: much on it, or two languages on small paper.
    pub fn is_terse(&self) -> bool {
        let small = self.format() == Format::A5;
        self.is_crowded() || small && (self.second.is_some() || self.services.len() > 1)
    }

    /// The paper it is printed on: what was asked for, else a small one for one service.
    pub fn format(&self) -> Format {
        self.paper.unwrap_or(if self.services.len() > 1 { Format::A4 } else { Format::A5 })
    }
}

#[cfg(test)]
mod tests;
