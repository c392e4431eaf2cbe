//! The entry–judge graph: an edge a pair, and the cuts that hold it together.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A multigraph whose edges can be moved. Vertices without an edge take no part.
#[derive(Clone)]
pub(super) struct Graph {
    ends: Vec<[usize; 2]>,
    around: Vec<Vec<usize>>,
}

/// A part of the graph that few edges hold to the rest.
pub(super) struct Cut {
    /// Edges between the part and the rest.
    pub(super) size: usize,
    /// Per vertex: whether it is in the part.
    pub(super) part: Vec<bool>,
}

impl Graph {
    pub(super) fn new(vertices: usize, ends: Vec<[usize; 2]>) -> Self {
        let mut around = vec![Vec::new(); vertices];
        for (edge, [a, b]) in ends.iter().enumerate() {
            around[*a].push(edge);
            around[*b].push(edge);
        }
        Self { ends, around }
    }

    /// The other end of each edge at a vertex, with the edge.
    pub(super) fn neighbours(&self, vertex: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.around[vertex].iter().map(move |&edge| (self.other(edge, vertex), edge))
    }

    pub(super) fn degree(&self, vertex: usize) -> usize {
        self.around[vertex].len()
    }

    /// All edges, as their two ends.
    pub(super) fn edges(&self) -> &[[usize; 2]] {
        &self.ends
    }

    /// Moves one end of an edge to another vertex.
    pub(super) fn reconnect(&mut self, edge: usize, from: usize, to: usize) {
        let end = usize::from(self.ends[edge][1] == from);
        self.ends[edge][end] = to;
        self.around[from].retain(|&e| e != edge);
        self.around[to].push(edge);
    }

    /// The vertices of each connected part, parts and vertices in ascending order.
    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.around.len()];
        let mut parts = Vec::new();
        for start in 0..self.around.len() {
            if seen[start] || self.degree(start) == 0 {
                continue;
            }
            seen[start] = true;
            let mut part = vec![start];
            let mut next = 0;
            while let Some(&vertex) = part.get(next) {
                next += 1;
                for (other, _) in self.neighbours(vertex) {
                    if !seen[other] {
                        seen[other] = true;
                        part.push(other);
                    }
                }
            }
            part.sort_unstable();
            parts.push(part);
        }
        parts
    }

    /// A smallest cut; of size 0 with an empty part where there is no edge.
    pub(super) fn min_cut(&self) -> Cut {
        let lightest = self.lightest();
        let bound = lightest.map_or(0, |v| self.degree(v));
        self.search_cut(bound, false).unwrap_or_else(|| {
            let mut part = vec![false; self.around.len()];
            if let Some(vertex) = lightest {
                part[vertex] = true;
            }
            Cut { size: bound, part }
        })
    }

    /// Any cut smaller than `bound`; the smallest component where there are several.
    pub(super) fn cut_below(&self, bound: usize) -> Option<Cut> {
        self.search_cut(bound, true)
    }

    /// How many edges must go before two vertices are apart, counted up to `enough`.
    pub(super) fn links(&self, a: usize, b: usize, enough: usize) -> usize {
        let mut paths = Paths::new(self);
        (0..enough).take_while(|_| paths.augment(a, |v| v == b)).count()
    }

    fn other(&self, edge: usize, vertex: usize) -> usize {
        let [a, b] = self.ends[edge];
        if a == vertex { b } else { a }
    }

    /// The vertex of fewest edges, but of some.
    fn lightest(&self) -> Option<usize> {
        (0..self.around.len()).filter(|&v| self.degree(v) > 0).min_by_key(|&v| (self.degree(v), v))
    }

    /// Grows a core of vertices that no cut smaller than `bound` separates: the vertex with most edges to the
    /// core is next, and joins when `bound` edge-disjoint paths lead to it. Fewer paths are a smaller cut,
    /// which is then the bound: the last one is minimal, since joining vertices changes no cut that keeps
    /// them together.
    fn search_cut(&self, mut bound: usize, first: bool) -> Option<Cut> {
        let components = self.components();
        if components.len() > 1 && bound > 0 {
            let smallest = components.iter().min_by_key(|part| (part.len(), part[0]))?;
            let mut part = vec![false; self.around.len()];
            smallest.iter().for_each(|&v| part[v] = true);
            return Some(Cut { size: 0, part });
        }
        let vertices = 0..self.around.len();
        let start = vertices.max_by_key(|&v| (self.degree(v), Reverse(v)))?;
        let mut core = vec![false; self.around.len()];
        let mut pull = vec![0; self.around.len()];
        let mut queue = BinaryHeap::from([(0, Reverse(start))]);
        let mut paths = Paths::new(self);
        let mut found = None;
        while let Some((pulled, Reverse(vertex))) = queue.pop() {
            if core[vertex] || pulled < pull[vertex] {
                continue;
            }
            if pulled < bound && vertex != start {
                let reached = (0..bound).take_while(|_| paths.augment(vertex, |v| core[v])).count();
                if reached < bound {
                    bound = reached;
                    found = Some(Cut { size: reached, part: paths.visited() });
                    if first {
                        return found;
                    }
                }
                paths.reset();
            }
            core[vertex] = true;
            for (other, _) in self.neighbours(vertex) {
                if !core[other] {
                    pull[other] += 1;
                    queue.push((pull[other], Reverse(other)));
                }
            }
        }
        found
    }
}

/// Edge-disjoint paths, found one by one; each edge carries one path either way.
struct Paths<'a> {
    graph: &'a Graph,
    /// Per edge: 1 along its ends, -1 against, 0 unused.
    flow: Vec<i8>,
    used: Vec<usize>,
    round: u32,
    seen: Vec<u32>,
    by: Vec<usize>,
    stack: Vec<usize>,
}

impl<'a> Paths<'a> {
    fn new(graph: &'a Graph) -> Self {
        let vertices = graph.around.len();
        Self {
            graph,
            flow: vec![0; graph.ends.len()],
            used: Vec::new(),
            round: 0,
            seen: vec![0; vertices],
            by: vec![0; vertices],
            stack: Vec::new(),
        }
    }

    /// One more path from `start` to a goal, if the paths so far leave one.
    fn augment(&mut self, start: usize, goal: impl Fn(usize) -> bool) -> bool {
        self.round += 1;
        self.seen[start] = self.round;
        self.stack.clear();
        self.stack.push(start);
        while let Some(vertex) = self.stack.pop() {
            for &edge in &self.graph.around[vertex] {
                let other = self.graph.other(edge, vertex);
                if self.seen[other] == self.round || self.flow[edge] == self.way(edge, vertex) {
                    continue;
                }
                self.seen[other] = self.round;
                self.by[other] = edge;
                if goal(other) {
                    self.push_back(start, other);
                    return true;
                }
                self.stack.push(other);
            }
        }
        false
    }

    fn push_back(&mut self, start: usize, mut vertex: usize) {
        while vertex != start {
            let edge = self.by[vertex];
            let before = self.graph.other(edge, vertex);
            self.flow[edge] += self.way(edge, before);
            self.used.push(edge);
            vertex = before;
        }
    }

    fn way(&self, edge: usize, from: usize) -> i8 {
        if self.graph.ends[edge][0] == from { 1 } else { -1 }
    }

    /// What the last search reached.
    fn visited(&self) -> Vec<bool> {
        self.seen.iter().map(|&round| round == self.round).collect()
    }

    fn reset(&mut self) {
        for edge in self.used.drain(..) {
            self.flow[edge] = 0;
        }
    }
}
