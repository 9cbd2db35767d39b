//! What processes use together is counted together, and forgotten when its time has come; tried on both engines.

use chrono::TimeDelta;

use super::exchange;
use crate::shelf::now;
use crate::{Schema, trial};

#[test]
fn what_each_tells_is_added_up_and_goes_with_its_time() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    trial::both(&Schema::new([], now()), |db| {
        let start = now().timestamp_millis();
        let told = |used: &[(i64, i64)], seconds: i64| {
            let at = now() + TimeDelta::seconds(seconds);
            let mut together = runtime.block_on(exchange(db, "acts", used.to_vec(), at)).unwrap();
            together.sort_unstable();
            together
        };
        assert_eq!(told(&[(-7, 2_000)], 0), [(-7, start + 2_000)]);
        assert_eq!(told(&[(-7, 3_000), (9, 1_000)], 1), [(-7, start + 5_000), (9, start + 2_000)]);
        assert_eq!(told(&[], 3), [(-7, start + 5_000)], "the other is as good as new");
        assert_eq!(told(&[(-7, 1_000)], 60), [(-7, start + 61_000)], "a rest is not saved up");
        assert_eq!(runtime.block_on(exchange(db, "other", Vec::new(), now())).unwrap(), []);
    });
}
