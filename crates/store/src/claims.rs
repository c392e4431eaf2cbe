//! Claims, granted inside the transaction or refused with the whole decision.

use blueprint::expr::Ref;
use engine::Claim;
use jiff::civil::Date;

use crate::Scope;
use crate::database::Tx;
use crate::error::StoreError;
use crate::seal::{self, Vault};
use crate::sql::{Cell, Row};

/// A claim with what its row holds: worked out before the transaction begins.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub(crate) claim: Claim,
    /// Of a unique value: the key of its row.
    pub(crate) digest: String,
    /// Of a unique value: what is kept of it.
    pub(crate) value: String,
}

/// Takes what is wanted; `false` where another has it.
pub(crate) async fn take(tx: &mut Tx, scope: &Scope, wanted: &Wanted) -> Result<bool, StoreError> {
    let cells = |more: Vec<Cell>| {
        let mut cells = scope.cells();
        cells.extend(more);
        cells
    };
    match &wanted.claim {
        Claim::Number { series, period, number } => {
            let key = vec![series.into(), period.into(), (*number).into()];
            if *number == 1 {
                let made = tx
                    .run(
                        "INSERT INTO numbers (government, adoption, series, period, last) VALUES ($1, $2, $3, $4, $5)
                         ON CONFLICT (government, adoption, series, period) DO NOTHING",
                        &cells(key),
                    )
                    .await?;
                return Ok(made == 1);
            }
            let mut key = key;
            key.push(number.saturating_sub(1).into());
            let moved = tx
                .run(
                    "UPDATE numbers SET last = $5
                     WHERE government = $1 AND adoption = $2 AND series = $3 AND period = $4 AND last = $6",
                    &cells(key),
                )
                .await?;
            Ok(moved == 1)
        }
        Claim::Place { calendar, begins, place } => {
            let made = tx
                .run(
                    "INSERT INTO places (government, adoption, calendar, begins, place) VALUES ($1, $2, $3, $4, $5)
                     ON CONFLICT (government, adoption, calendar, begins, place) DO NOTHING",
                    &cells(vec![calendar.into(), begins.to_string().into(), (*place).into()]),
                )
                .await?;
            Ok(made == 1)
        }
        Claim::Vacate { calendar, begins, place } => {
            tx.run(
                "DELETE FROM places
                 WHERE government = $1 AND adoption = $2 AND calendar = $3 AND begins = $4 AND place = $5",
                &cells(vec![calendar.into(), begins.to_string().into(), (*place).into()]),
            )
            .await?;
            Ok(true)
        }
        Claim::Unique { of, field, holder, .. } => {
            let made = tx
                .run(
                    "INSERT INTO uniques (government, adoption, register, field, digest, value, kind, id)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                     ON CONFLICT (government, adoption, register, field, digest)
                     DO UPDATE SET value = excluded.value WHERE uniques.kind = excluded.kind AND uniques.id = excluded.id",
                    &cells(vec![
                        of.into(),
                        field.into(),
                        (&wanted.digest).into(),
                        (&wanted.value).into(),
                        (&holder.kind).into(),
                        (&holder.id).into(),
                    ]),
                )
                .await?;
            Ok(made == 1)
        }
        Claim::Forgo { of, field, .. } => {
            tx.run(
                "DELETE FROM uniques
                 WHERE government = $1 AND adoption = $2 AND register = $3 AND field = $4 AND digest = $5",
                &cells(vec![of.into(), field.into(), (&wanted.digest).into()]),
            )
            .await?;
            Ok(true)
        }
    }
}

/// Puts what was taken into its row, whatever the row says: for a projection that is made again.
pub(crate) async fn put(tx: &mut Tx, scope: &Scope, wanted: &Wanted) -> Result<(), StoreError> {
    if let Claim::Number { series, period, number } = &wanted.claim {
        let mut cells = scope.cells();
        cells.extend([series.into(), period.into(), (*number).into()]);
        let sql =
            "INSERT INTO numbers (government, adoption, series, period, last) VALUES ($1, $2, $3, $4, $5)";
        return tx.run(sql, &cells).await.map(|_| ());
    }
    take(tx, scope, wanted).await.map(|_| ())
}

/// Everything that is taken, as claims: what a ledger takes one by one to be as the store.
pub(crate) async fn taken(tx: &mut Tx, scope: &Scope) -> Result<(Vec<Claim>, Vec<Row>), StoreError> {
    let key = scope.cells();
    let mut claims = Vec::new();
    let numbers = tx
        .query("SELECT series, period, last FROM numbers WHERE government = $1 AND adoption = $2", &key)
        .await?;
    for row in &numbers {
        claims.push(Claim::Number { series: row.text(0)?, period: row.text(1)?, number: row.count(2)? });
    }
    let places = tx
        .query("SELECT calendar, begins, place FROM places WHERE government = $1 AND adoption = $2", &key)
        .await?;
    for row in &places {
        let begins: Date = row.text(1)?.parse().map_err(StoreError::corrupt)?;
        let place = u32::try_from(row.int(2)?).map_err(StoreError::corrupt)?;
        claims.push(Claim::Place { calendar: row.text(0)?, begins, place });
    }
    let uniques = tx
        .query(
            "SELECT register, field, value, kind, id FROM uniques WHERE government = $1 AND adoption = $2",
            &key,
        )
        .await?;
    Ok((claims, uniques))
}

/// The place of a unique value's seal.
pub(crate) fn place_of(register: &str, field: &str) -> String {
    format!("unique/{register}/{field}")
}

/// A unique value as its row keeps it.
pub(crate) fn kept(vault: &Vault<'_>, personal: bool, claim: &Claim) -> Result<(String, String), StoreError> {
    match claim {
        Claim::Unique { of, field, value, holder } => {
            let kept = if personal {
                vault.seal(holder, &place_of(of, field), &serde_json::Value::from(value.as_str()))?
            } else {
                serde_json::Value::from(value.as_str())
            };
            Ok((vault.digest(personal, value)?, kept.to_string()))
        }
        Claim::Forgo { value, .. } => Ok((vault.digest(personal, value)?, String::new())),
        _ => Ok((String::new(), String::new())),
    }
}

/// The claim of a row; `None` where its holder was erased.
pub(crate) fn opened(vault: &Vault<'_>, row: &Row) -> Result<Option<Claim>, StoreError> {
    let (of, field) = (row.text(0)?, row.text(1)?);
    let kept: serde_json::Value = row.json(2)?;
    let holder = Ref::new(row.text(3)?, row.text(4)?);
    let value = match seal::sealed_text(Some(&kept)) {
        None => Some(kept),
        Some(text) => vault.open(&holder, &place_of(&of, &field), text)?,
    };
    let value = value.and_then(|value| value.as_str().map(str::to_string));
    Ok(value.map(|value| Claim::Unique { of, field, value, holder }))
}
