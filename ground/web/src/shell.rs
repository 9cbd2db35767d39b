//! What the house lends to every page: its name, its words, its clock, its links.

use crate::{
    Attendance, Crowd, Demand, Limiter, MemberResolver, Randomness, RefusalWitness, Traffic, TrustedProxies,
    Words,
};
use chrono::{DateTime, Utc};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How many acts (everything but looking) one address may do in a minute: a person clicks no faster, and an office
/// of forty behind one address hardly does.
const ACTS_PER_MINUTE: u32 = 120;

/// The state every page needs; built once by the composition root and shared.
#[derive(Debug)]
pub struct Shell {
    /// All words of all rooms.
    pub words: Words,
    /// The name of the network, as its members say it.
    pub network_name: String,
    /// The public address without a trailing slash: `https://annuaire.example`.
    pub base_url: String,
    /// Whether the data are invented; a banner says so on every page and on every print.
    pub demo: bool,
    /// What tells the time; a fixed one in tests.
    pub clock: Clock,
    /// Where chance comes from; a known sequence in tests.
    pub randomness: Randomness,
    /// The entries of the main menu, handed over by the rooms.
    pub navigation: Vec<Link>,
    /// The entries of the foot of the page, after the standing ones.
    pub footer: Vec<Link>,
    /// The sources named on the credits page.
    pub credits: Vec<Credit>,
    /// Pictures drawn under the map, when the operator chose a server for them.
    pub tiles: Option<TileServer>,
    /// Who tells whether a visitor is a signed-in member; nobody while there are no accounts.
    pub members: Option<Arc<dyn MemberResolver>>,
    /// The path where members sign in.
    pub sign_in: String,
    /// The path where a signed-in member proves again who they are.
    pub prove_again: String,
    /// The path to which signing out is sent.
    pub sign_out: String,
    /// The entries of the member's own menu; each member sees those whose door would open.
    pub member_menu: Vec<MemberLink>,
    /// The path where a visitor of the demo may sign in as one of its personas.
    pub demo_sign_in: Option<String>,
    /// Whose word is taken for where a request comes from.
    pub trusted_proxies: TrustedProxies,
    /// How many acts one address may do; looking is not limited.
    pub acts: Limiter,
    /// How many are answered at once.
    pub crowd: Crowd,
    /// Who keeps a trace of refusals; nobody while there are no accounts.
    pub witness: Option<Arc<dyn RefusalWitness>>,
    /// Who counts visits; nobody where no one asks.
    pub traffic: Option<Arc<dyn Traffic>>,
    /// Who follows the records during each visit; nobody where there are none.
    pub attendance: Option<Arc<dyn Attendance>>,
}

impl Shell {
    /// A house with nothing in it but its name, its words and its clock.
    pub fn new(words: Words, network_name: impl Into<String>, base_url: &str, clock: Clock) -> Self {
        Self {
            words,
            network_name: network_name.into(),
            base_url: base_url.trim_end_matches('/').to_owned(),
            demo: false,
            clock,
            randomness: Randomness::system(),
            navigation: Vec::new(),
            footer: Vec::new(),
            credits: Vec::new(),
            tiles: None,
            members: None,
            sign_in: String::from("/"),
            prove_again: String::from("/"),
            sign_out: String::from("/"),
            member_menu: Vec::new(),
            demo_sign_in: None,
            trusted_proxies: TrustedProxies::default(),
            acts: Limiter::new(ACTS_PER_MINUTE, Duration::from_secs(60)),
            crowd: Crowd::default(),
            witness: None,
            traffic: None,
            attendance: None,
        }
    }

    /// Whether the house is reached over TLS.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// A place a person can go to: the key of its words and its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The key of the words shown.
    pub key: &'static str,
    /// The address, starting with `/`.
    pub href: String,
    /// The name of the picture beside it, one of the icons of the parts; may be empty.
    pub icon: &'static str,
}

/// An entry of the member's own menu, and what the door behind it demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLink {
    /// Where it leads.
    pub link: Link,
    /// Whom it is shown to.
    pub demand: Demand,
}

/// A source to be thanked: what it gives, who publishes it, under which licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// What is used, in words.
    pub name: String,
    /// Who publishes it, and the year of the edition.
    pub publisher: String,
    /// The licence, by its usual name.
    pub licence: String,
    /// Where to find it.
    pub href: String,
}

/// A server of map pictures chosen by the operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileServer {
    /// The address with `{z}`, `{x}` and `{y}`: `https://tiles.example/{z}/{x}/{y}.png`.
    pub template: String,
    /// The words its licence asks for.
    pub attribution: String,
}

impl TileServer {
    /// The scheme and host of the server, for the content policy: `https://tiles.example`.
    /// None when the template is not an absolute http(s) address or holds characters a header refuses.
    pub fn origin(&self) -> Option<&str> {
        let (scheme, rest) = self.template.split_once("://")?;
        let host = rest.split('/').next()?;
        let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
        let sound = matches!(scheme, "http" | "https") && !host.is_empty() && host.chars().all(plain);
        sound.then(|| &self.template[..scheme.len() + 3 + host.len()])
    }
}

/// What tells the time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// A clock that asks the given function.
    pub fn new(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// A clock that always shows the same moment.
    pub fn fixed(moment: DateTime<Utc>) -> Self {
        Self::new(move || moment)
    }

    /// The moment it is.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Clock")
    }
}
