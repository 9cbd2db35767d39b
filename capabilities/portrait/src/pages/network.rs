//! The network at a glance: how many, of which family, bound by what, and the way to the rest.

use axum::extract::State;
use cooperation::RelationKind;
use protocol::Standing;
use web::{Failure, Page, Visit};

use super::{Portrait, failure};
use crate::asked::Asked;
use crate::drawing::{Manner, sign, svg};
use crate::everybody::group_of;
use crate::scene::{Scene, family_code, family_label};
use crate::{paths, ties::Fabric};

#[derive(askama::Template)]
#[template(path = "pages/network.html")]
struct Glance<'a> {
    visit: &'a Visit,
    organizations: usize,
    families: Vec<FamilyView>,
    signatories: usize,
    partnerships: usize,
    cooperations: usize,
    groups: usize,
    /// How many relations only one side has said: they are told apart from those both agreed on.
    declared: usize,
    /// None where it is being drawn just now.
    picture: Option<String>,
    links: &'a [web::Link],
}

/// A family with its sign, its number and its part of the picture.
struct FamilyView {
    sign: String,
    label: String,
    count: usize,
    href: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Portrait>) -> Result<Page, Failure> {
    let today = visit.today();
    let fabric = room.fabric(today).await?;
    let read = move |conn: &mut ::store::Conn| {
        let standings = protocol::standings(conn, today)?;
        let groups = cooperation::groups(conn)?.iter().filter(|group| group.is_open()).count();
        Ok((standings, groups))
    };
    let (standings, groups) = room.db.read(read).await.map_err(failure)?;
    let signed = |(id, standing): &&(vocabulary::id::OrganizationId, Standing)| {
        standing.may_share(today) && fabric.everybody.place(id.uuid()).is_some()
    };
    let shown = Asked::default().shown(&fabric)?;
    let scene = Scene::of(&visit, &fabric, &shown);
    let picture = match fabric.everybody.parties.is_empty() {
        true => None,
        false => room.held.picture(scene.network(), true).await?,
    };
    let glance = Glance {
        visit: &visit,
        organizations: fabric.everybody.parties.len(),
        families: families(&visit, &fabric),
        signatories: standings.iter().filter(signed).count(),
        partnerships: agreed(&fabric, RelationKind::Partnership),
        cooperations: agreed(&fabric, RelationKind::Cooperation),
        declared: fabric.ties.iter().filter(|tie| !tie.agreed).count(),
        groups,
        picture: picture.map(|picture| svg(&visit, &scene, &picture, Manner::Small)),
        links: &room.links,
    };
    let title = visit.say("portrait-menu").into_owned();
    Ok(visit.page(title, &glance).description(visit.say("portrait-network-lead")))
}

/// How many relations of a kind both sides say.
fn agreed(fabric: &Fabric, kind: RelationKind) -> usize {
    fabric.ties.iter().filter(|tie| tie.agreed && tie.kind == kind).count()
}

/// The families somebody is of, in their order.
fn families(visit: &Visit, fabric: &Fabric) -> Vec<FamilyView> {
    let family = |group: usize| {
        let count = fabric.everybody.parties.iter().filter(|party| party.group() == group).count();
        let href = format!("{}?famille={}", paths::LINKS, family_code(group));
        FamilyView { sign: sign(group), label: family_label(visit, group), count, href }
    };
    (0..=group_of(None)).map(family).filter(|family| family.count > 0).collect()
}
