//! How much a parcel may weigh before it is turned away at the door.

/// Bounds checked before and while reading. All sizes are bytes after unpacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// One file, unpacked.
    pub bytes_per_file: u64,
    /// All files together, unpacked.
    pub bytes_total: u64,
    /// One cell, or one JSON string.
    pub bytes_per_cell: usize,
    /// Unpacked size over packed size of one file in a zip, looked at above 1 MiB only.
    pub zip_ratio: u64,
    /// Rows of one table.
    pub rows: u32,
    /// Columns of one table, or fields of one JSON object.
    pub columns: usize,
    /// Depth of nesting in JSON.
    pub depth: usize,
    /// Files in a folder or zip.
    pub files: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes_per_file: 1 << 30,
            bytes_total: 1 << 30,
            bytes_per_cell: 1 << 20,
            zip_ratio: 200,
            rows: 5_000_000,
            columns: 1_000,
            depth: 64,
            files: 200,
        }
    }
}
