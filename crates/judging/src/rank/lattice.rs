//! Integrals over up to three positive numbers: the density is summed up on a lattice that grows from its top.
//!
//! A number s, such as the standard deviation of an effect over that of the residual, is laid out as
//! `s = c · sinh t`: even steps of t are even steps of s near zero, where the data hardly tell s from nothing, and
//! even steps of its logarithm beyond. The density as a function of s is even and smooth, so that the lattice
//! `t = 0, h, 2h, …` with half a weight at zero is the trapezoidal rule on the whole line, whose error falls off
//! exponentially in 1/h (Trefethen and Weideman, SIAM Review 56, 2014): 2·10⁻⁴ of a normal density for steps of one
//! and a half standard deviations. The lattice is explored from its highest node outwards (as by Rue, Martino and
//! Chopin, J. R. Stat. Soc. B 71, 2009), so that a skewed or bent density is covered as far as it reaches.

use std::collections::BTreeMap;

/// Numbers that are integrated over.
pub(super) const AXES: usize = 3;

/// A density of [`AXES`] numbers, of which some may be held.
pub(super) struct Lattice {
    /// Which numbers vary; the others keep the value of `start`.
    pub(super) free: [bool; AXES],
    /// c of each number: about where it begins to show in the data.
    pub(super) turns: [f64; AXES],
    pub(super) start: [f64; AXES],
    pub(super) fineness: Fineness,
}

/// How finely and how far a lattice goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fineness {
    /// Steps, in standard deviations along each axis.
    pub(super) step: f64,
    /// Nodes whose log density is this far below the highest end the lattice.
    pub(super) reach: f64,
    /// Most nodes that are tried before the lattice is made coarser.
    pub(super) most: usize,
}

/// A node with its share of the integral.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) at: [f64; AXES],
    pub(super) weight: f64,
}

/// Of t, for the first trial of a step along an axis.
const FIRST_STEP: f64 = 0.05;

/// How often a step along an axis is tried.
const STEP_TRIALS: usize = 6;

/// Bounds of a standard deviation in t. Where s is no larger than c, a normal density of s has steeper sides than a normal
/// one of t, and wants steps of at most half a unit; much larger ones also come of a density that is flat at the start.
const STEPS: [f64; 2] = [1e-6, 0.5];

/// Largest t: s is ten thousand million times c there, and nothing is left to happen.
const LARGEST: f64 = 24.0;

/// A lattice that is too fine is made coarser by this factor, so many times at most.
const COARSER: f64 = 1.5;
const MOST_TIMES: usize = 8;

impl Lattice {
    /// Nodes of a log density of the numbers, known up to a constant, heaviest first; empty where the density is
    /// nowhere a number around `start`. Weights add up to one.
    pub(super) fn nodes(&self, mut log_density: impl FnMut([f64; AXES]) -> Option<f64>) -> Vec<Node> {
        let mut density = |t: [f64; AXES]| -> Option<f64> {
            if t.iter().any(|t| t.abs() > LARGEST) {
                return None;
            }
            // d s = c · cosh t · d t; c is a constant.
            let stretch: f64 = (0..AXES).filter(|&k| self.free[k]).map(|k| libm::log(libm::cosh(t[k]))).sum();
            Some(log_density(self.place(t))? + stretch).filter(|value| value.is_finite())
        };
        let start: [f64; AXES] = std::array::from_fn(|k| {
            if self.free[k] { libm::asinh(self.start[k] / self.turns[k]).min(0.9 * LARGEST) } else { 0.0 }
        });
        let mut steps = self.steps(start, &mut density);
        for _ in 0..MOST_TIMES {
            match self.explore(start, steps, &mut density) {
                Some(values) => return self.weigh(&values, steps),
                None => steps = steps.map(|step| step * COARSER),
            }
        }
        Vec::new()
    }

    fn place(&self, t: [f64; AXES]) -> [f64; AXES] {
        std::array::from_fn(|k| {
            if self.free[k] { (self.turns[k] * libm::sinh(t[k])).abs() } else { self.start[k] }
        })
    }

    /// Steps along each axis, by how much the density falls at both sides of the start: by ½ after a standard
    /// deviation.
    fn steps(&self, start: [f64; AXES], density: &mut impl FnMut([f64; AXES]) -> Option<f64>) -> [f64; AXES] {
        let mut steps = [1.0; AXES];
        let Some(top) = density(start) else { return steps };
        for axis in (0..AXES).filter(|&k| self.free[k]) {
            let mut step = FIRST_STEP;
            for _ in 0..STEP_TRIALS {
                let mut beside = |side: f64| {
                    let mut at = start;
                    at[axis] += side * step;
                    density(at).unwrap_or(f64::NEG_INFINITY)
                };
                let fall = top - 0.5 * (beside(-1.0) + beside(1.0));
                // A third and not a half, so that a flat top with steep sides is not leapt over to and fro.
                let stretch = if fall > 0.0 { 1.0 / libm::cbrt(2.0 * fall) } else { f64::INFINITY };
                step = (step * stretch.clamp(0.02, 50.0)).clamp(STEPS[0], STEPS[1]);
            }
            steps[axis] = step * self.fineness.step;
        }
        steps
    }

