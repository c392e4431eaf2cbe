//! Judging: rubrics, rounds and the result.

use serde::Deserialize;

use super::{FileId, Formula, Name, Names};

/// `judging.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgingFile {
    /// `[judging]`
    pub judging: Judging,
    /// What is scored.
    #[serde(default)]
    pub rubric: Vec<Rubric>,
    /// In which rounds.
    #[serde(default)]
    pub round: Vec<Round>,
    /// What comes of it.
    pub result: ResultRule,
    /// What pages for the public are made of.
    pub page: Option<PublicPage>,
    /// Where the deciding case keeps what its minutes say.
    pub minutes: Option<Minutes>,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[judging]`: which cases play which part.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judging {
    /// The single case whose actions open and close rounds and decide.
    pub runs: Name,
    /// The case that is judged.
    pub entry: Name,
    /// Statuses of the entries that are in the first round.
    pub enters: Names,
    /// The case of a judge's sheet.
    pub sheet: Name,
    /// The role of a judge.
    pub panel: Name,
    /// The case by which a judge declares a conflict.
    pub conflict: Option<Name>,
    /// Status of an entry that a cut leaves out.
    pub out: Name,
    /// Status of a winner.
    pub winner: Name,
    /// Status of the others in the last round.
    pub other: Name,
    /// Field of the entry that receives its place.
    pub place: Name,
    /// Field of the entry that receives its combined score.
    pub score: Name,
    /// How a record calls an entry.
    pub title: Formula,
    /// Nobody judges his own agency, its parent or its children.
    #[serde(default)]
    pub kin: bool,
}

/// `[minutes]`: fields of the case that decides.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Number of the minutes.
    pub number: Option<Name>,
    /// The day of the meeting.
    pub on: Name,
    /// Where it met.
    pub place: Option<Name>,
    /// Who was there.
    pub members: Name,
}

/// `[[rubric]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// Natural key.
    pub id: Name,
    /// Least score.
    pub min: f64,
    /// Greatest score.
    pub max: f64,
    /// What is scored.
    pub criterion: Vec<Criterion>,
}

/// `[[rubric.criterion]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Natural key.
    pub id: Name,
    /// Share in the sheet's total; a rubric's add up to 100.
    pub weight: f64,
    /// Least score, where it differs from the rubric's.
    pub min: Option<f64>,
    /// Greatest score, where it differs from the rubric's.
    pub max: Option<f64>,
}

/// `[[round]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Natural key.
    pub id: Name,
    /// What is scored in it.
    pub rubric: Name,
    /// Who judges an entry.
    #[serde(default)]
    pub judges: PanelSize,
    /// Least submitted sheets of an entry before the round may close.
    #[serde(default = "one")]
    pub at_least: usize,
    /// Fields that identify are hidden from judges.
    #[serde(default)]
    pub blind: bool,
    /// Share in the combined score; the rounds' add up to 100.
    pub weight: f64,
    /// Who goes on; absent: all.
    pub advance: Option<Advance>,
}

fn one() -> usize {
    1
}

/// How many judges an entry meets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PanelSize {
    /// The whole panel.
    #[default]
    All,
    /// So many of them.
    PerEntry(usize),
}

impl<'de> Deserialize<'de> for PanelSize {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(all) if all == "all" => Ok(Self::All),
            toml::Value::Integer(n) if n > 0 => Ok(Self::PerEntry(usize::try_from(n).unwrap_or(usize::MAX))),
            _ => Err(serde::de::Error::custom("expected \"all\" or a number of judges for each entry")),
        }
    }
}

/// Who goes on to the next round.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Advance {
    /// The best so many by the combined score so far; equals at the cut go on too.
    Top(usize),
    /// Whoever reached this combined score.
    AtLeast(f64),
}

/// `[result]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultRule {
    /// How many win.
    pub best: usize,
    /// The official model.
    #[serde(default)]
    pub method: Method,
    /// `round:ID`, `criterion:ID` or `pleno`, in order.
    #[serde(default)]
    pub ties: Vec<Name>,
    /// What the public sees.
    #[serde(default)]
    pub public: PublicResult,
}

/// The official model.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Mean of the judges' totals.
    #[default]
    Mean,
    /// Corrected for strict and lenient judges.
    Calibrated,
}

/// What the public sees of a result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicResult {
    /// Winners in their order, the others by name.
    #[default]
    Winners,
    /// Places of all.
    Places,
    /// Places and scores.
    All,
}

/// `[page]`: what pages for the public say of an edition, of an entry and of past winners. What is shown of it each reader's views decide.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPage {
    /// Field of the case that runs the judging: the day of publication.
    pub published: Name,
    /// Its field with the theme.
    pub theme: Option<Name>,
    /// Its field with the guidelines, a file.
    pub guide: Option<Name>,
    /// Its field that says who answers questions.
    pub contact: Option<Name>,
    /// Its table of days.
    pub dates: Option<DateRows>,
    /// The parameter with the kinds of unit that may take part.
    pub who: Option<Name>,
    /// Statuses of an entry by which its unit takes part.
    pub taking: Names,
    /// Field of the entry that tells what it is.
    pub summary: Option<Name>,
    /// The entry's table of figures before and after.
    pub results: Option<MeasureRows>,
    /// The case of a certificate: has a field `entry` (case), and its document is the certificate.
    pub certificate: Option<Name>,
    /// The register of winners, also of editions before.
    pub past: Option<PastWinners>,
}

/// `dates`: rows with days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateRows {
    /// The table.
    pub of: Name,
    /// Column: what is then.
    pub what: Name,
    /// Column: the first day.
    pub from: Name,
    /// Column: the last day.
    pub to: Option<Name>,
    /// Column: where.
    pub place: Option<Name>,
}

/// `results`: rows with figures.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureRows {
    /// The table.
    pub of: Name,
    /// Column: what was measured.
    pub what: Name,
    /// Column: in which unit.
    pub unit: Option<Name>,
    /// Column: the figure before.
    pub before: Name,
    /// Column: the figure after.
    pub after: Name,
}

/// `past`: fields of a register of winners, which is titled by what won.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastWinners {
    /// The register.
    pub register: Name,
    /// Field: whose it was.
    pub unit: Name,
    /// Field: which edition.
    pub edition: Name,
    /// Field: which place.
    pub place: Name,
    /// Field: the day on which it was revoked.
    pub revoked: Option<Name>,
}
