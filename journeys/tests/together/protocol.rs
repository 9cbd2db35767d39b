//! The protocol, from an amendment to signatures: written by members, adopted by their vote, signed anew.

use journeys::{Outcome, Stage, Visitor, walk, walk_through_days};

use super::coordinator;
use crate::members::persona::{
    CHAIR, COORDINATOR, HEAD_OF_COUNTER, PATHWAY, PROOFREADER, SOCIAL_DEVELOPMENT, STREET_WORKER,
};
use crate::members::way_to;
use crate::screens::signed_in::Inspector;

const ARTICLE: &str = "Article 8. Les moyens mis en commun";
const ADDED: &str = "Un moyen prêté revient le jour dit.";

#[test]
fn a_version_is_amended_adopted_by_vote_and_signed_anew() -> Outcome {
    walk_through_days(async |stage| {
        the_draft_fits_every_screen(&stage).await?;
        an_amendment_is_discussed_and_taken_up(&stage).await?;
        the_vote_is_opened(&stage).await?;
        owners_vote(&stage).await?;
        the_assembly_makes_the_quorum(&stage).await?;
        let stage = stage.waits_days(31).await?;
        the_version_is_adopted(&stage).await?;
        somebody_signs_and_leaves(&stage).await?;
        Ok(stage)
    })
}

/// What members and the coordinator see while a version is discussed.
async fn the_draft_fits_every_screen(stage: &Stage) -> Outcome {
    let mut inspector = Inspector::as_persona(stage, CHAIR).await?;
    inspector.opens(&["/protocole/projet", "/protocole/projet/ajouter"]).await?;
    inspector.visitor.opens("/protocole/projet").await?;
    let article = way_to(&inspector.visitor, ARTICLE).await?;
    let amend = format!("{article}/amender");
    inspector.opens(&[&article, &amend]).await?;
    inspector.visitor.opens("/protocole/projet").await?;
    let amendment = way_to(&inspector.visitor, "Article 5. L’orientation ·").await?;
    inspector.opens(&[&amendment]).await?;
    inspector.visitor.enters_as(COORDINATOR).await?;
    inspector.opens(&["/protocole/projet", &amendment, "/protocole/vote/regle"]).await?;
    inspector.concludes()
}

#[expect(clippy::cognitive_complexity, reason = "one walk, told from its beginning to its end")]
async fn an_amendment_is_discussed_and_taken_up(stage: &Stage) -> Outcome {
    let mut member = stage.visitor().await?;
    member.enters_as(STREET_WORKER).await?;
    member.opens("/protocole/projet").await?;
    let article = way_to(&member, ARTICLE).await?;
    member.opens(&article).await?;
    member.sets_out();
    member.presses("Proposer une autre rédaction").await?;
    member.sees("Modifiez le texte ci-dessous").await?;
    member.settles().await?;
    let text = member.asks("document.querySelector('main textarea').value").await?;
    member.types("Texte", &format!("{}\n- {ADDED}", text.as_str().unwrap_or_default())).await?;
    member.types("Pourquoi ce changement", "Un minibus rendu en retard bloque une maraude.").await?;
    member.presses("Proposer cet amendement").await?;
    member.sees("Votre amendement est proposé").await?;
    stage.tell_effort("proposing an amendment", &[&member]);
    member.settles().await?;
    let amendment = member.address().await?;
    let mut colleague = stage.visitor().await?;
    colleague.enters_as(PROOFREADER).await?;
    colleague.opens(&amendment).await?;
    colleague.types("Votre commentaire", "Oui, et le carburant est rendu aussi.").await?;
    colleague.presses("Publier le commentaire").await?;
    colleague.sees("Votre commentaire est publié").await?;
    let mut coordinator = coordinator(stage).await?;
    coordinator.opens(&amendment).await?;
    coordinator.sees("le carburant est rendu aussi").await?;
    coordinator.ticks("Reprendre dans le texte").await?;
    coordinator.presses("Enregistrer la décision").await?;
    coordinator.sees("Le texte est modifié").await?;
    coordinator.sees(ADDED).await
}

/// The other amendments are answered, then the text is put to the vote.
async fn the_vote_is_opened(stage: &Stage) -> Outcome {
    let mut coordinator = coordinator(stage).await?;
    for about in ["Article 5. L’orientation ·", "Article 7. Les rencontres ·"] {
        coordinator.opens("/protocole/projet").await?;
        coordinator.presses(about).await?;
        coordinator.ticks("Ne pas reprendre").await?;
        coordinator.types("Votre réponse", "La réunion préfère garder le texte.").await?;
        coordinator.presses("Enregistrer la décision").await?;
        coordinator.sees("Le texte reste tel quel").await?;
        coordinator.settles().await?;
    }
    coordinator.sets_out();
    coordinator.presses("Soumettre ce texte au vote").await?;
    coordinator.presses("Ouvrir le vote").await?;
    coordinator.sees("Le vote est ouvert").await?;
    stage.tell_effort("opening a vote", &[&coordinator]);
    coordinator.sees("0 organisation a voté").await
}

