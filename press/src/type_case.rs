//! The letters at hand: the fonts shipped with the press, and which signs they can print.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts, in the order of the template: the letters of the screens, Cyrillic and rarer Latin, Arabic and Persian,
/// signs and all other scripts there are.
const FONTS: [&[u8]; 7] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
];

/// The fonts, read once.
pub(crate) struct TypeCase {
    /// In the order of [`FONTS`].
    pub(crate) fonts: Vec<Font>,
    /// Their names and styles, for typst.
    pub(crate) book: LazyHash<FontBook>,
}

static TYPE_CASE: LazyLock<TypeCase> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    TypeCase { fonts, book }
});

/// The fonts of the press.
pub(crate) fn type_case() -> &'static TypeCase {
    &TYPE_CASE
}

impl TypeCase {
    /// Whether any font prints this sign.
    pub(crate) fn has(&self, sign: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(sign)))
    }
}
