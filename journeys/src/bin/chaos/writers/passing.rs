//! Those who pass by: asking for a letter to sign in with, signing in, saying what they think of a service.

use web::secret::digest;

use crate::dice::Dice;
use crate::forms::encoded;
use crate::ledger::{Deed, Entry, Told, told};
use crate::visitor::Visitor;
use crate::world::World;

/// Who signs in: several, for the oldest of too many sessions of one account gives way.
const PERSONAS: [&str; 6] =
    ["elue", "benevole", "agent-ccas", "responsable-ccas", "responsable-associatif", "administrateur"];

/// Signs in by the demo's own door; the cookie where the house gave one.
pub(super) async fn session(visitor: &mut Visitor, persona: &str) -> Option<(Entry, Option<String>)> {
    let answer = visitor.post(&format!("/essai/{persona}"), "").await?;
    let cookie = answer.cookie("session").map(str::to_owned);
    let secret = cookie.as_deref().and_then(|pair| pair.split_once('=')).map(|(_, secret)| secret);
    let told = if secret.is_some() { Told::Done } else { Told::Refused(answer.status.as_u16()) };
    let digest = secret.map(digest).unwrap_or_default();
    Some((Entry { deed: Deed::Session { digest }, told, class: String::new() }, cookie))
}

/// Does one of the things one does without an account.
pub(super) async fn writes(world: &World, visitor: &mut Visitor, dice: &mut Dice) -> Option<Entry> {
    match dice.below(3) {
        0 => session(visitor, dice.pick(&PERSONAS)?).await.map(|(entry, _)| entry),
        1 => sign_in(world, visitor).await,
        _ => feedback(world, visitor, dice).await,
    }
}

async fn sign_in(world: &World, visitor: &mut Visitor) -> Option<Entry> {
    let address = format!("{}@chaos.example", world.mark());
    let answer = visitor.post("/connexion", &encoded(&[("email", &address)])).await;
    let told = told(visitor, answer.as_ref(), "/connexion/code");
    Some(Entry { deed: Deed::SignIn { address }, told, class: String::new() })
}

async fn feedback(world: &World, visitor: &mut Visitor, dice: &mut Dice) -> Option<Entry> {
    let service = dice.pick(&world.services)?;
    let mark = world.mark();
    let words = format!("Merci pour votre accueil, {mark}");
    let answer =
        visitor.post(&format!("/avis/service/{}", service.handle), &encoded(&[("avis", &words)])).await;
    let told = told(visitor, answer.as_ref(), "/avis/suivi/");
    Some(Entry { deed: Deed::Feedback { mark }, told, class: service.owner.to_string() })
}
