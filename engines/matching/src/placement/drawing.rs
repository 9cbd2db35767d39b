//! The numbers of the lottery: anybody can draw them again from the published seed.

/// The lottery draws numbers below this.
pub(super) const NUMBERS: u64 = 1_000;

/// The number a worker draws for a place, from nought to 999; the lowest sum wins. Where she did not ask for the offer,
/// she draws one number for the day.
///
/// The seed, the worker, the offer (or 2³² − 1) and the day, each mixed in by SplitMix64 (Steele, Lea, Flood 2014).
pub(super) fn drawn(seed: u64, worker: usize, offer: Option<usize>, day: usize) -> u32 {
    let parts = [worker, offer.unwrap_or(0xFFFF_FFFF), day];
    let mixed = parts
        .into_iter()
        .fold(mix(seed), |so_far, part| mix(so_far.wrapping_add(u64::try_from(part).unwrap_or(u64::MAX))));
    u32::try_from(mixed % NUMBERS).unwrap_or(0)
}

fn mix(number: u64) -> u64 {
    let stepped = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let once = (stepped ^ stepped >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let twice = (once ^ once >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    twice ^ twice >> 31
}
