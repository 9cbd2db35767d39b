//! What a list of places reaches at each level.

use super::drawing::drawn;
use super::{Levels, Question, Seat};

/// The levels of these places.
pub(super) fn levels(question: &Question, seats: &[Option<Seat>]) -> Levels {
    let unranked = question.unranked();
    let mut levels = Levels { by_rank: vec![0; usize::from(unranked)], ..Levels::default() };
    let mut sent = vec![false; question.organizations];
    let mut visits = vec![0_u64; question.organizations];
    for (worker, seat) in seats.iter().enumerate() {
        let Some(seat) = seat else { continue };
        let who = &question.workers[worker];
        let wish = who.wishes.iter().find(|wish| wish.offer == seat.offer);
        let rank = wish.map_or(unranked, |wish| wish.rank);
        levels.placed += 1;
        levels.worst_rank = levels.worst_rank.max(Some(rank));
        levels.by_rank[usize::from(rank) - 1] += 1;
        if who.unplaced_last_time {
            levels.returning += 1;
            levels.returning_ranks += u64::from(rank);
        }
        levels.lottery += u64::from(drawn(question.seed, worker, wish.map(|wish| wish.offer), seat.day));
        sent[who.organization] = true;
        visits[question.offers[seat.offer].organization] += 1;
    }
    levels.reciprocal = (0..sent.len()).filter(|at| sent[*at] && visits[*at] > 0).count();
    levels.squares = visits.iter().map(|visits| visits * visits).sum();
    levels
}
