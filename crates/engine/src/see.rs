//! What an actor sees: which rows (scope) and which fields of them (lens). Decided here and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::Blueprint;
use blueprint::expr::{Ref, Value, World};
use blueprint::model::{Case, Class, Name, PublicResult, Rows, View};
use jiff::Timestamp;

use crate::adoption::Adoption;
use crate::scene::{Scene, State};
use crate::subject::{Issued, Subject};

/// Fields that every case has, beside its own.
const BUILT_IN: [&str; 3] = ["agency", "opened_by", "opened_at"];

/// Who acts or looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A person with an account.
    User(String),
    /// Whoever has not signed in.
    Public,
    /// The clock.
    System,
}

impl Actor {
    /// Its key in events.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::User(id) => id,
            Self::Public => "public",
            Self::System => "system",
        }
    }

    pub(crate) fn value(&self) -> Value {
        match self {
            Self::User(id) => Value::Ref(Ref::new("user", id)),
            Self::Public | Self::System => Value::Absent,
        }
    }

    pub(crate) fn is_system(&self) -> bool {
        *self == Self::System
    }

    /// Whether the actor has a role.
    #[must_use]
    pub fn is(&self, adoption: &Adoption, role: &str) -> bool {
        match self {
            Self::System => role == "system",
            Self::Public => everybodys(adoption, role),
            // What everybody may, a person with an account may too.
            Self::User(id) => {
                adoption.user(id).is_some_and(|user| user.roles.contains(role)) || everybodys(adoption, role)
            }
        }
    }
}

fn everybodys(adoption: &Adoption, role: &str) -> bool {
    adoption.declared(|version| version.role(role)).is_some_and(|role| role.public)
}

/// A case or record as an actor sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Which.
    pub of: Ref,
    /// Its status; empty for a record.
    pub status: String,
    /// Fields that the actor may see and that are there, flags and the built-in ones included.
    pub fields: BTreeMap<String, Value>,
    /// Documents of it, where all that is printed on them may be seen.
    pub issued: Vec<Issued>,
}

/// Everything of a kind that an actor sees, in the order of opening.
#[must_use]
pub fn see<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    actor: &Actor,
    kind: &str,
    now: Timestamp,
) -> Vec<Seen> {
    let scene = Scene::new(adoption, state, now);
    let sight = Sight::of(&scene, actor);
    scene.all(kind).iter().filter_map(|of| sight.see(of)).collect()
}

/// An actor's eyes at a moment.
pub struct Sight<'s, 'a, S: State + ?Sized> {
    scene: &'s Scene<'a, S>,
    actor: &'s Actor,
}

impl<'s, 'a, S: State + ?Sized> Sight<'s, 'a, S> {
    /// The eyes of an actor.
    #[must_use]
    pub fn of(scene: &'s Scene<'a, S>, actor: &'s Actor) -> Self {
        Self { scene, actor }
    }

    /// A case or record as the actor sees it; `None` where he must not know that it is there.
    #[must_use]
    pub fn see(&self, of: &Ref) -> Option<Seen> {
        let (views, subject) = self.shown(of)?;
        let names = self.names(&views, subject);
        let blueprint = self.scene.blueprint(subject);
        // A document prints what its data says: it is shown to whoever sees all that is personal in the case.
        let whole = blueprint.fields(&of.kind).iter().all(|field| names.contains(field.id.as_str()));
        let issued = if whole { subject.issued.clone() } else { Vec::new() };
        Some(Seen { of: of.clone(), status: subject.status.clone(), fields: self.values(of, names), issued })
    }

    /// The same with some fields alone and without documents: what lists, counts and searches need. Flags over many cases cost nothing
    /// here unless they are asked for.
    #[must_use]
    pub fn glance(&self, of: &Ref, fields: &[&str]) -> Option<Seen> {
        let (views, subject) = self.shown(of)?;
        let names = if fields.is_empty() { BTreeSet::new() } else { self.names(&views, subject) };
        let names = names.into_iter().filter(|name| fields.contains(name)).collect();
        let fields = self.values(of, names);
        Some(Seen { of: of.clone(), status: subject.status.clone(), fields, issued: Vec::new() })
    }

    /// Whether a view of a role that the actor has may show something of a kind, now or later.
    #[must_use]
    pub fn lists(&self, kind: &str) -> bool {
        self.versions().any(|version| self.declared(version, kind).any(|(_, rows)| rows != Rows::None))
    }

    /// Whether the actor sees every case of a kind that is in one of these statuses, so that what he does not see is not there.
    #[must_use]
    pub fn covers(&self, kind: &str, statuses: &[&str]) -> bool {
        let shows = |version, status: &str| {
            self.declared(version, kind).any(|(view, rows)| {
                let here = view.statuses.is_empty() || view.statuses.iter().any(|name| name == status);
                here && view.when.is_none() && rows == Rows::All
            })
        };
        let known = |version: &&Blueprint| version.case(kind).is_some();
        self.versions().filter(known).all(|version| statuses.iter().all(|status| shows(version, status)))
    }

