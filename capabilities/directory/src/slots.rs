//! Places kept free on a sheet for what rooms above the directory have to say there.
//!
//! The directory knows neither address books nor memberships. What they show beside a record (« ajouter à mon
//! carnet », « rejoindre cette organisation ») is drawn by them, and handed over by `app`.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use uuid::Uuid;
use vocabulary::codes::{Topic, TopicCategory};
use web::Visit;

/// What a slot will show, or nothing to this visitor.
pub type Drawing<'a> = Pin<Box<dyn Future<Output = Option<String>> + Send + 'a>>;

/// Draws something beside the record with this identifier, for this visitor. What it gives stands in the page as it
/// is: it must be HTML rendered from a template, in which everything people wrote is escaped. A slot that cannot
/// read what it needs gives nothing, for the sheet must be shown all the same.
///
/// ```
/// use std::sync::Arc;
/// let star: directory::Slot = Arc::new(|visit, record| {
///     Box::pin(async move { visit.member.as_ref().map(|_| format!("<p>{record}</p>")) })
/// });
/// let slots = directory::Slots { beside_organization: vec![star], ..directory::Slots::default() };
/// assert_eq!(slots.beside_organization.len(), 1);
/// ```
pub type Slot = Arc<dyn for<'a> Fn(&'a Visit, Uuid) -> Drawing<'a> + Send + Sync>;

/// Everything upper rooms show on the directory's sheets; nothing by default.
#[derive(Clone, Default)]
pub struct Slots {
    /// On an organisation's sheet; the record is the organisation.
    pub beside_organization: Vec<Slot>,
    /// On a service's sheet; the record is the service.
    pub beside_service: Vec<Slot>,
    /// Above the fold of an organisation's sheet, what one can do about its record: signal an error, confirm, edit.
    pub beside_organization_actions: Vec<Slot>,
    /// Above the fold of a service's sheet, what one can do about its record.
    pub beside_service_actions: Vec<Slot>,
    /// Beside the dates of an organisation's sheet: its history.
    pub beside_organization_dates: Vec<Slot>,
    /// Beside the dates of a service's sheet.
    pub beside_service_dates: Vec<Slot>,
    /// On the home page, under the search; the record is nil.
    pub beside_home: Vec<Slot>,
    /// Above the results of a search.
    pub above_results: Vec<ResultsSlot>,
    /// On each service of a list, what one can do with it.
    pub on_result: Option<LineSlot>,
    /// Under the glossary: the words of this network; the record is nil.
    pub beside_glossary: Vec<Slot>,
}

/// What a search asks for, as far as an upper room may know it: needs and a place, never the words typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskedFor {
    /// The needs, whether the words stand for them or a filter names them.
    pub topics: Vec<Topic>,
    /// The families of needs that a filter names.
    pub categories: Vec<TopicCategory>,
    /// The INSEE code of the commune, when one is asked for.
    pub commune: Option<&'static str>,
}

/// Draws one line on a service in a list, for this visitor, from what is at hand: a list waits for nothing. The same
/// rules hold as for a [`Slot`].
pub type LineSlot = Arc<dyn Fn(&Visit, Uuid) -> Option<String> + Send + Sync>;

/// Draws something above the results of a search, for this visitor. The same rules hold as for a [`Slot`].
pub type ResultsSlot = Arc<dyn for<'a> Fn(&'a Visit, &'a AskedFor) -> Drawing<'a> + Send + Sync>;

impl std::fmt::Debug for Slots {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Slots({} and {})", self.beside_organization.len(), self.beside_service.len())
    }
}

/// What every slot shows this visitor beside a record, one after the other.
pub(crate) async fn drawn(slots: &[Slot], visit: &Visit, record: Uuid) -> Vec<String> {
    let mut shown = Vec::new();
    for slot in slots {
        shown.extend(slot(visit, record).await);
    }
    shown
}

/// What every slot shows this visitor above the results of a search.
pub(crate) async fn drawn_above(slots: &[ResultsSlot], visit: &Visit, asked: &AskedFor) -> Vec<String> {
    let mut shown = Vec::new();
    for slot in slots {
        shown.extend(slot(visit, asked).await);
    }
    shown
}