    /// Log densities of all nodes that are high enough, and some beside them; `None` where they are too many.
    fn explore(
        &self,
        start: [f64; AXES],
        steps: [f64; AXES],
        density: &mut impl FnMut([f64; AXES]) -> Option<f64>,
    ) -> Option<BTreeMap<[u32; AXES], f64>> {
        let mut values = BTreeMap::new();
        let mut value = |node: [u32; AXES], values: &mut BTreeMap<[u32; AXES], f64>| {
            *values.entry(node).or_insert_with(|| {
                let at = std::array::from_fn(|k| f64::from(node[k]) * steps[k]);
                density(at).unwrap_or(f64::NEG_INFINITY)
            })
        };
        // Uphill first, so that what is far below the top is not taken for near it.
        let mut top: [u32; AXES] =
            std::array::from_fn(|k| if self.free[k] { (start[k] / steps[k]).round() as u32 } else { 0 });
        let mut height = value(top, &mut values);
        loop {
            let before = top;
            for node in self.neighbours(before) {
                let beside = value(node, &mut values);
                if beside > height {
                    (top, height) = (node, beside);
                }
            }
            if top == before {
                break;
            }
            if values.len() > self.fineness.most {
                return None;
            }
        }
        let mut open = vec![top];
        let mut seen = std::collections::BTreeSet::from([top]);
        while let Some(node) = open.pop() {
            for beside in self.neighbours(node) {
                let found = value(beside, &mut values);
                height = height.max(found);
                if found > height - self.fineness.reach && seen.insert(beside) {
                    open.push(beside);
                }
            }
            if values.len() > self.fineness.most {
                return None;
            }
        }
        values.retain(|_, value| *value > height - self.fineness.reach);
        Some(values)
    }

    fn neighbours(&self, node: [u32; AXES]) -> impl Iterator<Item = [u32; AXES]> {
        let free = self.free;
        (0..AXES).filter(move |&k| free[k]).flat_map(move |axis| {
            let beside = |to: u32| {
                let mut other = node;
                other[axis] = to;
                other
            };
            [node[axis].checked_sub(1).map(beside), Some(beside(node[axis] + 1))].into_iter().flatten()
        })
    }

    fn weigh(&self, values: &BTreeMap<[u32; AXES], f64>, steps: [f64; AXES]) -> Vec<Node> {
        let top = values.values().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut nodes: Vec<Node> = values
            .iter()
            .map(|(node, value)| {
                let halves = (0..AXES).filter(|&k| self.free[k] && node[k] == 0).count() as i32;
                let at = self.place(std::array::from_fn(|k| f64::from(node[k]) * steps[k]));
                Node { at, weight: libm::exp(value - top) * 0.5_f64.powi(halves) }
            })
            .collect();
        let all: f64 = nodes.iter().map(|node| node.weight).sum();
        nodes.iter_mut().for_each(|node| node.weight /= all);
        nodes.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        nodes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FINE: Fineness = Fineness { step: 0.75, reach: 14.0, most: 4_000 };

    fn expected(nodes: &[Node], of: impl Fn([f64; AXES]) -> f64) -> f64 {
        nodes.iter().map(|node| node.weight * of(node.at)).sum()
    }

    #[test]
    fn half_normals_have_their_moments() {
        // Densities whose top is at zero: means √(2/π) and squares 1, times the scales.
        let lattice = Lattice {
            free: [true, true, false],
            turns: [1.0, 0.2, 1.0],
            start: [0.3, 9.0, 5.0],
            fineness: FINE,
        };
        let nodes = lattice.nodes(|[a, b, _]| Some(-0.5 * (a * a + b * b / 0.01)));
        let mean = (2.0 / std::f64::consts::PI).sqrt();
        let square = expected(&nodes, |[a, _, _]| a * a);
        assert!((square - 1.0).abs() < 3e-4, "{square} from {} nodes", nodes.len());
        assert!((expected(&nodes, |[_, b, _]| b * b) - 0.01).abs() < 1e-6);
        assert!((expected(&nodes, |[a, _, _]| a) - mean).abs() < 0.01);
    }
}
