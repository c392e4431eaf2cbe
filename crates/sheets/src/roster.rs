//! Entries across tables: the same one under its code, its title or its agency.

use std::collections::{BTreeMap, BTreeSet};

use crate::rows::Naming;
use crate::words::fold;
use crate::{EntryRow, Place, Problem, ProblemKind};

/// All entries that were named so far.
#[derive(Default)]
pub(crate) struct Roster {
    entries: Vec<Member>,
    codes: BTreeMap<String, usize>,
    numbers: BTreeMap<String, usize>,
    titles: BTreeMap<String, BTreeSet<usize>>,
    agencies: BTreeMap<String, BTreeSet<usize>>,
    /// By title and agency together, either of which may be empty.
    pairs: BTreeMap<(String, String), usize>,
    pub(crate) notes: Vec<Problem>,
    noted: BTreeSet<(usize, String)>,
}

struct Member {
    naming: Naming,
    place: Place,
    /// The table in which it was last named with an agency.
    table: usize,
}

impl Roster {
    /// The entry that `naming` means, a new one if none; `table` counts the tables.
    pub(crate) fn place_of(&mut self, naming: &Naming, place: &Place, table: usize) -> usize {
        let known = self.find(naming, table);
        let index = known.unwrap_or_else(|| {
            self.entries.push(Member { naming: Naming::default(), place: place.clone(), table });
            self.entries.len() - 1
        });
        self.learn(index, naming, place, table);
        index
    }

    fn find(&self, naming: &Naming, table: usize) -> Option<usize> {
        let (code, number) = (without_zeros(&naming.code), without_zeros(&naming.number));
        let (title, agency) = (fold(&naming.title), fold(&naming.agency));
        if !code.is_empty() {
            if let Some(index) = self.codes.get(&code) {
                return Some(*index);
            }
            // A short name such as `DLH` may stand for a code in one table and for a title in another.
            if title.is_empty() && agency.is_empty() {
                return self.numbers.get(&code).copied().or_else(|| only(&self.titles, &code));
            }
        }
        // A code that is new may still belong to an entry that another table names without one.
        let open = |index: &usize| code.is_empty() || self.entries[*index].naming.code.is_empty();
        if !title.is_empty() {
            let coded = || self.codes.get(&title).filter(|_| code.is_empty()).copied();
            return self.by_title(title.clone(), agency, table).filter(open).or_else(coded);
        }
        if !agency.is_empty() {
            let untitled = self.pairs.get(&(title, agency.clone())).copied();
            return untitled.or_else(|| only(&self.agencies, &agency)).filter(open);
        }
        self.numbers.get(&number).or_else(|| self.codes.get(&number)).copied()
    }

    /// Two schools may enter innovations of one title in the same table; in another table an agency that is
    /// written otherwise is still the same.
    fn by_title(&self, title: String, agency: String, table: usize) -> Option<usize> {
        if agency.is_empty() {
            return self.titles.get(&title)?.first().copied();
        }
        let elsewhere = only(&self.titles, &title).filter(|index| self.entries[*index].table != table);
        let unclaimed = (title.clone(), String::new());
        let unclaimed =
            self.pairs.get(&unclaimed).filter(|index| self.entries[**index].naming.agency.is_empty());
        self.pairs.get(&(title, agency)).or(unclaimed).copied().or(elsewhere)
    }

    /// Adds to an entry what a row says of it, and notes what the row says otherwise.
    fn learn(&mut self, index: usize, naming: &Naming, place: &Place, table: usize) {
        let member = &mut self.entries[index];
        if !naming.agency.is_empty() {
            member.table = table;
        }
        let mut differing = None;
        let own = &mut member.naming;
        for (known, new) in [
            (&mut own.code, &naming.code),
            (&mut own.title, &naming.title),
            (&mut own.agency, &naming.agency),
            (&mut own.number, &naming.number),
        ] {
            if known.is_empty() {
                known.clone_from(new);
            }
        }
        for (known, new) in [(&own.title, &naming.title), (&own.agency, &naming.agency)] {
            if !new.is_empty() && fold(known) != fold(new) {
                differing = differing.or(Some((new.clone(), known.clone())));
            }
        }
        if let Some((here, there)) = differing
            && self.noted.insert((index, fold(&here)))
        {
            let entry = key(&member.naming).to_string();
            let kind = ProblemKind::Differs { entry, here, there, first: Box::new(member.place.clone()) };
            self.notes.push(Problem { place: Some(place.clone()), kind });
        }
        let own = &self.entries[index].naming;
        for (keys, text) in [(&mut self.codes, &own.code), (&mut self.numbers, &own.number)] {
            if !text.is_empty() {
                keys.entry(without_zeros(text)).or_insert(index);
            }
        }
        let (title, agency) = (fold(&own.title), fold(&own.agency));
        for (keys, text) in [(&mut self.titles, &title), (&mut self.agencies, &agency)] {
            if !text.is_empty() {
                keys.entry(text.clone()).or_default().insert(index);
            }
        }
        self.pairs.entry((title, agency)).or_insert(index);
    }

