//! Erasing a person: the key goes first, so that whatever else should fail, nothing can be read any more.

use blueprint::expr::Ref;

use crate::error::StoreError;
use crate::sql::Cell;
use crate::{Scope, Store};

impl Store {
    /// Erases a subject: its key, what is personal of its list columns and unique values, its errands, its documents and its files. Its events stay, sealed
    /// for ever, and their hashes still verify. May be called again where it failed midway.
    ///
    /// Whoever holds the subject in memory loads it anew. Nothing personal can be kept of it afterwards.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn erase(&self, scope: &Scope, of: &Ref) -> Result<(), StoreError> {
        self.keys.erase(scope, of).await?;
        let mut cells = scope.cells();
        cells.extend([Cell::from(&of.kind), Cell::from(&of.id)]);
        self.data
            .write(move |tx| {
                let cells = cells.clone();
                Box::pin(async move {
                    for sql in [
                        "DELETE FROM list_columns WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4 AND value LIKE '{\"sealed\"%'",
                        "DELETE FROM uniques WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4 AND digest LIKE 'h:%'",
                        "DELETE FROM papers WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4",
                        "DELETE FROM errands WHERE government = $1 AND adoption = $2 AND about_kind = $3 AND about_id = $4",
                    ] {
                        tx.run(sql, &cells).await?;
                    }
                    Ok::<(), StoreError>(())
                })
            })
            .await?;
        self.files_erase(scope, of).await?;
        self.data.settle().await
    }

    /// Erases what a person typed and did not send: their drafts and the key of these.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn erase_drafts(&self, government: &str, person: &str) -> Result<(), StoreError> {
        let (scope, of) = crate::drafts::own(government, person);
        self.keys.erase(&scope, &of).await?;
        let sql = "DELETE FROM drafts WHERE government = $1 AND person = $2";
        self.run(sql, vec![government.into(), person.into()]).await.map(|_| ())
    }
}
