//! Words of dates, told apart.

use super::*;

#[test]
fn times_dates_and_ordinals_are_told_apart() {
    let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).map(Token::Clock).expect("a time");
    assert_eq!(tokens("14 h 30"), [clock(14, 30)]);
    assert_eq!(tokens("14h-16h"), [clock(14, 0), Token::Dash, clock(16, 0)]);
    assert_eq!(tokens("9:05"), [clock(9, 5)]);
    assert_eq!(tokens("2 pm"), [clock(14, 0)]);
    assert_eq!(tokens("le 1er mai 2027"), [Token::Date(1, 5, Some(2027))]);
    assert_eq!(tokens("30/6"), [Token::Date(30, 6, None)]);
    assert_eq!(tokens("2027-06-30"), [Token::Date(30, 6, Some(2027))]);
    assert_eq!(tokens("le 2e mercredi"), [Token::Ordinal(2), Token::Day(Weekday::Wed)]);
    let march = |day| Token::Date(day, 3, None);
    assert_eq!(tokens("le 3, le 10 et le 17 mars"), [march(3), Token::And, march(10), Token::And, march(17)]);
    assert_eq!(tokens("14 quelquechose"), [Token::Number(14), Token::Unknown("quelquechose".to_owned())]);
}
