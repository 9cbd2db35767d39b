//! The group « aide alimentaire », wishes of assemblies, whom organisations wish to know, and a team's need.

use ::store::{Conn, StoreError};
use vocabulary::codes::{LegalFamily, MeanKind};
use vocabulary::id::{MeanRequestId, MeetingProposalId, OrganizationId, TeamNeedId, WishId, WorkingGroupId};

use super::{Filling, SOURCE};
use crate::group::WorkingGroup;
use crate::mean_request::{MeanRequest, MeanRequestState};
use crate::need_code::NeedCode;
use crate::relation::PartnerRole;
use crate::store::groups::{self, NewDecisionRow, insert_decision};
use crate::store::{means, team_needs, wished, wishes};
use crate::team_need::{MeetingFormat, NeedMove, TeamNeed, TeamNeedState, moved};
use crate::wish::{Assembly, AssemblyWish, WishStatus};
use crate::wished::{NewWish, WishOrigin};

/// The group on food aid: the three families, town services and the département.
const FOOD_GROUP: [(&str, Option<PartnerRole>); 7] = [
    ("ccas-melun", Some(PartnerRole::Carries)),
    ("ccas-le-mee", Some(PartnerRole::Hosts)),
    ("mds-demo", Some(PartnerRole::CoRuns)),
    ("caf-antenne", Some(PartnerRole::Funds)),
    ("centre-social-passerelle", None),
    ("panier-d-a-cote", Some(PartnerRole::CoRuns)),
    ("epicerie-du-pont", None),
];
/// Who would like to work with whom; the first two wish it both ways.
const WISHED: [(&str, &str); 6] = [
    ("panier-d-a-cote", "ccas-le-mee"),
    ("ccas-le-mee", "panier-d-a-cote"),
    ("panier-d-a-cote", "declic-numerique"),
    ("mds-demo", "maison-des-ados"),
    ("centre-social-passerelle", "csapa-les-berges"),
    ("cmp-les-peupliers", "halte-du-matin"),
];

pub(super) fn fill(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    fill_group(conn, filling)?;
    fill_wishes(conn, filling)?;
    fill_wished(conn, filling)?;
    fill_team_need(conn, filling)?;
    fill_mean(conn, filling)
}

fn fill_group(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    let members = FOOD_GROUP.iter().filter_map(|(slug, role)| Some((filling.organization(slug)?, *role)));
    let members: Vec<_> = members.collect();
    if members.is_empty() {
        return Ok(());
    }
    let group = WorkingGroup {
        id: WorkingGroupId::from_source(SOURCE, "group", "aide-alimentaire"),
        name: "Aide alimentaire".to_owned(),
        purpose: "Que personne ne soit envoyé d’une distribution à l’autre sans réponse.".to_owned(),
        objective: "Une même fiche d’accueil et un calendrier commun des distributions.".to_owned(),
        need: NeedCode::from_code("equipement-et-alimentation--alimentation"),
        ends_on: filling.day(120),
        opened_on: filling.day(-95),
        closed_on: None,
        closing_note: None,
        members,
    };
    groups::open(conn, &group)?;
    let lines = [
        (-82, "La fiche d’accueil tient sur une page et se remplit avec la personne.", "ccas-melun", 20),
        (-40, "Le calendrier des fermetures d’été est partagé avant le 1er juin.", "epicerie-du-pont", 60),
        (-12, "Un essai de la fiche pendant un mois dans trois distributions.", "panier-d-a-cote", 25),
    ];
    for (at, (decided, decision, owner, due)) in lines.into_iter().enumerate() {
        let id = WorkingGroupId::from_source(SOURCE, "decision", &at.to_string()).uuid();
        let row = NewDecisionRow {
            id,
            working_group: group.id.uuid(),
            decided_on: filling.day(decided),
            decision: decision.to_owned(),
            organization: filling.organization(owner).map(OrganizationId::uuid),
            due_on: Some(filling.day(decided + due)),
        };
        insert_decision(conn, &row)?;
        if at == 0 {
            groups::note_done(conn, id, group.id.uuid(), filling.day(-64))?;
        }
    }
    Ok(())
}

