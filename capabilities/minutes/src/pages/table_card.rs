//! A card for a table: an organisation in five lines, begun from its record, to print or to finish by hand.

use ::store::{Conn, StoreError};
use axum::extract::{Query, State};
use directory::RecordKind;
use serde::Deserialize;
use vocabulary::Locale;
use vocabulary::id::OrganizationId;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::kits::to_kits;
use super::{MinutesRoom, to_meetings};
use crate::paths;
use directory::OrganizationNames;
use web::form::{Field, Form};

/// The longest line of a card, in letters: five of them fit on half a sheet.
const LONGEST_LINE: usize = 220;
/// The five lines, by the word in the keys of their names.
const LINES: [&str; 5] = ["mission", "audience", "reach", "limits", "seeks"];

/// What an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    organisme: String,
}

#[derive(askama::Template)]
#[template(path = "pages/table_card.html")]
struct Card<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    form: String,
    name: String,
    lines: Vec<(String, String)>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let chosen: Option<OrganizationId> = asked.organisme.parse().ok();
    let locale = visit.locale;
    let read = move |conn: &mut Conn| {
        let names = OrganizationNames::read(conn)?;
        let chosen = chosen.filter(|one| names.knows(*one));
        let said = chosen.map_or(Ok(Default::default()), |one| card(conn, one, locale))?;
        Ok((names, chosen, said))
    };
    let (names, chosen, said): (OrganizationNames, Option<OrganizationId>, [String; 5]) =
        room.read(read).await?;
    let title = visit.say("minutes-card-title").into_owned();
    let crumbs =
        vec![to_meetings(&visit), to_kits(&visit), Crumb { label: title.clone(), href: String::new() }];
    let picked = chosen.map(|one| one.to_string()).unwrap_or_default();
    let none = Choice::new("", visit.say("minutes-card-blank"), picked.is_empty());
    let choices = std::iter::once(none).chain(names.choose_one(None, &picked)).collect();
    let fields = vec![Field::select(&visit, "organisme", "minutes-organization", choices)];
    let form = Form::looking(&visit, paths::TABLE_CARD, "minutes-card-fill", fields).plain(&visit);
    let label = |line: &str| visit.say(&format!("minutes-card-{line}")).into_owned();
    let lines = LINES.iter().map(|line| label(line)).zip(said).collect();
    let name = chosen.map(|one| names.name(one).to_owned()).unwrap_or_default();
    let body = Card { visit: &visit, crumbs, form, name, lines };
    Ok(visit.page(title, &body).description(visit.say("minutes-card-what")))
}

/// The five lines as the record of an organisation and its services say them; the last is for the meeting itself.
fn card(conn: &mut Conn, id: OrganizationId, locale: Locale) -> Result<[String; 5], StoreError> {
    let Some(organization) = directory::organization(conn, id.uuid())? else { return Ok(Default::default()) };
    let says = organization.says;
    let (mut audiences, mut limits, mut reach) = (Vec::new(), Vec::new(), Vec::new());
    reach.extend(says.phones.first().map(|phone| phone.shown.clone()));
    for contact in &says.contacts {
        reach.extend(contact.phones.first().map(|phone| format!("{} {}", contact.function, phone.shown)));
    }
    reach.push(says.email);
    for shown in directory::records_of(conn, id)? {
        if shown.key.kind != RecordKind::Service {
            continue;
        }
        let Some(service) = directory::service(conn, shown.key.id)? else { continue };
        let labels = service.says.audiences.iter().map(|audience| audience.label(locale).to_owned());
        audiences.extend(labels);
        limits.push(service.says.limits);
        reach.extend(service.says.phones.first().map(|phone| phone.shown.clone()));
    }
    Ok([
        cut(&says.description),
        joined(audiences, ", "),
        joined(reach, " · "),
        joined(limits, " · "),
        String::new(),
    ])
}

/// Texts one after the other, each once, as many as fit on a line of a card.
fn joined(texts: Vec<String>, between: &str) -> String {
    let mut line = String::new();
    let mut seen: Vec<String> = Vec::new();
    for text in texts.into_iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()) {
        let fits = line.chars().count() + text.chars().count() + between.len() <= LONGEST_LINE;
        if !seen.contains(&text) && (fits || line.is_empty()) {
            line = if line.is_empty() { cut(&text) } else { format!("{line}{between}{text}") };
            seen.push(text);
        }
    }
    line
}

/// A text cut after its last whole sentence or word that fits on a line of a card.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST_LINE {
        return text;
    }
    let fits: String = text.chars().take(LONGEST_LINE).collect();
    match (fits.rfind(". "), fits.rfind(' ')) {
        (Some(end), _) if end > LONGEST_LINE / 3 => fits.get(..=end).unwrap_or(&fits).to_owned(),
        (_, Some(end)) => format!("{}…", fits.get(..end).unwrap_or(&fits)),
        _ => fits,
    }
}

#[cfg(test)]
mod tests;
