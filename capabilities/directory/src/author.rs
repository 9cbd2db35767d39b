//! Who changed or confirmed a record, and by which way it came to us.

use vocabulary::id::{AccountId, OrganizationId};

/// By which way a change or a confirmation came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A member, on the record's page.
    Page,
    /// A link in a letter, without an account.
    Link,
    /// A call.
    Phone,
    /// A sheet of paper that came back.
    Paper,
    /// A file.
    Import,
    /// Another program.
    Program,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Channel; 6] =
        [Channel::Page, Channel::Link, Channel::Phone, Channel::Paper, Channel::Import, Channel::Program];

    /// The code it is kept by.
    pub fn code(self) -> &'static str {
        match self {
            Channel::Page => "page",
            Channel::Link => "link",
            Channel::Phone => "phone",
            Channel::Paper => "paper",
            Channel::Import => "import",
            Channel::Program => "program",
        }
    }

    /// The channel of this code.
    pub fn from_code(code: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// Who acts on a record, as far as the directory needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The member, where one was signed in.
    pub account: Option<AccountId>,
    /// The organisation acted for, where there is one.
    pub organization: Option<OrganizationId>,
    /// A function or an organisation, as it is shown; never a person's name.
    pub shown: String,
    /// True when they act for the owner of the record.
    pub owns: bool,
}
