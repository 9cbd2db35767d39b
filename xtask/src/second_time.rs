//! Tests that failed among others are told aloud and run once more, alone.

use anyhow::Result;

/// The tests of one program that failed, and what cargo wants to hear to run that program again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Failed {
    /// Such as `-p linkage --lib`.
    pub(crate) program: Vec<String>,
    /// The whole names of the tests.
    pub(crate) tests: Vec<String>,
}

/// What a run of `cargo test --no-fail-fast` printed, read line by line.
#[derive(Default, Debug)]
pub(crate) struct Reading {
    tests: Vec<String>,
    told: usize,
    failed: Vec<Failed>,
    unclear: bool,
}

impl Reading {
    /// Takes in one line.
    pub(crate) fn line(&mut self, line: &str) {
        let line = line.trim();
        if line.starts_with("Running ") || line.starts_with("Doc-tests ") {
            (self.tests, self.told) = (Vec::new(), 0);
        } else if let Some(test) =
            between(line, "---- ", " stdout ----").or(between(line, "test ", " ... FAILED"))
        {
            if !self.tests.iter().any(|known| known == test) {
                self.tests.push(test.to_owned());
            }
        } else if let Some(counts) = line.strip_prefix("test result: FAILED. ") {
            self.told = failed_of(counts);
        } else if let Some(program) = between(line, "error: test failed, to rerun pass `", "`") {
            self.program(program);
        } else if let Some(program) = between(line, "error: doctest failed, to rerun pass `", "`") {
            self.program(program);
        }
    }

    /// A program that stopped without counting, or whose tests were not all named, is not run again: it failed.
    fn program(&mut self, program: &str) {
        let program: Vec<String> = program.split_whitespace().map(ToOwned::to_owned).collect();
        let is_whole = self.told > 0 && self.told == self.tests.len();
        self.unclear |= !is_whole || program.iter().any(|word| word == "--doc");
        self.failed.push(Failed { program, tests: std::mem::take(&mut self.tests) });
        self.told = 0;
    }

    /// What to run again; nothing where it is not clear what failed.
    pub(crate) fn into_what_failed(self) -> Option<Vec<Failed>> {
        (!self.unclear && !self.failed.is_empty()).then_some(self.failed)
    }
}

/// Runs each program's failed tests again by `run`, and says how it went; `true` when all of them passed.
pub(crate) fn run(failed: &[Failed], mut run: impl FnMut(&[&str]) -> Result<bool>) -> Result<bool> {
    let mut all = true;
    for Failed { program, tests } in failed {
        let named = tests.join(", ");
        crate::say(&format!("── failed among others, run a second time, alone: {named}"));
        let mut arguments = vec!["test"];
        arguments.extend(program.iter().map(String::as_str));
        arguments.extend(["--", "--exact", "--test-threads=1"]);
        arguments.extend(tests.iter().map(String::as_str));
        let passed = run(&arguments)?;
        let told = if passed { "passed" } else { "FAILED again" };
        crate::say(&format!("── a second time, alone: {told}: {named}"));
        all &= passed;
    }
    Ok(all)
}

fn between<'line>(line: &'line str, before: &str, after: &str) -> Option<&'line str> {
    line.strip_prefix(before)?.strip_suffix(after)
}

/// The count before `failed` in « 51 passed; 1 failed; 0 ignored ».
fn failed_of(counts: &str) -> usize {
    let of = |part: &str| part.trim().strip_suffix(" failed").and_then(|count| count.parse().ok());
    counts.split(';').find_map(of).unwrap_or(0)
}

#[cfg(test)]
mod tests;
