//! Services in a list for pages of other rooms: the same lines, the same badges, the same reasons.

use search::{Hit, Question};
use uuid::Uuid;
use web::{Failure, Visit};

use super::Directory;
use super::result::{ResultView, all_of};

/// Services found, drawn as the directory draws them.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// How many there are, all pages together.
    pub total: usize,
    /// The services of this page, the first first.
    pub ids: Vec<Uuid>,
    /// The list, as HTML; empty when there are none.
    pub html: String,
}

#[derive(askama::Template)]
#[template(path = "pages/listing.html")]
struct Listing<'a> {
    visit: &'a Visit,
    results: Vec<ResultView>,
}

impl Directory {
    /// Answers a question with a list drawn as on the directory's own pages.
    ///
    /// # Errors
    /// A template that cannot be drawn.
    pub fn list(&self, visit: &Visit, question: &Question) -> Result<Listed, Failure> {
        let answer = self.catalogue.reader().ask(question);
        self.drawn(visit, &answer.hits, answer.total)
    }

    /// A list of these very services, in this order; those that no longer stand in the directory are left out.
    ///
    /// # Errors
    /// A template that cannot be drawn.
    pub fn list_these(&self, visit: &Visit, ids: &[Uuid]) -> Result<Listed, Failure> {
        let hits = self.catalogue.reader().these(ids, visit.local_now());
        self.drawn(visit, &hits, hits.len())
    }

    fn drawn(&self, visit: &Visit, hits: &[Hit], total: usize) -> Result<Listed, Failure> {
        let results = all_of(hits, visit, self);
        let ids = hits.iter().map(|hit| hit.id).collect();
        let drawn = askama::Template::render(&Listing { visit, results })?;
        Ok(Listed { total, ids, html: if hits.is_empty() { String::new() } else { drawn } })
    }
}
