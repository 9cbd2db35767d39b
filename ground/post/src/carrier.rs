//! Who carries letters out of the house: a mail server, or in a demo nobody, as they are read on a page.

mod settings;

pub use settings::{Password, Security, SmtpSettings};

/// Who carries letters out of the house.
#[derive(Clone, Debug)]
pub enum Carrier {
    /// A mail server.
    Smtp(SmtpSettings),
    /// Nobody: letters stay here and are read at `/courrier`, in a demo.
    Page,
}
