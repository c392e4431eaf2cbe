//! What sheets and files stand for: a round each, a judge each, or nothing.

use std::collections::BTreeSet;

use crate::header::split_judge;
use crate::pile::Scored;
use crate::rows::Extract;
use crate::words::{fold, is_generic_name, is_judge, is_round};
use crate::{Hints, Problem, ProblemKind, SheetsAre};

/// The round and the judge that a table gives to those of its scores that name none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Standing {
    pub(crate) round: String,
    pub(crate) judge: Option<String>,
}

/// One for each score table.
///
/// # Errors
/// Tables that do not say who scored.
pub(crate) fn standings(
    scored: &[Scored],
    extracts: &[Extract],
    hints: &Hints,
) -> Result<Vec<Standing>, Vec<Problem>> {
    let names = names(scored);
    let inside: Vec<Option<String>> =
        scored.iter().map(|s| s.header.judge.clone().or_else(|| s.layout.table_judge.clone())).collect();
    let says = |at: usize| {
        inside[at].is_some()
            || scored[at].layout.judge.is_some()
            || extracts[at].scores.iter().all(|s| s.judge.is_some())
    };
    let silent: Vec<usize> = (0..scored.len()).filter(|at| !says(*at)).collect();
    if silent.is_empty() {
        return Ok(rounds(scored, extracts, &names, inside, hints));
    }
    let named: Vec<Standing> = names.iter().map(|name| by_judge(name)).collect();
    let all_rounds =
        names.iter().all(|name| is_round(name) && !is_judge(name) && split_judge(name).is_none());
    let judges = hints.sheets_are == Some(SheetsAre::Judges)
        || names.iter().all(|name| is_judge(name) || split_judge(name).is_some())
        || (scored.len() > 1 && silent.len() == scored.len() && !all_rounds);
    if !judges || hints.sheets_are == Some(SheetsAre::Rounds) {
        let problem = |at: &usize| Problem {
            place: Some(scored[*at].table.whole()),
            kind: ProblemKind::NoJudge { headers: scored[*at].header.names() },
        };
        return Err(silent.iter().map(problem).collect());
    }
    // Files of several sheets, a judge each: then a file is a round.
    let files: BTreeSet<&str> = scored.iter().map(|s| s.stem.as_str()).collect();
    let several = files.len() > 1 && files.len() < scored.len();
    Ok(named
        .into_iter()
        .zip(inside)
        .zip(scored)
        .map(|((standing, inside), scored)| Standing {
            round: if several { without_number(&scored.stem) } else { standing.round },
            judge: inside.or(standing.judge),
        })
        .collect())
}

/// Tables that say who scored: each is a round, unless each is the sheet of one judge.
fn rounds(
    scored: &[Scored],
    extracts: &[Extract],
    names: &[String],
    inside: Vec<Option<String>>,
    hints: &Hints,
) -> Vec<Standing> {
    let own_judge = |(extract, inside): (&Extract, &Option<String>)| -> Option<String> {
        let mut judges: BTreeSet<String> = extract
            .scores
            .iter()
            .filter_map(|s| s.judge.as_ref().or(inside.as_ref()))
            .map(|j| fold(j))
            .collect();
        if judges.len() == 1 { judges.pop_first() } else { None }
    };
    let own: Vec<Option<String>> = extracts.iter().zip(&inside).map(own_judge).collect();
    let different: BTreeSet<&String> = own.iter().flatten().collect();
    let one_judge_each = different.len() == scored.len() && !names.iter().any(|name| is_round(name));
    let single = match hints.sheets_are {
        Some(SheetsAre::Judges) => true,
        Some(SheetsAre::Rounds) => false,
        None => sheets(scored) == 1 || one_judge_each,
    };
    inside
        .into_iter()
        .zip(names)
        .map(|(judge, name)| Standing {
            round: if single { String::new() } else { without_number(name) },
            judge,
        })
        .collect()
}

/// `Desk - Juri 1` is a round and a judge, `Penilaian Juri 1` is `Juri 1`; any other name is a judge as it is.
fn by_judge(name: &str) -> Standing {
    let form = |rest: &str| {
        let words = ["penilaian", "nilai", "form", "formulir", "lembar", "skor", "score", "scores", "sheet"];
        fold(rest).split(' ').all(|token| words.contains(&token))
    };
    match split_judge(name) {
        Some((judge, rest)) if !rest.is_empty() && form(&rest) => {
            Standing { round: String::new(), judge: Some(judge) }
        }
        Some((judge, round)) if !round.is_empty() && is_round(&round) => {
            Standing { round, judge: Some(judge) }
        }
        _ => Standing { round: String::new(), judge: Some(without_number(name)) },
    }
}

/// The name of each table: its sheet's, or its file's where the sheet's says nothing or is alone in its file.
fn names(scored: &[Scored]) -> Vec<String> {
    let of_file = |stem: &str| scored.iter().filter(|other| other.stem == stem).count();
    let files: BTreeSet<&str> = scored.iter().map(|s| s.stem.as_str()).collect();
    let name = |scored: &Scored| match &scored.table.sheet {
        Some(sheet) if of_file(&scored.stem) > 1 => sheet.trim().to_string(),
        Some(sheet) if files.len() == 1 && !is_generic_name(sheet) => sheet.trim().to_string(),
        _ => scored.stem.clone(),
    };
    let names: Vec<String> = scored.iter().map(name).collect();
    let different: BTreeSet<String> = names.iter().map(|name| fold(name)).collect();
    if different.len() == sheets(scored) {
        return names;
    }
    names.iter().zip(scored).map(|(name, scored)| format!("{} {name}", scored.stem)).collect()
}

/// How many sheets the tables stand on.
fn sheets(scored: &[Scored]) -> usize {
    scored.iter().map(|s| (&s.stem, &s.table.sheet)).collect::<BTreeSet<_>>().len()
}

/// `1-desk` is `desk`: the number only orders the files.
fn without_number(name: &str) -> String {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = rest.trim_start_matches([' ', '.', '-', '_', ')']);
    let numbered = rest.len() < name.len() && bare.len() < rest.len() && !bare.is_empty();
    if numbered { bare.trim().to_string() } else { name.trim().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_a_name_order_it_and_are_no_part_of_it() {
        for (name, bare) in
            [("1-desk", "desk"), ("02. Presentasi", "Presentasi"), ("2017", "2017"), ("3G", "3G")]
        {
            assert_eq!(without_number(name), bare);
        }
        let standing = by_judge("Desk - Juri 1");
        assert_eq!((standing.round.as_str(), standing.judge.as_deref()), ("Desk", Some("Juri 1")));
        assert_eq!(by_judge("Form Penilaian Juri 2").judge.as_deref(), Some("Juri 2"));
        assert_eq!(by_judge("Siti").judge.as_deref(), Some("Siti"));
    }
}
