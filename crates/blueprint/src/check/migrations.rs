//! The way of open cases to this version.

use super::Check;
use super::formulas::{Scope, settings};
use super::identity::is_version;
use crate::mistake::{Mistake, Thing};

pub(super) fn migrations(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for migration in &blueprint.migrations {
        let (file, from) = (migration.file, &migration.migration.from);
        if !is_version(from) {
            check.error(file, from.span(), Mistake::Version);
        } else if *from == blueprint.identity.blueprint.version {
            check.error(file, from.span(), Mistake::SameVersion);
        }
        for case in &migration.case {
            if !check.known(Thing::Case, file, &case.id, blueprint.case_ids()) {
                continue;
            }
            let Some(declared) = blueprint.case(&case.id) else { continue };
            for to in case.statuses.values() {
                check.known(Thing::Status, file, to, declared.status.iter().map(|status| &status.id));
            }
            let scope = Scope { gone: &case.drop, ..Scope::of_case(&case.id) };
            settings(check, file, &case.set, &case.id, &scope);
            for gone in case.drop.iter().filter(|gone| blueprint.field(&case.id, gone).is_some()) {
                check.error(file, gone.span(), Mistake::StillThere { field: gone.to_string() });
            }
        }
    }
}
