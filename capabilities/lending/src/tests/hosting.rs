//! A copy comes and goes: what is missing is a task of who had it, and what a stay brought is counted.

use chrono::TimeDelta;
use vocabulary::id::BookingId;

use super::trying::{Bench, copy, day, exhibition, on_benches, piece, request, somebody, whole};
use crate::{
    Again, BookingState, Condition, Effect, Inventory, PlannedStay, ReturnForm, SideActivity, Span, agenda,
    apply_plan, arrive, booking, depart, feedback_of, figures, give_feedback, receive, remove_side_activity,
    save_side_activity, settle_task, side_activities, tasks_after, tasks_for_owner, tasks_of, withdraw,
};

fn without_the_game() -> Inventory {
    let mut found = whole();
    found.insert(piece("jeu"), Condition::Missing);
    found
}

fn two_stays(bench: &Bench<'_>) -> (BookingId, BookingId) {
    bench.offers(&exhibition());
    bench.asks(&["un", "deux"]);
    let start = day(2026, 10, 1);
    let one = bench.reserves("un", copy("A"), start).expect("free");
    (one, bench.reserves("deux", copy("A"), start + TimeDelta::days(42)).expect("free"))
}

fn state(bench: &Bench<'_>, id: BookingId) -> BookingState {
    bench.read(|conn| booking(conn, id)).expect("there").state
}

#[test]
fn a_game_that_is_missing_is_a_task_of_the_host_before() {
    on_benches(|bench| {
        let (one, two) = two_stays(bench);
        let desk = bench.desk();
        assert!(bench.write(|conn| arrive(conn, &desk, one, &whole())));
        assert_eq!(state(bench, one), BookingState::OnSite);
        assert!(bench.write(|conn| depart(conn, &desk, one, &whole())));
        assert_eq!(state(bench, one), BookingState::CheckedOut);
        assert!(bench.write(|conn| arrive(conn, &desk, two, &without_the_game())));
        let tasks = bench.read(|conn| tasks_of(conn, somebody("un")));
        assert_eq!(tasks.len(), 1);
        assert_eq!((tasks[0].item, tasks[0].found), (piece("jeu"), Condition::Missing));
        assert_eq!(state(bench, one), BookingState::Damaged);
        assert!(bench.write(|conn| depart(conn, &desk, two, &without_the_game())));
        assert!(bench.write(|conn| receive(conn, &desk, two, &without_the_game())));
        assert!(bench.read(|conn| tasks_of(conn, somebody("deux"))).is_empty(), "it was missing before");
        assert_eq!(state(bench, two), BookingState::Returned);
        assert_eq!(bench.read(|conn| tasks_for_owner(conn, somebody("prêteur"))).len(), 1);
        assert!(bench.write(|conn| settle_task(conn, &desk, tasks[0].id, true)));
        assert!(!bench.write(|conn| settle_task(conn, &desk, tasks[0].id, true)), "once");
        assert_eq!(state(bench, one), BookingState::Returned);
        assert_eq!(bench.read(|conn| tasks_after(conn, one)).len(), 1, "it is remembered");
        assert!(!bench.write(|conn| withdraw(conn, &desk, one)), "what began is not given up");
    });
}

#[test]
fn nothing_comes_long_before_its_day_nor_any_piece_of_something_else() {
    on_benches(|bench| {
        let (one, _) = two_stays(bench);
        let before = bench.desk_at(bench.desk().now - TimeDelta::days(90));
        assert!(!bench.write(|conn| arrive(conn, &before, one, &whole())));
        assert!(!bench.write(|conn| depart(conn, &before, one, &whole())));
        let mut strange = whole();
        strange.insert(piece("rien de tel"), Condition::Missing);
        let desk = bench.desk();
        assert!(bench.write(|conn| arrive(conn, &desk, one, &strange)));
        let seen = bench.read(|conn| booking(conn, one)).expect("there").condition_out;
        assert_eq!(seen, whole());
    });
}

