//! The pages around a person: what workers write, what services answer, what she reads, what is handed to her.

use journeys::{Mailbox, Outcome, Visitor, walk};

use super::signed_in::Inspector;
use super::together::first;
use crate::around::{Person, entrusts, letter_to, opens_sheet, worker};
use crate::members::persona::{CHAIR, COORDINATOR, SOCIAL_WORKER, STREET_WORKER};
use crate::members::way_to;

const PERSON: Person = Person {
    wish: "Des pages regardées une à une, sur chaque écran",
    called: "Tarier",
    telephone: "06 39 98 40 61",
};
const SERVICE: &str = "La tournée à vélo";
const MAILBOX: &str = "contact@glaneurs-du-val.example";
const FOOD: &str = "equipement-et-alimentation--alimentation";

#[test]
fn what_everybody_reads_of_cards_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        let card = "/fiches-reflexes/surendettement";
        let under = |page: &str| format!("{card}/{page}");
        inspector.opens(&["/fiches-reflexes", card, "/fiches-reflexes/anonymisation"]).await?;
        inspector.opens(&[&format!("{card}?commune=Melun"), &under("feuille"), &under("versions")]).await?;
        inspector.opens(&[&under("remarques"), "/fiches-reflexes/relecture/rien-du-tout"]).await?;
        inspector.visitor.opens(&under("remarques")).await?;
        inspector.visitor.types("Votre remarque", "non").await?;
        inspector.visitor.presses("Envoyer").await?;
        inspector.visitor.sees("Écrivez entre 5 et").await?;
        inspector.visitor.settles().await?;
        inspector.looks("a remark, faulty").await?;
        inspector.concludes()
    })
}

#[test]
fn a_sheet_to_hand_over_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&["/a-remettre"]).await?;
        for service in [SERVICE, "Repas chaud du midi"] {
            opens_sheet(&mut inspector.visitor, service).await?;
            inspector.visitor.presses("Mettre sur une fiche").await?;
            inspector.visitor.sees("Rien de cette fiche n’est gardé").await?;
            inspector.visitor.settles().await?;
        }
        inspector.looks("/a-remettre, with two addresses").await?;
        for tongue in ["العربية", "Українська"] {
            inspector.visitor.presses(tongue).await?;
            inspector.visitor.settles().await?;
            inspector.visitor.presses("Envoyer par SMS").await?;
            inspector.looks(&format!("/a-remettre, {tongue}")).await?;
        }
        inspector.concludes()
    })
}

#[test]
fn the_pages_of_sending_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_WORKER).await?;
        inspector.opens(&["/orienter", &format!("/orienter?besoin={FOOD}&commune=Melun")]).await?;
        inspector.opens(&["/mes-orientations", "/ma-demande/notice", "/ma-demande/message"]).await?;
        opens_sheet(&mut inspector.visitor, "Faire ses courses à petit prix").await?;
        let form = way_to(&inspector.visitor, "Orienter quelqu’un ici").await?;
        inspector.opens(&[&form]).await?;
        inspector.visitor.presses("Donner un nom ou un moyen de la joindre").await?;
        inspector.visitor.ticks("Un pseudonyme").await?;
        inspector.visitor.presses("Envoyer la demande").await?;
        inspector.visitor.sees("à corriger").await?;
        inspector.visitor.settles().await?;
        inspector.looks("/orienter, faulty").await?;
        let sent = first(&mut inspector.visitor, "/mes-orientations", "/mes-orientations/").await?;
        inspector.opens(&[&sent]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_pages_of_receiving_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_WORKER).await?;
        inspector.opens(&["/demandes-recues"]).await?;
        let one = first(&mut inspector.visitor, "/demandes-recues", "/demandes-recues/").await?;
        inspector.opens(&[&one, &format!("{one}/autre-service")]).await?;
        inspector.opens(&["/ma-demande/corrections"]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_pages_behind_a_link_and_her_own_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, SERVICE).await?;
        let sent = entrusts(&mut worker, &PERSON).await?;
        let link = letter_to(stage, MAILBOX, &sent.code).await?.link;
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&[&link, &format!("{link}/autre-service"), "/reponse/rien-du-tout"]).await?;
        inspector.visitor.opens(&link).await?;
        inspector.visitor.presses("Lire la demande").await?;
        inspector.visitor.sees(PERSON.called).await?;
        inspector.visitor.presses("Nous ne pouvons pas").await?;
        inspector.visitor.presses("Envoyer la réponse").await?;
        inspector.visitor.sees("Choisissez la raison").await?;
        inspector.visitor.settles().await?;
        inspector.looks("answering, faulty").await?;
        let code = notice(&mut inspector, worker, &sent.page).await?;
        her_own(&mut inspector, &code).await?;
        inspector.concludes()
    })
}

