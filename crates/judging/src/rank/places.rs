//! Which place each entry takes in each draw, counted.

/// Counters for rank intervals, 64 MiB: every rank has its own while entries² fits (4,096 entries); beyond,
/// neighbouring ranks share one and interval ends are widened to its ends.
const COUNTERS: usize = 1 << 24;

/// Buckets larger than this are sorted by comparison; smaller ones by insertion, which is quicker there.
const SMALL_BUCKET: usize = 24;

/// Most draws whose ranks are noted before they are counted. Counters of all entries are far apart in memory; counting
/// one entry's ranks of many draws together touches them in a row. Fewer where there are very many entries.
const NOTED: usize = 512;

/// Half of what a 95 % interval leaves out, per thousand.
const TAIL_PER_MILLE: u64 = 25;

/// Counts places over draws. Memory does not grow with the number of draws.
pub(crate) struct Places {
    entries: usize,
    top: usize,
    draws: u64,
    /// Entry by entry: how often it took place 1 … `top`.
    best: Vec<u32>,
    /// Entry by entry: how often its rank fell into each class of `width` ranks.
    classes: Vec<u32>,
    class_count: usize,
    width: usize,
    rank_sums: Vec<u64>,
    /// Entry by entry: places from 0 in the draws since the last count.
    notes: Vec<u32>,
    noted: usize,
    most_noted: usize,
    order: Order,
}

/// What the draws say about an entry.
pub(crate) struct Chance {
    /// Probability of place 1 … `top`.
    pub(crate) places: Vec<f64>,
    /// Probability of any of them.
    pub(crate) top: f64,
    /// 2.5 % quantile of the rank.
    pub(crate) low: usize,
    /// 97.5 % quantile of the rank.
    pub(crate) high: usize,
    pub(crate) expected: f64,
}

impl Places {
    pub(crate) fn new(entries: usize, top: usize, draws: u32) -> Self {
        let top = top.min(entries);
        let width = (entries * entries).div_ceil(COUNTERS).max(1);
        let class_count = entries.div_ceil(width);
        let most_noted = (COUNTERS / entries.max(1)).clamp(1, NOTED);
        Self {
            entries,
            top,
            draws: u64::from(draws),
            best: vec![0; entries * top],
            classes: vec![0; entries * class_count],
            class_count,
            width,
            rank_sums: vec![0; entries],
            notes: vec![0; entries * most_noted],
            noted: 0,
            most_noted,
            order: Order::default(),
        }
    }

    /// Takes one draw: the values of all entries; the highest is first.
    pub(crate) fn take(&mut self, values: impl Iterator<Item = f64>) {
        for (place, &(_, entry)) in (0..).zip(self.order.sort(values)) {
            self.notes[entry as usize * self.most_noted + self.noted] = place;
        }
        self.noted += 1;
        if self.noted == self.most_noted {
            self.count();
        }
    }

    fn count(&mut self) {
        for (entry, notes) in self.notes.chunks_exact(self.most_noted).enumerate() {
            let best = &mut self.best[entry * self.top..(entry + 1) * self.top];
            let classes = &mut self.classes[entry * self.class_count..(entry + 1) * self.class_count];
            for place in notes[..self.noted].iter().map(|&place| place as usize) {
                if let Some(count) = best.get_mut(place) {
                    *count += 1;
                }
                classes[if self.width == 1 { place } else { place / self.width }] += 1;
                self.rank_sums[entry] += place as u64 + 1;
            }
        }
        self.noted = 0;
    }

    /// What the draws say about each entry, in the order in which their values were given.
    pub(crate) fn chances(mut self) -> Vec<Chance> {
        self.count();
        (0..self.entries).map(|entry| self.chance(entry)).collect()
    }

    fn chance(&self, entry: usize) -> Chance {
        let draws = self.draws.max(1) as f64;
        let best = &self.best[entry * self.top..(entry + 1) * self.top];
        let classes = &self.classes[entry * self.class_count..(entry + 1) * self.class_count];
        // The first class by which at least this share of the draws is reached.
        let quantile = |per_mille: u64| {
            let mut seen = 0;
            let reached = classes.iter().position(|&count| {
                seen += u64::from(count);
                seen * 1000 >= per_mille * self.draws
            });
            reached.unwrap_or(0)
        };
        Chance {
            places: best.iter().map(|&count| f64::from(count) / draws).collect(),
            top: best.iter().map(|&count| u64::from(count)).sum::<u64>() as f64 / draws,
            low: quantile(TAIL_PER_MILLE) * self.width + 1,
            high: ((quantile(1000 - TAIL_PER_MILLE) + 1) * self.width).min(self.entries),
            expected: self.rank_sums[entry] as f64 / draws,
        }
    }
}

