//! The small house with this room open in it.

use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;
use membership::trial::{self, Town, Tried};
use paper::Press;
use vocabulary::id::CardId;

pub(crate) use membership::trial::{Answer, between};

use crate::card::{Card, Stage};
use crate::pages::Knowledge;
use crate::rounds::{Round, daily};
use crate::store::cards;

/// A house with the demo's cards.
pub(crate) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("knowledge", crate::FRENCH, crate::ENGLISH), ("paper", paper::FRENCH, paper::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let acronyms = Arc::new([("FSL".to_owned(), "fonds de solidarité pour le logement".to_owned())]);
            let ground = (db.clone(), key.clone());
            crate::routes().with_state(Knowledge::new(ground, Arc::clone(shell), Press::found(), acronyms))
        },
    };
    ::store::trial::both(&trial::schema(&[crate::ROOM]), |db| {
        let town = Town::over(db, &tried);
        crate::demo::fill(db, &town.key, town.now()).expect("the demo's cards");
        test(&House(town));
    });
}

/// A text that may be published.
pub(crate) const TEXT: [(&str, &str); 7] = [
    ("title", "Sans papiers d’identité"),
    ("summary", "Quand une personne a perdu sa carte d’identité."),
    ("topic-1", "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"),
    ("steps", "- Faire la déclaration de perte.\n- Prendre rendez-vous en mairie avec le FSL."),
    ("fact-1", "La carte d’identité est gratuite, sauf perte."),
    ("source-1", "Code général des impôts, art. 1628 bis"),
    ("until-1", "2028-01-31"),
];

/// The same form with one more field, or another value of one.
pub(crate) fn with<'a>(
    form: &[(&'a str, &'a str)],
    name: &'a str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let kept = form.iter().copied().filter(|(field, _)| *field != name);
    kept.chain([(name, value)]).collect()
}

impl House {
    /// The round of the house.
    pub(crate) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    pub(crate) fn card(&self, id: CardId) -> Card {
        self.read(|conn| cards::card(conn, id)).expect("a card")
    }

    pub(crate) fn shipped(&self, handle: &str) -> Card {
        self.card(crate::shipped_id(handle))
    }

    /// A card as a persona begins it.
    pub(crate) fn begins(&self, who: &str, form: &[(&str, &str)]) -> Card {
        let answer = self.post(crate::paths::NEW, &self.signs_in(who), &with(form, "faire", "garder"));
        assert_eq!(answer.status, 303, "{}", answer.body);
        let id = answer.to.split('/').nth(3).expect("the card's address");
        self.card(id.parse().expect("an id"))
    }

    /// A step taken by hand.
    pub(crate) fn steps(&self, who: &str, card: CardId, what: &str) -> Answer {
        self.post(&crate::paths::of_work(card, "etape"), &self.signs_in(who), &[("faire", what)])
    }

    /// A card that a professional and readers found good.
    pub(crate) fn read_card(&self, form: &[(&str, &str)]) -> Card {
        let card = self.begins("responsable-associatif", form);
        assert_eq!(self.steps("responsable-associatif", card.id, "relire").status, 303);
        self.reviews("assistante-sociale", card.id, "good");
        let paper = [("faire", "papier"), ("groupe-papier", "Atelier du mardi"), ("avis", "good")];
        self.post(
            &crate::paths::of_work(card.id, "lecteurs"),
            &self.signs_in("responsable-associatif"),
            &paper,
        );
        let card = self.card(card.id);
        assert_eq!(card.stage, Stage::PlainReview);
        card
    }

    pub(crate) fn reviews(&self, who: &str, card: CardId, verdict: &str) -> Answer {
        let form = [("avis", verdict), ("mots", "Le délai est à préciser.")];
        self.post(&crate::paths::of_work(card, "relire"), &self.signs_in(who), &form)
    }

    pub(crate) fn publishes(&self, card: CardId, form: &[(&str, &str)]) -> Answer {
        self.post(&crate::paths::of_work(card, "publier"), &self.signs_in("coordinatrice"), form)
    }

    pub(crate) fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now()).date()
    }

    pub(crate) fn letters(&self) -> i64 {
        self.read(count_letters)
    }
}

::store::sql! {
    /// How many letters of this room there are.
    pub(crate) fn count_letters() -> One<i64> = "select count(*) as letters from letter where kind = 'knowledge'";
}
