//! Days at another's: places are given in the published order, everyone reads why, and three agree to each day.

use journeys::{Letter, Mailbox, Outcome, Stage, Visitor, walk_through_days};

use super::fits;
use crate::acting::{as_persona, sets};
use crate::members::persona::COORDINATOR;

/// Who joins when the closing day is moved: she leaves for a hostel from the organisation that employs her.
const LATE: &str = "travailleuse sociale 25 ; accueil ; immersion25@essai.example";
const HER_MAILBOX: &str = "immersion25@essai.example";
const EMPLOYER: &str = "Mission locale du Val (démo)";
const EMPLOYERS_MAILBOX: &str = "contact@mission-locale.example";
const HOST: &str = "CHRS La Clairière (démo)";
const HOSTS_MAILBOX: &str = "contact@chrs-la-clairiere.example";
const OFFER: &str = "Vivre une journée en hébergement (CHRS La Clairière (démo))";
/// What she expects of the day, and what comes back from it.
const EXPECTS: &str = "Comprendre ce qui se passe entre deux admissions.";
const NOTE: &str = "On y prépare la sortie dès le premier jour.";

/// How many in a hundred have their first or second choice, as the page says it.
const FIRST_OR_SECOND: &str = "Number(/soit ([0-9]+) %/.exec(document.querySelector('main').innerText.replace(/\\s+/g, ' '))?.[1] ?? 0)";
/// How many corrections the programme left, as its last page says.
const CORRECTIONS: &str = "Number([...document.querySelectorAll('main .figure')]
    .find((one) => /corrections? propos/.test(one.innerText))?.querySelector('strong').innerText)";
/// The whole text of an option of a list that says this.
const OPTION: &str = "((name, words) => [...document.querySelector(`main select[name=${name}]`).options]
    .find((one) => one.text.includes(words))?.text)";
/// How many days after the house first opened the day on this page comes.
const DAYS_UNTIL: &str = "(() => {
    const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
    const said = new RegExp(`([0-9]+)(?:er)? (${months.join('|')}) ([0-9]{4})`).exec(document.querySelector('main dl').innerText.replace(/\\s+/g, ' '));
    return (Date.UTC(said[3], months.indexOf(said[2]), said[1]) - Date.UTC(2026, 10, 26)) / 86400000;
})()";

#[test]
fn days_at_anothers_are_placed_explained_agreed_and_told() -> Outcome {
    walk_through_days(async |stage| {
        let mut coordinator = as_persona(&stage, COORDINATOR).await?;
        let programme = opens_programme(&mut coordinator).await?;
        places(&mut coordinator).await?;
        stage.tell_effort(
            "24 workers, 8 partners, 20 days: placed from the programme's page",
            &[&coordinator],
        );
        reads_a_price(&mut coordinator).await?;
        stage.tell_effort("reading the price of a pin and leaving it", &[&coordinator]);
        lets_somebody_join(&mut coordinator, &programme).await?;
        wishes(&stage).await?;
        let stage = stage.waits_days(3).await?;
        publishes(&stage, &programme).await?;
        reads_why(&stage).await?;
        asks_for_agreements(&stage, &programme).await?;
        let (her_page, days) = agrees(&stage).await?;
        prepares(&stage, &her_page).await?;
        let stage = stage.waits_days(days - 2).await?;
        returns(&stage, &her_page).await?;
        reads_what_came_back(&stage, &programme).await?;
        Ok(stage)
    })
}

/// The demo's programme, from the page for everybody; its address.
async fn opens_programme(coordinator: &mut Visitor) -> Outcome<String> {
    coordinator.opens("/immersions").await?;
    coordinator.presses("Ouvrir ce programme").await?;
    coordinator.sees("Les vœux sont clos").await?;
    coordinator.settles().await?;
    coordinator.address().await
}

/// All have a place, nobody at home, and at least four in five have their first or second choice.
async fn places(coordinator: &mut Visitor) -> Outcome {
    coordinator.sets_out();
    coordinator.presses("Donner les places").await?;
    coordinator.sees("24 personnes participent").await?;
    coordinator.presses("Calculer les placements").await?;
    coordinator.sees("24 personnes sur 24 ont une place").await?;
    coordinator.sees("Personne n’est dans sa propre organisation").await?;
    coordinator.sees_no("Cherché, non prouvé").await?;
    coordinator.settles().await?;
    let share = coordinator.asks(FIRST_OR_SECOND).await?.as_u64().unwrap_or_default();
    assert!(share >= 80, "{share} % have their first or second choice");
    Ok(())
}

