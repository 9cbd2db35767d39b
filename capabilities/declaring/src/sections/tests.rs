//! Every section has its form and its lead.

use action::Section;

use super::lead;

#[test]
fn each_section_says_what_its_form_is_for() {
    let leads: std::collections::BTreeSet<&str> = Section::ALL.iter().map(|section| lead(*section)).collect();
    assert_eq!(leads.len(), Section::ALL.len());
    assert!(leads.iter().all(|key| crate::FRENCH.contains(&format!("{key} = "))));
}
