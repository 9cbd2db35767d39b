//! The addresses of the portrait of the network.

/// The network at a glance, and the way to all that is known of it.
pub const NETWORK: &str = "/reseau";
/// Who works with whom: the picture and its table.
pub const LINKS: &str = "/reseau/carte-des-liens";
/// The same as a table with separators.
pub const LINKS_TABLE: &str = "/reseau/carte-des-liens.csv";
/// The same as a workbook.
pub const LINKS_BOOK: &str = "/reseau/carte-des-liens.xlsx";
/// Links between the families, what is missing, and who is where.
pub const FAMILIES: &str = "/reseau/familles";
/// The organisations by family, sector and commune as a table with separators.
pub const FAMILIES_TABLE: &str = "/reseau/familles.csv";
/// The same as a workbook.
pub const FAMILIES_BOOK: &str = "/reseau/familles.xlsx";
/// Which needs are answered in which commune.
pub const COVERAGE: &str = "/reseau/couverture";
/// The same as a table with separators.
pub const COVERAGE_TABLE: &str = "/reseau/couverture.csv";
/// The same as a workbook.
pub const COVERAGE_BOOK: &str = "/reseau/couverture.xlsx";
