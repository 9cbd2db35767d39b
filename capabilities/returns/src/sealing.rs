//! Where what people typed around a day is sealed.

pub(crate) use store::sealing::{open, open_some, seal, seal_some};

/// What a visitor expects of her day.
pub(crate) const EXPECTATIONS: &str = "returns_preparation/expectations";
/// How she means to stand there.
pub(crate) const POSTURE: &str = "returns_preparation/posture";
/// How she means to tell her team.
pub(crate) const SHARING: &str = "returns_preparation/sharing";
/// The programme of a day.
pub(crate) const STOPS: &str = "returns_timetable/lines";
/// Where one is awaited.
pub(crate) const MEETING_POINT: &str = "returns_timetable/place";
/// What a visitor tells her team.
pub(crate) const NOTE: &str = "returns_return/note";

store::sealed_column! { table: "returns_preparation", id: "placement", column: "expectations_sealed", place: "returns_preparation/expectations" }
store::sealed_column! { table: "returns_preparation", id: "placement", column: "posture_sealed", place: "returns_preparation/posture" }
store::sealed_column! { table: "returns_preparation", id: "placement", column: "sharing_sealed", place: "returns_preparation/sharing" }
store::sealed_column! { table: "returns_timetable", id: "placement", column: "lines_sealed", place: "returns_timetable/lines" }
store::sealed_column! { table: "returns_timetable", id: "placement", column: "place_sealed", place: "returns_timetable/place" }
store::sealed_column! { table: "returns_return", id: "id", column: "note_sealed", place: "returns_return/note" }
