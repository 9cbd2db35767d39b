//! A speed-meeting: when, where, who sits at a table, who goes round, and who wishes to meet whom.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use vocabulary::id::{OrganizationId, SpeedMeetingId, SpeedPartnerId, SpeedVisitorId, TeamNeedId};
use vocabulary::named;
use vocabulary::time::paris;

/// The most partners and the most visitors of one speed-meeting.
pub(crate) const MOST_PARTICIPANTS: usize = 200;
/// The longest a meeting at a table may last, in minutes.
pub(crate) const LONGEST_MINUTES: u32 = 60;
/// The most people of one group.
pub(crate) const MOST_PEOPLE: u32 = 50;

named! {
    /// Where a speed-meeting stands.
    pub State {
        /// Being put together.
        Draft = "draft", "speed-meeting-state-draft";
        /// Invitations have left; answers and wishes come in.
        Invitations = "invitations", "speed-meeting-state-invitations";
        /// Rounds are computed, checked, and hold.
        RotationLocked = "rotation_locked", "speed-meeting-state-locked";
        /// It took place, and stands in the log of meetings.
        Held = "held", "speed-meeting-state-held";
        /// Notes of the afternoon went to those who took part.
        NotesShared = "notes_shared", "speed-meeting-state-notes";
        /// Nothing more comes.
        Closed = "closed", "speed-meeting-state-closed";
    }
}

impl State {
    /// Whether who comes, and who wishes whom, may still change.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Invitations)
    }

    /// Whether it took place.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Held | Self::NotesShared | Self::Closed)
    }
}

named! {
    /// Who meets whom.
    pub Shape {
        /// Partners sit at tables, visitors go round.
        TwoSides = "two-sides", "speed-meeting-shape-two-sides";
        /// Everybody meets everybody; all are partners.
        Everybody = "everybody", "speed-meeting-shape-everybody";
    }
}

named! {
    /// What one side wishes of a pair.
    pub Wish {
        /// They must meet.
        Must = "must", "speed-meeting-wish-must";
        /// They would like to.
        Like = "like", "speed-meeting-wish-like";
        /// They must not.
        No = "no", "speed-meeting-wish-no";
    }
}

named! {
    /// Who wishes.
    pub Side {
        /// Who sits at the table.
        Partner = "partner", "speed-meeting-side-partner";
        /// Who comes to the table.
        Guest = "guest", "speed-meeting-side-guest";
        /// The coordination, which forbids pairs.
        Coordination = "coordination", "speed-meeting-side-coordination";
    }
}

named! {
    /// What an invited side answered.
    pub Answer {
        /// Not invited by letter, or not heard of yet.
        Waiting = "waiting", "speed-meeting-answer-waiting";
        /// Comes.
        Comes = "comes", "speed-meeting-answer-comes";
        /// Does not come, and is left out of the rounds.
        Declines = "declines", "speed-meeting-answer-declines";
    }
}

/// Who comes to a table: a visitor, or another partner where everybody meets everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guest {
    /// A visitor, alone or a group.
    Visitor(SpeedVisitorId),
    /// Another partner.
    Partner(SpeedPartnerId),
}

/// A pause after a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// After which round, from 1.
    pub after_round: u32,
    /// How long, in minutes.
    pub minutes: u32,
}

/// The hours between which somebody is there, on the clock of Paris.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// When they come, if late.
    pub arrives: Option<NaiveTime>,
    /// When they leave, if early.
    pub leaves: Option<NaiveTime>,
}

/// The five lines of the card on a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What the organisation is for.
    pub mission: String,
    /// For whom.
    pub audience: String,
    /// How to reach it.
    pub reach: String,
    /// What it does not do.
    pub limits: String,
    /// What it looks for among the others.
    pub seeks: String,
}

/// An organisation that sits at a table.
#[derive(Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its identity.
    pub id: SpeedPartnerId,
    /// The name on the card.
    pub name: String,
    /// Its record, where the directory has one.
    pub organization: Option<OrganizationId>,
    /// What it works on, in a few words.
    pub domain: String,
    /// The number of its table, which is no one else's.
    pub table: u32,
    /// What its card says.
    pub card: Card,
    /// When it is there.
    pub presence: Presence,
    /// What it answered.
    pub answer: Answer,
    /// Where the invitation goes; empty where the coordination invites otherwise, or once forgotten.
    pub mailbox: String,
}

/// Somebody who goes from table to table, alone or as a group.
#[derive(Clone, PartialEq, Eq)]
pub struct Visitor {
    /// Its identity.
    pub id: SpeedVisitorId,
    /// The name of the group or of the worker; empty once forgotten.
    pub name: String,
    /// The organisation they work for, where the directory has it.
    pub organization: Option<OrganizationId>,
    /// How many people.
    pub people: u32,
    /// Whether they are new to the network, and pass before others where not all can be met.
    pub newcomer: bool,
    /// The language in which they need an interpreter; empty for none.
    pub language: String,
    /// When they are there.
    pub presence: Presence,
    /// What they answered.
    pub answer: Answer,
    /// Where the invitation goes; empty where there is none, or once forgotten.
    pub mailbox: String,
}

