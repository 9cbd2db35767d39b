//! Ways to hand a sheet to somebody: by mail, by SMS, on paper as a square to photograph, or by its lasting address.

use qrcode::{Color, EcLevel, QrCode};
use web::Visit;

/// What a sheet is handed over with.
pub(in crate::pages) struct ShareView {
    /// The subject of a mail.
    pub(in crate::pages) subject: String,
    /// What, who, number and address, as a text.
    pub(in crate::pages) text: String,
    /// The lasting address, in clear.
    pub(in crate::pages) address: String,
    /// The same as a square of dots; none where it cannot be drawn.
    pub(in crate::pages) square: Option<Square>,
}

/// The dots of a QR code, drawn as one path.
pub(in crate::pages) struct Square {
    /// How many dots wide, its quiet border included.
    pub(in crate::pages) side: usize,
    /// The dark dots.
    pub(in crate::pages) path: String,
}

/// Blank dots around the square, without which telephones do not see it (ISO/IEC 18004).
const QUIET: usize = 4;

/// The ways to hand over the sheet at this path.
pub(in crate::pages) fn share(visit: &Visit, subject: &str, lines: &[&str], path: &str) -> ShareView {
    let address = visit.absolute(path);
    let told = lines.iter().filter(|line| !line.is_empty()).copied();
    let text = told.chain([address.as_str()]).collect::<Vec<_>>().join("\n");
    ShareView { subject: subject.to_owned(), text, square: square(&address), address }
}

/// The square of an address. Medium correction: a sheet of paper is folded and stained.
fn square(address: &str) -> Option<Square> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let dark: Vec<bool> = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
    let mut path = String::new();
    for (y, row) in dark.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] {
                path.push_str(&format!("M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len()));
            }
            x += run.len();
        }
    }
    Some(Square { side: width + 2 * QUIET, path })
}
