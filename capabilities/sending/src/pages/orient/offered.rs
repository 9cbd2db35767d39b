//! The closed lists of the form, as they were chosen.

use referral::Agreement;
use vocabulary::Locale;
use vocabulary::codes::Topic;
use web::{Choice, Visit};

use super::Typed;
use crate::draft::{LANGUAGES, LASTS, LATER};

/// The needs a service answers; all of them where its record names none.
pub(super) fn needs(answered: &[Topic], chosen: Topic, locale: Locale) -> Vec<Choice> {
    let mut offered: Vec<Topic> = if answered.is_empty() { Topic::ALL.to_vec() } else { answered.to_vec() };
    if !offered.contains(&chosen) {
        offered.push(chosen);
    }
    let choice = |one: &Topic| Choice::new(one.code(), one.label(locale), *one == chosen);
    offered.iter().map(choice).collect()
}

/// What the form offers, as it was chosen.
pub(super) struct Offered<'a> {
    pub(super) visit: &'a Visit,
    pub(super) typed: &'a Typed<'a>,
}

impl Offered<'_> {
    /// A closed list; what stands for it until somebody chooses.
    pub(super) fn of<T: Copy>(
        &self,
        field: &str,
        all: &[T],
        named: impl Fn(T) -> (&'static str, &'static str),
        usual: &str,
    ) -> Vec<Choice> {
        let chosen = if self.typed.has(field) { self.typed.text(field) } else { usual };
        let choice = |one: &T| {
            let (code, key) = named(*one);
            Choice::new(code, self.visit.say(key), code == chosen)
        };
        all.iter().map(choice).collect()
    }

    /// Who she is for the service; a name in use only where both have signed the protocol.
    pub(super) fn identities(&self, may_name: bool) -> Vec<Choice> {
        let mut all =
            vec![("nobody", "referral-identity-nobody"), ("pseudonym", "referral-identity-pseudonym")];
        if may_name {
            all.push(("name-in-use", "referral-identity-name-in-use"));
        }
        self.of("identite", &all, |one| one, "nobody")
    }

    /// How she says yes, or that she decides later.
    pub(super) fn agreements(&self) -> Vec<Choice> {
        let known = Agreement::TYPED.iter().map(|one| (one.code(), one.key()));
        let all: Vec<_> = known.chain([(LATER, "sending-agreement-later")]).collect();
        self.of("accord", &all, |one| one, "")
    }

    pub(super) fn languages(&self) -> Vec<Choice> {
        let chosen = self.typed.text("langue");
        let none = Choice::new("", self.visit.say("sending-language-none"), chosen.is_empty());
        let name = |code: &'static str| {
            let name = directory::language_name(code, self.visit.locale).unwrap_or(code);
            Choice::new(code, name, code == chosen)
        };
        std::iter::once(none).chain(LANGUAGES.iter().copied().map(name)).collect()
    }

    pub(super) fn lasts(&self) -> Vec<Choice> {
        let chosen = self.typed.text("duree").parse().unwrap_or(LASTS[0]);
        let choice = |months: &u32| {
            Choice::new(
                months.to_string(),
                self.visit.say_count("sending-months", *months),
                *months == chosen,
            )
        };
        LASTS.iter().map(choice).collect()
    }
}
