//! Who wishes to meet whom, and the pairs that the coordination keeps apart.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Filled, Page, Visit};

use super::{SpeedMeetings, way};
use crate::paths;
use crate::reply::{id_of, keep_one, participant};
use crate::showing::guest_name;
use crate::speed_meeting::{Guest, Side, SpeedMeeting, Wish, Wished};
use crate::store::wishes::remove_wish;

#[derive(askama::Template)]
#[template(path = "pages/wishes.html")]
struct Wishes<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    here: String,
    is_open: bool,
    rows: Vec<[String; 3]>,
    forbidden: Vec<Apart>,
    guests: Vec<Choice>,
    partners: Vec<Choice>,
}

/// A pair that is kept apart.
struct Apart {
    partner: String,
    guest: String,
    words: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let meeting = room.found(id).await?;
    let title = visit.say("speed-meeting-wishes-title").into_owned();
    let name = |guest: Guest| guest_name(&visit, &meeting, guest);
    let (apart, wished): (Vec<&Wished>, Vec<&Wished>) =
        meeting.wishes.iter().partition(|wished| wished.side == Side::Coordination);
    let row = |wished: &&Wished| {
        let by = visit.say(wished.side.key());
        let values = [("wish", visit.say(wished.wish.key()).into()), ("side", by.into())];
        let words = visit.say_with("speed-meeting-wish-by", &values).into_owned();
        [name(wished.guest), name(Guest::Partner(wished.partner)), words]
    };
    let apart = apart.iter().map(|wished| Apart {
        partner: wished.partner.to_string(),
        guest: id_of(wished.guest).to_string(),
        words: format!("{} – {}", name(wished.guest), name(Guest::Partner(wished.partner))),
    });
    let choice = |guest: Guest| Choice::new(id_of(guest).to_string(), name(guest), false);
    let partners = meeting.present_partners().into_iter().map(|one| choice(Guest::Partner(one.id)));
    let body = Wishes {
        visit: &visit,
        way: way(&visit, &meeting, title.clone()),
        here: paths::below(id, "voeux"),
        is_open: meeting.state.is_open(),
        rows: wished.iter().map(row).collect(),
        forbidden: apart.collect(),
        guests: meeting.guests().into_iter().map(choice).collect(),
        partners: partners.collect(),
    };
    Ok(visit.page(title, &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    if !meeting.state.is_open() {
        return Ok(visit.go(&paths::one(id), "speed-meeting-told-locked"));
    }
    let Some((partner, guest)) = pair(&meeting, &filled) else {
        return Ok(visit.go(&paths::below(id, "voeux"), "speed-meeting-told-pair"));
    };
    let (of, side, forbids) = (meeting.id, Side::Coordination, filled.text("act") == "forbid");
    room.write(move |conn| {
        if forbids {
            return keep_one(conn, of, (partner, guest, side), Wish::No);
        }
        remove_wish(conn, partner, guest, side.code()).map(drop)
    })
    .await?;
    Ok(visit.go(&paths::below(id, "voeux"), "speed-meeting-kept"))
}

/// The pair a form names, if both take part and are not the same.
fn pair(meeting: &SpeedMeeting, filled: &Filled) -> Option<(Uuid, Uuid)> {
    let id = |field: &str| filled.text(field).parse::<Uuid>().ok();
    let partner = meeting.partner(id("partenaire")?.into())?.id.uuid();
    let guest = id_of(participant(meeting, id("visiteur")?)?);
    (partner != guest).then_some((partner, guest))
}
