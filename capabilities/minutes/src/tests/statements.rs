//! Every statement means the same on both engines, and what is sealed is known to be.

use ::store::{check_statements, trial};

use super::trying::schema;

#[test]
fn every_statement_holds_on_both_engines() {
    trial::both(&schema(), |db| {
        let faults = db.read_now(|conn| Ok(check_statements(conn))).expect("the database can be asked");
        // Rooms below have tables that this one does without; the whole house is asked in the journeys.
        let faults = faults.iter().map(ToString::to_string).filter(|fault| fault.starts_with("minutes::"));
        let faults: Vec<String> = faults.collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}
