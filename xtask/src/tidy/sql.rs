//! SQL stands in one place per room, where it is checked on both engines.

use regex_lite::Regex;

use super::{Document, Fault};

/// Finds statements outside of a store, and statements that read whatever columns there happen to be.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    // One column or a list with commas, so that « select a town from the list » stays prose.
    let columns = r"(?:distinct\s+)?[\w.()*]+(?:\s+as\s+\w+)?(?:\s*,[\w.()*'\s,]+)?";
    let reading = format!(r#"(?i)"\s*(?:select\s+{columns}\s+from\s+\w"#);
    let statement = Regex::new(&format!(
        r"{reading}|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s+\w|create\s+(?:table|index|unique)\s)"
    ));
    let star = Regex::new(r"(?i)\bselect\s+(?:\w+\.)?\*\s*(?:,|from\b)");
    let (Ok(statement), Ok(star)) = (statement, star) else { return Vec::new() };
    let stores = documents.iter().filter(|document| may_hold_sql(document) && !document.is_test());
    let stars = stores.flat_map(|document| {
        let reads_all =
            document.lines().filter(|(_, text)| star.is_match(text) && !text.trim().starts_with("//"));
        reads_all
            .map(|(line, _)| document.fault(line, "name the columns: `select *` changes when a table does"))
    });
    let others = documents
        .iter()
        .filter(|document| document.is_rust() && !may_hold_sql(document) && !document.is_test());
    let strays = others.flat_map(|document| {
        let found = statement.find_iter(&document.text).map(|found| found.start());
        found.map(|start| {
            let line = document.text[..start].matches('\n').count() + 1;
            document.fault(line, "SQL belongs to store.rs of its room, where both engines check it")
        })
    });
    stars.chain(strays).collect()
}

/// The ground's `store` crate, a room's `store.rs` with what stands below it, and migrations.
fn may_hold_sql(document: &Document) -> bool {
    let path = &document.path;
    let in_store = path.ends_with("/store.rs") || path.contains("/store/");
    path.ends_with(".sql") || (document.is_rust() && in_store)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn statements_live_in_stores_and_name_their_columns() {
        let stray = "//! Pages.\nlet q = \"\n  select name from service\";\n";
        let every_column = concat!("//! Store.\n\"select ", "* from service\"\n");
        for (path, text, expected) in [
            ("capabilities/x/src/store.rs", stray, None),
            ("capabilities/x/src/store/search.rs", stray, None),
            ("ground/store/src/conn.rs", stray, None),
            ("capabilities/x/src/pages/home.rs", stray, Some("capabilities/x/src/pages/home.rs:2")),
            ("capabilities/x/src/pages/home.rs", "\"select a town from the list\"", None),
            ("capabilities/x/src/tests.rs", stray, None),
            ("capabilities/x/src/store.rs", every_column, Some("capabilities/x/src/store.rs:2")),
            ("capabilities/x/src/store.rs", "// never select * here\n", None),
            ("capabilities/x/migrations/0001_x.sql", "-- x\ncreate table x (a text);", None),
        ] {
            let faults = check(&repository(&[(path, text)]));
            assert_eq!(places(&faults), Vec::from_iter(expected.map(str::to_owned)), "{path}: {text}");
        }
    }
}
