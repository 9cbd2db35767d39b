//! One stylesheet for the whole house: capabilities say what a thing is, `ground/web` says how it looks.

use super::{Document, Fault};

/// Finds stylesheets and styles within capabilities.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    let inside = documents.iter().filter(|document| document.path.starts_with("capabilities/"));
    inside.flat_map(faults_of).collect()
}

fn faults_of(document: &Document) -> Vec<Fault> {
    if document.path.ends_with(".css") {
        return vec![document.fault(1, "capabilities ship no stylesheet; ask for a part in ground/web")];
    }
    let styled = document.lines().filter(|(_, text)| {
        document.is_template() && (text.contains("<style") || text.contains(" style=\""))
    });
    styled
        .map(|(line, _)| document.fault(line, "capabilities ship no style; ask for a part in ground/web"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn styles_live_in_the_ground_only() {
        let documents = repository(&[
            ("ground/web/style/web.css", "body {}"),
            ("capabilities/x/x.css", "body {}"),
            ("capabilities/x/src/pages/home.html", "<p>\n<p style=\"color: red\">"),
            ("capabilities/x/src/pages/home.rs", "//! Says \"<style\" aloud.\n"),
        ]);
        assert_eq!(
            places(&check(&documents)),
            ["capabilities/x/x.css:1", "capabilities/x/src/pages/home.html:2"]
        );
    }
}
