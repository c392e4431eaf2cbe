//! The way of a case as a drawing: statuses, and between them what may be done.

mod draw;
mod layout;

use texts::msg;

use crate::explain::Speaker;
use crate::model::{Action, Case, JudgingEffect};

/// A case's statuses and the steps between them, with their names.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// The kind of case.
    pub case: String,
    /// What the drawing is called.
    pub title: String,
    /// The same in a sentence or two, for who does not see it.
    pub description: String,
    /// In the order of their declaration.
    pub states: Vec<State>,
    /// From statuses to a status.
    pub steps: Vec<Step>,
    /// Actions that may be done in any open status and change none.
    pub anywhere: Vec<Deed>,
}

/// A status.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Its key.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Nothing leaves it, but what reopens.
    pub last: bool,
    /// Actions that stay in it.
    pub stays: Vec<Deed>,
}

/// Actions that lead from the same statuses to the same status.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Indices of statuses; none: the case begins with it.
    pub from: Vec<usize>,
    /// Index of a status.
    pub to: usize,
    /// What is done.
    pub deeds: Vec<Deed>,
}

/// An action and who does it.
#[derive(Debug, Clone, PartialEq)]
pub struct Deed {
    /// The action's key; empty for what another case brings.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The roles, or the case whose action brings it.
    pub who: String,
    /// Nobody does it by hand.
    pub system: bool,
}

impl Flow {
    /// The flow of a kind of case.
    pub(crate) fn of(speaker: &Speaker<'_>, case: &Case) -> Self {
        let id = &case.case.id;
        let name = speaker.kind(id);
        let states = case.status.iter().map(|status| State {
            id: status.id.to_string(),
            label: speaker.status(id, &status.id),
            last: status.last,
            stays: Vec::new(),
        });
        let mut flow = Self {
            case: id.to_string(),
            title: speaker.texts.say(&msg::ExplainFlowTitle { case: (&name).into() }),
            description: String::new(),
            states: states.collect(),
            steps: Vec::new(),
            anywhere: Vec::new(),
        };
        for action in &case.action {
            flow.action(speaker, case, action);
        }
        flow.brought(speaker, case);
        let last: Vec<String> = flow.states.iter().filter(|s| s.last).map(|s| s.label.clone()).collect();
        flow.description = speaker.texts.say(&msg::ExplainFlowDescription {
            case: name.into(),
            first: flow.states.first().map_or("", |state| &state.label).into(),
            last: speaker.any(&last).into(),
            statuses: flow.states.len().into(),
            actions: case.action.len().into(),
        });
        flow
    }

    fn action(&mut self, speaker: &Speaker<'_>, case: &Case, action: &Action) {
        let roles: Vec<String> = action.by.iter().map(|by| speaker.role(&by.role)).collect();
        let deed = Deed {
            id: action.id.to_string(),
            label: speaker.action(&case.case.id, &action.id),
            who: roles.join(", "),
            system: action.by.iter().all(|by| by.role == "system"),
        };
        if action.opens {
            let to = action.to.as_ref().and_then(|to| self.index(to)).unwrap_or(0);
            return self.step(Vec::new(), to, deed);
        }
        let from: Vec<usize> = match action.from.is_empty() {
            true => (0..self.states.len()).filter(|at| !self.states[*at].last).collect(),
            false => action.from.iter().filter_map(|from| self.index(from)).collect(),
        };
        match action.to.as_ref().and_then(|to| self.index(to)) {
            Some(to) => {
                let (stays, moves): (Vec<usize>, Vec<usize>) = from.into_iter().partition(|from| *from == to);
                if !stays.is_empty() {
                    self.states[to].stays.push(deed.clone());
                }
                if !moves.is_empty() {
                    self.step(moves, to, deed);
                }
            }
            None if action.from.is_empty() => self.anywhere.push(deed),
            None => {
                for at in from {
                    self.states[at].stays.push(deed.clone());
                }
            }
        }
    }

    /// What the actions of other cases bring: rounds that close, results, cases that are opened.
    fn brought(&mut self, speaker: &Speaker<'_>, case: &Case) {
        let id = case.case.id.as_str();
        let opening = speaker.blueprint.cases.iter().flat_map(|other| {
            let opens = move |action: &&Action| action.open.iter().any(|open| open.case == id);
            other.action.iter().filter(opens).map(move |action| (other, action))
        });
        for (other, action) in opening {
            self.step(Vec::new(), 0, elsewhere(speaker, other, action));
        }
        let Some(judging) = speaker.blueprint.judging.as_ref().map(|file| &file.judging) else { return };
        let Some(runs) = speaker.blueprint.case(&judging.runs) else { return };
        let with = |effect| runs.action.iter().filter(move |action| action.judging == Some(effect));
        if judging.sheet == id {
            for action in with(JudgingEffect::Open) {
                self.step(Vec::new(), 0, elsewhere(speaker, runs, action));
            }
        }
        if judging.entry != id {
            return;
        }
        let judged: Vec<usize> = judging.enters.iter().filter_map(|status| self.index(status)).collect();
        for action in with(JudgingEffect::Close) {
            if let Some(out) = self.index(&judging.out) {
                self.step(judged.clone(), out, elsewhere(speaker, runs, action));
            }
        }
        for action in with(JudgingEffect::Decide) {
            let ends: Vec<usize> =
                [&judging.winner, &judging.other].into_iter().filter_map(|to| self.index(to)).collect();
            for to in ends {
                self.step(judged.clone(), to, elsewhere(speaker, runs, action));
            }
        }
    }

    fn step(&mut self, from: Vec<usize>, to: usize, deed: Deed) {
        match self.steps.iter_mut().find(|step| step.from == from && step.to == to) {
            Some(step) if step.deeds.contains(&deed) => {}
            Some(step) => step.deeds.push(deed),
            None => self.steps.push(Step { from, to, deeds: vec![deed] }),
        }
    }

    fn index(&self, status: &str) -> Option<usize> {
        self.states.iter().position(|state| state.id == status)
    }

    /// The drawing as an SVG without colours of its own, to stand in a page whose style sheet has [`Flow::STYLE`].
    #[must_use]
    pub fn svg(&self, anywhere: &str) -> String {
        draw::svg(self, anywhere, None)
    }

    /// The drawing as a file that stands alone, in light and dark.
    #[must_use]
    pub fn file(&self, anywhere: &str) -> String {
        draw::svg(self, anywhere, Some(draw::ALONE))
    }

    /// What a page's style sheet needs for drawings; its colours are variables of that page.
    pub const STYLE: &'static str = draw::STYLE;
}

fn elsewhere(speaker: &Speaker<'_>, other: &Case, action: &Action) -> Deed {
    Deed {
        id: String::new(),
        label: speaker.action(&other.case.id, &action.id),
        who: speaker.kind(&other.case.id),
        system: true,
    }
}
