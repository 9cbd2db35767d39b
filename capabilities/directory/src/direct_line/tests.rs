//! Who sees a direct line: members, while its bearer agrees; never a passer-by, an elected person or an administrator.

use vocabulary::permission::Role;

use super::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

fn line(name: &str, disclosure: Disclosure, consent_until: Option<NaiveDate>) -> LineOf {
    let contact = NamedContact {
        name: name.to_owned(),
        function: "Accueil".to_owned(),
        email: String::new(),
        phones: Vec::new(),
    };
    LineOf::new(Uuid::nil(), DirectLine { contact, disclosure, consent_until })
}

fn sees(line: &LineOf, role: Role, is_own: bool) -> bool {
    line.shown_to(role.reader(), is_own, day(11, 22)).is_some()
}

#[test]
fn members_see_a_function_and_others_do_not() {
    let line = line("", Disclosure::Members, None);
    for role in Role::ALL {
        let may = matches!(
            role,
            Role::Volunteer
                | Role::Reception
                | Role::SecrecyBound
                | Role::CaseCoordinator
                | Role::Referent
                | Role::Coordinator
        );
        assert_eq!(sees(&line, *role, true), may, "{role:?}");
    }
}

#[test]
fn a_name_is_seen_while_its_bearer_agrees() {
    for (consent_until, is_own, seen) in [
        (Some(day(11, 22)), false, true),
        (Some(day(11, 21)), false, false),
        (Some(day(11, 21)), true, false),
        (None, false, false),
        (None, true, true),
    ] {
        let line = line("Prénom Nom", Disclosure::Members, consent_until);
        assert_eq!(sees(&line, Role::Volunteer, is_own), seen, "{consent_until:?}, own: {is_own}");
    }
}

#[test]
fn what_is_kept_for_the_organisation_is_seen_by_those_who_act_for_it() {
    let line = line("", Disclosure::Organization, None);
    assert!(sees(&line, Role::Volunteer, true));
    assert!(!sees(&line, Role::Volunteer, false));
    assert!(!sees(&line, Role::Coordinator, false), "a coordinator does not act for it");
    assert!(!sees(&line, Role::Elected, true), "nor may an elected person of it read names");
}

#[test]
fn who_vouched_at_the_source_is_shown_to_nobody() {
    let contact = NamedContact {
        name: String::new(),
        function: NamedContact::ASSURER.to_owned(),
        email: "quelquun@source.example".to_owned(),
        phones: Vec::new(),
    };
    let line = LineOf::new(Uuid::nil(), DirectLine::of_function(contact));
    assert!(!sees(&line, Role::Volunteer, true));
}

#[test]
fn a_line_prints_as_a_blank() {
    let line = line("Prénom Nom", Disclosure::Members, None);
    assert!(!format!("{line:?}").contains("Nom"));
}
