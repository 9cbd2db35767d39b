//! A volunteer signs in with the mailbox she shares: by the six digits, by the link, and without a password.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk};
use tokio::sync::Mutex;

use super::{Scripts, somebody};

const SHARED: &str = "benevole@essai.example";

/// Those who wait for a letter to the shared mailbox take turns: a new letter replaces the one before.
static WAITING_FOR_A_LETTER: Mutex<()> = Mutex::const_new(());

/// Comes to a page that is for members and is asked who she is.
async fn asks_for_a_code(visitor: &mut Visitor, address: &str) -> Outcome {
    visitor.opens("/carnet").await?;
    visitor.is_at("/connexion?retour=").await?;
    visitor.types("Votre adresse e-mail", address).await?;
    visitor.presses("Recevoir un code").await?;
    visitor.sees("Regardez vos messages").await?;
    visitor.settles().await
}

/// Says who is there today, and is where she wanted to be.
async fn says_who_is_there(visitor: &mut Visitor, name: &str) -> Outcome {
    visitor.sees("Qui êtes-vous aujourd’hui").await?;
    visitor.types("Un prénom ou une fonction", name).await?;
    visitor.presses("Continuer").await?;
    visitor.is_at("/carnet").await?;
    visitor.sees("Votre carnet est vide").await?;
    visitor.sees(name).await
}

async fn signs_in_by_the_code(stage: &Stage, scripts: Scripts, name: &str) -> Outcome {
    let _turn = WAITING_FOR_A_LETTER.lock().await;
    let mut mailbox = Mailbox::of(stage, SHARED).await?;
    let mut volunteer = somebody(stage, scripts).await?;
    asks_for_a_code(&mut volunteer, SHARED).await?;
    let letter = mailbox.next_letter().await?;
    assert!(!letter.text.contains("Boîte partagée"), "a letter names nobody: {}", letter.text);
    volunteer.types("Le code de six chiffres", wrong(&letter.code)).await?;
    volunteer.presses("Me connecter").await?;
    volunteer.sees("Ce n’est pas le bon code. Vous pouvez essayer encore").await?;
    volunteer.settles().await?;
    volunteer.types("Le code de six chiffres", &letter.code).await?;
    volunteer.presses("Me connecter").await?;
    says_who_is_there(&mut volunteer, name).await
}

/// Six digits that are not these.
fn wrong(code: &str) -> &'static str {
    if code.starts_with('1') { "200000" } else { "100000" }
}

#[test]
fn the_volunteer_signs_in_by_the_code() -> Outcome {
    walk(async |stage| signs_in_by_the_code(stage, Scripts::Run, "Monique").await)
}

#[test]
fn the_volunteer_signs_in_by_the_code_without_javascript() -> Outcome {
    walk(async |stage| signs_in_by_the_code(stage, Scripts::DoNotRun, "Accueil du mardi").await)
}

#[test]
fn the_link_opens_only_where_it_was_asked_for_and_once() -> Outcome {
    walk(async |stage| {
        let _turn = WAITING_FOR_A_LETTER.lock().await;
        let mut mailbox = Mailbox::of(stage, SHARED).await?;
        let mut volunteer = somebody(stage, Scripts::DoNotRun).await?;
        asks_for_a_code(&mut volunteer, SHARED).await?;
        let link = mailbox.next_letter().await?.link;
        let mut elsewhere = stage.visitor().await?;
        elsewhere.opens(&link).await?;
        elsewhere.sees("Ouvrez ce lien là où vous l’avez demandé").await?;
        elsewhere.sees("tapez les six chiffres du courrier").await?;
        elsewhere.sees_no("Me connecter").await?;
        elsewhere.opens("/carnet").await?;
        elsewhere.is_at("/connexion").await?;
        volunteer.opens(&link).await?;
        volunteer.sees("C’est bien l’appareil où vous avez demandé ce courrier").await?;
        volunteer.presses("Me connecter").await?;
        says_who_is_there(&mut volunteer, "Yvette").await?;
        for visitor in [&mut volunteer, &mut elsewhere] {
            visitor.opens(&link).await?;
            visitor.sees("Ce lien a déjà servi").await?;
            visitor.sees("demandez un nouveau code").await?;
        }
        Ok(())
    })
}

#[test]
fn nobody_learns_whether_an_address_is_known() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "inconnue@essai.example").await?;
        let mut told = Vec::new();
        for address in ["referente-parcours@essai.example", "inconnue@essai.example"] {
            let mut visitor = stage.visitor().await?;
            asks_for_a_code(&mut visitor, address).await?;
            told.push((visitor.reads().await?, visitor.address().await?));
            visitor.types("Le code de six chiffres", "123456").await?;
            visitor.presses("Me connecter").await?;
            visitor.sees("Ce n’est pas le bon code").await?;
            visitor.settles().await?;
            told.push((visitor.reads().await?, visitor.address().await?));
        }
        assert_eq!(told[..2], told[2..], "the pages tell a known address from an unknown one");
        let letter = mailbox.next_letter().await?;
        assert_eq!(letter.subject, "Aucun compte avec cette adresse");
        assert_eq!(letter.code, "");
        Ok(())
    })
}
