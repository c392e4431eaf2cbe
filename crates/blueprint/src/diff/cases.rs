//! A version laid out as items: cases, their actions, and who sees what.

use std::collections::BTreeSet;

use super::items::{Items, canonical, names};
use super::{Meets, Property};
use crate::Thing;
use crate::check::visit;
use crate::explain;
use crate::expr::ExprKind;
use crate::model::{Action, Case, Formula, Name, Parameter, Rows, View};

pub(super) fn add(items: &mut Items<'_>) {
    for case in &items.speaker.blueprint.cases {
        self::case(items, case);
    }
}

fn case(items: &mut Items<'_>, case: &Case) {
    let speaker = items.speaker;
    let id = &case.case.id;
    let (name, all) = (speaker.kind(id), Meets::Kinds(vec![id.to_string()]));
    let order: Vec<&str> = case.status.iter().map(|status| status.id.as_str()).collect();
    let properties = vec![
        items.formula("title", case.case.title.as_ref(), id),
        items.yes("agency", case.case.agency),
        items.yes("single", case.case.single),
        Items::plain("list", &names(&case.case.list)),
        Items::plain("first", order.first().copied().unwrap_or_default()),
    ];
    items.add(Thing::Case, id.to_string(), name.clone(), None, all.clone(), properties);
    items.fields(id, id, &name, &case.field, &all);
    for status in &case.status {
        let meets = Meets::Statuses(id.to_string(), vec![status.id.to_string()]);
        let key = format!("{id}.{}", status.id);
        let properties = vec![items.yes("final", status.last)];
        items.add(Thing::Status, key, speaker.status(id, &status.id), Some(name.clone()), meets, properties);
    }
    for flag in &case.flag {
        let class = Property::new("class", format!("{:?}", flag.class), speaker.class(flag.class));
        let properties =
            vec![items.formula("when", flag.when.as_ref(), id), class, Items::law(flag.law.as_ref())];
        let own = speaker.own(&format!("flag-{id}-{}", flag.id));
        items.add(Thing::Flag, format!("{id}.{}", flag.id), own, Some(name.clone()), all.clone(), properties);
    }
    for action in &case.action {
        self::action(items, case, action, &name);
    }
    views(items, id, &case.view, &all, Rows::None);
}

fn action(items: &mut Items<'_>, case: &Case, action: &Action, name: &str) {
    let speaker = items.speaker;
    let id = &case.case.id;
    let meets = Meets::Actions(vec![(id.to_string(), action.id.to_string())]);
    let said: Vec<String> = action.by.iter().map(|by| speaker.by(id, by)).collect();
    let by: Vec<String> = action
        .by
        .iter()
        .map(|by| {
            format!("{} {:?} {}", by.role, by.instead_of, by.when.as_ref().map(canonical).unwrap_or_default())
        })
        .collect();
    let from: Vec<String> =
        action.from.iter().map(|from| format!("“{}”", speaker.status(id, from))).collect();
    let to = action.to.as_ref().map(|to| format!("“{}”", speaker.status(id, to))).unwrap_or_default();
    let form = action.form.as_ref().map(|form| speaker.own(&format!("form-{form}"))).unwrap_or_default();
    let properties = vec![
        Property::new("by", by.join(", "), said.join(", ")),
        items.yes("opens_case", action.opens),
        Property::new("from", names(&action.from), speaker.any(&from)),
        Property::new("to", action.to.as_ref().map_or("", |to| to.as_str()), to),
        Property::new("form", action.form.as_ref().map_or("", |form| form.as_str()), form),
        items.yes("partial", action.partial),
        items.formula("deadline", action.deadline.as_ref(), id),
        items.formula("grace", action.grace.as_ref(), id),
        items.formula("when", action.when.as_ref(), id),
        items.yes("reason", action.reason),
        items.yes("auto", action.auto),
        items.yes("reopens", action.reopens),
        Property::new("effects", deeds(action), explain::effects(speaker, case, action).replace('\n', "; ")),
        Items::law(action.law.as_ref()),
    ];
    let label = speaker.action(id, &action.id);
    items.add(
        Thing::Action,
        format!("{id}.{}", action.id),
        label.clone(),
        Some(name.to_owned()),
        meets.clone(),
        properties,
    );
    for require in &action.require {
        let properties =
            vec![items.formula("that", Some(&require.that), id), Items::law(require.law.as_ref())];
        let own = speaker.own(&format!("refuse-{id}-{}", require.id));
        let key = format!("{id}.{}.{}", action.id, require.id);
        items.add(Thing::Require, key, own, Some(label.clone()), meets.clone(), properties);
    }
}

