//! A picture keeps what is seen and nothing else, and no bytes make the reading fall.

use proptest::prelude::*;

use super::{Picture, orientation};

const JPEG: &[u8] = include_bytes!("placed.jpg");
const PNG: &[u8] = include_bytes!("placed.png");

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

#[test]
fn a_telephones_picture_loses_place_day_device_comments_and_what_hangs_behind() {
    for word in ["TelephoneExemple", "2026:11:22", "Commentaire", "EntreDeuxScans", "latitude"] {
        assert!(holds(JPEG, word), "the trial holds {word}");
    }
    let picture = Picture::read(JPEG).expect("a picture");
    for word in ["TelephoneExemple", "2026:11:22", "Commentaire", "EntreDeuxScans", "latitude", "JFIF"] {
        assert!(!holds(&picture.content, word), "{word}");
    }
    assert!(picture.content.ends_with(&[0xff, 0xd9]));
    assert_eq!((picture.width, picture.height), (16, 24), "held on its side");
    assert_eq!(orientation(picture.content.get(6..).expect("an Exif segment")), Some(6));
    assert_eq!(Picture::read(&picture.content), Some(picture), "nothing more is lost the second time");
}

#[test]
fn a_png_loses_its_texts() {
    assert!(holds(PNG, "Location") && holds(PNG, "eXIf") && holds(PNG, "trailing place"));
    let picture = Picture::read(PNG).expect("a picture");
    for word in ["Location", "46.2", "eXIf", "TelephoneExemple", "trailing place"] {
        assert!(!holds(&picture.content, word), "{word}");
    }
    assert_eq!((picture.width, picture.height, picture.media), (24, 16, "image/png"));
    assert_eq!(Picture::read(&picture.content), Some(picture));
}

#[test]
fn a_picture_cut_short_or_too_wide_is_none() {
    for length in 0..Picture::read(JPEG).expect("a picture").content.len().min(400) {
        assert_eq!(Picture::read(&JPEG[..length]), None, "{length}");
    }
    let mut wide = PNG.to_vec();
    wide[16..20].copy_from_slice(&[0, 1, 0, 0]);
    assert_eq!(Picture::read(&wide), None);
    assert_eq!(Picture::read(b"<svg onload=alert(1)>"), None);
}

proptest! {
    #[test]
    fn no_bytes_make_it_fall(at in 0..JPEG.len(), byte: u8, tail in proptest::collection::vec(any::<u8>(), 0..80)) {
        for trial in [JPEG, PNG] {
            let mut bytes = trial.to_vec();
            let at = at.min(bytes.len() - 1);
            bytes[at] = byte;
            bytes.extend(&tail);
            if let Some(picture) = Picture::read(&bytes) {
                prop_assert!(!holds(&picture.content, "trailing place"));
                let again = Picture::read(&picture.content);
                prop_assert_eq!(again.map(|one| one.content), Some(picture.content));
            }
        }
        let _ = Picture::read(&tail);
        let _ = orientation(&tail);
    }
}
