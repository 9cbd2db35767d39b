//! Links between the pages of the repository lead somewhere, down to the heading.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Document, Fault};
use crate::house;

/// Finds links of Markdown files to a file or a heading that does not exist. Addresses on the web are not visited.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    check_in(documents, |path| house().join(path).exists())
}

fn check_in(documents: &[Document], exists: impl Fn(&str) -> bool) -> Vec<Fault> {
    let pages = documents.iter().filter(|document| document.path.ends_with(".md"));
    let links = pages.flat_map(|page| links_of(&page.text).into_iter().map(move |link| (page, link)));
    links.filter_map(|(page, (line, target))| broken(page, line, &target, documents, &exists)).collect()
}

fn broken(
    page: &Document,
    line: usize,
    target: &str,
    documents: &[Document],
    exists: &impl Fn(&str) -> bool,
) -> Option<Fault> {
    if target.contains("://") || target.starts_with("mailto:") || target.starts_with("tel:") {
        return None;
    }
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = if file.is_empty() { Some(page.path.clone()) } else { resolve(&page.path, file) };
    let Some(path) = path.filter(|path| exists(path) || documents.iter().any(|one| one.path == *path)) else {
        return Some(page.fault(line, format!("links to « {target} », which does not exist")));
    };
    let known = documents.iter().find(|document| document.path == path);
    let has_heading =
        known.is_none_or(|document| heading.is_empty() || anchors_of(&document.text).contains(heading));
    (!has_heading).then(|| page.fault(line, format!("links to « {target} », where there is no such heading")))
}

/// Every target with the line where it stands; code is not looked at.
fn links_of(text: &str) -> Vec<(usize, String)> {
    let events = Parser::new_ext(text, Options::all()).into_offset_iter();
    let targets = events.filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some((range.start, dest_url))
        }
        _ => None,
    });
    targets.map(|(start, target)| (text[..start].matches('\n').count() + 1, target.into_string())).collect()
}

/// The anchors that web views of repositories make of headings: lower case, spaces to hyphens, no punctuation.
fn anchors_of(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::all()) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::End(TagEnd::Heading(_)), Some(words)) => {
                anchors.insert(anchor(words));
                heading = None;
            }
            (Event::Text(part) | Event::Code(part), Some(words)) => words.push_str(&part),
            _ => {}
        }
    }
    anchors
}

fn anchor(heading: &str) -> String {
    let kept =
        heading.trim().chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).flat_map(char::to_lowercase).collect()
}

/// The path from the root that a relative link means, seen from the page that holds it; none outside the house.
fn resolve(page: &str, link: &str) -> Option<String> {
    let mut folders: Vec<&str> = if link.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    folders.pop();
    for part in link.split('/').filter(|part| !part.is_empty()) {
        match part {
            "." => {}
            ".." => drop(folders.pop()?),
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check_in;

    #[test]
    fn links_lead_to_files_and_headings() {
        let page = "# Rooms & edges\n";
        for (link, is_good) in [
            ("[a](ARCHITECTURE.md)", true),
            ("[a](../ARCHITECTURE.md)", false),
            ("[a](ARCHITECTURE.md#rooms--edges)", true),
            ("[a](ARCHITECTURE.md#doors)", false),
            ("[a](#here)", true),
            ("[a](#there)", false),
            ("[a](handbook)", true),
            ("![a](handbook/pictures/home.png)", false),
            ("[a](https://example.org/x)", true),
            ("`[a](nowhere.md)`", true),
        ] {
            let readme = format!("# Here\n\n{link}\n");
            let documents = repository(&[("README.md", &readme), ("ARCHITECTURE.md", page)]);
            let faults = check_in(&documents, |path| path == "handbook");
            let expected: &[&str] = if is_good { &[] } else { &["README.md:3"] };
            assert_eq!(places(&faults), expected, "{link}");
        }
    }

    #[test]
    fn links_are_seen_from_the_folder_of_their_page() {
        let documents = repository(&[
            ("handbook/run.md", "[up](../README.md) [beside](./use.md#a) [root](/README.md)"),
            ("handbook/use.md", "## A\n"),
            ("README.md", ""),
        ]);
        assert_eq!(places(&check_in(&documents, |_| false)), Vec::<String>::new());
    }
}
