//! A small load on loopback: some connections kept open, one question after the other, for a bounded time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::Measured;
use crate::figures::Times;

/// How many connections ask at once.
const CONNECTIONS: usize = 8;

/// Asks these paths in turn for `lasting`; says requests a second and the times of each.
pub(crate) fn load(address: &str, paths: &[String], lasting: Duration) -> Measured<(f64, Times)> {
    let begun = Instant::now();
    let asking: Vec<_> = (0..CONNECTIONS)
        .map(|number| {
            let (address, mut paths) = (address.to_owned(), paths.to_vec());
            let turn = number * paths.len() / CONNECTIONS;
            paths.rotate_left(turn);
            std::thread::spawn(move || ask(&address, &paths, lasting).map_err(|fault| fault.to_string()))
        })
        .collect();
    let mut times = Times::default();
    let mut answered = 0;
    for thread in asking {
        let (count, own) = thread.join().map_err(|_| "a connection stumbled")??;
        answered += count;
        times.join(&own);
    }
    Ok((answered as f64 / begun.elapsed().as_secs_f64(), times))
}

/// Each question comes from somebody else, where the house believes the one who asks for them: limits count visitors.
fn visitor(own: u16, number: usize) -> String {
    format!("10.{}.{}.{}", own % 256, number / 256 % 256, number % 256)
}

fn ask(address: &str, paths: &[String], lasting: Duration) -> Measured<(usize, Times)> {
    let stream = TcpStream::connect(address)?;
    let own = stream.local_addr()?.port();
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    let begun = Instant::now();
    let mut times = Times::default();
    let mut answered = 0;
    for (number, path) in paths.iter().cycle().enumerate() {
        if begun.elapsed() >= lasting {
            break;
        }
        let asked = Instant::now();
        let visitor = visitor(own, number);
        write!(writer, "GET {path} HTTP/1.1\r\nhost: {address}\r\nx-forwarded-for: {visitor}\r\n\r\n")?;
        answer(&mut reader)?;
        times.add(asked.elapsed());
        answered += 1;
    }
    Ok((answered, times))
}

/// Reads one answer and its body; anything but 200 is a fault of the measure.
pub(crate) fn answer(reader: &mut BufReader<TcpStream>) -> Measured<Vec<u8>> {
    let mut status = String::new();
    reader.read_line(&mut status)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) =
            line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        {
            length = value.trim().parse().map_err(|_| format!("{name} is odd"))?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    if status.contains(" 200 ") {
        Ok(body)
    } else {
        Err(format!("the house answered {}", status.trim()).into())
    }
}

/// One question on a connection of its own.
pub(crate) fn once(address: &str, path: &str) -> Measured<Vec<u8>> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    answer(&mut BufReader::new(stream))
}

/// How many bytes this path answers, read to the end of the connection and kept nowhere.
pub(crate) fn length(address: &str, path: &str) -> Measured<u64> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {address}\r\n\r\n")?;
    let mut reader = BufReader::new(stream);
    let mut status = String::new();
    reader.read_line(&mut status)?;
    if !status.contains(" 200 ") {
        return Err(format!("the house answered {}", status.trim()).into());
    }
    Ok(std::io::copy(&mut reader, &mut std::io::sink())?)
}
