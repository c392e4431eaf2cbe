//! The model `paired` against an independent implementation, on baseball games of 1987: in `../shared/data` where
//! present; skipped, in the open, where not. The data of the house's own tests are in `paired.rs`.

use judging::Entry;
use judging::paired::{Comparison, Options, Paired, fit};

const PRECISION: f64 = 1e-4;

/// Looked for beside the house, and one level further up.
fn read(file: &str) -> Option<String> {
    ["../../../shared", "../../../../shared"].iter().find_map(|beside| {
        let path = format!("{}/{beside}/data/judging/{file}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).ok()
    })
}

fn fields(line: &str) -> Vec<String> {
    line.split(',').map(|field| field.trim_matches('"').to_string()).collect()
}

#[test]
fn baseball() {
    let (Some(games), Some(reference)) =
        (read("baseball1987_bt.csv"), read("baseball1987_bt.ref_BradleyTerry2.csv"))
    else {
        println!("skipped: no ../shared/data/judging/baseball1987_bt.csv");
        return;
    };
    let mut teams: Vec<Entry> = Vec::new();
    let mut comparisons = Vec::new();
    for line in games.lines().skip(1) {
        let fields = fields(line);
        let mut team = |id: &String| {
            teams.iter().position(|team| team.id == *id).unwrap_or_else(|| {
                teams.push(Entry { id: id.clone(), ..Entry::default() });
                teams.len() - 1
            })
        };
        let (first, second) = (team(&fields[0]), team(&fields[1]));
        let count = |k: usize| fields[k].parse().unwrap();
        comparisons.push(Comparison { first, second, first_wins: count(2), second_wins: count(3), ties: 0 });
    }
    let fitted = |first_advantage| {
        fit(&teams, &comparisons, &Options { first_advantage, top: 3, ..Options::default() }).unwrap()
    };
    let models = [("no_home", fitted(false)), ("home", fitted(true))];
    let index = |id: &str| teams.iter().position(|team| team.id == id).unwrap();
    let measure = |model: &Paired, id: &str| model.entries.iter().find(|e| e.id == id).unwrap().measure;
    let mut worst: f64 = 0.0;
    for line in reference.lines().skip(1) {
        let fields = fields(line);
        let model = &models.iter().find(|(name, _)| *name == fields[0]).unwrap().1;
        let (estimate, se) = match fields[1].strip_prefix("team") {
            Some(team) => (
                measure(model, team) - measure(model, "Baltimore"),
                model.se_between(index(team), index("Baltimore")).unwrap(),
            ),
            None => {
                let advantage = model.first_advantage.unwrap();
                (advantage.value, advantage.se)
            }
        };
        for (found, expected) in [(estimate, &fields[2]), (se, &fields[3])] {
            let expected: f64 = expected.parse().unwrap();
            worst = worst.max((found - expected).abs());
            assert!((found - expected).abs() < PRECISION, "{line}: {found}");
        }
    }
    println!("largest difference {worst:e}");
    assert!(models.iter().all(|(_, model)| model.warnings.is_empty() && model.prior_sd.is_none()));
}
