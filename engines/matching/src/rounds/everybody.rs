//! Everybody meets everybody, two by two: the circle method.

/// Two of the same side who meet; the smaller number first.
pub type Pair = (usize, usize);

/// The rounds in which each of so many people meets every other once: one less than the people if they are even in number,
/// else as many, each sitting out once.
///
/// The circle method (Kirkman 1847; Lucas 1883): one stays, the others move on by one chair. No schedule is shorter:
/// everybody has one meeting less than there are people, and an odd number cannot all sit two by two.
#[must_use]
pub fn everybody(people: usize) -> Vec<Vec<Pair>> {
    if people < 2 {
        return Vec::new();
    }
    let chairs = people + people % 2;
    let turning = chairs - 1;
    (0..turning)
        .map(|round| {
            let facing =
                (1..chairs / 2).map(|step| ((round + step) % turning, (round + turning - step) % turning));
            let mut pairs: Vec<Pair> = std::iter::once((round, turning))
                .chain(facing)
                .map(|(one, other)| (one.min(other), one.max(other)))
                .filter(|(_, other)| *other < people)
                .collect();
            pairs.sort_unstable();
            pairs
        })
        .collect()
}
