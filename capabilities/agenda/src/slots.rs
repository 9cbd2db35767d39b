//! Places kept free on an action's page for what other rooms have to say there: signing up, telling, editing.

use std::sync::Arc;

use directory::Drawing;
use vocabulary::id::CollectiveActionId;
use web::Visit;

/// Draws something about an action for this visitor, or nothing. What it gives stands in the page as it is: it must
/// be HTML rendered from a template, in which everything people wrote is escaped. A slot that cannot read what it
/// needs gives nothing, for the page must be shown all the same. Where it marks words of people with `data-nosnippet`,
/// the whole page stays out of search engines.
///
/// ```
/// use std::sync::Arc;
/// let slot: agenda::ActionSlot = Arc::new(|_visit, action| {
///     Box::pin(async move { Some(format!("<p>{action}</p>")) })
/// });
/// let slots = agenda::Slots { about_action: vec![slot], ..agenda::Slots::default() };
/// assert_eq!(slots.about_action.len(), 1);
/// ```
pub type ActionSlot = Arc<dyn for<'a> Fn(&'a Visit, CollectiveActionId) -> Drawing<'a> + Send + Sync>;

/// Everything other rooms show on an action's page; nothing by default.
#[derive(Clone, Default)]
pub struct Slots {
    /// Under the dates, for everybody: the places left and the button to sign up, what people say of it.
    pub about_action: Vec<ActionSlot>,
    /// Above everything else, for who may change the action.
    pub toolbar: Vec<ActionSlot>,
}

impl std::fmt::Debug for Slots {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Slots({} and {})", self.about_action.len(), self.toolbar.len())
    }
}

/// What every slot shows this visitor about an action, one after the other.
pub(crate) async fn drawn(slots: &[ActionSlot], visit: &Visit, action: CollectiveActionId) -> Vec<String> {
    let mut shown = Vec::new();
    for slot in slots {
        shown.extend(slot(visit, action).await);
    }
    shown
}