async fn owners_vote(stage: &Stage) -> Outcome {
    for owner in [STREET_WORKER, HEAD_OF_COUNTER, SOCIAL_DEVELOPMENT, PROOFREADER, PATHWAY] {
        let mut voter = stage.visitor().await?;
        voter.enters_as(owner).await?;
        voter.opens("/protocole/vote").await?;
        voter.sets_out();
        voter.ticks("Pour").await?;
        voter.presses("Voter").await?;
        voter.sees("La voix de votre organisation est enregistrée").await?;
        if owner == STREET_WORKER {
            stage.tell_effort("voting", &[&voter]);
        }
    }
    Ok(())
}

/// The coordinator types the voices of an assembly until half of all have voted.
async fn the_assembly_makes_the_quorum(stage: &Stage) -> Outcome {
    let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
    inspector.opens(&["/protocole/vote", "/protocole/vote/papier"]).await?;
    let coordinator = &mut inspector.visitor;
    coordinator.opens("/protocole/vote/papier").await?;
    coordinator.types("Assemblée et procès-verbal", "Assemblée générale du 26 novembre, point 4").await?;
    let choosing = "[...document.querySelectorAll('main select')].slice(0, 20)
        .map((select) => { select.selectedIndex = 1; return select.options[1].text })";
    let chosen = coordinator.asks(choosing).await?;
    assert!(
        chosen.as_array().is_some_and(|all| all.len() == 20 && all.iter().all(|one| one == "Pour")),
        "{chosen}"
    );
    coordinator.presses("Enregistrer ces voix").await?;
    coordinator.sees("Les voix sont enregistrées").await?;
    coordinator.sees("25 organisations ont voté").await?;
    inspector.concludes()
}

/// A month later the house has ended the vote by itself, and the signatures are to be renewed.
async fn the_version_is_adopted(stage: &Stage) -> Outcome {
    let mut anybody = stage.visitor().await?;
    let begun = std::time::Instant::now();
    loop {
        anybody.opens("/protocole").await?;
        if anybody.reads().await?.contains("Version 3, adoptée") {
            break;
        }
        assert!(begun.elapsed().as_secs() < 60, "version 3 is never adopted");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    }
    anybody.sees(ADDED).await?;
    anybody.opens("/protocole/comparer?de=2&a=3").await?;
    anybody.sees(ADDED).await?;
    anybody.opens("/signataires").await?;
    anybody.sees("Les Veilleurs du Val (démo)").await?;
    let mut owner = stage.visitor().await?;
    opens_own_protocol(&mut owner, STREET_WORKER).await?;
    owner.sees("nouvelle signature attendue").await
}

async fn opens_own_protocol(owner: &mut Visitor, persona: &str) -> Outcome {
    owner.enters_as(persona).await?;
    owner.opens("/mes-organisations").await?;
    owner.presses("Signer le protocole").await?;
    owner.sees("Votre organisation et le protocole").await?;
    owner.settles().await
}

/// Two ticks and a function; a stranger checks the certificate; and who signed may leave.
async fn somebody_signs_and_leaves(stage: &Stage) -> Outcome {
    let mut owner = stage.visitor().await?;
    opens_own_protocol(&mut owner, STREET_WORKER).await?;
    signs(stage, &mut owner).await?;
    let certificate = owner.address().await?;
    let code = certificate.rsplit('/').next().unwrap_or_default().to_owned();
    let mut stranger = stage.visitor().await?;
    checks(&mut stranger, &code, "Signature à jour").await?;
    stranger.opens("/signataires").await?;
    let row = stranger.asks("[...document.querySelectorAll('main li')].find((one) => one.innerText.includes('Les Veilleurs du Val'))?.innerText").await?;
    assert!(row.as_str().is_some_and(|row| row.contains("version 3")), "{row}");
    owner.opens("/mes-organisations").await?;
    owner.presses("Signer le protocole").await?;
    owner.presses("Se retirer du protocole").await?;
    owner.presses("Confirmer le retrait").await?;
    owner.sees("Le retrait est enregistré").await?;
    checks(&mut stranger, &code, "Organisation retirée").await?;
    stranger.opens("/signataires").await?;
    stranger.sees_no("Les Veilleurs du Val (démo)").await
}

async fn signs(stage: &Stage, owner: &mut Visitor) -> Outcome {
    owner.sets_out();
    owner.types("En quelle fonction signez-vous", "Présidente").await?;
    owner.ticks("J’ai lu le protocole").await?;
    owner.ticks("J’ai mandat pour signer").await?;
    owner.presses("Signer pour").await?;
    owner.sees("C’est signé").await?;
    stage.tell_effort("signing the protocol in two ticks", &[owner]);
    owner.settles().await
}

/// Types the code of a certificate where anybody may check one.
async fn checks(stranger: &mut Visitor, code: &str, state: &str) -> Outcome {
    stranger.opens("/protocole/verifier").await?;
    stranger.types("Code de vérification", &code.replace('-', "").to_lowercase()).await?;
    stranger.presses("Vérifier").await?;
    stranger.sees("Les Veilleurs du Val (démo)").await?;
    stranger.sees(state).await
}

#[test]
fn a_code_that_belongs_to_nothing_checks_nothing() -> Outcome {
    walk(async |stage| {
        let mut stranger = stage.visitor().await?;
        stranger.opens("/protocole/verifier").await?;
        stranger.types("Code de vérification", "0000-0000-0000").await?;
        stranger.presses("Vérifier").await?;
        stranger.sees_no("Signature à jour").await?;
        stranger.is_at("/protocole/verifier").await
    })
}
