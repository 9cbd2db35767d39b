//! Visitors without manners: those who dawdle, who say too much, who only hold the door, who want everything at once.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::client::{Asked, Client, read};
use super::{Paces, mixed};
use crate::Measured;
use crate::figures::{Times, milliseconds};
use crate::load::mix::Known;
use crate::program::Serving;

/// How many dawdle at once.
const DAWDLERS: usize = 500;
/// How many only hold the door.
const IDLE: usize = 10_000;
/// How many connections a crawler opens.
const CRAWLERS: usize = 32;
/// How many want an answer at once when the house is to be full.
const CROWD: usize = 400;

/// Those who send a head letter by letter, and those who send a form so, beside the usual mix.
pub(crate) fn dawdling(serving: &Serving, known: &Known, lasting: Duration) -> Measured {
    let address = serving.address.as_str();
    let heads = "GET / HTTP/1.1\r\nhost: here\r\nx-slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    let form = "POST /connexion HTTP/1.1\r\nhost: here\r\ncontent-length: 400\r\n\r\nemail=a";
    for (what, whole, sent) in [("heads", heads, 1), ("forms", form, form.len())] {
        let over = AtomicBool::new(false);
        let hung_up = AtomicU64::new(0);
        let tally = std::thread::scope(|scope| {
            scope.spawn(|| dawdle(address, (whole, sent), &over, &hung_up));
            let tally = mixed(serving, known, Paces { connections: 4, lasting });
            over.store(true, Ordering::Relaxed);
            tally
        })?;
        println!(
            "{DAWDLERS} slow senders of {what}, one letter a second: {} were hung up on; beside them {}",
            hung_up.load(Ordering::Relaxed),
            tally.in_words(lasting.as_secs_f64())
        );
    }
    Ok(())
}

fn dawdle(address: &str, (whole, sent): (&str, usize), over: &AtomicBool, hung_up: &AtomicU64) {
    let mut dawdlers: Vec<TcpStream> =
        (0..DAWDLERS).filter_map(|_| TcpStream::connect(address).ok()).collect();
    for stream in &mut dawdlers {
        // Whoever is refused already is counted below.
        let _ = stream.set_nonblocking(true);
        let _ = stream.write_all(&whole.as_bytes()[..sent]);
    }
    let mut letters = whole.bytes().skip(sent).chain(std::iter::repeat(b'a'));
    while !over.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_secs(1));
        let letter = letters.next().unwrap_or(b'a');
        dawdlers.retain_mut(|stream| {
            let gone = stream.read(&mut [0; 512]).is_ok() || stream.write_all(&[letter]).is_err();
            if gone {
                hung_up.fetch_add(1, Ordering::Relaxed);
            }
            !gone
        });
    }
}

/// Heads that are too large, and heads with too many lines.
pub(crate) fn huge_heads(serving: &Serving) -> Measured {
    let large = format!("GET / HTTP/1.1\r\nhost: here\r\nx-large: {}\r\n\r\n", "a".repeat(300_000));
    let many = format!("GET / HTTP/1.1\r\nhost: here\r\n{}\r\n", "x-many: a\r\n".repeat(400));
    for (what, head) in [("of 300 kB", large), ("of 400 lines", many)] {
        let mut statuses = Vec::new();
        for _ in 0..20 {
            let mut stream = TcpStream::connect(&serving.address)?;
            stream.set_read_timeout(Some(Duration::from_secs(20)))?;
            // The house may hang up before all of it is sent.
            let _ = stream.write_all(head.as_bytes());
            let answered = read(&mut std::io::BufReader::new(stream));
            statuses.push(answered.map_or("hung up".to_owned(), |answer| answer.status.to_string()));
        }
        statuses.sort_unstable();
        statuses.dedup();
        println!("20 heads {what}: {}", statuses.join(", "));
    }
    Ok(())
}

