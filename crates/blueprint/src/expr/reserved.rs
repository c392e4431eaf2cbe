//! Words that ids may not be: they mean something in every expression.

/// Sorted. Names of functions and keys of declarations are free: they stand where no id can stand.
pub const RESERVED: &[&str] = &[
    "actor",
    "agency",
    "agency_kinds",
    "and",
    "as",
    "assigned",
    "by",
    "case",
    "done",
    "else",
    "false",
    "if",
    "in",
    "input",
    "not",
    "now",
    "opened_at",
    "opened_by",
    "opener",
    "or",
    "parameter",
    "public",
    "rounds_left",
    "sheets_due",
    "since",
    "status",
    "system",
    "then",
    "tied",
    "today",
    "true",
    "user",
    "versions",
    "where",
    "written_at",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(RESERVED.is_sorted());
    }
}
