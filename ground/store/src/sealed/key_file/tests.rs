//! The key file is for its owner alone, made once, and replaced whole.

use std::path::Path;

use super::super::{SealFault, SealKey};
use super::{HeldKeyFile, Ring, read};

const PLACE: &str = "contact/name/018f";

fn text_of(path: &Path) -> String {
    read(path).unwrap().unwrap().written()
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions()) & 0o777
}

#[cfg(unix)]
#[test]
fn a_key_file_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    assert_eq!(mode(&path), 0o600);
    for open in [0o640, 0o604, 0o644, 0o660] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(open)).unwrap();
        let refused = SealKey::load_or_create(&path).unwrap_err();
        assert!(matches!(refused, SealFault::KeyFileOpen { .. }));
        assert!(refused.to_string().contains("chmod 600"), "{refused}");
    }
}

#[test]
fn a_file_of_the_first_version_is_read_until_it_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    std::fs::write(&path, [7; 32]).unwrap();
    let key = SealKey::load_or_create(&path).unwrap();
    let sealed = SealKey::from_bytes([7; 32]).seal(PLACE, "Zoé").unwrap();
    assert_eq!(key.open(PLACE, &sealed).unwrap(), "Zoé");
    let (mut held, ring) = HeldKeyFile::take(&path).unwrap().unwrap();
    held.replace(&ring.renewed().unwrap()).unwrap();
    assert!(text_of(&path).contains(&format!("older {}", "07".repeat(32))));
    assert_eq!(key.fingerprint("a", "b"), SealKey::load_or_create(&path).unwrap().fingerprint("a", "b"));
}

#[test]
fn what_is_no_key_file_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    for bytes in [&[][..], &[1; 31], &[1; 33], &[255; 40], &[b'#'; 70_000], &whole[..whole.len() - 9]] {
        std::fs::write(&path, bytes).unwrap();
        let refused = SealKey::load_or_create(&path).unwrap_err();
        assert!(refused.to_string().contains("Put back the one"), "{refused}");
    }
}

#[test]
fn a_file_is_replaced_whole_and_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    // Left by a process that was killed in the middle.
    std::fs::write(folder.path().join("network.new"), "half").unwrap();
    let (mut held, ring) = HeldKeyFile::take(&path).unwrap().unwrap();
    let renewed = ring.renewed().unwrap();
    held.replace(&renewed).unwrap();
    assert_eq!(text_of(&path), renewed.written());
    #[cfg(unix)]
    assert_eq!(mode(&path), 0o600);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn one_rotation_holds_the_file_and_a_dead_one_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    let (mut held, ring) = HeldKeyFile::take(&path).unwrap().unwrap();
    assert!(HeldKeyFile::take(&path).unwrap().is_none());
    held.replace(&ring.renewed().unwrap()).unwrap();
    assert!(HeldKeyFile::take(&path).unwrap().is_none(), "the new file is held as the old one was");
    drop(held);
    assert!(HeldKeyFile::take(&path).unwrap().is_some());
}

#[cfg(unix)]
#[test]
fn a_link_to_the_file_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (kept, link) = (folder.path().join("kept.key"), folder.path().join("network.key"));
    SealKey::load_or_create(&kept).unwrap();
    std::os::unix::fs::symlink(&kept, &link).unwrap();
    let (mut held, ring) = HeldKeyFile::take(&link).unwrap().unwrap();
    let renewed: Ring = ring.renewed().unwrap();
    held.replace(&renewed).unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(text_of(&kept), renewed.written());
}
