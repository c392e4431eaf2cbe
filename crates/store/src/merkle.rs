//! Merkle trees as RFC 6962 has them. Pure.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

type Hash = [u8; 32];

/// That an event was in the log when a checkpoint was made: what whoever has the event's hash and the checkpoint needs to see it himself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inclusion {
    /// The event's position, from 1.
    pub position: u64,
    /// How many events the checkpoint covers.
    pub size: u64,
    /// Hashes of the trees beside the way from the event to the root, nearest first; hexadecimal.
    pub path: Vec<String>,
}

/// Whether an event with this hash stands where the proof says, under this root; both hexadecimal.
pub(crate) fn included(hash: &str, proof: &Inclusion, root: &str) -> bool {
    let path: Option<Vec<Hash>> = proof.path.iter().map(|hash| bytes(hash)).collect();
    let (Some(event), Some(root), Some(path)) = (bytes(hash), bytes(root), path) else { return false };
    proof.position >= 1 && climbs(proof.position - 1, proof.size, leaf(&event), &path) == Some(root)
}

/// The root to which a path leads: RFC 9162, section 2.1.3.2.
fn climbs(index: u64, size: u64, leaf: Hash, path: &[Hash]) -> Option<Hash> {
    if index >= size {
        return None;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, leaf);
    for beside in path {
        if last == 0 {
            return None;
        }
        if at % 2 == 1 || at == last {
            hash = node(beside, &hash);
            while at % 2 == 0 && at != 0 {
                at /= 2;
                last /= 2;
            }
        } else {
            hash = node(&hash, beside);
        }
        at /= 2;
        last /= 2;
    }
    (last == 0).then_some(hash)
}

/// The trees beside the way from a leaf to the root, nearest first, as ranges of leaves.
pub(crate) fn beside(index: u64, size: u64) -> Vec<(u64, u64)> {
    let (mut from, mut to) = (0, size);
    let mut ranges = Vec::new();
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            ranges.push((middle, to));
            to = middle;
        } else {
            ranges.push((from, middle));
            from = middle;
        }
    }
    ranges.reverse();
    ranges
}

/// The largest power of two below a number of at least 2.
fn split(size: u64) -> u64 {
    1 << (u64::BITS - 1 - (size - 1).leading_zeros())
}

/// A tree that grows by a leaf at a time and keeps only the roots of its full parts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    parts: Vec<(u32, Hash)>,
}

impl Tree {
    pub(crate) fn push(&mut self, content: &[u8]) {
        let mut part = (0, leaf(content));
        while let Some((height, left)) = self.parts.pop_if(|(height, _)| *height == part.0) {
            part = (height + 1, node(&left, &part.1));
        }
        self.parts.push(part);
    }

    pub(crate) fn root(&self) -> Hash {
        let joined = self.parts.iter().rev().map(|(_, hash)| *hash).reduce(|right, left| node(&left, &right));
        joined.unwrap_or_else(|| Sha256::digest([]).into())
    }
}

fn leaf(content: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(content).finalize().into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

pub(crate) fn bytes(hash: &str) -> Option<Hash> {
    hex::decode(hash).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Leaves and roots that the implementations of certificate transparency test themselves with.
    const LEAVES: [&str; 8] =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    #[test]
    fn roots_are_those_of_the_standard() {
        let mut tree = Tree::default();
        assert_eq!(hex::encode(tree.root()), ROOTS[0]);
        for (content, root) in LEAVES.iter().zip(&ROOTS[1..]) {
            tree.push(&hex::decode(content).unwrap());
            assert_eq!(hex::encode(tree.root()), *root);
        }
    }

    #[test]
    fn every_leaf_of_every_tree_is_proved_and_no_other() {
        let leaves: Vec<Hash> = (0_u8..40).map(|n| Sha256::digest([n]).into()).collect();
        let root = |range: (u64, u64)| {
            let mut tree = Tree::default();
            leaves[range.0 as usize..range.1 as usize].iter().for_each(|leaf| tree.push(leaf));
            hex::encode(tree.root())
        };
        for size in 1..=40 {
            let whole = root((0, size));
            for index in 0..size {
                let path = beside(index, size).into_iter().map(root).collect();
                let proof = Inclusion { position: index + 1, size, path };
                let hash = hex::encode(leaves[index as usize]);
                assert!(included(&hash, &proof, &whole), "{index} of {size}");
                let other = hex::encode(leaves[(index as usize + 1) % 40]);
                assert!(!included(&other, &proof, &whole));
                assert!(
                    !included(&hash, &Inclusion { position: index + 2, ..proof.clone() }, &whole)
                        || size == 1
                );
                let mut longer = proof;
                longer.path.push(whole.clone());
                assert!(!included(&hash, &longer, &whole));
            }
        }
    }
}
