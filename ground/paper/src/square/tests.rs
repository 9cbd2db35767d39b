//! A square is whole, named, and nothing in its words leaves them.

use super::qr_svg;

#[test]
fn a_square_is_named_and_has_its_quiet_border() {
    let svg = qr_svg("https://exemple.fr/s/7k4m", "Le site de la fiche");
    // Version 2 (25 dots) holds 26 bytes at medium correction; four blank dots on each side.
    assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
    assert!(svg.contains("<title>Le site de la fiche</title>"));
    assert!(svg.contains("M4 4h7v1h-7z"), "the corner begins after the border: {svg}");
}

#[test]
fn words_stay_words() {
    let svg = qr_svg("https://exemple.fr", "\"/><script>x</script>&\u{1}");
    assert!(!svg.contains("<script>") && svg.contains("&quot;/&gt;&lt;script&gt;") && !svg.contains('\u{1}'));
}

#[test]
fn what_no_square_can_hold_gives_none() {
    assert!(qr_svg(&"x".repeat(3000), "trop long").is_empty());
    assert!(!qr_svg("", "").is_empty());
}
