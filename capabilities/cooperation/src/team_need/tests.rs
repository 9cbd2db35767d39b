//! A need goes forwards only, unless its day is called off, whatever the coordination tries.

use chrono::NaiveDate;
use proptest::prelude::*;
use vocabulary::id::{OrganizationId, TeamNeedId};

use super::{MeetingFormat, NeedMove, TeamNeed, TeamNeedState, moved};

fn filed() -> TeamNeed {
    TeamNeed {
        id: TeamNeedId::from_source("test", "need", "one"),
        organization: OrganizationId::from_source("test", "organization", "one"),
        filed_by: None,
        subject: String::new(),
        family: None,
        wanted: Vec::new(),
        before: None,
        filed_on: NaiveDate::default(),
        state: TeamNeedState::Filed,
        format: None,
        answer: String::new(),
        planned_on: None,
        closing_reason: String::new(),
    }
}

fn tried(number: usize) -> NeedMove {
    match number {
        0 => NeedMove::Answer(MeetingFormat::Visit, "Une visite.".to_owned()),
        1 => NeedMove::Plan(NaiveDate::default()),
        2 => NeedMove::Finish,
        3 => NeedMove::Unplan,
        _ => NeedMove::Close("L’équipe a changé.".to_owned()),
    }
}

proptest! {
    #[test]
    fn what_took_place_had_a_form_and_a_day_and_what_is_over_stays_so(
        moves in proptest::collection::vec(0..5_usize, 0..12)
    ) {
        let mut need = filed();
        for number in moves {
            let after = moved(&need, &tried(number));
            prop_assert!(!need.state.is_over() || after.is_none());
            need = after.unwrap_or(need);
        }
        let took_place = need.state == TeamNeedState::Done;
        prop_assert!(!took_place || (need.format.is_some() && need.planned_on.is_some()));
        prop_assert!(need.state != TeamNeedState::Answered || need.planned_on.is_none());
        prop_assert_eq!(need.state == TeamNeedState::Closed, !need.closing_reason.is_empty());
    }
}
