//! Colours, their contrast (WCAG 2.2, 1.4.3), and the nearest shade that can be read.

use std::fmt;
use std::str::FromStr;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl FromStr for Colour {
    type Err = String;

    /// Takes `#rrggbb`.
    fn from_str(text: &str) -> Result<Self, String> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
        let part = |at: usize| {
            let pair = digits.and_then(|digits| digits.get(at..at + 2))?;
            u8::from_str_radix(pair, 16).ok()
        };
        match (part(0), part(2), part(4)) {
            (Some(red), Some(green), Some(blue)) => Ok(Self { red, green, blue }),
            _ => Err(text.to_owned()),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Colour {
    const WHITE: Self = Self { red: 255, green: 255, blue: 255 };
    const BLACK: Self = Self { red: 0, green: 0, blue: 0 };

    /// Relative luminance, 0–1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// This colour with a share (0–1) of another.
    fn toward(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| {
            let mixed = f64::from(a) + (f64::from(b) - f64::from(a)) * share;
            mixed.round().clamp(0.0, 255.0) as u8
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }
}

/// Contrast of two colours, 1–21.
#[must_use]
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A government's colour in shades that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// On light ground.
    pub light: Colour,
    /// On dark ground.
    pub dark: Colour,
}

/// Grounds on which an accent stands: the paper and the panel of each scheme.
const LIGHT: [Colour; 2] =
    [Colour { red: 0xfd, green: 0xfc, blue: 0xf9 }, Colour { red: 0xf4, green: 0xf1, blue: 0xea }];
const DARK: [Colour; 2] =
    [Colour { red: 0x15, green: 0x19, blue: 0x1c }, Colour { red: 0x1f, green: 0x25, blue: 0x29 }];

/// The shades nearest to a colour that have 4.5:1 on every ground: darker on light ground, lighter on dark.
#[must_use]
pub fn accent(own: Colour) -> Accent {
    Accent { light: nearest(own, Colour::BLACK, LIGHT), dark: nearest(own, Colour::WHITE, DARK) }
}

fn nearest(own: Colour, end: Colour, grounds: [Colour; 2]) -> Colour {
    let shades = (0..=100).map(|share| own.toward(end, f64::from(share) / 100.0));
    let mut readable = shades.filter(|shade| grounds.iter().all(|ground| contrast(*shade, *ground) >= 4.5));
    readable.next().unwrap_or(end)
}
