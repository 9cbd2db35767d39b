//! How well people's own words find what a fair social worker would send them to, over the demo territory.

use journeys::relevance;

use crate::Measured;

pub(crate) fn run() -> Measured {
    println!("\n## Relevance, judged set over the demo territory");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let score = runtime.block_on(relevance::measure()).map_err(|fault| fault.to_string())?;
    for miss in score.misses() {
        println!("  missed: {miss}");
    }
    println!("{score}");
    Ok(())
}
