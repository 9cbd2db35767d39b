//! What a cell may hold and never is.

use super::Spreadsheet;

fn written(cell: &str) -> String {
    let mut table = Spreadsheet::default();
    table.line([cell]).expect("a line");
    table.finish().expect("a table").trim_start_matches('\u{feff}').trim_end().to_owned()
}

#[test]
fn no_cell_is_reckoned_however_it_begins() {
    for cell in
        ["=1+1", "+33199001234", "-1", "@SUM(A1)", "  =1+1", "\u{a0}=1+1", "＝1+1", "＋1", "－1", "＠a"]
    {
        assert!(written(cell).starts_with('\''), "{cell}");
    }
    for cell in ["\t=1", "\r=1", "\n=1"] {
        assert!(written(cell).trim_start_matches('"').starts_with('\''), "{cell:?}");
    }
    for cell in ["Melun", "1+1", "'=1", "01 99 00 12 34", "a=b"] {
        assert_eq!(written(cell), cell);
    }
}
