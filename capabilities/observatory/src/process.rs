//! What the system says of this process: its memory, since when it runs.

use std::fs::read_to_string;

/// What the system says of this process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Process {
    /// Bytes of memory that it holds now.
    pub resident: u64,
    /// Files and connections that it holds open.
    pub open_files: u64,
    /// Its threads.
    pub threads: u64,
}

/// Asks the system; zeros where there is no `/proc`.
pub fn process() -> Process {
    let status = read_to_string("/proc/self/status").unwrap_or_default();
    let number = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0)
    };
    let open_files = std::fs::read_dir("/proc/self/fd").map_or(0, |files| files.count() as u64);
    Process { resident: number("VmRSS:") * 1024, open_files, threads: number("Threads:") }
}