#[test]
fn what_a_stay_brought_is_told_once_counted_and_kept_from_view() {
    on_benches(|bench| {
        let (one, two) = two_stays(bench);
        let desk = bench.desk();
        let form = ReturnForm {
            visitors: 40,
            effects: [Effect::RaisedInInterview, Effect::WorkshopBorn].into(),
            again: Again::Yes,
            words: "Le jeu a plu.".to_owned(),
        };
        let fewer = ReturnForm { visitors: 30, effects: [Effect::RaisedInInterview].into(), ..form.clone() };
        assert!(bench.write(|conn| give_feedback(conn, &desk, one, &form)));
        assert!(bench.write(|conn| give_feedback(conn, &desk, one, &fewer)), "the last word counts");
        let told = bench.read(|conn| feedback_of(conn, &bench.key, one)).expect("told");
        assert_eq!(told.form, fewer);
        let span = Span { from: day(2026, 10, 1), until: day(2027, 10, 1) };
        let counted = bench.read(|conn| figures(conn, span, day(2026, 11, 22)));
        let shown = &counted.resources[0];
        assert_eq!((shown.sites_served, shown.sites_asked, shown.forms, shown.visitors), (2, 2, 1, 30));
        assert_eq!((shown.days_on_site, shown.days_idle), (53, 0), "copy A alone, until today");
        assert_eq!(shown.effects.get(&Effect::RaisedInInterview), Some(&1));
        assert_eq!(shown.effects.get(&Effect::WorkshopBorn), None);
        assert_eq!(state(bench, two), BookingState::Reserved);
    });
}

#[test]
fn words_about_somebody_are_worth_a_second_look() {
    let form = ReturnForm {
        visitors: 1,
        effects: [].into(),
        again: Again::No,
        words: "Monsieur Dupont est sale et agressif.".to_owned(),
    };
    assert!(!form.cautions().is_empty());
}

#[test]
fn what_takes_place_around_a_stay_is_in_the_agenda_unless_it_is_given_up() {
    on_benches(|bench| {
        let (one, two) = two_stays(bench);
        let at = bench.desk().now;
        let activity = |number, public| SideActivity { number, title: format!("n° {number}"), at, public };
        bench.write(|conn| save_side_activity(conn, one, &activity(1, true)));
        bench.write(|conn| save_side_activity(conn, one, &activity(2, false)));
        bench.write(|conn| save_side_activity(conn, two, &activity(1, true)));
        let hour = TimeDelta::hours(1);
        let shown =
            |commune: Option<&str>| bench.read(|conn| agenda(conn, at - hour, at + hour, commune)).len();
        assert_eq!((shown(None), shown(Some("77288")), shown(Some("13201"))), (2, 2, 0));
        let begun = bench.desk();
        assert!(!bench.write(|conn| withdraw(conn, &begun, two)), "what began is not undone");
        let desk = bench.desk_at(at - TimeDelta::days(20));
        assert!(bench.write(|conn| withdraw(conn, &desk, two)));
        assert_eq!(shown(None), 1);
        assert!(bench.write(|conn| remove_side_activity(conn, one, 1)));
        assert_eq!((shown(None), bench.read(|conn| side_activities(conn, one)).len()), (0, 1));
    });
}

#[test]
fn what_takes_place_around_a_stay_moves_with_it_at_the_same_hour() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["un"]);
        let start = day(2027, 3, 1);
        let id = bench.reserves("un", copy("A"), start).expect("free");
        let at = day(2027, 3, 10).and_hms_opt(13, 0, 0).expect("a time").and_utc();
        let activity = SideActivity { number: 1, title: "Atelier".to_owned(), at, public: true };
        bench.write(|conn| save_side_activity(conn, id, &activity));
        let moved = PlannedStay { request: request("un").id, copy: copy("B"), start: day(2027, 3, 29) };
        let desk = bench.desk_after(1);
        bench.write(|conn| apply_plan(conn, &desk, exhibition().id, &[moved])).expect("free");
        let later = day(2027, 4, 7).and_hms_opt(12, 0, 0).expect("a time").and_utc();
        let kept = bench.read(|conn| side_activities(conn, id));
        assert_eq!(kept[0].at, later, "two in the afternoon in Paris, before and after the change of time");
    });
}
