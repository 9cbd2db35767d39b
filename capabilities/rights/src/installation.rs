//! What an installation tells about itself: who answers for the data, where they are, how long they are kept.

/// The facts that the notice and the register need and no table holds. They come from the real settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Installation {
    /// The body that answers for the data (RGPD art. 4.7): its name and address. Empty when the settings do not say.
    pub controller: String,
    /// Where to write about one's data: a mailbox or a postal address.
    pub contact: String,
    /// How to reach the data protection officer, where there is one (RGPD art. 37).
    pub protection_officer: String,
    /// Who runs the machine, and in which country.
    pub host: String,
    /// The kind of database: `SQLite`, `PostgreSQL`.
    pub database: String,
    /// The mail server that carries letters; empty when letters are shown on a page instead.
    pub carrier: String,
    /// How long things are kept, as set here: the key of what, and the number of days.
    pub retention: Vec<(&'static str, u32)>,
}