/// The notice with her code, looked at as its worker sees it in two languages; answers the code.
async fn notice(inspector: &mut Inspector<'_>, mut worker: Visitor, page: &str) -> Outcome<String> {
    worker.opens(page).await?;
    let notice = way_to(&worker, "Donner sa feuille à la personne").await?;
    let stranger = std::mem::replace(&mut inspector.visitor, worker);
    inspector.opens(&[page, &notice, &format!("{notice}?langue=ar")]).await?;
    inspector.visitor.opens(&notice).await?;
    let code = inspector.visitor.asks("document.querySelector('main .call-number').innerText.trim()").await?;
    inspector.visitor = stranger;
    Ok(code.as_str().unwrap_or_default().to_owned())
}

async fn her_own(inspector: &mut Inspector<'_>, code: &str) -> Outcome {
    inspector.opens(&["/ma-demande", "/ma-demande/rien-du-tout"]).await?;
    inspector.visitor.opens("/ma-demande").await?;
    inspector.visitor.types("Votre code", "ABC").await?;
    inspector.visitor.presses("Voir ma demande").await?;
    inspector.visitor.sees("Il faut 12 lettres et chiffres").await?;
    inspector.visitor.settles().await?;
    inspector.looks("/ma-demande, faulty").await?;
    inspector.visitor.types("Votre code", code).await?;
    inspector.visitor.presses("Voir ma demande").await?;
    inspector.visitor.sees("Vous voyez ici ce qui est demandé pour vous").await?;
    inspector.visitor.settles().await?;
    inspector.looks("her page").await?;
    let correct = way_to(&inspector.visitor, "Je veux corriger").await?;
    inspector.visitor.presses("العربية").await?;
    inspector.visitor.sees("طلبكم").await?;
    inspector.visitor.settles().await?;
    inspector.looks("her page, in Arabic").await?;
    inspector.opens(&[&correct]).await
}

#[test]
fn asking_for_room_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_WORKER).await?;
        let second = format!("/places/demander?besoin={FOOD}&commune=Melun&nombre=2");
        inspector.opens(&["/places", "/places/demander", &second]).await?;
        let question = first(&mut inspector.visitor, "/places", "/places/").await?;
        inspector.visitor.opens(&question).await?;
        let heard = way_to(&inspector.visitor, "Noter une réponse reçue par téléphone").await?;
        inspector.opens(&[&question, &heard]).await?;
        inspector.visitor.enters_as(STREET_WORKER).await?;
        let received = first(&mut inspector.visitor, "/places", "/places/recues/").await?;
        inspector.opens(&["/places", &received, "/places/reponse/rien-du-tout"]).await?;
        let mut mailbox = Mailbox::of(stage, "contact@veilleurs-du-val.example").await?;
        let link = mailbox.letter_about("Avez-vous de la place ?").await?.link;
        inspector.opens(&[&link]).await?;
        inspector.concludes()
    })
}

#[test]
fn what_the_coordination_watches_around_persons_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/coordination", "/coordination/veille", "/coordination/veille/chiffres"]).await?;
        let relay = first(&mut inspector.visitor, "/coordination/veille", "/coordination/veille/").await?;
        inspector.opens(&[&relay, "/coordination/places", "/glossaire/mots-du-reseau"]).await?;
        inspector.opens(&["/fiches-reflexes/remarques", "/fiches-reflexes/atelier"]).await?;
        let work = "/fiches-reflexes/atelier";
        let work = first(&mut inspector.visitor, work, &format!("{work}/")).await?;
        inspector.opens(&[&work]).await?;
        inspector.concludes()
    })
}

#[test]
fn writing_a_card_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, CHAIR).await?;
        inspector.opens(&["/fiches-reflexes/atelier", "/fiches-reflexes/atelier/nouvelle"]).await?;
        inspector.visitor.opens("/fiches-reflexes/atelier/nouvelle").await?;
        inspector.visitor.types("Titre", "Essai des écrans").await?;
        inspector.visitor.presses("Enregistrer").await?;
        inspector.visitor.sees("Dites en une phrase quand la fiche sert").await?;
        inspector.visitor.settles().await?;
        inspector.looks("a card, faulty").await?;
        inspector.visitor.types("Quand s’en servir", "Quand des écrans sont regardés.").await?;
        inspector.visitor.presses("Voir et mesurer").await?;
        inspector.visitor.sees("Elle tient sur une feuille").await?;
        inspector.visitor.settles().await?;
        inspector.looks("a card, measured").await?;
        inspector.visitor.presses("Enregistrer").await?;
        inspector.visitor.sees("Le texte est enregistré").await?;
        inspector.visitor.settles().await?;
        let work = inspector.visitor.address().await?.trim_end_matches("/ecrire").to_owned();
        inspector.opens(&[&work, &format!("{work}/ecrire")]).await?;
        inspector.concludes()
    })
}
