//! How entries are judged: rounds, rubrics, the result.

use texts::msg;

use super::speaker::Speaker;
use super::{Block, Section, Table};
use crate::model::{Advance, JudgingFile, Method, Name, PanelSize, PublicResult, Round, Rubric};

pub(super) fn section(speaker: &Speaker<'_>) -> Section {
    let texts = speaker.texts;
    let section = Section::new("judging", texts.say(&msg::ExplainJudging));
    let Some(file) = &speaker.blueprint.judging else { return section };
    let mut about = vec![texts.say(&msg::ExplainPanel {
        panel: speaker.role(&file.judging.panel).into(),
        entry: speaker.kind(&file.judging.entry).into(),
    })];
    if file.judging.kin {
        about.push(texts.say(&msg::ExplainKin));
    }
    let mut section = section
        .with(Block::Text(about.join(" ")))
        .with(Block::Table(rounds(speaker, file)))
        .with(Block::List(result(speaker, file)));
    section.parts = file.rubric.iter().map(|rubric| self::rubric(speaker, rubric)).collect();
    section
}

fn rounds(speaker: &Speaker<'_>, file: &JudgingFile) -> Table {
    let texts = speaker.texts;
    Table {
        caption: texts.say(&msg::ExplainRounds),
        columns: vec![
            texts.say(&msg::ExplainColumnRound),
            texts.say(&msg::ExplainColumnWeight),
            texts.say(&msg::ExplainColumnRubric),
            texts.say(&msg::ExplainColumnJudges),
            texts.say(&msg::ExplainColumnAdvance),
        ],
        rows: file
            .round
            .iter()
            .map(|round| {
                vec![
                    speaker.own(&format!("round-{}", round.id)),
                    percent(speaker, round.weight),
                    speaker.own(&format!("rubric-{}", round.rubric)),
                    judges(speaker, round),
                    advance(speaker, round.advance),
                ]
            })
            .collect(),
    }
}

pub(crate) fn percent(speaker: &Speaker<'_>, weight: f64) -> String {
    speaker.lang().short_percent(weight / 100.0)
}

pub(crate) fn judges(speaker: &Speaker<'_>, round: &Round) -> String {
    let texts = speaker.texts;
    let mut said = vec![match round.judges {
        PanelSize::All => texts.say(&msg::ExplainJudgesAll),
        PanelSize::PerEntry(count) => texts.say(&msg::ExplainJudgesEach { count: count.into() }),
    }];
    said.push(texts.say(&msg::ExplainAtLeastSheets { count: round.at_least.into() }));
    if round.blind {
        said.push(texts.say(&msg::ExplainBlind));
    }
    said.join("\n")
}

pub(crate) fn advance(speaker: &Speaker<'_>, advance: Option<Advance>) -> String {
    match advance {
        None => speaker.texts.say(&msg::ExplainAdvanceAll),
        Some(Advance::Top(count)) => speaker.texts.say(&msg::ExplainAdvanceTop { count: count.into() }),
        Some(Advance::AtLeast(score)) => {
            speaker.texts.say(&msg::ExplainAdvanceScore { score: speaker.number(score).into() })
        }
    }
}

fn result(speaker: &Speaker<'_>, file: &JudgingFile) -> Vec<String> {
    let (texts, result) = (speaker.texts, &file.result);
    let ties: Vec<String> = result.ties.iter().map(|tie| self::tie(speaker, file, tie)).collect();
    let mut said =
        vec![texts.say(&msg::ExplainBest { count: result.best.into() }), method(speaker, result.method)];
    if !ties.is_empty() {
        said.push(texts.say(&msg::ExplainTies { ties: ties.join("; ").into() }));
    }
    said.push(public(speaker, result.public));
    said
}

pub(crate) fn method(speaker: &Speaker<'_>, method: Method) -> String {
    match method {
        Method::Mean => speaker.texts.say(&msg::ExplainMethodMean),
        Method::Calibrated => speaker.texts.say(&msg::ExplainMethodCalibrated),
    }
}

pub(crate) fn public(speaker: &Speaker<'_>, public: PublicResult) -> String {
    match public {
        PublicResult::Winners => speaker.texts.say(&msg::ExplainPublicWinners),
        PublicResult::Places => speaker.texts.say(&msg::ExplainPublicPlaces),
        PublicResult::All => speaker.texts.say(&msg::ExplainPublicAll),
    }
}

/// `round:visit`, `criterion:impact`, `pleno`.
pub(crate) fn tie(speaker: &Speaker<'_>, file: &JudgingFile, tie: &Name) -> String {
    let texts = speaker.texts;
    match tie.split_once(':') {
        Some(("round", id)) => {
            texts.say(&msg::ExplainTieRound { round: speaker.own(&format!("round-{id}")).into() })
        }
        Some((_, id)) => {
            let rubric = file.rubric.iter().find(|rubric| rubric.criterion.iter().any(|one| one.id == id));
            let key = rubric.map(|rubric| format!("criterion-{}-{id}", rubric.id)).unwrap_or_default();
            texts.say(&msg::ExplainTieCriterion { criterion: speaker.own(&key).into() })
        }
        None => texts.say(&msg::ExplainTiePleno),
    }
}

fn rubric(speaker: &Speaker<'_>, rubric: &Rubric) -> Section {
    let texts = speaker.texts;
    let rows = rubric.criterion.iter().map(|one| {
        let key = format!("criterion-{}-{}", rubric.id, one.id);
        let scale = format!(
            "{}–{}",
            speaker.number(one.min.unwrap_or(rubric.min)),
            speaker.number(one.max.unwrap_or(rubric.max))
        );
        let hint = speaker.find(&format!("{key}-hint")).unwrap_or_default();
        vec![speaker.own(&key), percent(speaker, one.weight), scale, hint]
    });
    let name = speaker.own(&format!("rubric-{}", rubric.id));
    let table = Table {
        caption: texts.say(&msg::ExplainCriteria { rubric: (&name).into() }),
        columns: vec![
            texts.say(&msg::ExplainColumnCriterion),
            texts.say(&msg::ExplainColumnWeight),
            texts.say(&msg::ExplainColumnScale),
            texts.say(&msg::ExplainColumnHint),
        ],
        rows: rows.collect(),
    };
    Section::new(format!("rubric-{}", rubric.id), name).with(Block::Table(table))
}
