//! One way to write a JSON document, so that the same document has the same digest on both engines.
//!
//! It is what PostgreSQL makes of it by itself (`jsonb`), but for the order of fields, which here is that of their bytes:
//! no blanks, the last of two fields of one name, numbers digit by digit without an exponent. Numbers are never read as
//! doubles: none loses a digit on its way.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// How deep a document may be; the house itself reads none that is deeper.
const DEPTH: usize = 128;
/// The largest exponent that is written out; a double has 308 at most.
const EXPONENT: i64 = 1_000;

/// The document in its one form, or what is wrong with it.
pub(super) fn canonical(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let whole: &RawValue = serde_json::from_str(text).map_err(|error| error.to_string())?;
    write(whole, DEPTH, &mut out)?;
    Ok(out)
}

fn write(value: &RawValue, depth: usize, out: &mut String) -> Result<(), String> {
    let Some(deeper) = depth.checked_sub(1) else {
        return Err(format!("a document is more than {DEPTH} levels deep"));
    };
    let text = value.get();
    let told = |error: serde_json::Error| error.to_string();
    match text.as_bytes().first() {
        Some(b'{') => {
            let fields: BTreeMap<String, &RawValue> = serde_json::from_str(text).map_err(told)?;
            out.push('{');
            for (index, (name, value)) in fields.into_iter().enumerate() {
                separate(index, out);
                write_text(&name, out)?;
                out.push(':');
                write(value, deeper, out)?;
            }
            out.push('}');
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text).map_err(told)?;
            out.push('[');
            for (index, item) in items.into_iter().enumerate() {
                separate(index, out);
                write(item, deeper, out)?;
            }
            out.push(']');
        }
        Some(b'"') => write_text(&serde_json::from_str::<String>(text).map_err(told)?, out)?,
        Some(b'-' | b'0'..=b'9') => write_number(text, out)?,
        _ => out.push_str(text),
    }
    Ok(())
}

fn separate(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

fn write_text(text: &str, out: &mut String) -> Result<(), String> {
    if text.contains('\0') {
        return Err("a JSON text holds the NUL character".to_owned());
    }
    out.push_str(&serde_json::to_string(text).map_err(|error| error.to_string())?);
    Ok(())
}

/// Writes a number with all its digits and without an exponent, as `jsonb` does: `1.50e1` is `15.0`.
fn write_number(text: &str, out: &mut String) -> Result<(), String> {
    let (sign, rest) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (plain, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let exponent = exponent.parse::<i64>().ok().filter(|exponent| exponent.abs() <= EXPONENT);
    let exponent = exponent.ok_or_else(|| format!("a number has an exponent beyond {EXPONENT}"))?;
    let digits = format!("{whole}{fraction}");
    if digits.bytes().any(|digit| digit != b'0') {
        out.push_str(sign);
    }
    let point = whole.len() as i64 + exponent;
    match usize::try_from(point) {
        Ok(point) if point >= digits.len() => {
            push_whole(&digits, out);
            if !digits.trim_start_matches('0').is_empty() {
                out.extend(std::iter::repeat_n('0', point - digits.len()));
            }
        }
        Ok(point) => {
            let (before, after) = digits.split_at(point);
            push_whole(before, out);
            out.push('.');
            out.push_str(after);
        }
        Err(_) => {
            out.push_str("0.");
            out.extend(std::iter::repeat_n('0', usize::try_from(-point).unwrap_or_default()));
            out.push_str(&digits);
        }
    }
    Ok(())
}

/// The digits before the point, without zeros in front, but one where there is nothing else.
fn push_whole(digits: &str, out: &mut String) {
    let digits = digits.trim_start_matches('0');
    out.push_str(if digits.is_empty() { "0" } else { digits });
}

#[cfg(test)]
mod tests;
