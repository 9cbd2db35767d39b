//! The names machines give to records: numbers that never meet by accident, one type per kind of record.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The namespace of ids derived from a source's own ids (version 5 of RFC 9562); chosen once, never changed.
const SOURCE_NAMESPACE: Uuid = Uuid::from_u128(0x6d61_696c_6c61_4765_a11a_6765_0d1e_c70e);

/// An id could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnId;

impl std::fmt::Display for NotAnId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("this is not an identifier: 32 hexadecimal digits are expected")
    }
}

impl std::error::Error for NotAnId {}

fn new_v7(now: DateTime<Utc>, random: [u8; 10]) -> Uuid {
    let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
}

/// The three parts are joined by a unit separator, which no source uses, so that no two triples meet.
fn from_source(source: &str, table: &str, external_id: &str) -> Uuid {
    Uuid::new_v5(&SOURCE_NAMESPACE, format!("{source}\u{1f}{table}\u{1f}{external_id}").as_bytes())
}

macro_rules! ids {
    ($($(#[$about:meta])* $id:ident;)+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $id(Uuid);

        impl $id {
            /// A new id, ordered by time of birth (UUID version 7).
            pub fn new_v7(now: DateTime<Utc>, random: [u8; 10]) -> Self {
                Self(new_v7(now, random))
            }

            /// The id a record of another source always gets here (UUID version 5): importing twice is importing once.
            pub fn from_source(source: &str, table: &str, external_id: &str) -> Self {
                Self(from_source(source, table, external_id))
            }

            /// The id as the store keeps it.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $id {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$id> for Uuid {
            fn from(id: $id) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $id {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl std::str::FromStr for $id {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )+};
}

ids! {
    /// An organisation of the directory.
    OrganizationId;
    /// A service an organisation gives.
    ServiceId;
    /// A place where people are received.
    LocationId;
    /// A service given at a place.
    ServiceAtLocationId;
    /// A programme under which services are given.
    ProgramId;
    /// A telephone line.
    PhoneId;
    /// A way to reach someone: a function, rarely a name.
    ContactId;
    /// A postal or physical address.
    AddressId;
    /// Opening hours attached to a record.
    ScheduleId;
    /// The area a service covers.
    ServiceAreaId;
    /// A language in which a service is given.
    LanguageId;
    /// An aid for disabled people at a place.
    AccessibilityId;
    /// What a person must bring.
    RequiredDocumentId;
    /// What a service costs, in words.
    CostOptionId;
    /// How a service is paid for.
    FundingId;
    /// A relation between two organisations.
    RelationId;
    /// A web address of an organisation.
    UrlId;
    /// A mean one organisation can lend to others.
    MeanId;
    /// A temporary state with its end date.
    TemporaryStateId;
    /// A confirmation that a record is true.
    ConfirmationId;
    /// A report that something in a record is wrong.
    ReportId;
    /// A territorial unit drawn by the network itself.
    UnitId;
    /// A source records were imported from.
    SourceId;
    /// One run of an import.
    ImportId;
    /// A fact of the journal.
    FactId;
    /// A person with an account.
    AccountId;
    /// One stay of a member in the house, from signing in to signing out.
    SessionId;
    /// That a member acts for an organisation.
    MandateId;
    /// An invitation to join.
    InvitationId;
    /// A request to join an organisation.
    JoinRequestId;
    /// A letter on its way.
    LetterId;
    /// A change made to a record, all its fields together.
    RevisionId;
    /// Two records made one, and the way back.
    MergeId;
    /// A link by which somebody without an account keeps a record up to date.
    ConfirmLinkId;
    /// A record that somebody proposed.
    ProposalId;
    /// A campaign that asks everybody whether their record is still true.
    CampaignId;
    /// A key by which a program asks without the limits of passers-by.
    ApiKeyId;
    /// An address of another program that is told what changed.
    WebhookId;
    /// A subscription to a theme or a commune.
    SubscriptionId;
    /// A neighbouring network whose feed is followed.
    NeighbourId;
    /// A version of the cooperation protocol.
    ProtocolVersionId;
    /// An article of the protocol, or one of its annexes.
    ArticleId;
    /// A change somebody proposed to an article.
    AmendmentId;
    /// A signature of the protocol by an organisation.
    SignatureId;
    /// A group that works towards an objective until a date.
    WorkingGroupId;
    /// An agreement on who helps first and who next, for a need in an area.
    ArticulationId;
    /// A wish voiced in an assembly.
    WishId;
    /// A need a team filed.
    TeamNeedId;
    /// A proposal that two organisations meet.
    MeetingProposalId;
    /// A request for a mean that others may lend.
    MeanRequestId;
    /// A questionnaire sent to organisations.
    SurveyId;
    /// Somebody a questionnaire is sent to.
    RecipientId;
    /// A response to a questionnaire.
    ResponseId;
    /// A need entrusted to another organisation.
    ReferralId;
    /// The page of a person who is oriented.
    HerPageId;
    /// A question « avez-vous de la place ? ».
    VacancyId;
    /// A service asked whether it has room.
    AskedId;
    /// A reflex card.
    CardId;
    /// A version of a reflex card.
    CardVersionId;
    /// A comment on a reflex card.
    CardCommentId;
    /// A collective action.
    CollectiveActionId;
    /// A programme that groups editions of an action over years.
    ProgrammeId;
    /// A unit of a territory to which actions are counted.
    TerritoryUnitId;
    /// A policy framework that actions belong to.
    FrameworkId;
    /// Somebody who funds actions.
    FunderId;
    /// A sitting of the body that gives opinions on actions.
    IsicSessionId;
    /// A date of an action.
    ActionSessionId;
    /// Somebody signed up, or waiting, for an action or one of its dates.
    EnrolmentId;
    /// Audiences that seek one another.
    AudienceWishId;
    /// The review of an action.
    ReviewId;
    /// What somebody said of an action, and agreed to show.
    TestimonyId;
    /// A picture of an action.
    PhotoId;
    /// A thing that is lent from place to place: an exhibition, a kit.
    TouringResourceId;
    /// One of the identical copies of a touring resource.
    CopyId;
    /// A piece of a kit.
    KitItemId;
    /// Somebody who asks for a touring resource.
    LoanRequestId;
    /// A stay of a copy at a site.
    BookingId;
    /// A means that its owner shares: a minibus, a room, hours.
    SharedMeanId;
    /// A loan of a shared means.
    LoanId;
    /// Something to mend after a return.
    LendingTaskId;
    /// A meeting between organisations.
    EncounterId;
    /// A day proposed in a poll.
    ProposedDayId;
    /// Something decided at a meeting, with who follows it up.
    FollowUpId;
    /// Contacts that two who met may exchange.
    ContactOfferId;
    /// A speed-meeting.
    SpeedMeetingId;
    /// Somebody at a table of a speed-meeting: a partner.
    SpeedPartnerId;
    /// Somebody who goes from table to table, alone or as a group.
    SpeedVisitorId;
    /// A programme of immersion days.
    ImmersionId;
    /// What a partner offers as host of immersion days.
    HostOfferId;
    /// A worker who would spend a day at a partner’s.
    ImmersionWorkerId;
    /// A preparatory morning of an immersion programme.
    PreparationId;
    /// A day of a worker at a host.
    PlacementId;
    /// What a worker brings back from a day.
    ImmersionReturnId;
}

#[cfg(test)]
mod tests;
