//! What a host tells after a stay, in four questions: nobody is described.

use std::collections::BTreeSet;
use vocabulary::named;

use vocabulary::caution::{Caution, Place, cautions};

/// The longest words of a return form, in characters.
pub const LONGEST_WORDS: usize = 1000;

named! {
    /// What a stay brought.
    pub Effect {
        /// People spoke of the subject by themselves, alone with a professional.
        RaisedInInterview = "raised-in-interview", "lending-effect-raised";
        /// Professionals saw something change for the better.
        ImprovementSeen = "improvement-seen", "lending-effect-improvement";
        /// People talked about it among themselves.
        TalkedAmongThemselves = "talked-among-themselves", "lending-effect-talked";
        /// People asked for or went to a service.
        ServiceAsked = "service-asked", "lending-effect-service";
        /// Something went on: a workshop, a group.
        WorkshopBorn = "workshop-born", "lending-effect-workshop";
        /// Two organisations met by it.
        PartnersMet = "partners-met", "lending-effect-partners";
        /// The team speaks of it with more ease.
        TeamAtEase = "team-at-ease", "lending-effect-team";
    }
}

named! {
    /// Whether a host would have it again.
    pub Again {
        /// Yes.
        Yes = "yes", "lending-again-yes";
        /// In another way.
        Otherwise = "otherwise", "lending-again-otherwise";
        /// No.
        No = "no", "lending-again-no";
    }
}

/// The four questions: how many came, what it brought, would you have it again, what should others know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnForm {
    /// About how many people saw it.
    pub visitors: u32,
    /// What it brought.
    pub effects: BTreeSet<Effect>,
    /// Whether the host would have it again.
    pub again: Again,
    /// What others should know; may be empty.
    pub words: String,
}

impl ReturnForm {
    /// What of its words is worth a second look before it is kept: names, judgements.
    pub fn cautions(&self) -> Vec<Caution> {
        cautions(&self.words, Place::Public)
    }
}
