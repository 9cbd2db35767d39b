//! Partners and visitors as matching numbers them, and what it answers said with their ids and hours.

use matching::rounds::{self, Certificate, Who};

use crate::rotation::{Gap, Ground, LeftOut, Meeting, Proof, Round, Why};
use crate::speed_meeting::{Guest, Partner, SpeedMeeting, Visitor};
use crate::timetable::hours;

/// Those who come, in the order of their numbers.
pub(crate) struct Numbered<'a> {
    meeting: &'a SpeedMeeting,
    partners: Vec<&'a Partner>,
    visitors: Vec<&'a Visitor>,
}

impl<'a> Numbered<'a> {
    pub(crate) fn of(meeting: &'a SpeedMeeting) -> Self {
        Self { meeting, partners: meeting.present_partners(), visitors: meeting.present_visitors() }
    }

    fn pair(&self, pair: rounds::Meeting) -> Option<(&'a Partner, Guest)> {
        Some((*self.partners.get(pair.partner)?, Guest::Visitor(self.visitors.get(pair.visitor)?.id)))
    }

    fn participant(&self, who: Who) -> Option<Guest> {
        match who {
            Who::Partner(at) => self.partners.get(at).map(|one| Guest::Partner(one.id)),
            Who::Visitor(at) => self.visitors.get(at).map(|one| Guest::Visitor(one.id)),
        }
    }

    /// The number of somebody who comes.
    pub(crate) fn who(&self, guest: Guest) -> Option<Who> {
        match guest {
            Guest::Partner(id) => self.partners.iter().position(|one| one.id == id).map(Who::Partner),
            Guest::Visitor(id) => self.visitors.iter().position(|one| one.id == id).map(Who::Visitor),
        }
    }

    /// A meeting of ours, by numbers; nothing where one of the two comes no more.
    pub(crate) fn numbers(&self, held: &Meeting) -> Option<rounds::Meeting> {
        match (self.who(Guest::Partner(held.partner))?, self.who(held.guest)?) {
            (Who::Partner(partner), Who::Visitor(visitor)) => Some(rounds::Meeting { partner, visitor }),
            _ => None,
        }
    }

    /// Rounds with their hours, the first of them having this number, from 1.
    pub(crate) fn rounds(&self, rounds: &[Vec<rounds::Meeting>], first: u32) -> Vec<Round> {
        let round = |(number, held): (u32, &Vec<rounds::Meeting>)| {
            let (starts, ends) = hours(self.meeting, number);
            let met = held.iter().filter_map(|held| self.pair(*held));
            let met =
                met.map(|(partner, guest)| Meeting { table: partner.table, partner: partner.id, guest });
            let mut meetings: Vec<Meeting> = met.collect();
            meetings.sort_by_key(|meeting| meeting.table);
            Round { starts, ends, meetings }
        };
        (first..).zip(rounds).map(round).collect()
    }

    /// The pairs that do not meet, and why.
    pub(crate) fn left_out(&self, left_out: &[rounds::LeftOut]) -> Vec<LeftOut> {
        let left = left_out.iter().filter_map(|left| self.left(left.pair, why(left.why)));
        left.collect()
    }

    /// A pair that does not meet.
    pub(crate) fn left(&self, pair: rounds::Meeting, why: Why) -> Option<LeftOut> {
        let (partner, guest) = self.pair(pair)?;
        Some(LeftOut { partner: partner.id, guest, why })
    }

    /// What is proved of a schedule; `is_best` is what the check found.
    pub(crate) fn proof(&self, schedule: &rounds::Schedule, is_best: bool) -> Proof {
        let ground = match &schedule.certificate {
            Certificate::Nothing => Ground::Nothing,
            Certificate::Busiest(who) => self.participant(*who).map_or(Ground::Nothing, Ground::Busiest),
            Certificate::BusiestInterpreter(_) => Ground::Interpreters,
            Certificate::AllHeld => Ground::AllMeet,
            Certificate::Flow { .. } => Ground::Flow,
            Certificate::Tried => Ground::Tried,
        };
        Proof {
            rounds_at_least: schedule.bound.rounds_at_least,
            exact: is_best,
            gap: gap(schedule.bound.gap),
            meets_at_least: schedule.meets_at_least,
            ground,
        }
    }
}

const fn why(why: rounds::Why) -> Why {
    match why {
        rounds::Why::Full(_) | rounds::Why::NoCommonRound => Why::NoTime,
        rounds::Why::NeverTogether => Why::NeverTogether,
        rounds::Why::Interpreter(_) => Why::NoInterpreter,
    }
}

const fn gap(gap: rounds::Gap) -> Gap {
    match gap {
        rounds::Gap::Closed => Gap::Closed,
        rounds::Gap::Rounds(rounds) => Gap::Rounds(rounds),
        rounds::Gap::Least(meetings) => Gap::Least(meetings),
        rounds::Gap::Musts(pairs) => Gap::Musts(pairs),
        rounds::Gap::Likes(likes) => Gap::Likes(likes),
        rounds::Gap::Newcomers(meetings) => Gap::Newcomers(meetings),
    }
}
