//! Places kept free on a sheet for what rooms above the directory have to say there.
//!
//! The directory knows neither address books nor memberships. What they show beside a record (« ajouter à mon
//! carnet », « rejoindre cette organisation ») is drawn by them, and handed over by `app`.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use uuid::Uuid;
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
}

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
