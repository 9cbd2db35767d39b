//! How fast tables with headings of their own are taken in: opened, understood, made records of, and rehearsed.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Utc;
use directory::{Import, rehearse};
use exchange::Options;
use exchange::table::{reading_of, sheets, suggest};
use rust_xlsxwriter::Workbook;
use store::{Address, Db};
use uuid::Uuid;
use vocabulary::territory::Territory;

use crate::Measured;
use crate::figures::spread;

/// How many rows the tables have.
const ROWS: [usize; 2] = [5_000, 50_000];
/// How many times each is taken in.
const ROUNDS: usize = 3;
/// Headings as somebody wrote them for colleagues, after a title and a blank line.
const HEADINGS: [&str; 10] = [
    "N°",
    "Nom de la structure ",
    "Ce qu’on y fait",
    "Adresse (n° et rue)",
    "CP",
    "Ville",
    "Tél. accueil",
    "Mél",
    "Jours et heures d’ouverture",
    "Remarques JM",
];

pub(crate) fn run() -> Measured {
    println!("\n## Spreadsheets with headings of their own");
    println!("| table | rows | open | understand | make records | rehearse | all |");
    println!("|---|---|---|---|---|---|---|");
    let folder = tempfile::tempdir()?;
    let db = Db::open(&Address::Sqlite(folder.path().join("maillage.sqlite")), &app::schema(Utc::now()))?;
    for rows in ROWS {
        let table = table(rows);
        let separated = folder.path().join(format!("annuaire-{rows}.csv"));
        write_separated(&separated, &table)?;
        taken_in(&db, "CSV", &separated, rows)?;
        let workbook = folder.path().join(format!("annuaire-{rows}.xlsx"));
        write_workbook(&workbook, &table)?;
        taken_in(&db, "XLSX", &workbook, rows)?;
    }
    Ok(())
}

/// A directory as an organisation keeps it for itself.
fn table(rows: usize) -> Vec<[String; 10]> {
    let communes = Territory::france().communes();
    let row = |number: usize| {
        let commune = &communes[number * 7_919 % communes.len()];
        let needs = ["aide alimentaire", "accès aux droits", "alphabétisation", "domiciliation", "écoute"];
        [
            number.to_string(),
            format!("Association {} {number}", ["Le Lien", "Entraide", "La Passerelle"][number % 3]),
            needs[number % needs.len()].to_owned(),
            format!("{} rue des Exemples", number % 99 + 1),
            commune.postal_codes.first().copied().unwrap_or_default().to_owned(),
            commune.name.to_uppercase(),
            format!("01 99 00 {:02} {:02}", number / 100 % 100, number % 100),
            format!("contact@a{number}.example"),
            ["lundi au vendredi 9h-12h et 14h-17h", "mardi et jeudi de 14h à 18h", "sur RDV"][number % 3]
                .to_owned(),
            if number.is_multiple_of(11) { "à rappeler".to_owned() } else { String::new() },
        ]
    };
    (1..=rows).map(row).collect()
}

fn write_separated(path: &Path, table: &[[String; 10]]) -> Measured {
    let mut lines = vec!["Annuaire de nos partenaires".to_owned(), String::new(), HEADINGS.join(";")];
    lines.extend(table.iter().map(|row| row.join(";")));
    Ok(std::fs::write(path, lines.join("\r\n"))?)
}

fn write_workbook(path: &Path, table: &[[String; 10]]) -> Measured {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Annuaire de nos partenaires")?;
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(2, column, heading)?;
    }
    for (line, row) in (3..).zip(table) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(line, column, cell)?;
        }
    }
    Ok(book.save(path)?)
}

fn taken_in(db: &Db, writing: &str, path: &Path, rows: usize) -> Measured {
    let mut steps: [Vec<f64>; 5] = Default::default();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let opened = sheets(path, &Options::default(), &mut |_| {})?;
        let open = begun.elapsed();
        let pairs: Vec<_> = opened.into_iter().map(|sheet| (suggest(&sheet), sheet)).collect();
        let understood = begun.elapsed();
        let pairs: Vec<_> = pairs.into_iter().map(|(mapping, sheet)| (sheet, mapping)).collect();
        let reading = reading_of(&pairs);
        let made = begun.elapsed();
        let import = Import { id: Uuid::now_v7(), source: "banc".to_owned(), now: Utc::now() };
        let done = rehearse(db, reading, &import)?;
        let all = begun.elapsed();
        if !done.report.sums_hold() {
            return Err("the sums of the table do not hold".into());
        }
        let took = [open, understood.saturating_sub(open), made.saturating_sub(understood)];
        let took = [took[0], took[1], took[2], all.saturating_sub(made), all];
        for (times, took) in steps.iter_mut().zip(took) {
            times.push(per_second(rows, took));
        }
    }
    let said: Vec<String> = steps.iter().map(|rates| spread(rates, "rows/s")).collect();
    println!("| {writing} | {rows} | {} |", said.join(" | "));
    Ok(())
}

fn per_second(rows: usize, took: Duration) -> f64 {
    rows as f64 / took.as_secs_f64().max(1e-9)
}
