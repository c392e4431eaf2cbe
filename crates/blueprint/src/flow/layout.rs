//! A layered layout: every box in a layer, every line from layer to layer, and a slot of its own for a line that passes one. So no line
//! crosses a box and no box touches another, whatever the graph.

/// Between boxes of a layer.
const BESIDE: f64 = 22.0;
/// Width of the slot in which a line passes a layer.
const SLOT: f64 = 14.0;
/// Between layers, at least and at most: lines that go far aside need room to bend.
const BELOW: (f64, f64) = (30.0, 66.0);
/// Passes in which order and places are improved; more change nothing on graphs of this size.
const SWEEPS: usize = 24;

/// A box by its middle and its upper edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Part of a line: down from `top` to `bottom` at `x`; between two parts it bends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fall {
    pub(super) x: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    pub(super) boxes: Vec<Placed>,
    /// For each edge its parts, from above to below.
    pub(super) lines: Vec<Vec<Fall>>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Lays out boxes of these sizes. Edges lead from above to below and form no ring.
pub(super) fn lay_out(sizes: &[(f64, f64)], edges: &[(usize, usize)]) -> Layout {
    let mut grid = Grid::new(sizes, edges);
    grid.order();
    let x = grid.across();
    grid.finish(sizes, &x)
}

/// Boxes and slots (`nodes`), layer by layer.
struct Grid {
    layer_of: Vec<usize>,
    width_of: Vec<f64>,
    layers: Vec<Vec<usize>>,
    above: Vec<Vec<usize>>,
    below: Vec<Vec<usize>>,
    /// For each edge the nodes it runs through, both ends included.
    chains: Vec<Vec<usize>>,
}

impl Grid {
    fn new(sizes: &[(f64, f64)], edges: &[(usize, usize)]) -> Self {
        let mut layer_of = ranks(sizes.len(), edges);
        let mut width_of: Vec<f64> = sizes.iter().map(|(width, _)| *width).collect();
        let mut chains = Vec::with_capacity(edges.len());
        for (from, to) in edges {
            let mut chain = vec![*from];
            for layer in layer_of[*from] + 1..layer_of[*to] {
                chain.push(layer_of.len());
                layer_of.push(layer);
                width_of.push(SLOT);
            }
            chain.push(*to);
            chains.push(chain);
        }
        let count = layer_of.len();
        let mut layers = vec![Vec::new(); layer_of.iter().max().map_or(0, |most| most + 1)];
        for (node, layer) in layer_of.iter().enumerate() {
            layers[*layer].push(node);
        }
        let (mut above, mut below) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for pair in chains.iter().flat_map(|chain| chain.windows(2)) {
            below[pair[0]].push(pair[1]);
            above[pair[1]].push(pair[0]);
        }
        Self { layer_of, width_of, layers, above, below, chains }
    }

