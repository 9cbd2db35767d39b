//! How such a network began, as the demo tells it: a hundred and four asked, fifteen answered; and asking anew.

use journeys::{Mailbox, Outcome, Visitor, walk};

use super::{ASKING, FIRST_SURVEY, coordinator};

/// Who answered, by type, as the results show it: nine types that sum to fifteen.
const TYPES: [(&str, u32); 9] = [
    ("CIDFF", 1),
    ("UDAF", 1),
    ("Caf", 1),
    ("Réseau ville-hôpital", 1),
    ("BIJ", 1),
    ("CCAS", 2),
    ("Protection de l’enfance", 1),
    ("Fédération d’aide à domicile", 1),
    ("Entraide et bénévolat", 6),
];

/// The table of who answered by type: what stands in its first two columns.
const BY_TYPE: &str = "(() => {
    const table = [...document.querySelectorAll('main table')].find((table) => table.innerText.includes('CIDFF du Val'));
    return [...table.tBodies[0].rows].map((row) => [...row.cells].slice(0, 2).map((cell) => cell.innerText.trim()));
})()";
/// How many are to be called, by the lines of the phone list.
const LINES: &str = "document.querySelector('main').innerText.match(/(^|\\n)\\s*n[o°]\\s\\d+/gi).length";

#[test]
fn a_hundred_and_four_were_asked_and_fifteen_answered() -> Outcome {
    walk(async |stage| {
        let mut coordinator = coordinator(stage).await?;
        coordinator.opens("/questionnaires").await?;
        coordinator.sees("15 réponses sur 104").await?;
        coordinator.presses(FIRST_SURVEY).await?;
        for words in ["104 destinataires", "15 réponses", "14 % de réponses", "89 à appeler"] {
            coordinator.sees(words).await?;
        }
        coordinator.sees("Les Familles du Val (démo) n’a pas encore répondu").await?;
        coordinator.sees("Cela arrive aux meilleurs").await?;
        coordinator.presses("La liste à appeler").await?;
        coordinator.sees("89 organisations à appeler").await?;
        coordinator.sees("Les Familles du Val (démo)").await?;
        coordinator.settles().await?;
        assert_eq!(coordinator.asks(LINES).await?, 89);
        let board = coordinator.address().await?.replace("/telephone", "");
        coordinator.opens(&board).await?;
        coordinator.presses("Voir les résultats").await?;
        coordinator.sees("Votre propre organisation n’a pas encore répondu").await?;
        coordinator.settles().await?;
        counts_the_types(&coordinator).await
    })
}

/// Each of the nine types stands there with its number, none else does, and together they are fifteen.
async fn counts_the_types(coordinator: &Visitor) -> Outcome {
    let table = coordinator.asks(BY_TYPE).await?;
    let rows: Vec<(String, u32)> = table
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (row[0].as_str().unwrap_or_default().to_owned(), number(&row[1])))
        .collect();
    assert_eq!(rows.len(), TYPES.len(), "{rows:?}");
    for (kind, count) in TYPES {
        let found = rows.iter().filter(|(name, _)| name.contains(kind)).map(|(_, found)| *found);
        assert_eq!(found.collect::<Vec<_>>(), [count], "{kind} among {rows:?}");
    }
    assert_eq!(rows.iter().map(|(_, count)| count).sum::<u32>(), 15);
    Ok(())
}

fn number(cell: &serde_json::Value) -> u32 {
    cell.as_str().and_then(|text| text.parse().ok()).unwrap_or_default()
}

#[test]
fn a_questionnaire_is_asked_again_and_its_letters_leave() -> Outcome {
    walk(async |stage| {
        let _asking = ASKING.lock().await;
        let mut mailbox = Mailbox::of(stage, "contact@chantier-des-rives.example").await?;
        let mut coordinator = coordinator(stage).await?;
        coordinator.opens("/questionnaires").await?;
        coordinator.sets_out();
        coordinator.presses(FIRST_SURVEY).await?;
        coordinator.presses("Rejouer ce questionnaire").await?;
        coordinator.sees("Le nouveau brouillon est là").await?;
        for words in ["12 questions", "104 destinataires", "Brouillon"] {
            coordinator.sees(words).await?;
        }
        coordinator.presses("Ouvrir maintenant").await?;
        coordinator.sees("Les lettres partent").await?;
        stage.tell_effort("asking a hundred and four again", &[&coordinator]);
        coordinator.sees("0 réponse").await?;
        let letter = mailbox.next_letter().await?;
        assert!(letter.subject.contains("quelques questions pour"), "{}", letter.subject);
        let mut somebody = stage.visitor().await?;
        somebody.opens(&letter.link).await?;
        somebody.sees("Les Familles du Val (démo) vous pose quelques questions").await
    })
}