    /// The versions to which cases are pinned, that of new cases first.
    fn versions(&self) -> impl Iterator<Item = &'a Blueprint> {
        let adoption = self.scene.adoption();
        std::iter::once(&adoption.blueprint).chain(adoption.earlier.values()).map(|version| &**version)
    }

    /// Views of a kind in a version, of the roles that the actor has, with the rows that each gives.
    fn declared(&self, version: &'a Blueprint, kind: &str) -> impl Iterator<Item = (&'a View, Rows)> {
        let views = version
            .case(kind)
            .map(|case| case.view.as_slice())
            .or_else(|| version.register(kind).map(|register| register.view.as_slice()));
        let (actor, adoption) = (self.actor, self.scene.adoption());
        let mine = views.unwrap_or_default().iter().filter(move |view| actor.is(adoption, &view.role));
        mine.map(|view| {
            let scope = version.role(&view.role).map(|role| role.scope).unwrap_or_default();
            (view, view.rows.unwrap_or(scope))
        })
    }

    fn shown<'t>(&'t self, of: &Ref) -> Option<(Vec<&'a View>, &'t Subject)> {
        let subject = self.scene.subject(of)?;
        let views = self.views(subject);
        (!views.is_empty()).then_some((views, subject))
    }

    fn values(&self, of: &Ref, names: BTreeSet<&str>) -> BTreeMap<String, Value> {
        names
            .into_iter()
            .map(|name| (name.to_string(), self.scene.field(of, name)))
            .filter(|(_, value)| value.given())
            .collect()
    }

    /// Names of the fields, flags and built-in fields that views show.
    fn names(&self, views: &[&'a View], subject: &Subject) -> BTreeSet<&'a str> {
        let blueprint = self.scene.blueprint(subject);
        let kind = &subject.of.kind;
        let fields = blueprint.fields(kind);
        let mut names: BTreeSet<&str> = BTreeSet::new();
        for view in views {
            let blind = self.blind(&view.role, subject);
            let told = self.told(&view.role, subject);
            let shown = fields.iter().filter(|field| match &told {
                Some(told) if told.rules(&field.id) => false,
                _ => shows(view, &field.id, field.class) && !(blind && field.identifies),
            });
            names.extend(shown.map(|field| field.id.as_str()));
            names.extend(told.into_iter().flat_map(|told| told.fields));
            if let Some(case) = blueprint.case(kind) {
                let flags = case.flag.iter().filter(|flag| shows(view, &flag.id, flag.class));
                names.extend(flags.map(|flag| flag.id.as_str()));
                let built_in = BUILT_IN.into_iter().filter(|_| !blind);
                names.extend(built_in.filter(|name| !view.hide.iter().any(|hidden| hidden == name)));
            }
        }
        names
    }

    /// What the public is told of a result, which the rule of the judging says and no view; `None` where that is not in question.
    fn told(&self, role: &str, subject: &Subject) -> Option<Told<'a>> {
        let blueprint = self.scene.blueprint(subject);
        let file = blueprint.judging.as_ref()?;
        let public = blueprint.role(role).is_some_and(|role| role.public);
        if !public || file.judging.entry != subject.of.kind.as_str() {
            return None;
        }
        let (place, score) = (file.judging.place.as_str(), file.judging.score.as_str());
        let status = subject.status.as_str();
        let (won, ranked) = (file.judging.winner == status, file.judging.other == status);
        let fields = match file.result.public {
            PublicResult::Winners if won => vec![place],
            PublicResult::Places if won || ranked => vec![place],
            PublicResult::All if won || ranked => vec![place, score],
            _ => Vec::new(),
        };
        Some(Told { result: [place, score], fields })
    }

    /// Whether a role that the actor has shows a row to him.
    pub(crate) fn row_by(&self, role: &str, case: &Case, subject: &Subject) -> bool {
        case.view.iter().any(|view| view.role == role && self.opens(view, subject))
    }

    fn views(&self, subject: &Subject) -> Vec<&'a View> {
        let blueprint = self.scene.blueprint(subject);
        let views = blueprint
            .case(&subject.of.kind)
            .map(|case| &case.view)
            .or_else(|| blueprint.register(&subject.of.kind).map(|register| &register.view));
        let mine = views.into_iter().flatten();
        mine.filter(|view| self.actor.is(self.scene.adoption(), &view.role) && self.opens(view, subject))
            .collect()
    }

    /// Whether a view shows a row.
    fn opens(&self, view: &View, subject: &Subject) -> bool {
        let role = self.scene.blueprint(subject).role(&view.role);
        let rows = view.rows.unwrap_or_else(|| role.map(|role| role.scope).unwrap_or_default());
        let Actor::User(me) = self.actor else {
            return rows == Rows::All && self.allows(view, subject);
        };
        let mine = match rows {
            Rows::All => true,
            Rows::None => false,
            Rows::Own => subject.opened_by == *me,
            Rows::Assigned => subject.assigned.contains(me),
            Rows::Agency => {
                let agency = self.scene.adoption().user(me).and_then(|user| user.agency.as_ref());
                agency.is_some() && agency == subject.agency.as_ref()
            }
        };
        mine && self.allows(view, subject)
    }

    fn allows(&self, view: &View, subject: &Subject) -> bool {
        let here =
            view.statuses.is_empty() || view.statuses.iter().any(|status| *status == subject.status.as_str());
        here && view.when.as_ref().is_none_or(|when| self.scene.holds(when, &[("actor", self.actor.value())]))
    }

    /// Whether a role must not know whom a case is about: the panel, while a blind round is open.
    fn blind(&self, role: &str, subject: &Subject) -> bool {
        let Some(file) = &self.scene.blueprint(subject).judging else {
            return false;
        };
        let judged = file.judging.entry == subject.of.kind.as_str();
        judged && file.judging.panel == role && crate::decide::judging::blind_now(self.scene)
    }
}

/// What the public is told of a result.
struct Told<'a> {
    /// The fields that hold it.
    result: [&'a str; 2],
    /// Those that are told.
    fields: Vec<&'a str>,
}

impl Told<'_> {
    fn rules(&self, field: &str) -> bool {
        self.result.contains(&field)
    }
}

/// Whether a view shows a field or a flag.
fn shows(view: &View, id: &Name, class: Class) -> bool {
    !view.hide.contains(id) && (view.fields.contains(id) || view.classes.contains(&class))
}
