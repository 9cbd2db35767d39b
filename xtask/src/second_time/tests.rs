//! What is run a second time, and what is not.

use super::*;

fn reading(text: &str) -> Option<Vec<Failed>> {
    let mut reading = Reading::default();
    text.lines().for_each(|line| reading.line(line));
    reading.into_what_failed()
}

const ONE: &str = "     Running unittests src/lib.rs (target/debug/deps/linkage-1)
test linking::tests::one ... ok
test linking::tests::two ... FAILED
---- linking::tests::two stdout ----
test result: FAILED. 51 passed; 1 failed; 0 ignored; 0 measured
error: test failed, to rerun pass `-p linkage --lib`
     Running tests/journeys.rs (target/debug/deps/journeys-1)
---- members::walk stdout ----
test result: FAILED. 100 passed; 1 failed; 0 ignored; 0 measured
error: test failed, to rerun pass `-p journeys --test journeys`
";

#[test]
fn each_program_is_run_again_with_its_own_tests() {
    let failed = reading(ONE).expect("two programs");
    let told = |at: usize| (failed[at].program.join(" "), failed[at].tests.join(" "));
    assert_eq!(told(0), ("-p linkage --lib".to_owned(), "linking::tests::two".to_owned()));
    assert_eq!(told(1), ("-p journeys --test journeys".to_owned(), "members::walk".to_owned()));
}

#[test]
fn what_is_not_clear_has_failed() {
    let unnamed = ONE.replace("---- members::walk stdout ----\n", "");
    let killed = "     Running a (b)\nerror: test failed, to rerun pass `-p linkage --lib`\n";
    let example = "   Doc-tests store\ntest a ... FAILED\ntest result: FAILED. 1 passed; 1 failed\nerror: doctest failed, to rerun pass `-p store --doc`\n";
    for text in [&unnamed, killed, example, "error: could not compile `web`\n", ""] {
        assert_eq!(reading(text), None, "{text}");
    }
}

#[test]
fn one_that_fails_again_fails_the_whole() {
    let failed = reading(ONE).expect("two programs");
    let all = run(&failed, |arguments| Ok(!arguments.contains(&"journeys"))).expect("runs");
    assert!(!all);
    assert!(run(&failed, |arguments| Ok(arguments[0] == "test")).expect("runs"));
}
