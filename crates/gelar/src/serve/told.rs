//! What the store and the house say is wrong, in the reader's language.

use app::NotOpened;
use store::{Difference, Finding, StoreError};
use texts::{Texts, msg};

use crate::failure::Failure;

/// Why the store does not do it, and what to do.
pub(super) fn store(error: &StoreError, texts: &Texts) -> Failure {
    Failure::new(match error {
        StoreError::Unreachable { detail } => texts.say(&msg::StoreUnreachable { why: detail.into() }),
        StoreError::Folder { path, detail } => {
            texts.say(&msg::StoreFolder { path: path.display().to_string().into(), why: detail.into() })
        }
        StoreError::ReadOnly => texts.say(&msg::StoreReadOnly),
        StoreError::Full => texts.say(&msg::StoreFull),
        StoreError::Corrupt { detail } => texts.say(&msg::StoreCorrupt { why: detail.into() }),
        StoreError::Newer { found, known } => {
            texts.say(&msg::StoreNewer { found: found.to_string().into(), known: known.to_string().into() })
        }
        StoreError::Busy => texts.say(&msg::StoreBusy),
        StoreError::Sealed { detail } => texts.say(&msg::StoreSealed { why: detail.into() }),
        other => texts.say(&msg::StoreOther { why: other.to_string().into() }),
    })
}

/// Why a house does not open.
pub(super) fn not_opened(error: &NotOpened, texts: &Texts) -> Failure {
    match error {
        NotOpened::Store(error) => store(error, texts),
        NotOpened::Unreadable { key, why } => {
            Failure::new(texts.say(&msg::ServeUnreadable { key: key.into(), why: why.into() }))
        }
        NotOpened::Unfit { key, found } => {
            let mut lines = vec![texts.say(&msg::ServeUnfit { key: key.into() })];
            lines.extend(found.iter().map(|one| crate::blueprint::diagnostic(one, key, texts)));
            Failure::all(lines)
        }
        NotOpened::Changed(key) => Failure::new(texts.say(&msg::ServeChanged { key: key.into() })),
        NotOpened::Unknown(key) => Failure::new(texts.say(&msg::ServeUnknown { key: key.into() })),
    }
}

/// Something that `doctor` found.
pub(super) fn finding(finding: &Finding, texts: &Texts) -> String {
    match finding {
        Finding::Damaged { detail } => texts.say(&msg::StoreCorrupt { why: detail.into() }),
        Finding::Gap { scope, position } => texts.say(&msg::FoundGap {
            adoption: (&scope.adoption).into(),
            position: position.to_string().into(),
        }),
        Finding::Rewritten { scope, position, of } => texts.say(&msg::FoundRewritten {
            adoption: (&scope.adoption).into(),
            position: position.to_string().into(),
            of: format!("{} {}", of.kind, of.id).into(),
        }),
        Finding::Checkpoint { scope, number } => texts.say(&msg::FoundCheckpoint {
            adoption: (&scope.adoption).into(),
            number: number.to_string().into(),
        }),
        Finding::NoKey { scope, of } => texts.say(&msg::FoundNoKey {
            adoption: (&scope.adoption).into(),
            of: format!("{} {}", of.kind, of.id).into(),
        }),
        Finding::Rows { scope, differences } => {
            let of = differences.iter().map(difference).collect::<Vec<_>>().join(", ");
            texts.say(&msg::FoundRows { adoption: (&scope.adoption).into(), of: of.into() })
        }
        Finding::File { scope, hash, changed } => {
            let (adoption, hash) = ((&scope.adoption).into(), hash.into());
            if *changed {
                texts.say(&msg::FoundFileChanged { adoption, hash })
            } else {
                texts.say(&msg::FoundFileMissing { adoption, hash })
            }
        }
        Finding::GivenUp { scope, id, error } => texts.say(&msg::FoundGivenUp {
            adoption: (&scope.adoption).into(),
            id: id.into(),
            why: error.into(),
        }),
    }
}

/// Where rows and events differ.
pub(super) fn difference(difference: &Difference) -> String {
    match difference {
        Difference::Subject(of) => format!("{} {}", of.kind, of.id),
        Difference::Number(series, period) => format!("{series} {period}"),
        Difference::Place(calendar, day, place) => format!("{calendar} {day} {place}"),
        Difference::Unique(register, field, of) => format!("{register}.{field} {}", of.id),
        Difference::Column(of, name) => format!("{} {} {name}", of.kind, of.id),
    }
}
