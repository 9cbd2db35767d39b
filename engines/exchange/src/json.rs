//! Reads JSON one record at a time, from a list, from a page of a list, or one object a line.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::decoding::{self, Survey};
use crate::limits::Limits;
use crate::parcel::{Piece, unreadable};
use crate::refusal::{Measure, Reason, Refusal};

/// Keys under which a page keeps its records.
const PAGES: [&str; 6] = ["items", "contents", "data", "results", "structures", "services"];
/// Keys that come with a page and say how it was cut.
const PAGE_KEYS: [&str; 13] = [
    "total",
    "total_items",
    "total_pages",
    "page",
    "page_number",
    "pages",
    "size",
    "first_page",
    "last_page",
    "empty",
    "count",
    "next",
    "previous",
];

/// The fields of one object, in the order written; a key may come twice.
pub(crate) type Object = Vec<(String, Value)>;

/// What stands where a record was expected.
pub(crate) enum Item {
    /// A record.
    Object(Object),
    /// Something else, as text.
    Other(String),
}

/// Called with each item and, inside a document of several tables, the name of its table.
pub(crate) type Each<'a> = dyn FnMut(Item, Option<&str>) -> Result<(), Refusal> + 'a;

/// Measures depth and the length of texts before anything is parsed.
pub(crate) fn check_depth(piece: &Piece, survey: &Survey, limits: &Limits) -> Result<(), Refusal> {
    let mut source = decoding::open(piece, survey)?;
    let mut chunk = vec![0; 1 << 16];
    let (mut depth, mut text, mut quoted, mut escaped) = (0_usize, 0_usize, false, false);
    loop {
        let length = source.read(&mut chunk).map_err(|error| unreadable(&piece.name, &error))?;
        if length == 0 {
            return Ok(());
        }
        for &byte in &chunk[..length] {
            if quoted {
                text += 1;
                (escaped, quoted) = (!escaped && byte == b'\\', escaped || byte != b'"');
            } else {
                text = 0;
                quoted = byte == b'"';
                match byte {
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            if depth > limits.depth {
                return Err(Refusal::too_large(piece.name.clone(), Measure::Depth, limits.depth as u64));
            }
            if text > limits.bytes_per_cell {
                let limit = limits.bytes_per_cell as u64;
                return Err(Refusal::too_large(piece.name.clone(), Measure::CellBytes, limit));
            }
        }
    }
}

/// True when the first line is a whole object and another line follows.
pub(crate) fn is_lines(piece: &Piece, survey: &Survey) -> Result<bool, Refusal> {
    let mut reader = BufReader::new(decoding::open(piece, survey)?);
    let mut first = Vec::new();
    while first.trim_ascii().is_empty() {
        first.clear();
        if reader.read_until(b'\n', &mut first).map_err(|error| unreadable(&piece.name, &error))? == 0 {
            return Ok(false);
        }
    }
    let whole = serde_json::from_slice::<IgnoredAny>(&first).is_ok() && first.trim_ascii().starts_with(b"{");
    let mut rest = [0];
    Ok(whole && reader.read(&mut rest).map_err(|error| unreadable(&piece.name, &error))? > 0)
}

/// Reads one object a line. A broken line is an item of its own and stops nothing.
pub(crate) fn read_lines(
    piece: &Piece,
    source: impl Read,
    limits: &Limits,
    each: &mut Each<'_>,
) -> Result<(), Refusal> {
    let mut reader = BufReader::with_capacity(1 << 16, source);
    let mut line = Vec::new();
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line).map_err(|error| unreadable(&piece.name, &error))? == 0 {
            return Ok(());
        }
        let text = line.trim_ascii();
        if text.is_empty() {
            continue;
        }
        let item = match serde_json::from_slice::<Fields>(text) {
            Ok(Fields(fields)) => Item::Object(fields),
            Err(_) => Item::Other(String::from_utf8_lossy(text).into_owned()),
        };
        check_columns(&item, piece, limits)?;
        each(item, None)?;
    }
}

fn check_columns(item: &Item, piece: &Piece, limits: &Limits) -> Result<(), Refusal> {
    match item {
        Item::Object(fields) if fields.len() > limits.columns => {
            Err(Refusal::too_large(piece.name.clone(), Measure::Columns, limits.columns as u64))
        }
        _ => Ok(()),
    }
}

