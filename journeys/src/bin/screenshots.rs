//! Takes the pictures of the README and the handbook, from the demo territory as it is today.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use journeys::{Mailbox, Outcome, Stage, Trouble, Visitor, walk};

/// One need and one place that show most of what a page of results holds.
const RESULTS: &str = "/recherche?q=aide+alimentaire&near=Le+M%C3%A9e-sur-Seine";

/// Where a picture is taken.
#[derive(Clone, Copy, PartialEq)]
enum Screen {
    Desk,
    Phone,
}

impl Screen {
    /// The name of a picture taken there.
    fn named(self, name: &str) -> String {
        match self {
            Screen::Desk => name.to_owned(),
            Screen::Phone => format!("{name}-phone"),
        }
    }
}

fn main() -> ExitCode {
    // Every picture in one walk: the house and the browser are opened once.
    match walk(take_all) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            journeys::say(&trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

async fn take_all(stage: &Stage) -> Outcome {
    take_what_everybody_sees(stage).await?;
    take_what_members_see(stage, Screen::Desk).await?;
    take_what_members_see(stage, Screen::Phone).await?;
    take_what_keeps_it_current(stage, Screen::Desk).await?;
    take_what_keeps_it_current(stage, Screen::Phone).await?;
    take_what_is_done_together(stage).await?;
    take_a_questionnaire(stage).await?;
    take_a_conflict(stage).await?;
    take_what_is_done_for_all(stage).await?;
    take_how_people_meet(stage).await
}

async fn take_what_everybody_sees(stage: &Stage) -> Outcome {
    let mut desk = stage.visitor().await?;
    take(&mut desk, "/", "home").await?;
    take_results(&mut desk, "results").await?;
    take(&mut desk, &format!("{RESULTS}&view=map"), "map").await?;
    desk.opens(RESULTS).await?;
    let sheet = first_link(&desk, "/services/").await?;
    take(&mut desk, &sheet, "service").await?;
    desk.in_dark().await?;
    take_results(&mut desk, "results-dark").await?;
    let mut phone = stage.visitor().await?;
    phone.at_phone().await?;
    take_results(&mut phone, "results-phone").await
}

/// Down to the first result: what people come for.
async fn take_results(visitor: &mut Visitor, name: &str) -> Outcome {
    visitor.opens(RESULTS).await?;
    visitor.asks("document.querySelector('main a.call').closest('li, article').scrollIntoView()").await?;
    take_here(visitor, name).await
}

/// What members see once they have signed in, each as the one who needs it.
async fn take_what_members_see(stage: &Stage, screen: Screen) -> Outcome {
    let mut visitor = stage.visitor().await?;
    if screen == Screen::Phone {
        visitor.at_phone().await?;
    }
    take(&mut visitor, "/connexion", screen.named("sign-in")).await?;
    visitor.types("Votre adresse e-mail", "benevole@essai.example").await?;
    visitor.presses("Recevoir un code").await?;
    visitor.sees("Regardez vos messages").await?;
    take_here(&visitor, screen.named("code")).await?;
    visitor.enters_as("Responsable associatif (démo)").await?;
    take(&mut visitor, "/mes-organisations", screen.named("organization")).await?;
    visitor.enters_as("Assistante sociale de secteur (démo)").await?;
    if screen == Screen::Desk {
        keeps_some_records(&mut visitor).await?;
    }
    take(&mut visitor, "/carnet", screen.named("address-book")).await?;
    take(&mut visitor, "/mes-droits", screen.named("rights")).await?;
    visitor.enters_as("Coordinatrice du réseau (démo)").await?;
    take(&mut visitor, "/coordination", screen.named("coordination")).await
}

/// What an organisation and the coordinator see when records are asked for, called about, compared.
async fn take_what_keeps_it_current(stage: &Stage, screen: Screen) -> Outcome {
    let mut mailbox = Mailbox::of(stage, "responsable-associatif@essai.example").await?;
    let link = mailbox.letter_about("Votre fiche est-elle toujours juste ?").await?.link;
    let mut visitor = stage.visitor().await?;
    if screen == Screen::Phone {
        visitor.at_phone().await?;
    }
    take(&mut visitor, &link, screen.named("confirm")).await?;
    take(&mut visitor, "/fraicheur", screen.named("freshness")).await?;
    visitor.enters_as("Coordinatrice du réseau (démo)").await?;
    visitor.opens("/campagnes").await?;
    let sheet = format!("{}/feuille-telephone", address_of(&visitor, "Hiver 2026").await?);
    take(&mut visitor, &sheet, screen.named("phone-sheet")).await?;
    take(&mut visitor, "/coordination/doublons", screen.named("duplicates")).await
}

/// The network, two organisations, the protocol, and what the coordinator reads of a questionnaire.
async fn take_what_is_done_together(stage: &Stage) -> Outcome {
    let mut desk = stage.visitor().await?;
    desk.opens("/reseau/carte-des-liens").await?;
    desk.asks("document.querySelector('main svg a').closest('svg').scrollIntoView()").await?;
    take_here(&desk, "network").await?;
    desk.opens("/protocole/comparer?de=1&a=2").await?;
    desk.asks("document.querySelector('main del, main ins').scrollIntoView({ block: 'center' })").await?;
    take_here(&desk, "protocol-compare").await?;
    desk.opens("/complementarites").await?;
    desk.types("Première organisation", "CCAS de Melun (démo)").await?;
    desk.types("Seconde organisation", "L’Épicerie du Pont (démo)").await?;
    desk.presses("Comparer").await?;
    desk.sees("Ce que l’une fait et l’autre pas").await?;
    desk.settles().await?;
    take_here(&desk, "comparison").await?;
    desk.enters_as("Coordinatrice du réseau (démo)").await?;
    desk.opens("/questionnaires").await?;
    let survey = address_of(&desk, "Enquête de départ").await?;
    take(&mut desk, &format!("{survey}/resultats"), "survey-results").await?;
    take(&mut desk, &format!("{survey}/telephone"), "survey-phone-list").await
}

/// The questions as whoever holds the link of a letter sees them on a telephone.
async fn take_a_questionnaire(stage: &Stage) -> Outcome {
    let mut mailbox = Mailbox::of(stage, "contact@declic-numerique.example").await?;
    let mut coordinator = stage.visitor().await?;
    coordinator.enters_as("Coordinatrice du réseau (démo)").await?;
    coordinator.opens("/questionnaires").await?;
    coordinator.presses("Enquête de départ").await?;
    coordinator.presses("Rejouer ce questionnaire").await?;
    coordinator.presses("Ouvrir maintenant").await?;
    coordinator.sees("Les lettres partent").await?;
    let link = mailbox.next_letter().await?.link;
    let mut phone = stage.visitor().await?;
    phone.at_phone().await?;
    take(&mut phone, &link, "questionnaire-phone").await?;
    take(&mut phone, &format!("{link}/tout"), "questions-phone").await
}

/// Two members of one organisation change the same sentence: what the second sees.
async fn take_a_conflict(stage: &Stage) -> Outcome {
    let members = ["Responsable du développement social (démo)", "Assistante sociale de secteur (démo)"];
    let sentences = [
        "Un loyer en retard : venez tôt, une conseillère vous reçoit.",
        "Un loyer en retard, un courrier recommandé : une conseillère vous reçoit.",
    ];
    let (mut first, mut second) = (stage.visitor().await?, stage.visitor().await?);
    for (member, name) in [&mut first, &mut second].into_iter().zip(members) {
        member.enters_as(name).await?;
        member.opens("/mes-organisations").await?;
        member.opens(&format!("{}/nos-fiches", member.address().await?)).await?;
        member.presses_beside("Prévention des expulsions", "Modifier").await?;
        member.presses("Modifier : Ce que c’est").await?;
        member.is_at("/identite").await?;
    }
    for (member, sentence) in [&mut first, &mut second].into_iter().zip(sentences) {
        member.types("En une ou deux phrases", sentence).await?;
        member.presses("Enregistrer").await?;
        member.settles().await?;
    }
    second.sees("Quelqu’un a changé la même chose").await?;
    second.asks("document.querySelector('main [role=alert]').scrollIntoView()").await?;
    take_here(&second, "conflict").await
}

/// What is on near home, and an exhibition that travels.
async fn take_what_is_done_for_all(stage: &Stage) -> Outcome {
    let mut desk = stage.visitor().await?;
    take(&mut desk, "/actions?near=Melun", "actions").await?;
    desk.opens("/expositions").await?;
    let exhibition = first_link(&desk, "/expositions/").await?;
    take(&mut desk, &exhibition, "exhibition").await
}

/// Meetings held, the rounds of a speed-meeting, and the places of a programme of immersion days.
async fn take_how_people_meet(stage: &Stage) -> Outcome {
    let mut desk = stage.visitor().await?;
    take(&mut desk, "/rencontres", "meetings").await?;
    desk.enters_as("Coordinatrice du réseau (démo)").await?;
    desk.opens("/speed-meetings").await?;
    let rounds = address_of(&desk, "Après-midi speed-meeting").await?;
    desk.opens(&rounds).await?;
    desk.asks("document.querySelector('main .table svg').scrollIntoView()").await?;
    take_here(&desk, "rotation").await?;
    desk.opens("/immersions").await?;
    let programme = address_of(&desk, "Ouvrir ce programme").await?;
    desk.opens(&format!("{programme}/placements")).await?;
    desk.presses("Calculer les placements").await?;
    desk.sees("Le calendrier").await?;
    desk.settles().await?;
    desk.asks("document.getElementById('calendrier').scrollIntoView()").await?;
    take_here(&desk, "placements").await
}

/// Puts two services and an organisation into the address book, so that there is something to see.
async fn keeps_some_records(visitor: &mut Visitor) -> Outcome {
    for (list, beginning) in [
        (RESULTS, "/services/"),
        ("/recherche?q=dettes&near=Melun", "/services/"),
        ("/organisations", "/organisations/"),
    ] {
        visitor.opens(list).await?;
        visitor.opens(&first_link(visitor, beginning).await?).await?;
        visitor.presses("Garder dans mon carnet").await?;
        visitor.sees("C’est dans votre carnet").await?;
        visitor.settles().await?;
    }
    Ok(())
}

/// The address of the first sheet that this page leads to.
async fn first_link(visitor: &Visitor, beginning: &str) -> Outcome<String> {
    let link = format!("document.querySelector('main a[href^=\"{beginning}\"]')?.getAttribute('href')");
    let found = visitor.asks(&link).await?;
    found.as_str().map(str::to_owned).ok_or_else(|| Trouble::new(format!("nothing leads to {beginning}")))
}

/// Where the link with these words leads.
async fn address_of(visitor: &Visitor, words: &str) -> Outcome<String> {
    let link = format!(
        "[...document.querySelectorAll('main a')].find((link) => link.innerText.includes({words:?}))?.getAttribute('href')"
    );
    let found = visitor.asks(&link).await?;
    found.as_str().map(str::to_owned).ok_or_else(|| Trouble::new(format!("nothing leads to « {words} »")))
}

async fn take(visitor: &mut Visitor, address: &str, name: impl AsRef<str>) -> Outcome {
    visitor.opens(address).await?;
    take_here(visitor, name).await
}

/// Takes the picture of the page that is open.
async fn take_here(visitor: &Visitor, name: impl AsRef<str>) -> Outcome {
    let name = name.as_ref();
    let path = folder().join(format!("{name}.png"));
    std::fs::create_dir_all(folder())?;
    std::fs::write(&path, visitor.picture(false).await?)?;
    journeys::say(&format!("{name}.png: {}", visitor.address().await?));
    Ok(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../handbook/pictures")
}
