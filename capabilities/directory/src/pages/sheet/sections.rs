//! When each section of a sheet was confirmed, by whom: all of them together, and beside a section only where it is
//! older than the sheet.

use vocabulary::date;
use web::Visit;

use crate::kept::Dates;
use crate::section::Section;
use crate::shown::SectionDate;

/// The sections of a sheet with their dates, in words.
pub(in crate::pages) struct SectionsView {
    /// Name of the section, when it was confirmed and by whom.
    pub(in crate::pages) lines: Vec<(String, String)>,
    older: Vec<(Section, String)>,
}

impl SectionsView {
    /// What stands beside a section; nothing where it is as fresh as the sheet, whose badge says so already.
    pub(in crate::pages) fn beside(&self, code: &str) -> &str {
        let found = self.older.iter().find(|(section, _)| section.code() == code);
        found.map_or("", |(_, words)| words)
    }
}

/// The dates in words. The record's own organisation is who confirmed where nobody is named.
pub(in crate::pages) fn sections(
    visit: &Visit,
    dates: &Dates,
    sections: &[SectionDate],
    owner: &str,
) -> SectionsView {
    let words = |date: &SectionDate| match date.assured_on {
        Some(day) => {
            let by = date.assurer.as_deref().unwrap_or(owner);
            let day = date::in_words(day, visit.locale);
            let values = [("day", day.as_str().into()), ("name", by.into())];
            visit.say_with("directory-section-confirmed", &values).into_owned()
        }
        None => visit.say("directory-section-never").into_owned(),
    };
    let is_older = |date: &&SectionDate| dates.assured_on.is_some() && date.assured_on < dates.assured_on;
    SectionsView {
        lines: sections
            .iter()
            .map(|date| (visit.say(date.section.key()).into_owned(), words(date)))
            .collect(),
        older: sections.iter().filter(is_older).map(|date| (date.section, words(date))).collect(),
    }
}
