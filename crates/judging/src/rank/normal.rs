//! Standard normal draws that recompute equally on any machine: a ziggurat on a stream of ChaCha8, with
//! exponentials and logarithms from `libm`.

use std::f64::consts::{PI, SQRT_2};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of standard normals. The key of ChaCha8 is the seed in little-endian bytes, followed by zeros.
pub(crate) struct Normals {
    stream: ChaCha8Rng,
    layers: Layers,
}

impl Normals {
    pub(crate) fn new(seed: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        Self { stream: ChaCha8Rng::from_seed(key), layers: Layers::new() }
    }

    /// Uniform on (0, 1): `(b + ½) / 2⁵³` with b the upper 53 bits of a word.
    pub(crate) fn uniform(&mut self) -> f64 {
        share(self.stream.next_u64())
    }

    /// A standard normal. One word gives the layer (low 8 bits) and a point on it (upper 53 bits); where the point
    /// is not certainly under the curve (12 of 1,000), further words decide.
    pub(crate) fn draw(&mut self) -> f64 {
        loop {
            let word = self.stream.next_u64();
            let layer = (word & 0xff) as usize;
            let side = 2.0 * share(word) - 1.0;
            let x = side * self.layers.widths[layer];
            if x.abs() < self.layers.widths[layer + 1] {
                return x;
            }
            if layer == 0 {
                return self.tail().copysign(side);
            }
            let [low, high] = [self.layers.heights[layer], self.layers.heights[layer + 1]];
            if low + (high - low) * self.uniform() < density(x) {
                return x;
            }
        }
    }

    /// One draw for each lane.
    pub(crate) fn lanes<const LANES: usize>(&mut self) -> [f64; LANES] {
        std::array::from_fn(|_| self.draw())
    }

    /// A normal beyond [`EDGE`] (Marsaglia, Technometrics 6, 1964).
    fn tail(&mut self) -> f64 {
        loop {
            let x = -libm::log(self.uniform()) / EDGE;
            let y = -libm::log(self.uniform());
            if 2.0 * y > x * x {
                return EDGE + x;
            }
        }
    }
}

fn share(word: u64) -> f64 {
    ((word >> 11) as f64 + 0.5) * (1.0 / (1_u64 << 53) as f64)
}

/// `exp(−x²/2)`.
fn density(x: f64) -> f64 {
    libm::exp(-0.5 * x * x)
}

/// Where the lowest of 256 layers of equal area ends and the tail begins (Marsaglia and Tsang, The Ziggurat
/// Method, J. Stat. Softw. 5, 2000).
const EDGE: f64 = 3.654_152_885_361_009;

/// The half-width of each layer and the density there; the lowest, wider for the tail it stands for, comes first,
/// and the top of the curve ends the list.
struct Layers {
    widths: [f64; 257],
    heights: [f64; 257],
}

impl Layers {
    fn new() -> Self {
        let mut layers = Self { widths: [0.0; 257], heights: [0.0; 257] };
        let mut width = EDGE;
        let mut height = density(EDGE);
        // Of each layer; the lowest is a rectangle and the tail.
        let tail = (0.5 * PI).sqrt() * libm::erfc(EDGE / SQRT_2);
        let area = EDGE * height + tail;
        layers.widths[0] = area / height;
        for layer in 1..256 {
            layers.widths[layer] = width;
            layers.heights[layer] = height;
            height += area / width;
            width = (-2.0 * libm::log(height.min(1.0))).sqrt();
        }
        layers.heights[256] = 1.0;
        layers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_close_at_the_top() {
        let layers = Layers::new();
        // The last layer, from its height to 1, has the same area as the others.
        let area = layers.widths[255] * (1.0 - layers.heights[255]);
        assert!((area - 0.004_928_673_233_99).abs() < 1e-13, "{area}");
        assert!(layers.widths.windows(2).all(|pair| pair[0] > pair[1]));
    }

    #[test]
    fn draws_are_normal() {
        let mut stream = Normals::new(7);
        let mut draws: Vec<f64> = (0..1_000_000).map(|_| stream.draw()).collect();
        let moment = |power: i32| draws.iter().map(|x| x.powi(power)).sum::<f64>() / 1e6;
        for (power, expected, error) in [(1, 0.0, 1.0_f64), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)] {
            // Within four standard errors of the moments of a million draws.
            assert!((moment(power) - expected).abs() < 4e-3 * error.sqrt(), "{power}: {}", moment(power));
        }
        draws.sort_by(f64::total_cmp);
        // Shares below quantiles of R's qnorm, one of them in the tail beyond the layers.
        for (p, quantile) in [(0.5, 0.0), (0.9, 1.281_551_565_544_6), (0.01, -2.326_347_874_040_84)] {
            let below = draws.partition_point(|x| *x < quantile) as f64 / 1e6;
            assert!((below - p).abs() < 4e-3 * (p * (1.0 - p)).sqrt(), "{p}: {below}");
        }
        let beyond = draws.iter().filter(|x| x.abs() > EDGE).count() as f64;
        assert!((beyond - 258.0).abs() < 4.0 * 258.0_f64.sqrt(), "{beyond}");
    }

    #[test]
    fn a_seed_gives_its_stream() {
        let first = Normals::new(7).lanes::<3>();
        assert_eq!(Normals::new(7).lanes::<3>(), first);
        assert_ne!(Normals::new(8).lanes::<3>(), first);
    }
}
