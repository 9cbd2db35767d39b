//! A share as people say it: « plus de la moitié », « près du tiers », computed and never typed.

/// A part of a whole that has a name. The order is that of size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fraction {
    Quarter,
    Third,
    Half,
    TwoThirds,
    ThreeQuarters,
}

impl Fraction {
    const ALL: [Self; 5] = [Self::Quarter, Self::Third, Self::Half, Self::TwoThirds, Self::ThreeQuarters];

    /// How many twenty-fourths of the whole it is.
    fn parts(self) -> u64 {
        match self {
            Self::Quarter => 6,
            Self::Third => 8,
            Self::Half => 12,
            Self::TwoThirds => 16,
            Self::ThreeQuarters => 18,
        }
    }
}

/// How a part stands to its whole. The order is that of size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Share {
    /// None of it.
    Nothing,
    /// Less than a tenth.
    LessThanTenth,
    /// From a tenth on, and not yet nearly a quarter.
    LessThanQuarter,
    /// Around a fraction that has a name.
    About(Fraction, Side),
    /// Nine tenths or more, and not all.
    NearlyAll,
    /// All of it.
    All,
}

/// On which side of a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// Less than a twenty-fourth below, some four points of a hundred.
    Nearly,
    /// Exactly.
    Exactly,
    /// More, and not yet nearly the next one.
    MoreThan,
}

impl Share {
    /// How a part stands to its whole; nothing where there is no whole. A part larger than its whole is all of it.
    ///
    /// Whole numbers only, so that three of six is « la moitié » and never « plus de la moitié ».
    pub(crate) fn of(part: u64, whole: u64) -> Option<Self> {
        let (part, whole) = (u128::from(part.min(whole)), u128::from(whole));
        let fractions = Fraction::ALL.into_iter().rev();
        let reached = fractions
            .map(|one| (one, u128::from(one.parts())))
            .find(|(_, parts)| part * 24 + whole > parts * whole);
        match (part, whole) {
            (_, 0) => None,
            (0, _) => Some(Self::Nothing),
            _ if part == whole => Some(Self::All),
            _ if part * 10 >= whole * 9 => Some(Self::NearlyAll),
            _ if part * 10 < whole => Some(Self::LessThanTenth),
            _ => Some(reached.map_or(Self::LessThanQuarter, |(fraction, parts)| {
                Self::About(fraction, Side::of(part * 24, parts * whole))
            })),
        }
    }

    /// Its word in the texts.
    pub(crate) fn code(self) -> &'static str {
        use Fraction::{Half, Quarter, Third, ThreeQuarters, TwoThirds};
        use Side::{Exactly, MoreThan, Nearly};
        match self {
            Self::Nothing => "nothing",
            Self::LessThanTenth => "less-than-tenth",
            Self::LessThanQuarter => "less-than-quarter",
            Self::About(Quarter, Nearly) => "nearly-quarter",
            Self::About(Quarter, Exactly) => "quarter",
            Self::About(Quarter, MoreThan) => "more-than-quarter",
            Self::About(Third, Nearly) => "nearly-third",
            Self::About(Third, Exactly) => "third",
            Self::About(Third, MoreThan) => "more-than-third",
            Self::About(Half, Nearly) => "nearly-half",
            Self::About(Half, Exactly) => "half",
            Self::About(Half, MoreThan) => "more-than-half",
            Self::About(TwoThirds, Nearly) => "nearly-two-thirds",
            Self::About(TwoThirds, Exactly) => "two-thirds",
            Self::About(TwoThirds, MoreThan) => "more-than-two-thirds",
            Self::About(ThreeQuarters, Nearly) => "nearly-three-quarters",
            Self::About(ThreeQuarters, Exactly) => "three-quarters",
            Self::About(ThreeQuarters, MoreThan) => "more-than-three-quarters",
            Self::NearlyAll => "nearly-all",
            Self::All => "all",
        }
    }
}

impl Side {
    fn of(part: u128, fraction: u128) -> Self {
        match part.cmp(&fraction) {
            std::cmp::Ordering::Less => Self::Nearly,
            std::cmp::Ordering::Equal => Self::Exactly,
            std::cmp::Ordering::Greater => Self::MoreThan,
        }
    }
}

/// A part in hundredths of its whole, rounded to the nearest; nothing where there is no whole.
pub(crate) fn percent(part: u64, whole: u64) -> Option<u64> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    (whole > 0).then(|| u64::try_from((part * 100 + whole / 2) / whole).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests;
