//! Why a demand is refused: a closed list, so that what goes wrong is counted by need.

use vocabulary::named;

named! {
    /// Why a receiver refuses. The first eleven are those of DORA.
    pub RefusalReason {
        /// Nobody answers at the number or mailbox.
        Unreachable = "unreachable", "referral-reason-unreachable";
        /// She did not come to the appointment.
        MissedAppointment = "missed-appointment", "referral-reason-missed-appointment";
        /// She has work.
        InWork = "in-work", "referral-reason-in-work";
        /// She is in training.
        InTraining = "in-training", "referral-reason-in-training";
        /// She does not meet the conditions.
        NotEligible = "not-eligible", "referral-reason-not-eligible";
        /// She cannot get there.
        NotMobile = "not-mobile", "referral-reason-not-mobile";
        /// She does not want it.
        NotInterested = "not-interested", "referral-reason-not-interested";
        /// Something else comes first: childcare, health, housing.
        OtherObstacle = "other-obstacle", "referral-reason-other-obstacle";
        /// There is no room.
        Full = "full", "referral-reason-full";
        /// The same demand came twice.
        Duplicate = "duplicate", "referral-reason-duplicate";
        /// Something else, said in words.
        Other = "other", "referral-reason-other";
        /// She lives outside the area.
        OutsideArea = "outside-area", "referral-reason-outside-area";
        /// It is not what this service does.
        Misdirected = "misdirected", "referral-reason-misdirected";
        /// The service is closed.
        ServiceClosed = "service-closed", "referral-reason-service-closed";
        /// Nothing is left to give.
        OutOfStock = "out-of-stock", "referral-reason-out-of-stock";
    }
}

impl RefusalReason {
    /// Whether the sheet misled whoever sent the person here: what the records should have told beforehand.
    pub const fn is_misdirection(self) -> bool {
        matches!(self, Self::NotEligible | Self::OutsideArea | Self::Misdirected | Self::ServiceClosed)
    }
}
