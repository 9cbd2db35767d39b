//! A sheet in each of the ten languages.

use paper::{Block, Format, Tone, Tongue};

use super::{pages_at_once, paragraph, read, runs, sheet, texts, without_blanks};

/// The same hand-out in every language: title, sentence, what to bring.
fn sample(tongue: Tongue) -> [&'static str; 3] {
    match tongue {
        Tongue::French => [
            "Où laver son linge",
            "C’est gratuit, le mardi à 14 h, près de l’église Nœuf.",
            "une pièce d’identité",
        ],
        Tongue::English => {
            ["Where to wash your clothes", "It is free, on Tuesdays at 2 pm.", "an identity paper"]
        }
        Tongue::Spanish => [
            "¿Dónde lavar la ropa?",
            "Es gratis, los martes a las 14. ¡Venga mañana!",
            "un documento de identidad",
        ],
        Tongue::Portuguese => [
            "Onde lavar a roupa",
            "É grátis, às terças; não é preciso marcação.",
            "um documento de identificação",
        ],
        Tongue::Romanian => [
            "Unde să speli rufele",
            "Este gratuit, marțea, în fața bisericii și a școlii.",
            "un act de identitate",
        ],
        Tongue::Turkish => {
            ["Çamaşır nerede yıkanır", "Salı günleri ücretsizdir; İstanbul Sokağı, ığdır.", "kimlik belgesi"]
        }
        Tongue::Arabic => ["أين أغسل ملابسي", "الخدمة مجانية يوم الثلاثاء على الساعة ١٤.", "وثيقة هوية"],
        Tongue::Persian => {
            ["کجا لباس‌هایم را بشویم", "رایگان است، سه‌شنبه‌ها ساعت ۱۴، گچ و پژو.", "یک کارت شناسایی"]
        }
        Tongue::Ukrainian => [
            "Де випрати одяг",
            "Безкоштовно, щовівторка о 14 годині, біля ґанку її.",
            "документ, що посвідчує особу",
        ],
        Tongue::Russian => [
            "Где постирать одежду",
            "Бесплатно, по вторникам в 14 часов, объявление у ёлки.",
            "документ, удостоверяющий личность",
        ],
    }
}

#[test]
fn every_language_leaves_the_press_whole_and_vouched_for() {
    for tongue in Tongue::ALL {
        let [title, sentence, bring] = sample(tongue);
        let mut written = sheet(vec![
            Block::Heading(title.to_owned()),
            paragraph(sentence),
            Block::Ticks(texts(&[bring])),
            Block::Box { tone: Tone::Note, title: title.to_owned(), blocks: vec![paragraph(sentence)] },
        ]);
        written.title = title.to_owned();
        written.language = tongue;
        let document = pages_at_once(&written);
        assert!(runs(&document).iter().all(|run| run.glyphs.iter().all(|glyph| glyph.id != 0)), "{tongue:?}");
        let read = read(&document);
        assert!(!read.contains('\u{25a1}'), "a sign is missing in {tongue:?}: {read}");
        // Between Latin signs, the runs of a line that begins on the right stand in another order.
        if tongue.left_to_right() {
            assert!(read.contains(&without_blanks(sentence)), "{tongue:?}: {read}");
        }
    }
}

#[test]
fn french_and_another_language_share_a_sheet() {
    let block = Block::In { language: Tongue::Arabic, blocks: vec![paragraph("وثيقة هوية")] };
    let mut both = sheet(vec![paragraph("Une pièce d’identité"), block]);
    both.format = Format::A4;
    let document = pages_at_once(&both);
    let languages: Vec<String> = runs(&document).iter().map(|run| run.lang.as_str().to_owned()).collect();
    assert!(languages.contains(&"fr".to_owned()) && languages.contains(&"ar".to_owned()), "{languages:?}");
}

#[test]
fn a_number_keeps_its_order_in_a_line_that_begins_on_the_right() {
    let mut written = sheet(vec![paragraph("الهاتف: 01 64 10 20 30")]);
    written.language = Tongue::Arabic;
    let document = pages_at_once(&written);
    let runs = runs(&document);
    let number = runs.iter().find(|run| run.text.contains("64")).expect("the number is printed");
    let whole: String = number.text.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(whole, "0164102030", "one run, so that nothing turns its groups around");
    assert!(number.glyphs.is_sorted_by_key(|glyph| glyph.range.start), "from left to right");
}
