//! Figures: percentiles, spreads and the machine they were taken on.

use std::time::Duration;

/// Times of many questions, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Adds all of another.
    pub(crate) fn join(&mut self, other: &Times) {
        self.0.extend(&other.0);
    }

    /// The time that `share` (0 to 1) of the questions do not exceed.
    pub(crate) fn percentile(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = ((sorted.len() as f64 - 1.0) * share).round().max(0.0) as usize;
        sorted.get(place).copied().unwrap_or_default()
    }

    /// Questions a second, one after the other.
    pub(crate) fn per_second(&self) -> f64 {
        let total: Duration = self.0.iter().sum();
        self.0.len() as f64 / total.as_secs_f64().max(1e-9)
    }

    /// « median 0.21 ms, p95 1.80 ms », for few questions.
    pub(crate) fn of_few(&self) -> String {
        format!("median {}, p95 {}", milliseconds(self.percentile(0.5)), milliseconds(self.percentile(0.95)))
    }

    /// « p50 0.21 ms, p99 1.80 ms ».
    pub(crate) fn in_words(&self) -> String {
        format!("p50 {}, p99 {}", milliseconds(self.percentile(0.5)), milliseconds(self.percentile(0.99)))
    }
}

/// « 1.80 ms ».
pub(crate) fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

/// The least, the middle and the most of a few measures.
pub(crate) fn spread(values: &[f64], unit: &str) -> String {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else {
        return "nothing measured".to_owned();
    };
    format!("{:.2} {unit} ({least:.2} to {most:.2} over {})", sorted[sorted.len() / 2], sorted.len())
}

/// The machine, the system and the version measured.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("");
    let model = model.trim_start_matches([' ', '\t', ':']);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("?").to_owned();
    format!(
        "machine: {cores} cores, {model}, {} {}, load {load} before; maillage {}",
        std::env::consts::OS,
        std::env::consts::ARCH,
        env!("CARGO_PKG_VERSION"),
    )
}
