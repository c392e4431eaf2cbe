//! Writes every sample document into a folder: `cargo run -p documents --example samples -- FOLDER`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use documents::{Certificate, Honour, Minutes, Press};
use texts::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("name a folder")?);
    fs::create_dir_all(&folder)?;
    let press = Press::new();
    for lang in Lang::ALL {
        let winner = Certificate::sample(lang);
        let participant = Certificate::sample_participant(lang);
        let sixth = Certificate {
            honour: Honour::Winner { place: 6 },
            innovation: "3G".to_string(),
            agency: "Dinas Kependudukan dan Pencatatan Sipil".to_string(),
            sample: false,
            verify_base: None,
            crest: None,
            ..winner.clone()
        };
        let long = Certificate {
            honour: Honour::Winner { place: 2 },
            innovation: "Sistem Informasi Pelayanan Administrasi Terpadu Kependudukan, Perizinan, Kesehatan Ibu dan Anak, \
                         serta Bantuan Sosial Berbasis Kelurahan bagi Warga Lanjut Usia, Penyandang Disabilitas, dan \
                         Keluarga Penerima Manfaat di Kepulauan Terluar"
                .to_string(),
            agency: "Unit Pelaksana Teknis Pusat Pelayanan Terpadu Perlindungan Perempuan dan Anak, Dinas Pengendalian \
                     Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, dan Perlindungan Anak"
                .to_string(),
            ..participant.clone()
        };
        let unbroken =
            Certificate { innovation: "SIPADUKEPENDUDUKAN".repeat(9), sample: false, ..winner.clone() };
        let awarded = Certificate { sample: false, ..winner.clone() };
        let thanked = Certificate { sample: false, ..participant.clone() };
        for (name, facts) in [
            ("winner-sample", winner),
            ("winner", awarded),
            ("winner-long", long),
            ("winner-unbroken", unbroken),
            ("winner-6", sixth),
            ("participant-sample", participant),
            ("participant", thanked),
        ] {
            fs::write(folder.join(format!("{name}-{lang}.pdf")), press.certificate(&facts)?)?;
        }
        let minutes = Minutes::sample(lang);
        let final_minutes = Minutes { sample: false, ..minutes.clone() };
        for (name, facts) in [
            ("minutes-sample", minutes),
            ("minutes", final_minutes),
            ("minutes-open", Minutes::sample_open(lang)),
        ] {
            fs::write(folder.join(format!("{name}-{lang}.pdf")), press.minutes(&facts)?)?;
            fs::write(folder.join(format!("{name}-{lang}.docx")), facts.docx()?)?;
        }
    }
    Ok(())
}
