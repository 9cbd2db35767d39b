//! One cell at a time: what it says, and what had to be mended to hear it.

use super::*;
use crate::limits::Limits;
use crate::record::RowRef;

/// Reads one cell with one method; gives the value and the codes of the repairs.
fn cell<T>(value: &str, read: impl FnOnce(&mut Fields<'_, '_>) -> T) -> (T, Vec<&'static str>) {
    let limits = Limits::default();
    let mut silent = |_| {};
    let mut log = Log::new(&limits, 0, &mut silent);
    let mut row = Row::new(RowRef { table: 0, row: 2 });
    row.set(&"c".into(), value);
    let mut fields = Fields::new(row, &mut log);
    let read = read(&mut fields);
    let extras = fields.finish();
    let rules: Vec<&'static str> = log.report.repairs.iter().map(|repair| repair.rule.code()).collect();
    let lost = log.report.repairs.iter().any(|repair| repair.severity() == crate::Severity::Lost);
    assert!(!lost || extras.contains_key("c"), "{value}: what is lost to its field is kept aside");
    (read, rules)
}

#[test]
fn web_addresses() {
    for (value, expected, rules) in [
        ("https://a.example/x", Some("https://a.example/x"), vec![]),
        ("www.a.example", Some("https://www.a.example"), vec!["scheme-added"]),
        ("HTTP://a.example", Some("HTTP://a.example"), vec![]),
        ("a.example:8080/x?y=1", Some("https://a.example:8080/x?y=1"), vec!["scheme-added"]),
        ("https://a.example; https://b.example", Some("https://a.example"), vec!["value-kept-aside"]),
        ("pas une url !", None, vec!["url-unreadable"]),
        ("javascript:alert(1)", None, vec!["url-unreadable"]),
        ("mailto:a@b.example", None, vec!["url-unreadable"]),
        ("rien", None, vec!["url-unreadable"]),
    ] {
        assert_eq!(cell(value, |fields| fields.url("c")), (expected.map(str::to_owned), rules), "{value}");
    }
}

#[test]
fn mail_addresses() {
    for (value, expected, rules) in [
        ("a@b.example", Some("a@b.example"), vec![]),
        ("mailto:a@b.example", Some("a@b.example"), vec!["email-repaired"]),
        ("Accueil <a@b.example>", Some("a@b.example"), vec!["email-repaired"]),
        ("a@b.example ; c@d.example", Some("a@b.example"), vec!["email-repaired", "value-kept-aside"]),
        ("pas une adresse", None, vec!["email-unreadable"]),
        ("a@b", None, vec!["email-unreadable"]),
    ] {
        assert_eq!(cell(value, |fields| fields.email("c")), (expected.map(str::to_owned), rules), "{value}");
    }
}

