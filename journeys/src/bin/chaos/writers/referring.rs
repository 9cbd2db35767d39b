//! A need entrusted to a service, and « bien reçu » by the link of the letter that brought it.

use uuid::Uuid;
use web::secret::digest;

use crate::dice::Dice;
use crate::forms::encoded;
use crate::ledger::{Deed, Entry, told};
use crate::visitor::Visitor;
use crate::world::World;

/// Entrusts somebody to a service, or answers a letter that arrived.
pub(super) async fn writes(world: &World, visitor: &mut Visitor, dice: &mut Dice) -> Option<Entry> {
    if dice.one_in(2)
        && let Some(secret) = world.reply()
    {
        return answer(visitor, &secret).await;
    }
    entrust(world, visitor).await
}

async fn entrust(world: &World, visitor: &mut Visitor) -> Option<Entry> {
    let mark = world.mark();
    // The number a form carries: sent twice it makes one referral.
    let id = Uuid::new_v5(&world.receiver, mark.as_bytes());
    let (number, service, name) = (id.to_string(), world.receiver.to_string(), format!("Mésange {mark}"));
    let fields = [
        ("id", number.as_str()),
        ("service", &service),
        ("malgre", "1"),
        ("souhait", "Parler à quelqu’un de ses papiers"),
        ("urgence", "week"),
        ("identite", "pseudonym"),
        ("nom", &name),
        ("lit_nom", "1"),
        ("accord", "spoken"),
        ("meme", "autre"),
    ];
    let answer = visitor.post_parts("/orienter", &fields).await;
    let told = told(visitor, answer.as_ref(), &number);
    Some(Entry { deed: Deed::Referral { id }, told, class: service })
}

async fn answer(visitor: &mut Visitor, secret: &str) -> Option<Entry> {
    let path = format!("/reponse/{secret}");
    let answer = visitor.post(&path, &encoded(&[("reponse", "recu"), ("vu", "1")])).await;
    let told = told(visitor, answer.as_ref(), "/reponse/");
    Some(Entry { deed: Deed::Answer { digest: digest(secret) }, told, class: String::new() })
}
