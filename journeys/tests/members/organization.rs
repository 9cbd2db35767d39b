//! An organisation and its people: inviting, ending an access, handing the keys over.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk, walk_through_days};

use super::persona::{CHAIR, COUNTER, HEAD_OF_COUNTER};
use super::{Scripts, somebody};

/// The organisation a referent keeps, from the first page they see.
async fn comes_home(referent: &mut Visitor, persona: &str, organization: &str) -> Outcome {
    referent.enters_as(persona).await?;
    referent.opens("/mes-organisations").await?;
    referent.sees(organization).await
}

#[test]
fn a_referent_invites_and_later_ends_an_access() -> Outcome {
    walk(async |stage| {
        invites_and_ends(stage, Scripts::Run, "Paulette (essai)", "paulette@essai.example").await
    })
}

#[test]
fn a_referent_invites_and_later_ends_an_access_without_javascript() -> Outcome {
    walk(async |stage| {
        invites_and_ends(stage, Scripts::DoNotRun, "Henri (essai)", "henri@essai.example").await
    })
}

async fn invites_and_ends(stage: &Stage, scripts: Scripts, name: &str, address: &str) -> Outcome {
    let organization = "Le Panier d’à côté (démo)";
    let mut mailbox = Mailbox::of(stage, address).await?;
    let mut referent = somebody(stage, scripts).await?;
    comes_home(&mut referent, CHAIR, organization).await?;
    let home = referent.address().await?;
    invites(&mut referent, address).await?;
    let letter = mailbox.next_letter().await?;
    assert!(!letter.text.contains("Panier"), "a letter names no organisation: {}", letter.text);
    let mut invited = somebody(stage, scripts).await?;
    accepts(&mut invited, &letter.link, name, organization).await?;
    referent.opens(&home).await?;
    ends_the_access(&mut referent, name).await?;
    invited.opens(&home).await?;
    invited.sees("Cette page n’existe pas").await?;
    invited.opens("/mes-organisations").await?;
    invited.sees("Vous n’agissez pour aucune organisation").await?;
    invited.sees_no(organization).await
}

async fn invites(referent: &mut Visitor, address: &str) -> Outcome {
    referent.presses("Inviter").await?;
    referent.sees("Envoyer l’invitation").await?;
    referent.types("Adresse électronique", address).await?;
    referent.types("Fonction", "Distribution du samedi").await?;
    referent.ticks("Bénévole").await?;
    referent.presses("Envoyer l’invitation").await?;
    referent.sees("L’invitation est partie").await
}

async fn ends_the_access(referent: &mut Visitor, name: &str) -> Outcome {
    referent.presses(name).await?;
    referent.sees("La personne ne verra plus rien de cette organisation").await?;
    referent.presses("Mettre fin à l’accès").await?;
    referent.sees("L’accès est fermé").await?;
    referent.sees_no(name).await
}

/// Opens the link of the letter, says a name, accepts the texts and is in.
async fn accepts(invited: &mut Visitor, link: &str, name: &str, organization: &str) -> Outcome {
    invited.opens(link).await?;
    invited.sees(&format!("Pour rejoindre : {organization}")).await?;
    invited.types("Votre nom", name).await?;
    invited.presses("J’accepte l’invitation").await?;
    invited.sees("Lisez ce texte, puis cochez la case").await?;
    invited.settles().await?;
    let kept = invited.asks("document.getElementById('name').value").await?;
    assert_eq!(kept, name, "what was typed is still in the field");
    invited.ticks_every("J’ai lu ce texte").await?;
    invited.presses("J’accepte l’invitation").await?;
    invited.sees("Bienvenue. Votre accès est ouvert").await?;
    invited.opens("/mes-organisations").await?;
    invited.sees(organization).await?;
    invited.opens(link).await?;
    invited.sees("Ce lien ne sert plus").await
}

#[test]
fn each_line_of_a_list_is_told() -> Outcome {
    walk(async |stage| {
        let mut referent = stage.visitor().await?;
        comes_home(&mut referent, CHAIR, "Le Panier d’à côté (démo)").await?;
        referent.presses("Inviter").await?;
        referent.sees("Inviter toute la liste").await?;
        let list = "samira@essai.example;Samira;Accueil\nPas d’adresse ici\nlucien@essai.example";
        referent.types("Une personne par ligne", list).await?;
        referent.presses("Inviter toute la liste").await?;
        referent.sees("3 lignes lues").await?;
        let lines = referent
            .asks("[...document.querySelectorAll('main tbody tr')].map((row) => row.innerText)")
            .await?;
        let lines: Vec<&str> =
            lines.as_array().into_iter().flatten().filter_map(|line| line.as_str()).collect();
        let ends = ["Invitation partie", "Aucune adresse sur cette ligne", "Invitation partie"];
        assert_eq!(lines.len(), ends.len(), "{lines:?}");
        assert!(lines.iter().zip(ends).all(|(line, end)| line.ends_with(end)), "{lines:?}");
        Ok(())
    })
}

#[test]
fn who_leaves_hands_the_keys_over() -> Outcome {
    // A house of its own: who leaves is, on other walks, the person who opens a group for that organisation.
    walk_through_days(async |stage| {
        let organization = "CCAS du Mée-sur-Seine (démo)";
        let mut mailbox = Mailbox::of(&stage, "agent-ccas@essai.example").await?;
        let mut leaving = stage.visitor().await?;
        comes_home(&mut leaving, HEAD_OF_COUNTER, organization).await?;
        leaving.presses(COUNTER).await?;
        leaving.sees("Passer la main").await?;
        leaving.ticks("La personne responsable actuelle s’en va ensuite").await?;
        leaving.presses("Envoyer le lien").await?;
        leaving.sees("Le lien est parti").await?;
        let link = mailbox.letter_about("Prendre la suite sur").await?.link;
        let mut taking = somebody(&stage, Scripts::DoNotRun).await?;
        taking.enters_as(COUNTER).await?;
        taking.opens(&link).await?;
        taking.sees("Prendre la suite").await?;
        taking.presses("J’accepte de prendre la suite").await?;
        taking.sees("Vous êtes responsable du compte").await?;
        taking.opens("/mes-organisations").await?;
        taking.sees("Inviter").await?;
        leaving.opens("/mes-organisations").await?;
        leaving.sees("Vous n’agissez pour aucune organisation").await?;
        leaving.sees_no(organization).await?;
        taking.opens(&link).await?;
        taking.sees_no("J’accepte de prendre la suite").await?;
        Ok(stage)
    })
}
