//! A sheet to hand over, made at a counter without an account: two addresses, two languages, nothing kept.

use journeys::{Outcome, Visitor, walk};

use super::{TOO_SMALL, opens_sheet};

const FIRST: &str = "La tournée à vélo";
const SECOND: &str = "Colis alimentaire, deux fois par mois";

#[test]
fn a_sheet_with_two_addresses_in_two_languages_is_handed_over() -> Outcome {
    walk(async |stage| {
        let mut counter = stage.visitor().await?;
        counter.sets_out();
        for service in [FIRST, SECOND] {
            opens_sheet(&mut counter, service).await?;
            counter.presses("Mettre sur une fiche").await?;
            counter.sees("Rien de cette fiche n’est gardé").await?;
        }
        counter.presses("العربية").await?;
        counter.sees("عناوين لكم").await?;
        stage.tell_effort("a sheet with two addresses in French and Arabic", &[&counter]);
        counter.settles().await?;
        let arabic = counter.asks("[...document.querySelectorAll('main [lang=ar]:not(button)')].every((one) => one.dir === 'rtl')").await?;
        assert_eq!(arabic, true, "what is in Arabic runs from right to left");
        assert!(!counter.address().await?.contains('?'), "no address says what was chosen");
        reads_the_messages(&mut counter).await?;
        prints(&counter).await?;
        is_forgotten(&mut counter, stage.house().url()).await
    })
}

/// The same as a text message: three parts at most.
async fn reads_the_messages(counter: &mut Visitor) -> Outcome {
    counter.presses("Envoyer par SMS").await?;
    counter.sees("Écrire le SMS sur cet appareil").await?;
    let text = counter.asks("document.querySelector('#sms-fr').value").await?;
    assert!(text.as_str().is_some_and(|text| text.contains("01 99 00")), "{text}");
    let parts = counter.asks("document.querySelector('label[for=sms-fr]').innerText").await?;
    let few = ["un SMS", "2 SMS", "3 SMS"];
    assert!(parts.as_str().is_some_and(|parts| few.iter().any(|few| parts.ends_with(few))), "{parts}");
    Ok(())
}

/// On paper stand the addresses with their squares, and nothing that can only be pressed.
async fn prints(counter: &Visitor) -> Outcome {
    counter.on_paper().await?;
    counter.sees_no("Je l’ai remise").await?;
    for words in [FIRST, SECOND, "Le Panier d’à côté (démo)"] {
        counter.sees(words).await?;
    }
    let squares = counter.asks("document.querySelectorAll('main article svg').length").await?;
    assert!(squares.as_u64().is_some_and(|squares| squares >= 2), "{squares} squares");
    let paper = counter.prints().await?;
    assert!(paper.starts_with(b"%PDF") && paper.len() > 10_000, "{} bytes", paper.len());
    Ok(())
}

/// Counting it forgets it: no cookie is left, and the page is empty again.
async fn is_forgotten(counter: &mut Visitor, home: &str) -> Outcome {
    counter.on_screen().await?;
    counter.at_phone().await?;
    assert_eq!(counter.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
    assert_eq!(counter.asks(TOO_SMALL).await?, serde_json::json!([]), "too small for a finger");
    counter.presses("Je l’ai remise").await?;
    counter.sees("La remise est comptée, et la fiche est oubliée").await?;
    counter.opens("/a-remettre").await?;
    counter.sees("La fiche est encore vide").await?;
    let cookies = counter.cookies(home).await?;
    assert!(!cookies.iter().any(|name| name == "panier"), "{cookies:?}");
    Ok(())
}

#[test]
fn the_short_address_on_paper_opens_the_service() -> Outcome {
    walk(async |stage| {
        let mut counter = stage.visitor().await?;
        opens_sheet(&mut counter, FIRST).await?;
        counter.presses("Mettre sur une fiche").await?;
        counter.sees("Rien de cette fiche n’est gardé").await?;
        let typed = "[...document.querySelectorAll('main article .small')].map((one) => one.innerText).find((text) => text.includes('/s/'))";
        let typed = counter.asks(typed).await?.as_str().unwrap_or_default().to_owned();
        let mut person = stage.visitor().await?;
        person.at_phone().await?;
        person.opens(&format!("/s/{}", typed.rsplit('/').next().unwrap_or_default())).await?;
        person.is_at("/services/").await?;
        person.sees(FIRST).await
    })
}

/// The file as a browser takes it: its kind, its first letters, its size.
const TAKEN: &str = "fetch('/a-remettre/fiche.pdf').then(async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return [file.headers.get('content-type'), String.fromCharCode(...bytes.slice(0, 5)), bytes.length];
})";

#[test]
fn where_a_press_is_the_sheet_comes_as_a_file() -> Outcome {
    walk(async |stage| {
        let mut counter = stage.visitor().await?;
        opens_sheet(&mut counter, SECOND).await?;
        counter.presses("Mettre sur une fiche").await?;
        counter.sees("Rien de cette fiche n’est gardé").await?;
        counter.presses("العربية").await?;
        counter.sees("عناوين لكم").await?;
        counter.settles().await?;
        let offered = counter.reads().await?.contains("Ouvrir en PDF");
        assert_eq!(
            offered,
            std::env::var_os("MAILLAGE_PRESS").is_some(),
            "a file is offered where a press is"
        );
        if !offered {
            stage.tell("skipped: MAILLAGE_PRESS names no press");
            return Ok(());
        }
        let begun = std::time::Instant::now();
        let file = counter.asks(TAKEN).await?;
        stage.tell(&format!(
            "a sheet in French and Arabic as a file: {file} in {:.1} s",
            begun.elapsed().as_secs_f64()
        ));
        assert_eq!((&file[0], &file[1]), (&"application/pdf".into(), &"%PDF-".into()), "{file}");
        Ok(())
    })
}
