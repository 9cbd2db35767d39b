//! The pages of acting together: what everybody joins, what carriers keep, what is lent, what is counted.

use journeys::{Mailbox, Outcome, walk};

use super::signed_in::Inspector;
use super::together::first;
use crate::acting::{KEYBOARDS, SEASON, opens_action};
use crate::members::persona::{COORDINATOR, SOCIAL_DEVELOPMENT};
use crate::members::way_to;

#[test]
fn what_is_on_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&["/actions?near=Melun", "/actions/carte?near=Melun", "/actions/calendrier"]).await?;
        inspector
            .opens(&["/actions?q=xyzxyz", "/actions/pres-de-chez-moi", "/recherche?q=isolement&near=Melun"])
            .await?;
        inspector.opens(&["/actions/pres-de-chez-moi?commune=Melun"]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_page_of_an_action_and_its_dates_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        let action = opens_action(&mut inspector.visitor, SEASON).await?;
        inspector.looks("a full action").await?;
        let below = |page: &str| format!("{action}/{page}");
        inspector.opens(&[&below("seances"), &below("seances/affiche"), &below("contacter")]).await?;
        opens_action(&mut inspector.visitor, "Une journée Beatles").await?;
        let programme = way_to(&inspector.visitor, "Intergénérationnel").await?;
        inspector.opens(&[&programme]).await?;
        inspector.concludes()
    })
}

#[test]
fn signing_up_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let link = Mailbox::of(stage, "clemence@demo.example").await?;
        let link = { link }.letter_about("Vous êtes sur la liste d’attente").await?.link;
        let mut inspector = Inspector::new(stage).await?;
        let action = opens_action(&mut inspector.visitor, KEYBOARDS).await?;
        inspector.opens(&[&link, "/inscription/rien-du-tout", &format!("{action}/inscription")]).await?;
        inspector.visitor.opens(&format!("{action}/inscription")).await?;
        inspector.visitor.types("Votre prénom", "Anémone").await?;
        inspector.visitor.types("Un moyen de vous joindre", "ici").await?;
        inspector.visitor.presses("S’inscrire").await?;
        inspector.visitor.sees("Nous n’avons reconnu ni une adresse e-mail").await?;
        inspector.visitor.settles().await?;
        inspector.looks("signing up, faulty").await?;
        inspector.visitor.types("Un moyen de vous joindre", "").await?;
        inspector.visitor.presses("S’inscrire").await?;
        inspector.visitor.sees("C’est fait").await?;
        inspector.visitor.settles().await?;
        inspector.looks("signed up").await?;
        inspector.concludes()
    })
}

#[test]
fn what_carriers_keep_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        let action = opens_action(&mut inspector.visitor, SEASON).await?;
        let below = |page: &str| format!("{action}/{page}");
        inspector.opens(&[&action, "/mes-actions", "/actions/declarer", &below("modifier")]).await?;
        inspector.opens(&[&below("modifier/vie"), &below("modifier/partenaires")]).await?;
        inspector.opens(&[&below("modifier/copier"), &below("modifier/prochaine")]).await?;
        inspector.opens(&[&below("modifier/habitants"), &below("modifier/association")]).await?;
        inspector.visitor.opens("/actions/declarer").await?;
        inspector.visitor.presses("Déclarer l’action").await?;
        inspector.visitor.sees("Donnez un titre à l’action").await?;
        inspector.visitor.settles().await?;
        inspector.looks("declaring, faulty").await?;
        inspector.concludes()
    })
}

#[test]
fn what_an_action_leaves_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        let action = opens_action(&mut inspector.visitor, SEASON).await?;
        let below = |page: &str| format!("{action}/{page}");
        inspector.opens(&[&below("bilan"), &below("bilan/modifier"), &below("bilan/rappel")]).await?;
        inspector.opens(&[&below("temoignages"), &below("temoignages/garder")]).await?;
        inspector.opens(&[&below("temoignages/ecrire"), &below("temoignages/photo")]).await?;
        inspector.visitor.opens(&below("temoignages/ecrire")).await?;
        inspector.visitor.presses("Publier ce témoignage").await?;
        inspector.visitor.settles().await?;
        inspector.looks("words, faulty").await?;
        inspector.opens(&[&below("temoignages/moi/rien-du-tout")]).await?;
        inspector.concludes()
    })
}