/// A place nobody asked for costs something, and says whom, before it is kept.
async fn reads_a_price(coordinator: &mut Visitor) -> Outcome {
    coordinator.sets_out();
    coordinator.presses("Fixer une place ou écarter une paire").await?;
    for (label, name, words) in
        [("Personne", "participant", "assistante sociale 1"), ("Où", "offre", "centre social")]
    {
        let option = coordinator.asks(&format!("{OPTION}({name:?}, {words:?})")).await?;
        coordinator.chooses(label, option.as_str().unwrap_or_default()).await?;
    }
    coordinator.ticks("Cette personne va là").await?;
    coordinator.presses("Voir le prix avant de décider").await?;
    coordinator.sees("Ce choix coûte quelque chose").await?;
    coordinator.sees("Niveau par niveau").await?;
    coordinator.sees("Qui change de place").await?;
    coordinator.presses("Ne rien changer").await?;
    coordinator.sees("Rien n’est fixé : l’ordre publié décide seul").await?;
    coordinator.settles().await
}

/// The closing day is moved, and one more person is put on the list and written to.
async fn lets_somebody_join(coordinator: &mut Visitor, programme: &str) -> Outcome {
    coordinator.opens(programme).await?;
    sets(coordinator, "cloture", "2026-11-27").await?;
    coordinator.presses("Garder").await?;
    coordinator.sees("La clôture est changée").await?;
    coordinator.opens(&format!("{programme}/participants")).await?;
    coordinator.chooses("Organisation", EMPLOYER).await?;
    coordinator.types("Personnes à inscrire", LATE).await?;
    coordinator.presses("Inscrire").await?;
    coordinator.sees("Les personnes sont inscrites").await?;
    coordinator.settles().await?;
    coordinator.presses("Écrire à 1 personne").await?;
    coordinator.sees("Les lettres partent").await
}

/// She says her wish on a telephone, without an account.
async fn wishes(stage: &Stage) -> Outcome {
    let letter =
        Mailbox::of(stage, HER_MAILBOX).await?.letter_about("Où aimeriez-vous passer une journée").await?;
    assert!(!letter.text.contains("travailleuse"), "who she is stands in the letter: {}", letter.text);
    let mut she = stage.visitor().await?;
    she.at_phone().await?;
    she.opens(&letter.link).await?;
    she.sees("Vos vœux, par ordre de préférence").await?;
    fits(&she).await?;
    she.sets_out();
    she.chooses("Premier choix", OFFER).await?;
    she.presses("Garder mes vœux").await?;
    she.sees("Les vœux sont gardés").await?;
    stage.tell_effort("saying a wish by a link on a telephone, without an account", &[&she]);
    fits(&she).await
}

/// Once wishes are closed, places are computed anew and announced.
async fn publishes(stage: &Stage, programme: &str) -> Outcome {
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens(&format!("{programme}/placements")).await?;
    coordinator.sets_out();
    coordinator.presses("Calculer à nouveau").await?;
    coordinator.sees("25 personnes sur 25 ont une place").await?;
    coordinator.settles().await?;
    coordinator.presses("Publier la version").await?;
    coordinator.sees("La version est publiée").await?;
    stage.tell_effort("computing places anew and publishing them", &[&coordinator]);
    Ok(())
}

/// She reads which place she has, and why.
async fn reads_why(stage: &Stage) -> Outcome {
    let letter = Mailbox::of(stage, HER_MAILBOX).await?.letter_about("une place vous est proposée").await?;
    let mut she = stage.visitor().await?;
    she.at_phone().await?;
    she.opens(&letter.link).await?;
    she.sees("Pourquoi cette place").await?;
    she.sees(HOST).await?;
    she.sees("Aucun vœu mieux classé n’a été écarté").await?;
    she.sees("Comment les places sont données").await?;
    fits(&she).await
}

async fn asks_for_agreements(stage: &Stage, programme: &str) -> Outcome {
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens(&format!("{programme}/fiches")).await?;
    coordinator.presses("Demander les accords").await?;
    coordinator.sees("Les lettres sont parties").await
}

