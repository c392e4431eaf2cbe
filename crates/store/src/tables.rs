//! Tables as they are copied from one engine to the other. A backup is one file of the embedded engine, wherever it comes from and goes to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::database::{Database, Part, Tx};
use crate::error::StoreError;
use crate::migrations;
use crate::sql::Row;
use crate::sqlite::Sqlite;

/// Rows at a time.
pub(crate) const PAGE: usize = 1000;

/// A table with all its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [&'static str],
}

/// How far a scan of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scan {
    Begin,
    After(i64),
}

macro_rules! tables {
    ($($name:literal: $($column:literal)+;)+) => { &[$(Table { name: $name, columns: &[$($column),+] }),+] };
}

const DATA: &[Table] = tables! {
    "heads": "government" "adoption" "position";
    "events": "government" "adoption" "position" "kind" "id" "version" "hash" "body";
    "commands": "government" "adoption" "command" "position";
    "subjects": "government" "adoption" "kind" "id" "opened" "version" "body";
    "list_columns": "government" "adoption" "kind" "id" "name" "value";
    "numbers": "government" "adoption" "series" "period" "last";
    "places": "government" "adoption" "calendar" "begins" "place";
    "uniques": "government" "adoption" "register" "field" "digest" "value" "kind" "id";
    "checkpoints": "government" "adoption" "number" "position" "root" "previous" "hash" "made";
    "office_rows": "government" "kind" "id" "version" "body";
    "audit": "government" "number" "made" "made_by" "kind" "id" "version" "body";
    "passwords": "government" "person" "phc";
    "sessions": "government" "token_hash" "person" "began" "expires" "label" "seen";
    "tokens": "government" "hash" "person" "purpose" "expires";
    "attempts": "government" "id" "began" "count";
    "drafts": "government" "person" "id" "kept" "body";
    "files": "government" "adoption" "hash" "kind" "id" "size";
    "papers": "government" "adoption" "kind" "id" "ordinal" "code" "file" "size" "made";
    "errands": "government" "lane" "id" "adoption" "kind" "about_kind" "about_id" "body" "made" "due" "tries" "error";
};

const KEYS: &[Table] = tables! {
    "subject_keys": "government" "adoption" "kind" "id" "secret";
};

impl Table {
    fn insert(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(|n| format!("${n}")).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.columns.join(", "), places.join(", "))
    }
}

pub(crate) fn of(part: Part) -> &'static [Table] {
    match part {
        Part::Data => DATA,
        Part::Keys => KEYS,
    }
}

/// Writes a database of a server, as it is at one moment, to a file that must not be there yet.
pub(crate) async fn export(database: &Database, part: Part, to: &Path) -> Result<(), StoreError> {
    let path: Arc<PathBuf> = Arc::new(to.to_path_buf());
    database
        .read(move |tx| {
            let path = path.clone();
            Box::pin(async move {
                // A second try begins with an empty file.
                let _ = std::fs::remove_file(&*path);
                let file = Database::Sqlite(Sqlite::open(&path).await?);
                migrations::run(&file, part).await?;
                for table in of(part) {
                    let mut scan = Some(Scan::Begin);
                    while scan.is_some() {
                        let rows = tx.scan(table, &mut scan).await?;
                        insert(&file, *table, rows).await?;
                    }
                }
                file.settle().await
            })
        })
        .await
}

async fn insert(into: &Database, table: Table, rows: Vec<Row>) -> Result<(), StoreError> {
    let rows = Arc::new(rows);
    into.write(move |tx| {
        let rows = rows.clone();
        Box::pin(async move { insert_all(tx, &table, &rows).await })
    })
    .await
}

async fn insert_all(tx: &mut Tx, table: &Table, rows: &[Row]) -> Result<(), StoreError> {
    let sql = table.insert();
    for row in rows {
        tx.run(&sql, &row.0).await?;
    }
    Ok(())
}

/// Copies every row of a file into a database that has none, all or nothing. The file may be of an older schema: it is brought up to date,
/// so it should be a copy.
pub(crate) async fn import(from: &Path, part: Part, into: &Database) -> Result<(), StoreError> {
    let file = Database::Sqlite(Sqlite::open(from).await?);
    let wrong = file.inspect().await?;
    if let Some(detail) = wrong.into_iter().next() {
        return Err(StoreError::Corrupt { detail });
    }
    migrations::run(&file, part).await?;
    let Database::Sqlite(source) = file else { return Err(StoreError::Closed) };
    let source = Arc::new(source);
    into.write(move |tx| {
        let source = source.clone();
        Box::pin(async move {
            for table in of(part) {
                let mut scan = Some(Scan::Begin);
                while scan.is_some() {
                    let rows = source.scan_now(table, &mut scan)?;
                    insert_all(tx, table, &rows).await?;
                }
            }
            Ok(())
        })
    })
    .await
}

/// Whether nothing was ever kept here.
pub(crate) async fn is_empty(database: &Database, part: Part) -> Result<bool, StoreError> {
    database
        .read(move |tx| {
            Box::pin(async move {
                for table in of(part) {
                    let sql = format!("SELECT government FROM {} LIMIT 1", table.name);
                    if tx.one(&sql, &[]).await?.is_some() {
                        return Ok(false);
                    }
                }
                Ok::<bool, StoreError>(true)
            })
        })
        .await
}

/// The file of a part, in a folder of the embedded engine.
pub(crate) fn file(folder: &Path, part: Part) -> PathBuf {
    folder.join(part.file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_and_column_of_the_schema_is_copied() {
        for part in [Part::Data, Part::Keys] {
            let connection = rusqlite::Connection::open_in_memory().unwrap();
            migrations::of(part).iter().for_each(|step| connection.execute_batch(step).unwrap());
            let sql =
                "SELECT m.name, group_concat(c.name, ' ') FROM sqlite_master m, pragma_table_info(m.name) c
                       WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name";
            let mut statement = connection.prepare(sql).unwrap();
            let found: Vec<(String, String)> = statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let mut known: Vec<(String, String)> =
                of(part).iter().map(|table| (table.name.to_string(), table.columns.join(" "))).collect();
            known.sort();
            assert_eq!(found, known);
            // The government leads every key.
            let leading = "SELECT m.name FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
                           WHERE m.type = 'table' AND l.\"unique\" AND i.seqno = 0 AND i.name <> 'government'";
            let mut statement = connection.prepare(leading).unwrap();
            assert!(!statement.exists([]).unwrap());
        }
    }
}
