//! How often people's own words find the right service: a judged set over the demo territory, and its score.
//!
//! The queries were written, and judged, from the texts of the demo alone, by somebody who had never run the
//! search. Success at *k*: a good answer stands among the first *k*. Mean reciprocal rank: the mean of 1/rank of the
//! first good answer, 0 when none stands among the first ten (Voorhees, TREC-8 question answering track, 1999).

use std::collections::HashSet;
use std::fmt;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use serde::Deserialize;
use tower::ServiceExt;
use vocabulary::id::ServiceId;

use store::Engine;

use crate::{House, Outcome, Trouble};

/// The judged set.
const JUDGED: &str = include_str!("../relevance.toml");
/// How many results are looked at.
const DEPTH: usize = 10;
/// The most bytes an answer may hold.
const MOST_BYTES: usize = 1 << 20;

#[derive(Deserialize)]
struct Judged {
    query: Vec<Query>,
}

#[derive(Deserialize)]
struct Query {
    said: String,
    #[serde(default)]
    near: String,
    kind: String,
    good: Vec<String>,
}

/// The score of the judged set.
#[derive(Debug, Default)]
pub struct Score {
    /// For each query: what was said, its kind, and the rank of the first good answer.
    ranks: Vec<(String, String, Option<usize>)>,
}

impl Score {
    /// Notes at which rank the first good answer to a query stood.
    pub fn note(&mut self, said: String, kind: String, rank: Option<usize>) {
        self.ranks.push((said, kind, rank));
    }

    /// How many queries were asked.
    pub fn queries(&self) -> usize {
        self.ranks.len()
    }

    /// The share of queries with a good answer among the first `k`.
    pub fn success_at(&self, k: usize) -> f64 {
        let found = self.ranks.iter().filter(|(.., rank)| rank.is_some_and(|rank| rank <= k)).count();
        found as f64 / self.ranks.len().max(1) as f64
    }

    /// The mean of 1/rank.
    pub fn mean_reciprocal_rank(&self) -> f64 {
        let sum: f64 = self.ranks.iter().filter_map(|(.., rank)| *rank).map(|rank| 1.0 / rank as f64).sum();
        sum / self.ranks.len().max(1) as f64
    }

    /// Queries without a good answer among the first three, with where it stands.
    pub fn misses(&self) -> impl Iterator<Item = String> {
        let missed = self.ranks.iter().filter(|(.., rank)| rank.is_none_or(|rank| rank > 3));
        missed.map(|(said, kind, rank)| {
            let place =
                rank.map_or_else(|| "not among the first ten".to_owned(), |rank| format!("rank {rank}"));
            format!("{said} ({kind}): {place}")
        })
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} queries: success at 1 {:.3}, at 3 {:.3}, mean reciprocal rank {:.3}",
            self.queries(),
            self.success_at(1),
            self.success_at(3),
            self.mean_reciprocal_rank()
        )
    }
}

/// A judged query: the words, the place, and the identities of the services that truly answer it.
#[derive(Debug)]
pub struct Wanted {
    /// What was said.
    pub said: String,
    /// Where; may be empty.
    pub near: String,
    /// Which services answer it.
    pub good: HashSet<String>,
}

/// The judged set, for measures of other directories that hold the same records.
///
/// # Errors
/// None that was ever seen: the set stands beside this file.
pub fn wanted() -> Outcome<Vec<Wanted>> {
    let wanted = |query: Query| Wanted {
        good: query.good.iter().map(|slug| id_of(slug)).collect(),
        said: query.said,
        near: query.near,
    };
    Ok(judged()?.query.into_iter().map(wanted).collect())
}

fn judged() -> Outcome<Judged> {
    toml::from_str(JUDGED).map_err(|fault| Trouble::while_("reading the judged set", fault))
}

/// Asks every judged query of a real house over the demo territory.
pub async fn measure() -> Outcome<Score> {
    let judged = judged()?;
    let unlisted = House::unlisted(Engine::Sqlite).await?;
    let (house, _data) = unlisted.ok_or_else(|| Trouble::new("there is no house to ask"))?;
    let mut score = Score::default();
    for query in judged.query {
        let address = format!(
            "/api/search?limit={DEPTH}&q={}&near={}",
            web::encoded(&query.said),
            web::encoded(&query.near)
        );
        let found = ids_found(house.router(), &address).await?;
        let good: HashSet<String> = query.good.iter().map(|slug| id_of(slug)).collect();
        let rank = found.iter().position(|id| good.contains(id)).map(|place| place + 1);
        score.ranks.push((format!("« {} » {}", query.said, query.near), query.kind, rank));
    }
    Ok(score)
}

fn id_of(slug: &str) -> String {
    ServiceId::from_source("demo", "service", slug).to_string()
}

async fn ids_found(router: axum::Router, address: &str) -> Outcome<Vec<String>> {
    let doing = "asking the house";
    let request = Request::get(address).body(Body::empty()).map_err(|fault| Trouble::while_(doing, fault))?;
    let response = router.oneshot(request).await.map_err(|fault| Trouble::while_(doing, fault))?;
    let body =
        to_bytes(response.into_body(), MOST_BYTES).await.map_err(|fault| Trouble::while_(doing, fault))?;
    let answer: serde_json::Value =
        serde_json::from_slice(&body).map_err(|fault| Trouble::while_(doing, fault))?;
    let results = answer["results"].as_array().ok_or_else(|| Trouble::new(format!("{address}: {answer}")))?;
    Ok(results.iter().filter_map(|result| result["id"].as_str().map(str::to_owned)).collect())
}
