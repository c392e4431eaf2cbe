//! The projection, made again from the events alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blueprint::expr::Ref;
use engine::{Claim, Subject, evolve};
use jiff::civil::Date;
use serde_json::Value as Json;

use crate::claims::{self, Wanted};
use crate::error::StoreError;
use crate::log::{advance, column_row, subject_row};
use crate::seal::{self, Personal, Vault};
use crate::{Scope, Store};

/// Events that are read at a time.
const PAGE: usize = 2000;

/// What lists show of a subject: the program knows, the store keeps it.
pub type Columns = Arc<dyn Fn(&Subject) -> BTreeMap<String, String> + Send + Sync>;

/// Where rows and events do not say the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// A subject.
    Subject(Ref),
    /// The last number of a series in a period.
    Number(String, String),
    /// A place of a session.
    Place(String, Date, u32),
    /// A unique value: its register, its field and who should hold it. The value may be personal and is not told.
    Unique(String, String, Ref),
    /// A list column of a subject.
    Column(Ref, String),
}

/// A projection, whole.
#[derive(Default)]
struct Projection {
    position: u64,
    subjects: BTreeMap<Ref, (u64, Subject)>,
    claims: BTreeMap<Taken, Claim>,
    personal: Personal,
}

/// What is scarce, by what makes it one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Taken {
    Number(String, String),
    Place(String, Date, u32),
    Unique(String, String, String),
}

impl Projection {
    fn claim(&mut self, claim: &Claim) {
        let key = match claim.clone() {
            Claim::Number { series, period, .. } => Taken::Number(series, period),
            Claim::Place { calendar, begins, place } | Claim::Vacate { calendar, begins, place } => {
                Taken::Place(calendar, begins, place)
            }
            Claim::Unique { of, field, value, .. } | Claim::Forgo { of, field, value } => {
                Taken::Unique(of, field, value)
            }
        };
        match claim {
            Claim::Vacate { .. } | Claim::Forgo { .. } => self.claims.remove(&key),
            _ => self.claims.insert(key, claim.clone()),
        };
    }

    /// Everything, so that two can be held against each other.
    fn dump(&self) -> Result<BTreeSet<(Difference, String)>, StoreError> {
        let mut lines = BTreeSet::new();
        for (of, (_, subject)) in &self.subjects {
            lines.insert((Difference::Subject(of.clone()), serde_json::to_value(subject)?.to_string()));
        }
        for claim in self.claims.values() {
            let line = serde_json::to_value(claim)?.to_string();
            let key = match claim.clone() {
                Claim::Number { series, period, .. } => Difference::Number(series, period),
                Claim::Place { calendar, begins, place } | Claim::Vacate { calendar, begins, place } => {
                    Difference::Place(calendar, begins, place)
                }
                Claim::Unique { of, field, holder, .. } => Difference::Unique(of, field, holder),
                Claim::Forgo { .. } => continue,
            };
            lines.insert((key, line));
        }
        Ok(lines)
    }
}

