//! The form of a worker's days and wishes: the same by her link and from paper.

use ::store::{Conn, SealKey, StoreError};
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionWorkerId};
use web::{Choice, Filled, Visit};

use crate::offer::{HostOffer, offers};
use crate::programme::{ImmersionProgramme, programme};
use crate::saying;
use crate::store::names::organization_name;
use crate::wishing::Answer;
use crate::worker::{MOST_WISHES, Wished, Wishes, Worker, wishes, worker};

/// What the form is drawn from.
pub(crate) struct Asked {
    pub(crate) programme: ImmersionProgramme,
    pub(crate) worker: Worker,
    pub(crate) wishes: Wishes,
    /// Offers elsewhere, each with the name of its host.
    pub(crate) offers: Vec<(HostOffer, String)>,
}

impl Asked {
    /// What a worker is asked, or nothing where she does not take part any more.
    pub(crate) fn read(
        conn: &mut Conn,
        key: &SealKey,
        id: ImmersionWorkerId,
    ) -> Result<Option<Self>, StoreError> {
        let Some(worker) = worker(conn, key, id)? else { return Ok(None) };
        let Some(programme) = programme(conn, worker.programme)? else { return Ok(None) };
        let mut elsewhere = Vec::new();
        for offer in offers(conn, programme.id)? {
            if offer.organization != worker.organization {
                let host = organization_name(conn, offer.organization.uuid())?.unwrap_or_default();
                elsewhere.push((offer, host));
            }
        }
        elsewhere.sort_by(|one, other| (&one.1, &one.0.title).cmp(&(&other.1, &other.0.title)));
        Ok(Some(Self { wishes: wishes(conn, id)?, programme, worker, offers: elsewhere }))
    }

    /// A wish in words: « Accueil de jour, à La Halte », « Tout ce qui touche au logement ».
    pub(crate) fn said(&self, visit: &Visit, wished: Wished) -> String {
        match wished {
            Wished::Offer(id) => {
                let found = self.offers.iter().find(|(offer, _)| offer.id == id);
                found.map(|(offer, host)| at_host(visit, offer, host)).unwrap_or_default()
            }
            Wished::Category(category) => {
                visit.say_of("immersion-wish-field", category.label(visit.locale)).into_owned()
            }
        }
    }

    fn everything(&self) -> Vec<Wished> {
        let mut fields: Vec<TopicCategory> = self.offers.iter().map(|(offer, _)| offer.category).collect();
        fields.sort_unstable_by_key(|field| field.code());
        fields.dedup();
        let services = self.offers.iter().map(|(offer, _)| Wished::Offer(offer.id));
        fields.into_iter().map(Wished::Category).chain(services).collect()
    }

    fn choices(&self, visit: &Visit, chosen: Option<Wished>) -> Vec<Choice> {
        let none = Choice::new("", visit.say("immersion-wish-none"), chosen.is_none());
        let every = self.everything().into_iter();
        let choice = |one: Wished| Choice::new(code(one), self.said(visit, one), chosen == Some(one));
        std::iter::once(none).chain(every.map(choice)).collect()
    }
}

fn at_host(visit: &Visit, offer: &HostOffer, host: &str) -> String {
    visit
        .say_with("immersion-at-host", &[("name", offer.title.as_str().into()), ("host", host.into())])
        .into_owned()
}

fn code(wished: Wished) -> String {
    match wished {
        Wished::Offer(id) => id.to_string(),
        Wished::Category(category) => category.code().to_owned(),
    }
}

fn wished(code: &str) -> Option<Wished> {
    let offer = || uuid::Uuid::parse_str(code).ok().map(|id| Wished::Offer(HostOfferId::from(id)));
    TopicCategory::from_code(code).map(Wished::Category).or_else(offer)
}

/// One rank, to be filled in.
struct Rank {
    field: String,
    label: String,
    choices: Vec<Choice>,
}

/// One offer, to be read about.
struct Card {
    title: String,
    field: &'static str,
    days: String,
    conditions: String,
}

#[derive(askama::Template)]
#[template(path = "wish_form.html")]
struct WishForm<'a> {
    visit: &'a Visit,
    here: &'a str,
    ranks: Vec<Rank>,
    days: Vec<Choice>,
    /// What is wrong where no day was ticked; empty where one was.
    no_day: String,
    anywhere: bool,
    cards: Vec<Card>,
}

/// The form, with what was said until now.
///
/// # Errors
/// Those of the template.
pub(crate) fn html(visit: &Visit, asked: &Asked, here: &str) -> Result<String, askama::Error> {
    let rank = |number: usize| Rank {
        field: format!("choix{number}"),
        label: visit.say_count("immersion-wish-rank", number).into_owned(),
        choices: asked.choices(visit, asked.wishes.get(number - 1).copied()),
    };
    let card = |(offer, host): &(HostOffer, String)| Card {
        title: at_host(visit, offer, host),
        field: offer.category.label(visit.locale),
        days: visit.say_count("immersion-days", offer.days.len()).into_owned(),
        conditions: offer.conditions.clone(),
    };
    let form = WishForm {
        visit,
        here,
        ranks: (1..=MOST_WISHES).map(rank).collect(),
        days: saying::day_choices(visit, &asked.programme.days(), |day| asked.worker.days.contains(&day)),
        no_day: match asked.worker.days.is_empty() {
            true => visit.say("immersion-fault-no-day").into_owned(),
            false => String::new(),
        },
        anywhere: asked.worker.anywhere,
        cards: asked.offers.iter().map(card).collect(),
    };
    askama::Template::render(&form)
}

impl Asked {
    /// The same with what was just filled in, kept nowhere yet.
    pub(crate) fn filled(mut self, answer: &Answer) -> Self {
        self.worker.days.clone_from(&answer.days);
        self.worker.anywhere = answer.anywhere;
        self.wishes.clone_from(&answer.wishes);
        self
    }
}

/// What was filled in; ranks left empty close up.
pub(crate) fn understood(filled: &Filled) -> Answer {
    let ranks = (1..=MOST_WISHES).map(|number| format!("choix{number}"));
    Answer {
        days: saying::days_ticked(filled, "jours"),
        wishes: ranks.filter_map(|field| wished(filled.text(&field))).collect(),
        anywhere: filled.is_ticked("partout"),
    }
}
