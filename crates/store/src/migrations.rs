//! The schema, and its way from one version to the next.

use crate::database::{Database, Part};
use crate::error::StoreError;

const DATA: &[&str] = &[
    include_str!("schema/data-1.sql"),
    include_str!("schema/data-2.sql"),
    include_str!("schema/data-3.sql"),
];
const KEYS: &[&str] = &[include_str!("schema/keys-1.sql")];

pub(crate) fn of(part: Part) -> &'static [&'static str] {
    match part {
        Part::Data => DATA,
        Part::Keys => KEYS,
    }
}

/// Brings a database to the newest schema. Each step is one transaction.
pub(crate) async fn run(database: &Database, part: Part) -> Result<(), StoreError> {
    let steps = of(part);
    let ended = advance(database, steps).await;
    match ended {
        // Another server was as quick: what it made is there now.
        Err(StoreError::Duplicate { .. } | StoreError::Database { .. }) => advance(database, steps).await,
        other => other,
    }
}

async fn advance(database: &Database, steps: &'static [&'static str]) -> Result<(), StoreError> {
    database
        .write(move |tx| {
            Box::pin(async move {
                tx.script("CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL)").await?;
                let row = tx.one("SELECT number FROM schema_version", &[]).await?;
                let found = row.as_ref().map_or(Ok(0), |row| row.count(0))?;
                let known = steps.len() as u64;
                if found > known {
                    return Err(StoreError::Newer { found, known });
                }
                for step in steps.iter().skip(found as usize) {
                    tx.script(step).await?;
                }
                if row.is_none() {
                    tx.run("INSERT INTO schema_version (number) VALUES ($1)", &[known.into()]).await?;
                } else if found < known {
                    tx.run("UPDATE schema_version SET number = $1", &[known.into()]).await?;
                }
                Ok(())
            })
        })
        .await
}
