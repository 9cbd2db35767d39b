//! The news by mail, without an account: asked for, confirmed, and left in one click.

use journeys::{Mailbox, Outcome, walk};

#[test]
fn the_news_are_asked_for_confirmed_and_left() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "voisine-curieuse@essai.example").await?;
        let mut neighbour = stage.visitor().await?;
        neighbour.opens("/suivre").await?;
        neighbour.sets_out();
        neighbour.chooses("Commune", "Melun").await?;
        neighbour.types("Votre adresse électronique", "voisine-curieuse@essai.example").await?;
        neighbour.presses("Recevoir ces nouvelles").await?;
        neighbour.sees("Un courrier vient de partir").await?;
        let letter = mailbox.next_letter().await?;
        neighbour.opens(&letter.link).await?;
        neighbour.presses("Oui, je confirme").await?;
        neighbour.sees("Vous suivez ces nouvelles").await?;
        stage.tell_effort("following the news by mail, confirmed", &[&neighbour]);
        neighbour.settles().await?;
        neighbour.sets_out();
        neighbour.presses("Ne plus rien recevoir").await?;
        neighbour.sees("Plus rien ne sera envoyé").await?;
        stage.tell_effort("leaving the news", &[&neighbour]);
        Ok(())
    })
}