    /// Orders each layer by where its neighbours stand, and keeps the order with the fewest crossings.
    fn order(&mut self) {
        let mut best = (self.crossings(), self.layers.clone());
        for sweep in 0..SWEEPS {
            let downwards = sweep % 2 == 0;
            let count = self.layers.len();
            for step in 1..count {
                let at = if downwards { step } else { count - 1 - step };
                let place = self.places();
                let neighbours = if downwards { &self.above } else { &self.below };
                let mut layer: Vec<(f64, usize)> = self.layers[at]
                    .iter()
                    .map(|node| (mean(&neighbours[*node], &place).unwrap_or(place[*node]), *node))
                    .collect();
                layer.sort_by(|a, b| a.0.total_cmp(&b.0));
                self.layers[at] = layer.into_iter().map(|(_, node)| node).collect();
            }
            self.swap_neighbours();
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.layers.clone());
            }
        }
        self.layers = best.1;
    }

    /// Swaps two that stand side by side wherever that leaves fewer crossings.
    fn swap_neighbours(&mut self) {
        for at in 0..self.layers.len() {
            for left in 1..self.layers[at].len() {
                let before = self.crossings();
                self.layers[at].swap(left - 1, left);
                if self.crossings() >= before {
                    self.layers[at].swap(left - 1, left);
                }
            }
        }
    }

    /// Each node's place in its layer, as a share of the layer.
    fn places(&self) -> Vec<f64> {
        let mut place = vec![0.0; self.layer_of.len()];
        for layer in &self.layers {
            for (at, node) in layer.iter().enumerate() {
                place[*node] = (at as f64 + 0.5) / layer.len() as f64;
            }
        }
        place
    }

    fn crossings(&self) -> usize {
        let place = self.places();
        let mut count = 0;
        for layer in &self.layers {
            let lines: Vec<(f64, f64)> = layer
                .iter()
                .flat_map(|node| self.below[*node].iter().map(|to| (place[*node], place[*to])))
                .collect();
            for (at, a) in lines.iter().enumerate() {
                count += lines[at + 1..].iter().filter(|b| (a.0 - b.0) * (a.1 - b.1) < 0.0).count();
            }
        }
        count
    }

    /// Moves each node as near to its neighbours as its layer allows.
    fn across(&self) -> Vec<f64> {
        let mut x = vec![0.0; self.layer_of.len()];
        for layer in &self.layers {
            let mut at = 0.0;
            for node in layer {
                x[*node] = at + self.width_of[*node] / 2.0;
                at += self.width_of[*node] + BESIDE;
            }
            for node in layer {
                x[*node] -= at / 2.0;
            }
        }
        for sweep in 0..SWEEPS * 4 {
            let count = self.layers.len();
            for step in 0..count {
                let at = if sweep % 2 == 0 { step } else { count - 1 - step };
                self.relax(&self.layers[at], &mut x);
            }
        }
        x
    }

    /// The places of a layer that are nearest to where its nodes would stand, with room between them (pool adjacent violators).
    fn relax(&self, layer: &[usize], x: &mut [f64]) {
        let mut offset = 0.0;
        // Pools of nodes that touch: sum of weighted wishes, weight, how many.
        let mut pools: Vec<(f64, f64, usize)> = Vec::new();
        let mut offsets = Vec::with_capacity(layer.len());
        for (at, node) in layer.iter().enumerate() {
            if at > 0 {
                offset += (self.width_of[layer[at - 1]] + self.width_of[*node]) / 2.0 + BESIDE;
            }
            offsets.push(offset);
            let wish = self.wish(*node, x) - offset;
            let weight = if self.is_slot(*node) { 4.0 } else { 1.0 };
            pools.push((wish * weight, weight, 1));
            while let [.., a, b] = pools.as_slice()
                && a.0 / a.1 > b.0 / b.1
            {
                let joined = (a.0 + b.0, a.1 + b.1, a.2 + b.2);
                pools.truncate(pools.len() - 2);
                pools.push(joined);
            }
        }
        let placed = pools.iter().flat_map(|(sum, weight, count)| std::iter::repeat_n(sum / weight, *count));
        for ((node, offset), at) in layer.iter().zip(offsets).zip(placed) {
            x[*node] = at + offset;
        }
    }

    /// Where a node would stand if it were alone: among its neighbours. A line would rather go straight on than to its end.
    fn wish(&self, node: usize, x: &[f64]) -> f64 {
        let near = self.above[node].iter().chain(&self.below[node]);
        let (mut sum, mut all) = (0.0, 0.0);
        for next in near {
            let weight = match (self.is_slot(node), self.is_slot(*next)) {
                (true, true) => 8.0,
                (true, false) => 2.0,
                (false, true) => 0.5,
                (false, false) => 1.0,
            };
            sum += x[*next] * weight;
            all += weight;
        }
        if all > 0.0 { sum / all } else { x[node] }
    }

    fn is_slot(&self, node: usize) -> bool {
        self.width_of[node] == SLOT
    }

    fn finish(&self, sizes: &[(f64, f64)], x: &[f64]) -> Layout {
        let left = (0..x.len()).map(|node| x[node] - self.width_of[node] / 2.0).fold(f64::INFINITY, f64::min);
        let right =
            (0..x.len()).map(|node| x[node] + self.width_of[node] / 2.0).fold(f64::NEG_INFINITY, f64::max);
        let left = if left.is_finite() { left } else { 0.0 };
        let x: Vec<f64> = x.iter().map(|at| at - left).collect();
        let mut bands = Vec::with_capacity(self.layers.len());
        let mut y = 0.0;
        for layer in &self.layers {
            let height =
                layer.iter().filter_map(|node| sizes.get(*node)).map(|size| size.1).fold(0.0, f64::max);
            bands.push((y, y + height));
            let aside = layer
                .iter()
                .flat_map(|node| self.below[*node].iter().map(|to| (x[*node] - x[*to]).abs()))
                .fold(0.0, f64::max);
            y += height + (BELOW.0 + aside * 0.08).min(BELOW.1);
        }
        let height = bands.last().map_or(0.0, |band| band.1);
        let boxes: Vec<Placed> = sizes
            .iter()
            .enumerate()
            .map(|(node, (width, height))| {
                let (top, bottom) = bands[self.layer_of[node]];
                Placed { x: x[node], y: top + (bottom - top - height) / 2.0, width: *width, height: *height }
            })
            .collect();
        let lines = self.lines(&boxes, &bands, &x);
        Layout { boxes, lines, width: (right - left).max(0.0), height }
    }

    fn lines(&self, boxes: &[Placed], bands: &[(f64, f64)], x: &[f64]) -> Vec<Vec<Fall>> {
        let port = |node: usize, edge: usize, out: bool| {
            let end = |chain: &[usize]| match out {
                true => (chain.first().copied(), chain.get(1).copied()),
                false => (chain.last().copied(), chain.len().checked_sub(2).map(|at| chain[at])),
            };
            // Lines that meet at a box stand side by side in the order in which they come.
            let mut met: Vec<(f64, usize)> = (self.chains.iter().enumerate())
                .filter_map(|(at, chain)| {
                    let (own, next) = end(chain);
                    (own == Some(node)).then_some((next.map_or(0.0, |next| x[next]), at))
                })
                .collect();
            met.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let place = met.iter().position(|(_, at)| *at == edge).unwrap_or(0) as f64;
            let between = (boxes[node].width * 0.7 / met.len().max(1) as f64).min(18.0);
            boxes[node].x + (place - (met.len() as f64 - 1.0) / 2.0) * between
        };
        let whole = |(edge, chain): (usize, &Vec<usize>)| {
            let last = chain.len() - 1;
            let falls = chain.iter().enumerate().map(|(at, node)| {
                let (top, bottom) = bands[self.layer_of[*node]];
                match at {
                    0 => {
                        Fall { x: port(*node, edge, true), top: boxes[*node].y + boxes[*node].height, bottom }
                    }
                    _ if at == last => Fall { x: port(*node, edge, false), top, bottom: boxes[*node].y },
                    _ => Fall { x: x[*node], top, bottom },
                }
            });
            falls.collect()
        };
        self.chains.iter().enumerate().map(whole).collect()
    }
}

