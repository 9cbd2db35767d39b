//! What is held about me: seen, taken along, erased, and then nobody knows me here.

use journeys::{Mailbox, Outcome, Visitor, walk};

use super::persona::PASSING;
use super::{Scripts, somebody};

const ADDRESS: &str = "intervenante-ponctuelle@essai.example";

/// Looks at her data, proves again who she is as the pages ask after half an hour, and takes them along.
async fn takes_her_data(member: &mut Visitor, mailbox: &mut Mailbox) -> Outcome<String> {
    member.opens("/mes-droits").await?;
    member.sees("Qui a consulté mes données").await?;
    member.sees(ADDRESS).await?;
    member.opens("/connexion/prouver?retour=%2Fmes-droits%2Feffacer").await?;
    member.sees("Confirmez que c’est bien vous").await?;
    member.presses("Recevoir un code").await?;
    member.sees("Regardez vos messages").await?;
    let code = mailbox.next_letter().await?.code;
    member.types("Le code de six chiffres", &code).await?;
    member.presses("Me connecter").await?;
    member.is_at("/mes-droits/effacer").await?;
    member.settles().await?;
    let data = member.asks("fetch('/mes-droits/donnees.json').then((answer) => answer.text())").await?;
    Ok(data.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_member_takes_her_data_and_is_forgotten() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, ADDRESS).await?;
        let mut member = somebody(stage, Scripts::DoNotRun).await?;
        member.enters_as(PASSING).await?;
        let data = takes_her_data(&mut member, &mut mailbox).await?;
        let read: serde_json::Value = serde_json::from_str(&data)?;
        assert!(read.is_object() && data.contains(ADDRESS) && data.contains("Psychologue"), "{data}");
        member.sees("Ce qui reste, et pourquoi").await?;
        member.presses("Effacer maintenant").await?;
        member.sees("Rien n’a été effacé").await?;
        member.settles().await?;
        member.ticks("J’ai compris").await?;
        member.presses("Effacer maintenant").await?;
        member.sees("Vos données sont effacées").await?;
        member.sees("Ce qui reste, et pourquoi").await?;
        assert_eq!(mailbox.next_letter().await?.subject, "Vos données sont effacées");
        member.opens("/mes-droits").await?;
        member.is_at("/connexion?retour=").await?;
        member.types("Votre adresse e-mail", ADDRESS).await?;
        member.presses("Recevoir un code").await?;
        member.sees("Regardez vos messages").await?;
        assert_eq!(mailbox.next_letter().await?.subject, "Aucun compte avec cette adresse");
        Ok(())
    })
}