#[test]
fn dates_and_lists_of_carriers_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        let action = opens_action(&mut inspector.visitor, SEASON).await?;
        let below = |page: &str| format!("{action}/{page}");
        let said = below("seances/rythme?dit=chaque+mercredi+sauf+vacances+scolaires");
        inspector.opens(&[&below("seances"), &said, &below("seances/ajouter")]).await?;
        inspector.opens(&[&below("inscrits"), &below("inscrits/papier"), &below("inscrits/regles")]).await?;
        inspector.visitor.opens(&below("seances")).await?;
        let sheet = way_to(&inspector.visitor, "Feuille d’émargement").await?;
        let date = sheet.trim_end_matches("/emargement").to_owned();
        inspector.opens(&[&sheet, &date, &format!("{date}/presents")]).await?;
        inspector.opens(&[&below("inscription/avec"), "/actions/publics", "/actions/publics/dire"]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_register_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        let register = "/actions/registre";
        let below = |page: &str| format!("{register}/{page}");
        inspector.opens(&[register, &below("chiffres"), &below("cadres"), &below("financeurs")]).await?;
        inspector.opens(&[&below("isic"), &below("reglages")]).await?;
        for list in ["cadres", "financeurs", "isic"].map(below) {
            let one = first(&mut inspector.visitor, &list, &format!("{list}/")).await?;
            inspector.opens(&[&one]).await?;
        }
        inspector.concludes()
    })
}

#[test]
fn what_everybody_reads_of_what_is_lent_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&["/expositions", "/moyens-partages", "/moyens-partages/chiffres"]).await?;
        let exhibition = first(&mut inspector.visitor, "/expositions", "/expositions/").await?;
        inspector.opens(&[&exhibition, &format!("{exhibition}/contenu"), "/passage/rien-du-tout"]).await?;
        inspector.visitor.opens(&exhibition).await?;
        let pieces = format!("{exhibition}/pieces/");
        let piece = first(&mut inspector.visitor, &exhibition, &pieces).await?;
        let mean = first(&mut inspector.visitor, "/moyens-partages", "/moyens-partages/").await?;
        let mut mailbox = Mailbox::of(stage, "contact@chrs-la-clairiere.example").await?;
        let link = mailbox.letter_about("passe chez vous du").await?.link;
        inspector.opens(&[&piece, &mean, &link]).await?;
        inspector.concludes()
    })
}

#[test]
fn lending_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector
            .opens(&["/expositions/demandes", "/expositions/reparations", "/expositions/proposer"])
            .await?;
        let exhibition = first(&mut inspector.visitor, "/expositions", "/expositions/").await?;
        let below = |page: &str| format!("{exhibition}/{page}");
        inspector.opens(&[&below("file"), &below("file/papier"), &below("regler")]).await?;
        inspector.opens(&[&below("affiche-forum"), &below("tournee"), &below("tournee/retrait")]).await?;
        inspector.visitor.opens(&below("tournee")).await?;
        inspector.visitor.presses("Proposer une tournée").await?;
        inspector.visitor.sees("Un second calcul a vérifié").await?;
        inspector.visitor.settles().await?;
        inspector.looks("a tour, proposed").await?;
        inspector.opens(&["/moyens-partages", "/moyens-partages/partager"]).await?;
        let loans = "/moyens-partages/prets/";
        let loan = first(&mut inspector.visitor, "/moyens-partages", loans).await?;
        inspector.opens(&[&loan]).await?;
        inspector.concludes()
    })
}

#[test]
fn asking_for_an_exhibition_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        let exhibition = first(&mut inspector.visitor, "/expositions", "/expositions/").await?;
        let ask = format!("{exhibition}/demander");
        inspector.opens(&[&ask]).await?;
        inspector.visitor.opens(&ask).await?;
        inspector.visitor.presses("Envoyer la demande").await?;
        inspector.visitor.sees("Cette commune n’est pas reconnue").await?;
        inspector.visitor.settles().await?;
        inspector.looks("asking for an exhibition, faulty").await?;
        inspector.concludes()
    })
}
