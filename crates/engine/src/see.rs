//! What an actor sees: which rows (scope) and which fields of them (lens). Decided here and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::{Ref, Value, World};
use blueprint::model::{Case, Class, Field, Rows, View};
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
        let subject = self.scene.subject(of)?;
        let views = self.views(subject);
        if views.is_empty() {
            return None;
        }
        let blueprint = self.scene.blueprint(subject);
        let mut names: BTreeSet<&str> = BTreeSet::new();
        for view in &views {
            let blind = self.blind(&view.role, subject);
            let fields = blueprint.fields(&of.kind);
            let declared = fields.iter().filter(|field| shows(view, field) && !(blind && field.identifies));
            names.extend(declared.map(|field| field.id.as_str()));
            if let Some(case) = blueprint.case(&of.kind) {
                let flags = case.flag.iter().map(|flag| flag.id.as_str());
                let built_in = BUILT_IN.into_iter().filter(|_| !blind);
                names.extend(
                    flags.chain(built_in).filter(|name| !view.hide.iter().any(|hidden| hidden == name)),
                );
            }
        }
        let fields: BTreeMap<String, Value> = names
            .iter()
            .map(|name| (name.to_string(), self.scene.field(of, name)))
            .filter(|(_, value)| value.given())
            .collect();
        // A document prints what its data says: it is shown to whoever sees all that is personal in the case.
        let whole = blueprint.fields(&of.kind).iter().all(|field| names.contains(field.id.as_str()));
        let issued = if whole { subject.issued.clone() } else { Vec::new() };
        Some(Seen { of: of.clone(), status: subject.status.clone(), fields, issued })
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

fn shows(view: &View, field: &Field) -> bool {
    let hidden = view.hide.contains(&field.id);
    let named = view.fields.contains(&field.id);
    let classed = |class: Class| view.classes.contains(&class);
    !hidden && (named || classed(field.class))
}
