//! What visitors say of their days, on three criteria, told for a whole programme and from five answers on.

/// The fewest answers from which anything is told: fewer would say who said what.
pub(crate) const FEWEST: usize = 5;
/// The best mark; the worst is 1.
pub(crate) const BEST: u8 = 4;

/// The criteria of the evaluation, in the order they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks {
    /// How one was welcomed.
    pub(crate) welcome: u8,
    /// What the day adds to one's own work.
    pub(crate) worth: u8,
    /// The contacts one leaves with.
    pub(crate) contacts: u8,
}

impl Marks {
    /// The three marks, each from 1 to [`BEST`]; nothing otherwise.
    pub(crate) fn new(welcome: u8, worth: u8, contacts: u8) -> Option<Self> {
        let is_mark = |mark: u8| (1..=BEST).contains(&mark);
        [welcome, worth, contacts].into_iter().all(is_mark).then_some(Self { welcome, worth, contacts })
    }
}

/// The three criteria of a programme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Told {
    /// How many answered.
    pub(crate) answers: usize,
    /// The mean of each criterion, from 1 to [`BEST`], in the order they are asked.
    pub(crate) means: [f64; 3],
}

/// What may be told of a programme: nothing below [`FEWEST`] answers.
pub(crate) fn told(marks: &[Marks]) -> Option<Told> {
    let answers = marks.len();
    if answers < FEWEST {
        return None;
    }
    let mean = |of: fn(&Marks) -> u8| {
        let sum: u32 = marks.iter().map(|one| u32::from(of(one))).sum();
        f64::from(sum) / f64::from(u32::try_from(answers).unwrap_or(u32::MAX))
    };
    Some(Told { answers, means: [mean(|one| one.welcome), mean(|one| one.worth), mean(|one| one.contacts)] })
}

#[cfg(test)]
mod tests;
