//! The small parts of packing; the package itself is tried by `cargo xtask package --try`.

use super::*;

#[test]
fn the_edition_is_the_number_and_the_moment() {
    let manifest =
        "[workspace]\nresolver = \"3\"\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    assert_eq!(number(manifest), Some("0.1.0"));
    assert_eq!(number("[package]\nname = \"x\"\n"), None);
    let edition = Edition { version: "0.1.0+1795400000".to_owned(), dated: "1795400000".to_owned() };
    assert_eq!(edition.older().version, "0.0.1");
}

#[test]
fn the_oldest_c_library_is_read_in_the_program() {
    assert_eq!(tree::newest_libc("GLIBC_2.9\nGLIBC_2.34\nGLIBC_2.2.5\nGLIBC_\n"), (2, 34));
}

#[test]
fn a_manual_page_takes_nothing_for_an_instruction() {
    let help = "About.\n\nUsage: maillage <COMMAND>\n\nCommands:\n  demo   Try it\n           a second line\n  keys   Change\n  help   Print this\n\nOptions:\n  -h, --help\n";
    assert_eq!(manual::commands(help), ["demo", "keys"]);
    assert_eq!(manual::written(".SH\n'x\na-b\\c"), "\\&.SH\n\\&'x\na\\-b\\ec");
}

#[test]
fn folders_of_this_machine_are_written_otherwise() {
    let [(_, rust), (_, c)] = without_paths(Path::new("/tmp/a clone"));
    assert!(rust.contains("\u{1f}--remap-path-prefix=/tmp/a clone=/maillage"), "{rust}");
    assert!(c.contains("-ffile-prefix-map=/tmp/a clone=/maillage"), "{c}");
}
