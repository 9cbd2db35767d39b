//! What several networks in one process cost: one, ten and a hundred small ones, with records, at rest.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::Measured;
use crate::figures::{Times, milliseconds};
use crate::load::client::{Asked, Client};
use crate::program::{self, Serving};

/// How many networks there are, in turn.
const SIZES: [usize; 3] = [1, 10, 100];
/// How long a process is looked at while nobody asks anything.
const REST: Duration = Duration::from_secs(20);

pub(crate) fn run() -> Measured {
    println!("\n## Several networks in one process, the demo territory in each");
    let folder = tempfile::tempdir()?;
    let template = folder.path().join("template");
    program::fill_demo(&template, None)?;
    let mut built = Vec::new();
    for size in SIZES {
        built.push(measure(folder.path(), &template, size)?);
    }
    if let [_, few, many] = built.as_slice() {
        let more = (many.networks - few.networks) as f64;
        println!(
            "for each network more: {:.1} MB at rest, {:.1} MB after use, {:.0} ms of processor to open, {:.2} threads",
            (many.rest_mb - few.rest_mb) / more,
            (many.used_mb - few.used_mb) / more,
            (many.opening_work - few.opening_work) * 1_000.0 / more,
            (many.threads - few.threads) / more,
        );
    }
    Ok(())
}

struct Cost {
    networks: usize,
    rest_mb: f64,
    used_mb: f64,
    opening_work: f64,
    threads: f64,
}

fn measure(folder: &Path, template: &Path, networks: usize) -> Measured<Cost> {
    let houses = folder.join(format!("houses-{networks}"));
    std::fs::create_dir_all(&houses)?;
    for number in 0..networks {
        let text = format!("public_url = \"http://reseau-{number}.example\"\n");
        std::fs::write(houses.join(format!("reseau-{number}.toml")), text)?;
        copy(template, &houses.join(format!("reseau-{number}")))?;
    }
    let common = folder.join("common.toml");
    std::fs::write(&common, "trusted_proxies = [\"127.0.0.1\"]\n")?;
    let (serving, took) = Serving::open_houses(&houses, &common)?;
    let opening_work = serving.worked();
    std::thread::sleep(REST);
    let (rest_mb, threads, before) = (serving.memory_mb(), serving.figure("Threads"), serving.worked());
    std::thread::sleep(REST);
    let idle = (serving.worked() - before) / REST.as_secs_f64();
    let times = visited(&serving, networks)?;
    let used_mb = serving.memory_mb();
    let files = std::fs::read_dir(format!("/proc/{}/fd", serving.process()))?.count();
    println!(
        "{networks} networks: open after {:.2} s ({:.0} ms each, {opening_work:.1} s of processor), at rest {rest_mb:.0} MB \
         ({:.1} each), {threads:.0} threads, {:.1} % of a processor; each visited: {used_mb:.0} MB, p50 {}, p99 {}, {files} open files",
        took.as_secs_f64(),
        took.as_secs_f64() * 1_000.0 / networks as f64,
        rest_mb / networks as f64,
        idle * 100.0,
        milliseconds(times.percentile(0.5)),
        milliseconds(times.percentile(0.99)),
    );
    Ok(Cost { networks, rest_mb, used_mb, opening_work, threads })
}

/// A search, a page and the start page in every network; each must answer with its own records.
fn visited(serving: &Serving, networks: usize) -> Measured<Times> {
    let mut times = Times::default();
    for number in 0..networks {
        let mut client = Client::new(&serving.address, format!("10.0.{}.{}", number / 256, number % 256))
            .at_host(&format!("reseau-{number}.example"));
        for path in ["/", "/recherche?q=dettes&near=Melun", "/organisations"] {
            let begun = Instant::now();
            let answer = client.ask(Asked::get(path))?;
            times.add(begun.elapsed());
            if answer.status != 200 {
                return Err(format!("network {number}: {path} answered {}", answer.status).into());
            }
        }
    }
    Ok(times)
}

fn copy(from: &Path, to: &Path) -> Measured {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
