//! What happened in the demo, one story a line: who entrusted what to whom, how long ago, and what was told since.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use vocabulary::id::ServiceId;

use crate::act::Act;
use crate::refusal_reason::RefusalReason;
use crate::state::{Level, Urgency};

/// Whose word it is.
#[derive(Clone, Copy)]
pub(crate) enum Teller {
    Sender,
    Receiver,
    ReceiverByTelephone,
    Person,
    Coordinator,
}

/// What was told.
#[derive(Clone, Copy)]
pub(crate) enum Told {
    Received,
    Accepted,
    /// For a moment so many days later.
    Expected(i64),
    Asks(&'static str),
    Tells(&'static str),
    /// On a list, for so many days.
    Waits(u64),
    /// To an organisation.
    PassesOn(&'static str),
    Refuses(RefusalReason),
    Came,
    DidNotCome,
    Helped,
    Answers(Level, &'static str),
    Closes,
    Escalates(&'static str),
    Relays(&'static str),
    Agrees,
    Declines,
    Stops,
}

/// One story.
pub(crate) struct Story {
    /// The persona that writes.
    pub(crate) from: &'static str,
    /// The organisation that is asked.
    pub(crate) to: &'static str,
    pub(crate) need: &'static str,
    pub(crate) wish: &'static str,
    pub(crate) urgency: Urgency,
    /// How many days ago it left.
    pub(crate) days: i64,
    /// What was told since, each so many days ago, or after its beginning.
    pub(crate) acts: &'static [(i64, Teller, Told)],
    pub(crate) from_start: bool,
    /// Its letter is there to be opened.
    pub(crate) writes: bool,
    pub(crate) shown_first: bool,
    /// The story it follows, by its place.
    pub(crate) follows: Option<usize>,
}

impl Told {
    /// The act, as of a day; a service of an organisation comes from `service`.
    pub(crate) fn on(
        self,
        now: DateTime<Utc>,
        today: NaiveDate,
        service: impl Fn(&str) -> Option<ServiceId>,
    ) -> Option<Act> {
        Some(match self {
            Self::Received => Act::Acknowledge,
            Self::Accepted => Act::Accept { appointment: None },
            Self::Expected(days) => Act::Accept { appointment: Some(now + TimeDelta::days(days)) },
            Self::Asks(words) => Act::AskInformation { words: words.to_owned() },
            Self::Tells(words) => Act::GiveInformation { words: words.to_owned() },
            Self::Waits(days) => Act::WaitingList { until: today + Days::new(days) },
            Self::PassesOn(slug) => Act::Redirect { to: service(slug)?, words: String::new() },
            Self::Refuses(reason) => Act::Refuse { reason, alternative: None, words: String::new() },
            Self::Came => Act::Came,
            Self::DidNotCome => Act::DidNotCome,
            Self::Helped => Act::Helped,
            Self::Answers(level, words) => Act::Respond { level, words: words.to_owned() },
            Self::Closes => Act::Close,
            Self::Escalates(words) => Act::Escalate { words: words.to_owned() },
            Self::Relays(words) => Act::Relay { to: None, words: words.to_owned() },
            Self::Agrees => Act::PersonAgrees,
            Self::Declines => Act::PersonDeclines,
            Self::Stops => Act::Stop,
        })
    }
}

use Teller::{Coordinator, Person, Receiver, ReceiverByTelephone, Sender};
use Told::{
    Accepted, Agrees, Answers, Asks, Came, Closes, Declines, DidNotCome, Escalates, Expected, Helped,
    PassesOn, Received, Refuses, Relays, Stops, Tells, Waits,
};

const FOOD: &str = "equipement-et-alimentation--alimentation";
const DEBT: &str = "difficultes-financieres--situation-dendettement-surendettement";
const SHELTER: &str = "logement-hebergement--rechercher-une-solution-dhebergement-temporaire";
const RENT: &str = "logement-hebergement--reduire-les-impayes-de-loyer";
const PAPERS: &str =
    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives";
const ADDRESS: &str = "difficultes-administratives-ou-juridiques--domiciliation";
const COMPANY: &str = "remobilisation--lien-social";
const FRENCH: &str = "lecture-ecriture-calcul--maitriser-le-francais";
const CARE: &str = "sante--acces-aux-soins";
const SCREEN: &str = "numerique--maitriser-les-fondamentaux-du-numerique";
const JOB: &str = "trouver-un-emploi--repondre-a-des-offres-demploi";

const WORKER: &str = "assistante-sociale";
const DESK: &str = "agent-ccas";
const STREET: &str = "maraude";
const PATH: &str = "referente-parcours";
const CHAIR: &str = "responsable-associatif";

type Acts = &'static [(i64, Teller, Told)];

const fn story(
    (from, to): (&'static str, &'static str),
    need: &'static str,
    wish: &'static str,
    days: i64,
    acts: Acts,
) -> Story {
    let urgency = Urgency::Week;
    let (from_start, writes, shown_first, follows) = (false, false, false, None);
    Story { from, to, need, wish, urgency, days, acts, from_start, writes, shown_first, follows }
}

const fn writes(story: Story) -> Story {
    Story { writes: true, ..story }
}

const fn urgent(story: Story) -> Story {
    Story { urgency: Urgency::Day, ..story }
}

const fn shown_first(story: Story) -> Story {
    Story { shown_first: true, ..story }
}

const fn following(place: usize, story: Story) -> Story {
    Story { follows: Some(place), ..story }
}

/// Every story; the first two left today, and their letters wait to be opened.
pub(crate) const STORIES: [Story; 40] = [
    writes(story((WORKER, "panier-d-a-cote"), FOOD, "De quoi cuisiner pour trois", 0, &[])),
    writes(urgent(story((STREET, "ccas-le-mee"), ADDRESS, "Une adresse pour recevoir son courrier", 0, &[]))),
    story((DESK, "panier-d-a-cote"), FOOD, "Un colis sans cuisson", 1, &[(0, Receiver, Received)]),
    story((PATH, "ccas-le-mee"), RENT, "Garder son logement", 2, &[(1, Receiver, Received)]),
    story((CHAIR, "mds-demo"), PAPERS, "Être aidée pour un dossier", 2, &[(1, Receiver, Expected(4))]),
    story(
        (WORKER, "mission-locale"),
        JOB,
        "Une formation en cuisine",
        3,
        &[(2, Receiver, Asks("Quel âge ?"))],
    ),
    story((STREET, "mds-demo"), CARE, "Voir un dentiste", 3, &[(2, ReceiverByTelephone, Received)]),
    story((DESK, "centre-social-passerelle"), FRENCH, "Parler avec l’école", 4, &[(3, Receiver, Waits(20))]),
    story((WORKER, "collectif-info-dettes"), DEBT, "Comprendre ses dettes", 5, &[(4, Receiver, Accepted)]),
    story((WORKER, "veilleurs-du-val"), SHELTER, "Dormir au chaud", 10, &[]),
    story((PATH, "panier-d-a-cote"), FOOD, "Un colis le samedi", 11, &[]),
    story((CHAIR, "ccas-le-mee"), FOOD, "Une aide d’urgence", 12, &[(11, Receiver, Received)]),
    story(
        (DESK, "collectif-info-dettes"),
        DEBT,
        "Un échéancier",
        14,
        &[(12, Receiver, Refuses(RefusalReason::OutsideArea))],
    ),
    story(
        (WORKER, "panier-d-a-cote"),
        FOOD,
        "Un colis pour le mois",
        13,
        &[(12, Receiver, Received), (11, Receiver, PassesOn("epicerie-du-pont"))],
    ),
    following(
        13,
        story((WORKER, "epicerie-du-pont"), FOOD, "Un colis pour le mois", 11, &[(9, Receiver, Accepted)]),
    ),
    story(
        (STREET, "ccas-melun"),
        ADDRESS,
        "Une adresse",
        15,
        &[(13, Receiver, Refuses(RefusalReason::Full)), (12, Sender, Escalates("Deux refus déjà"))],
    ),
    story(
        (WORKER, "halte-du-matin"),
        SHELTER,
        "Une douche et du repos",
        16,
        &[
            (14, Receiver, Refuses(RefusalReason::Full)),
            (13, Sender, Escalates("Personne n’a de place")),
            (12, Coordinator, Relays("La halte voisine ouvre lundi")),
        ],
    ),
    story(
        (DESK, "centre-social-passerelle"),
        COMPANY,
        "Rencontrer du monde",
        9,
        &[(8, Receiver, Expected(5))],
    ),
    story(
        (WORKER, "centre-social-passerelle"),
        COMPANY,
        "Un atelier couture",
        20,
        &[(18, Receiver, Expected(4)), (14, Person, Came)],
    ),
    story(
        (PATH, "mds-demo"),
        PAPERS,
        "Remplir un dossier",
        18,
        &[(17, Receiver, Expected(5)), (12, Receiver, DidNotCome)],
    ),
    story(
        (CHAIR, "mission-locale"),
        JOB,
        "Un premier emploi",
        25,
        &[(24, Receiver, Received), (22, Receiver, Expected(6)), (15, Person, Helped)],
    ),
    shown_first(story((WORKER, "ccas-le-mee"), RENT, "Y réfléchir encore", 1, &[])),
    shown_first(story((DESK, "mds-demo"), PAPERS, "Réfléchir avec sa fille", 3, &[(2, Person, Agrees)])),
    shown_first(story((PATH, "halte-du-matin"), SHELTER, "Rester chez un ami", 0, &[(0, Person, Declines)])),
    story((WORKER, "veilleurs-du-val"), SHELTER, "Un lit pour la semaine", 6, &[(4, Person, Stops)]),
    story(
        (STREET, "panier-d-a-cote"),
        FOOD,
        "Manger ce soir",
        30,
        &[
            (30, ReceiverByTelephone, Accepted),
            (29, Receiver, Came),
            (29, Receiver, Answers(Level::Interim, "Un colis de trois jours")),
        ],
    ),
    story(
        (DESK, "panier-d-a-cote"),
        FOOD,
        "Un colis régulier",
        40,
        &[
            (38, Receiver, Accepted),
            (35, Person, Came),
            (35, Receiver, Answers(Level::Partial, "Un colis par quinzaine")),
        ],
    ),
    closed(WORKER, "ccas-le-mee", RENT, 60, Level::Adequate),
    closed(DESK, "mds-demo", PAPERS, 75, Level::Adequate),
    closed(PATH, "panier-d-a-cote", FOOD, 80, Level::Partial),
    closed(STREET, "ccas-le-mee", ADDRESS, 90, Level::Adequate),
    closed(WORKER, "centre-social-passerelle", COMPANY, 100, Level::Adequate),
    closed(CHAIR, "mds-demo", RENT, 110, Level::Interim),
    closed(WORKER, "panier-d-a-cote", FOOD, 120, Level::Adequate),
    closed(DESK, "mission-locale", JOB, 130, Level::Partial),
    closed(WORKER, "collectif-info-dettes", DEBT, 140, Level::Adequate),
    closed(PATH, "centre-social-passerelle", FRENCH, 150, Level::Adequate),
    closed(STREET, "panier-d-a-cote", FOOD, 160, Level::Adequate),
    story(
        (WORKER, "ccas-le-mee"),
        SCREEN,
        "Savoir lire ses messages",
        7,
        &[
            (6, Receiver, Asks("A-t-elle un téléphone ?")),
            (5, Sender, Tells("Oui, elle l’apporte")),
            (4, Receiver, Expected(6)),
        ],
    ),
    story(
        (DESK, "epicerie-du-pont"),
        FOOD,
        "Faire ses courses près de chez elle",
        50,
        &[
            (48, Receiver, Refuses(RefusalReason::NotEligible)),
            (45, Sender, Escalates("Juste au-dessus du plafond")),
            (44, Coordinator, Relays("Le panier d’à côté accepte")),
            (43, Sender, Closes),
        ],
    ),
];

/// One that ended well enough.
const fn closed(from: &'static str, to: &'static str, need: &'static str, days: i64, level: Level) -> Story {
    let acts: Acts = match level {
        Level::Adequate => {
            &[(2, Receiver, Accepted), (6, Person, Came), (9, Receiver, DONE), (12, Sender, Closes)]
        }
        Level::Partial => {
            &[(2, Receiver, Accepted), (6, Person, Came), (9, Receiver, PART), (12, Sender, Closes)]
        }
        Level::Interim => &[(3, Receiver, Waits(20)), (9, Receiver, STOPGAP), (12, Sender, Closes)],
    };
    Story { from_start: true, ..story((from, to), need, "Trouver une solution", days, acts) }
}

const DONE: Told = Answers(Level::Adequate, "C’est fait");
const PART: Told = Answers(Level::Partial, "Une partie est faite");
const STOPGAP: Told = Answers(Level::Interim, "Une solution d’attente");