    /// The entries with their keys. A key that two would share is told apart by the agency, else by a count.
    pub(crate) fn rows(&self) -> Vec<EntryRow> {
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut shared: BTreeMap<String, usize> = BTreeMap::new();
        let numbers_are_codes = self.numbers_are_codes();
        let key = |naming| if numbers_are_codes { number_or_key(naming) } else { key(naming) };
        for member in &self.entries {
            *shared.entry(fold(key(&member.naming))).or_default() += 1;
        }
        self.entries
            .iter()
            .map(|Member { naming, place, .. }| {
                let own = key(naming);
                let many = shared.get(&fold(own)).is_some_and(|count| *count > 1);
                let wanted = if many && !naming.agency.is_empty() && own != naming.agency {
                    format!("{own} ({})", naming.agency)
                } else {
                    own.to_string()
                };
                let mut id = wanted.clone();
                let mut count = 1;
                while !taken.insert(fold(&id)) {
                    count += 1;
                    id = format!("{wanted} ({count})");
                }
                EntryRow {
                    id,
                    name: naming.title.clone(),
                    agency: naming.agency.clone(),
                    place: place.clone(),
                }
            })
            .collect()
    }
}

impl Roster {
    /// A table of all entries counts its rows 1, 2, 3 …; a later round keeps the numbers of those that are left.
    /// Where both agree the numbers were the entries' own all along.
    fn numbers_are_codes(&self) -> bool {
        let mut both = self
            .entries
            .iter()
            .map(|member| &member.naming)
            .filter(|naming| !naming.code.is_empty() && !naming.number.is_empty())
            .peekable();
        both.peek().is_some()
            && both.all(|naming| without_zeros(&naming.code) == without_zeros(&naming.number))
    }
}

/// The natural key where running numbers are codes.
fn number_or_key(naming: &Naming) -> &str {
    if naming.code.is_empty() && !naming.number.is_empty() { &naming.number } else { key(naming) }
}

/// The entry under a name, if it is the only one.
fn only(names: &BTreeMap<String, BTreeSet<usize>>, name: &str) -> Option<usize> {
    names.get(name).filter(|members| members.len() == 1)?.first().copied()
}

/// A code for comparison: where one file keeps `07`, Excel may keep the number 7.
fn without_zeros(code: &str) -> String {
    let folded = fold(code);
    let trimmed = folded.trim_start_matches('0');
    let number = !trimmed.is_empty() && folded.bytes().all(|b| b.is_ascii_digit());
    if number { trimmed.to_string() } else { folded }
}

/// The natural key: the code, else the title, else the agency, else the running number.
fn key(naming: &Naming) -> &str {
    [&naming.code, &naming.title, &naming.agency, &naming.number]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naming(code: &str, title: &str, agency: &str) -> Naming {
        let [code, title, agency] = [code, title, agency].map(str::to_string);
        Naming { code, title, agency, number: String::new() }
    }

    /// Ids of the entries that rows of tables mean; a row is a table, a code, a title and an agency.
    fn ids(rows: &[(usize, &str, &str, &str)]) -> Vec<String> {
        let mut roster = Roster::default();
        let place = Place::whole("nilai.csv", None);
        let found: Vec<usize> = rows
            .iter()
            .map(|(table, code, title, agency)| roster.place_of(&naming(code, title, agency), &place, *table))
            .collect();
        let entries = roster.rows();
        found.into_iter().map(|index| entries[index].id.clone()).collect()
    }

    #[test]
    fn one_entry_has_one_id_across_tables() {
        assert_eq!(ids(&[(0, "7", "Pelita", "DLH"), (1, "7", "", ""), (2, "", "PELITA ", "")]), ["7"; 3]);
        assert_eq!(ids(&[(0, "", "Pelita", "DLH"), (1, "", "Pelita", "Dinas LH")]), ["Pelita"; 2]);
        assert_eq!(ids(&[(0, "", "Pelita", "DLH"), (1, "", "", "dlh")]), ["Pelita"; 2]);
        assert_eq!(ids(&[(0, "07", "", ""), (1, "7", "", "")]), ["07"; 2]);
        assert_eq!(ids(&[(0, "DLH", "", ""), (1, "", "DLH", "")]), ["DLH"; 2]);
        assert_eq!(ids(&[(0, "", "Pelita", ""), (1, "7", "Pelita", "")]), ["7"; 2]);
    }

    #[test]
    fn running_numbers_are_codes_where_a_later_round_keeps_them() {
        let mut roster = Roster::default();
        let place = Place::whole("nilai.xlsx", None);
        let running =
            |number: &str, title: &str| Naming { number: number.to_string(), ..naming("", title, "") };
        for (number, title) in [("1", "A"), ("2", "B"), ("3", "C")] {
            roster.place_of(&running(number, title), &place, 0);
        }
        assert_eq!(roster.rows()[0].id, "A");
        roster.place_of(&Naming { number: "3".to_string(), ..naming("3", "C", "") }, &place, 1);
        assert_eq!(roster.rows().iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    }

    #[test]
    fn twins_of_a_table_are_told_apart() {
        assert_eq!(
            ids(&[(0, "", "E", "S1"), (0, "", "E", "S2"), (0, "", "E", "S1")]),
            ["E (S1)", "E (S2)", "E (S1)"]
        );
        assert_eq!(ids(&[(0, "1", "E", ""), (0, "2", "E", "")]), ["1", "2"]);
    }
}
