//! What a program may ask for: each address with what it takes and what it answers, declared once.

use crate::parameter::Parameter;

/// One address of a programming interface. Its parameters are read from here and documented from here, so that
/// the document cannot say what the house does not do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Endpoint {
    /// The address, with its parameters in braces.
    pub(crate) path: &'static str,
    /// Whether the question may also come in the body of a POST, where no log and no proxy keeps it.
    pub(crate) also_post: bool,
    /// The end of the key of its words, after `open-data-endpoint-`.
    pub(crate) words: &'static str,
    /// What it takes.
    pub(crate) parameters: &'static [Parameter],
    /// The name of the schema of what it answers.
    pub(crate) answer: &'static str,
    /// Whether it answers one line of JSON per record when asked for `ndjson`.
    pub(crate) streams: bool,
}

/// A programming interface: its endpoints and the schemas of their answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Interface {
    /// The end of the key of its words, after `open-data-interface-`.
    pub(crate) words: &'static str,
    /// The version of the standard it follows.
    pub(crate) version: &'static str,
    /// Where its document stands.
    pub(crate) document: &'static str,
    /// Its endpoints.
    pub(crate) endpoints: &'static [Endpoint],
    /// The schemas of its answers, a JSON object by name.
    pub(crate) schemas: &'static str,
    /// The status of a question that cannot be understood, and the schema of the answer.
    pub(crate) misread: (u16, &'static str),
}

impl Endpoint {
    /// What this endpoint takes, without the part of the address.
    pub(crate) const fn new(
        path: &'static str,
        words: &'static str,
        parameters: &'static [Parameter],
        answer: &'static str,
    ) -> Self {
        Self { path, also_post: false, words, parameters, answer, streams: false }
    }

    /// The same, also asked for by POST and answered line by line.
    pub(crate) const fn searched(self) -> Self {
        Self { also_post: true, streams: true, ..self }
    }

    /// Whether one record is meant, by its identifier in the address.
    pub(crate) fn is_of_one(&self) -> bool {
        self.path.ends_with("{id}")
    }
}