fn fill_wishes(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    let organization = filling.organization("familles-du-val");
    let voiced = AssemblyWish {
        id: WishId::from_source(SOURCE, "wish", "complementarite"),
        wish: "Une meilleure complémentarité entre les associations et les CCAS pour l’aide alimentaire."
            .to_owned(),
        assembly: Assembly::General,
        voiced_on: filling.day(-190),
        organization,
        status: WishStatus::Answered,
        taken_up_by: filling.organization("ccas-melun"),
        taken_up_on: Some(filling.day(-170)),
        answer: Some(
            "Un groupe de travail réunit les deux CCAS, le département et les distributions.".to_owned(),
        ),
        answered_on: Some(filling.day(-95)),
    };
    wishes::keep(conn, &voiced)?;
    let waiting = AssemblyWish {
        id: WishId::from_source(SOURCE, "wish", "bus-du-jeudi"),
        wish: "Un arrêt de bus devant la distribution du jeudi.".to_owned(),
        assembly: Assembly::Board,
        voiced_on: filling.day(-75),
        organization: None,
        status: WishStatus::Noted,
        taken_up_by: None,
        taken_up_on: None,
        answer: None,
        answered_on: None,
    };
    wishes::keep(conn, &waiting)
}

fn fill_wished(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    for (at, (from, to)) in (0_i64..).zip(WISHED) {
        let sides = (filling.organization(from), filling.organization(to));
        let (Some(from_id), Some(to_id)) = sides else { continue };
        let id = MeetingProposalId::from_source(SOURCE, "meeting", &format!("{from}/{to}"));
        let (origin, now) = (WishOrigin::Page, filling.ago(40 - 4 * at));
        wished::wish_for(conn, &NewWish { id, from: from_id, to: to_id, origin, now })?;
    }
    Ok(())
}

fn fill_team_need(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    let Some(organization) = filling.organization("mds-demo") else { return Ok(()) };
    let need = |name: &str, subject: &str, filed: i64| TeamNeed {
        id: TeamNeedId::from_source(SOURCE, "team_need", name),
        organization,
        filed_by: None,
        subject: subject.to_owned(),
        family: Some(LegalFamily::MutualAid),
        wanted: Vec::new(),
        before: Some(filling.day(60)),
        filed_on: filling.day(-filed),
        state: TeamNeedState::Filed,
        format: None,
        answer: String::new(),
        planned_on: None,
        closing_reason: String::new(),
    };
    let answered =
        need("aide-alimentaire", "Comment se passe une première demande à l’épicerie sociale.", 25);
    team_needs::file(conn, &answered, filling.ago(25))?;
    let word = "Deux épiceries ouvrent leurs portes à l’équipe, une demi-journée chacune.".to_owned();
    let by = NeedMove::Answer(MeetingFormat::Immersion, word);
    if let Some(after) = moved(&answered, &by) {
        team_needs::keep_moved(conn, TeamNeedState::Filed, &after, filling.ago(14))?;
    }
    let filed = need("jeunes", "Ce que les associations proposent aux jeunes qui ne vont plus en cours.", 4);
    team_needs::file(conn, &filed, filling.ago(4))
}

fn fill_mean(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    let Some(organization) = filling.organization("panier-d-a-cote") else { return Ok(()) };
    let request = MeanRequest {
        id: MeanRequestId::from_source(SOURCE, "mean_request", "camionnette"),
        organization,
        kind: MeanKind::Vehicles,
        why: "Aller chercher une collecte de deux cents kilos un samedi matin.".to_owned(),
        from: filling.day(13),
        until: filling.day(13),
        state: MeanRequestState::Asked,
        taken_from: None,
    };
    means::ask(conn, &request, filling.ago(2))
}
