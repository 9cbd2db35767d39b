//! Services around a commune or a point, the nearest first.

use axum::extract::State;
use axum::response::Response;
use vocabulary::place::Point;
use vocabulary::territory::{Commune, Territory};

use super::lists::{Wanted, page, window};
use super::{INTERFACE, SEARCH};
use crate::OpenData;
use crate::answer::Trouble;
use crate::drawing::{self, Glance};
use crate::parameter::Asked;
use crate::question::Question;
use crate::roll::InclusionLine;

/// No service in person farther than this is found, in metres.
const FARTHEST: f64 = 50_000.0;

/// `GET /search/services`.
pub(crate) async fn search_services(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&SEARCH)?;
        let around = Around::asked(&asked)?;
        let wanted = Wanted::asked(&asked);
        let mut found: Vec<Glance<'_>> = Vec::new();
        for (line, rank) in question.roll.inclusion() {
            let service = line.inclusion.get(rank).filter(|service| wanted.hold(service));
            if let Some(distance) = service.and_then(|service| around.reaches(service)) {
                found.push(Glance { line, rank, distance });
            }
        }
        // Those equally far stay in the order of lists.
        found.sort_by_key(|one| (one.distance.is_none(), one.distance));
        let seen = window(&asked).on(found, Glance::item);
        let (provenance, _) = house.provenance(question.visit.now).await?;
        page(&house, seen, drawing::found_services(&provenance)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// Where it is searched.
struct Around {
    /// The codes of areas that hold the commune.
    areas: Option<Vec<&'static str>>,
    centre: Option<Point>,
}

impl Around {
    /// # Errors
    ///
    /// A commune that does not exist, or half a point.
    fn asked(asked: &Asked) -> Result<Self, Trouble> {
        let point = match (asked.number("lat"), asked.number("lon")) {
            (Some(latitude), Some(longitude)) => Point::new(latitude, longitude),
            (None, None) => None,
            _ => return Err(Trouble::Meaningless("half-a-point")),
        };
        let code = asked.words("code_commune");
        if code.is_empty() {
            return Ok(Self { areas: None, centre: point });
        }
        let commune = Territory::france().commune(code).ok_or(Trouble::Meaningless("commune"))?;
        Ok(Self { areas: Some(areas_of(commune)), centre: point.or(commune.point) })
    }

    /// Whether a service is found, and how far it is in kilometres; no distance for one that is not met in person.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 50 kilometres")]
    fn reaches(&self, service: &InclusionLine) -> Option<Option<usize>> {
        if let Some(areas) = &self.areas
            && !service.areas.is_empty()
            && !service.areas.iter().any(|area| areas.contains(&&**area))
        {
            return None;
        }
        let Some(centre) = self.centre else { return Some(None) };
        let far = service.point.map(|point| centre.distance_m(&point)).filter(|far| *far <= FARTHEST);
        let has = |mode: &str| service.modes.iter().any(|one| &**one == mode);
        match far {
            Some(far) if has("en-presentiel") => Some(Some((far / 1_000.0).round() as usize)),
            Some(_) => Some(None),
            None => has("a-distance").then_some(None),
        }
    }
}

/// Every code under which an area may hold this commune, as data·inclusion writes areas.
fn areas_of(commune: &'static Commune) -> Vec<&'static str> {
    let mut areas = vec![commune.code, commune.departement, "99100", "france"];
    areas.extend(commune.parent);
    areas.extend(commune.epci);
    areas
}
