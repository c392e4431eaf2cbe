//! The ranking as it stands, for whoever may see every sheet that it comes of.

use axum::extract::Path;
use axum::response::Response;

use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::page::{Outcome, Standing};
use crate::part::Link;
use crate::say::say;

pub(super) async fn result(visit: Visit, Path(key): Path<String>) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let page = hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let outcome = eyes.outcome()?;
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        Some(page(&shown, &outcome))
    });
    match page {
        Some(page) => Ok(visit.page(&page)),
        None => Err(visit.nothing()),
    }
}

fn page(shown: &Shown<'_>, outcome: &app::Outcome) -> Outcome {
    let (lang, eyes) = (shown.lang, shown.eyes);
    let entries = outcome
        .entries
        .iter()
        .map(|standing| {
            let seen = eyes.see(&standing.entry);
            let agency = seen.as_ref().and_then(|seen| seen.fields.get("agency"));
            let (low, high) = standing.interval();
            Standing {
                place: standing.place,
                entry: Link::new(shown.called(&standing.entry), shown.path(&standing.entry)),
                agency: agency.map(|agency| shown.plain(agency)).unwrap_or_default(),
                mean: standing.mean,
                calibrated: (standing.calibrated.0, low, high),
                chance: standing.chance,
            }
        })
        .collect();
    let called = |group: &Vec<blueprint::expr::Ref>| {
        group.iter().map(|of| shown.called(of)).collect::<Vec<_>>().join(", ")
    };
    Outcome {
        round: shown.text(&format!("round-{}", outcome.round)),
        rule: if outcome.calibrated { say!(lang, WebRuleCalibrated) } else { say!(lang, WebRuleMean) },
        best: outcome.best,
        entries,
        cut: outcome.cut,
        warnings: Vec::new(),
        settle: None,
        tied: outcome.tied.iter().map(called).collect(),
        files: Vec::new(),
        act: None,
    }
}
