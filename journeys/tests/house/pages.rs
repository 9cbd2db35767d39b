//! What every page owes to everybody: a language, a title, one main heading, labels, whole words, no surprise.

use std::collections::{BTreeMap, BTreeSet};

use journeys::{Outcome, knock};
use scraper::{ElementRef, Html, Selector};

use super::{ask, sitemap};

/// Pages that the sitemap does not tell: results, what is not there, and the gallery of parts.
const OTHERS: [&str; 9] = [
    "/recherche",
    "/recherche?q=dettes&near=Melun",
    "/recherche?q=dettes&near=77",
    "/recherche?q=xyzxyz",
    "/recherche?q=aide&open_at=now",
    "/accessibilite",
    "/credits",
    "/galerie",
    "/rien-du-tout",
];

#[test]
fn every_page_is_whole_in_every_language() -> Outcome {
    knock(async |house| {
        let told = sitemap(house).await?;
        assert!(told.len() > 200, "the sitemap tells {} addresses only", told.len());
        let mut faults = Vec::new();
        for address in told.iter().map(String::as_str).chain(OTHERS) {
            for language in ["fr", "en"] {
                let (_, page) = ask(house, address, language).await?;
                faults.extend(
                    faults_of(&page, language)
                        .into_iter()
                        .map(|fault| format!("{address} ({language}): {fault}")),
                );
            }
        }
        assert!(
            faults.is_empty(),
            "{} faults, the first of them:\n{}",
            faults.len(),
            faults[..faults.len().min(40)].join("\n")
        );
        Ok(())
    })
}

/// What a page leaves undone, one sentence each. `language` is the one it was asked in.
pub(super) fn faults_of(page: &str, language: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let mut faults = Vec::new();
    if !page.trim_start().to_lowercase().starts_with("<!doctype html>") {
        faults.push("no doctype".to_owned());
    }
    if let Some(start) = page.find('⟦') {
        faults.push(format!("words are missing: {}", page[start..].chars().take(60).collect::<String>()));
    }
    faults.extend(head_faults(&html, language));
    faults.extend(heading_faults(&html));
    faults.extend(label_faults(&html));
    faults.extend(id_faults(&html));
    faults.extend(name_faults(&html));
    faults.extend(policy_faults(&html));
    faults
}

fn head_faults(html: &Html, language: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lang = all(html, "html").first().and_then(|root| root.attr("lang").map(str::to_owned));
    if lang.as_deref() != Some(language) {
        faults.push(format!("asked in {language}, answered in {lang:?}"));
    }
    let titles: Vec<String> = all(html, "head > title").into_iter().map(text).collect();
    if titles.len() != 1 || titles.iter().any(String::is_empty) {
        faults.push(format!("one title is needed, there are {titles:?}"));
    }
    for (what, selector) in [
        ("viewport", "meta[name=viewport][content*='width=device-width']"),
        ("main part", "main"),
        ("description", "meta[name=description], meta[name=robots][content*=noindex]"),
    ] {
        let found = all(html, selector).len();
        if found != 1 {
            faults.push(format!("{found} × {what} instead of one"));
        }
    }
    faults
}

/// One main heading, first of all, and no level left out on the way down.
fn heading_faults(html: &Html) -> Vec<String> {
    let headings = all(html, "h1, h2, h3, h4, h5, h6");
    let levels: Vec<u32> = headings.iter().filter_map(|one| one.value().name()[1..].parse().ok()).collect();
    let mut faults = Vec::new();
    let main = levels.iter().filter(|level| **level == 1).count();
    if main != 1 {
        faults.push(format!("{main} main headings instead of one"));
    }
    for (pair, heading) in levels.windows(2).zip(&headings[1.min(headings.len())..]) {
        if pair[1] > pair[0] + 1 {
            faults.push(format!(
                "« {} » is of level {} right after level {}",
                text(*heading),
                pair[1],
                pair[0]
            ));
        }
    }
    faults.extend(
        headings.into_iter().filter(|one| text(*one).is_empty()).map(|_| "an empty heading".to_owned()),
    );
    faults
}

/// Every field says what it is for, to the eye or at least to the ear.
fn label_faults(html: &Html) -> Vec<String> {
    let labelled: BTreeSet<&str> =
        all(html, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
    let fields = all(html, "input:not([type=hidden]):not([type=submit]):not([type=reset]), select, textarea");
    let nameless = fields.into_iter().filter(|field| {
        let by_id = field.attr("id").is_some_and(|id| labelled.contains(id));
        let within =
            field.ancestors().filter_map(ElementRef::wrap).any(|parent| parent.value().name() == "label");
        !by_id && !within && field.attr("aria-label").is_none() && field.attr("aria-labelledby").is_none()
    });
    nameless.map(|field| format!("a field without label: {}", opening(field))).collect()
}

/// Names within the page are given once, and what points to them finds them.
fn id_faults(html: &Html) -> Vec<String> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for id in all(html, "[id]").iter().filter_map(|element| element.attr("id")) {
        *counts.entry(id).or_default() += 1;
    }
    let twice = counts
        .iter()
        .filter(|(_, count)| **count > 1)
        .map(|(id, _)| format!("the id « {id} » is given twice"));
    let mut faults: Vec<String> = twice.collect();
    for pointing in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "href"] {
        for element in all(html, &format!("[{pointing}]")) {
            let value = element.attr(pointing).unwrap_or_default();
            let names = if pointing == "href" { value.strip_prefix('#').unwrap_or_default() } else { value };
            let lost = names.split_whitespace().filter(|name| !counts.contains_key(name));
            faults.extend(
                lost.map(|name| format!("{pointing} points to « {name} », which is not on the page")),
            );
        }
    }
    faults
}

