//! The replies a request takes now, as its page offers them, with what somebody typed before.

use referral::{Level, RefusalReason, State, Teller};
use web::{Choice, Faults, Filled, Visit};

use crate::elsewhere::Other;
use crate::paths::{CHOSEN, asked};
use crate::picture::Picture;
use crate::reply::{self, NETWORK_LOOKS, REPLY, Reply};

/// The reasons that are said most, first on the page; the others follow in the order of their list.
const USUAL: [RefusalReason; 6] = [
    RefusalReason::Full,
    RefusalReason::OutsideArea,
    RefusalReason::NotEligible,
    RefusalReason::Misdirected,
    RefusalReason::OutOfStock,
    RefusalReason::ServiceClosed,
];

/// The replies a request takes now, with what was typed and is not lost.
pub(crate) struct Replies<'a> {
    /// Where they are sent.
    pub(crate) act: String,
    /// Where another service is looked for.
    elsewhere: String,
    unfolded: String,
    chosen: String,
    /// How often the request had changed when the page was drawn.
    pub(crate) seen: i64,
    offered: Vec<Reply>,
    passing_on: bool,
    is_answered: bool,
    pub(crate) services: Vec<Other>,
    pub(crate) reasons: Vec<Choice>,
    pub(crate) levels: Vec<Choice>,
    pub(crate) caution: String,
    pub(crate) faults: Faults,
    filled: Option<&'a Filled>,
    unknown: String,
}

impl<'a> Replies<'a> {
    /// What may be replied to a request, with what somebody typed before.
    pub(crate) fn of(
        visit: &Visit,
        picture: &Picture,
        (act, elsewhere): (String, String),
        (filled, faults): (Option<&'a Filled>, Faults),
    ) -> Self {
        let referral = &picture.referral;
        // What was passed on is another organisation's to answer now.
        let is_theirs = referral.state == State::Redirected;
        let kinds = if is_theirs { Vec::new() } else { referral.acts_for(Teller::Receiver) };
        let offered = Reply::ALL.into_iter().filter(|reply| kinds.contains(&reply.kind())).collect();
        let typed = |field: &str| filled.map(|filled| filled.text(field).to_owned()).unwrap_or_default();
        let (reason, level) = (typed("raison"), typed("niveau"));
        let mut reasons = RefusalReason::ALL.to_vec();
        reasons.sort_by_key(|reason| USUAL.iter().position(|usual| usual == reason).unwrap_or(USUAL.len()));
        let levels = Level::ALL.iter();
        Self {
            act,
            elsewhere,
            unfolded: asked(&visit.query, REPLY).to_owned(),
            chosen: asked(&visit.query, CHOSEN).to_owned(),
            seen: referral.version,
            offered,
            passing_on: referral.consent.passing_on,
            is_answered: !referral.state.waits_for_receiver(),
            services: picture.others.clone(),
            reasons: reasons
                .iter()
                .map(|one| Choice::new(one.code(), visit.say(one.key()), one.code() == reason))
                .collect(),
            levels: levels
                .map(|one| Choice::new(one.code(), visit.say(one.key()), one.code() == level))
                .collect(),
            caution: filled.map(|filled| reply::caution(visit, filled)).unwrap_or_default(),
            faults,
            filled,
            unknown: visit.say("receiving-alternative-none").into_owned(),
        }
    }

    /// Whether the organisation has said what comes of it: before, news of the person are rare and stand folded.
    pub(crate) fn is_answered(&self) -> bool {
        self.is_answered
    }

    /// Whether there are replies of this sort: answers, or news of the person.
    pub(crate) fn has(&self, news: bool) -> bool {
        self.offered.iter().any(|reply| reply.is_news() == news)
    }

    /// The replies that one press says.
    pub(crate) fn buttons(&self, news: bool) -> Vec<Reply> {
        self.replies(news, true)
    }

    /// The replies that have fields.
    pub(crate) fn forms(&self, news: bool) -> Vec<Reply> {
        self.replies(news, false)
    }

    fn replies(&self, news: bool, one_press: bool) -> Vec<Reply> {
        let wanted = |reply: &&Reply| reply.is_news() == news && reply.is_one_press() == one_press;
        self.offered.iter().filter(wanted).copied().collect()
    }

    /// Whether this reply stands unfolded: it was sent and did not leave, or another service was looked for in it.
    pub(crate) fn is_sent(&self, reply: &Reply) -> bool {
        let sent = if self.filled.is_some() { self.typed(REPLY) } else { &self.unfolded };
        sent == reply.code()
    }

    /// Where another service is looked for, to come back to this reply.
    pub(crate) fn elsewhere(&self, reply: &Reply) -> String {
        format!("{}?{REPLY}={}", self.elsewhere, reply.code())
    }

    /// Whether news of the person were sent and did not leave.
    pub(crate) fn is_news_sent(&self) -> bool {
        Reply::from_code(self.typed(REPLY)).is_some_and(Reply::is_news)
    }

    /// What was typed in a field.
    pub(crate) fn typed(&self, field: &str) -> &str {
        self.filled.map_or("", |filled| filled.text(field))
    }

    /// What follows from naming another service: the person agreed beforehand, or she is asked.
    pub(crate) fn redirect_key(&self) -> &'static str {
        if self.passing_on { "receiving-redirect-agreed" } else { "receiving-redirect-ask" }
    }

    /// The other services as choices of a field; where one may say that nobody knows, that is the last.
    pub(crate) fn services_chosen(&self, field: &str) -> Vec<Choice> {
        let typed = if self.filled.is_some() { self.typed(field) } else { &self.chosen };
        let choice = |value: String, name: &str| {
            let is_chosen = value == typed;
            Choice::new(value, name, is_chosen)
        };
        let mut choices: Vec<Choice> =
            self.services.iter().map(|other| choice(other.id.to_string(), &other.name)).collect();
        if field == "ailleurs" {
            choices.push(choice(NETWORK_LOOKS.to_owned(), &self.unknown));
        }
        choices
    }

    /// What was written in a reply that is not among those offered any more: shown, so that it is not lost.
    pub(crate) fn typed_for_nothing(&self) -> String {
        let sent = Reply::from_code(self.typed(REPLY));
        match (self.filled, sent) {
            (Some(filled), Some(reply)) if !self.offered.contains(&reply) => written(filled),
            _ => String::new(),
        }
    }
}

/// Every text of a form that somebody wrote.
pub(crate) fn written(filled: &Filled) -> String {
    let fields = ["question", "mots-autre", "mots-non", "fait", "jour", "heure", "attente"];
    let texts = fields.map(|field| filled.text(field));
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
