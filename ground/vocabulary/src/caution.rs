//! Words worth a second look before they are kept: warnings that suggest a better word, never refusals.
//!
//! What must be refused (social security, bank account and card numbers) is [`crate::refusal`]'s.

use crate::codes::codes;
use std::ops::Range;

/// Where a text will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where anybody reads it: a sheet of the directory, an announcement.
    Public,
    /// In what is written about one person: a referral, a shared situation, a note.
    Personal,
}

codes! {
    /// Why a text is worth a second look. The label says so to whoever writes, and what would be better.
    CautionKind {
        Health = "health",
            "Ces mots parlent de santé. Dites plutôt ce dont la personne a besoin : « un rendez-vous médical », « un rythme allégé ».",
            "These words are about health. Say what the person needs instead: “a medical appointment”, “a lighter pace”.";
        Judgement = "judgement",
            "Ces mots jugent une personne, qui pourra les lire. Dites plutôt ce qui s’est passé : « absent à deux rendez-vous ».",
            "These words judge a person, who may read them. Say what happened instead: “missed two appointments”.";
        PersonName = "person-name",
            "Un nom de personne semble écrit ici, et tout le monde pourra le lire. Donnez plutôt une fonction : « l’accueil », « la référente familles ».",
            "This looks like a person’s name, which anyone could read. Give a function instead: “reception”, “the family officer”.";
        ChildProtection = "child-protection",
            "Un enfant en danger ne se signale pas ici. Appelez le 119, jour et nuit, ou la cellule de recueil (CRIP) du département.",
            "A child in danger is not reported here. Call 119, day or night, or the child protection unit (CRIP) of the département.";
        BenefitNumber = "benefit-number",
            "Un numéro d’allocataire semble écrit ici. Il n’est pas nécessaire : retirez-le, la personne le donnera elle-même.",
            "This looks like a benefit number. It is not needed: take it out, the person will give it herself.";
    }
}

/// Something worth a second look, and where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caution {
    /// Why.
    pub kind: CautionKind,
    /// Where, in bytes.
    pub range: Range<usize>,
}

/// What is worth a second look in a text, in the order it stands.
pub fn cautions(_text: &str, _place: Place) -> Vec<Caution> {
    Vec::new()
}
