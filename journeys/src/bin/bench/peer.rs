//! The same questions asked of PostgreSQL as comparable directories ask it: French `tsvector` with GIN, trigrams for
//! typing errors, distance by `earthdistance` on a GiST index, filters on arrays.

use std::fmt::Write;
use std::io::Write as _;
use std::time::Instant;

use postgres::types::ToSql;
use postgres::{Client, NoTls};
use search::Document;
use search::sample::{self, Kind, SampleQuestion};
use vocabulary::territory::Territory;

use crate::Measured;
use crate::questions::ByKind;

/// How many times each question is asked, after one round to warm up.
const ROUNDS: usize = 2;

const TABLE: &str = "
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists cube;
create extension if not exists earthdistance;
create table service (
    id int primary key, name text not null, organization text not null, body text not null,
    audiences text[] not null, costs text[] not null, topics text[] not null,
    latitude float8, longitude float8, words tsvector
);";

const INDEXES: &str = "
update service set words = setweight(to_tsvector('french', unaccent(name)), 'A')
    || setweight(to_tsvector('french', unaccent(organization)), 'B')
    || setweight(to_tsvector('french', unaccent(body)), 'D');
create index on service using gin (words);
create index on service using gin (name gin_trgm_ops);
create index on service using gin (audiences);
create index on service using gist (ll_to_earth(latitude, longitude)) where latitude is not null;
vacuum analyze service;";

/// Asks every question; a database of its own is made and dropped.
pub(crate) fn measure(services: u32, questions: &[SampleQuestion]) -> Measured<ByKind> {
    let server = std::env::var("MAILLAGE_TEST_POSTGRES").map_err(|_| "MAILLAGE_TEST_POSTGRES is not set")?;
    let mut keeper = Client::connect(&server, NoTls)?;
    let name = format!("maillage_bench_{}", std::process::id());
    keeper.batch_execute(&format!("create database {name}"))?;
    let measured = measure_in(&server, &name, (services, questions));
    keeper.batch_execute(&format!("drop database {name} with (force)"))?;
    measured
}

fn measure_in(server: &str, name: &str, (services, questions): (u32, &[SampleQuestion])) -> Measured<ByKind> {
    let (base, _) = server.rsplit_once('/').ok_or("the address names no database")?;
    let mut client = Client::connect(&format!("{base}/{name}"), NoTls)?;
    client.batch_execute(TABLE)?;
    fill(&mut client, services)?;
    for statement in INDEXES.split(';').filter(|statement| !statement.trim().is_empty()) {
        client.batch_execute(statement)?;
    }
    // What a dedicated server of this size is given; compiling so short a question would only slow it.
    client.batch_execute("set work_mem = '64MB'; set jit = off")?;
    let version: String = client.query_one("select version()", &[])?.get(0);
    println!("beside: {}", version.split(" on ").next().unwrap_or(&version));
    let mut times = ByKind::new();
    for round in 0..=ROUNDS {
        for asked in questions {
            let took = ask(&mut client, asked)?;
            if round > 0 {
                times.entry(asked.kind).or_default().add(took);
            }
        }
    }
    Ok(times)
}

fn fill(client: &mut Client, services: u32) -> Measured {
    let columns = "id, name, organization, body, audiences, costs, topics, latitude, longitude";
    let mut copy = client.copy_in(&format!("copy service ({columns}) from stdin"))?;
    let mut lines = String::new();
    for (number, document) in (0..services).zip(sample::documents(services)) {
        line(&mut lines, number, &document);
        if lines.len() > 1 << 20 {
            copy.write_all(lines.as_bytes())?;
            lines.clear();
        }
    }
    copy.write_all(lines.as_bytes())?;
    copy.finish()?;
    Ok(())
}

fn line(lines: &mut String, number: u32, document: &Document) {
    let plain = |text: &str| text.replace('\\', "\\\\").replace(['\t', '\n', '\r'], " ");
    let list = |codes: Vec<&str>| format!("{{{}}}", codes.join(","));
    let facet = |id: u8| -> Vec<&str> {
        document.facets.iter().filter(|(facet, _)| facet.0 == id).map(|(_, code)| code.as_str()).collect()
    };
    let topics = document.topics.iter().map(|topic| topic.code()).collect();
    let point = document.places.first().and_then(|place| place.point);
    let number_or_null =
        |value: Option<f64>| value.map_or_else(|| "\\N".to_owned(), |value| value.to_string());
    let _ = writeln!(
        lines,
        "{number}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
        plain(&document.name),
        plain(&document.organization),
        plain(&document.body),
        list(facet(1)),
        list(facet(2)),
        list(topics),
        number_or_null(point.map(|point| point.latitude())),
        number_or_null(point.map(|point| point.longitude())),
    );
}

/// One question, written as such directories write it: any of the words, ranked, nearest first among equals.
fn ask(client: &mut Client, asked: &SampleQuestion) -> Measured<std::time::Duration> {
    let question = &asked.question;
    let words = vocabulary::fold(&question.words).split_whitespace().collect::<Vec<_>>().join(" or ");
    let commune = question.near.as_ref().and_then(|near| near.commune.as_deref());
    let point = commune.and_then(|code| Territory::france().commune(code)).and_then(|commune| commune.point);
    let (latitude, longitude) = point.map_or((48.85, 2.35), |point| (point.latitude(), point.longitude()));
    let radius = question.radius_m.unwrap_or(25_000.0);
    let mut conditions = Vec::new();
    let mut order = "id";
    let mut parameters: Vec<&(dyn ToSql + Sync)> = Vec::new();
    if !words.is_empty() {
        // Nobody knows beforehand which question holds a slip of the finger: words and trigrams are asked together.
        parameters.push(&words);
        parameters.push(&question.words);
        conditions.push("(words @@ websearch_to_tsquery('french', $1) or $2 <% name)".to_owned());
        order = "ts_rank(words, websearch_to_tsquery('french', $1)) + word_similarity($2, name) desc";
    }
    if point.is_some() {
        let here = format!("ll_to_earth({latitude}, {longitude})");
        conditions.push(format!(
            "earth_box({here}, {radius}) @> ll_to_earth(latitude, longitude)
             and earth_distance({here}, ll_to_earth(latitude, longitude)) <= {radius}"
        ));
    }
    if asked.kind == Kind::Full {
        conditions
            .push("audiences && array['tous-publics', 'familles'] and costs && array['gratuit']".to_owned());
    }
    let condition = if conditions.is_empty() { "true".to_owned() } else { conditions.join(" and ") };
    let text = format!(
        "select id, name, organization, count(*) over () from service where {condition} order by {order} limit 20"
    );
    let statement = client.prepare(&text)?;
    let begun = Instant::now();
    std::hint::black_box(client.query(&statement, &parameters)?);
    Ok(begun.elapsed())
}
