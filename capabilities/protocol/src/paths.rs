//! The addresses of the protocol, written in one place.

use uuid::Uuid;

/// The protocol in force (`version`), or that there is none yet (`none`).
pub const PROTOCOL: &str = "/protocole";
/// Every version (`versions`).
pub const VERSIONS: &str = "/protocole/versions";
/// A version, as a document (`version`).
pub const VERSION: &str = "/protocole/version/{number}";
/// Its exact text, as it is signed.
pub const TEXT: &str = "/protocole/version/{number}/texte";
/// Two versions side by side (`compare`).
pub const COMPARE: &str = "/protocole/comparer";
/// The version being written (`draft`), or the way to begin one (`start`).
pub const DRAFT: &str = "/protocole/projet";
/// Opening and closing its discussion.
pub const DISCUSSION: &str = "/protocole/projet/discussion";
/// What is said of one of its articles (`article`).
pub const ARTICLE: &str = "/protocole/projet/article/{article}";
/// Proposing an amendment to an article (`amend`).
pub const AMEND: &str = "/protocole/projet/article/{article}/amender";
/// Proposing an article.
pub const ADD: &str = "/protocole/projet/ajouter";
/// An amendment (`amendment`).
pub const AMENDMENT: &str = "/protocole/amendement/{amendment}";
/// Deciding about it.
pub const DECIDE: &str = "/protocole/amendement/{amendment}/decision";
/// The vote (`vote`).
pub const VOTE: &str = "/protocole/vote";
/// Opening it.
pub const OPEN_VOTE: &str = "/protocole/vote/ouvrir";
/// Typing votes of an assembly (`paper_votes`).
pub const PAPER_VOTES: &str = "/protocole/vote/papier";
/// The rule of votes (`rule`).
pub const RULE: &str = "/protocole/vote/regle";
/// What an organisation does: signs, looks up, leaves (`organization`).
pub const ORGANIZATION: &str = "/protocole/organisation/{organization}";
/// Leaving.
pub const WITHDRAW: &str = "/protocole/organisation/{organization}/retrait";
/// A form to sign on paper (`paper_form`).
pub const PAPER_FORM: &str = "/protocole/formulaire";
/// Recording a signature on paper (`paper`).
pub const PAPER: &str = "/protocole/papier";
/// Recording that an organisation leaves.
pub const PAPER_WITHDRAWAL: &str = "/protocole/papier/retrait";
/// The scan of a signature.
pub const SCAN: &str = "/protocole/signature/{signature}/copie";
/// A certificate, by its code (`certificate`).
pub const CERTIFICATE: &str = "/protocole/certificat/{code}";
/// Checking a certificate by typing its code (`check`).
pub const CHECK: &str = "/protocole/verifier";
/// Who signed (`signatories`).
pub const SIGNATORIES: &str = "/signataires";
/// The same for a spreadsheet (`signatories_table`).
pub const SIGNATORIES_TABLE: &str = "/signataires.csv";
/// The same as a workbook.
pub const SIGNATORIES_BOOK: &str = "/signataires.xlsx";

/// The address of a version.
pub fn version(number: u32) -> String {
    format!("/protocole/version/{number}")
}

/// The address of its exact text.
pub fn text(number: u32) -> String {
    format!("/protocole/version/{number}/texte")
}

/// The address where two versions stand side by side.
pub fn compare(old: u32, new: u32) -> String {
    format!("{COMPARE}?de={old}&a={new}")
}

/// The address where an article is discussed.
pub fn article(article: Uuid) -> String {
    format!("{DRAFT}/article/{article}")
}

/// The address where an amendment to an article is written.
pub fn amend(article: Uuid) -> String {
    format!("{DRAFT}/article/{article}/amender")
}

/// The address of an amendment.
pub fn amendment(amendment: Uuid) -> String {
    format!("/protocole/amendement/{amendment}")
}

/// The address where it is decided.
pub fn decide(amendment: Uuid) -> String {
    format!("/protocole/amendement/{amendment}/decision")
}

/// The address where an organisation signs.
pub fn organization(organization: Uuid) -> String {
    format!("/protocole/organisation/{organization}")
}

/// The address where an organisation leaves.
pub fn withdraw(organization: Uuid) -> String {
    format!("/protocole/organisation/{organization}/retrait")
}

/// The address of the scan of a signature.
pub fn scan(signature: Uuid) -> String {
    format!("/protocole/signature/{signature}/copie")
}

/// The address of a certificate.
pub fn certificate(code: &str) -> String {
    format!("/protocole/certificat/{code}")
}
