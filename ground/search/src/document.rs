//! What the index is told about one service: its words, its places, whom it is for and how fresh it is.

use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::hours::OpeningHours;
use vocabulary::place::Point;
use vocabulary::territory::Area;

/// A list of filters the caller declares, such as audience or cost: a small number, below [`FacetId::LIMIT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FacetId(pub u8);

impl FacetId {
    /// How many different facets one index can hold.
    pub const LIMIT: u8 = 16;
}

/// One service as it can be found. Only what is needed to find and to draw it; the text itself is not kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The service; indexing the same identity again replaces it.
    pub id: Uuid,
    /// The name of the service.
    pub name: String,
    /// The name of the organisation that carries it.
    pub organization: String,
    /// Acronyms, means, kinds: short words that weigh nearly as much as the name.
    pub keywords: Vec<String>,
    /// What it is about, the main topic first.
    pub topics: Vec<Topic>,
    /// Summary, description, conditions and limits, in one text.
    pub body: String,
    /// Where it is given; none when it has no address.
    pub places: Vec<Place>,
    /// For whom, by residence; empty means everywhere.
    pub areas: Vec<Area>,
    /// Whether it goes to people's homes or meets them outside.
    pub comes_to_people: bool,
    /// Whether it answers by phone, mail or screen.
    pub remote: bool,
    /// The filters it answers to.
    pub facets: Vec<(FacetId, String)>,
    /// The last day someone vouched for it.
    pub confirmed_on: Option<NaiveDate>,
    /// A temporary state that keeps people from being received.
    pub unavailable: Option<Unavailable>,
    /// How complete the record is, from 0 to 1.
    pub standing: f32,
    /// A collective action: shown before benefits when the need is not to be alone.
    pub action_first: bool,
    /// Whatever the caller needs to draw a result without asking the database.
    pub card: Vec<u8>,
}

/// One place where a service is given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// Where exactly; without it the commune's own point is used.
    pub point: Option<Point>,
    /// The INSEE code of the commune.
    pub commune: String,
    /// When it is open, if known.
    pub hours: Option<OpeningHours>,
    /// Days on which it is closed whatever the hours say, both ends included.
    pub closed: Vec<(NaiveDate, NaiveDate)>,
}

/// A temporary state: full, low on stock, closed. It ends by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable {
    /// Whether the service still receives someone (low stock does, full and closed do not).
    pub receives: bool,
    /// The last day of the state; none when the end is not known.
    pub until: Option<NaiveDate>,
}
