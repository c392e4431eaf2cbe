//! Any bytes as the record of a result: verifying never panics, whatever stands in it.
#![no_main]

use judging::record::{Record, verify};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(record) = serde_json::from_slice::<Record>(bytes) {
        let _ = verify(&record);
    }
});