/// Reads a whole document: a list, a page, a bundle of tables, or one record.
pub(crate) fn read_document(
    piece: &Piece,
    source: impl Read,
    limits: &Limits,
    each: &mut Each<'_>,
) -> Result<(), Refusal> {
    let reader = BufReader::with_capacity(1 << 16, source);
    let refused = RefCell::new(None);
    let mut each = |item: Item, table: Option<&str>| {
        check_columns(&item, piece, limits).and_then(|()| each(item, table)).map_err(|refusal| {
            *refused.borrow_mut() = Some(refusal);
        })
    };
    let mut deserializer = serde_json::Deserializer::from_reader(reader);
    let document = Document { each: &mut each };
    let read = document.deserialize(&mut deserializer).and_then(|()| deserializer.end());
    match (refused.into_inner(), read) {
        (Some(refusal), _) => Err(refusal),
        (None, Err(error)) => Err(Refusal::new(piece.name.clone(), Reason::BrokenJson(error.to_string()))),
        (None, Ok(())) => Ok(()),
    }
}

type Deliver<'a> = dyn FnMut(Item, Option<&str>) -> Result<(), ()> + 'a;

/// The top of a document.
struct Document<'a, 'b> {
    each: &'a mut Deliver<'b>,
}

/// The stop that a refusal brings to the parser; its words are never shown.
fn stop<E: serde::de::Error>(_: ()) -> E {
    E::custom("refused")
}

impl<'de> DeserializeSeed<'de> for Document<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element::<Item>()? {
            (self.each)(item, None).map_err(stop)?;
        }
        Ok(())
    }

    /// A page hands over its records as they come. Its other keys tell whether it was a page at all: an
    /// object with a name of its own is a record, lists and all.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut own = Object::new();
        let mut page = false;
        while let Some(key) = map.next_key::<String>()? {
            let table = key.strip_suffix(".csv");
            let listed = PAGES.contains(&key.as_str()) && own.iter().all(|(name, _)| is_page_key(name));
            if listed || table.is_some() {
                let list = Page { each: &mut *self.each, table };
                page |= map.next_value_seed(list)?;
            } else {
                own.push((key, map.next_value()?));
            }
        }
        if page && own.iter().all(|(name, _)| is_page_key(name)) {
            return Ok(());
        }
        (self.each)(Item::Object(own), None).map_err(stop)
    }
}

fn is_page_key(name: &str) -> bool {
    PAGE_KEYS.contains(&name)
}

/// The list inside a page; true when there was one.
struct Page<'a, 'b> {
    each: &'a mut Deliver<'b>,
    table: Option<&'a str>,
}

impl<'de> DeserializeSeed<'de> for Page<'_, '_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Page<'_, '_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the records of a page")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<bool, A::Error> {
        while let Some(item) = list.next_element::<Item>()? {
            (self.each)(item, self.table).map_err(stop)?;
        }
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let fields = fields(map)?;
        (self.each)(Item::Object(fields), self.table).map_err(stop)?;
        Ok(true)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<bool, E> {
        Ok(true)
    }
}

fn fields<'de, A: MapAccess<'de>>(mut map: A) -> Result<Object, A::Error> {
    let mut fields = Object::with_capacity(map.size_hint().unwrap_or(32));
    while let Some(field) = map.next_entry()? {
        fields.push(field);
    }
    Ok(fields)
}

/// The fields of an object, whatever they are.
struct Fields(Object);

impl<'de> serde::Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Fields;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Fields, A::Error> {
                fields(map).map(Fields)
            }
        }
        deserializer.deserialize_map(Any)
    }
}

impl<'de> serde::Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyItem)
    }
}

struct AnyItem;

impl<'de> Visitor<'de> for AnyItem {
    type Value = Item;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Item, A::Error> {
        fields(map).map(Item::Object)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Item, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element::<Value>()? {
            values.push(value);
        }
        Ok(Item::Other(Value::Array(values).to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Item, E> {
        Ok(Item::Other(text.to_owned()))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Item, E> {
        Ok(Item::Other(truth.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Item, E> {
        Ok(Item::Other(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Item, E> {
        Ok(Item::Other(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Item, E> {
        Ok(Item::Other(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Item, E> {
        Ok(Item::Other("null".to_owned()))
    }
}
