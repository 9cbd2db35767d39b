//! On paper and in files: the booklet comes out on sheets of A5, and the data can be taken along.

use journeys::{Outcome, walk};

/// A5 held upright, in points (148 × 210 mm), with what a printer rounds.
const A5: (f64, f64) = (419.5, 595.3);

/// The width and height of each sheet of a file of printed sheets.
fn sheets(file: &[u8]) -> Vec<(f64, f64)> {
    let text = String::from_utf8_lossy(file);
    let boxes = text.split("/MediaBox").skip(1).filter_map(|rest| {
        let numbers = rest.split_once('[')?.1.split_once(']')?.0;
        let numbers: Vec<f64> = numbers.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        Some((numbers.get(2)? - numbers.first()?, numbers.get(3)? - numbers.get(1)?))
    });
    boxes.collect()
}

#[test]
fn the_booklet_is_printed_on_sheets_of_a5() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        visitor.opens("/livret").await?;
        visitor.sets_out();
        visitor.chooses("Commune", "Melun").await?;
        visitor.presses("Faire le livret").await?;
        visitor.sees("Imprimé le 26 novembre 2026").await?;
        stage.tell_effort("making the booklet of a commune", &[&visitor]);
        visitor.settles().await?;
        let sheets = sheets(&visitor.prints().await?);
        stage.tell(&format!("the booklet of Melun: {} sheets of A5", sheets.len()));
        assert!(sheets.len() > 4, "{sheets:?}");
        let is_a5 = |(width, height): &(f64, f64)| (width - A5.0).abs() < 1.5 && (height - A5.1).abs() < 1.5;
        assert!(sheets.iter().all(is_a5), "{sheets:?}");
        Ok(())
    })
}

#[test]
fn the_data_are_taken_along_as_a_file() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        visitor.opens("/").await?;
        visitor.sets_out();
        visitor.presses("Données ouvertes").await?;
        visitor.sees("Un tableau pour tableur, CSV").await?;
        visitor.settles().await?;
        let link = "[...document.querySelectorAll('main a[href^=\"/donnees/fichiers/\"]')]
            .find((link) => link.href.endsWith('.csv')).href";
        let file = visitor.asks(&format!("fetch({link}).then((answer) => answer.text())")).await?;
        let file = file.as_str().unwrap_or_default();
        stage.tell_effort("taking the whole directory along as a file", &[&visitor]);
        assert!(file.lines().count() > 180, "{} lines", file.lines().count());
        assert!(file.contains("Permanence surendettement"), "what everybody may read is in it");
        Ok(())
    })
}