/// What can be pressed has words, and what is shown has words for those who do not see it.
fn name_faults(html: &Html) -> Vec<String> {
    let silent = |element: &ElementRef<'_>| {
        let images = all_within(*element, "img[alt], svg title");
        let shown = images.iter().any(|image| !image.attr("alt").unwrap_or(&text(*image)).is_empty());
        text(*element).is_empty() && element.attr("aria-label").is_none() && !shown
    };
    let pressed = all(html, "a[href], button, summary").into_iter().filter(silent);
    let images = all(html, "img:not([alt])").into_iter();
    let pictures =
        all(html, "svg:not([aria-hidden=true]):not([aria-label]):not([aria-labelledby])").into_iter();
    let pictures = pictures.filter(|svg| all_within(*svg, "title").is_empty());
    pressed
        .chain(images)
        .chain(pictures)
        .map(|element| format!("nothing to read out for {}", opening(element)))
        .collect()
}

/// The content security policy would refuse these, so they would be dead code.
fn policy_faults(html: &Html) -> Vec<String> {
    let inline = all(html, "[style], style, script:not([src]):not([type='application/ld+json'])");
    let handlers =
        all(html, "*").into_iter().filter(|one| one.value().attrs().any(|(name, _)| name.starts_with("on")));
    inline.into_iter().chain(handlers).map(|one| format!("the policy refuses {}", opening(one))).collect()
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn all_within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The opening tag of an element, enough to find it.
fn opening(element: ElementRef<'_>) -> String {
    let html = element.html();
    html.split_inclusive('>').next().unwrap_or(&html).to_owned()
}

#[test]
fn a_right_page_has_no_fault_and_each_wrong_one_has_its_own() {
    let page = |head: &str, main: &str| {
        format!(
            "<!doctype html><html lang=fr><head><title>T</title><meta name=description content=x>\
             <meta name=viewport content='width=device-width'>{head}</head><body><main>{main}</main></body></html>"
        )
    };
    assert_eq!(faults_of(&page("", "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>"), "fr"), Vec::<String>::new());
    for (main, expected) in [
        ("<h2>B</h2>", "0 main headings"),
        ("<h1>A</h1><h1>B</h1>", "2 main headings"),
        ("<h1>A</h1><h3>C</h3>", "« C » is of level 3 right after level 1"),
        ("<h1> </h1>", "an empty heading"),
        ("<h1>A</h1>⟦web-home⟧", "words are missing: ⟦web-home⟧"),
        ("<h1>A</h1><input name=q>", "a field without label: <input name=\"q\">"),
        ("<h1 id=a>A</h1><p id=a>", "« a » is given twice"),
        ("<h1>A</h1><label for=q>Q</label>", "for points to « q »"),
        ("<h1>A</h1><a href='#b'>B</a>", "href points to « b »"),
        ("<h1>A</h1><a href='/x'><svg aria-hidden=true></svg></a>", "nothing to read out for <a"),
        ("<h1>A</h1><img src=x>", "nothing to read out for <img"),
        ("<h1>A</h1><svg></svg>", "nothing to read out for <svg"),
        ("<h1 style='color:red'>A</h1>", "the policy refuses <h1"),
        ("<h1 onclick='x()'>A</h1>", "the policy refuses <h1"),
        ("<h1>A</h1><script>x()</script>", "the policy refuses <script"),
    ] {
        let faults = faults_of(&page("", main), "fr");
        assert!(faults.len() == 1 && faults[0].contains(expected), "{main}: {faults:?}");
    }
    for (whole, expected) in [
        (page("", "<h1>A</h1>").replace("lang=fr", "lang=en"), "asked in fr"),
        (page("", "<h1>A</h1>").replace("<title>T</title>", ""), "one title"),
        (page("", "<h1>A</h1>").replace("<!doctype html>", ""), "no doctype"),
        (page("", "<h1>A</h1>").replace("name=description", "name=x"), "0 × description"),
    ] {
        let faults = faults_of(&whole, "fr");
        assert!(faults.len() == 1 && faults[0].contains(expected), "{expected}: {faults:?}");
    }
    for right in [
        "<h1>A</h1><label>Q <input name=q></label>",
        "<h1>A</h1><label for=q>Q</label><input id=q>",
        "<h1>A</h1><a href='/x'><img src=x alt='Plan'></a>",
        "<h1>A</h1><script type='application/ld+json'>{}</script>",
    ] {
        assert_eq!(faults_of(&page("", right), "fr"), Vec::<String>::new(), "{right}");
    }
}