#[test]
fn telephone_numbers() {
    for (value, expected, rules) in [
        ("01 99 00 12 34", vec!["+33199001234"], vec![]),
        ("0199001234 poste 12", vec!["+33199001234 12"], vec!["phone-extension-separated"]),
        (
            "0199001234 / 0199001235 / 0199001236",
            vec!["+33199001234", "+33199001235", "+33199001236"],
            vec!["phones-separated"],
        ),
        ("0199001234 0199001235", vec!["+33199001234", "+33199001235"], vec!["phones-separated"]),
        ("199001234", vec!["+33199001234"], vec!["leading-zero-restored"]),
        (
            "305-573-4200 x57471",
            vec!["3055734200 57471"],
            vec!["phone-extension-separated", "phone-country-unknown"],
        ),
        ("voir affiche", vec!["voir affiche"], vec!["phone-unreadable"]),
    ] {
        let (phones, told) = cell(value, |fields| fields.phones("c"));
        let read: Vec<String> = phones
            .iter()
            .map(|phone| {
                [Some(phone.number.clone()), phone.extension.clone()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        assert_eq!(
            (read, told),
            (expected.iter().map(|text| (*text).to_owned()).collect(), rules),
            "{value}"
        );
    }
}

#[test]
fn dates() {
    for (value, order, expected, rules) in [
        ("2026-03-02", DayOrder::DayFirst, Some("2026-03-02"), vec![]),
        ("2026-03-02T10:30:45.123Z", DayOrder::DayFirst, Some("2026-03-02T10:30:45.123Z"), vec![]),
        ("02/03/2026", DayOrder::DayFirst, Some("2026-03-02"), vec!["date-rewritten"]),
        ("02/03/2026", DayOrder::MonthFirst, Some("2026-02-03"), vec!["date-rewritten"]),
        ("1/24/70", DayOrder::MonthFirst, Some("1970-01-24"), vec!["date-rewritten"]),
        ("January 20, 1970", DayOrder::MonthFirst, Some("1970-01-20"), vec!["date-rewritten"]),
        ("1er août 2026", DayOrder::DayFirst, Some("2026-08-01"), vec!["date-rewritten"]),
        ("2026/3/2", DayOrder::DayFirst, Some("2026-03-02"), vec!["date-rewritten"]),
        ("46076.0", DayOrder::DayFirst, Some("2026-02-23"), vec!["date-from-serial"]),
        ("13/27/2014", DayOrder::MonthFirst, None, vec!["date-unreadable"]),
        ("bientôt", DayOrder::DayFirst, None, vec!["date-unreadable"]),
    ] {
        assert_eq!(
            cell(value, |fields| fields.date("c", order)),
            (expected.map(str::to_owned), rules),
            "{value}"
        );
    }
}

#[test]
fn company_numbers() {
    for (value, expected, rules) in [
        ("13002526500013", Some("13002526500013"), vec![]),
        ("130 025 265 00013", Some("13002526500013"), vec![]),
        ("13002526500013.0", Some("13002526500013"), vec!["decimals-removed"]),
        ("35600000000048", Some("35600000000048"), vec![]),
        ("5550000000017", Some("05550000000017"), vec!["leading-zero-restored"]),
        ("6.04E13", None, vec!["identifier-rounded"]),
        ("6,0487647500499E+13", None, vec!["identifier-rounded"]),
        ("13002526500014", None, vec!["identifier-invalid"]),
        ("00000000000000", None, vec!["identifier-rounded"]),
        ("13002526510000", None, vec!["identifier-rounded"]),
        ("en cours", None, vec!["identifier-invalid"]),
    ] {
        let (read, told) = cell(value, |fields| fields.french_identifier("c", "FR-SIRET", 14));
        assert_eq!(
            (read.map(|known| known.identifier), told),
            (expected.map(str::to_owned), rules),
            "{value}"
        );
    }
}

#[test]
fn hours_of_the_day() {
    for (text, expected) in [
        ("09:00:00", Some((540, true, ""))),
        ("8:30am", Some((510, true, ""))),
        ("12:00am", Some((0, true, ""))),
        ("12:30 pm", Some((750, true, ""))),
        ("9h30", Some((570, true, ""))),
        ("9h", Some((540, true, ""))),
        ("830am", Some((510, false, ""))),
        ("9:00a", Some((540, false, ""))),
        ("8:00m", Some((480, false, ""))),
        ("9:0am", Some((540, false, ""))),
        ("5:00pm (Counter closes at 4:30 pm)", Some((1_020, true, "(Counter closes at 4:30 pm)"))),
        ("24:00", Some((1_440, true, ""))),
        ("25:00", None),
        ("9:75", None),
        ("noon", None),
        ("", None),
    ] {
        assert_eq!(clock(text), expected, "{text}");
    }
}

#[test]
fn plain_words() {
    for (before, after) in [
        ("Accueil", "Accueil"),
        ("<p>Bonjour</p><p>à tous</p>", "Bonjour\nà tous"),
        ("a &amp; b &eacute;t&eacute; &#8217;", "a & b été ’"),
        ("moins de 18 ans (<18) et > 3", "moins de 18 ans (<18) et > 3"),
        ("<script>alert('x')</script>Suite", "Suite"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("a<br/>b<br>c", "a\nb\nc"),
        ("<!-- caché -->visible", "visible"),
        ("un\\nmot", "un\nmot"),
        ("<img src=x onerror=alert(1)", ""),
        ("<https://exemple.example> reste", "<https://exemple.example> reste"),
    ] {
        assert_eq!(plain_text(before.to_owned()).0, after, "{before}");
    }
}

#[test]
fn lists_in_one_cell() {
    for (value, expected) in [
        ("a, b;c|d", vec!["a", "b", "c", "d"]),
        ("[\"a\", \"b, c\"]", vec!["a", "b, c"]),
        ("{a,b}", vec!["a", "b"]),
        (" , ", vec![]),
    ] {
        assert_eq!(list(value).collect::<Vec<_>>(), expected, "{value}");
    }
}
