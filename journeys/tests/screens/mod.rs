//! Every kind of page on every screen: readable by all, nothing too wide, nothing that jumps, nobody else asked.

mod acting;
mod around;
mod current;
mod meeting;
pub(crate) mod signed_in;
mod together;

use journeys::{Outcome, Stage, Visitor, walk};
use signed_in::READ_ON;

/// One page of each kind. The sheets are found on the way, as the demo names them.
const PAGES: [&str; 21] = [
    "/",
    "/recherche",
    "/recherche?q=dettes&near=Melun",
    "/recherche?q=dettes&near=Melun&view=map",
    "/recherche?q=xyzxyz",
    "/organisations",
    "/communes",
    "/glossaire",
    "/accessibilite",
    "/credits",
    "/galerie",
    "/rien-du-tout",
    "/recherche?q=colis+alimentaire&near=Le+M%C3%A9e-sur-Seine&open_at=now",
    "/fraicheur",
    "/proposer",
    "/suivre",
    "/integrer",
    "/widget/recherche?q=dettes",
    "/livret?commune=77285",
    "/donnees",
    "/donnees/api",
];

/// The first page without the map may weigh this much, everything that comes with it included.
const FIRST_PAGE_BYTES: f64 = 100_000.0;

#[test]
fn pages_are_accessible_by_day() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        inspect(stage, visitor, "desk").await
    })
}

#[test]
fn pages_are_accessible_by_night() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.in_dark().await?;
        inspect(stage, visitor, "desk, dark").await
    })
}

#[test]
fn pages_fit_the_narrowest_window_by_day() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.in_narrow_window().await?;
        inspect(stage, visitor, "320 points, light").await
    })
}

#[test]
fn pages_fit_the_narrowest_window_by_night() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.in_narrow_window().await?;
        visitor.in_dark().await?;
        inspect(stage, visitor, "320 points, dark").await
    })
}

#[test]
fn pages_can_be_enlarged_to_twice_their_size() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.zoomed_200().await?;
        inspect(stage, visitor, "200 %").await
    })
}

#[test]
fn the_first_page_is_light_and_still() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        visitor.at_phone().await?;
        visitor.opens("/").await?;
        let (bytes, shift) = (visitor.bytes(), visitor.layout_shift().await?);
        stage.tell(&format!("first page: {:.1} kB transferred, layout shift {shift:.4}", bytes / 1000.0));
        assert!(bytes > 1000.0 && bytes <= FIRST_PAGE_BYTES, "{bytes} bytes");
        assert_eq!(shift, 0.0, "something jumps on the first page");
        Ok(())
    })
}

#[test]
fn the_results_do_not_jump() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        visitor.opens("/recherche?q=dettes&near=Melun").await?;
        let shift = visitor.layout_shift().await?;
        stage.tell(&format!(
            "results: {:.1} kB transferred, layout shift {shift:.4}",
            visitor.bytes() / 1000.0
        ));
        assert_eq!(shift, 0.0);
        Ok(())
    })
}

/// Looks at one page of each kind on this visitor's screen and tells everything that is wrong at once.
async fn inspect(stage: &Stage, mut visitor: Visitor, screen: &str) -> Outcome {
    let mut faults = Vec::new();
    for address in PAGES.map(str::to_owned).into_iter().chain(sheets(stage).await?) {
        visitor.opens(&address).await?;
        let mut found = Vec::new();
        if READ_ON.contains(&screen) {
            found = visitor.accessibility_faults().await?;
        }
        found.extend(visitor.overflow().await?.into_iter().map(|wide| format!("too wide: {wide}")));
        found.extend(
            visitor.strangers_asked(stage.house().url()).into_iter().map(|url| format!("asks {url}")),
        );
        faults.extend(found.into_iter().map(|fault| format!("{address} ({screen}): {fault}")));
    }
    // A page that is not there is told as an error by the console; the visitor asked for it on purpose.
    let complaints =
        visitor.complaints().into_iter().filter(|complaint| !complaint.contains("/rien-du-tout"));
    faults.extend(complaints.map(|complaint| format!("({screen}) the browser complains: {complaint}")));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// A service, an organisation and a commune, by the links of the pages that list them.
async fn sheets(stage: &Stage) -> Outcome<Vec<String>> {
    let mut visitor = stage.visitor().await?;
    let mut sheets = Vec::new();
    for (list, beginning) in [
        ("/recherche?q=dettes&near=Melun", "/services/"),
        ("/organisations", "/organisations/"),
        ("/communes", "/communes/"),
    ] {
        visitor.opens(list).await?;
        let link = format!("document.querySelector('main a[href^=\"{beginning}\"]')?.getAttribute('href')");
        let found = visitor.asks(&link).await?;
        sheets.push(found.as_str().unwrap_or_else(|| panic!("{list} leads to no {beginning}")).to_owned());
    }
    Ok(sheets)
}
