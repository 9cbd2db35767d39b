//! Programs that succeed, fail, or are not there.

use std::process::Command;

use super::*;

#[test]
fn the_end_of_a_program_is_told_as_it_was() {
    assert!(run(&mut Command::new("true")).is_ok_and(|status| status.success()));
    assert!(run(&mut Command::new("false")).is_ok_and(|status| !status.success()));
    assert!(run(&mut Command::new("no-such-program-at-all")).is_err());
}

#[test]
fn an_answer_is_what_was_printed_and_a_complaint_is_an_error() {
    assert_eq!(ask(Command::new("echo").arg("yes")).ok().as_deref(), Some("yes\n"));
    let complaint = ask(Command::new("sh").args(["-c", "echo no such disk >&2; exit 3"]));
    assert!(complaint.is_err_and(|error| error.to_string().contains("no such disk")));
}

#[test]
fn lines_are_read_and_nobody_waits_for_what_was_left_running() {
    let mut command = Command::new("sh");
    command.args(["-c", "echo one; echo two >&2; sleep 3600 & echo $!; exit 3"]);
    let mut lines = Vec::new();
    let status = run_read(command, |line| lines.push(line.to_owned())).expect("runs");
    assert_eq!((status.code(), &lines[..2]), (Some(3), &["one".to_owned(), "two".to_owned()][..]));
    let _ = Command::new("kill").arg(&lines[2]).status();
}
