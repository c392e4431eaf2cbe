//! QR codes as SVG: one path of whole modules, without the quiet zone, which is the sheet's white.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// The code for `text` as SVG, or nothing where it is longer than a printed code should be.
///
/// Level M mends a stain of a seventh; a text of [`LONGEST`] bytes still has modules of 0.4 mm on a certificate.
pub(crate) fn svg(text: &str) -> Option<String> {
    let code = code(text)?;
    let width = code.width();
    let colors = code.to_colors();
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}"><path fill="#1d2327" d=""##
    );
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            // A run is one rectangle, so that no hairline shows between its modules.
            if run.first() == Some(&Color::Dark) {
                let _ = write!(svg, "M{x} {y}h{0}v1h-{0}z", run.len());
            }
            x += run.len();
        }
    }
    svg.push_str(r#""/></svg>"#);
    Some(svg)
}

/// The most bytes a code on a document carries.
pub(crate) const LONGEST: usize = 330;

fn code(text: &str) -> Option<QrCode> {
    if text.len() > LONGEST {
        return None;
    }
    QrCode::with_error_correction_level(text, EcLevel::M).ok()
}

#[cfg(test)]
pub(crate) mod tests {
    /// Reads the code off its drawing, as a camera would: eight pixels a module, four modules of white around.
    pub(crate) fn read(svg: &str) -> String {
        const PIXELS: usize = 8;
        let xml = roxmltree::Document::parse(svg).unwrap();
        let view = xml.root_element().attribute("viewBox").unwrap();
        let modules: usize = view.split(' ').next_back().unwrap().parse().unwrap();
        let path = xml.descendants().find_map(|n| n.attribute("d")).unwrap();
        let mut dark = vec![false; modules * modules];
        for run in path.split('M').filter(|run| !run.is_empty()) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let [x, y, length] = [x, y, length].map(|n| n.parse::<usize>().unwrap());
            dark[y * modules + x..][..length].fill(true);
        }
        let side = (modules + 8) * PIXELS;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let at = |n: usize| (n / PIXELS).checked_sub(4).filter(|n| *n < modules);
            match (at(x), at(y)) {
                (Some(x), Some(y)) if dark[y * modules + x] => 20,
                _ => 250,
            }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code in the picture");
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_code_is_read_back() {
        for text in ["https://contoh.go.id/periksa?n=400%2F117&h=00", &"ä/".repeat(super::LONGEST / 3)] {
            assert_eq!(read(&super::svg(text).unwrap()), text);
        }
        assert!(super::svg(&"x".repeat(super::LONGEST + 1)).is_none());
    }
}
