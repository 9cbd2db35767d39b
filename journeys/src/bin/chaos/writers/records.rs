//! Records that change: by the coordination, by a link of a letter; and what members wish.

use chrono::Utc;

use crate::dice::Dice;
use crate::forms::{Form, addresses, encoded};
use crate::ledger::{Deed, Entry, Told, told};
use crate::visitor::Visitor;
use crate::world::{Link, Service, World};

/// The coordination gives a service another name.
pub(crate) async fn edit(world: &World, visitor: &mut Visitor, service: &Service) -> Option<Entry> {
    let path = format!("/fiches/service/{}/modifier/identite", service.handle);
    let page = visitor.get(&path).await?;
    let mark = world.mark();
    let form = Form::with(&page.page, "avant-name")?.put("name", &format!("Accueil {mark}"));
    let form = form.put("etape", "enregistrer");
    let answer = visitor.post(&path, &form.encoded()).await;
    Some(Entry {
        deed: Deed::Edit { kind: "service", record: service.id, mark },
        told: told(visitor, answer.as_ref(), "/modifier"),
        class: format!("by the coordination, of {}", service.owner),
    })
}

/// An organisation looks after its records by the link of a letter: confirms them, or changes its name.
pub(super) async fn by_link(world: &World, visitor: &mut Visitor, dice: &mut Dice) -> Option<Entry> {
    let link = world.link(dice)?;
    if dice.one_in(2) { confirm(visitor, &link).await } else { rename(world, visitor, &link).await }
}

async fn confirm(visitor: &mut Visitor, link: &Link) -> Option<Entry> {
    let page = visitor.get(&format!("/fiche/{}", link.secret)).await?;
    let form = Form::with(&page.page, "vu")?;
    let answer = visitor.post(&format!("/fiche/{}", link.secret), &form.encoded()).await;
    Some(Entry {
        deed: Deed::Confirmation { organization: link.organization },
        told: told(visitor, answer.as_ref(), "/merci"),
        class: format!("of {}", link.organization),
    })
}

/// An organisation gives itself another name, by the link of a letter.
pub(crate) async fn rename(world: &World, visitor: &mut Visitor, link: &Link) -> Option<Entry> {
    let page = visitor.get(&format!("/fiche/{}", link.secret)).await?;
    let path = addresses(&page.page)
        .into_iter()
        .find(|path| path.contains("/organisation/") && path.ends_with("/changer/identite"))?;
    let form = visitor.get(&path).await?;
    let mark = world.mark();
    let form = Form::with(&form.page, "avant-name")?.put("name", &format!("Maison {mark}"));
    let answer = visitor.post(&path, &form.encoded()).await;
    Some(Entry {
        deed: Deed::Edit { kind: "organisation", record: link.organization, mark },
        told: told(visitor, answer.as_ref(), &format!("/fiche/{}", link.secret)),
        class: format!("by a link, of {}", link.organization),
    })
}

/// A member notes what was wished for in a meeting.
pub(super) async fn wish(world: &World, visitor: &mut Visitor) -> Option<Entry> {
    let mark = world.mark();
    let (wish, voiced) = (format!("Une table pour tous, {mark}"), Utc::now().format("%Y-%m-%d").to_string());
    let fields =
        [("wish", wish.as_str()), ("assembly", "board"), ("voiced", voiced.as_str()), ("by", "habitants")];
    let answer = visitor.post("/souhaits/noter", &encoded(&fields)).await;
    let told = match answer.as_ref() {
        // Whoever is not signed in is sent to sign in: that is no yes.
        Some(answer) if answer.location.starts_with("/connexion") => Told::Refused(answer.status.as_u16()),
        answer => told(visitor, answer, "/souhaits"),
    };
    Some(Entry { deed: Deed::Wish { mark }, told, class: String::new() })
}