/// What one side wishes of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wished {
    /// Who sits at the table.
    pub partner: SpeedPartnerId,
    /// Who comes.
    pub guest: Guest,
    /// Who wishes it.
    pub side: Side,
    /// What.
    pub wish: Wish,
}

/// Interpreters of a language, whom visitors share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpreter {
    /// The language, as visitors name it.
    pub language: String,
    /// At how many tables they can be at once.
    pub at_once: u32,
}

/// An afternoon on which everybody meets everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeedMeeting {
    /// Its identity.
    pub id: SpeedMeetingId,
    /// What it is called.
    pub title: String,
    /// When the first round starts.
    pub starts_at: DateTime<Utc>,
    /// How long one meeting lasts, in minutes.
    pub minutes: u32,
    /// How long the walk to the next table takes, in minutes.
    pub buffer: u32,
    /// The pauses, in the order of the rounds.
    pub breaks: Vec<Break>,
    /// Where.
    pub place: String,
    /// Who meets whom.
    pub shape: Shape,
    /// For how many rounds there is time; nothing where there are as many as it takes.
    pub rounds: Option<u32>,
    /// Whether only pairs meet that one of the two wished for.
    pub only_wished: bool,
    /// Until which day answers and wishes are taken.
    pub answer_by: Option<NaiveDate>,
    /// Where it stands.
    pub state: State,
    /// The team's need it answers.
    pub need: Option<TeamNeedId>,
    /// How many rounds are over, while the afternoon goes on.
    pub held_rounds: u32,
    /// Who sits at tables, in their order.
    pub partners: Vec<Partner>,
    /// Who goes round, in their order.
    pub visitors: Vec<Visitor>,
    /// Who wishes what, and what is forbidden.
    pub wishes: Vec<Wished>,
    /// Interpreters that are shared.
    pub interpreters: Vec<Interpreter>,
}

impl SpeedMeeting {
    /// The day, in Paris.
    pub fn day(&self) -> NaiveDate {
        paris(self.starts_at).date()
    }

    /// The hour of the first round, in Paris.
    pub fn starts(&self) -> NaiveTime {
        paris(self.starts_at).time()
    }

    /// The partners that were not heard to stay away.
    pub fn present_partners(&self) -> Vec<&Partner> {
        self.partners.iter().filter(|partner| partner.answer != Answer::Declines).collect()
    }

    /// The visitors that were not heard to stay away.
    pub fn present_visitors(&self) -> Vec<&Visitor> {
        self.visitors.iter().filter(|visitor| visitor.answer != Answer::Declines).collect()
    }

    /// Everyone who may come to a table.
    pub fn guests(&self) -> Vec<Guest> {
        match self.shape {
            Shape::TwoSides => {
                self.present_visitors().into_iter().map(|one| Guest::Visitor(one.id)).collect()
            }
            Shape::Everybody => {
                self.present_partners().into_iter().map(|one| Guest::Partner(one.id)).collect()
            }
        }
    }

    /// The partner with this id.
    pub fn partner(&self, id: SpeedPartnerId) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The visitor with this id.
    pub fn visitor(&self, id: SpeedVisitorId) -> Option<&Visitor> {
        self.visitors.iter().find(|visitor| visitor.id == id)
    }

    /// The name of who comes to a table; empty once forgotten.
    pub fn guest_name(&self, guest: Guest) -> &str {
        match guest {
            Guest::Visitor(id) => self.visitor(id).map_or("", |visitor| visitor.name.as_str()),
            Guest::Partner(id) => self.partner(id).map_or("", |partner| partner.name.as_str()),
        }
    }

    /// The organisation of who comes to a table, where the directory has it.
    pub fn guest_organization(&self, guest: Guest) -> Option<OrganizationId> {
        match guest {
            Guest::Visitor(id) => self.visitor(id).and_then(|visitor| visitor.organization),
            Guest::Partner(id) => self.partner(id).and_then(|partner| partner.organization),
        }
    }

    /// How many people take part: one for each partner, and those of the groups.
    pub fn headcount(&self) -> u32 {
        let visitors: u32 = self.present_visitors().iter().map(|visitor| visitor.people).sum();
        u32::try_from(self.present_partners().len()).unwrap_or(u32::MAX).saturating_add(visitors)
    }
}

// Names and mailboxes of workers are not for the log.
impl std::fmt::Debug for Visitor {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Visitor({}, {} people)", self.id, self.people)
    }
}

impl std::fmt::Debug for Partner {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Partner({}, table {})", self.id, self.table)
    }
}
