//! What the responses to a survey led to: corrections, relations, wishes and meetings.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::SurveyId;

use crate::store::{CorrectionRow, DeclaredRow, WishRow, corrections_of, declared_of, wishes_of};

/// What became of the answers.
pub(crate) struct LedTo {
    pub(crate) corrections: Vec<CorrectionRow>,
    pub(crate) relations: Vec<DeclaredRow>,
    /// Wishes that the other side does not share yet.
    pub(crate) wishes: Vec<WishRow>,
    /// Wishes that met, once for both sides: the meeting, and the two names.
    pub(crate) meetings: Vec<(Uuid, String, String)>,
}

/// How much that is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    /// Fields that were proposed, taken, and not decided yet.
    pub(crate) fields: i64,
    pub(crate) taken: i64,
    pub(crate) waiting: i64,
    pub(crate) relations: usize,
    /// Relations that both sides agree to.
    pub(crate) agreed: usize,
    pub(crate) wishes: usize,
    pub(crate) meetings: usize,
}

/// What the responses to a survey led to, as it stands now.
pub(crate) fn led_to(conn: &mut Conn, survey: SurveyId) -> Result<LedTo, StoreError> {
    let survey = survey.uuid();
    let (mut wishes, mut meetings, mut met) = (Vec::new(), Vec::new(), BTreeSet::new());
    for wish in wishes_of(conn, survey)? {
        match wish.met {
            Some(meeting) if met.insert(meeting) => meetings.push((meeting, wish.name, wish.other_name)),
            Some(_) => {}
            None => wishes.push(wish),
        }
    }
    let corrections = corrections_of(conn, survey)?;
    Ok(LedTo { corrections, relations: declared_of(conn, survey)?, wishes, meetings })
}

impl LedTo {
    /// How much that is.
    pub(crate) fn sums(&self) -> Sums {
        let decided = self.corrections.iter().filter_map(|one| one.taken);
        let undecided = self.corrections.iter().filter(|one| one.taken.is_none());
        Sums {
            fields: self.corrections.iter().map(|one| one.fields).sum(),
            taken: decided.sum(),
            waiting: undecided.map(|one| one.fields).sum(),
            relations: self.relations.len(),
            agreed: self
                .relations
                .iter()
                .filter(|one| one.a_agrees && one.b_agrees && !one.contested)
                .count(),
            wishes: self.wishes.len(),
            meetings: self.meetings.len(),
        }
    }
}

impl Sums {
    /// Whether nothing came of the answers yet.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