/// The layer of each node: below all that lead to it; what nothing leads to stands just above what it leads to.
fn ranks(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut rank = vec![0_usize; count];
    for _ in 0..count {
        let mut moved = false;
        for (from, to) in edges {
            if rank[*to] <= rank[*from] {
                rank[*to] = rank[*from] + 1;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    // What more leads from than to comes down to what it leads to: that makes lines short. The lowest first.
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|node| std::cmp::Reverse(rank[*node]));
    for node in order {
        let into = edges.iter().filter(|(_, to)| *to == node).count();
        let next: Vec<usize> =
            edges.iter().filter(|(from, _)| *from == node).map(|(_, to)| rank[*to]).collect();
        if let Some(lowest) = next.iter().min().filter(|_| next.len() >= into) {
            rank[node] = lowest.saturating_sub(1).max(rank[node]);
        }
    }
    let highest = rank.iter().min().copied().unwrap_or(0);
    rank.iter_mut().for_each(|rank| *rank -= highest);
    rank
}

fn mean(nodes: &[usize], of: &[f64]) -> Option<f64> {
    (!nodes.is_empty()).then(|| nodes.iter().map(|node| of[*node]).sum::<f64>() / nodes.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_stand_apart_and_lines_keep_their_order() {
        let sizes = vec![(80.0, 40.0); 7];
        let edges = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (0, 4), (3, 5), (2, 6)];
        let layout = lay_out(&sizes, &edges);
        for (at, a) in layout.boxes.iter().enumerate() {
            assert!(a.x - a.width / 2.0 >= 0.0 && a.x + a.width / 2.0 <= layout.width, "{a:?}");
            for b in &layout.boxes[at + 1..] {
                assert!((a.x - b.x).abs() >= 80.0 || (a.y - b.y).abs() >= 40.0, "{a:?} {b:?}");
            }
        }
        for ((from, to), line) in edges.iter().zip(&layout.lines) {
            assert!(layout.boxes[*from].y < layout.boxes[*to].y);
            assert!(line.windows(2).all(|pair| pair[0].bottom < pair[1].top), "{line:?}");
        }
    }

    #[test]
    fn nothing_to_lay_out_takes_no_room() {
        let layout = lay_out(&[], &[]);
        assert_eq!((layout.width, layout.height), (0.0, 0.0));
    }
}