/// Sorts a draw: values go into buckets of equal width, so that each holds about one, and buckets are sorted.
#[derive(Default)]
struct Order {
    given: Vec<f64>,
    bucket_of: Vec<u32>,
    ends: Vec<u32>,
    sorted: Vec<(f64, u32)>,
}

impl Order {
    /// Values with their positions, highest value first; equal values in the order given.
    fn sort(&mut self, values: impl Iterator<Item = f64>) -> &[(f64, u32)] {
        self.given.clear();
        self.given.extend(values);
        let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
        for &value in &self.given {
            lowest = if value < lowest { value } else { lowest };
            highest = if value > highest { value } else { highest };
        }
        let buckets = 2 * self.given.len() + 1;
        let per_unit = (buckets - 1) as f64 / (highest - lowest).max(f64::MIN_POSITIVE);
        self.ends.clear();
        self.ends.resize(buckets + 1, 0);
        self.bucket_of.clear();
        for &value in &self.given {
            let bucket = (((highest - value) * per_unit) as usize).min(buckets - 1);
            self.bucket_of.push(bucket as u32);
            self.ends[bucket + 1] += 1;
        }
        let mut end = 0;
        for count in &mut self.ends {
            end += *count;
            *count = end;
        }
        self.sorted.resize(self.given.len(), (0.0, 0));
        for (position, (&value, &bucket)) in self.given.iter().zip(&self.bucket_of).enumerate() {
            let target = &mut self.ends[bucket as usize];
            self.sorted[*target as usize] = (value, position as u32);
            *target += 1;
        }
        // Each end has moved to the start of the next bucket.
        let mut start = 0;
        for &end in &self.ends[..buckets] {
            let bucket = &mut self.sorted[start..end as usize];
            start = end as usize;
            if bucket.len() > SMALL_BUCKET {
                bucket.sort_by(|a, b| b.0.total_cmp(&a.0));
            } else if bucket.len() > 1 {
                insert(bucket);
            }
        }
        &self.sorted
    }
}

fn insert(bucket: &mut [(f64, u32)]) {
    for i in 1..bucket.len() {
        let mut at = i;
        while at > 0 && bucket[at - 1].0 < bucket[at].0 {
            bucket.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_is_sorted_whatever_its_shape() {
        let mut order = Order::default();
        let shapes: [Vec<f64>; 5] = [
            vec![3.0],
            vec![1.0, 1.0, 1.0],
            (0..1000).map(|k| f64::from((k * 7919) % 1000)).collect(),
            (0..1000).map(|k| if k == 500 { 1e300 } else { f64::from((k * 7919) % 1000) }).collect(),
            (0..100).map(|k| -f64::from(k * k * k)).collect(),
        ];
        for shape in shapes {
            let mut expected: Vec<(f64, u32)> = shape.iter().copied().zip(0..).collect();
            expected.sort_by(|a, b| b.0.total_cmp(&a.0));
            assert_eq!(order.sort(shape.into_iter()), expected);
        }
    }

    #[test]
    fn places_are_counted() {
        let mut places = Places::new(3, 2, 4);
        for draw in [[3.0, 2.0, 1.0], [3.0, 1.0, 2.0], [2.0, 3.0, 1.0], [3.0, 2.0, 1.0]] {
            places.take(draw.into_iter());
        }
        let chances = places.chances();
        assert_eq!(chances[0].places, [0.75, 0.25]);
        assert_eq!([chances[0].top, chances[1].top, chances[2].top], [1.0, 0.75, 0.25]);
        assert_eq!((chances[1].low, chances[1].high, chances[1].expected), (1, 3, 2.0));
    }

    #[test]
    fn ranks_share_counters_when_there_are_many_entries() {
        let mut places = Places::new(10_000, 3, 1);
        places.take((0..10_000).map(f64::from));
        places.count();
        assert_eq!((places.width, places.class_count), (6, 1667));
        let chance = places.chance(0);
        assert_eq!((chance.low, chance.high, chance.expected), (9_997, 10_000, 10_000.0));
    }
}