impl Store {
    /// Holds the rows of an adoption against its events: what they differ in; nothing where all is well. `columns` makes the list columns
    /// again; without it they are left out. Changes nothing.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn rebuild_check(
        &self,
        scope: &Scope,
        columns: Option<&Columns>,
    ) -> Result<Vec<Difference>, StoreError> {
        loop {
            let kept = self.kept(scope).await?;
            let rebuilt = self.replay(scope, kept.position).await?;
            let (mut one, mut other) = (rebuilt.dump()?, kept.dump()?);
            if let Some(columns) = columns {
                one.extend(self.columns_of(&rebuilt, columns));
                other.extend(self.kept_columns(scope).await?);
                if self.head(scope).await? != kept.position {
                    // Somebody wrote meanwhile: the columns may be of another moment.
                    continue;
                }
            }
            let differences: BTreeSet<Difference> =
                one.symmetric_difference(&other).map(|(what, _)| what.clone()).collect();
            return Ok(differences.into_iter().collect());
        }
    }

    /// Throws the rows of an adoption away and makes them again from its events; gives what they differed in.
    ///
    /// # Errors
    ///
    /// See [`StoreError`]; nothing changed then.
    pub async fn rebuild(&self, scope: &Scope, columns: &Columns) -> Result<Vec<Difference>, StoreError> {
        let differences = self.rebuild_check(scope, Some(columns)).await?;
        loop {
            let rebuilt = self.replay(scope, u64::MAX).await?;
            if self.replace(scope, &rebuilt, columns).await? {
                return Ok(differences);
            }
        }
    }

    /// What the events up to a position say.
    async fn replay(&self, scope: &Scope, until: u64) -> Result<Projection, StoreError> {
        let mut projection = Projection::default();
        loop {
            let mut cells = scope.cells();
            cells.extend([projection.position.into(), until.into(), PAGE.into()]);
            let sql = "SELECT position, body FROM events WHERE government = $1 AND adoption = $2
                       AND position > $3 AND position <= $4 ORDER BY position LIMIT $5";
            let rows = self.data.query(sql, cells).await?;
            if rows.is_empty() {
                return Ok(projection);
            }
            for row in &rows {
                seal::personal_of(&row.text(1)?, &mut projection.personal)?;
            }
            for (position, event) in self.open_events(scope, &rows).await? {
                event.claims.iter().for_each(|claim| projection.claim(claim));
                let before = projection.subjects.remove(&event.of);
                let opened = before.as_ref().map_or(position, |(opened, _)| *opened);
                let subject = evolve(before.map(|(_, subject)| subject), &event);
                projection.subjects.insert(event.of.clone(), (opened, subject));
                projection.position = position;
            }
        }
    }

    /// What the rows say.
    async fn kept(&self, scope: &Scope) -> Result<Projection, StoreError> {
        let snapshot = self.subjects(scope).await?;
        let mut projection = Projection { position: snapshot.position, ..Projection::default() };
        snapshot.claims.iter().for_each(|claim| projection.claim(claim));
        let subjects = snapshot.subjects.into_iter();
        projection.subjects = subjects.map(|subject| (subject.of.clone(), (0, subject))).collect();
        Ok(projection)
    }

    fn columns_of(&self, projection: &Projection, columns: &Columns) -> Vec<(Difference, String)> {
        let subjects = projection.subjects.values();
        let lines = subjects.flat_map(|(_, subject)| {
            let of = subject.of.clone();
            columns(subject)
                .into_iter()
                .map(move |(name, value)| (Difference::Column(of.clone(), name), value))
        });
        lines.collect()
    }

    async fn kept_columns(&self, scope: &Scope) -> Result<Vec<(Difference, String)>, StoreError> {
        let columns = self.columns(scope, None).await?.into_iter();
        let lines = columns.flat_map(|(of, columns)| {
            columns.into_iter().map(move |(name, value)| (Difference::Column(of.clone(), name), value))
        });
        Ok(lines.collect())
    }

    /// The list columns of an adoption's subjects, of one kind where it is named.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn columns(
        &self,
        scope: &Scope,
        kind: Option<&str>,
    ) -> Result<BTreeMap<Ref, BTreeMap<String, String>>, StoreError> {
        let mut cells = scope.cells();
        let sql = match kind {
            None => "SELECT kind, id, name, value FROM list_columns WHERE government = $1 AND adoption = $2",
            Some(kind) => {
                cells.push(kind.into());
                "SELECT kind, id, name, value FROM list_columns WHERE government = $1 AND adoption = $2 AND kind = $3"
            }
        };
        let rows = self.data.query(sql, cells).await?;
        let mut sealed = BTreeSet::new();
        for row in &rows {
            if row.text(3)?.contains("\"sealed\"") {
                sealed.insert(Ref::new(row.text(0)?, row.text(1)?));
            }
        }
        let ring = self.keys.of(scope, &sealed).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        let mut columns: BTreeMap<Ref, BTreeMap<String, String>> = BTreeMap::new();
        for row in &rows {
            let (of, name, kept): (_, _, Json) =
                (Ref::new(row.text(0)?, row.text(1)?), row.text(2)?, row.json(3)?);
            let open = match seal::sealed_text(Some(&kept)) {
                Some(text) => vault.open(&of, &column_place(&name), text)?,
                None => Some(kept),
            };
            if let Some(value) = open.as_ref().and_then(Json::as_str) {
                columns.entry(of).or_default().insert(name, value.to_string());
            }
        }
        Ok(columns)
    }

    /// Writes a projection in place of the rows; `false` where somebody wrote meanwhile.
    async fn replace(
        &self,
        scope: &Scope,
        projection: &Projection,
        columns: &Columns,
    ) -> Result<bool, StoreError> {
        let mut refs: BTreeSet<Ref> = BTreeSet::from([seal::common()]);
        let personal = &projection.personal;
        let touched = |of: &&Ref| personal.contains_key(&of.kind);
        refs.extend(projection.subjects.keys().filter(touched).cloned());
        for claim in projection.claims.values().filter(|claim| seal::is_personal(claim, personal)) {
            if let Claim::Unique { holder, .. } = claim {
                refs.insert(holder.clone());
            }
        }
        let ring = self.keys.ensure(scope, &refs, &self.random).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        let mut statements = Vec::new();
        for (of, (opened, subject)) in &projection.subjects {
            let body = vault.seal_subject(subject, personal)?;
            statements.push(subject_row(scope, of, *opened, subject.version, &body));
            for (name, value) in columns(subject) {
                let kept = column_value(&vault, personal, of, &name, &value)?;
                statements.push(column_row(scope, of, &name, &kept));
            }
        }
        let mut wanted = Vec::new();
        for claim in projection.claims.values() {
            let (digest, value) = claims::kept(&vault, seal::is_personal(claim, personal), claim)?;
            wanted.push(Wanted { claim: claim.clone(), digest, value });
        }
        let order = Arc::new((scope.clone(), projection.position, statements, wanted));
        self.data
            .append(move |tx| {
                let order = order.clone();
                Box::pin(async move {
                    let (scope, position, statements, wanted) = &*order;
                    if advance(tx, scope, 0).await? != *position {
                        return Ok(false);
                    }
                    for sql in [
                        "DELETE FROM subjects WHERE government = $1 AND adoption = $2",
                        "DELETE FROM list_columns WHERE government = $1 AND adoption = $2",
                        "DELETE FROM numbers WHERE government = $1 AND adoption = $2",
                        "DELETE FROM places WHERE government = $1 AND adoption = $2",
                        "DELETE FROM uniques WHERE government = $1 AND adoption = $2",
                    ] {
                        tx.run(sql, &scope.cells()).await?;
                    }
                    tx.run_all(statements).await?;
                    for wanted in wanted {
                        claims::put(tx, scope, wanted).await?;
                    }
                    Ok::<bool, StoreError>(true)
                })
            })
            .await
    }
}

fn column_place(name: &str) -> String {
    format!("column/{name}")
}

/// A list column as its row keeps it.
pub(crate) fn column_value(
    vault: &Vault<'_>,
    personal: &Personal,
    of: &Ref,
    name: &str,
    value: &str,
) -> Result<String, StoreError> {
    let value = Json::from(value);
    let is_personal = personal.get(&of.kind).is_some_and(|fields| fields.contains(name));
    let kept = if is_personal { vault.seal(of, &column_place(name), &value)? } else { value };
    Ok(kept.to_string())
}
