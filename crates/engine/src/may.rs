//! What an actor may do, and what the clock brings.

use std::collections::BTreeMap;

use blueprint::expr::{Ref, World};
use jiff::Timestamp;

use crate::adoption::Adoption;
use crate::command::{Command, Refusal};
use crate::decide::{Doing, offered, permitted};
use crate::scene::{Scene, State};
use crate::see::Actor;

/// An action that an actor's role has on a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The action.
    pub action: String,
    /// Why it is not open now; `None`: it is.
    pub closed: Option<Refusal>,
}

/// What an actor may do on a case, in the order of declaration. Actions of other roles are not told.
#[must_use]
pub fn offers<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    actor: &Actor,
    on: &Ref,
    now: Timestamp,
) -> Vec<Offer> {
    let scene = Scene::new(adoption, state, now);
    let Some(subject) = scene.subject(on) else {
        return Vec::new();
    };
    let Some(case) = scene.blueprint(subject).case(&on.kind) else {
        return Vec::new();
    };
    let mut offers = Vec::new();
    for action in case.action.iter().filter(|action| !action.opens) {
        if permitted(&scene, actor, case, action, Some(subject), None).is_err() {
            continue;
        }
        let doing = Doing { case, action, on, by: actor.id() };
        offers.push(Offer { action: action.id.to_string(), closed: offered(&scene, &doing).err() });
    }
    offers
}

/// Whether an actor may do an action on a case now, answers apart.
///
/// # Errors
///
/// Why not.
pub fn may<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    actor: &Actor,
    on: &Ref,
    action: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let found = offers(adoption, state, actor, on, now).into_iter().find(|offer| offer.action == action);
    match found {
        None => Err(Refusal::NotAllowed),
        Some(Offer { closed: Some(refusal), .. }) => Err(refusal),
        Some(_) => Ok(()),
    }
}

/// What the clock brings: a command for each automatic action that is open now, in the order of opening. Each is named after the case's
/// version, so that two servers that look at once do it once.
#[must_use]
pub fn due<S: State + ?Sized>(adoption: &Adoption, state: &S, now: Timestamp) -> Vec<Command> {
    let scene = Scene::new(adoption, state, now);
    let mut commands = Vec::new();
    for kind in adoption.kinds() {
        for of in scene.all(kind).iter() {
            let Some(subject) = scene.subject(of) else { continue };
            let Some(pinned) = scene.blueprint(subject).case(&of.kind) else { continue };
            let open = pinned.action.iter().find(|action| {
                let doing = Doing { case: pinned, action, on: of, by: "system" };
                action.auto && offered(&scene, &doing).is_ok()
            });
            if let Some(action) = open {
                commands.push(Command {
                    id: format!("{}.{}.{}", of.id, action.id, subject.version),
                    case: of.kind.clone(),
                    action: action.id.to_string(),
                    on: Some(of.clone()),
                    answers: BTreeMap::new(),
                    reason: None,
                    instead: None,
                    seen: Some(subject.version),
                });
            }
        }
    }
    commands
}