/// Everything that an action brings, as it is written but for its spaces.
fn deeds(action: &Action) -> String {
    let optional = |formula: &Option<Formula>| formula.as_ref().map(canonical).unwrap_or_default();
    let pairs = |set: &crate::model::Settings| -> String {
        set.0.iter().map(|(name, formula)| format!("{name} = {}; ", canonical(formula))).collect()
    };
    let mut said = vec![
        pairs(&action.set),
        names(&action.raise),
        names(&action.lower),
        names(&action.notify),
        names(&action.issues),
        optional(&action.assign),
        optional(&action.unassign),
        format!("{:?}", action.judging),
    ];
    said.extend(
        action.book.iter().map(|one| format!("{} {} {}", one.calendar, canonical(&one.session), one.into)),
    );
    said.extend(action.release.iter().map(|one| one.field.to_string()));
    said.extend(
        action.number.iter().map(|one| {
            format!("{} {} {} {}", one.series, optional(&one.each), optional(&one.when), one.into)
        }),
    );
    said.extend(action.write.iter().map(|one| {
        let parts = [
            optional(&one.each),
            optional(&one.when),
            optional(&one.record),
            pairs(&one.set),
            optional(&one.note),
        ];
        format!("{} {} {:?}", one.register, parts.join(" "), one.into)
    }));
    said.extend(action.open.iter().map(|one| {
        format!(
            "{} {} {} {} {:?}",
            one.case,
            optional(&one.each),
            optional(&one.when),
            pairs(&one.set),
            one.into
        )
    }));
    said.extend(action.act.iter().map(|one| format!("{} {}", canonical(&one.each), one.action)));
    said.extend(
        action
            .issue
            .iter()
            .map(|one| format!("{} {} {}", one.document, optional(&one.each), optional(&one.when))),
    );
    said.join("|")
}

/// Who sees what of a kind: a property with all that a role's views give, and one with what they say.
pub(super) fn views(items: &mut Items<'_>, kind: &Name, views: &[View], meets: &Meets, scope: Rows) {
    let speaker = items.speaker;
    let mut roles: Vec<&Name> = Vec::new();
    for view in views {
        if !roles.contains(&&view.role) {
            roles.push(&view.role);
        }
    }
    for role in roles {
        let own: Vec<&View> = views.iter().filter(|view| view.role == *role).collect();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for view in &own {
            let fields = speaker.blueprint.fields(kind).into_iter();
            let classes =
                fields.filter(|field| view.classes.contains(&field.class)).map(|field| field.id.as_str());
            let hidden = |id: &&str| !view.hide.iter().any(|hide| hide == id);
            seen.extend(classes.chain(view.fields.iter().map(Name::as_str)).filter(hidden));
            let flags = speaker.blueprint.case(kind).into_iter().flat_map(|case| &case.flag);
            let shown = flags.filter(|flag| view.classes.contains(&flag.class));
            seen.extend(shown.map(|flag| flag.id.as_str()).filter(hidden));
        }
        // Views that hold in some statuses only concern cases that are in them.
        let statuses: Vec<String> =
            own.iter().flat_map(|view| view.statuses.iter()).map(ToString::to_string).collect();
        let somewhere = matches!(meets, Meets::Kinds(_)) && own.iter().all(|view| !view.statuses.is_empty());
        let meets = if somewhere { Meets::Statuses(kind.to_string(), statuses) } else { meets.clone() };
        let names: Vec<String> = seen.iter().filter_map(|id| speaker.fact(kind, id)).collect();
        let rules: Vec<String> = own.iter().map(|view| explain::view(speaker, kind, view)).collect();
        let canonical: Vec<String> = own
            .iter()
            .map(|view| {
                let when = view.when.as_ref().map(canonical).unwrap_or_default();
                format!(
                    "{:?} {:?} {when} {:?} {:?} {:?}",
                    view.rows.unwrap_or(scope),
                    view.statuses,
                    view.classes,
                    view.fields,
                    view.hide
                )
            })
            .collect();
        let ids: Vec<&str> = seen.iter().copied().collect();
        let properties = vec![
            Property::new("sees", ids.join(", "), speaker.all(&names)),
            Property::new("views", canonical.join("|"), rules.join("; ")),
        ];
        items.add(
            Thing::Role,
            format!("{kind}.{role}"),
            speaker.role(role),
            Some(speaker.kind(kind)),
            meets,
            properties,
        );
    }
}

pub(super) fn issues(action: &Action, document: &str) -> bool {
    action.issues.iter().any(|one| one == document)
        || action.issue.iter().any(|one| one.document == *document)
}

/// Whether what an action asks or does speaks of a parameter.
pub(super) fn mentions(action: &Action, parameter: &Parameter) -> bool {
    let formulas = [&action.deadline, &action.grace, &action.when, &action.assign, &action.unassign];
    let single = formulas.into_iter().flatten().chain(action.require.iter().map(|one| &one.that));
    let set = action.set.0.iter().map(|(_, formula)| formula);
    let conditions = (action.number.iter().filter_map(|one| one.when.as_ref()))
        .chain(action.write.iter().filter_map(|one| one.when.as_ref()))
        .chain(action.issue.iter().filter_map(|one| one.when.as_ref()));
    let mut all = single.chain(set).chain(conditions).chain(action.book.iter().map(|book| &book.session));
    all.any(|formula| speaks(formula, parameter))
}

/// Whether an expression speaks of a parameter.
pub(super) fn speaks(formula: &Formula, parameter: &Parameter) -> bool {
    let mut found = false;
    if let Ok(expr) = formula.expr() {
        visit(expr, &mut |part| {
            if let ExprKind::Path(of, name, _) = &part.kind {
                found |= *name == parameter.id.as_str()
                    && matches!(&of.kind, ExprKind::Name(root) if root == "parameter");
            }
        });
    }
    found
}
