//! The forms in which organisations meet.

use vocabulary::named;

named! {
    /// The form of an encounter.
    pub Format {
        /// A meeting.
        Meeting = "meeting", "encounter-format-meeting";
        /// Working hours shared by every operator.
        SharedSession = "shared-session", "encounter-format-shared-session";
        /// Twenty minutes by telephone or video.
        Call20 = "call", "encounter-format-call";
        /// A lunch.
        Lunch = "lunch", "encounter-format-lunch";
        /// A visit of the other's house.
        Visit = "visit", "encounter-format-visit";
        /// An assembly of the network.
        Assembly = "assembly", "encounter-format-assembly";
    }
}

impl Format {
    /// Whether who calls it sets its day: others say whether they come. The coordination calls these.
    pub const fn is_called(self) -> bool {
        matches!(self, Self::SharedSession | Self::Assembly)
    }

    /// How long one lasts unless somebody says otherwise, in minutes.
    pub const fn usual_minutes(self) -> u32 {
        match self {
            Self::Call20 => 20,
            Self::Meeting | Self::Lunch => 60,
            Self::Visit => 90,
            Self::SharedSession | Self::Assembly => 120,
        }
    }
}
