//! A card as one sheet of paper, two sides: what stands where, and how much of it is used.

use chrono::NaiveDate;
use paper::{Block, Format, Sheet, Tone, Tongue};
use vocabulary::Locale;
use web::{Shell, Words};

use crate::acronyms::{Acronyms, Speller};
use crate::card::{Edition, Trust};
use crate::contacts::Contact;
use crate::content::{Content, LawFact};

pub(crate) mod room;

/// Where a card is printed for: the contacts of a commune, found on a day.
#[derive(Clone, Debug, Default)]
pub struct Local {
    /// The commune; empty when none was chosen.
    pub commune: String,
    /// Whom to call there.
    pub contacts: Vec<Contact>,
}

/// The version and the dates that stand at the foot; none while a card is being written.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// What is published.
    pub edition: &'a Edition,
    /// How far one may rely on it today.
    pub trust: Trust,
}

/// Sets cards: the words of the house and the short names it writes out.
#[derive(Clone, Copy)]
pub struct Setter<'a> {
    /// The house's words.
    pub words: &'a Words,
    /// The name of the network.
    pub network: &'a str,
    /// Short names with their meanings.
    pub acronyms: &'a Acronyms,
    /// The day it is set on.
    pub today: NaiveDate,
}

impl<'a> Setter<'a> {
    /// What a house sets cards with, on a day.
    pub fn of(shell: &'a Shell, acronyms: &'a Acronyms, today: NaiveDate) -> Self {
        Self { words: &shell.words, network: &shell.network_name, acronyms, today }
    }

    /// A card is written in French, and so is the sheet around it.
    fn say(&self, key: &str) -> String {
        self.words.say(Locale::French, key).into_owned()
    }

    fn say_of(&self, key: &str, name: &str) -> String {
        self.words.say_with(Locale::French, key, &[("name", name.into())]).into_owned()
    }

    /// « 3 mars 2026 ».
    fn day(day: NaiveDate) -> String {
        vocabulary::date::in_words(day, Locale::French)
    }

    /// The sheet of a card.
    pub fn sheet(&self, content: &Content, local: &Local, stamp: Option<Stamp<'_>>) -> Sheet {
        let mut speller = Speller::new(self.acronyms);
        let mut blocks = Vec::new();
        if stamp.is_some_and(|stamp| stamp.trust == Trust::ToCheck) {
            blocks.push(self.past_its_date());
        }
        blocks.push(Block::Paragraph(speller.plain(&content.summary)));
        blocks.extend(self.urgent(content, &mut speller));
        let points = Block::List as fn(Vec<String>) -> Block;
        blocks.extend(self.part("knowledge-part-signs", &content.signs, (&mut speller, points)));
        blocks.extend(self.avoid(content, &mut speller));
        blocks.extend(self.part("knowledge-part-steps", &content.steps, (&mut speller, Block::Steps)));
        blocks.extend(self.part("knowledge-part-afterwards", &content.afterwards, (&mut speller, points)));
        blocks.extend(self.contacts(local));
        if !content.lived_case.is_empty() {
            let words = speller.plain(&content.lived_case);
            let said = vec![Block::Subheading(self.say("knowledge-part-case")), Block::Paragraph(words)];
            blocks.push(Block::Together(said));
        }
        blocks.extend(self.law(content));
        Sheet {
            title: content.title.clone(),
            language: Tongue::French,
            format: Format::A4,
            blocks,
            footer: self.footer(stamp),
        }
    }

    fn past_its_date(&self) -> Block {
        let blocks = vec![Block::Paragraph(self.say("knowledge-to-check-text"))];
        Block::Box { tone: Tone::Care, title: self.say("knowledge-to-check"), blocks }
    }

    fn urgent(&self, content: &Content, speller: &mut Speller<'_>) -> Option<Block> {
        let lines = spelled(&content.urgent, speller);
        let title = self.say("knowledge-part-urgent");
        (!lines.is_empty()).then(|| Block::Box {
            tone: Tone::Strong,
            title,
            blocks: vec![Block::List(lines)],
        })
    }

    fn avoid(&self, content: &Content, speller: &mut Speller<'_>) -> Option<Block> {
        let lines = spelled(&content.avoid, speller);
        let title = self.say("knowledge-part-avoid");
        (!lines.is_empty()).then(|| Block::Box { tone: Tone::Care, title, blocks: vec![Block::List(lines)] })
    }

    fn part(
        &self,
        key: &str,
        lines: &[String],
        (speller, set): (&mut Speller<'_>, fn(Vec<String>) -> Block),
    ) -> Vec<Block> {
        if lines.is_empty() {
            return Vec::new();
        }
        vec![Block::Heading(self.say(key)), set(spelled(lines, speller))]
    }

    fn contacts(&self, local: &Local) -> Vec<Block> {
        if local.commune.is_empty() {
            return Vec::new();
        }
        let heading = Block::Heading(self.say_of("knowledge-contacts-of", &local.commune));
        if local.contacts.is_empty() {
            return vec![heading, Block::Paragraph(self.say("knowledge-contacts-none"))];
        }
        let facts = local.contacts.iter().map(|one| (self.called(one), self.where_to(one))).collect();
        let read = self.say_of("knowledge-contacts-read", &Self::day(self.today));
        vec![heading, Block::Facts(facts), Block::Small(read)]
    }

    fn called(&self, contact: &Contact) -> String {
        if contact.phone.is_empty() { self.say("knowledge-contact-no-phone") } else { contact.phone.clone() }
    }

    fn where_to(&self, contact: &Contact) -> String {
        let mut said = format!("{}, {}", contact.service, contact.organization);
        if !contact.place.is_empty() {
            said.push_str(&format!(" · {}", contact.place));
        }
        if let Some((state, until)) = contact.passing {
            said.push_str(&format!(" · {} ", state.label(Locale::French)));
            said.push_str(&self.say_of("knowledge-until", &Self::day(until)));
        }
        if contact.to_check {
            said.push_str(&format!(" · {}", self.say("knowledge-contact-to-check")));
        }
        said
    }

    fn law(&self, content: &Content) -> Vec<Block> {
        if content.facts.is_empty() {
            return Vec::new();
        }
        let lines = content.facts.iter().map(|fact| self.fact(fact)).collect();
        vec![Block::Subheading(self.say("knowledge-part-facts")), Block::List(lines)]
    }

    fn fact(&self, fact: &LawFact) -> String {
        let until = match fact.valid_until {
            _ if fact.is_doubtful(self.today) => self.say("knowledge-fact-to-check"),
            Some(until) => self.say_of("knowledge-fact-until", &Self::day(until)),
            None => self.say("knowledge-fact-to-check"),
        };
        format!("{} {} ({until}).", fact.words, fact.source)
    }

    fn footer(&self, stamp: Option<Stamp<'_>>) -> String {
        let Some(Stamp { edition, trust }) = stamp else { return self.say("knowledge-sheet-draft") };
        let key = match trust {
            Trust::ToCheck => "knowledge-sheet-footer-to-check",
            Trust::InDate | Trust::UnderReview => "knowledge-sheet-footer",
        };
        let (version, network) = (edition.version.to_string(), self.network);
        let (on, until) = (Self::day(edition.published_on), Self::day(edition.valid_until));
        let values = [
            ("network", network.into()),
            ("version", version.as_str().into()),
            ("on", on.as_str().into()),
            ("until", until.as_str().into()),
        ];
        self.words.say_with(Locale::French, key, &values).into_owned()
    }
}

fn spelled(lines: &[String], speller: &mut Speller<'_>) -> Vec<String> {
    lines.iter().map(|line| speller.plain(line)).collect()
}