/// Ten thousand who connect and say nothing, from a hundred addresses of this machine, beside the usual mix.
pub(crate) fn idle(serving: &Serving, known: &Known, lasting: Duration) -> Measured {
    let before = serving.memory_mb();
    let port = serving.address.rsplit_once(':').and_then(|(_, port)| port.parse().ok()).ok_or("no port")?;
    let mut held = Vec::new();
    let begun = Instant::now();
    for number in 0..IDLE {
        let to = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        match TcpStream::connect_timeout(&to, Duration::from_secs(5)) {
            Ok(stream) => held.push(stream),
            Err(fault) => {
                println!("only {number} connections could be held here: {fault}");
                break;
            }
        }
    }
    let opened = begun.elapsed().as_secs_f64();
    let during = serving.memory_mb();
    let tally = mixed(serving, known, Paces { connections: 4, lasting })?;
    println!(
        "{} idle connections opened in {opened:.1} s: memory {before:.0} → {during:.0} MB ({:.1} kB each); beside them {}",
        held.len(),
        (during - before) * 1_024.0 / held.len().max(1) as f64,
        tally.in_words(lasting.as_secs_f64())
    );
    let kept = held.iter().filter(|stream| is_open(stream)).count();
    println!("after {:.0} s the house still holds {kept} of them", begun.elapsed().as_secs_f64());
    Ok(())
}

fn is_open(stream: &TcpStream) -> bool {
    let asked = stream.set_nonblocking(true).and_then(|()| stream.peek(&mut [0; 1]));
    matches!(asked, Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock)
}

/// A crawler that takes public pages as fast as it gets them, from one address, beside the usual mix.
pub(crate) fn crawler(serving: &Serving, known: &Known, lasting: Duration) -> Measured {
    let (answered, refused) = (AtomicU64::new(0), AtomicU64::new(0));
    let over = AtomicBool::new(false);
    let tally = std::thread::scope(|scope| {
        for number in 0..CRAWLERS {
            let (over, answered, refused) = (&over, &answered, &refused);
            scope.spawn(move || {
                let mut client = Client::new(&serving.address, "192.0.2.77".to_owned());
                for sheet in known.sheets.iter().cycle().skip(number) {
                    if over.load(Ordering::Relaxed) {
                        return;
                    }
                    match client.ask(Asked::get(sheet)) {
                        Ok(answer) if answer.status == 503 => refused.fetch_add(1, Ordering::Relaxed),
                        _ => answered.fetch_add(1, Ordering::Relaxed),
                    };
                }
            });
        }
        let tally = mixed(serving, known, Paces { connections: 4, lasting });
        over.store(true, Ordering::Relaxed);
        tally
    })?;
    println!(
        "a crawler on {CRAWLERS} connections: {} pages, {} turned away; beside it {}",
        answered.load(Ordering::Relaxed),
        refused.load(Ordering::Relaxed),
        tally.in_words(lasting.as_secs_f64())
    );
    Ok(())
}

/// More than the house can answer, all from different addresses; then quiet again.
pub(crate) fn overload(serving: &Serving, known: &Known, lasting: Duration) -> Measured {
    let over = AtomicBool::new(false);
    let mut health = Times::default();
    let mut unhealthy = 0;
    let tally = std::thread::scope(|scope| {
        let crowd = scope.spawn(|| {
            mixed(serving, known, Paces { connections: CROWD, lasting }).map_err(|fault| fault.to_string())
        });
        let watching = scope.spawn(|| {
            let mut client = Client::new(&serving.address, "10.9.9.9".to_owned());
            while !over.load(Ordering::Relaxed) {
                let begun = Instant::now();
                if client.ask(Asked::get("/healthz")).is_ok_and(|answer| answer.status == 200) {
                    health.add(begun.elapsed());
                } else {
                    unhealthy += 1;
                }
                std::thread::sleep(Duration::from_millis(200));
            }
        });
        let tally = crowd.join();
        over.store(true, Ordering::Relaxed);
        let _ = watching.join();
        tally
    });
    let tally = tally.map_err(|_| "the crowd stumbled")??;
    println!("overload, {CROWD} connections without a pause: {}", tally.in_words(lasting.as_secs_f64()));
    println!(
        "/healthz meanwhile: p99 {}, {unhealthy} without an answer",
        milliseconds(health.percentile(0.99))
    );
    let quiet = Duration::from_secs(10);
    let after = mixed(serving, known, Paces { connections: 4, lasting: quiet })?;
    println!("quiet again: {}", after.in_words(quiet.as_secs_f64()));
    Ok(())
}
