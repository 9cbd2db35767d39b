//! An address as a square of dots to photograph.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Blank dots around the square, without which telephones do not see it (ISO/IEC 18004).
const QUIET: usize = 4;

/// A QR code as SVG, named by `words` for whoever does not see it. Medium correction: a sheet is folded and stained.
/// An address too long for any square (2331 bytes) gives an empty text: the address in clear stands beside it anyway.
pub fn qr_svg(address: &str, words: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else {
        return String::new();
    };
    let side = code.width() + 2 * QUIET;
    let words = escaped(words);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{words}\" \
         shape-rendering=\"crispEdges\"><title>{words}</title><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path fill=\"#000\" d=\"{}\"/></svg>",
        dots(&code)
    )
}

/// The dark dots, row by row, as one path.
fn dots(code: &QrCode) -> String {
    let width = code.width();
    let dark: Vec<bool> = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
    let mut path = String::new();
    for (y, row) in dark.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    path
}

fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // No control character is allowed in XML, but for the ends of lines.
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests;
