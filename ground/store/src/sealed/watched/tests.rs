//! A process that runs follows its key file, forgets nothing, and keeps its keys when the file is spoilt.

use crate::sealed::key_file::HeldKeyFile;
use crate::sealed::ring::Ring;
use crate::sealed::{SealFault, SealKey, Sealed};

use super::LOOK_EVERY;

const PLACE: &str = "contact/name/018f";

fn sealed_by(ring: &Ring) -> Sealed {
    SealKey::from_ring(ring.clone()).seal(PLACE, "Zoé").unwrap()
}

#[test]
fn a_key_that_is_not_known_yet_is_looked_for_at_once_and_none_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    let running = SealKey::load_or_create(&path).unwrap();
    let (mut held, mut ring) = HeldKeyFile::take(&path).unwrap().unwrap();
    let first = sealed_by(&ring);
    for _ in 0..20 {
        ring = ring.renewed().unwrap().alone();
        held.replace(&ring).unwrap();
        assert_eq!(running.clone().open(PLACE, &sealed_by(&ring)).unwrap(), "Zoé");
        assert_eq!(running.open(PLACE, &first).unwrap(), "Zoé", "read before the key was put away");
    }
    let fresh = SealKey::load_or_create(&path).unwrap();
    assert!(matches!(fresh.open(PLACE, &first), Err(SealFault::UnknownKey { .. })));
}

#[test]
fn a_new_key_seals_once_the_file_was_looked_at_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    let running = SealKey::load_or_create(&path).unwrap();
    let (mut held, ring) = HeldKeyFile::take(&path).unwrap().unwrap();
    let alone = ring.renewed().unwrap().alone();
    held.replace(&alone).unwrap();
    std::thread::sleep(2 * LOOK_EVERY);
    let sealed = running.seal(PLACE, "Zoé").unwrap();
    assert_eq!(SealKey::from_ring(alone).open(PLACE, &sealed).unwrap(), "Zoé");
}

#[test]
fn a_spoilt_file_does_not_stop_a_process_that_runs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    let running = SealKey::load_or_create(&path).unwrap();
    let sealed = running.seal(PLACE, "Zoé").unwrap();
    let foreign = Ring::draw().unwrap();
    for spoilt in [Some("half a fi".to_owned()), None, Some(foreign.written())] {
        match &spoilt {
            Some(text) => {
                std::fs::write(&path, text).unwrap();
                #[cfg(unix)]
                {
                    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
                    std::fs::set_permissions(&path, mode).unwrap();
                }
            }
            None => std::fs::remove_file(&path).unwrap(),
        }
        let refused = running.open(PLACE, &sealed_by(&foreign));
        assert!(
            matches!(refused, Err(SealFault::UnknownKey { .. })),
            "another network's keys are not taken up"
        );
        assert_eq!(running.open(PLACE, &running.seal(PLACE, "Zoé").unwrap()).unwrap(), "Zoé");
        assert_eq!(running.open(PLACE, &sealed).unwrap(), "Zoé");
    }
}
