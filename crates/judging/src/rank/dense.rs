//! Symmetric positive definite matrices, small enough to be dense: Cholesky, solve, inverse.
//!
//! Loops run along rows without reductions, so that the compiler may use vector registers and the result is
//! still the same bit for bit on every machine.

/// A square matrix, row by row.
pub(crate) struct Square {
    size: usize,
    values: Vec<f64>,
}

impl Square {
    pub(crate) fn zero(size: usize) -> Self {
        Self { size, values: vec![0.0; size * size] }
    }

    pub(crate) fn size(&self) -> usize {
        self.size
    }

    pub(crate) fn row(&self, i: usize) -> &[f64] {
        &self.values[i * self.size..(i + 1) * self.size]
    }

    pub(crate) fn row_mut(&mut self, i: usize) -> &mut [f64] {
        &mut self.values[i * self.size..(i + 1) * self.size]
    }

    pub(crate) fn at(&self, i: usize, j: usize) -> f64 {
        self.values[i * self.size + j]
    }
}

/// The upper triangle `R` of `A = RᵀR`.
pub(crate) struct Cholesky {
    upper: Square,
}

impl Cholesky {
    /// Factors a matrix of which only the upper triangle is read; `None` where it is not positive definite.
    pub(crate) fn of(mut a: Square) -> Option<Self> {
        let n = a.size;
        for i in 0..n {
            let (done, rest) = a.values.split_at_mut(i * n);
            let row = &mut rest[i..n];
            for above in done.chunks_exact(n) {
                let factor = above[i];
                for (value, other) in row.iter_mut().zip(&above[i..]) {
                    *value -= factor * other;
                }
            }
            let pivot = row[0];
            // True for a pivot that is no number, too.
            let indefinite = pivot.is_nan() || pivot <= 0.0;
            if indefinite {
                return None;
            }
            let root = pivot.sqrt();
            row[0] = root;
            for value in &mut row[1..] {
                *value /= root;
            }
        }
        Some(Self { upper: a })
    }

    /// Of nothing.
    pub(crate) fn empty() -> Self {
        Self { upper: Square::zero(0) }
    }

    pub(crate) fn size(&self) -> usize {
        self.upper.size
    }

    /// `log |A|`.
    pub(crate) fn log_determinant(&self) -> f64 {
        (0..self.size()).map(|i| 2.0 * libm::log(self.upper.at(i, i))).sum()
    }

    /// Replaces `b` by `A⁻¹ b`.
    pub(crate) fn solve(&self, b: &mut [f64]) {
        let n = self.size();
        for i in 0..n {
            let row = &self.upper.row(i)[i..];
            let value = b[i] / row[0];
            b[i] = value;
            for (later, factor) in b[i + 1..].iter_mut().zip(&row[1..]) {
                *later -= factor * value;
            }
        }
        for i in (0..n).rev() {
            let row = &self.upper.row(i)[i..];
            let rest: f64 = b[i + 1..].iter().zip(&row[1..]).map(|(x, factor)| x * factor).sum();
            b[i] = (b[i] - rest) / row[0];
        }
    }

    /// Replaces standard normals `z` by draws of N(0, A⁻¹): `x = R⁻¹ z`, several draws side by side.
    pub(crate) fn spread<const LANES: usize>(&self, z: &mut [[f64; LANES]]) {
        for i in (0..self.size()).rev() {
            let row = &self.upper.row(i)[i..];
            let (head, later) = z[i..].split_at_mut(1);
            let mut value = head[0];
            for (x, factor) in later.iter().zip(&row[1..]) {
                for lane in 0..LANES {
                    value[lane] -= factor * x[lane];
                }
            }
            for lane in &mut value {
                *lane /= row[0];
            }
            head[0] = value;
        }
    }

    /// `A⁻¹`, both triangles.
    pub(crate) fn inverse(&self) -> Square {
        let n = self.size();
        let root = self.inverse_of_upper();
        let mut inverse = Square::zero(n);
        for i in 0..n {
            for j in i..n {
                let value = dot(&root.row(i)[j..], &root.row(j)[j..]);
                inverse.row_mut(i)[j] = value;
                inverse.row_mut(j)[i] = value;
            }
        }
        inverse
    }

    fn inverse_of_upper(&self) -> Square {
        let n = self.size();
        let mut inverse = Square::zero(n);
        for i in (0..n).rev() {
            let row = self.upper.row(i);
            let (start, below) = inverse.values.split_at_mut((i + 1) * n);
            let target = &mut start[i * n..];
            for (k, other) in (i + 1..n).zip(below.chunks_exact(n)) {
                let factor = row[k];
                for (value, x) in target[k..].iter_mut().zip(&other[k..]) {
                    *value -= factor * x;
                }
            }
            let pivot = row[i];
            for value in &mut target[i + 1..] {
                *value /= pivot;
            }
            target[i] = 1.0 / pivot;
        }
        inverse
    }
}

/// Scalar product in four interleaved sums: a fixed order that does not wait for each addition.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (a4, b4) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = a4.remainder().iter().zip(b4.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in a4.zip(b4) {
        for lane in 0..4 {
            sums[lane] += x[lane] * y[lane];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Square {
        Square { size: 3, values: vec![4.0, 2.0, 1.0, 0.0, 5.0, 3.0, 0.0, 0.0, 6.0] }
    }

    #[test]
    fn a_known_matrix() {
        let factor = Cholesky::of(example()).unwrap();
        // |A| = 4·(30−9) − 2·(12−3) + 1·(6−5) = 67.
        assert!((factor.log_determinant() - 67.0_f64.ln()).abs() < 1e-14);
        let inverse = factor.inverse();
        let expected = [[21.0, -9.0, 1.0], [-9.0, 23.0, -10.0], [1.0, -10.0, 16.0]];
        for (i, row) in expected.iter().enumerate() {
            for (j, value) in row.iter().enumerate() {
                assert!((inverse.at(i, j) - value / 67.0).abs() < 1e-15);
            }
        }
        let mut b = [1.0, 2.0, 3.0];
        factor.solve(&mut b);
        for (x, expected) in b.iter().zip([6.0 / 67.0, 7.0 / 67.0, 29.0 / 67.0]) {
            assert!((x - expected).abs() < 1e-15);
        }
    }

    #[test]
    fn draws_have_the_inverse_as_covariance() {
        let factor = Cholesky::of(example()).unwrap();
        let mut units = [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]];
        factor.spread(&mut units);
        let covariance: f64 = (0..4).map(|lane| units[0][lane] * units[2][lane]).sum();
        assert!((covariance - 1.0 / 67.0).abs() < 1e-15);
    }

    #[test]
    fn what_is_not_positive_definite_is_refused() {
        assert!(Cholesky::of(Square { size: 1, values: vec![f64::NAN] }).is_none());
        assert!(Cholesky::of(Square { size: 2, values: vec![1.0, 2.0, 2.0, 1.0] }).is_none());
        assert!(Cholesky::of(Square::zero(0)).is_some());
    }
}