/// She, who employs her and who receives her agree, each by the link of a letter; her page, and the days until then.
async fn agrees(stage: &Stage) -> Outcome<(String, i64)> {
    let hers =
        Mailbox::of(stage, HER_MAILBOX).await?.letter_about("Une journée d’immersion à confirmer").await?;
    let day = hers.text.split(", le ").nth(1).and_then(|rest| rest.split('.').next()).unwrap_or_default();
    let employers = letter_to(stage, EMPLOYERS_MAILBOX, &format!("chez {HOST}, le {day}, pour")).await?;
    let hosts = format!("{EMPLOYER} souhaite passer une journée chez vous, le {day}");
    let hosts = letter_to(stage, HOSTS_MAILBOX, &hosts).await?;
    let mut she = stage.visitor().await?;
    she.at_phone().await?;
    let mut actions = 0;
    for letter in [&employers, &hosts, &hers] {
        she.opens(&letter.link).await?;
        she.sets_out();
        she.presses("Oui, je suis d’accord").await?;
        she.sees("Vous avez dit oui").await?;
        she.settles().await?;
        actions += she.effort().0;
    }
    assert_eq!(actions, 3, "one action for each agreement");
    she.sees("Confirmé").await?;
    fits(&she).await?;
    let days = she.asks(DAYS_UNTIL).await?.as_i64().unwrap_or_default();
    assert!((28..=70).contains(&days), "{days} days until « {day} »");
    Ok((hers.link, days))
}

async fn letter_to(stage: &Stage, mailbox: &str, saying: &str) -> Outcome<Letter> {
    Mailbox::of(stage, mailbox).await?.letter_saying(saying).await
}

/// Three questions, a pledge, and the sheet that says both.
async fn prepares(stage: &Stage, her_page: &str) -> Outcome {
    let mut she = stage.visitor().await?;
    she.opens(her_page).await?;
    she.sets_out();
    she.presses("Répondre aux trois questions").await?;
    she.types("Qu’est-ce que j’attends de cette journée", EXPECTS).await?;
    she.types("Quelle sera ma posture", "J’observe, je me présente.").await?;
    she.types("Comment le raconter à mon équipe", "Dix minutes en réunion.").await?;
    she.presses("Enregistrer").await?;
    she.sees("C’est enregistré").await?;
    she.presses("Lire et accepter l’engagement").await?;
    she.ticks("J’accepte cet engagement").await?;
    she.presses("Enregistrer").await?;
    she.sees("Engagement accepté").await?;
    stage.tell_effort("preparing a day: three questions and the pledge", &[&she]);
    she.opens(&format!("{her_page}/fiche")).await?;
    she.sees(EXPECTS).await?;
    she.sees("Empreinte du texte accepté").await
}

/// The day after: a word to the team, a correction of the host's record, somebody to stay in contact with.
async fn returns(stage: &Stage, her_page: &str) -> Outcome {
    let mut she = stage.visitor().await?;
    she.at_phone().await?;
    she.opens(&format!("{her_page}/retour")).await?;
    fits(&she).await?;
    she.sets_out();
    she.types("Ce que je raconte à mon équipe", NOTE).await?;
    she.types("Ce qui est faux ou qui manque ailleurs", "L’accueil ferme à 17 h le vendredi.").await?;
    she.types("Avec qui, par sa fonction", "cheffe de service").await?;
    she.presses("Envoyer").await?;
    she.sees("Merci. Votre retour est enregistré").await?;
    stage.tell_effort("telling what came back from a day, with a correction and a contact", &[&she]);
    she.sees("1 correction proposée").await?;
    she.sees("contact proposé").await
}

/// The coordination counts what came back, and does not read the word to the team.
async fn reads_what_came_back(stage: &Stage, programme: &str) -> Outcome {
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens(&format!("{programme}/retours")).await?;
    coordinator.sees("Donné").await?;
    coordinator.sees_no(NOTE).await?;
    coordinator.opens(&format!("{programme}/evaluation")).await?;
    let corrections = coordinator.asks(CORRECTIONS).await?.as_u64();
    assert_eq!(corrections, Some(1), "corrections on the page that is printed");
    Ok(())
}
