//! Documents that were set: the file of each, and the code by which whoever holds one asks after it.

use blueprint::expr::Ref;
use jiff::Timestamp;

use crate::error::StoreError;
use crate::sql::{Cell, Row};
use crate::{Scope, Store, StoredFile};

/// A document that was set, and its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Of which adoption.
    pub scope: Scope,
    /// Of which case.
    pub of: Ref,
    /// Which of the case's documents, from 1 in the order of issue.
    pub ordinal: u64,
    /// What its address carries; hexadecimal.
    pub code: String,
    /// Its file.
    pub file: StoredFile,
    /// When it was set.
    pub made: Timestamp,
}

macro_rules! papers {
    ($which:literal) => {
        concat!(
            "SELECT adoption, kind, id, ordinal, code, file, size, made FROM papers WHERE government = $1 AND ",
            $which
        )
    };
}

impl Store {
    /// Keeps that a document was set. What was kept of it first stays: a document has one file.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn paper_put(&self, paper: &Paper) -> Result<(), StoreError> {
        let mut cells = paper.scope.cells();
        cells.extend([
            Cell::from(&paper.of.kind),
            (&paper.of.id).into(),
            paper.ordinal.into(),
            (&paper.code).into(),
            (&paper.file.hash).into(),
            paper.file.size.into(),
            paper.made.into(),
        ]);
        let sql = "INSERT INTO papers (government, adoption, kind, id, ordinal, code, file, size, made)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                   ON CONFLICT (government, adoption, kind, id, ordinal) DO NOTHING";
        self.run(sql, cells).await.map(|_| ())
    }

    /// A document of a case, where it was set.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn paper(&self, scope: &Scope, of: &Ref, ordinal: u64) -> Result<Option<Paper>, StoreError> {
        let mut cells = scope.cells();
        cells.extend([Cell::from(&of.kind), (&of.id).into(), ordinal.into()]);
        let sql = papers!("adoption = $2 AND kind = $3 AND id = $4 AND ordinal = $5");
        Ok(self.papers(&scope.government, sql, cells).await?.into_iter().next())
    }

    /// The documents of a government that have a code.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn papers_by_code(&self, government: &str, code: &str) -> Result<Vec<Paper>, StoreError> {
        self.papers(government, papers!("code = $2"), vec![government.into(), code.into()]).await
    }

    /// The documents of a government whose file has a hash.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn papers_by_file(&self, government: &str, hash: &str) -> Result<Vec<Paper>, StoreError> {
        self.papers(government, papers!("file = $2"), vec![government.into(), hash.into()]).await
    }

    async fn papers(
        &self,
        government: &str,
        sql: &'static str,
        cells: Vec<Cell>,
    ) -> Result<Vec<Paper>, StoreError> {
        self.data.query(sql, cells).await?.iter().map(|row| paper(government, row)).collect()
    }
}

fn paper(government: &str, row: &Row) -> Result<Paper, StoreError> {
    Ok(Paper {
        scope: Scope::new(government, row.text(0)?),
        of: Ref::new(row.text(1)?, row.text(2)?),
        ordinal: row.count(3)?,
        code: row.text(4)?,
        file: StoredFile { hash: row.text(5)?, size: row.count(6)? },
        made: row.moment(7)?,
    })
}
